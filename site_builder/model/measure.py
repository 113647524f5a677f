"""One value of one indicator, and the series they make: what was measured, how, on whom, and why there may be no number."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from site_builder.model.bank import IndicatorDefinition, Unit
from site_builder.model.diffusion import Audience
from site_builder.model.framework import IndicatorEntry
from site_builder.model.period import Period
from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Count, Day, Line, choice


class State(StrEnum):
    """Why there is a number, or why there is none. Zero is a number."""

    MEASURED = "mesuree"
    ESTIMATED = "estimee"
    PROVISIONAL = "provisoire"
    NOT_TRACKED = "non-suivi"
    NOT_APPLICABLE = "sans-objet"
    MASKED = "masquee"
    MISSING = "manquante"


WITH_NUMBER = frozenset({State.MEASURED, State.ESTIMATED, State.PROVISIONAL})


class Draw(StrEnum):
    """How the people asked were chosen: only a random draw has a margin of uncertainty."""

    RANDOM = "aleatoire"
    ALL = "tous"
    VOLUNTARY = "volontaires"


class Reliability(StrEnum):
    VERY_LOW = "tres-faible"
    LOW = "faible"
    MEDIUM = "moyenne"
    HIGH = "elevee"
    VERY_HIGH = "tres-elevee"


class MeasureRow(Record):
    """One row of `mesures`; columns named after a breakdown of the bank are read beside it."""

    indicator: Line = key("indicateur", "Indicateur", "Identifiant ou nom exact de l'indicateur.", REQUIRED)
    period: Line = key("periode", "Période", "2024, 2023-2024, 2024-T2, mars 2024…", REQUIRED)
    value: Line | None = key("valeur", "Valeur", "Le nombre, avec ou sans le signe de l'unité, ou un état : « non suivi ».")
    state: Line | None = key("etat", "État", "Mesurée, estimée, provisoire, non suivie, sans objet, masquée, manquante.")
    scope: Line | None = key("perimetre", "Périmètre", "Qui et quoi est compté, si c'est autre chose que d'habitude.")
    count: Count | None = key("nombre", "Nombre", "Combien ont répondu ainsi : « 17 » sur 28 répondants.")
    asked: Count | None = key("sollicites", "Sollicités", "Combien de personnes ou de structures ont été sollicitées.")
    answered: Count | None = key("repondants", "Répondants", "Combien ont répondu.")
    draw: Annotated[Draw, BeforeValidator(choice(Draw))] | None = key(
        "tirage", "Tirage", "Aléatoire, tous ou volontaires : comment les personnes ont été choisies."
    )
    source: Line | None = key("source", "Source", "D'où vient la valeur.")
    source_address: Line | None = key("source_adresse", "Adresse de la source", "L'adresse web de la source.")
    method: Line | None = key("methode", "Méthode", "Comment elle a été recueillie.")
    collected_on: Day | None = key("collecte_le", "Recueillie le", "La date de la collecte.")
    corrected_on: Day | None = key("corrigee_le", "Corrigée le", "La date d'une correction.")
    former_value: Line | None = key("valeur_avant", "Valeur avant correction", "La valeur publiée avant la correction.")
    reliability: Annotated[Reliability, BeforeValidator(choice(Reliability))] | None = key(
        "fiabilite", "Fiabilité", "De très faible à très élevée."
    )
    comment: Line | None = key("commentaire", "Commentaire", "Ce que le lecteur doit savoir.")
    break_reason: Line | None = key("rupture", "Rupture", "Ce qui a changé dans la mesure : la courbe s'arrête ici et reprend.")


@dataclass(frozen=True, slots=True, eq=False)
class Observation:
    """A measure once read: number and state agree, everything inherited is filled in; equal only to itself."""

    period: Period
    state: State
    value: Decimal | None
    """In the unit's own scale: a share of 19 % is 19. None when the state has no number."""
    scope: str | None = None
    breakdown: Mapping[str, str] = field(default_factory=dict)
    """Empty for the total: {"sexe": "femmes"} otherwise."""
    count: int | None = None
    asked: int | None = None
    answered: int | None = None
    draw: Draw | None = None
    source: str | None = None
    source_address: str | None = None
    method: str | None = None
    collected_on: str | None = None
    corrected_on: str | None = None
    former_value: Decimal | None = None
    reliability: Reliability | None = None
    comment: str | None = None
    break_reason: str | None = None
    """Set on the first observation after a break."""


@dataclass(frozen=True, slots=True)
class TargetValue:
    """A target once read, with those it replaced, oldest first."""

    value: Decimal
    due: Period
    former: tuple["FormerTargetValue", ...] = ()


@dataclass(frozen=True, slots=True)
class FormerTargetValue:
    value: Decimal
    due: Period
    revised_on: str
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class BaselineValue:
    value: Decimal
    period: Period
    source: str | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A definition put to use by one PTCE: inheritance done, observations attached."""

    id: str
    """The definition's id: its address under the PTCE, for life."""
    name: str
    definition: IndicatorDefinition
    own: bool
    """True when the PTCE defined it itself."""
    unit: Unit
    entry: IndicatorEntry
    """What the editor wrote in the référentiel: headline, reading, owner, biases …"""
    effects: tuple[str, ...]
    target: TargetValue | None
    baseline: BaselineValue | None
    scope: str | None
    population: int | None
    source: str | None
    method: str | None
    threshold: int
    audience: Audience
    series: "Series"


@dataclass(frozen=True, slots=True)
class Series:
    """Every observation of one indicator, in order of period, then scope, then source, then breakdown."""

    observations: tuple[Observation, ...] = ()
    totals: tuple[Observation, ...] = field(init=False, compare=False, repr=False)
    """Those without breakdown."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "totals", tuple(o for o in self.observations if not o.breakdown))

    def by(self, breakdown: str) -> tuple[Observation, ...]:
        return tuple(o for o in self.observations if set(o.breakdown) == {breakdown})
