"""Fetches the online editor with npm, checks its checksum, and lays what a browser needs of it into site_builder/shipped_editor/.

Both packages come as they were published, but for four places of Sveltia CMS that were written for a bundler: the French of its
interface is a JSON file, which a browser imports only when it is told so, and three fonts that it carries are first asked of another host.
What that French has not got yet is in online_editor_french.json; when a new version says something else, fetching it names the sentence.
"""

import base64
import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "site_builder" / "shipped_editor"
FONT = rb"url\(https://[^()]*/%s[:@][^()/]*/[^()/]*\.woff2\)"
FOR_BROWSERS = {
    rb"import\(`\.\./locales/fr\.json`\)": b"import(`../locales/fr.json`,{with:{type:`json`}})",
    FONT % b"source-sans-3": b"url(sveltia/npm/assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2)",
    FONT % b"noto-mono": b"url(sveltia/npm/assets/noto-mono-latin-400-normal-DiC8lJru.woff2)",
    FONT % b"material-symbols-outlined": b"url(sveltia/npm/assets/material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2)",
}
"""What is changed in npm/index.js; addresses start from the page that loads it, one folder above sveltia/."""
FRENCH, ENGLISH = "locales/fr.json", "locales/en-US.json"
MORE_FRENCH = Path(__file__).with_name("online_editor_french.json")
SETTINGS = "config."
"""What is said of a configuration, which editors never see: ours has no mistake that a test would not find."""


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
        ("npm/", FRENCH, ENGLISH, "LICENSE.txt"),
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


def in_french(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files with every sentence in French, and without the English ones. Raises SystemExit with those that have no French."""
    if FRENCH not in files:
        return dict(files)
    theirs, ours, english = (_sentences(json.loads(data)) for data in (files[FRENCH], MORE_FRENCH.read_bytes(), files[ENGLISH]))
    missing = [key for key in english if key not in theirs | ours and not key.startswith(SETTINGS)]
    if missing or ours.keys() & theirs.keys():
        untold = "".join(f"\n  {key} : {english[key]}" for key in missing)
        twice = "".join(f"\n  {key} n’est plus à dire" for key in sorted(ours.keys() & theirs.keys()))
        raise SystemExit(f"{MORE_FRENCH.name} est à revoir :{untold}{twice}")
    said = json.dumps(_merged(json.loads(files[FRENCH]), json.loads(MORE_FRENCH.read_bytes())), ensure_ascii=False)
    return {**{name: data for name, data in files.items() if name != ENGLISH}, FRENCH: said.encode()}


def _sentences(told: Mapping[str, Any], above: str = "") -> dict[str, str]:
    """By key, those of groups with the group's before them: « save_conflict.title »."""
    found: dict[str, str] = {}
    for key, value in told.items():
        found |= _sentences(value, f"{above}{key}.") if isinstance(value, dict) else {f"{above}{key}": value}
    return found


def _merged(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    shared = {key: _merged(one[key], value) for key, value in other.items() if isinstance(value, dict) and key in one}
    return {**one, **other, **shared}


def install(folder: Path) -> None:
    """All packages under `folder`, whole or not at all."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        for package in PACKAGES:
            (downloads := Path(made, "archives", package.folder)).mkdir(parents=True)
            for name, data in in_french(dict(kept(package, fetched(package, downloads)))).items():
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
