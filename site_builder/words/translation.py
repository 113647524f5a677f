"""Our own words in a reader's language: French is written in the code and the templates, the others are gettext catalogues.

The French text is the key. Whatever is in no catalogue stays as it is; `tests/contracts/test_translation.py` fails on a text of
ours that a catalogue lacks.
"""

from functools import cache, lru_cache
from gettext import GNUTranslations
from hashlib import sha256
from io import BytesIO

from site_builder.languages import catalogue_file
from site_builder.model.language import FRENCH, Language


@cache
def catalogue(language_code: str) -> GNUTranslations:
    """What pages say in that language, compiled as it is read: a tenth of a second, and no second file to keep in step."""
    # Imported here: `check` must answer at once, and translates nothing.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with catalogue_file(language_code).open("rb") as file:
        write_mo(compiled, read_po(file, locale=language_code))
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def catalogue_stamp(language_code: str) -> str:
    """Changes whenever the catalogue does: for whatever is kept and holds its words."""
    return sha256(catalogue_file(language_code).read_bytes()).hexdigest()[:16]


@lru_cache(maxsize=16384)
def translated(message: str, language: Language) -> str:
    """The message in that language, its `{places}` still to be filled."""
    return message if language == FRENCH or not message else catalogue(language.code).gettext(message)


def translated_in(context: str, message: str, language: Language) -> str:
    """The same for a word that means several things: « moyenne » is a mean, or neither weak nor strong."""
    if language == FRENCH:
        return message
    found = catalogue(language.code).pgettext(context, message)
    return translated(message, language) if found == message else found


def translated_noun(singular: str, plural: str, n: int, language: Language) -> str:
    """One of two forms, as the language counts: French says « 0 membre », English « 0 members »."""
    if language == FRENCH:
        return plural if n > 1 else singular
    return catalogue(language.code).ngettext(singular, plural, n)


def whole_words(text: str, language: Language) -> str:
    """A heading or a label of ours in that language, « Territoire »; what may be an id or the name of a style stays."""
    return translated(text, language) if " " in text or text[:1].isupper() or not text.isascii() else text
