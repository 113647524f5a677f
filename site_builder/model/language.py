"""The languages a site may be read in: French is the source, others come through gettext catalogues."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    name: str
    """In the language itself: « English »."""
    locale: str
    """Babel's name for it."""

    @property
    def folder(self) -> str:
        """Where its pages are: « en/ »; those in French, the source, keep the addresses without any."""
        return "" if self == FRENCH else f"{self.code}/"


FRENCH = Language("fr", "Français", "fr_FR")
ENGLISH = Language("en", "English", "en_GB")
LANGUAGES = {language.code: language for language in (FRENCH, ENGLISH)}
