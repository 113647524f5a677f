"""`/admin/`: only where it was asked for, with a form that follows the models, key by key; and what is fetched for it."""

import io
import json
import re
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from site_builder.build import build
from site_builder.model.content_files import FILES
from site_builder.model.diffusion import Audience
from site_builder.model.online_editing import EditedPole, OnlineEditing, in_repository
from site_builder.model.publication import Publication
from site_builder.model.record import Record
from site_builder.problems import BuildStopped, Problems
from site_builder.publishing import Options
from site_builder.write import online_editor
from site_builder.write.online_editor.config import config
from site_builder.write.store import FolderStore
from tools.online_editor import ENGLISH, FRENCH, MORE_FRENCH, PACKAGES, for_browsers, in_french, kept

OUTLINE = Path(__file__).parent / "online_editor_outline.txt"
DAY = date(2026, 11, 23)
ASKED = {"depot_github": "un-reseau/rapport"}
POLES = (EditedPole("la-tresse", "La Tresse"), EditedPole("premiers-pas", "Premiers pas"))


def edited(publication: Publication, **asked: str) -> Publication:
    editing = OnlineEditing.model_validate({**ASKED, **asked})
    file = publication.network.file.model_copy(update={"online_editing": editing})
    return replace(publication, network=replace(publication.network, file=file, edited=POLES))


def told(publication: Publication, **asked: str) -> dict[str, Any]:
    network = edited(publication, **asked).network
    assert network.online_editing
    return config(network, network.online_editing)


def paths(settings: dict[str, Any]) -> list[str]:
    """Every file that may be opened, in the repository."""
    listed = [file for one in settings["collections"] for file in one.get("files", [one])] + settings["singletons"]
    return [file.get("file") or f"{file['folder']}/*" for file in listed]


def test_nothing_is_written_where_nobody_asked(publication: Publication) -> None:
    assert online_editor.files(publication) == {}
    assert online_editor.files(replace(edited(publication), audience=Audience.WORKING)) == {}
    assert online_editor.files(replace(edited(publication), only=frozenset({"la-tresse"}))) == {}


@pytest.mark.parametrize("fetched", [True, False], ids=["fetched", "not fetched"])
def test_the_page_is_for_no_search_engine_and_may_speak_to_its_git_host_alone(
    publication: Publication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fetched: bool
) -> None:
    monkeypatch.setattr(online_editor, "editor_folder", lambda: tmp_path if fetched else None)
    made = online_editor.files(edited(publication))
    page = made["admin/index.html"].decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    hosts = set(re.findall(r"https://[\w.-]+", policy[1] if policy else ""))

    assert '<meta name="robots" content="noindex">' in page
    assert hosts == {"https://api.github.com", "https://avatars.githubusercontent.com"}
    assert "script-src &#x27;self&#x27;;" in page
    assert "https://github.com/un-reseau/rapport/tree/main/content" in page
    assert not re.search(r"\{[a-z]+\}", page)
    assert ("make edition" in page) != fetched
    assert ('<script type="module" src="edition.js">' in page) == fetched
    assert all(address.startswith("admin/") for address in made)


def test_each_form_has_each_key_of_its_record_and_no_other(publication: Publication) -> None:
    compared = 0
    for name, fields in told(publication)["forms"].items():
        compared += same_keys(name, fields, FILES[name], {"body"} if name == "recit" else set())
    assert compared > 100


def test_every_file_names_a_form(publication: Publication) -> None:
    settings = told(publication)
    listed = [file for one in settings["collections"] for file in one.get("files", [one])] + settings["singletons"]

    assert {file["form"] for file in listed} == settings["forms"].keys()


def same_keys(where: str, fields: list[dict[str, Any]], record: type[Record], more: set[str]) -> int:
    """How many keys were compared, those of groups within groups too."""
    by_key = {str(info.alias): info for info in record.model_fields.values()}
    assert {field["name"] for field in fields} == by_key.keys() | more, where
    count = len(by_key)
    for field in fields:
        if "fields" in field:
            count += same_keys(f"{where} {field['name']}", field["fields"], inner(by_key[field["name"]].annotation), set())
        if field["name"] in by_key:
            assert field["label"].replace("’", "'") == by_key[field["name"]].title
            assert field["required"] == by_key[field["name"]].is_required()
    return count


def inner(annotation: Any) -> type[Record]:
    found = [one for one in (annotation, *get_args(annotation)) if isinstance(one, type) and issubclass(one, Record)]
    return found[0]


def test_the_outline_of_every_form(publication: Publication) -> None:
    lines = [f"{name} {line}" for name, fields in told(publication)["forms"].items() for line in outline(fields)]
    found = "\n".join(lines) + "\n"
    if found != OUTLINE.read_text(encoding="utf-8"):
        OUTLINE.with_name("online_editor_outline-changed.txt").write_text(found, encoding="utf-8")
    assert found == OUTLINE.read_text(encoding="utf-8")


def outline(fields: list[dict[str, Any]], above: str = "") -> Iterator[str]:
    for field in fields:
        words = [field["widget"], "obligatoire" if field["required"] else "", "plusieurs" if field.get("multiple") else ""]
        source = field.get("value_field") or (f"{len(field['options'])} choix" if "options" in field else "")
        yield f"{above}{field['name']}: {' '.join(word for word in (*words, source) if word)}"
        yield from outline(field.get("fields", []), f"{above}{field['name']}.")


def test_paths_are_those_of_the_repository(publication: Publication) -> None:
    at_the_top, deeper = paths(told(publication, dossier=".")), paths(told(publication, dossier="rapport/contenu/"))

    assert at_the_top[:3] == ["la-tresse/ptce.yml", "la-tresse/referentiel.yml", "la-tresse/recits/*"]
    assert deeper[0] == "rapport/contenu/la-tresse/ptce.yml"
    assert deeper[-1] == "rapport/contenu/reseau.yml"
    assert in_repository("a\\b", ("c",)) == "a/b/c"


