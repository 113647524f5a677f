"""The line under a title: the unit and who is counted, once each, and nothing that the title already says."""

from site_builder.model.language import Language
from site_builder.words.initials import uncapital

COMMON = {
    "fr": (
        "un une deux trois quatre cinq six sept huit neuf dix onze douze tous toutes chaque ensemble périmètre "
        "adhérents adhérentes associations association bénéficiaires bénévoles bâtiment cantines communes cumul emplois "
        "entreprises familles foyers habitants habitantes heures ménages membres personnes postes producteurs projets "
        "quartiers repas répondants réponses salariés salariées sites sorties structures structure surface territoire ventes"
    )
}
"""Words that begin a scope and are no one's name: only they lose their capital after a comma. None in other languages: after a stop."""


def subtitle(unit: str, scope: str, name: str, language: Language) -> str:
    """« En %, six cantines communales », « En %. Ressourcerie des Vaux »; empty when the name of what is shown says it all."""
    said = "" if repeats(name, unit) else unit
    scope = "" if repeats(name, scope) else scope.rstrip(".")
    return joined(said, scope, language)


def joined(first: str, scope: str, language: Language) -> str:
    """The scope after a comma in lower case, or as a sentence of its own when it may begin with a name."""
    if not (first and scope):
        return first or scope[:1].upper() + scope[1:]
    if scope[:1].islower():
        return f"{first}, {scope}"
    common = scope.split()[0].lower() in COMMON.get(language.code, "").split() and scope[1:2].islower()
    return f"{first}, {uncapital(scope)}" if common else f"{first}. {scope}"


def repeats(name: str, words: str) -> bool:
    """Whether the words are in the name: « Structures » in « Structures membres »."""
    return f" {words.lower()} " in f" {name.lower().replace(',', ' ')} "
