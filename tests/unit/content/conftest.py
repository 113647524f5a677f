"""The two invented poles, read and checked as a build reads them, but apart from the rest of the content folder."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from site_builder.checking import check
from site_builder.model.network import Network
from site_builder.model.ptce import Ptce
from site_builder.problems import Problems

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Network:
    """A network of La Tresse and Premiers pas alone, on the day when both reports were approved."""
    folder = tmp_path_factory.mktemp("invented") / "content"
    for slug in ("la-tresse", "premiers-pas"):
        shutil.copytree(CONTENT / slug, folder / slug)
    problems = Problems()
    network = check(folder, problems, on=date(2026, 6, 18))
    assert network is not None, list(problems)
    return network


@pytest.fixture(scope="session")
def tresse(invented: Network) -> Ptce:
    return invented.ptce("la-tresse")


@pytest.fixture(scope="session")
def premiers_pas(invented: Network) -> Ptce:
    return invented.ptce("premiers-pas")
