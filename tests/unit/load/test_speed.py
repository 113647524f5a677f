"""What loading does not import: `affluents check` must answer in half a second."""

import subprocess
import sys
from pathlib import Path

SLOW = {"openpyxl", "odf", "rapidfuzz", "urllib.request", "http.client", "altair", "vl_convert", "mkdocs", "jinja2"}
PROGRAM = """
import sys
from pathlib import Path
from site_builder.load import load_content
from site_builder.problems import Problems
problems = Problems()
load_content(Path(sys.argv[1]), Path(sys.argv[1]) / "banque", Path("cache"), problems)
print(len(problems), *sys.modules)
"""


def test_a_sound_folder_without_a_workbook_imports_no_heavy_library(tmp_path: Path) -> None:
    """Workbooks, downloads and suggestions are paid for by those who need them."""
    for name, text in {
        "la-tresse/ptce.yml": "nom: x\n",
        "la-tresse/membres.csv": "id;nom\n",
        "banque/banque.yml": "nom: x\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)

    done = subprocess.run([sys.executable, "-c", PROGRAM, str(tmp_path)], capture_output=True, text=True, check=True)
    count, *modules = done.stdout.split()

    assert count == "0"
    assert SLOW.isdisjoint(modules)
