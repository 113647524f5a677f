"""What a pole has written so far, step of the démarche by step: counts of things, and where each is kept."""

from dataclasses import dataclass

from site_builder.model.health import Content, Health
from site_builder.model.page import Link
from site_builder.model.places import FRAMEWORK_FILE, POLE_FILE, TABLE, Where
from site_builder.model.ptce import Mission, Ptce, StepName
from site_builder.model.publication import Publication
from site_builder.page.blocks.health_line import source_of
from site_builder.words.labels import label
from site_builder.words.numbers import number
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class Kept:
    """How a kind of content is counted, and where it is kept."""

    noun: tuple[str, str, bool]
    """Singular, plural, feminine."""
    where: Where


STEPS: dict[StepName, dict[Content, Kept]] = {
    StepName.CLARIFY: {
        Content.MISSION: Kept(("rubrique", "rubriques", True), (POLE_FILE, "mission")),
        Content.GOVERNANCE: Kept(("instance", "instances", True), (POLE_FILE, "gouvernance")),
    },
    StepName.MAP: {
        Content.MEMBERS: Kept(("structure membre", "structures membres", True), (TABLE, "membres")),
        Content.STAKEHOLDERS: Kept(("partie prenante", "parties prenantes", True), (TABLE, "parties_prenantes")),
        Content.PROJECTS: Kept(("projet", "projets", False), (TABLE, "projets")),
        Content.MEETINGS: Kept(("rencontre", "rencontres", True), (TABLE, "rencontres")),
    },
    StepName.BUILD: {
        Content.ISSUES: Kept(("enjeu", "enjeux", False), (FRAMEWORK_FILE, "enjeux")),
        Content.OBJECTIVES: Kept(("objectif", "objectifs", False), (FRAMEWORK_FILE, "objectifs")),
        Content.EFFECTS: Kept(("effet", "effets", False), (FRAMEWORK_FILE, "effets")),
        Content.INDICATORS: Kept(("indicateur", "indicateurs", False), (FRAMEWORK_FILE, "indicateurs")),
    },
    StepName.MEASURE: {
        Content.VALUES: Kept(("valeur", "valeurs", True), (TABLE, "mesures")),
        Content.VERBATIMS: Kept(("parole", "paroles", True), (TABLE, "verbatims")),
        Content.NARRATIVES: Kept(("récit", "récits", False), ("recits/", "")),
        Content.SELF_EVALUATION: Kept(("question", "questions", True), (TABLE, "autoevaluation")),
        Content.FUNDINGS: Kept(("financement", "financements", False), (TABLE, "financements")),
    },
}
"""Each kind under the step at which it is usually begun."""
NAMES = {
    Content.MISSION: "Grille de clarification",
    Content.GOVERNANCE: "Gouvernance",
    Content.MEMBERS: "Membres",
    Content.STAKEHOLDERS: "Parties prenantes",
    Content.PROJECTS: "Projets",
    Content.MEETINGS: "Rencontres",
    Content.ISSUES: "Enjeux",
    Content.OBJECTIVES: "Objectifs",
    Content.EFFECTS: "Effets",
    Content.INDICATORS: "Indicateurs",
    Content.VALUES: "Mesures",
    Content.VERBATIMS: "Paroles",
    Content.NARRATIVES: "Récits",
    Content.SELF_EVALUATION: "Autoévaluation",
    Content.FUNDINGS: "Financements",
}


@dataclass(frozen=True, slots=True)
class WrittenLine:
    name: str
    count: str
    """« 9 effets », « Rien encore »."""
    begun: bool
    source: Link


@dataclass(frozen=True, slots=True)
class WrittenStep:
    title: str
    state: str
    """« En cours », « Non dit »."""
    shape: str
    """Of partials/suivi.html, "" when nothing is said."""
    lines: tuple[WrittenLine, ...]


def written_steps(publication: Publication, ptce: Ptce, health: Health) -> tuple[WrittenStep, ...]:
    """The four steps, whatever the pole has begun."""
    states = {step.name: step.state for step in ptce.file.journey}
    return tuple(
        WrittenStep(
            label(step, publication.language),
            label(states[step], publication.language) if step in states else "Non dit",
            states[step].value if step in states else "",
            tuple(_line(content, kept, publication, health) for content, kept in contents.items()),
        )
        for step, contents in STEPS.items()
    )


def _line(content: Content, kept: Kept, publication: Publication, health: Health) -> WrittenLine:
    n = health.written[content]
    source = source_of(kept.where, publication, health)
    return WrittenLine(NAMES[content], _count(content, n, kept, publication), n > 0, source)


def _count(content: Content, n: int, kept: Kept, publication: Publication) -> str:
    language = publication.language
    if n == 0:
        return typeset("Rien encore", language)
    if content is Content.MISSION:
        whole = number(len(Mission.model_fields), 0, language)
        return phrase("{part} rubriques sur {whole}", language, part=number(n, 0, language), whole=whole)
    singular, plural, feminine = kept.noun
    return counted(n, singular, plural, language, feminine)
