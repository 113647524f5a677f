"""Edits inside a CSV file: rows that nobody changed keep every byte, their separators, quotes and line ends included."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.formats.csv import separator_of
from site_builder.formats.text import INVISIBLE

END = "\r\n|\r|\n"


@dataclass(frozen=True, slots=True)
class CsvEdits:
    """What to do to one file; rows are named by the line on which they begin."""

    cells: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    """New words by line and by heading as typed; a heading that the file lacks becomes a column."""
    removed: frozenset[int] = frozenset()
    added: Sequence[tuple[int, Mapping[str, str]]] = ()
    """After which line (0: at the end), and the cells by heading."""
    header: int = 1
    """The line of the titles."""


@dataclass(slots=True)
class _Line:
    number: int
    cells: list[str]
    """As they are in the file, quotes included."""
    end: str

    @property
    def filled(self) -> bool:
        return any(cell.strip(INVISIBLE + '"') for cell in self.cells)


def edited_csv(data: bytes, edits: CsvEdits) -> bytes:
    """The file with the edits made; in UTF-8 when a new word has no place in its own encoding."""
    encoding = _encoding(data)
    text = data.decode(encoding)
    separator, start = separator_of(text)
    lines = list(_lines(text, start, separator))
    rank = next(rank for rank, line in enumerate(lines) if line.number == edits.header)
    header = [_plain(cell).strip(INVISIBLE) for cell in lines[rank].cells]
    wanted = dict.fromkeys(name for cells in (*edits.cells.values(), *(cells for _, cells in edits.added)) for name in cells)
    new = [name for name in wanted if name not in header]
    while header and not header[-1] and new:
        header.pop()
        lines[rank].cells.pop()
    header += new
    lines[rank].cells += [_quoted(name, separator) for name in new]
    newline = next((line.end for line in lines if line.end), "\n")
    for line in lines[rank + 1 :]:
        _change(line, edits.cells.get(line.number, {}), header, separator)
    kept = [line for line in lines if line.number not in edits.removed or line is lines[rank]]
    for below, cells in edits.added:
        _insert(kept, below, [_quoted(cells.get(name, ""), separator) for name in header], newline)
    return _encoded(text[:start] + "".join(separator.join(line.cells) + line.end for line in kept), encoding)


def new_csv(headings: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """A whole file, in UTF-8 with semicolons."""
    lines = [[_quoted(row.get(name, ""), ";") for name in headings] for row in rows]
    return "".join(";".join(line) + "\n" for line in [list(headings), *lines]).encode()


def _encoding(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8"


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8-sig")


def _lines(text: str, start: int, separator: str) -> Iterable[_Line]:
    cell = re.compile(rf'(?:[ \u00a0]*"[^"]*(?:""[^"]*)*"[ \u00a0]*|[^{separator}\r\n]*)')
    end = re.compile(END)
    position, number = start, 1 + len(end.findall(text[:start]))
    while position < len(text):
        cells, first = [], number
        while True:
            found = cell.match(text, position)
            assert found is not None
            cells.append(found[0])
            number += len(end.findall(found[0]))
            position = found.end()
            if not text.startswith(separator, position):
                break
            position += 1
        closing = end.match(text, position)
        yield _Line(first, cells, closing[0] if closing else "")
        position, number = (closing.end() if closing else len(text)), number + 1


def _change(line: _Line, changes: Mapping[str, str], header: list[str], separator: str) -> None:
    for name, words in changes.items():
        rank = header.index(name)
        line.cells += [""] * (rank + 1 - len(line.cells))
        line.cells[rank] = _quoted(words, separator)


def _insert(lines: list[_Line], below: int, cells: list[str], newline: str) -> None:
    """Rows that go below the same one come one after the other: each is given that row's number."""
    ranks = [rank for rank, line in enumerate(lines) if line.number == below] if below else []
    rank = ranks[-1] if ranks else max(rank for rank, line in enumerate(lines) if line.filled)
    if not lines[rank].end:
        lines[rank].end, end = newline, ""
    else:
        end = lines[rank].end
    lines.insert(rank + 1, _Line(below or lines[rank].number, cells, end))


def _plain(cell: str) -> str:
    stripped = cell.strip(" \u00a0")
    return stripped[1:-1].replace('""', '"') if stripped[:1] == '"' and len(stripped) > 1 else cell


def _quoted(words: str, separator: str) -> str:
    if separator in words or '"' in words or "\n" in words or "\r" in words or words != words.strip():
        return '"' + words.replace('"', '""') + '"'
    return words
