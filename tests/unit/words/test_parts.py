"""Parts of a breakdown are read in the order that was decided, ages from the youngest, the others as they were written."""

import pytest

from site_builder.words.parts import in_order

CASES = [
    (("hommes", "femmes"), ("femmes", "hommes"), ["femmes", "hommes"]),
    (("Hommes", "inconnu", "Femmes"), ("femmes", "hommes"), ["Femmes", "Hommes", "inconnu"]),
    (("50 ans et plus", "26 à 49 ans", "Moins de 26 ans"), (), ["Moins de 26 ans", "26 à 49 ans", "50 ans et plus"]),
    (("plus de 60 ans", "18-25 ans", "6 à 17 ans"), (), ["6 à 17 ans", "18-25 ans", "plus de 60 ans"]),
    (("non renseigné", "26 à 49 ans", "moins de 26\u00a0ans"), (), ["moins de 26\u00a0ans", "26 à 49 ans", "non renseigné"]),
    (("lin", "bois", "lin"), (), ["lin", "bois"]),
]


@pytest.mark.parametrize(("parts", "decided", "ordered"), CASES)
def test_order(parts: tuple[str, ...], decided: tuple[str, ...], ordered: list[str]) -> None:
    assert in_order(parts, decided) == ordered
