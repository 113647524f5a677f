"""A pole's tables as one workbook to fill, which can lie in the pole's folder as it is: what is known, what may be chosen, how to go on."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from site_builder.formats.typed_cell import FORMATS, WORDS, TypedCell, typed_cell
from site_builder.formats.workbook.form import FormColumn, FormSheet, write_form
from site_builder.model.bank import Breakdown, IndicatorBank, Unit
from site_builder.model.document import Row, Table
from site_builder.model.language import FRENCH
from site_builder.model.measure import Indicator, Observation
from site_builder.model.pole_sheets import SHEETS, Column, Holds, PoleSheet
from site_builder.model.ptce import Ptce
from site_builder.model.scalar import folded
from site_builder.words.numbers import amount
from site_builder.words.periods import short_label
from site_builder.words.sentences.values import value_text
from site_builder.words.typed_choice import typed
from site_builder.words.typography import typeset

WIDTHS = {
    "texte": 60,
    "traduction": 60,
    "question": 44,
    "nom": 34,
    "commentaire": 44,
    "explication": 44,
    "description": 44,
    "indicateur": 30,
}
BY_KIND = {Holds.TEXT: 24, Holds.CODE: 22}
NARROW, SEVERAL = 14, 34
VALUES_END = 4
"""Breakdowns in use stand after the four columns that nearly every measure fills: indicator, period, value, state."""
PAST = 5
"""How many past values stand beside each indicator."""
READ_ME = (
    (
        "Une feuille par tableau, une ligne par mesure, par structure, par parole. "
        "Écrivez sous la dernière ligne ; corrigez ; pour enlever, supprimez la ligne entière."
    ),
    (
        "Les titres des colonnes sont verrouillés, sans mot de passe. Posez le pointeur sur un titre pour lire ce qu’on y écrit ; "
        "ceux sur fond sombre sont obligatoires."
    ),
    "Une case à choix propose une liste. Quand plusieurs mots y ont leur place, séparez-les par « | ».",
    (
        "Une mesure tient en trois cases : l’indicateur, la période, la valeur. "
        "Sans valeur, dites pourquoi : non suivi, manquante, sans objet. Zéro est une valeur."
    ),
    "La feuille « Aide indicateurs » dit ce que compte chaque indicateur, dans quelle unité, et ses dernières valeurs.",
    (
        "Ensuite, deux façons de faire. Mettre ce classeur dans le dossier du pôle, à la place de ses tableaux "
        "(sur la page de GitHub : « Add file », « Upload files ») : il y est lu tel quel. "
        "Ou reporter ce qui a changé dans les tableaux du dossier : affluents import sheet CLASSEUR.xlsx --pole {slug}"
    ),
    "Pas de mesure sur une personne, pas de nom ni d’adresse dans un commentaire : ce classeur peut devenir public avec le dossier.",
)


def pole_workbook(ptce: Ptce, tables: Iterable[Table], bank: IndicatorBank) -> bytes:
    """The .xlsx file; the same tables give the same bytes."""
    by_name: dict[str, list[Table]] = {}
    for table in tables:
        by_name.setdefault(table.name, []).append(table)
    breakdowns = _breakdowns(ptce, by_name.get("mesures", []), bank)
    lists = _lists(ptce)
    sheets = [_sheet(sheet, by_name.get(sheet.table, []), breakdowns, lists, ptce) for sheet in SHEETS]
    return write_form([_read_me(ptce), *sheets, _indicators(ptce)], ptce.file.name)


def _breakdowns(ptce: Ptce, measures: list[Table], bank: IndicatorBank) -> tuple[Breakdown, ...]:
    """Those already used and those that the pole's definitions name, in the order of the bank."""
    used = {folded(column.value) for table in measures for column in table.columns}
    named = set(chain.from_iterable(indicator.definition.breakdowns for indicator in ptce.indicators))
    return tuple(one for one in bank.file.breakdowns if one.id in used or one.id in named)


def _lists(ptce: Ptce) -> Mapping[str, tuple[str, ...]]:
    """What cells of each column refer to, by the column's key."""
    indicators = tuple(indicator.id for indicator in ptce.indicators)
    effects = tuple(effect.id for effect in ptce.framework.effects)
    members = tuple(member.id for member in ptce.members)
    return {
        "indicateur": indicators,
        "indicateurs": indicators,
        "effets": effects,
        "membres": members,
        "membre": members,
        "projet": tuple(project.id for project in ptce.projects),
        "document": tuple(f"medias/{name}" for name, _ in ptce.media),
    }


