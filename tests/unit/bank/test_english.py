"""The shipped bank is in English too: each of its texts has its translation, and no translation is left over."""

import re
from collections import Counter
from pathlib import Path

from site_builder.check.bank import read_bank
from site_builder.check.tables import read_rows
from site_builder.load.bank import load_bank
from site_builder.model.translation import TranslationRow
from site_builder.problems import Problems
from site_builder.words.edition import texts_of

DOCUMENTS = load_bank(Path(__file__).parents[3] / "indicator_bank", "indicator_bank", Problems())
BANK = read_bank(DOCUMENTS, Problems())
assert BANK is not None
ROWS = [row.record for row in read_rows(TranslationRow, DOCUMENTS.translations, Problems())]
SIGNS = {unit.sign for unit in BANK.file.units} | {BANK.file.edition}
"""What is written after a number, « km », and the number of the edition: neither is a text."""
SAME_WORDS = {
    *("synergies", "initiative", "initiatives", "participation", "participations", "euro", "euros", "tonne", "tonnes"),
    *("service", "Service", "direct", "indirect", "Culture", "Moment", "Format", "Destination"),
}
"""Words that are spelt alike in both languages."""
SAME_NAMES = {"Licence Ouverte 2.0"}


def test_every_text_has_its_english() -> None:
    assert texts_of(BANK) - SIGNS <= {row.text for row in ROWS if row.language == "en"}


def test_every_translation_is_of_a_text_and_given_once() -> None:
    times = Counter((row.language, row.text) for row in ROWS)
    assert {text for _, text in times} <= texts_of(BANK)
    assert max(times.values()) == 1


def test_a_translation_has_the_numbers_of_its_text() -> None:
    assert [row.translation for row in ROWS if numbers(row.translation) != numbers(row.text)] == []


def test_a_translation_is_in_another_language() -> None:
    assert {row.text for row in ROWS if row.translation == row.text} == SAME_WORDS | SAME_NAMES


def test_english_is_written_as_english() -> None:
    """No French quotation mark, no space before a sign, no straight apostrophe."""
    assert [row.translation for row in ROWS if re.search(r"[«»']|\s[:;?%]", row.translation)] == []


def numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", text))
