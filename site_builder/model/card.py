"""A picture that stands for a page where it is shared: what is written on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """Words ready to read; "" for what a page has not."""

    address: str
    """Of the PNG file."""
    site: str
    over: str
    """Small, above the title: « La Tresse · Effet 3 »."""
    title: str
    value: str
    """« 61 % »."""
    of: str
    """What the value counts, and when."""
    warning: str
    """What the page's banner says: invented, from public sources."""
