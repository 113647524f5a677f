"""Downloads in CSV: the tables of each pole and of the network, and the values of each indicator beside its page."""

import csv
import io
from collections.abc import Iterable, Mapping
from decimal import Decimal

from site_builder.formats.csv_written import safe
from site_builder.model.open_data import FILES, MEASURES, TABLES, OpenTable, Value
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.write.answers import ANSWERS, answers_of
from site_builder.write.tables import Row, descriptions_of, measure_rows
from site_builder.write.united_tables import united_tables


def files(publication: Publication) -> dict[str, bytes]:
    """The tables of each pole, its values again beside each indicator's page, the tables of all the poles, and the self-evaluations.

    UTF-8 with BOM, semicolons, as spreadsheets expect.
    """
    made: dict[str, bytes] = {}
    for ptce in publication.written:
        measured = _of_indicators(publication, ptce)
        made |= measured | _of_pole(publication, ptce, measured.values())
    if publication.has_network_files:
        made |= _of_network(publication, made)
    return made | {address: written(ANSWERS, rows) for address, rows in answers_of(publication).items()}


def _of_indicators(publication: Publication, ptce: Ptce) -> dict[str, bytes]:
    return {
        f"{publication.addresses.indicator(ptce.slug, indicator.id)}{indicator.id}.csv": written(
            MEASURES, measure_rows(publication, ptce, indicator.id)
        )
        for indicator in ptce.indicators
    }


def _of_pole(publication: Publication, ptce: Ptce, measured: Iterable[bytes]) -> dict[str, bytes]:
    found = {FILES[filled.table.name]: written(filled.table, filled.rows) for filled in descriptions_of([ptce])}
    found[FILES[MEASURES.name]] = _joined(MEASURES, measured)
    return {publication.addresses.pole_file(ptce.slug, name): data for name, data in found.items()}


def _of_network(publication: Publication, made: Mapping[str, bytes]) -> dict[str, bytes]:
    """The figures put together, then the poles' own files one after the other."""
    files = publication.addresses
    found = {filled.table.name: written(filled.table, filled.rows) for filled in united_tables(publication)}
    for table in TABLES:
        own = (made[files.pole_file(ptce.slug, FILES[table.name])] for ptce in publication.written)
        found[table.name] = _joined(table, own)
    return {files.network_file(f"{name}.csv"): data for name, data in found.items()}


def _joined(table: OpenTable, parts: Iterable[bytes]) -> bytes:
    """Files of one table under one heading."""
    return b"".join((written(table, ()), *map(_rows, parts)))


def _rows(table: bytes) -> bytes:
    return table.partition(b"\r\n")[2]


def written(table: OpenTable, rows: Iterable[Row]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(table.headings)
    writer.writerows([_text(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _text(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return safe(value)
    return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else str(value)
