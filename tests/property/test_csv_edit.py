"""A cell edited in a CSV file is read back as it was typed, and every other line keeps its bytes."""

import io
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.formats.csv import read_csv
from site_builder.formats.csv_edit import CsvEdits, edited_csv
from site_builder.problems import Problems

words = st.text(st.sampled_from("abé ;,\"'\t12%|=-"), max_size=12).map(lambda text: text.strip(" \t"))
cells = st.tuples(words, st.booleans())


def written(cell: tuple[str, bool], separator: str) -> str:
    text, quoted = cell
    inside = text.replace('"', '""')
    return f'"{inside}"' if quoted or inside != text or separator in text or "\n" in text else text


@settings(max_examples=150, deadline=None)
@given(
    grid=st.lists(st.lists(cells, min_size=1, max_size=3), min_size=1, max_size=5),
    separator=st.sampled_from(";,\t"),
    end=st.sampled_from(["\n", "\r\n"]),
    last=st.booleans(),
    bom=st.booleans(),
    data=st.data(),
)
def test_one_cell_changes_and_the_others_keep_their_bytes(
    grid: list[list[tuple[str, bool]]], separator: str, end: str, last: bool, bom: bool, data: st.DataObject
) -> None:
    rows = [[("id", False), ("nom", False), ("note", False)], *([(f"r{n}", False), *row[:2]] for n, row in enumerate(grid))]
    lines = [separator.join(written(cell, separator) for cell in row) for row in rows]
    before = (end.join(lines) + (end if last else "")).encode("utf-8-sig" if bom else "utf-8")
    chosen = data.draw(st.integers(1, len(grid)))
    heading, new = data.draw(st.sampled_from(["nom", "note", "ajout"])), data.draw(words)

    after = edited_csv(before, CsvEdits({chosen + 1: {heading: new}}, frozenset(), [(chosen + 1, {"id": "neuf", "nom": new})]))

    table = read_csv(after, "membres", Path("membres.csv"), Problems())
    assert table is not None
    found = {row.cells["id"].value: {name: text.value for name, text in row.cells.items()} for row in table}
    assert found[f"r{chosen - 1}"].get(heading, "") == new
    assert found["neuf"].get("nom", "") == new
    kept = [line.rstrip(b"\r\n") for number, line in enumerate(io.BytesIO(before), 1) if number not in (1, chosen + 1)]
    assert kept == [line.rstrip(b"\r\n") for n, line in enumerate(io.BytesIO(after), 1) if n not in (1, chosen + 1, chosen + 2)]


def test_removing_and_adding_in_windows_1252() -> None:
    before = "id;nom\r\na;Été\r\nb;Bé\r\n".encode("cp1252")
    after = edited_csv(before, CsvEdits(removed=frozenset({2}), added=[(0, {"id": "c", "nom": "Cé"})]))
    assert after == "id;nom\r\nb;Bé\r\nc;Cé\r\n".encode("cp1252")
    assert edited_csv(before, CsvEdits({2: {"nom": "→"}})).decode("utf-8-sig") == "id;nom\r\na;→\r\nb;Bé\r\n"
