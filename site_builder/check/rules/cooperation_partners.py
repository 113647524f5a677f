"""Partners of projects and people at meetings that were members at the time."""

from collections.abc import Iterator, Mapping

from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.check.located import Located
from site_builder.check.names import Named
from site_builder.check.unnamed import has_unnamed
from site_builder.model.cooperation import Meeting, Member, Project, ProjectState
from site_builder.model.diffusion import Audience
from site_builder.problems import Problem

BEGUN = {ProjectState.STARTED: "amorcé", ProjectState.RUNNING: "en activité"}


def cooperation_partners(network: NetworkDraft) -> Iterator[Problem]:
    """A project that has begun has two partners, who have not left; who was at a meeting had come and had not left."""
    for ptce in network.ptces:
        members = {member.record.id: member.record for member in ptce.members}
        for project in ptce.projects:
            if project.record.state in BEGUN:
                yield from _alone(project, ptce)
                yield from _gone(project, members, ptce)
        for meeting in ptce.meetings:
            yield from _elsewhere(meeting, members, ptce)


def _alone(project: Located[Project], ptce: PtceDraft) -> Iterator[Problem]:
    find = ptce.names[Named.MEMBER].find
    gone = {find(typed) for typed, _ in project.record.departures}
    if sum(find(typed) not in gone for typed in project.record.members) == 1:
        state, hint = (
            BEGUN[project.record.state],
            "Ajoutez l'autre partenaire, ou gardez le projet à l'état d'idée.",
        )
        message = f"« {project.record.id} » est {state} avec un seul membre"
        yield Problem(project.place("membres"), "partenaire-unique", message, hint, "warning", has_unnamed(ptce))


def _gone(project: Located[Project], members: Mapping[str, Member], ptce: PtceDraft) -> Iterator[Problem]:
    dated = {ptce.names[Named.MEMBER].find(typed) for typed, _ in project.record.departures}
    for typed in project.record.members:
        member = _member(typed, members, ptce)
        if member and member.left and member.id not in dated:
            named = typed if member.audience is Audience.PUBLIC else "structure"
            hint = f"Écrivez quand il a quitté le projet, « {named} > {member.left.code} » sous « departs », ou retirez-le."
            who, state = _who(typed, member), BEGUN[project.record.state]
            message = f"{who} est sorti du pôle ({member.left.code}), et « {project.record.id} » est {state}"
            yield Problem(
                project.place_within("membres", typed), "partenaire-parti", message, hint, "warning", has_unnamed(ptce)
            )


def _elsewhere(meeting: Located[Meeting], members: Mapping[str, Member], ptce: PtceDraft) -> Iterator[Problem]:
    on = meeting.record.on
    for typed in meeting.record.members:
        member = _member(typed, members, ptce)
        before = member is not None and member.joined is not None and on < member.joined.start
        after = member is not None and member.left is not None and on > member.left.end
        if member and (before or after):
            when = "n'était pas encore entré dans le pôle" if before else "avait quitté le pôle"
            message = f"{_who(typed, member)} {when} le {on:%d/%m/%Y}"
            hint = "Vérifiez la date de la rencontre et celles du membre ; une structure invitée ne s'inscrit pas ici."
            place = meeting.place_within("membres", typed)
            yield Problem(place, "presence-hors-adhesion", message, hint, "warning", has_unnamed(ptce))


def _who(typed: str, member: Member) -> str:
    return f"« {typed} »" if member.audience is Audience.PUBLIC else "Un membre gardé hors du site public"


def _member(typed: str, members: Mapping[str, Member], ptce: PtceDraft) -> Member | None:
    return members.get(ptce.names[Named.MEMBER].find(typed) or "")
