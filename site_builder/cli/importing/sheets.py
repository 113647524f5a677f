"""`affluents import sheets`: a facilitator's folder of workbooks looked at in one go: an answer for each, and who is late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.disk import unwritten
from site_builder.cli.importing.proposal import Proposal
from site_builder.model.diffusion import Origin
from site_builder.model.document import Documents, PtceDocuments, Text
from site_builder.model.scalar import folded
from site_builder.model.sheet_difference import Change
from site_builder.problems import Problems

ANSWERS = "reponses"
FOLLOW_UP = "suivi.csv"
KINDS = (".xlsx", ".ods", ".csv", ".xlsm", ".xls")
TITLES = ("pole", "fichier", "etat", "en retard", "a corriger", "lignes ajoutées", "lignes changées", "reponse")


@dataclass(frozen=True, slots=True)
class Received:
    """What one pole sent, or did not."""

    pole: str
    file: Path | None = None
    proposal: Proposal | None = None
    answer: Path | None = None
    older: tuple[Path, ...] = ()
    """Its other files, of which nothing is read: the last modified one counts."""

    @property
    def state(self) -> str:
        if self.proposal is None:
            return "pas reçu"
        if not self.proposal.tables:
            return "illisible"
        if self.proposal.refused:
            return "à corriger"
        return "prêt à importer" if self.proposal.written else "rien de nouveau"

    @property
    def late(self) -> bool:
        return self.state in ("pas reçu", "illisible", "à corriger")

    @property
    def cells(self) -> tuple[str, ...]:
        """In the order of TITLES."""
        late = "oui" if self.late else "non"
        if self.proposal is None or self.file is None:
            return (self.pole, "", self.state, late, "", "", "", "")
        errors = sum(problem.severity == "error" for problem in self.proposal.problems)
        added, altered = (len(self.proposal.review.of(change)) for change in (Change.ADDED, Change.CHANGED))
        answer = self.answer.name if self.answer else ""
        return (self.pole, self.file.name, self.state, late, str(errors), str(added), str(altered), answer)


@click.command(
    short_help="Relit les classeurs de tous les pôles, sans rien écrire chez eux.",
    help="Relit un dossier de classeurs, un par pôle et nommé comme lui : rend à chacun le sien, commenté, et dit qui est en retard.",
)
@click.argument("folder", metavar="DOSSIER", type=click.Path(path_type=Path, exists=True, file_okay=False))
@options.content
@options.on
@options.help_option
def command(folder: Path, content: Path, on: date) -> None:
    from site_builder.cli.pole import all_documents
    from site_builder.formats.csv_written import write_csv

    found = Problems()
    documents = all_documents(content, found)
    files, strangers = _by_pole(folder, [ptce.slug for ptce in _expected(documents.ptces)])
    answers = folder / ANSWERS
    answers.mkdir(exist_ok=True)
    received = [_received(slug, own, documents, found, answers, on) for slug, own in files.items()]
    try:
        (answers / FOLLOW_UP).write_bytes(write_csv(TITLES, (one.cells for one in received)))
    except OSError as error:
        raise click.ClickException(unwritten(answers / FOLLOW_UP, error)) from None
    for line in _lines(received, strangers, answers):
        click.echo(line)
    raise SystemExit(1 if strangers or any(one.late for one in received) else 0)


def _expected(ptces: tuple[PtceDocuments, ...]) -> Iterator[PtceDocuments]:
    """The poles that write themselves: not those put together from public sources, nor those that publish elsewhere."""
    for ptce in ptces:
        origin = ptce.files["ptce"].get("origine") if "ptce" in ptce.files else None
        said = folded(origin.value) if isinstance(origin, Text) else ""
        if ptce.harvest is None and said != Origin.PUBLIC_SOURCES:
            yield ptce


def _by_pole(folder: Path, slugs: list[str]) -> tuple[dict[str, list[Path]], list[Path]]:
    """Each pole's files by name (« la-tresse.xlsx », « la-tresse-2026.xlsx »), the last modified first, and the files of nobody."""
    files: dict[str, list[Path]] = {slug: [] for slug in slugs}
    strangers: list[Path] = []
    for path in sorted(folder.iterdir(), key=lambda path: (-path.stat().st_mtime_ns, path.name)):
        if path.suffix.lower() not in KINDS or path.name.startswith((".", "~$")):
            continue
        name = folded(path.stem)
        own = max((slug for slug in slugs if name == slug or name.startswith(f"{slug}-")), key=len, default=None)
        (strangers if own is None else files[own]).append(path)
    return files, sorted(strangers)


def _received(slug: str, files: list[Path], documents: Documents, found: Problems, answers: Path, on: date) -> Received:
    from site_builder.cli.importing.answer import answer_file, write_answer
    from site_builder.cli.importing.proposal import propose
    from site_builder.cli.pole import alone

    if not files:
        return Received(slug)
    file, *older = files
    before = Problems()
    proposal = propose(file, alone(documents, slug, found, before), before, on)
    answer = answers / answer_file(file).name
    spoken = any(problem.severity != "notice" for problem in proposal.problems)
    return Received(slug, file, proposal, answer if spoken and write_answer(proposal, answer) else None, tuple(older))


def _lines(received: list[Received], strangers: list[Path], answers: Path) -> Iterator[str]:
    width = max((len(one.pole) for one in received), default=0)
    for one in received:
        yield f"{one.pole:<{width}}  {one.state}{_why(one)}"
        if one.file and one.older:
            others = ", ".join(path.name for path in one.older)
            yield f"{'':<{width}}  « {one.file.name} », le dernier modifié, est lu ; pas {others}"
    yield from (f"{path.name} : aucun pôle de ce nom. Nommez le fichier comme le dossier du pôle." for path in strangers)
    late = [one.pole for one in received if one.late]
    many = "s" if len(late) > 1 else ""
    yield f"\n{len(late)} pôle{many} en retard : {', '.join(late)}." if late else "\nAucun pôle n’est en retard."
    yield f"Le tableau et les classeurs à rendre sont dans {answers}. Rien n’est écrit dans les dossiers des pôles."


def _why(one: Received) -> str:
    if one.proposal is None:
        return ""
    errors = [problem for problem in one.proposal.problems if problem.severity == "error"]
    if one.state == "illisible":
        return f" : {errors[0].message}" if errors else ""
    if errors:
        return f" : {len(errors)} problème{'s' if len(errors) > 1 else ''}"
    counted = ((change, len(one.proposal.review.of(change))) for change in (Change.ADDED, Change.CHANGED))
    said = [
        f"{count} ligne{'s' if count > 1 else ''} {change.value}{'s' if count > 1 else ''}"
        for change, count in counted
        if count
    ]
    return f" : {', '.join(said)}" if said else ""
