"""A choice as an editor writes it: what workbooks, forms, schemas and messages propose."""

from enum import StrEnum

from site_builder.model.language import FRENCH
from site_builder.model.scalar import folded
from site_builder.words.labels import label, short

WRITTEN_OTHERWISE = ("Masquée", "En attente", "Déprécié", "Bénéficiaire", "Pôle")
"""Choices that pages never call by the name that is typed, with their accents and spaces."""


def typed(member: StrEnum) -> str:
    """The shortest name that is read back as that choice: « Élevée » rather than « elevee »."""
    names = (short(member, FRENCH), label(member, FRENCH), *WRITTEN_OTHERWISE)
    return next((name for name in names if folded(name) == member.value), member.value.capitalize())
