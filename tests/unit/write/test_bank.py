"""The bank to take away: one line a definition, a workbook that openpyxl reads, a vocabulary that an RDF reader understands."""

import csv
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS

from site_builder.model.publication import Publication
from site_builder.write import bank
from site_builder.write.skos import skos

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
"""rdflib's own JSON-LD reader still uses it."""
HERE = "https://reseau.exemple/banque/"
BANK = Namespace(HERE)


@pytest.fixture(scope="module")
def files(publication: Publication) -> dict[str, bytes]:
    return bank.files(publication)


@pytest.fixture(scope="module")
def graph(files: dict[str, bytes]) -> Graph:
    return Graph().parse(data=files["banque/banque.jsonld"].decode(), format="json-ld", publicID=f"{HERE}banque.jsonld")


def test_the_same_bank_gives_the_same_bytes(publication: Publication, files: dict[str, bytes]) -> None:
    assert bank.files(publication) == files


def test_the_table_has_one_line_a_definition(files: dict[str, bytes]) -> None:
    lines = list(csv.DictReader(io.StringIO(files["banque/banque.csv"].decode("utf-8-sig")), delimiter=";"))
    assert len(lines) == 100
    assert {line["id"]: line["odd"] for line in lines}["part-produits-durables"] == "2.4 | 12.7"


def test_the_workbook_has_a_sheet_for_each_list_and_says_how_to_use_it(files: dict[str, bytes]) -> None:
    book = load_workbook(io.BytesIO(files["banque/banque.xlsx"]))
    assert book.sheetnames == [
        "Lisez-moi", "Indicateurs", "Codes proches", "Sources", "Historique", "Thèmes", "Unités", "Ventilations", "Retirés", "Banque",
    ]  # fmt: skip
    assert book["Indicateurs"].max_row == 101
    assert "affluents bank import" in " ".join(str(row[0].value) for row in book["Lisez-moi"].iter_rows())


def test_each_definition_is_a_concept_of_the_scheme_under_its_theme(graph: Graph, publication: Publication) -> None:
    definitions = publication.network.bank.definitions
    scheme = URIRef(HERE)
    assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
    assert len(set(graph.subjects(SKOS.inScheme, scheme))) == len(definitions) + len(publication.network.bank.file.themes)
    for id, definition in definitions.items():
        concept = BANK[f"{id}/"]
        assert graph.value(concept, SKOS.broader) == BANK[f"theme/{definition.theme}/"]
        assert graph.value(concept, SKOS.prefLabel) == Literal(definition.name, lang="fr")
        assert graph.value(concept, OWL.versionInfo) == Literal(str(definition.version))


def test_nearby_codes_are_related_and_never_equivalent(graph: Graph) -> None:
    concept = BANK["taux-sorties-dynamiques/"]
    assert URIRef("https://iris.thegiin.org/metric/5.3/PI9465/") in set(graph.objects(concept, SKOS.relatedMatch))
    assert URIRef("https://metadata.un.org/sdg/8") in set(graph.objects(concept, SKOS.relatedMatch))
    assert not set(graph.predicates()) & {SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, OWL.sameAs}


def test_a_replaced_definition_says_so(publication: Publication) -> None:
    known = publication.network.bank
    old = known.definitions["colis-distribues"].model_copy(update={"status": "remplace", "replaced_by": "repas-servis"})
    changed = replace(known, definitions={**known.definitions, old.id: old})
    data = skos(replace(publication, network=replace(publication.network, bank=changed))).decode()
    graph = Graph().parse(data=data, format="json-ld", publicID=f"{HERE}banque.jsonld")
    assert graph.value(BANK["colis-distribues/"], DCTERMS.isReplacedBy) == BANK["repas-servis/"]
    assert str(graph.value(BANK["colis-distribues/"], OWL.deprecated)) == "true"
