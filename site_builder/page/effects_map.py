"""« La carte des effets »: wanted or not, when, on whom, how well known; the chain with its hypotheses, and what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.framework import Effect, Horizon
from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.chain import Chain, chain, thread_of
from site_builder.page.blocks.effect_mark import KeyLine, Mark, effect_mark, mark_key
from site_builder.page.blocks.effects_matrix import EffectsMatrix, effects_matrix, has_map
from site_builder.page.blocks.map_gaps import GapLine, gap_lines
from site_builder.page.inserts import inline
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.labels import label
from site_builder.words.sentences import listed, no_gap, phrase
from site_builder.words.typography import typeset

TITLE = "La carte des effets"
SUMMARY = "Ce que nous cherchions et ce que personne ne cherchait, à quel horizon, sur qui, et comment nous le savons."
UNDATED = "Horizon non précisé"


@dataclass(frozen=True, slots=True)
class MapEntry:
    number: str
    thread: int
    name: str
    href: str
    mark: Mark
    detail: str
    """« Observé, mesuré »."""


@dataclass(frozen=True, slots=True)
class MapRow:
    title: str
    """« Ce que nous cherchions »."""
    cells: tuple[tuple[MapEntry, ...], ...]
    """One per horizon, in the order of the columns."""


@dataclass(frozen=True, slots=True)
class Beliefs:
    """The hypotheses of one effect, along the chain."""

    number: str
    thread: int
    name: str
    href: str
    origin: str
    """« De l’objectif “Relocaliser” à cet effet »: empty when it comes from none."""
    hypotheses: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class EffectsMapContext:
    title: str
    summary: str
    key: tuple[KeyLine, ...]
    horizons: tuple[str, ...]
    rows: tuple[MapRow, ...]
    matrix: EffectsMatrix | None
    chain: Chain | None
    beliefs: tuple[Beliefs, ...]
    gaps: tuple[GapLine, ...]
    complete: str
    """What is said when nothing is missing."""
    effects_href: str


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if has_map(ptce):
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    addresses = publication.addresses
    address = addresses.effects_map(ptce.slug)
    context = effects_map_context(publication, ptce)
    return pole_page(
        publication,
        ptce,
        address,
        "carte-des-effets",
        context,
        section="effects",
        title=TITLE,
        description=f"{ptce.file.name} : {context.summary}",
        above=(("Effets", addresses.effects(ptce.slug)),),
    )


def effects_map_context(publication: Publication, ptce: Ptce) -> EffectsMapContext:
    here, effects, language = publication.addresses.effects_map(ptce.slug), ptce.framework.effects, publication.language
    to = Linker(here)
    horizons = tuple(h for h in (*Horizon, None) if h or any(effect.horizon is None for effect in effects))
    return EffectsMapContext(
        title=TITLE,
        summary=typeset(SUMMARY, language),
        key=mark_key(effects, language, frozenset(m for s in ptce.stakeholders for _, m in s.magnitudes)),
        horizons=tuple(label(horizon, language) if horizon else UNDATED for horizon in horizons),
        rows=tuple(_rows(horizons, publication, ptce, to)),
        matrix=effects_matrix(ptce, publication, to),
        chain=chain(publication, ptce, to),
        beliefs=tuple(_beliefs(publication, ptce, here)),
        gaps=gap_lines(ptce, publication, to),
        complete=no_gap(language),
        effects_href=to(publication.addresses.effects(ptce.slug)),
    )


def _rows(horizons: tuple[Horizon | None, ...], publication: Publication, ptce: Ptce, to: Linker) -> Iterator[MapRow]:
    entries = [(effect, _entry(place, effect, publication, ptce, to)) for place, effect in enumerate(ptce.framework.effects)]
    for title, wanted in (("Ce que nous cherchons", True), ("Ce que personne ne cherchait", False)):
        own = [(effect, entry) for effect, entry in entries if effect.wanted is wanted]
        if own:
            yield MapRow(title, tuple(tuple(entry for effect, entry in own if effect.horizon is h) for h in horizons))


def _entry(place: int, effect: Effect, publication: Publication, ptce: Ptce, to: Linker) -> MapEntry:
    language = publication.language
    said = (label(choice, language) for choice in (effect.stage, effect.evidence) if choice)
    return MapEntry(
        number=phrase("Effet {n}", language, n=place + 1),
        thread=thread_of(place),
        name=typeset(effect.name, language),
        href=to(publication.addresses.effect(ptce.slug, effect.id)),
        mark=effect_mark(effect, language),
        detail=", ".join(said).capitalize(),
    )


def _beliefs(publication: Publication, ptce: Ptce, here: str) -> Iterator[Beliefs]:
    to, names = Linker(here), {objective.id: objective.name for objective in ptce.framework.objectives}
    for place, effect in enumerate(ptce.framework.effects):
        if effect.hypotheses:
            origins = [phrase("« {names} »", publication.language, names=names[id]) for id in effect.objectives]
            yield Beliefs(
                number=phrase("Effet {n}", publication.language, n=place + 1),
                thread=thread_of(place),
                name=typeset(effect.name, publication.language),
                href=to(publication.addresses.effect(ptce.slug, effect.id)),
                origin=phrase(
                    "Pour aller de {names} à cet effet", publication.language, names=listed(origins, publication.language)
                )
                if origins
                else "",
                hypotheses=tuple(inline(line, publication, ptce, here) for line in effect.hypotheses),
            )
