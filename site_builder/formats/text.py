"""Bytes to text, whatever a spreadsheet or an old editor wrote: UTF-8 first, Windows-1252 with a notice."""

import codecs
import unicodedata
from pathlib import Path

from site_builder.problems import Place, Problems

INVISIBLE = " \t\r\n\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u2060\u3000\ufeff"
"""What is stripped at both ends of a cell: a trailing no-break space would quietly split a series in two."""
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
ZIP = b"PK\x03\x04"
SAVE_AS = "Dans le tableur ou l'éditeur : « Enregistrer sous », encodage UTF-8."


def decode(data: bytes, file: Path, problems: Problems) -> str | None:
    """The text in composed characters (NFC) with « \\n » line ends, or None when the bytes are no text, with a problem."""
    if data.startswith(ZIP):
        problems.add(
            Place(file),
            "encodage",
            "Ce fichier est un classeur ou une archive, et non du texte.",
            "Vérifiez la fin de son nom : .xlsx, .ods.",
        )
        return None
    if data.startswith(WIDE) or b"\0" in data:
        problems.add(Place(file), "encodage", "Ce fichier n'est pas du texte en UTF-8.", SAVE_AS)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = _windows(data, _line(data, error.start), file, problems)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _windows(data: bytes, line: int, file: Path, problems: Problems) -> str:
    text = data.decode("cp1252", errors="replace")
    if "\ufffd" in text:
        problems.add(
            Place(file, line), "encodage", "Des caractères de ce fichier ne se lisent ni en UTF-8 ni en Windows-1252.", SAVE_AS
        )
    else:
        problems.add(
            Place(file, line),
            "encodage-windows",
            "Ce fichier est en Windows-1252 ; il est lu ainsi.",
            f"Vérifiez les accents. {SAVE_AS}",
            "notice",
        )
    return text


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1
