"""`affluents bank import`: what a reviewed workbook changes in the bank, shown first, written only when agreed, and nothing else touched."""

from pathlib import Path

import click

from site_builder.check.bank import read_bank
from site_builder.check.translations import bank_translations
from site_builder.cli import options
from site_builder.cli.bank.chosen import PACKAGED, bank_option, chosen_bank, stop
from site_builder.formats.yaml import read_yaml
from site_builder.intake.bank_edits import apply, by_file
from site_builder.intake.bank_review import review
from site_builder.intake.bank_workbook import read_bank_workbook
from site_builder.model.bank import IndicatorBank
from site_builder.model.bank_difference import Difference, Review
from site_builder.model.bank_sheets import told
from site_builder.model.document import BankDocuments
from site_builder.model.scalar import folded
from site_builder.problems import Problems
from site_builder.report import as_text

WIDEST = 160


@click.command(
    short_help="Montre, puis écrit ce qu’un classeur change.",
    help="Montre ce qu’un classeur relu change dans la banque, puis l’écrit si vous êtes d’accord.",
)
@click.argument("file", metavar="CLASSEUR.xlsx", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@options.content
@bank_option
@click.option("--oui", "agreed", is_flag=True, help="Écrit sans demander.")
@options.help_option
def command(file: Path, content: Path, folder: Path | None, agreed: bool) -> None:
    documents, bank = chosen_bank(content, folder)
    found = _review(file, documents, bank)
    _show(found, bank)
    if not found.differences:
        return
    if documents.origin == PACKAGED or documents.origin.startswith("http"):
        raise click.UsageError(
            "Cette banque n’est pas dans votre dossier, et rien n’est écrit. Copiez-la à côté de reseau.yml, "
            "nommez-la sous « banque: », ou donnez son dossier avec --bank."
        )
    if not agreed and not _agreed(documents.folder):
        click.echo("Rien n’est écrit.")
        return
    texts = _texts(found)
    _refuse_unfaithful(file, documents, texts)
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    click.echo(f"{len(texts)} fichier{'s' if len(texts) > 1 else ''} écrit{'s' if len(texts) > 1 else ''}.")
    _show_lost_translations(content, folder)


def _agreed(folder: Path) -> bool:
    # click's own question takes « y » and « n » only.
    answer = click.prompt(f"Écrire ces changements dans {folder} ? oui ou non", default="non", show_default=False)
    return folded(answer) in ("o", "oui")


def _review(file: Path, documents: BankDocuments, bank: IndicatorBank) -> Review:
    problems = Problems()
    workbook = read_bank_workbook(file.read_bytes(), file, frozenset(bank.definitions), problems)
    if workbook is None or problems.blocking:
        stop(problems)
    proposed = read_bank(workbook.with_missing(documents), problems)
    if proposed is None or problems.blocking:
        stop(problems)
    return review(bank, documents, proposed, workbook)


def _show(found: Review, bank: IndicatorBank) -> None:
    of = ""
    for difference in found.differences:
        if difference.of != of:
            of = difference.of
            name = bank.definitions[of].name if of in bank.definitions else ""
            click.echo(f"\n{of}{f'  {name}' if name else ''}")
        click.echo(_said(difference))
    if found.absent:
        click.echo(f"\nSans ligne dans le classeur, et laissés dans la banque : {', '.join(found.absent)}.")
    count = len(found.differences)
    click.echo(
        f"\n{count} différence{'s' if count > 1 else ''}."
        if count
        else "Le classeur dit la même chose que la banque : rien à écrire."
    )


def _said(difference: Difference) -> str:
    before, after = (_cut(told(value)) for value in (difference.before, difference.after))
    if not before:
        return f"  {difference.title}\n    + {after}"
    return f"  {difference.title}\n    - {before}" + (f"\n    + {after}" if after else "")


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST else f"{text[:WIDEST].rstrip()}…"


def _show_lost_translations(content: Path, folder: Path | None) -> None:
    """A text that a meeting changed leaves its translation behind: the row is shown, with the text that is nearest."""
    problems = Problems()
    bank_translations(*chosen_bank(content, folder), problems)
    if len(problems):
        click.echo(f"\n{as_text(problems)}")


def _texts(found: Review) -> dict[Path, str]:
    files = by_file(found.differences)
    return {path: apply(_text(path), differences) for path, differences in files.items()}


def _text(path: Path) -> str:
    # As bytes: reading as text would turn the line ends of the file into ours.
    return path.read_bytes().decode("utf-8") if path.exists() else ""


def _refuse_unfaithful(file: Path, documents: BankDocuments, texts: dict[Path, str]) -> None:
    """What would be written is read again first: it must say what the workbook says, and nothing may be left to change."""
    problems = Problems()
    read = {path: read_yaml(text.encode("utf-8"), path, problems) for path, text in texts.items()}
    settings_file = documents.settings.place.file if documents.settings else None
    known = [entries.place.file for entries in documents.definitions]
    later = BankDocuments(
        documents.folder,
        documents.origin,
        read.get(settings_file, documents.settings) if settings_file else None,
        tuple(read.get(entries.place.file) or entries for entries in documents.definitions)
        + tuple(entries for path, entries in read.items() if entries and path not in (*known, settings_file)),
    )
    bank = read_bank(later, problems)
    if bank is None or problems.blocking:
        stop(problems)
    if left := _review(file, later, bank).differences:
        raise click.ClickException(
            f"{left[0].of}, {left[0].title} : ce changement ne peut pas être écrit à sa place. Rien n’est écrit."
        )
