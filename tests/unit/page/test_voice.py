"""A voice on a page: faithful words, who may be recognised, and what the person agreed to."""

from datetime import date
from typing import Any

import pytest

from site_builder.model.publication import Publication
from site_builder.model.verbatim import Verbatim
from site_builder.page.blocks.voice import VoiceBlock, voice_block
from site_builder.page.linking import Linker


def block(publication: Publication, **typed: Any) -> VoiceBlock:
    base = {"id": "une", "texte": "On l'a fait ensemble !", "qui": "Maraîchère, coopérative membre", "consentement": "oui"}
    verbatim = Verbatim.model_validate({**base, "consenti_le": date(2026, 1, 5), **typed})
    return voice_block(verbatim, publication, publication.network.ptce("la-tresse"), Linker("la-tresse/"))


def test_words_are_set_in_type_and_quoted(publication: Publication) -> None:
    assert block(publication).words == "«\xa0On l’a fait ensemble\u202f!\xa0»"


def test_the_role_comes_first_and_the_structure_after_it(publication: Publication) -> None:
    voice = block(publication)
    assert (voice.who, voice.where) == ("Maraîchère", "coopérative membre")


def test_an_anonymous_voice_does_not_say_its_role(publication: Publication) -> None:
    voice = block(publication, attribution="anonyme")
    assert voice.who == "Une personne qui a souhaité rester anonyme"
    assert "Maraîchère" not in repr(voice)


@pytest.mark.parametrize(
    ("said_on", "when"),
    [("2026-03-14", "Entretien, mars 2026"), ("mars 2026", "Entretien, mars 2026"), ("2026", "Entretien, 2026")],
)
def test_the_day_is_never_more_precise_than_the_month(publication: Publication, said_on: str, when: str) -> None:
    assert block(publication, date=said_on, contexte="entretien").when == when


@pytest.mark.parametrize(("reach", "printable"), [(("web",), False), (("web", "imprime"), True)])
def test_words_are_printed_only_when_that_was_agreed(publication: Publication, reach: tuple[str, ...], printable: bool) -> None:
    assert block(publication, portee=reach).printable is printable


def test_it_leads_to_the_figure_it_qualifies(publication: Publication) -> None:
    (reference,) = block(publication, lien="nuance", indicateurs=["part-produits-locaux"]).references
    assert reference.label == "Nuance\xa0:"
    assert reference.links[0].href == "indicateurs/part-produits-locaux/"
    assert reference.links[0].text.endswith("(19\u202f%)")
