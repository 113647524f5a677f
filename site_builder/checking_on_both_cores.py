"""The check of a large folder: its poles are loaded, read, judged and put together on both cores, and come back without their drafts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from site_builder.both_cores import TASKS, done
from site_builder.check import check_documents, judge
from site_builder.check.draft import NetworkNode, PtceDraft, Setting
from site_builder.check.pole import Assembled, Head, Pole
from site_builder.check.read import read_ptce
from site_builder.check.reticence import reticent
from site_builder.checking import cache_folder, check
from site_builder.load import load_content, load_ptce
from site_builder.load.disk import listing
from site_builder.load.ptce import IDENTITY
from site_builder.model.document import PtceDocuments
from site_builder.model.network import Network
from site_builder.problems import Problem, Problems
from site_builder.shipped import bank_folder


def check_on_both_cores(content: Path, problems: Problems, *, on: date, internal: bool = False) -> Network | None:
    """What `checking.check` gives, sooner: a draft, with the place of every cell, costs more to hand over than to make."""
    before = tuple(problems)
    documents = load_content(content, bank_folder(), cache_folder(content), problems, _to_be_loaded)
    try:
        return check_documents(documents, problems, on=on, internal=internal, judge=partial(_judge, root=content))
    except _Moved:
        # Here a pole may be read twice; on one core each is read once, and what is no longer there is simply not seen.
        problems.replace(before)
        return check(content, problems, on=on, internal=internal)


class _Moved(Exception):
    """A pole's folder left while it was looked at."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What is handed over of one folder."""

    problems: tuple[Problem, ...]
    """In a public check, as it may say them."""
    head: Head | None
    """None where the folder is no pole's."""
    assembled: Assembled | None
    """None where an error stands."""


@dataclass(frozen=True, slots=True)
class _Checked:
    """A pole whose draft is gone: it is read again when something is said of it that was not found in it alone."""

    head: Head
    settled: frozenset[Problem]
    whole: Assembled | None
    root: Path
    setting: Setting

    def draft(self) -> PtceDraft:
        unheard = Problems()
        documents = load_ptce(self.head.folder, self.root, unheard)
        if documents is None:
            raise _Moved
        return read_ptce(documents, self.setting, unheard)

    def assembled(self) -> Assembled:
        assert self.whole is not None, "an error stands"
        return self.whole


def _to_be_loaded(folder: Path, root: Path, problems: Problems) -> PtceDocuments | None:
    """A pole's folder, of which nothing is known yet."""
    if any(path.name == IDENTITY for path in listing(folder, root, Problems())):
        return PtceDocuments(folder.name, folder, files={}, tables=(), narratives=(), media=())
    return load_ptce(folder, root, problems)


def _judge(
    ptces: tuple[PtceDocuments, ...], setting: Setting, node: NetworkNode, problems: Problems, root: Path
) -> tuple[Pole, ...]:
    """Those that write here on both cores; copies of what is published elsewhere are loaded already."""
    folders = [ptce.folder for ptce in ptces if ptce.harvest is None]
    at_once = -(-len(folders) // TASKS) or 1
    parts = [folders[first : first + at_once] for first in range(0, len(folders), at_once)]
    tasks = [partial(_all_found, part, root, setting, node) for part in parts]
    poles: list[Pole] = []
    for found in (one for part in done(tasks, workers=2) for one in part):
        problems.extend(found.problems)
        if found.head:
            poles.append(_Checked(found.head, frozenset(found.problems), found.assembled, root, setting))
    return (*poles, *judge(tuple(ptce for ptce in ptces if ptce.harvest), setting, node, problems))


def _all_found(folders: Sequence[Path], root: Path, setting: Setting, node: NetworkNode) -> list[_Found]:
    return [_found(folder, root, setting, node) for folder in folders]


def _found(folder: Path, root: Path, setting: Setting, node: NetworkNode) -> _Found:
    problems = Problems()
    documents = load_ptce(folder, root, problems)
    if documents is None:
        return _Found(tuple(problems), None, None)
    (pole,) = judge((documents,), setting, node, problems)
    if not setting.internal:
        problems.replace(reticent(problems, (pole,), setting.file.threshold))
    return _Found(tuple(problems), pole.head, None if problems.blocking else pole.assembled())
