"""An effect as a mark: its shape is the direction, its size the magnitude, its fill the strength of evidence; words say the same."""

from dataclasses import dataclass

from site_builder.model.framework import Effect, EffectDirection, Evidence, Magnitude
from site_builder.model.language import Language
from site_builder.words.labels import label, short
from site_builder.words.sentences import phrase
from site_builder.words.typography import typeset

SHAPES = {EffectDirection.POSITIVE: "rond", EffectDirection.NEGATIVE: "losange", EffectDirection.NEUTRAL: "carre"}
SIZES = {Magnitude.SMALL: 6, Magnitude.MEDIUM: 10, Magnitude.LARGE: 14, None: 3}
"""Half the width of the mark, in a box of 32; an effect whose magnitude is not said is the smallest, and says so."""
FILLS = {Evidence.MEASURED: "plein", Evidence.DOCUMENTED: "demi", Evidence.ASSUMED: "tirets", None: "vide"}


@dataclass(frozen=True, slots=True)
class Mark:
    shape: str
    size: int
    fill: str
    words: str
    """« effet négatif, d’ampleur moyenne, documenté »: what screen readers say in place of the drawing."""


@dataclass(frozen=True, slots=True)
class KeyLine:
    mark: Mark
    text: str


def effect_mark(effect: Effect, language: Language, on_them: Magnitude | None = None) -> Mark:
    """The mark of an effect; `on_them` is its magnitude on one stakeholder, where the pole judged it apart."""
    magnitude = on_them or effect.magnitude
    size = (
        phrase("d’ampleur {label}", language, label=label(magnitude, language).lower())
        if magnitude
        else typeset("d’ampleur non précisée", language)
    )
    size = phrase("{size} pour elle", language, size=size) if on_them else size
    proof = label(effect.evidence, language).lower() if effect.evidence else typeset("sans preuve précisée", language)
    words = f"{label(effect.direction, language)}, {size}, {proof}".lower()
    return Mark(SHAPES[effect.direction], SIZES[magnitude], FILLS[effect.evidence], typeset(words, language))


def mark_key(
    effects: tuple[Effect, ...], language: Language, others: frozenset[Magnitude] = frozenset()
) -> tuple[KeyLine, ...]:
    """What each shape, size and fill that these effects use means, and no other; `others` are magnitudes on one stakeholder."""
    directions = [d for d in EffectDirection if any(effect.direction is d for effect in effects)]
    sizes = [m for m in (*Magnitude, None) if m in others or any(effect.magnitude is m for effect in effects)]
    proofs = [e for e in (*Evidence, None) if any(effect.evidence is e for effect in effects)]
    return (
        *(_line(SHAPES[d], 10, "demi", label(d, language)) for d in directions),
        *(_line("rond", SIZES[m], "demi", phrase("Ampleur {said}", language, said=_said(m, language))) for m in sizes),
        *(_line("rond", 10, FILLS[e], label(e, language) if e else typeset("Preuve non précisée", language)) for e in proofs),
    )


def _said(magnitude: Magnitude | None, language: Language) -> str:
    return short(magnitude, language).lower() if magnitude else typeset("non précisée", language)


def _line(shape: str, size: int, fill: str, text: str) -> KeyLine:
    return KeyLine(Mark(shape, size, fill, ""), text)
