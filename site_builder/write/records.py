"""Open data as JSON: one stable address for each pole and for each of its indicators, and the list of all poles."""

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from site_builder.model.address import relative
from site_builder.model.finding import Finding
from site_builder.model.measure import Observation
from site_builder.model.open_data import EFFECTS, INDICATORS, MEASURES, POLES, OpenTable, Value
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.write.about import About, about_network, about_pole
from site_builder.write.tables import Row, effect_row, indicator_row, measure_rows, pole_row

VERSION = 1
"""Of the form of these files: it grows when a key changes its meaning or goes."""
SHARED = frozenset({"ptce", "origine", "indicateur", "nom", "unite"})
"""Said once for an indicator, not with each of its values."""


def files(publication: Publication) -> dict[str, bytes]:
    """`donnees.json` for each pole, `<indicateur>.json` beside each indicator's page, `reseau.json` beside the page of data."""
    made = {}
    for ptce in publication.written:
        about = about_pole(publication, ptce)
        made[publication.addresses.pole_file(ptce.slug, "donnees.json")] = _pole(publication, ptce, about)
        for indicator in ptce.indicators:
            address = f"{publication.addresses.indicator(ptce.slug, indicator.id)}{indicator.id}.json"
            made[address] = _indicator(publication, ptce, publication.findings.of(ptce.slug, indicator.id), about)
    if publication.has_network_files:
        made[publication.addresses.network_file("reseau.json")] = _network(publication)
    return made


def _network(publication: Publication) -> bytes:
    here = publication.addresses.network_file("reseau.json")
    poles = [
        {**named(POLES, pole_row(ptce)), "donnees": relative(here, publication.addresses.pole_file(ptce.slug, "donnees.json"))}
        for ptce in publication.network.ptces
    ]
    return _json({**_head(publication, about_network(publication)), "poles": poles})


def _pole(publication: Publication, ptce: Ptce, about: About) -> bytes:
    here = publication.addresses.pole_file(ptce.slug, "donnees.json")
    indicators = [
        {
            **named(INDICATORS, indicator_row(ptce, indicator), SHARED - {"indicateur", "nom", "unite"}),
            **_constat(publication.findings.of(ptce.slug, indicator.id)),
            "donnees": relative(here, f"{publication.addresses.indicator(ptce.slug, indicator.id)}{indicator.id}.json"),
        }
        for indicator in ptce.indicators
    ]
    effects = [named(EFFECTS, effect_row(ptce, effect), SHARED - {"nom"}) for effect in ptce.framework.effects]
    pole = named(POLES, pole_row(ptce))
    return _json({**_head(publication, about), "pole": pole, "effets": effects, "indicateurs": indicators})


def _indicator(publication: Publication, ptce: Ptce, finding: Finding, about: About) -> bytes:
    indicator = finding.indicator
    measures = [named(MEASURES, row, SHARED) for row in measure_rows(publication, ptce, indicator.id)]
    return _json(
        {
            **_head(publication, about),
            "pole": {"ptce": ptce.slug, "nom": ptce.file.name, "origine": ptce.file.origin.value},
            "indicateur": named(INDICATORS, indicator_row(ptce, indicator), frozenset({"ptce"})),
            **_constat(finding),
            "mesures": measures,
        }
    )


def _constat(finding: Finding) -> dict[str, Any]:
    """The newest total, as the indicator's page shows it first; nothing where there is none."""
    latest: Observation | None = finding.latest
    reference = {"annee_reference": finding.reference.code}
    if latest is None or latest.value is None:
        return reference
    return {**reference, "constat": {"periode": latest.period.code, "valeur": number(latest.value), "etat": latest.state.value}}


def _head(publication: Publication, about: About) -> dict[str, Any]:
    return {
        "version": VERSION,
        "titre": about.title,
        "avertissements": [about.origin, *about.warnings],
        "licence": publication.network.file.licence,
        "mise_a_jour": publication.date.isoformat(),
        **({"page": about.page} if about.page else {}),
    }


def named(table: OpenTable, row: Row, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The row's cells by column, empty ones left out."""
    cells = zip(table.headings, row, strict=True)
    return {name: _plain(value) for name, value in cells if value not in (None, "") and name not in without}


def _plain(value: Value) -> Any:
    if isinstance(value, Decimal):
        return number(value)
    return value.isoformat() if isinstance(value, date) else value


def number(value: Decimal) -> int | float:
    """A JSON number: whole where it is."""
    return int(value) if value == value.to_integral_value() else float(value)


def _json(content: dict[str, Any] | Sequence[Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
