"""The headings of a Markdown text, and the anchors that lead to them, as GitHub makes them."""

import re
import unicodedata

HEADING = re.compile(r"^(#{1,6}) +(.+?) *$", re.MULTILINE)
FENCED = re.compile(r"^ *```.*?^ *```$", re.DOTALL | re.MULTILINE)


def headings(body: str) -> tuple[tuple[int, str], ...]:
    """Level and text of each, as typed, in order; what looks like one inside a block of code is none."""
    return tuple((len(found[1]), found[2]) for found in HEADING.finditer(FENCED.sub("", body)))


def anchor(heading: str) -> str:
    """« 3. Un contenu privé, un site public » is `3-un-contenu-privé-un-site-public`: accents stay, punctuation goes."""
    return "".join(sign for sign in heading.strip().lower() if _stays(sign)).replace(" ", "-")


def _stays(sign: str) -> bool:
    return sign in " -_" or unicodedata.category(sign)[0] in "LN"
