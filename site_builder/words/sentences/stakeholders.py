"""What the table and the map of stakeholders say, in sentences that know zero, one and many."""

from collections.abc import Sequence

from site_builder.model.language import Language
from site_builder.model.stakeholder import Stakeholder
from site_builder.words.sentences.phrases import Sentences, counted, listed, say

SENTENCES: Sentences = {
    "fr": {
        "all": "{all}. Pour chacune, la façon de l’associer est écrite.",
        "all_one": "{all}. La façon de l’associer est écrite.",
        "some": "{all}. La façon de les associer est écrite pour {involved} d’entre elles, pas encore pour {silent}.",
        "one": "l’une",
        "other": "l’autre",
        "others": "les {n} autres",
        "none_involved": "{all}. La façon de les associer n’est pas encore écrite.",
        "none_involved_one": "{all}. La façon de l’associer n’est pas encore écrite.",
        "title": "{name} : carte de positionnement des parties prenantes",
        "description": "{placed} selon leur pouvoir de décision (horizontal) et leur implication (vertical), de 1 à 5. {corners}. "
        "Le tableau qui suit donne les positions.",
        "moving": "Moteurs : {names}",
        "engaged": "Engagés sans pouvoir : {names}",
        "deciding": "Décisionnaires à mobiliser : {names}",
        "listened": "À écouter : {names}",
        "between": "Entre deux : {names}",
        "unplaced": "{n} ne sont pas encore placées : {names}.",
        "unplaced_one": "1 n’est pas encore placée : {names}.",
        "by": "Positions données par : {who}. Un avis collectif, pas une mesure.",
        "by_nobody": "On ne sait pas qui a donné ces positions.",
    }
}
CORNERS = ("engaged", "moving", "listened", "deciding", "between")


def stakeholders_sentence(stakeholders: Sequence[Stakeholder], language: Language) -> str:
    """How many there are, and of how many the involvement is written."""
    involved = sum(stakeholder.involvement is not None for stakeholder in stakeholders)
    silent = len(stakeholders) - involved
    everybody = counted(len(stakeholders), "partie prenante", "parties prenantes", language, feminine=True).capitalize()
    one = "_one" if len(stakeholders) == 1 else ""
    if involved and silent:
        written = say(SENTENCES, language, "one") if involved == 1 else involved
        rest = say(SENTENCES, language, "other" if silent == 1 else "others", n=silent)
        return say(SENTENCES, language, "some", all=everybody, involved=written, silent=rest)
    return say(SENTENCES, language, f"all{one}" if involved else f"none_involved{one}", all=everybody)


def positions_words(placed: Sequence[Stakeholder], name: str, language: Language) -> tuple[str, str]:
    """The title and the description of the map: who stands in which quadrant."""
    by_corner = {corner: [one.name for one in placed if corner_of(one) == corner] for corner in CORNERS}
    corners = [say(SENTENCES, language, corner, names=listed(names, language)) for corner, names in by_corner.items() if names]
    everybody = counted(len(placed), "partie prenante", "parties prenantes", language, feminine=True).capitalize()
    return (
        say(SENTENCES, language, "title", name=name),
        say(SENTENCES, language, "description", placed=everybody, corners=". ".join(corners)),
    )


def corner_of(stakeholder: Stakeholder) -> str:
    """The quadrant it stands in; 3 is neither little nor much, and stands between."""
    power, interest = (stakeholder.influence or 0) - 3, (stakeholder.interest or 0) - 3
    if not power or not interest:
        return "between"
    if interest > 0:
        return "moving" if power > 0 else "engaged"
    return "deciding" if power > 0 else "listened"


def unplaced_sentence(stakeholders: Sequence[Stakeholder], language: Language) -> str:
    """Who has no position yet; empty when everybody has one."""
    names = listed((one.name for one in stakeholders), language)
    if not stakeholders:
        return ""
    return say(SENTENCES, language, "unplaced_one" if len(stakeholders) == 1 else "unplaced", n=len(stakeholders), names=names)


def placed_by_sentence(stakeholders: Sequence[Stakeholder], language: Language) -> str:
    """Whose opinion the positions are."""
    who = listed(dict.fromkeys(one.placed_by for one in stakeholders if one.placed_by), language)
    return say(SENTENCES, language, "by", who=who) if who else say(SENTENCES, language, "by_nobody")
