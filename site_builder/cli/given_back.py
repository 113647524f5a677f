"""The workbooks of a content folder given back with a comment on each cell to correct, for editors who never see a terminal."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from site_builder.formats.workbook import read_workbook
from site_builder.formats.workbook.annotated import annotated_tables, annotated_workbook
from site_builder.model.content_files import TABLES
from site_builder.problems import Problem, Problems

KINDS = (".xlsx", ".ods")


def give_back(problems: Iterable[Problem], folder: Path) -> list[Path]:
    """Writes « la-tresse-donnees-a-corriger.xlsx » into `folder` for each workbook with problems; returns what was written.

    A workbook that cannot be opened is not given back: its problem says what to do.
    """
    written = []
    for file, own in _by_workbook(problems):
        if (data := _commented(file, own)) is not None:
            folder.mkdir(parents=True, exist_ok=True)
            answer = folder / f"{file.parent.name}-{file.stem.removesuffix('-a-corriger')}-a-corriger.xlsx"
            answer.write_bytes(data)
            written.append(answer)
    return written


def _by_workbook(problems: Iterable[Problem]) -> Iterator[tuple[Path, list[Problem]]]:
    found: dict[Path, list[Problem]] = {}
    for problem in sorted(problems):
        if problem.place.file.suffix.lower() in KINDS and problem.severity != "notice" and problem.place.file.is_file():
            found.setdefault(problem.place.file, []).append(problem)
    yield from found.items()


def _commented(file: Path, problems: list[Problem]) -> bytes | None:
    data, said = file.read_bytes(), Problems()
    tables = read_workbook(data, tuple(TABLES), file, said)
    if not tables:
        return None
    return annotated_workbook(data, problems) if file.suffix.lower() == ".xlsx" else annotated_tables(tables, problems)
