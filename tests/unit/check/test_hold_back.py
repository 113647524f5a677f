"""What leaves the network before a public build, and what is said of it."""

from collections.abc import Callable
from datetime import date

import pytest

from site_builder.check.hold_back import for_members, for_public
from site_builder.model.network import Network
from site_builder.model.ptce import Ptce

Build = Callable[..., Network]
ON = date(2026, 6, 30)
FILES = {
    "reseau.yml": "depot: prive\n",
    "pole/ptce.yml": "nom: Pôle d'essai\nstatut: en relecture\n",
    "pole/referentiel.yml": (
        "effets:\n  - {id: cantines, nom: Les cantines, sur_qui: [habitants, banque]}\n"
        "indicateurs:\n  - {indicateur: emplois@2}\n  - {indicateur: achats@1, diffusion: travail}\n"
    ),
    "pole/mesures.csv": (
        "indicateur;periode;valeur;membre\nemplois;2025;12;\nemplois;2025;8;la-ferme\nemplois;2025;4;La Scierie\n"
    ),
    "pole/membres.csv": "id;nom;maturite;diffusion\nla-ferme;La Ferme;en réflexion;\nla-scierie;La Scierie;pas commencé;travail\n",
    "pole/parties_prenantes.csv": (
        "id;nom;influence;interet;attentes;association;diffusion;placee_par\n"
        "habitants;Habitants;2;5;Être entendus;Deux ateliers;;Six voisins\nbanque;La banque;5;1;;;travail;\n"
    ),
    "pole/projets.csv": (
        "id;nom;etat;debut;membres;arrivees;departs\n"
        "legumerie;Légumerie;en activité;2020;la-ferme|la-scierie;la-scierie > 2021;la-scierie > 2024\n"
    ),
    "pole/rencontres.csv": "date;nom;membres\n12/01/2026;Atelier;la-ferme|la-scierie\n",
    "pole/verbatims.csv": (
        "id;texte;indicateurs;consentement;consenti_le;expire_le\n"
        "oui;Des mots publics.;emplois|achats;oui;2025-03-01;\n"
        "fini;Des mots d'hier.;;oui;2025-03-01;2026-06-29\n"
        "attente;Des mots en attente.;;en attente;;\n"
    ),
    "pole/financements.csv": "financeur;indicateurs\nLa Région;emplois|achats\n",
    "pole/recits/public.md": "Avant.\n\n[[verbatim:fini]]\n\n[[verbatim:oui]]\n\nAprès.\n",
    "pole/recits/interne.md": "---\ndiffusion: travail\n---\n\n![Plan](../medias/plan.svg)\n",
    "pole/medias/plan.svg": "<svg/>",
    "brouillon/ptce.yml": "nom: Pas encore\n",
}
PRESENT = "diffusion_presences: publique\n"


@pytest.fixture
def whole(network: Build) -> Network:
    return network(FILES)


@pytest.fixture
def public(whole: Network) -> Ptce:
    return for_public(whole, ON).ptce("pole")


def test_who_came_is_public_only_when_the_pole_says_so(network: Build, public: Ptce) -> None:
    """Members for the working document alone are still missing from the list, and still counted."""
    open_pole = network({**FILES, "pole/ptce.yml": FILES["pole/ptce.yml"] + PRESENT})
    held = [item.what for item in open_pole.held_back]
    meetings = [ptce.meetings[0] for ptce in (public, for_public(open_pole, ON).ptce("pole"))]

    assert [(meeting.members, meeting.number) for meeting in meetings] == [((), 2), (("la-ferme",), 2)]
    assert not any("présence" in what for what in held)


def test_a_draft_pole_is_not_public(whole: Network) -> None:
    assert [ptce.slug for ptce in for_public(whole, ON).ptces] == ["pole"]


def test_words_without_a_valid_agreement_leave(public: Ptce) -> None:
    """With the lines of the narratives that quoted them."""
    assert [verbatim.id for verbatim in public.verbatims] == ["oui"]
    (narrative,) = public.narratives
    assert "verbatim:fini" not in narrative.body
    assert "[[verbatim:oui]]" in narrative.body
    assert narrative.body.count("\n") == FILES["pole/recits/public.md"].count("\n")


