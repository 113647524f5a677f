"""Old addresses of poles and effects that were renamed: a page that leads to the new one."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render


@dataclass(frozen=True, slots=True)
class RedirectContext:
    href: str
    title: str


def pages(publication: Publication) -> Iterator[Page]:
    for old, new, title in _moves(publication):
        context = RedirectContext(Linker(old)(new), title)
        yield Page(
            old,
            "redirection",
            render("pages/redirection.html", context, publication.language),
            chrome(publication, old, title=title, description="Cette page a changé d’adresse.", moved_to=context.href),
        )


def _moves(publication: Publication) -> Iterator[tuple[str, str, str]]:
    addresses = publication.addresses
    for ptce in publication.written:
        for former in () if addresses.alone else ptce.file.former_ids:
            yield addresses.ptce(former), addresses.ptce(ptce.slug), ptce.file.name
        for effect in ptce.framework.effects:
            for former in effect.former_ids:
                yield addresses.effect(ptce.slug, former), addresses.effect(ptce.slug, effect.id), effect.name
