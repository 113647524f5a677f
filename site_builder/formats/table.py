"""A grid of cells to a Table: the header named once, the same care for a CSV file and for a sheet."""

import re
from collections.abc import Collection, Iterable, Sequence

from site_builder.model.document import Row, Table, Text
from site_builder.model.pole_sheets import BY_TABLE
from site_builder.model.scalar import folded
from site_builder.problems import Place, Problems

SPREADSHEET_ERROR = re.compile(
    r"#(?:REF|N/A|DIV/0|VALUE|VALEUR|NAME|NOM|NUM|NOMBRE|NULL|NUL)[!?]?|#N/D|Err:\d{3}|#SPILL!|#CALC!", re.IGNORECASE
)

MOST_ABOVE = 10
"""Filled rows among which the header is looked for."""
IN_A_SHEET = "Donnez un titre à la colonne de cette cellule, ou videz-la."


def make_table(
    name: str, grid: Iterable[Sequence[Text]], place: Place, problems: Problems, damaged: Collection[int] = ()
) -> Table:
    """The table whose first filled row is the header, save for a title above it; cells come stripped, empty ones as ''.

    `damaged`: lines known to lack a cell.
    """
    rows = iter(_from_header(name, [row for row in grid if any(cell.value for cell in row)], problems))
    header = _trimmed(next(rows, ()))
    columns = _columns(header, problems)
    body = list(rows)
    _untitled(header, body, problems)
    _beyond(len(header), body, problems)
    filled = tuple(_row(columns, row, problems, damaged) for row in body)
    return Table(name, tuple(columns.values()), tuple(row for row in filled if row.cells), place)


def _from_header(name: str, rows: list[Sequence[Text]], problems: Problems) -> list[Sequence[Text]]:
    """The rows without those above the header: a row that holds every required title, below some that hold none of them."""
    sheet = BY_TABLE.get(name)
    required = [{folded(one.title), folded(one.key)} for one in sheet.columns if one.required] if sheet else []
    for above, row in enumerate(rows[:MOST_ABOVE] if len(required) > 1 else ()):
        typed = {folded(cell.value) for cell in row}
        found = sum(not typed.isdisjoint(spellings) for spellings in required)
        if found == len(required):
            if above:
                message = "Les titres des colonnes sont plus bas : ce qui est au-dessus n'est pas lu."
                problems.add(rows[0][0].place, "lignes-au-dessus", message, "Mettez-le dans une autre feuille.", "notice")
            return rows[above:]
        if found:
            break
    return rows


def _trimmed(header: Sequence[Text]) -> Sequence[Text]:
    end = len(header)
    while end and not header[end - 1].value:
        end -= 1
    return header[:end]


def _columns(header: Sequence[Text], problems: Problems) -> dict[int, Text]:
    columns: dict[int, Text] = {}
    for number, cell in enumerate(header):
        twin = next((other for other in columns.values() if other.value == cell.value), None)
        if twin is not None:
            hint = "Renommez l'une des deux, ou enlevez-la."
            problems.add(cell.place, "table-colonne-en-double", f"Deux colonnes s'appellent « {cell.value[:60]} ».", hint)
        elif cell.value:
            columns[number] = cell
    return columns


def _untitled(header: Sequence[Text], body: list[Sequence[Text]], problems: Problems) -> None:
    for number, title in enumerate(header):
        if title.value:
            continue
        filled = next((row[number] for row in body if number < len(row) and row[number].value), None)
        if filled is not None:
            hint = "Donnez-lui un titre dans la première ligne, ou videz la colonne."
            problems.add(title.place, "table-colonne-sans-titre", "Cette colonne a des valeurs et pas de titre.", hint)


def _beyond(width: int, body: list[Sequence[Text]], problems: Problems) -> None:
    """One problem for the whole table: a comma in an amount may put every row out of step."""
    extra = [cell for row in body if (cell := next((cell for cell in row[width:] if cell.value), None)) is not None]
    if extra:
        others = (
            f" (et {len(extra) - 1} autre{'s' if len(extra) > 2 else ''} ligne{'s' if len(extra) > 2 else ''})"
            if len(extra) > 1
            else ""
        )
        message = f"Cette ligne a plus de cellules que la première n'a de titres{others}."
        hint = (
            IN_A_SHEET if extra[0].place.cell else "Un texte ou un nombre qui contient le séparateur se met entre guillemets."
        )
        problems.add(extra[0].place, "table-cellule-en-trop", message, hint)


def _row(columns: dict[int, Text], row: Sequence[Text], problems: Problems, damaged: Collection[int]) -> Row:
    cells, errors = {}, 0
    for number, title in columns.items():
        if number < len(row) and row[number].value:
            cell = row[number]
            if SPREADSHEET_ERROR.fullmatch(cell.value):
                hint = "Corrigez la formule dans le tableur, puis enregistrez."
                problems.add(cell.place, "table-erreur-de-formule", f"« {cell.value} » est une erreur du tableur.", hint)
                errors += 1
            else:
                cells[title.value] = cell
    return Row(cells, row[0].place._replace(length=1), errors > 0 or row[0].place.line in damaged)
