"""From meetings to jobs, one line a step: its count, where it comes from, and what it does not say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder.model.cooperation_finding import Funnel
from site_builder.model.finding import Finding
from site_builder.model.language import Language
from site_builder.model.measure import Observation, State
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.ledger import shown_value
from site_builder.page.linking import Linker
from site_builder.words.labels import label
from site_builder.words.numbers import number, split_amount
from site_builder.words.periods import in_period
from site_builder.words.sentences.funnel import (
    also_counted,
    begun_caveat,
    caveat,
    funnel_name,
    meetings_caveat,
    projects_source,
    register_source,
)
from site_builder.words.shown import shown_unit
from site_builder.words.spaces import FIRM
from site_builder.words.typography import typeset

JOBS = "emplois"
"""Counted in full-time equivalents, or in persons: never drawn on the scale of meetings and projects."""


@dataclass(frozen=True, slots=True)
class FunnelStep:
    what: str
    """« rencontres », « idées », « projets » or « emplois »."""
    name: str
    number: str
    unit: str
    source: str
    caveat: str
    href: str = ""
    """The indicator's page, for a step that an indicator counts."""
    count: int = 0
    share: str = "0"
    """The bar's length, from 0 to 100; « 0 » for a step in another unit, which has no bar."""


def funnel_steps(publication: Publication, ptce: Ptce, to: Linker) -> tuple[FunnelStep, ...]:
    """The steps that are known, in order; nothing for a single one, which is no funnel."""
    steps = list(_steps(publication, ptce, to))
    longest = max((step.count for step in steps), default=0) or 1
    return tuple(replace(step, share=f"{100 * step.count / longest:.4g}") for step in steps) if len(steps) > 1 else ()


def funnel_title(steps: Sequence[FunnelStep], language: Language) -> str:
    """« Des rencontres aux emplois », from the first step to the last; empty without any."""
    return funnel_name(steps[0].what, steps[-1].what, language) if steps else ""


def _steps(publication: Publication, ptce: Ptce, to: Linker) -> Iterator[FunnelStep]:
    funnel, language = publication.cooperation[ptce.slug].funnel, publication.language

    def measured(step: str, what: str, name: str, said: str) -> Iterator[FunnelStep]:
        if id := funnel.indicators.get(step):
            yield from _measured(what, name, id, said, publication, ptce, to)

    if funnel.held is not None and funnel.since and funnel.until:
        source = register_source(funnel.since, funnel.until, language)
        yield _counted("rencontres", "Rencontres tenues", funnel.held, source, meetings_caveat(funnel, language), publication)
    else:
        yield from measured("rencontres", "rencontres", "Rencontres tenues", caveat("meeting", language))
    if funnel.ideas is not None:
        yield from _registered(funnel, funnel.ideas, publication, ptce)
    else:
        yield from measured("idees", "idées", "Idées", caveat("idea", language))
        yield from measured("projets", "projets", "Projets amorcés", caveat("started", language))
    yield from measured("emplois", JOBS, "Emplois", caveat("jobs", language))


def _registered(funnel: Funnel, ideas: int, publication: Publication, ptce: Ptce) -> Iterator[FunnelStep]:
    language = publication.language
    said = f"{caveat('idea', language)} {_also(funnel, publication, ptce)}".strip()
    yield _counted("idées", "Idées inscrites", ideas, projects_source("projects", language), said, publication)
    if funnel.begun:
        begun, running = projects_source("begun", language), projects_source("running", language)
        yield _counted("projets", "Projets amorcés", funnel.begun, begun, begun_caveat(funnel, language), publication)
        yield _counted("projets", "Projets en activité", funnel.running, running, caveat("run", language), publication)


def _also(funnel: Funnel, publication: Publication, ptce: Ptce) -> str:
    if "idees" not in funnel.indicators:
        return ""
    finding = publication.findings.of(ptce.slug, funnel.indicators["idees"])
    if (shown := shown_value(finding)) is None or shown.value is None:
        return ""
    value = f"{number(shown.value, 0, publication.language)} {in_period(shown.period, publication.language)}"
    return also_counted(finding.indicator.name, value, publication.language)


def _counted(what: str, name: str, count: int, source: str, said: str, publication: Publication) -> FunnelStep:
    return FunnelStep(what, name, number(count, 0, publication.language), "", source, said, count=count)


def _measured(
    what: str, name: str, id: str, said: str, publication: Publication, ptce: Ptce, to: Linker
) -> Iterator[FunnelStep]:
    """The value at the report's year, when there is one."""
    finding = publication.findings.of(ptce.slug, id)
    shown = shown_value(finding)
    if shown is not None and shown.value is not None:
        digits, unit = split_amount(shown.value, shown_unit(finding.indicator.unit, shown), publication.language)
        sign = finding.indicator.unit.sign if unit else ""
        yield FunnelStep(
            what=what,
            name=name,
            number=digits,
            unit=FIRM + sign if sign else "",
            source=_source(finding, shown, publication),
            caveat=typeset(" ".join(part for part in (shown.comment, said) if part), publication.language),
            href=to(publication.addresses.indicator(ptce.slug, id)),
            count=0 if what == JOBS else int(shown.value),
        )


def _source(finding: Finding, shown: Observation, publication: Publication) -> str:
    """Which indicator, when, from where, and how sure when it was not simply measured."""
    language = publication.language
    parts = (
        f"{finding.indicator.name}, {in_period(shown.period, language)}.",
        shown.source or finding.indicator.source,
        f"({label(shown.state, language).lower()})" if shown.state is not State.MEASURED else "",
    )
    return typeset(" ".join(part for part in parts if part), language)
