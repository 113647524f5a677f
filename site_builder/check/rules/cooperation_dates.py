"""Dates of members, meetings and projects that follow each other."""

from collections.abc import Iterator

from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.check.unnamed import has_unnamed
from site_builder.model.cooperation import Held, ProjectState
from site_builder.problems import Problem


def cooperation_dates(network: NetworkDraft) -> Iterator[Problem]:
    """Nobody leaves before coming, no project ends before it starts, no meeting to come is already held."""
    for ptce in network.ptces:
        yield from _members(ptce)
        yield from _meetings(ptce, network)
        yield from _projects(ptce, network)


def _members(ptce: PtceDraft) -> Iterator[Problem]:
    for member in ptce.members:
        joined, left = member.record.joined, member.record.left
        if joined and left and left.end < joined.start:
            message = f"« {member.record.id} » sort ({left.code}) avant d'entrer ({joined.code})"
            yield Problem(member.place("sortie"), "dates-inversees", message, "Vérifiez les deux dates.")


def _meetings(ptce: PtceDraft, network: NetworkDraft) -> Iterator[Problem]:
    for meeting in ptce.meetings:
        record = meeting.record
        if record.on > network.setting.on and record.held is Held.YES:
            hint = "Corrigez la date, ou ajoutez la rencontre quand elle aura eu lieu."
            message = f"La rencontre du {record.on:%d/%m/%Y} est dite tenue, et n'a pas encore eu lieu"
            yield Problem(meeting.place("date"), "rencontre-a-venir", message, hint)
        if record.number is not None and record.members and record.number != len(record.members):
            message = f"{record.number} structures en « nombre », {len(record.members)} dans la liste"
            yield Problem(meeting.place("nombre"), "presence", message, "Gardez l'un des deux.")


def _projects(ptce: PtceDraft, network: NetworkDraft) -> Iterator[Problem]:
    for project in ptce.projects:
        start, end = project.record.start, project.record.end
        if start and end and end.end < start.start:
            message = f"« {project.record.id} » finit ({end.code}) avant de commencer ({start.code})"
            yield Problem(project.place("fin"), "dates-inversees", message, "Vérifiez les deux dates.")
        elif end and end.end < network.setting.on and project.record.state is ProjectState.RUNNING:
            hint = "Changez l'état, ou retirez la date de fin."
            message = f"« {project.record.id} » est en activité, et sa fin ({end.code}) est passée"
            yield Problem(project.place("fin"), "projet-fini", message, hint, "warning", has_unnamed(ptce, network))
