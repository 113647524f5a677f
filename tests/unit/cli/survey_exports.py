"""Simulated answers to La Tresse's questionnaires, written as each tool exports them; `exports/README.md` says after what."""

import csv
import io
import random
from collections.abc import Callable, Sequence

from openpyxl import Workbook

SCALE = ("Pas du tout", "Plutôt pas", "Ni l’un ni l’autre", "Plutôt", "Tout à fait")
NAMES = ("emplois_crees", "membres_projet_a_plusieurs", "decision_partagee", "parole")
TEXTS = (
    (
        "Combien d’équivalents temps plein avez-vous créés, nets des suppressions, dans une activité née ou accompagnée par le pôle, "
        "et encore pourvus six mois après ?"
    ),
    "Cette année, avez-vous mené au moins un projet avec un autre membre, avec un budget ou du temps de travail engagé ?",
    "Diriez-vous que les choix du pôle se prennent à plusieurs ?",
    "Souhaitez-vous ajouter quelque chose, avec vos mots ?",
)
SAID = ("Les dossiers arrivent trop tard ; on signe.", "Écrivez-moi : jeanne@exemple.fr", "On se voit plus qu’avant.")
KOBO = (
    "_id",
    "_uuid",
    "_submission_time",
    "_validation_status",
    "_notes",
    "_status",
    "_submitted_by",
    "__version__",
    "_tags",
    "_index",
)
ANSWERED = 29
"""People who answer something; others send an empty form."""

Person = tuple[str, str, str, str]
"""In the order of NAMES; "" where nothing is said."""


def people() -> list[Person]:
    """The same ones each time: a fixed seed."""
    chance = random.Random(2026)
    found: list[Person] = []
    for number in range(ANSWERED):
        jobs = chance.choice(("", "0", "0", "0,5", "1", "2"))
        project = chance.choice(("oui", "oui", "non", ""))
        decision = chance.choice((*SCALE, ""))
        found.append(
            (
                jobs,
                project or ("oui" if not jobs and not decision else ""),
                decision,
                SAID[number] if number < len(SAID) else "",
            )
        )
    return found


def _name(text: str) -> str:
    return text.lower().replace("ô", "o").replace("à", "a").replace("’", "_").replace(" ", "_")


def _lines(rows: Sequence[Sequence[str]], delimiter: str, quoting: int = csv.QUOTE_ALL) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def _kobo_row(number: int, answers: Sequence[str]) -> list[str]:
    day = f"2027-01-{10 + number % 18:02d}T09:{number:02d}:00"
    return [
        "",
        *answers,
        str(5100 + number),
        f"5e1f-{number:04d}",
        day,
        "",
        "",
        "submitted_via_web",
        "",
        "vQ3",
        "",
        str(number + 1),
    ]


def kobo_values() -> bytes:
    """« XML values and headers », the group of the questions left out of the headings; one answer sent twice."""
    rows = [[jobs.replace(",", "."), project, _name(decision), words] for jobs, project, decision, words in people()]
    lines = [_kobo_row(number, ["oui", *row]) for number, row in enumerate(rows)]
    return _lines([["presentation_1", "accord", *NAMES, *KOBO], *lines, lines[4]], ";").encode()


def kobo_labels() -> bytes:
    """Labels, with groups in the headings; somebody declines."""
    above = [f"Vos réponses/{text}" for text in TEXTS]
    heading = [
        "La Tresse : questionnaire aux membres/Ce questionnaire…",
        "Accord/J’ai lu ce qui précède et j’accepte de répondre.",
    ]
    rows = [_kobo_row(number, ["oui", *person]) for number, person in enumerate(people())]
    return _lines([[*heading, *above, *KOBO], *rows, _kobo_row(99, ["non", "", "", "", ""])], ";").encode()


