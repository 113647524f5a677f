"""Positions from 1 to 5, amounts that are not negative, SIREN numbers of nine digits."""

from collections.abc import Iterator

from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.problems import Problem


def numbers_in_bounds(network: NetworkDraft) -> Iterator[Problem]:
    """What can only take some values takes one of them."""
    for ptce in network.ptces:
        yield from _positions(ptce, not network.setting.internal)
        yield from _amounts(ptce)
        yield from _siren(ptce)


def _positions(ptce: PtceDraft, private: bool) -> Iterator[Problem]:
    """Positions are for the members: what was typed is theirs too, the line with its expectations above all."""
    for stakeholder in ptce.stakeholders:
        for key, value in (("influence", stakeholder.record.influence), ("interet", stakeholder.record.interest)):
            if value is not None and not 1 <= value <= 5:
                hint = "1 : très faible ; 5 : très forte. Laissez vide si elle n'est pas placée."
                seen = f"Ce qui est écrit sous « {key} »" if private else f"« {value} »"
                yield Problem(
                    stakeholder.place(key), "position", f"{seen} n'est pas une position de 1 à 5", hint, private=private
                )


def _amounts(ptce: PtceDraft) -> Iterator[Problem]:
    amounts = [
        *((project.place("financement_obtenu"), project.record.money) for project in ptce.projects),
        *((funding.place("montant"), funding.record.amount) for funding in ptce.fundings),
    ]
    for place, amount in amounts:
        if amount is not None and amount < 0:
            yield Problem(place, "nombre-negatif", f"« {amount} » : un financement n'est pas négatif", "Vérifiez le signe.")


def _siren(ptce: PtceDraft) -> Iterator[Problem]:
    for member in ptce.members:
        digits = "".join((member.record.siren or "").split())
        if digits and not (len(digits) == 9 and digits.isdigit()):
            hint = "Neuf chiffres, comme sur annuaire-entreprises.data.gouv.fr."
            yield Problem(member.place("siren"), "siren", f"« {member.record.siren} » n'est pas un numéro SIREN", hint)
