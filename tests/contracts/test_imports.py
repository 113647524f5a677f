"""Who may import whom, read from the syntax trees: the plan of the house in README, « How the code is laid out »."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "site_builder"
SHARED = {"problems", "shipped", "languages", "model", "formats", "words"}
STAGES = ("load", "check", "measure", "chart", "page", "write", "intake")
ALLOWED = {
    "problems": set(),
    "shipped": set(),
    "clock": set(),
    "web": set(),
    "both_cores": set(),
    "once": set(),
    "languages": set(),
    "model": {"problems"},
    "formats": {"problems", "model"},
    "words": {"problems", "model", "shipped", "languages"},
    **dict.fromkeys(STAGES, SHARED),
    **{part: {*SHARED, "web"} for part in ("load", "intake")},
    **{part: {*SHARED, "once"} for part in ("check", "measure")},
    "start": SHARED,
    "report": {"problems", "model"},
    "checking": {*SHARED, "load", "check"},
    "rechecking": {*SHARED, "load", "check", "checking", "once"},
    "checking_on_both_cores": {*SHARED, "load", "check", "checking", "both_cores"},
    "publishing": {*SHARED, *STAGES, "checking", "once", "both_cores"},
    "build": {*SHARED, *STAGES, "checking", "checking_on_both_cores", "publishing", "both_cores"},
    "on_demand": {*SHARED, *STAGES, "publishing", "once"},
    "host": {
        *SHARED,
        "page",
        "write",
        "both_cores",
        "build",
        "publishing",
        "on_demand",
        "once",
        "checking",
        "rechecking",
        "clock",
        "report",
    },
    "cli": {*SHARED, *STAGES, "start", "build", "publishing", "checking", "checking_on_both_cores", "clock", "report", "host"},
}
DOORS = {
    "yaml": "formats/",
    "openpyxl": "formats/",
    "defusedxml": "formats/",
    "rapidfuzz": ("formats/",),
    "markdown_it": "formats/",
    "csv": ("formats/", "write/csv.py"),
    "babel": "words/",
    "altair": "chart/",
    "vl_convert": "chart/",
    "fontTools": "chart/",
    "jinja2": "page/templates.py",
    "markupsafe": "page/",
    "mkdocs": "host/mkdocs.py",
    "watchdog": "host/preview",
    "click": "cli/",
    "ghp_import": "cli/publish.py",
    "pagefind_bin": "write/search.py",
}


IMPORTED_AS = {"yaml": "pyyaml", "markdown_it": "markdown-it-py", "vl_convert": "vl-convert-python"}


def imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "site_builder":
            yield from ((node.lineno, f"site_builder.{name.name}") for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or "."


def everything() -> Iterator[tuple[str, str, int, str]]:
    """File below the package, its part, line, what is imported."""
    for path in sorted(PACKAGE.rglob("*.py")):
        file = path.relative_to(PACKAGE)
        for line, name in imports(path):
            yield file.as_posix(), file.parts[0].removesuffix(".py"), line, name


def test_parts_import_only_what_the_plan_allows() -> None:
    crossings = [
        f"{file}:{line} {part} -> {target}"
        for file, part, line, name in everything()
        if name.startswith("site_builder.") and part != "__init__"
        for target in [name.split(".")[1]]
        if target != part and target not in ALLOWED[part]
    ]
    assert crossings == []


def test_each_library_has_one_door() -> None:
    elsewhere = [
        f"{file}:{line} {name}"
        for file, _, line, name in everything()
        if (door := DOORS.get(name.split(".")[0])) and not file.startswith(door)
    ]
    assert elsewhere == []


def test_only_one_file_opens_addresses() -> None:
    assert [file for file, _, _, name in everything() if name in ("urllib.request", "http.client") and file != "web.py"] == []


def test_every_dependency_is_used() -> None:
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=!]", line)[0] for line in project["dependencies"]}
    used = {IMPORTED_AS.get(name.split(".")[0], name.split(".")[0]).lower().replace("_", "-") for *_, name in everything()}

    assert wanted - used == set()


def test_only_the_clock_reads_the_clock() -> None:
    clocks = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}
    found = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and (node.value.id, node.attr) in clocks
    ]
    assert [place for place in found if not place.startswith("clock.py")] == []
