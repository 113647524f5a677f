"""Files of medias/ that something refers to, by the name it was given there."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from site_builder.check.draft import NarrativeDraft, PtceDraft
from site_builder.formats.markdown import Link
from site_builder.model.address import composed, media_name
from site_builder.model.funding import Funding
from site_builder.model.narrative import NarrativeFront
from site_builder.model.ptce import PtceFile
from site_builder.problems import Place

FOLDER = "medias"
WEB = re.compile(r"https?://", re.IGNORECASE)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#", re.IGNORECASE)


def named_files(
    file: PtceFile, fundings: Iterable[Funding], narratives: Iterable[tuple[NarrativeFront, Iterable[Link]]]
) -> set[str]:
    """The names below medias/ that a PTCE's records and narratives refer to."""
    narratives = tuple(narratives)
    typed = [document for step in file.journey for document in step.documents]
    typed += [funding.document for funding in fundings if funding.document]
    typed += [front.picture for front, _ in narratives if front.picture]
    typed += [link.address for _, links in narratives for link in links]
    return {media_name(name) for name in typed if not ELSEWHERE.match(name)}


def references(draft: PtceDraft) -> Iterator[tuple[str, Place]]:
    """The same as typed, each with its place."""
    for funding in draft.fundings:
        if funding.record.document:
            yield funding.record.document, funding.place("document")
    for step in draft.file.record.journey:
        for document in step.documents:
            yield document, draft.file.place_of_text(document)
    for narrative in draft.narratives:
        yield from _in_narrative(narrative)


def must_be_here(draft: PtceDraft) -> Iterator[tuple[str, Place, bool]]:
    """What is shown or listed as a file, as typed, with its place, and whether a web address will do as well."""
    for funding in draft.fundings:
        if funding.record.document:
            yield funding.record.document, funding.place("document"), True
    for step in draft.file.record.journey:
        for document in step.documents:
            yield document, draft.file.place_of_text(document), False
    for narrative in draft.narratives:
        if narrative.front.record.picture:
            yield narrative.front.record.picture, narrative.front.place("image"), False
        for link in narrative.links:
            if link.image:
                yield link.address, _link_place(narrative, link), False


def referred_media(draft: PtceDraft) -> tuple[tuple[str, Path], ...]:
    """Name below medias/ and file on disk, sorted, each once; a name whose file is not there leads nowhere, which is said."""
    present = present_files(draft)
    narratives = [(narrative.front.record, narrative.links) for narrative in draft.narratives]
    names = named_files(draft.file.record, (funding.record for funding in draft.fundings), narratives)
    return tuple((name, draft.documents.folder / present[name]) for name in sorted(names & present.keys()))


def present_files(draft: PtceDraft) -> Mapping[str, Path]:
    """What lies under medias/, by its name there in composed characters; the path is the disk's own, from the pole's folder."""
    return {composed(PurePosixPath(*path.parts[1:]).as_posix()): path for path in draft.documents.media}


def _in_narrative(narrative: NarrativeDraft) -> Iterator[tuple[str, Place]]:
    if narrative.front.record.picture:
        yield narrative.front.record.picture, narrative.front.place("image")
    for link in narrative.links:
        yield link.address, _link_place(narrative, link)


def _link_place(narrative: NarrativeDraft, link: Link) -> Place:
    return Place(narrative.text.place.file, link.line, link.column, length=len(link.address))
