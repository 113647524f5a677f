"""The bank: every definition by theme, with who uses it; one static page per theme serves as a filter."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.model.bank import DefinitionStatus, IndicatorDefinition, Theme
from site_builder.model.page import Link, Page
from site_builder.model.publication import Publication
from site_builder.page.blocks.bank_life import LifeLine, bank_life
from site_builder.page.blocks.bank_starter import Starter, starter, takeaways
from site_builder.page.blocks.users import users
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.labels import label
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class Facet:
    label: str
    count: int
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Card:
    name: str
    href: str
    meta: str
    """« Résultat · % »."""
    definition: str
    use: str
    core: bool
    status: str
    """« Validé », « À ne plus employer »; "" while it is only proposed, as most are."""


@dataclass(frozen=True, slots=True)
class CardGroup:
    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class BankContext:
    title: str
    summary: str
    facets: tuple[Facet, ...]
    groups: tuple[CardGroup, ...]
    origin: str
    core_count: str
    starter: Starter | None
    """On the page of the whole bank only, as the next two."""
    life: tuple[LifeLine, ...]
    takeaways: tuple[tuple[Link, str], ...]
    copy_script: str


def pages(publication: Publication) -> Iterator[Page]:
    """The whole bank, then one page per theme that has a definition."""
    bank = publication.network.bank
    yield _page(publication, publication.addresses.bank(), None, bank.file.themes)
    for theme in bank.file.themes:
        if _of(publication, theme):
            yield _page(publication, publication.addresses.theme(theme.id), theme, (theme,))


def _page(publication: Publication, address: str, current: Theme | None, themes: Iterable[Theme]) -> Page:
    title = typeset(current.name, publication.language) if current else "La banque d’indicateurs"
    bank = publication.network.bank
    context = BankContext(
        title=title,
        summary=typeset(_summary(publication, current), publication.language),
        facets=_facets(publication, address, current),
        groups=tuple(_group(publication, address, theme) for theme in themes if _of(publication, theme)),
        origin=phrase(
            "{name}, édition {edition}. {licence}",
            publication.language,
            name=bank.file.name,
            edition=bank.file.edition,
            licence=bank.file.licence or "",
        ).strip(),
        core_count=counted(sum(d.core for d in bank.definitions.values()), "indicateur", "indicateurs", publication.language),
        starter=None if current else starter(publication, Linker(address)),
        life=() if current else bank_life(publication, Linker(address)),
        takeaways=() if current else takeaways(publication, Linker(address)),
        copy_script=Linker(address)("assets/js/copier.js"),
    )
    trail = (
        ("Accueil", publication.addresses.home()),
        ("Banque d’indicateurs", publication.addresses.bank() if current else None),
    )
    return Page(
        address,
        "banque",
        render("pages/banque.html", context, publication.language),
        chrome(
            publication,
            address,
            title=title if not current else phrase("{title} · Banque d’indicateurs", publication.language, title=title),
            description=context.summary,
            current="bank",
            trail=(*trail, (title, None)) if current else trail,
        ),
    )


def _summary(publication: Publication, theme: Theme | None) -> str:
    if theme:
        return theme.description or phrase("Les indicateurs du thème « {name} ».", publication.language, name=theme.name)
    count = counted(len(publication.network.bank.definitions), "façon", "façons", publication.language)
    return phrase(
        "{count} de mesurer, écrites une fois, utilisées partout. À reprendre telles quelles pour rester comparables, "
        "ou à adapter en le disant.",
        publication.language,
        count=count,
    )


def _facets(publication: Publication, address: str, current: Theme | None) -> tuple[Facet, ...]:
    to, bank = Linker(address), publication.network.bank
    whole = Facet("Tous les thèmes", len(bank.definitions), to(publication.addresses.bank()), current is None)
    themes = (
        Facet(
            typeset(theme.name, publication.language), len(found), to(publication.addresses.theme(theme.id)), theme is current
        )
        for theme in bank.file.themes
        if (found := _of(publication, theme))
    )
    return (whole, *themes)


def _group(publication: Publication, address: str, theme: Theme) -> CardGroup:
    cards = tuple(_card(publication, address, definition) for definition in _of(publication, theme))
    return CardGroup(typeset(theme.name, publication.language), cards)


def _card(publication: Publication, address: str, definition: IndicatorDefinition) -> Card:
    bank, language = publication.network.bank, publication.language
    unit = bank.unit(definition.unit)
    return Card(
        name=typeset(definition.name, language),
        href=Linker(address)(publication.addresses.definition(definition.id)),
        meta=f"{label(definition.kind, language)} · {unit.sign or unit.plural}",
        definition=typeset(definition.definition or "", language),
        use=users(publication, definition.id).sentence,
        core=definition.core,
        status="" if definition.status is DefinitionStatus.PROPOSED else label(definition.status, language),
    )


def _of(publication: Publication, theme: Theme) -> list[IndicatorDefinition]:
    return [definition for definition in publication.network.bank.definitions.values() if definition.theme == theme.id]
