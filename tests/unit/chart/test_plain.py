"""Pictures placed by us: the theme's shapes and colours, names cut where a reader would cut them."""

import json
import re

import pytest

from site_builder.chart.metrics import width
from site_builder.chart.plain import draw_pictures
from site_builder.chart.plain.lines import name_lines
from site_builder.chart.plain.marks import svg
from site_builder.chart.plain.network import network_scene
from site_builder.chart.plain.scene import OUTLINES
from site_builder.chart.plain.years import YearPair, years_scene
from site_builder.chart.style import NARROW, TOKEN_OF, WIDE
from site_builder.measure.ties import weave
from site_builder.model.diffusion import Audience
from site_builder.model.language import FRENCH
from site_builder.page.blocks.families import SHAPES
from site_builder.shipped import theme_folder
from site_builder.words.letters import letter
from tests.golden.gallery import MemoryStore
from tests.unit.measure.test_cooperation import member, project
from tests.unit.page.conftest import CONTENT, publish

CLASSES = {"c1": "g-1", "c2": "g-2", "c3": "g-3", "c4": "g-4", "c5": "g-cible", "c6": "g-encre2"}
KEY = {
    name: (CLASSES[colour], outline)
    for name, colour, outline in re.findall(
        r'"(\w+)": \("(c\d)", "([^"]+)"\)', (theme_folder() / "partials" / "formes.html").read_text(encoding="utf-8")
    )
}


@pytest.mark.parametrize("family", list(OUTLINES))
def test_shapes_are_those_of_the_key_on_the_page(family):
    colour, outline = OUTLINES[family]
    assert (TOKEN_OF[colour], outline) == KEY[SHAPES[family]]


def test_every_family_has_a_shape():
    assert set(OUTLINES) == set(SHAPES)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Court", ["Court"]),
        ("Commune de Ravine-Claire-les-Hauts", ["Commune de", "Ravine-Claire-", "les-Hauts"]),
        ("Laboratoire Territoires", ["Laboratoire", "Territoires"]),
    ],
)
def test_names_are_cut_at_spaces_and_after_hyphens(text, lines):
    assert name_lines(text, 100, 13) == lines


def test_a_word_wider_than_the_room_is_cut_with_hyphens():
    lines = name_lines("intercommunalité" * 3, 90, 13)
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(line.removesuffix("-") for line in lines) == "intercommunalité" * 3
    assert all(width(line, 13) <= 90 for line in lines)


def test_a_cut_leaves_no_letter_alone():
    assert len(name_lines("l’intercommunalité", width("l’intercommunalit", 13), 13)[-1]) > 2


@pytest.mark.parametrize(("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")])
def test_letters_go_on_after_z(place, name):
    assert letter(place) == name


def test_a_small_network_bears_names_and_a_large_one_numbers():
    few, many = tuple(map(member, "abcde")), tuple(map(member, "abcdefghijklmnopqrst"))
    texts = {len(who): _texts(who, WIDE) for who in (few, many)}
    assert "A" in texts[5]
    assert "20" not in texts[5]
    assert "20" in texts[20]


def test_letters_of_the_narrow_picture_are_explained_below():
    projects = tuple(project(f"projet-{n}", "amorcé", "a") for n in range(6))
    scene = network_scene(weave(tuple(map(member, "abc")), projects), NARROW, FRENCH)
    texts = [word.text for word in scene.words]
    assert texts.count("F") == 2
    assert "projet-5" in texts


def test_an_idea_is_dashed():
    web = weave(tuple(map(member, "ab")), (project("p", "idée", "a"), project("q", "amorcé", "b")))
    scene = network_scene(web, WIDE, FRENCH)
    assert [bool(line.dash) for line in scene.lines] == [True, False]
    assert [bool(square.dash) for square in scene.rectangles] == [True, False]


def test_colours_follow_the_theme():
    drawn = svg(network_scene(weave(tuple(map(member, "ab")), (project("p", "amorcé", "a", "b"),)), WIDE, FRENCH))
    assert re.findall(r"(?<!,)#[0-9a-f]{6}", drawn) == []
    assert "style=" not in drawn


def test_zero_is_written_and_the_unknown_is_not():
    scene = years_scene([YearPair(2023, 0, 0), YearPair(2024, None, None), YearPair(2025, 3, 1)], WIDE)
    assert [word.text for word in scene.words] == ["0", "3", "1", "2023", "2024", "2025"]
    assert len(scene.rectangles) == 2


def _texts(members, width):
    web = weave(members, (project("p", "amorcé", *(one.id for one in members)),))
    return [word.text for word in network_scene(web, width, FRENCH).words[2:]]


def test_what_was_drawn_once_is_taken_from_the_store():
    """A layout takes time; what a store answers is believed. Positions, which members alone see, are never kept."""
    shown, store = publish(CONTENT, Audience.WORKING), MemoryStore()
    first = draw_pictures(shown.network.ptces, shown.cooperation, FRENCH, store)

    assert b"fondations" not in b"".join(store.kept.values())
    store.kept = {place: json.dumps(["<g/>", 40]).encode() for place in store.kept}
    second = draw_pictures(shown.network.ptces, shown.cooperation, FRENCH, store)

    assert "fondations" in first["la-tresse/positions"].wide
    assert [name for name in first if first[name] != second[name]] == [
        name for name in first if not name.endswith("/positions")
    ]
    assert ">" + "<g/></svg>" in second["la-tresse/reseau"].narrow
