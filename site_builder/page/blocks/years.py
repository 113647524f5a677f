"""Cooperation year by year, as a table: members, projects, meetings and who came."""

from collections.abc import Sequence
from decimal import Decimal

from site_builder.model.cooperation_finding import CooperationYear
from site_builder.model.language import Language
from site_builder.page.blocks.table import Table, table
from site_builder.words.numbers import number
from site_builder.words.sentences import phrase

UNKNOWN = "non renseigné"


def years_table(years: Sequence[CooperationYear], language: Language) -> Table | None:
    """None when nothing is dated."""

    def column(heading: str, values: Sequence[int | Decimal | None]) -> tuple[str, bool, list[str]]:
        return heading, True, ["" if value is None else number(value, 1, language) for value in values]

    moves = any(year.arrived or year.departed for year in years)
    return table(
        "Année par année, sans les projets à l’état d’idée" if any(year.running for year in years) else "Année par année",
        [
            ("Année", False, [str(year.year) for year in years]),
            column("Membres au 31 décembre", [year.present for year in years]),
            column("Arrivées", [year.arrived if moves else None for year in years]),
            column("Départs", [year.departed if moves else None for year in years]),
            column("Projets en cours au 31 décembre", [year.running for year in years]),
            column("Dans plusieurs projets", [p.in_several if (p := year.participation) else None for year in years]),
            column("Dans un seul", [p.in_one if (p := year.participation) else None for year in years]),
            column("Dans aucun", [p.alone if (p := year.participation) else None for year in years]),
            ("Paires de membres qui partagent un projet", True, [_pairs(year, language) for year in years]),
            column("Rencontres tenues", [year.held for year in years]),
            column("Rencontres annulées", [year.cancelled for year in years]),
            column("Structures présentes, en moyenne", [_attendance(year) for year in years]),
        ],
        UNKNOWN,
    )


def _pairs(year: CooperationYear, language: Language) -> str:
    """« 12 sur 91 »: the two numbers of which the density is the ratio."""
    if year.closeness is None:
        return ""
    linked, possible = (number(pairs, 0, language) for pairs in (year.closeness.linked, year.closeness.possible))
    return phrase("{part} sur {whole}", language, part=linked, whole=possible)


def _attendance(year: CooperationYear) -> Decimal | None:
    return Decimal(year.attendance) / year.noted if year.noted else None
