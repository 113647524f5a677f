"""A measure speaks of a time that has begun, and only a fiche from public sources may not know which."""

from collections.abc import Iterator

from site_builder.check.draft import MeasureDraft, NetworkDraft
from site_builder.model.diffusion import Origin
from site_builder.problems import Problem


def measured_periods(network: NetworkDraft) -> Iterator[Problem]:
    """No value for a period to come, no undated value from the pole itself."""
    for ptce in network.ptces:
        undated_allowed = ptce.file.record.origin is Origin.PUBLIC_SOURCES
        for draft in ptce.indicators:
            for measure in draft.measures:
                yield from _one(measure, undated_allowed, network)


def _one(measure: MeasureDraft, undated_allowed: bool, network: NetworkDraft) -> Iterator[Problem]:
    observation, place = measure.observation, measure.row.place("periode")
    if not observation.period.dated and not undated_allowed:
        hint = "Écrivez l'année, l'exercice ou le mois. Seule une fiche de sources publiques peut l'ignorer."
        yield Problem(place, "non-datee", "Une mesure du pôle a une date", hint)
    elif observation.period.dated and observation.period.start > network.setting.on and observation.value is not None:
        hint = "Corrigez la période ; ce qui est visé s'écrit sous « cible »."
        yield Problem(
            place, "periode-a-venir", f"« {measure.row.record.period} » n'a pas commencé : rien n'a pu y être mesuré", hint
        )
