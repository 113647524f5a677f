"""Who uses a definition of the bank: the poles by name, and a sentence that says how many of how many."""

from dataclasses import dataclass

from site_builder.model.diffusion import Origin
from site_builder.model.publication import Publication
from site_builder.words.sentences import counted, phrase


@dataclass(frozen=True, slots=True)
class Users:
    slugs: tuple[str, ...]
    sentence: str
    """« Utilisé par 3 PTCE sur 24 », fictitious poles counted apart."""


SAID = {
    "both": "Utilisé par {real} PTCE sur {poles} et par {invented}",
    "real": "Utilisé par {real} PTCE sur {poles}",
    "fictitious": "Utilisé par {invented}",
    "nobody": "Pas encore utilisé",
}


def users(publication: Publication, definition: str) -> Users:
    slugs = tuple(use.ptce for use in publication.governance.uses.get(definition, ()))
    fictitious = sum(publication.network.ptce(slug).file.origin is Origin.FICTITIOUS for slug in slugs)
    real = len(slugs) - fictitious
    poles = sum(ptce.file.origin is Origin.POLE for ptce in publication.network.ptces)
    invented = counted(fictitious, "pôle inventé", "pôles inventés", publication.language)
    name = {(True, True): "both", (True, False): "real", (False, True): "fictitious", (False, False): "nobody"}
    pattern = SAID[name[bool(real), bool(fictitious)]]
    return Users(slugs, phrase(pattern, publication.language, real=real, poles=poles, invented=invented))
