"""Records that hold, still with their places: what the rules look at before anything is put together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from site_builder.check.located import Located
from site_builder.check.names import Named, Names
from site_builder.formats.markdown import Insert, Link
from site_builder.model.bank import IndicatorBank
from site_builder.model.cooperation import Meeting, Member, Project
from site_builder.model.document import Markdown, PtceDocuments
from site_builder.model.framework import Effect, IndicatorEntry, Issue, Objective
from site_builder.model.funding import Funding
from site_builder.model.measure import Indicator, MeasureRow, Observation
from site_builder.model.narrative import NarrativeFront
from site_builder.model.network import NetworkFile
from site_builder.model.ptce import PtceFile
from site_builder.model.self_evaluation import SelfEvaluationRow
from site_builder.model.stakeholder import Stakeholder
from site_builder.model.translation import TranslationRow
from site_builder.model.verbatim import Verbatim

NetworkNode: TypeAlias = "Located[NetworkFile] | None"
"""reseau.yml with its places, when there is one."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for the whole network while its poles are read."""

    file: NetworkFile
    bank: IndicatorBank
    bank_ids: frozenset[str]
    """Ids of all definitions of the bank, those that could not be read included."""
    on: date
    internal: bool


@dataclass(frozen=True, slots=True)
class MeasureDraft:
    row: Located[MeasureRow]
    observation: Observation


@dataclass(frozen=True, slots=True)
class IndicatorDraft:
    entry: Located[IndicatorEntry]
    indicator: Indicator
    """Without its series."""
    measures: tuple[MeasureDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class NarrativeDraft:
    front: Located[NarrativeFront]
    text: Markdown
    inserts: tuple[Insert, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PtceDraft:
    documents: PtceDocuments
    file: Located[PtceFile]
    issues: tuple[Located[Issue], ...]
    objectives: tuple[Located[Objective], ...]
    effects: tuple[Located[Effect], ...]
    indicators: tuple[IndicatorDraft, ...]
    members: tuple[Located[Member], ...]
    stakeholders: tuple[Located[Stakeholder], ...]
    projects: tuple[Located[Project], ...]
    meetings: tuple[Located[Meeting], ...]
    verbatims: tuple[Located[Verbatim], ...]
    fundings: tuple[Located[Funding], ...]
    self_evaluation: tuple[Located[SelfEvaluationRow], ...]
    narratives: tuple[NarrativeDraft, ...]
    translations: tuple[Located[TranslationRow], ...]
    names: Mapping[Named, Names]


@dataclass(frozen=True, slots=True)
class NetworkDraft:
    setting: Setting
    node: NetworkNode
    ptces: tuple[PtceDraft, ...]
