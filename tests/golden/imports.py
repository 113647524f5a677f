"""What comes back and cannot be read as it is: answers to a questionnaire, a filled workbook, a reviewed bank; each with its command."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from click.testing import CliRunner
from openpyxl import Workbook, load_workbook

from site_builder.cli import group
from tests.unit.cli.survey_poles import SLUG, answers
from tests.unit.formats.conftest import xlsx

TITLES = "nouvelles_relations;bien_etre_declare;sexe"
SIX = ("oui;7;femmes",) * 6
TWICE = "moment;code;bien_etre_declare"
PAIRS = tuple(
    f"{moment};{code};{code[3]}" for moment in ("avant", "après") for code in ("MA07", "LU12", "JE03", "AN09", "SO11")
)
WRONG = "beaucoup"
"""An answer outside the scale: codes are shown where something is to be mended."""
COUNTED = "questions:\n  - {pour: competences-reinvesties, retenues: [une fois, plusieurs fois]}\n"
CODES = ("A1", "A3", "A2", "A3", "A3", "A1")


def _answers(*lines: str, arguments: Sequence[str] = (), mapping: str = "") -> Callable[[], str]:
    """An export of answers, with the file that says what its columns are, imported."""

    def run() -> str:
        answers(*lines)
        if mapping:
            Path(f"{SLUG}-correspondances.yml").write_text(mapping, encoding="utf-8")
        return _ran(
            "import", "survey", "reponses.csv", "--pole", SLUG, "--periode", "2026", "--sollicites", "40", "--oui", *arguments
        )

    return run


def _filled(data: Callable[[], bytes], name: str = "saisie.xlsx") -> Callable[[], str]:
    def run() -> str:
        Path(name).write_bytes(data())
        return _ran("import", "sheet", name, "--pole", SLUG, "--oui")

    return run


def _kept_in_a_workbook() -> str:
    header, row = ("indicateur", "periode", "valeur", "source"), ("bien-etre-declare", "2025", 7, "Enquête")
    (Path("content") / SLUG / "donnees.xlsx").write_bytes(xlsx({"mesures": (header, row)}))
    return _filled(lambda: xlsx({"mesures": (header, (*row[:2], 8, row[3]))}))()


def _reviewed(change: Callable[[Workbook], object]) -> Callable[[], str]:
    def run() -> str:
        assert "revue.xlsx" in _ran("bank", "export", "revue.xlsx")
        workbook = load_workbook("revue.xlsx")
        change(workbook)
        workbook.save("revue.xlsx")
        return _ran("bank", "import", "revue.xlsx", "--oui")

    return run


def _ran(*words: str) -> str:
    dated = () if words[0] == "bank" else ("--date", "2027-03-01")
    return CliRunner().invoke(group, [*words, *dated]).output


CASES: Mapping[str, Callable[[], str]] = {
    "aucune-reponse": _answers(TITLES, ";;", ";;"),
    "classeur-sans-banque": _reviewed(lambda workbook: workbook.remove(workbook["Indicateurs"])),
    "classeur-sans-table": _filled(lambda: xlsx({"Notes": (("À voir",),)})),
    "code-en-double": _answers(TWICE, *PAIRS, "avant;LU12;1", f"après;;{WRONG}"),
    "colonne-douteuse": _answers(TITLES, *SIX, *(f"texte {number};7;" for number in range(12))),
    "colonne-personnelle": _answers(f"{TITLES};E-mail", *(f"{line};a@exemple.fr" for line in SIX), f"oui;{WRONG};;"),
    "correspondance-inconnue": _answers(TITLES, *SIX, mapping="questions:\n  - {pour: bien-etre-declares, codes: A1 > 0}\n"),
    "csv-sans-table": _filled(lambda: b"indicateur;periode;valeur\n", "saisie.csv"),
    "envoi-en-double": _answers(f"{TITLES};_uuid", "oui;7;;u1", "oui;7;;u1", f"oui;{WRONG};;u2"),
    "ligne-sans-indicateur": _reviewed(lambda workbook: workbook["Sources"].append(["inconnu", "Un livre"])),
    "plus-de-reponses-que-de-sollicites": _answers(TITLES, *SIX, arguments=("--sollicites", "5")),
    "reponse-hors-echelle": _answers(TITLES, *SIX, "peut-être;7;femmes"),
    "reponse-non-comptee": _answers(f"{TITLES};Une remarque", ";;;Bonjour", f"oui;{WRONG};;"),
    "reponses-codees": _answers("competences_reinvesties", *CODES, mapping=COUNTED),
    "reponses-vides": _answers(""),
    "sans-paire": _answers(TWICE, *PAIRS, "après;;2", f"après;;{WRONG}"),
    "table-en-classeur": _kept_in_a_workbook,
    "ventilation-seule": _answers(TITLES, *SIX, "oui;7;", f"oui;{WRONG};"),
}
"""Each is named after the code that it is the example of."""
