"""Checks one folder again and again, as a preview does: a pole whose files have not changed is not read again."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from site_builder.check import check_documents
from site_builder.check.draft import PtceDraft, Setting
from site_builder.check.read import read_ptce
from site_builder.checking import cache_folder
from site_builder.load import fingerprint, load_content, load_ptce
from site_builder.model.document import PtceDocuments
from site_builder.model.network import Network
from site_builder.problems import Problem, Problems
from site_builder.shipped import bank_folder


@dataclass(frozen=True, slots=True)
class Loaded:
    """A pole's documents and what was wrong with them, for the files as they were."""

    files: frozenset[tuple[str, int, int, int]]
    documents: PtceDocuments | None
    problems: frozenset[Problem]


@dataclass(frozen=True, slots=True)
class Read:
    """A pole's draft and what was wrong with it, in the setting as it was."""

    documents: PtceDocuments
    setting: Setting
    draft: PtceDraft
    problems: frozenset[Problem]


@dataclass(slots=True)
class Rechecking:
    """Gives what `checking.check` gives; rules, which look across poles, are applied each time."""

    _loaded: dict[Path, Loaded] = field(default_factory=dict)
    _read: dict[Path, Read] = field(default_factory=dict)

    def __call__(self, content: Path, problems: Problems, *, on: date, internal: bool = False) -> Network | None:
        documents = load_content(content, bank_folder(), cache_folder(content), problems, self._load)
        return check_documents(documents, problems, on=on, internal=internal, read=self._draft)

    def _load(self, folder: Path, root: Path, problems: Problems) -> PtceDocuments | None:
        files, kept = fingerprint(folder), self._loaded.get(folder)
        if kept is None or kept.files != files:
            found = Problems()
            kept = Loaded(files, load_ptce(folder, root, found), frozenset(found))
            self._loaded[folder] = kept
        problems.extend(kept.problems)
        return kept.documents

    def _draft(self, documents: PtceDocuments, setting: Setting, problems: Problems) -> PtceDraft:
        kept = self._read.get(documents.folder)
        if kept is None or kept.documents is not documents or kept.setting != setting:
            found = Problems()
            # A line that could not be loaded is not complained about twice.
            found.extend(self._loaded[documents.folder].problems if documents.folder in self._loaded else problems)
            kept = Read(documents, setting, read_ptce(documents, setting, found), frozenset(found))
            self._read[documents.folder] = kept
        problems.extend(kept.problems)
        return kept.draft
