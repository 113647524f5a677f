"""What each step from meetings to jobs counts, and what counting it does not say."""

from datetime import date

from site_builder.model.cooperation_finding import Funnel
from site_builder.model.language import Language
from site_builder.words.initials import capital
from site_builder.words.sentences.phrases import Sentences, counted, listed, phrase, say

SENTENCES: Sentences = {
    "fr": {
        "register": "Registre des rencontres, {years}",
        "year": "{first}",
        "years": "{first} à {last}",
        "projects": "Registre des projets, quel que soit leur état",
        "begun": "Registre des projets, arrêtés compris",
        "running": "Registre des projets",
        "cancelled": "{cancelled}. ",
        "meeting": "Qu’une rencontre ait eu lieu ne dit pas ce qu’elle a changé.",
        "idea": "Les idées dites de vive voix et restées sans suite n’y sont pas.",
        "stopped": "{stopped} depuis. ",
        "started": "Un projet à deux et un projet à six comptent chacun pour un.",
        "run": "Être en activité ne dit ni la taille du projet, ni sa solidité.",
        "jobs": "Rien ne prouve que ces emplois viennent de ces projets, ni qu’ils n’existeraient pas sans eux.",
        "also": "L’indicateur « {name} » en compte {value}.",
    }
}
STEPS: Sentences = {
    "fr": {"rencontres": "rencontres", "idées": "idées", "projets": "projets", "emplois": "emplois"},
}


def funnel_name(first: str, last: str, language: Language) -> str:
    """« Des rencontres aux emplois », from the names of two steps."""
    return phrase("Des {first} aux {last}", language, first=say(STEPS, language, first), last=say(STEPS, language, last))


def funnel_words(funnel: Funnel, language: Language) -> str:
    """« 36 rencontres tenues, 8 projets inscrits, dont 5 en activité et 1 arrêté. »: what the registers hold, or ""."""
    states = ((funnel.running, "{n} en activité"), (funnel.stopped, "{n} arrêté" if funnel.stopped == 1 else "{n} arrêtés"))
    among = listed((phrase(text, language, n=n) for n, text in states if n), language)
    parts = []
    if funnel.held is not None:
        parts.append(counted(funnel.held, "rencontre tenue", "rencontres tenues", language, feminine=True))
    if funnel.ideas is not None:
        listed_ones = counted(funnel.ideas, "projet inscrit", "projets inscrits", language)
        parts.append(phrase("{ideas}, dont {states}", language, ideas=listed_ones, states=among) if among else listed_ones)
    return f"{capital(', '.join(parts))}." if parts else ""


def register_source(since: date, until: date, language: Language) -> str:
    """« Registre des rencontres, 2023 à 2025 »."""
    name = "year" if since.year == until.year else "years"
    years = say(SENTENCES, language, name, first=since.year, last=until.year)
    return say(SENTENCES, language, "register", years=years)


def projects_source(step: str, language: Language) -> str:
    """Which rows of the register are counted: « projects », « begun » or « running »."""
    return say(SENTENCES, language, step)


def meetings_caveat(funnel: Funnel, language: Language) -> str:
    cancelled = (
        counted(funnel.cancelled, "autre a été annulée", "autres ont été annulées", language) if funnel.cancelled else ""
    )
    before = say(SENTENCES, language, "cancelled", cancelled=cancelled) if cancelled else ""
    return before + say(SENTENCES, language, "meeting")


def begun_caveat(funnel: Funnel, language: Language) -> str:
    stopped = counted(funnel.stopped, "s’est arrêté", "se sont arrêtés", language) if funnel.stopped else ""
    before = say(SENTENCES, language, "stopped", stopped=stopped) if stopped else ""
    return before + say(SENTENCES, language, "started")


def caveat(step: str, language: Language) -> str:
    """What the step does not say: « idea », « run » or « jobs »."""
    return say(SENTENCES, language, step)


def also_counted(name: str, value: str, language: Language) -> str:
    """Another count of the same thing, by an indicator of the pole."""
    return say(SENTENCES, language, "also", name=name, value=value)
