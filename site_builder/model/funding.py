"""Money received: from whom, for what, and the indicators agreed, to be shown as promised, reached and explained."""

from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Euros, Line, Names, Slug, When


class Funding(Record):
    """One row of `financements`."""

    id: Slug | None = key("id", "Identifiant", "Nom court gardé à vie ; sans lui, le nom du financeur et la période.")
    funder: Line = key("financeur", "Financeur", "Qui finance.", REQUIRED)
    amount: Euros | None = key("montant", "Montant", "En euros : 45 000, ou 45 000 €.")
    period: When | None = key("periode", "Période", "La période couverte.")
    purpose: Line | None = key("objet", "Objet", "Ce qui est financé.")
    effects: Names = key("effets", "Effets", "Les effets visés.", ())
    indicators: Names = key("indicateurs", "Indicateurs convenus", "Les indicateurs convenus avec le financeur.", ())
    document: Line | None = key("document", "Document", "Un fichier de medias/, ou une adresse web.")
    explanation: Line | None = key("explication", "Explication", "Ce qui a été tenu ou non, et pourquoi.")
