"""What every choice of the model is called on a page: in full, in short, and in the plural where things are counted."""

from enum import StrEnum

from site_builder.model.language import Language
from site_builder.words.label_table import LABELS, Label


def label(member: StrEnum, language: Language) -> str:
    """The member's name in full, with a capital: « En bonne voie », « Fait écho à »."""
    return _label(member, language).text


def short(member: StrEnum, language: Language) -> str:
    """The shortest form that is still clear, for a table cell or an axis."""
    return _label(member, language).short or _label(member, language).text


def plural(member: StrEnum, language: Language) -> str:
    """The name of several: « Associations ». Same as the label where no plural exists."""
    return _label(member, language).plural or _label(member, language).text


def _label(member: StrEnum, language: Language) -> Label:
    # By class first: members of two enums with one value (« propose ») are equal, and would share a key.
    return LABELS[language.code][type(member)][member.value]
