"""Narratives: the front matter between « --- » and the body under it, both with their lines."""

import re
from pathlib import Path

from site_builder.formats.text import decode
from site_builder.formats.yaml import read_yaml_text
from site_builder.model.document import Entries, Markdown
from site_builder.problems import Place, Problems

LONGEST = 300_000
"""Characters, some 50,000 words: past it, Markdown made to be slow takes seconds."""
FRONT = re.compile(r"---[ \t]*\n(?P<front>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def read_narrative(data: bytes, file: Path, problems: Problems) -> Markdown | None:
    """The narrative, or None, with a problem, when its text or its front matter cannot be read."""
    text = decode(data, file, problems)
    if text is None:
        return None
    if len(text) > LONGEST:
        problems.add(
            Place(file),
            "recit-trop-long",
            f"Ce récit a plus de {LONGEST // 1000} 000 signes.",
            "Partagez-le en plusieurs fichiers.",
        )
        return None
    if not re.match(r"---[ \t]*(\n|\Z)", text):
        return Markdown(Entries((), Place(file)), text, Place(file), 1)
    found = FRONT.match(text)
    if found is None:
        hint = "Écrivez une seconde ligne « --- » sous la dernière clé, avant le texte."
        problems.add(Place(file, length=3), "recit-en-tete", "L'en-tête ouvert par « --- » n'est pas refermé.", hint)
        return None
    front = read_yaml_text(found["front"], file, problems, first_line=2)
    body_line = 1 + text.count("\n", 0, found.end())
    return None if front is None else Markdown(front, text[found.end() :], Place(file), body_line)


def take_title(body: str) -> tuple[str | None, str]:
    """The heading `# …` that opens a body, else None, and the body with that line left empty, so that lines keep their numbers."""
    found = re.match(r"(\s*)#[ \t]+([^\n]*?)[ \t#]*(?=\n|\Z)", body)
    return (found[2], found[1] + body[found.end() :]) if found and found[2] else (None, body)
