"""A public check stays silent on what is held back: it says where, and leaves what was typed to the members' check."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from site_builder.check.draft import PtceDraft
from site_builder.check.messages import NAMES
from site_builder.check.pole import Pole
from site_builder.check.withheld import column_at, row_key, withheld
from site_builder.model.document import Row
from site_builder.model.scalar import folded
from site_builder.once import Once, always
from site_builder.problems import Problem

QUOTED = re.compile(r"«\s*([^»]*?)\s*»")
INTERNAL = "Ce contenu est gardé hors du site public. Pour lire le détail sur votre ordinateur : affluents check --internal"
Key: TypeAlias = tuple[Path, int, str]


@dataclass(frozen=True, slots=True)
class _Ground:
    """Where one pole keeps what is held back."""

    rows: dict[Key, tuple[Row, frozenset[str] | None]]
    """Every row of its tables, with its withheld columns; None where all of it is."""
    lines: frozenset[tuple[Path, int]]
    files: frozenset[Path]
    words: frozenset[str]


def reticent(problems: Iterable[Problem], poles: Collection[Pole], threshold: int, once: Once = always) -> tuple[Problem, ...]:
    """The same problems at the same places, without a line, a name or a value that the public site does not show.

    Those that their rule already worded without it (`private`) keep their words, unless a name slipped in.
    """
    settled = frozenset(problem for pole in poles for problem in pole.settled)
    found = [problem for problem in problems if problem not in settled]
    spoken_of = {folder for problem in found for folder in problem.place.file.parents}
    grounds = {
        pole.head.folder: once(pole.head.slug, _ground, pole.draft(), threshold)
        for pole in poles
        if pole.head.folder in spoken_of
    }
    return (*settled, *(_in_its_pole(problem, grounds) for problem in found))


def _ground(ptce: PtceDraft, threshold: int) -> _Ground:
    found = withheld(ptce, threshold)
    rows = {row_key(row.place): (row, columns) for row, columns in found.rows}
    rows |= {row_key(cell.place): (row, columns) for row, columns in found.rows for cell in row.cells.values()}
    lines = frozenset((place.file, place.line) for place in found.places)
    return _Ground(rows, lines, frozenset(found.files), frozenset(folded(word) for word in found.words))


def _in_its_pole(problem: Problem, grounds: Mapping[Path, _Ground]) -> Problem:
    ground = next((ground for folder, ground in grounds.items() if folder in problem.place.file.parents), None)
    return _reticent(problem, ground) if ground else problem


def _reticent(problem: Problem, ground: _Ground) -> Problem:
    place = problem.place
    row, columns = ground.rows.get(row_key(place), (None, frozenset[str]()))
    column = column_at(row, place) if row else ""
    everywhere = columns is None or place.file in ground.files or (place.file, place.line) in ground.lines
    named = any(folded(word) in ground.words for word in QUOTED.findall(f"{problem.message} {problem.hint}"))
    if named or (not problem.private and (everywhere or column in (columns or ()))):
        return _silent(problem, column, row)
    return replace(problem, private=True) if everywhere or columns else problem


def _silent(problem: Problem, column: str, row: Row | None) -> Problem:
    known = frozenset(row.cells if row else ()) | {column}
    if problem.code == NAMES["missing"] or _repeats_nothing(problem.message, known):
        message = problem.message
    elif problem.severity == "error":
        message = f"{_subject(column)} : ce qui est écrit n'est pas accepté, et n'est pas répété ici"
    else:
        message = f"{_subject(column)} : ce qui est écrit est à vérifier, et n'est pas répété ici"
    hint = problem.hint if _repeats_nothing(problem.hint, known) else ""
    return replace(problem, message=message, hint=f"{hint} {INTERNAL}".strip(), private=True)


def _subject(column: str) -> str:
    return f"Colonne « {column} »" if column else "Cette ligne"


def _repeats_nothing(text: str, known: frozenset[str]) -> bool:
    """Only names of columns between « », and no number."""
    return not any(character.isdigit() for character in text) and all(word in known for word in QUOTED.findall(text))
