"""What each column of an export of answers says: read once, kept in a file that an editor may correct."""

from typing import Annotated

from pydantic import BeforeValidator

from site_builder.model.measure import Draw
from site_builder.model.paired import AS_TEXTS, paired
from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Count, Day, Line, Names, YesNo, choice

NOTHING = "rien"
IDENTIFIER, SUBMITTED, FINISHED, DRAFT, VALIDATION = "envoi", "date", "remise", "brouillon", "validation"
"""What tells one answer from another, its day, the day without which it was never finished, and two words of the tools."""
NO_ANSWER = "sans réponse"
"""What a code may stand for besides an answer."""


class ColumnEntry(Record):
    """One column of the export."""

    column: Line = key("colonne", "Colonne", "Le titre de la colonne, tel qu'il est dans l'export.", REQUIRED)
    target: Line = key(
        "pour",
        "Pour",
        "L'indicateur ou la ventilation dont elle porte la réponse ; « indicateur/réponse » quand chaque réponse a sa colonne ; "
        "code, moment, parole, accord, envoi, date, remise, brouillon, validation ; ou rien.",
        REQUIRED,
    )


class QuestionEntry(Record):
    """What is known of the answers to one question besides its definition."""

    target: Line = key("pour", "Pour", "L'indicateur ou la ventilation.", REQUIRED)
    counted: Names = key("retenues", "Réponses retenues", "Les réponses qui font la part.", ())
    codes: Annotated[tuple[tuple[Line, Line], ...], BeforeValidator(paired), AS_TEXTS] = key(
        "codes",
        "Codes",
        "Ce que l'outil écrit, et la réponse : « A1 > jamais | A2 > souvent » ; « sans réponse » pour ce qui n'en est pas une.",
        (),
    )
    several: YesNo = key("plusieurs", "Plusieurs réponses", "Oui quand une personne pouvait en cocher plusieurs.", False)
    asked: Count | None = key("sollicites", "Sollicités", "Combien de personnes ont eu cette question, si ce n'est pas toutes.")


class MappingFile(Record):
    """`<pole>-correspondances.yml`, beside the answers."""

    period: Line | None = key("periode", "Période", "La période des mesures à écrire.")
    asked: Count | None = key("sollicites", "Sollicités", "Combien de personnes ont été sollicitées.")
    draw: Annotated[Draw, BeforeValidator(choice(Draw))] | None = key("tirage", "Tirage", "Aléatoire, tous ou volontaires.")
    collected_on: Day | None = key("recueilli_le", "Recueilli le", "Sans elle, le jour de la dernière réponse.")
    columns: tuple[ColumnEntry, ...] = key("colonnes", "Colonnes", "Ce que dit chaque colonne.", ())
    questions: tuple[QuestionEntry, ...] = key("questions", "Questions", "Ce que valent les réponses.", ())
