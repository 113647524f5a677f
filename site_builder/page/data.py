"""Données: what can be downloaded, at which stable address, column by column, under which licence."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.diffusion import Origin
from site_builder.model.open_data import FILES, NETWORK_TABLES, TABLES, OpenTable
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.dataset import dataset_of_network
from site_builder.page.chrome import chrome, site_name
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.periods import day_label
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset

POLE_FILES = {
    "classeur.xlsx": "Classeur",
    "donnees.csv": "CSV",
    "donnees.json": "JSON",
    "datapackage.json": "Data Package",
    "impact.jsonld": "CIDS",
    "donnees.zip": "Archive",
}
"""Each pole's files, by their address under its own."""
TOGETHER = {
    "reseau.zip": ("Tout, en une archive", "ZIP : les tableaux et leur description"),
    "reseau.xlsx": ("Le classeur du réseau", "Excel : une feuille par tableau, dont chaque pôle pour chaque chiffre réuni"),
    **{f"{table.name}.csv": (table.title, "CSV") for table in NETWORK_TABLES},
    "reseau.json": ("La liste des pôles", "JSON, avec l'adresse des données de chacun"),
    "datapackage.json": ("La description des tableaux", "Data Package 2.0 : colonnes, types, sources, empreintes"),
    "impact.jsonld": ("Organisations, effets, indicateurs", "JSON-LD, Common Impact Data Standard 3.2"),
    "SHA256SUMS": ("Les empreintes", "SHA-256, pour vérifier qu'un fichier est arrivé entier"),
}
ADDRESSES = (
    ("{}donnees.json", "Le pôle, ses effets, ses indicateurs et leur dernière valeur."),
    ("{}indicateurs/<indicateur>/<indicateur>.json", "Un indicateur : sa définition et toutes ses valeurs."),
    ("{}datapackage.json", "La description des tableaux du pôle, pour un programme ou un autre site."),
    (
        "{}impact.jsonld",
        "Le pôle, ses effets, ses indicateurs et ses cibles selon la norme Common Impact Data Standard (CIDS).",
    ),
)
NETWORK_ADDRESS = ("donnees/reseau.json", "Tous les pôles, avec l'adresse des données de chacun.")
ORIGINS = {
    Origin.POLE: "{values}",
    Origin.FICTITIOUS: "Données inventées, {values}",
    Origin.PUBLIC_SOURCES: "Fiche de sources publiques, {values}",
}


@dataclass(frozen=True, slots=True)
class PoleFiles:
    name: str
    detail: str
    """« Données inventées, 48 valeurs »."""
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    id: str
    title: str
    """« Les valeurs : donnees.csv ou mesures.csv »: a pole's file, the network's."""
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DataContext:
    licence: str
    poles: tuple[PoleFiles, ...]
    together: tuple[tuple[Link, str], ...]
    """Files of all the poles, each with what it is; none for a pole that publishes alone."""
    addresses: tuple[tuple[str, str], ...]
    """Stable addresses for programs, and what is found there."""
    tables: tuple[Columns, ...]


def pages(publication: Publication) -> Iterator[Page]:
    address, title, language = publication.addresses.data(), "Données", publication.language
    to = Linker(address)
    licence = phrase(
        "{licence}. Mise à jour du {day}.",
        language,
        licence=publication.network.file.licence,
        day=day_label(publication.date, language),
    )
    tables = TABLES if publication.addresses.alone else NETWORK_TABLES
    context = DataContext(
        typeset(licence, language),
        tuple(_pole(publication, ptce, to) for ptce in publication.network.ptces),
        () if publication.addresses.alone else tuple(_together(publication, to)),
        tuple(_addresses(publication)),
        tuple(_columns(table, publication) for table in tables),
    )
    yield Page(
        address,
        "donnees",
        render("pages/donnees.html", context, publication.language) + dataset_of_network(publication, site_name(publication)),
        chrome(
            publication,
            address,
            title=title,
            description="Toutes les valeurs publiées, à télécharger.",
            current="data",
            trail=(("Accueil", publication.addresses.home()), (title, None)),
        ),
    )


def _pole(publication: Publication, ptce: Ptce, to: Linker) -> PoleFiles:
    values = sum(len(publication.findings.of(ptce.slug, i.id).series.observations) for i in ptce.indicators)
    counts = counted(values, "valeur", "valeurs", publication.language, feminine=True)
    return PoleFiles(
        typeset(ptce.file.name, publication.language),
        phrase(ORIGINS[ptce.file.origin], publication.language, values=counts),
        tuple(Link(text, to(publication.addresses.pole_file(ptce.slug, name))) for name, text in POLE_FILES.items()),
    )


def _together(publication: Publication, to: Linker) -> Iterator[tuple[Link, str]]:
    for name, (text, detail) in TOGETHER.items():
        yield Link(text, to(publication.addresses.network_file(name))), typeset(detail, publication.language)


def _addresses(publication: Publication) -> Iterator[tuple[str, str]]:
    pole = "" if publication.addresses.alone else "<pôle>/"
    home = publication.network.home or ""
    for pattern, what in ADDRESSES if publication.addresses.alone else (NETWORK_ADDRESS, *ADDRESSES):
        yield home + pattern.format(pole), typeset(what, publication.language)


def _columns(table: OpenTable, publication: Publication) -> Columns:
    names = dict.fromkeys((FILES.get(table.name), None if publication.addresses.alone else f"{table.name}.csv"))
    files = [name for name in names if name]
    pattern = "{table} : {file} ou {other}" if len(files) > 1 else "{table} : {file}"
    table_title = typeset(table.title, publication.language)
    title = phrase(pattern, publication.language, table=table_title, file=files[0], other=files[-1])
    rows = tuple((field.name, typeset(field.description, publication.language)) for field in table.fields)
    return Columns(table.name, title, rows)
