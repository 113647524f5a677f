"""A questionnaire: the questions of the survey indicators that a pole follows, and what each answer is worth."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from site_builder.model.bank import Level
from site_builder.model.measure import Indicator
from site_builder.model.scalar import folded


class Figure(Enum):
    """What is made of the answers to one question."""

    SHARE = auto()
    """The share of those who gave one of the counted answers."""
    PROGRESS = auto()
    """The share of those asked twice whose answer rose by one step at least."""
    MEAN = auto()
    MEDIAN = auto()
    SUM = auto()
    WORDS = auto()
    """Nothing: they are read."""


MOMENTS = ("avant", "après")
"""In which a form that is answered twice is answered, as the bank's breakdown names them in French."""
BEFORE_AND_AFTER = "avant-apres"
"""The answers at both moments, as a picture and a table are named."""
FREE_WORDS = "parole"
"""The last question of every form, and the column of its answers."""
CODE, MOMENT, AGREED = "code", "moment", "accord"
"""The columns that say who answers without naming anyone, which of the two times it is, and that the person agrees to answer."""
AUDIENCES = {
    Level.MEMBER: "membres",
    Level.BENEFICIARY: "publics",
    Level.TERRITORY: "habitants",
    Level.POLE: "pole",
    None: "enquete",
}
"""Who answers, which is one form each: nobody asks a company whether it feels lonely."""


@dataclass(frozen=True, slots=True)
class Question:
    indicator: Indicator
    text: str
    figure: Figure
    answers: tuple[str, ...] = ()
    """Those proposed, the least favourable first; none when a number or words are asked for."""
    counted: tuple[str, ...] = ()
    """Those that make the share; none when the definition does not say."""
    low: Decimal | None = None
    high: Decimal | None = None
    """Between which a number must be."""
    twice: bool = False
    """Whether it is asked before and after."""

    @property
    def name(self) -> str:
        return column_name(self.indicator.id)

    @property
    def shown(self) -> tuple[str, ...]:
        """The answers as they are read: yes before no, scales from the least favourable on."""
        return self.answers[::-1] if len(self.answers) == 2 else self.answers


@dataclass(frozen=True, slots=True)
class Group:
    """What a person is, so far as the bank breaks figures down by it: « sexe »."""

    id: str
    name: str
    modalities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An indicator or a breakdown that the questionnaire does not ask for, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Form:
    slug: str
    pole: str
    audience: str
    """One of AUDIENCES."""
    contact: str
    questions: tuple[Question, ...]
    groups: tuple[Group, ...]
    threshold: int
    """Below that many answers, nothing is published."""

    @property
    def id(self) -> str:
        return f"{self.slug}-{self.audience}"

    @property
    def twice(self) -> bool:
        return any(question.twice for question in self.questions)


@dataclass(frozen=True, slots=True)
class Survey:
    """Every form of one pole, and what none of them asks."""

    forms: tuple[Form, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def questions(self) -> Iterator[Question]:
        return (question for form in self.forms for question in form.questions)

    @property
    def groups(self) -> dict[str, Group]:
        return {group.id: group for form in self.forms for group in form.groups}


def column_name(id: str) -> str:
    """An identifier as forms and statistics programs want it: letters, digits and underscores."""
    return folded(id).replace("-", "_")
