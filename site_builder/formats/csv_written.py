"""CSV as French spreadsheets open it with a double click: UTF-8 with BOM, semicolons, no cell that could run as a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

NUMBER = re.compile(r"-?\d+(,\d+)?")


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The whole table, header first."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def safe(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    # A spreadsheet runs a cell that begins with one of these as a formula (OWASP, "CSV Injection"); a negative number stays one.
    dangerous = text[:1] in tuple("=+-@\t\r") and not NUMBER.fullmatch(text)
    return f"'{text}" if dangerous else text
