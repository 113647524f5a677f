"""A validated record that still knows where each of its keys was typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from site_builder.model.document import Entries, Items, Node, Row, Text
from site_builder.model.record import Record
from site_builder.problems import Place

R = TypeVar("R", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Located(Generic[R]):
    record: R
    node: Entries | Row

    def place(self, key: str = "", item: int | None = None) -> Place:
        """Where `key` was typed (its n-th item for a list), or the record itself when it was not."""
        found = child(self.node, key) if key else None
        if found is None:
            return self.node.place
        if item is not None and isinstance(found, Items) and item < len(found.nodes):
            found = found.nodes[item]
        return place_of(found)

    def place_within(self, key: str, typed: str) -> Place:
        """Where `typed` stands inside the cell or list under `key`."""
        found = child(self.node, key)
        for text in texts(found) if found else ():
            start = text.value.find(typed)
            if start >= 0 and place_of(text).length == len(text.value):
                return text.place._replace(column=text.place.column + start, length=len(typed))
        return self.place(key)

    def place_of_text(self, typed: str) -> Place:
        """Where a text was typed at any depth, when only the text is known."""
        return next((place_of(text) for text in texts(self.node) if text.value.strip() == typed), self.node.place)


def texts(node: Node | Row) -> Iterator[Text]:
    """Every scalar under a node, in order."""
    if isinstance(node, Text):
        yield node
        return
    inner = (
        node.nodes
        if isinstance(node, Items)
        else [n for _, n in node.pairs]
        if isinstance(node, Entries)
        else node.cells.values()
    )
    for one in inner:
        yield from texts(one)


def child(node: Node | Row, key: str) -> Node | None:
    """What stands under `key`, or None."""
    if isinstance(node, Row):
        return node.cells.get(key)
    return node.get(key) if isinstance(node, Entries) else None


def place_of(node: Node | Row) -> Place:
    """The node's place; a scalar's covers all of it, for the underline."""
    if isinstance(node, Text) and node.place.length == 1:
        return node.place._replace(length=max(1, len(node.value)))
    return node.place


def named_place(place: Place) -> str:
    """« mesures.csv, ligne 14 » or « donnees.xlsx, Mesures!C14 »."""
    return f"{place.file.name}, {place.cell or f'ligne {place.line}'}"
