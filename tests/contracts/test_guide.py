"""The editors' memento says what the builder reads: its tables are written from the models, and none is left out."""

import importlib.util
import inspect
import re
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from site_builder.check.rules.status import status
from site_builder.model import (
    bank,
    cooperation,
    framework,
    funding,
    measure,
    narrative,
    network,
    online_editing,
    ptce,
    self_evaluation,
    stakeholder,
    translation,
    verbatim,
)
from site_builder.model.record import Record
from site_builder.model.requirement import REQUIREMENTS

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "guide" / "contenu.md").read_text(encoding="utf-8")
MODULES = (
    bank,
    cooperation,
    framework,
    funding,
    measure,
    narrative,
    network,
    online_editing,
    ptce,
    self_evaluation,
    stakeholder,
    translation,
    verbatim,
)
OF_THE_BANK = {"Unit", "Theme", "Breakdown", "BankFile", "SourceNote", "Code", "Change", "Withdrawn"}
"""Typed in the bank's own files, not in a pole's folder."""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    specification = importlib.util.spec_from_file_location("content_guide", ROOT / "tools" / "content_guide.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_the_tables_are_those_of_the_models(tool: ModuleType) -> None:
    assert tool.filled(GUIDE) == GUIDE, "run: .venv/bin/python tools/content_guide.py"


def test_what_each_status_asks_for_is_what_the_builder_asks(tool: ModuleType) -> None:
    guide = tool.HEALTH.read_text(encoding="utf-8")
    assert "| Publié | La validation (imposé) |" in guide
    assert tool.asked(guide) == guide, "run: .venv/bin/python tools/content_guide.py"


def test_first_steps_names_the_steps_of_the_template() -> None:
    """A red cross is looked up by the name that GitHub shows beside it."""
    first_steps = (ROOT / "docs" / "guide" / "premiers-pas.md").read_text(encoding="utf-8")
    workflow = yaml.safe_load((ROOT / "template" / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8"))
    mending = [
        step["name"] for step in workflow["jobs"]["build"]["steps"] if "affluents" in step.get("run", "") and "if" not in step
    ]
    assert [name for name in mending if f"« {name} »" not in first_steps] == []
    assert set(workflow["jobs"]) == {"build", "deploy"}


def test_what_is_imposed_is_what_the_check_refuses() -> None:
    source = Path(inspect.getfile(status)).read_text(encoding="utf-8")
    codes = set(re.findall(r'"(publie-sans-\w+)"', source))
    assert {one.refused_as for one in REQUIREMENTS if one.refused_as} == codes


def test_every_record_that_editors_type_has_its_table() -> None:
    typed = {
        f"{module.__name__.rpartition('.')[2]}.{name}"
        for module in MODULES
        for name, kind in inspect.getmembers(module, inspect.isclass)
        if kind.__module__ == module.__name__ and issubclass(kind, Record) and name not in OF_THE_BANK | {"Framework"}
    }
    assert typed == set(re.findall(r"<!-- clés de ([\w.]+) -->", GUIDE))
