"""What a network holds once nothing is wrong: inheritance, ids, order, the reference year."""

import unicodedata
from collections.abc import Callable
from decimal import Decimal

import pytest

from site_builder.model.measure import State
from site_builder.model.network import Network

Build = Callable[..., Network]
POLE = {"pole/ptce.yml": "nom: Pôle d'essai\n"}
MEASURES = "indicateur;periode;valeur"


def test_a_measure_inherits_from_its_entry(network: Build) -> None:
    """Scope, source and method are written once, and a row that says otherwise wins."""
    entry = "indicateurs:\n  - {indicateur: emplois@2, perimetre: Tout le pôle, source: Registre, methode: Comptage}\n"
    rows = "indicateur;periode;valeur;source\nemplois;2024;10;\nemplois;2025;12;Enquête\n"
    indicator = network({**POLE, "pole/referentiel.yml": entry, "pole/mesures.csv": rows}).ptce("pole").indicator("emplois")

    first, second = indicator.series.observations
    assert (first.scope, first.source, first.method) == ("Tout le pôle", "Registre", "Comptage")
    assert second.source == "Enquête"
    assert indicator.unit.plural == "personnes"
    assert indicator.threshold == 5


@pytest.mark.parametrize(("written", "threshold"), [("", 5), ("seuil_diffusion: 8\n", 8)])
def test_the_threshold_comes_from_the_network(network: Build, written: str, threshold: int) -> None:
    files = {
        **POLE,
        "reseau.yml": f"nom: Réseau\n{written}",
        "pole/referentiel.yml": "indicateurs: [{indicateur: emplois@2}]\n",
    }
    assert network(files).ptce("pole").indicator("emplois").threshold == threshold


def test_a_series_is_in_order_of_period_then_declared_breakdown(network: Build) -> None:
    rows = f"{MEASURES};sexe\nemplois;2025;5;hommes\nemplois;2025;7;femmes\nemplois;2025;12;\nemplois;2021;3;\n"
    files = {**POLE, "pole/referentiel.yml": "indicateurs: [{indicateur: emplois@2}]\n", "pole/mesures.csv": rows}
    series = network(files).ptce("pole").indicator("emplois").series
    assert [(o.period.code, dict(o.breakdown)) for o in series.observations] == [
        ("2021", {}),
        ("2025", {}),
        ("2025", {"sexe": "femmes"}),
        ("2025", {"sexe": "hommes"}),
    ]
    assert [o.value for o in series.totals] == [3, 12]


def test_the_order_of_columns_says_nothing(network: Build) -> None:
    """The same rows, with the columns of two breakdowns the other way round."""
    rows = (("femmes", "la-ferme"), ("hommes", "la-ferme"), ("femmes", "l-atelier"))
    values = {}
    for columns in (("sexe", "membre"), ("membre", "sexe")):
        cells = [dict(zip(("sexe", "membre"), row, strict=True)) for row in rows]
        table = [f"emplois;2025;{n};{';'.join(cell[name] for name in columns)}" for n, cell in enumerate(cells, 5)]
        text = "\n".join([f"{MEASURES};{';'.join(columns)}", *table, "emplois;2025;30;;"]) + "\n"
        files = {**POLE, "pole/referentiel.yml": "indicateurs: [{indicateur: emplois@2}]\n", "pole/mesures.csv": text}
        files["pole/membres.csv"] = "id;nom\nla-ferme;La Ferme\nl-atelier;L'Atelier\n"
        series = network(files).ptce("pole").indicator("emplois").series
        values[columns] = [(o.value, tuple(o.breakdown.items())) for o in series.observations]
    first, second = values.values()
    assert first == second


def test_states_and_zero_stay_distinct(network: Build) -> None:
    rows = f"{MEASURES}\nemplois;2022;0\nemplois;2023;non suivi\nemplois;2024;sans objet\nemplois;2025;manquant\n"
    files = {**POLE, "pole/referentiel.yml": "indicateurs: [{indicateur: emplois@2}]\n", "pole/mesures.csv": rows}
    series = network(files).ptce("pole").indicator("emplois").series
    assert [(o.state, o.value) for o in series.observations] == [
        (State.MEASURED, Decimal(0)),
        (State.NOT_TRACKED, None),
        (State.NOT_APPLICABLE, None),
        (State.MISSING, None),
    ]


def test_a_share_is_computed_from_its_counts(network: Build) -> None:
    """Nothing typed twice: 17 of 28 need no percentage."""
    rows = "indicateur;periode;valeur;nombre;repondants\npart-locale;2025;;7;28\n"
    files = {**POLE, "pole/referentiel.yml": "indicateurs: [{indicateur: part-locale@1}]\n", "pole/mesures.csv": rows}
    assert network(files).ptce("pole").indicator("part-locale").series.observations[0].value == 25


