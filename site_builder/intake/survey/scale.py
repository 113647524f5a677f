"""One cell to one answer: whatever the tool writes, labels, names, codes or ticks, it is one of those proposed, or none at all."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from pydantic_core import PydanticCustomError

from site_builder.model.scalar import folded, parse_number
from site_builder.model.survey import MOMENTS, Figure, Group, Question
from site_builder.model.survey_mapping import NO_ANSWER
from site_builder.words.survey import MODALITY_LABELS

Value: TypeAlias = str | Decimal
SILENT = frozenset({"", "n-a", "na", "sans-reponse", "no-answer", "non-reponse", "pas-de-reponse", "non-repondu"})
"""What tools write where nobody answered; folded."""
YES = {
    "o": "oui",
    "y": "oui",
    "yes": "oui",
    "true": "oui",
    "vrai": "oui",
    "n": "non",
    "no": "non",
    "false": "non",
    "faux": "non",
}
TICKED = frozenset({"1", "x", "y", "oui", "yes", "true", "vrai"})
BEFORE, AFTER = MOMENTS
MOMENT_BEGINNINGS = {"avant": BEFORE, "debut": BEFORE, "entree": BEFORE, "apres": AFTER, "fin": AFTER, "sortie": AFTER}
FREELY_SEPARATED = re.compile(r"[-,;|]+")


class OutOfScale(Exception):
    """A text that is no answer proposed."""


@dataclass(slots=True)
class Scale:
    """The answers to one question, by every way they are written."""

    question: Question
    codes: Mapping[str, str] = field(default_factory=dict)
    """Answers by folded code, as the file of columns says."""
    several: bool = False
    known: dict[str, str | None] = field(init=False)

    def __post_init__(self) -> None:
        self.known = {folded(answer): answer for answer in self.question.answers}
        if set(self.known) == {"oui", "non"}:
            self.known |= {code: self.known[answer] for code, answer in YES.items()}
        self.known |= _coded(self.codes, self.question.answers)

    @property
    def answers(self) -> tuple[str, ...]:
        """Those proposed, then those that only the file of columns knows."""
        return tuple(dict.fromkeys((*self.question.answers, *filter(None, self.known.values()))))

    def read(self, text: str) -> tuple[Value, ...]:
        """The answers in a cell, none when nobody answered. Raises OutOfScale."""
        if not text:
            return ()
        plain = folded(text)
        if plain in self.known:
            answer = self.known[plain]
            return () if answer is None else (answer,)
        if plain in SILENT:
            return ()
        if self.question.answers:
            return self._several(plain)
        return (self._number(text),)

    def _several(self, plain: str) -> tuple[Value, ...]:
        """« locaux materiel », « Locaux, Matériel »: every answer found, the longest first, and nothing left over."""
        found: list[str] = []
        rest = plain
        if self.several:
            for name in sorted(self.known, key=len, reverse=True):
                pattern = rf"(?:^|(?<=-)){re.escape(name)}(?=-|$)"
                if name and (answer := self.known[name]) is not None and re.search(pattern, rest):
                    found.append(answer)
                    rest = re.sub(pattern, "", rest, count=1)
        if not found or FREELY_SEPARATED.sub("", rest):
            raise OutOfScale
        return tuple(found)

    def _number(self, text: str) -> Decimal:
        try:
            number = parse_number(text)
        except PydanticCustomError:
            raise OutOfScale from None
        low, high = self.question.low, self.question.high
        if (low is not None and number < low) or (high is not None and number > high):
            raise OutOfScale
        return number

    @property
    def closed(self) -> bool:
        return self.question.figure is not Figure.WORDS


def modalities(group: Group, codes: Mapping[str, str]) -> dict[str, str | None]:
    """Modalities by every way they are written: « femmes », « une femme », « femme », and the codes of the file of columns."""
    said = {folded(MODALITY_LABELS.get(modality, modality)): modality for modality in group.modalities}
    plain = {folded(modality): modality for modality in group.modalities}
    singular = {name.removesuffix("s"): modality for name, modality in plain.items()}
    return {**singular, **said, **plain, **_coded(codes, group.modalities)}


@lru_cache(maxsize=256)
def moment(text: str) -> str | None:
    """« avant » or « après », by the beginning of the cell; None when it says neither."""
    plain = folded(text)
    return next((found for begun, found in MOMENT_BEGINNINGS.items() if begun in plain.split("-")), None)


def ticked(text: str) -> bool:
    """Whether a column that holds one answer says that it was chosen: 1, X, Oui, the answer's own name."""
    return folded(text) in TICKED


def _coded(codes: Mapping[str, str], answers: Iterable[str]) -> dict[str, str | None]:
    own = {folded(answer): answer for answer in answers}
    silent = folded(NO_ANSWER)
    return {folded(code): None if folded(meant) == silent else own.get(folded(meant), meant) for code, meant in codes.items()}
