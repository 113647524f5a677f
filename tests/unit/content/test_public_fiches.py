"""The fiches put together from public sources keep their promises: sourced, dated or said undated, nobody named, nothing invented."""

import re
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from site_builder.checking import check
from site_builder.model.bank import Aggregation
from site_builder.model.diffusion import Origin, Status
from site_builder.model.measure import Observation, State
from site_builder.model.network import Network
from site_builder.model.ptce import Ptce
from site_builder.problems import Problems

CONTENT = Path(__file__).parents[3] / "content"
FICHES = sorted(path.parent for path in CONTENT.glob("*/ptce.yml") if "origine: sources-publiques" in path.read_text("utf-8"))
FILES = sorted(file for fiche in FICHES for file in fiche.rglob("*") if file.is_file())
NOTE = (
    "Fiche établie par l'équipe d'Affluents à partir de sources publiques, en novembre 2026. Le pôle ne l'a ni écrite ni relue."
)
SOURCE_IS_VAGUE = re.compile(r"La source dit «|ordre de grandeur")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}")
PHONE = re.compile(r"(?<![\d/_-])(?:\+\s?(?:33|262|590|594|596)|0)\s?[1-9](?:[ .]?\d\d){4}(?!\d)")


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Network | None, Problems]:
    """The fiches alone, through the builder's own reader and rules."""
    content = tmp_path_factory.mktemp("fiches") / "content"
    content.mkdir()
    shutil.copy(CONTENT / "reseau.yml", content)
    for fiche in FICHES:
        shutil.copytree(fiche, content / fiche.name)
    problems = Problems()
    return check(content, problems, on=date(2026, 11, 23)), problems


@pytest.fixture
def ptces(checked: tuple[Network | None, Problems]) -> tuple[Ptce, ...]:
    network, _ = checked
    assert network is not None
    return network.ptces


def observations(ptces: tuple[Ptce, ...]) -> list[tuple[str, Observation]]:
    return [(f"{p.slug}/{i.id}", o) for p in ptces for i in p.indicators for o in i.series.observations]


def test_the_builder_has_nothing_to_say(checked: tuple[Network | None, Problems]) -> None:
    """Neither errors nor warnings: every file is read, every reference leads somewhere."""
    assert [f"{problem.place.file.name}: {problem.message}" for problem in checked[1]] == []


def test_enough_poles_and_overseas_among_them(ptces: tuple[Ptce, ...]) -> None:
    overseas = [p for p in ptces if p.file.territory and any(d.startswith("97") for d in p.file.territory.departments)]

    assert len(ptces) == len(FICHES) >= 12
    assert len(overseas) >= 2


def test_each_says_what_it_is_and_what_it_does_not_know(ptces: tuple[Ptce, ...]) -> None:
    for ptce in ptces:
        assert (ptce.file.origin, ptce.file.status) == (Origin.PUBLIC_SOURCES, Status.PUBLISHED), ptce.slug
        assert NOTE in " ".join((ptce.file.source_note or "").split()), ptce.slug
        assert ptce.file.summary, ptce.slug
        assert ptce.file.unknown, ptce.slug
        assert (ptce.file.approval, ptce.verbatims) == (None, ()), ptce.slug


def test_no_intention_is_lent_to_a_pole(ptces: tuple[Ptce, ...]) -> None:
    """Sources count things; stakes, objectives and effects are for the pole to say."""
    for ptce in ptces:
        assert (ptce.framework.issues, ptce.framework.objectives, ptce.framework.effects) == ((), (), ()), ptce.slug
        assert (ptce.file.mission, ptce.file.highlights) == (None, ()), ptce.slug


def test_every_figure_has_its_source_and_its_scope(ptces: tuple[Ptce, ...]) -> None:
    for where, observation in observations(ptces):
        assert re.match(r"https?://[\w.:-]+/", observation.source_address or ""), where
        assert observation.source, where
        assert observation.scope, where
        assert observation.value is not None, where


def test_a_vague_source_gives_an_estimate_and_only_then(ptces: tuple[Ptce, ...]) -> None:
    for where, observation in observations(ptces):
        vague = SOURCE_IS_VAGUE.search(observation.comment or "") is not None
        assert (observation.state is State.ESTIMATED) == vague, where


def test_no_figure_may_enter_a_total(ptces: tuple[Ptce, ...]) -> None:
    for ptce in ptces:
        for indicator in ptce.indicators:
            assert (indicator.own, indicator.definition.aggregation) == (True, Aggregation.NEVER), f"{ptce.slug}/{indicator.id}"
            assert indicator.definition.aggregation_reason, f"{ptce.slug}/{indicator.id}"


def test_the_hard_cases_are_there(ptces: tuple[Ptce, ...]) -> None:
    """Undated, contradicting, negative, renamed, without figure, without territory: pages must bear them."""
    by_slug = {ptce.slug: ptce for ptce in ptces}
    figures = observations(ptces)
    sources_of_a_year = Counter((where, o.period) for where, o in figures if o.period.dated)

    assert any(not o.period.dated for _, o in figures)
    assert max(sources_of_a_year.values()) >= 3
    assert any(o.value is not None and o.value < 0 for _, o in figures)
    assert by_slug["valo-lab"].file.former_ids == ("florange-e2i",)
    assert by_slug["jardins-du-gros-morne"].indicators == ()
    assert by_slug["dynamique-emploi-quartiers"].file.territory is None


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(CONTENT).as_posix())
def test_nobody_can_be_reached_through_a_fiche(file: Path) -> None:
    text = file.read_text("utf-8")

    assert EMAIL.search(text) is None
    assert PHONE.search(re.sub(r"https?://\S+", "", text)) is None