def _sheet(
    sheet: PoleSheet, tables: list[Table], breakdowns: tuple[Breakdown, ...], lists: Mapping[str, tuple[str, ...]], ptce: Ptce
) -> FormSheet:
    columns, proposed = list(sheet.columns), dict(lists)
    if sheet.table == "mesures":
        used = {folded(title.value) for table in tables for title in table.columns}
        columns[VALUES_END:VALUES_END] = [_breakdown(one) for one in breakdowns if one.id in used]
        columns += [_breakdown(one) for one in breakdowns if one.id not in used]
        proposed = {**{one.id: one.values for one in breakdowns}, **proposed}
    shown = tuple(_column(column, proposed.get(column.key, ())) for column in columns)
    units = _units(ptce)
    rows = [list(_cells(row, columns, units)) for table in tables for row in _keyed(table, columns)]
    return FormSheet(sheet.title, shown, rows)


def _breakdown(one: Breakdown) -> Column:
    title = one.name if folded(one.name) == one.id else one.id.capitalize()
    return Column(one.id, title, f"Ventilation : {one.name.lower()}. Vide pour l'ensemble.")


def _column(column: Column, names: tuple[str, ...]) -> FormColumn:
    choices = names or tuple(typed(member) for member in column.choices) or _yes_no(column)
    return FormColumn(
        title=column.title,
        note=typeset(f"{'Obligatoire. ' if column.required else ''}{column.description}", FRENCH),
        width=WIDTHS.get(column.key) or _width(column, choices),
        number_format=FORMATS[column.holds],
        required=column.required,
        choices=choices,
        many=column.many or column.key in ("document", "membre"),
        whole=column.holds is Holds.WHOLE,
        day=column.holds is Holds.DAY,
    )


def _width(column: Column, choices: tuple[str, ...]) -> int:
    if column.many:
        return SEVERAL
    return NARROW if choices and max(map(len, choices)) <= NARROW else BY_KIND.get(column.holds, NARROW)


def _yes_no(column: Column) -> tuple[str, ...]:
    return ("oui", "non") if column.holds is Holds.YES_NO else ()


def _keyed(table: Table, columns: list[Column]) -> Iterator[Row]:
    """Its rows by the keys of the columns, whichever way the headings are typed."""
    keys = {folded(spelling): column.key for column in columns for spelling in (column.title, column.key)}
    for row in table:
        yield Row({keys[folded(title)]: cell for title, cell in row.cells.items()}, row.place)


def _cells(row: Row, columns: list[Column], units: Mapping[str, Unit]) -> Iterator[TypedCell]:
    indicator = row.cells.get("indicateur")
    unit = units.get(folded(indicator.value)) if indicator else None
    spellings = (unit.sign or "", unit.name, unit.plural, *unit.spellings) if unit else ()
    for column in columns:
        cell = row.cells.get(column.key)
        yield typed_cell(column.holds, cell.value, spellings) if cell else TypedCell("")


def _units(ptce: Ptce) -> Mapping[str, Unit]:
    """Each indicator's unit by every name that a row may bear."""
    return {
        folded(name): indicator.unit
        for indicator in ptce.indicators
        for name in (indicator.definition.name, indicator.name, indicator.entry.definition or "", indicator.id)
    }


def _read_me(ptce: Ptce) -> FormSheet:
    lines = (typeset(line, FRENCH).format(slug=ptce.slug) for line in READ_ME)
    column = FormColumn(f"{ptce.file.name} : les tableaux du pôle", "", 110, "General", required=True)
    return FormSheet("Lisez-moi", (column,), [(TypedCell(line),) for line in lines], to_fill=False)


def _indicators(ptce: Ptce) -> FormSheet:
    titles = (
        ("Indicateur", 30),
        ("Nom", 40),
        ("Unité", 16),
        ("Ce qui est compté", 60),
        ("Dernières valeurs", 44),
        ("Cible", 24),
    )
    columns = tuple(FormColumn(title, "", width, WORDS) for title, width in titles)
    return FormSheet("Aide indicateurs", columns, [_described(one) for one in ptce.indicators], to_fill=False)


def _described(indicator: Indicator) -> tuple[TypedCell, ...]:
    definition, unit, target = indicator.definition, indicator.unit, indicator.target
    said = (_past(one, indicator) for one in indicator.series.totals[-PAST:])
    aim = f"{amount(target.value, unit, FRENCH)}, {short_label(target.due, FRENCH)}" if target else ""
    texts = (indicator.id, indicator.name, unit.sign or unit.plural, definition.definition or "", "\n".join(said), aim)
    return tuple(TypedCell(typeset(text, FRENCH) if rank else text) for rank, text in enumerate(texts))


def _past(one: Observation, indicator: Indicator) -> str:
    """« 2024 : 24 % », with what makes it another figure than the usual one of that year."""
    own = [text for text, usual in ((one.scope, indicator.scope), (one.source, indicator.source)) if text and text != usual]
    value = value_text(one, indicator.unit, FRENCH)
    return f"{short_label(one.period, FRENCH)} : {value}" + (f" ({', '.join(own)})" if own else "")
