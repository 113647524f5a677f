"""Packs template/ with the software that it waits for, in one archive to copy on GitHub: dist/modele.zip, written by `make modele`."""

import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ROOT = Path(__file__).parents[1]
TEMPLATE = ROOT / "template"
BORN = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the archive, so that the same files make the same bytes."""


def packed(wheel: Path, archive: Path) -> None:
    """The template below « modele/ », with the wheel and its constraints in « logiciel/ »."""
    files = {path.relative_to(TEMPLATE).as_posix(): path.read_bytes() for path in TEMPLATE.rglob("*") if path.is_file()}
    files |= {f"logiciel/{path.name}": path.read_bytes() for path in (wheel, ROOT / "constraints.txt")}
    with ZipFile(archive, "w", ZIP_DEFLATED) as made:
        for name, data in sorted(files.items()):
            made.writestr(ZipInfo(f"modele/{name}", BORN), data, ZIP_DEFLATED)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    wheels = sorted(folder.glob("affluents-*.whl"), key=lambda wheel: wheel.stat().st_mtime)
    if not wheels:
        raise SystemExit(f"Il manque le paquet dans {folder}/ : make wheel l’écrit.")
    packed(wheels[-1], folder / "modele.zip")
    print(f"{folder}/modele.zip : le dépôt modèle, avec {wheels[-1].name}.", file=sys.stderr)
