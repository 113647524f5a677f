"""What editors had translated: a text as it is typed anywhere in the folder, and the same in another language."""

from collections.abc import Iterable, Mapping

from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Line


class TranslationRow(Record):
    """One row of `traductions`."""

    language: Line = key("langue", "Langue", "La langue de la traduction : en.", REQUIRED)
    text: Line = key("texte", "Texte", "Le texte français, copié tel qu'il est écrit dans le dossier.", REQUIRED)
    translation: Line = key("traduction", "Traduction", "Le même, dans l'autre langue.", REQUIRED)


def by_language(rows: Iterable[TranslationRow]) -> Mapping[str, Mapping[str, str]]:
    """Each French text with its translation, by the code of the language."""
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        found.setdefault(row.language, {})[row.text] = row.translation
    return found
