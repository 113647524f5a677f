"""Ways of looking for a voice (effect, family, year, what it says of a figure), and how they were all collected."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from site_builder.model.cooperation import Family
from site_builder.model.language import Language
from site_builder.model.period import parse_period
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.verbatim import Attribution, Context, Link, Verbatim
from site_builder.page.blocks.record import RecordLine, record
from site_builder.words.consent import why_not
from site_builder.words.labels import label, plural
from site_builder.words.sentences import counted, phrase, uncapital
from site_builder.words.typography import typeset

UNSAID = "non-dite"


@dataclass(frozen=True, slots=True)
class Choice:
    """The voices of one family, of one year…"""

    id: str
    title: str
    """« Nuancent un chiffre », in a list of choices."""
    heading: str
    """« Paroles qui nuancent un chiffre », on its own page."""
    voices: tuple[Verbatim, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    key: str
    """« famille »: what the addresses of its pages begin with."""
    title: str
    choices: tuple[Choice, ...]


def facets(ptce: Ptce, publication: Publication) -> tuple[Facet, ...]:
    """The facets with at least two choices; a voice is in exactly one choice of each."""
    language = publication.language
    found = (
        _facet("famille", "Qui parle", "Paroles : {choice}", FAMILIES, _family, ptce, language),
        _facet("annee", "En quelle année", "Paroles : {choice}", _years(ptce), _year, ptce, language),
        _facet("lien", "Face aux chiffres", "Paroles qui {choice}", (*Link, None), _link, ptce, language),
    )
    return tuple(facet for facet in found if len(facet.choices) > 1)


def collected(ptce: Ptce, publication: Publication) -> tuple[RecordLine, ...]:
    """« Comment ces paroles ont été recueillies », as counts."""
    voices, language = ptce.verbatims, publication.language
    return record(
        (
            ("Recueillies", _counts((v.context for v in voices), Context, language, "sans contexte précisé")),
            ("Qui parle", _family_counts(voices, language)),
            (
                "En quelle année",
                [f"{_year_title(year, language)} ({n})" for year, n in _tally(_years(ptce), map(_year, voices))],
            ),
            ("Signées", _counts((v.attribution for v in voices), Attribution, language, "")),
            (
                "Face aux chiffres",
                [f"{_link_title(link, language)} ({n})" for link, n in _tally((*Link, None), map(_link, voices))],
            ),
            ("Gardées hors du site public", _withheld(ptce, publication)),
        )
    )


Key: TypeAlias = Callable[[Verbatim], Hashable]
FAMILIES = (*Family, None)


def _facet(key: str, title: str, heading: str, values: Iterable[Hashable], of: Key, ptce: Ptce, language: Language) -> Facet:
    choices = (
        Choice(UNSAID if value is None else str(value), said, phrase(heading, language, choice=uncapital(said)), own)
        for value in values
        for said in [TITLES[key](value, language)]
        if (own := tuple(voice for voice in ptce.verbatims if of(voice) == value))
    )
    return Facet(key, title, tuple(choices))


def _family(verbatim: Verbatim) -> Family | None:
    """An anonymous voice is not even placed in its family: in a small pole that would be enough to recognise it."""
    return None if verbatim.attribution is Attribution.ANONYMOUS else verbatim.family


def _year(verbatim: Verbatim) -> int | None:
    period = parse_period(verbatim.said_on) if verbatim.said_on else None
    return period.year if period and period.dated else None


def _link(verbatim: Verbatim) -> Link | None:
    return verbatim.link


def _years(ptce: Ptce) -> tuple[int | None, ...]:
    return (*sorted({year for year in map(_year, ptce.verbatims) if year}, reverse=True), None)


def _family_title(family: object, language: Language) -> str:
    return plural(family, language) if isinstance(family, StrEnum) else typeset("Famille non dite", language)


def _year_title(year: object, language: Language) -> str:
    return str(year) if year else typeset("Sans date", language)


def _link_title(link: object, language: Language) -> str:
    return typeset(LINKS[link] if isinstance(link, Link) else "N’ont pas de chiffre en regard", language)


LINKS = {Link.CONFIRMS: "Font écho à un chiffre", Link.QUALIFIES: "Nuancent un chiffre", Link.EXPLAINS: "Éclairent un chiffre"}
TITLES = {"famille": _family_title, "annee": _year_title, "lien": _link_title}
"""What a choice of each facet is called."""


def _tally(values: Iterable[Hashable], found: Iterable[Hashable]) -> Iterator[tuple[Hashable, int]]:
    """How many of each, in the order of `values`, those that are not there left out."""
    counts = Counter(found)
    return ((value, counts[value]) for value in values if counts[value])


def _counts(found: Iterable[StrEnum | None], kind: type[StrEnum], language: Language, unsaid: str) -> list[str]:
    tally = _tally((*kind, None), found)
    return [
        f"{label(value, language) if isinstance(value, StrEnum) else typeset(unsaid, language).capitalize()} ({n})"
        for value, n in tally
    ]


def _family_counts(voices: Sequence[Verbatim], language: Language) -> list[str]:
    return [f"{_family_title(family, language)} ({n})" for family, n in _tally(FAMILIES, map(_family, voices))]


def _withheld(ptce: Ptce, publication: Publication) -> list[str]:
    """For the members only, as kinds: the public network holds no such voice any more, nor its count."""
    reasons = Counter(reason for voice in ptce.verbatims if (reason := why_not(voice, publication.date)))
    reasons.update(ptce.refused_voices)
    language = publication.language
    return [
        typeset(f"{counted(n, 'parole', 'paroles', language)} : {reason}", language) for reason, n in sorted(reasons.items())
    ]
