"""The shared bank of indicators: a folder beside reseau.yml, a published address pinned by a checksum, or the packaged copy."""

from pathlib import Path

from site_builder.formats.yaml import read_yaml
from site_builder.load.disk import listing, read_bytes
from site_builder.load.tables import load_translations
from site_builder.load.unused import report_other_format, report_unused
from site_builder.model.document import BankDocuments, Entries
from site_builder.problems import Place, Problems

SETTINGS = "banque.yml"


def load_bank(folder: Path, origin: str, problems: Problems) -> BankDocuments:
    """The documents of a bank's folder: banque.yml, and every `<theme>/<indicator>.yml` in order of path."""
    settings, definitions = None, []
    if not folder.is_dir():
        problems.add(Place(folder), "banque-absente", f"Le dossier de la banque « {folder.name} » n'existe pas.", WHERE)
        return BankDocuments(folder, origin, None, ())
    for path in listing(folder, folder, problems):
        if path.name == SETTINGS:
            settings = _yaml(path, folder, problems)
        elif path.is_dir():
            definitions += [
                entries for file in listing(path, folder, problems) if (entries := _definition(file, folder, problems))
            ]
        elif path.suffix == ".yml":
            report_unused(path, {SETTINGS}, problems)
    if settings is None and not (folder / SETTINGS).exists():
        problems.add(Place(folder), "banque-sans-reglages", f"La banque n'a pas de « {SETTINGS} ».", WHERE)
    translations = load_translations(listing(folder, folder, problems), folder, problems)
    return BankDocuments(folder, origin, settings, tuple(definitions), translations)


WHERE = "Vérifiez « banque: » dans reseau.yml : un dossier qui contient banque.yml et un dossier par thème."


def _definition(file: Path, folder: Path, problems: Problems) -> Entries | None:
    if file.suffix != ".yml" or not file.is_file():
        report_other_format(file, ".yml", problems)
        return None
    return _yaml(file, folder, problems)


def _yaml(file: Path, folder: Path, problems: Problems) -> Entries | None:
    data = read_bytes(file, folder, problems)
    return None if data is None else read_yaml(data, file, problems)
