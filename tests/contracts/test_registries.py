"""What is registered is documented: kinds, rules, formats and commands each say what they are, and templates exist."""

import ast
import importlib
import inspect
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
import pytest

from site_builder.chart.kinds import KINDS as CHART_KINDS
from site_builder.check.rules import ACROSS, RULES
from site_builder.cli import COMMANDS
from site_builder.cli.bank import COMMANDS as BANK_COMMANDS
from site_builder.cli.export import COMMANDS as EXPORT_COMMANDS
from site_builder.cli.importing import COMMANDS as IMPORT_COMMANDS
from site_builder.page import PTCE_KINDS, SITE_KINDS
from site_builder.shipped import theme_folder
from site_builder.write import FORMATS

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "site_builder").rglob("*.py"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
GROUPS = {"bank": BANK_COMMANDS, "export": EXPORT_COMMANDS, "import": IMPORT_COMMANDS}
REGISTERED = {
    **{f"page {name}": pages for name, pages in (PTCE_KINDS | SITE_KINDS).items()},
    **{f"rule {name}": rule for name, rule in (*RULES, *ACROSS)},
    **{f"format {name}": files for name, files in FORMATS.items()},
}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_module_opens_with_a_sentence(path: Path) -> None:
    sentence = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert sentence, f"{path.relative_to(ROOT)} has no docstring"


@pytest.mark.parametrize("name", REGISTERED)
def test_what_is_registered_is_documented(name: str) -> None:
    """By its own docstring, or by that of the file it is alone in."""
    registered = REGISTERED[name]
    assert inspect.getdoc(registered) or importlib.import_module(registered.__module__).__doc__


def test_every_chart_kind_is_documented() -> None:
    kinds = CHART_KINDS.values() if isinstance(CHART_KINDS, dict) else CHART_KINDS
    undocumented = [kind.name for kind in kinds if not importlib.import_module(kind.data.__module__).__doc__]
    assert undocumented == []


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_have_help_in_french_and_stand_in_the_readme(name: str) -> None:
    command = importlib.import_module(COMMANDS[name]).command
    silent = [parameter.name for parameter in command.params if isinstance(parameter, click.Option) and not parameter.help]
    options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
    in_readme = re.search(rf"^### `affluents {name}`\n(.*?)(?=^##)", README, re.DOTALL | re.MULTILINE)

    assert command.help.endswith(".")
    assert silent == []
    assert in_readme, f"README has no section on affluents {name}"
    assert [option for option in options if f"`{option}" not in in_readme[1] and option != "--help"] == []


@pytest.mark.parametrize(
    ("group", "name", "module"), [(group, *one) for group, commands in GROUPS.items() for one in commands.items()]
)
def test_commands_of_a_group_too(group: str, name: str, module: str) -> None:
    command = importlib.import_module(module).command
    silent = [parameter.name for parameter in command.params if isinstance(parameter, click.Option) and not parameter.help]
    options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
    in_readme = re.search(rf"^### `affluents {group}`\n(.*?)(?=^##)", README, re.DOTALL | re.MULTILINE)

    assert command.help.endswith(".")
    assert silent == []
    assert in_readme
    assert f"| `{group} {name}" in in_readme[1]
    assert [option for option in options if f"`{option}" not in in_readme[1] and option != "--help"] == []


def test_templates_that_pages_name_exist() -> None:
    named = {
        (path.name, match)
        for path in sorted((ROOT / "site_builder" / "page").rglob("*.py"))
        for match in re.findall(r'"([\w/-]+\.html)"', path.read_text(encoding="utf-8"))
        if match != "404.html"
    }
    assert named
    assert [pair for pair in sorted(named) if not (theme_folder() / pair[1]).is_file()] == []


@pytest.mark.parametrize(
    "kinds", [PTCE_KINDS | SITE_KINDS, dict(RULES), FORMATS, CHART_KINDS], ids=["page", "rule", "format", "chart"]
)
def test_a_kind_knows_no_other(kinds: Mapping[str, Any]) -> None:
    """So that one can be read, changed or removed alone: what two of them share stands in a file of its own."""
    modules = {getattr(kind, "data", kind).__module__ for kind in kinds.values()}
    known = {
        f"{module.rpartition('.')[2]} -> {node.module}"
        for module in modules
        for node in ast.walk(ast.parse(inspect.getsource(importlib.import_module(module))))
        if isinstance(node, ast.ImportFrom) and node.module in modules - {module}
    }
    assert known == set()
