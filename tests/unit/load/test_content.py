"""A content folder, as found on a disk."""

import os
from pathlib import Path

import pytest
from openpyxl import Workbook

from site_builder.load import load_content
from site_builder.model.document import Documents, Entries, Text
from site_builder.problems import Problems
from site_builder.report import as_text


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """One pole with a name, and the bank that stands for the packaged one beside the content."""
    write(tmp_path / "banque" / "banque.yml", "nom: Banque\n")
    write(tmp_path / "content" / "la-tresse" / "ptce.yml", "nom: La Tresse\n")
    return tmp_path / "content"


JPEG = b"\xff\xd8\xff\xe0"


def write(file: Path, text: str | bytes = "") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def load(content: Path) -> tuple[Documents, list[tuple[str, str, str]]]:
    """The documents, and each problem as code, path within the content, hint."""
    problems = Problems()
    documents = load_content(content, content.parent / "banque", content.parent / "cache", problems)
    return documents, [(p.code, os.path.relpath(p.place.file, content), p.hint) for p in problems]


def codes(content: Path) -> list[tuple[str, str]]:
    return [(code, path) for code, path, _ in load(content)[1]]


def test_a_first_year_pole_is_one_file(content: Path) -> None:
    """Nothing but ptce.yml is required."""
    documents, problems = load(content)

    assert problems == []
    assert documents.network is None
    assert [(ptce.slug, list(ptce.files)) for ptce in documents.ptces] == [("la-tresse", ["ptce"])]
    assert (documents.bank.origin, documents.bank.settings is not None) == ("paquet", True)


def test_everything_a_pole_may_hold(content: Path) -> None:
    """YAML, a table as a file, as a folder and as a sheet, narratives, media at any depth; what systems leave about is ignored."""
    pole = content / "la-tresse"
    write(content / "reseau.yml", "nom: Réseau\n")
    write(pole / "referentiel.yml", "effets: []\n")
    write(pole / "membres.csv", "id;nom\na;A\n")
    write(pole / "mesures" / "2025.csv", "indicateur;periode;valeur\nx;2025;1\n")
    write(pole / "mesures" / "2024.csv", "indicateur;periode;valeur\nx;2024;1\n")
    write(pole / "recits" / "b.md", "B")
    write(pole / "recits" / "a.md", "A")
    write(pole / "medias" / "photos" / "b.jpg", JPEG)
    write(pole / "medias" / "a.pdf", b"%PDF-1.7")
    for name in (".DS_Store", "~$donnees.xlsx", "Thumbs.db", "README.md", "recits/.~lock.a.md#", "LISEZMOI.txt"):
        write(pole / name)
    workbook(pole / "donnees.xlsx", "Projets")

    documents, problems = load(content)
    (ptce,) = documents.ptces

    assert problems == []
    assert documents.network is not None
    assert sorted(ptce.files) == ["ptce", "referentiel"]
    assert [(table.name, table.place.file.name) for table in ptce.tables] == [
        ("projets", "donnees.xlsx"),
        ("membres", "membres.csv"),
        ("mesures", "2024.csv"),
        ("mesures", "2025.csv"),
    ]
    assert [narrative.place.file.name for narrative in ptce.narratives] == ["a.md", "b.md"]
    assert [path.as_posix() for path in ptce.media] == ["medias/a.pdf", "medias/photos/b.jpg"]


def workbook(file: Path, sheet: str, *rows: tuple[str, ...]) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.title = sheet
    for row in (("id", "nom"), *rows):
        book.active.append(row)
    book.save(file)


