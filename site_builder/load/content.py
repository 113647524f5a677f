"""The content folder: reseau.yml, one folder per pole, and the bank they use."""

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from site_builder.formats.yaml import read_yaml
from site_builder.load.bank import load_bank
from site_builder.load.disk import listing, read_bytes
from site_builder.load.harvested import load_harvested
from site_builder.load.named_bank import LoadBank, resolve_bank
from site_builder.load.ptce import IDENTITY, KNOWN, load_ptce
from site_builder.load.tables import TRANSLATIONS, load_translations
from site_builder.load.unused import report_unused
from site_builder.model.document import BankDocuments, Documents, Entries, PtceDocuments, Text
from site_builder.model.harvest import FOLDER
from site_builder.model.left_about import is_left_about
from site_builder.problems import Place, Problems

NETWORK = "reseau.yml"
WORTH_COPYING = 6
"""Poles; below that, what a second process would do is done before it has taken its part."""
FIRST_STEP = (
    "« affluents new mon-pole » commence un premier pôle. S'il y en a un ailleurs, lancez la commande depuis le dossier qui contient "
    "« content », ou donnez-le avec --content."
)


LoadPtce: TypeAlias = Callable[[Path, Path, Problems], PtceDocuments | None]


def load_content(
    folder: Path,
    fallback_bank: Path,
    cache: Path,
    problems: Problems,
    load: LoadPtce = load_ptce,
    load_bank: LoadBank = load_bank,
) -> Documents:
    """Everything in the content folder, with its bank: the one `reseau.yml` names, else `fallback_bank`.

    `load` reads one pole's folder, `load_bank` the bank's.
    `cache` keeps published banks that were fetched; it is written to only when `reseau.yml` names an address.
    """
    if not folder.is_dir():
        seen = "n'est pas un dossier" if folder.exists() else "n'existe pas"
        problems.add(Place(folder), "contenu-absent", f"Le dossier de contenu « {folder.name} » {seen}.", FIRST_STEP)
        return Documents(folder, None, (), BankDocuments(fallback_bank, "", None, ()))
    network = load_settings(folder, problems)
    bank = resolve_bank(network, folder, fallback_bank, cache, problems, load_bank)
    translations = load_translations(listing(folder, folder, problems), folder, problems)
    return Documents(folder, network, _ptces(folder, bank.folder, problems, load), bank, translations)


def load_bank_of(folder: Path, fallback: Path, cache: Path, problems: Problems) -> BankDocuments:
    """The bank that a content folder uses, without its poles; `fallback` where there is no such folder."""
    network = load_settings(folder, problems) if folder.is_dir() else None
    return resolve_bank(network, folder, fallback, cache, problems)


def load_settings(folder: Path, problems: Problems) -> Entries | None:
    """`reseau.yml`; None when there is none."""
    file = folder / NETWORK
    if not any(path.name == NETWORK for path in listing(folder, folder, Problems())):
        return None
    data = read_bytes(file, folder, problems)
    return None if data is None else read_yaml(data, file, problems)


def pole_names(folder: Path) -> dict[str, str]:
    """By folder, the name that each pole gives itself; those that cannot be read are left out."""
    found, unheard = {}, Problems()
    for path in sorted(folder.glob(f"*/{IDENTITY}")):
        data = read_bytes(path, folder, unheard)
        entries = None if data is None else read_yaml(data, path, unheard)
        if entries is not None and isinstance(name := entries.get("nom"), Text):
            found[path.parent.name] = name.value
    return found


def is_large(folder: Path) -> bool:
    """Whether the folder, at a glance, holds enough poles for two processes: nothing is read."""
    return sum(1 for place in (f"*/{IDENTITY}", f"{FOLDER}/*/{IDENTITY}") for _ in folder.glob(place)) >= WORTH_COPYING


def _ptces(folder: Path, bank: Path, problems: Problems, load: LoadPtce) -> tuple[PtceDocuments, ...]:
    ptces, paths = [], listing(folder, folder, problems)
    is_ptce = any(path.name == IDENTITY for path in paths)
    for path in paths:
        if path.name in (NETWORK, FOLDER, f"{TRANSLATIONS}.csv"):
            continue
        if path.is_dir() and not bank.resolve().is_relative_to(path.resolve()):
            ptces.append(load(path, folder, problems))
        elif path.is_file():
            _stray(path, is_ptce, problems)
    ptces += _not_twice(load_harvested(folder, problems), {ptce.slug for ptce in ptces if ptce}, problems)
    if not ptces and not is_ptce and not any(path.name == FOLDER for path in paths):
        problems.add(Place(folder), "contenu-vide", f"Le dossier « {folder.name} » ne contient aucun pôle.", FIRST_STEP)
    return tuple(ptce for ptce in ptces if ptce is not None)


def _not_twice(harvested: Iterable[PtceDocuments], own: Collection[str], problems: Problems) -> Iterator[PtceDocuments]:
    for ptce in harvested:
        if ptce.slug in own:
            hint = f"Gardez le dossier « {ptce.slug} », ou sa récolte : enlevez l'autre."
            problems.add(Place(ptce.folder), "recolte-en-double", f"Le pôle « {ptce.slug} » est déjà dans le contenu.", hint)
        else:
            yield ptce


def _stray(path: Path, in_ptce: bool, problems: Problems) -> None:
    if path.name == IDENTITY:
        message = "« ptce.yml » est à la racine du contenu."
        problems.add(
            Place(path),
            "contenu-sans-dossier",
            message,
            "Chaque pôle a son dossier : mettez ces fichiers dans un dossier à son nom, « la-tresse » ; "
            "ou lancez la commande depuis le dossier qui contient « content ».",
        )
    elif not is_left_about(path.name) and not (in_ptce and path.name in KNOWN):
        report_unused(path, {NETWORK}, problems)
