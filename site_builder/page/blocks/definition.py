"""« Définition et méthode » of an indicator as one pole uses it: the bank's words, then what differs here."""

from collections.abc import Callable

from markupsafe import Markup

from site_builder.model.bank import Aggregation
from site_builder.model.diffusion import Origin
from site_builder.model.finding import Finding, UncertaintyKind
from site_builder.model.language import Language
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.blocks.subjects import goal_lines
from site_builder.page.linking import Linker
from site_builder.words.labels import label
from site_builder.words.numbers import number
from site_builder.words.periods import period_label
from site_builder.words.sentences import capital, phrase, start_words
from site_builder.words.typography import typeset

METHODS = {
    UncertaintyKind.WILSON: "Intervalle de Wilson à 95 %, corrigé pour une population finie",
    UncertaintyKind.NON_RESPONSE: "Fourchette : ce que serait le chiffre si tous les non-répondants avaient répondu non, ou oui",
}


def definition_lines(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> tuple[RecordLine, ...]:
    indicator, language = finding.indicator, publication.language
    definition, entry = indicator.definition, indicator.entry
    said = _typesetter(publication)
    kinds = {margin.kind for margin in finding.uncertainty.values()}
    return record(
        (
            ("Question posée", _question(entry.question or definition.question, language)),
            ("Calcul", said(definition.calculation)),
            ("Nature", f"{label(definition.kind, language)}, {label(definition.nature, language).lower()}"),
            ("Périmètre", said(indicator.scope)),
            ("Population", _population(finding, publication)),
            ("Situation de départ", _start(finding, publication)),
            ("Source", said(indicator.source)),
            ("Collecte", said(indicator.method) or (definition.collection and label(definition.collection, language))),
            ("Responsable", said(entry.owner)),
            ("Incertitude", [said(METHODS[kind]) for kind in METHODS if kind in kinds]),
            ("Biais connus", said(entry.biases)),
            ("Ce que le chiffre ne dit pas", said(definition.limits)),
            ("Fréquence", definition.frequency and label(definition.frequency, language)),
            ("Prochaine collecte", capital(period_label(entry.next_collection, language)) if entry.next_collection else None),
            ("Entre plusieurs pôles", said(_between_poles(finding))),
            ("ODD proches", goal_lines(definition.goals, publication, to)),
            ("Définition", _origin(finding, publication, ptce, to)),
        )
    )


def _question(text: str | None, language: Language) -> str | None:
    return phrase("« {text} »", language, text=text) if text else None


def _population(finding: Finding, publication: Publication) -> str | None:
    number_of = finding.indicator.population
    if number_of is None:
        return None
    return phrase("{n} au total", publication.language, n=number(number_of, 0, publication.language))


def _start(finding: Finding, publication: Publication) -> tuple[str, ...]:
    """« 12 % en 2021 », then where that value comes from."""
    start, language = finding.indicator.baseline, publication.language
    if start is None:
        return ()
    value = start_words(start, finding.indicator.unit, language)
    return value, *((phrase("Source\u00a0: {source}", language, source=start.source),) if start.source else ())


def _typesetter(publication: Publication) -> Callable[[str | None], str | None]:
    return lambda text: typeset(text, publication.language) if text else None


def _between_poles(finding: Finding) -> str | None:
    definition = finding.indicator.definition
    if definition.aggregation is Aggregation.NEVER and not definition.aggregation_reason:
        return None
    return definition.aggregation_reason


def _origin(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> Markup | str:
    definition = finding.indicator.definition
    if ptce.file.origin is Origin.PUBLIC_SOURCES:
        return "Celle des sources citées, qui ne la donnent pas toujours"
    if finding.indicator.own:
        return "Définie par le pôle, hors de la banque commune"
    current = publication.network.bank.definitions[definition.id].version
    named = phrase("Banque commune, version {version}", publication.language, version=definition.version)
    newer = (
        phrase(" ; la banque en est à la {current}", publication.language, current=current)
        if current > definition.version
        else ""
    )
    return Markup('<a href="{}">{}</a>{}').format(to(publication.addresses.definition(definition.id)), named, newer)
