"""Members: a page each, what each aims at and what the pole took up, and the part of each and of all."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from site_builder.model.publication import Publication
from site_builder.page import effect, member, members, report
from site_builder.page.blocks.aims import Aim, aims_summary, convergence
from site_builder.page.blocks.shares import shares
from site_builder.page.linking import Linker
from site_builder.page.member import MemberContext, member_context
from site_builder.page.members import members_context

Write = Callable[[dict[str, str]], Publication]
POLE = {
    "reseau.yml": "nom: Réseau\n",
    "pole/ptce.yml": "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n",
    "pole/referentiel.yml": (
        "objectifs:\n  - {id: partager, nom: Partager}\n  - {id: apprendre, nom: Apprendre}\n"
        "effets:\n  - {id: liens, nom: Des liens}\n  - {id: emplois, nom: Des emplois}\n"
    ),
    "pole/membres.csv": (
        "id;nom;famille;entree;sortie;motif_sortie;objectifs;apport;effets;maturite\n"
        "un;Le Un;association;2020;;;Prêter > partager | Rester petit;Un local;liens;demarche-installee\n"
        "deux;Le Deux;cooperative;2021;;;Acheter ensemble > partager;;liens|emplois;en-reflexion\n"
        "trois;Le Trois;entreprise;2021;;;;;;\n"
        "quatre;Le Quatre;entreprise;2020;2024;Trop de réunions;Vendre > partager;;liens;\n"
    ),
    "pole/projets.csv": "id;nom;etat;debut;membres;effets;moyens\ncamion;Un camion;en activité;2023;un|deux;liens;Un camion\n",
}


def of(publication: Publication, id: str) -> MemberContext:
    pole = publication.network.ptce("pole")
    place = next(place for place, member in enumerate(pole.members) if member.id == id)
    return member_context(publication, pole, place, pole.members[place])


def test_every_member_has_its_page_those_who_left_too(written: Write) -> None:
    addresses = [page.address for page in member.pages(written(POLE))]
    assert addresses == [f"pole/membres/{id}/" for id in ("un", "deux", "trois", "quatre")]


def test_a_fiche_only_lists_names(publication: Publication) -> None:
    assert {page.address.split("/")[0] for page in member.pages(publication)} == {"la-tresse", "premiers-pas"}


def test_nothing_leads_to_a_convergence_that_is_not_there(written: Write) -> None:
    bare = {**POLE, "pole/membres.csv": "id;nom\nun;Le Un\n", "pole/projets.csv": "id;nom;etat\ncamion;Un camion;idée\n"}
    assert of(written(bare), "un").convergence_href == ""


def test_each_objective_is_tied_or_not_taken_up(written: Write) -> None:
    first, second = of(written(POLE), "un").aims
    assert (first.text, first.tie, first.others) == ("Prêter", "Partager", "1\xa0autre structure y vient aussi")
    assert (second.text, second.tie, second.others) == ("Rester petit", "", "")


def test_its_part_names_those_who_share_it(written: Write) -> None:
    publication = written(POLE)
    (links,) = of(publication, "un").effects
    assert (links.name, links.others_count) == ("Des liens", "Avec 1\xa0autre structure")
    assert [(other.text, other.href) for other in links.others] == [("Le Deux", "../deux/")]
    jobs = of(publication, "deux").effects[1]
    assert (jobs.others, jobs.others_count) == ((), "Elle est seule à dire qu’elle y contribue.")


def test_its_projects_lead_to_the_register(written: Write) -> None:
    (project,) = of(written(POLE), "un").projects
    assert (project.link.href, project.state, project.when) == (
        "../../cooperation/#projet-camion",
        "En activité",
        "depuis 2023",
    )
    assert [other.text for other in project.others] == ["Le Deux"]


def test_who_left_says_when_and_why(written: Write) -> None:
    facts = {line.label: line.values for line in of(written(POLE), "quatre").facts}
    assert facts["Départ"] == ("2024. Trop de réunions",)


def test_a_members_maturity_is_not_public(written: Write) -> None:
    publication = written(POLE)
    assert "Maturité de sa propre mesure" not in {line.label for line in of(publication, "un").facts}
    assert members_context(publication, publication.network.ptce("pole")).maturity == (
        "1 y réfléchit",
        "1 a une démarche installée",
        "1 ne l’a pas dit",
    )


def test_convergence_is_one_table_with_counts(written: Write) -> None:
    publication = written(POLE)
    table = convergence(publication.network.ptce("pole"), publication, Linker("pole/membres/"))
    assert table is not None
    assert [(column.title, column.count) for column in table.columns] == [
        ("1. Partager", "2\xa0objectifs de membres"),
        ("2. Apprendre", "aucun objectif de membre"),
        ("Pas encore repris", "1\xa0objectif de membre"),
    ]
    assert [(row.member, row.text, row.ticked) for row in table.rows] == [
        ("Le Un", "Prêter", (True, False, False)),
        ("Le Un", "Rester petit", (False, False, True)),
        ("Le Deux", "Acheter ensemble", (True, False, False)),
        ("Le Trois", "", (False, False, False)),
    ]


@pytest.mark.parametrize(
    ("ties", "said"),
    [
        (("", ""), "Aucun objectif de membre ne rejoint un objectif du pôle\u202f; 2\xa0ne sont pas encore repris."),
        (("a", ""), "1\xa0objectif de membre rejoint un objectif du pôle\u202f; 1\xa0n’est pas encore repris."),
        (("a", "b"), "2\xa0objectifs de membres rejoignent un objectif du pôle."),
    ],
)
def test_convergence_in_a_sentence(publication: Publication, ties: tuple[str, ...], said: str) -> None:
    assert aims_summary([Aim("Un but", tie) for tie in ties], publication) == said


def test_the_part_of_all_counts_members_and_projects(written: Write) -> None:
    publication = written(POLE)
    pole = publication.network.ptce("pole")
    assert [(share.name, share.count) for share in shares(pole, publication, Linker("pole/"))] == [
        ("Des liens", "2\xa0structures membres, 1\xa0projet"),
        ("Des emplois", "1\xa0structure membre, aucun projet"),
    ]
    silent = replace(pole, members=pole.members[2:3])
    assert shares(silent, publication, Linker("pole/")) == ()


def test_the_part_of_all_stands_on_the_report_and_on_each_effect(publication: Publication) -> None:
    bodies = {page.address: page.body for kind in (report, effect, members) for page in kind.pages(publication)}
    assert "La part de chacun et de tous" in bodies["la-tresse/"]
    assert "La part de chacun et de tous" in bodies["la-tresse/membres/"]
    assert "Qui dit y prendre part" in bodies["la-tresse/effets/cantines/"]


@pytest.mark.parametrize(
    ("rows", "maturity", "missing"),
    [
        ("", (), "Ce que chacun vise n’est pas encore écrit. Personne n’a encore dit où il en est de sa propre mesure."),
        ("un;Le Un;;;Prêter > partager", (), "Personne n’a encore dit où il en est de sa propre mesure."),
        ("un;Le Un;;en-reflexion;Prêter > partager", ("1 y réfléchit",), ""),
        (
            "un;Le Un;;en-reflexion;\ndeux;Le Deux;;;\ntrois;Le Trois;2024;pas-commence;",
            ("1 y réfléchit", "1 ne l’a pas dit"),
            "Ce que chacun vise n’est pas encore écrit.",
        ),
        ("un;Le Un;2024;;", (), "Toutes les structures inscrites sont parties."),
    ],
)
def test_what_members_did_not_say_is_said(written: Write, rows: str, maturity: tuple[str, ...], missing: str) -> None:
    """Those who left are not asked any more."""
    members_table = f"id;nom;sortie;maturite;objectifs\n{rows or 'un;Le Un;;;'}\n"
    publication = written(POLE | {"pole/membres.csv": members_table, "pole/projets.csv": "id;nom;etat\n"})
    context = members_context(publication, publication.network.ptce("pole"))
    assert (context.maturity, context.missing) == (maturity, missing)


def test_a_fiche_says_what_its_sources_do_not(publication: Publication) -> None:
    said = [members_context(publication, ptce).missing for ptce in publication.network.ptces if ptce.slug == "ecopal"]
    assert all("Les sources publiques ne disent" in text for text in said)
