"""The theme keeps its promises to every page: readable colours, no inline style or script, the same chrome in any host."""

import re
from pathlib import Path

import jinja2
import pytest

from site_builder.model.language import FRENCH
from site_builder.model.page import Chrome, Link, LinkGroup, Page
from site_builder.page.chrome import chrome_words
from site_builder.page.templates import render_whole
from site_builder.shipped import theme_folder

THEME = theme_folder()
CSS = (THEME / "css" / "affluents.css").read_text(encoding="utf-8")
TEMPLATES = sorted(THEME.rglob("*.html"))
TEXTS = ("encre", "encre-2", "fleuve", "brique", "prairie", "ocre", "prune")
GROUNDS = ("papier", "papier-2", "mer", "terre")
MARKS = ("g-1", "g-2", "g-3", "g-4", "g-cible", "g-axe", "g-contexte", "eau", "filet-fort")
CHROME = Chrome(
    language="fr",
    words=chrome_words(FRENCH),
    title="Rapport <2025> · La Tresse · R&D",
    shared_title="Rapport <2025> · La Tresse",
    description='Un « pôle » & ses "effets"',
    root="../",
    site_name="R&D <réseau>",
    home="../",
    banners=("Données fictives\u00a0: rien n’est réel.",),
    indexed=False,
    network_links=(Link("Accueil", "../"), Link("Données", "../donnees/", True)),
    ptce=Link("La <Tresse>", "./"),
    ptce_links=(Link("Le rapport", "./", True),),
    trail=(Link("Les pôles", "../"), Link("La <Tresse>", "", True)),
    footer=(LinkGroup("Le réseau", (Link("Accueil", "../"),)),),
    footer_text="Chaque pôle publie.",
    updated="Mis à jour.",
    canonical="https://exemple.org/la-tresse/",
)


def tokens() -> dict[str, tuple[str, str]]:
    """Light and dark value of each token."""
    pairs = re.findall(r"--([\w-]+):\s*light-dark\((#[0-9a-f]{3,6}),(#[0-9a-f]{3,6})\)", CSS)
    return {name: (light, dark) for name, light, dark in pairs}


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pairs(fronts: tuple[str, ...], grounds: tuple[str, ...]) -> list[tuple[str, str, int]]:
    return [(front, ground, scheme) for front in fronts for ground in grounds for scheme in (0, 1)]


@pytest.mark.parametrize(("text", "ground", "scheme"), pairs(TEXTS, GROUNDS))
def test_text_can_be_read_on_every_ground(text: str, ground: str, scheme: int) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1, in light and dark."""
    assert contrast(tokens()[text][scheme], tokens()[ground][scheme]) >= 4.5


@pytest.mark.parametrize(("mark", "ground", "scheme"), pairs(MARKS, ("papier", "papier-2")))
def test_marks_can_be_told_from_their_ground(mark: str, ground: str, scheme: int) -> None:
    """WCAG 2.2, 1.4.11: 3 to 1."""
    assert contrast(tokens()[mark][scheme], tokens()[ground][scheme]) >= 3


def test_old_browsers_get_the_light_values() -> None:
    plain = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})[;}\s]", CSS.split("@supports")[0]))
    assert {name: light for name, (light, _) in tokens().items()}.items() <= plain.items()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(THEME).as_posix())
def test_no_template_holds_inline_style_or_script(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"""\sstyle=|<style|\son\w+=["']|<script(?![^>]*\ssrc=)""", text)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(THEME).as_posix())
def test_words_in_templates_are_set_as_french_printing_asks(template: Path) -> None:
    """Code and comments aside, no plain space before a double sign, no straight apostrophe between letters."""
    words = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", "", template.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.search(r"[^\W\d_]'[^\W\d_]| [:;?!»%](\s|$)|« ", words)


def test_the_chrome_is_the_same_in_mkdocs_and_without_it() -> None:
    """MkDocs' environment does not escape: the template does it itself."""
    mkdocs = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME)).get_template("main.html")
    page = Page("la-tresse/", "rapport", "<h1>La Tresse</h1>", CHROME)
    theirs, ours = mkdocs.render(affluents=CHROME, affluents_body=page.body), render_whole(page)
    assert re.sub(r"\s+", "", theirs) == re.sub(r"\s+", "", ours)


def test_the_chrome_escapes_what_editors_type() -> None:
    html = render_whole(Page("la-tresse/", "rapport", "<h1>La Tresse</h1>", CHROME))
    assert "<Tresse>" not in html
    assert "<réseau>" not in html
    assert "<h1>La Tresse</h1>" in html


def test_the_policy_lets_nothing_in_but_our_own_files() -> None:
    html = render_whole(Page("la-tresse/", "rapport", "", CHROME))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; ")
    assert "unsafe" not in policy[1]
    assert '<meta name="robots" content="noindex">' in html


def test_banners_stand_inside_a_landmark() -> None:
    html = render_whole(Page("la-tresse/", "rapport", "", CHROME))
    assert html.index("<header>") < html.index('class="bandeau"') < html.index("</header>")
