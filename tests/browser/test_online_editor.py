"""`/admin/` in a real Chromium, with Sveltia's test backend: what is saved is what was asked, byte for byte, and `check` accepts it."""

import difflib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from site_builder.build import Options
from site_builder.checking import check
from site_builder.problems import Problems
from site_builder.shipped import editor_folder
from tests.browser.conftest import CONTENT, ON, Built, construct, serve
from tests.browser.test_pages import tab

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(editor_folder() is None, reason="l'éditeur n'est pas là : make edition"),
]
POLES = ("la-tresse", "premiers-pas")
ROOT = "sveltia-cms-test"
"""Where the test backend keeps its files, in the browser's own file system (OPFS)."""
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

    def begin(self) -> None:
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
        self.page.get_by_role("button", name="Travailler avec un dépôt de test").click()
        expect(self.page.get_by_role("tree", name="Liste des collections")).to_be_visible()

    def open(self, collection: str, entry: str) -> None:
        self.page.goto(f"{self.address}admin/#/collections/{collection}/entries/{entry}")
        expect(self.page.get_by_role("button", name="Enregistrer", exact=True)).to_be_visible()

    def save(self) -> None:
        self.page.get_by_role("button", name="Enregistrer", exact=True).click()
        expect(self.page.get_by_text("Entrée enregistrée.")).to_be_visible()

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
                found[name] = [
                    line
                    for line in difflib.unified_diff(old, new, n=0, lineterm="")
                    if line[0] in "+-" and line[1:3] not in ("--", "++")
                ]
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
    box = editor.page.get_by_role("textbox", name="Résumé").first
    box.fill("Faire du pays d’Ourcelle un territoire qui se nourrit : voilà.")
    editor.save()

    (changed,) = editor.differences().items()
    assert changed[0] == "la-tresse/ptce.yml"
    assert [line[:8] for line in changed[1]] == ["-resume:", "+resume:"]
    assert changed[1][1] == '+resume: "Faire du pays d’Ourcelle un territoire qui se nourrit : voilà."'
    assert editor.problems() == []
    assert editor.complaints == []
