"""Short ways to write indicators and observations in the cases of this folder."""

from decimal import Decimal

from site_builder.model.bank import Collection, Direction, Frequency, IndicatorDefinition, Kind, Level, Unit, UnitNature
from site_builder.model.diffusion import Audience
from site_builder.model.framework import IndicatorEntry
from site_builder.model.measure import BaselineValue, Draw, Indicator, Observation, Series, State, TargetValue
from site_builder.model.period import parse_period

SHARE = Unit(id="part", nom="pour cent", pluriel="pour cent", signe="%", nature=UnitNature.SHARE)
PERSONS = Unit(id="personnes", nom="personne", pluriel="personnes", nature=UnitNature.COUNT, decimales=0)
MEETINGS = Unit(id="rencontres", nom="rencontre", pluriel="rencontres", nature=UnitNature.COUNT, decimales=0)
EUROS = Unit(id="euros", nom="euro", pluriel="euros", signe="€", nature=UnitNature.AMOUNT)


def period(text):
    found = parse_period(text)
    assert found is not None
    return found


def seen(when, value=None, state=None, draw=None, **more):
    """An observation: `seen("2024", 19, sexe="femmes")`; names that are no field are breakdowns."""
    fields = {name: more.pop(name) for name in list(more) if name in Observation.__slots__}
    number = None if value is None else Decimal(str(value))
    known = State(state) if state else State.MISSING if value is None else State.MEASURED
    return Observation(period(when), known, number, breakdown=more, draw=Draw(draw) if draw else None, **fields)


def indicator(
    *observations,
    unit=SHARE,
    direction="hausse",
    collection=None,
    level=None,
    frequency=None,
    target=None,
    baseline=None,
    population=None,
    threshold=5,
    **entry,
):
    definition = IndicatorDefinition(
        id="essai",
        nom="Essai",
        type=Kind.OUTCOME,
        unite=unit.id,
        sens=Direction(direction),
        collecte=Collection(collection) if collection else None,
        niveau=Level(level) if level else None,
        frequence=Frequency(frequency) if frequency else None,
    )
    return Indicator(
        id="essai",
        name="Essai",
        definition=definition,
        own=False,
        unit=unit,
        entry=IndicatorEntry(**entry),
        effects=(),
        target=target and TargetValue(Decimal(str(target[0])), period(target[1])),
        baseline=baseline and BaselineValue(Decimal(str(baseline[0])), period(baseline[1]), None),
        scope=None,
        population=population,
        source=None,
        method=None,
        threshold=threshold,
        audience=Audience.PUBLIC,
        series=Series(observations),
    )
