"""The objectifs de développement durable that the network's figures are near: all seventeen, then a page for each that has any."""

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.model.bank import IndicatorDefinition
from site_builder.model.page import Link, Page
from site_builder.model.publication import Publication
from site_builder.page.blocks.speaking import (
    Speaks,
    Subject,
    SubjectContext,
    SubjectsContext,
    speaking_counts,
    speaking_indicators,
    speaking_poles,
)
from site_builder.page.blocks.subjects import goals
from site_builder.page.linking import Linker
from site_builder.page.subjects import subject_page, subjects_page
from site_builder.words.goals import GOALS, Goal, goal_of
from site_builder.words.sentences import listed, phrase
from site_builder.words.translation import translated
from site_builder.words.typography import typeset

TITLE = "Objectifs de développement durable"
SUMMARY = "Les dix-sept objectifs des Nations unies, et ce que des pôles mesurent près de chacun d'eux."
NEARNESS = (
    "Un indicateur est rangé près d'un objectif parce que ce qu'il compte parle de la même chose qu'une de ses cibles. C'est une "
    "proximité, jamais une équivalence : les Nations unies suivent des pays, un pôle suit son territoire. Aucun chiffre de ce site "
    "ne dit qu'un objectif est atteint, ni quelle part en reviendrait à un pôle."
)
SOURCE = (
    'Noms et énoncés\u00a0: <a href="https://www.un.org/sustainabledevelopment/fr/objectifs-de-developpement-durable/">Nations '
    "unies</a>, résolution A/RES/70/1 du 25 septembre 2015."
)
NONE = "Aucun indicateur de la banque n'en est proche"


def pages(publication: Publication) -> Iterator[Page]:
    """None for a pole that publishes without a network."""
    if publication.addresses.alone:
        return
    yield _all(publication)
    for goal in GOALS.values():
        if _is_near(goal, publication):
            yield _one(goal, publication)


def _all(publication: Publication) -> Page:
    address, language = publication.addresses.goals(), publication.language
    to = Linker(address)
    context = SubjectsContext(
        title=TITLE,
        summary=typeset(SUMMARY, language),
        subjects=tuple(_subject(goal, publication, to) for goal in GOALS.values()),
        warning=typeset(NEARNESS, language),
        source=Markup(translated(SOURCE, language)),
        elsewhere=Link("Les mêmes indicateurs, par thème", to(publication.addresses.topics())),
    )
    return subjects_page(publication, address, context)


def _one(goal: Goal, publication: Publication) -> Page:
    address, name = publication.addresses.goal(goal.number), typeset(goal.name, publication.language)
    context = _context(goal, publication, Linker(address))
    language, above = publication.language, (TITLE, publication.addresses.goals())
    here = phrase("ODD {number}", language, number=goal.number)
    title = phrase("ODD {number}, {name}", language, number=goal.number, name=name)
    return subject_page(publication, address, context, title, above, here)


def _context(goal: Goal, publication: Publication, to: Linker) -> SubjectContext:
    speaks, language = _speaks(goal), publication.language

    def targets(definition: IndicatorDefinition) -> str:
        near = [target for target in definition.goals if goal_of(target) == goal.number]
        pattern = "Cibles {targets}" if len(near) > 1 else "Cible {targets}"
        return phrase(pattern, language, targets=listed(near, language))

    return SubjectContext(
        number=phrase("ODD\u00a0{number}", language, number=goal.number),
        title=typeset(goal.name, language),
        statement=typeset(goal.statement, language),
        nearness=Link("Ce que cette proximité dit, et ne dit pas", f"{to(publication.addresses.goals())}#proximite"),
        indicators=speaking_indicators(speaks, targets, publication, to),
        poles=speaking_poles(speaks, publication, to),
        counts=speaking_counts(speaks, publication),
        bank=None,
    )


def _subject(goal: Goal, publication: Publication, to: Linker) -> Subject:
    near, language = _is_near(goal, publication), publication.language
    return Subject(
        number=str(goal.number),
        name=typeset(goal.name, language),
        href=to(publication.addresses.goal(goal.number)) if near else "",
        text="",
        counts=speaking_counts(_speaks(goal), publication) if near else typeset(NONE, language),
    )


def _is_near(goal: Goal, publication: Publication) -> bool:
    return any(map(_speaks(goal), publication.network.bank.definitions.values()))


def _speaks(goal: Goal) -> Speaks:
    return lambda definition: goal.number in goals(definition)
