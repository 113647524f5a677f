"""Files of medias/ that something refers to, by the name it was given there."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from site_builder.check.draft import PtceDraft
from site_builder.problems import Place

FOLDER = "medias"
LINK = re.compile(r"!?\[[^\]\n]*\]\(\s*<?([^)\s>]+)>?[^)\n]*\)")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#|//", re.IGNORECASE)


def media_name(typed: str) -> str:
    """The name below medias/: « photo.jpg », « medias/photo.jpg » and « ../medias/photo.jpg » (from recits/) are the same file."""
    return re.sub(r"^(?:\./)?(?:\.\./)?medias/", "", typed)


def references(draft: PtceDraft) -> Iterator[tuple[str, Place]]:
    """Every file that the PTCE's content names, as typed, with its place."""
    for narrative in draft.narratives:
        if narrative.front.record.picture:
            yield narrative.front.record.picture, narrative.front.place("image")
        yield from _in_text(narrative.text.body, narrative.text.place.file, narrative.text.body_line)
    for funding in draft.fundings:
        if funding.record.document and not ELSEWHERE.match(funding.record.document):
            yield funding.record.document, funding.place("document")
    for step in draft.file.record.journey:
        for document in step.documents:
            if not ELSEWHERE.match(document):
                yield document, draft.file.place("demarche")


def referred_media(draft: PtceDraft) -> tuple[tuple[str, Path], ...]:
    """Name below medias/ and file on disk, sorted, each once."""
    names = sorted({media_name(typed) for typed, _ in references(draft)})
    return tuple((name, draft.documents.folder / FOLDER / PurePosixPath(name)) for name in names)


def _in_text(body: str, file: Path, first_line: int) -> Iterator[tuple[str, Place]]:
    for rank, line in enumerate(body.split("\n")):
        for found in LINK.finditer(line):
            if not ELSEWHERE.match(found[1]) and not found[1].endswith("/"):
                yield found[1], Place(file, first_line + rank, found.start(1) + 1, length=len(found[1]))
