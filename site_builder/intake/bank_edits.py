"""Differences to files: each one written at its own place, so that what nobody changed keeps every byte."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from site_builder.formats.yaml_edit import edited
from site_builder.formats.yaml_written import document
from site_builder.model.bank import BankFile, IndicatorDefinition
from site_builder.model.bank_difference import SETTINGS_FILE, Difference
from site_builder.model.bank_sheets import OF_DEFINITIONS, OF_FILE, Typed, typed_keys


def apply(text: str, differences: Iterable[Difference]) -> str:
    """The text of one file once its differences are written; "" begins a new file."""
    for difference in differences:
        if not difference.path:
            assert isinstance(difference.after, dict)
            text = document(difference.after)
            continue
        for path, value in _steps(difference.path, difference.before, difference.after):
            text = edited(text, path, value, _order(difference, path))
    return text


def by_file(differences: Iterable[Difference]) -> dict[Path, list[Difference]]:
    """In the order in which the files are first named."""
    files: dict[Path, list[Difference]] = {}
    for difference in differences:
        files.setdefault(difference.file, []).append(difference)
    return files


def _steps(path: tuple[str | int, ...], before: Typed, after: Typed) -> Iterator[tuple[tuple[str | int, ...], Typed]]:
    """The smallest edits: of two lists that differ by their end or inside an item, only that."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in {**before, **after}:
            if before.get(key, "") != after.get(key, ""):
                yield (*path, key), after.get(key, "")
    elif isinstance(before, list) and isinstance(after, list) and _grown(before, after):
        for rank, item in enumerate(after):
            if rank >= len(before):
                yield (*path, rank), item
            elif before[rank] != item:
                yield from _steps((*path, rank), before[rank], item)
    else:
        yield path, after


def _grown(before: list[Typed], after: list[Typed]) -> bool:
    """Whether the later list of records holds the earlier one, item by item, with something of each item kept."""
    if not before or len(before) > len(after):
        return False
    pairs = zip(before, after, strict=False)
    return all(isinstance(old, dict) and isinstance(new, dict) and set(old) & set(new) for old, new in pairs)


def _order(difference: Difference, path: tuple[str | int, ...]) -> list[str]:
    """Between which keys a new one goes, by the model of what it belongs to."""
    lists = {sheet.key: sheet.record for sheet in (*OF_FILE, *OF_DEFINITIONS)}
    if len(path) == 1:
        return typed_keys(BankFile if difference.file.name == SETTINGS_FILE else IndicatorDefinition)
    return typed_keys(lists[str(path[0])])
