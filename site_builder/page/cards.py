"""What is written on the pictures that stand for a report or an effect where it is shared."""

from collections.abc import Iterable, Iterator

from site_builder.model.card import Card
from site_builder.model.diffusion import Audience, Origin
from site_builder.model.finding import Finding
from site_builder.model.measure import Indicator, State
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.words.labels import label
from site_builder.words.numbers import amount
from site_builder.words.periods import in_period
from site_builder.words.typography import typeset

INVENTED = "Données fictives"
FROM_SOURCES = "Fiche de sources publiques, non relue par le pôle"


def cards(publication: Publication) -> Iterator[Card]:
    """One per report and per effect of a public site that knows its address: without it, nobody can find the picture."""
    if publication.audience is not Audience.PUBLIC or publication.network.home is None:
        return
    for ptce in publication.written:
        fiche = ptce.file.origin is Origin.PUBLIC_SOURCES
        kind = "Fiche" if fiche else f"Rapport d'impact {ptce.reference.year}"
        over = " · ".join((kind, *((ptce.file.territory.name,) if ptce.file.territory else ())))
        yield _card(publication, ptce, publication.addresses.report_card(ptce.slug), over, ptce.file.name, ptce.indicators)
        for effect in ptce.framework.effects:
            documenting = (indicator for indicator in ptce.indicators if effect.id in indicator.effects)
            address = publication.addresses.effect_card(ptce.slug, effect.id)
            yield _card(publication, ptce, address, ptce.file.name, effect.headline or effect.name, documenting)


def _card(publication: Publication, ptce: Ptce, address: str, over: str, title: str, indicators: Iterable[Indicator]) -> Card:
    value, of = _figure(publication, ptce, indicators)
    name = "" if publication.addresses.alone else publication.name
    words = (name, over, title, value, of, _warning(ptce))
    return Card(address, *(typeset(text, publication.language) for text in words))


def _figure(publication: Publication, ptce: Ptce, indicators: Iterable[Indicator]) -> tuple[str, str]:
    """The first figure that one source alone gives, those that the pole marked before the others."""
    for indicator in sorted(indicators, key=lambda indicator: not indicator.entry.key_figure):
        finding = publication.findings.of(ptce.slug, indicator.id)
        if finding.latest and not finding.others and finding.latest.value is not None and finding.latest.period.dated:
            return _value(publication, finding), _of(publication, finding)
    return "", ""


def _value(publication: Publication, finding: Finding) -> str:
    assert finding.latest is not None
    assert finding.latest.value is not None
    return amount(finding.latest.value, finding.indicator.unit, publication.language)


def _of(publication: Publication, finding: Finding) -> str:
    assert finding.latest is not None
    measured = finding.latest.state is State.MEASURED
    state = "" if measured else f" ({label(finding.latest.state, publication.language).lower()})"
    return f"{finding.indicator.name}, {in_period(finding.latest.period, publication.language)}{state}"


def _warning(ptce: Ptce) -> str:
    return {Origin.FICTITIOUS: INVENTED, Origin.PUBLIC_SOURCES: FROM_SOURCES}.get(ptce.file.origin, "")
