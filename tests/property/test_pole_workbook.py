"""A pole's tables to a workbook and back: the same pole, whatever was typed."""

import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.check import check_documents
from site_builder.formats.typed_cell import typed_cell
from site_builder.formats.workbook import read_workbook
from site_builder.formats.workbook.form import FormColumn, FormSheet, write_form
from site_builder.load import load_content
from site_builder.load.tables import TABLES
from site_builder.model.document import Documents
from site_builder.model.network import Network
from site_builder.model.pole_sheets import Holds
from site_builder.model.scalar import SPACES, parse_number
from site_builder.problems import Problems
from site_builder.shipped import bank_folder
from site_builder.write.pole_workbook import pole_workbook

CONTENT = Path(__file__).parents[2] / "content"
UNITS = ("ETP", "personnes", "€")
DAY = date(2026, 6, 30)

numbers = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=3).map(
    lambda number: format(number.normalize() + 0, "f").replace(".", ",")
)
words = st.text(
    st.characters(blacklist_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"), max_codepoint=0x1FFFF),
    min_size=1,
    max_size=60,
).map(lambda text: unicodedata.normalize("NFC", " ".join(text.split())))
figures = st.tuples(numbers, st.sampled_from(["", " %", "%", " ETP", " k€", " personnes", " ?"])).map("".join)
days = st.dates(date(1900, 3, 1), date(2100, 1, 1)).map(lambda day: day.isoformat())
shown_days = st.dates(date(1900, 3, 1), date(2100, 1, 1)).map(lambda day: f"{day:%d/%m/%Y}")
cells = st.tuples(st.sampled_from(list(Holds)), words | figures | days | shown_days)


def checked(documents: Documents) -> Network:
    problems = Problems()
    network = check_documents(documents, problems, on=DAY, internal=True)
    assert network is not None, list(problems)
    return network


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Documents:
    return load_content(CONTENT, bank_folder(), tmp_path_factory.mktemp("cache"), Problems())


def alone(slug: str, documents: Documents) -> Documents:
    return replace(documents, ptces=tuple(ptce for ptce in documents.ptces if ptce.slug == slug))


@pytest.mark.parametrize("slug", ["la-tresse", "premiers-pas", "ecopal", "jardins-du-gros-morne"])
def test_the_workbook_in_place_of_the_tables_is_the_same_pole(slug: str, content: Documents) -> None:
    """Also for a pole without any table, which then has empty sheets."""
    documents = alone(slug, content)
    network = checked(documents)
    data = pole_workbook(network.ptce(slug), documents.ptces[0].tables, network.bank)

    problems = Problems()
    tables = read_workbook(data, TABLES, Path("donnees.xlsx"), problems)
    again = checked(replace(documents, ptces=(replace(documents.ptces[0], tables=tables),)))

    assert list(problems) == []
    assert [table.name for table in tables] == list(TABLES)
    # Observations are equal only to themselves; what they say is compared.
    assert repr(again.ptce(slug)) == repr(network.ptce(slug))
    assert pole_workbook(network.ptce(slug), documents.ptces[0].tables, network.bank) == data


@settings(max_examples=20, deadline=None)
@given(typed=st.lists(cells, min_size=1, max_size=40))
def test_any_cell_is_read_back_as_the_same_thing(typed: list[tuple[Holds, str]]) -> None:
    sheet = FormSheet(
        "Mesures",
        (FormColumn("n", "", 10, "General"), FormColumn("cellule", "", 10, "General")),
        [(typed_cell(Holds.WHOLE, str(n)), typed_cell(holds, text, UNITS)) for n, (holds, text) in enumerate(typed, 1)],
    )
    problems = Problems()
    (table,) = read_workbook(write_form([sheet], "essai"), ["mesures"], Path("x.xlsx"), problems)
    read = [row.cells["cellule"].value if "cellule" in row.cells else "" for row in table]

    assert [meaning(text, holds) for text, (holds, _) in zip(read, typed, strict=True)] == [
        meaning(text, holds) for holds, text in typed
    ]


def meaning(text: str, holds: Holds) -> object:
    """What the cell says, however it is written."""
    if holds is Holds.DAY and len(text) == 10 and text[2] == text[5] == "/" and text.replace("/", "").isdecimal():
        return f"{text[6:]}-{text[3:5]}-{text[:2]}"
    if holds in (Holds.WHOLE, Holds.NUMBER, Holds.VALUE):
        bare = SPACES.sub(" ", next((text.removesuffix(unit) for unit in UNITS if text.endswith(unit)), text)).strip()
        percent = bare.endswith("%")
        try:
            return parse_number(bare.removesuffix("%")), percent
        except ValueError:
            return text
    return text
