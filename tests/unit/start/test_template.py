"""template/, what a pole or a network copies to begin on GitHub: its workflow's own commands make a site of it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml
from click.testing import CliRunner
from openpyxl import Workbook

from site_builder.cli import group
from tools.content_guide import NAME, POLE, first_pole
from tools.template_archive import packed

TEMPLATE = POLE.parents[1]
FORMS = sorted(path for path in (TEMPLATE / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(TEMPLATE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    return tmp_path


def workflow() -> Any:
    return yaml.safe_load((TEMPLATE / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8"))


def commands() -> list[list[str]]:
    """What the workflow asks of affluents, in its order."""
    runs = [step["run"] for step in workflow()["jobs"]["build"]["steps"] if "run" in step]
    return [run.split()[1:] for run in runs if run.startswith("affluents ")]


def test_the_pole_is_what_new_writes() -> None:
    """After a change of a model's keys or words: .venv/bin/python tools/content_guide.py."""
    assert {path.name: path.read_bytes() for path in POLE.iterdir()} == first_pole()


def test_its_workflow_makes_a_site_of_it(here: Path) -> None:
    """As it is, then once the pole has its name."""
    assert [arguments[:2] for arguments in commands()] == [
        ["check", "--format"],
        ["build", "--hors-ligne"],
        ["build", "--deploy"],
    ]
    for arguments in commands():
        done = CliRunner().invoke(group, arguments)
        assert done.exit_code == 0, done.output
    file = here / "content" / "mon-pole" / "ptce.yml"
    text = file.read_text(encoding="utf-8").replace(NAME, "Le Moulin")
    file.write_text(text, encoding="utf-8")
    for arguments in commands():
        done = CliRunner().invoke(group, arguments)
        assert done.exit_code == 0, done.output
    assert "Le Moulin" in (here / "site" / "index.html").read_text(encoding="utf-8")
    assert (here / "site" / "donnees" / "schemas" / "ptce.json").is_file()


@pytest.mark.parametrize(
    ("cell", "given_back", "said"),
    [
        ("douze", ["mon-pole-saisie-a-corriger.xlsx"], ["1 problème à corriger", "case C2", "(https://exemple.org/rendus)"]),
        (12, [], ["Aucun problème à corriger", "(https://exemple.org/apercu)", "index.html"]),
    ],
)
def test_a_workbook_put_beside_the_tables_is_checked_and_answered(
    here: Path, tmp_path: Path, cell: object, given_back: list[str], said: list[str]
) -> None:
    """As somebody does on GitHub's page, without a terminal: the scripts of the workflow, run as GitHub runs them."""
    filled = Workbook()
    filled.active.title = "Mesures"
    for row in (("indicateur", "periode", "valeur"), ("structures-membres", 2025, cell)):
        filled.active.append(row)
    filled.save(here / "content" / "mon-pole" / "saisie.xlsx")
    sound = ran("verifier", here) == 0
    answers = here / "classeurs-a-corriger"
    if sound:
        assert ran("Faire les classeurs à remplir", here) == 0
    links = {"RENDUS": "" if sound else "https://exemple.org/rendus", "APERCU": "https://exemple.org/apercu" if sound else ""}
    assert ran("Dire où cliquer", here, links) == 0
    summary = (here / "resume.md").read_text(encoding="utf-8")

    assert sound is not bool(given_back)
    assert [file.name for file in answers.glob("*")] == given_back
    assert [words for words in said if words not in summary] == []
    assert (here / "classeurs" / "mon-pole.xlsx").is_file() is sound


def ran(step: str, here: Path, more: dict[str, str] | None = None) -> int:
    """The exit code of a step of the workflow, by its name or its id, where `affluents` is the one that is tested."""
    (script,) = [one["run"] for one in workflow()["jobs"]["build"]["steps"] if step in (one.get("name"), one.get("id"))]
    command = here / "bin" / "affluents"
    command.parent.mkdir(exist_ok=True)
    command.write_text(
        f"#!/bin/sh\nexec '{sys.executable}' -c 'from site_builder.cli import main; main()' \"$@\"\n", encoding="utf-8"
    )
    command.chmod(0o755)
    path = f"{command.parent}{os.pathsep}{os.environ['PATH']}"
    given = {**os.environ, "PYTHONPATH": str(TEMPLATE.parent), "PATH": path, "GITHUB_STEP_SUMMARY": "resume.md", **(more or {})}
    return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], cwd=here, env=given, capture_output=True).returncode


