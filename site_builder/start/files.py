"""The files of a new folder, template by template; every explanation comes from the models."""

from collections.abc import Mapping
from typing import Any

from site_builder.formats.csv_written import write_csv
from site_builder.model.bank import IndicatorDefinition
from site_builder.model.content_files import TABLES
from site_builder.model.framework import Effect, Framework, IndicatorEntry, Issue, Objective, Target
from site_builder.model.online_editing import OnlineEditing
from site_builder.model.ptce import Approval, Mission, PtceFile, Step, StepName, Territory
from site_builder.start.beginning import Beginning, Template
from site_builder.start.commented import Shown, document, everything

HOW = "# Une clé précédée de « # » n’est pas lue : enlevez le « # » et écrivez sa valeur après les deux-points."
MORE = "# Toutes les clés : « affluents new un-autre-nom --template complet » les écrit, et le guide du contenu les explique."

IDENTITY: Shown = {
    PtceFile: ("nom", "statut", "resume", "territoire", "filieres", "depuis", "forme_juridique"),
    Territory: ("nom", "departements", "region", "commune"),
}
CHAIN: Shown = {
    Framework: ("enjeux", "objectifs", "effets", "indicateurs"),
    Issue: ("id", "nom"),
    Objective: ("id", "nom", "enjeux"),
    Effect: ("id", "nom", "objectifs", "sens", "stade", "horizon", "sur_qui"),
    IndicatorEntry: ("indicateur", "effets", "source", "responsable", "cle", "cible"),
    Target: ("valeur", "echeance"),
}
FIRST_YEAR: Shown = {
    PtceFile: (
        *IDENTITY[PtceFile],
        "adresse",
        "annee_reference",
        "contact",
        "validation",
        "mission",
        "demarche",
        "inconnu",
        "edition_en_ligne",
    ),
    Territory: IDENTITY[Territory],
    Approval: ("par", "le"),
    OnlineEditing: ("depot_github", "relais"),
    Mission: ("besoin", "publics", "territoire", "raison_etre", "activites", "changements", "ne_faisons_pas", "question"),
    Step: ("etape", "etat", "debut", "fin", "resume", "suite"),
    **CHAIN,
}
SHOWN: Mapping[Template, Shown] = {
    Template.EMPTY: {**IDENTITY, **CHAIN},
    Template.FIRST_STEPS: FIRST_YEAR,
    Template.WHOLE: everything(PtceFile, Framework),
}
COLUMNS: Mapping[Template, Mapping[str, tuple[str, ...]]] = {
    Template.EMPTY: {},
    Template.FIRST_STEPS: {
        "mesures": ("indicateur", "periode", "valeur", "source", "commentaire"),
        "membres": ("id", "nom", "famille", "cercle", "entree", "apport"),
        "rencontres": ("date", "nom", "tenue", "membres"),
    },
    Template.WHOLE: {name: tuple(info.alias or "" for info in record.model_fields.values()) for name, record in TABLES.items()},
}


def first_files(beginning: Beginning) -> dict[str, bytes]:
    """By name in the pole's folder: `ptce.yml`, `referentiel.yml`, and tables that hold their first line alone."""
    shown = SHOWN[beginning.template]
    texts = {
        "ptce.yml": _text(beginning, "ptce", document(PtceFile, _identity(beginning), shown)),
        "referentiel.yml": _text(beginning, "referentiel", _framework(beginning, shown)),
    }
    tables = COLUMNS[beginning.template].items()
    return {name: text.encode() for name, text in texts.items()} | {
        f"{name}.csv": write_csv(columns, ()) for name, columns in tables
    }


def _text(beginning: Beginning, schema: str, lines: Any) -> str:
    more = () if beginning.template is Template.WHOLE else (MORE,)
    head = (f"# yaml-language-server: $schema={beginning.schemas}{schema}.json", HOW, *more)
    return "\n".join((*head, *lines)) + "\n"


def _identity(beginning: Beginning) -> dict[str, Any]:
    journey = {} if beginning.template is Template.EMPTY else {"demarche": _journey(beginning.step)}
    territory = {"territoire": {"nom": beginning.territory}} if beginning.territory else {}
    return {"nom": beginning.name, "statut": "en relecture", **territory, **journey}


def _journey(current: StepName) -> list[dict[str, str]]:
    steps = list(StepName)
    rank = steps.index(current)
    states = ["faite"] * rank + ["en cours"] + ["à venir"] * (len(steps) - rank - 1)
    return [{"etape": step.value, "etat": state} for step, state in zip(steps, states, strict=True)]


def _framework(beginning: Beginning, shown: Shown) -> list[str]:
    chosen = [{"indicateur": _reference(definition)} for definition in beginning.indicators]
    lines = list(document(Framework, {"indicateurs": chosen} if chosen else {}, shown))
    return [line for written in lines for line in (*_explained(written, beginning), written)]


def _explained(line: str, beginning: Beginning) -> list[str]:
    """Above an indicator, its name and what is written in `mesures`."""
    for definition in beginning.indicators:
        if line == f"  - indicateur: {_reference(definition)}":
            return [f"  # {definition.name}. Dans mesures.csv : « {definition.id};{beginning.year};… »."]
    return []


def _reference(definition: IndicatorDefinition) -> str:
    return f"{definition.id}@{definition.version}"
