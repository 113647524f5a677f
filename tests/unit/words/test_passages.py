"""Passages in French inside texts of another language: marked, set as French, and said so in HTML."""

import pytest

from site_builder.model.language import ENGLISH
from site_builder.words.passages import foreign, tagged, unmarked, within
from site_builder.words.sentences import because, capital, open_end
from site_builder.words.typography import typeset

CANTINES = foreign("Six cantines : 12 %")


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (f"<p>{CANTINES}</p>", '<p><span lang="fr">Six cantines : 12 %</span></p>'),
        (f'<a title="{CANTINES}">a</a>', '<a title="Six cantines : 12 %">a</a>'),
        (
            f"<title>{CANTINES}</title><option value=1>{CANTINES}</option>",
            "<title>Six cantines : 12 %</title><option value=1>Six cantines : 12 %</option>",
        ),
        ("<p>Nothing</p>", "<p>Nothing</p>"),
    ],
)
def test_html_says_the_language_of_a_passage_where_it_can(html, told):
    assert tagged(html) == told


def test_a_passage_is_set_as_french_and_its_surroundings_are_not():
    said = typeset(f"Scope: {CANTINES}; 12%", ENGLISH)
    assert unmarked(said) == "Scope: Six cantines\u00a0: 12\u202f%; 12%"


def test_an_editors_reason_keeps_its_marks():
    reason = foreign("Le comité a changé.")
    assert open_end(reason) == foreign("Le comité a changé")
    assert because("Moved", reason, ENGLISH) == f"Moved. {foreign('Le comité a changé')}."
    assert capital(foreign("eux")) == foreign("Eux")
    assert within("plain", str.upper) == "PLAIN"
