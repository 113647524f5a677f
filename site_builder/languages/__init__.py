"""What readers read that is not made from data: long texts by language, and gettext catalogues."""

import gettext
import os
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


def speak(language_code: str) -> None:
    """Gives click its words in that language, for this process: it looks them up by `gettext`'s own default domain."""
    os.environ["LANGUAGE"] = language_code
    gettext.bindtextdomain("messages", str(FOLDER))


def catalogue_file(language_code: str) -> Path:
    """What pages say in that language, by what they say in French: a « .po » for translators."""
    return FOLDER / language_code / "affluents.po"


@cache
def long_text(name: str, language_code: str) -> str:
    """The Markdown of a long text, « methode », in that language."""
    return (FOLDER / language_code / f"{name}.md").read_text(encoding="utf-8")
