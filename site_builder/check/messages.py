"""The French text of everything that can be wrong with one key or cell: what was seen, and what to write instead."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeAlias

from site_builder.check.nearest import did_you_mean, listed
from site_builder.formats.nearest import nearest
from site_builder.words.typed_choice import typed

TOP = "début de la ligne"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One refusal by a model, with what is needed to explain it."""

    name: str
    """The key or column."""
    seen: str = ""
    kind: str = "clé"
    """« clé » or « colonne »: what the editor calls it."""
    known: tuple[str, ...] = ()
    """The keys or columns that may be there; of a group of keys, those that must."""
    more: tuple[str, ...] = ()
    """Columns that the bank allows besides."""
    belongs: str = ""
    """The key under which that name has its place, `TOP` when it has it outside of every group."""
    others: tuple[str, ...] = ()
    """More keys of the same group that are missing too."""
    context: Mapping[str, Any] = field(default_factory=dict)


Wording: TypeAlias = tuple[str, str]
"""The message and the hint."""


def wording(code: str, mistake: Mistake) -> Wording:
    """Message and hint for one of `MESSAGES`."""
    return MESSAGES[code](mistake)


def _missing(m: Mistake) -> Wording:
    names = [f"« {name} »" for name in (m.name, *m.others)]
    listed_names = " et ".join([", ".join(names[:-1]), names[-1]] if m.others else names)
    if m.kind == "colonne":
        return f"Il manque {listed_names} sur cette ligne", "Remplissez la cellule, ou retirez la ligne."
    keys = listed_names.replace(" »", ": »")
    return f"Il manque {listed_names}", f"Écrivez {keys} avec {'leur' if m.others else 'sa'} valeur : c'est nécessaire ici."


def _unknown(m: Mistake) -> Wording:
    message = f"La {m.kind} « {m.name} » n'existe pas ici"
    if m.belongs == TOP:
        return message, f"« {m.name}: » s'écrit au début de la ligne, sans espace devant."
    if m.belongs:
        return message, f"« {m.name}: » s'écrit sous « {m.belongs}: », avec deux espaces devant."
    more = f", ou une ventilation de la banque ({', '.join(m.more[:6])}{'…' if len(m.more) > 6 else ''})" if m.more else ""
    first = "Retirez-la, ou renommez-la. " if m.kind == "colonne" else ""
    otherwise = f"{first}Ici peuvent s'écrire : {', '.join(m.known)}{more}." if m.known else "Retirez cette ligne."
    return message, did_you_mean(m.name, (*m.known, *m.more), otherwise)


def _group(m: Mistake) -> Wording:
    message = f"« {m.name} » doit contenir des clés, pas une simple valeur"
    if m.seen and len(m.known) == 1:
        return (
            message,
            f"Écrivez « {m.name}: » seul, puis sur la ligne suivante, avec deux espaces devant : « {m.known[0]}: {m.seen} ».",
        )
    return message, "Écrivez une clé par ligne, en retrait de deux espaces, sous la forme « clé: valeur »."


def _day_or_period(what: str, example: str) -> Callable[[Mistake], Wording]:
    """Spreadsheets number days from 1900 on: 46093 is what is left of the 12th of March 2026 in a cell that is not a date."""

    def said(m: Mistake) -> Wording:
        if DAY_NUMBER.fullmatch(m.seen):
            day = date(1899, 12, 30) + timedelta(days=int(m.seen))
            return (
                f"« {m.seen} » n'est pas une {what}",
                f"C'est ainsi que les tableurs numérotent le {day:%d/%m/%Y} : donnez à la cellule le format « Date », ou écrivez ce jour.",
            )
        return f"« {m.seen} » n'est pas une {what}", example

    return said


def _choice(m: Mistake) -> Wording:
    allowed = [typed(member).lower() for member in m.context.get("allowed", ())]
    suggestion = f"Vouliez-vous dire « {name} » ? " if (name := nearest(m.seen, allowed)) else ""
    return f"« {m.seen} » n'est pas permis pour « {m.name} »", f"{suggestion}Écrivez {listed(allowed)}."


