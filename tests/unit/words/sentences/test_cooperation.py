"""Sentences on the network, the money and the stakeholders, for none, one and many."""

from decimal import Decimal

import pytest

from site_builder.model.cooperation_finding import Closeness
from site_builder.model.language import FRENCH
from site_builder.model.stakeholder import Stakeholder
from site_builder.words.sentences.cooperation import (
    closeness_sentences,
    money_sentences,
    participation_changes,
    participation_sentence,
)
from site_builder.words.sentences.stakeholders import (
    corner_of,
    placed_by_sentence,
    positions_words,
    stakeholders_sentence,
    unplaced_sentence,
)
from tests.unit.measure.test_cooperation import member, project, read
from tests.unit.words.sentences.findings import plain


def who(id, influence=None, interest=None, **more):
    places = {name: str(n) for name, n in (("influence", influence), ("interet", interest)) if n}
    return Stakeholder(id=id, nom=id.upper(), **places, **more)


@pytest.mark.parametrize(
    ("members", "projects", "said"),
    [
        ("a", [], "Aucun projet n’est encore inscrit."),
        ("ab", [("p", "arrêté", "ab")], "Aucun projet n’est en cours ni à l’état d’idée."),
        ("ab", [("p", "idée", "")], "Aucun membre n’est encore inscrit dans un projet."),
        ("a", [("p", "idée", "a")], "Le seul membre prend part à un seul projet."),
        ("a", [("p", "idée", "a"), ("q", "idée", "a")], "Le seul membre prend part à plusieurs projets."),
        ("ab", [("p", "idée", "a")], "Sur 2 membres, 1 prend part à un seul projet et 1 à aucun."),
        ("ab", [("p", "idée", "ab")], "Les 2 membres prennent part à un seul projet."),
        (
            "abc",
            [("p", "idée", "ab"), ("q", "idée", "a")],
            "Sur 3 membres, 1 prend part à plusieurs projets, 1 à un seul et 1 à aucun.",
        ),
    ],
)
def test_who_takes_part(members, projects, said):
    found = read(tuple(map(member, members)), tuple(project(id, state, *partners) for id, state, partners in projects))
    assert plain(participation_sentence(found, FRENCH)) == said


@pytest.mark.parametrize(
    ("linked", "mean", "said"),
    [
        (0, "0", ["Aucune des 465 paires de membres ne partage encore de projet."]),
        (
            1,
            "0.06",
            [
                "1 paire de membres sur 465 partage au moins un projet : la densité est inférieure à 0,01.",
                "En moyenne, un membre travaille avec 0,1 autre.",
            ],
        ),
        (
            70,
            "4.516",
            [
                "70 paires de membres sur 465 partagent au moins un projet : la densité est de 0,15.",
                "En moyenne, un membre travaille avec 4,5 autres.",
            ],
        ),
    ],
)
def test_density_comes_with_counts_and_a_warning(linked, mean, said):
    sentences = [
        plain(one) for one in closeness_sentences(Closeness(linked, 465, Decimal(linked) / 465, Decimal(mean)), FRENCH)
    ]
    assert sentences[: len(said)] == said
    assert not linked or sentences[-1].endswith("jamais à un autre pôle.")


@pytest.mark.parametrize(
    ("known", "unknown", "said"),
    [
        (1, 0, "58 000 € obtenus ensemble, d’après le seul projet qui le dit."),
        (6, 1, "58 000 € obtenus ensemble, d’après les 6 projets qui le disent. 1 projet ne dit pas ce qu’il a obtenu."),
        (6, 2, "58 000 € obtenus ensemble, d’après les 6 projets qui le disent. 2 projets ne disent pas ce qu’ils ont obtenu."),
    ],
)
def test_money(known, unknown, said):
    assert plain(" ".join(money_sentences(Decimal(58000), known, unknown, FRENCH))) == said


