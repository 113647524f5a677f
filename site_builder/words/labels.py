"""What every choice of the model is called on a page: in full, in short, and in the plural where things are counted."""

from enum import StrEnum

from site_builder.model.language import Language
from site_builder.words.label_table import LABELS, Label
from site_builder.words.translation import translated_in


def label(member: StrEnum, language: Language) -> str:
    """The member's name in full, with a capital: « En bonne voie », « Fait écho à »."""
    return _in(member, _label(member).text, language)


def short(member: StrEnum, language: Language) -> str:
    """The shortest form that is still clear, for a table cell or an axis."""
    return _in(member, _label(member).short or _label(member).text, language)


def plural(member: StrEnum, language: Language) -> str:
    """The name of several: « Associations ». Same as the label where no plural exists."""
    return _in(member, _label(member).plural or _label(member).text, language)


def _label(member: StrEnum) -> Label:
    # By class first: members of two enums with one value (« propose ») are equal, and would share a key.
    return LABELS[type(member)][member.value]


def _in(member: StrEnum, text: str, language: Language) -> str:
    return translated_in(type(member).__name__, text, language)
