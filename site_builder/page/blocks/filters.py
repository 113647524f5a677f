"""By what the poles of a network may be found: territory, filière, step of the démarche, ODD, theme; only what is there."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.scalar import folded
from site_builder.page.blocks.progress import step_reached
from site_builder.page.blocks.subjects import goals_of, themes_of
from site_builder.page.linking import Linker
from site_builder.words.goals import GOALS
from site_builder.words.regions import REGIONS, region_of
from site_builder.words.sentences import capital, shown_sentences
from site_builder.words.translation import translated
from site_builder.words.typography import typeset

SCRIPT = "assets/js/filtres.js"
FEWEST = 6
"""Fewer poles are read at a glance."""
STEPS = {
    "1": "Étape 1 : clarifier la mission",
    "2": "Étape 2 : cartographier",
    "3": "Étape 3 : construire le référentiel",
    "4": "Étape 4 : mesurer et restituer",
    "faites": "Les quatre étapes sont faites",
}


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    """As it stands in the page's address: « bretagne », « 12 »."""
    text: str
    """« Bretagne (2) »."""


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    """As it stands in the page's address: « territoire »."""
    title: str
    every: str
    """« Tous les territoires »."""
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    facets: tuple[Facet, ...]
    none: str
    """What is said when no pole is left; `one` and `many` (with « {n} ») when some are."""
    one: str
    many: str
    stylesheet: str


def filters(publication: Publication, to: Linker) -> Filters | None:
    """None for a network read at a glance."""
    if not (known := facets(publication)):
        return None
    return Filters(
        known, *shown_sentences(len(publication.network.ptces), publication.language), to(publication.addresses.filters_sheet())
    )


def facets(publication: Publication) -> tuple[Facet, ...]:
    """Those that tell poles apart; none for a network read at a glance."""
    poles = publication.network.ptces
    if not _many(publication):
        return ()
    found = (_facet(kind, poles, publication) for kind in KINDS)
    return tuple(facet for facet in found if len(facet.choices) > 1)


def marks(pole: Ptce, publication: Publication) -> str | None:
    """What the pole answers to, as the rules of the stylesheet have it: « territoire-bretagne odd-2 »; None without filters."""
    if not _many(publication):
        return None
    return " ".join(mark(name, value) for name, _, _, values, _ in KINDS for value in values(pole))


def mark(facet: str, value: str) -> str:
    return f"{facet}-{value}"


def _many(publication: Publication) -> bool:
    return len(publication.network.ptces) >= FEWEST


def _facet(kind: "Kind", poles: Iterable[Ptce], publication: Publication) -> Facet:
    name, title, every, values, words = kind
    counts = Counter(value for pole in poles for value in values(pole))
    choices = (
        Choice(value, typeset(f"{text} ({counts[value]})", publication.language))
        for value, text in words(publication).items()
        if counts[value]
    )
    return Facet(name, title, every, tuple(choices))


def _regions(pole: Ptce) -> tuple[str, ...]:
    departments = pole.file.territory.departments if pole.file.territory else ()
    found = (region_of(department) for department in departments)
    return tuple(dict.fromkeys(folded(region) for region in found if region))


def _region_words(publication: Publication) -> Mapping[str, str]:
    return {folded(region): region for region in REGIONS}


def _sectors(pole: Ptce) -> tuple[str, ...]:
    return tuple(dict.fromkeys(folded(sector) for sector in pole.file.sectors))


def _sector_words(publication: Publication) -> Mapping[str, str]:
    """As the first pole that names it writes it, in alphabetical order."""
    typed = {folded(sector): capital(sector) for pole in reversed(publication.network.ptces) for sector in pole.file.sectors}
    return dict(sorted(typed.items()))


def _steps(pole: Ptce) -> tuple[str, ...]:
    return (reached,) if (reached := step_reached(pole)) else ()


def _step_words(publication: Publication) -> Mapping[str, str]:
    return {step: translated(words, publication.language) for step, words in STEPS.items()}


def _goals(pole: Ptce) -> tuple[str, ...]:
    return tuple(str(number) for number in goals_of(pole.indicators))


def _goal_words(publication: Publication) -> Mapping[str, str]:
    return {str(goal.number): f"{goal.number}. {translated(goal.name, publication.language)}" for goal in GOALS.values()}


def _themes(pole: Ptce) -> tuple[str, ...]:
    return tuple(sorted(themes_of(pole)))


def _theme_words(publication: Publication) -> Mapping[str, str]:
    return {theme.id: theme.name for theme in publication.network.bank.file.themes}


Kind = tuple[str, str, str, Callable[[Ptce], tuple[str, ...]], Callable[[Publication], Mapping[str, str]]]
"""Name in the address, title, « all », the values of a pole, and the words of each value in the order they are offered."""
KINDS: tuple[Kind, ...] = (
    ("territoire", "Territoire", "Toute la France", _regions, _region_words),
    ("filiere", "Filière", "Toutes les filières", _sectors, _sector_words),
    ("etape", "Étape de la démarche", "Toutes les étapes", _steps, _step_words),
    ("odd", "ODD proche", "Tous les ODD", _goals, _goal_words),
    ("theme", "Thème mesuré", "Tous les thèmes", _themes, _theme_words),
)