@pytest.mark.parametrize(
    ("money", "said"), [("0", "0 € obtenu"), ("1", "1 € obtenu"), ("1.4", "1 € obtenu"), ("2", "2 € obtenus")]
)
def test_money_agrees_with_its_number(money, said):
    assert plain(money_sentences(Decimal(money), 3, 0, FRENCH)[0]) == f"{said} ensemble, d’après les 3 projets qui le disent."


@pytest.mark.parametrize(
    ("involved", "silent", "said"),
    [
        (1, 0, "1 partie prenante. La façon de l’associer est écrite."),
        (0, 1, "1 partie prenante. La façon de l’associer n’est pas encore écrite."),
        (3, 0, "3 parties prenantes. Pour chacune, la façon de l’associer est écrite."),
        (0, 3, "3 parties prenantes. La façon de les associer n’est pas encore écrite."),
        (2, 1, "3 parties prenantes. La façon de les associer est écrite pour 2 d’entre elles, pas encore pour l’autre."),
        (1, 1, "2 parties prenantes. La façon de les associer est écrite pour l’une d’entre elles, pas encore pour l’autre."),
        (
            1,
            4,
            "5 parties prenantes. La façon de les associer est écrite pour l’une d’entre elles, pas encore pour les 4 autres.",
        ),
    ],
)
def test_how_many_are_involved(involved, silent, said):
    everybody = [*(who("a", association="Siègent") for _ in range(involved)), *(who("b") for _ in range(silent))]
    assert plain(stakeholders_sentence(everybody, FRENCH)) == said


@pytest.mark.parametrize(
    ("influence", "interest", "corner"),
    [(1, 5, "engaged"), (4, 4, "moving"), (2, 2, "listened"), (5, 1, "deciding"), (3, 5, "between"), (5, 3, "between")],
)
def test_quadrants(influence, interest, corner):
    assert corner_of(who("a", influence, interest)) == corner


def test_the_map_is_said_in_words():
    title, description = positions_words([who("a", 1, 5), who("b", 5, 1), who("c", 1, 4)], "Le Pôle", FRENCH)
    assert plain(title) == "Le Pôle : carte de positionnement des parties prenantes"
    assert "Engagés sans pouvoir : A et C. Décisionnaires à mobiliser : B." in plain(description)


@pytest.mark.parametrize(
    ("n", "said"),
    [(0, ""), (1, "1 n’est pas encore placée : A."), (2, "2 ne sont pas encore placées : A et A.")],
)
def test_those_without_a_place(n, said):
    assert plain(unplaced_sentence([who("a")] * n, FRENCH)) == said


def test_positions_are_somebodys_opinion():
    placed = [who("a", 1, 1, placee_par="Cinq membres"), who("b", 1, 1, placee_par="Cinq membres"), who("c", 1, 1)]
    assert (
        plain(placed_by_sentence(placed, FRENCH)) == "Positions données par : Cinq membres. Un avis collectif, pas une mesure."
    )
    assert placed_by_sentence([who("a", 1, 1)], FRENCH) == "On ne sait pas qui a donné ces positions."


def test_the_first_and_the_last_year_stand_side_by_side_without_a_verdict():
    members = tuple(member(id, joined="2023") for id in "abc")
    projects = (project("p", "amorcé", "a", "b", start="2023"), project("q", "amorcé", "b", "c", start="2025"))
    said = participation_changes(read(members, projects).years, FRENCH)
    assert [plain(sentence) for sentence in said[:3]] == [
        "Membres dans aucun projet en cours : 1 sur 3 fin 2023, 0 sur 3 fin 2025.",
        "Membres dans plusieurs projets : 0 sur 3 fin 2023, 1 sur 3 fin 2025.",
        "Paires de membres qui partagent un projet : 1 sur 3 fin 2023, 2 sur 3 fin 2025.",
    ]


def test_a_single_year_has_not_changed():
    assert participation_changes(read((member("a", "2025"),), (project("p", "amorcé", "a", start="2025"),)).years, FRENCH) == ()
