"""The learning community looks at itself: what its people know and do, and whom they work with, before and after."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from site_builder.model.period import Period
from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Count, Line, When, choice


class Topic(StrEnum):
    KNOWLEDGE = "connaissances"
    PRACTICES = "pratiques"
    COLLABORATION = "collaborations"


class Moment(StrEnum):
    BEFORE = "avant"
    AFTER = "apres"


class SelfEvaluationRow(Record):
    """One row of `autoevaluation`: how many gave one answer to one question, at one moment."""

    topic: Annotated[Topic, BeforeValidator(choice(Topic))] = key(
        "theme", "Thème", "Connaissances, pratiques ou collaborations.", REQUIRED
    )
    question: Line = key(
        "question", "Question", "La question, mot pour mot ; la même dans chaque pôle pour être réunie.", REQUIRED
    )
    moment: Annotated[Moment, BeforeValidator(choice(Moment))] = key("moment", "Moment", "Avant ou après.", REQUIRED)
    answer: Line = key("modalite", "Modalité", "Une des réponses possibles, de la moins à la plus favorable.", REQUIRED)
    count: Count = key("nombre", "Nombre", "Combien l'ont choisie ; 0 est une réponse.", REQUIRED)
    answered: Count | None = key("repondants", "Répondants", "Combien ont répondu à cette question, en tout.")
    asked: Count | None = key("sollicites", "Sollicités", "Combien ont été sollicités.")
    on: When | None = key("date", "Date", "Le mois ou l'année du questionnaire.")


@dataclass(frozen=True, slots=True)
class Answers:
    """All the answers to one question at one moment."""

    topic: Topic
    question: str
    moment: Moment
    counts: tuple[tuple[str, int], ...]
    """How many by answer, in the order in which the answers were typed."""
    answered: int
    asked: int | None
    on: Period | None = None
    """When they were asked; of several poles, only when all were asked at the same date."""
    masked: bool = False
    """True when so few answered that nothing of it is public: the counts are gone too."""
    poles: int | None = None
    """How many poles' answers are added up; None for one pole's own."""


def gathered(rows: Iterable[SelfEvaluationRow]) -> tuple[Answers, ...]:
    """Rows put together by question and moment, in the order of the table."""
    groups: dict[tuple[Topic, str, Moment], list[SelfEvaluationRow]] = {}
    for row in rows:
        groups.setdefault((row.topic, row.question, row.moment), []).append(row)
    return tuple(
        Answers(
            topic=topic,
            question=question,
            moment=moment,
            counts=tuple((row.answer, row.count) for row in group),
            answered=next((row.answered for row in group if row.answered is not None), sum(row.count for row in group)),
            asked=next((row.asked for row in group if row.asked is not None), None),
            on=next((row.on for row in group if row.on is not None), None),
        )
        for (topic, question, moment), group in groups.items()
    )