def test_references_become_ids(network: Build) -> None:
    """By exact name or by former id, whatever the accents."""
    files = {
        **POLE,
        "pole/referentiel.yml": (
            "objectifs:\n  - {id: relocaliser, nom: Relocaliser les achats}\n"
            "effets:\n  - {id: cantines, anciens_ids: [repas], nom: Les cantines, objectifs: [relocaliser les achats]}\n"
            "indicateurs:\n  - {indicateur: emplois@2, nom: Nos emplois, effets: [repas, Les cantines]}\n"
        ),
        "pole/membres.csv": "id;nom;objectifs\nla-ferme;La Ferme;Vendre ici > Relocaliser les achats | Embaucher > pas encore repris\n",
        "pole/projets.csv": "id;nom;etat;membres\nlegumerie;Légumerie;en activité;La Ferme\n",
        "pole/financements.csv": "financeur;periode;indicateurs\nLa Région;2025;Nos emplois\n",
    }
    ptce = network(files).ptce("pole")
    assert ptce.framework.effects[0].objectives == ("relocaliser",)
    assert ptce.indicator("emplois").effects == ("cantines",)
    assert ptce.members[0].objectives == ("Vendre ici > relocaliser", "Embaucher")
    assert ptce.projects[0].members == ("la-ferme",)
    assert (ptce.fundings[0].id, ptce.fundings[0].indicators) == ("la-region-2025", ("emplois",))


@pytest.mark.parametrize(
    ("own", "shared", "rows", "reference"),
    [
        ("annee_reference: 2023\n", "annee_reference: 2024\n", "emplois;2025;12", "2023"),
        ("", "annee_reference: 2024\n", "emplois;2025;12", "2024"),
        ("", "nom: Réseau\n", "emplois;2024;10\nemplois;2025;non suivi", "2024"),
        ("", "nom: Réseau\n", "emplois;2023-2024;10\nemplois;2024-2025;12\nemplois;2021;3", "exercice-2024-2025"),
        ("", "nom: Réseau\n", "emplois;2025-T2;10", "2025"),
        ("", "nom: Réseau\n", "emplois;2025;non suivi", "2026"),
    ],
)
def test_the_reference_year(network: Build, own: str, shared: str, rows: str, reference: str) -> None:
    """The report's own, else the network's, else the newest measured one, else the year of publication."""
    files = {
        "reseau.yml": shared,
        "pole/ptce.yml": f"nom: Pôle d'essai\n{own}",
        "pole/referentiel.yml": "indicateurs: [{indicateur: emplois@2}]\n",
        "pole/mesures.csv": f"{MEASURES}\n{rows}\n",
    }
    assert network(files).ptce("pole").reference.code == reference


@pytest.mark.parametrize(
    ("files", "alone"),
    [
        ({}, True),
        ({"reseau.yml": "nom: Réseau\n"}, False),
        ({"autre/ptce.yml": "nom: Autre\n"}, False),
    ],
)
def test_one_ptce_without_a_network_is_alone(network: Build, files: dict[str, str], alone: bool) -> None:
    assert network({**POLE, **files}).alone is alone


def test_narratives_have_a_title_and_an_order(network: Build) -> None:
    files = {
        **POLE,
        "pole/recits/zeste.md": "---\nordre: 1\ntitre: En premier\n---\n\n# Un autre titre\n\nUn texte.\n",
        "pole/recits/02-le-four.md": "\n# Le four à pain\n\nIl chauffe.\n",
        "pole/recits/un-debut.md": "Sans titre.\n",
    }
    narratives = network(files).ptce("pole").narratives
    assert [(n.slug, n.title) for n in narratives] == [
        ("zeste", "En premier"),
        ("le-four", "Le four à pain"),
        ("un-debut", "Un debut"),
    ]
    assert "# Le four" not in narratives[1].body
    assert "# Un autre titre" in narratives[0].body


def test_media_that_something_names(network: Build) -> None:
    files = {
        **POLE,
        "pole/recits/debut.md": "![Un atelier](../medias/atelier.svg)\n",
        "pole/medias/atelier.svg": "<svg/>",
        "pole/medias/oublie.svg": "<svg/>",
    }
    ((name, file),) = network(files).ptce("pole").media
    assert name == "atelier.svg"
    assert file.read_text() == "<svg/>"


@pytest.mark.parametrize(("disk", "typed"), [("NFD", "NFC"), ("NFC", "NFD"), ("NFD", "NFD")])
def test_a_file_is_found_however_its_accents_are_written(network: Build, disk: str, typed: str) -> None:
    """macOS writes « é » as two characters, keyboards as one."""
    files = {
        **POLE,
        "pole/recits/debut.md": f"![Un atelier]({unicodedata.normalize(typed, 'medias/été à Ourcelle.svg'.replace(' ', '%20'))})\n",
        f"pole/medias/{unicodedata.normalize(disk, 'été à Ourcelle')}.svg": "<svg/>",
    }
    ((name, file),) = network(files).ptce("pole").media
    assert name == unicodedata.normalize("NFC", "été à Ourcelle.svg")
    assert file.read_text() == "<svg/>"


def test_a_masked_measure_keeps_nothing_that_gives_it_away(network: Build) -> None:
    """Even where the figure may stay in a private folder."""
    rows = "indicateur;periode;valeur;etat;nombre;repondants;valeur_avant\npart-locale;2025;7 %;masquée;2;28;9 %\n"
    files = {
        **POLE,
        "reseau.yml": "depot: prive\n",
        "pole/referentiel.yml": "indicateurs: [{indicateur: part-locale@1}]\n",
        "pole/mesures.csv": rows,
    }
    (masked,) = network(files).ptce("pole").indicator("part-locale").series.observations
    assert (masked.state, masked.value, masked.count, masked.former_value) == (State.MASKED, None, None, None)
