"""What a workbook changes in the bank: one difference per key, said in the bank's own words before anything is written."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.model.bank_sheets import Typed

SETTINGS_FILE = "banque.yml"


@dataclass(frozen=True, slots=True)
class Difference:
    """One key of one file: what it says, and what the workbook says."""

    file: Path
    of: str
    """The indicator, or « banque.yml »; for an entry of a list there, « unites › heures »."""
    title: str
    """« Définition », « Sources »."""
    path: tuple[str | int, ...]
    """Keys and ranks from the top of the file; empty for a new file."""
    before: Typed
    after: Typed
    """The same shapes as typed in YAML; "" or an empty list for nothing."""


@dataclass(frozen=True, slots=True)
class Review:
    """A whole workbook read against the bank."""

    differences: tuple[Difference, ...]
    absent: tuple[str, ...]
    """What is in the bank and has no line in the workbook: never removed for that, only named."""
