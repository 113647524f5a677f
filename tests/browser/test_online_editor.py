"""`/admin/` in a real Chromium, with Sveltia's test backend: what is saved is what was asked, byte for byte, and `check` accepts it."""

import difflib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from site_builder.checking import check
from site_builder.problems import Problems
from site_builder.publishing import Options
from site_builder.shipped import editor_folder
from tests.browser.conftest import CONTENT, ON, Built, construct, serve
from tests.browser.git_host import API, HEAD, GitHost
from tests.browser.test_pages import tab

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(editor_folder() is None, reason="l'éditeur n'est pas là : make edition"),
]
ROOT = "sveltia-cms-test"
"""Where the test backend keeps its files, in the browser's own file system (OPFS)."""
ROOT_FOLDER = Path(__file__).parents[2]
CASES = yaml.safe_load((Path(__file__).parent / "online_editor_changes.yml").read_text(encoding="utf-8"))
TRIALS = (Path(__file__).parent / "online_editor_trials.js").read_text(encoding="utf-8").partition("\n")[2]
GITHUB = {"name": "github", "repo": "un-reseau/rapport", "branch": "main", "auth_methods": ["token"]}
AGAIN = """async (files) => {
  const { read, written, readNarrative, writtenNarrative } = await import("./files.js");
  const { forms } = await (await fetch("config.json")).json();
  const again = (path, text) => {
    const kind = path.endsWith(".md") ? "recit" : path.split("/").at(-1).replace(".yml", "");
    const [fromFile, toFile] = kind === "recit" ? [readNarrative, writtenNarrative] : [read, written];
    return toFile(fromFile(text, forms[kind], "/pole/medias/"), forms[kind], "/pole/medias/").trim();
  };
  return Object.entries(files).filter(([path, text]) => again(path, text) !== text).map(([path]) => path);
}"""
CHANGE = """async ([text, change]) => {
  const { read, written } = await import("./files.js");
  const { forms } = await (await fetch("config.json")).json();
  const fields = [...forms.ptce, ...forms.referentiel];
  const values = read(text, fields, "/pole/medias/");
  new Function("it", change)(values);
  return written(values, fields, "/pole/medias/");
}"""
PICKED = f"""window.showDirectoryPicker = async () => {{
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("{ROOT}");
  await folder.getDirectoryHandle(".git", {{ create: true }});
  return folder;
}};"""
POLES = ("la-tresse", "premiers-pas")
PUT = """async ([root, files]) => {
  const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(root, { create: true });
  for (const [path, bytes] of Object.entries(files)) {
    let folder = top;
    const names = path.split("/");
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const file = await (await folder.getFileHandle(names.at(-1), { create: true })).createWritable();
    await file.write(new Uint8Array(bytes));
    await file.close();
  }
}"""
GET = """async (root) => {
  const found = {};
  const list = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await list(handle, `${path}${name}/`);
      else found[path + name] = [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    }
  };
  await list(await (await navigator.storage.getDirectory()).getDirectoryHandle(root), "");
  return found;
}"""


@dataclass
class Editor:
    """A browser in which the content folder is open, and all that it asked for and complained of."""

    page: Tab
    address: str
    content: Path
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def begin(self, button: str = "Travailler avec un dépôt de test") -> None:
        """Puts the content where the test backend looks for it, and signs in."""
        self.page.goto(f"{self.address}admin/icone.svg")
        files = {
            f"content/{name}": list(data) for name, data in self.files().items() if Path(name).suffix in (".yml", ".md", ".svg")
        }
        self.page.evaluate(PUT, [ROOT, files])
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(f"{self.address}admin/")
        self.page.get_by_role("button", name=button).click()
        expect(self.page.get_by_role("tree", name="Liste des collections")).to_be_visible()

    def open(self, collection: str, entry: str) -> None:
        self.page.goto(f"{self.address}admin/#/collections/{collection}/entries/{entry}")
        expect(self.page.get_by_role("button", name="Enregistrer", exact=True)).to_be_visible()

    def save(self) -> None:
        self.page.get_by_role("button", name="Enregistrer", exact=True).click()
        expect(self.page.get_by_role("tree", name="Liste des collections")).to_be_visible()
        expect(self.page.get_by_role("button", name="Enregistrer", exact=True)).to_be_hidden()

    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.content).as_posix(): path.read_bytes() for path in self.content.rglob("*") if path.is_file()
        }

    def differences(self) -> dict[str, list[str]]:
        """By file, the lines that left (-) and came (+), once what the browser holds is in the content folder."""
        found = {}
        before = self.files()
        for path, numbers in self.page.evaluate(GET, ROOT).items():
            name, data = path.removeprefix("content/"), bytes(numbers)
            if data != before.get(name):
                old, new = before.get(name, b"").decode().splitlines(), data.decode().splitlines()
                lines = list(difflib.unified_diff(old, new, n=0, lineterm=""))[2:]
                found[name] = [line for line in lines if line[0] in "+-"]
                (self.content / name).parent.mkdir(parents=True, exist_ok=True)
                (self.content / name).write_bytes(data)
        return found

    def problems(self) -> list[str]:
        """What `affluents check` finds to correct in the folder as the browser left it."""
        check(self.content, problems := Problems(), on=ON)
        return [
            f"{problem.place.file.name}:{problem.place.line} {problem.message}"
            for problem in problems
            if problem.severity == "error"
        ]


