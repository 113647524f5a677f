"""Content folders that no text can describe: workbooks, links, pictures, names; each is made of the base pole by a function."""

import hashlib
import os
import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from site_builder.formats.markdown.narrative import LONGEST
from site_builder.formats.receipt import write_receipt
from site_builder.model.harvest import RECEIPT, Harvest
from tests.golden import workbooks
from tests.golden.workbooks import HEADER, PROTECTED, ROW, SHEET, edited, measures
from tests.unit.formats.conftest import xlsx

POLE = "pole"
JPEG = b"\xff\xd8\xff\xe0"
MEGABYTE = 1024 * 1024
STORY = "# Au marché\n\n![Le marché]({})\n"
EMPTY_TABLE = b"id\n"
PACKAGE = {
    "pole.csv": "pole;nom;origine\nle-moulin;Le Moulin;pole\n",
    "effets.csv": "effet;nom\n",
    "indicateurs.csv": "indicateur;version;nom;banque\n",
    "donnees.csv": "indicateur;periode;valeur;ventilation\n",
}
STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
TRANSITIONAL = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _workbook(data: Callable[[], bytes], name: str = "donnees.xlsx") -> Callable[[Path], object]:
    return lambda content: (content / POLE / name).write_bytes(data())


def _picture(*data: bytes) -> Callable[[Path], object]:
    """medias/marche.jpg, shown by a story."""
    return lambda content: _shown(content, "marche.jpg", b"".join(data))


def _network(*lines: str) -> Callable[[Path], object]:
    return lambda content: (content / "reseau.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _two_names(content: Path) -> None:
    _shown(content, "marche.jpg", JPEG)
    (content / POLE / "medias" / "Marche.jpg").write_bytes(JPEG)


def _shown(content: Path, name: str, data: bytes) -> None:
    for folder in ("medias", "recits"):
        (content / POLE / folder).mkdir()
    (content / POLE / "medias" / name).write_bytes(data)
    (content / POLE / "recits" / "marche.md").write_text(STORY.format(name), encoding="utf-8")


def _heavy_document(content: Path) -> None:
    _shown(content, "marche.jpg", JPEG)
    with (content / POLE / "medias" / "assemblee.mp4").open("wb") as film:
        film.truncate(120 * MEGABYTE)


def _links_outside(content: Path) -> None:
    (content.parent / "ailleurs.csv").write_text("id;nom\n", encoding="utf-8")
    (content / POLE / "membres.csv").symlink_to(content.parent / "ailleurs.csv")


def _without_settings(content: Path) -> None:
    (content / "notre-banque").mkdir()
    _network("nom: Le réseau", "banque:", "  dossier: notre-banque")(content)


def _given_twice(content: Path) -> None:
    (content / POLE / "mesures").mkdir()
    for file in ("mesures.csv", "mesures/2025.csv"):
        (content / POLE / file).write_text("indicateur;periode;valeur;source\nemplois;2025;12;Registre\n", encoding="utf-8")


def _emptied(content: Path) -> None:
    shutil.rmtree(content / POLE)


def _without_folder(content: Path) -> None:
    for file in ("ptce.yml", "referentiel.yml"):
        (content / POLE / file).rename(content / file)
    (content / POLE).rmdir()


def _harvested(slug: str = "le-moulin", failure: str = "", changed: str = "") -> Callable[[Path], object]:
    """A copy of what another pole publishes, with its receipt; `changed` by hand afterwards."""

    def write(content: Path) -> None:
        folder = content / "recolte" / slug
        folder.mkdir(parents=True)
        for name, text in PACKAGE.items():
            (folder / name).write_text(text, encoding="utf-8")
        sums = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in PACKAGE.items()}
        harvest = Harvest("https://le-moulin.example/", date(2026, 3, 2), date(2026, 3, 9), failure, sums)
        (folder / RECEIPT).write_bytes(write_receipt(harvest))
        if changed:
            (folder / changed).write_text("effet;nom\nfarine;La farine\n", encoding="utf-8")

    return write


def _without_receipt(content: Path) -> None:
    (content / "recolte" / "le-moulin").mkdir(parents=True)


def _hidden_sheet(sheet: Worksheet) -> None:
    """A workbook has at least one that is seen."""
    sheet.parent.create_sheet("Aide")
    sheet.sheet_state = "hidden"


