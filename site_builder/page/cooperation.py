"""« Coopération »: who works with whom, what comes of meetings, the projects one by one, and how it changed over the years."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.cooperation_finding import Cooperation
from site_builder.model.diffusion import Origin
from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.drawing import DrawingBlock, FamilyKey, drawing_block, family_keys
from site_builder.page.blocks.figure import FigureBlock, figure_block
from site_builder.page.blocks.funnel import FunnelStep, funnel_steps, funnel_title
from site_builder.page.blocks.ledger import LedgerRow, ledger_row
from site_builder.page.blocks.matrix import MatrixBlock, matrix_block
from site_builder.page.blocks.meetings import MeetingLine, meeting_lines
from site_builder.page.blocks.projects import ProjectGroup, project_groups
from site_builder.page.blocks.table import Table
from site_builder.page.blocks.years import years_table
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.page.sections import tells_cooperation
from site_builder.words.periods import day_label
from site_builder.words.sentences import counted, phrase
from site_builder.words.sentences.cooperation import (
    closeness_sentences,
    money_sentences,
    participation_changes,
    participation_sentence,
)

TITLE = "Coopération"
FROM_SOURCES = "Ce que des documents publics comptent de la coopération. Le pôle ne l’a ni écrit ni relu."

PARTNERS_SINCE = (
    "Source\u00a0: tables des membres et des projets. Une structure compte depuis le début du projet, "
    "sauf si le registre dit quand elle y est entrée ou en est sortie."
)


@dataclass(frozen=True, slots=True)
class CooperationContext:
    title: str
    summary: str
    network: DrawingBlock | None
    """Members and projects; None while nobody takes part in anything."""
    keys: tuple[FamilyKey, ...]
    closeness: tuple[str, ...]
    matrix: MatrixBlock | None
    steps: tuple[FunnelStep, ...]
    steps_title: str
    """« Des rencontres aux emplois », or as far as it goes."""
    projects: tuple[ProjectGroup, ...]
    projects_title: str
    money: tuple[str, ...]
    meetings_picture: DrawingBlock | None
    members_picture: DrawingBlock | None
    participation_picture: DrawingBlock | None
    changes: tuple[str, ...]
    """The first and the last of those years, in words; empty without their picture."""
    years: Table | None
    meetings: tuple[MeetingLine, ...]
    meetings_title: str
    withheld: bool
    """Whether names of those present exist and are for the members only: the page says so."""
    times: tuple[LedgerRow, ...]
    time_figures: tuple[FigureBlock, ...]
    """Of those followed over several periods, year after year."""


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if tells_cooperation(ptce):
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    address = publication.addresses.cooperation(ptce.slug)
    context = cooperation_context(publication, ptce)
    return pole_page(
        publication, ptce, address, "cooperation", context, section="cooperation", title=TITLE, description=context.summary
    )


def cooperation_context(publication: Publication, ptce: Ptce) -> CooperationContext:
    language, found = publication.language, publication.cooperation[ptce.slug]
    to = Linker(publication.addresses.cooperation(ptce.slug))
    steps = funnel_steps(publication, ptce, to)
    return CooperationContext(
        title=TITLE,
        summary=FROM_SOURCES if ptce.file.origin is Origin.PUBLIC_SOURCES else participation_sentence(found, language),
        network=_network(publication, ptce),
        keys=family_keys((member.family for member in found.web.members), language),
        closeness=closeness_sentences(found.closeness, language) if found.closeness else (),
        matrix=matrix_block(publication, ptce, to),
        steps=steps,
        steps_title=funnel_title(steps, publication.language),
        projects=project_groups(publication, ptce, to),
        projects_title=counted(len(ptce.projects), "projet", "projets", language).capitalize(),
        money=_money(found, ptce, publication),
        meetings_picture=drawing_block(
            publication.pictures.get(f"{ptce.slug}/rencontres"),
            "Rencontres, par année",
            "Au-dessus de la ligne, celles qui ont eu lieu ; au-dessous, celles qui ont été annulées.",
        ),
        members_picture=drawing_block(
            publication.pictures.get(f"{ptce.slug}/membres"),
            "Membres, par année",
            "Au-dessus de la ligne, les arrivées ; au-dessous, les départs.",
        ),
        participation_picture=drawing_block(
            publication.pictures.get(f"{ptce.slug}/participation"),
            "Membres et projets, par année",
            "Au 31 décembre, dans combien de projets en cours chaque membre était engagé. Les idées n’y comptent pas.",
            PARTNERS_SINCE,
        ),
        changes=participation_changes(found.years, language),
        years=years_table(found.years, language),
        meetings=meeting_lines(ptce, publication),
        meetings_title=counted(len(ptce.meetings), "rencontre inscrite", "rencontres inscrites", language, feminine=True),
        withheld=any(meeting.number is not None for meeting in ptce.meetings) and not any(m.members for m in ptce.meetings),
        times=tuple(ledger_row(publication.findings.of(ptce.slug, id), publication, ptce, to) for id in found.time_indicators),
        time_figures=tuple(
            figure_block(chart, to(f"{publication.addresses.indicator(ptce.slug, id)}{id}.svg"))
            for id in found.time_indicators
            if (chart := publication.charts.get(f"{ptce.slug}/{id}"))
        ),
    )


def _network(publication: Publication, ptce: Ptce) -> DrawingBlock | None:
    on = day_label(publication.date, publication.language)
    return drawing_block(
        publication.pictures.get(f"{ptce.slug}/reseau"),
        "Qui prend part à quoi",
        "Chaque carré est un projet, chaque forme est un membre, chaque trait une participation. "
        "En pointillé : les projets à l’état d’idée. Lettres et numéros renvoient au tableau.",
        phrase(
            "Source : tables des membres et des projets, au {on}. La distance n’a pas de sens : seuls comptent les traits. "
            "Un trait ne dit pas si la participation est heureuse, ni combien de temps elle prend.",
            publication.language,
            on=on,
        ),
        "reseau.svg",
    )


def _money(found: Cooperation, ptce: Ptce, publication: Publication) -> tuple[str, ...]:
    if found.money is None:
        return ()
    return money_sentences(found.money, found.money_known, len(ptce.projects) - found.money_known, publication.language)