@pytest.fixture(scope="module")
def built_editor(root: Path) -> Iterator[Built]:
    """A network of two poles that turned the editor on, for its test backend; nothing else differs from what goes online."""
    content = root / "edited-content"
    for pole in POLES:
        shutil.copytree(CONTENT / pole, content / pole)
    settings = (CONTENT / "reseau.yml").read_text(encoding="utf-8")
    (content / "reseau.yml").write_text(f"{settings}edition_en_ligne:\n  depot_github: un-reseau/rapport\n", encoding="utf-8")
    built = construct(root, "edited", Options(content, ON))
    told = built.folder / "admin" / "config.json"
    told.write_text(
        json.dumps({**json.loads(told.read_text(encoding="utf-8")), "backend": {"name": "test-repo"}}), encoding="utf-8"
    )
    yield from serve(built)


@pytest.fixture
def editor(browser: Browser, built_editor: Built, root: Path, tmp_path: Path) -> Iterator[Editor]:
    shutil.copytree(root / "edited-content", tmp_path / "content")
    with tab(browser, locale="fr-FR", viewport={"width": 1440, "height": 1000}) as page:
        opened = Editor(page, built_editor.address, tmp_path / "content")
        opened.begin()
        yield opened


@pytest.fixture(scope="module")
def editor_page(browser: Browser, built_editor: Built) -> Iterator[Tab]:
    """A page beside the editor's scripts, without its policy, so that a case may say its change in JavaScript."""
    with tab(browser, bypass_csp=True) as page:
        page.goto(f"{built_editor.address}admin/")
        yield page


def test_it_lists_every_collection_in_french_and_asks_no_other_host(editor: Editor, built_editor: Built) -> None:
    told = json.loads((built_editor.folder / "admin" / "config.json").read_text(encoding="utf-8"))
    wanted = [collection["label"] for collection in told["collections"]] + [file["label"] for file in told["singletons"]]
    listed = editor.page.get_by_role("treeitem").all_inner_texts()

    assert [label for label in wanted if not any(label in text for text in listed)] == []
    assert len(wanted) == 5
    assert [url for url in editor.asked if not url.startswith((editor.address, f"blob:{editor.address[:20]}"))] == []
    assert editor.complaints == []


def test_one_sentence_changed_is_one_line_changed(editor: Editor) -> None:
    editor.open("la-tresse", "ptce")
    editor.page.get_by_role("textbox", name="Résumé").first.fill(
        "Faire du pays d’Ourcelle un territoire qui se nourrit : voilà."
    )
    editor.save()

    left, came = editor.differences()["la-tresse/ptce.yml"]
    assert left.startswith("-resume: Faire du pays d’Ourcelle")
    assert came == '+resume: "Faire du pays d’Ourcelle un territoire qui se nourrit : voilà."'
    assert editor.problems() == []
    assert editor.complaints == []


