"""Secret statistique: which cells are too small to show, so that no person and no confidential answer is recognised.

The threshold is a house rule that each network and indicator may change: Insee hides cells under 3 enterprises, under 11 persons
for tax data, and binds only the public statistical service. Facts that organisations make public (meetings, projects, members)
are never hidden. The 85 % dominance rule needs each unit's share, which no observation holds: it is not applied.
"""

from dataclasses import replace

from site_builder.measure.suppression import suppress
from site_builder.model.bank import Collection, Level, Unit, UnitNature
from site_builder.model.measure import Indicator, Observation, Series, State
from site_builder.model.scalar import folded

ANSWERS = frozenset({Collection.SURVEY, Collection.INTERVIEW})
PERSONS = frozenset(
    {
        "personne",
        "habitant",
        "salarie",
        "beneficiaire",
        "stagiaire",
        "apprenti",
        "benevole",
        "eleve",
        "enfant",
        "jeune",
        "usager",
    }
)


def shown_series(indicator: Indicator) -> Series:
    """The series as it may be shown: small cells masked, and the others without which those would stay derivable."""
    if not confidential(indicator):
        return indicator.series
    observations = indicator.series.observations
    small = frozenset(o for o in observations if o.state is State.MASKED or too_small(o, indicator))
    hidden = suppress(observations, small, counts_persons(indicator.unit)) if small else small
    return Series(tuple(mask(o) if o in hidden else o for o in observations))


def confidential(indicator: Indicator) -> bool:
    """Whether the figures are about persons, or about answers and accounts that were given in confidence."""
    definition = indicator.definition
    if definition.collection in ANSWERS or (definition.collection is None and answered(indicator.series)):
        return True
    if definition.level is Level.MEMBER:
        return indicator.unit.nature is UnitNature.AMOUNT
    if definition.level is Level.BENEFICIARY:
        # A register's share of two persons tells as much of each as an answer does: « 1 sur 2 ».
        return counts_persons(indicator.unit) or answered(indicator.series)
    # A definition of the pole's own may not say whom it is about: « personnes » alone then means the people it serves.
    return definition.level is None and indicator.unit.id == "personnes"


def answered(series: Series) -> bool:
    """Whether people were asked and answered, for a definition that does not say how its figures are collected."""
    return any(o.answered is not None for o in series.observations)


def counts_persons(unit: Unit) -> bool:
    """Whether the unit is people, by its name: « personnes », « salariés en insertion »."""
    return unit.nature is UnitNature.COUNT and folded(unit.plural).split("-")[0].removesuffix("s") in PERSONS


def too_small(observation: Observation, indicator: Indicator) -> bool:
    """Whether fewer than the threshold, but not nobody, are behind the number."""
    if observation.value is None:
        return False
    people = observation.value if counts_persons(indicator.unit) else None
    answers = observation.count if observation.answered is None and observation.breakdown else observation.answered
    return any(size is not None and 0 < size < indicator.threshold for size in (people, answers))


def mask(observation: Observation) -> Observation:
    """The observation without any of its numbers; a comment is kept only when the editor wrote it about the mask."""
    comment = observation.comment if observation.state is State.MASKED else None
    return replace(
        observation,
        state=State.MASKED,
        value=None,
        count=None,
        asked=None,
        answered=None,
        former_value=None,
        comment=comment,
    )
