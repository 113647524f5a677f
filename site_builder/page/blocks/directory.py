"""The poles of the network's home, in order of registration within each origin, with what the filters know each of them by."""

from dataclasses import dataclass

from site_builder.model.diffusion import Origin, Status
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.facts import place_words
from site_builder.page.blocks.filters import marks
from site_builder.page.blocks.progress import Progress, progress
from site_builder.page.linking import Linker
from site_builder.words.labels import label
from site_builder.words.periods import day_label
from site_builder.words.sentences import capital, counted, phrase
from site_builder.words.typography import typeset

GROUPS = (
    (
        Origin.POLE,
        "Les pôles",
        "Chaque rapport est écrit par le pôle, sous sa responsabilité. Ils sont rangés par ordre d'inscription.",
    ),
    (
        Origin.FICTITIOUS,
        "Pôles inventés",
        "Écrits pour montrer ce que le site sait faire : aucun chiffre, aucun nom n'est réel.",
    ),
    (
        Origin.PUBLIC_SOURCES,
        "Fiches de sources publiques",
        "Établies par l'équipe du site. Ces pôles ne les ont ni écrites ni relues : elles ne comptent dans aucun total.",
    ),
)


@dataclass(frozen=True, slots=True)
class PoleEntry:
    id: str
    """The anchor of its line."""
    name: str
    href: str
    territory: str
    sectors: str
    content: str
    """« Rapport 2025, 14 indicateurs »."""
    harvested: str
    """« Sur son propre site ; copie du 3 novembre 2026 », "" for a pole whose whole report is here."""
    marks: str | None
    """« territoire-bretagne odd-2 odd-12 »: what the filters look for; None without filters."""
    progress: Progress | None
    """How far its démarche is; None for a pole that says nothing of it."""


@dataclass(frozen=True, slots=True)
class PoleGroup:
    id: str
    title: str
    explanation: str
    poles: tuple[PoleEntry, ...]


def directory(publication: Publication) -> tuple[PoleGroup, ...]:
    """Poles that publish, then invented ones, then fiches; only the groups that have one."""
    return tuple(
        PoleGroup(
            origin.value,
            title,
            f"{typeset(text, publication.language)}{_elsewhere(members, publication)}",
            tuple(pole_entry(p, publication) for p in members),
        )
        for origin, title, text in GROUPS
        if (members := [pole for pole in publication.network.ptces if pole.file.origin is origin])
    )


ONE_ELSEWHERE = (
    "Un pôle publie son rapport sur son propre site : seuls les chiffres et les effets en sont repris ici, "
    "le reste se lit là-bas."
)
ELSEWHERE = (
    "{number} pôles publient leur rapport sur leur propre site : seuls les chiffres et les effets en sont repris ici, "
    "le reste se lit là-bas."
)


def _elsewhere(members: list[Ptce], publication: Publication) -> str:
    """What the network's pages do not hold of the poles that publish on their own sites."""
    number = sum(pole.harvest is not None for pole in members)
    if not number:
        return ""
    return f" {phrase(ONE_ELSEWHERE if number == 1 else ELSEWHERE, publication.language, number=number)}"


def pole_entry(ptce: Ptce, publication: Publication) -> PoleEntry:
    language, territory = publication.language, ptce.file.territory
    return PoleEntry(
        id=f"pole-{ptce.slug}",
        name=typeset(ptce.file.name, language),
        href=Linker(publication.addresses.home())(publication.addresses.ptce(ptce.slug)),
        territory=typeset(place_words(territory), language) if territory else "Territoire non précisé",
        sectors=capital(typeset(", ".join(ptce.file.sectors), language)),
        content=_content(ptce, publication),
        harvested=_harvested(ptce, publication),
        marks=marks(ptce, publication),
        progress=progress(ptce, publication.language),
    )


COPIED_LATE = "Sur son propre site ; copie du {day} ; la dernière lecture n'a pas abouti"


def _harvested(ptce: Ptce, publication: Publication) -> str:
    if (harvest := ptce.harvest) is None:
        return ""
    pattern = COPIED_LATE if harvest.failure else "Sur son propre site ; copie du {day}"
    return phrase(pattern, publication.language, day=day_label(harvest.on, publication.language))


def _content(ptce: Ptce, publication: Publication) -> str:
    if ptce.file.origin is Origin.PUBLIC_SOURCES:
        return capital(counted(len(ptce.indicators), "chiffre publié", "chiffres publiés", publication.language))
    figures = counted(len(ptce.indicators), "indicateur", "indicateurs", publication.language)
    if ptce.file.status is Status.PUBLISHED:
        return phrase("Rapport {year}, {figures}", publication.language, year=ptce.reference.year, figures=figures)
    return f"{label(ptce.file.status, publication.language)}, {figures}"
