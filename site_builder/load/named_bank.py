"""Which bank a network uses: the folder or the published address that reseau.yml names, else the packaged copy."""

import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from site_builder.load.bank import load_bank
from site_builder.model.document import BankDocuments, Entries, Text
from site_builder.problems import Problems

LoadBank: TypeAlias = Callable[[Path, str, Problems], BankDocuments]
CHECKSUM = re.compile(r"[0-9a-f]{64}")


def resolve_bank(
    network: Entries | None, content: Path, fallback: Path, cache: Path, problems: Problems, load: LoadBank = load_bank
) -> BankDocuments:
    """The documents of the bank in use; a named bank that cannot be had is a problem, and is never replaced by another."""
    named = network.get("banque") if network else None
    if not isinstance(named, Entries):
        return load(fallback, "paquet", problems)
    folder, address = named.get("dossier"), named.get("adresse")
    if isinstance(address, Text):
        return _published(address, named, cache, problems, load)
    if isinstance(folder, Text):
        return _beside(folder, content, problems, load)
    hint = "Écrivez « dossier: », ou « adresse: » et « empreinte: », ou enlevez « banque: »."
    problems.add(named.place, "banque-sans-lieu", "La banque n'est ni un dossier ni une adresse.", hint)
    return _none(content)


def _beside(folder: Text, content: Path, problems: Problems, load: LoadBank) -> BankDocuments:
    path = PurePosixPath(folder.value)
    inside = not path.is_absolute() and ".." not in path.parts and "\\" not in folder.value
    if not inside or not (content / path).resolve().is_relative_to(content.resolve()):
        hint = "Mettez la banque à côté de reseau.yml, et écrivez le nom de son dossier."
        problems.add(folder.place, "banque-dehors", f"Le dossier « {folder.value[:80]} » sort du contenu.", hint)
        return _none(content)
    if not (content / path).is_dir():
        problems.add(
            folder.place,
            "banque-absente",
            f"Le dossier « {folder.value[:80]} » n'existe pas.",
            "Vérifiez son nom, à côté de reseau.yml.",
        )
        return _none(content)
    return load(content / path, "dossier", problems)


def _published(address: Text, named: Entries, cache: Path, problems: Problems, load: LoadBank) -> BankDocuments:
    checksum = named.get("empreinte")
    if not isinstance(checksum, Text) or not CHECKSUM.fullmatch(checksum.value.lower()):
        place = checksum.place if checksum else address.place
        hint = "Écrivez « empreinte: » et les 64 caractères que publie la banque (SHA-256)."
        problems.add(place, "banque-empreinte", "Une banque à une adresse a besoin de son empreinte.", hint)
        return _none(cache)
    # Imported here: `check` must answer fast, and most banks are on disk.
    from site_builder.load.published_bank import fetch_bank

    folder = fetch_bank(address, checksum.value.lower(), cache, problems)
    return _none(cache) if folder is None else load(folder, address.value, problems)


def _none(folder: Path) -> BankDocuments:
    return BankDocuments(folder, "", None, ())
