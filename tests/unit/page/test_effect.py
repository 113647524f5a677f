"""Effects: what was wanted, what is seen, whose doing it is, what is not known; and the two-page summary."""

from collections.abc import Callable

from site_builder.model.publication import Publication
from site_builder.page import effect, summary
from site_builder.page.effect import EffectContext, effect_context
from site_builder.page.effects import effects_context
from site_builder.page.linking import Linker
from site_builder.page.summary import summary_context

Write = Callable[[dict[str, str]], Publication]
BARE = {
    "pole/ptce.yml": "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n",
    "pole/referentiel.yml": "effets:\n  - {id: liens, nom: Des liens se nouent}\n",
}


def context(publication: Publication, slug: str, id: str) -> EffectContext:
    ptce = publication.network.ptce(slug)
    place = next(place for place, effect in enumerate(ptce.framework.effects) if effect.id == id)
    return effect_context(publication, ptce, place, ptce.framework.effects[place])


def test_the_editors_headline_leads_and_the_plain_name_stays(publication: Publication) -> None:
    page = context(publication, "la-tresse", "travailler-ensemble")
    assert page.headline == "On partage les moyens, on décide encore peu à plusieurs"
    assert page.name == "Les membres travaillent autrement, ensemble"


def test_an_effect_nobody_wanted_says_so(publication: Publication) -> None:
    assert "Que personne ne cherchait" in context(publication, "la-tresse", "peu-de-bras").evidence.traits
    listed = effects_context(publication, publication.network.ptce("la-tresse"), Linker("la-tresse/effets/"))
    assert listed.summary == "5\xa0effets suivis, dont 1 que personne ne cherchait."


def test_the_page_of_an_unsought_effect_never_says_we_wanted_it(publication: Publication) -> None:
    bodies = {page.address: page.body for page in effect.pages(publication)}
    assert "Ce que nous voulions" not in bodies["la-tresse/effets/peu-de-bras/"]
    assert "Ce que personne ne cherchait" in bodies["la-tresse/effets/peu-de-bras/"]
    assert "Ce que nous voulions" in bodies["la-tresse/effets/cantines/"]


def test_people_concerned_are_named_not_identified(publication: Publication) -> None:
    record = {line.label: line.values for line in context(publication, "la-tresse", "travailler-ensemble").record}
    ids = {stakeholder.id for stakeholder in publication.network.ptce("la-tresse").stakeholders}
    assert len(record["Pour qui"]) == 3
    assert not ids & set(record["Pour qui"])


def test_critical_voices_stand_with_the_others(publication: Publication) -> None:
    labels = [r.label for voice in context(publication, "la-tresse", "travailler-ensemble").voices for r in voice.references]
    assert {"Nuance\xa0:", "Fait écho à\xa0:"} <= set(labels)


def test_a_bare_effect_says_what_is_missing_and_claims_nothing(written: Write) -> None:
    body = next(iter(effect.pages(written(BARE)))).body
    assert "Le pôle ne l’a pas encore écrit." in body
    assert "Aucun indicateur ne documente encore cet effet." in body
    assert "Aucune parole publiée ne parle encore de cet effet." in body
    assert "aucun chiffre de cette page ne dit qu’il en est la cause" in body


def test_neighbours_are_those_of_the_framework(publication: Publication) -> None:
    first, last = context(publication, "la-tresse", "cantines"), context(publication, "la-tresse", "peu-de-bras")
    assert first.previous is None
    assert first.next is not None
    assert first.next.href == "../emplois/"
    assert last.next is None


def test_the_summary_prints_only_words_that_may_be_printed(publication: Publication) -> None:
    page = summary_context(publication, publication.network.ptce("la-tresse"))
    assert page.voices
    assert all(voice.printable for voice in page.voices)


def test_fiches_from_public_sources_have_no_summary(publication: Publication) -> None:
    assert {page.address for page in summary.pages(publication)} == {"la-tresse/synthese/", "premiers-pas/synthese/"}