def test_an_agreement_holds_on_its_last_day(whole: Network) -> None:
    ids = [verbatim.id for verbatim in for_public(whole, date(2026, 6, 29)).ptce("pole").verbatims]
    assert ids == ["oui", "fini"]


def test_what_is_for_the_members_leaves(public: Ptce) -> None:
    """And so does every reference to it."""
    assert [indicator.id for indicator in public.indicators] == ["emplois"]
    assert public.verbatims[0].indicators == ("emplois",)
    assert public.fundings[0].indicators == ("emplois",)
    assert [entry.definition for entry in public.framework.indicators] == ["emplois@2"]
    assert [member.id for member in public.members] == ["la-ferme"]
    assert public.projects[0].members == ("la-ferme",)
    assert (public.projects[0].arrivals, public.projects[0].departures) == ((), ())
    assert [stakeholder.id for stakeholder in public.stakeholders] == ["habitants"]
    assert public.framework.effects[0].on_whom == ("habitants",)
    assert public.media == ()


def test_figures_of_a_member_who_is_not_shown_leave(public: Ptce) -> None:
    """The total still counts them."""
    observations = public.indicator("emplois").series.observations
    assert [(o.value, dict(o.breakdown)) for o in observations] == [(12, {}), (8, {"membre": "la-ferme"})]


def test_positions_maturity_and_attendance_become_numbers(public: Ptce) -> None:
    (stakeholder,) = public.stakeholders
    assert (stakeholder.influence, stakeholder.interest, stakeholder.expectations) == (None, None, None)
    assert stakeholder.placed_by is None
    assert stakeholder.involvement == "Deux ateliers"
    assert public.members[0].maturity is None
    assert dict(public.maturity_counts) == {"en-reflexion": 1, "pas-commence": 1}
    assert (public.meetings[0].members, public.meetings[0].number) == ((), 2)


def test_everything_held_back_is_named_with_its_reason(whole: Network) -> None:
    assert [(item.place.file.name, item.what, item.why) for item in whole.held_back] == [
        ("ptce.yml", "le pôle en entier", "statut : brouillon"),
        ("verbatims.csv", "un verbatim", "accord expiré"),
        ("verbatims.csv", "un verbatim", "accord en attente"),
        ("referentiel.yml", "un indicateur", "diffusion : travail"),
        ("membres.csv", "une structure membre", "diffusion : travail"),
        ("parties_prenantes.csv", "une partie prenante", "diffusion : travail"),
        ("mesures.csv", "un chiffre d'une structure membre", "diffusion : travail"),
        ("interne.md", "un récit", "diffusion : travail"),
        ("membres.csv", "la maturité de 2 structures", "diffusion : travail ; les totaux sont montrés"),
        ("rencontres.csv", "une liste de présence", "le public voit des nombres"),
        ("parties_prenantes.csv", "positions ou attentes de 2 parties prenantes", "diffusion : travail"),
    ]


def test_the_working_document_holds_back_refused_words_only(network: Build) -> None:
    """Words that were taken back are for nobody."""
    row = "retiree;Des mots repris.;;non;;\n"
    files = {**FILES, "pole/verbatims.csv": FILES["pole/verbatims.csv"] + row}
    whole = network(files, internal=True)
    members = for_members(whole).ptce("pole")
    assert [(item.what, item.why) for item in whole.held_back] == [("un verbatim", "accord refusé")]
    assert [verbatim.id for verbatim in members.verbatims] == ["oui", "fini", "attente"]
    assert [indicator.id for indicator in members.indicators] == ["emplois", "achats"]


def test_public_maturity_stays(network: Build) -> None:
    files = {**FILES, "pole/ptce.yml": f"{FILES['pole/ptce.yml']}diffusion_maturite: publique\n"}
    assert for_public(network(files), ON).ptce("pole").members[0].maturity is not None
