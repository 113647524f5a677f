"""What `check` says of files that hold all the same: its warnings and notices, each with its place and what to do."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.model.page import Link
from site_builder.model.privacy import redacted
from site_builder.model.publication import Publication
from site_builder.page.blocks.health_line import HealthLine, HealthPart, source_at
from site_builder.problems import Problem, Severity
from site_builder.words.sentences import capital, counted, phrase
from site_builder.words.typography import typeset

MARKS: dict[Severity, str] = {"error": "À corriger", "warning": "Avertissement", "notice": "À noter"}
LEAD = "Rien de cela n’empêche de construire le site ; « affluents check » dit la même chose dans un terminal."
OF_POLE = ("{count} de la vérification", "La vérification n’a rien remarqué")
OF_ALL = ("{count} sur les fichiers que les pôles partagent", "Rien à remarquer dans les fichiers que les pôles partagent")


def problems_part(
    publication: Publication, problems: Iterable[Problem], folder: Path, titles: tuple[str, str] = OF_POLE
) -> HealthPart:
    """One line a problem, in order of place; files are named from `folder`, `titles` are for some and for none."""
    language = publication.language
    lines = tuple(_line(problem, publication, folder) for problem in problems)
    count = counted(len(lines), "remarque", "remarques", language, feminine=True)
    some, none = titles
    title = phrase(some, language, count=capital(count)) if lines else typeset(none, language)
    return HealthPart("remarques", title, typeset(LEAD, language) if lines else "", lines)


def _line(problem: Problem, publication: Publication, folder: Path) -> HealthLine:
    # Its words stay as `check` says them: they quote what was typed.
    texts = tuple(redacted(text) for text in (problem.hint,) if text)
    mark = typeset(MARKS[problem.severity], publication.language)
    return HealthLine(Link(redacted(problem.message), ""), texts, source_at(problem.place, publication, folder), mark)