def test_every_kind_of_file_is_saved_in_turn_and_nothing_else_changes(editor: Editor) -> None:
    """A group of keys within a list, a list to choose from, a story's heading and text, the network's settings."""
    editor.open("la-tresse", "referentiel")
    issue = editor.page.get_by_role("group", name="Champ « \u2068Enjeux\u2069 »")
    issue.get_by_role("button", name="Développer", exact=True).first.click()
    issue.get_by_role("textbox", name="Nom").first.fill("Des terres nourricières")
    editor.save()
    editor.open("la-tresse-recits", "le-broyeur")
    editor.page.get_by_role("checkbox", name="Les cantines s’approvisionnent au plus près").click()
    text = editor.page.get_by_role("textbox", name="Texte").last
    text.fill(text.input_value().replace("cinq structures louaient", "six structures louaient"))
    editor.save()
    editor.open("_singletons", "reseau")
    editor.page.get_by_role("textbox", name="Hébergeur").fill("Une coopérative")
    editor.save()

    changed = editor.differences()
    assert {name: len(lines) for name, lines in changed.items()} == {
        "la-tresse/referentiel.yml": 2,
        "la-tresse/recits/le-broyeur.md": 4,
        "reseau.yml": 2,
    }
    assert editor.page.get_by_role("button", name="List Item Options").count() == 0
    assert "+    nom: Des terres nourricières" in changed["la-tresse/referentiel.yml"]
    assert "+effets: [travailler-ensemble, cantines]" in changed["la-tresse/recits/le-broyeur.md"]
    assert "+hebergeur: Une coopérative" in changed["reseau.yml"]
    assert editor.problems() == []
    assert editor.complaints == []


def test_a_story_is_begun_with_a_picture(editor: Editor, tmp_path: Path) -> None:
    picture = tmp_path / "Fête du fil.svg"
    shutil.copy(CONTENT / "la-tresse" / "medias" / "carte-des-cantines.svg", picture)
    editor.page.goto(f"{editor.address}admin/#/collections/premiers-pas-recits/new")
    editor.page.get_by_role("textbox", name="Titre").first.fill("La fête du fil")
    editor.page.get_by_role("textbox", name="Texte").last.fill("Nous avons fêté le premier fil.")
    editor.page.get_by_role("textbox", name="Texte de l’image").fill("Un dessin du premier fil.")
    editor.page.get_by_role("button", name="Parcourir").first.click()
    editor.page.locator("input[type=file]").last.set_input_files(picture)
    editor.page.get_by_role("button", name="Insérer").click()
    expect(editor.page.get_by_role("group", name="Champ « \u2068Image\u2069 »")).to_contain_text(picture.name)
    editor.save()

    changed = editor.differences()
    assert changed["premiers-pas/recits/la-fete-du-fil.md"] == [
        "+---",
        "+titre: La fête du fil",
        "+image: medias/Fête du fil.svg",
        "+image_texte: Un dessin du premier fil.",
        "+---",
        "+",
        "+Nous avons fêté le premier fil.",
    ]
    assert (editor.content / "premiers-pas" / "medias" / "Fête du fil.svg").read_bytes() == picture.read_bytes()
    assert editor.problems() == []


def test_without_a_sign_in_it_asks_nobody_anything(browser: Browser, built_editor: Built) -> None:
    """With GitHub behind it, as it goes online: the token is the only way in, and Sveltia's look at GitHub's state of health is refused."""
    told = json.loads((built_editor.folder / "admin" / "config.json").read_text(encoding="utf-8"))
    asked: list[str] = []
    refused: list[str] = []
    with tab(browser, locale="fr-FR") as page:
        page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
        page.route("**/admin/config.json", lambda route: route.fulfill(json={**told, "backend": GITHUB}))
        page.on("response", lambda response: asked.append(response.url))
        page.goto(f"{built_editor.address}admin/")
        expect(page.get_by_role("button", name="jeton")).to_be_visible()
        buttons = page.get_by_role("button").all_inner_texts()

    assert [text for text in refused if "https://www.githubstatus.com/" not in text] == []
    assert [text for text in buttons if "GitHub" in text and "jeton" not in text] == []
    assert [url for url in asked if not url.startswith((built_editor.address, "blob:", "data:"))] == []