def _identifier(m: Mistake) -> Wording:
    proposed = m.context.get("proposed") if m.seen == m.context.get("seen") else None
    example = f"Par exemple « {proposed} »." if proposed else "Par exemple « circuits-courts »."
    return f"« {m.seen} » ne peut pas servir d'identifiant", f"Minuscules sans accent, chiffres et traits d'union. {example}"


def _ambiguous(m: Mistake) -> Wording:
    whole, fraction = (part for part in m.seen.strip().replace(",", ".").split("."))
    return (
        f"« {m.seen} » peut se lire de deux façons : {whole} {fraction} ou {whole},{fraction}",
        f"Écrivez {whole}{fraction} si ce sont des milliers, sans point ni virgule.",
    )


DAY_NUMBER = re.compile(r"[345]\d{4}")
"""From 1982 to 2064."""
PAIRS = {"ampleurs": "liens > forte | emplois > faible"}
"""An example of pairs for a key that does not pair structures with dates."""
MESSAGES: dict[str, Callable[[Mistake], Wording]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "model_type": _group,
    "tuple_type": lambda m: (
        f"« {m.name} » attend une liste",
        "Écrivez un élément par ligne, précédé d'un tiret : « - … ».",
    ),
    "nombre": lambda m: (
        f"« {m.seen} » n'est pas un nombre",
        "Écrivez des chiffres, avec une virgule pour les décimales : 1 240,5.",
    ),
    "nombre-entier": lambda m: (f"« {m.seen} » n'est pas un nombre entier", "Écrivez un nombre sans décimale."),
    "nombre-ambigu": _ambiguous,
    "nombre-negatif": lambda m: (f"« {m.seen} » ne peut pas être négatif", "Écrivez 0 ou plus."),
    "oui-non": lambda m: (f"« {m.seen} » n'est ni oui ni non", f"Écrivez oui ou non pour « {m.name} »."),
    "date": _day_or_period("date", "Écrivez 15/03/2025 ou 2025-03-15."),
    "date-impossible": lambda m: (f"« {m.seen} » n'existe pas dans le calendrier", "Vérifiez le jour et le mois : 15/03/2025."),
    "periode": _day_or_period("période", "Écrivez 2024, 2023-2024, 2024-S1, 2024-T2, mars 2024 ou 15/03/2024."),
    "total": lambda m: (
        "Cette ligne a l'air d'un total",
        "Supprimez-la : le site fait lui-même ceux que les définitions permettent. Pour une valeur d'ensemble, écrivez l'indicateur.",
    ),
    "identifiant": _identifier,
    "identifiant-windows": lambda m: (
        f"« {m.seen} » ne peut pas servir d'identifiant : Windows refuse les fichiers de ce nom",
        f"Ajoutez un mot : « {m.seen}-local ».",
    ),
    "liste": lambda m: (f"« {m.name} » attend une liste", "Écrivez [un, deux], ou un élément par ligne précédé d'un tiret."),
    "paire": lambda m: (
        f"« {m.seen} » ne dit pas ce que « {m.name} » attend de chaque nom",
        f"Écrivez « nom > valeur », séparés par « | » : {PAIRS.get(m.name, 'la-ferme > 2023 | le-moulin > mars 2024')}.",
    ),
    "texte": lambda m: (
        f"« {m.name} » attend du texte, pas {m.seen}",
        f"Écrivez une phrase après « {m.name}: » ; entre guillemets droits si elle contient « : » ou commence par un crochet.",
    ),
    "texte-long": lambda m: (
        f"« {m.name} » a plus de 20 000 signes",
        "Vérifiez les guillemets, ou faites-en un récit.",
    ),
    "vide": lambda m: (f"« {m.name} » est vide", "Écrivez quelque chose, ou retirez la ligne."),
    "adresse-web": lambda m: (
        f"« {m.seen} » n'est pas une adresse web",
        "Une adresse commence par https:// et ne contient pas d'espace.",
    ),
    "depot-github": lambda m: (
        f"« {m.seen} » n'est pas un dépôt de GitHub",
        "Écrivez « organisation/depot » : ce qui suit github.com/ dans l'adresse du dépôt.",
    ),
    "choix": _choice,
}
NAMES: dict[str, str] = {
    "missing": "manque",
    "extra_forbidden": "cle-inconnue",
    "model_type": "groupe",
    "tuple_type": "liste",
}
"""The stable French name of pydantic's own codes; ours are French already."""
