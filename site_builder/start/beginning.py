"""What an editor answered to begin a pole's folder, and the names that a folder may bear."""

from dataclasses import dataclass
from enum import StrEnum

from site_builder.model.address import RESERVED
from site_builder.model.bank import IndicatorDefinition
from site_builder.model.harvest import FOLDER
from site_builder.model.ptce import StepName
from site_builder.model.scalar import DEVICES, SLUG, folded

LONGEST = 80


class Template(StrEnum):
    EMPTY = "vide"
    FIRST_STEPS = "premiers-pas"
    WHOLE = "complet"


@dataclass(frozen=True, slots=True)
class Beginning:
    slug: str
    name: str
    territory: str
    """"" when the editor does not say yet."""
    step: StepName
    """The step of the démarche that is under way: those before it are done."""
    indicators: tuple[IndicatorDefinition, ...]
    template: Template
    year: int
    """The year that the examples speak of."""
    schemas: str
    """Where the JSON Schemas are, seen from the pole's folder; ends in « / »."""


def slug_fault(slug: str) -> str:
    """Why a folder cannot bear this name, as a French clause; "" when it can."""
    if slug in RESERVED or slug == FOLDER:
        return "le site a déjà une page de ce nom"
    if DEVICES.fullmatch(slug):
        return "Windows refuse les dossiers de ce nom"
    if len(slug) > LONGEST:
        return f"il compte {len(slug)} caractères, et {LONGEST} au plus font une adresse"
    if not SLUG.fullmatch(slug):
        return "il fait l’adresse des pages : des minuscules sans accent, des chiffres, et un trait d’union entre les mots"
    return ""


def proposed_slug(words: str) -> str:
    """The nearest name that a folder can bear: « Pôle d’Écueil » gives « pole-d-ecueil »."""
    slug = folded(words)[:LONGEST].strip("-") or "mon-pole"
    return f"{slug[: LONGEST - 5].strip('-')}-pole" if slug_fault(slug) else slug
