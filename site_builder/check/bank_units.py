"""How a definition counts and may be put together: one unit, and an aggregation that this unit and its weight allow."""

import re
from collections.abc import Iterator

from site_builder.check.located import Located
from site_builder.check.nearest import did_you_mean
from site_builder.model.bank import Aggregation, IndicatorBank, IndicatorDefinition, UnitNature
from site_builder.problems import Problem

SHARED_BETWEEN_POLES = frozenset({"personnes", "menages", "structures", "entreprises", "producteurs", "etp"})
"""Units of what two poles may both count: people, members, jobs. Nothing in a total would show that they are the same."""
WEIGHTS_BESIDE = frozenset({"repondants", "sollicites", "population"})
"""What a mean may be weighted by besides another indicator: columns and keys every measure can have."""
NEVER_SUMMED = frozenset({UnitNature.SHARE, UnitNature.INDEX})
BETWEEN_UNITS = re.compile(r"\s*[,;/+]\s*|\s+(?:ou|et)\s+")


def one_unit(located: Located[IndicatorDefinition], bank: IndicatorBank) -> Iterator[Problem]:
    """« tonnes ou heures » is two indicators: neither a total nor a curve could hold both."""
    typed = located.record.unit
    named = [name for name in BETWEEN_UNITS.split(typed) if name]
    if len(named) > 1 and bank.unit(typed).id == "autre" and all(bank.unit(name).id != "autre" for name in named):
        hint = "Choisissez-en une ; ce qui se compte dans l'autre est un second indicateur."
        yield Problem(located.place("unite"), "deux-unites", f"« {typed} » nomme {len(named)} unités", hint)


def aggregation(located: Located[IndicatorDefinition], bank: IndicatorBank, ids: frozenset[str]) -> Iterator[Problem]:
    """What the unit forbids to add up, and a weight that is missing, unknown or no number of anything."""
    record = located.record
    unit = bank.unit(record.unit)
    if record.aggregation is Aggregation.SUM and unit.nature in NEVER_SUMMED:
        hint = "Prenez « moyenne-ponderee » avec son poids, ou « jamais »."
        yield Problem(
            located.place("agregation"), "somme-impossible", f"On n'additionne pas une valeur en « {record.unit} »", hint
        )
    if record.aggregation is Aggregation.SUM and unit.id in SHARED_BETWEEN_POLES:
        message = f"On n'additionne pas des {unit.plural} d'un pôle à l'autre"
        hint = "Les mêmes peuvent être dans deux pôles, et rien ne le montrerait : écrivez « jamais », et la raison."
        yield Problem(located.place("agregation"), "compte-double", message, hint)
    yield from _weight(located, bank, ids)


def _weight(located: Located[IndicatorDefinition], bank: IndicatorBank, ids: frozenset[str]) -> Iterator[Problem]:
    record, weight = located.record, located.record.aggregation_weight
    if weight is None:
        if record.aggregation is Aggregation.WEIGHTED_MEAN:
            hint = "Ajoutez « agregation_poids » : un indicateur de la banque, ou repondants."
            yield Problem(located.place("agregation"), "poids-absent", "Une moyenne pondérée a besoin d'un poids", hint)
        return
    place = located.place("agregation_poids")
    if weight not in ids and weight not in WEIGHTS_BESIDE:
        hint = did_you_mean(weight, [*bank.definitions, *WEIGHTS_BESIDE], "Prenez un indicateur de la banque, ou repondants.")
        yield Problem(place, "poids-inconnu", f"Le poids « {weight} » n'est pas dans la banque", hint)
    elif weight in bank.definitions and bank.unit(bank.definitions[weight].unit).nature in NEVER_SUMMED:
        hint = "Un poids compte ce qui est au dénominateur : des structures, des personnes, des euros, ou repondants."
        yield Problem(place, "poids-impossible", f"On ne pondère pas par « {weight} », qui est une part ou une note", hint)
