"""One cell « valeur » to a number or the reason why there is none; what could be read two ways is refused."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pydantic_core import PydanticCustomError

from site_builder.check.messages import Mistake, wording
from site_builder.model.bank import IndicatorBank, Unit, UnitNature
from site_builder.model.measure import State
from site_builder.model.scalar import AMBIGUOUS_WHOLE, SPACES, folded, parse_number, parse_whole
from site_builder.words.plural import singular

STATE_WORDS = {
    word: state
    for state, words in {
        State.MEASURED: "mesuree mesure",
        State.ESTIMATED: "estimee estime estimation",
        State.PROVISIONAL: "provisoire",
        State.NOT_TRACKED: "non-suivi non-suivie non-suivis non-suivies pas-suivi",
        State.NOT_APPLICABLE: "sans-objet s-o",
        State.MASKED: "masquee masque secret secret-statistique",
        State.MISSING: "manquante manquant n-d nd non-disponible non-renseigne non-renseignee",
    }.items()
    for word in words.split()
}
NUMBER_THEN_UNIT = re.compile(r"([-−+]?\d[\d ]*(?:[.,]\d+)*)\s*(.*)", re.DOTALL)
POWER_OF_TEN = re.compile(r"[eE][+-]?\d+")
LONGEST = 200
"""Signs in a cell, past which it holds no figure and a message repeats only how it begins."""
SAY_STATE = "S'il n'y a pas de valeur, écrivez : manquant, non suivi, sans objet ou masqué."


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a value cannot be taken."""

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Reading:
    value: Decimal
    signed: bool
    """True when the unit's own sign was typed beside the number."""


def state_of(text: str) -> State | None:
    """The state that a cell names, or None when it is something else."""
    return STATE_WORDS.get(folded(text)) if text and not text[0].isdigit() else None


def read_value(text: str, unit: Unit, bank: IndicatorBank) -> Reading | Refused:
    """The number in the unit's own scale (19 for 19 %), or why it is refused."""
    cleaned = SPACES.sub(" ", text).strip()
    if len(cleaned) > LONGEST:
        return _not_a_number(f"{cleaned[:40]}…")
    match = NUMBER_THEN_UNIT.fullmatch(cleaned)
    if match is None:
        return _not_a_number(cleaned)
    number, suffix = match[1].strip(), match[2].strip()
    if suffix and suffix not in _spellings(unit) and folded(suffix) not in {folded(s) for s in _spellings(unit)} - {""}:
        return _other_unit(cleaned, suffix, unit, bank)
    try:
        value = Decimal(parse_whole(number)) if unit.nature is UnitNature.COUNT else _number(number, unit)
    except PydanticCustomError as error:
        return Refused(error.type, *_worded(error.type, text if error.type == "nombre" else number, unit))
    return _out_of_bounds(value, cleaned, unit) or Reading(value, bool(suffix))


def _number(text: str, unit: Unit) -> Decimal:
    if unit.nature is UnitNature.AMOUNT and AMBIGUOUS_WHOLE.fullmatch(text):
        parse_whole(text)
    return parse_number(text.removeprefix("+"))


def _spellings(unit: Unit) -> set[str]:
    return {
        unit.id,
        unit.name,
        unit.plural,
        singular(unit.plural),
        *(unit.spellings or ()),
        *([unit.sign] if unit.sign else []),
    }


def _not_a_number(text: str) -> Refused:
    if folded(text) in ("n-a", "na"):
        return Refused("etat-ambigu", f"« {text} » peut vouloir dire deux choses", "Écrivez « sans objet » ou « manquant ».")
    if not folded(text):
        return Refused("etat-ambigu", f"« {text} » ne dit pas pourquoi il n'y a pas de valeur", SAY_STATE)
    if re.match(r"[~≈<>±]|env|plus de|moins de|près de", text):
        hint = "Écrivez le nombre seul, « estimée » dans la colonne etat (ajoutez-la si elle n'y est pas), et la précision dans commentaire."
        return Refused("nombre", f"« {text} » n'est pas un nombre", hint)
    return Refused("nombre", f"« {text} » n'est pas un nombre", f"Écrivez des chiffres. {SAY_STATE}")


def _other_unit(text: str, suffix: str, unit: Unit, bank: IndicatorBank) -> Refused:
    wanted = unit.sign or unit.plural
    others: Iterable[Unit] = (
        u for u in bank.file.units if suffix in _spellings(u) or folded(suffix) in {folded(s) for s in _spellings(u)} - {""}
    )
    if POWER_OF_TEN.match(suffix):
        hint = "Dans le tableur, donnez à la cellule le format « Nombre » ; sinon écrivez tous les chiffres : 1 200 000."
        return Refused("nombre-scientifique", f"« {text} » est écrit en puissances de dix", hint)
    if re.fullmatch(r"(k|m|mrd|md)s?\s?€?|(milliers?|millions?)( d'?e?u?r?o?s?.*)?", suffix.lower()):
        return Refused("unite", f"« {text} » abrège le nombre", "Écrivez-le en entier : 12 000 et non 12 k.")
    if other := next(iter(others), None):
        hint = f"Convertissez la valeur en « {wanted} », ou choisissez un indicateur qui se compte en « {other.sign or other.plural} »."
        return Refused("unite", f"« {text} » est en « {suffix} » ; cet indicateur se compte en « {wanted} »", hint)
    if suffix[0].isalpha() or not suffix[0].isascii():
        message = f"« {text} » n'est pas dans l'unité de cet indicateur, « {wanted} »"
        return Refused("unite", message, f"Écrivez le nombre seul, ou suivi de « {wanted} ».")
    return Refused("nombre", f"« {text} » n'est pas un nombre", f"Écrivez un seul nombre, seul ou suivi de « {wanted} ».")


def _worded(code: str, seen: str, unit: Unit) -> tuple[str, str]:
    message, hint = wording(code, Mistake("valeur", seen))
    if code == "nombre-entier":
        hint = f"Cet indicateur compte des {unit.plural} : écrivez un nombre sans décimale."
    return message, hint


def _out_of_bounds(value: Decimal, seen: str, unit: Unit) -> Refused | None:
    low, high = _bounds(unit)
    if unit.nature is UnitNature.SHARE and not 0 <= value <= 100:
        hint = "Une part va de 0 à 100 %. Pour une évolution, prenez un autre indicateur."
        return Refused("part-hors-bornes", f"« {seen} » ne peut pas être une part", hint)
    if low is not None and value < low:
        return Refused(
            "nombre-trop-petit", f"« {seen} » est sous le minimum possible, {low}", "Vérifiez la valeur et son signe."
        )
    if high is not None and value > high:
        return Refused(
            "nombre-trop-grand", f"« {seen} » dépasse le maximum possible, {high}", "Vérifiez la valeur et l'indicateur."
        )
    return None


def _bounds(unit: Unit) -> tuple[Decimal | None, Decimal | None]:
    """Declared ones first; things that are counted or weighed are never negative, an amount (a deficit) may be."""
    low = (
        parse_number(unit.minimum)
        if unit.minimum
        else Decimal(0)
        if unit.nature in (UnitNature.COUNT, UnitNature.MEASURE)
        else None
    )
    return low, parse_number(unit.maximum) if unit.maximum else None
