"""The workbook given back to whoever filled it: the same one, with each problem as a comment on its cell."""

from pathlib import Path

import click

from site_builder.cli.disk import unwritten
from site_builder.cli.importing.proposal import Proposal
from site_builder.formats.workbook.annotated import annotated_tables, annotated_workbook


def answer_file(file: Path) -> Path:
    """« saisie.xlsx » as « saisie-a-corriger.xlsx », beside it; an answer that comes back keeps its name."""
    return file.with_name(f"{file.stem.removesuffix('-a-corriger')}-a-corriger.xlsx")


def write_answer(proposal: Proposal, to: Path) -> bool:
    """Whether it was written: what could not be read is not given back. Raises click.ClickException."""
    if not proposal.tables:
        return False
    said = (problem for problem in proposal.problems if problem.severity != "notice")
    problems = sorted(said, key=lambda problem: (problem.place.cell.partition("!")[0], problem))
    same = proposal.file.suffix.lower() == ".xlsx"
    data = annotated_workbook(proposal.data, problems) if same else annotated_tables(proposal.tables, problems)
    if data is not None:
        try:
            to.write_bytes(data)
        except OSError as error:
            raise click.ClickException(unwritten(to, error)) from None
    return data is not None
