"""A public build goes through here first: what is for the members only, or not publishable that day, leaves the network."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

from site_builder.check.media import named_files
from site_builder.formats.markdown import find_links_and_images
from site_builder.model.cooperation import Meeting, Member, Project
from site_builder.model.diffusion import Audience, Status
from site_builder.model.framework import Effect, Framework
from site_builder.model.measure import Indicator, Series
from site_builder.model.narrative import Narrative
from site_builder.model.network import Network
from site_builder.model.ptce import Ptce
from site_builder.model.self_evaluation import Answers
from site_builder.model.stakeholder import Stakeholder
from site_builder.once import Once, always
from site_builder.words.consent import why_never

MEMBER = "membre"
"""The breakdown by structure."""
VOICE = re.compile(r"^[ \t]*\[\[verbatim:([^\]|]+)[^\]]*\]\][ \t]*\n?", re.MULTILINE)


def for_public(network: Network, on: date, *, drafts: bool = False, once: Once = always) -> Network:
    """The network as anyone may read it that day; `network.held_back` already names what leaves, and why.

    `drafts` keeps the poles that are still drafts, for a preview on the editor's own computer.
    """
    shown = (ptce for ptce in network.ptces if drafts or ptce.file.status is not Status.DRAFT)
    threshold = network.file.threshold
    return replace(network, ptces=tuple(once(ptce.slug, _public, ptce, on, threshold) for ptce in shown))


def for_members(network: Network, once: Once = always) -> Network:
    """The network for the members' working document: words that were refused or taken back leave it too."""
    return replace(network, ptces=tuple(once(ptce.slug, _without_refused, ptce) for ptce in network.ptces))


def _without_refused(ptce: Ptce) -> Ptce:
    refused = Counter(reason for v in ptce.verbatims if (reason := why_never(v)))
    verbatims = tuple(v for v in ptce.verbatims if why_never(v) is None)
    voices = frozenset(v.id for v in verbatims)
    narratives = tuple(_narrative(n, voices) for n in ptce.narratives)
    return replace(ptce, verbatims=verbatims, narratives=narratives, refused_voices=refused)


def _public(ptce: Ptce, on: date, threshold: int) -> Ptce:
    members = tuple(_member(m, ptce.file.maturity_audience) for m in ptce.members if m.audience is Audience.PUBLIC)
    shown_members = frozenset(member.id for member in members)
    unnamed = frozenset(m.id for m in ptce.members) - {m.id for m in members}
    indicators = tuple(_indicator(i, unnamed) for i in ptce.indicators if i.audience is Audience.PUBLIC)
    stakeholders = tuple(_stakeholder(s) for s in ptce.stakeholders if s.audience is Audience.PUBLIC)
    verbatims = tuple(v for v in ptce.verbatims if v.publishable(on))
    shown = frozenset(i.id for i in indicators)
    narratives = tuple(
        _narrative(n, frozenset(v.id for v in verbatims)) for n in ptce.narratives if n.front.audience is Audience.PUBLIC
    )
    return replace(
        ptce,
        framework=_framework(ptce, stakeholders),
        indicators=indicators,
        members=members,
        stakeholders=stakeholders,
        projects=tuple(_project(p, shown_members) for p in ptce.projects),
        meetings=tuple(_meeting(m, shown_members, ptce.file.attendance_audience) for m in ptce.meetings),
        verbatims=tuple(v.model_copy(update={"indicators": _kept(v.indicators, shown)}) for v in verbatims),
        fundings=tuple(f.model_copy(update={"indicators": _kept(f.indicators, shown)}) for f in ptce.fundings),
        self_evaluation=tuple(_answers(answers, threshold) for answers in ptce.self_evaluation),
        narratives=narratives,
        media=ptce.media if len(narratives) == len(ptce.narratives) else _media(ptce, narratives),
    )


def _media(ptce: Ptce, narratives: tuple[Narrative, ...]) -> tuple[tuple[str, Path], ...]:
    named = named_files(ptce.file, ptce.fundings, [(n.front, find_links_and_images(n.body)) for n in narratives])
    return tuple((name, path) for name, path in ptce.media if name in named)


def _kept(ids: tuple[str, ...], shown: frozenset[str]) -> tuple[str, ...]:
    return tuple(id for id in ids if id in shown)


def _framework(ptce: Ptce, stakeholders: tuple[Stakeholder, ...]) -> Framework:
    hidden = {s.id for s in ptce.stakeholders} - {s.id for s in stakeholders}
    return ptce.framework.model_copy(
        update={
            "effects": tuple(_effect(effect, hidden) for effect in ptce.framework.effects),
            "indicators": tuple(entry for entry in ptce.framework.indicators if entry.audience is Audience.PUBLIC),
        }
    )


def _effect(effect: Effect, hidden: set[str]) -> Effect:
    return effect.model_copy(update={"on_whom": tuple(who for who in effect.on_whom if who not in hidden)})


def _indicator(indicator: Indicator, unnamed: frozenset[str]) -> Indicator:
    """Without the figures of members who are not shown; totals still count them."""
    shown = tuple(o for o in indicator.series.observations if o.breakdown.get(MEMBER) not in unnamed)
    return indicator if len(shown) == len(indicator.series.observations) else replace(indicator, series=Series(shown))


def _member(member: Member, maturity: Audience) -> Member:
    return member if maturity is Audience.PUBLIC else member.model_copy(update={"maturity": None})


def _stakeholder(stakeholder: Stakeholder) -> Stakeholder:
    return stakeholder.model_copy(update={"influence": None, "interest": None, "expectations": None, "placed_by": None})


def _project(project: Project, shown: frozenset[str]) -> Project:
    return project.model_copy(
        update={
            "members": _kept(project.members, shown),
            "arrivals": tuple((member, when) for member, when in project.arrivals if member in shown),
            "departures": tuple((member, when) for member, when in project.departures if member in shown),
        }
    )


def _meeting(meeting: Meeting, shown: frozenset[str], attendance: Audience) -> Meeting:
    """How many were there; who, only where the pole decided so."""
    number = meeting.number if meeting.number is not None or not meeting.members else len(meeting.members)
    members = _kept(meeting.members, shown) if attendance is Audience.PUBLIC else ()
    return meeting.model_copy(update={"members": members, "number": number})


def _answers(answers: Answers, threshold: int) -> Answers:
    """A question that few answered keeps its words, and loses every number."""
    return replace(answers, counts=(), answered=0, asked=None, masked=True) if answers.answered < threshold else answers


def _narrative(narrative: Narrative, voices: frozenset[str]) -> Narrative:
    """Words whose agreement ended leave the narratives that quoted them, without stopping the build."""
    body = VOICE.sub(lambda found: found[0] if found[1].strip() in voices else "\n", narrative.body)
    editions = {code: _narrative(edition, voices) for code, edition in narrative.editions.items()}
    return replace(narrative, body=body, editions=editions)
