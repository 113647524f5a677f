"""« Notre démarche »: the four steps with who took part as counts, the mission, the bodies that decide, the researchers."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.address import media_name
from site_builder.model.page import Page
from site_builder.model.ptce import Mission, Participants, Ptce, Step
from site_builder.model.publication import Publication
from site_builder.page.blocks.mission import grid, grid_state, has_grid
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.labels import label
from site_builder.words.periods import month_span
from site_builder.words.sentences import counted, listed
from site_builder.words.typography import typeset

ROLES = (
    ("ambassadors", "ambassadeur", "ambassadeurs"),
    ("team", "salarié de l’équipe", "salariés de l’équipe"),
    ("board", "administrateur", "administrateurs"),
    ("members", "structure membre", "structures membres"),
    ("inhabitants", "habitant", "habitants"),
    ("researchers", "chercheur", "chercheurs"),
)


@dataclass(frozen=True, slots=True)
class StepBlock:
    title: str
    state: str
    when: str
    summary: str
    to_come: bool
    record: tuple[RecordLine, ...]


@dataclass(frozen=True, slots=True)
class Body:
    name: str
    record: tuple[RecordLine, ...]


@dataclass(frozen=True, slots=True)
class MissionBlock:
    """What of the grid matters to the démarche; the rest is on its own page."""

    purpose: str
    state: str
    """« 7 rubriques sur 13 sont remplies. »: a half-filled grid is a legitimate state."""
    record: tuple[RecordLine, ...]
    href: str


@dataclass(frozen=True, slots=True)
class JourneyContext:
    title: str
    steps: tuple[StepBlock, ...]
    mission: MissionBlock | None
    bodies: tuple[Body, ...]
    researchers: tuple[RecordLine, ...]
    thanks: str


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if ptce.file.journey or ptce.file.mission:
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    address = publication.addresses.journey(ptce.slug)
    context = journey_context(publication, ptce)
    return Page(
        address,
        "demarche",
        render("pages/demarche.html", context),
        chrome(
            publication,
            address,
            title=context.title,
            description=f"Comment {ptce.file.name} mesure ses effets, pas à pas.",
            ptce=ptce,
            current="journey",
            trail=((ptce.file.name, publication.addresses.ptce(ptce.slug)), (context.title, None)),
        ),
    )


def journey_context(publication: Publication, ptce: Ptce) -> JourneyContext:
    language, to = publication.language, Linker(publication.addresses.journey(ptce.slug))
    return JourneyContext(
        title="Notre démarche",
        steps=tuple(_step(step, publication, ptce, to) for step in ptce.file.journey),
        mission=_mission(ptce, publication, to),
        bodies=tuple(
            Body(
                typeset(body.name, language),
                _lines(publication, ("Rôle", body.role), ("Composition", body.composition), ("Rythme", body.frequency)),
            )
            for body in ptce.file.governance
        ),
        researchers=_lines(publication, *((who.name, who.contribution) for who in ptce.file.researchers)),
        thanks=typeset(ptce.file.thanks or "", language),
    )


def _step(step: Step, publication: Publication, ptce: Ptce, to: Linker) -> StepBlock:
    language = publication.language
    return StepBlock(
        title=label(step.name, language),
        state=label(step.state, language),
        when=month_span(step.start, step.end, language),
        summary=typeset(step.summary or "", language),
        to_come=step.state.value == "a-venir",
        record=record(
            (
                ("Qui a pris part", _participants(step.participants, publication) if step.participants else None),
                ("Outils", [typeset(tool, language) for tool in step.tools]),
                ("Décisions", [typeset(decision, language) for decision in step.decisions]),
                ("Documents", [_document(name, publication, ptce, to) for name in step.documents]),
                ("La suite", typeset(step.next, language) if step.next else None),
            )
        ),
    )


def _participants(who: Participants, publication: Publication) -> str:
    present = ((getattr(who, field), one, several) for field, one, several in ROLES)
    return listed([counted(n, one, several, publication.language) for n, one, several in present if n], publication.language)


def _document(path: str, publication: Publication, ptce: Ptce, to: Linker) -> Markup:
    name = media_name(path)
    readable = name.rpartition(".")[0].replace("-", " ").capitalize()
    kind = name.rpartition(".")[2].upper()
    return Markup('<a href="{}">{}</a> ({})').format(to(publication.addresses.media(ptce.slug, name)), readable, kind)


def _mission(ptce: Ptce, publication: Publication, to: Linker) -> MissionBlock | None:
    if not has_grid(ptce, publication):
        return None
    mission, language = ptce.file.mission or Mission(), publication.language
    return MissionBlock(
        purpose=typeset(mission.purpose or "", language),
        state=grid_state(grid(ptce, publication), publication),
        record=record(
            (
                ("Question évaluative", typeset(mission.question or "", language)),
                ("Ce qui est évalué", typeset(mission.scope or "", language)),
                ("Pour qui nous mesurons", typeset(listed(mission.addressees, language), language)),
            )
        ),
        href=to(publication.addresses.mission(ptce.slug)),
    )


def _lines(publication: Publication, *lines: tuple[str, str | None]) -> tuple[RecordLine, ...]:
    return record(
        (typeset(name, publication.language), typeset(text, publication.language) if text else None) for name, text in lines
    )
