"""Whatever a site gives as its package, a harvest refuses it or keeps it; whatever lies in a copy, a build has problems, no traceback."""

import hashlib
import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.check import check_documents
from site_builder.formats.receipt import write_receipt
from site_builder.intake.package import Package, Refused, read_package
from site_builder.load import load_content
from site_builder.model.harvest import Harvest
from site_builder.model.open_data import FILES, TABLES
from site_builder.problems import Problems
from site_builder.report import as_text
from site_builder.web import NotFetched, TooLarge

BANK = Path(__file__).parents[1] / "golden" / "problems" / "_bank"
ON = date(2026, 6, 30)
WORDS = st.one_of(
    st.sampled_from(
        [
            "",
            "x",
            "a;b",
            '"',
            "'=1",
            "emplois",
            "2025",
            "exercice-2023-2024",
            "6,5",
            "mesuree",
            "oui",
            "1",
            "sexe=femmes",
            "=",
            " | ",
        ]
    ),
    st.text(max_size=8),
)
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "path", "bytes", "hash", "resources", "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


def given_by(files: dict[str, bytes]) -> Any:
    def read(name: str, largest: int) -> bytes:
        if name not in files:
            raise NotFetched("rien")
        if len(files[name]) > largest:
            raise TooLarge
        return files[name]

    return read


def tried(files: dict[str, bytes]) -> Package | str:
    """The package, or why it is refused."""
    try:
        return read_package(given_by(files), "datapackage.json")
    except Refused as why:
        return str(why)


@given(st.binary(max_size=200) | JSON.map(lambda content: json.dumps(content).encode()))
def test_any_description(data: bytes) -> None:
    found = tried({"datapackage.json": data})
    assert isinstance(found, Package) or found


@given(st.lists(st.binary(max_size=80), min_size=4, max_size=4))
def test_any_bytes_as_tables(tables: list[bytes]) -> None:
    files = dict(zip(FILES.values(), tables, strict=True))
    resources = [
        {"name": name, "path": file, "bytes": len(files[file]), "hash": f"sha256:{hashlib.sha256(files[file]).hexdigest()}"}
        for name, file in FILES.items()
    ]
    described = json.dumps({"name": "moulin", "resources": resources}).encode()
    found = tried({**files, "datapackage.json": described})
    assert isinstance(found, Package) or "colonne" in found or "UTF-8" in found


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_any_cells_in_a_copy(data: st.DataObject) -> None:
    """With checksums that are right: somebody published just that."""
    files = {FILES[table.name]: _table(table.headings, data) for table in TABLES}
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "content" / "recolte" / "moulin"
        copy.mkdir(parents=True)
        for name, content in files.items():
            (copy / name).write_bytes(content)
        sums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
        (copy / "recolte.json").write_bytes(write_receipt(Harvest("https://exemple.fr/", ON, ON, "", sums)))
        problems = Problems()
        documents = load_content(Path(folder) / "content", BANK, Path(folder) / "cache", problems)
        network = check_documents(documents, problems, on=ON, internal=False)
        assert (network is None) == problems.blocking
        assert as_text(problems)


def _table(headings: tuple[str, ...], data: st.DataObject) -> bytes:
    rows = data.draw(st.lists(st.lists(WORDS, min_size=len(headings), max_size=len(headings)), max_size=3))
    lines = [headings, *(['"' + cell.replace('"', '""') + '"' for cell in row] for row in rows)]
    return "\r\n".join(";".join(line) for line in lines).encode("utf-8", "ignore")
