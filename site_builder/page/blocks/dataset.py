"""What a page's figures are for search engines and data portals: a schema.org `Dataset`, as a block of data that nothing executes.

https://schema.org/Dataset. The strict policy of the pages lets such a block be: it is no script.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urljoin

from site_builder.model.address import relative
from site_builder.model.aggregate import Aggregate
from site_builder.model.diffusion import Origin
from site_builder.model.language import FRENCH
from site_builder.model.licence import licence
from site_builder.model.measure import Observation
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication

TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
ORIGINS = {
    Origin.POLE: "",
    Origin.FICTITIOUS: "Données fictives : aucun chiffre, aucun nom n’est réel.",
    Origin.PUBLIC_SOURCES: "Fiche établie à partir de sources publiques : le pôle ne l’a ni écrite ni relue.",
}


def dataset_of_pole(publication: Publication, ptce: Ptce) -> str:
    """All the values of one pole, with its workbook, its tables and its archive; nothing for a pole that follows no indicator."""
    if not ptce.indicators:
        return ""
    measured = [finding.indicator.name for finding in publication.findings.by_ptce[ptce.slug].values()]
    address, words = publication.addresses.ptce(ptce.slug), ptce.file.summary or f"Les chiffres publiés par {ptce.file.name}."
    files = ("classeur.xlsx", "donnees.csv", "donnees.json", "donnees.zip")
    return _block(publication, address, f"{ptce.file.name} : les données", words, files, {"variableMeasured": measured}, ptce)


def dataset_of_indicator(publication: Publication, ptce: Ptce, id: str) -> str:
    """The values of one indicator."""
    finding = publication.findings.of(ptce.slug, id)
    name, unit = finding.indicator.name, finding.indicator.unit
    words = finding.indicator.definition.definition or f"Les valeurs de l’indicateur « {name} »."
    measured = {"@type": "PropertyValue", "name": name, "unitText": unit.plural}
    more = {"variableMeasured": measured, **_covered(finding.series.observations)}
    address = publication.addresses.indicator(ptce.slug, id)
    return _block(publication, address, f"{name}, {ptce.file.name}", words, (f"{id}.csv", f"{id}.json"), more, ptce)


def dataset_of_shared_figure(publication: Publication, aggregate: Aggregate) -> str:
    """The poles' values of one indicator, put together or not; their table holds every shared indicator."""
    definition = aggregate.definition
    address = publication.addresses.shared_figure(definition.id)
    invented = ORIGINS[publication.aggregates.origin]
    words = (
        f"{definition.definition or definition.name} Valeurs de {len(aggregate.parts)} pôles sur {aggregate.ptces}. {invented}"
    )
    more = {
        "variableMeasured": {"@type": "PropertyValue", "name": definition.name, "unitText": aggregate.unit.plural},
        **_covered(part.observation for part in aggregate.parts),
    }
    files = [relative(address, publication.addresses.network_file(name)) for name in ("poles-chiffres.csv", "reseau.xlsx")]
    return _block(publication, address, f"{definition.name}, pôle par pôle", words.strip(), files, more, None)


def dataset_of_network(publication: Publication, name: str) -> str:
    """The values of all poles."""
    words = "Toutes les valeurs publiées, avec leur période, leur état, leur périmètre et leur source."
    files = () if publication.addresses.alone else ("reseau.zip", "reseau.xlsx", "mesures.csv", "reseau.json")
    return _block(publication, publication.addresses.data(), f"{name} : les données", words, files, {}, None)


def _block(
    publication: Publication,
    address: str,
    name: str,
    words: str,
    files: Iterable[str],
    more: Mapping[str, Any],
    ptce: Ptce | None,
) -> str:
    if publication.language != FRENCH:
        return ""  # the data are the same in every language, and are described once
    file, home = publication.network.file, publication.network.file.address
    terms = licence(file.licence)
    here = f"{home.rstrip('/')}/{address}" if home else ""
    content = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": name,
        "description": " ".join(part for part in (words, ORIGINS[ptce.file.origin] if ptce else "") if part),
        **({"url": here} if here else {}),
        "license": terms.get("path", terms["title"]),
        "creator": {"@type": "Organization", "name": ptce.file.name if ptce else file.name or "Affluents"},
        "dateModified": publication.date.isoformat(),
        "inLanguage": publication.language.code,
        "isAccessibleForFree": True,
        **({"spatialCoverage": ptce.file.territory.name} if ptce and ptce.file.territory else {}),
        **more,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": urljoin(here, one), "encodingFormat": TYPES[one.rpartition(".")[2]]}
            for one in files
        ],
    }
    return script(content)


def script(content: Mapping[str, Any]) -> str:
    """The block, in which no text can end it or begin another."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return f'<script type="application/ld+json">{safe}</script>\n'


def _covered(observations: Iterable[Observation]) -> dict[str, str]:
    """« 2021-01-01/2025-12-31 », as ISO 8601 writes a span."""
    dated = [seen.period for seen in observations if seen.period.dated]
    if not dated:
        return {}
    first, last = min(period.start for period in dated), max(period.end for period in dated)
    return {"temporalCoverage": f"{first.isoformat()}/{last.isoformat()}"}