def test_poles_come_in_order_of_name(content: Path) -> None:
    """The disk's own order has no say."""
    for name in ("zebre", "abeille"):
        write(content / name / "ptce.yml", "nom: x\n")

    assert [ptce.slug for ptce in load(content)[0].ptces] == ["abeille", "la-tresse", "zebre"]


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("la-tresse/mesure.csv", "Pour qu'il soit lu, renommez-le en « mesures.csv » ; sinon, enlevez-le."),
        ("la-tresse/Mesures.csv", "Pour qu'il soit lu, renommez-le en « mesures.csv » ; sinon, enlevez-le."),
        (
            "la-tresse/parties-prenantes.csv",
            "Pour qu'il soit lu, renommez-le en « parties_prenantes.csv » ; sinon, enlevez-le.",
        ),
        ("la-tresse/mesures 2024.csv", "Pour qu'il soit lu, renommez-le en « mesures.csv » ; sinon, enlevez-le."),
        ("la-tresse/referentiel.yaml", "Pour qu'il soit lu, renommez-le en « referentiel.yml » ; sinon, enlevez-le."),
        ("la-tresse/mesures.txt", "Pour qu'il soit lu, renommez-le en « mesures.csv » ; sinon, enlevez-le."),
        ("la-tresse/media/a.jpg", "Pour qu'il soit lu, renommez-le en « medias » ; sinon, enlevez-le."),
        ("reseaux.yml", "Pour qu'il soit lu, renommez-le en « reseau.yml » ; sinon, enlevez-le."),
    ],
)
def test_what_was_meant_to_be_read_is_an_error(content: Path, name: str, near: str) -> None:
    """A check that passes while nothing of it shows would mislead."""
    write(content / name)

    assert _unused(content) == [("error", near)]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("la-tresse/ptce.yml.txt", "« ptce.yml » est lu à sa place : reportez-y ce qui manque, puis enlevez cette copie."),
        ("la-tresse/projet.docx", "Mettez-le dans un dossier « medias », et nommez-le là où il doit paraître ; ou enlevez-le."),
        ("la-tresse/photo.JPG", "Mettez-le dans un dossier « medias », et nommez-le là où il doit paraître ; ou enlevez-le."),
        ("la-tresse/brouillons.xyz", "Renommez-le, ou enlevez-le du dossier."),
        ("la-tresse/recits/broyeur.txt", "Ici sont lus les fichiers .md : enregistrez-le ainsi, ou enlevez-le."),
        ("la-tresse/recits/2024/broyeur.md", "Renommez-le, ou enlevez-le du dossier."),
        ("la-tresse/mesures/2024.txt", "Ici sont lus les fichiers .csv : enregistrez-le ainsi, ou enlevez-le."),
    ],
)
def test_what_nothing_reads_is_named(content: Path, name: str, hint: str) -> None:
    write(content / name)

    assert _unused(content) == [("warning", hint)]


def test_a_table_of_one_year_goes_into_the_folder_of_its_table(content: Path) -> None:
    write(content / "la-tresse" / "mesures" / "2023.csv", "indicateur;periode\n")
    write(content / "la-tresse" / "mesures 2024.csv")

    assert _unused(content) == [("error", "Mettez-le dans le dossier « mesures », ou enlevez-le.")]


@pytest.mark.parametrize("name", ["#ptce.yml#", ".#ptce.yml", "ptce.yml~", "ptce.yml.orig", "~$mesures.xlsx", ".ptce.yml.swp"])
def test_what_programs_leave_about_is_no_content(content: Path, name: str) -> None:
    write(content / "la-tresse" / name)

    assert _unused(content) == []


def _unused(content: Path) -> list[tuple[str, str]]:
    problems = Problems()
    load_content(content, content.parent / "banque", content.parent / "cache", problems)
    return [(problem.severity, problem.hint) for problem in problems if problem.code == "fichier-inutile"]


def test_no_folder_an_empty_folder_and_a_file_in_its_place(tmp_path: Path) -> None:
    """Each is said, and nothing else."""
    write(tmp_path / "banque" / "banque.yml")
    (tmp_path / "content").mkdir()
    write(tmp_path / "fichier")

    assert codes(tmp_path / "nulle-part") == [("contenu-absent", ".")]
    assert codes(tmp_path / "content") == [("contenu-vide", ".")]
    assert codes(tmp_path / "fichier") == [("contenu-absent", ".")]


