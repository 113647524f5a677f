"""A workbook from anywhere, or ours damaged, gives a bank or problems, never a traceback."""

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from site_builder.check.bank import read_bank
from site_builder.formats.bank_workbook import bank_workbook
from site_builder.intake.bank_review import review
from site_builder.intake.bank_workbook import read_bank_workbook
from site_builder.load.bank import load_bank
from site_builder.model.bank_sheets import SHEETS, columns
from site_builder.problems import Problems

damaged = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
BANK = Path(__file__).parents[1] / "golden" / "problems" / "_bank"
HEADINGS = sorted({title for sheet in SHEETS for title in columns(sheet).values()} | {"Autre", ""})
cell = st.one_of(
    st.none(), st.text(st.characters(min_codepoint=32, blacklist_categories=("Cs",)), max_size=12), st.integers(), st.booleans()
)


@pytest.fixture(scope="module")
def known():
    documents = load_bank(BANK, "dossier", Problems())
    bank = read_bank(documents, Problems())
    assert bank is not None
    return documents, bank


def is_read_or_refused(data: bytes, known) -> bool:
    """Whether the workbook was read to the end; asserts that it is refused with a problem otherwise."""
    documents, bank = known
    problems = Problems()
    workbook = read_bank_workbook(data, Path("revue.xlsx"), frozenset(bank.definitions), problems)
    if workbook is None or problems.blocking:
        assert problems.blocking
        return False
    proposed = read_bank(workbook.with_missing(documents), problems)
    if proposed is None or problems.blocking:
        assert problems.blocking
        return False
    review(bank, documents, proposed, workbook)
    return True


@damaged
@given(st.binary(max_size=300), st.integers(0, 5_000))
def test_damaged_bytes(known, noise: bytes, at: int) -> None:
    data = bank_workbook(known[1])
    place = at % len(data)
    assert is_read_or_refused(data, known)
    is_read_or_refused(data[:place] + noise + data[place + len(noise) :], known)


@damaged
@given(
    st.lists(st.lists(cell, max_size=8), max_size=6), st.lists(st.sampled_from(HEADINGS), max_size=8), st.sampled_from(SHEETS)
)
def test_any_cells_under_any_headings(known, rows, headings, sheet) -> None:
    book = Workbook()
    book.active.title = sheet.title
    for row in (headings, *rows):
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    is_read_or_refused(written.getvalue(), known)


@damaged
@given(st.sampled_from(SHEETS), st.integers(1, 5), st.integers(1, 12), cell)
def test_any_one_cell_of_ours(known, sheet, row: int, column: int, value) -> None:
    book = load_workbook(io.BytesIO(bank_workbook(known[1])))
    book[sheet.title].cell(row, column).value = value
    written = io.BytesIO()
    book.save(written)
    is_read_or_refused(written.getvalue(), known)
