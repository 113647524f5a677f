"""What a YAML syntax error most likely is, for somebody who does not know YAML: libyaml's message and the faulty line, put in plain French."""

import re
from dataclasses import dataclass

import yaml

NO_SPACE = re.compile(r"^(\s*(?:- +)?[\w-]+):(?!//)[^\s:]")
NO_SPACE_AFTER_DASH = re.compile(r"\s*-(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Mistake:
    """Line and column count from 0 within the text that was read."""

    line: int
    column: int
    code: str
    message: str
    hint: str
    length: int = 1


def explain(error: yaml.YAMLError, lines: list[str]) -> Mistake:
    """The mistake behind libyaml's error, at the place an editor should look at."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Mistake(0, 0, "yaml-syntaxe", "Ce fichier n'est pas compris.", INDENT)
    mark = error.problem_mark
    began = error.context_mark or mark
    problem, context = error.problem or "", error.context or ""
    for suspect in dict.fromkeys((mark.line, began.line, _line_before(mark.line, lines))):
        if mistake := _tab(suspect, lines) or _dash(suspect, lines) or _missing_space(suspect, lines):
            return mistake
    if "quoted scalar" in context and "escape" not in problem:
        return Mistake(
            began.line, began.column, "yaml-guillemet", "Ce guillemet n'est jamais refermé.", "Fermez-le par le même signe."
        )
    if "mapping values" in problem and ": " not in lines[mark.line][: mark.column]:
        return Mistake(mark.line, mark.column, "yaml-retrait", "Cette ligne est décalée par rapport à la précédente.", INDENT)
    if "expected key" in problem and lines[mark.line][: mark.column].endswith(("'", '"')):
        return Mistake(mark.line, mark.column - 1, "yaml-guillemet", "Ce signe ferme le texte trop tôt.", DOUBLE)
    for words, code, message, hint in KNOWN:
        if words in problem or words in context:
            at = began if code == "yaml-crochet" else mark
            return Mistake(at.line, at.column, code, message, _straight(hint, lines[at.line] if at.line < len(lines) else ""))
    if "simple key" in context:
        return _missing_colon(began.line, lines)
    return Mistake(mark.line, mark.column, "yaml-syntaxe", "La mise en forme de cette ligne n'est pas comprise.", INDENT)


INDENT = "Alignez les clés d'un même groupe, deux espaces par niveau, et vérifiez la ligne d'avant."
DOUBLE = 'Entourez le texte de guillemets doubles : "L\'Écluse".'
QUOTE = 'Mettez tout le texte entre guillemets droits : "…".'
TYPOGRAPHIC = re.compile("[“”„«»]")
KNOWN = (
    ("mapping values are not allowed", "yaml-deux-points", "Un second « : » sur la même ligne n'est pas compris.", QUOTE),
    (
        "escape",
        "yaml-barre",
        "Entre guillemets doubles, « \\ » a un sens particulier.",
        "Prenez des apostrophes : 'C:\\dossier'.",
    ),
    ("cannot start any token", "yaml-signe", "Un texte ne peut pas commencer par ce signe.", QUOTE),
    (
        "<document start>",
        "yaml-suite",
        "Ce qui est écrit ici n'est rattaché à rien.",
        "Une clé par ligne, « nom: La Tresse » ; enlevez les crochets, les accolades ou les guillemets de trop.",
    ),
    (" tag", "yaml-signe", "Un texte ne peut pas commencer par « ! ».", QUOTE),
    ("scanning a directive", "yaml-signe", "Une ligne ne peut pas commencer par « % ».", QUOTE),
    (
        "did not find expected ',' or",
        "yaml-crochet",
        "Un crochet ou une accolade n'est pas refermé.",
        "Fermez-le, et séparez par des virgules.",
    ),
    ("did not find expected node content", "yaml-crochet", "Il manque une valeur, ou un crochet est mal fermé.", QUOTE),
    ("did not find expected '-' indicator", "yaml-retrait", "Cette ligne n'est alignée avec aucun tiret.", INDENT),
    (
        "did not find expected key",
        "yaml-retrait",
        "Cette ligne n'est pas alignée avec les autres.",
        INDENT,
    ),
    (
        "block scalar",
        "yaml-bloc",
        "Du texte suit « | » ou « > » sur sa ligne.",
        "Mettez le texte sur la ligne suivante, avec deux espaces devant ; ou enlevez ce signe.",
    ),
    ("tab character", "yaml-tabulation", "Une tabulation sert de retrait.", "Remplacez-la par des espaces, deux par niveau."),
    ("scanning an a", "yaml-signe", "« & » et « * » ont un sens particulier.", QUOTE),
)


def _straight(hint: str, line: str) -> str:
    """The quotes that Word puts are letters like others."""
    return f"{hint} Les guillemets “ ” et « » n'en sont pas." if hint == QUOTE and TYPOGRAPHIC.search(line) else hint


def _line_before(line: int, lines: list[str]) -> int:
    return next((number for number in range(min(line, len(lines)) - 1, -1, -1) if lines[number].strip()), 0)


def _tab(line: int, lines: list[str]) -> Mistake | None:
    found = re.match(r" *(?:- *)?\t", lines[line]) if line < len(lines) else None
    if not found:
        return None
    hint = "Remplacez-la par des espaces, deux par niveau."
    return Mistake(line, found.end() - 1, "yaml-tabulation", "Une tabulation sert de retrait.", hint)


def _dash(line: int, lines: list[str]) -> Mistake | None:
    found = NO_SPACE_AFTER_DASH.match(lines[line]) if line < len(lines) else None
    if not found:
        return None
    while line and NO_SPACE_AFTER_DASH.match(lines[line - 1]):
        line -= 1
    text = lines[line].strip().removeprefix("-")
    return Mistake(line, found.end() - 1, "yaml-espace", "Il manque un espace après le tiret.", f"Écrivez « - {text[:60]} ».")


def _missing_space(line: int, lines: list[str]) -> Mistake | None:
    found = NO_SPACE.match(lines[line]) if line < len(lines) else None
    if not found:
        return None
    key = found[1].strip(" -")
    return Mistake(line, found.end() - 2, "yaml-espace", f"Il manque un espace après « {key}: ».", f"Écrivez « {key}: … ».", 2)


def _missing_colon(line: int, lines: list[str]) -> Mistake:
    text = lines[line] if line < len(lines) else ""
    column = len(text) - len(text.lstrip())
    message = "Cette ligne n'a pas de « : »."
    return Mistake(
        line,
        column,
        "yaml-sans-deux-points",
        message,
        "Écrivez « clé: valeur », ou alignez la suite d'un texte.",
        len(text.strip()),
    )
