"""Who takes part in what, in an order that does not depend on the files', and how closely the members are linked."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations

from site_builder.model.cooperation import Family, Member, Project, ProjectState
from site_builder.model.cooperation_finding import Closeness, Participation, Web
from site_builder.model.scalar import folded
from site_builder.model.stakeholder import Stakeholder

FAMILIES = tuple(Family)
A_NETWORK = 3
"""Two members have one link or none: there is no density to read."""


def weave(members: tuple[Member, ...], projects: tuple[Project, ...]) -> Web:
    """The network of present members and of projects that were not stopped."""
    alive = (project for project in projects if project.state is not ProjectState.STOPPED)
    return woven((m for m in members if m.left is None), ((project, project.partners) for project in alive))


def woven(members: Iterable[Member], projects: Iterable[tuple[Project, tuple[str, ...]]]) -> Web:
    """The network of those members and projects, each project with the ids of its partners at that moment."""
    present = tuple(sorted(members, key=by_family))
    alive = sorted(projects, key=lambda pair: (folded(pair[0].name), pair[0].id))
    ties = (
        (number, place) for number, m in enumerate(present) for place, (_, partners) in enumerate(alive) if m.id in partners
    )
    return Web(present, tuple(project for project, _ in alive), tuple(ties))


def participation(web: Web) -> Participation:
    taking_part = Counter(member for member, _ in web.ties)
    several = sum(number > 1 for number in taking_part.values())
    return Participation(len(web.members) - len(taking_part), len(taking_part) - several, several)


def by_family(one: Member | Stakeholder) -> tuple[int, str, str]:
    """The rank of a member or of a stakeholder in every table and picture: by family, then by name."""
    family = FAMILIES.index(one.family) if one.family else len(FAMILIES)
    return (family, folded(one.name), one.id)


def closeness(web: Web) -> Closeness | None:
    """Density D = 2m/(n(n−1)) and mean number of links 2m/n of the members' network (Wasserman and Faust, 1994).

    Density falls as a pole grows, whatever it does: it is read beside its own past, never beside another pole's.
    """
    members = len(web.members)
    if members < A_NETWORK or not web.projects:
        return None
    linked = len({pair for project in range(len(web.projects)) for pair in combinations(_places(web, project), 2)})
    possible = members * (members - 1) // 2
    return Closeness(linked, possible, Decimal(linked) / possible, Decimal(2 * linked) / members)


def _places(web: Web, project: int) -> list[int]:
    return [member for member, one in web.ties if one == project]
