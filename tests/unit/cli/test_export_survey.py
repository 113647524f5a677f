"""`affluents export survey`: a form that KoboToolbox and ODK accept, a page to print, and what is left out said by name."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from site_builder.cli.export import command

CONTENT = Path(__file__).parents[3] / "content"
TWICE = """
  - indicateur: progression-connaissances@1
  - indicateur: bien-etre-declare@1
  - indicateur: confiance-entre-membres@1
  - indicateur: taux-emploi-durable-6-mois@1
  - propre:
      id: mots-du-pole
      nom: Mots du pôle
      type: résultat
      nature: qualitatif
      unite: verbatims
      question: Que diriez-vous du pôle ?
      collecte: enquête
      niveau: membre
"""


def export(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, ["survey", *arguments, "--date", "2026-06-30", "--output", str(folder)])


@pytest.fixture(scope="module")
def la_tresse(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("questionnaires")
    result = export(folder, "la-tresse", "--content", str(CONTENT))
    assert result.exit_code == 0, result.output
    return folder, result.output


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A pole that asks before and after, notes, words, and what cannot be asked."""
    folder = tmp_path_factory.mktemp("avant-apres")
    (folder / "content" / "le-pole").mkdir(parents=True)
    (folder / "content" / "le-pole" / "ptce.yml").write_text("nom: Le Pôle\ncontact: contact@exemple.fr\n", "utf-8")
    (folder / "content" / "le-pole" / "referentiel.yml").write_text(f"indicateurs:{TWICE}", "utf-8")
    result = export(folder, "le-pole", "--content", str(folder / "content"))
    assert result.exit_code == 0, result.output
    return folder, result.output


def form(file: Path) -> str:
    """The XForm that KoboToolbox and ODK make of it, without a warning."""
    warnings: list[str] = []
    made = convert(file.read_bytes(), warnings=warnings, file_type=".xlsx", pretty_print=True)
    assert warnings == []
    return str(made.xform)


def rows(file: Path, sheet: str) -> list[dict[str, object]]:
    heading, *body = load_workbook(file)[sheet].values
    return [dict(zip(heading, row, strict=True)) for row in body]


def test_one_form_for_each_kind_of_people_asked(la_tresse: tuple[Path, str]) -> None:
    folder, said = la_tresse
    names = ["la-tresse-membres.html", "la-tresse-membres.xlsx", "la-tresse-publics.html", "la-tresse-publics.xlsx"]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert "Âge : ses modalités ne sont pas connues." in said


@pytest.mark.parametrize("name", ["la-tresse-membres.xlsx", "la-tresse-publics.xlsx"])
def test_the_reference_converter_accepts_the_forms(la_tresse: tuple[Path, str], name: str) -> None:
    assert "<h:title>La Tresse : questionnaire" in form(la_tresse[0] / name).replace("\u00a0", " ").replace("\u202f", " ")


def test_questions_are_those_of_the_survey_indicators(la_tresse: tuple[Path, str]) -> None:
    asked = {row["name"]: row for row in rows(la_tresse[0] / "la-tresse-membres.xlsx", "survey")}
    offered = [
        row for row in rows(la_tresse[0] / "la-tresse-membres.xlsx", "choices") if row["list_name"] == "decision_partagee"
    ]

    assert asked["decision_partagee"]["type"] == "select_one decision_partagee"
    assert asked["emplois_crees"]["type"] == "decimal"
    assert asked["membres_projet_a_plusieurs"]["label"].startswith("Cette année, avez-vous mené au moins un projet")
    assert [row["label"] for row in offered] == ["Pas du tout", "Plutôt pas", "Ni l’un ni l’autre", "Plutôt", "Tout à fait"]
    assert offered[4]["name"] == "tout_a_fait"
    assert "sexe" not in asked, "a structure's jobs are not broken down by who answers"


def test_a_form_answered_twice_asks_when_and_for_a_code(twice: tuple[Path, str]) -> None:
    asked = {row["name"]: row for row in rows(twice[0] / "le-pole-publics.xlsx", "survey")}
    assert asked["code"]["type"] == "text"
    assert asked["bien_etre_declare"]["constraint"] == ". >= 0 and . <= 10"
    assert re.search(r'constraint="regex\(', form(twice[0] / "le-pole-publics.xlsx"))
    assert "moment" not in {row["name"] for row in rows(twice[0] / "le-pole-membres.xlsx", "survey")}


def test_what_cannot_be_asked_is_named_with_the_reason(twice: tuple[Path, str]) -> None:
    assert "Emploi durable six mois après la sortie : sa définition n'a pas de réponses proposées." in twice[1]
    assert "se remplit deux fois, avant et après" in twice[1]


class Page(HTMLParser):
    """Which fields have a label, and what the page asks of elsewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.fields: list[str] = []
        self.labelled: set[str] = set()
        self.elsewhere: list[str] = []
        self.depth: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag in ("textarea", "input") and said.get("type") != "radio":
            self.fields.append(said["id"] or "")
        if tag == "input" and said.get("type") == "radio":
            assert self.depth[-1] == "label"
            assert "fieldset" in self.depth
        if tag == "label" and "for" in said:
            self.labelled.add(said["for"] or "")
        self.elsewhere += [str(value) for key, value in attrs if key in ("src", "href")]
        if tag not in ("input", "meta"):
            self.depth.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.depth.pop() == tag


def test_the_page_to_print_stands_alone_and_names_every_field(twice: tuple[Path, str]) -> None:
    for name in ("le-pole-publics.html", "le-pole-membres.html"):
        text = (twice[0] / name).read_text("utf-8")
        page = Page(text)
        assert page.elsewhere == []
        assert page.fields
        assert set(page.fields) == page.labelled
        assert '<html lang="fr">' in text
        assert "size: A4" in text


def test_what_is_promised_is_what_happens(twice: tuple[Path, str]) -> None:
    """A code makes withdrawal possible; without one it is not, and the page says so."""
    after, once = ((twice[0] / name).read_text("utf-8") for name in ("le-pole-publics.html", "le-pole-membres.html"))
    assert "donnez votre code, avant la publication du rapport" in after
    assert "on ne peut pas retrouver votre réponse une fois remise" in once
    assert "moins de 5 personnes" in once


def test_a_pole_says_it_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "mots.txt").write_text("Bonjour <à tous>.\n\nMerci.\n", "utf-8")
    result = export(tmp_path, "la-tresse", "--content", str(CONTENT), "--presentation", str(tmp_path / "mots.txt"))
    page = (tmp_path / "la-tresse-publics.html").read_text("utf-8")
    assert result.exit_code == 0
    assert "<p>Bonjour &lt;à tous&gt;.</p>\n<p>Merci.</p>" in page
    assert "CNIL" not in page


def test_the_same_pole_gives_the_same_bytes(la_tresse: tuple[Path, str], tmp_path: Path) -> None:
    export(tmp_path, "la-tresse", "--content", str(CONTENT))
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {p.name: p.read_bytes() for p in la_tresse[0].iterdir()}


def test_a_pole_without_survey_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "content" / "le-pole").mkdir(parents=True)
    (tmp_path / "content" / "le-pole" / "ptce.yml").write_text("nom: Le Pôle\n", "utf-8")
    result = export(tmp_path, "le-pole", "--content", str(tmp_path / "content"))
    assert result.exit_code == 1
    assert "Aucune question à poser" in result.output
