"""Downloads as Excel workbooks: what the file is, then each table on a sheet, numbers as numbers and days as days."""

from collections.abc import Mapping, Sequence

from site_builder.formats.workbook.write import NewSheet, write_workbook
from site_builder.model.chart import ChartStore
from site_builder.model.open_data import FILES, NETWORK_TABLES
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.write.about import About, about_network, about_pole
from site_builder.write.kept import kept
from site_builder.write.tables import Filled, tables_of
from site_builder.write.united_tables import united_tables

READ_ME, LONG, WIDE, NARROW = "lisez-moi", 80, 40, 16
WIDTHS = {
    "nom": WIDE, "resume": LONG, "description": LONG, "definition": LONG, "calcul": WIDE, "limites": WIDE, "precautions": WIDE,
    "question": WIDE, "agregation_raison": WIDE, "perimetre": WIDE, "source": WIDE, "methode": WIDE, "commentaire": WIDE,
}  # fmt: skip


def of_pole(publication: Publication, ptce: Ptce, made: Mapping[str, bytes], store: ChartStore) -> dict[str, bytes]:
    """`classeur.xlsx`."""
    about, address = about_pole(publication, ptce), publication.addresses.pole_file
    same = [made[address(ptce.slug, name)] for name in FILES.values()]
    book = kept(store, [repr(about).encode(), *same], lambda: workbook(about, tables_of(publication, [ptce])))
    return {address(ptce.slug, "classeur.xlsx"): book}


def of_network(publication: Publication, made: Mapping[str, bytes], store: ChartStore) -> dict[str, bytes]:
    """`reseau.xlsx`, where one sheet has each pole for each shared indicator."""
    about = about_network(publication)
    same = [made[publication.addresses.network_file(f"{table.name}.csv")] for table in NETWORK_TABLES]

    def tables() -> Sequence[Filled]:
        return (*united_tables(publication), *tables_of(publication, publication.written))

    book = kept(store, [repr(about).encode(), *same], lambda: workbook(about, tables()))
    return {publication.addresses.network_file("reseau.xlsx"): book}


def workbook(about: About, tables: Sequence[Filled]) -> bytes:
    return write_workbook([_read_me(about, tables), *map(_sheet, tables)], about.title)


def _read_me(about: About, tables: Sequence[Filled]) -> NewSheet:
    said = [("", "", line) for line in about.lines]
    columns = [(filled.table.name, field.name, field.description) for filled in tables for field in filled.table.fields]
    return NewSheet(READ_ME, ("Feuille", "Colonne", about.title), [*said, *columns], (NARROW, 26, 100), wrapped=True)


def _sheet(filled: Filled) -> NewSheet:
    widths = tuple(WIDTHS.get(name, NARROW) for name in filled.table.headings)
    return NewSheet(filled.table.name, filled.table.headings, filled.rows, widths)
