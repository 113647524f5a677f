"""The network as a table: members in rows, projects in columns, numbered and lettered as on the picture."""

from dataclasses import dataclass

from site_builder.model.cooperation import ProjectState
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.families import SHAPES
from site_builder.page.blocks.shares import member_links
from site_builder.page.linking import Linker
from site_builder.words.labels import short
from site_builder.words.letters import letter
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    letter: str
    name: str
    idea: str
    """« idée » for a project that is no more yet."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    number: int
    name: str
    href: str
    """The member's own page, "" when members have none."""
    shape: str
    parts: tuple[bool, ...]
    """Whether the member takes part in each project, in the order of the columns."""
    total: int


@dataclass(frozen=True, slots=True)
class MatrixBlock:
    caption: str
    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    totals: tuple[int, ...]
    """How many members take part in each project."""
    total: int


def matrix_block(publication: Publication, ptce: Ptce, to: Linker) -> MatrixBlock | None:
    """None while nobody takes part in anything."""
    web, language = publication.cooperation[ptce.slug].web, publication.language
    if not web.ties:
        return None
    ties = frozenset(web.ties)
    rows = [tuple((member, project) in ties for project in range(len(web.projects))) for member in range(len(web.members))]
    links = member_links(web.members, ptce, publication, to)
    members = counted(len(web.members), "membre", "membres", language)
    projects = counted(len(web.projects), "projet", "projets", language)
    return MatrixBlock(
        caption=phrase("Participation : {members}, {projects}", language, members=members, projects=projects).replace(
            " :", "\u00a0:"
        ),
        columns=tuple(
            MatrixColumn(
                letter(place),
                typeset(project.name, language),
                short(project.state, language).lower() if project.state is ProjectState.IDEA else "",
            )
            for place, project in enumerate(web.projects)
        ),
        rows=tuple(
            MatrixRow(place, link.text, link.href, SHAPES[member.family], parts, sum(parts))
            for place, (member, link, parts) in enumerate(zip(web.members, links, rows, strict=True), start=1)
        ),
        totals=tuple(sum(column) for column in zip(*rows, strict=True)),
        total=len(ties),
    )
