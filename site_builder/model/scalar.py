"""The only types that read what an editor typed: strict where a guess would be a false figure, French in what they refuse."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_builder.model.period import Period, PeriodKind, parse_period

SPACES = re.compile(r"[\s\u00a0\u202f\u2009]+")
PLAIN_NUMBER = re.compile(r"[-−]?\d{1,15}(?:[.,]\d{1,9})?")
GROUPED_NUMBER = re.compile(r"[-−]?[1-9]\d{0,2}(?: \d{3})+(?:,\d{1,9})?")
AMBIGUOUS_WHOLE = re.compile(r"[-−]?[1-9]\d{0,2}[.,]\d{3}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[1-9]")
"""Names that no file or folder can bear under Windows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file"""

LONGEST = 20_000
"""Characters of one text, some ten pages: past it, a table's cell has swallowed the lines that follow."""

E = TypeVar("E", bound=StrEnum)


def fail(code: str, seen: object, **context: Any) -> PydanticCustomError:
    """An error that `check/messages.py` puts into French; the value seen goes with it."""
    return PydanticCustomError(code, "{code}", {"code": code, "seen": str(seen), **context})


@lru_cache(maxsize=16384)
def folded(text: str) -> str:
    """Lower case, no accent, one hyphen for anything between words: how two spellings are compared."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("œ", "oe")).strip("-")


def parse_number(text: str) -> Decimal:
    """A number in French or plain notation, « 1 240,5 » or « 1240.5 ».

    Raises PydanticCustomError « nombre ».
    """
    cleaned = SPACES.sub(" ", text).strip()
    if not (PLAIN_NUMBER.fullmatch(cleaned) or GROUPED_NUMBER.fullmatch(cleaned)):
        raise fail("nombre", text)
    return Decimal(cleaned.replace(" ", "").replace("−", "-").replace(",", "."))


def parse_whole(text: str) -> int:
    """A whole number; « 1.240 » and « 1,240 » could be twelve hundred or one and a bit, and are refused.

    Raises PydanticCustomError « nombre », « nombre-ambigu » or « nombre-entier ».
    """
    if AMBIGUOUS_WHOLE.fullmatch(SPACES.sub(" ", text).strip()):
        raise fail("nombre-ambigu", text)
    number = parse_number(text)
    if number != number.to_integral_value():
        raise fail("nombre-entier", text)
    return int(number)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise fail("texte", _shape(value))
    return value.strip()


def _filled(value: Any) -> str:
    text = _text(value)
    if not text:
        raise fail("vide", "")
    if len(text) > LONGEST:
        raise fail("texte-long", text[:40])
    return text


def _shape(value: Any) -> str:
    return "une liste" if isinstance(value, (list, tuple)) else "un groupe de clés" if isinstance(value, dict) else str(value)


def _number(value: Any) -> Decimal:
    return value if isinstance(value, Decimal) else parse_number(_filled(value))


def _euros(value: Any) -> Decimal:
    """An amount as it is typed, « 45 000 € »; « 1.240 » could be a thousand euros or one, and is refused."""
    if isinstance(value, Decimal):
        return value
    text = SPACES.sub(" ", re.sub(r"\s*(?:€|euros?)$", "", _filled(value), flags=re.IGNORECASE))
    return Decimal(parse_whole(text)) if AMBIGUOUS_WHOLE.fullmatch(text) else parse_number(text)


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else parse_whole(_filled(value))


def _count(value: Any) -> int:
    number = _whole(value)
    if number < 0:
        raise fail("nombre-negatif", value)
    return number


def _yes_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    answers = {"oui": True, "non": False}
    if (answer := answers.get(folded(_text(value)))) is None:
        raise fail("oui-non", value)
    return answer


def _date(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = re.sub(r"[ T]00:00(:00)?$", "", _filled(value))
    french = re.fullmatch(r"(\d\d?)[/.](\d\d?)[/.](\d{4})", text)
    iso = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    try:
        if french:
            return date(int(french[3]), int(french[2]), int(french[1]))
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
    except ValueError:
        raise fail("date-impossible", value) from None
    words = parse_period(text)
    if words is not None and words.kind is PeriodKind.DAY:
        return words.start
    raise fail("date", value)


def _period(value: Any) -> Period:
    if isinstance(value, Period):
        return value
    if (period := parse_period(_filled(value))) is None:
        raise fail("periode", value)
    return period


def _slug(value: Any) -> str:
    text = _filled(value)
    if not SLUG.fullmatch(text) or len(text) > 80:
        proposed = folded(text)[:80]
        raise fail("identifiant", value, proposed=f"{proposed}-local" if DEVICES.fullmatch(proposed) else proposed)
    if DEVICES.fullmatch(text):
        raise fail("identifiant-windows", value)
    return text


def split_names(value: Any) -> tuple[Any, ...]:
    """A YAML list, or a cell of names separated by « | », else by « ; », else by « , »: a name may hold the weaker ones."""
    if isinstance(value, str):
        separator = next((one for one in "|\n;" if one in value), ",")
        return tuple(name for part in value.split(separator) if (name := part.strip()))
    if isinstance(value, (list, tuple)):
        return tuple(value)
    raise fail("liste", _shape(value))


def _web_address(value: Any) -> str:
    text = _filled(value)
    if not re.fullmatch(r"https?://[^\s\"'<>]+", text):
        raise fail("adresse-web", value)
    return text


def choice(enum: type[E]) -> Callable[[Any], E]:
    """Reads one of the enum's values, whatever its accents, case and spaces."""

    def read(value: Any) -> E:
        if isinstance(value, enum):
            return value
        try:
            return enum(folded(_filled(value)))
        except ValueError:
            raise fail("choix", value, allowed=tuple(enum)) from None

    return read


