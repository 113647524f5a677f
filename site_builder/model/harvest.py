"""A pole that publishes on its own site: the copy a network keeps of its data package, and how fresh it is."""

from dataclasses import dataclass
from datetime import date

FOLDER = "recolte"
"""Below the content folder: one folder for each pole that was harvested."""
RECEIPT = "recolte.json"
"""Beside the copied files: where they come from, since when, their checksums, and how the last attempt went."""


@dataclass(frozen=True, slots=True)
class Harvest:
    address: str
    """Where the package lies, as the network wrote it."""
    on: date
    """The day of the copy: the last time that everything was right."""
    tried: date
    """The day of the last attempt."""
    failure: str
    """Why that attempt gave nothing better, « le serveur ne répond pas »; empty when it did."""
    checksums: dict[str, str]
    """SHA-256 of each copied file, by name."""
