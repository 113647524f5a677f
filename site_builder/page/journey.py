"""« Notre démarche »: the four steps with who took part as counts, the mission, the aims, who decides, the researchers."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.address import TITLED, media_name
from site_builder.model.framework import Issue, Objective
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Mission, Ptce, Researcher, Step
from site_builder.model.publication import Publication
from site_builder.page.blocks.chain import letter
from site_builder.page.blocks.mission import grid, grid_state, has_grid
from site_builder.page.blocks.participants import ParticipantsTable, participants_table, participants_words
from site_builder.page.blocks.progress import Progress, progress
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.blocks.shares import member_links
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.page.sections import tells_journey
from site_builder.words.labels import label
from site_builder.words.periods import month_span
from site_builder.words.sentences import phrase
from site_builder.words.typography import typeset


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
class ResearcherBlock:
    link: Link
    """Its page where it is also a member, else its name alone."""
    contribution: str


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
    progress: Progress | None
    steps: tuple[StepBlock, ...]
    participants: ParticipantsTable | None
    mission: MissionBlock | None
    aims: tuple[RecordLine, ...]
    """Enjeux, then objectifs, marked as in the chain: the name, then what the pole says of it."""
    bodies: tuple[Body, ...]
    researchers: tuple[ResearcherBlock, ...]
    learning_href: str
    """What the pole's people say they learnt, "" while nobody was asked."""
    thanks: str


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if tells_journey(ptce):
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    address = publication.addresses.journey(ptce.slug)
    context = journey_context(publication, ptce)
    return pole_page(
        publication,
        ptce,
        address,
        "demarche",
        context,
        section="journey",
        title=context.title,
        description=phrase("Comment {name} mesure ses effets, pas à pas.", publication.language, name=ptce.file.name),
    )


def journey_context(publication: Publication, ptce: Ptce) -> JourneyContext:
    language, to = publication.language, Linker(publication.addresses.journey(ptce.slug))
    return JourneyContext(
        title="Notre démarche",
        progress=progress(ptce, publication.language),
        participants=participants_table(ptce, publication),
        steps=tuple(_step(step, publication, ptce, to) for step in ptce.file.journey),
        mission=_mission(ptce, publication, to),
        aims=tuple(_aims(ptce, publication)),
        bodies=tuple(
            Body(
                typeset(body.name, language),
                _lines(publication, ("Rôle", body.role), ("Composition", body.composition), ("Rythme", body.frequency)),
            )
            for body in ptce.file.governance
        ),
        researchers=tuple(_researcher(who, publication, ptce, to) for who in ptce.file.researchers),
        learning_href=to(publication.addresses.learning(ptce.slug)) if ptce.self_evaluation else "",
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
                ("Qui a pris part", participants_words(step.participants, publication) if step.participants else None),
                ("Outils", [typeset(tool, language) for tool in step.tools]),
                ("Décisions", [typeset(decision, language) for decision in step.decisions]),
                ("Documents", [_document(name, publication, ptce, to) for name in step.documents]),
                ("La suite", typeset(step.next, language) if step.next else None),
            )
        ),
    )


def _document(typed: str, publication: Publication, ptce: Ptce, to: Linker) -> Markup:
    """« Compte rendu de l’assemblée (PDF) »: the title that was typed before the file, else the words of its name."""
    title, name = typed.rpartition(TITLED)[0], media_name(typed)
    readable = typeset(title or name.rpartition(".")[0].replace("-", " ").capitalize(), publication.language)
    kind = name.rpartition(".")[2].upper()
    return Markup('<a href="{}">{}</a> ({})').format(to(publication.addresses.media(ptce.slug, name)), readable, kind)


def _researcher(who: Researcher, publication: Publication, ptce: Ptce, to: Linker) -> ResearcherBlock:
    also = (member for member in ptce.members if member.name == who.name)
    known = next(iter(member_links(also, ptce, publication, to)), None)
    return ResearcherBlock(
        known or Link(typeset(who.name, publication.language), ""), typeset(who.contribution, publication.language)
    )


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
                ("Pour qui nous mesurons", [typeset(who, language) for who in mission.addressees]),
            )
        ),
        href=to(publication.addresses.mission(ptce.slug)),
    )


def _aims(ptce: Ptce, publication: Publication) -> Iterator[RecordLine]:
    language, framework = publication.language, ptce.framework
    marked: tuple[tuple[str, Issue | Objective], ...] = (
        *((phrase("Enjeu {mark}", language, mark=letter(n)), issue) for n, issue in enumerate(framework.issues)),
        *((phrase("Objectif {mark}", language, mark=n), one) for n, one in enumerate(framework.objectives, start=1)),
    )
    for place, aim in marked:
        name = Markup("<b>{}</b>").format(typeset(aim.name, language))
        yield RecordLine(place, (name, typeset(aim.description, language)) if aim.description else (name,))


def _lines(publication: Publication, *lines: tuple[str, str | None]) -> tuple[RecordLine, ...]:
    return record(
        (typeset(name, publication.language), typeset(text, publication.language) if text else None) for name, text in lines
    )
