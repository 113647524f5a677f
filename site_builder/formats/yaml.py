"""YAML read as events: every scalar stays the text that was typed, with its line and column, and nothing is composed or resolved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from site_builder.formats.invisible import without_invisible
from site_builder.formats.text import decode
from site_builder.formats.yaml_mistake import NO_SPACE, explain
from site_builder.model.document import Entries, Items, Node, Text
from site_builder.problems import Place, Problems

DEEPEST = 50
NULLS = {"~", "null", "Null", "NULL"}
DASH = re.compile(r"-[^\W\d_]")
CUT_BY_COMMENT = re.compile(r"[ \t]+#\w")


def read_yaml(data: bytes, file: Path, problems: Problems) -> Entries | None:
    """The mapping of a YAML file; empty when the file is; None, with a problem, when it cannot be read."""
    text = decode(data, file, problems)
    return None if text is None else read_yaml_text(text, file, problems)


def read_yaml_text(text: str, file: Path, problems: Problems, first_line: int = 1) -> Entries | None:
    """The same from text that begins at `first_line` of its file, as a narrative's front matter does."""
    reader = _Reader(text.split("\n"), file, problems, first_line)
    try:
        return reader.document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        mistake = explain(error, reader.lines)
        problems.add(reader.place(mistake.line, mistake.column, mistake.length), mistake.code, mistake.message, mistake.hint)
        return None
    except _Stopped:
        return None


class _Stopped(Exception):
    """Reading ends here; the problem was added."""


