"""Links are relative, so that the site works under any path and from a folder on disk."""

import pytest

from site_builder.model.address import relative


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("", "", "./"),
        ("", "banque/", "banque/"),
        ("la-tresse/", "", "../"),
        ("la-tresse/effets/", "la-tresse/effets/", "./"),
        ("la-tresse/effets/cantines/", "la-tresse/donnees.csv", "../../donnees.csv"),
        ("la-tresse/effets/", "la-tresse/#chiffres", "../#chiffres"),
        ("404.html", "banque/", "banque/"),
    ],
)
def test_relative(here: str, there: str, link: str) -> None:
    assert relative(here, there) == link