def test_the_content_of_one_pole_given_as_the_whole(content: Path) -> None:
    """`--content content/la-tresse` is told to go one folder up, once."""
    write(content / "banque" / "banque.yml")

    assert codes(content / "la-tresse") == [("contenu-sans-dossier", "ptce.yml")]


def test_a_folder_without_identity(content: Path) -> None:
    """A twin under another name is pointed at."""
    write(content / "vide" / "mesures.csv", "a\n")
    write(content / "yaml" / "ptce.yaml", "nom: x\n")

    _, problems = load(content)

    assert [(code, path) for code, path, _ in problems] == [("ptce-absent", "vide"), ("ptce-absent", "yaml")]
    assert problems[1][2] == "Renommez « ptce.yaml » en « ptce.yml »."


def test_a_folder_name_is_an_address(content: Path) -> None:
    """A name that cannot be one is refused with one that can."""
    write(content / "Pôle Écluse" / "ptce.yml", "nom: x\n")
    write(content / "aux" / "ptce.yml", "nom: x\n")

    assert [(code, hint) for code, _, hint in load(content)[1]] == [
        ("dossier-nom", "Des minuscules sans accent et des traits d'union : « pole-ecluse »."),
        ("dossier-nom", "Des minuscules sans accent et des traits d'union : « aux-local »."),
    ]


def test_a_table_given_twice(content: Path) -> None:
    """A file and a sheet, a file and a folder: one of the two would be forgotten."""
    pole = content / "la-tresse"
    write(pole / "projets.csv", "id;nom\nrelais;Le relais\n")
    workbook(pole / "donnees.xlsx", "Projets", ("atelier", "L'atelier"))
    write(pole / "mesures.csv", "indicateur\nemplois\n")
    write(pole / "mesures" / "2024.csv", "indicateur\nemplois\n")

    assert codes(content) == [("table-deux-fois", "la-tresse/mesures.csv"), ("table-deux-fois", "la-tresse/projets.csv")]


def test_headings_alone_give_way_to_a_filled_table(content: Path) -> None:
    """A workbook put beside the empty tables of a first folder is enough, whichever comes first by name."""
    pole = content / "la-tresse"
    write(pole / "projets.csv", "id;nom\n")
    write(pole / "membres.csv", "id;nom\n")
    workbook(pole / "saisie.xlsx", "Projets", ("atelier", "L'atelier"))
    workbook(pole / "annexe.xlsx", "Membres", ("relais", "Le relais"))

    documents, problems = load(content)
    filled = {table.name: table.place.file.name for table in documents.ptces[0].tables if table.rows}
    assert ([code for code, *_ in problems], filled) == ([], {"projets": "saisie.xlsx", "membres": "annexe.xlsx"})


def test_links_out_of_the_folder_are_not_followed(content: Path) -> None:
    """A file, a folder, a broken link, a loop: refused; a link to a file inside is a file."""
    pole = content / "la-tresse"
    secret = write(content.parent / "secret.csv", "id;nom\nsecret;x\n")
    write(pole / "mesures.csv", "indicateur\n")
    (pole / "membres.csv").symlink_to(secret)
    (pole / "verbatims.csv").symlink_to(pole / "nulle-part.csv")
    (pole / "medias").symlink_to(content.parent)
    (pole / "financements.csv").symlink_to(pole / "financements.csv")
    (pole / "recits").mkdir()
    (pole / "recits" / "boucle").symlink_to(pole)
    (content / "ailleurs").symlink_to(content.parent / "banque")
    (pole / "projets.csv").symlink_to(pole / "mesures.csv")

    documents, problems = load(content)

    assert [(code, path) for code, path, _ in problems] == [
        ("lien-symbolique", "ailleurs"),
        ("lien-rompu", "la-tresse/financements.csv"),
        ("lien-symbolique", "la-tresse/medias"),
        ("lien-symbolique", "la-tresse/membres.csv"),
        ("lien-symbolique", "la-tresse/recits/boucle"),
        ("lien-rompu", "la-tresse/verbatims.csv"),
    ]
    assert [table.name for table in documents.ptces[0].tables] == ["mesures", "projets"]


