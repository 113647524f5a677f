"""The chain for any référentiel: every link is drawn once, between the middles of its two nodes, and no two nodes share a place."""

from itertools import pairwise
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from site_builder.page.blocks.chain import HEIGHT, Column, Node, centre, in_order, letter, reach


def column(key: str, count: int) -> Column:
    return Column(key, key, "", tuple(Node(f"{key}-{n}", "", "", "", 0, "", "", "") for n in range(count)))


@given(left=st.integers(1, 30), right=st.integers(1, 30), data=st.data())
def test_every_link_is_drawn_from_middle_to_middle(left: int, right: int, data: st.DataObject) -> None:
    before, after = column("effets", left), column("indicateurs", right)
    names = st.sets(st.sampled_from([node.id for node in before.nodes]))
    parents = {node.id: tuple(sorted(data.draw(names))) for node in after.nodes}
    curves = reach(before, after, parents).curves
    wanted = {(before.nodes[c.source].id, after.nodes[c.target].id) for c in curves}
    assert wanted == {(parent, child) for child, found in parents.items() for parent in found}
    assert len(curves) == len(wanted)
    for curve in curves:
        assert curve.path.startswith(f"M0 {centre(curve.source, left):g}C")
        assert curve.path.endswith(f"100 {centre(curve.target, right):g}")


@given(st.integers(1, 60))
def test_nodes_share_their_column_evenly(count: int) -> None:
    middles = [centre(place, count) for place in range(count)]
    assert all(0 < middle < HEIGHT for middle in middles)
    assert all(after - before >= HEIGHT / count - 0.2 for before, after in pairwise(middles))


@given(st.lists(st.sets(st.sampled_from("abcd")), max_size=20))
def test_ordering_keeps_every_indicator_and_puts_orphans_last(effects: list[set[str]]) -> None:
    indicators = [SimpleNamespace(effects=tuple(sorted(found))) for found in effects]
    ordered = in_order(indicators, [SimpleNamespace(id=id) for id in "abcd"])
    assert sorted(map(id, ordered)) == sorted(map(id, indicators))
    orphans = [not indicator.effects for indicator in ordered]
    assert orphans == sorted(orphans)


@given(st.integers(0, 800))
def test_letters_never_repeat(place: int) -> None:
    assert letter(place) != letter(place + 1)
    assert letter(place).isalpha()
