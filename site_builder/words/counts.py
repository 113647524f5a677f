"""How many, in words: « 0 membre », « 1 membre », « 31 membres », « a, b et c »."""

from collections.abc import Sequence

from site_builder.model.language import Language
from site_builder.words.numbers import number


def counted(count: int, singular: str, plural: str, language: Language) -> str:
    """« 0 membre » (French keeps the singular), « 1 membre », « 1 240 membres »."""
    return f"{number(count, 0, language)} {plural if count > 1 else singular}"


def listed(items: Sequence[str], language: Language) -> str:
    """« a », « a et b », « a, b et c »; empty for nothing."""
    *first, last = items or ("",)
    return f"{', '.join(first)} et {last}" if first else last
