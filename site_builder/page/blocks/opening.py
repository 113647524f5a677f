"""The first screen of an indicator: its value with all that must travel with it."""

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.model.finding import Finding
from site_builder.model.measure import Observation, State
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.ledger import missing_words, shown_value
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.blocks.target import target_sentence
from site_builder.page.linking import Linker
from site_builder.words.labels import label
from site_builder.words.numbers import amount
from site_builder.words.periods import in_period, period_label
from site_builder.words.typography import typeset


def opening_facts(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> tuple[RecordLine, ...]:
    """Value, what other sources say, target, answers, effects: those that exist."""
    language = publication.language
    return record(
        (
            (_heading(finding, publication), Markup("<b>{}</b>").format(value_words(finding, publication))),
            ("Autres sources", [_other(other, finding, publication) for other in finding.others]),
            ("Cible", target_sentence(finding, publication)),
            ("Réponses", _answers(finding, publication)),
            ("Périmètre", typeset(finding.latest.scope, language) if finding.latest and finding.latest.scope else None),
            ("Effet documenté", list(_effects(finding, publication, ptce, to))),
        )
    )


def value_words(finding: Finding, publication: Publication) -> str:
    """« 19 % », « 74 tonnes, estimation », or why there is no number; an older value says its year."""
    shown = shown_value(finding)
    if shown is None or shown.value is None:
        return missing_words(finding, publication)
    words = amount(shown.value, finding.indicator.unit, publication.language)
    state = "" if shown.state is State.MEASURED else f", {label(shown.state, publication.language).lower()}"
    return words + state


def _heading(finding: Finding, publication: Publication) -> str:
    shown = shown_value(finding)
    return f"Valeur {in_period(shown.period, publication.language)}" if shown else f"Valeur en {finding.reference.year}"


def _other(other: Observation, finding: Finding, publication: Publication) -> str:
    said = amount(other.value, finding.indicator.unit, publication.language) if other.value is not None else "pas de valeur"
    differs = other.source or other.scope or period_label(other.period, publication.language)
    return typeset(f"{said} ({differs})", publication.language)


def _answers(finding: Finding, publication: Publication) -> str | None:
    response = finding.response
    if response is None:
        return None
    asked = f", {response.asked} sollicités" if response.asked is not None else ""
    counted = (
        f"{response.count} sur {response.answered} répondants"
        if response.count is not None
        else f"{response.answered} répondants"
    )
    return typeset(counted + asked, publication.language)


def _effects(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> Iterator[Markup]:
    for id in finding.indicator.effects:
        href, name = to(publication.addresses.effect(ptce.slug, id)), typeset(ptce.effect(id).name, publication.language)
        yield Markup('<a href="{}">{}</a>').format(href, name)
