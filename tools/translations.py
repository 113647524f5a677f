"""Keeps the catalogues of the site's words: finds every text that pages say, in the code and the templates.

« python -m tools.translations » adds to each catalogue what it lacks and takes away what nothing says any more. A new text waits
with an empty translation, which a test names.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from site_builder.languages import catalogue_file
from site_builder.model.language import FRENCH, LANGUAGES
from site_builder.model.ptce import Mission
from site_builder.page.template_messages import messages

ROOT = Path(__file__).parents[1]
CODE = (
    "site_builder/words",
    "site_builder/chart",
    "site_builder/page",
    "site_builder/write/svg.py",
    "site_builder/model/open_data.py",
    "site_builder/write/search_documents.py",
)
TEMPLATES = ROOT / "themes" / "affluents"
FRENCH_TEXT = re.compile(
    r"[À-ÿœ’«»]|[A-Za-z] [a-z(]|^[A-Z][a-zé]+\.?$|[a-z], [a-z]|\b[A-Za-zÀ-ÿ]{2,} (?:: )?\{\w+\}|\{\w+\} (?:\(|[a-zà-ÿ]{2,})"
)
"""What looks like words for readers, and not like a key, an address or a piece of a drawing."""
MACHINE = re.compile(
    r"^(?:[a-z0-9_\-./:#@]+|M[\d.].*|.*[{;]\s*|[<'\"`^(].*|Public Sans.*|(?:[A-Z][a-z]+){2,}|M+ y|font.*|[«»’]|«\{FIRM\}.*)$"
)
NAMES = {"Affluents", "Box", "Dataset", "Gap", "Kind", "Known", "Limits", "Organization", "Word"}
"""Of types, of the software, of schema.org."""
TABLES = {"Sentences", "Wording"}
"""Types of tables all of whose texts are messages."""
SPEAKING = {"typeset": (0,), "phrase": (0,), "translated": (0,), "Label": (0, 1, 2)}
"""Functions that are given a message, whatever it looks like."""
TABLED = {"Wording", "Words"}
"""Records all of whose texts are messages."""
NOUNS = {"counted": (1, 2), "translated_noun": (0, 1)}
SILENT = {
    "words/regions.py", "words/plural.py", "words/parts.py", "words/edition.py", "words/passages.py", "words/alphabet.py",
    "words/consent.py", "chart/subtitles.py", "chart/labels.py", "chart/metrics.py", "chart/studio.py", "chart/kind.py", "page/cards.py",
    "page/template_messages.py", "page/templates.py", "words/spaces.py", "words/typed_choice.py", "words/survey.py",
    "page/health.py", "page/blocks/health_line.py",
    "page/blocks/health_next.py", "page/blocks/health_written.py", "page/blocks/health_figures.py", "page/blocks/health_voices.py",
    "page/blocks/health_bank.py", "page/blocks/health_problems.py", "sante.html",
    "page/network_health.py", "sante-du-reseau.html", "page/guide.py", "guide.html",
}  # fmt: skip
"""Files whose texts no page says, or says in French only."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    text: str
    plural: str = ""
    context: str = ""

    @property
    def key(self) -> str | tuple[str, str]:
        return (self.text, self.plural) if self.plural else self.text


def said() -> dict[Message, set[str]]:
    """Every message of the site, with the files that say it."""
    found: dict[Message, set[str]] = {}
    for message, file in (*_in_templates(), *_in_code(), *_in_grid()):
        found.setdefault(message, set()).add(file)
    plurals = {message.text for message in found if message.plural}
    return {
        message: files for message, files in found.items() if message.plural or message.context or message.text not in plurals
    }


def update(language: str, found: dict[Message, set[str]]) -> Catalog:
    """The catalogue of that language with exactly these messages, and the translations it had."""
    path = catalogue_file(language)
    known = read_po(path.open("rb"), locale=language) if path.exists() else Catalog(locale=language)
    fresh = Catalog(
        locale=language,
        header_comment=f"# What the site's pages say, in {LANGUAGES[language].name}.",
        # That of the catalogue: a date of today would change the file, and put two people's work at odds, when nothing else has.
        creation_date=known.creation_date,
        fuzzy=False,
    )
    fresh.mime_headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Language", language),
        ("Plural-Forms", known.plural_forms),
    ]
    for message in sorted(found):
        before = known.get(message.text, message.context or None)
        string = before.string if before else ""
        if message.plural and not isinstance(string, tuple):
            string = (string, "")
        if not message.plural and isinstance(string, tuple):
            string = string[0]
        locations = [(file, None) for file in sorted(found[message])]
        fresh.add(message.key, string, locations=locations, context=message.context or None)
    return fresh


