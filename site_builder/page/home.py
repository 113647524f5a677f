"""The network's home: what it is, and its poles in order of registration, never of result."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.diffusion import Origin
from site_builder.model.page import Link, Page
from site_builder.model.publication import Publication
from site_builder.page.blocks.directory import PoleGroup, directory
from site_builder.page.blocks.filters import SCRIPT, Filters, filters
from site_builder.page.blocks.network_map import NetworkMap, network_map, step_style
from site_builder.page.blocks.shared import shared_aggregates, widely_shared
from site_builder.page.blocks.tributaries import STYLES, River, river
from site_builder.page.blocks.united import UnitedRow, united_row
from site_builder.page.chrome import chrome, site_name
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset

UNITED = (
    "Ce qu'un tiers des pôles au moins mesurent avec la même définition. Un hexagone plein est un pôle qui a une valeur, même là où "
    "il n'y a pas de total."
)


@dataclass(frozen=True, slots=True)
class KindCount:
    style: str
    """The mark of these poles in the picture."""
    text: str


@dataclass(frozen=True, slots=True)
class HomeContext:
    name: str
    summary: str
    counts: tuple[KindCount, ...]
    river: River
    map: NetworkMap | None
    """In place of the river, for a network of one origin."""
    poles_href: str
    poles_count: str
    """« Voir les 25 pôles », "" when there is none."""
    united: tuple[UnitedRow, ...]
    """The figures that a third of the poles share at least; none where no poles may be put together."""
    united_words: str
    all_united: tuple[Link, ...]
    """To every shared figure, and to the poles side by side."""
    filters: Filters | None
    finder_title: str
    """Above the filters where there are several groups of poles; "" where they stand under the title of the only one."""
    groups: tuple[PoleGroup, ...]
    bank_href: str
    bank_count: str
    method_href: str
    empty: bool
    """No pole at all is published yet."""


def pages(publication: Publication) -> Iterator[Page]:
    """One page at the root, unless a single pole's report is the home."""
    if publication.addresses.alone:
        return
    name = site_name(publication)
    context = home_context(publication)
    address = publication.addresses.home()
    yield Page(
        address,
        "accueil",
        render("pages/accueil.html", context, publication.language),
        chrome(
            publication,
            address,
            title=name,
            description=context.summary or phrase("{name} : les rapports d’impact", publication.language, name=name),
            current="home",
            scripts=(SCRIPT,) if context.filters else (),
        ),
    )


def home_context(publication: Publication) -> HomeContext:
    to, poles = Linker(publication.addresses.home()), publication.network.ptces
    groups = directory(publication)
    definitions = len(publication.network.bank.definitions)
    drawn = network_map(publication, to)
    return HomeContext(
        name=typeset(site_name(publication), publication.language),
        summary=typeset(publication.network.file.summary or "", publication.language),
        counts=_steps(publication) if drawn else _counts(publication),
        map=drawn,
        river=river([pole.file.origin for pole in poles]),
        poles_href=f"#{groups[0].id}" if groups else "",
        poles_count=_see(len(poles), publication) if poles else "",
        united=tuple(united_row(one, publication, to) for one in widely_shared(publication)),
        united_words=typeset(_united_words(publication), publication.language),
        all_united=_all_united(publication, to),
        filters=filters(publication, to),
        finder_title="Trouver un pôle" if len(groups) > 1 else "",
        groups=groups,
        bank_href=to(publication.addresses.bank()),
        bank_count=counted(definitions, "indicateur", "indicateurs", publication.language),
        method_href=to(publication.addresses.method()),
        empty=not poles,
    )


def _united_words(publication: Publication) -> str:
    fictitious = publication.aggregates.origin is Origin.FICTITIOUS
    said = phrase(UNITED, publication.language)
    if not fictitious:
        return said
    return phrase("{said} Ces pôles sont inventés : ces chiffres le sont aussi.", publication.language, said=said)


def _all_united(publication: Publication, to: Linker) -> tuple[Link, ...]:
    number = len(shared_aggregates(publication))
    words = counted(number, "indicateur suivi", "indicateurs suivis", publication.language)
    if not number:
        return ()
    return (
        Link(
            phrase("{words} par plusieurs pôles", publication.language, words=words), to(publication.addresses.shared_figures())
        ),
        Link("Comparer de deux à quatre pôles", to(publication.addresses.compare())),
    )


def _see(number: int, publication: Publication) -> str:
    return (
        phrase("Voir les {count}", publication.language, count=counted(number, "pôle", "pôles", publication.language))
        if number > 1
        else "Voir le pôle"
    )


def _steps(publication: Publication) -> tuple[KindCount, ...]:
    """How many poles are how far, as the map marks them."""
    styles = Counter(step_style(pole) for pole in publication.network.ptces)
    words = {
        "e4": ("pôle a fait les quatre étapes de la démarche", "pôles ont fait les quatre étapes de la démarche"),
        "e3": ("pôle construit son référentiel ou mesure", "pôles construisent leur référentiel ou mesurent"),
        "e1": ("pôle commence sa démarche", "pôles commencent leur démarche"),
    }
    return tuple(
        KindCount(f"k{style[1]}", counted(styles[style], *words[style], publication.language))
        for style in words
        if styles[style]
    )


def _counts(publication: Publication) -> tuple[KindCount, ...]:
    origins = Counter(pole.file.origin for pole in publication.network.ptces)
    words = {
        Origin.POLE: ("pôle publie ou prépare son rapport", "pôles publient ou préparent leur rapport"),
        Origin.PUBLIC_SOURCES: ("fiche établie à partir de sources publiques", "fiches établies à partir de sources publiques"),
        Origin.FICTITIOUS: ("pôle inventé, pour montrer", "pôles inventés, pour montrer"),
    }
    return tuple(
        KindCount(STYLES[origin], counted(origins[origin], *words[origin], publication.language))
        for origin in words
        if origins[origin]
    )
