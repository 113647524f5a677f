"""A pole's members by family, each family with its shape: the wall of logos, typeset."""

from dataclasses import dataclass

from site_builder.model.cooperation import Family, Member
from site_builder.model.publication import Publication
from site_builder.words.labels import plural
from site_builder.words.typography import typeset

SHAPES = {
    Family.ASSOCIATION: "cercle",
    Family.COOPERATIVE: "losange",
    Family.SOCIAL_ECONOMY: "rond",
    Family.COMPANY: "triangle",
    Family.AUTHORITY: "carre",
    Family.RESEARCH: "croix",
    Family.FUNDER: "pointe",
    Family.INHABITANTS: "anneau",
    None: "tiret",
}
UNSAID = "Famille non précisée"


@dataclass(frozen=True, slots=True)
class FamilyBlock:
    shape: str
    name: str
    count: int
    members: tuple[str, ...]


def families(members: tuple[Member, ...], publication: Publication) -> tuple[FamilyBlock, ...]:
    """Families in the order of the shapes above, members in the order of their file."""
    return tuple(
        FamilyBlock(
            shape,
            plural(family, publication.language) if family else UNSAID,
            len(found),
            tuple(typeset(member.name, publication.language) for member in found),
        )
        for family, shape in SHAPES.items()
        if (found := [member for member in members if member.family is family])
    )
