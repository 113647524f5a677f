"""What is known of an effect before its figures are read: its kind, its term, and how many figures and voices document it."""

from dataclasses import dataclass

from site_builder.model.framework import Effect
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.words.labels import label
from site_builder.words.sentences import capital, counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class Evidence:
    traits: tuple[str, ...]
    """« Effet négatif », « Que personne ne cherchait », « À long terme »."""
    strength: str
    """« Mesuré », « Documenté », « Supposé », "" when the pole does not say."""
    documented: str
    """« 3 indicateurs, dont 2 avec une valeur en 2025 ; 4 paroles »; no voices for a harvested pole, which keeps them."""
    known: str
    """The two together: « Mesuré : 3 indicateurs, tous avec une valeur en 2025 ; aucune parole »."""


def evidence(effect: Effect, publication: Publication, ptce: Ptce) -> Evidence:
    """The kind of the effect in the pole's own terms, and counts of what stands behind it."""
    language = publication.language
    traits = (
        label(effect.direction, language),
        None if effect.wanted else "Que personne ne cherchait",
        label(effect.stage, language) if effect.stage else None,
        label(effect.horizon, language) if effect.horizon else None,
    )
    strength = label(effect.evidence, language) if effect.evidence else ""
    documented = _documented(effect, publication, ptce)
    return Evidence(
        traits=tuple(trait for trait in traits if trait),
        strength=strength,
        documented=capital(documented),
        known=typeset(f"{strength} : {documented}", language) if strength else capital(documented),
    )


def _documented(effect: Effect, publication: Publication, ptce: Ptce) -> str:
    language, year = publication.language, ptce.reference.year
    findings = [publication.findings.of(ptce.slug, i.id) for i in ptce.indicators if effect.id in i.effects]
    covered = sum(finding.covered for finding in findings)
    voices = sum(effect.id in verbatim.effects for verbatim in ptce.verbatims)
    figures = counted(len(findings), "indicateur", "indicateurs", language)
    if findings:
        figures = phrase(_known(covered, len(findings)), language, figures=figures, covered=covered, year=year)
    if ptce.harvest:
        return figures
    heard = counted(voices, "parole", "paroles", language, feminine=True)
    return phrase("{figures} ; {voices}", language, figures=figures, voices=heard)


def _known(covered: int, count: int) -> str:
    if covered == count:
        return "{figures}, avec une valeur en {year}" if count == 1 else "{figures}, tous avec une valeur en {year}"
    return "{figures}, dont {covered} avec une valeur en {year}" if covered else "{figures}, sans valeur en {year}"
