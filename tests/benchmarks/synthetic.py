"""A content folder of any size, the same for the same seed: what the benchmarks build."""

import csv
from pathlib import Path
from random import Random

from tests.benchmarks.documents import framework, identity, narrative
from tests.benchmarks.rows import TABLES
from tests.benchmarks.shape import NARRATIVES


def write_content(folder: Path, ptces: int, seed: int = 2026) -> None:
    """`reseau.yml` and so many poles, each with ten narratives, thirty indicators over ten years and forty verbatims."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "reseau.yml").write_text("nom: Réseau de mesure\nlangues: [fr]\nannee_reference: 2025\n", encoding="utf-8")
    for number in range(1, ptces + 1):
        write_ptce(folder / f"pole-{number:03}", Random(f"{seed}-{number}"))


def write_ptce(folder: Path, random: Random) -> None:
    (folder / "recits").mkdir(parents=True)
    (folder / "ptce.yml").write_text(identity(folder.name, random), encoding="utf-8")
    (folder / "referentiel.yml").write_text(framework(random), encoding="utf-8")
    for number in range(1, NARRATIVES + 1):
        (folder / "recits" / f"recit-{number:02}.md").write_text(narrative(number, random), encoding="utf-8")
    for name, (columns, rows) in TABLES.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(columns.split(";"))
            writer.writerows(rows(random))
