"""The first letter of a text of ours, as the place where it stands wants it."""

from site_builder.words.passages import within


def capital(text: str) -> str:
    """The text with its first letter as a sentence has it."""
    return within(text, lambda words: words[:1].upper() + words[1:])


def under_heading(text: str, heading: str) -> str:
    """Editors write « Périmètre non précisé par la source »; a heading has said the first word."""
    return within(text, lambda words: capital(words.removeprefix(f"{heading} ")))


def uncapital(text: str) -> str:
    """One of our own sentences, as it reads after a colon."""
    return text[:1].lower() + text[1:]
