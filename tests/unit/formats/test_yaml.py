"""YAML as text with its places, and as fast as its events come."""

from pathlib import Path

from site_builder.formats.yaml import read_yaml
from site_builder.model.document import Entries, Items, Node, Text
from site_builder.problems import Problems

FILE = Path("ptce.yml")


def read(text: str) -> Entries:
    problems = Problems()
    entries = read_yaml(text.encode(), FILE, problems)
    assert entries is not None
    assert list(problems) == []
    return entries


def plain(node: Node) -> object:
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [plain(item) for item in node.nodes]
    return {name.value: plain(value) for name, value in node.pairs}


def test_nothing_is_retyped() -> None:
    """What YAML takes for a boolean, a time, an octal, a date or a float stays what was typed."""
    typed = {
        "a": "NO",
        "b": "12:30",
        "c": "010",
        "d": "2024-03-01",
        "e": "1e3",
        "f": "yes",
        "g": "1_000",
        "h": ".inf",
        "i": "03",
    }

    assert plain(read("".join(f"{key}: {value}\n" for key, value in typed.items()))) == typed


def test_shapes() -> None:
    """Lists, groups, quotes, folded and literal texts."""
    text = "a: [x, 'y z']\nb:\n  - {valeur: 35, echeance: 2026}\nc: >-\n  deux\n  lignes\nd: |\n  deux\n  lignes\n"

    assert plain(read(text)) == {
        "a": ["x", "y z"],
        "b": [{"valeur": "35", "echeance": "2026"}],
        "c": "deux lignes",
        "d": "deux\nlignes\n",
    }


def test_a_key_without_value_is_absent() -> None:
    """`nom:` is a line of a form not yet filled in; `nom: ''` says something, if only nothing."""
    assert plain(read("nom:\nresume: ''\nsite: x\n")) == {"resume": "", "site": "x"}


def test_places_are_those_of_an_editor() -> None:
    """Line and column from 1, accents counted as one, length for the underline."""
    entries = read("résumé: x\nterritoire:\n  région: Été là\n")
    group = entries.get("territoire")

    assert isinstance(group, Entries)
    name, value = group.pairs[0]
    assert (name.place.line, name.place.column, name.place.length) == (3, 3, 6)
    assert (value.place.line, value.place.column, value.place.length) == (3, 11, 6)
    assert value.place.file == FILE


def test_hostile_nesting_ends_the_reading_not_the_process() -> None:
    """A hundred thousand brackets, dashes or groups are one problem each."""
    for text in ("[" * 100_000, "- " * 100_000, "{a: " * 100_000, "? " * 100_000):
        problems = Problems()

        assert read_yaml(text.encode(), FILE, problems) is None
        assert [problem.code for problem in problems] in (["yaml-trop-profond"], ["yaml-cle"])


def test_what_is_readable_is_read_beside_a_problem() -> None:
    """A duplicate keeps the first, an anchor its text, so that the rest of the file is checked in the same run."""
    problems = Problems()
    entries = read_yaml(b"a: 1\na: 2\nb: &x 3\n", FILE, problems)

    assert entries is not None
    assert plain(entries) == {"a": "1", "b": "3"}
    assert [problem.code for problem in problems] == ["cle-en-double", "yaml-ancre"]
