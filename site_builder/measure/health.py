"""What a pole's editors have before them, from the network as it is written: nothing is held back from those who write."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from site_builder.measure.drift import drifts_of
from site_builder.measure.to_collect import to_collect
from site_builder.model.diffusion import Origin
from site_builder.model.health import Bare, Behind, Content, Expiring, Health, NetworkHealth
from site_builder.model.measure import Indicator
from site_builder.model.network import Network
from site_builder.model.ptce import Mission, Ptce
from site_builder.model.requirement import asked_of, next_status
from site_builder.model.verbatim import Consent, Verbatim
from site_builder.once import OnDemand
from site_builder.problems import Problem

SOON = 90
"""Days before its end in which an agreement is worth asking for again."""

SAID_APART = frozenset({"version-anterieure"})
"""What `check` notices and `behind` says with every change since."""


def measure_health(network: Network, problems: Iterable[Problem], folder: Path, on: date) -> NetworkHealth:
    """Of every pole of the content folder on that day, and what `check` noticed in the files that no pole owns."""
    by_pole: dict[str, list[Problem]] = {ptce.slug: [] for ptce in network.ptces}
    shared: list[Problem] = []
    for problem in sorted(problems):
        by_pole.get(_pole_of(problem, folder), shared).append(problem)
    makers = {ptce.slug: partial(_health, ptce, network, by_pole[ptce.slug], on) for ptce in network.ptces}
    return NetworkHealth(folder, OnDemand(makers), tuple(shared))


def _pole_of(problem: Problem, folder: Path) -> str:
    """The slug of the folder that a file lies in, below `recolte/` for a harvested pole; "" for what lies in none."""
    file = problem.place.file
    parts = file.relative_to(folder).parts if file.is_relative_to(folder) else ()
    return next((part for part in parts if part != "recolte"), "")


def _health(ptce: Ptce, network: Network, problems: list[Problem], on: date) -> Health:
    followed = ptce.file.origin is not Origin.PUBLIC_SOURCES and ptce.harvest is None
    coming = next_status(ptce.file.status)
    asked = asked_of(ptce, coming or ptce.file.status) if ptce.harvest is None else ()
    return Health(
        slug=ptce.slug,
        followed=followed,
        places=network.places.get(ptce.slug, {}),
        next=coming,
        missing=tuple(one for one in asked if not one.met(ptce, network.file)),
        written=_written(ptce),
        bare=tuple(_bare(ptce, on)) if followed else (),
        to_collect=to_collect(ptce, network, on) if followed else (),
        waiting=tuple(one.id for one in ptce.verbatims if one.consent is Consent.PENDING and not one.withdrawn),
        expiring=tuple(_expiring(ptce.verbatims, on)),
        behind=tuple(_behind(ptce, network)) if followed else (),
        drifts=tuple(drifts_of(ptce)) if followed else (),
        problems=tuple(one for one in problems if not (followed and one.code in SAID_APART)),
    )


def _written(ptce: Ptce) -> Mapping[Content, int]:
    mission = ptce.file.mission
    return {
        Content.MISSION: sum(bool(getattr(mission, name)) for name in Mission.model_fields) if mission else 0,
        Content.GOVERNANCE: len(ptce.file.governance),
        Content.MEMBERS: len(ptce.members),
        Content.STAKEHOLDERS: len(ptce.stakeholders),
        Content.PROJECTS: len(ptce.projects),
        Content.MEETINGS: len(ptce.meetings),
        Content.ISSUES: len(ptce.framework.issues),
        Content.OBJECTIVES: len(ptce.framework.objectives),
        Content.EFFECTS: len(ptce.framework.effects),
        Content.INDICATORS: len(ptce.indicators),
        Content.VALUES: sum(len(indicator.series.observations) for indicator in ptce.indicators),
        Content.VERBATIMS: len(ptce.verbatims),
        Content.NARRATIVES: len(ptce.narratives),
        Content.FUNDINGS: len(ptce.fundings),
        Content.SELF_EVALUATION: len(ptce.self_evaluation),
    }


def _bare(ptce: Ptce, on: date) -> Iterator[Bare]:
    voices = [verbatim for verbatim in ptce.verbatims if verbatim.publishable(on)]
    for effect in ptce.framework.effects:
        figures = sum(_has_value(indicator) for indicator in ptce.indicators if effect.id in indicator.effects)
        heard = sum(effect.id in verbatim.effects for verbatim in voices)
        if not figures or not heard:
            yield Bare(effect, figures, heard)


def _has_value(indicator: Indicator) -> bool:
    return any(o.value is not None for o in indicator.series.totals)


def _expiring(verbatims: Iterable[Verbatim], on: date) -> Iterator[Expiring]:
    given = [one for one in verbatims if one.consent is Consent.GIVEN and not one.withdrawn]
    ends = sorted((one.expires_on, one.id) for one in given if one.expires_on is not None)
    for end, id in ends:
        if (end - on).days <= SOON:
            yield Expiring(id, end, (end - on).days)


def _behind(ptce: Ptce, network: Network) -> Iterator[Behind]:
    for indicator in ptce.indicators:
        current = None if indicator.own else network.bank.definitions.get(indicator.id)
        if current is not None and current.version > indicator.definition.version:
            changes = tuple(one for one in current.changes if one.version > indicator.definition.version)
            yield Behind(indicator, current.version, changes)
