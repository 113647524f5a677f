"""Words cut into lines: at spaces, then at the hyphens that names have, and inside a word only when nothing else is left."""

import pytest

from site_builder.chart.metrics import width, wrap

CASES = {
    "at spaces": ("Données et outils numériques", ["Données et", "outils", "numériques"]),
    "at the hyphens of a name": ("Saint-Germain-de-la-Rivière", ["Saint-", "Germain-de-", "la-Rivière"]),
    "inside a word": ("Anticonstitutionnellement", ["Anticonstit-", "utionnellem-", "ent"]),
    "inside a part of a name": ("Haut-Anticonstitutionnellement", ["Haut-", "Anticonstit-", "utionnellem-", "ent"]),
}


@pytest.mark.parametrize(("text", "lines"), CASES.values(), ids=CASES.keys())
def test_lines_fit_and_names_are_cut_at_their_own_hyphens(text: str, lines: list[str]) -> None:
    wrapped = wrap(text, 78, 13)

    assert wrapped == lines
    assert all(width(line, 13) <= 78 for line in wrapped)
