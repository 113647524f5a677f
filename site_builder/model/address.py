"""Every address of the site is made here, always relative, so that it works under any path and from a folder on disk."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

from site_builder.model.language import FRENCH, LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Addresses:
    """Folder addresses ending in « / »; "" is the home page. `alone`: one PTCE whose report is the home page.

    Files are the same for all languages, whose pages lead to them; charts alone, which hold words, are drawn in each.
    """

    alone: bool
    folder: str = ""
    """Where the pages of this language are: « en/ »."""

    def home(self) -> str:
        return self.folder

    def of_language(self, language: Language) -> "Addresses":
        """The same pages in another language."""
        return replace(self, folder=language.folder)

    def ptce(self, slug: str) -> str:
        return self.folder if self.alone else f"{self.folder}{slug}/"

    def filters_sheet(self) -> str:
        """The stylesheet of the filters of the network's home, whose values are words."""
        return f"{self.folder}assets/css/filtres.css"

    def effects(self, slug: str) -> str:
        return f"{self.ptce(slug)}effets/"

    def effect(self, slug: str, id: str) -> str:
        return f"{self.effects(slug)}{id}/"

    def effects_map(self, slug: str) -> str:
        """Beside the effects and not below them, where an effect might bear its name."""
        return f"{self.ptce(slug)}carte-des-effets/"

    def indicators(self, slug: str) -> str:
        return f"{self.ptce(slug)}indicateurs/"

    def indicator(self, slug: str, id: str) -> str:
        return f"{self.indicators(slug)}{id}/"

    def picture(self, slug: str, id: str, breakdown: str = "") -> str:
        """The indicator's chart as a file, or that of one of its breakdowns."""
        return f"{self.indicator(slug, id)}{'-'.join(part for part in (id, breakdown) if part)}.svg"

    def indicator_file(self, slug: str, id: str, kind: str) -> str:
        """The indicator's values as a file, beside its page: « csv », « json »."""
        return f"{self._files.indicator(slug, id)}{id}.{kind}"

    def embedded(self, slug: str, id: str) -> str:
        """The figure alone, for a frame on somebody else's page."""
        return f"{self.indicator(slug, id)}integrer/"

    def report_card(self, slug: str) -> str:
        """The picture that stands for the report where it is shared."""
        return f"{self._files.ptce(slug)}carte.png"

    def effect_card(self, slug: str, id: str) -> str:
        return f"{self._files.effect(slug, id)}carte.png"

    def verbatims(self, slug: str) -> str:
        return f"{self.ptce(slug)}paroles/"

    def verbatims_of(self, slug: str, facet: str, value: str) -> str:
        return f"{self.verbatims(slug)}{facet}-{value}/"

    def members(self, slug: str) -> str:
        return f"{self.ptce(slug)}membres/"

    def member(self, slug: str, id: str) -> str:
        return f"{self.members(slug)}{id}/"

    def cooperation(self, slug: str) -> str:
        return f"{self.ptce(slug)}cooperation/"

    def stakeholders(self, slug: str) -> str:
        return f"{self.ptce(slug)}parties-prenantes/"

    def narratives(self, slug: str) -> str:
        return f"{self.ptce(slug)}recits/"

    def narrative(self, slug: str, name: str) -> str:
        return f"{self.narratives(slug)}{name}/"

    def fundings(self, slug: str) -> str:
        return f"{self.ptce(slug)}financements/"

    def funding(self, slug: str, id: str) -> str:
        return f"{self.fundings(slug)}{id}/"

    def journey(self, slug: str) -> str:
        return f"{self.ptce(slug)}demarche/"

    def mission(self, slug: str) -> str:
        return f"{self.ptce(slug)}mission/"

    def mission_sheet(self, slug: str) -> str:
        return f"{self.mission(slug)}imprimer/"

    def learning(self, slug: str) -> str:
        return f"{self.ptce(slug)}apprentissages/"

    def answers(self, slug: str = "") -> str:
        """The answers of one pole as a file beside their page; without a slug, those of all poles."""
        return f"{self._files.learning(slug) if slug else self._files.community()}autoevaluation.csv"

    def health(self, slug: str) -> str:
        """What those who write the pole have before them."""
        return f"{self.ptce(slug)}sante/"

    def summary(self, slug: str) -> str:
        return f"{self.ptce(slug)}synthese/"

    def media(self, slug: str, name: str) -> str:
        return f"{self._files.ptce(slug)}medias/{name}"

    def bank(self) -> str:
        return f"{self.folder}banque/"

    def definition(self, id: str) -> str:
        return f"{self.folder}banque/{id}/"

    def theme(self, id: str) -> str:
        return f"{self.folder}banque/theme/{id}/"

    def bank_file(self, name: str) -> str:
        """Beside the bank's page: « banque.csv »."""
        return f"{self._files.bank()}{name}"

    def facilitation(self) -> str:
        return f"{self.folder}animation/"

    def network_health(self) -> str:
        """The same of every pole, on one line each."""
        return f"{self.folder}sante/"

    def method(self) -> str:
        return f"{self.folder}methode/"

    def shared_figures(self) -> str:
        return f"{self.folder}chiffres/"

    def shared_figure(self, id: str) -> str:
        return f"{self.folder}chiffres/{id}/"

    def compare(self) -> str:
        return f"{self.folder}comparer/"

    def goals(self) -> str:
        return f"{self.folder}odd/"

    def goal(self, number: int) -> str:
        return f"{self.folder}odd/{number}/"

    def topics(self) -> str:
        return f"{self.folder}themes/"

    def topic(self, theme: str) -> str:
        """What the poles measure of a theme; `theme` is its part of the bank."""
        return f"{self.folder}themes/{theme}/"

    def search(self) -> str:
        return f"{self.folder}recherche/"

    def reports_feed(self) -> str:
        return "flux/rapports.xml"

    def corrections_feed(self) -> str:
        return "flux/corrections.xml"

    def data(self) -> str:
        return f"{self.folder}donnees/"

    def schema(self, name: str) -> str:
        """The JSON Schema of one kind of file that editors type."""
        return f"{self.data()}schemas/{name}"

    def pole_file(self, slug: str, name: str) -> str:
        """A file of open data of one pole: « donnees.csv », « datapackage.json »."""
        return f"{self._files.ptce(slug)}{name}"

    def network_file(self, name: str) -> str:
        """A file of open data of all poles."""
        return f"{self._files.data()}{name}"

    def community(self) -> str:
        return f"{self.folder}communaute-apprenante/"

    def legal(self) -> str:
        return f"{self.folder}mentions-legales/"

    def accessibility(self) -> str:
        return f"{self.folder}accessibilite/"

    def guide(self, name: str = "") -> str:
        """The guide of those who write, in French alone, or one of its pages: « premiers-pas »."""
        return f"guide/{name}/" if name else "guide/"

    def guide_picture(self, name: str) -> str:
        return f"{self.guide()}images/{name}"

    def editor(self, name: str = "") -> str:
        """The online editor, in French alone, or one of its files."""
        return f"admin/{name}"

    @property
    def _files(self) -> "Addresses":
        """Where files are that every language shares."""
        return self.of_language(FRENCH) if self.folder else self


