"""Under which key the store has a drawing: a hash of all that it depends on."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from site_builder.chart import metrics


def key(text: str) -> str:
    """The key of what is drawn from `text`, 64 hexadecimal digits; another version of this package has other keys."""
    return hashlib.sha256(f"{text} {_stamp()}".encode()).hexdigest()


@cache
def _stamp() -> str:
    """What every drawing depends on besides what it shows: this package's source, its fonts, the two libraries."""
    source = hashlib.sha256()
    for file in sorted([*Path(__file__).parent.rglob("*.py"), *metrics.FONTS.glob("*.ttf")]):
        source.update(file.read_bytes())
    return f"{source.hexdigest()} altair {version('altair')} vl-convert {version('vl-convert-python')}"
