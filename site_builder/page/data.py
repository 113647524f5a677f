"""Données: what can be downloaded, column by column, under which licence."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.diffusion import Origin
from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.periods import day_label
from site_builder.words.sentences import counted
from site_builder.words.typography import typeset

COLUMNS = (
    (
        "ptce, origine",
        "Le pôle, et qui a établi ses chiffres : le pôle lui-même, des sources publiques, ou personne (« fictive »).",
    ),
    ("indicateur, nom", "L'identifiant stable de l'indicateur et son nom."),
    ("unite", "L'unité ; une part va de 0 à 100."),
    ("periode, type_de_periode, debut, fin", "La période, son type (année, exercice, trimestre…) et ses deux dates."),
    ("valeur, etat", "Le nombre, et pourquoi il y en a un ou non. Zéro est un nombre ; une case vide n'en est pas un."),
    ("perimetre, ventilation", "Qui et quoi est compté ; vide dans « ventilation » pour un total."),
    (
        "nombre, repondants, sollicites, tirage",
        "Pour une enquête : combien ont répondu ainsi, combien ont répondu, combien étaient sollicités.",
    ),
    ("source, source_adresse, methode", "D'où vient la valeur et comment elle a été recueillie."),
    ("recueillie_le, corrigee_le, valeur_avant_correction", "La date du recueil, et les corrections depuis la publication."),
    ("fiabilite, rupture, commentaire", "La fiabilité, une rupture de série, ce que le lecteur doit savoir."),
)


ORIGINS = {Origin.POLE: "", Origin.FICTITIOUS: "Données inventées, ", Origin.PUBLIC_SOURCES: "Fiche de sources publiques, "}


@dataclass(frozen=True, slots=True)
class Download:
    name: str
    href: str
    detail: str


@dataclass(frozen=True, slots=True)
class DataContext:
    licence: str
    downloads: tuple[Download, ...]
    columns: tuple[tuple[str, str], ...]


def pages(publication: Publication) -> Iterator[Page]:
    address, title, language = publication.addresses.data(), "Données", publication.language
    licence = f"{publication.network.file.licence}. Mise à jour du {day_label(publication.date, language)}."
    context = DataContext(
        typeset(licence, language),
        tuple(_downloads(publication, Linker(address))),
        tuple((name, typeset(text, language)) for name, text in COLUMNS),
    )
    yield Page(
        address,
        "donnees",
        render("pages/donnees.html", context),
        chrome(
            publication,
            address,
            title=title,
            description="Toutes les valeurs publiées, à télécharger.",
            current="data",
            trail=(("Accueil", ""), (title, None)),
        ),
    )


def _downloads(publication: Publication, to: Linker) -> Iterator[Download]:
    for ptce in publication.network.ptces:
        if ptce.indicators:
            values = sum(len(publication.findings.of(ptce.slug, i.id).series.observations) for i in ptce.indicators)
            yield Download(
                typeset(ptce.file.name, publication.language),
                to(publication.addresses.ptce(ptce.slug) + "donnees.csv"),
                f"{ORIGINS[ptce.file.origin]}CSV, {counted(values, 'valeur', 'valeurs', publication.language)}",
            )
