"""A draft in which nothing is wrong, put together: references become ids, series are sorted, the reference year is settled."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from site_builder.check.draft import IndicatorDraft, NarrativeDraft, PtceDraft, Setting
from site_builder.check.located import Located
from site_builder.check.media import referred_media
from site_builder.check.names import Named, Names
from site_builder.check.references import NOT_YET, tied, with_ids
from site_builder.formats.markdown import take_title
from site_builder.model.bank import IndicatorBank
from site_builder.model.cooperation import Member
from site_builder.model.framework import Effect, Framework
from site_builder.model.funding import Funding
from site_builder.model.language import FRENCH, LANGUAGES
from site_builder.model.measure import Indicator, Observation, Series
from site_builder.model.narrative import Narrative
from site_builder.model.period import Period, PeriodKind, civil_year
from site_builder.model.ptce import Ptce
from site_builder.model.record import Record
from site_builder.model.scalar import folded
from site_builder.model.self_evaluation import gathered
from site_builder.model.translation import by_language

R = TypeVar("R", bound=Record)
YEARLY = frozenset({PeriodKind.YEAR, PeriodKind.FISCAL_YEAR, PeriodKind.SCHOOL_YEAR})


def assemble_pole(draft: PtceDraft, setting: Setting) -> Ptce:
    """The pole: nothing is checked here any more."""
    names = draft.names
    indicators = tuple(_indicator(indicator, names, setting.bank) for indicator in draft.indicators)
    return Ptce(
        slug=draft.documents.slug,
        file=draft.file.record,
        framework=Framework.model_construct(
            issues=_records(draft.issues),
            objectives=_with_ids(draft.objectives, names),
            effects=tuple(_effect(located.record, names) for located in draft.effects),
            indicators=tuple(indicator.entry for indicator in indicators),
        ),
        indicators=indicators,
        members=tuple(_member(located.record, names) for located in draft.members),
        maturity_counts=Counter(
            m.record.maturity.value if m.record.maturity else "" for m in draft.members if not m.record.left
        ),
        stakeholders=_with_ids(draft.stakeholders, names),
        projects=_with_ids(draft.projects, names),
        meetings=tuple(sorted(_with_ids(draft.meetings, names), key=lambda meeting: meeting.on)),
        verbatims=_with_ids(draft.verbatims, names),
        fundings=tuple(_funding(located.record, names) for located in draft.fundings),
        self_evaluation=gathered(_records(draft.self_evaluation)),
        narratives=_narratives(draft),
        media=referred_media(draft),
        harvest=draft.documents.harvest,
        translations=by_language(_records(draft.translations)),
        reference=draft.file.record.reference
        or setting.file.reference
        or newest_year(indicators)
        or civil_year(setting.on.year),
    )


def _records(located: tuple[Located[R], ...]) -> tuple[R, ...]:
    return tuple(one.record for one in located)


def _with_ids(located: tuple[Located[R], ...], names: Mapping[Named, Names]) -> tuple[R, ...]:
    return tuple(with_ids(one.record, names) for one in located)


def _indicator(draft: IndicatorDraft, names: Mapping[Named, Names], bank: IndicatorBank) -> Indicator:
    entry = with_ids(draft.indicator.entry, names)
    order = {breakdown.id: breakdown.values for breakdown in bank.file.breakdowns}
    observations = sorted((measure.observation for measure in draft.measures), key=lambda o: _rank(o, order))
    return replace(draft.indicator, entry=entry, effects=entry.effects, series=Series(tuple(observations)))


def _rank(observation: Observation, order: Mapping[str, tuple[str, ...]]) -> tuple[object, ...]:
    """By period, then scope, source and breakdown, whose declared values keep their declared order."""
    breakdown = tuple(
        (name, order[name].index(value) if value in order[name] else len(order[name]), value)
        for name, value in observation.breakdown.items()
    )
    return (observation.period.sort_key, observation.scope or "", observation.source or "", breakdown)


def _effect(effect: Effect, names: Mapping[Named, Names]) -> Effect:
    find = names[Named.STAKEHOLDER].find
    on_whom = tuple(find(who) or who for who in effect.on_whom)
    return with_ids(effect, names).model_copy(update={"on_whom": on_whom})


def _member(member: Member, names: Mapping[Named, Names]) -> Member:
    return with_ids(member, names).model_copy(update={"objectives": tuple(_tie(text, names) for text in member.objectives)})


def _tie(text: str, names: Mapping[Named, Names]) -> str:
    own, pole = tied(text)
    if pole is None or folded(pole) == NOT_YET:
        return own
    return f"{own} > {names[Named.OBJECTIVE].find(pole) or pole}"


def _funding(funding: Funding, names: Mapping[Named, Names]) -> Funding:
    return with_ids(funding, names).model_copy(update={"id": funding_id(funding)})


def funding_id(funding: Funding) -> str:
    """Its own, else the funder's name and the period."""
    return funding.id or folded(f"{funding.funder} {funding.period.code if funding.period else ''}")[:80].strip("-")


def _narratives(draft: PtceDraft) -> tuple[Narrative, ...]:
    ordered = sorted(
        draft.narratives, key=lambda n: (n.front.record.order is None, n.front.record.order or 0, n.text.place.file.name)
    )
    told = [_narrative(narrative, draft.names) for narrative in ordered]
    sources = {narrative.slug for narrative in told if narrative.language == FRENCH.code}
    editions = {(one.slug, one.language): one for one in told if one.language != FRENCH.code and one.slug in sources}
    return tuple(_with_editions(one, editions) for one in told if (one.slug, one.language) not in editions)


def _with_editions(narrative: Narrative, editions: Mapping[tuple[str, str], Narrative]) -> Narrative:
    """A translation keeps the date, the effects, the audience and the place in the list of what it translates."""
    own = {language: one for (slug, language), one in editions.items() if slug == narrative.slug}
    kept = narrative.front.model_dump(include={"on", "effects", "order", "audience", "picture"})
    told = {code: replace(one, front=one.front.model_copy(update=kept)) for code, one in own.items()}
    return replace(narrative, editions=told) if told else narrative


def _narrative(draft: NarrativeDraft, names: Mapping[Named, Names]) -> Narrative:
    front, text = draft.front.record, draft.text
    heading, body = take_title(text.body)
    title = front.title or heading or text.place.file.stem.replace("-", " ").capitalize()
    return Narrative(
        slug=narrative_slug(text.place.file),
        title=title,
        front=with_ids(front, names),
        body=text.body if front.title else body,
        place=text.place,
        body_line=text.body_line,
        language=narrative_language(text.place.file),
    )


def narrative_slug(file: Path) -> str:
    """The last part of its address, from the file's name without its leading number."""
    stem = file.stem.removesuffix(f".{narrative_language(file)}")
    return folded(re.sub(r"^\d+[-_. ]+", "", stem)) or folded(stem)


def narrative_language(file: Path) -> str:
    """« en » for « le-broyeur.en.md »; French, the source, says nothing."""
    code = file.stem.rpartition(".")[2]
    return code if code in LANGUAGES and code != file.stem else FRENCH.code


def newest_year(indicators: tuple[Indicator, ...]) -> Period | None:
    """The newest measured year, of the kind of year (civil, exercice, school) that this pole measures by most often."""
    measured = [o.period for i in indicators for o in i.series.observations if o.value is not None and o.period.dated]
    yearly = [period for period in measured if period.kind in YEARLY]
    if not yearly:
        return civil_year(max(period.year for period in measured)) if measured else None
    ((kind, _),) = Counter(period.kind for period in yearly).most_common(1)
    return max(period for period in yearly if period.kind is kind)
