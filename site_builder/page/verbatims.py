"""« Paroles »: every voice that may be published, by effect, critical ones in the same place and size as the others."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.verbatim import Verbatim
from site_builder.page.blocks.voice import VoiceBlock, voice_block
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.labels import plural
from site_builder.words.sentences import counted, listed
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class VoiceGroup:
    id: str
    title: str
    href: str
    """The effect's page, "" for voices tied to no effect."""
    count: str
    voices: tuple[VoiceBlock, ...]


@dataclass(frozen=True, slots=True)
class VerbatimsContext:
    title: str
    summary: str
    groups: tuple[VoiceGroup, ...]


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if ptce.verbatims:
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    address, title = publication.addresses.verbatims(ptce.slug), "Ce qu’on nous a dit"
    context = VerbatimsContext(title, _summary(publication, ptce), tuple(_groups(publication, ptce, Linker(address))))
    return Page(
        address,
        "paroles",
        render("pages/paroles.html", context),
        chrome(
            publication,
            address,
            title=title,
            description=context.summary,
            ptce=ptce,
            current="verbatims",
            trail=((ptce.file.name, publication.addresses.ptce(ptce.slug)), ("Paroles", None)),
        ),
    )


def _summary(publication: Publication, ptce: Ptce) -> str:
    contexts = dict.fromkeys(v.context for v in ptce.verbatims if v.context)
    where = listed([plural(context, publication.language).lower() for context in contexts], publication.language)
    count = counted(len(ptce.verbatims), "parole publiée", "paroles publiées", publication.language)
    collected = f", issues de : {where}" if where else ""
    return typeset(
        f"{count} avec l’accord de chaque personne{collected}. Les accords et les désaccords y ont la même place.",
        publication.language,
    )


def _groups(publication: Publication, ptce: Ptce, to: Linker) -> Iterator[VoiceGroup]:
    """A voice that speaks of two effects stands under the first; its block names both."""
    for effect in ptce.framework.effects:
        voices = [v for v in ptce.verbatims if v.effects[:1] == (effect.id,)]
        if voices:
            title, href = typeset(effect.name, publication.language), to(publication.addresses.effect(ptce.slug, effect.id))
            yield _group(publication, ptce, to, effect.id, title, href, voices)
    if others := [v for v in ptce.verbatims if not v.effects]:
        yield _group(publication, ptce, to, "autres", "D’autres paroles", "", others)


def _group(
    publication: Publication, ptce: Ptce, to: Linker, id: str, title: str, href: str, voices: list[Verbatim]
) -> VoiceGroup:
    return VoiceGroup(
        id,
        title,
        href,
        counted(len(voices), "parole", "paroles", publication.language),
        tuple(voice_block(voice, publication, ptce, to) for voice in voices),
    )
