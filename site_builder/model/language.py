"""The languages a site may be read in: French is the source, others come through gettext catalogues."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    name: str
    locale: str
    """Babel's name for it."""


FRENCH = Language("fr", "français", "fr_FR")
LANGUAGES = {language.code: language for language in (FRENCH,)}
