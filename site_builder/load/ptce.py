"""One pole's folder: its YAML files, its tables in whatever form, its narratives, its media."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from site_builder.formats.markdown import read_narrative
from site_builder.formats.yaml import read_yaml
from site_builder.load.disk import listing, read_bytes, walk
from site_builder.load.media import check_media
from site_builder.load.tables import TABLES, WORKBOOKS, load_tables
from site_builder.load.unused import report_other_format, report_unused
from site_builder.model.diffusion import Audience
from site_builder.model.document import Entries, Markdown, PtceDocuments
from site_builder.model.scalar import DEVICES, SLUG, folded
from site_builder.problems import Place, Problems

IDENTITY = "ptce.yml"
FILES = (IDENTITY, "referentiel.yml")
MISNAMED = re.compile(r"ptce(?: ?\(\d+\))?(?:\.ya?ml)?(?:\.txt)?", re.IGNORECASE)
"""What `ptce.yml` becomes when a system hides or adds the end of a name, or saves a second copy."""
STEMS = tuple(name.removesuffix(".yml") for name in FILES)
NARRATIVES = "recits"
AUDIENCE = Audience.WORKING.value.encode()
MEDIA = "medias"
KNOWN = {*FILES, NARRATIVES, MEDIA, *TABLES, *(f"{name}.csv" for name in TABLES)}


def load_ptce(folder: Path, root: Path, problems: Problems) -> PtceDocuments | None:
    """Everything in `folder`; None, with a problem, when it has no ptce.yml and so is no pole's."""
    found = Problems()
    paths = listing(folder, root, found)
    problems.extend(found)
    if not any(path.name == IDENTITY and path.is_file() for path in paths):
        if paths or not found.blocking:
            _no_identity(folder, paths, problems)
        return None
    _check_name(folder, problems)
    for path in paths:
        if not _is_used(path):
            report_unused(path, KNOWN, problems, MEDIA)
    media = _under(paths, MEDIA, root, problems)
    check_media(media, root, problems)
    files = dict(_files(paths, root, problems))
    tables = load_tables(paths, root, problems)
    return PtceDocuments(
        slug=folder.name,
        folder=folder,
        files=files,
        tables=tables,
        narratives=tuple(_narratives(_under(paths, NARRATIVES, root, problems), root, problems)),
        media=tuple(file.relative_to(folder) for file in media),
        unread=_named(paths) - {*files, *(table.name for table in tables)},
    )


def _named(paths: list[Path]) -> frozenset[str]:
    """The YAML files and tables that are there, in whatever state."""
    return frozenset(
        path.stem for path in paths if path.stem in (*STEMS, *TABLES) and (path.is_dir() or path.suffix in (".yml", ".csv"))
    )


def _no_identity(folder: Path, paths: list[Path], problems: Problems) -> None:
    twin = next((path.name for path in paths if MISNAMED.fullmatch(path.name) and path.is_file()), None)
    hint = (
        f"Renommez « {twin} » en « {IDENTITY} »."
        if twin
        else f"Créez « {IDENTITY} » avec une ligne « nom: … », ou enlevez ce dossier."
    )
    problems.add(Place(folder), "ptce-absent", f"Le dossier « {folder.name} » n'a pas de « {IDENTITY} ».", hint)


def _check_name(folder: Path, problems: Problems) -> None:
    if not SLUG.fullmatch(folder.name) or len(folder.name) > 80 or DEVICES.fullmatch(folder.name):
        proposed = folded(folder.name)[:80].strip("-") or "mon-pole"
        proposed = f"{proposed}-local" if DEVICES.fullmatch(proposed) else proposed
        message = f"Le nom du dossier « {folder.name} » ne peut pas être une adresse."
        problems.add(
            Place(folder), "dossier-nom", message, f"Des minuscules sans accent et des traits d'union : « {proposed} »."
        )


def _is_used(path: Path) -> bool:
    if path.is_dir():
        return path.name in (NARRATIVES, MEDIA, *TABLES)
    return path.name in FILES or path.suffix.lower() in WORKBOOKS or (path.suffix == ".csv" and path.stem in TABLES)


def _files(paths: list[Path], root: Path, problems: Problems) -> Iterator[tuple[str, Entries]]:
    for path in paths:
        if path.name in FILES and (data := read_bytes(path, root, problems)) is not None:
            entries = read_yaml(data, path, problems)
            if entries is not None:
                yield path.stem, entries


def _under(paths: list[Path], name: str, root: Path, problems: Problems) -> list[Path]:
    """The files in the pole's folder of that name, if it has one."""
    return [file for path in paths if path.name == name and path.is_dir() for file in walk(path, root, problems)]


def _narratives(paths: list[Path], root: Path, problems: Problems) -> Iterator[Markdown]:
    for path in paths:
        if path.parent.name != NARRATIVES:
            report_unused(path, (), problems)
        elif path.suffix != ".md":
            report_other_format(path, ".md", problems)
        elif (data := read_bytes(path, root, problems)) is not None:
            found = Problems()
            narrative = read_narrative(data, path, found)
            # Who it is for cannot be read either: where it may be the members alone, its lines are not repeated.
            unsaid = narrative is None and AUDIENCE in data
            problems.extend(replace(problem, private=unsaid) for problem in found)
            if narrative is not None:
                yield narrative
