"""The first half of the line, files → documents → Network: all that `affluents check` needs, and light enough to answer at once."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Protocol

from site_builder.check import check_documents
from site_builder.load import load_content
from site_builder.model.network import Network
from site_builder.model.places import POLE_FILE
from site_builder.problems import Place, Problem, Problems
from site_builder.shipped import bank_folder


def cache_folder(content: Path) -> Path:
    """Where charts and fetched banks are kept between builds: beside the content folder, never in it."""
    return content.resolve().parent / ".affluents"


def check(content: Path, problems: Problems, *, on: date, internal: bool = False) -> Network | None:
    """The validated network, or None when problems block it."""
    documents = load_content(content, bank_folder(), cache_folder(content), problems)
    return check_documents(documents, problems, on=on, internal=internal)


class Check(Protocol):
    """Whatever checks a content folder: `check`, or a Rechecking."""

    def __call__(self, content: Path, problems: Problems, *, on: date, internal: bool = False) -> Network | None: ...


def unshareable(network: Network, content: Path) -> Iterator[Problem]:
    """A notice for a site that does not know its own address, with the file to write it in."""
    if network.home is None:
        # In a pole's file, beside its name: the first line is a comment, in a file that « affluents new » wrote.
        alone = network.places.get(network.ptces[0].slug, {}) if network.alone else {}
        settings = content / "reseau.yml"
        place = alone.get((POLE_FILE, "nom"), Place(settings if settings.exists() else content))
        message = (
            "Le site ne connaît pas son adresse : il n'a ni flux, ni plan pour les moteurs de recherche, ni images de partage."
        )
        where = (
            "ce fichier"
            if place.file != content
            else "un fichier « reseau.yml » de ce dossier, sous « nom: » et le nom du réseau"
        )
        hint = f"Quand elle est connue, écrivez-la dans {where} : « adresse: https://exemple.org/chemin/ »."
        yield Problem(place, "sans-adresse", message, hint, "notice")
