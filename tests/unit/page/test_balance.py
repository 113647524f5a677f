"""Counting and listening side by side: for each effect, for each year, advice for the members only."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from site_builder.model.diffusion import Audience
from site_builder.model.publication import Publication
from site_builder.page import effect, effects, report
from site_builder.page.blocks.balance import Balance, balance
from site_builder.page.blocks.marks import marks
from site_builder.page.linking import Linker

Write = Callable[[dict[str, str]], Publication]
POLE = {
    "pole/ptce.yml": "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n",
    "pole/referentiel.yml": (
        "effets:\n  - {id: liens, nom: Des liens}\n  - {id: emplois, nom: Des emplois}\n"
        "indicateurs:\n  - {indicateur: structures-membres@1, effets: [liens]}\n  - {indicateur: emplois-crees@1, effets: [liens]}\n"
    ),
    "pole/mesures.csv": "indicateur;periode;valeur\nstructures-membres;2023;4\nstructures-membres;2025;5\n",
    "pole/verbatims.csv": (
        "id;texte;date;effets;consentement;consenti_le\n"
        "une;On se parle.;mars 2025;emplois;oui;2025-03-01\ndeux;On s’entend.;;liens;oui;2025-03-01\n"
    ),
}


def of(publication: Publication, slug: str) -> Balance:
    found = balance(publication.network.ptce(slug), publication, Linker(publication.addresses.effects(slug)))
    assert found is not None
    return found


def test_each_effect_has_its_two_counts(written: Write) -> None:
    rows = of(written(POLE), "pole").effects
    assert [(row.name, row.figures, row.waiting, row.voices) for row in rows] == [
        ("Des liens", "1\xa0indicateur chiffré", "1\xa0indicateur sans valeur", "1\xa0parole"),
        ("Des emplois", "aucun indicateur chiffré", "", "1\xa0parole"),
    ]


def test_what_speaks_of_several_effects_is_said_to_count_for_each(written: Write) -> None:
    """The reader who adds the rows up finds more than the sentence says."""
    both = {
        "pole/referentiel.yml": POLE["pole/referentiel.yml"].replace("effets: [liens]", "effets: [liens, emplois]"),
        "pole/verbatims.csv": POLE["pole/verbatims.csv"].replace(";emplois;", ";liens|emplois;"),
    }
    assert of(written(POLE), "pole").note == ""
    assert of(written(POLE | both), "pole").note == (
        "Un indicateur relié à plusieurs effets est compté à chacun. Une parole qui parle de plusieurs effets est comptée à chacun."
    )


def test_years_follow_each_other_empty_ones_too(written: Write) -> None:
    years = [(row.name, row.figures, row.voices) for row in of(written(POLE), "pole").years]
    assert years == [
        ("2023", "1\xa0indicateur chiffré", "aucune parole"),
        ("2024", "aucun indicateur chiffré", "aucune parole"),
        ("2025", "1\xa0indicateur chiffré", "1\xa0parole"),
        ("Sans date", "aucun indicateur chiffré", "1\xa0parole"),
    ]


def test_advice_is_for_the_members(written: Write) -> None:
    publication = written(POLE)
    public, working = of(publication, "pole"), of(replace(publication, audience=Audience.WORKING), "pole")
    assert (public.advice, {row.advice for row in public.effects}) == ("", {""})
    assert working.advice
    assert [bool(row.advice) for row in working.effects] == [False, True]


def test_a_fiche_has_no_balance_of_its_own(publication: Publication) -> None:
    assert balance(publication.network.ptce("tetris"), publication, Linker("tetris/")) is None


def test_the_counts_stand_on_the_report_and_among_the_effects(publication: Publication) -> None:
    said = "20\xa0indicateurs chiffrés, 16\xa0paroles."
    bodies = {page.address: page.body for kind in (report, effects) for page in kind.pages(publication)}
    assert all(said in bodies[address] for address in ("la-tresse/", "la-tresse/effets/"))


def test_an_effect_asks_its_members_a_question(publication: Publication) -> None:
    pages = {page.address: page.body for page in effect.pages(replace(publication, audience=Audience.WORKING))}
    assert 'class="conseil"' in pages["la-tresse/effets/cantines/"]
    assert not any('class="conseil"' in page.body for page in effect.pages(publication))


@pytest.mark.parametrize(("full", "empty", "size"), [(0, 0, (0, 0)), (1, 0, (16, 16)), (9, 1, (160, 16)), (19, 2, (160, 48))])
def test_one_mark_for_each_thing_counted(full: int, empty: int, size: tuple[int, int]) -> None:
    drawn = marks("carre", full, empty)
    assert (drawn.width, drawn.height) == size
    assert (drawn.full.count("M"), drawn.empty.count("M")) == (full, empty)
