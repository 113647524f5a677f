"""The bank's documents to definitions that keep their own contract: theme, unit, breakdowns, weight, version."""

from collections.abc import Iterator

from site_builder.check.bank_file import bank_file
from site_builder.check.bank_lineage import history, succession
from site_builder.check.bank_nearby import nearby
from site_builder.check.bank_units import aggregation, one_unit
from site_builder.check.located import Located
from site_builder.check.nearest import did_you_mean, listed
from site_builder.check.schema import parse
from site_builder.model.bank import BankFile, IndicatorBank, IndicatorDefinition
from site_builder.model.document import BankDocuments, Entries, Text
from site_builder.model.scalar import folded
from site_builder.problems import Problem, Problems


def read_bank(documents: BankDocuments, problems: Problems) -> IndicatorBank | None:
    """The bank with its definitions by theme then name, or None when its settings could not be read."""
    if documents.settings is None:
        return None
    if (file := parse(BankFile, documents.settings, problems)) is None:
        return None
    problems.extend(bank_file(Located(file, documents.settings), ids_in(documents)))
    found = _definitions(documents, problems)
    themes = [theme.id for theme in file.themes]
    ordered = sorted((located.record for located in found.values()), key=lambda record: _rank(record, themes))
    bank = IndicatorBank(file, {record.id: record for record in ordered}, documents.origin)
    for located in found.values():
        problems.extend(contract(located, bank, ids_in(documents)))
        problems.extend(succession(located, bank, ids_in(documents)))
    return bank


def ids_in(documents: BankDocuments) -> frozenset[str]:
    """The ids of all definitions, those that cannot be read included: their own problem is enough."""
    ids = (definition.get("id") for definition in documents.definitions)
    return frozenset(id.value for id in ids if isinstance(id, Text))


def contract(located: Located[IndicatorDefinition], bank: IndicatorBank, ids: frozenset[str]) -> Iterator[Problem]:
    """What a definition says that its bank, whose definitions are `ids`, or its own unit contradicts."""
    yield from _names_exist(located, bank)
    yield from _own_contract(located, bank, ids)


def _definitions(documents: BankDocuments, problems: Problems) -> dict[str, Located[IndicatorDefinition]]:
    found: dict[str, Located[IndicatorDefinition]] = {}
    for entries in sorted(documents.definitions, key=_misnamed):
        if (record := parse(IndicatorDefinition, entries, problems)) is None:
            continue
        located = Located(record, entries)
        if record.id in found:
            where = found[record.id].place("id").file.name
            problems.add(
                located.place("id"),
                "identifiant-double",
                f"« {record.id} » est déjà défini dans {where}",
                "Choisissez un autre identifiant.",
            )
        else:
            found[record.id] = located
    return found


def _misnamed(entries: Entries) -> bool:
    """Of two definitions with one id, the file that bears it is right."""
    id = entries.get("id")
    return not (isinstance(id, Text) and id.value == entries.place.file.stem)


def _rank(definition: IndicatorDefinition, themes: list[str]) -> tuple[int, str]:
    known = definition.theme in themes
    return (themes.index(definition.theme) if known and definition.theme else len(themes), folded(definition.name))


def _names_exist(located: Located[IndicatorDefinition], bank: IndicatorBank) -> Iterator[Problem]:
    record = located.record
    themes = [theme.id for theme in bank.file.themes]
    if record.theme and record.theme not in themes:
        hint = did_you_mean(record.theme, themes, f"Les thèmes sont {listed(themes, 20)}.")
        yield Problem(located.place("theme"), "theme-inconnu", f"Le thème « {record.theme} » n'est pas dans la banque", hint)
    breakdowns = [breakdown.id for breakdown in bank.file.breakdowns]
    for index, name in enumerate(record.breakdowns):
        if name not in breakdowns:
            hint = did_you_mean(name, breakdowns, "Déclarez-la dans banque.yml, sous « ventilations ».")
            yield Problem(
                located.place("ventilations", index),
                "ventilation-inconnue",
                f"La ventilation « {name} » n'est pas dans la banque",
                hint,
            )


def _own_contract(located: Located[IndicatorDefinition], bank: IndicatorBank, ids: frozenset[str]) -> Iterator[Problem]:
    if located.record.version < 1:
        yield Problem(located.place("version"), "version", "Une version commence à 1", "Écrivez 1 pour une première version.")
    yield from history(located)
    yield from nearby(located)
    yield from one_unit(located, bank)
    yield from aggregation(located, bank, ids)
