"""A network of 24 invented poles as a content folder: the two of content/ as they are, twenty-two drawn from a seed."""

import csv
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from site_builder.shipped import bank_folder
from tools.demo.bank import FOLDER, write_bank
from tools.demo.documents import framework, identity
from tools.demo.english import write_pole_translations, write_translations
from tools.demo.measures import COLUMNS, followed, rows
from tools.demo.people import MEMBERS, PROJECTS, VOICES, members, projects, voices
from tools.demo.poles import POLES, Pole

COPIED = ("la-tresse", "premiers-pas")
NETWORK = """\
# Écrit par « make demo » : un réseau inventé, pour regarder les pages d’un réseau. Aucun chiffre, nom ni témoignage n’est réel.
nom: Le réseau d’essai
resume: Ce que donnent les rapports de 24 pôles réunis. Ces pôles sont inventés, leurs chiffres sont tirés au sort.
langues: [fr, en]
licence: Licence Ouverte 2.0
annee_reference: 2025
banque: {dossier: banque}
editeur: Le projet Affluents, pour montrer les pages d’un réseau. Ce n’est pas le site d’un réseau de PTCE.
directeur_publication: Les personnes qui tiennent le dépôt du projet Affluents, collectivement.
hebergeur: Ce site d’essai se lit sur l’ordinateur de qui le construit.
contact: Une demande dans le dépôt du projet Affluents.
depot: public
"""


def write_network(folder: Path, content: Path, seed: int = 2026, poles: Sequence[Pole] = POLES) -> None:
    """Writes the whole folder anew; `content` is where La Tresse and Premiers pas are copied from."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "reseau.yml").write_text(NETWORK, encoding="utf-8")
    write_translations(folder)
    write_bank(folder / FOLDER, bank_folder())
    for slug in COPIED:
        shutil.copytree(content / slug, folder / slug)
    for number, pole in enumerate(poles):
        _write_pole(folder / pole.slug, pole, Random(f"{seed}-{pole.slug}"), number)


def _write_pole(folder: Path, pole: Pole, random: Random, number: int) -> None:
    folder.mkdir()
    indicators = followed(pole, random)
    (folder / "ptce.yml").write_text(identity(pole), encoding="utf-8")
    _table(folder / "membres.csv", MEMBERS, members(pole, random))
    if pole.step > 1:
        (folder / "referentiel.yml").write_text(framework(pole, indicators, random), encoding="utf-8")
        _table(folder / "mesures.csv", COLUMNS, rows(pole, indicators, random))
    _table(folder / "projets.csv", PROJECTS, projects(pole))
    _table(folder / "verbatims.csv", VOICES, voices(pole, random, number))
    write_pole_translations(folder, pole)


def _table(file: Path, columns: str, lines: Iterable[tuple[object, ...]]) -> None:
    """Nothing for an empty table, as an editor would do."""
    if not (written := list(lines)):
        return
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, delimiter=";", lineterminator="\n")
        writer.writerow(columns.split(";"))
        writer.writerows(written)
