"""A content folder from a few files, checked against the small bank of the golden cases."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from site_builder.check import check_documents
from site_builder.load import load_content
from site_builder.model.network import Network
from site_builder.problems import Problems

BANK = Path(__file__).parents[2] / "golden" / "problems" / "_bank"
ON = date(2026, 6, 30)
Checked = Callable[..., tuple[Network | None, Problems]]


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    """Files by name to the network (None when blocked) and its problems."""

    def check(files: dict[str, str], on: date = ON, internal: bool = False) -> tuple[Network | None, Problems]:
        for name, text in files.items():
            file = tmp_path / "contenu" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        problems = Problems()
        documents = load_content(tmp_path / "contenu", BANK, tmp_path / "cache", problems)
        return check_documents(documents, problems, on=on, internal=internal), problems

    return check


@pytest.fixture
def network(checked: Checked) -> Callable[..., Network]:
    """The same when nothing is wrong."""

    def build(files: dict[str, str], **options: object) -> Network:
        found, problems = checked(files, **options)
        assert found is not None, [f"{p.place.file.name}:{p.place.line} {p.message}" for p in problems]
        return found

    return build
