"""Downloads in CSV: every observation of a pole, and of each indicator, with its unit, state, scope, n and source."""

import csv
import io
from collections.abc import Iterable

from site_builder.model.finding import Finding
from site_builder.model.measure import Observation
from site_builder.model.publication import Publication

COLUMNS = (
    "ptce", "indicateur", "nom", "unite", "periode", "type_de_periode", "debut", "fin", "valeur", "etat", "perimetre", "ventilation",
    "nombre", "repondants", "sollicites", "tirage", "source", "source_adresse", "methode", "recueillie_le", "corrigee_le",
    "valeur_avant_correction", "fiabilite", "rupture", "commentaire",
)  # fmt: skip


def files(publication: Publication) -> dict[str, bytes]:
    """`donnees.csv` for each pole, `<indicateur>.csv` beside each indicator's page; UTF-8 with BOM, semicolons, as spreadsheets expect."""
    made: dict[str, bytes] = {}
    for ptce in publication.written:
        findings = [publication.findings.of(ptce.slug, indicator.id) for indicator in ptce.indicators]
        for finding in findings:
            address = f"{publication.addresses.indicator(ptce.slug, finding.indicator.id)}{finding.indicator.id}.csv"
            made[address] = table(_rows(ptce.slug, [finding]))
        if findings:
            made[publication.addresses.ptce(ptce.slug) + "donnees.csv"] = table(_rows(ptce.slug, findings))
    return made


def table(rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _rows(slug: str, findings: Iterable[Finding]) -> Iterable[tuple[str, ...]]:
    return (_row(slug, finding, observation) for finding in findings for observation in finding.series.observations)


def _row(slug: str, finding: Finding, seen: Observation) -> tuple[str, ...]:
    indicator, period = finding.indicator, seen.period
    values = (
        slug, indicator.id, indicator.name, indicator.unit.sign or indicator.unit.plural, period.code, period.kind.value,
        period.start if period.dated else None, period.end if period.dated else None, _decimal(seen.value), seen.state.value, seen.scope,
        " | ".join(f"{name}={value}" for name, value in seen.breakdown.items()), seen.count, seen.answered, seen.asked,
        seen.draw, seen.source, seen.source_address, seen.method, seen.collected_on, seen.corrected_on, _decimal(seen.former_value),
        seen.reliability, seen.break_reason, seen.comment,
    )  # fmt: skip
    return tuple("" if value is None else _safe(str(value)) for value in values)


def _decimal(value: object) -> str | None:
    return None if value is None else str(value).replace(".", ",")


def _safe(text: str) -> str:
    # A spreadsheet runs a cell that begins with one of these as a formula (OWASP, "CSV Injection"); a negative number stays one.
    dangerous = text[:1] in "=+@\t\r" or (text[:1] == "-" and not text[1:2].isdigit())
    return f"'{text}" if text and dangerous else text
