"""The shipped bank holds together: every file is a definition, every name it uses exists, every aggregation has its reason."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.check.bank import read_bank
from site_builder.load.bank import load_bank
from site_builder.model.bank import (
    Aggregation,
    BankFile,
    Collection,
    Direction,
    IndicatorBank,
    IndicatorDefinition,
    Nature,
    UnitNature,
)
from site_builder.model.measure import MeasureRow
from site_builder.model.scalar import folded
from site_builder.problems import Problems

BANK = Path(__file__).parents[3] / "indicator_bank"
FILES = sorted(BANK.glob("*/*.yml"))
KEPT_IDS = Path(__file__).with_name("ids.txt").read_text(encoding="utf-8").split()
MAY_OVERLAP = {"personnes", "menages", "structures", "entreprises", "producteurs", "etp", "euros", "participations"}
"""Units of what belongs to members and people, who may belong to two poles."""


def read(path: Path) -> Any:
    """The file with every scalar as text, as the builder reads it."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


SHARED = BankFile.model_validate(read(BANK / "banque.yml"))
DEFINITIONS = [IndicatorDefinition.model_validate(read(path)) for path in FILES]
UNITS = {unit.id: unit for unit in SHARED.units}
IDS = {definition.id for definition in DEFINITIONS}

each_definition = pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda definition: definition.id)


def test_the_hundred_ids_are_kept_for_life() -> None:
    assert len(DEFINITIONS) == 100
    assert sorted(definition.id for definition in DEFINITIONS) == sorted(KEPT_IDS)


def test_the_builder_reads_it_without_a_problem() -> None:
    problems = Problems()
    bank = read_bank(load_bank(BANK, "indicator_bank", problems), problems)
    assert list(problems) == []
    assert bank is not None
    assert dict(bank.definitions) == {definition.id: definition for definition in DEFINITIONS}


def test_the_core_is_small() -> None:
    assert sum(definition.core for definition in DEFINITIONS) == 21


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_is_named_after_its_id_and_filed_under_its_theme(path: Path) -> None:
    content = read(path)
    assert (content["theme"], content["id"]) == (path.parent.name, path.stem)


@each_definition
def test_every_name_used_is_declared(definition: IndicatorDefinition) -> None:
    assert definition.theme in {theme.id for theme in SHARED.themes}
    assert definition.unit in UNITS
    assert set(definition.breakdowns) <= {breakdown.id for breakdown in SHARED.breakdowns}
    assert {definition.aggregation_weight, definition.replaced_by} <= IDS | {None, "repondants"}


@each_definition
def test_aggregation_is_reasoned(definition: IndicatorDefinition) -> None:
    assert definition.aggregation_reason is not None
    assert len(definition.aggregation_reason) > 60
    assert (definition.aggregation is Aggregation.WEIGHTED_MEAN) == (definition.aggregation_weight is not None)


def test_no_reason_serves_twice() -> None:
    repeated = Counter(definition.aggregation_reason for definition in DEFINITIONS)
    assert [reason for reason, times in repeated.items() if times > 1] == []


@each_definition
def test_nothing_that_two_poles_may_both_declare_is_summed(definition: IndicatorDefinition) -> None:
    if definition.aggregation is Aggregation.SUM:
        assert definition.unit not in MAY_OVERLAP
        assert UNITS[definition.unit].nature not in {UnitNature.SHARE, UnitNature.INDEX}
        assert definition.calculation, "the rule that keeps a line in one pole's register"


@each_definition
def test_a_mean_is_of_shares_and_weighs_by_a_number(definition: IndicatorDefinition) -> None:
    if definition.aggregation is Aggregation.WEIGHTED_MEAN:
        assert UNITS[definition.unit].nature is UnitNature.SHARE
    if definition.aggregation_weight in IDS:
        weight = next(other for other in DEFINITIONS if other.id == definition.aggregation_weight)
        assert UNITS[weight.unit].nature not in {UnitNature.SHARE, UnitNature.INDEX}


@each_definition
def test_what_is_weighed_by_answers_is_asked(definition: IndicatorDefinition) -> None:
    if definition.aggregation_weight == "repondants":
        assert definition.collection is Collection.SURVEY


@each_definition
def test_words_are_only_read(definition: IndicatorDefinition) -> None:
    if definition.nature is Nature.QUALITATIVE:
        assert definition.aggregation is Aggregation.NEVER
        assert definition.direction is Direction.NEUTRAL
        assert definition.unit in {"verbatims", "recits", "textes"}


@each_definition
def test_a_definition_says_what_is_counted_its_limits_and_its_sources(definition: IndicatorDefinition) -> None:
    assert definition.definition
    assert definition.limits
    assert all(source.basis and (source.text or source.address) for source in definition.sources)
    assert definition.sources
    assert definition.collection
    assert definition.frequency
    assert definition.level


@each_definition
def test_a_share_says_what_it_is_divided_by(definition: IndicatorDefinition) -> None:
    if definition.unit == "pour-cent":
        assert " / " in (definition.calculation or "")


@each_definition
def test_goals_are_targets_and_codes_are_codes(definition: IndicatorDefinition) -> None:
    assert definition.goals
    assert all(re.fullmatch(r"(1[0-7]|[1-9])\.(1?[0-9]|[a-d])", goal) for goal in definition.goals)
    patterns = {"irisplus": r"(OI|PI|FP|PD|OD)\d{4}", "odd": r"\d{1,2}\.[0-9a-d]{1,2}\.\d"}
    assert all(re.fullmatch(patterns[code.list], code.code) for code in definition.codes)


def test_a_unit_is_recognised_by_one_spelling_only() -> None:
    spellings = [
        {unit.id, unit.name, unit.plural, *unit.spellings} | ({unit.sign} if unit.sign else set()) for unit in SHARED.units
    ]
    seen = Counter(name for names in spellings for name in names)
    assert [name for name, times in seen.items() if times > 1] == []
    bank = IndicatorBank(SHARED, {definition.id: definition for definition in DEFINITIONS}, "indicator_bank")
    assert {bank.unit(spelling).id for spelling in ("%", "ETP", "€", "m²", "personnes")} == {
        "pour-cent",
        "etp",
        "euros",
        "metres-carres",
        "personnes",
    }


def test_every_unit_serves() -> None:
    assert {definition.unit for definition in DEFINITIONS} == set(UNITS)


def test_no_breakdown_takes_the_name_of_a_column_of_measures() -> None:
    columns = {folded(str(field.alias)) for field in MeasureRow.model_fields.values()}
    assert columns.isdisjoint(breakdown.id for breakdown in SHARED.breakdowns)


def test_every_breakdown_serves() -> None:
    used = {name for definition in DEFINITIONS for name in definition.breakdowns}
    assert used == {breakdown.id for breakdown in SHARED.breakdowns}


def test_readme_counts_the_aggregations_as_they_are() -> None:
    counted = Counter(definition.aggregation for definition in DEFINITIONS)
    readme = (BANK / "README.md").read_text(encoding="utf-8")
    stated = dict(re.findall(r"^\| `([a-z-]+)` \| \d+ \| (\d+) \|", readme, re.MULTILINE))
    assert stated == {aggregation.value: str(times) for aggregation, times in counted.items()}
