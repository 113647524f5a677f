"""How sentences are made: a pattern in French, translated, filled with words that are ready, set in type once."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from site_builder.model.language import FRENCH, Language
from site_builder.words.numbers import number
from site_builder.words.passages import unmarked, within
from site_builder.words.translation import translated, translated_noun
from site_builder.words.typography import typeset

Sentences: TypeAlias = Mapping[str, Mapping[str, str]]
"""By the code of the language they are written in, then by the name of the pattern; catalogues hold them in the others."""

LISTS: Sentences = {"fr": {"last": "{all} et {last}", "none": "aucun {noun}", "none_feminine": "aucune {noun}"}}
REASONS: Sentences = {"fr": {"continued": "{start} : {reason}.", "followed": "{start}. {reason}.", "alone": "{start}."}}


def say(sentences: Sentences, language: Language, name: str, /, **words: object) -> str:
    """The pattern of that name with its words, typographically right."""
    return phrase(sentences[FRENCH.code][name], language, **words)


def phrase(pattern: str, language: Language, /, **words: object) -> str:
    """A pattern of ours with its words, « Mis à jour le {day}. », in that language and typographically right."""
    return typeset(translated(pattern, language).format(**words), language)


def open_end(text: str) -> str:
    """An editor's sentence without its final stop, to be followed by ours."""
    return within(text.strip(), lambda words: words.strip().rstrip(".").rstrip())


def because(start: str, reason: str | None, language: Language) -> str:
    """Our words, then the editor's reason: after a colon when it begins in lower case, else as a sentence of its own."""
    name = "alone" if not reason else "continued" if unmarked(reason)[0].islower() else "followed"
    return say(REASONS, language, name, start=open_end(start), reason=open_end(reason or ""))


def listed(items: Iterable[str], language: Language) -> str:
    """« a, b et c »; empty for nothing."""
    *first, last = [*items] or [""]
    return say(LISTS, language, "last", all=", ".join(first), last=last) if first else last


def counted(n: int, singular: str, plural: str, language: Language, feminine: bool = False) -> str:
    """« aucun membre », « 1 membre », « 31 membres »; « aucune parole » when feminine."""
    noun = translated_noun(singular, plural, n, language)
    if n == 0:
        return say(LISTS, language, "none_feminine" if feminine else "none", noun=noun)
    return f"{number(n, 0, language)}\u00a0{noun}"
