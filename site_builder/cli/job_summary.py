"""Problems as the summary of a GitHub workflow: a table in Markdown, for people who read it in a browser and have no terminal."""

import re
from collections.abc import Iterable

from site_builder.model.privacy import redacted
from site_builder.problems import Problem, Severity
from site_builder.report import said_place, summary

MOST = 200
"""Rows; GitHub shows a mebibyte at most."""
WHAT: dict[Severity, str] = {"error": "À corriger", "warning": "Avertissement", "notice": "À noter"}
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def as_summary(problems: Iterable[Problem]) -> str:
    """One row a problem, errors first, then what the whole means; what was typed cannot act on the page."""
    ordered = sorted(problems, key=lambda problem: (list(WHAT).index(problem.severity), problem))
    heading = ("", "| | où | ce qui ne va pas | quoi faire |", "|---|---|---|---|") if ordered else ()
    rest = len(ordered) - MOST
    more = ("", f"Et {rest} autre{'s' if rest > 1 else ''} : corrigez d’abord ceux-ci.") if rest > 0 else ()
    return "\n".join(
        ["## Vérification du contenu", "", _said(summary(ordered)), *heading, *map(_row, ordered[:MOST]), *more, ""]
    )


def _row(problem: Problem) -> str:
    cells = (WHAT[problem.severity], said_place(problem.place), problem.message, problem.hint)
    return f"| {' | '.join(map(_said, cells))} |"


def _said(text: str) -> str:
    return SPECIAL.sub(r"\\\1", redacted(" ".join(text.split())))
