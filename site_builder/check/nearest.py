"""The known name closest to what was typed, for « vouliez-vous dire … ? »."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from site_builder.model.scalar import folded

CLOSE_ENOUGH = 72
"""Below this likeness (0 to 100) a suggestion misleads more than it helps."""


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """The most similar known name, or None when nothing resembles; accents, case and spaces do not count."""
    found = process.extractOne(typed, list(known), scorer=fuzz.ratio, processor=folded, score_cutoff=CLOSE_ENOUGH)
    return found[0] if found else None


def did_you_mean(typed: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint with the nearest name, else `otherwise`."""
    name = nearest(typed, known)
    return f"Vouliez-vous dire « {name} » ?" if name else otherwise


def listed(names: Iterable[str], most: int = 12) -> str:
    """« a, b ou c », cut short when there are many."""
    shown = list(names)
    if len(shown) > most:
        return ", ".join(shown[:most]) + "…"
    return " ou ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
