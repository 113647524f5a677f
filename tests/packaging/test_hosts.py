"""MkDocs, ProperDocs, somebody's own mkdocs.yml and a plain folder all give the same site, and copy no content file."""

import re
import socket
from collections.abc import Mapping
from typing import Any
from urllib.request import urlopen

import pytest

DAY = "2026-11-23"
PROGRAMS = {
    "mkdocs": "site_name: Le site de quelqu'un\n",
    # ProperDocs comes without MkDocs' default theme, and refuses to begin when none is named.
    "properdocs": "site_name: Le site de quelqu'un\ntheme: affluents\n",
}
HOSTS = pytest.mark.parametrize(("program", "start"), PROGRAMS.items(), ids=PROGRAMS)


def plugin(**options: str) -> str:
    return "plugins:\n  - affluents:\n" + "".join(f"      {name}: {value}\n" for name, value in options.items())


@pytest.fixture(scope="module")
def wanted(project: Any) -> Mapping[str, bytes]:
    """The site of `affluents build`."""
    done = project.run("affluents", "build", "--date", DAY, "--output", "voulu")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "sans accord" in done.stdout or "refus" in done.stdout
    return project.site("voulu")


def pages(site: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in site.items() if name.endswith(".html")}


def test_mkdocs_run_by_our_own_command_is_the_same_to_the_byte(project: Any, wanted: Mapping[str, bytes]) -> None:
    done = project.run("affluents", "build", "--date", DAY, "--host", "mkdocs", "--output", "par-mkdocs")

    assert done.returncode == 0, done.stdout + done.stderr
    assert differences(project.site("par-mkdocs"), wanted) == []


@HOSTS
def test_the_plugin_in_somebodys_own_site(project: Any, wanted: Mapping[str, bytes], program: str, start: str) -> None:
    """Same pages to the byte, beside a page of their own that gets the theme."""
    project.configure(start + plugin(date=DAY))
    (project.folder / "docs").mkdir(exist_ok=True)
    (project.folder / "docs" / "a-propos.md").write_text("# À propos\n\nUne page à nous.\n", encoding="utf-8")
    done = project.run(program, "build", "--site-dir", program, "-f", "mkdocs.yml")
    made = project.site(program)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Warning" not in done.stderr
    assert b"Une page \xc3\xa0 nous." in made["a-propos/index.html"]
    assert b'class="evitement"' in made["a-propos/index.html"]
    assert differences(made, {**wanted, "a-propos/index.html": made["a-propos/index.html"]}) == []


def differences(made: Mapping[str, bytes], wanted: Mapping[str, bytes]) -> list[str]:
    """Names of files that are missing, unwanted or different."""
    return sorted(name for name in made.keys() | wanted.keys() if made.get(name) != wanted.get(name))


@HOSTS
def test_the_previews_of_the_hosts_work_too(project: Any, program: str, start: str) -> None:
    """Ours is `affluents serve`, but nobody who types theirs is turned away."""
    project.configure(start + plugin(date=DAY))
    (project.folder / "docs").mkdir(exist_ok=True)
    with socket.create_server(("127.0.0.1", 0)) as any_free:
        address = f"127.0.0.1:{any_free.getsockname()[1]}"
    with project.started(program, "serve", "-f", "mkdocs.yml", "-a", address) as running:
        said = next((line for line in running.stderr if "Serving on" in line), "")
        shown = urlopen(f"http://{address}/la-tresse/", timeout=20).read() if said else b""

    assert "rapport d’impact" in shown.decode().lower(), said


@HOSTS
def test_no_content_file_is_copied_even_from_inside_docs_dir(project: Any, program: str, start: str) -> None:
    """MkDocs copies whatever lies in docs_dir: words that nobody agreed to publish among them."""
    project.configure(start + plugin(content="docs/content", date=DAY))
    inside = project.folder / "docs" / "content"
    inside.parent.mkdir(exist_ok=True)
    if not inside.exists():
        inside.symlink_to(project.content, target_is_directory=True)
    done = project.run(program, "build", "--site-dir", f"{program}-dedans", "-f", "mkdocs.yml")
    made = project.site(f"{program}-dedans")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "la-tresse/index.html" in made
    assert [name for name, data in made.items() if b"parole-refusee" in data.lower()] == []
    written = {file.read_bytes() for file in project.content.rglob("*") if file.is_file() and "medias" not in file.parts}
    assert [name for name, data in made.items() if data in written] == []
    assert [name for name in made if name.startswith("content/") or re.search(r"\.(yml|md)$", name)] == []


@HOSTS
def test_errors_leave_the_old_site_untouched(project: Any, program: str, start: str) -> None:
    project.configure(start + plugin(date=DAY))
    project.run(program, "build", "--site-dir", "garde", "-f", "mkdocs.yml")
    before = project.site("garde")
    broken = project.content / "premiers-pas" / "ptce.yml"
    kept = broken.read_text(encoding="utf-8")
    broken.write_text(kept.replace("nom:", "nmo:", 1), encoding="utf-8")
    try:
        done = project.run(program, "build", "--site-dir", "garde", "-f", "mkdocs.yml")
    finally:
        broken.write_text(kept, encoding="utf-8")

    assert done.returncode != 0
    assert "premiers-pas/ptce.yml" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert before
    assert project.site("garde") == before
    assert [path.name for path in project.folder.glob(".garde-*")] == []
