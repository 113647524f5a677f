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
from site_builder.words.initials import under_heading
from site_builder.words.labels import label
from site_builder.words.periods import in_period
from site_builder.words.sentences import open_end, phrase, response_sentence, target_words, uncapital, value_text
from site_builder.words.shown import SMALL
from site_builder.words.typography import typeset


def opening_facts(
    finding: Finding, publication: Publication, ptce: Ptce, to: Linker, *, effects: bool = True
) -> tuple[RecordLine, ...]:
    """Value, what other sources say, target, answers, effects: those that exist; few answers are counted before any share."""
    language = publication.language
    value = (_heading(finding, publication), _values(finding, publication))
    answers = ("Réponses", [_answers(finding, publication)])
    few = finding.response is not None and finding.response.count is not None and finding.response.answered < SMALL
    return record(
        (
            *((answers, value) if few else (value, answers)),
            ("Cible", target_words(finding.target.target, finding.indicator.unit, language) if finding.target else None),
            ("Périmètre", _scope(finding, publication)),
            ("Effet documenté", list(_effects(finding, publication, ptce, to)) if effects else None),
        )
    )


def value_words(finding: Finding, publication: Publication) -> str:
    """« 19 % », « 74 tonnes (estimation) », or the state that stands in place of a number."""
    shown = shown_value(finding)
    return value_text(shown, finding.indicator.unit, publication.language) if shown else missing_words(finding, publication)


def _value_or_state(finding: Finding, publication: Publication) -> str:
    """As `value_words`, under a heading that has said the year."""
    seen = finding.at_reference
    return label(seen.state, publication.language) if seen and seen.value is None else value_words(finding, publication)


def _heading(finding: Finding, publication: Publication) -> str:
    shown = shown_value(finding)
    when = (
        in_period(shown.period, publication.language)
        if shown
        else phrase("en {last}", publication.language, last=finding.reference.year)
    )
    return (
        phrase("Valeurs {when}, selon les sources", publication.language, when=when)
        if finding.others
        else phrase("Valeur {when}", publication.language, when=when)
    )


def _values(finding: Finding, publication: Publication) -> list[str]:
    """One value; or, when sources or scopes disagree, all of them with where each comes from."""
    if not finding.others or finding.latest is None:
        return [Markup("<b>{}</b>").format(_value_or_state(finding, publication))]
    return [_sourced(observation, finding, publication) for observation in (finding.latest, *finding.others)]


def _sourced(seen: Observation, finding: Finding, publication: Publication) -> Markup:
    value = value_text(seen, finding.indicator.unit, publication.language)
    where = ", ".join(part for part in (seen.source, seen.scope and uncapital(seen.scope)) if part)
    return Markup("<b>{}</b> <small>{}</small>").format(value, typeset(where or "source non précisée", publication.language))


def _scope(finding: Finding, publication: Publication) -> str | None:
    """Of the one value shown; several values each say theirs."""
    scope = finding.latest.scope if finding.latest and not finding.others else None
    return under_heading(typeset(scope, publication.language), "Périmètre") if scope else None


def _answers(finding: Finding, publication: Publication) -> str | None:
    if finding.response is None:
        return None
    return open_end(response_sentence(finding.response, finding.indicator, publication.language))


def _effects(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> Iterator[Markup]:
    for id in finding.indicator.effects:
        href, name = to(publication.addresses.effect(ptce.slug, id)), typeset(ptce.effect(id).name, publication.language)
        yield Markup('<a href="{}">{}</a>').format(href, name)
