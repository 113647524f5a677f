"""Problems for people (the faulty line underlined), for programs (JSON) and for GitHub (annotations).

Plain spaces inside « » on purpose: what is copied from a terminal into a file must not carry no-break spaces along.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from site_builder.model.privacy import redacted
from site_builder.problems import LINED, Place, Problem, Severity

LABELS: dict[Severity, str] = {"error": "", "warning": "Avertissement : ", "notice": "À noter : "}
COUNTED: dict[Severity, tuple[str, str]] = {
    "error": ("problème à corriger", "problèmes à corriger"),
    "warning": ("avertissement", "avertissements"),
    "notice": ("point à noter", "points à noter"),
}
COLOURS: dict[Severity, str] = {"error": "31", "warning": "33", "notice": "36"}
COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "notice": "notice"}
GREEN = "Aucun problème à corriger : tout ce qui est écrit sera sur le site, ou est nommé plus bas comme gardé hors du site, avec la raison."
VOICES = "verbatims"
"""The table whose lines are never shown, whatever is wrong with them: its words may not be published."""
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Would move the cursor, change the colours or turn the reading order of a terminal."""
MOST_ALIKE = 20
"""Problems of one kind shown in one file; the others are counted."""
WIDEST = 150
"""Longer lines are cut around the fault."""


def as_text(problems: Iterable[Problem], colour: bool = False, green: str = GREEN) -> str:
    """Each problem with its line underlined and what to do; a count at the end, `green` before it without an error. ANSI codes only
    with `colour`.
    """
    sorted_problems = sorted(problems)
    return "\n".join([*(f"{block}\n" for block in _blocks(sorted_problems, colour)), summary(sorted_problems, green)])


def as_json(problems: Iterable[Problem]) -> str:
    """A list of objects: file, line, column, length, cell, code, severity, message, hint."""
    return json.dumps([_fields(problem) for problem in sorted(problems)], ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem]) -> str:
    """One workflow command a line, which GitHub shows beside the faulty line of a pull request."""
    return "\n".join(_annotation(problem) for problem in sorted(problems))


def summary(problems: Iterable[Problem], green: str = GREEN) -> str:
    """« 3 problèmes à corriger, 1 avertissement. », or what a green check means."""
    counts = Counter(problem.severity for problem in problems)
    parts = [f"{counts[s]} {COUNTED[s][counts[s] > 1]}" for s in COUNTED if counts[s]]
    said = ", ".join(parts) + "." if parts else ""
    return said if counts["error"] else " ".join(part for part in (green, said) if part)


def _blocks(problems: Sequence[Problem], colour: bool) -> Iterator[str]:
    """All of them, save when one mistake is on hundreds of lines: the first ones, and how many more."""
    alike: dict[tuple[Path, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.place.file, problem.code), []).append(problem)
    for problem in problems:
        group = alike[problem.place.file, problem.code]
        if problem in group[:MOST_ALIKE]:
            yield _block(problem, colour)
        if len(group) > MOST_ALIKE and problem is group[MOST_ALIKE]:
            yield f"{shown_path(problem.place.file)}  et {len(group) - MOST_ALIKE} autres de la même sorte  [{problem.code}]"


def _block(problem: Problem, colour: bool) -> str:
    message = f"{LABELS[problem.severity]}{_said(problem.message).rstrip('.')}"
    head = f"{_paint(_where(problem), '1', colour)}  {_paint(message, COLOURS[problem.severity], colour)}  [{problem.code}]"
    hint = [f"  → {_said(problem.hint)}"] if problem.hint else []
    return "\n".join([head, *_underlined(problem, colour), *hint])


def _said(text: str) -> str:
    """Without contacts, and on one line that moves no cursor: what was typed may hold anything."""
    return UNPRINTABLE.sub("�", redacted(" ".join(text.split("\n"))))


def _where(problem: Problem) -> str:
    place = problem.place
    return f"{shown_path(place.file)}:{place.cell}" if place.cell else f"{shown_path(place.file)}:{place.line}:{place.column}"


def said_place(place: Place) -> str:
    """« content/la-tresse/mesures.csv, ligne 14 », « … donnees.xlsx, feuille « Mesures », case C14 »; a folder or a picture has no line."""
    sheet, _, cell = place.cell.rpartition("!")
    if place.cell:
        return f"{shown_path(place.file)}, feuille « {sheet} », case {cell}"
    return shown_path(place.file) + (f", ligne {place.line}" if place.in_a_line else "")


def shown_path(file: Path) -> str:
    """The file from the current folder, as an editor would name it."""
    absolute, here = file.absolute(), Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()


def _underlined(problem: Problem, colour: bool) -> list[str]:
    place = problem.place
    lines = () if problem.private or place.cell or VOICES in (place.file.stem, place.file.parent.name) else lines_of(place.file)
    if not 0 < place.line <= len(lines) or not lines[place.line - 1].strip():
        return []
    line, start = _window(redacted(UNPRINTABLE.sub("�", lines[place.line - 1]), keep_length=True), place.column - 1)
    length = max(1, min(place.length, len(line) - start))
    number = f"{place.line:>4}"
    mark = _paint("^" * length, COLOURS[problem.severity], colour)
    return [f"{number} | {line}", f"{' ' * len(number)} | {' ' * start}{mark}"]


def _window(line: str, start: int) -> tuple[str, int]:
    line = line.replace("\t", " ")
    if len(line) <= WIDEST:
        return line, min(start, len(line))
    first = max(0, min(start - WIDEST // 3, len(line) - WIDEST))
    cut = line[first : first + WIDEST]
    head, tail = ("…" if first else ""), ("…" if first + WIDEST < len(line) else "")
    return head + cut + tail, min(start, len(line)) - first + len(head)


@lru_cache(maxsize=64)
def _read(file: Path, stamp: int) -> Sequence[str]:
    data = file.read_bytes()
    if b"\0" in data:
        return ()
    text = data.decode("utf-8-sig", errors="strict") if _is_utf8(data) else data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def lines_of(file: Path) -> Sequence[str]:
    """The file's lines, nothing when it is a folder, gone, unreadable, no text or a link that may lead to anybody's file."""
    try:
        if file.suffix not in LINED or not file.is_file() or file.is_symlink():
            return ()
        return _read(file, file.stat().st_mtime_ns)
    except OSError:
        return ()


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


def _fields(problem: Problem) -> dict[str, str | int]:
    place = problem.place
    return {
        "file": shown_path(place.file),
        "line": place.line,
        "column": place.column,
        "length": place.length,
        "cell": place.cell,
        "code": problem.code,
        "severity": problem.severity,
        "message": redacted(problem.message),
        "hint": redacted(problem.hint),
    }


def _annotation(problem: Problem) -> str:
    place = problem.place
    properties = {
        "file": shown_path(place.file),
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.length),
        "title": f"{problem.code} ({place.cell})" if place.cell else problem.code,
    }
    listed = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
    text = redacted(f"{problem.message.rstrip('.')}. {problem.hint}".strip())
    return f"::{COMMANDS[problem.severity]} {listed}::{_escaped(text)}"


def _escaped(text: str, more: str = "") -> str:
    """GitHub's own escapes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts"""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
