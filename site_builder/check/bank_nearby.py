"""Goals and codes of other lists: what makes an address must have the form that the list gives it."""

import re
from collections.abc import Iterator

from site_builder.check.located import Located
from site_builder.model.bank import IndicatorDefinition
from site_builder.problems import Problem

TARGET = re.compile(r"(?:1[0-7]|[1-9])(?:\.(?:[1-9]|1\d|[a-d]))?")
"""« 12.3 », « 17.c », or a whole goal; https://unstats.un.org/sdgs/indicators/indicators-list/"""
CODES = {
    "irisplus": (re.compile(r"[A-Z]{2}\d{4}"), "IRIS+", "deux lettres et quatre chiffres : PI9465"),
    "odd": (re.compile(r"(?:1[0-7]|[1-9])\.(?:[1-9]|1\d|[a-d])\.\d"), "de la liste mondiale des ODD", "trois parties : 12.3.1"),
}


def nearby(located: Located[IndicatorDefinition]) -> Iterator[Problem]:
    """A goal or a code that nobody could follow."""
    for rank, target in enumerate(located.record.goals):
        if not TARGET.fullmatch(target):
            hint = "Écrivez l'objectif, de 1 à 17, puis la cible : 12.3 ou 17.c, en texte dans un tableur."
            message = f"« {target[:40]} » n'est pas une cible de développement durable"
            yield Problem(located.place("odd", rank), "cible-odd", message, hint)
    for rank, code in enumerate(located.record.codes):
        form, name, example = CODES.get(code.list, (None, "", ""))
        if form and not form.fullmatch(code.code):
            message = f"« {code.code[:40]} » n'a pas la forme d'un code {name}"
            yield Problem(located.place("codes", rank), "code-proche", message, f"Il s'écrit en {example}.")
