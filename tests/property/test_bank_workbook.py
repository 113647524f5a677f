"""The bank to a workbook and back: nothing changes by itself, and what is changed is all that changes."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.check.bank import read_bank
from site_builder.formats.bank_workbook import bank_workbook
from site_builder.formats.yaml import read_yaml
from site_builder.formats.yaml_edit import edited
from site_builder.intake.bank_edits import apply, by_file
from site_builder.intake.bank_review import review
from site_builder.intake.bank_workbook import read_bank_workbook
from site_builder.load.bank import load_bank
from site_builder.model.bank import IndicatorBank
from site_builder.model.bank_difference import Review
from site_builder.model.document import BankDocuments
from site_builder.problems import Problems
from site_builder.shipped import bank_folder

words = st.text(
    st.characters(blacklist_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"), max_codepoint=0x1FFFF), max_size=200
)
lines = words.map(lambda text: unicodedata.normalize("NFC", " ".join(text.split()))).filter(
    lambda text: text.strip("|;,# '\"") == text and text
)
WORDS = ("nom", "definition", "calcul", "limites", "precautions", "question", "agregation_raison")


@pytest.fixture(scope="module")
def shipped() -> tuple[BankDocuments, IndicatorBank]:
    problems = Problems()
    documents = load_bank(bank_folder(), "dossier", problems)
    bank = read_bank(documents, problems)
    assert bank is not None
    return documents, bank


def back(documents: BankDocuments, bank: IndicatorBank, proposed: IndicatorBank):
    """What a workbook of the second bank changes in the first."""
    problems = Problems()
    workbook = read_bank_workbook(bank_workbook(proposed), Path("revue.xlsx"), frozenset(bank.definitions), problems)
    assert workbook is not None
    read = read_bank(workbook.with_missing(documents), problems)
    assert list(problems) == []
    assert read is not None
    return review(bank, documents, read, workbook)


def test_the_same_bank_gives_the_same_bytes_and_no_difference(shipped: tuple[BankDocuments, IndicatorBank]) -> None:
    documents, bank = shipped
    assert bank_workbook(bank) == bank_workbook(bank)
    assert back(documents, bank, bank) == Review((), ())


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_what_a_meeting_changes_is_all_that_changes(data: st.DataObject, shipped: tuple[BankDocuments, IndicatorBank]) -> None:
    """Any words, in any few definitions: the differences name them, and the files say them afterwards."""
    documents, bank = shipped
    ids = data.draw(st.lists(st.sampled_from(sorted(bank.definitions)), min_size=1, max_size=4, unique=True))
    changed = {}
    for id in ids:
        keys = data.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True))
        raw = bank.definitions[id].model_dump(by_alias=True, exclude_none=True)
        changed[id] = type(bank.definitions[id]).model_validate(raw | {key: data.draw(lines) for key in keys})
    proposed = IndicatorBank(bank.file, {**bank.definitions, **changed}, bank.origin)

    found = back(documents, bank, proposed)

    assert {difference.of for difference in found.differences} == {id for id in ids if changed[id] != bank.definitions[id]}
    later = list(documents.definitions)
    for path, differences in by_file(found.differences).items():
        before = path.read_text(encoding="utf-8")
        after = apply(before, differences)
        untouched = {line for line in before.splitlines() if line.startswith(("#", "id:", "odd:", "ventilations:"))}
        assert untouched <= set(after.splitlines())
        rank = next(rank for rank, entries in enumerate(later) if entries.place.file == path)
        entries = read_yaml(after.encode(), path, Problems())
        assert entries is not None
        later[rank] = entries
    read = read_bank(BankDocuments(documents.folder, "dossier", documents.settings, tuple(later)), Problems())
    assert read is not None
    assert dict(read.definitions) == dict(proposed.definitions)


@settings(max_examples=60, deadline=None)
@given(text=lines, key=st.sampled_from(["a", "b", "c"]))
def test_any_words_are_read_back_as_they_were_written(text: str, key: str) -> None:
    """In a block and between braces, whatever YAML makes of their signs."""
    before = "a: un # note\nb: >-\n  deux\n  trois\nc: {a: un, b: deux}\n"
    problems = Problems()
    block = read_yaml(edited(before, (key,), text).encode(), Path("x.yml"), problems)
    flow = read_yaml(edited(before, ("c", "b"), text).encode(), Path("x.yml"), problems)
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert block.get(key).value == text
    assert flow.get("c").get("b").value == text
