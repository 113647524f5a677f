"""The export in the Common Impact Data Standard: against the standard's context and shapes, and with the numbers of the findings."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyshacl import validate
from rdflib import Graph, Namespace
from rdflib.namespace import RDF

from site_builder.model.publication import Publication
from site_builder.write import impact

STANDARD = Path(__file__).parent / "cids"
CONTEXT: Mapping[str, Any] = json.loads((STANDARD / "cidsContext.jsonld").read_text("utf-8-sig"))["@context"]
CIDS = Namespace("https://ontology.commonapproach.org/cids#")
CLASSES = ("Organization", "Stakeholder", "Outcome", "StakeholderOutcome", "Indicator", "IndicatorReport", "Target")
POLES = ("la-tresse", "premiers-pas", "tetris")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib", "ignore::DeprecationWarning:pyshacl")


@pytest.fixture(scope="module")
def documents(publication: Publication) -> dict[str, Any]:
    files = impact.files(publication)
    return {address.rpartition("/")[0]: json.loads(data) for address, data in files.items()}


def graph(document: Mapping[str, Any]) -> Graph:
    """The document as the standard's own context reads it, without the network."""
    made = Graph()
    made.parse(
        data=json.dumps({**document, "@context": [CONTEXT, document["@context"][1]]}),
        format="json-ld",
        publicID="https://exemple.fr/pole/",
    )
    return made


@pytest.mark.parametrize("slug", POLES)
@pytest.mark.parametrize("tier", ["Basic", "Essential"])
def test_the_shapes_of_the_standard_find_nothing_to_say(documents: Mapping[str, Any], slug: str, tier: str) -> None:
    shapes = Graph().parse(STANDARD / f"cids-shacl-{tier}Tier.ttl")
    conforms, _, words = validate(graph(documents[slug]), shacl_graph=shapes, advanced=True)
    assert conforms, words


def test_the_shapes_would_find_a_report_without_its_day(documents: Mapping[str, Any]) -> None:
    damaged = [{k: v for k, v in node.items() if k != "startedAtTime"} for node in documents["la-tresse"]["@graph"]]
    shapes = Graph().parse(STANDARD / "cids-shacl-BasicTier.ttl")
    assert not validate(graph({**documents["la-tresse"], "@graph": damaged}), shacl_graph=shapes)[0]


def test_every_key_is_one_that_the_context_knows(documents: Mapping[str, Any]) -> None:
    keys = {key for document in documents.values() for node in document["@graph"] for key in _keys(node)}
    assert {
        key for key in keys if not key.startswith("@") and key not in CONTEXT and key.partition(":")[0] not in CONTEXT
    } == set()


def test_a_whole_report_has_every_class(documents: Mapping[str, Any]) -> None:
    found = {str(kind) for kind in graph(documents["la-tresse"]).objects(None, RDF.type)}
    assert {str(CIDS[name]) for name in CLASSES} <= found


@pytest.mark.parametrize("slug", POLES)
def test_every_link_leads_to_a_node(documents: Mapping[str, Any], slug: str) -> None:
    made = graph(documents[slug])
    links = ("forOrganization", "forOutcome", "forStakeholder", "forIndicator", "hasIndicatorReport", "hasTarget", "definedBy")
    nodes = set(made.subjects(RDF.type))
    assert [target for link in links for target in made.objects(None, CIDS[link]) if target not in nodes] == []


def test_an_identifier_is_the_address_of_the_page(documents: Mapping[str, Any]) -> None:
    found = {
        str(subject) for name in ("la-tresse", "donnees") for subject in graph(documents[name]).subjects(RDF.type, CIDS.Outcome)
    }
    assert "https://exemple.fr/la-tresse/effets/cantines/" in found
    assert all(subject.startswith("https://exemple.fr/") and "/effets/" in subject for subject in found)


@pytest.mark.parametrize("slug", POLES)
def test_reports_have_the_numbers_of_the_findings(documents: Mapping[str, Any], publication: Publication, slug: str) -> None:
    reports = [node for node in documents[slug]["@graph"] if node["@type"] == "cids:IndicatorReport"]
    said = [(node["startedAtTime"][:10], Decimal(node["value"]["hasNumericalValue"])) for node in reports]
    shown = [
        (o.period.start.isoformat(), o.value)
        for finding in publication.findings.by_ptce[slug].values()
        for o in finding.series.totals
        if o.value is not None and o.period.dated
    ]
    assert said == shown


def test_it_says_that_a_pole_is_invented_or_from_public_sources(documents: Mapping[str, Any]) -> None:
    said = {slug: documents[slug]["@graph"][0]["hasDescription"] for slug in POLES}
    assert "Données fictives" in said["la-tresse"]
    assert "sources publiques" in said["tetris"]


def _keys(node: Any) -> list[str]:
    if isinstance(node, list):
        return [key for item in node for key in _keys(item)]
    return [*node, *(key for value in node.values() for key in _keys(value))] if isinstance(node, dict) else []
