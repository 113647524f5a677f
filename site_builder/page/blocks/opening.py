"""The first screen of an indicator: its value with all that must travel with it."""

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.model.finding import Finding
from site_builder.model.measure import Observation
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.ledger import missing_words, shown_value
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.linking import Linker
from site_builder.words.periods import in_period, period_label
from site_builder.words.sentences import SMALL, open_end, response_sentence, target_words, value_text
from site_builder.words.typography import typeset


def opening_facts(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> tuple[RecordLine, ...]:
    """Value, what other sources say, target, answers, effects: those that exist; few answers are counted before any share."""
    language = publication.language
    value = (_heading(finding, publication), Markup("<b>{}</b>").format(value_words(finding, publication)))
    answers = ("Réponses", _answers(finding, publication))
    few = finding.response is not None and finding.response.answered < SMALL
    return record(
        (
            *((answers, value) if few else (value, answers)),
            ("Autres sources", [_other(other, finding, publication) for other in finding.others]),
            ("Cible", target_words(finding.target.target, finding.indicator.unit, language) if finding.target else None),
            (
                "Réponses",
                open_end(response_sentence(finding.response, finding.indicator, language)) if finding.response else None,
            ),
            ("Périmètre", typeset(finding.latest.scope, language) if finding.latest and finding.latest.scope else None),
            ("Effet documenté", list(_effects(finding, publication, ptce, to))),
        )
    )


def value_words(finding: Finding, publication: Publication) -> str:
    """« 19 % », « 74 tonnes (estimation) », or the state that stands in place of a number."""
    shown = shown_value(finding)
    return value_text(shown, finding.indicator.unit, publication.language) if shown else missing_words(finding, publication)


def _heading(finding: Finding, publication: Publication) -> str:
    shown = shown_value(finding)
    return f"Valeur {in_period(shown.period, publication.language)}" if shown else f"Valeur en {finding.reference.year}"


def _other(other: Observation, finding: Finding, publication: Publication) -> str:
    said = value_text(other, finding.indicator.unit, publication.language)
    differs = other.source or other.scope or period_label(other.period, publication.language)
    return typeset(f"{said} ({differs})", publication.language)


def _answers(finding: Finding, publication: Publication) -> str | None:
    if finding.response is None:
        return None
    return open_end(response_sentence(finding.response, finding.indicator, publication.language))


def _effects(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> Iterator[Markup]:
    for id in finding.indicator.effects:
        href, name = to(publication.addresses.effect(ptce.slug, id)), typeset(ptce.effect(id).name, publication.language)
        yield Markup('<a href="{}">{}</a>').format(href, name)
