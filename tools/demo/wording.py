"""What invented poles say in their own words: definitions of their own, some of them alike, and other names for the bank's."""

from collections.abc import Iterator
from dataclasses import dataclass

from tools.demo.poles import Pole


@dataclass(frozen=True, slots=True)
class Own:
    id: str
    name: str
    unit: str
    said: str
    values: tuple[int, int]
    """Of the year before the report's, then of its own."""


OWN = {
    "l-estuaire-solidaire": Own("repas-partages", "Repas partagés au pôle", "repas", "Repas pris ensemble dans les locaux du pôle.", (210, 236)),
    "la-halle-fertile": Own("tablees", "Repas partagés dans le pôle", "repas", "Repas ouverts aux membres et aux voisins.", (148, 190)),
    "rives-et-metiers": Own("repas-communs", "Repas partagés", "repas", "Repas pris en commun lors des chantiers.", (64, 71)),
    "pole-bois-partage": Own("heures-benevoles", "Heures de bénévolat données", "heures", "Heures inscrites au cahier du pôle.", (890, 1_040)),
    "les-passeurs-d-energie": Own("benevolat", "Heures de bénévolat", "heures", "Heures déclarées par les bénévoles.", (1_310, 1_220)),
    "lin-et-laine": Own("toisons", "Toisons lavées à l’atelier", "toisons", "Toisons passées par l’atelier de lavage.", (420, 515)),
}  # fmt: skip
LOCAL = {
    ("la-source-habitante", "rencontres-organisees"): "nom: Cafés du pôle et comités",
    ("rives-et-metiers", "emplois-crees"): "perimetre: Hors contrats de moins de trois mois",
    ("les-hauts-solidaires", "structures-membres"): "perimetre: Structures à jour de cotisation seulement",
}
"""By pole and indicator of the bank: a line of the référentiel."""


def own_entry(pole: Pole) -> list[str]:
    """The lines of the référentiel for a definition that the pole wrote itself; none for most."""
    if (own := OWN.get(pole.slug)) is None:
        return []
    definition = (
        f"id: {own.id}, nom: {own.name}, type: realisation, unite: {own.unit}, definition: {own.said}, collecte: registre, "
        "frequence: annuelle, agregation: jamais"
    )
    return [f"  - propre: {{{definition}}}", "    effets: [cooperer]", "    source: Cahier du pôle"]


def local_words(pole: Pole, id: str) -> list[str]:
    said = LOCAL.get((pole.slug, id))
    return [f"    {said}"] if said else []


def own_rows(pole: Pole, period: dict[int, str]) -> Iterator[tuple[object, ...]]:
    """Its two values; `period` says how the pole writes each year."""
    if own := OWN.get(pole.slug):
        for year, value in zip((pole.reference - 1, pole.reference), own.values, strict=True):
            yield (own.id, period[year], value, "", "", "", "", "", "")
