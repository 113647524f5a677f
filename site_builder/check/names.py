"""References by id or by exact name: an index of what an editor's files call things, right or wrong otherwise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from site_builder.check.located import child
from site_builder.check.schema import plain
from site_builder.model.document import Items, Node, Row, Text
from site_builder.model.scalar import folded


class Named(Enum):
    """What can be referred to, and how an editor calls it."""

    ISSUE = "enjeu"
    OBJECTIVE = "objectif"
    EFFECT = "effet"
    INDICATOR = "indicateur"
    MEMBER = "membre"
    STAKEHOLDER = "partie prenante"
    PROJECT = "projet"
    VERBATIM = "verbatim"


@dataclass(frozen=True, slots=True)
class Names:
    """Ids by every spelling that leads to them: the id, the former ids, the exact name whatever its accents and case."""

    ids: Mapping[str, str]
    known: tuple[str, ...]
    """Ids and names, to suggest one."""
    whole: bool = True
    """False when their file is there and could not be read, which was said: anything may be in it."""

    def lacks(self, typed: str) -> bool:
        """Whether it is sure that nothing is called so."""
        return self.whole and self.find(typed) is None

    def find(self, typed: str) -> str | None:
        return self.ids.get(typed) or self.ids.get(folded(typed))


def names_of(nodes: Iterable[Node | Row]) -> Names:
    """The index of mappings or rows that bear « id », « nom » and perhaps « anciens_ids », read before they are validated.

    A row refused for a bad date is still known here, so that it causes one problem and not one per reference.
    """
    return index((_scalar(node, "id"), [_scalar(node, "nom"), *_former(node)]) for node in nodes)


def index(spellings: Iterable[tuple[str, Iterable[str]]]) -> Names:
    """The index of ids and their other spellings; an id always wins over a name."""
    pairs = [(id, [name for name in names if name]) for id, names in spellings if id]
    ids = {spelling: id for id, names in pairs for name in names for spelling in (name, folded(name))}
    ids |= {id: id for id, _ in pairs}
    return Names(ids, tuple(dict.fromkeys(name for id, names in pairs for name in (id, *names))))


def _scalar(node: Node | Row, key: str) -> str:
    found = child(node, key)
    return found.value.strip() if isinstance(found, Text) else ""


def _former(node: Node | Row) -> list[str]:
    found = child(node, "anciens_ids")
    return [name for name in plain(found) if isinstance(name, str)] if isinstance(found, Items) else []