def kobo_workbook() -> bytes:
    """The same in a workbook, numbers as numbers."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "La Tresse questionnaire aux"
    sheet.append(["", "accord", *TEXTS, *KOBO])
    for number, (jobs, project, decision, words) in enumerate(people()):
        row: list[object] = [*_kobo_row(number, ["oui", "", project, decision, words])]
        row[2] = float(jobs.replace(",", ".")) if jobs else None
        sheet.append(row)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def odk_central() -> bytes:
    """Names, those of a group after its own; one answer rejected by a reviewer."""
    heading = [
        "SubmissionDate",
        "presentation-accord",
        *(f"questions-{name}" for name in NAMES),
        "meta-instanceID",
        "KEY",
        "SubmitterID",
    ]
    heading += [
        "SubmitterName",
        "AttachmentsPresent",
        "AttachmentsExpected",
        "Status",
        "ReviewState",
        "DeviceID",
        "Edits",
        "FormVersion",
    ]
    rows = []
    for number, (jobs, project, decision, words) in enumerate([*people(), ("9", "oui", "Plutôt", "")]):
        day, key = f"2027-01-{10 + number % 18:02d}T09:{number:02d}:00.000Z", f"uuid:5e1f-{number:04d}"
        state = "rejected" if number == ANSWERED else ""
        answers = [jobs.replace(",", "."), project, _name(decision), words]
        rows.append([day, "oui", *answers, key, key, "7", "Jeanne", "0", "0", "", state, "", "0", "20270101"])
    return _lines([heading, *rows], ",", csv.QUOTE_MINIMAL).replace("\r\n", "\n").encode()


def _lime_row(number: int, answers: Sequence[str], sent: bool = True) -> list[str]:
    day = f"2027-01-{10 + number % 18:02d} 09:{number:02d}:00"
    return [str(number + 1), day if sent else "", "3" if sent else "1", "fr", "1804289383", *answers]


def limesurvey_full() -> bytes:
    """Full answers, full question text, French interface; two answers never sent, one of them begun."""
    said = {"": "N/A", "oui": "Oui", "non": "Non"}
    rows = [_lime_row(n, [jobs, said[project], decision, words]) for n, (jobs, project, decision, words) in enumerate(people())]
    rows += [_lime_row(90, ["", "Oui", "Plutôt", ""], sent=False), _lime_row(91, ["", "", "", ""], sent=False)]
    heading = ["ID de la réponse", "Date de soumission", "Dernière page", "Langue de départ", "Tête de série", *TEXTS]
    return b"\xef\xbb\xbf" + (_lines([heading, *rows], ",") + "\r\n").encode()


def limesurvey_codes() -> bytes:
    """Answer codes, question codes and text: « decision. Diriez-vous… »."""
    codes = {"": "", **{answer: f"A{rank}" for rank, answer in enumerate(SCALE, 1)}}
    said = {"": "", "oui": "Y", "non": "N"}
    rows = [_lime_row(n, [jobs, said[project], codes[decision], w]) for n, (jobs, project, decision, w) in enumerate(people())]
    heading = [
        "id. Response ID",
        "submitdate. Date submitted",
        "lastpage. Last page",
        "startlanguage. Start language",
        "seed. Seed",
    ]
    heading += [f"{code}. {text}" for code, text in zip(("etp", "projet", "decision", "mots"), TEXTS, strict=True)]
    return b"\xef\xbb\xbf" + (_lines([heading, *rows], ",") + "\r\n").encode()


def _framaforms_rows() -> list[list[str]]:
    heading = ["Serial", "SID", "Submitted Time", "Completed Time", "Modified Time", "Draft", "IP Address", "UID", "Username"]
    blank = [""] * (len(heading) - 1 + len(TEXTS))
    rows = [
        [str(n + 1), str(800 + n), *[f"{10 + n % 18:02d}/01/2027 - 09:{n:02d}"] * 3, "0", f"192.0.2.{n}", "0", "", *person]
        for n, person in enumerate(people())
    ]
    rows.append(["99", "899", *["28/01/2027 - 10:00"] * 3, "1", "192.0.2.99", "0", "", "", "oui", "Plutôt", ""])
    return [["Questionnaire aux membres", *blank], ["Submission Details", *blank], [*heading, *TEXTS], *rows]


def framaforms() -> bytes:
    """Tabs, UTF-16 with its mark; a draft."""
    return b"\xff\xfe" + _lines(_framaforms_rows(), "\t").encode("utf-16-le")


def framaforms_commas() -> bytes:
    """Commas, UTF-16 without a mark."""
    return _lines(_framaforms_rows(), ",").encode("utf-16-le")


def spreadsheet() -> bytes:
    """Answers typed from paper in a spreadsheet under Windows, with a name that should not be there."""
    rows = [[str(number + 1), f"Personne {number}", *person] for number, person in enumerate(people())]
    return _lines([["Numéro", "Nom et prénom", *TEXTS], *rows], ";", csv.QUOTE_MINIMAL).encode("cp1252")


EXPORTS: dict[str, Callable[[], bytes]] = {
    "kobo-valeurs.csv": kobo_values,
    "kobo-libelles.csv": kobo_labels,
    "odk.csv": odk_central,
    "limesurvey-complet.csv": limesurvey_full,
    "limesurvey-codes.csv": limesurvey_codes,
    "framaforms.csv": framaforms,
    "framaforms-virgules.csv": framaforms_commas,
    "tableur.csv": spreadsheet,
}
"""Kept in `exports/`; the workbook, which bears the hour it was made, is written for each test."""
