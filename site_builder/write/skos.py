"""The bank as a SKOS concept scheme in JSON-LD: themes hold definitions, nearby codes are related and never equivalent.

SKOS: https://www.w3.org/TR/skos-reference/ ; JSON-LD 1.1: https://www.w3.org/TR/json-ld11/ . The context is inside: nothing is fetched.
"""

import json
from typing import Any

from site_builder.model.bank import DefinitionStatus, IndicatorDefinition, Theme, Withdrawn
from site_builder.model.nearby import code_address, goal_address
from site_builder.model.publication import Publication

CONTEXT = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "prefLabel": {"@id": "skos:prefLabel", "@language": "fr"},
    "definition": {"@id": "skos:definition", "@language": "fr"},
    "scopeNote": {"@id": "skos:scopeNote", "@language": "fr"},
    "changeNote": {"@id": "skos:changeNote", "@language": "fr"},
    "notation": "skos:notation",
    "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
    "hasTopConcept": {"@id": "skos:hasTopConcept", "@type": "@id"},
    "topConceptOf": {"@id": "skos:topConceptOf", "@type": "@id"},
    "broader": {"@id": "skos:broader", "@type": "@id"},
    "relatedMatch": {"@id": "skos:relatedMatch", "@type": "@id"},
    "isReplacedBy": {"@id": "dct:isReplacedBy", "@type": "@id"},
    "source": {"@id": "dct:source", "@type": "@id"},
    "title": {"@id": "dct:title", "@language": "fr"},
    "license": "dct:license",
    "versionInfo": "owl:versionInfo",
    "deprecated": {"@id": "owl:deprecated", "@type": "xsd:boolean"},
}
LEFT_BEHIND = frozenset({DefinitionStatus.DEPRECATED, DefinitionStatus.REPLACED})


def skos(publication: Publication) -> bytes:
    """UTF-8, keys in a fixed order; addresses are the site's when `reseau.yml` gives one, else relative to this file."""
    bank, here = publication.network.bank, _base(publication)
    scheme = {
        "@id": here,
        "@type": "skos:ConceptScheme",
        "title": bank.file.name,
        "versionInfo": bank.file.edition,
        **({"license": bank.file.licence} if bank.file.licence else {}),
        "hasTopConcept": [_theme(here, theme.id) for theme in bank.file.themes],
    }
    themes = [_theme_concept(theme, here) for theme in bank.file.themes]
    concepts = [_concept(definition, here) for definition in bank.definitions.values()]
    gone = [_withdrawn(one, here) for one in bank.file.withdrawn]
    graph = {"@context": CONTEXT, "@graph": [scheme, *themes, *concepts, *gone]}
    return (json.dumps(graph, ensure_ascii=False, indent=1) + "\n").encode()


def _base(publication: Publication) -> str:
    site = publication.network.file.address
    return f"{site.rstrip('/')}/{publication.addresses.bank()}" if site else "./"


def _theme(here: str, id: str) -> str:
    return f"{here}theme/{id}/"


def _theme_concept(theme: Theme, here: str) -> dict[str, Any]:
    return {
        "@id": _theme(here, theme.id),
        "@type": "skos:Concept",
        "inScheme": here,
        "topConceptOf": here,
        "prefLabel": theme.name,
        **({"definition": theme.description} if theme.description else {}),
    }


def _concept(definition: IndicatorDefinition, here: str) -> dict[str, Any]:
    nearby = [code_address(code) for code in definition.codes] + [goal_address(target) for target in definition.goals]
    said = {
        "@id": f"{here}{definition.id}/",
        "@type": "skos:Concept",
        "inScheme": here,
        "broader": _theme(here, definition.theme) if definition.theme else None,
        "notation": definition.id,
        "prefLabel": definition.name,
        "definition": definition.definition,
        "scopeNote": [note for note in (definition.calculation, definition.limits) if note],
        "versionInfo": str(definition.version),
        "changeNote": [f"Version {change.version} : {change.what}" for change in definition.changes],
        "deprecated": True if definition.status in LEFT_BEHIND else None,
        "isReplacedBy": f"{here}{definition.replaced_by}/" if definition.replaced_by else None,
        "relatedMatch": [address for address in dict.fromkeys(nearby) if address],
        "source": [source.address for source in definition.sources if source.address],
    }
    return {key: value for key, value in said.items() if value}


def _withdrawn(gone: Withdrawn, here: str) -> dict[str, Any]:
    """Outside the scheme: what is left of a definition that no longer exists, for whoever still cites it."""
    return {
        "@id": f"{here}{gone.id}/",
        "@type": "skos:Concept",
        "notation": gone.id,
        "changeNote": gone.why,
        "deprecated": True,
        **({"isReplacedBy": f"{here}{gone.replaced_by}/"} if gone.replaced_by else {}),
    }
