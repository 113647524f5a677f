"""« Paroles »: every voice that may be published, by effect, family, year; critical ones in the same place and size as the others."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.verbatim import Verbatim
from site_builder.page.blocks.record import RecordLine
from site_builder.page.blocks.voice import VoiceBlock, voice_block
from site_builder.page.blocks.voices import Choice, Facet, collected, facets
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.sentences import counted, phrase
from site_builder.words.sentences.voices import voices_sentence
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class VoiceGroup:
    id: str
    title: str
    href: str
    """The effect's page, "" for voices tied to no effect."""
    voices: tuple[VoiceBlock, ...]


@dataclass(frozen=True, slots=True)
class FacetLink:
    text: str
    href: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class FacetBlock:
    title: str
    links: tuple[FacetLink, ...]


@dataclass(frozen=True, slots=True)
class VerbatimsContext:
    title: str
    summary: str
    facets: tuple[FacetBlock, ...]
    """Links to static pages: nothing to run, and each choice has its address."""
    groups: tuple[VoiceGroup, ...]
    collected: tuple[RecordLine, ...]
    """Empty on the page of one choice."""
    all_href: str
    """From the page of one choice to all the voices, "" on the latter."""


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if ptce.verbatims:
            yield _page(publication, ptce, verbatims_context(publication, ptce), publication.addresses.verbatims(ptce.slug))
        for facet in facets(ptce, publication):
            for choice in facet.choices:
                address = publication.addresses.verbatims_of(ptce.slug, facet.key, choice.id)
                yield _page(publication, ptce, choice_context(publication, ptce, facet, choice), address)


def _page(publication: Publication, ptce: Ptce, context: VerbatimsContext, address: str) -> Page:
    everything = ("Paroles", publication.addresses.verbatims(ptce.slug))
    return pole_page(
        publication,
        ptce,
        address,
        "paroles",
        context,
        section="verbatims",
        title=context.title,
        description=context.summary,
        above=(everything,) if context.all_href else (),
        here="" if context.all_href else "Paroles",
    )


def verbatims_context(publication: Publication, ptce: Ptce) -> VerbatimsContext:
    """Every voice, under the effect it speaks of first."""
    to = Linker(publication.addresses.verbatims(ptce.slug))
    return VerbatimsContext(
        title="Ce qu’on nous a dit",
        summary=_summary(publication, ptce),
        facets=tuple(_facets(publication, ptce, to, None)),
        groups=tuple(_groups(publication, ptce, to)),
        collected=collected(ptce, publication),
        all_href="",
    )


def choice_context(publication: Publication, ptce: Ptce, facet: Facet, choice: Choice) -> VerbatimsContext:
    """The voices of one family, of one year, or that say one thing of a figure, in the order of the file."""
    addresses, language = publication.addresses, publication.language
    to = Linker(addresses.verbatims_of(ptce.slug, facet.key, choice.id))
    count = counted(len(choice.voices), "parole", "paroles", language, feminine=True)
    return VerbatimsContext(
        title=typeset(choice.heading, language),
        summary=phrase("{part} sur {whole}.", language, part=count, whole=len(ptce.verbatims)),
        facets=tuple(_facets(publication, ptce, to, choice)),
        groups=(VoiceGroup("paroles", "", "", _blocks(choice.voices, publication, ptce, to)),),
        collected=(),
        all_href=to(addresses.verbatims(ptce.slug)),
    )


def _summary(publication: Publication, ptce: Ptce) -> str:
    published = (verbatim.context for verbatim in ptce.verbatims if verbatim.publishable(publication.date))
    return voices_sentence(published, publication.language)


def _facets(publication: Publication, ptce: Ptce, to: Linker, current: Choice | None) -> Iterator[FacetBlock]:
    addresses = publication.addresses
    everything = addresses.verbatims(ptce.slug)
    groups = [(id, title, len(voices)) for id, title, _, voices in _by_effect(publication, ptce)]
    if len(groups) > 1 or current:
        anchors = (FacetLink(title, to(f"{everything}#{id}"), count, False) for id, title, count in groups)
        yield FacetBlock("De quel effet", tuple(anchors))
    for facet in facets(ptce, publication):
        yield FacetBlock(
            facet.title,
            tuple(
                FacetLink(
                    typeset(choice.title, publication.language),
                    to(addresses.verbatims_of(ptce.slug, facet.key, choice.id)),
                    len(choice.voices),
                    choice == current,
                )
                for choice in facet.choices
            ),
        )


def _groups(publication: Publication, ptce: Ptce, to: Linker) -> Iterator[VoiceGroup]:
    for id, title, address, voices in _by_effect(publication, ptce):
        yield VoiceGroup(id, title, to(address) if address else "", _blocks(voices, publication, ptce, to))


def _by_effect(publication: Publication, ptce: Ptce) -> Iterator[tuple[str, str, str, tuple[Verbatim, ...]]]:
    """A voice that speaks of two effects stands under the first; its block names both."""
    for effect in ptce.framework.effects:
        voices = tuple(v for v in ptce.verbatims if v.effects[:1] == (effect.id,))
        if voices:
            address = publication.addresses.effect(ptce.slug, effect.id)
            yield effect.id, typeset(effect.name, publication.language), address, voices
    if others := tuple(v for v in ptce.verbatims if not v.effects):
        yield "autres", "D’autres paroles", "", others


def _blocks(voices: tuple[Verbatim, ...], publication: Publication, ptce: Ptce, to: Linker) -> tuple[VoiceBlock, ...]:
    return tuple(voice_block(voice, publication, ptce, to) for voice in voices)
