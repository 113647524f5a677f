"""One sentence that holds every value of a picture, for those who hear it."""

from collections.abc import Iterable

BETWEEN = "\u202f; "


def told(title: str, items: Iterable[str], between: str = BETWEEN) -> str:
    """« Title : this ; that. »"""
    listed = between.join(items)
    return f"{title}\u00a0: {listed}." if listed else f"{title}."


def named(names: Iterable[str], texts: Iterable[str]) -> str:
    """« femmes 12, hommes 8 »."""
    return ", ".join(f"{name} {text}" for name, text in zip(names, texts, strict=True))
