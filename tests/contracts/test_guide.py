"""The editors' memento says what the builder reads: its tables are written from the models, and none is left out."""

import ast
import importlib.util
import inspect
import re
from pathlib import Path
from types import ModuleType

import click
import pytest
import yaml

from site_builder.check.rules.status import status
from site_builder.cli import group
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
from tests.golden.test_problems import constant_codes
from tools import guide_commands, guide_messages

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "guide" / "contenu.md").read_text(encoding="utf-8")
BANK = (ROOT / "docs" / "guide" / "banque.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
WITHOUT_EXAMPLE = {"banque-trop-grosse", "zip-chemin"}
"""What only a download can bring."""
COMMANDS = list(guide_commands.commands(group, "affluents"))
WRITTEN = [page for page in sorted((ROOT / "docs" / "guide").glob("*.md")) if page != guide_commands.PAGE]
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


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    specification = importlib.util.spec_from_file_location("content_guide", ROOT / "tools" / "content_guide.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_the_tables_are_those_of_the_models(tool: ModuleType) -> None:
    for page in (GUIDE, BANK):
        assert tool.filled(page) == page, "run: make guide"


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
        if kind.__module__ == module.__name__ and issubclass(kind, Record) and name != "Framework"
    }
    assert typed == set(re.findall(r"<!-- clés de ([\w.]+) -->", GUIDE + BANK))


def test_the_page_of_commands_is_what_their_help_says() -> None:
    assert guide_commands.PAGE.read_text(encoding="utf-8") == guide_commands.page(), "run: python -m tools.guide_commands"


def test_the_page_of_messages_has_every_code_that_a_case_says() -> None:
    assert guide_messages.PAGE.read_text(encoding="utf-8") == guide_messages.page(), "run: python -m tools.guide_messages"
    said = {
        code
        for case in guide_messages.CASES.glob("[a-z]*.yml")
        for code in re.findall(r"  \[([a-z0-9-]+)\]$", case.read_text("utf-8"), re.MULTILINE)
    }
    assert said - set(guide_messages.examples()) == set()


def test_the_page_of_messages_has_every_code_of_the_check() -> None:
    """Constant codes in the source of what reads and checks a content folder, and what comes back to it."""
    parts = (ROOT / "site_builder" / name for name in ("load", "formats", "check", "intake", "cli/importing"))
    trees = [ast.parse(file.read_text("utf-8")) for part in parts for file in sorted(part.rglob("*.py"))]
    codes = {code for tree in trees for code in constant_codes(tree) if " " not in code}
    assert "classeur-strict" in codes
    assert codes - set(guide_messages.examples()) == WITHOUT_EXAMPLE


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_every_command_and_option_is_documented(name: str, command: click.Command) -> None:
    """In the README, under its heading; and the command in a page of the guide that says when it serves."""
    heading = " ".join(name.split()[:2])
    section = re.search(rf"^### `{heading}`\n(.*?)(?=^##)", README, re.DOTALL | re.MULTILINE)
    assert section, f"README.md has no « ### `{heading}` »"
    assert [option.opts[0] for option in guide_commands.options(command) if f"`{option.opts[0]}" not in section[1]] == []
    assert any(name in page.read_text(encoding="utf-8") for page in WRITTEN), f"no page of the guide names « {name} »"
