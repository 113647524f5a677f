"""Harvested copies on disk, in `recolte/`: a new one takes the old one's place whole, and a failed attempt leaves the old one."""

import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from site_builder.formats.receipt import read_receipt, write_receipt
from site_builder.intake.package import Package
from site_builder.model.harvest import FOLDER, RECEIPT, Harvest


def kept(content: Path) -> dict[str, tuple[Path, Harvest]]:
    """Every copy by the address it comes from: its folder and its receipt."""
    receipts = ((file.parent, read_receipt(file.read_bytes())) for file in sorted((content / FOLDER).glob(f"*/{RECEIPT}")))
    return {harvest.address: (folder, harvest) for folder, harvest in receipts if harvest}


def put(content: Path, package: Package, address: str, on: date) -> Path:
    """Writes the copy beside, then swaps it in; its folder."""
    folder = content / FOLDER / package.slug
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{package.slug}-", dir=folder.parent))
    for name, data in package.files.items():
        (fresh / name).write_bytes(data)
    (fresh / RECEIPT).write_bytes(write_receipt(Harvest(address, on, on, "", package.checksums)))
    fresh.chmod(0o755)
    if folder.exists():
        old = fresh.with_name(f"{fresh.name}-avant")
        folder.rename(old)
        fresh.rename(folder)
        shutil.rmtree(old)
    else:
        fresh.rename(folder)
    return folder


def note_failure(folder: Path, harvest: Harvest, on: date, why: str) -> None:
    """Says in the receipt of a copy that stays why there is no newer one."""
    (folder / RECEIPT).write_bytes(write_receipt(replace(harvest, tried=on, failure=why)))
