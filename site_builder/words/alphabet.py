"""The order of a French dictionary, for lists that nobody has put in order."""

from unicodedata import category, normalize


def dictionary_order(text: str) -> tuple[str, str]:
    """A sorting key: accents and capitals count only between words that are otherwise the same."""
    plain = "".join(sign for sign in normalize("NFD", text.casefold()) if category(sign) != "Mn")
    return plain.replace("œ", "oe").replace("æ", "ae"), text
