"""`affluents check` answers at once: it loads neither what draws nor what hosts."""

import subprocess
import sys

import pytest

HEAVY = ("altair", "vl_convert", "mkdocs", "jinja2", "babel", "openpyxl", "odf")


@pytest.mark.parametrize("module", ["site_builder.check", "site_builder.report", "site_builder.checking"])
def test_heavy_libraries_stay_out(module: str) -> None:
    """In a fresh process."""
    code = f"import sys, {module}; print(sorted(set(sys.modules) & {set(HEAVY)!r}))"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
