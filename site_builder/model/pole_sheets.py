"""The tables of a pole as sheets and files: which record a row is, its columns, what a cell may hold, how a row is told from another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum, auto
from typing import Any, get_args

from site_builder.model.cooperation import Meeting, Member, Project
from site_builder.model.funding import Funding
from site_builder.model.measure import MeasureRow, State
from site_builder.model.period import Period
from site_builder.model.record import Record
from site_builder.model.self_evaluation import SelfEvaluationRow
from site_builder.model.stakeholder import Stakeholder
from site_builder.model.translation import TranslationRow
from site_builder.model.verbatim import Verbatim


class Holds(Enum):
    """What a cell of a column may hold."""

    TEXT = auto()
    CODE = auto()
    """Words that a spreadsheet must not take for a number or a day: identifiers, periods."""
    DAY = auto()
    WHOLE = auto()
    NUMBER = auto()
    VALUE = auto()
    """A number in the unit of its row, or a word that says why there is none."""
    YES_NO = auto()


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    title: str
    description: str
    required: bool = False
    holds: Holds = Holds.TEXT
    choices: tuple[StrEnum, ...] = ()
    many: bool = False
    """Whether a cell may hold several words, separated by « | »."""


@dataclass(frozen=True, slots=True)
class PoleSheet:
    table: str
    """The name of the file or of the sheet once its accents are gone: « parties_prenantes »."""
    title: str
    record: type[Record]
    known_by: tuple[tuple[str, ...], ...]
    """The columns that tell one row from another, the surest first; the breakdowns of « mesures » always do."""
    together: str = ""
    """The column whose equal values stay together: a new row goes below the last of its own."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """In the order of the model."""
        return tuple(_columns(self.record))


SHEETS = (
    PoleSheet(
        "mesures",
        "Mesures",
        MeasureRow,
        (("indicateur", "periode", "perimetre", "source"), ("indicateur", "periode")),
        "indicateur",
    ),
    PoleSheet("membres", "Membres", Member, (("id",),)),
    PoleSheet("parties_prenantes", "Parties prenantes", Stakeholder, (("id",),)),
    PoleSheet("projets", "Projets", Project, (("id",),)),
    PoleSheet("rencontres", "Rencontres", Meeting, (("date", "nom"),)),
    PoleSheet("verbatims", "Verbatims", Verbatim, (("id",),)),
    PoleSheet("financements", "Financements", Funding, (("id",), ("financeur", "periode"))),
    PoleSheet(
        "autoevaluation", "Autoévaluation", SelfEvaluationRow, (("theme", "question", "moment", "modalite"),), "question"
    ),
    PoleSheet("traductions", "Traductions", TranslationRow, (("langue", "texte"),), "texte"),
)
BY_TABLE: Mapping[str, PoleSheet] = {sheet.table: sheet for sheet in SHEETS}
VALUES = ("valeur", "valeur_avant")
CODES = ("id", "indicateur", "periode", "siren", "date")


def _columns(record: type[Record]) -> Iterator[Column]:
    for info in record.model_fields.values():
        key, parts = str(info.alias), list(_parts(info.annotation))
        enum = next((part for part in parts if issubclass(part, StrEnum)), None)
        choices = tuple(State) if key == "etat" and enum is None else tuple(enum or ())
        paired = parts.count(tuple) > 1
        yield Column(
            key=key,
            title=str(info.title),
            description=str(info.description),
            required=info.is_required(),
            holds=_holds(key, parts),
            choices=() if paired else choices,
            many=tuple in parts,
        )


def _holds(key: str, parts: list[type]) -> Holds:
    if key in VALUES and str in parts:
        return Holds.VALUE
    kinds = ((bool, Holds.YES_NO), (Decimal, Holds.NUMBER), (int, Holds.WHOLE), (date, Holds.DAY), (Period, Holds.CODE))
    found = next((holds for kind, holds in kinds if kind in parts and tuple not in parts), None)
    return found or (Holds.CODE if key in CODES else Holds.TEXT)


def _parts(annotation: Any) -> Iterator[type]:
    """Every class that an annotation is made of, those behind `Annotated` and `|` too."""
    origin = getattr(annotation, "__origin__", None)
    if isinstance(annotation, type):
        yield annotation
    elif isinstance(origin, type):
        yield origin
    for part in get_args(annotation):
        yield from _parts(part)
