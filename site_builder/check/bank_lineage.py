"""Where a definition comes from and what follows it: versions that only go forward, and a successor that is there."""

import re
from collections.abc import Iterator
from itertools import pairwise

from site_builder.check.located import Located
from site_builder.check.nearest import did_you_mean
from site_builder.model.bank import DefinitionStatus, IndicatorBank, IndicatorDefinition
from site_builder.model.period import parse_period
from site_builder.model.scalar import folded
from site_builder.problems import Problem


def history(located: Located[IndicatorDefinition]) -> Iterator[Problem]:
    """Each version after the first says what changed and whether values still compare; none is older than its own history."""
    record = located.record
    if record.version > 1 and all(change.version != record.version for change in record.changes):
        hint = "Ajoutez-la à « historique » : version, changement, et comparable (oui, non ou « depuis 2024 »)."
        yield Problem(
            located.place("version"), "version-sans-histoire", f"Rien ne dit ce que la version {record.version} change", hint
        )
    yield from _forward(located)
    yield from _comparable(located)


def _forward(located: Located[IndicatorDefinition]) -> Iterator[Problem]:
    record = located.record
    newest = max((change.version for change in record.changes), default=record.version)
    if newest > record.version >= 1:
        hint = f"Écrivez « version: {newest} » : un numéro ne revient pas en arrière, même pour reprendre d'anciens mots."
        message = f"La version {record.version} est plus ancienne que la {newest} de son historique"
        yield Problem(located.place("version"), "version-recule", message, hint)
    for rank, (before, after) in enumerate(pairwise(record.changes), start=1):
        if after.version <= before.version:
            message = f"La version {after.version} vient après la {before.version}"
            hint = "Écrivez les versions de la plus ancienne à la plus récente, une ligne chacune."
            yield Problem(located.place("historique", rank), "historique-desordre", message, hint)


def _comparable(located: Located[IndicatorDefinition]) -> Iterator[Problem]:
    record = located.record
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


def succession(located: Located[IndicatorDefinition], bank: IndicatorBank, ids: frozenset[str]) -> Iterator[Problem]:
    """A withdrawn id stays withdrawn; what replaces a definition exists, and leads to one that is still proposed."""
    record = located.record
    if (gone := bank.withdrawn(record.id)) is not None:
        hint = "Un identifiant ne sert qu'une fois : choisissez-en un autre, ou enlevez-le de « retires » dans banque.yml."
        message = f"« {record.id} » a été retiré de la banque : {gone.why.rstrip('.')}"
        yield Problem(located.place("id"), "identifiant-retire", message, hint)
    if record.status is DefinitionStatus.REPLACED and not record.replaced_by:
        hint = "Ajoutez « remplace_par » avec l'identifiant de la définition qui prend la suite."
        yield Problem(located.place("statut"), "remplacant-absent", "La définition est remplacée, sans dire par quoi", hint)
    if record.replaced_by and record.replaced_by not in ids:
        hint = did_you_mean(record.replaced_by, bank.definitions)
        yield Problem(
            located.place("remplace_par"), "indicateur-inconnu", f"« {record.replaced_by} » n'est pas dans la banque", hint
        )
    if loop := _loop(record, bank):
        message = "On tourne en rond : " + ", remplacé par ".join(f"« {id} »" for id in loop)
        hint = "Enlevez « remplace_par » de la définition que les pôles doivent employer."
        yield Problem(located.place("remplace_par"), "remplacement-en-rond", message, hint)


def _loop(start: IndicatorDefinition, bank: IndicatorBank) -> list[str]:
    """The ids from `start` back to itself, or nothing when its successors lead elsewhere."""
    path, here = [start.id], start.replaced_by
    while here and here in bank.definitions and here not in path:
        path.append(here)
        here = bank.definitions[here].replaced_by
    return [*path, start.id] if here == start.id else []
