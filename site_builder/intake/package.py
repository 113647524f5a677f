"""A pole's data package, read and believed only when it holds together: names, paths, sizes, checksums, columns."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.intake.source import Read
from site_builder.model.address import RESERVED
from site_builder.model.diffusion import Audience
from site_builder.model.open_data import FILES, TABLES, OpenTable
from site_builder.model.scalar import DEVICES, SLUG
from site_builder.web import NotFetched, TooLarge

DESCRIPTION_LARGEST = 2 * 1024 * 1024
LARGEST = 20 * 1024 * 1024
"""Bytes of one table: as for any file of the content folder."""
PLAIN = re.compile(r"[\w-][\w.-]{0,79}", re.ASCII)
"""A file beside the description: no folder, no scheme, no way out."""
CHECKSUM = re.compile(r"(?:sha256:)?([0-9a-f]{64})")


class Refused(Exception):
    """What is wrong with the package, for people; nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Package:
    slug: str
    files: Mapping[str, bytes]
    """The description and the four tables, under the names that `model/open_data` gives them."""

    @property
    def checksums(self) -> dict[str, str]:
        return {name: hashlib.sha256(data).hexdigest() for name, data in self.files.items()}


def read_package(read: Read, description: str) -> Package:
    """The whole package. Raises Refused, with the reason."""
    data = _bytes(read, description, DESCRIPTION_LARGEST)
    content = _content(data, description)
    resources = {
        name: one for one in _list(content, "resources") if isinstance(one, dict) and isinstance(name := one.get("name"), str)
    }
    files = {FILES[table.name]: _table(read, table, resources.get(table.name)) for table in TABLES}
    return Package(_slug(content), {"datapackage.json": data, **files})


def _content(data: bytes, description: str) -> dict[str, Any]:
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        raise Refused(f"« {description} » n'est pas du JSON") from None
    if not isinstance(content, dict):
        raise Refused(f"« {description} » n'est pas une description de données")
    if content.get("diffusion") == Audience.WORKING.value:
        raise Refused("c'est le document de travail des membres, qui ne se publie pas")
    return content


def _slug(content: Mapping[str, Any]) -> str:
    name = content.get("name")
    if not isinstance(name, str) or not SLUG.fullmatch(name) or len(name) > 80 or DEVICES.fullmatch(name) or name in RESERVED:
        raise Refused(f"le nom du pôle, « {str(name)[:40]} », ne peut pas être une adresse")
    return name


def _list(content: Mapping[str, Any], key: str) -> list[Any]:
    found = content.get(key)
    return found if isinstance(found, list) else []


def _table(read: Read, table: OpenTable, resource: Mapping[str, Any] | None) -> bytes:
    if resource is None:
        raise Refused(f"le tableau « {table.name} » n'est pas décrit")
    path, size, found = resource.get("path"), resource.get("bytes"), CHECKSUM.fullmatch(str(resource.get("hash")))
    if not isinstance(path, str) or not PLAIN.fullmatch(path):
        raise Refused(f"le tableau « {table.name} » est ailleurs que dans son dossier : « {str(path)[:60]} »")
    if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size <= LARGEST:
        raise Refused(f"« {path} » annonce une taille impossible, ou plus de {LARGEST // 1024 // 1024} Mo")
    data = _bytes(read, path, size)
    if found is None or hashlib.sha256(data).hexdigest() != found[1]:
        raise Refused(f"« {path} » n'est pas le fichier annoncé : son empreinte est autre")
    _columns(table, path, data)
    return data


def _columns(table: OpenTable, path: str, data: bytes) -> None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(f"« {path} » n'est pas en UTF-8") from None
    header = [cell.strip('"\r') for cell in text.partition("\n")[0].split(";")]
    missing = [field.name for field in table.fields if field.name not in header]
    if missing:
        raise Refused(f"« {path} » n'a pas la colonne « {missing[0]} »")


def _bytes(read: Read, name: str, largest: int) -> bytes:
    try:
        return read(name, largest)
    except NotFetched as why:
        raise Refused(f"{name} : {why}") from None
    except TooLarge:
        raise Refused(f"« {name} » est plus gros qu'annoncé, ou que {largest // 1024} Ko") from None
