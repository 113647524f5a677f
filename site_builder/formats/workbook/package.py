"""An .xlsx file as the parts it is made of (ECMA-376, part 2), to change some of them and keep every byte of the others."""

import io
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from defusedxml.ElementTree import fromstring

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
EMPTY_ROOT = re.compile(rb"<((?:[\w.-]+:)?(?:Relationships|Types))\b([^>]*?)/>\s*$")
TYPES = "[Content_Types].xml"
WORKBOOK = "xl/workbook.xml"
NO_RELATIONS = f'<Relationships xmlns="{RELATIONS}"></Relationships>'.encode()


@dataclass(frozen=True, slots=True)
class Relation:
    id: str
    kind: str
    """The last word of its type: « worksheet », « comments »."""
    target: str
    """The name of the part."""


@dataclass(slots=True)
class Package:
    data: bytes
    changed: dict[str, bytes] = field(default_factory=dict)
    names: set[str] = field(init=False)

    def __post_init__(self) -> None:
        with ZipFile(io.BytesIO(self.data)) as archive:
            self.names = set(archive.namelist())

    def read(self, name: str) -> bytes:
        """Raises KeyError when there is no such part, and what zipfile raises on a damaged one."""
        if name in self.changed:
            return self.changed[name]
        with ZipFile(io.BytesIO(self.data)) as archive:
            return archive.read(name)

    def write(self, name: str, data: bytes) -> None:
        self.names.add(name)
        self.changed[name] = data

    def new_name(self, pattern: str) -> str:
        """The first name of the pattern « xl/comments{}.xml » that no part has."""
        return next(name for number in range(1, 100_000) if (name := pattern.format(f"-affluents-{number}")) not in self.names)

    def relations(self, part: str) -> Iterator[Relation]:
        name = _relations_of(part)
        if name in self.names:
            for one in fromstring(self.read(name), forbid_dtd=True):
                target = one.get("Target", "")
                whole = target.lstrip("/") if target.startswith("/") else posixpath.join(posixpath.dirname(part), target)
                yield Relation(one.get("Id", ""), one.get("Type", "").rpartition("/")[2], posixpath.normpath(whole))

    def relate(self, part: str, kind: str, target: str) -> str:
        """The id of a new relation."""
        taken = {one.id for one in self.relations(part)}
        id = next(name for number in range(1, 100_000) if (name := f"rIdAffluents{number}") not in taken)
        name = _relations_of(part)
        before = self.read(name) if name in self.names else NO_RELATIONS
        line = f'<Relationship xmlns="{RELATIONS}" Id="{id}" Type="{OFFICE}/{kind}" Target={quoteattr(f"/{target}")}/>'
        self.write(name, _before_the_end(before, line.encode()))
        return id

    def declare(self, part: str, kind: str) -> None:
        """Says of which kind a part is."""
        types = self.read(TYPES)
        if f'"/{part}"'.encode() not in types:
            line = f'<Override xmlns="{CONTENT_TYPES}" PartName={quoteattr(f"/{part}")} ContentType="{kind}"/>'
            self.write(TYPES, _before_the_end(types, line.encode()))

    def written(self) -> bytes:
        file = io.BytesIO()
        with ZipFile(io.BytesIO(self.data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, self.changed[name] if name in self.changed else old.read(name))
            for name in sorted(set(self.changed) - set(old.namelist())):
                new.writestr(name, self.changed[name])
        return file.getvalue()


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _before_the_end(xml: bytes, more: bytes) -> bytes:
    """Below the root, after what is there; a root without content is opened."""
    if found := EMPTY_ROOT.search(xml):
        xml = xml[: found.start()] + b"<%s%s></%s>" % (found[1], found[2], found[1])
    end = xml.rindex(b"</")
    return xml[:end] + more + xml[end:]