def test_it_holds_no_data_of_a_pole() -> None:
    origins = [
        path for path in TEMPLATE.rglob("ptce.yml") if re.search("^origine:", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    rows = [path for path in TEMPLATE.rglob("*.csv") if len(path.read_bytes().splitlines()) != 1]
    assert (origins, rows) == ([], [])


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.name)
def test_forms_have_what_github_asks(form: Path) -> None:
    """https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms"""
    read = yaml.safe_load(form.read_text(encoding="utf-8"))
    assert {"name", "description", "body"} <= set(read)
    fields = [item for item in read["body"] if item["type"] != "markdown"]
    assert fields
    assert {item["type"] for item in fields} <= {"input", "textarea", "dropdown", "checkboxes"}
    assert len({item["id"] for item in fields}) == len({item["attributes"]["label"] for item in fields}) == len(fields)


def test_the_settings_name_schemas_that_are_written(here: Path) -> None:
    settings = json.loads((TEMPLATE / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert CliRunner().invoke(group, ["schema"]).exit_code == 0
    assert [name for name in settings["yaml.schemas"] if not (here / name).is_file()] == []


def test_the_settings_find_every_file_that_has_a_schema(here: Path) -> None:
    """The bank too, where the guide has it copied: beside reseau.yml, under « banque »."""
    shutil.copytree(TEMPLATE.parent / "indicator_bank", here / "content" / "banque")
    (here / "content" / "reseau.yml").write_text("banque: {dossier: banque}\n", encoding="utf-8")
    globs = json.loads((TEMPLATE / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    found = {path: name for name, pattern in globs.items() for path in here.glob(pattern)}
    typed = set((here / "content").rglob("*.yml"))
    assert set(found) == typed
    assert {Path(found[path]).stem for path in typed if path.parent.name != "banque" and "banque" in path.parts} == {
        "definition"
    }
    assert found[here / "content" / "banque" / "banque.yml"] == "./schemas/banque.json"


def test_a_network_copies_the_harvest_that_the_guide_describes(here: Path) -> None:
    """The steps of this repository's own, with the software that the template holds; nothing is done where no pole writes elsewhere."""
    own, copied = (
        yaml.safe_load((root / ".github" / "workflows" / "recolte.yml").read_text(encoding="utf-8"))
        for root in (TEMPLATE.parent, TEMPLATE)
    )
    runs = [[step["run"] for step in told["jobs"]["harvest"]["steps"] if "run" in step] for told in (own, copied)]
    assert runs[1][2:] == runs[0][2:]
    assert runs[1][1] == next(step["run"] for step in workflow()["jobs"]["build"]["steps"] if step.get("name") == "Installer")
    assert (own[True], own["permissions"]) == (copied[True], copied["permissions"])
    for settings, said in (("", ""), ("recolte:\n  - https://le-moulin.fr/\n", "ailleurs=oui\n")):
        if settings:
            (here / "content" / "reseau.yml").write_text(settings, encoding="utf-8")
        (answer := here / "answer").write_text("", encoding="utf-8")
        subprocess.run(["bash", "-e", "-c", runs[1][0]], cwd=here, env={**os.environ, "GITHUB_OUTPUT": str(answer)}, check=True)
        assert answer.read_text(encoding="utf-8") == said


def test_ready_to_copy_it_holds_the_software_that_its_workflow_waits_for(here: Path, tmp_path: Path) -> None:
    """`make modele`: one archive, the same whenever it is made, in which nothing is left to bring."""
    wheel = tmp_path / "affluents-9.9-py3-none-any.whl"
    wheel.write_bytes(b"un paquet")
    packed(wheel, one := tmp_path / "un.zip")
    packed(wheel, other := tmp_path / "deux.zip")
    assert one.read_bytes() == other.read_bytes()

    with ZipFile(one) as archive:
        archive.extractall(tmp_path / "sorti")
    copied = tmp_path / "sorti" / "modele"
    assert ran("Le logiciel est là", copied) == 0
    assert ran("Le logiciel est là", here) == 1
    assert {path.name for path in copied.iterdir()} >= {".github", ".vscode", ".gitignore", "content", "logiciel", "README.md"}
    assert "affluents" not in (copied / "logiciel" / "constraints.txt").read_text(encoding="utf-8")


def test_a_pole_alone_need_not_rename_its_folder(here: Path) -> None:
    """« Premiers pas » says so: its name stands in no address of the site."""
    assert CliRunner().invoke(group, ["build", "--deploy"]).exit_code == 0
    assert [path for path in (here / "site").rglob("*") if "mon-pole" in path.name] == []
    assert "mon-pole" not in (here / "site" / "index.html").read_text(encoding="utf-8")


def test_what_its_readme_names_is_there() -> None:
    readme = (TEMPLATE / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `([^`]+)` \|", readme, re.MULTILINE)
    assert named
    assert [name for name in named if not (TEMPLATE / name).exists()] == []
    for command in re.findall(r"affluents ([a-z]+)", readme):
        assert command in group.list_commands(None)  # type: ignore[attr-defined, arg-type]


def test_what_commands_write_beside_the_content_is_not_committed() -> None:
    """A site, and a preview that shows drafts: on a public repository it would be public for good."""
    ignored = (TEMPLATE / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"/site/", "/site-*/", "/apercu/", "/apercu.zip", "/classeurs-a-corriger/", "/.affluents/"} <= set(ignored)
