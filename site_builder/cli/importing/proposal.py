"""What a filled spreadsheet would make of a pole: read, compared and checked, and nothing written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from site_builder.check import check_documents
from site_builder.check.bank import read_bank
from site_builder.formats.csv import read_csv
from site_builder.intake.sheet import read_sheet
from site_builder.intake.sheet_edits import edited, target
from site_builder.intake.sheet_review import Spellings, review
from site_builder.load.disk import read_bytes
from site_builder.model.bank import Unit
from site_builder.model.document import Documents, PtceDocuments, Table
from site_builder.model.network import Network
from site_builder.model.pole_sheets import BY_TABLE
from site_builder.model.sheet_difference import Change, RowDifference, SheetReview
from site_builder.problems import Place, Problem, Problems


class Unfaithful(Exception):
    """A row that would not be read as it was to be written."""


@dataclass(frozen=True, slots=True)
class Proposal:
    file: Path
    data: bytes
    tables: tuple[Table, ...]
    """The spreadsheet's, as read."""
    review: SheetReview
    problems: tuple[Problem, ...]
    """What the spreadsheet would bring that is not already in the folder."""
    ptce: PtceDocuments
    spellings: Spellings
    remove: bool

    @property
    def refused(self) -> bool:
        return any(problem.severity == "error" for problem in self.problems)

    @property
    def written(self) -> tuple[RowDifference, ...]:
        """The differences that an import writes: rows that are lacking only when that was asked for."""
        return tuple(one for one in self.review.differences if self.remove or one.change is not Change.REMOVED)

    def files(self) -> dict[Path, bytes]:
        """The bytes of each file that changes. Raises Unfaithful when they would not say what the spreadsheet says."""
        files = edited(self.written, self.ptce.tables, self.ptce.folder)
        later = (*(table for table in self.ptce.tables if table.place.file not in files), *_read_again(files))
        left = review(later, self.tables, self.spellings).differences
        if wrong := next((one for one in left if self.remove or one.change is not Change.REMOVED), None):
            raise Unfaithful(wrong.of)
        return files


def propose(file: Path, documents: Documents, before: Problems, on: date, remove: bool = False) -> Proposal:
    """`documents`: of this pole alone; `before`: what was said while they were read."""
    problems = Problems()
    data = read_bytes(file, file.resolve().parent, problems)
    tables = read_sheet(data, file, problems) if data is not None else ()
    return replace(propose_tables(tables, documents, problems, before, on, remove), file=file, data=data or b"")


def propose_tables(
    tables: tuple[Table, ...], documents: Documents, problems: Problems, before: Problems, on: date, remove: bool = False
) -> Proposal:
    """The same from tables already read; `problems`: what was said while they were."""
    network = check_documents(documents, before, on=on, internal=True)
    spellings = _spellings(documents, network)
    found = review(documents.ptces[0].tables, tables, spellings, remove)
    proposal = Proposal(documents.ptces[0].folder, b"", tables, found, (), documents.ptces[0], spellings, remove)
    problems.extend(_elsewhere(proposal))
    if not problems.blocking or tables:
        problems.extend(_checked(documents, found, on, set(before)))
    return replace(proposal, problems=tuple(problems))


def _read_again(files: Mapping[Path, bytes]) -> Iterator[Table]:
    for file, data in files.items():
        name = file.stem if file.stem in BY_TABLE else file.parent.name
        if table := read_csv(data, name, file, Problems()):
            yield table


def _spellings(documents: Documents, network: Network | None) -> Spellings:
    bank = network.bank if network else read_bank(documents.bank, Problems())
    if bank is None:
        return Spellings()
    own = [indicator.unit for ptce in network.ptces for indicator in ptce.indicators] if network else []
    units = frozenset(chain.from_iterable(map(_spelled, (*bank.file.units, *own))))
    return Spellings(tuple(breakdown.id for breakdown in bank.file.breakdowns), units)


def _spelled(unit: Unit) -> Iterator[str]:
    yield from (text for text in (unit.sign, unit.name, unit.plural, *unit.spellings) if text)


def _elsewhere(proposal: Proposal) -> Iterator[Problem]:
    """A problem for each table that the folder keeps in a workbook, which is not edited from outside."""
    said = set()
    for difference in proposal.written:
        file = target(difference, proposal.ptce.tables, proposal.ptce.folder)
        if file.suffix.lower() != ".csv" and difference.table not in said:
            said.add(difference.table)
            message = f"La table « {difference.table} » est tenue dans « {file.name} », où rien n'est écrit d'ici."
            hint = f"Corrigez-la dans « {file.name} », ou mettez votre classeur à sa place dans le dossier du pôle."
            yield Problem(_first(proposal, difference.table), "table-en-classeur", message, hint)


def _first(proposal: Proposal, table: str) -> Place:
    return next(one.place for one in proposal.tables if one.name == table)


def _checked(documents: Documents, found: SheetReview, on: date, before: set[Problem]) -> Iterator[Problem]:
    problems = Problems()
    later = replace(documents, ptces=(replace(documents.ptces[0], tables=found.merged),))
    check_documents(later, problems, on=on, internal=True)
    # The same remark on the same words is no news, only because they now stand in a workbook.
    known = {(problem.code, problem.message, problem.hint) for problem in before if problem.severity != "error"}
    yield from (problem for problem in problems if (problem.code, problem.message, problem.hint) not in known)
