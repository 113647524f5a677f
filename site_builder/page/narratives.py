"""The editors' narratives: the list, and one page each, with figures, charts and voices inserted, never retyped."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.formats.markdown import render_markdown
from site_builder.model.address import media_name
from site_builder.model.language import LANGUAGES
from site_builder.model.narrative import Narrative
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.inserts import inserter
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.periods import day_label
from site_builder.words.sentences import phrase
from site_builder.words.translation import translated
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class NarrativeEntry:
    title: str
    href: str
    summary: str
    meta: str


@dataclass(frozen=True, slots=True)
class NarrativesContext:
    title: str
    entries: tuple[NarrativeEntry, ...]


@dataclass(frozen=True, slots=True)
class NarrativeContext:
    title: str
    summary: str
    meta: str
    """« Équipe d’animation, 12 juin 2025 », empty when the narrative says neither."""
    picture: str
    picture_text: str
    body: Markup
    language: str
    """The code of the body's own language, where it is not the page's."""
    effects: tuple[Link, ...]
    others: tuple[Link, ...]


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if ptce.narratives:
            yield _list(publication, ptce)
        for narrative in ptce.narratives:
            if publication.asks(publication.addresses.narrative(ptce.slug, narrative.slug)):
                yield _one(publication, ptce, narrative)


def _list(publication: Publication, ptce: Ptce) -> Page:
    address = publication.addresses.narratives(ptce.slug)
    entries = tuple(_entry(publication, ptce, narrative, Linker(address)) for narrative in ptce.narratives)
    return pole_page(
        publication,
        ptce,
        address,
        "recits",
        NarrativesContext("Récits", entries),
        section="narratives",
        title="Récits",
        description=phrase("Les récits de {name}.", publication.language, name=ptce.file.name),
    )


def _one(publication: Publication, ptce: Ptce, narrative: Narrative) -> Page:
    addresses, language = publication.addresses, publication.language
    address, front = addresses.narrative(ptce.slug, narrative.slug), narrative.front
    to = Linker(address)
    body = render_markdown(
        narrative.body,
        inserts=inserter(publication, ptce, address),
        typeset=lambda text: typeset(text, LANGUAGES[narrative.language]),
        address=lambda target: _medium(publication, ptce, to, target),
        table=translated("Tableau", LANGUAGES[narrative.language]),
    )
    context = NarrativeContext(
        title=typeset(narrative.title, language),
        summary=typeset(front.summary or "", language),
        meta=_meta(publication, narrative),
        picture=_medium(publication, ptce, to, front.picture) if front.picture else "",
        picture_text=typeset(front.picture_text or "", language),
        body=Markup(body),
        language="" if narrative.language == language.code else narrative.language,
        effects=tuple(Link(ptce.effect(id).name, to(addresses.effect(ptce.slug, id))) for id in front.effects),
        others=tuple(
            Link(typeset(other.title, language), to(addresses.narrative(ptce.slug, other.slug)))
            for other in ptce.narratives
            if other is not narrative
        ),
    )
    return pole_page(
        publication,
        ptce,
        address,
        "recit",
        context,
        section="narratives",
        title=narrative.title,
        description=front.summary or phrase("Un récit de {name}.", language, name=ptce.file.name),
        above=(("Récits", addresses.narratives(ptce.slug)),),
        here=context.title,
    )


def _entry(publication: Publication, ptce: Ptce, narrative: Narrative, to: Linker) -> NarrativeEntry:
    return NarrativeEntry(
        title=typeset(narrative.title, publication.language),
        href=to(publication.addresses.narrative(ptce.slug, narrative.slug)),
        summary=typeset(narrative.front.summary or "", publication.language),
        meta=_meta(publication, narrative),
    )


def _meta(publication: Publication, narrative: Narrative) -> str:
    said = (narrative.front.author, day_label(narrative.front.on, publication.language) if narrative.front.on else None)
    return typeset(", ".join(part for part in said if part), publication.language)


def _medium(publication: Publication, ptce: Ptce, to: Linker, target: str) -> str:
    """The href of a file of medias/, however the editor wrote its path; any other target as it is."""
    name, anchor = media_name(target), "".join(target.partition("#")[1:])
    known = {medium for medium, _ in ptce.media}
    return to(publication.addresses.media(ptce.slug, name)) + anchor if name in known else target
