"""A definition that left the bank: its address stays, says why, and leads to what to take instead."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.bank import Withdrawn
from site_builder.model.page import Link, Page
from site_builder.model.publication import Publication
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.periods import spoken_day
from site_builder.words.sentences import open_end, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class WithdrawnContext:
    title: str
    why: str
    successor: Link | None
    bank: str


def pages(publication: Publication) -> Iterator[Page]:
    for gone in publication.network.bank.file.withdrawn:
        yield _page(publication, gone)


def _page(publication: Publication, gone: Withdrawn) -> Page:
    address = publication.addresses.definition(gone.id)
    context = withdrawn_context(publication, gone, Linker(address))
    return Page(
        address,
        "retiree",
        render("pages/retiree.html", context, publication.language),
        chrome(
            publication,
            address,
            title=phrase("{title} · Banque d’indicateurs", publication.language, title=context.title),
            description=context.why,
            current="bank",
            trail=(
                ("Accueil", publication.addresses.home()),
                ("Banque d’indicateurs", publication.addresses.bank()),
                (gone.id, None),
            ),
        ),
    )


def withdrawn_context(publication: Publication, gone: Withdrawn, to: Linker) -> WithdrawnContext:
    language = publication.language
    successor = publication.network.bank.definitions.get(gone.replaced_by) if gone.replaced_by else None
    pattern = "Cette définition a été retirée le {day} : {text}." if gone.on else "Cette définition a été retirée : {text}."
    return WithdrawnContext(
        title=phrase("« {id} » n’est plus dans la banque", language, id=gone.id),
        why=phrase(pattern, language, day=spoken_day(gone.on or "", language), text=open_end(gone.why)),
        successor=Link(typeset(successor.name, language), to(publication.addresses.definition(successor.id)))
        if successor
        else None,
        bank=to(publication.addresses.bank()),
    )
