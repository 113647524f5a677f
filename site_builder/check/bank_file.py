"""`banque.yml` itself: no theme, unit or breakdown under a name that another has, no id withdrawn twice."""

from collections.abc import Iterator

from site_builder.check.located import Located
from site_builder.check.nearest import did_you_mean
from site_builder.model.bank import BankFile
from site_builder.problems import Problem


def bank_file(located: Located[BankFile], ids: frozenset[str]) -> Iterator[Problem]:
    """What two entries of one list both claim, and successors of withdrawn definitions that are not among the bank's `ids`."""
    file = located.record
    named = (
        ("themes", "Le thème", [theme.id for theme in file.themes]),
        ("unites", "L'unité", [unit.id for unit in file.units]),
        ("ventilations", "La ventilation", [breakdown.id for breakdown in file.breakdowns]),
        ("retires", "L'identifiant", [gone.id for gone in file.withdrawn]),
    )
    for key, what, names in named:
        for rank, id in enumerate(names):
            if id in names[:rank]:
                message = f"{what} « {id} » est déjà dans la liste"
                yield Problem(located.place(key, rank), "identifiant-double", message, "Gardez l'un des deux.")
    for rank, gone in enumerate(file.withdrawn):
        if gone.replaced_by and gone.replaced_by not in ids:
            message, hint = f"« {gone.replaced_by} » n'est pas dans la banque", did_you_mean(gone.replaced_by, ids)
            yield Problem(located.place("retires", rank), "indicateur-inconnu", message, hint)
    yield from _spellings(located)


def _spellings(located: Located[BankFile]) -> Iterator[Problem]:
    """A spelling that two units share would decide by chance how a value is read."""
    owner: dict[str, str] = {}
    for rank, unit in enumerate(located.record.units):
        for name in dict.fromkeys((unit.id, unit.sign or unit.id, unit.plural, unit.name, *unit.spellings)):
            if owner.setdefault(name, unit.id) != unit.id:
                message = f"« {name} » désigne deux unités : « {owner[name]} » et « {unit.id} »"
                hint = "Une écriture ne désigne qu'une unité : enlevez-la de l'une des deux."
                yield Problem(located.place("unites", rank), "unite-double", message, hint)