def test_what_is_no_file_is_not_read(content: Path) -> None:
    """A pipe would be waited for without end; a folder named as a file is no file."""
    os.mkfifo(content / "la-tresse" / "mesures.csv")
    (content / "la-tresse" / "membres.csv").mkdir()
    (content / "vide" / "ptce.yml").mkdir(parents=True)

    assert codes(content) == [
        ("fichier-inutile", "la-tresse/membres.csv"),
        ("fichier-special", "la-tresse/mesures.csv"),
        ("ptce-absent", "vide"),
    ]


def test_names_that_cannot_be_printed(content: Path) -> None:
    """A line end or bytes that are no text would break the report."""
    pole = content / "la-tresse"
    write(pole / "mesures\n.csv")
    Path(os.fsdecode(os.fsencode(pole) + b"/\xe9t\xe9.csv")).write_text("")
    write(pole / "medias" / "écran\u202fété.png", b"\x89PNG\r\n\x1a\n")
    problems = Problems()

    load_content(content, content.parent / "banque", content.parent / "cache", problems)

    assert [p.message for p in problems] == [
        "Un nom de fichier ne peut pas être lu : « ?t?.csv ».",
        "Un nom de fichier ne peut pas être lu : « mesures?.csv ».",
    ]


def test_a_file_too_large(content: Path) -> None:
    """Twenty megabytes are the limit of what is read; media are not read."""
    with (content / "la-tresse" / "mesures.csv").open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    (content / "la-tresse" / "medias").mkdir()
    with (content / "la-tresse" / "medias" / "film.mp4").open("wb") as file:
        file.truncate(21 * 1024 * 1024)

    assert codes(content) == [("fichier-trop-gros", "la-tresse/mesures.csv")]


def test_the_faulty_line_of_a_verbatim_stays_private(content: Path) -> None:
    """A report prints the faulty line: not this one, nobody may have agreed to it."""
    write(content / "la-tresse" / "verbatims.csv", 'id;texte\nx;"des mots\n')
    write(content / "la-tresse" / "financements.csv", 'financeur;montant\nx;"un nom\n')
    problems = Problems()

    load_content(content, content.parent / "banque", content.parent / "cache", problems)

    assert {p.place.file.name: p.private for p in problems} == {"financements.csv": False, "verbatims.csv": True}


def test_a_broken_file_leaves_the_others_read(content: Path) -> None:
    """All problems in one run."""
    pole = content / "la-tresse"
    write(pole / "ptce.yml", "nom: 'x\n")
    write(pole / "referentiel.yml", "effets:\n\t- x\n")
    write(pole / "recits" / "a.md", "---\ntitre: x\n")
    write(content / "reseau.yml", "nom:Réseau\n")
    write(content / "autre" / "ptce.yml", "nom: Autre\n")

    documents, problems = load(content)

    assert [path for _, path, _ in problems] == [
        "la-tresse/ptce.yml",
        "la-tresse/recits/a.md",
        "la-tresse/referentiel.yml",
        "reseau.yml",
    ]
    assert [ptce.slug for ptce in documents.ptces] == ["autre", "la-tresse"]
    name = documents.ptces[0].files["ptce"].get("nom")
    assert isinstance(name, Text)
    assert name.value == "Autre"
    assert isinstance(documents.ptces[0].files["ptce"], Entries)


