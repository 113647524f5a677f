"""What the network measures of each theme of the bank: its indicators, the poles that follow them, the effects they document."""

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.model.bank import Theme
from site_builder.model.page import Link, Page
from site_builder.model.publication import Publication
from site_builder.page.blocks.speaking import (
    Speaks,
    Subject,
    SubjectContext,
    SubjectsContext,
    speaking_counts,
    speaking_indicators,
    speaking_poles,
)
from site_builder.page.linking import Linker
from site_builder.page.subjects import subject_page, subjects_page
from site_builder.words.typography import typeset

TITLE = "Thèmes"
SUMMARY = "Ce que les pôles mesurent, thème par thème : les indicateurs, les effets qu'ils documentent, et qui les suit."


def pages(publication: Publication) -> Iterator[Page]:
    """None for a pole that publishes without a network."""
    if publication.addresses.alone:
        return
    known = [theme for theme in publication.network.bank.file.themes if _has_any(theme, publication)]
    yield _all(known, publication)
    for theme in known:
        yield _one(theme, publication)


def _all(known: list[Theme], publication: Publication) -> Page:
    address = publication.addresses.topics()
    to = Linker(address)
    context = SubjectsContext(
        title=TITLE,
        summary=typeset(SUMMARY, publication.language),
        subjects=tuple(_subject(theme, publication, to) for theme in known),
        warning="",
        source=Markup(),
        elsewhere=Link("Les mêmes indicateurs, près des objectifs de développement durable", to(publication.addresses.goals())),
    )
    return subjects_page(publication, address, context)


def _one(theme: Theme, publication: Publication) -> Page:
    address, name = publication.addresses.topic(theme.id), typeset(theme.name, publication.language)
    context = _context(theme, publication, Linker(address))
    return subject_page(publication, address, context, name, (TITLE, publication.addresses.topics()), name)


def _context(theme: Theme, publication: Publication, to: Linker) -> SubjectContext:
    speaks, language = _speaks(theme), publication.language
    return SubjectContext(
        number="",
        title=typeset(theme.name, language),
        statement=typeset(theme.description or "", language),
        nearness=None,
        indicators=speaking_indicators(speaks, lambda definition: "", publication, to),
        poles=speaking_poles(speaks, publication, to),
        counts=speaking_counts(speaks, publication),
        bank=Link("Ce thème dans la banque d’indicateurs", to(publication.addresses.theme(theme.id))),
    )


def _subject(theme: Theme, publication: Publication, to: Linker) -> Subject:
    return Subject(
        number="",
        name=typeset(theme.name, publication.language),
        href=to(publication.addresses.topic(theme.id)),
        text=typeset(theme.description or "", publication.language),
        counts=speaking_counts(_speaks(theme), publication),
    )


def _has_any(theme: Theme, publication: Publication) -> bool:
    return any(map(_speaks(theme), publication.network.bank.definitions.values()))


def _speaks(theme: Theme) -> Speaks:
    return lambda definition: definition.theme == theme.id
