"""The effects of one PTCE: what was meant to change, side by side, wished or not."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.framework import Effect
from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.balance import Balance, balance
from site_builder.page.blocks.chain import thread_of
from site_builder.page.blocks.effects_matrix import has_map
from site_builder.page.blocks.evidence import Evidence, evidence
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class EffectEntry:
    number: str
    """« Effet 3 »."""
    thread: int
    name: str
    href: str
    description: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EffectsContext:
    title: str
    summary: str
    effects: tuple[EffectEntry, ...]
    balance: Balance | None
    map_href: str
    """The map of effects, "" for a fiche."""


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if ptce.framework.effects:
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    address = publication.addresses.effects(ptce.slug)
    context = effects_context(publication, ptce, Linker(address))
    return pole_page(
        publication,
        ptce,
        address,
        "effets",
        context,
        section="effects",
        title="Effets",
        description=f"{ptce.file.name} : {context.summary}",
    )


def effects_context(publication: Publication, ptce: Ptce, to: Linker) -> EffectsContext:
    effects = ptce.framework.effects
    unwanted = sum(not effect.wanted for effect in effects)
    aside = phrase(", dont {unwanted} que personne ne cherchait", publication.language, unwanted=unwanted) if unwanted else ""
    count = counted(len(effects), "effet suivi", "effets suivis", publication.language)
    return EffectsContext(
        title="Ce qui change, ou pas",
        summary=typeset(f"{count}{aside}.", publication.language),
        effects=tuple(_entry(place, effect, publication, ptce, to) for place, effect in enumerate(effects)),
        balance=balance(ptce, publication, to),
        map_href=to(publication.addresses.effects_map(ptce.slug)) if has_map(ptce) else "",
    )


def _entry(place: int, effect: Effect, publication: Publication, ptce: Ptce, to: Linker) -> EffectEntry:
    return EffectEntry(
        number=phrase("Effet {n}", publication.language, n=place + 1),
        thread=thread_of(place),
        name=typeset(effect.name, publication.language),
        href=to(publication.addresses.effect(ptce.slug, effect.id)),
        description=typeset(effect.description or "", publication.language),
        evidence=evidence(effect, publication, ptce),
    )
