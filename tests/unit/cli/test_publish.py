"""`affluents publish` against a real bare repository: what is pushed, and what is refused."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.publish import command
from site_builder.write.folder import sign


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working copy whose origin is a bare repository beside it, with a built site in it."""
    for name, value in {"NAME": "Pôle", "EMAIL": "pole@example.org"}.items():
        monkeypatch.setenv(f"GIT_COMMITTER_{name}", value)
        monkeypatch.setenv(f"GIT_AUTHOR_{name}", value)
    git(tmp_path, "init", "--quiet", "--bare", "public.git")
    copy = tmp_path / "copie"
    copy.mkdir()
    git(copy, "init", "--quiet", "--initial-branch=main")
    git(copy, "commit", "--quiet", "--allow-empty", "-m", "Début")
    git(copy, "remote", "add", "origin", "../public.git")
    monkeypatch.chdir(copy)
    write_site("Un rapport")
    return copy


def write_site(text: str, unfit: tuple[str, ...] = ()) -> None:
    Path("site/la-tresse").mkdir(parents=True, exist_ok=True)
    Path("site/index.html").write_text(text, encoding="utf-8")
    Path("site/la-tresse/index.html").write_text(text, encoding="utf-8")
    sign(Path("site"), unfit)


def publish(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def published(here: Path, branch: str = "gh-pages") -> list[str]:
    return git(here.parent / "public.git", "ls-tree", "-r", "--name-only", branch).splitlines()


def test_the_site_is_pushed_and_nothing_is_left_behind(here: Path) -> None:
    result = publish()

    assert result.exit_code == 0, result.output
    assert published(here) == [".affluents-site", "index.html", "la-tresse/index.html"]
    assert git(here, "branch", "--list", "gh-pages") == ""


def test_pushed_again_it_has_no_past(here: Path) -> None:
    """A word withdrawn from the site must not stay in the branch's history."""
    publish()
    write_site("Un rapport corrigé")
    result = publish("--message", "Correction")

    assert result.exit_code == 0, result.output
    assert git(here.parent / "public.git", "log", "--format=%s", "gh-pages") == "Correction"
    assert git(here.parent / "public.git", "show", "gh-pages:index.html") == "Un rapport corrigé"


def test_an_address_and_a_branch_may_be_named(here: Path) -> None:
    git(here.parent, "init", "--quiet", "--bare", "autre.git")

    assert publish("--remote", str(here.parent / "autre.git"), "--branch", "pages").exit_code == 0
    assert git(here.parent / "autre.git", "ls-tree", "--name-only", "pages", "index.html") == "index.html"


def test_a_site_that_says_it_is_not_for_publication_is_refused(here: Path) -> None:
    write_site("Travail", ("c’est le document de travail des membres (--internal)",))
    result = publish()

    assert result.exit_code == 1
    assert "document de travail" in result.output
    assert git(here.parent / "public.git", "branch") == ""


def test_a_folder_that_is_not_ours_is_refused(here: Path) -> None:
    Path("site/.affluents-site").unlink()

    assert publish().exit_code == 1
    assert "affluents build --deploy" in publish().output


def test_a_branch_that_holds_something_else_is_refused(here: Path) -> None:
    git(here, "push", "--quiet", "origin", "main:gh-pages")
    before = git(here.parent / "public.git", "rev-parse", "gh-pages")
    result = publish()

    assert result.exit_code == 1
    assert "rien n’a été touché" in result.output
    assert git(here.parent / "public.git", "rev-parse", "gh-pages") == before


def test_the_branch_one_is_on_is_refused(here: Path) -> None:
    result = publish("--branch", "main")

    assert result.exit_code == 1
    assert "changez de branche" in result.output


def test_an_unknown_remote_is_said(here: Path) -> None:
    result = publish("--remote", "ailleurs")

    assert result.exit_code == 1
    assert "« ailleurs »" in result.output


def test_outside_a_repository_is_said(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    write_site("Un rapport")

    assert publish().exit_code == 1
    assert "git init" in publish().output


def test_a_remote_is_no_option_of_git(here: Path) -> None:
    """« --upload-pack=… » would run a command."""
    done = CliRunner().invoke(command, ["--remote=--upload-pack=touch fait"])

    assert (done.exit_code, "ne commence pas par un tiret" in done.output) == (1, True)
    assert not (here / "fait").exists()


def test_a_token_in_an_address_is_never_repeated(here: Path) -> None:
    """The logs of a public workflow are public."""
    result = publish("--remote", "https://jean:jeton-secret@localhost:9/depot.git")

    assert result.exit_code == 1
    assert "https://localhost:9/depot.git" in result.output
    assert "jeton-secret" not in result.output
