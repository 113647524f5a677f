"""Pages of goals and themes: what speaks to each, who follows it, and that nearness is said to be no equivalence."""

import pytest

from site_builder.model.address import RESERVED
from site_builder.page import goals, topics
from site_builder.page.blocks.definition import definition_lines
from site_builder.page.chrome import chrome
from site_builder.page.definition import definition_context
from site_builder.page.effect import effect_context
from site_builder.page.linking import Linker
from site_builder.words.goals import GOALS, goal_of
from site_builder.words.typography import typeset

POLE = "nom: Pôle {slug}\nstatut: publié\norigine: {origin}\nresume: Essai.\nannee_reference: 2025\nvalidation: {{par: Assemblée, le: 2026-01-10}}\n"
FRAMEWORK = (
    "effets:\n  - {id: cuisines, nom: Les cuisines achètent ici}\n  - {id: autre, nom: Un autre effet}\n"
    "indicateurs:\n  - {indicateur: part-produits-locaux@1, effets: [cuisines]}\n"
)


@pytest.fixture
def network(written):
    files = {f"{slug}/ptce.yml": POLE.format(slug=slug, origin="pole") for slug in "ab"}
    return written({"reseau.yml": "nom: Essai\n", "a/referentiel.yml": FRAMEWORK, **files})


def bodies(pages):
    return {page.address: page.body.replace("\u00a0", " ").replace("\u202f", " ") for page in pages}


def test_all_seventeen_goals_are_listed_and_those_that_are_near_have_a_page(network):
    found = bodies(goals.pages(network))
    near = {goal_of(target) for known in network.network.bank.definitions.values() for target in known.goals}
    assert {address.split("/")[1] for address in found if address != "odd/"} == {str(number) for number in near}
    assert all(
        typeset(goal.name, network.language).replace("\u00a0", " ").split("’")[0] in found["odd/"] for goal in GOALS.values()
    )
    assert "Aucun indicateur de la banque n’en est proche." in found["odd/"]


def test_nearness_is_said_once_and_every_goal_leads_to_it(network):
    found = bodies(goals.pages(network))
    assert found["odd/"].count("jamais une équivalence") == 1 + 1, "the heading and its paragraph"
    assert all('href="../#proximite"' in body for address, body in found.items() if address != "odd/")


def test_a_page_has_the_indicators_the_poles_and_the_effects_that_speak_to_it(network):
    for body in (bodies(goals.pages(network))["odd/12/"], bodies(topics.pages(network))["themes/alimentation/"]):
        assert "banque/part-produits-locaux/" in body
        assert '<a href="../../a/">Pôle a</a>' in body
        assert '<a href="../../a/effets/cuisines/">' in body
        assert "effets/autre/" not in body
        assert "Pôle b" not in body
    assert "Cible 12." in bodies(goals.pages(network))["odd/12/"]


def test_a_theme_that_nobody_measures_says_so(network):
    assert "Aucun pôle ne suit encore l’un de ces indicateurs." in bodies(topics.pages(network))["themes/culture/"]


def test_where_goals_are_named_they_lead_to_their_pages(network):
    pole, known = network.network.ptce("a"), network.network.bank.definitions["part-produits-locaux"]
    bank = definition_context(network, known, Linker(network.addresses.definition(known.id)))
    indicator = definition_lines(
        network.findings.of("a", known.id), network, pole, Linker("a/indicateurs/part-produits-locaux/")
    )
    effect = effect_context(network, pole, 0, pole.framework.effects[0])
    for record, home in ((bank.record, "../../"), (indicator, "../../../"), (effect.record, "../../../")):
        (line,) = (line for line in record if line.label == "ODD proches")
        assert any(f'href="{home}odd/12/"' in value for value in line.values)


def test_a_pole_alone_has_none_of_them_and_leads_to_the_united_nations(written):
    alone = written({"a/ptce.yml": POLE.format(slug="a", origin="pole"), "a/referentiel.yml": FRAMEWORK})
    effect = effect_context(alone, alone.network.ptces[0], 0, alone.network.ptces[0].framework.effects[0])
    assert [*goals.pages(alone), *topics.pages(alone)] == []
    assert any("https://metadata.un.org/sdg/12" in value for line in effect.record for value in line.values)
    assert not any("ODD" in link.text for group in chrome(alone, "", title="", description="").footer for link in group.links)


def test_no_pole_may_bear_their_names():
    assert {"odd", "themes", "comparer", "chiffres"} <= RESERVED


def test_there_are_seventeen_goals():
    assert [*GOALS] == [*range(1, 18)]
    assert (goal_of("12.3"), goal_of("1.a")) == (12, 1)