def test_a_story_bears_the_name_of_its_file_where_there_are_two_languages(publication: Publication) -> None:
    network = edited(publication).network
    assert network.online_editing
    for languages, summary in ((("fr",), "{{titre}}"), (("fr", "en"), "{{titre}} ({{slug}})")):
        file = network.file.model_copy(update={"languages": languages})
        made = config(replace(network, file=file), network.online_editing)
        assert {one["summary"] for one in made["collections"] if "folder" in one} == {summary}


def test_without_a_relay_of_theirs_nobody_is_sent_to_somebody_elses(publication: Publication) -> None:
    assert told(publication)["backend"]["auth_methods"] == ["token"]
    assert told(publication, relais="https://relais.exemple.org")["backend"]["base_url"] == "https://relais.exemple.org"


@pytest.mark.parametrize(("private", "slugs"), [(False, {"le-public", "le-brouillon"}), (True, {"le-public"})])
def test_drafts_are_opened_where_the_folder_is_public_and_unnamed_where_it_is_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, private: bool, slugs: set[str]
) -> None:
    monkeypatch.setattr("site_builder.build.editor_folder", lambda: tmp_path)
    site = build(Options(small(tmp_path, private), DAY), Problems(), FolderStore(tmp_path / "charts"))
    settings = json.loads(site.files["admin/config.json"])

    assert {one["name"] for one in settings["collections"]} == slugs | {f"{slug}-recits" for slug in slugs}
    assert ("Le Brouillon" in site.files["admin/config.json"].decode()) == (not private)
    assert not [page.address for page in site.pages if page.address.startswith("admin")]
    assert not [page.address for page in site.pages if re.search('href="[^"]*admin/', page.body)]


def test_a_package_without_the_editor_says_so_and_builds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.build.editor_folder", lambda: None)
    problems = Problems()
    with pytest.raises(BuildStopped):
        build(Options(small(tmp_path, False), DAY), problems, FolderStore(tmp_path / "charts"))
    assert [problem.code for problem in problems if problem.severity == "error"] == ["edition-absente"]


def test_what_was_written_for_a_bundler_is_changed_once_each_or_refused() -> None:
    fonts = b"".join(
        b"src:url(https://un.exemple/fonts/%s@5.3.0/latin-normal.woff2)" % name
        for name in (b"source-sans-3:vf", b"noto-mono", b"material-symbols-outlined:vf")
    )
    changed = for_browsers("npm/index.js", b"fr:()=>import(`../locales/fr.json`)," + fonts)

    assert b"import(`../locales/fr.json`,{with:{type:`json`}})" in changed
    assert changed.count(b"url(sveltia/npm/assets/") == 3
    assert b"https://" not in changed
    assert for_browsers("npm/chunks/react.js", fonts) == fonts
    with pytest.raises(SystemExit, match="0 fois"):
        for_browsers("npm/index.js", fonts)


def test_of_an_archive_only_what_browsers_load_is_kept() -> None:
    names = (
        "package/npm/index.js",
        "package/npm/index.js.map",
        "package/locales/fr.json",
        "package/locales/en-US.json",
        "package/locales/de.json",
        "package/main.d.ts",
    )
    with tarfile.open(fileobj=(packed := io.BytesIO()), mode="w:gz") as archive:
        for name in names:
            archive.addfile(tarfile.TarInfo(name), io.BytesIO())
    assert [name for name, _ in kept(PACKAGES[0], packed.getvalue())] == ["npm/index.js", FRENCH, ENGLISH]


def test_what_their_french_has_not_got_is_said_in_ours_and_nothing_stays_in_english() -> None:
    ours = json.loads(MORE_FRENCH.read_bytes())
    theirs = {"save": "Enregistrer", "entry_sidebar": {"history": "Historique"}}
    english = {"save": "Save", "config": {"error": "Wrong"}, **ours}
    said = in_french({FRENCH: json.dumps(theirs).encode(), ENGLISH: json.dumps(english).encode(), "npm/index.js": b""})

    assert list(said) == [FRENCH, "npm/index.js"]
    assert json.loads(said[FRENCH])["save"] == "Enregistrer"
    assert json.loads(said[FRENCH])["save_conflict"] == ours["save_conflict"]
    assert json.loads(said[FRENCH])["entry_sidebar"] == {"history": "Historique", **ours["entry_sidebar"]}
    with pytest.raises(SystemExit, match="new_key : Something new"):
        in_french({FRENCH: json.dumps(theirs).encode(), ENGLISH: json.dumps({**english, "new_key": "Something new"}).encode()})
    with pytest.raises(SystemExit, match=r"save_conflict\.title n’est plus à dire"):
        in_french({FRENCH: json.dumps({**theirs, **ours}).encode(), ENGLISH: json.dumps(english).encode()})


def small(folder: Path, private: bool) -> Path:
    """A network of a published pole and of a draft."""
    content = folder / "content"
    network = (
        f"nom: Un réseau\ndepot: {'prive' if private else 'public'}\nedition_en_ligne: {{depot_github: un-reseau/rapport}}\n"
    )
    published = "statut: publié\nresume: Faire ensemble.\nannee_reference: 2025\nvalidation: {par: Assemblée, le: 2026-03-01}\n"
    written = {
        "reseau.yml": network,
        "le-public/ptce.yml": f"nom: Le Public\n{published}",
        "le-brouillon/ptce.yml": "nom: Le Brouillon\n",
    }
    for name, text in written.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    return content