def main() -> None:
    found = said()
    for language in LANGUAGES:
        if language != FRENCH.code:
            catalogue, path = update(language, found), catalogue_file(language)
            with path.open("wb") as file:
                write_po(file, catalogue, width=120, include_lineno=False, omit_header=False)
            missing = sum(not _whole(message.string) for message in catalogue if message.id)
            print(f"{path.relative_to(ROOT)} : {len(catalogue)} textes, {missing} à traduire")


def _whole(string: str | tuple[str, ...]) -> bool:
    return all(string) if isinstance(string, tuple) else bool(string)


def _in_templates() -> Iterator[tuple[Message, str]]:
    for path in sorted(path for part in ("pages", "partials") for path in (TEMPLATES / part).glob("*.html")):
        if path.name not in SILENT:
            for text in messages(path.read_text(encoding="utf-8")):
                yield Message(text), path.relative_to(ROOT).as_posix()


def _in_code() -> Iterator[tuple[Message, str]]:
    for start in CODE:
        for path in sorted((ROOT / start).rglob("*.py")) if (ROOT / start).is_dir() else [ROOT / start]:
            file = path.relative_to(ROOT).as_posix()
            if not any(file.endswith(silent) for silent in SILENT):
                yield from ((message, file) for message in _of_file(path))


def _in_grid() -> Iterator[tuple[Message, str]]:
    """The headings of the grid of the social mission, which pages take from the model."""
    for field in Mission.model_fields.values():
        yield from ((Message(text), "site_builder/model/ptce.py") for text in (field.title, field.description) if text)


def _of_file(path: Path) -> Iterator[Message]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    labels = {label: enum for enum, label in _labels(tree)}
    tabled = set(_tabled(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (places := NOUNS.get(_name(node))):
            pair = [_text(node.args[place]) for place in places if place < len(node.args)]
            if len(pair) == 2 and all(pair):
                yield Message(*pair)
        elif isinstance(node, ast.Tuple) and (noun := _noun(node)):
            yield noun
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not _aside(node, parents):
            call = parents.get(node)
            if isinstance(call, ast.Call) and call in labels:
                yield Message(node.value, context=labels[call])
            elif isinstance(call, ast.keyword) and parents.get(call) in labels:
                yield Message(node.value, context=labels[parents[call]])
            elif (node in tabled and node.value) or _spoken(node, call) or _looks_spoken(node.value):
                yield Message(node.value)


def _tabled(tree: ast.AST) -> Iterator[ast.AST]:
    """The texts of « SENTENCES: Sentences = {"fr": {"name": "text"}} »."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.annotation, ast.Name)
            and node.annotation.id in TABLES
            and node.value
        ):
            for table in (one for one in ast.walk(node.value) if isinstance(one, ast.Dict)):
                yield from (value for value in table.values if isinstance(value, ast.Constant))
        yield from _recorded(node)


def _recorded(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call) and _name(node) in TABLED:
        for keyword in node.keywords:
            yield from (one for one in ast.walk(keyword.value) if isinstance(one, ast.Constant))


def _looks_spoken(text: str) -> bool:
    return bool(FRENCH_TEXT.search(text)) and not MACHINE.match(text) and text not in NAMES


def _labels(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Attribute) and isinstance(value, ast.Dict):
                    yield from ((key.attr, one) for one in value.values if isinstance(one, ast.Call) and _name(one) == "Label")


def _noun(node: ast.Tuple) -> Message | None:
    """« ("pôle", "pôles") », for `counted(n, *noun)`, or « ("board", "administrateur", "administrateurs") », after a key."""
    texts = [_text(one) for one in node.elts[:2]]
    if (
        len(node.elts) == 3
        and not (isinstance(node.elts[0], ast.Constant) and node.elts[0].value == "")
        and all(last := [_text(one) for one in node.elts[1:]])
        and last[0][:4] == last[1][:4] != texts[0][:4]
    ):
        return Message(*last)
    if any("/" in text for text in texts):
        return None
    whole = len(node.elts) == 2 or (
        len(node.elts) == 3 and isinstance(node.elts[2], ast.Constant) and isinstance(node.elts[2].value, bool)
    )
    if (
        whole
        and all(texts)
        and texts[0] != texts[1]
        and texts[0][:3] == texts[1][:3]
        and texts[0][:1].islower()
        and "-" not in texts[0][:6]
    ):
        return Message(*texts)
    return None


def _aside(node: ast.Constant, parents: dict[ast.AST, ast.AST]) -> bool:
    """A docstring, a piece of a pattern that is put together by hand, or half of a noun."""
    above = parents.get(node)
    if isinstance(above, ast.Expr | ast.JoinedStr | ast.Subscript) or (isinstance(above, ast.Tuple) and _noun(above)):
        return True
    return isinstance(above, ast.Call) and _name(above) in NOUNS


def _spoken(node: ast.Constant, call: ast.AST | None) -> bool:
    return isinstance(call, ast.Call) and any(
        place < len(call.args) and call.args[place] is node for place in SPEAKING.get(_name(call), ())
    )


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _text(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


if __name__ == "__main__":
    main()
