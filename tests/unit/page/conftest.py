"""The real content as a publication without pictures, for what pages say; and any small content folder written by a test."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from site_builder.chart.plain import draw_pictures
from site_builder.check.hold_back import for_members, for_public
from site_builder.checking import check
from site_builder.measure import measure_network
from site_builder.measure.aggregation import aggregate_network
from site_builder.measure.cooperation import measure_cooperation
from site_builder.measure.governance import govern
from site_builder.model.address import Addresses
from site_builder.model.chart import Charts
from site_builder.model.diffusion import Audience
from site_builder.model.language import ENGLISH, FRENCH, Language
from site_builder.model.publication import Publication
from site_builder.problems import Problems
from site_builder.report import as_text
from site_builder.words.edition import in_language
from tests.golden.gallery import MemoryStore

CONTENT = Path(__file__).parents[3] / "content"
ON = date(2026, 11, 23)


def publish(content: Path, audience: Audience = Audience.PUBLIC, language: Language = FRENCH) -> Publication:
    problems, working = Problems(), audience is Audience.WORKING
    network = check(content, problems, on=ON, internal=working)
    assert network is not None, as_text(problems)
    shown = in_language(for_members(network) if working else for_public(network, ON), language)
    cooperation = measure_cooperation(shown, ON)
    findings = measure_network(shown, ON)
    return Publication(
        network=shown,
        findings=findings,
        aggregates=aggregate_network(shown, findings),
        governance=govern(shown, findings, ON),
        charts=Charts({}),
        cooperation=cooperation,
        pictures=draw_pictures(shown.ptces, cooperation, language, MemoryStore()),
        addresses=Addresses(shown.alone, language.folder),
        date=ON,
        audience=audience,
        language=language,
        only=frozenset(),
    )


@pytest.fixture(scope="session")
def publication() -> Publication:
    return publish(CONTENT)


@pytest.fixture(scope="session")
def working() -> Publication:
    """The same content as the members' working document."""
    return publish(CONTENT, Audience.WORKING)


@pytest.fixture(scope="session")
def english() -> Publication:
    """The same content for readers of English."""
    return publish(CONTENT, language=ENGLISH)


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Publication]:
    """A publication from files given as text, by their path in the content folder."""

    def write(files: dict[str, str], language: Language = FRENCH) -> Publication:
        for name, text in files.items():
            path = tmp_path / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return publish(tmp_path / "content", language=language)

    return write
