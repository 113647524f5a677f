"""`traductions.csv` of the network and of its poles: the demonstration is read in both languages."""

import csv
import re
from collections.abc import Mapping
from pathlib import Path

from tools.demo.documents import need, summary
from tools.demo.english_words import ISSUES, NETWORK, OBJECTIVES, POLES
from tools.demo.people import public_authority
from tools.demo.poles import Pole
from tools.demo.sectors import SECTORS


def write_translations(folder: Path) -> None:
    """For the settings of the network, and what its bank has lived through."""
    _table(folder, NETWORK)


def write_pole_translations(folder: Path, pole: Pole) -> None:
    """For what the pole's files hold, which are written already: a translation of something else is a row too many."""
    held = "\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.iterdir()))
    _table(folder, {french: english for french, english in _said(pole).items() if _in(held, french)})


def _said(pole: Pole) -> Mapping[str, str]:
    first = SECTORS[pole.sectors[0]]
    aim = OBJECTIVES[first.objective]
    told = f"A fictitious cluster: {aim[0].lower()}{aim[1:]}, in the area “{pole.place}”."
    authority = {public_authority(pole): f"Intermunicipal authority: {pole.place}"}
    return {**POLES, **authority, need(pole): f"{ISSUES[first.issue]}.", summary(pole): told}


def _in(held: str, french: str) -> bool:
    """As a whole text, and not as a part of an id or of a longer one."""
    return re.search(rf"(?<![\w-]){re.escape(french)}(?=[\"\n;,\]}}])", held) is not None


def _table(folder: Path, said: Mapping[str, str]) -> None:
    with (folder / "traductions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(("langue", "texte", "traduction"))
        writer.writerows(("en", french, english) for french, english in said.items())
