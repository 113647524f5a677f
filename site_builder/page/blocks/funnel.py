"""From meetings to jobs, one line a step: its count, where it comes from, and what it does not say."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder.model.cooperation_finding import Funnel
from site_builder.model.finding import Finding
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.ledger import shown_value
from site_builder.page.linking import Linker
from site_builder.words.numbers import number, split_amount
from site_builder.words.periods import in_period
from site_builder.words.sentences.funnel import (
    also_counted,
    begun_caveat,
    caveat,
    meetings_caveat,
    projects_source,
    register_source,
)
from site_builder.words.spaces import FIRM
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class FunnelStep:
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


def _steps(publication: Publication, ptce: Ptce, to: Linker) -> Iterator[FunnelStep]:
    funnel, language = publication.cooperation[ptce.slug].funnel, publication.language
    if funnel.held is not None and funnel.since and funnel.until:
        source = register_source(funnel.since, funnel.until, language)
        yield _counted("Rencontres tenues", funnel.held, source, meetings_caveat(funnel, language), publication)
    elif funnel.meetings_indicator:
        yield from _measured("Rencontres tenues", funnel.meetings_indicator, caveat("meeting", language), publication, ptce, to)
    yield from _projects(funnel, publication, ptce, to)
    if funnel.jobs_indicator:
        yield from _measured("Emplois", funnel.jobs_indicator, caveat("jobs", language), publication, ptce, to)


def _projects(funnel: Funnel, publication: Publication, ptce: Ptce, to: Linker) -> Iterator[FunnelStep]:
    language = publication.language
    if funnel.ideas is None:
        if funnel.ideas_indicator:
            yield from _measured("Idées", funnel.ideas_indicator, caveat("idea", language), publication, ptce, to)
        return
    said = f"{caveat('idea', language)} {_also(funnel, publication, ptce)}".strip()
    yield _counted("Idées inscrites", funnel.ideas, projects_source("projects", language), said, publication)
    if funnel.begun:
        yield _counted(
            "Projets amorcés", funnel.begun, projects_source("begun", language), begun_caveat(funnel, language), publication
        )
        yield _counted(
            "Projets en activité", funnel.running, projects_source("running", language), caveat("run", language), publication
        )


def _also(funnel: Funnel, publication: Publication, ptce: Ptce) -> str:
    if funnel.ideas_indicator is None:
        return ""
    finding = publication.findings.of(ptce.slug, funnel.ideas_indicator)
    if (shown := shown_value(finding)) is None or shown.value is None:
        return ""
    value = f"{number(shown.value, 0, publication.language)} {in_period(shown.period, publication.language)}"
    return also_counted(finding.indicator.name, value, publication.language)


def _counted(name: str, count: int, source: str, said: str, publication: Publication) -> FunnelStep:
    return FunnelStep(name, number(count, 0, publication.language), "", source, said, count=count)


def _measured(name: str, id: str, said: str, publication: Publication, ptce: Ptce, to: Linker) -> Iterator[FunnelStep]:
    """The value at the report's year, when there is one."""
    finding = publication.findings.of(ptce.slug, id)
    shown = shown_value(finding)
    if shown is not None and shown.value is not None:
        digits, _ = split_amount(shown.value, finding.indicator.unit, publication.language)
        sign = finding.indicator.unit.sign
        href = to(publication.addresses.indicator(ptce.slug, id))
        yield FunnelStep(name, digits, FIRM + sign if sign else "", _source(finding, publication), said, href)


def _source(finding: Finding, publication: Publication) -> str:
    shown = shown_value(finding)
    source = shown and (shown.source or finding.indicator.source)
    when = in_period(shown.period, publication.language) if shown else ""
    return typeset(" ".join(part for part in (f"{finding.indicator.name}, {when}.", source) if part), publication.language)
