"""Downloads in CSV: every observation of a pole, and of each indicator, with its unit, state, scope, n, source and origin."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from site_builder.model.finding import Finding
from site_builder.model.measure import Observation
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication

COLUMNS = (
    "ptce", "origine", "indicateur", "nom", "unite", "periode", "type_de_periode", "debut", "fin", "valeur", "etat", "perimetre",
    "ventilation", "nombre", "repondants", "sollicites", "tirage", "source", "source_adresse", "methode", "recueillie_le", "corrigee_le",
    "valeur_avant_correction", "fiabilite", "rupture", "commentaire",
)  # fmt: skip

NUMBER = re.compile(r"-?\d+(,\d+)?")


def files(publication: Publication) -> dict[str, bytes]:
    """`donnees.csv` for each pole, `<indicateur>.csv` beside each indicator's page; UTF-8 with BOM, semicolons, as spreadsheets expect."""
    made: dict[str, bytes] = {}
    for ptce in publication.written:
        rows = {
            id: [_row(ptce, finding, o) for o in finding.series.observations] for id, finding in _findings(publication, ptce)
        }
        for id, own in rows.items():
            made[f"{publication.addresses.indicator(ptce.slug, id)}{id}.csv"] = table(own)
        if rows:
            made[publication.addresses.ptce(ptce.slug) + "donnees.csv"] = table(row for own in rows.values() for row in own)
    return made


def table(rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _findings(publication: Publication, ptce: Ptce) -> Iterator[tuple[str, Finding]]:
    return ((indicator.id, publication.findings.of(ptce.slug, indicator.id)) for indicator in ptce.indicators)


def _row(ptce: Ptce, finding: Finding, seen: Observation) -> tuple[str, ...]:
    indicator, period = finding.indicator, seen.period
    values = (
        ptce.slug, ptce.file.origin.value, indicator.id, indicator.name, indicator.unit.sign or indicator.unit.plural,
        period.code, period.kind.value,
        period.start if period.dated else None, period.end if period.dated else None, _decimal(seen.value), seen.state.value, seen.scope,
        " | ".join(f"{name}={value}" for name, value in seen.breakdown.items()), seen.count, seen.answered, seen.asked,
        seen.draw, seen.source, seen.source_address, seen.method, seen.collected_on, seen.corrected_on, _decimal(seen.former_value),
        seen.reliability, seen.break_reason, seen.comment,
    )  # fmt: skip
    return tuple("" if value is None else safe(str(value)) for value in values)


def _decimal(value: object) -> str | None:
    return None if value is None else str(value).replace(".", ",")


def safe(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    # A spreadsheet runs a cell that begins with one of these as a formula (OWASP, "CSV Injection"); a negative number stays one.
    dangerous = text[:1] in tuple("=+-@\t\r") and not NUMBER.fullmatch(text)
    return f"'{text}" if dangerous else text
