"""What sets the poles' values of one indicator apart: said where they differ, and nowhere else."""

import pytest

from site_builder.page.blocks.differences import MOST_NAMED, differences, traits

POLE = "nom: Pôle {slug}\nstatut: publié\norigine: pole\nresume: Essai.\nannee_reference: 2025\nvalidation: {{par: Assemblée, le: 2026-01-10}}\n"
ENTRY = "indicateurs:\n  - indicateur: taux-participation-membres@1\n    effets: []\n{more}"
HEAD = "indicateur;periode;valeur;nombre;sollicites;repondants;tirage;etat\n"
ROW = "taux-participation-membres;2025;50 %;{count};{asked};{answered};{draw};\nstructures-membres;2025;20;;;;;\n"


@pytest.fixture
def compared(written):
    def compare(*poles):
        """Each pole as (what its référentiel adds, asked, answered, draw)."""
        files = {"reseau.yml": "nom: Essai\nannee_reference: 2025\n"}
        for number, (more, asked, answered, draw) in enumerate(poles):
            slug, count = f"p{number}", answered // 2 if answered else ""
            files[f"{slug}/ptce.yml"] = POLE.format(slug=slug)
            own = "".join(f"    {line}\n" for line in more)
            files[f"{slug}/referentiel.yml"] = ENTRY.format(more=own) + "  - indicateur: structures-membres@1\n"
            files[f"{slug}/mesures.csv"] = HEAD + ROW.format(count=count, asked=asked or "", answered=answered or "", draw=draw)
        publication = written(files)
        return publication.aggregates.get("taux-participation-membres"), publication

    return compare


def lines(aggregate, publication):
    said = {line.label: list(line.values) for line in differences(aggregate, publication)}
    return {label: [value.replace("\u00a0", " ").replace("\u202f", " ") for value in values] for label, values in said.items()}


def test_nothing_is_said_where_nothing_differs(compared):
    assert lines(*compared(((), 40, 30, "tous"), ((), 40, 30, "tous"))) == {}


def test_draws_are_counted_and_answers_are_given_from_the_fewest_to_the_most(compared):
    said = lines(*compared(((), 40, 30, "tous"), ((), 90, 60, "volontaires"), ((), None, None, "")))
    assert said["Façon d’interroger"] == [
        "Tous ont été sollicités (1 pôle), réponses volontaires (1 pôle), non précisé (1 pôle)"
    ]
    assert said["Réponses"] == ["De 30 à 60 réponses, 1 pôle ne le précise pas"]


def test_scopes_methods_and_names_are_those_of_their_poles(compared):
    own = ("nom: Membres venus deux fois", "perimetre: À jour de cotisation.", "methode: Feuilles d'émargement")
    said = lines(*compared((own, 40, 30, "tous"), ((), 40, 30, "tous")))
    assert said == {
        "Périmètre": ["Pôle p0 : À jour de cotisation"],
        "Méthode": ["Pôle p0 : Feuilles d’émargement"],
        "Nom local": ["Pôle p0 : Membres venus deux fois"],
    }


def test_many_scopes_are_only_counted(compared):
    poles = [((f"perimetre: Cercle {number}",), 40, 30, "tous") for number in range(MOST_NAMED + 1)]
    assert lines(*compared(*poles))["Périmètre"] == ["5 pôles écrivent le leur, dans le tableau"]


def test_a_trait_that_nobody_wrote_is_no_trait(compared):
    aggregate, publication = compared(((), None, None, ""), ((), None, None, ""))
    part = aggregate.parts[0]
    assert dict(traits(part.ptce, part.observation, aggregate.definition, publication)) == {"Période": "2025", "Version": "1"}
