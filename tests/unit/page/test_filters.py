"""The home's filters: what is offered, what each pole answers to, and the rules that hide the others."""

import re

import pytest

from site_builder.model.language import ENGLISH
from site_builder.page import home
from site_builder.page.blocks.filters import FEWEST, facets, marks
from site_builder.page.home import home_context
from site_builder.page.stylesheets import stylesheets

POLE = (
    "nom: Pôle {slug}\nstatut: publié\norigine: pole\nresume: Essai.\nannee_reference: 2025\n"
    "validation: {{par: Assemblée, le: 2026-01-10}}\n{more}"
)
MORE = {
    "a": 'territoire: {nom: Rade, departements: ["29"]}\nfilieres: [Réemploi, insertion]\n',
    "b": 'territoire: {nom: Deux rives, departements: ["07", "30"]}\nfilieres: [réemploi]\n',
    "c": 'territoire: {nom: Lagon, departements: ["976"]}\ndemarche:\n  - {etape: clarifier, etat: en cours}\n',
    "d": "demarche:\n" + "".join(f"  - {{etape: {s}, etat: faite}}\n" for s in ("clarifier", "cartographier", "construire", "mesurer")),
}  # fmt: skip
FRAMEWORK = "indicateurs:\n  - indicateur: part-produits-locaux@1\n"


SLUGS = [*MORE, *(f"z{number}" for number in range(FEWEST - len(MORE)))]
FILES = {
    "reseau.yml": "nom: Essai\nannee_reference: 2025\n",
    "a/referentiel.yml": FRAMEWORK,
    **{f"{slug}/ptce.yml": POLE.format(slug=slug, more=MORE.get(slug, "")) for slug in SLUGS},
}
"""As many poles as make filters, the last of them saying nothing."""


@pytest.fixture
def known(written):
    return written(FILES)


def offered(publication):
    return {facet.name: [choice.text.replace("\u00a0", " ") for choice in facet.choices] for facet in facets(publication)}


def test_only_what_tells_poles_apart_is_offered(known):
    assert offered(known) == {
        "territoire": ["Auvergne-Rhône-Alpes (1)", "Bretagne (1)", "Mayotte (1)", "Occitanie (1)"],
        "filiere": ["Insertion (1)", "Réemploi (2)"],
        "etape": ["Étape 1 : clarifier la mission (1)", "Les quatre étapes sont faites (1)"],
        "odd": offered(known)["odd"],
    }
    assert len(offered(known)["odd"]) > 1


def test_steps_and_goals_are_offered_in_the_language_of_the_page(written):
    found = offered(written(FILES, ENGLISH))
    assert found["etape"] == ["Step 1: clarify the mission (1)", "All four steps are done (1)"]
    assert "12. Responsible consumption and production (1)" in found["odd"]


def test_a_pole_bears_what_it_answers_to(known):
    assert marks(known.network.ptce("b"), known) == "territoire-auvergne-rhone-alpes territoire-occitanie filiere-reemploi"
    assert "odd-12" in marks(known.network.ptce("a"), known).split()
    assert marks(known.network.ptce("z0"), known) == ""


def test_every_choice_has_a_rule_that_hides_the_poles_without_its_mark(known):
    (css,) = stylesheets(known).values()
    rules = re.findall(r'\[name=(\w+)\] \[value="([\w-]+)"\]:checked\) \[data-f\]:not\(\[data-f~="([\w-]+)"\]', css.decode())
    assert [(name, value) for name, value, _ in rules] == [(f.name, c.value) for f in facets(known) for c in f.choices]
    assert all(borne == f"{name}-{value}" for name, value, borne in rules)


def test_how_many_are_shown_is_said_in_words_for_none_one_and_many(known):
    (css,) = stylesheets(known).values()
    symbols = re.findall(r'"([^"]+)"', css.decode().split("}")[0])
    assert symbols[:3] == ["Aucun pôle ne correspond à ces choix", "1 pôle affiché sur 6", "2 pôles affichés sur 6"]
    assert len(symbols) == FEWEST + 1


def test_a_network_read_at_a_glance_has_no_filters(written):
    small = written({"reseau.yml": "nom: Essai\n", "a/ptce.yml": POLE.format(slug="a", more=MORE["a"])})
    assert home_context(small).filters is None
    assert stylesheets(small) == {}
    assert "data-f=" not in next(home.pages(small)).body
