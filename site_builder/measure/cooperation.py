"""Cooperation as numbers: what members, projects and meetings add up to, year after year, and what comes of it."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from site_builder.measure.ties import by_family, closeness, participation, weave, woven
from site_builder.model.cooperation import Held, Meeting, Member, Project, ProjectState
from site_builder.model.cooperation_finding import TIME_INDICATORS, Cooperation, CooperationYear, Funnel, Web, step_indicators
from site_builder.model.network import Network
from site_builder.model.ptce import Ptce
from site_builder.once import Once, always


def measure_cooperation(network: Network, on: date, once: Once = always) -> dict[str, Cooperation]:
    """The cooperation of every pole, by its slug; `on` is the day the site speaks of."""
    return {ptce.slug: once(ptce.slug, cooperation, ptce, on) for ptce in network.ptces}


def cooperation(ptce: Ptce, on: date) -> Cooperation:
    """One pole's: nothing here is added up between poles."""
    web = weave(ptce.members, ptce.projects)
    amounts = [project.money for project in ptce.projects if project.money is not None]
    known = {indicator.id for indicator in ptce.indicators}
    return Cooperation(
        web=web,
        closeness=closeness(web),
        participation=participation(web),
        years=tuple(_years(ptce, on)),
        funnel=_funnel(ptce, on, known),
        money=sum(amounts, Decimal(0)) if amounts else None,
        money_known=len(amounts),
        time_indicators=tuple(id for id in TIME_INDICATORS if id in known),
        stakeholders=tuple(sorted(ptce.stakeholders, key=by_family)),
    )


def _funnel(ptce: Ptce, on: date, known: set[str]) -> Funnel:
    past = [meeting for meeting in ptce.meetings if meeting.on <= on]
    states = Counter(project.state for project in ptce.projects)
    held = [meeting for meeting in past if meeting.held is Held.YES]
    return Funnel(
        held=len(held) if past else None,
        cancelled=len(past) - len(held),
        since=min((meeting.on for meeting in past), default=None),
        until=max((meeting.on for meeting in past), default=None),
        ideas=len(ptce.projects) if ptce.projects else None,
        begun=sum(_begun(project) for project in ptce.projects),
        running=states[ProjectState.RUNNING],
        stopped=states[ProjectState.STOPPED],
        indicators=step_indicators(known),
    )


def _begun(project: Project) -> bool:
    """A stopped project without a start may never have been more than an idea."""
    if project.state is ProjectState.STOPPED:
        return project.start is not None
    return project.state is not ProjectState.IDEA


def _years(ptce: Ptce, on: date) -> Iterator[CooperationYear]:
    """From the first year that anything is dated to the report's, or to the last one with a meeting."""
    past = [meeting for meeting in ptce.meetings if meeting.on <= on]
    joined = [member.joined.start.year for member in ptce.members if member.joined and member.joined.dated]
    started = [project.start.start.year for project in ptce.projects if project.start and project.start.dated]
    met = [meeting.on.year for meeting in past]
    dated = [*joined, *started, *met]
    if dated:
        last = max(min(ptce.reference.year, on.year), *met, min(dated))
        yield from (_year(year, ptce, [m for m in past if m.on.year == year], met) for year in range(min(dated), last + 1))


def _year(year: int, ptce: Ptce, meetings: list[Meeting], met: list[int]) -> CooperationYear:
    covered = bool(met) and min(met) <= year <= max(met)
    held = [meeting for meeting in meetings if meeting.held is Held.YES]
    present, running = _present(ptce, year), _running(ptce, year)
    web = None if present is None or running is None else _web(present, running, year)
    there = [m.number if m.number is not None else len(m.members) for m in held if m.members or m.number is not None]
    return CooperationYear(
        year=year,
        held=len(held) if covered else None,
        cancelled=len(meetings) - len(held) if covered else None,
        noted=len(there),
        attendance=sum(there),
        arrived=sum(m.joined is not None and m.joined.dated and m.joined.start.year == year for m in ptce.members),
        departed=sum(m.left is not None and m.left.year == year for m in ptce.members),
        present=None if present is None else len(present),
        running=None if running is None else len(running),
        participation=participation(web) if web else None,
        closeness=closeness(web) if web else None,
    )


def _web(present: list[Member], running: list[Project], year: int) -> Web:
    return woven(present, [(project, project.together(year)) for project in running])


def _present(ptce: Ptce, year: int) -> list[Member] | None:
    if not ptce.members or any(member.joined is None or not member.joined.dated for member in ptce.members):
        return None
    arrived = [m for m in ptce.members if m.joined and m.joined.start.year <= year]
    return [member for member in arrived if member.left is None or member.left.year > year]


def _running(ptce: Ptce, year: int) -> list[Project] | None:
    begun = [project for project in ptce.projects if _begun(project)]
    if not ptce.projects or any(project.start is None or not project.start.dated for project in begun):
        return None
    if any(project.state is ProjectState.STOPPED and project.end is None for project in begun):
        return None
    started = [project for project in begun if project.start and project.start.start.year <= year]
    return [project for project in started if project.end is None or project.end.year > year]
