"""Fetches the online editor with npm, checks its checksum, and lays what a browser needs of it into site_builder/shipped_editor/.

Both packages come as they were published, but for four places of Sveltia CMS that were written for a bundler: the French of its
interface is a JSON file, which a browser imports only when it is told so, and three fonts that it carries are first asked of another host.
"""

import base64
import hashlib
import io
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "site_builder" / "shipped_editor"
FONT = rb"url\(https://[^()]*/%s[:@][^()/]*/[^()/]*\.woff2\)"
FOR_BROWSERS = {
    rb"import\(`\.\./locales/fr\.json`\)": b"import(`../locales/fr.json`,{with:{type:`json`}})",
    FONT % b"source-sans-3": b"url(sveltia/npm/assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2)",
    FONT % b"noto-mono": b"url(sveltia/npm/assets/noto-mono-latin-400-normal-DiC8lJru.woff2)",
    FONT % b"material-symbols-outlined": b"url(sveltia/npm/assets/material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2)",
}
"""What is changed in npm/index.js; addresses start from the page that loads it, one folder above sveltia/."""


@dataclass(frozen=True)
class Package:
    name: str
    version: str
    integrity: str
    """As npm writes it: sha512 in base64."""
    folder: str
    wanted: tuple[str, ...]
    """Files, or folders ending in « / », of the package."""


PACKAGES = (
    Package(
        "@sveltia/cms",
        "0.221.1",
        "sha512-J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==",
        "sveltia",
        ("npm/", "locales/fr.json", "LICENSE.txt"),
    ),
    Package(
        "yaml",
        "2.9.1",
        "sha512-3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT/oOmgW8BpyQQFFBnvZE3j9Y2Sdz1ULFLezL7Eb2yFw==",
        "yaml",
        ("browser/dist/", "LICENSE"),
    ),
)


def fetched(package: Package, folder: Path) -> bytes:
    """The archive that npm finds where this computer's settings tell it to look. Raises SystemExit when it is not the one."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("Il manque npm, qui vient avec Node.js. Installez-le, puis recommencez : make edition")
    command = [npm, "pack", f"{package.name}@{package.version}", "--ignore-scripts", "--silent"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    archives = sorted(folder.glob("*.tgz"))
    if done.returncode or len(archives) != 1:
        raise SystemExit(f"npm n’a pas trouvé {package.name} {package.version} :\n{done.stderr}")
    data = archives[0].read_bytes()
    found = "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()
    if found != package.integrity:
        raise SystemExit(f"{package.name} {package.version} n’est pas le paquet attendu : son empreinte est {found}.")
    return data


def kept(package: Package, data: bytes) -> Iterator[tuple[str, bytes]]:
    """What is wanted of the archive, by path below the package."""
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive.getmembers():
            name = member.name.partition("/")[2]
            file = archive.extractfile(member) if member.isfile() else None
            if file and name.startswith(package.wanted) and not name.endswith((".map", ".d.ts")):
                yield name, file.read()


def for_browsers(name: str, data: bytes) -> bytes:
    """Raises SystemExit when a place to change is not there, or not once."""
    for written, wanted in FOR_BROWSERS.items() if name == "npm/index.js" else ():
        data, times = re.subn(written, wanted, data)
        if times != 1:
            raise SystemExit(f"Sveltia CMS a changé : {written.decode()} s’y trouve {times} fois, et non une.")
    return data


def install(folder: Path) -> None:
    """All packages under `folder`, whole or not at all."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        for package in PACKAGES:
            (downloads := Path(made, "archives", package.folder)).mkdir(parents=True)
            for name, data in kept(package, fetched(package, downloads)):
                path = Path(made, "editor", package.folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(for_browsers(name, data))
        versions = "".join(f"{package.name} {package.version} {package.integrity}\n" for package in PACKAGES)
        Path(made, "editor", "VERSIONS").write_text(versions, encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        Path(made, "editor").rename(folder)


if __name__ == "__main__":
    install(FOLDER)
    print(f"L’éditeur en ligne est dans {FOLDER.relative_to(Path.cwd())}/.", file=sys.stderr)
