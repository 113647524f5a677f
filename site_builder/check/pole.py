"""One pole, read and judged: what rules that look across poles see of it, and what the network takes from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from site_builder.check.assemble import assemble_pole
from site_builder.check.draft import NetworkNode, PtceDraft, Setting
from site_builder.check.held import held_back
from site_builder.check.located import Located
from site_builder.check.translations import translations
from site_builder.check.whereabouts import places_of
from site_builder.model.network import HeldBack
from site_builder.model.places import Places
from site_builder.model.ptce import Ptce, PtceFile
from site_builder.once import Once
from site_builder.problems import Problem
from site_builder.words.edition import texts_of


@dataclass(frozen=True, slots=True)
class Head:
    """All that one pole lets a rule see that looks at several."""

    slug: str
    folder: Path
    file: Located[PtceFile]


@dataclass(frozen=True, slots=True)
class Heads:
    """Every pole of a network at a glance."""

    setting: Setting
    node: NetworkNode
    poles: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class Assembled:
    """What the network takes from a pole in which nothing is wrong."""

    ptce: Ptce
    places: Places
    held_back: tuple[HeldBack, ...]
    untranslated: tuple[Problem, ...]
    """What is wrong in its table of translations, which is compared with what it says."""


class Pole(Protocol):
    """A pole that was read and judged, here or elsewhere."""

    @property
    def head(self) -> Head: ...

    @property
    def settled(self) -> frozenset[Problem]:
        """What was found in it and is said already as a public check may say it."""
        ...

    def draft(self) -> PtceDraft:
        """With the places of all its records, for what is to be said of them."""
        ...

    def assembled(self) -> Assembled:
        """To be asked for only when no error stands."""
        ...


@dataclass(frozen=True, slots=True)
class Drafted:
    """A pole whose draft is at hand."""

    written: PtceDraft
    setting: Setting
    once: Once

    @property
    def head(self) -> Head:
        return Head(self.written.documents.slug, self.written.documents.folder, self.written.file)

    @property
    def settled(self) -> frozenset[Problem]:
        return frozenset()

    def draft(self) -> PtceDraft:
        return self.written

    def assembled(self) -> Assembled:
        slug = self.written.documents.slug
        ptce = self.once(slug, assemble_pole, self.written, self.setting)
        places = self.once(slug, places_of, self.written)
        return Assembled(ptce, places, held_back(self.written, self.setting), tuple(self._untranslated(ptce)))

    def _untranslated(self, ptce: Ptce) -> Iterator[Problem]:
        if self.written.translations:
            yield from translations(self.written.translations, texts_of(ptce), self.setting.internal)
