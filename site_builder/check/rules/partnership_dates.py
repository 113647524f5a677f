"""Dates at which structures joined or left a project: of its partners, in order, within its life."""

from collections.abc import Iterator

from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.check.located import Located
from site_builder.check.names import Named
from site_builder.check.references import ARRIVALS, DEPARTURES, Reference
from site_builder.model.cooperation import Project
from site_builder.model.period import Period
from site_builder.problems import Problem


def partnership_dates(network: NetworkDraft) -> Iterator[Problem]:
    """Who joined or left a project is one of its partners, did not leave before joining, nor outside the project's life."""
    for ptce in network.ptces:
        for project in ptce.projects:
            for reference in (ARRIVALS, DEPARTURES):
                yield from _strangers(project, reference, ptce)
                yield from _outside(project, reference)
            yield from _inverted(project, ptce)


def _dates(project: Located[Project], reference: Reference) -> tuple[tuple[str, Period], ...]:
    dates: tuple[tuple[str, Period], ...] = getattr(project.record, reference.field)
    return dates


def _strangers(project: Located[Project], reference: Reference, ptce: PtceDraft) -> Iterator[Problem]:
    find = ptce.names[Named.MEMBER].find
    partners = {find(typed) for typed in project.record.members}
    for typed, _ in _dates(project, reference):
        if (id := find(typed)) and id not in partners:
            message = (
                f"« {typed} » a une date sous « {reference.key} », et n'est pas parmi les membres de « {project.record.id} »"
            )
            hint = "Ajoutez la structure sous « membres », ou retirez sa date."
            yield Problem(project.place_within(reference.key, typed), "partenaire-absent", message, hint)


def _outside(project: Located[Project], reference: Reference) -> Iterator[Problem]:
    start, end = project.record.start, project.record.end
    for typed, when in _dates(project, reference):
        place, message = project.place_within(reference.key, typed), f"« {typed} » a une date ({when.code})"
        if start and when.end < start.start:
            message += f" d'avant le début de « {project.record.id} » ({start.code})"
            yield Problem(place, "dates-inversees", message, "Vérifiez les deux dates.")
        elif end and when.start > end.end:
            message += f" d'après la fin de « {project.record.id} » ({end.code})"
            yield Problem(place, "dates-inversees", message, "Vérifiez les deux dates.")


def _inverted(project: Located[Project], ptce: PtceDraft) -> Iterator[Problem]:
    find = ptce.names[Named.MEMBER].find
    came = {find(typed): when for typed, when in project.record.arrivals}
    for typed, when in project.record.departures:
        arrived = came.get(find(typed))
        if arrived and when.end < arrived.start:
            message = f"« {typed} » quitte le projet ({when.code}) avant d'y entrer ({arrived.code})"
            yield Problem(project.place_within(DEPARTURES.key, typed), "dates-inversees", message, "Vérifiez les deux dates.")
