"""Checks one folder again and again, as a preview does: what has not changed is not read again, nor judged again."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from site_builder.check import check_documents, judge
from site_builder.check.draft import PtceDraft, Setting
from site_builder.check.read import read_ptce
from site_builder.checking import cache_folder
from site_builder.load import fingerprint, load_bank, load_content, load_ptce
from site_builder.model.document import BankDocuments, PtceDocuments
from site_builder.model.network import Network
from site_builder.once import Remembering
from site_builder.problems import Problem, Problems
from site_builder.shipped import bank_folder

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A folder's documents and what was wrong with them, for the files as they were."""

    files: frozenset[tuple[str, int, int, int]]
    documents: Any
    problems: frozenset[Problem]


@dataclass(slots=True)
class Rechecking:
    """Gives what `checking.check` gives; rules that look across poles are applied each time."""

    _loaded: dict[Path, Loaded] = field(default_factory=dict)
    _equal: dict[str, Any] = field(default_factory=dict)
    _once: Remembering = field(default_factory=Remembering)

    def __call__(self, content: Path, problems: Problems, *, on: date, internal: bool = False) -> Network | None:
        documents = load_content(content, bank_folder(), cache_folder(content), problems, self._ptce, self._bank)
        documents = replace(documents, network=self._as_before("reseau", documents.network))
        judging = partial(judge, read=self._draft, once=self._once)
        return check_documents(documents, problems, on=on, internal=internal, judge=judging, once=self._once)

    def _ptce(self, folder: Path, root: Path, problems: Problems) -> PtceDocuments | None:
        return self._read(folder, lambda found: load_ptce(folder, root, found), problems)

    def _bank(self, folder: Path, origin: str, problems: Problems) -> BankDocuments:
        documents = self._read(folder, lambda found: load_bank(folder, origin, found), problems)
        return documents if documents.origin == origin else replace(documents, origin=origin)

    def _read(self, folder: Path, load: Callable[[Problems], T], problems: Problems) -> T:
        # Before they are read: what changes meanwhile is read the next time.
        files, kept = fingerprint(folder), self._loaded.get(folder)
        if kept is None or kept.files != files:
            found = Problems()
            kept = self._loaded[folder] = Loaded(files, load(found), frozenset(found))
        problems.extend(kept.problems)
        documents: T = kept.documents
        return documents

    def _draft(self, documents: PtceDocuments, setting: Setting, problems: Problems) -> PtceDraft:
        # A line that could not be loaded is not complained about twice.
        known = self._loaded[documents.folder].problems if documents.folder in self._loaded else frozenset(problems)
        draft, found = self._once(documents.slug, _draft, documents, setting, known)
        problems.extend(found)
        return draft

    def _as_before(self, name: str, value: T) -> T:
        """The earlier one where it is equal, so that what was made of it is known again."""
        kept: T = self._equal.get(name, value)
        self._equal[name] = kept if kept == value else value
        return kept if kept == value else value


def _draft(documents: PtceDocuments, setting: Setting, known: frozenset[Problem]) -> tuple[PtceDraft, frozenset[Problem]]:
    found = Problems()
    found.extend(known)
    return read_ptce(documents, setting, found), frozenset(found)
