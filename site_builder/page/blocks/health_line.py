"""One thing that an editor may see to, and the place to do it: the shape that every part of « Santé du référentiel » shares."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup, escape

from site_builder.model.health import Health
from site_builder.model.page import Link
from site_builder.model.places import Where, file_of
from site_builder.model.publication import Publication
from site_builder.problems import Place
from site_builder.words.sentences import phrase


@dataclass(frozen=True, slots=True)
class HealthLine:
    title: Link
    """With no address when it is only a name."""
    texts: tuple[str, ...]
    source: Link
    """« mesures.csv, ligne 12 »; leads to the place where there is something that opens it."""
    mark: str = ""
    """A word before the title: « Demandé », « À noter »."""


@dataclass(frozen=True, slots=True)
class HealthPart:
    id: str
    title: str
    lead: str
    lines: tuple[HealthLine, ...]
    """Empty when the title says all."""


def source_at(place: Place, publication: Publication, folder: Path) -> Link:
    """The place as editors name it from `folder`, their pole's or the whole content's."""
    name = _below(place.file, folder)
    if place.cell:
        sheet, _, cell = place.cell.rpartition("!")
        text = phrase("{file}, feuille « {sheet} », case {cell}", publication.language, file=name, sheet=sheet, cell=cell)
    elif place.in_a_line:
        text = phrase("{file}, ligne {line}", publication.language, file=name, line=place.line)
    else:
        text = name
    return Link(text, _address(place.file, place.line, publication))


def source_of(where: Where, publication: Publication, health: Health) -> Link:
    """The place of what was typed, else the file in which it will be, if there is one."""
    folder, place, file = pole_folder(publication, health), health.places.get(where), file_of(where)
    if place is not None:
        return source_at(place, publication, folder)
    exists = any(other.file == folder / file for other in health.places.values())
    return Link(file, _address(folder / file, 1, publication) if exists else "")


def coded(text: str) -> Markup:
    """A text set in type, with what stands between backticks, which is typed as it is, as code."""
    return Markup(re.sub(r"`([^`]*)`", r"<code>\1</code>", str(escape(text))))


def pole_folder(publication: Publication, health: Health) -> Path:
    assert publication.health is not None
    return publication.health.folder / health.slug


def _address(file: Path, line: int, publication: Publication) -> str:
    if publication.health is None or not publication.sources or not file.is_relative_to(publication.health.folder):
        return ""
    path = quote(file.relative_to(publication.health.folder).as_posix())
    return publication.sources.replace("{path}", path).replace("{line}", str(line))


def _below(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix() if file.is_relative_to(folder) else file.name