def _too_long(content: Path) -> None:
    _shown(content, "marche.jpg", JPEG)
    (content / POLE / "recits" / "marche.md").write_text(
        "![Le marché](marche.jpg)\n\n" + "Le marché. " * (LONGEST // 10), encoding="utf-8"
    )


def _said_below(content: Path) -> None:
    rows = (("Nos mesures de 2025",), (), HEADER, ROW)
    (content / POLE / "donnees.xlsx").write_bytes(xlsx({"mesures": rows}))


CASES: Mapping[str, Callable[[Path], object]] = {
    "banque-absente": _network("nom: Le réseau", "banque:", "  dossier: notre-banque"),
    "banque-adresse": _network(
        "nom: Le réseau", "banque:", "  adresse: http://banque.example/b.zip", f"  empreinte: {'0' * 64}"
    ),
    "banque-dehors": _network("nom: Le réseau", "banque:", "  dossier: ../banque"),
    "banque-empreinte": _network("nom: Le réseau", "banque:", "  adresse: https://banque.example/b.zip"),
    "banque-sans-lieu": _network("nom: Le réseau", "banque:", f"  empreinte: {'0' * 64}"),
    "banque-sans-reglages": _without_settings,
    "cellules-fusionnees": _workbook(lambda: measures(ROW, ROW, change=lambda sheet: sheet.merge_cells("A2:A3"))),
    "classeur-extension": _workbook(measures, "donnees.ods"),
    "classeur-format": _workbook(measures, "donnees.xlsm"),
    "classeur-illisible": _workbook(lambda: edited(measures(), SHEET, b"</row>", b"</rom>")),
    "classeur-strict": _workbook(lambda: edited(measures(), "xl/workbook.xml", TRANSITIONAL, STRICT)),
    "classeur-trop-long": _workbook(lambda: workbooks.repeated(30_000), "donnees.ods"),
    "colonnes-masquees": _workbook(lambda: measures(change=lambda sheet: sheet.column_dimensions.group("D", hidden=True))),
    "contenu-absent": shutil.rmtree,
    "contenu-sans-dossier": _without_folder,
    "contenu-vide": _emptied,
    "dossier-nom": lambda content: (content / POLE).rename(content / "Pole_Ecluse"),
    "feuille-deux-fois": _workbook(
        lambda: xlsx({"Parties prenantes": (("id", "nom"),), "parties_prenantes": (("id", "nom"),)})
    ),
    "feuille-masquee": _workbook(lambda: measures(change=_hidden_sheet)),
    "feuille-non-lue": _workbook(lambda: xlsx({"mesures": (HEADER, ROW), "Membre": (("id", "nom"),)})),
    "feuille-perdue": _workbook(lambda: edited(measures(), SHEET, workbooks.part(measures(), SHEET), b"")),
    "fichier-illisible": lambda content: (content / "reseau.yml").mkdir(),
    "fichier-inutile": lambda content: (content / POLE / "mesure.csv").write_bytes(EMPTY_TABLE),
    "fichier-special": lambda content: os.mkfifo(content / POLE / "mesures.csv"),
    "fichier-trop-gros": _heavy_document,
    "formule-sans-valeur": _workbook(lambda: measures(("emplois", "2025", "=10+2", "Registre"))),
    "image-illisible": _picture(b"une photo"),
    "image-lourde": _picture(JPEG, bytes(3 * MEGABYTE)),
    "lien-rompu": lambda content: (content / POLE / "membres.csv").symlink_to("nulle-part.csv"),
    "lien-symbolique": _links_outside,
    "lignes-au-dessus": _said_below,
    "lignes-masquees": _workbook(lambda: measures(ROW, change=lambda sheet: sheet.row_dimensions.group(2, 2, hidden=True))),
    "media-double": _two_names,
    "media-vide": _picture(),
    "mot-de-passe": _workbook(lambda: PROTECTED),
    "nom-illisible": lambda content: (content / POLE / "mesures\x07.csv").write_bytes(EMPTY_TABLE),
    "ptce-absent": lambda content: (content / POLE / "ptce.yml").rename(content / POLE / "ptce.yaml"),
    "recit-trop-long": _too_long,
    "recolte-ancienne": _harvested(failure="le serveur ne répond pas"),
    "recolte-en-double": _harvested(POLE),
    "recolte-modifiee": _harvested(changed="effets.csv"),
    "recolte-sans-recu": _without_receipt,
    "table-deux-fois": _given_twice,
    "zip-illisible": _workbook(lambda: measures()[:-200]),
    "zip-trop-gros": _workbook(workbooks.bomb),
}
"""Each is named after the code that it is the example of."""
