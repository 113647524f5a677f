"""Hints with known names: the nearest to what was typed, or all of them when they are few."""

from collections.abc import Iterable

from site_builder.formats.nearest import nearest


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
