"""The map: every département has a tile of its own, every pole a link whose name holds what is read on it."""

import pytest

from site_builder.page.blocks.hexagons import ROWS, SPOTS, tile_of
from site_builder.page.blocks.network_map import network_map, step_style
from site_builder.page.home import home_context
from site_builder.page.linking import Linker

DEPARTMENTS = {f"{number:02}" for number in range(1, 96)} - {"20"} | {"2A", "2B"}
STEPS = ("clarifier", "cartographier", "construire", "mesurer")
POLE = (
    "nom: {name}\nstatut: publié\norigine: {origin}\nresume: Essai.\nannee_reference: 2025\n"
    'validation: {{par: Assemblée, le: 2026-01-10}}\nterritoire: {{nom: Pays, departements: ["{number}"]}}\n'
)


def _pole(name, number="03", origin="fictive", steps=()):
    lines = (f"  - {{etape: {step}, etat: {state}}}\n" for step, state in zip(STEPS, steps, strict=False))
    journey = "demarche:\n" + "".join(lines) if steps else ""
    source = "note_sources: Essai.\n" if origin == "sources-publiques" else ""
    return POLE.format(name=name, number=number, origin=origin) + source + journey


@pytest.fixture
def drawn(written):
    def draw(**poles):
        files = {f"{slug}/ptce.yml": text for slug, text in poles.items()}
        publication = written({"reseau.yml": "nom: Essai\n", **files})
        return network_map(publication, Linker(""))

    return draw


def test_every_department_has_one_tile():
    mainland = [number for _, _, numbers in ROWS for number in numbers.split()]
    assert len(mainland) == len(set(mainland))
    assert DEPARTMENTS | {"971", "972", "973", "974", "976", "COM"} == set(SPOTS)
    assert len({(round(x), round(y)) for x, y in SPOTS.values()}) == len(SPOTS)


@pytest.mark.parametrize(
    ("typed", "tile"), [("03", "03"), ("2a", "2A"), ("974", "974"), ("987", "COM"), ("COM", None), ("20", None)]
)
def test_a_number_finds_its_tile(typed, tile):
    assert tile_of(typed) == tile


def test_a_pole_is_a_link_whose_name_holds_its_number(drawn):
    (tile,) = drawn(tresse=_pole("La Tresse")).tiles
    assert (tile.number, tile.href, tile.stack) == ("03", "tresse/", ())
    assert tile.name.replace("\u00a0", " ") == "03 : La Tresse, Pays"


def test_several_poles_on_one_tile_lead_to_the_list(drawn):
    (tile,) = drawn(aube=_pole("Aube", "974"), brise=_pole("Brise", "974")).tiles
    assert (tile.href, tile.name.replace("\u00a0", " ")) == ("#pole-aube", "974 : 2 pôles, Aube et Brise")
    assert [(mark.style, mark.shift) for mark in tile.stack] == [("e1", 5), ("e1", 0)]


def test_no_map_where_it_would_mislead(drawn, publication):
    assert drawn(a=_pole("A"), b=_pole("B", origin="pole")) is None
    assert drawn(a=_pole("A", origin="sources-publiques")) is None
    assert home_context(publication).map is None


STYLES = [
    (("faite", "faite", "faite", "faite"), "e4"),
    (("faite", "faite", "faite", "en cours"), "e3"),
    (("faite", "faite", "en cours", "à venir"), "e3"),
    (("faite", "en cours", "à venir", "à venir"), "e1"),
    ((), "e1"),
]


@pytest.mark.parametrize(("steps", "style"), STYLES, ids=[" ".join(steps) or "nothing said" for steps, _ in STYLES])
def test_a_mark_says_how_far_the_demarche_is(written, steps, style):
    publication = written({"reseau.yml": "nom: Essai\n", "a/ptce.yml": _pole("A", steps=steps)})
    assert step_style(publication.network.ptces[0]) == style
