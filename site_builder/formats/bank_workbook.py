"""The bank as one workbook: a sheet of definitions, one for each kind of list, and how to read them."""

from collections.abc import Iterator

from site_builder.formats.workbook.write import Cell, NewSheet, write_workbook
from site_builder.model.bank import IndicatorBank
from site_builder.model.bank_sheets import SHEETS, BankSheet, columns, rows

NUMBERS = frozenset({"version", "seuil_diffusion", "decimales"})
NARROW, WIDE, LONG = 14, 34, 60
WIDTHS = {
    "id": 30, "nom": WIDE, "definition": LONG, "calcul": LONG, "limites": LONG, "precautions": WIDE, "question": WIDE, "reponses": WIDE,
    "agregation_raison": LONG, "ventilations": 24, "texte": WIDE, "adresse": LONG, "changement": LONG, "description": LONG,
    "pourquoi": LONG, "indicateur": 30, "modalites": WIDE, "ecritures": WIDE, "theme": 22,
}  # fmt: skip
READ_ME = (
    "Une ligne par indicateur dans « Indicateurs » ; ses codes, ses sources et ses versions ont chacun leur feuille.",
    "Corrigez, ajoutez des lignes. L'identifiant ne change jamais ; une ligne effacée ne retire rien de la banque.",
    "Plusieurs mots dans une case se séparent par « | ».",
    "Changer ce que compte une définition, c'est une nouvelle version, et une ligne dans « Historique ».",
    "Puis : affluents bank import ce-classeur.xlsx. Les différences sont montrées, et rien n'est écrit sans votre accord.",
)


def bank_workbook(bank: IndicatorBank) -> bytes:
    """The .xlsx file; the same bank gives the same bytes."""
    title = f"{bank.file.name}, édition {bank.file.edition}"
    read_me = NewSheet("Lisez-moi", (title,), [(line,) for line in READ_ME], (110,), wrapped=True)
    return write_workbook([read_me, *(_sheet(bank, sheet) for sheet in SHEETS)], title)


def _sheet(bank: IndicatorBank, sheet: BankSheet) -> NewSheet:
    titles = columns(sheet)
    widths = tuple(WIDTHS.get(key, NARROW) for key in titles)
    return NewSheet(sheet.title, tuple(titles.values()), [list(_cells(row, titles)) for row in rows(bank, sheet)], widths, True)


def _cells(row: dict[str, str], titles: dict[str, str]) -> Iterator[Cell]:
    for key in titles:
        text = row.get(key, "")
        yield int(text) if key in NUMBERS and text else text
