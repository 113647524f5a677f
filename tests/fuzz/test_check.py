"""Whatever is typed in a key or a cell, `check` gives problems with a place, or a network, and never a traceback."""

import json
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.check import check_documents
from site_builder.check.hold_back import for_members, for_public
from site_builder.load import load_content
from site_builder.problems import Problems
from site_builder.report import as_github, as_json, as_text

BANK = Path(__file__).parents[1] / "golden" / "problems" / "_bank"
ON = date(2026, 6, 30)
WORDS = st.sampled_from(
    [
        *(
            "emplois",
            "emplois@2",
            "part-locale",
            "2025",
            "2024-2025",
            "mars-24",
            "01/03/2025",
            "2025-02-31",
            "19 %",
            "1.240",
            "-3",
        ),
        *("oui", "non", "estimée", "masqué", "non suivi", "femmes", "la-ferme", "web", "publié", "a > b", "a|b", "~", "-"),
        *(
            "[[emplois]]",
            "[[x|y]]",
            "../x",
            "medias/x.svg",
            "🌾",
            "1e400",
            "9" * 16,
            "&a",
            "*a",
            "!x",
            "{}",
            "[]",
            "#REF!",
            "=1+1",
        ),
    ]
)
CELL = st.one_of(WORDS, st.text(st.characters(exclude_categories=["Cs"]), max_size=20), st.just(""))
COLUMNS = {
    "mesures": "indicateur;periode;valeur;etat;nombre;repondants;sollicites;sexe;source;rupture",
    "membres": "id;nom;entree;sortie;objectifs;maturite;siren",
    "projets": "id;nom;etat;debut;fin;membres;effets",
    "rencontres": "date;nom;membres;nombre;projet",
    "verbatims": "id;texte;qui;consentement;consenti_le;portee;expire_le;retire;effets",
    "financements": "financeur;periode;montant;indicateurs;document",
}


@st.composite
def contents(draw: st.DrawFn) -> dict[str, str]:
    """A pole whose every table and file holds some of those cells."""
    files = {
        "pole/ptce.yml": f"nom: P\nstatut: {draw(CELL)}\nresume: {draw(CELL)}\ndepuis: {draw(CELL)}\n",
        "pole/referentiel.yml": f"indicateurs:\n  - {{indicateur: emplois@2}}\n  - indicateur: {draw(CELL)}\n    cible: {draw(CELL)}\n",
        "pole/recits/un.md": f"---\ndate: {draw(CELL)}\n---\n{draw(CELL)}\n\n![{draw(CELL)}]({draw(CELL)})\n",
    }
    for name, header in COLUMNS.items():
        width = header.count(";") + 1
        rows = draw(st.lists(st.lists(CELL, min_size=width, max_size=width), max_size=3))
        files[f"pole/{name}.csv"] = "\n".join([header, *(";".join(row) for row in rows)])
    return files


@given(contents(), st.booleans())
@settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_anything_typed_gives_problems_or_a_network(tmp_path: Path, files: dict[str, str], internal: bool) -> None:
    for name, text in files.items():
        file = tmp_path / "contenu" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    problems = Problems()
    documents = load_content(tmp_path / "contenu", BANK, tmp_path / "cache", problems)
    network = check_documents(documents, problems, on=ON, internal=internal)

    assert (network is None) == problems.blocking
    assert all(problem.message and problem.code and problem.place.line >= 1 for problem in problems)
    assert all(problem.place.file.is_relative_to(tmp_path) for problem in problems)
    assert as_text(problems)
    assert len(json.loads(as_json(problems))) == len(problems)
    assert as_github(problems).count("\n") == max(len(problems) - 1, 0)
    if network is not None:
        assert for_public(network, ON).ptces == ()
        assert for_members(network).ptces
