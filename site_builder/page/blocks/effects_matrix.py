"""Effects × stakeholders: who is touched by what, as a table whose every cell also speaks."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model.diffusion import Origin
from site_builder.model.framework import Effect, Magnitude
from site_builder.model.page import Link
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.chain import thread_of
from site_builder.page.blocks.effect_mark import Mark, effect_mark
from site_builder.page.blocks.families import SHAPES
from site_builder.page.linking import Linker
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    number: str
    """« Effet 3 »."""
    thread: int
    link: Link


@dataclass(frozen=True, slots=True)
class MatrixCell:
    thread: int
    mark: Mark | None
    """None where the effect does not touch that stakeholder, as far as anyone wrote."""
    apart: bool
    """The magnitude is that of the effect on this stakeholder, not of the effect as a whole."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    name: str
    shape: str
    """Of the family; "" for those that the effects name in words only."""
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class EffectsMatrix:
    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    note: str
    """Whose magnitude each mark shows."""


def has_map(ptce: Ptce) -> bool:
    """A fiche repeats what sources say, and a harvested pole keeps its stakeholders: only work that is all here is mapped."""
    return bool(ptce.framework.effects) and ptce.file.origin is not Origin.PUBLIC_SOURCES and ptce.harvest is None


def effects_matrix(ptce: Ptce, publication: Publication, to: Linker) -> EffectsMatrix | None:
    """Every stakeholder in the order of its file, then those that effects name in words; None when nobody is named at all."""
    effects = ptce.framework.effects
    ids = {stakeholder.id for stakeholder in ptce.stakeholders}
    named = tuple(dict.fromkeys(who for effect in effects for who in effect.on_whom if who not in ids))
    rows = (
        *(_row(s.name, SHAPES[s.family], touching(ptce, s.id), s.magnitudes, ptce, publication) for s in ptce.stakeholders),
        *(_row(who, "", touching(ptce, who), (), ptce, publication) for who in named),
    )
    columns = tuple(_column(place, effect, ptce, publication, to) for place, effect in enumerate(effects))
    apart = sum(cell.apart for row in rows for cell in row.cells)
    return EffectsMatrix(columns, rows, _note(apart, publication)) if rows and columns else None


def _note(apart: int, publication: Publication) -> str:
    if not apart:
        return "La taille est l’ampleur de l’effet dans son ensemble : le pôle n’a pas encore dit sur qui il est plus fort."
    marks = counted(apart, "marque soulignée montre", "marques soulignées montrent", publication.language)
    return phrase(
        "{marks} l’ampleur de l’effet sur cette partie prenante ; les autres, celle de l’effet dans son ensemble.",
        publication.language,
        marks=marks,
    )


def touching(ptce: Ptce, who: str) -> frozenset[str]:
    """The effects that touch a stakeholder, whichever of the two files says it."""
    own = {id for s in ptce.stakeholders if s.id == who for id in (*s.effects, *dict(s.magnitudes))}
    return frozenset(own | {effect.id for effect in ptce.framework.effects if who in effect.on_whom})


def _column(place: int, effect: Effect, ptce: Ptce, publication: Publication, to: Linker) -> MatrixColumn:
    href = to(publication.addresses.effect(ptce.slug, effect.id))
    return MatrixColumn(
        phrase("Effet {n}", publication.language, n=place + 1),
        thread_of(place),
        Link(typeset(effect.name, publication.language), href),
    )


def _row(
    name: str,
    shape: str,
    effects: Iterable[str],
    magnitudes: tuple[tuple[str, Magnitude], ...],
    ptce: Ptce,
    publication: Publication,
) -> MatrixRow:
    own = dict(magnitudes)
    cells = (
        MatrixCell(
            thread_of(place),
            effect_mark(effect, publication.language, own.get(effect.id)) if effect.id in effects else None,
            effect.id in own,
        )
        for place, effect in enumerate(ptce.framework.effects)
    )
    return MatrixRow(typeset(name, publication.language), shape, tuple(cells))
