"""`affluents build`: where it refuses to write, and what it says when it cannot."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.build import command

POLE = "nom: Le Moulin\nstatut: en relecture\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the smallest content that gives a site."""
    (tmp_path / "content" / "moulin").mkdir(parents=True)
    (tmp_path / "content" / "moulin" / "ptce.yml").write_text(POLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(*arguments: str) -> Result:
    return CliRunner().invoke(command, ["--date", "2026-06-30", *arguments])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("host", ["mkdocs", "dossier"])
@pytest.mark.parametrize("output", ["content/site", "content/moulin/medias", "neuf/../content/moulin/x"])
def test_no_site_among_the_poles(here: Path, host: str, output: str) -> None:
    """Its folder would be taken for a pole by the next check."""
    done = build("--host", host, "--output", output)

    assert (done.exit_code, "est dans le dossier de contenu" in done.output) == (2, True)
    assert names(here / "content" / "moulin") == ["ptce.yml"]


@pytest.mark.parametrize("host", ["mkdocs", "dossier"])
def test_no_content_inside_a_site(here: Path, host: str) -> None:
    """The old site goes whole when the new one comes, and what was put in it too."""
    assert build("--host", host).exit_code == 0
    (here / "content").rename(here / "site" / "content")

    assert build("--host", host, "--content", "site/content").exit_code == 2
    assert (here / "site" / "content" / "moulin" / "ptce.yml").read_text(encoding="utf-8") == POLE


@pytest.mark.parametrize("host", ["mkdocs", "dossier"])
@pytest.mark.parametrize(
    ("output", "why"), [("fichier/site", "un fichier porte le nom d’un dossier"), ("x" * 300, "ce nom est trop long")]
)
def test_a_disk_that_refuses_is_explained(here: Path, host: str, output: str, why: str) -> None:
    (here / "fichier").touch()
    done = build("--host", host, "--output", output)

    assert (done.exit_code, why in done.output) == (1, True)
    assert [name for name in names(here) if name != ".affluents"] == ["content", "fichier"]


@pytest.mark.parametrize("host", ["mkdocs", "dossier"])
def test_a_site_behind_a_link_stays_there(here: Path, host: str) -> None:
    """A web server's folder is often a link: the site it leads to is replaced, not the link."""
    (here / "serveur").mkdir()
    (here / "site").symlink_to("serveur")

    assert build("--host", host).exit_code == 0
    assert build("--host", host).exit_code == 0
    assert (here / "site").is_symlink()
    assert (here / "serveur" / "index.html").is_file()
    assert names(here) == [".affluents", "content", "serveur", "site"]


def test_a_folder_of_another_build_is_left_alone(here: Path) -> None:
    """A failing build removes what it had begun, and nothing of its neighbours."""
    (here / ".site-autre").mkdir()
    (here / "content" / "moulin" / "ptce.yml").write_text("nom: [", encoding="utf-8")

    assert build().exit_code == 1
    assert names(here) == [".site-autre", "content"]


@pytest.mark.parametrize("epoch", ["hier", "12.5", "99999999999999", "253402300800"])
def test_a_clock_that_gives_no_day(here: Path, epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a workflow may put in SOURCE_DATE_EPOCH by mistake."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    done = CliRunner().invoke(command, [])

    assert (done.exit_code, f"vaut « {epoch} »" in done.output) == (2, True)


def test_a_preview_for_the_disk_is_a_folder_or_an_archive(here: Path) -> None:
    (here / "content" / "moulin" / "ptce.yml").write_text("nom: Le Moulin\nstatut: brouillon\n", encoding="utf-8")

    assert build("--hors-ligne").exit_code == 0
    assert "Santé du référentiel" in (here / "apercu" / "sante" / "index.html").read_text(encoding="utf-8")
    assert build("--hors-ligne", "--internal", "--output", "travail.zip", "--fichiers", "https://exemple.org/c/").exit_code == 0
    with ZipFile(here / "travail.zip") as archive:
        page = archive.read("travail/sante/index.html").decode()
    assert "Document de travail des membres" in page
    assert "https://exemple.org/c/moulin/ptce.yml#L" in page


@pytest.mark.parametrize("arguments", [("--only", "moulin"), ("--host", "mkdocs")])
def test_a_preview_for_the_disk_is_whole(here: Path, arguments: tuple[str, ...]) -> None:
    done = build("--hors-ligne", *arguments)

    assert (done.exit_code, "enlevez --only et --host" in done.output) == (2, True)
    assert names(here) == ["content"]


def test_an_archive_of_somebody_else_is_left_alone(here: Path) -> None:
    (here / "photos.zip").write_bytes(b"photos")
    done = build("--hors-ligne", "--output", "photos.zip")

    assert (done.exit_code, (here / "photos.zip").read_bytes()) == (2, b"photos")
