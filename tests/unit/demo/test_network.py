"""The network that `make demo` builds: the same each time, fit to be built, and uneven enough to try a network's pages."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.checking import check
from site_builder.measure import measure_network
from site_builder.measure.aggregation import aggregate_network
from site_builder.measure.governance import govern
from site_builder.model.aggregate import LeftOut
from site_builder.model.bank import DefinitionStatus
from site_builder.model.diffusion import Origin
from site_builder.model.finding import TargetStatus
from site_builder.model.language import LANGUAGES
from site_builder.model.measure import State
from site_builder.model.ptce import StepState
from site_builder.problems import Problems
from site_builder.words.edition import in_language, texts_of
from site_builder.words.passages import unmarked
from tools.demo.bank import LATE, NEXT
from tools.demo.network import COPIED, write_network

CONTENT = Path(__file__).parents[3] / "content"
ON = date(2026, 11, 23)


def _files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "content"
    write_network(folder, CONTENT)
    return folder


@pytest.fixture(scope="module")
def network(folder):
    problems = Problems()
    network = check(folder, problems, on=ON)
    assert {problem.code for problem in problems} == {"indicateur-ancien", "version-anterieure"}
    return network


@pytest.fixture(scope="module")
def findings(network):
    return measure_network(network, ON)


def test_the_same_seed_writes_the_same_bytes(folder, tmp_path):
    write_network(tmp_path / "again", CONTENT)
    write_network(tmp_path / "other", CONTENT, seed=1)
    assert _files(tmp_path / "again") == _files(folder)
    assert _files(tmp_path / "other") != _files(folder)


def test_every_pole_is_marked_as_invented(network):
    assert len(network.ptces) == 24
    assert {pole.file.origin for pole in network.ptces} == {Origin.FICTITIOUS}
    assert {"la-tresse", "premiers-pas"} <= {pole.slug for pole in network.ptces}


def test_no_structure_bears_a_real_number(network):
    assert [member.siren for pole in network.ptces for member in pole.members if member.siren] == []


def test_all_steps_both_hemispheres_and_several_poles_on_one_tile(network):
    steps = {sum(step.state is not StepState.TO_COME for step in pole.file.journey) for pole in network.ptces}
    tiles = [number for pole in network.ptces for number in pole.file.territory.departments]
    assert steps == {1, 2, 3, 4}
    assert {"971", "973", "974", "976"} <= set(tiles)
    assert len(set(tiles)) < len(tiles)


def test_some_structures_are_members_of_two_poles(network):
    named = [member.id for pole in network.ptces for member in pole.members if not member.id.startswith("membre-")]
    assert {"cooperative-des-deux-rives", "transports-de-la-plaine", "atelier-la-main"} <= {
        id for id in named if named.count(id) == 2
    }


def test_only_names_are_left_in_french(network):
    """Of an invented pole, an English reader is left with its name, its places and its structures."""
    edition = in_language(network, LANGUAGES["en"])
    left = [text for pole in edition.ptces if pole.slug not in COPIED for text in texts_of(pole) if text != unmarked(text)]
    assert left == []


def test_targets_are_reached_missed_and_revised(findings):
    readings = [found.target for of in findings.by_ptce.values() for found in of.values() if found.target]
    assert {TargetStatus.REACHED, TargetStatus.MISSED} <= {reading.status for reading in readings}
    assert any(reading.target.former for reading in readings)


def test_states_of_every_kind_and_years_that_are_missing(findings):
    found = [finding for of in findings.by_ptce.values() for finding in of.values()]
    states = {observation.state for finding in found for observation in finding.series.observations}
    assert {State.ESTIMATED, State.PROVISIONAL, State.NOT_TRACKED, State.MISSING} <= states


def test_what_is_put_together_is_uneven(network, findings):
    together = aggregate_network(network, findings)
    shared = [aggregate for aggregate in together.by_definition.values() if len(aggregate.parts) > 1]
    why = {absence.why for aggregate in shared for absence in aggregate.absences}
    assert {LeftOut.NO_VALUE, LeftOut.OTHER_PERIOD, LeftOut.OLDER_REPORT, LeftOut.NO_WEIGHT} <= why
    assert together.get("rencontres-organisees").value is not None
    assert len(together.get("rencontres-organisees").parts) >= 12
    assert any(aggregate.change for aggregate in shared)


def test_the_bank_has_lived(network, findings):
    bank, governance = network.bank, govern(network, findings, ON)
    assert {definition.status for definition in bank.definitions.values()} == set(DefinitionStatus)
    assert bank.withdrawn("ateliers-ouverts").replaced_by == "rencontres-organisees"
    versions = {id: {use.version for use in governance.uses[id]} for id in NEXT}
    assert versions == {id: {1, 2} for id in NEXT}
    left = {
        id for id, one in bank.definitions.items() if one.status in (DefinitionStatus.DEPRECATED, DefinitionStatus.REPLACED)
    }
    assert all(len(governance.uses[id]) > 1 for id in left)


def test_an_older_version_joins_a_total_only_where_its_values_compare(network, findings):
    together = aggregate_network(network, findings)
    parts = {id: {part.ptce for part in together.get(id).parts} for id in NEXT}
    why = {absence.ptce: absence.why for absence in together.get("taux-participation-membres").absences}
    assert {"cap-littoral", "les-mains-du-delta"} & parts["rencontres-organisees"]
    assert {why[slug] for slug in LATE["taux-participation-membres"]} == {LeftOut.OTHER_VERSION}