def test_folders_that_bear_the_name_of_a_file(content: Path) -> None:
    """Nothing is said twice, and nobody is told to rename a file to its own name."""
    write(content / "reseau.yml" / "x.yml")
    write(content / "la-tresse" / "membres.csv" / "x.csv")
    write(content / "vide" / "ptce.yml" / "x.yml")

    assert load(content)[1] == [
        ("fichier-inutile", "la-tresse/membres.csv", "« membres.csv » doit être un fichier, et non un dossier."),
        ("fichier-illisible", "reseau.yml", "Vérifiez ses droits, ou mettez un fichier à sa place, puis recommencez."),
        ("ptce-absent", "vide", "Créez « ptce.yml » avec une ligne « nom: … », ou enlevez ce dossier."),
    ]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.jpg", JPEG, []),
        ("a.JPEG", JPEG, []),
        ("a.png", b"\x89PNG\r\n\x1a\n\0", []),
        ("a.gif", b"GIF89a", []),
        ("a.webp", b"RIFF\1\0\0\0WEBPVP8 ", []),
        ("a.avif", b"\0\0\0\x20ftypavif", []),
        ("a.txt", b"texte", []),
        ("a.jpg", b"une photo", ["image-illisible"]),
        ("a.png", JPEG, ["image-illisible"]),
        ("a.webp", b"RIFF", ["image-illisible"]),
        ("a.jpg", b"", ["media-vide"]),
        ("a.pdf", b"", ["media-vide"]),
    ],
)
def test_pictures_are_what_their_name_says(content: Path, name: str, data: bytes, expected: list[str]) -> None:
    """A browser would show a broken picture, an empty document opens on nothing."""
    write(content / "la-tresse" / "medias" / name, data)

    assert [code for code, _ in codes(content)] == expected


@pytest.mark.parametrize("twin", ["cafe\u0301.txt", "Café.txt", "CAFE\u0301.TXT"])
def test_two_media_that_are_one_elsewhere_are_refused(content: Path, twin: str) -> None:
    """On the site both have one address: one would be lost without a word, whichever it is."""
    write(content / "la-tresse" / "medias" / "café.txt", "texte")
    write(content / "la-tresse" / "medias" / twin, "un autre")
    write(content / "la-tresse" / "medias" / "photos" / "café.txt", "ailleurs")

    assert [code for code, _ in codes(content)] == ["media-double"]


def test_media_have_a_weight(content: Path) -> None:
    """A picture as it leaves a camera is said to be heavy; a file that no reader would wait for is refused."""
    write(content / "la-tresse" / "medias" / "photo.jpg", JPEG + bytes(3 * 1024 * 1024))
    write(content / "la-tresse" / "medias" / "film.mp4", bytes(96 * 1024 * 1024))

    assert codes(content) == [
        ("fichier-trop-gros", "la-tresse/medias/film.mp4"),
        ("image-lourde", "la-tresse/medias/photo.jpg"),
    ]


@pytest.mark.parametrize(
    ("closed", "mode", "blamed"),
    [
        (".", 0o600, ["content"]),
        ("la-tresse", 0o000, ["la-tresse"]),
        ("la-tresse", 0o600, ["la-tresse"]),
        ("la-tresse/ptce.yml", 0o000, ["ptce.yml"]),
        ("la-tresse/recits", 0o000, ["recits"]),
        ("la-tresse/medias/a.png", 0o000, ["a.png"]),
        ("reseau.yml", 0o000, ["reseau.yml"]),
    ],
)
def test_what_may_not_be_read_is_named_once(content: Path, closed: str, mode: int, blamed: list[str]) -> None:
    pole = content / "la-tresse"
    write(pole / "recits" / "a.md", "A")
    write(pole / "medias" / "a.png", "x")
    write(content / "reseau.yml", "nom: Un réseau\n")
    former = (content / closed).stat().st_mode
    (content / closed).chmod(mode)
    if os.access(content / closed, os.R_OK | os.X_OK if (content / closed).is_dir() else os.R_OK):
        pytest.skip("this user reads everything")
    try:
        problems = Problems()
        load_content(content, content.parent / "banque", content.parent / "cache", problems)
        told = as_text(problems)
    finally:
        (content / closed).chmod(former)

    unreadable = [problem.place.file.name for problem in problems if problem.code == "fichier-illisible"]
    assert unreadable == blamed
    assert told.count("l'accès est refusé") == 1
    assert "[ptce-absent]" not in told
