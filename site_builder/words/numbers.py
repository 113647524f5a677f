"""Numbers and amounts as readers write them: « 1 240,5 », « 19 % », « 12 personnes », « −2 points »; in English « 1,240.5 », « 19% », « €45 »."""

from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache

from babel import Locale
from babel.numbers import NumberPattern, parse_pattern

from site_builder.model.bank import Unit, UnitNature
from site_builder.model.language import FRENCH, Language
from site_builder.words.plural import many, singular
from site_builder.words.spaces import FIRM, MINUS, THIN
from site_builder.words.translation import translated

GLUED_THIN = ("%", "‰")
LEADING = {"en": ("€",)}
"""Signs that stand before the number, by language."""
FINEST = 9
WHOLES = (Decimal(0), Decimal(100))
# Nine decimals are all that `model.scalar` reads; more would be noise of a division.
PATTERN = parse_pattern("#,##0.#########")
CENTS = parse_pattern("#,##0.00##")


def number(value: Decimal | int, decimals: int | None, language: Language) -> str:
    """The number with at most that many decimals (all its own when None), rounded half up, without idle zeros."""
    return _formatted(_rounded(Decimal(value), decimals), PATTERN, language)


def amount(value: Decimal | int, unit: Unit, language: Language) -> str:
    """The number with its unit: « 19 % », « 86 ETP », « 1 personne », « 3 200 € »."""
    digits, sign = split_amount(value, unit, language)
    return digits + gap(sign, language) + sign


def split_amount(value: Decimal | int, unit: Unit, language: Language) -> tuple[str, str]:
    """The number and what follows it, for figures set in two sizes: (« 19 », « % »), (« 12 », « personnes »)."""
    digits = _digits(Decimal(value), unit, language)
    if unit.sign and unit.sign in LEADING.get(language.code, ()):
        return _led(digits, unit.sign), ""
    return digits, unit.sign or unit_name(value, unit, language)


def euros(value: Decimal | int, language: Language, decimals: int = 0) -> str:
    """An amount of money, « 3 200 € », « €3,200 », with that many decimals at most."""
    digits = number(value, decimals, language)
    return _led(digits, "€") if "€" in LEADING.get(language.code, ()) else f"{digits}{FIRM}€"


def distance(value: Decimal | int, unit: Unit, language: Language) -> str:
    """How far two values lie apart, without its sign: « 12 », « 2 points » (shares and indices move by points), « 1 234 € »."""
    far = abs(Decimal(value))
    digits = _digits(far, apart(far, 0, unit), language)
    if unit.nature in (UnitNature.SHARE, UnitNature.INDEX):
        return f"{digits}{FIRM}{translated('points' if many(far, language) else 'point', language)}"
    if unit.sign and unit.sign in LEADING.get(language.code, ()):
        return _led(digits, unit.sign)
    return digits + gap(unit.sign, language) + unit.sign if unit.sign else digits


def rounded(value: Decimal, unit: Unit) -> Decimal:
    """The number with the unit's decimals."""
    return _rounded(value, unit.decimals)


def printed(value: Decimal, unit: Unit) -> Decimal:
    """The number as the unit prints it, with the further decimals that it takes not to print zero, nor a whole, where there is none.

    « 0 t » would be untrue of 400 grams, and « 100 % » of 99,96 %.
    """
    for decimals in range(unit.decimals, FINEST):
        shown = _rounded(value, decimals)
        if shown == value or shown not in (WHOLES if unit.nature is UnitNature.SHARE else WHOLES[:1]):
            return shown
    return _rounded(value, FINEST)


def apart(one: Decimal | int, other: Decimal | int, unit: Unit) -> Unit:
    """The unit with the decimals, two more at most, that it takes for two different values not to be printed alike.

    « Cible manquée : 35 % pour une cible de 35 % » would be a riddle where 34,99 % was measured.
    """
    values = (Decimal(one), Decimal(other))
    for decimals in range(unit.decimals, unit.decimals + 3):
        if one == other or len({_rounded(value, decimals) for value in values}) > 1:
            return unit if decimals == unit.decimals else unit.model_copy(update={"decimals": decimals})
    return unit


def unit_name(value: Decimal | int, unit: Unit, language: Language) -> str:
    """« personne » or « personnes », as the number asks; never « % »."""
    if many(value, language):
        return unit.plural
    return unit.name if unit.name != unit.plural else singular(unit.plural)


def _digits(value: Decimal, unit: Unit, language: Language) -> str:
    shown = printed(value, unit)
    cents = unit.nature is UnitNature.AMOUNT and shown != shown.to_integral_value()
    return _formatted(shown, CENTS if cents else PATTERN, language)


def _rounded(value: Decimal, decimals: int | None) -> Decimal:
    own = -int(value.as_tuple().exponent)
    if own >= 0 and (decimals is None or own <= decimals):
        return value + 0
    places = max(0, own if decimals is None else min(own, decimals))
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) + 0


@lru_cache(maxsize=16384)
def _formatted(value: Decimal, pattern: NumberPattern, language: Language) -> str:
    # A rounded « −0,04 » is zero, without a sign.
    digits: str = pattern.apply(value or Decimal(0), _locale(language.locale))
    return digits.replace("-", MINUS)


def gap(sign: str, language: Language) -> str:
    """The space between a number and its sign: none for « 19% » in English, nor where there is no sign."""
    if not sign:
        return ""
    return (THIN if language == FRENCH else "") if sign in GLUED_THIN else FIRM


def _led(digits: str, sign: str) -> str:
    """« −€12 »: the minus before the sign of the currency."""
    bare = digits.removeprefix(MINUS)
    return f"{MINUS if bare != digits else ''}{sign}{bare}"


@cache
def _locale(name: str) -> Locale:
    return Locale.parse(name)
