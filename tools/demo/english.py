"""What the network's own texts say in English: the demonstration is read in both languages, its poles mostly in French."""

import csv
from pathlib import Path

SAID = {
    "Ce que donnent les rapports de 24 pôles réunis. Ces pôles sont inventés, leurs chiffres sont tirés au sort.": (
        "What the reports of 24 clusters give together. These clusters are fictitious, their figures drawn at random."
    ),
    "Le projet Affluents, pour montrer les pages d’un réseau. Ce n’est pas le site d’un réseau de PTCE.": (
        "The Affluents project, to show the pages of a network. It is not the site of a network of PTCEs."
    ),
    "Les personnes qui tiennent le dépôt du projet Affluents, collectivement.": (
        "The people who keep the repository of the Affluents project, collectively."
    ),
    "Ce site d’essai se lit sur l’ordinateur de qui le construit.": (
        "This trial site is read on the computer of whoever builds it."
    ),
    "Une demande dans le dépôt du projet Affluents.": "A request in the repository of the Affluents project.",
}


def write_translations(folder: Path) -> None:
    """`traductions.csv`, for the settings of the network."""
    with (folder / "traductions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(("langue", "texte", "traduction"))
        writer.writerows(("en", french, english) for french, english in SAID.items())
