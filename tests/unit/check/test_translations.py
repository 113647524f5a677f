"""A faulty translation may be a copy of words that are held back: only the members' check says which text it is near."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.checking import check
from site_builder.problems import Problem, Problems
from site_builder.report import as_text

SECRET = "Des mots que personne n'a accordés"
FILES = {
    "pole/ptce.yml": "nom: Pôle d'essai\nstatut: en relecture\n",
    "pole/verbatims.csv": f"id;texte;consentement\na;{SECRET};non\n",
    "pole/traductions.csv": f"langue;texte;traduction\nen;{SECRET}s;Words\n",
    "reseau.yml": "nom: Réseau\ndepot: prive\n",
}
BANK = {
    "banque/banque.yml": 'nom: Banque\nedition: "1"\nthemes:\n  - {id: lien, nom: Lien social}\nunites: []\n',
    "banque/traductions.csv": "langue;texte;traduction\nen;Le lien social;Social ties\n",
    "pole/ptce.yml": "nom: Pôle d'essai\nstatut: en relecture\n",
    "reseau.yml": "nom: Réseau\nbanque: {dossier: banque}\n",
}


@pytest.mark.parametrize("internal", [False, True])
def test_only_the_members_check_repeats_the_nearest_text(tmp_path: Path, internal: bool) -> None:
    found = orphans(tmp_path, FILES, internal)

    assert len(found) == 1
    assert (SECRET in as_text(found)) == internal


@pytest.mark.parametrize("internal", [False, True])
def test_a_bank_is_public_and_the_nearest_of_its_texts_is_always_said(tmp_path: Path, internal: bool) -> None:
    found = orphans(tmp_path, BANK, internal)

    assert [(problem.place.file.parent.name, problem.place.line) for problem in found] == [("banque", 2)]
    assert "« Lien social »" in found[0].hint


def orphans(content: Path, files: dict[str, str], internal: bool) -> list[Problem]:
    """The rows of translations whose text is nowhere, in a content folder of these files."""
    for name, text in files.items():
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    problems = Problems()
    check(content, problems, on=date(2026, 6, 30), internal=internal)
    return [problem for problem in problems if problem.code == "traduction-sans-texte"]
