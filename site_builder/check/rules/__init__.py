"""What must hold between records: one rule per file, each a function from the draft to its problems."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from site_builder.check.draft import NetworkDraft
from site_builder.check.rules.dangling_references import dangling_references
from site_builder.check.rules.duplicate_ids import duplicate_ids
from site_builder.problems import Problem

Rule: TypeAlias = Callable[[NetworkDraft], Iterable[Problem]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("identifiants uniques", duplicate_ids),
    ("références", dangling_references),
)
"""In the order in which they are run and documented."""
