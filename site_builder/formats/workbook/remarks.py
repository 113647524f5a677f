"""What an editor must be told about a sheet that is read: merged cells, formulas without a result, what is hidden."""

import re
from collections.abc import Iterator
from pathlib import Path

from site_builder.formats.workbook.sheet import Sheet, column_letters
from site_builder.problems import Place, Problem, Problems

NAMED = 5
"""Rows or columns that a sentence names; past it, they are counted."""
MOST = 200
"""Problems of one kind in one sheet: past it, the sheet as a whole is to be looked at."""
KEPT_BACK = "Ce qui ne doit pas être publié n'a pas sa place ici : supprimez-le du classeur."


def sheet_remarks(sheet: Sheet, file: Path, problems: Problems, heading: int = 1) -> None:
    """Each at its cell; nothing of what stands above the row of `heading`, which is not read."""
    problems.extend(_merged(sheet, file, heading))
    problems.extend(_uncached(sheet, file))
    problems.extend(_hidden(sheet, file))


def _merged(sheet: Sheet, file: Path, heading: int) -> Iterator[Problem]:
    filled = {number for number, _ in sheet.rows if number >= heading}
    areas = [cells for cells in sheet.merged if not filled.isdisjoint(_rows(cells))]
    for cells in areas[:MOST]:
        place = Place(file, row_number(cells), cell=f"{sheet.name}!{cells}")
        hint = "Séparez-les, et écrivez la valeur dans chacune."
        message = f"Les cellules {cells} sont fusionnées : une seule garde la valeur."
        yield Problem(place, "cellules-fusionnees", message, hint)


def _uncached(sheet: Sheet, file: Path) -> Iterator[Problem]:
    for cell in sheet.uncached[:MOST]:
        place = Place(file, row_number(cell), cell=f"{sheet.name}!{cell}")
        hint = "Ouvrez le classeur dans le tableur et enregistrez-le, ou tapez la valeur."
        yield Problem(place, "formule-sans-valeur", "Cette formule a été enregistrée sans son résultat.", hint)


def _hidden(sheet: Sheet, file: Path) -> Iterator[Problem]:
    place = place_in(file, sheet.name, 1, 1)
    if sheet.hidden:
        said = _said(
            "La ligne {} est masquée, et elle est lue", "Les lignes {} sont masquées, et elles sont lues", sheet.hidden
        )
        yield Problem(place, "lignes-masquees", f"{said} aussi.", "Supprimez du classeur ce qui ne compte pas.", "warning")
    if sheet.unseen:
        yield Problem(place, "feuille-masquee", "Cette feuille est masquée, et elle est lue aussi.", KEPT_BACK, "warning")
    # Who hides all columns to the right of a table hides nothing.
    width = max((len(cells) for _, cells in sheet.rows), default=0)
    columns = [column_letters(n) for first, last in sheet.hidden_columns for n in range(first, min(last, width) + 1)]
    if columns:
        said = _said("La colonne {} est masquée, et elle est lue", "Les colonnes {} sont masquées, et elles sont lues", columns)
        yield Problem(place, "colonnes-masquees", f"{said} aussi.", KEPT_BACK, "warning")


def _said(one: str, many: str, names: tuple[int, ...] | list[str]) -> str:
    if len(names) == 1:
        return one.format(names[0])
    told = [str(name) for name in names[:NAMED]]
    left = len(names) - len(told)
    last = f"{left} autre{'s' if left > 1 else ''}" if left else told.pop()
    return many.format(f"{', '.join(told)} et {last}")


def _rows(cells: str) -> range:
    first, _, last = cells.partition(":")
    return range(row_number(first), row_number(last or first) + 1)


def row_number(cells: str) -> int:
    """The row of a cell, or the first row of several: 4 for « C4:C6 »."""
    found = re.search(r"\d+", cells)
    return int(found[0]) if found else 1


def place_in(file: Path, sheet: str, row: int, column: int) -> Place:
    return Place(file, row, column, f"{sheet}!{column_letters(column)}{row}")
