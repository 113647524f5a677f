"""The poles of a network in columns, the indicators that they share in rows: each value with what a reader must know to compare it."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.aggregate import Absence, Aggregate, LeftOut
from site_builder.model.bank import IndicatorDefinition
from site_builder.model.finding import UncertaintyKind
from site_builder.model.measure import Observation, State
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.differences import METHOD, NAME, PERIOD, SCOPE, STATE, UNSAID, VERSION, traits
from site_builder.page.blocks.facts import current_members, place_words
from site_builder.page.blocks.shared import shared_aggregates
from site_builder.page.linking import Linker
from site_builder.words.labels import label
from site_builder.words.numbers import amount
from site_builder.words.periods import period_label
from site_builder.words.sentences import absence_sentence, bounds, counted, phrase
from site_builder.words.shown import shown_unit
from site_builder.words.typography import typeset

NAMED = {SCOPE: "Périmètre", METHOD: "Méthode", NAME: "Nom local", VERSION: "Version"}
"""Traits whose words need their name in front of them."""
NO_VALUE = frozenset({LeftOut.OTHER_UNIT, LeftOut.OTHER_VERSION, LeftOut.OTHER_SCOPES})
"""Left out of the network's figure for a reason that makes the number itself no match for the others."""
FOLLOWS_NOT = "Ne le suit pas"
INTERVAL = "Intervalle à 95\u202f%"


@dataclass(frozen=True, slots=True)
class Column:
    slug: str
    name: str
    href: str
    facts: tuple[str, ...]
    """As many as FACTS."""


@dataclass(frozen=True, slots=True)
class Trait:
    name: str
    """« Réponses »: by it the script tells what differs."""
    before: str
    """« Périmètre : », "" where the words speak for themselves."""
    text: str


@dataclass(frozen=True, slots=True)
class ComparedCell:
    text: str
    """« 61 % », or why there is no value."""
    valued: bool
    traits: tuple[Trait, ...]


@dataclass(frozen=True, slots=True)
class ComparedRow:
    name: str
    href: str
    cells: tuple[ComparedCell, ...]
    """As many as there are columns."""


@dataclass(frozen=True, slots=True)
class ComparedGroup:
    title: str
    rows: tuple[ComparedRow, ...]


FACTS = ("Territoire", "Filières", "Membres", "Rapport")


def columns(publication: Publication, to: Linker) -> tuple[Column, ...]:
    """The poles that may be put side by side, in order of registration."""
    poles = (publication.network.ptce(slug) for slug in publication.aggregates.ptces)
    return tuple(
        Column(
            pole.slug,
            typeset(pole.file.name, publication.language),
            to(publication.addresses.ptce(pole.slug)),
            tuple(typeset(text, publication.language) for text in _facts(pole, publication)),
        )
        for pole in poles
    )


def groups(publication: Publication, to: Linker) -> tuple[ComparedGroup, ...]:
    """The shared indicators, theme by theme as in the bank."""
    shared = shared_aggregates(publication)
    themes = (
        (typeset(theme.name, publication.language), [one for one in shared if one.definition.theme == theme.id])
        for theme in publication.network.bank.file.themes
    )
    return tuple(ComparedGroup(name, tuple(_row(one, publication, to) for one in known)) for name, known in themes if known)


def unwritten(publication: Publication) -> dict[str, str]:
    """What stands for a trait that a cell does not write, by name; `UNSAID` for the others."""
    reference = next(period_label(one.reference, publication.language) for one in shared_aggregates(publication))
    return {
        PERIOD: reference,
        VERSION: typeset("celle de la banque", publication.language),
        STATE: label(State.MEASURED, publication.language).lower(),
        "": typeset(UNSAID, publication.language),
    }


def _facts(pole: Ptce, publication: Publication) -> Iterator[str]:
    members = current_members(pole)
    yield place_words(pole.file.territory) if pole.file.territory else "Non précisé"
    yield ", ".join(pole.file.sectors) or "Non précisées"
    yield counted(len(members), "structure", "structures", publication.language) if members else _unsaid_members(pole)
    yield str(pole.reference.year)


def _unsaid_members(pole: Ptce) -> str:
    return "Sur le site du pôle" if pole.harvest else "Non précisés"


def _row(aggregate: Aggregate, publication: Publication, to: Linker) -> ComparedRow:
    definition = aggregate.definition
    parts = {part.ptce: part.observation for part in aggregate.parts}
    absences = {absence.ptce: absence for absence in aggregate.absences}
    return ComparedRow(
        typeset(definition.name, publication.language),
        to(publication.addresses.shared_figure(definition.id)),
        tuple(
            _cell(slug, parts.get(slug), absences.get(slug), aggregate, publication) for slug in publication.aggregates.ptces
        ),
    )


def _cell(
    slug: str, seen: Observation | None, absence: Absence | None, aggregate: Aggregate, publication: Publication
) -> ComparedCell:
    """An older value, or one of another kind of period, stands here too: its period is said beside it."""
    if absence is not None and absence.why not in NO_VALUE:
        seen = publication.findings.of(slug, aggregate.definition.id).latest
    if seen is not None and seen.value is not None:
        text = amount(seen.value, shown_unit(aggregate.unit, seen), publication.language)
        return ComparedCell(text, True, tuple(_traits(slug, seen, aggregate, publication)))
    text = absence_sentence(absence, aggregate, publication.language) if absence else FOLLOWS_NOT
    return ComparedCell(text, False, ())


def _traits(slug: str, seen: Observation, aggregate: Aggregate, publication: Publication) -> Iterator[Trait]:
    """Those that are not the same for nearly all: see `unwritten`."""
    language, definition = publication.language, aggregate.definition
    usual = {PERIOD: period_label(aggregate.reference, language), VERSION: str(definition.version)}
    for name, text in traits(slug, seen, definition, publication).items():
        if usual.get(name) != text:
            yield Trait(
                name, phrase("{trait} : ", language, trait=typeset(NAMED[name], language)) if name in NAMED else "", text
            )
    if interval := _interval(slug, seen, definition, publication):
        yield Trait(INTERVAL, phrase("{trait} : ", language, trait=typeset(INTERVAL, language)), interval)


def _interval(slug: str, seen: Observation, definition: IndicatorDefinition, publication: Publication) -> str:
    finding = publication.findings.of(slug, definition.id)
    margin = finding.uncertainty.get(seen)
    if margin is None or margin.kind is not UncertaintyKind.WILSON:
        return ""
    low, high = bounds(margin, finding.indicator.unit, publication.language)
    return phrase("{low} à {high}", publication.language, low=low, high=high)
