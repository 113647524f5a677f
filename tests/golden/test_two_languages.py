"""A site in two languages: the same pages twice, in English but for what nobody translated, which says that it is French."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.page.templates import render_whole
from site_builder.problems import Problems
from site_builder.publishing import Options
from site_builder.write.store import FolderStore
from tests.golden.test_sites import ON

CONTENT = Path(__file__).parent / "sites" / "deux-langues" / "content"
FRENCH = re.compile(
    r"\b(le|les|des|du|une|est|dans|pour|avec|aux|qui|que|ne|pas|sont|ont|et|cette|leur|leurs|aucune?|chaque|selon|depuis|pôles?|"
    r"indicateurs?|valeurs?|membres?|réponses?|mesurée?|effets?|année|cible|ou|attente|estimations?|provisoires?|tableaux?|pourquoi)\b|[«»]",
    re.IGNORECASE,
)
NAMES = re.compile(r"Le Moulin|Vallée de l’Arve-Basse|https?://\S+")
"""The same in every language."""
FULL_OF_NAMES = ("en/banque/", "en/donnees/", "en/accessibilite/")
"""Sources, files and columns, institutions."""
ONCE = ("404.html", "effets/animation/")
"""The page for lost addresses, and an old address."""
SPOKEN = ("title", "aria-label", "alt", "placeholder")
VOID = {"meta", "link", "input", "img", "br", "hr", "source", "path", "circle", "rect", "line", "wbr"}
SILENT = {"script", "style", "code", "pre", "textarea"}


class Reader(HTMLParser):
    """The texts of a page that are not said to be French."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str | None]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag, attrs):
        if not self.french():
            self.texts += [value for name, value in attrs if name in SPOKEN and value]
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("lang")))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not self.french() and not any(tag in SILENT or tag == "svg" for tag, _ in self.open):
            self.texts.append(data)

    def french(self) -> bool:
        return next((language == "fr" for _, language in reversed(self.open) if language), False)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("deux-langues")
    shutil.copytree(CONTENT, folder / "content")
    return build(Options(folder / "content", ON), Problems(), FolderStore(folder / "store"))


def of(site, language):
    return {page.address: page for page in site.pages if page.chrome.language == language}


def test_every_page_is_there_in_both_languages_and_files_once(site):
    french, english = of(site, "fr"), of(site, "en")
    assert sorted(english) == sorted(f"en/{address}" for address in french if address not in ONCE)
    twice = [name for name in site.files if name.startswith("en/") and not name.endswith(".svg")]
    assert all("pagefind" in name for name in twice)


def test_pages_in_english_speak_english_but_for_what_says_that_it_is_french(site):
    left = {}
    for address, page in of(site, "en").items():
        reader = Reader()
        reader.feed(render_whole(page))
        for text in reader.texts:
            text = NAMES.sub("", text)
            if (found := FRENCH.search(text)) and not address.startswith(FULL_OF_NAMES):
                left[address] = (found[0], text.strip()[:80])
    assert left == {}


def test_a_page_leads_to_itself_in_the_other_language(site):
    english = of(site, "en")["en/indicateurs/visites/"]
    assert [(one.language, one.href, one.current) for one in english.chrome.editions] == [
        ("fr", "../../../indicateurs/visites/", False),
        ("en", "./", True),
    ]
    whole = render_whole(english)
    assert '<html lang="en">' in whole
    assert '<link rel="alternate" hreflang="fr" href="https://exemple.org/moulin/indicateurs/visites/">' in whole
    assert b'hreflang="en" href="https://exemple.org/moulin/en/mentions-legales/"' in site.files["sitemap.xml"]


def test_what_is_translated_is_read_and_what_is_not_is_marked(site):
    pages = of(site, "en")
    assert "The wheel" in pages["en/recits/la-roue/"].body
    assert re.search(r'recit" lang="fr">\s*<p>Personne n’a encore traduit ce récit.</p>', pages["en/recits/la-farine/"].body)
    assert '<span lang="fr">Farine moulue</span>' in pages["en/indicateurs/"].body
    assert pages["en/indicateurs/"].chrome.words.partly == "Part of this page is published in French only."
    assert "12 visits" in pages["en/indicateurs/visites/"].body.replace("\u00a0", " ")


def test_no_mark_of_a_passage_is_left(site):
    for page in site.pages:
        assert not re.search("[\ue000-\ue0ff]", render_whole(page)), page.address