def test_with_a_token_it_commits_the_changed_file_alone_and_speaks_to_its_git_host_alone(
    browser: Browser, built_editor: Built, root: Path
) -> None:
    """GitHub's answers are a stand-in's; the page, its policy and what it asks for are those that go online."""
    told = json.loads((built_editor.folder / "admin" / "config.json").read_text(encoding="utf-8"))
    content = root / "edited-content"
    files = {
        f"content/{path.relative_to(content).as_posix()}": path.read_bytes() for path in content.rglob("*") if path.is_file()
    }
    host, asked = GitHost(files), set[str]()
    with tab(browser, locale="fr-FR", viewport={"width": 1440, "height": 1000}) as page:
        page.route("**/admin/config.json", lambda route: route.fulfill(json={**told, "backend": GITHUB}))
        page.route(f"{API}/**", host.answer)
        page.route("https://avatars.githubusercontent.com/**", lambda route: route.fulfill(status=204))
        page.on("request", lambda request: asked.add(request.url.partition("/depot/")[0].split("?")[0]))
        page.goto(f"{built_editor.address}admin/")
        page.get_by_role("button", name="Se connecter avec un jeton d’accès").click()
        page.locator("input:visible").last.fill("github_pat_d_essai")
        page.get_by_role("button", name="Se connecter", exact=True).click()
        expect(page.get_by_role("tree", name="Liste des collections")).to_be_visible()
        editor = Editor(page, built_editor.address, content)
        editor.open("la-tresse", "ptce")
        page.get_by_role("textbox", name="Résumé").first.fill("Une phrase.")
        editor.save()

    before = files["content/la-tresse/ptce.yml"].decode().splitlines()
    after = host.written()["content/la-tresse/ptce.yml"].decode().splitlines()
    hosts = {url.split("/")[2] for url in asked if url.startswith("https:")}
    assert [line for line in after if line not in before] == ["resume: Une phrase."]
    assert list(host.written()) == ["content/la-tresse/ptce.yml"]
    assert [(one["branch"]["branchName"], one["expectedHeadOid"]) for one in host.commits] == [("main", HEAD)]
    assert "github_pat_d_essai" in host.tokens[0]
    assert hosts <= {"api.github.com", "avatars.githubusercontent.com"}


def test_what_is_written_stays_when_the_line_is_cut(browser: Browser, built_editor: Built, root: Path) -> None:
    """Said in French at the sign-in, and when a change is saved; the sentence is still in its form."""
    told = json.loads((built_editor.folder / "admin" / "config.json").read_text(encoding="utf-8"))
    content = root / "edited-content"
    host = GitHost({f"content/{one.relative_to(content).as_posix()}": one.read_bytes() for one in content.rglob("*.yml")})
    cut = [True]
    with tab(browser, locale="fr-FR", viewport={"width": 1440, "height": 1000}) as page:
        page.route("**/admin/config.json", lambda route: route.fulfill(json={**told, "backend": GITHUB}))
        page.route(f"{API}/**", lambda route: route.abort("internetdisconnected") if cut[0] else host.answer(route))
        page.route("https://avatars.githubusercontent.com/**", lambda route: route.fulfill(status=204))
        page.goto(f"{built_editor.address}admin/")
        for connected in (False, True):
            cut[0] = not connected
            page.get_by_role("button", name="Se connecter avec un jeton d’accès").click()
            page.locator("input:visible").last.fill("github_pat_d_essai")
            page.get_by_role("button", name="Se connecter", exact=True).click()
            if not connected:
                expect(page.get_by_role("alert").filter(has_text="Vérifiez la connexion")).to_be_visible()
        expect(page.get_by_role("tree", name="Liste des collections")).to_be_visible()
        Editor(page, built_editor.address, content).open("la-tresse", "ptce")
        page.get_by_role("textbox", name="Résumé").first.fill("Une phrase.")
        cut[0] = True
        page.get_by_role("button", name="Enregistrer", exact=True).click()
        expect(page.get_by_role("alertdialog")).to_contain_text("ce que vous avez écrit y est encore")
        page.get_by_role("button", name="OK").click()
        expect(page.get_by_role("textbox", name="Résumé").first).to_have_value("Une phrase.")
    assert host.commits == []