@dataclass(frozen=True, slots=True)
class _Reader:
    lines: list[str]
    file: Path
    problems: Problems
    first_line: int

    def place(self, line: int, column: int, length: int = 1) -> Place:
        """The place of a line and column counted from 0 within the text."""
        return Place(self.file, line + self.first_line, column + 1, length=max(length, 1))

    def document(self, events: Iterator[Any]) -> Entries | None:
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._add(
                    event, "yaml-plusieurs-documents", "Un second « --- » commence un autre document.", "Enlevez cette ligne."
                )
                raise _Stopped
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 1)
        if root is None or (isinstance(root, Text) and not root.value):
            return Entries((), self.place(0, 0))
        if not isinstance(root, Entries):
            self._not_a_mapping(root)
            return None
        return root

    def _not_a_mapping(self, root: Text | Items) -> None:
        seen = "une liste" if isinstance(root, Items) else "du texte"
        hint = "Écrivez une clé par ligne, « nom: La Tresse », avec un espace après les deux-points."
        self.problems.add(root.place, "yaml-sans-cle", f"Le fichier contient {seen} au lieu de clés.", hint)

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node | None:
        if depth > DEEPEST:
            self._add(
                event,
                "yaml-trop-profond",
                f"Plus de {DEEPEST} niveaux sont imbriqués.",
                "Vérifiez les crochets et les retraits.",
            )
            raise _Stopped
        if isinstance(event, yaml.AliasEvent):
            self._add(
                event,
                "yaml-renvoi",
                f"« *{event.anchor} » est un renvoi.",
                "Répétez la valeur, ou mettez le texte entre guillemets.",
            )
            return Text("", self._at(event), unread=True)
        self._plain(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, events, depth)
        return self._entries(event, events, depth)

    def _plain(self, event: Any) -> None:
        if event.anchor is not None:
            self._add(
                event, "yaml-ancre", f"« &{event.anchor} » est une ancre.", "Enlevez-la, ou mettez le texte entre guillemets."
            )
        if event.tag is not None:
            self._add(
                event, "yaml-etiquette", "« ! » commence une étiquette.", "Enlevez-la, ou mettez le texte entre guillemets."
            )

    def _scalar(self, event: Any) -> Text | None:
        place = self._at(event)
        if event.style:
            # Between double quotes « \u202e » is typed in plain letters.
            return Text(without_invisible(event.value, lambda _: place, self.problems), place)
        if event.value in NULLS:
            self.problems.add(
                place, "yaml-nul", f"« {event.value} » ne dit rien.", "Laissez vide après les deux-points, ou enlevez la clé."
            )
        if DASH.match(event.value):
            line = self.lines[event.start_mark.line][event.start_mark.column + 1 :].strip()
            hint = (
                f"Écrivez « - {line[:60]} » ; si le tiret fait partie du texte, mettez tout le texte entre guillemets droits."
            )
            self.problems.add(place._replace(length=1), "yaml-espace", "Il manque un espace après le tiret.", hint)
        self._swallowed(event)
        end = event.end_mark
        if CUT_BY_COMMENT.match(self.lines[end.line] if end.line < len(self.lines) else "", end.column) and event.value:
            message = "Ce qui suit « # » n'est pas lu : c'est un commentaire."
            hint = "Si ces mots font partie du texte, mettez tout le texte entre guillemets."
            self.problems.add(self.place(end.line, end.column + 1), "yaml-commentaire", message, hint, "warning")
        return Text(event.value, place) if event.value else None

    def _swallowed(self, event: Any) -> None:
        """A line « clé:valeur » under a text is taken for its continuation."""
        for number in range(event.start_mark.line + 1, min(event.end_mark.line + 1, len(self.lines))):
            if found := NO_SPACE.match(self.lines[number]):
                message = f"« {found[1].strip()}: » est lu comme la suite du texte au-dessus."
                hint = "Pour en faire une clé, mettez un espace après les deux-points ; sinon mettez le texte entre guillemets."
                self.problems.add(self.place(number, found.end() - 2, 2), "yaml-espace", message, hint, "warning")

    def _items(self, start: Any, events: Iterator[Any], depth: int) -> Items:
        nodes = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            if (node := self._node(event, events, depth + 1)) is None:
                self._add(
                    event,
                    "yaml-tiret-vide",
                    "Ce tiret n'est suivi de rien.",
                    "Écrivez la valeur après le tiret, ou enlevez la ligne.",
                )
            else:
                nodes.append(node)
        return Items(tuple(nodes), self._at(start))

    def _entries(self, start: Any, events: Iterator[Any], depth: int) -> Entries:
        pairs: dict[str, tuple[Text, Node]] = {}
        seen: dict[str, int] = {}
        empty = ""
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            name = self._key(event, events, depth)
            node = self._node(next(events), events, depth + 1)
            if name.value in seen:
                self._duplicate(name, seen[name.value], empty)
                continue
            seen[name.value], empty = name.place.line, "" if node else name.value
            if node is not None:
                pairs[name.value] = (name, node)
        return Entries(tuple(pairs.values()), self._at(start))

    def _key(self, event: Any, events: Iterator[Any], depth: int) -> Text:
        name = self._node(event, events, depth + 1)
        if isinstance(event, yaml.ScalarEvent) and not event.style and DASH.match(event.value):
            raise _Stopped
        if isinstance(name, Text) and name.value:
            return name
        self._add(
            event,
            "yaml-cle",
            "Une clé doit être un mot.",
            "Mettez le texte entre guillemets s'il contient « {{ », « [ » ou « ? ».",
        )
        raise _Stopped

    def _duplicate(self, name: Text, line: int, empty: str) -> None:
        """`empty` is the key just above, when nothing was written in it: what comes next may have been meant to go there."""
        message = f"La clé « {name.value[:60]} » est déjà écrite ligne {line}."
        inside = f"Si elle fait partie de « {empty[:60]} », mettez deux espaces devant ; sinon, gardez une seule des deux."
        self.problems.add(name.place, "cle-en-double", message, inside if empty else "Gardez une seule des deux.")

    def _add(self, event: Any, code: str, message: str, hint: str) -> None:
        self.problems.add(self._at(event), code, message, hint)

    def _at(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        return self.place(start.line, start.column, end.column - start.column if end.line == start.line else 1)
