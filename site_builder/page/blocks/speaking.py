"""Who speaks to a goal or a theme, and with what: indicators of the bank, and the poles with the effects that they document."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.bank import IndicatorDefinition
from site_builder.model.diffusion import Origin
from site_builder.model.measure import Indicator
from site_builder.model.page import Link
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.facts import place_words
from site_builder.page.blocks.shared import is_shared
from site_builder.page.blocks.users import users
from site_builder.page.linking import Linker
from site_builder.words.sentences import capital, counted
from site_builder.words.typography import typeset

ORIGINS = {Origin.POLE: "", Origin.FICTITIOUS: "Pôle inventé", Origin.PUBLIC_SOURCES: "Fiche de sources publiques"}
Speaks = Callable[[IndicatorDefinition], bool]


@dataclass(frozen=True, slots=True)
class SpeakingIndicator:
    name: str
    href: str
    definition: str
    targets: str
    """« Cible 12.3 », "" on the page of a theme."""
    use: str
    together: Link | None
    """To all poles' values, where several share it."""


@dataclass(frozen=True, slots=True)
class SpeakingPole:
    name: str
    href: str
    place: str
    origin: str
    """« Pôle inventé » in a network where not all are, else ""."""
    figures: str
    """« 4 indicateurs »."""
    effects: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """One goal or one theme in a list of all of them."""

    number: str
    """Of a goal; "" for a theme."""
    name: str
    href: str
    """"" when nothing speaks to it."""
    text: str
    counts: str


@dataclass(frozen=True, slots=True)
class SubjectsContext:
    title: str
    summary: str
    subjects: tuple[Subject, ...]
    warning: str
    """What being in this list does not mean; "" when it means what it says."""
    source: Markup
    """Where the names come from, as HTML of ours."""
    elsewhere: Link
    """To the other way of looking at the same figures."""


@dataclass(frozen=True, slots=True)
class SubjectContext:
    number: str
    """« ODD 12 »; "" for a theme."""
    title: str
    statement: str
    nearness: Link | None
    """Why being near a goal says nothing more; None for a theme."""
    indicators: tuple[SpeakingIndicator, ...]
    poles: tuple[SpeakingPole, ...]
    counts: str
    bank: Link | None
    """To the theme's part of the bank."""


def speaking_indicators(
    speaks: Speaks, targets: Callable[[IndicatorDefinition], str], publication: Publication, to: Linker
) -> tuple[SpeakingIndicator, ...]:
    """The definitions of the bank, in its order."""
    return tuple(_indicator(d, targets(d), publication, to) for d in publication.network.bank.definitions.values() if speaks(d))


def speaking_poles(speaks: Speaks, publication: Publication, to: Linker) -> tuple[SpeakingPole, ...]:
    """The poles of which one indicator at least speaks to it, in order of registration."""
    poles = publication.network.ptces
    mixed = len({pole.file.origin for pole in poles}) > 1
    return tuple(_pole(pole, speaks, mixed, publication, to) for pole in poles if any(_indicators(pole, speaks)))


def speaking_counts(speaks: Speaks, publication: Publication) -> str:
    """« 8 indicateurs de la banque, 12 pôles »."""
    language, bank = publication.language, publication.network.bank.definitions.values()
    known = counted(sum(map(speaks, bank)), "indicateur de la banque", "indicateurs de la banque", language)
    poles = sum(any(_indicators(pole, speaks)) for pole in publication.network.ptces)
    return capital(f"{known}, {counted(poles, 'pôle', 'pôles', language)}")


def _indicator(definition: IndicatorDefinition, targets: str, publication: Publication, to: Linker) -> SpeakingIndicator:
    language, shared = publication.language, publication.aggregates.get(definition.id)
    there = to(publication.addresses.shared_figure(definition.id)) if shared and is_shared(shared) else ""
    return SpeakingIndicator(
        name=typeset(definition.name, language),
        href=to(publication.addresses.definition(definition.id)),
        definition=typeset(definition.definition or "", language),
        targets=typeset(targets, language),
        use=users(publication, definition.id).sentence,
        together=Link("Les pôles, côte à côte", there) if there else None,
    )


def _pole(pole: Ptce, speaks: Speaks, mixed: bool, publication: Publication, to: Linker) -> SpeakingPole:
    language, addresses = publication.language, publication.addresses
    found = [*_indicators(pole, speaks)]
    documented = {effect for indicator in found for effect in indicator.effects}
    return SpeakingPole(
        name=typeset(pole.file.name, language),
        href=to(addresses.ptce(pole.slug)),
        place=typeset(place_words(pole.file.territory), language) if pole.file.territory else "",
        origin=ORIGINS[pole.file.origin] if mixed else "",
        figures=counted(len(found), "indicateur", "indicateurs", language),
        effects=tuple(
            Link(typeset(effect.name, language), to(addresses.effect(pole.slug, effect.id)))
            for effect in pole.framework.effects
            if effect.id in documented
        ),
    )


def _indicators(pole: Ptce, speaks: Speaks) -> Iterator[Indicator]:
    return (indicator for indicator in pole.indicators if speaks(indicator.definition))
