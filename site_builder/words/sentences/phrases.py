"""How sentences are made: a table of patterns per language, filled with words that are ready, set in type once."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from site_builder.model.language import Language
from site_builder.words.numbers import number
from site_builder.words.typography import typeset

Sentences: TypeAlias = Mapping[str, Mapping[str, str]]
"""By language code, then by the name of the pattern."""

LISTS: Sentences = {"fr": {"last": "{all} et {last}", "none": "aucun {noun}", "none_feminine": "aucune {noun}"}}
REASONS: Sentences = {"fr": {"continued": "{start} : {reason}.", "followed": "{start}. {reason}.", "alone": "{start}."}}


def say(sentences: Sentences, language: Language, name: str, /, **words: object) -> str:
    """The pattern of that name with its words, typographically right."""
    return typeset(sentences[language.code][name].format(**words), language)


def capital(text: str) -> str:
    """The text with its first letter as a sentence has it."""
    return text[:1].upper() + text[1:]


def open_end(text: str) -> str:
    """An editor's sentence without its final stop, to be followed by ours."""
    return text.strip().rstrip(".").rstrip()


def because(start: str, reason: str | None, language: Language) -> str:
    """Our words, then the editor's reason: after a colon when it begins in lower case, else as a sentence of its own."""
    name = "alone" if not reason else "continued" if reason[0].islower() else "followed"
    return say(REASONS, language, name, start=open_end(start), reason=open_end(reason or ""))


def uncapital(text: str) -> str:
    """One of our own sentences, as it reads after a colon."""
    return text[:1].lower() + text[1:]


def listed(items: Iterable[str], language: Language) -> str:
    """« a, b et c »; empty for nothing."""
    *first, last = [*items] or [""]
    return say(LISTS, language, "last", all=", ".join(first), last=last) if first else last


def counted(n: int, singular: str, plural: str, language: Language, feminine: bool = False) -> str:
    """« aucun membre », « 1 membre », « 31 membres »; « aucune parole » when feminine."""
    if n == 0:
        return say(LISTS, language, "none_feminine" if feminine else "none", noun=singular)
    return f"{number(n, 0, language)}\u00a0{plural if n > 1 else singular}"
