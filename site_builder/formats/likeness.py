"""How much two names look alike, whatever the order of their words: for what may count one thing under two names."""

from collections.abc import Sequence

from site_builder.model.scalar import folded

SAME_WORDS = 96.0


def likeness(first: str, second: str) -> float:
    """From 0 to 100: rapidfuzz's ratio over the words in alphabetical order; accents and case do not count."""
    # Imported here: `check` must answer fast.
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(_words(first), _words(second))


def shared_words(first: str, second: str) -> float:
    """From 0 to 100: the same over the words that both have; 100 when one name only adds words to the other."""
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(_words(first), _words(second))


def alike(name: str, names: Sequence[str], at_least: float) -> list[int]:
    """The ranks of the names that look like it, the most alike first; a name that only adds words to another looks like it too."""
    from rapidfuzz import fuzz, process

    typed, known = _words(name), [_words(one) for one in names]
    found = process.extract(typed, known, scorer=fuzz.token_sort_ratio, score_cutoff=at_least, limit=None)
    if _telling(typed):
        longer = process.extract(typed, known, scorer=fuzz.token_set_ratio, score_cutoff=SAME_WORDS, limit=None)
        found += [one for one in longer if _telling(known[one[2]])]
    return list(dict.fromkeys(rank for _, _, rank in sorted(found, key=lambda one: (-one[1], one[2]))))


def _telling(words: str) -> bool:
    """Whether a name has two words that mean something: « emplois » alone is in half the names of a bank."""
    return sum(len(word) > 3 for word in words.split()) > 1


def _words(text: str) -> str:
    return folded(text).replace("-", " ")
