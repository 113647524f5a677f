"""One harvest: every address read, each package believed only when a network could be built with it, what fails left as it was."""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.formats.csv import read_csv
from site_builder.intake.keep import kept, note_failure, put
from site_builder.intake.package import Package, Refused, read_package
from site_builder.intake.source import source
from site_builder.model.harvest import FOLDER, Harvest
from site_builder.model.open_data import FILES, POLES
from site_builder.problems import Problem, Problems
from site_builder.web import SECONDS

ORDER = tuple(FILES.values())
POLE = FILES[POLES.name]
Check = Callable[[Path], Iterable[Problem]]
"""What is wrong with a content folder: the whole check of a build."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one address."""

    address: str
    slug: str
    """Of the pole, where one is known."""
    failure: str
    """« le serveur ne répond pas »; empty when the copy is new."""
    copy: date | None
    """The day of the copy that is kept; None when there is none."""


def harvest(content: Path, addresses: Iterable[str], on: date, check: Check, seconds: float = SECONDS) -> Iterator[Outcome]:
    """Reads each address in turn, within so many seconds each, and yields what came of it."""
    for address in addresses:
        before = kept(content)
        try:
            package = _read(address, content, seconds)
            _refuse_other(package, address, before, content)
            _refuse_wrong(package, address, content, on, check)
        except Refused as why:
            yield _failed(address, str(why), content, on)
        else:
            folder = put(content, package, address, on)
            if (known := before.get(address)) and known[0] != folder:
                shutil.rmtree(known[0])
            yield Outcome(address, package.slug, "", on)


def _read(address: str, content: Path, seconds: float) -> Package:
    try:
        read, description = source(address, content, seconds)
    except ValueError:
        raise Refused("cette adresse n'en est pas une") from None
    return read_package(read, description)


def _refuse_other(package: Package, address: str, before: Mapping[str, tuple[Path, Harvest]], content: Path) -> None:
    """Another pole of that name: in the content folder, or read from another address."""
    others = {folder.name for other, (folder, _) in before.items() if other != address}
    if package.slug in others or (content / package.slug).is_dir():
        raise Refused(f"un autre pôle s'appelle déjà « {package.slug} »")
    named = _name(package.files[POLE])
    if any(_name((folder / POLE).read_bytes()) == named for other, (folder, _) in before.items() if other != address):
        raise Refused(f"un autre pôle du réseau s'appelle déjà « {named} » : il serait compté deux fois")


def _name(data: bytes) -> str:
    """Of the pole that the table describes; "" for one that cannot be read, which the check refuses."""
    table = read_csv(data, POLES.name, Path(POLE), Problems())
    first = next(iter(table), None) if table else None
    return first.cells["nom"].value if first and "nom" in first.cells else ""


def _refuse_wrong(package: Package, address: str, content: Path, on: date, check: Check) -> None:
    """The package beside the network's own settings and bank, and nothing else, must hold."""
    with _scratch(content) as scratch:
        put(scratch, package, address, on)
        wrong = [problem for problem in check(scratch) if problem.severity == "error" and FOLDER in problem.place.file.parts]
    if wrong:
        raise Refused(_said(min(wrong, key=_rank), len(wrong) - 1))


def _rank(problem: Problem) -> tuple[int, Problem]:
    """A definition that is wrong makes its values wrong: what comes first is said first."""
    name = problem.place.file.name
    return ORDER.index(name) if name in ORDER else len(ORDER), problem


def _said(problem: Problem, others: int) -> str:
    more = "" if not others else " (et un autre problème)" if others == 1 else f" (et {others} autres problèmes)"
    return f"{problem.place.file.name}, ligne {problem.place.line} : {problem.message.rstrip('.')}{more}"


@contextmanager
def _scratch(content: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="affluents-") as folder:
        scratch = Path(folder) / "content"
        scratch.mkdir()
        for path in content.iterdir():
            if path.name == "reseau.yml":
                shutil.copy(path, scratch)
            elif (path / "banque.yml").is_file():
                shutil.copytree(path, scratch / path.name)
        yield scratch


def _failed(address: str, why: str, content: Path, on: date) -> Outcome:
    folder, receipt = kept(content).get(address, (None, None))
    if folder is None or receipt is None:
        return Outcome(address, "", why, None)
    note_failure(folder, receipt, on, why)
    return Outcome(address, folder.name, why, receipt.on)
