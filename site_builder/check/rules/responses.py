"""Who answered: no more answers than people who answered, no more of them than were asked, nobody alone in public."""

from collections.abc import Iterator
from decimal import Decimal

from site_builder.check.draft import IndicatorDraft, MeasureDraft, NetworkDraft
from site_builder.check.measure_value import REMOVE_ROW
from site_builder.model.bank import Collection, UnitNature
from site_builder.model.diffusion import Repository
from site_builder.problems import Problem

ASKED_FOR = frozenset({Collection.SURVEY, Collection.INTERVIEW, None})
"""None: a definition of the pole's own that does not say how; somebody answered all the same."""
ROUNDING = Decimal("0.6")
"""Points of percentage by which a typed share may differ from its counts: rounding to the unit, and a little."""


def responses(network: NetworkDraft) -> Iterator[Problem]:
    """Counts agree with each other and with the share; one person's answer is not in a public folder."""
    public = network.setting.file.repository is Repository.PUBLIC
    for ptce in network.ptces:
        for draft in ptce.indicators:
            for measure in draft.measures:
                yield from _counts(measure)
                yield from _of_nobody(measure)
                yield from _share(draft, measure)
                if public and measure.observation.answered == 1 and draft.indicator.definition.collection in ASKED_FOR:
                    message = "C'est la réponse d'une seule personne, dans un dossier public"
                    yield Problem(measure.row.place(), "reponse-individuelle", message, REMOVE_ROW, private=True)


def _counts(measure: MeasureDraft) -> Iterator[Problem]:
    o = measure.observation
    for key, few, many_key, many in (
        ("nombre", o.count, "repondants", o.answered),
        ("repondants", o.answered, "sollicites", o.asked),
    ):
        if few is not None and many is not None and few > many:
            hint = f"« {key} » ne dépasse pas « {many_key} » : vérifiez les deux."
            yield Problem(measure.row.place(key), "effectifs", f"{few} en « {key} » pour {many} en « {many_key} »", hint)


def _of_nobody(measure: MeasureDraft) -> Iterator[Problem]:
    o = measure.observation
    if o.answered == 0 and o.value is not None:
        message = f"La mesure porte une valeur, « {measure.row.record.value} », et aucun répondant"
        hint = "Corrigez « repondants », ou dites la valeur manquante."
        yield Problem(measure.row.place("repondants"), "valeur-sans-reponse", message, hint, "warning")


def _share(draft: IndicatorDraft, measure: MeasureDraft) -> Iterator[Problem]:
    o = measure.observation
    if draft.indicator.unit.nature is not UnitNature.SHARE or o.value is None or o.count is None or not o.answered:
        return
    counted = Decimal(100 * o.count) / o.answered
    if o.count <= o.answered and abs(counted - o.value) > ROUNDING:
        said = f"{counted:.1f}".removesuffix(".0").replace(".", ",")
        message = f"{o.count} sur {o.answered} font {said} %, et la valeur dit « {measure.row.record.value} »"
        yield Problem(measure.row.place("valeur"), "part-et-effectifs", message, "Corrigez l'un des trois nombres.", "warning")
