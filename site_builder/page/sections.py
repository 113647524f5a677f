"""The parts of one PTCE's report that have pages, in the order of its navigation; a part without content has no page."""

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.model.address import Addresses
from site_builder.model.cooperation_finding import step_indicators
from site_builder.model.ptce import Ptce


@dataclass(frozen=True, slots=True)
class Section:
    key: str
    label: str
    address: Callable[[Addresses, str], str]
    exists: Callable[[Ptce], bool]


def tells_cooperation(ptce: Ptce) -> bool:
    """Whether there is a register of projects or of meetings, or two steps at least from meetings to jobs that are counted.

    Never for a harvested pole: its registers stay on its own site.
    """
    return ptce.harvest is None and (
        bool(ptce.projects or ptce.meetings) or len(step_indicators(i.id for i in ptce.indicators)) > 1
    )


def tells_journey(ptce: Ptce) -> bool:
    """Whether anything is written that « Notre démarche » says, or that a page below it does."""
    file, framework = ptce.file, ptce.framework
    said = (file.journey, file.mission, file.governance, file.researchers, file.thanks, framework.issues, framework.objectives)
    return any(said) or bool(ptce.self_evaluation)


SECTIONS = (
    Section("report", "Le rapport", Addresses.ptce, lambda ptce: True),
    Section("effects", "Effets", Addresses.effects, lambda ptce: bool(ptce.framework.effects)),
    Section("indicators", "Indicateurs", Addresses.indicators, lambda ptce: bool(ptce.indicators)),
    Section("verbatims", "Paroles", Addresses.verbatims, lambda ptce: bool(ptce.verbatims)),
    Section("members", "Membres", Addresses.members, lambda ptce: bool(ptce.members)),
    Section("cooperation", "Coopération", Addresses.cooperation, tells_cooperation),
    Section("stakeholders", "Parties prenantes", Addresses.stakeholders, lambda ptce: bool(ptce.stakeholders)),
    Section("narratives", "Récits", Addresses.narratives, lambda ptce: bool(ptce.narratives)),
    Section("fundings", "Financements", Addresses.fundings, lambda ptce: bool(ptce.fundings)),
    Section("journey", "Démarche", Addresses.journey, tells_journey),
)