@pytest.mark.parametrize("width", [1440, 360])
def test_its_list_and_its_forms_have_no_fault_that_axe_knows(
    browser: Browser, built_editor: Built, root: Path, width: int
) -> None:
    """What the site's declaration says of this page; it is tried without its policy, which would refuse axe."""
    with tab(browser, locale="fr-FR", bypass_csp=True, viewport={"width": width, "height": 900}) as page:
        opened = Editor(page, built_editor.address, root / "edited-content")
        opened.begin()
        for entry in ("la-tresse", "la-tresse/entries/ptce", "la-tresse-recits/entries/le-broyeur"):
            page.goto(f"{built_editor.address}admin/#/collections/{entry}")
            expect(page.get_by_role("button", name="Enregistrer", exact=True)).to_have_count(1 if "entries" in entry else 0)
            found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
            assert [one["id"] for one in found.response["violations"]] == []
            assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_file_that_is_not_understood_is_said_and_never_replaced(editor: Editor) -> None:
    broken = {"content/la-tresse/ptce.yml": list("nom: La Tresse\nresume: [pas fermé\n".encode())}
    editor.page.evaluate(PUT, [ROOT, broken])
    editor.page.reload()
    expect(editor.page.get_by_role("alert").filter(has_text="la-tresse, Le pôle")).to_contain_text("vers la ligne 2")
    editor.open("la-tresse", "ptce")
    editor.page.get_by_role("textbox", name="Nom").first.fill("Autre")
    editor.page.get_by_role("button", name="Enregistrer", exact=True).click()
    expect(editor.page.get_by_role("alertdialog")).to_be_visible()

    assert (
        bytes(editor.page.evaluate(GET, ROOT)["content/la-tresse/ptce.yml"]).decode() == "nom: La Tresse\nresume: [pas fermé\n"
    )


def test_on_ones_own_computer_it_opens_the_folder_itself(
    browser: Browser, built_editor: Built, root: Path, tmp_path: Path
) -> None:
    """As `affluents serve` shows it, with no token: the browser asks for the repository's folder, for which another stands here."""
    told = json.loads((built_editor.folder / "admin" / "config.json").read_text(encoding="utf-8"))
    shutil.copytree(root / "edited-content", tmp_path / "content")
    with tab(browser, locale="fr-FR", viewport={"width": 1440, "height": 1000}) as page:
        page.route("**/admin/config.json", lambda route: route.fulfill(json={**told, "backend": GITHUB}))
        page.add_init_script(PICKED)
        editor = Editor(page, built_editor.address, tmp_path / "content")
        editor.begin("Travailler avec un dépôt local")
        editor.open("premiers-pas", "ptce")
        editor.page.get_by_role("textbox", name="Résumé").first.fill("Un premier pas.")
        editor.save()

        changed = editor.differences()

    assert [len(lines) for lines in changed.values()] == [2]


def test_without_javascript_it_says_what_to_do(browser: Browser, built_editor: Built) -> None:
    with tab(browser, java_script_enabled=False) as page:
        page.goto(f"{built_editor.address}admin/")
        expect(page.get_by_role("heading", name="Édition en ligne")).to_be_visible()
        folder = page.get_by_role("link", name="ouvrez le dossier de contenu").get_attribute("href")
    assert folder == "https://github.com/un-reseau/rapport/tree/main/content"


def test_what_is_read_is_written_again_to_the_byte(editor: Editor) -> None:
    """Every YAML file and story of the demonstration, of the template and of this folder, through our own hands alone."""
    files = {
        path.relative_to(ROOT_FOLDER).as_posix(): path.read_text(encoding="utf-8").strip()
        for folder in ("content", "template/content")
        for path in (ROOT_FOLDER / folder).rglob("*")
        if path.name in ("ptce.yml", "referentiel.yml") or path.parent.name == "recits"
    }
    changed = editor.page.evaluate(AGAIN, files)
    assert len(files) > 50
    assert changed == []


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_one_value_changed_in_a_text(editor_page: Tab, case: dict[str, str]) -> None:
    assert editor_page.evaluate(CHANGE, [case["before"], case["change"]]) == case["after"]


@pytest.mark.parametrize("name", ["content/la-tresse", "content/premiers-pas", "template/content/mon-pole"])
@pytest.mark.parametrize("form", ["ptce", "referentiel"])
def test_any_change_is_read_again_as_it_was_meant(editor_page: Tab, name: str, form: str) -> None:
    text = (ROOT_FOLDER / name / f"{form}.yml").read_text(encoding="utf-8").strip()
    assert editor_page.evaluate(TRIALS, [text, form, 60, 7]) == []
