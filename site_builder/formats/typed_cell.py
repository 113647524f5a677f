"""What was typed in a table as the cell of a spreadsheet: a number, a percentage or a day where it is one, else the same words."""

import re
from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from site_builder.formats.workbook.sheet import PRECISE, number_text
from site_builder.formats.workbook.write import Cell
from site_builder.model.pole_sheets import Holds
from site_builder.model.scalar import AMBIGUOUS_WHOLE, SPACES, folded, parse_number

GENERAL, WORDS, DAYS = "General", "@", "dd/mm/yyyy"
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d\d?)/(\d\d?)/(\d{4})")
NUMBER_THEN_UNIT = re.compile(r"([-−]?\d[\d ]*(?:,\d+)?) ?(\D.*)?")


class TypedCell(NamedTuple):
    value: Cell
    number_format: str = GENERAL


FORMATS = {
    Holds.TEXT: GENERAL,
    Holds.CODE: WORDS,
    Holds.DAY: DAYS,
    Holds.WHOLE: "#,##0",
    Holds.NUMBER: "#,##0.##",
    Holds.VALUE: GENERAL,
    Holds.YES_NO: GENERAL,
}
"""The format of a column's empty cells."""


def typed_cell(holds: Holds, text: str, units: Collection[str] = ()) -> TypedCell:
    """A cell that is read back as the same thing; `units`: what may stand beside the number of a VALUE without changing it."""
    if holds is Holds.DAY and (found := DAY.fullmatch(text)):
        return _day(found, text)
    if holds in (Holds.WHOLE, Holds.NUMBER, Holds.VALUE):
        return _number(text, {*units, "€", "euros"} if holds is Holds.NUMBER else units)
    return TypedCell(text, FORMATS[holds] if holds is Holds.CODE else GENERAL)


def read_back(cell: TypedCell) -> str:
    """What the reader of workbooks gives for the cell once a spreadsheet has saved it."""
    if isinstance(cell.value, Decimal):
        return number_text(Decimal(repr(float(cell.value))), percent="%" in cell.number_format)
    return cell.value.isoformat() if isinstance(cell.value, date) else str(cell.value or "")


def _day(found: re.Match[str], text: str) -> TypedCell:
    year, month, day = found.groups()[:3] if found[1] else reversed(found.groups()[3:])
    try:
        return TypedCell(date(int(year), int(month), int(day)), DAYS)
    except ValueError:
        return TypedCell(text)


def _number(text: str, units: Collection[str]) -> TypedCell:
    """Only what is certain: « 1.240 » could be two numbers, « 12 k€ » is none of ours, and both stay words.

    So does « 44,0 »: a spreadsheet would forget the zero, with which downloads say how finely it was measured.
    """
    found = NUMBER_THEN_UNIT.fullmatch(SPACES.sub(" ", text))
    if found is None or AMBIGUOUS_WHOLE.fullmatch(found[1]):
        return TypedCell(text)
    unit = (found[2] or "").strip()
    try:
        number = parse_number(found[1])
    except PydanticCustomError:
        return TypedCell(text)
    if len(number.as_tuple().digits) >= PRECISE or _has_idle_zeros(number):
        return TypedCell(text)
    shown = _shown(number)
    if unit == "%":
        return TypedCell(number / 100, f"{shown}%")
    if unit and folded(unit) not in {folded(one) for one in units} - {""} and unit not in units:
        return TypedCell(text)
    return TypedCell(number, f'{shown}" {unit}"' if unit and '"' not in unit else shown)


def _shown(number: Decimal) -> str:
    decimals = number_text(abs(number)).partition(",")[2]
    return f"#,##0.{'0' * len(decimals)}" if decimals else "#,##0"


def _has_idle_zeros(number: Decimal) -> bool:
    return number != 0 and int(number.as_tuple().exponent) < 0 and number.as_tuple().digits[-1] == 0