def choices(enum: type[E]) -> Callable[[Any], tuple[E, ...]]:
    """Reads several of the enum's values, as a list or as one cell."""
    one = choice(enum)
    return lambda value: tuple(one(item) for item in (value if isinstance(value, tuple) else split_names(value)))


SLUG_HELP = "Un identifiant : des minuscules sans accent, des chiffres et des tirets, « circuits-courts »."
DAY_HELP = "Une date : 2025-03-15 ou 15/03/2025."
ADDRESS_HELP = "Une adresse web commence par https:// et ne contient pas d’espace."

# What an editor's completion knows of each: a little looser than the functions above, which have the last word.
_WORDS = {"type": ["string", "number"]}
_SLUG = {"type": ["string", "integer"], "pattern": f"^{SLUG.pattern}$", "maxLength": 80, "patternErrorMessage": SLUG_HELP}
_NUMBER = {"type": ["number", "string"], "pattern": r"^\s*[-−]?\d"}
SEVERAL = {"type": ["string", "number"], "description": "Plusieurs noms dans un texte, séparés par « | »."}

Line = Annotated[str, BeforeValidator(_filled), WithJsonSchema({**_WORDS, "minLength": 1})]
"""Words that must not be empty."""
Slug = Annotated[str, BeforeValidator(_slug), WithJsonSchema(_SLUG)]
Number = Annotated[Decimal, BeforeValidator(_number), PlainSerializer(str), WithJsonSchema(_NUMBER)]
Euros = Annotated[Decimal, BeforeValidator(_euros), PlainSerializer(str), WithJsonSchema(_NUMBER)]
Count = Annotated[
    int, BeforeValidator(_count), WithJsonSchema({"type": ["integer", "string"], "minimum": 0, "pattern": r"^\s*\d"})
]
YesNo = Annotated[
    bool,
    BeforeValidator(_yes_no),
    WithJsonSchema({"anyOf": [{"enum": ["oui", "non"]}, {"pattern": "^([Oo][Uu][Ii]|[Nn][Oo][Nn])$"}]}),
]
Day = Annotated[
    date,
    BeforeValidator(_date),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\s*(\d{4}-\d\d-\d\d|\d\d?/\d\d?/\d{4})([ T]00:00(:00)?)?\s*$",
            "patternErrorMessage": DAY_HELP,
            "examples": ["2026-03-31"],
        }
    ),
]
When = Annotated[
    Period,
    BeforeValidator(_period),
    WithJsonSchema({**_WORDS, "pattern": r"\d|[Nn]on", "examples": ["2025", "2024-2025", "mars 2025", "2025-T2"]}),
]
"""Any typed period."""
Names = Annotated[
    tuple[Line, ...], BeforeValidator(split_names), WithJsonSchema({"anyOf": [{"type": "array", "items": _WORDS}, SEVERAL]})
]
Slugs = Annotated[
    tuple[Slug, ...], BeforeValidator(split_names), WithJsonSchema({"anyOf": [{"type": "array", "items": _SLUG}, SEVERAL]})
]
WebAddress = Annotated[
    str,
    BeforeValidator(_web_address),
    WithJsonSchema({"type": "string", "pattern": r"^\s*https?://[^\s\"'<>]+\s*$", "patternErrorMessage": ADDRESS_HELP}),
]
