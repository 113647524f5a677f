"""Who took part in each step, as counts by role: never names, and never a total, since the same persons come back."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.ptce import Participants, Ptce, Step
from site_builder.model.publication import Publication
from site_builder.words.labels import short
from site_builder.words.numbers import number
from site_builder.words.sentences import capital, counted, listed
from site_builder.words.translation import translated_noun

ROLES = {
    "ambassadors": ("ambassadeur", "ambassadeurs"),
    "team": ("salarié de l’équipe", "salariés de l’équipe"),
    "board": ("administrateur", "administrateurs"),
    "members": ("structure membre", "structures membres"),
    "inhabitants": ("habitant", "habitants"),
    "researchers": ("chercheur", "chercheurs"),
}


@dataclass(frozen=True, slots=True)
class ParticipantsTable:
    steps: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    """A role, and how many at each step; "" where the pole does not say."""


def participants_words(who: Participants, publication: Publication) -> str:
    """« 4 ambassadeurs, 3 salariés de l’équipe et 19 structures membres »."""
    present = ((getattr(who, field), noun) for field, noun in ROLES.items())
    return listed([counted(n, *noun, publication.language) for n, noun in present if n], publication.language)


def participants_table(ptce: Ptce, publication: Publication) -> ParticipantsTable | None:
    """None below two steps with participants: one step alone is said in a sentence."""
    steps = [step for step in ptce.file.journey if step.participants]
    if len(steps) < 2:
        return None
    titles = tuple(short(step.name, publication.language) for step in steps)
    return ParticipantsTable(titles, tuple(_rows(steps, publication)))


def _rows(steps: list[Step], publication: Publication) -> Iterator[tuple[str, tuple[str, ...]]]:
    for field, noun in ROLES.items():
        counts = [getattr(step.participants, field) for step in steps]
        if any(counts):
            said = (number(n, 0, publication.language) if n is not None else "" for n in counts)
            yield capital(translated_noun(*noun, 2, publication.language)), tuple(said)
