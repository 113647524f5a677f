"""Voices by effect, family, year and what they say of a figure; and how they were collected, refusals counted for members only."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from site_builder.check.hold_back import for_members
from site_builder.checking import check
from site_builder.model.diffusion import Audience
from site_builder.model.publication import Publication
from site_builder.page import verbatims
from site_builder.page.blocks.voices import collected, facets
from site_builder.page.verbatims import verbatims_context
from site_builder.problems import Problems

Write = Callable[[dict[str, str]], Publication]
POLE = {
    "reseau.yml": "nom: Réseau\ndepot: prive\n",
    "pole/ptce.yml": "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n",
    "pole/referentiel.yml": "effets:\n  - {id: liens, nom: Des liens}\n",
    "pole/verbatims.csv": (
        "id;texte;date;famille;attribution;effets;lien;consentement;consenti_le\n"
        "une;On se parle enfin.;mars 2025;association;fonction;liens;confirme;oui;2025-03-01\n"
        "deux;On décide sans nous.;2024;entreprise;fonction;liens;nuance;oui;2025-03-01\n"
        "trois;On verra bien.;;entreprise;anonyme;;;oui;2025-03-01\n"
        "quatre;Je préfère attendre.;2025;;fonction;liens;;en attente;\n"
        "cinq;Je ne veux pas.;2025;;fonction;liens;;non;\n"
    ),
}


def addresses(publication: Publication) -> dict[str, str]:
    return {page.address: page.body for page in verbatims.pages(publication)}


def test_each_choice_has_its_page(written: Write) -> None:
    assert sorted(addresses(written(POLE))) == [
        "pole/paroles/",
        "pole/paroles/annee-2024/",
        "pole/paroles/annee-2025/",
        "pole/paroles/annee-non-dite/",
        "pole/paroles/famille-association/",
        "pole/paroles/famille-entreprise/",
        "pole/paroles/famille-non-dite/",
        "pole/paroles/lien-confirme/",
        "pole/paroles/lien-non-dite/",
        "pole/paroles/lien-nuance/",
    ]


def test_a_choice_shows_its_voices_and_no_other(written: Write) -> None:
    body = addresses(written(POLE))["pole/paroles/lien-nuance/"]
    assert "On décide sans nous." in body
    assert "On se parle enfin." not in body
    assert "<h1>Paroles qui nuancent un chiffre</h1>" in body


def test_every_voice_is_in_one_choice_of_each_facet(publication: Publication) -> None:
    tresse = publication.network.ptce("la-tresse")
    for facet in facets(tresse, publication):
        placed = [voice.id for choice in facet.choices for voice in choice.voices]
        assert sorted(placed) == sorted(voice.id for voice in tresse.verbatims)


def test_an_anonymous_voice_is_not_even_placed_in_its_family(written: Write) -> None:
    pages = addresses(written(POLE))
    assert "On verra bien." not in pages["pole/paroles/famille-entreprise/"]
    assert "On verra bien." in pages["pole/paroles/famille-non-dite/"]


def test_one_choice_is_no_choice(written: Write) -> None:
    lone = {**POLE, "pole/verbatims.csv": "id;texte;effets;consentement;consenti_le\nune;On se parle.;liens;oui;2025-03-01\n"}
    publication = written(lone)
    assert list(addresses(publication)) == ["pole/paroles/"]
    assert verbatims_context(publication, publication.network.ptce("pole")).facets == ()


def test_how_they_were_collected_is_counted(publication: Publication) -> None:
    lines = {line.label: line.values for line in collected(publication.network.ptce("la-tresse"), publication)}
    assert lines["Recueillies"] == ("Entretien (11)", "Atelier (1)", "Questionnaire (2)", "Réunion (2)")
    assert lines["Signées"] == ("Par sa fonction (13)", "Anonyme (3)")
    assert "Gardées hors du site public" not in lines


def test_members_read_how_many_are_held_back_and_why(written: Write) -> None:
    publication = written(POLE)
    lines = {line.label: line.values for line in collected(publication.network.ptce("pole"), publication)}
    assert "Gardées hors du site public" not in lines

    members = _for_members(publication)
    lines = {line.label: line.values for line in collected(members.network.ptce("pole"), members)}
    assert lines["Gardées hors du site public"] == ("1\xa0parole\xa0: accord en attente", "1\xa0parole\xa0: accord refusé")


def test_members_see_which_words_are_not_public(written: Write) -> None:
    body = addresses(_for_members(written(POLE)))["pole/paroles/"]
    assert body.count("Pas sur le site public\xa0: accord en attente") == 1
    assert "Je ne veux pas." not in body


def _for_members(publication: Publication) -> Publication:
    """The same folder, read for the members' working document."""
    folder = publication.network.held_back[0].place.file.parents[1]
    network = check(folder, Problems(), on=date(2026, 11, 23), internal=True)
    assert network is not None
    return replace(publication, network=for_members(network), audience=Audience.WORKING)
