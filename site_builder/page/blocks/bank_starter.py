"""The core of the bank as a way to begin, and the bank to take away."""

from dataclasses import dataclass

from site_builder.model.page import Link
from site_builder.model.publication import Publication
from site_builder.page.linking import Linker
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class StarterTheme:
    name: str
    definitions: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Starter:
    title: str
    themes: tuple[StarterTheme, ...]
    yaml: str
    """The whole core, to paste into `referentiel.yml`."""


def starter(publication: Publication, to: Linker) -> Starter | None:
    """None for a bank that marks no core."""
    bank, language = publication.network.bank, publication.language
    core = [definition for definition in bank.definitions.values() if definition.core]
    if not core:
        return None
    themes = tuple(
        StarterTheme(
            typeset(theme.name, language),
            tuple(
                Link(typeset(one.name, language), to(publication.addresses.definition(one.id)))
                for one in core
                if one.theme == theme.id
            ),
        )
        for theme in bank.file.themes
    )
    lines = [f"  # {one.name}\n  - indicateur: {one.id}@{one.version}\n    effets: []" for one in core]
    return Starter(
        title=phrase("Pour commencer : {count}", language, count=counted(len(core), "indicateur", "indicateurs", language)),
        themes=tuple(theme for theme in themes if theme.definitions),
        yaml="\n".join(["indicateurs:", *lines]),
    )


def takeaways(publication: Publication, to: Linker) -> tuple[tuple[Link, str], ...]:
    """The bank's files, each with what it is for."""
    files = (
        ("banque.xlsx", "Le classeur de la banque", "Excel ou LibreOffice : pour la relire en réunion"),
        ("banque.csv", "Le tableau des définitions", "CSV"),
        ("banque.jsonld", "Le vocabulaire", "SKOS, en JSON-LD : pour le relier à d’autres listes"),
    )
    address = publication.addresses.bank_file
    return tuple((Link(name, to(address(file))), typeset(what, publication.language)) for file, name, what in files)
