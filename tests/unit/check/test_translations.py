"""A faulty translation may be a copy of words that are held back: only the members' check says which text it is near."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.checking import check
from site_builder.problems import Problems
from site_builder.report import as_text

SECRET = "Des mots que personne n'a accordés"
FILES = {
    "pole/ptce.yml": "nom: Pôle d'essai\nstatut: en relecture\n",
    "pole/verbatims.csv": f"id;texte;consentement\na;{SECRET};non\n",
    "pole/traductions.csv": f"langue;texte;traduction\nen;{SECRET}s;Words\n",
    "reseau.yml": "nom: Réseau\ndepot: prive\n",
}


@pytest.mark.parametrize("internal", [False, True])
def test_only_the_members_check_repeats_the_nearest_text(tmp_path: Path, internal: bool) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    problems = Problems()
    check(tmp_path, problems, on=date(2026, 6, 30), internal=internal)
    found = [problem for problem in problems if problem.code == "traduction-sans-texte"]

    assert len(found) == 1
    assert (SECRET in as_text(found)) == internal
