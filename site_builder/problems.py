"""What is wrong in the files of an editor, with its place: gathered, sorted, and stopped on once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "notice"]


LINED = frozenset({".yml", ".csv", ".md"})


class Place(NamedTuple):
    """Where in the editor's files: a line and column from 1, or a cell such as « Mesures!C14 ».

    A tuple and no dataclass, since every cell of every table has one: it is made four times as fast.
    """

    file: Path
    line: int = 1
    column: int = 1
    cell: str = ""
    length: int = 1
    """How many characters are at fault, for the underline."""

    @property
    def in_a_line(self) -> bool:
        """Whether a line of the file can be looked at: not of a folder, nor of a picture."""
        return not self.cell and self.file.suffix in LINED


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, in French, with what to do next."""

    place: Place
    code: str
    """Stable name, « nombre-entier », that documentation and tests refer to."""
    message: str
    """What is wrong and the value seen; never an e-mail, a phone number or an unpublished verbatim."""
    hint: str = ""
    """What to do, for someone who has only the file in front of them."""
    severity: Severity = "error"
    private: bool = False
    """True when the faulty line must not be repeated in a report: it may hold words nobody agreed to publish."""

    def __lt__(self, other: "Problem") -> bool:
        return (self.place, self.code, self.message) < (other.place, other.code, other.message)


class Problems:
    """Gathers problems from every stage; knows whether the build may go on."""

    def __init__(self) -> None:
        self._seen: dict[Problem, None] = {}

    def add(
        self,
        place: Place,
        code: str,
        message: str,
        hint: str = "",
        severity: Severity = "error",
        private: bool = False,
    ) -> None:
        self._seen[Problem(place, code, message, hint, severity, private)] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        self._seen.update(dict.fromkeys(problems))

    def replace(self, problems: Iterable[Problem]) -> None:
        """These instead of all that were gathered so far."""
        self._seen = dict.fromkeys(problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._seen))

    def __len__(self) -> int:
        return len(self._seen)

    @property
    def blocking(self) -> bool:
        """True when at least one problem is an error, so that nothing may be published."""
        return any(problem.severity == "error" for problem in self._seen)


class BuildStopped(Exception):
    """The only exception that leaves the core: nothing was written, and these problems say why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        count = sum(problem.severity == "error" for problem in self.problems)
        super().__init__(f"{count} problème{'s' if count > 1 else ''} à corriger avant de publier")
