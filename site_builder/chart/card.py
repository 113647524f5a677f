"""Cards: the pictures of 1200 × 630 that networks show beside a shared address, drawn to PNG without a browser."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from html import escape
from importlib.metadata import version

from site_builder.chart import metrics
from site_builder.model.card import Card
from site_builder.model.chart import ChartStore

WIDE, HIGH, MARGIN = 1200, 630, 72
ROOM, TALL = WIDE - 2 * MARGIN, 200
"""Of a line, and of the lines of a title without what is between them."""
PAPER, INK, PALE, WATER, RIVER, SEA = "#fdfdfa", "#15262d", "#46575d", "#2474a3", "#0e5a86", "#d0e4e5"
"""The theme's light colours: a card has one look, whoever sees it."""
SIZES = (76, 64, 54, 46)
"""Of a title: the largest at which its lines leave room for the figure."""
SIGNATURE = b"\x89PNG\r\n\x1a\n"
COURSE = "M0 556C190 526 330 580 560 556S940 520 1200 548V630H0Z"
BANK = "M0 574C220 548 380 596 640 576S980 540 1200 566V630H0Z"


def draw_cards(cards: Iterable[Card], store: ChartStore) -> dict[str, bytes]:
    """PNG files by address; those that the store holds are not drawn again."""
    return {card.address: _kept(card, store) for card in cards}


def _kept(card: Card, store: ChartStore) -> bytes:
    svg = card_svg(card)
    key = hashlib.sha256(f"card {version('vl-convert-python')} {svg}".encode()).hexdigest()
    if (picture := store.get(key)) is None:
        picture = _drawn(svg)
        store.put(key, picture)
    return picture


def _drawn(svg: str) -> bytes:
    import vl_convert  # only when something has to be drawn

    vl_convert.register_font_directory(str(metrics.FONTS))
    return _lean(vl_convert.svg_to_png(svg))


def _lean(png: bytes) -> bytes:
    """The same picture in a third of the bytes: the renderer compresses for speed.

    PNG, https://www.w3.org/TR/png-3/: a signature, then chunks of length, type, data and checksum.
    """
    chunks, at, pixels = list[bytes](), len(SIGNATURE), b""
    while at < len(png):
        end = at + 12 + int.from_bytes(png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : end - 4]
        if kind == b"IDAT":
            pixels += data
        else:
            chunks.append(png[at:end])
        at = end
    packed = b"IDAT" + zlib.compress(zlib.decompress(pixels))
    image = (len(packed) - 4).to_bytes(4) + packed + zlib.crc32(packed).to_bytes(4)
    return b"".join((SIGNATURE, *chunks[:-1], image, chunks[-1]))


def card_svg(card: Card) -> str:
    """The card's drawing, with every word in Public Sans."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{HIGH}" viewBox="0 0 {WIDE} {HIGH}" '
        f'font-family="Public Sans"><rect width="{WIDE}" height="{HIGH}" fill="{PAPER}"/>'
        f'<path d="{COURSE}" fill="{SEA}"/><path d="{BANK}" fill="{WATER}"/>{"".join(_words(card))}</svg>'
    )


def _words(card: Card) -> Iterator[str]:
    yield _text(card.over, MARGIN, 108, 30, 600, RIVER)
    size, lines = _fitted(card.title)
    for place, line in enumerate(lines):
        yield _text(line, MARGIN, 132 + size + place * size * 1.14, size, 700, INK)
    of = metrics.wrap(card.of, ROOM, 30)[:2]
    for place, line in enumerate(of):
        yield _text(line, MARGIN, 504 - 38 * (len(of) - 1 - place), 30, 400, PALE)
    yield _text(card.value, MARGIN, 456 - 38 * (len(of) - 1), 84, 700, RIVER)
    yield _text(card.site, MARGIN, 606, 28, 600, PAPER)
    if card.warning:
        wide = metrics.width(card.warning, 28, 600) + 48
        yield f'<rect x="{WIDE - wide:.0f}" width="{wide:.0f}" height="60" fill="{INK}"/>'
        yield _text(card.warning, WIDE - wide + 24, 40, 28, 600, PAPER)


def _fitted(title: str) -> tuple[int, list[str]]:
    """The size of a title and its lines; the last one is cut where even the smallest leaves too many."""
    for size in SIZES:
        lines = metrics.wrap(title, ROOM, size, 700)
        if len(lines) * size <= TALL:
            return size, lines
    return SIZES[-1], [*lines[:3], f"{lines[3]} …"]


def _text(words: str, x: float, y: float, size: int, weight: int, colour: str) -> str:
    if not words:
        return ""
    # Public Sans has no narrow no-break space, and the renderer would take one from any font it finds.
    plain = escape(words.replace(metrics.NARROW_SPACE, "\u00a0"))
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" font-weight="{weight}" fill="{colour}">{plain}</text>'
