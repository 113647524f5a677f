"""Who uses a definition of the bank: the poles by name, and a sentence that says how many of how many."""

from dataclasses import dataclass

from site_builder.model.diffusion import Origin
from site_builder.model.publication import Publication
from site_builder.words.sentences import counted
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class Users:
    slugs: tuple[str, ...]
    sentence: str
    """« Utilisé par 3 PTCE sur 24 », fictitious poles counted apart."""


def users(publication: Publication, definition: str) -> Users:
    slugs = tuple(use.ptce for use in publication.governance.uses.get(definition, ()))
    fictitious = sum(publication.network.ptce(slug).file.origin is Origin.FICTITIOUS for slug in slugs)
    real = len(slugs) - fictitious
    poles = sum(ptce.file.origin is Origin.POLE for ptce in publication.network.ptces)
    invented = counted(fictitious, "pôle inventé", "pôles inventés", publication.language)
    said = [f"{real} PTCE sur {poles}"] if real else []
    said += [invented] if fictitious else []
    return Users(slugs, typeset(f"Utilisé par {' et par '.join(said)}" if said else "Pas encore utilisé", publication.language))
