"""The bank's documents to definitions that keep their own contract: theme, unit, breakdowns, weight, version."""

import re
from collections.abc import Iterator

from site_builder.check.located import Located
from site_builder.check.nearest import did_you_mean, listed
from site_builder.check.schema import parse
from site_builder.model.bank import Aggregation, BankFile, DefinitionStatus, IndicatorBank, IndicatorDefinition, UnitNature
from site_builder.model.document import BankDocuments, Entries, Text
from site_builder.model.period import parse_period
from site_builder.model.scalar import folded
from site_builder.problems import Problem, Problems

SHARED_BETWEEN_POLES = frozenset({"personnes", "menages", "structures", "entreprises", "producteurs", "etp"})
"""Units of what two poles may both count: people, members, jobs. Nothing in a total would show that they are the same."""
WEIGHTS_BESIDE = frozenset({"repondants", "sollicites", "population"})
"""What a mean may be weighted by besides another indicator: columns and keys every measure can have."""


def read_bank(documents: BankDocuments, problems: Problems) -> IndicatorBank | None:
    """The bank with its definitions by theme then name, or None when its settings could not be read."""
    if documents.settings is None:
        return None
    if (file := parse(BankFile, documents.settings, problems)) is None:
        return None
    found = _definitions(documents, problems)
    themes = [theme.id for theme in file.themes]
    ordered = sorted((located.record for located in found.values()), key=lambda record: _rank(record, themes))
    bank = IndicatorBank(file, {record.id: record for record in ordered}, documents.origin)
    for located in found.values():
        problems.extend(contract(located, bank, ids_in(documents)))
    return bank


def ids_in(documents: BankDocuments) -> frozenset[str]:
    """The ids of all definitions, those that cannot be read included: their own problem is enough."""
    ids = (definition.get("id") for definition in documents.definitions)
    return frozenset(id.value for id in ids if isinstance(id, Text))


def contract(located: Located[IndicatorDefinition], bank: IndicatorBank, ids: frozenset[str]) -> Iterator[Problem]:
    """What a definition says that its bank, whose definitions are `ids`, or its own unit contradicts."""
    yield from _names_exist(located, bank, ids)
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


def _names_exist(located: Located[IndicatorDefinition], bank: IndicatorBank, ids: frozenset[str]) -> Iterator[Problem]:
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
    if record.replaced_by and record.replaced_by not in ids:
        hint = did_you_mean(record.replaced_by, bank.definitions)
        yield Problem(
            located.place("remplace_par"), "indicateur-inconnu", f"« {record.replaced_by} » n'est pas dans la banque", hint
        )


def _own_contract(located: Located[IndicatorDefinition], bank: IndicatorBank, ids: frozenset[str]) -> Iterator[Problem]:
    record = located.record
    if record.version < 1:
        yield Problem(located.place("version"), "version", "Une version commence à 1", "Écrivez 1 pour une première version.")
    if record.status is DefinitionStatus.REPLACED and not record.replaced_by:
        hint = "Ajoutez « remplace_par » avec l'identifiant de la définition qui prend la suite."
        yield Problem(located.place("statut"), "remplacant-absent", "La définition est remplacée, sans dire par quoi", hint)
    yield from _history(located)
    yield from _aggregation(located, bank, ids)


def _history(located: Located[IndicatorDefinition]) -> Iterator[Problem]:
    """Each version after the first says what changed and whether values still compare."""
    record = located.record
    if record.version > 1 and all(change.version != record.version for change in record.changes):
        hint = "Ajoutez-la à « historique » : version, changement, et comparable (oui, non ou « depuis 2024 »)."
        yield Problem(
            located.place("version"), "version-sans-histoire", f"Rien ne dit ce que la version {record.version} change", hint
        )
    typed = [(change.comparable, located.place("historique", rank)) for rank, change in enumerate(record.changes)]
    for said, place in [*typed, *([(record.comparable, located.place("comparable"))] if record.comparable else [])]:
        since = re.fullmatch(r"depuis\s+(.+)", said)
        if folded(said) not in ("oui", "non") and not (since and parse_period(since[1])):
            yield Problem(
                place,
                "comparable",
                f"« {said} » ne dit pas si les valeurs se comparent",
                "Écrivez oui, non ou « depuis 2024 ».",
            )


def _aggregation(located: Located[IndicatorDefinition], bank: IndicatorBank, ids: frozenset[str]) -> Iterator[Problem]:
    record = located.record
    nature = bank.unit(record.unit).nature
    if record.aggregation is Aggregation.SUM and nature in (UnitNature.SHARE, UnitNature.INDEX):
        hint = "Prenez « moyenne-ponderee » avec son poids, ou « jamais »."
        yield Problem(
            located.place("agregation"), "somme-impossible", f"On n'additionne pas une valeur en « {record.unit} »", hint
        )
    if record.aggregation is Aggregation.SUM and bank.unit(record.unit).id in SHARED_BETWEEN_POLES:
        message = f"On n'additionne pas des {bank.unit(record.unit).plural} d'un pôle à l'autre"
        hint = "Les mêmes peuvent être dans deux pôles, et rien ne le montrerait : écrivez « jamais », et la raison."
        yield Problem(located.place("agregation"), "compte-double", message, hint)
    weight = record.aggregation_weight
    if record.aggregation is Aggregation.WEIGHTED_MEAN and weight is None:
        hint = "Ajoutez « agregation_poids » : un indicateur de la banque, ou repondants."
        yield Problem(located.place("agregation"), "poids-absent", "Une moyenne pondérée a besoin d'un poids", hint)
    if weight and weight not in ids and weight not in WEIGHTS_BESIDE:
        hint = did_you_mean(weight, [*bank.definitions, *WEIGHTS_BESIDE], "Prenez un indicateur de la banque, ou repondants.")
        yield Problem(
            located.place("agregation_poids"), "poids-inconnu", f"Le poids « {weight} » n'est pas dans la banque", hint
        )
