"""One value changed in a YAML text: that value alone, whatever stands around it."""

import pytest

from site_builder.formats.yaml_edit import edited

TEXT = """\
# Une banque, tenue à la main.
nom: Essai   # le nom
definition: >-
  Un texte replié
  sur deux lignes.

# Ce qui suit ne bouge pas.
odd: ["12.3", "12.7"]
sources:
  - adresse: https://exemple.fr/a
    appui: utilise
  # une source perdue
  - texte: Un livre
unites:
  - {id: heures, nom: heure, signe: h}
  - {id: jours, nom: jour}
"""
ORDER = ["nom", "version", "definition", "calcul", "odd", "sources", "unites"]


@pytest.mark.parametrize(
    ("path", "value", "before", "after"),
    [
        (("nom",), "Autre", "nom: Essai   # le nom", "nom: Autre   # le nom"),
        (("nom",), "Deux : mots", "nom: Essai", 'nom: "Deux : mots"'),
        (("definition",), "Court.", ">-\n  Un texte replié\n  sur deux lignes.", "Court."),
        (("definition",), "", "definition: >-\n  Un texte replié\n  sur deux lignes.\n", ""),
        (("odd",), ["1.2"], '["12.3", "12.7"]', "[1.2]"),
        (("odd",), [], 'odd: ["12.3", "12.7"]\n', ""),
        (("sources", 0, "appui"), "adapte", "appui: utilise", "appui: adapte"),
        (("sources", 0, "appui"), "", "    appui: utilise\n", ""),
        (("sources", 0, "adresse"), "", "adresse: https://exemple.fr/a\n    appui", "appui"),
        (("sources", 2), {"texte": "Un autre"}, "  - texte: Un livre\n", "  - texte: Un livre\n  - {texte: Un autre}\n"),
        (("unites", 0, "signe"), "h.", "signe: h}", "signe: h.}"),
        (("unites", 0, "nom"), "", " nom: heure,", ""),
        (("unites", 0, "signe"), "", ", signe: h", ""),
        (("unites", 1, "signe"), "j", "nom: jour}", "nom: jour, signe: j}"),
        (("unites", 2), {"id": "an"}, "nom: jour}\n", "nom: jour}\n  - {id: an}\n"),
        (("version",), "2", "# le nom\n", "# le nom\nversion: 2\n"),
        (("calcul",), "Compter.", "lignes.\n", "lignes.\ncalcul: Compter.\n"),
    ],
)
def test_only_what_is_named_changes(path, value, before, after):
    assert edited(TEXT, path, value, ORDER) == TEXT.replace(before, after, 1)


def test_a_long_text_is_folded_and_a_comment_at_its_end_is_kept():
    long = "mot " * 40 + "fin"
    assert edited("nom: a\n", ("nom",), long).startswith("nom: >-\n  mot mot")
    assert edited("nom: a # note\n", ("nom",), long) == f"nom: {long} # note\n"


@pytest.mark.parametrize("text", ["nom: a\r\nodd: [b]\r\n", "nom: a\r\nodd:\r\n- b\r\n"])
def test_line_ends_stay_those_of_the_file(text):
    changed = edited(edited(text, ("version",), "2", ["nom", "version", "odd"]), ("odd",), ["c", "d"])
    assert "\n" not in changed.replace("\r\n", "")
    assert changed.startswith("nom: a\r\nversion: 2\r\nodd:")


def test_a_file_without_a_last_line_end():
    assert edited("nom: a", ("version",), "2", ["nom", "version"]) == "nom: a\nversion: 2\n"
