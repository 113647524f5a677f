"""On every network and every map, at both widths: no two words overlap, nothing leaves the picture, and file order does not show."""

import random
from itertools import combinations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from site_builder.chart.canvas import Box
from site_builder.chart.plain.marks import svg
from site_builder.chart.plain.network import network_scene
from site_builder.chart.plain.positions import Placed, positions_scene
from site_builder.chart.plain.scene import Scene
from site_builder.chart.plain.settle import GAP, Size, settle
from site_builder.chart.plain.stacks import YearStack, stacks_scene
from site_builder.chart.plain.years import YearPair, years_scene
from site_builder.chart.style import NARROW, WIDE
from site_builder.measure.ties import weave
from site_builder.model.cooperation import Family, Member, Project, ProjectState
from site_builder.model.language import FRENCH
from site_builder.words.sentences.cooperation import participation_names

WIDTHS = pytest.mark.parametrize("width", [WIDE, NARROW], ids=["wide", "narrow"])
SLOW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
LETTERS = "abcdefghijklmnopqrstuvwxyzéèàœ’ WM"
NAMES = st.text(LETTERS, min_size=1, max_size=70).map(lambda text: " ".join(text.split()) or "Nom")
ALIVE = [state for state in ProjectState if state is not ProjectState.STOPPED]


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[Member], list[Project]]:
    """5 to 60 members and 2 to 20 projects, of any size from nobody to everybody."""
    size = draw(st.integers(5, 60))
    members = [
        Member.model_construct(id=f"m{n}", name=draw(NAMES), family=draw(st.sampled_from([*Family, None])), left=None)
        for n in range(size)
    ]
    ids = [member.id for member in members]
    projects = [
        Project.model_construct(
            id=f"p{n}",
            name=draw(NAMES),
            state=draw(st.sampled_from(ALIVE)),
            members=tuple(draw(st.lists(st.sampled_from(ids), unique=True, max_size=draw(st.integers(0, size))))),
        )
        for n in range(draw(st.integers(2, 20)))
    ]
    return members, projects


placements = st.lists(
    st.tuples(NAMES, st.sampled_from([*Family, None]), st.integers(1, 5), st.integers(1, 5)), min_size=5, max_size=40
).map(lambda rows: [Placed(number, *row) for number, row in enumerate(rows, start=1)])
crowds = st.integers(5, 40).map(lambda size: [Placed(n, "Habitants des trois hameaux", None, 3, 3) for n in range(1, size + 1)])


def overlaps(boxes: list[Box]) -> list[tuple[Box, Box]]:
    return [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]


def outside(scene: Scene, boxes: list[Box]) -> list[Box]:
    # Half a pixel: the height is rounded, and the advance of a letter is a little more than its ink.
    return [
        box
        for box in boxes
        if box.left < -0.5 or box.top < -0.5 or box.right > scene.width + 0.5 or box.bottom > scene.height + 0.5
    ]


def boxes(scene: Scene) -> list[Box]:
    """Every word and every mark, without the squares that hold their letter and the bands that lie behind."""
    return [word.box for word in scene.words] + [shape.box for shape in scene.shapes]


@WIDTHS
@SLOW
@given(network=networks())
def test_no_word_of_a_network_covers_another_nor_a_mark(width: int, network: tuple[list[Member], list[Project]]) -> None:
    scene = network_scene(weave(tuple(network[0]), tuple(network[1])), width, FRENCH)

    assert overlaps(boxes(scene)) == []
    assert overlaps([*(square.box for square in scene.rectangles), *(shape.box for shape in scene.shapes)]) == []
    assert outside(scene, boxes(scene) + [square.box for square in scene.rectangles]) == []


@WIDTHS
@SLOW
@given(network=networks(), seed=st.integers(0, 10))
def test_a_network_in_another_order_is_the_same_picture(
    width: int, network: tuple[list[Member], list[Project]], seed: int
) -> None:
    members, projects = network
    shuffled = random.Random(seed).sample(members, len(members)), random.Random(seed).sample(projects, len(projects))

    pictures = {svg(network_scene(weave(tuple(m), tuple(p)), width, FRENCH)) for m, p in ((members, projects), shuffled)}
    assert len(pictures) == 1


@WIDTHS
@SLOW
@given(network=networks())
def test_every_member_and_every_tie_is_drawn(width: int, network: tuple[list[Member], list[Project]]) -> None:
    web = weave(tuple(network[0]), tuple(network[1]))
    scene = network_scene(web, width, FRENCH)

    assert len(scene.shapes) == len(web.members)
    assert len(scene.rectangles) == len(web.projects)
    assert len(scene.lines) == len(web.ties)


@WIDTHS
@settings(max_examples=40, deadline=None)
@given(placed=placements | crowds)
def test_no_word_of_a_map_covers_another_nor_a_mark(width: int, placed: list[Placed]) -> None:
    """Names that stand at the same place, forty of them even, are spread."""
    scene = positions_scene(placed, width, FRENCH)

    assert overlaps(boxes(scene)) == []
    assert outside(scene, boxes(scene)) == []
    assert len(scene.shapes) == len(placed)


@WIDTHS
@settings(deadline=None)
@given(counts=st.lists(st.tuples(st.none() | st.integers(0, 400), st.none() | st.integers(0, 400)), min_size=1, max_size=40))
def test_no_count_of_the_years_covers_another(width: int, counts: list[tuple[int | None, int | None]]) -> None:
    scene = years_scene([YearPair(2014 + n, *pair) for n, pair in enumerate(counts)], width)

    assert overlaps([word.box for word in scene.words]) == []
    assert outside(scene, [word.box for word in scene.words] + [column.box for column in scene.rectangles]) == []


@WIDTHS
@settings(deadline=None)
@given(parts=st.lists(st.tuples(*[st.integers(0, 60)] * 3), min_size=1, max_size=40))
def test_no_count_of_the_members_of_a_year_covers_another(width: int, parts: list[tuple[int, int, int]]) -> None:
    scene = stacks_scene([YearStack(2014 + n, three) for n, three in enumerate(parts)], participation_names(FRENCH), width)

    assert overlaps([word.box for word in scene.words]) == []
    assert overlaps([column.box for column in scene.rectangles]) == []
    assert outside(scene, [word.box for word in scene.words] + [column.box for column in scene.rectangles]) == []


@settings(deadline=None)
@given(
    wanted=st.lists(st.tuples(st.floats(-500, 500), st.floats(-500, 500)), min_size=1, max_size=40),
    size=st.tuples(st.floats(1, 200), st.floats(1, 80)),
)
@example(wanted=[(0.0, 0.0)] * 40, size=(200.0, 80.0))
def test_boxes_settle_apart_and_within_the_width(wanted: list[tuple[float, float]], size: tuple[float, float]) -> None:
    settled = settle(wanted, [Size(*size)] * len(wanted), 220)
    placed = [Box(x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2) for x, y in settled]

    assert overlaps([Box(box.left, box.top, box.right + GAP / 2, box.bottom + GAP / 2) for box in placed]) == []
    assert all(box.left >= -0.001 and box.right <= 220.001 and box.top >= -0.001 for box in placed)
