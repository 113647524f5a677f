"""The preview as a browser lives it: a real server, a real folder, the stream of events."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from site_builder.host.preview import Preview
from site_builder.host.preview.live import Live
from site_builder.host.preview.server import PreviewServer, first_free
from site_builder.host.preview.watch import watching
from site_builder.publishing import Options
from site_builder.write.store import FolderStore

PATIENCE = 20.0
GOOD = "nom: La Navette\nstatut: publié\nresume: Tisser à plusieurs.\nannee_reference: 2025\nvalidation: {par: Assemblée, le: 2026-03-01}\n"
BROKEN = "nom: La Navette\nstatut: perdu\n"


@dataclass
class Browser:
    server: PreviewServer
    said: list[str]

    def get(self, path: str, host: str | None = None) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self.server.server_port, timeout=PATIENCE)
        connection.request("GET", path, headers={"Host": host} if host else {})
        return connection.getresponse()

    def text(self, path: str) -> str:
        return self.get(path).read().decode()

    def events(self, path: str) -> Iterator[dict[str, Any]]:
        stream = self.get(f"/_affluents/events?page={path}")
        for line in stream:
            assert not line.startswith(b":"), "nothing came in fifteen seconds"
            if line.startswith(b"data: "):
                yield json.loads(line.removeprefix(b"data: "))


@contextmanager
def previewed(content: Path) -> Iterator[Browser]:
    said: list[str] = []
    shown = Preview(Options(content, date(2026, 6, 30)), FolderStore(content.parent / "charts"), said.append, Live())
    with first_free(18000, shown.live, content, said.append) as server:
        serving = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        serving.start()
        try:
            with watching(content, shown.rebuild):
                yield Browser(server, said)
        finally:
            shown.live.close()
            server.shutdown()
            serving.join()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "la-navette").mkdir(parents=True)
    (folder / "la-navette" / "ptce.yml").write_text(GOOD, encoding="utf-8")
    return folder


@pytest.fixture
def identity(content: Path) -> Path:
    return content / "la-navette" / "ptce.yml"


def built(browser: Browser, path: str = "/") -> Iterator[dict[str, Any]]:
    """The stream of a page, from the moment at which it is there."""
    events = browser.events(path)
    next(state for state in events if browser.get(path).status == 200)
    return events


def test_a_page_is_served_with_the_script_that_follows_it(content: Path) -> None:
    with previewed(content) as browser:
        built(browser)
        page = browser.text("/")

        assert "La Navette" in page
        assert 'src="/_affluents/preview.js"' in page
        assert "default-src 'none'; connect-src 'self';" in page
        assert browser.get("/_affluents/preview.js").getheader("Content-Type") == "text/javascript"
        assert browser.get("/assets/css/affluents.css").status == 200


def test_every_kind_of_file_says_what_it_is(content: Path) -> None:
    """The names do not depend on what the computer knows of file endings."""
    (content / "reseau.yml").write_text("nom: Le réseau\nadresse: https://exemple.org/\n", encoding="utf-8")
    kinds = {
        "flux/rapports.xml": "application/xml",
        "la-navette/datapackage.json": "application/json",
        "la-navette/impact.jsonld": "application/ld+json",
        "la-navette/classeur.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "la-navette/donnees.zip": "application/zip",
        "la-navette/donnees.csv": "text/csv; charset=utf-8",
    }
    with previewed(content) as browser:
        built(browser)

        said = {name: browser.get(f"/{name}") for name in kinds}
        assert {name: (answer.status, answer.getheader("Content-Type")) for name, answer in said.items()} == {
            name: (200, kind) for name, kind in kinds.items()
        }


def test_the_online_editor_is_shown_with_its_own_policy_and_nothing_of_ours(content: Path, identity: Path) -> None:
    identity.write_text(f"{GOOD}edition_en_ligne: {{depot_github: un-pole/rapport}}\n", encoding="utf-8")
    with previewed(content) as browser:
        built(browser)
        page = browser.text("/admin/")
        told = json.loads(browser.text("/admin/config.json"))

    assert "https://api.github.com" in page
    assert "_affluents" not in page
    assert [one["name"] for one in told["collections"]] == [identity.parent.name, f"{identity.parent.name}-recits"]


def test_a_saved_file_is_shown(content: Path, identity: Path) -> None:
    with previewed(content) as browser:
        events = built(browser)
        identity.write_text(GOOD.replace("Tisser", "Filer"), encoding="utf-8")
        next(events)

        assert "Filer à plusieurs" in browser.text("/")


def test_a_fault_is_shown_over_the_last_good_page_until_it_is_mended(content: Path, identity: Path) -> None:
    with previewed(content) as browser:
        events = built(browser)
        identity.write_text(BROKEN, encoding="utf-8")
        broken = next(state for state in events if state["problems"])
        still = browser.text("/")
        identity.write_text(GOOD, encoding="utf-8")
        mended = next(state for state in events if not state["problems"])

        assert "Tisser à plusieurs" in still
        assert [(found["file"].endswith("la-navette/ptce.yml"), found["line"]) for found in broken["problems"]] == [(True, 2)]
        assert all(found["message"] and found["hint"] for found in broken["problems"])
        assert broken["version"] == mended["version"]


def test_files_that_come_move_and_go_are_followed(content: Path, identity: Path) -> None:
    beside = identity.with_name(".ptce.yml.swp")
    with previewed(content) as browser:
        events = built(browser)
        beside.write_text(GOOD.replace("Tisser", "Carder"), encoding="utf-8")
        beside.replace(identity)
        next(events)
        moved = browser.text("/")
        identity.unlink()
        gone = next(state for state in events if state["problems"])

        assert "Carder à plusieurs" in moved
        assert gone["problems"][0]["code"] == "ptce-absent"
        assert "Carder à plusieurs" in browser.text("/")


def test_a_folder_that_is_wrong_from_the_start_says_so(content: Path, identity: Path) -> None:
    identity.write_text(BROKEN, encoding="utf-8")
    with previewed(content) as browser:
        events = browser.events("/")
        broken = next(state for state in events if state["problems"])
        waiting = browser.get("/")
        identity.write_text(GOOD, encoding="utf-8")
        mended = next(state for state in events if not state["problems"])

        assert waiting.status == 503
        assert b"preview.js" in waiting.read()
        assert mended["version"] != broken["version"]
        assert "Tisser à plusieurs" in browser.text("/")


def test_other_addresses(content: Path) -> None:
    with previewed(content) as browser:
        built(browser)

        assert browser.get("/nulle-part/").status == 404
        assert browser.get("/../ptce.yml").status == 404
        assert browser.get("/la-navette/ptce.yml").status == 404
        assert browser.get("/", host="exemple.org").status == 421
        assert browser.get("/methode").getheader("Location") == "/methode/"


def test_the_language_switch_leads_to_a_page(content: Path, identity: Path) -> None:
    identity.write_text(GOOD + "langues: [fr, en]\n", encoding="utf-8")
    with previewed(content) as browser:
        built(browser)

        assert 'href="en/"' in browser.text("/")
        assert '<html lang="en"' in browser.text("/en/")
        assert browser.get("/en/nulle-part/").status == 404
        assert "How we measure" in browser.text("/en/methode/")


def test_a_file_is_shown_with_its_line_and_no_other_place_of_the_disk(content: Path) -> None:
    (content / ".secret.yml").write_text("code: 1\n", encoding="utf-8")
    (content.parent / "ailleurs.yml").write_text("code: 2\n", encoding="utf-8")
    (content / "lien.yml").symlink_to(content.parent / "ailleurs.yml")
    with previewed(content) as browser:
        page = browser.text("/_affluents/fichier?chemin=la-navette/ptce.yml&ligne=2")

        assert '<li id="l2" class=ici>statut: publié</li>' in page
        assert "ptce.yml:2" in page
        for name in ("../ailleurs.yml", "lien.yml", ".secret.yml", "absent.yml", "la-navette", "%2e%2e/ailleurs.yml"):
            assert browser.get(f"/_affluents/fichier?chemin={name}&ligne=1").status == 404
        assert browser.get("/_affluents/fichier?chemin=la-navette/ptce.yml&ligne=x").status == 404
        assert browser.get("/_affluents/fichier").status == 404


def test_the_next_free_port_is_taken(content: Path) -> None:
    with (
        first_free(18000, Live(), content, print) as first,
        first_free(first.server_port, Live(), content, print) as second,
    ):
        assert second.server_port > first.server_port
        assert second.server_address[0] == "127.0.0.1"


class Faulty:
    """A site whose page « indicateurs/ » cannot be made."""

    first = ""

    def page(self, address: str) -> None:
        if address == "indicateurs/":
            raise ZeroDivisionError("vingt-quatre")

    def file(self, address: str) -> bytes | None:
        return b"bonjour" if address == "bonjour.txt" else None

    def differs(self, before: object, address: str) -> bool:
        return True


def test_a_page_that_cannot_be_made_says_so_and_the_terminal_says_why(content: Path) -> None:
    with previewed(content) as browser:
        built(browser)
        browser.server.live.publish(Faulty())
        answer = browser.get("/indicateurs/")
        told = answer.read().decode()

        assert answer.status == 500
        assert "n’a pas pu être faite" in told
        assert "preview.js" in told
        assert "ZeroDivisionError: vingt-quatre" in browser.said[-1]
        assert browser.text("/bonjour.txt") == "bonjour"
