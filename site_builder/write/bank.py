"""The bank to take away, beside its page: a table, a workbook for a meeting's review, and SKOS as JSON-LD."""

from site_builder.formats.bank_workbook import bank_workbook
from site_builder.formats.csv_written import write_csv
from site_builder.model.bank import IndicatorBank
from site_builder.model.bank_sheets import DEFINITIONS, columns, rows
from site_builder.model.publication import Publication
from site_builder.write.skos import skos


def files(publication: Publication) -> dict[str, bytes]:
    """`banque.csv`, `banque.xlsx` and `banque.jsonld`; none when only some poles are written."""
    if publication.only:
        return {}
    bank, address = publication.network.bank, publication.addresses.bank_file
    return {
        address("banque.csv"): table(bank),
        address("banque.xlsx"): bank_workbook(bank),
        address("banque.jsonld"): skos(publication),
    }


def table(bank: IndicatorBank) -> bytes:
    """One line a definition, under the keys of its file."""
    keys = tuple(columns(DEFINITIONS))
    return write_csv(keys, ([row.get(key, "") for key in keys] for row in rows(bank, DEFINITIONS)))
