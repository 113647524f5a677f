"""Definitions as lines of a terminal: the identifier to copy, then what a person reads."""

from collections.abc import Iterable

from site_builder.model.bank import DefinitionStatus, IndicatorBank, IndicatorDefinition
from site_builder.model.language import FRENCH
from site_builder.words.labels import label


def definition_lines(bank: IndicatorBank, definitions: Iterable[IndicatorDefinition]) -> list[str]:
    """One a definition, in columns: « emplois-crees@1  Emplois créés (résultat, ETP, noyau) »."""
    shown = [(f"{one.id}@{one.version}", f"{one.name} ({_facts(bank, one)})") for one in definitions]
    width = max((len(id) for id, _ in shown), default=0)
    return [f"{id:<{width}}  {words}" for id, words in shown]


def _facts(bank: IndicatorBank, definition: IndicatorDefinition) -> str:
    unit = bank.unit(definition.unit)
    facts = [label(definition.kind, FRENCH).lower(), unit.sign or unit.plural]
    facts += ["noyau"] if definition.core else []
    facts += [label(definition.status, FRENCH).lower()] if definition.status is not DefinitionStatus.PROPOSED else []
    return ", ".join(facts)
