"""A check on both cores says and gives what a check on one does; run apart, since pytest's workers have threads."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[3]
CASES = ROOT / "tests" / "golden" / "problems"
BOTH = """
import sys
from datetime import date
from pathlib import Path
from site_builder.both_cores import may_copy
from site_builder.checking import check
from site_builder.checking_on_both_cores import check_on_both_cores
from site_builder.problems import Problems

def told(checked):
    problems = Problems()
    network = checked(Path(sys.argv[1]), problems, on=date(2026, 6, 30), internal=sys.argv[2] == "internal")
    return list(problems), repr(network)

assert may_copy(), "the copy is what is looked at here"
one, both = told(check), told(check_on_both_cores)
assert both[0] == one[0], (set(both[0]) ^ set(one[0]))
assert both[1] == one[1]
print(len(one[0]), one[1][:4])
"""

LEAVES = """
import shutil
import sys
from datetime import date
from pathlib import Path
from site_builder import checking_on_both_cores
from site_builder.problems import Problems

content, done, problems = Path(sys.argv[1]), checking_on_both_cores.done, Problems()

def done_then_left(tasks, workers):
    results = done(tasks, workers)
    shutil.rmtree(content / "la")
    return results

checking_on_both_cores.done = done_then_left
network = checking_on_both_cores.check_on_both_cores(content, problems, on=date(2026, 6, 30))
print([ptce.slug for ptce in network.ptces], [problem.code for problem in problems if problem.severity == "error"])
"""


def _compared(content: Path, audience: str) -> str:
    return _said(BOTH, str(content), audience)


def _said(script: str, *words: str) -> str:
    command = [sys.executable, "-c", script, *words]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_the_delivered_content_is_the_same_network(audience: str) -> None:
    assert _compared(ROOT / "content", audience).endswith("Netw\n")


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_every_mistake_is_said_in_the_same_words(tmp_path: Path, audience: str) -> None:
    """One network of all the golden cases, each of which is a pole; they bear one name, which is said across poles."""
    content = tmp_path / "content"
    for case in sorted(CASES.glob("[a-z]*.yml")):
        told = yaml.safe_load(case.read_text(encoding="utf-8"))
        _write_poles(content, case.stem, told.get("files", {}), told.get("without", ()))

    number, _, network = _compared(content, audience).partition(" ")

    assert int(number) > 300
    assert network == "None\n"


def test_what_is_said_across_poles_stays_silent_on_what_is_held_back(tmp_path: Path) -> None:
    """A pole in which nothing is wrong is read again: its draft tells which words a public check may not repeat."""
    content = _twins(tmp_path / "content")

    assert int(_compared(content, "public").partition(" ")[0]) > 0


def test_a_pole_moved_away_meanwhile_is_not_spoken_of(tmp_path: Path) -> None:
    """It was read, its name is another's too, and it is gone when its draft is looked for to say so."""
    assert _said(LEAVES, str(_twins(tmp_path / "content"))) == "['ici'] []\n"


def _twins(content: Path) -> Path:
    """Two poles of one name, which is also that of a member held back."""
    for name in ("ici", "la"):
        (content / name).mkdir(parents=True)
        (content / name / "ptce.yml").write_text("nom: Structure secrète\n", "utf-8")
        (content / name / "membres.csv").write_text("id;nom;diffusion\nsecrete;Structure secrète;travail\n", "utf-8")
    return content


def _write_poles(content: Path, name: str, files: dict[str, str], without: tuple[str, ...]) -> None:
    """The base pole with the case's own files, in a folder that bears the case's name."""
    (base,) = (folder for folder in (CASES / "_base").iterdir() if folder.is_dir())
    shutil.copytree(base, content / name)
    for file, text in files.items():
        inside = Path(file).relative_to(base.name) if Path(file).parts[0] == base.name else None
        if inside:
            (content / name / inside).parent.mkdir(parents=True, exist_ok=True)
            (content / name / inside).write_text(text, encoding="utf-8")
    for file in without:
        (content / name / Path(file).relative_to(base.name)).unlink()
