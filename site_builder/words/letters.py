"""Letters in place of names, where a picture has no room for them."""

from string import ascii_uppercase


def letter(place: int) -> str:
    """A, B … Z, AA, AB …, from 0: the same on the picture and in its table."""
    return letter(place // 26 - 1) + ascii_uppercase[place % 26] if place >= 26 else ascii_uppercase[place]
