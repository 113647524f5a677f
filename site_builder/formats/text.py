"""Bytes to text, whatever a spreadsheet or an old editor wrote: UTF-8 first, Windows-1252 with a notice."""

import codecs
import re
import unicodedata
from pathlib import Path

from site_builder.formats.invisible import without_invisible
from site_builder.problems import Place, Problems

INVISIBLE = " \t\r\n\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u2060\u3000\ufeff"
"""What is stripped at both ends of a cell: a trailing no-break space would quietly split a series in two."""
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
ALSO_UTF_8 = re.compile(rb"\xc3[\x80-\xbf]|\xc5[\x92\x93]|\xe2\x80[\x80-\xbf]")
"""French accents, œ and the apostrophe in UTF-8: bytes that no French text in Windows-1252 has in a row."""
DAMAGED = re.compile("[ÃÂ][\u0080-\u00bf]|Å[“’]|â€[™œ“”¦\u00a0\u009d]?")
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
    if data.startswith(WIDE) or data.count(b"\0") > len(data) // 10:
        problems.add(Place(file), "encodage", "Ce fichier n'est pas du texte en UTF-8.", SAVE_AS)
        return None
    if b"\0" in data:
        line, hint = _line(data, data.index(b"\0")), "Effacez-le, ou retapez la ligne."
        problems.add(Place(file, line), "encodage", "Un caractère invisible (nul) est sur cette ligne.", hint)
        return None
    try:
        text = data.decode("utf-8-sig")
        _damaged(text, file, problems)
    except UnicodeDecodeError as error:
        text = _windows(data, _line(data, error.start), file, problems)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return without_invisible(text, lambda offset: _place(text, offset, file), problems)


def _place(text: str, offset: int, file: Path) -> Place:
    return Place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _damaged(text: str, file: Path, problems: Problems) -> None:
    """Words that were read in the wrong encoding once, then saved so: « PÃ´le »."""
    if found := DAMAGED.search(text):
        hint = "Retapez les mots abîmés, ou repartez du fichier d'origine, ouvert en UTF-8."
        message = f"« {found[0]} » ressemble à une lettre accentuée abîmée."
        place = _place(text, found.start(), file)._replace(length=len(found[0]))
        problems.add(place, "accents-abimes", message, hint, "warning")


def _windows(data: bytes, line: int, file: Path, problems: Problems) -> str:
    text = data.decode("cp1252", errors="replace")
    if ALSO_UTF_8.search(data):
        hint = "Retapez les accents de cette ligne et des suivantes, puis enregistrez en UTF-8."
        message = "Ce fichier mélange deux encodages : cette ligne n'est pas en UTF-8, d'autres le sont."
        problems.add(Place(file, line), "encodage", message, hint)
    elif "\ufffd" in text:
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
