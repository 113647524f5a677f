"""Text that knows its place: what `load` hands to `check`, before anything is believed about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from site_builder.model.harvest import Harvest
from site_builder.problems import Place


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar exactly as typed: never retyped, so « 010 », « NO » and « 12:30 » stay what they are."""

    value: str
    place: Place
    unread: bool = False
    """Whether it stands for something that could not be read, which was said: what it lacks is then no problem of its own."""


@dataclass(frozen=True, slots=True)
class Items:
    """A YAML sequence."""

    nodes: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entries:
    """A YAML mapping; each key keeps its own place, to point at unknown ones."""

    pairs: tuple[tuple[Text, "Node"], ...]
    place: Place

    def get(self, key: str) -> "Node | None":
        return next((node for name, node in self.pairs if name.value == key), None)


Node: TypeAlias = Text | Items | Entries


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: the filled cells by column name, empty ones left out."""

    cells: Mapping[str, Text]
    place: Place
    damaged: bool = False
    """Whether one of its cells could not be read, which was said: what it lacks is then no problem of its own."""


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file or a sheet: its header as typed, its rows that hold anything."""

    name: str
    """« mesures », « membres »…: the file's or the folder's or the sheet's name."""
    columns: tuple[Text, ...]
    rows: tuple[Row, ...]
    place: Place

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)


@dataclass(frozen=True, slots=True)
class Markdown:
    """A narrative: its front matter, and its body with the line on which the body begins."""

    front: Entries
    body: str
    place: Place
    body_line: int


@dataclass(frozen=True, slots=True)
class PtceDocuments:
    """Everything found in one `content/<slug>/`."""

    slug: str
    folder: Path
    files: Mapping[str, Entries]
    """YAML files by stem: « ptce », « referentiel »."""
    tables: tuple[Table, ...]
    """Several may share a name (mesures/2024.csv, mesures/2025.csv)."""
    narratives: tuple[Markdown, ...]
    media: tuple[Path, ...]
    """Every file under medias/, relative to the folder."""
    unread: frozenset[str] = frozenset()
    """Files and tables by stem that are there and could not be read, « referentiel », « membres »: anything may be in them."""
    harvest: Harvest | None = None
    """For a pole that publishes on its own site: where this copy comes from."""


@dataclass(frozen=True, slots=True)
class Documents:
    """A whole content folder and the bank it uses."""

    folder: Path
    network: Entries | None
    """reseau.yml, when there is one."""
    ptces: tuple[PtceDocuments, ...]
    bank: "BankDocuments"
    translations: tuple[Table, ...] = ()
    """Of what `reseau.yml` says."""


@dataclass(frozen=True, slots=True)
class BankDocuments:
    """The bank's folder: banque.yml and one file per definition."""

    folder: Path
    origin: str
    """« paquet », « dossier » or the published address, for the page that says which bank was used."""
    settings: Entries | None
    definitions: tuple[Entries, ...]
    translations: tuple[Table, ...] = ()
