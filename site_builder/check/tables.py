"""Tables to records: columns are known by key or by title whatever their accents and capitals, then each row is read."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from site_builder.check.located import Located, place_of
from site_builder.check.messages import Mistake, wording
from site_builder.check.schema import keys_of, parse_each, required_keys
from site_builder.formats.nearest import nearest
from site_builder.model.document import Row, Table, Text
from site_builder.model.record import Record
from site_builder.model.scalar import folded
from site_builder.problems import Place, Problems

R = TypeVar("R", bound=Record)


def read_rows(model: type[R], tables: Iterable[Table], problems: Problems) -> tuple[Located[R], ...]:
    """Every row that holds, in order, from all tables of one kind."""
    return tuple(
        located
        for table in tables
        if (rows := known_rows(model, table, (), problems)) is not None
        for located in parse_each(model, rows, problems)
    )


def known_rows(model: type[Record], table: Table, more: tuple[str, ...], problems: Problems) -> tuple[Row, ...] | None:
    """The rows under the model's own column names, `more` columns allowed; None when a required column is missing."""
    names, unknown = _names(model, table, more)
    _told_twice(table, names, problems)
    missing = [key for key in required_keys(model) if key not in names.values()]
    if not table.columns:
        hint = f"Écrivez les noms des colonnes sur la première ligne, « {';'.join(missing)} » au moins, ou enlevez ce tableau."
        problems.add(table.place, "table-vide", "Ce tableau est vide, première ligne comprise", hint)
        return None
    if not names and not _near_one(unknown, keys_of(model)):
        hint = (
            f"Ajoutez au-dessus d'elle une ligne qui nomme les colonnes, dans leur ordre : « {';'.join(keys_of(model)[:3])} »…"
        )
        problems.add(_header(table), "table-sans-titres", "La première ligne ne porte pas les titres des colonnes", hint)
        return None
    for column in unknown:
        mistake = Mistake(column.value, kind="colonne", known=keys_of(model), more=more)
        message, hint = wording("extra_forbidden", mistake)
        problems.add(place_of(column), "colonne-inconnue", message, hint)
    for key in missing:
        if not nearest(key, [column.value for column in unknown]):
            hint = f"Ajoutez « {key} » à la première ligne, et sa valeur à chaque ligne."
            problems.add(_header(table), "colonne-manquante", f"Il manque la colonne « {key} »", hint)
    if missing:
        return None
    return tuple(_renamed(row, names) for row in table) if unknown or _differs(names) else table.rows


def keyed_rows(model: type[Record], table: Table) -> tuple[Row, ...]:
    """All rows under the model's own column names, for whoever looks before anything is checked."""
    names, _ = _names(model, table, ())
    return tuple(_renamed(row, names) for row in table)


def _names(model: type[Record], table: Table, more: tuple[str, ...]) -> tuple[dict[str, str], list[Text]]:
    spellings = {folded(info.title or ""): info.alias or name for name, info in model.model_fields.items()}
    spellings |= {folded(key): key for key in (*keys_of(model), *more)}
    names: dict[str, str] = {}
    unknown = []
    for column in table.columns:
        if key := spellings.get(folded(column.value)):
            names[column.value] = key
        else:
            unknown.append(column)
    return names, unknown


def _told_twice(table: Table, names: Mapping[str, str], problems: Problems) -> None:
    """Columns with two spellings of one name: only one of them could be read."""
    first: dict[str, Text] = {}
    for column in table.columns:
        if (key := names.get(column.value)) and (other := first.setdefault(key, column)) is not column:
            message = f"« {other.value[:60]} » et « {column.value[:60]} » sont une seule colonne, « {key} »"
            problems.add(place_of(column), "colonne-deux-fois", message, "Gardez l'une des deux.")


def _near_one(columns: Iterable[Text], keys: tuple[str, ...]) -> bool:
    """Whether one of the titles is a known one misspelt."""
    return any(nearest(column.value, keys) for column in columns)


def _differs(names: dict[str, str]) -> bool:
    return any(typed != key for typed, key in names.items())


def _renamed(row: Row, names: dict[str, str]) -> Row:
    return replace(row, cells={names[typed]: text for typed, text in row.cells.items() if typed in names})


def _header(table: Table) -> Place:
    return table.columns[0].place if table.columns else table.place
