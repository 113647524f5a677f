"""Meetings, newest first: held or cancelled, about which project, and how many structures came; who, for the members only."""

from dataclasses import dataclass

from site_builder.model.cooperation import Held, Meeting
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.words.labels import label
from site_builder.words.periods import day_label
from site_builder.words.sentences import counted, listed
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class MeetingLine:
    on: str
    name: str
    project: str
    attendance: str
    """« 11 structures », « Annulée », or that it was not noted."""
    cancelled: bool
    who: str
    """The names of those present, in the members' working document; empty on the public site."""


def meeting_lines(ptce: Ptce, publication: Publication) -> tuple[MeetingLine, ...]:
    projects = {project.id: project.name for project in ptce.projects}
    members = {member.id: member.name for member in ptce.members}
    return tuple(
        MeetingLine(
            day_label(meeting.on, publication.language),
            typeset(meeting.name, publication.language),
            typeset(projects.get(meeting.project or "", ""), publication.language),
            _attendance(meeting, publication),
            meeting.held is Held.CANCELLED,
            typeset(listed((members.get(id, id) for id in meeting.members), publication.language), publication.language),
        )
        for meeting in reversed(ptce.meetings)
    )


def _attendance(meeting: Meeting, publication: Publication) -> str:
    if meeting.held is Held.CANCELLED:
        return label(meeting.held, publication.language)
    number = meeting.number if meeting.number is not None else len(meeting.members) or None
    return (
        "Présence non notée"
        if number is None
        else counted(number, "structure", "structures", publication.language, feminine=True)
    )
