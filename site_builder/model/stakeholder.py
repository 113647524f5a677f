"""Who affects the pole or is affected by it; positions and expectations are for the members' working document."""

from typing import Annotated

from pydantic import BeforeValidator

from site_builder.model.cooperation import Circle, Family
from site_builder.model.diffusion import Audience
from site_builder.model.framework import Magnitude
from site_builder.model.paired import AS_TEXTS, paired
from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Count, Line, Names, Slug, choice

Magnitudes = Annotated[
    tuple[tuple[Line, Annotated[Magnitude, BeforeValidator(choice(Magnitude))]], ...], BeforeValidator(paired), AS_TEXTS
]
"""How large each effect is on one stakeholder."""


class Stakeholder(Record):
    """One row of `parties_prenantes`."""

    id: Slug = key("id", "Identifiant", "Nom court gardé à vie.", REQUIRED)
    name: Line = key("nom", "Nom", "La partie prenante, au pluriel pour un groupe.", REQUIRED)
    family: Annotated[Family, BeforeValidator(choice(Family))] | None = key(
        "famille", "Famille", "La famille de la partie prenante."
    )
    circle: Annotated[Circle, BeforeValidator(choice(Circle))] | None = key(
        "cercle", "Cercle", "Porteur, fondateur, membre, partenaire."
    )
    influence: Count | None = key("influence", "Influence", "De 1 (décide peu) à 5 (décide beaucoup).")
    interest: Count | None = key("interet", "Intérêt", "De 1 (s'implique peu) à 5 (s'implique beaucoup).")
    expectations: Line | None = key("attentes", "Attentes", "Ce qu'elle attend du pôle.")
    contributions: Line | None = key("apports", "Apports", "Ce qu'elle apporte.")
    effects: Names = key("effets", "Effets", "Les effets qui la touchent.", ())
    magnitudes: Magnitudes = key(
        "ampleurs",
        "Ampleurs",
        "Quand un effet ne la touche pas comme les autres : « effet > forte », séparés par « | ».",
        (),
    )
    involvement: Line | None = key("association", "Association", "Comment elle est associée à la démarche.")
    placed_by: Line | None = key("placee_par", "Placée par", "Qui l'a placée sur la carte.")
    audience: Annotated[Audience, BeforeValidator(choice(Audience))] = key(
        "diffusion", "Diffusion", "Publique : son nom et la façon dont elle est associée sont montrés.", Audience.PUBLIC
    )

    @property
    def placed(self) -> bool:
        """Whether it has a place on the map: both positions are known."""
        return self.influence is not None and self.interest is not None
