"""Mentions légales: who publishes, who hosts, under which licence; what nobody wrote is said to be missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.chrome import chrome
from site_builder.page.templates import render
from site_builder.words.sentences import phrase
from site_builder.words.typography import typeset

EDITING = (
    "À l’adresse /admin/, pour les personnes qui écrivent ce site : elle seule demande JavaScript et parle à GitHub, "
    "et garde leur jeton dans leur navigateur."
)
UNSAID = "Non renseigné par l’éditeur du site."


@dataclass(frozen=True, slots=True)
class LegalContext:
    record: tuple[RecordLine, ...]


def pages(publication: Publication) -> Iterator[Page]:
    address, title = publication.addresses.legal(), "Mentions légales"
    yield Page(
        address,
        "mentions",
        render("pages/mentions.html", LegalContext(_record(publication)), publication.language),
        chrome(
            publication,
            address,
            title=title,
            description="Qui publie ce site, qui l’héberge, sous quelle licence.",
            trail=(("Accueil", publication.addresses.home()), (title, None)),
        ),
    )


def _record(publication: Publication) -> tuple[RecordLine, ...]:
    """Publisher, director and host are what the French law of 21 June 2004 (LCEN, art. 1-1) asks every site to name."""
    network, file = publication.network, publication.network.file
    contact = file.contact or (network.ptces[0].file.contact if network.alone else None)
    lines = (
        ("Éditeur", file.publisher or UNSAID),
        ("Directeur de la publication", file.director or UNSAID),
        ("Hébergeur", file.host or UNSAID),
        ("Signaler une erreur", contact or UNSAID),
        (
            "Données",
            phrase(
                "{licence} : à réutiliser en citant le pôle et la date de mise à jour.",
                publication.language,
                licence=file.licence,
            ),
        ),
        ("Paroles et photographies", "Pas de réutilisation sans l’accord des personnes."),
        ("Données personnelles", "Ce site ne dépose aucun cookie, ne mesure aucune visite et n’appelle aucun autre serveur."),
        *([("Page d’édition", EDITING)] if publication.online_editing else ()),
        ("Caractères", "Besley et Public Sans, licence SIL Open Font 1.1."),
    )
    return record((label, typeset(text, publication.language)) for label, text in lines)
