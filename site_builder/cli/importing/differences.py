"""What an import would change, in the words of a terminal: one line a row, the columns that change below it."""

from collections.abc import Iterator, Sequence

from site_builder.model.pole_sheets import BY_TABLE
from site_builder.model.privacy import redacted
from site_builder.model.sheet_difference import Change, RowDifference, SheetReview

SECRET = {"verbatims": frozenset({"texte", "qui"})}
"""Words that no message repeats, whoever agreed to what."""
MOST = 40
"""Rows shown of each kind in one table; the others are counted."""
WIDEST = 100
NAMES = {
    Change.ADDED: ("ajoutée", "ajoutées"),
    Change.CHANGED: ("changée", "changées"),
    Change.REMOVED: ("retirée", "retirées"),
}
STAYS = ("absente du classeur", "absentes du classeur")


def difference_lines(review: SheetReview, remove: bool) -> Iterator[str]:
    """Table by table; nothing when nothing differs."""
    for name, sheet in BY_TABLE.items():
        own = [one for one in review.differences if one.table == name]
        if own:
            names = NAMES if remove else {**NAMES, Change.REMOVED: STAYS}
            alike = {change: [one for one in own if one.change is change] for change in Change}
            counted = (
                f"{len(rows)} ligne{'s' if len(rows) > 1 else ''} {names[c][len(rows) > 1]}"
                for c, rows in alike.items()
                if rows
            )
            yield f"\n{sheet.title} : {', '.join(counted)}."
            for change, rows in alike.items():
                yield from _rows(rows, names[change][0].capitalize())


def _rows(differences: Sequence[RowDifference], said: str) -> Iterator[str]:
    for difference in differences[:MOST]:
        yield f"  {said} : {_told(difference.of)}"
        yield from (f"    {line}" for line in _cells(difference))
    if len(differences) > MOST:
        left = len(differences) - MOST
        yield f"  et {left} autre{'s' if left > 1 else ''} de la même sorte"


def _cells(difference: RowDifference) -> Iterator[str]:
    sheet = BY_TABLE[difference.table]
    titles = {column.key: column.title for column in sheet.columns}
    known = sheet.known_by[0] if difference.change is Change.ADDED else ()
    for key, after in difference.after.items():
        title = titles.get(key, key)
        if key in SECRET.get(difference.table, ()):
            yield f"{title} : {'mots ajoutés' if difference.change is Change.ADDED else 'mots changés'}, non répétés ici"
        elif difference.change is Change.ADDED and key not in known:
            yield f"{title} : {_told(after)}"
        elif difference.change is Change.CHANGED:
            yield f"{title} : {_told(difference.before[key]) or '(vide)'} → {_told(after) or '(vide)'}"


def _told(text: str) -> str:
    line = redacted(" ".join(text.split()))
    return line if len(line) <= WIDEST else f"{line[:WIDEST].rstrip()}…"