_SITE = Addresses(alone=False)
RESERVED = frozenset(
    {
        page.strip("/")
        for page in (
            _SITE.bank(),
            _SITE.method(),
            _SITE.data(),
            _SITE.legal(),
            _SITE.accessibility(),
            _SITE.community(),
            _SITE.search(),
            _SITE.guide(),
        )
    }
    | {
        page.strip("/")
        for page in (
            _SITE.shared_figures(),
            _SITE.compare(),
            _SITE.goals(),
            _SITE.topics(),
            _SITE.facilitation(),
            _SITE.network_health(),
        )
    }
    | {_SITE.reports_feed().partition("/")[0], _SITE.editor().strip("/"), "assets", "404", "index", *LANGUAGES}
)
"""Names no pole may have, old ones included: the site's own pages and files lie there."""


NOBODY = "-"
"""A name that no page has: names are letters and digits first."""

TITLED = " > "
"""Between a document's readable title and its file: « Compte rendu de l'assemblée > medias/compte-rendu.pdf »."""


def media_name(typed: str) -> str:
    """The name below medias/: « photo.jpg », « medias/photo.jpg » and « ../medias/photo.jpg » (from recits/) are the same file.

    In composed characters (NFC): macOS writes the names of files decomposed, « e » and its accent apart.
    """
    return composed(re.sub(r"^(?:\./|\.\./)?medias/", "", typed.rpartition(TITLED)[2].partition("#")[0]))


def composed(name: str) -> str:
    """The name with one character a letter (NFC), whatever system wrote it."""
    return unicodedata.normalize("NFC", name)


def relative(here: str, there: str) -> str:
    """The link from the page at `here` to `there` (page or file, an anchor may follow « # »)."""
    for folder, up in _folders(here):
        if there.startswith(folder):
            link = up + there[len(folder) :]
            return f"./{link}" if not link or link[0] == "#" else link
    raise AssertionError("the last folder is the whole site")


def beside(here: str, there: frozenset[str]) -> str:
    """An address from which the links to all of those are the same as from `here`: one for all pages that lie side by side."""
    folder = here[: here.rfind("/") + 1]
    if any(address.startswith(folder) for address in there):
        return here
    return f"{folder[: folder.rfind('/', 0, -1) + 1]}{NOBODY}/"


@lru_cache(maxsize=64)
def _folders(here: str) -> tuple[tuple[str, str], ...]:
    """The folders that hold the page, nearest first, each with the way up to it: (« pole/effets/ », « ../ »)."""
    names = here.split("/")[:-1]
    return tuple(
        ("".join(f"{name}/" for name in names[:depth]), "../" * (len(names) - depth)) for depth in range(len(names), -1, -1)
    )
