"""French spaces and signs; each case is what was typed, then what is printed."""

import pytest

from site_builder.model.language import FRENCH
from site_builder.words.typography import typeset

CASES = [
    ("Vraiment ?", "Vraiment\u202f?"),
    ("Vraiment?", "Vraiment\u202f?"),
    ("Quoi ?!", "Quoi\u202f?!"),
    ("un ; deux", "un\u202f; deux"),
    ("Bilan : 19 %", "Bilan\u00a0: 19\u202f%"),
    ("Bilan: 19%", "Bilan\u00a0: 19\u202f%"),
    ("l'eau d'ici", "l’eau d’ici"),
    ('dit "oui" puis "non"', "dit «\u00a0oui\u00a0» puis «\u00a0non\u00a0»"),
    ("« oui »", "«\u00a0oui\u00a0»"),
    ("«oui»", "«\u00a0oui\u00a0»"),
    ("1 240 personnes en 2024", "1\u202f240 personnes en 2024"),
    ("1 240 567 €", "1\u202f240\u202f567\u00a0€"),
    ("de 2023 à 2024 120 personnes", "de 2023 à 2024 120 personnes"),
    ("le 06 12 34 56 78", "le 06 12 34 56 78"),
    ("2023-2024", "2023-2024"),
    ("suite...", "suite…"),
    ("un - deux", "un – deux"),
    ("2023 - 2024", "2023 - 2024"),
    ("- une puce", "- une puce"),
    ("de -2 à +3", "de −2 à +3"),
    ("rendez-vous à 12:30", "rendez-vous à 12:30"),
    ("https://exemple.fr/a?b=c%20d;e:f", "https://exemple.fr/a?b=c%20d;e:f"),
    ("voir https://exemple.fr : oui", "voir https://exemple.fr\u00a0: oui"),
    ("écrire à contact@exemple.fr !", "écrire à contact@exemple.fr\u202f!"),
    ("le code `a ? b : c` reste", "le code `a ? b : c` reste"),
    ("(?)", "(?)"),
    ("[[achats-locaux|2023]]", "[[achats-locaux|2023]]"),
    ("", ""),
]


@pytest.mark.parametrize(("typed", "printed"), CASES)
def test_typeset(typed, printed):
    assert typeset(typed, FRENCH) == printed
    assert typeset(printed, FRENCH) == printed
