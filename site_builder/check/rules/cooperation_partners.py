"""Partners of projects and people at meetings that were members at the time."""

from collections.abc import Iterator, Mapping

from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.check.located import Located
from site_builder.check.names import Named
from site_builder.check.unnamed import has_unnamed
from site_builder.model.cooperation import Meeting, Member, Project, ProjectState
from site_builder.model.diffusion import Audience
from site_builder.problems import Problem

UNNAMED = "Un membre gardé hors du site public"
ABSENT = "Un membre de la liste de présence"
BEGUN = {ProjectState.STARTED: "amorcé", ProjectState.RUNNING: "en activité"}


def cooperation_partners(network: NetworkDraft) -> Iterator[Problem]:
    """A project that has begun has two partners, who have not left; who was at a meeting had come and had not left."""
    for ptce in network.ptces:
        members = {member.record.id: member.record for member in ptce.members}
        for project in ptce.projects:
            if project.record.state in BEGUN:
                yield from _alone(project, ptce, network)
                yield from _gone(project, members, ptce, network)
        for meeting in ptce.meetings:
            yield from _elsewhere(meeting, members, ptce, network)


def _alone(project: Located[Project], ptce: PtceDraft, network: NetworkDraft) -> Iterator[Problem]:
    find = ptce.names[Named.MEMBER].find
    gone = {find(typed) for typed, _ in project.record.departures}
    if sum(find(typed) not in gone for typed in project.record.members) == 1:
        state, hint = (
            BEGUN[project.record.state],
            "Ajoutez l'autre partenaire, ou gardez le projet à l'état d'idée.",
        )
        message = f"« {project.record.id} » est {state} avec un seul membre"
        yield Problem(project.place("membres"), "partenaire-unique", message, hint, "warning", has_unnamed(ptce, network))


def _gone(
    project: Located[Project], members: Mapping[str, Member], ptce: PtceDraft, network: NetworkDraft
) -> Iterator[Problem]:
    dated = {ptce.names[Named.MEMBER].find(typed) for typed, _ in project.record.departures}
    for typed in project.record.members:
        member = _member(typed, members, ptce)
        if member and member.left and member.id not in dated:
            named = network.setting.internal or member.audience is Audience.PUBLIC
            left = (f"« {typed} »", f" ({member.left.code})", f"{typed} > {member.left.code}")
            who, when, example = left if named else (UNNAMED, "", "structure > date")
            hint = f"Écrivez quand il a quitté le projet, « {example} » sous « departs », ou retirez-le."
            message = f"{who} est sorti du pôle{when}, et « {project.record.id} » est {BEGUN[project.record.state]}"
            place = project.place_within("membres", typed)
            yield Problem(place, "partenaire-parti", message, hint, "warning", has_unnamed(ptce, network))


def _elsewhere(
    meeting: Located[Meeting], members: Mapping[str, Member], ptce: PtceDraft, network: NetworkDraft
) -> Iterator[Problem]:
    """In a public check, who was there is said only where the public site says it."""
    on, private = meeting.record.on, not network.setting.internal and ptce.file.record.attendance_audience is Audience.WORKING
    for typed in meeting.record.members:
        member = _member(typed, members, ptce)
        before = member is not None and member.joined is not None and on < member.joined.start
        after = member is not None and member.left is not None and on > member.left.end
        if member and (before or after):
            when = "n'était pas encore entré dans le pôle" if before else "avait quitté le pôle"
            named = network.setting.internal or (member.audience is Audience.PUBLIC and not private)
            message = f"{f'« {typed} »' if named else ABSENT if private else UNNAMED} {when} le {on:%d/%m/%Y}"
            hint = "Vérifiez la date de la rencontre et celles du membre ; une structure invitée ne s'inscrit pas ici."
            place = meeting.place_within("membres", typed)
            yield Problem(place, "presence-hors-adhesion", message, hint, "warning", private or has_unnamed(ptce, network))


def _member(typed: str, members: Mapping[str, Member], ptce: PtceDraft) -> Member | None:
    return members.get(ptce.names[Named.MEMBER].find(typed) or "")
