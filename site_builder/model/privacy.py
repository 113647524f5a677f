"""What must never be repeated by a message, a log or an annotation: e-mail addresses and phone numbers."""

import re
from collections.abc import Callable, Iterator

EMAIL = re.compile(r"[\w.+-]{1,64}(?:@|\s?\(at\)\s?|\s?\[at\]\s?)[\w-]+(?:\.[\w-]+)+", re.UNICODE)
"""Before the sign at most the 64 characters of RFC 5321, 4.5.3.1.1: without a bound, a long word without any is read from each of its letters on."""
AT = ("@", "(at)", "[at]")
"""One of them is in every address."""
SHORTEST_PHONE = 10
"""Characters."""
GAP = r"[\s.\u00a0\u202f-]?"
PHONE = re.compile(rf"(?<![\w.,/-])(?:(?:\+|00)\d{{2,3}}{GAP}(?:\(0\){GAP})?[1-9]|0[1-9])(?:{GAP}\d{{2}}){{4}}(?!\d|[.,]\d)")
"""French numbers, overseas ones included, national or international."""


def holds_contact(text: str) -> str | None:
    """« une adresse e-mail » or « un numéro de téléphone » when the text holds one."""
    # Looking for the signs first is far faster: most texts have none.
    if any(map(text.__contains__, AT)) and EMAIL.search(text):
        return "une adresse e-mail"
    dialled = len(text) >= SHORTEST_PHONE and ("0" in text or "+" in text)
    return "un numéro de téléphone" if dialled and PHONE.search(text) else None


def contacts(text: str) -> Iterator[str]:
    """Every address and number in the text, as typed."""
    yield from (found[0] for pattern in (EMAIL, PHONE) for found in pattern.finditer(text))


def redacted(text: str, keep_length: bool = False) -> str:
    """The text without addresses and numbers; `keep_length` keeps what follows under its column."""
    if any(sign in text for sign in AT):
        text = EMAIL.sub(_mask("[adresse masquée]", keep_length), text)
    return PHONE.sub(_mask("[numéro masqué]", keep_length), text)


def _mask(words: str, keep_length: bool) -> Callable[[re.Match[str]], str]:
    return lambda found: words[: len(found[0])].ljust(len(found[0]), "·") if keep_length else words
