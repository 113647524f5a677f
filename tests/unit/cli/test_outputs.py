"""A command whose outputs are closed, or full, says what it can and never ends in a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="closed with a shell's « >&- »")
COMMAND = "from site_builder.cli import main; main()"


@pytest.mark.parametrize(
    ("redirected", "code", "said"),
    [
        (">&-", 0, ""),
        ("<&- >&- 2>&-", 0, ""),
        pytest.param(
            "> /dev/full",
            1,
            "Affluents s’est arrêté : le disque est plein.\n",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here"),
        ),
    ],
)
def test_a_report_that_cannot_be_written(tmp_path: Path, redirected: str, code: int, said: str) -> None:
    (tmp_path / "content" / "la-tresse").mkdir(parents=True)
    (tmp_path / "content" / "la-tresse" / "ptce.yml").write_text("nom: La Tresse\n", encoding="utf-8")
    shell = ["sh", "-c", f'"$0" -c "{COMMAND}" check {redirected}', sys.executable]

    ran = subprocess.run(shell, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)

    assert (ran.returncode, ran.stdout, ran.stderr) == (code, "", said)
