"""CSV as spreadsheets write it."""

from pathlib import Path

import pytest

from site_builder.formats.csv import read_csv
from site_builder.model.document import Table
from site_builder.problems import Problems


def read(data: bytes | str) -> Table:
    problems = Problems()
    table = read_csv(data if isinstance(data, bytes) else data.encode(), "mesures", Path("mesures.csv"), problems)
    assert table is not None
    assert not problems.blocking
    return table


def values(table: Table) -> list[dict[str, str]]:
    return [{name: cell.value for name, cell in row.cells.items()} for row in table]


@pytest.mark.parametrize(
    "typed",
    [
        "a;b\n1;2\n",
        "a,b\n1,2",
        "a\tb\r\n1\t2\r\n",
        "\ufeffa;b\n1;2",
        "sep=;\na;b\n1;2",
        'a;b\n"1";"2"\n',
        'a; b\n"1" ; "2" \n',
        "a;b;;\n1;2;;\n",
        "\n;\na;b\n;;\n1;2\n\n",
        " a ;b\u00a0\n\u202f1;2\u200b \n",
        "a;b\r1;2\r",
    ],
)
def test_the_same_table_in_every_dress(typed: str) -> None:
    """Separators, line ends, marks, quotes, empty rows and stray spaces change nothing."""
    table = read(typed)

    assert [column.value for column in table.columns] == ["a", "b"]
    assert values(table) == [{"a": "1", "b": "2"}]


def test_cells_keep_line_and_column() -> None:
    """A quoted cell over two lines does not shift the places of what follows."""
    table = read('nom;texte\nx;"un\ndeux ""trois"""\n\ny;z\n')

    assert values(table)[0]["texte"] == 'un\ndeux "trois"'
    places = [(cell.place.line, cell.place.column, cell.place.length) for row in table for cell in row.cells.values()]
    assert places == [(2, 1, 1), (2, 3, 3), (5, 1, 1), (5, 3, 1)]
    assert [row.place.line for row in table] == [2, 5]


def test_a_comma_decimal_stays_one_cell_under_semicolons() -> None:
    """« 12,5 » is not split when the header says semicolons."""
    assert values(read("indicateur;valeur\nemplois;12,5\n")) == [{"indicateur": "emplois", "valeur": "12,5"}]


def test_windows_accents() -> None:
    """Windows-1252 is read, with a notice."""
    problems = Problems()
    table = read_csv("nom\nDéchèterie œuvre\n".encode("cp1252"), "membres", Path("membres.csv"), problems)

    assert table is not None
    assert values(table) == [{"nom": "Déchèterie œuvre"}]
    assert [(problem.code, problem.severity, problem.place.line) for problem in problems] == [("encodage-windows", "notice", 2)]


def test_decomposed_accents_are_composed() -> None:
    """A name typed on another system is the same name."""
    assert values(read("nom\nEpicerie\u0301\n")) == [{"nom": "Epicerié"}]


def test_two_encodings_in_one_file() -> None:
    """A line pasted from an older file: read as Windows-1252, every other accent would be damaged on the site."""
    problems = Problems()
    data = "id;nom\na;Épicerie\n".encode() + "b;Légumerie\n".encode("cp1252")

    read_csv(data, "membres", Path("membres.csv"), problems)

    assert [(problem.code, problem.place.line, problem.severity) for problem in problems] == [("encodage", 3, "error")]


@pytest.mark.parametrize("words", ["« été\u00a0»", "PÂTÉ « Â »", "Ça coûte 3 €", "l’œuvre", "São Tomé…"])
def test_french_in_windows_1252_is_one_encoding(words: str) -> None:
    problems = Problems()

    read_csv(f"id;nom\na;{words}\n".encode("cp1252"), "membres", Path("membres.csv"), problems)

    assert [problem.code for problem in problems] == ["encodage-windows"]
