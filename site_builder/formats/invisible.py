"""Characters that nobody sees: those that only hinder are taken out, those that make a reader read something else are refused.

Marks left by a copy and paste (soft hyphens, zero-width spaces, directions) split a series in two or hide a word from a search,
and say nothing: no editor can see them to take them out. Embeddings and overrides turn the order of words and figures on the
page (Unicode Standard Annex 9; CVE-2021-42574), and control characters are what is left of a damaged text: only the editor
knows what was meant.
"""

import re
from collections.abc import Callable

from site_builder.problems import Place, Problems

HINDERING = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
"""Joiners and variation selectors are not among them: emoji and several scripts are written with them."""
ODD_SPACES = re.compile("[\v\f\u0085\u2028\u2029]")
"""Line and page ends of word processors, which no file of ours needs; libyaml takes some of them for ends of lines."""
REFUSED = re.compile("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
ANY = re.compile("|".join((HINDERING.pattern, ODD_SPACES.pattern, REFUSED.pattern)))
HINT = "Effacez-le, ou retapez ces mots : venu d'un copier-coller, il ferait lire autre chose que ce qui est écrit."


def without_invisible(text: str, at: Callable[[int], Place], problems: Problems) -> str:
    """The text as it is seen; a problem, at the place of its offset, for each character that is refused."""
    if not ANY.search(text):
        return text
    for found in REFUSED.finditer(text):
        message = f"Un caractère invisible (U+{ord(found[0]):04X}) est dans ce texte."
        problems.add(at(found.start()), "caractere-invisible", message, HINT)
    return ODD_SPACES.sub(" ", HINDERING.sub("", REFUSED.sub("", text)))
