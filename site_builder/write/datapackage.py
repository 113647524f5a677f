"""Data packages: `datapackage.json`, which says what each table holds, column by column, its licence, its sources and its checksum.

Data Package 2.0, https://datapackage.org/standard/data-package/.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from site_builder.model.chart import ChartStore
from site_builder.model.licence import licence
from site_builder.model.open_data import FILES, NETWORK_TABLES, TABLES, Field, FieldType, OpenTable
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.write.about import About, about_network, about_pole

PROFILES = "https://datapackage.org/profiles/2.0"
NAME = "datapackage.json"
ESCAPED = "Dans les CSV, une apostrophe précède tout texte qu'un tableur prendrait pour une formule."


def of_pole(publication: Publication, ptce: Ptce, made: Mapping[str, bytes], _: ChartStore) -> dict[str, bytes]:
    """`datapackage.json`, beside the pole's tables."""
    about, address = about_pole(publication, ptce), publication.addresses.pole_file
    resources = [_resource(table, FILES[table.name], made[address(ptce.slug, FILES[table.name])]) for table in TABLES]
    package = _package(publication, about, ptce.slug, ptce.file.name, [ptce])
    return {address(ptce.slug, NAME): _json({**package, "origine": ptce.file.origin.value, "resources": resources})}


def of_network(publication: Publication, made: Mapping[str, bytes], _: ChartStore) -> dict[str, bytes]:
    """`datapackage.json`, beside the tables of all poles."""
    about, name = about_network(publication), publication.network.file.name or "Affluents"
    tables = ((table, f"{table.name}.csv") for table in NETWORK_TABLES)
    resources = [_resource(table, file, made[publication.addresses.network_file(file)]) for table, file in tables]
    package = _package(publication, about, "reseau", name, publication.written)
    return {publication.addresses.network_file(NAME): _json({**package, "resources": resources})}


def _package(publication: Publication, about: About, name: str, publisher: str, ptces: Sequence[Ptce]) -> dict[str, Any]:
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": name,
        "title": about.title,
        "description": "\n\n".join((*about.lines, ESCAPED)),
        **({"homepage": about.page} if about.page else {}),
        "created": f"{publication.date.isoformat()}T00:00:00Z",
        "licenses": [licence(publication.network.file.licence)],
        "contributors": [{"title": publisher, "roles": ["publisher"]}],
        "sources": list(_sources(publication, ptces)),
        "diffusion": publication.audience.value,
    }


def _sources(publication: Publication, ptces: Iterable[Ptce]) -> Iterable[dict[str, str]]:
    """Each source of a value once, with its address where there is one."""
    named = {
        (seen.source, seen.source_address or "")
        for ptce in ptces
        for indicator in ptce.indicators
        for seen in publication.findings.of(ptce.slug, indicator.id).series.observations
        if seen.source
    }
    return ({"title": title, **({"path": address} if address else {})} for title, address in sorted(named))


def _resource(table: OpenTable, file: str, data: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": file,
        "type": "table",
        "title": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "bytes": len(data),
        "dialect": {"$schema": f"{PROFILES}/tabledialect.json", "delimiter": ";", "lineTerminator": "\r\n"},
        "schema": _schema(table),
    }


def _schema(table: OpenTable) -> dict[str, Any]:
    reference = {
        "fields": ["ptce", "indicateur"],
        "reference": {"resource": "indicateurs", "fields": ["ptce", "indicateur"]},
    }
    return {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(field) for field in table.fields],
        "missingValues": [""],
        **({"primaryKey": list(table.key)} if table.key else {"foreignKeys": [reference]}),
    }


def _field(field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "type": field.type.value,
        "description": field.description,
        **({"decimalChar": ","} if field.type is FieldType.NUMBER else {}),
        **({"constraints": {"required": True}} if field.required else {}),
    }


def _json(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"
