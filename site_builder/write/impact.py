"""Open data in the Common Impact Data Standard 3.2: organisations, outcomes, stakeholders, indicators, reports and targets, as JSON-LD.

https://www.commonapproach.org/common-impact-data-standard/; a value that may not be shown, or was not measured, has no report.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from site_builder.model.address import relative
from site_builder.model.finding import Finding
from site_builder.model.framework import Effect
from site_builder.model.measure import Indicator, Observation, TargetValue
from site_builder.model.period import Period
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.stakeholder import Stakeholder
from site_builder.words.labels import label
from site_builder.words.periods import period_label
from site_builder.write.about import about_pole

CONTEXT = "https://ontology.commonapproach.org/contexts/cidsContext.jsonld"
NAME = "impact.jsonld"
Node = dict[str, Any]


def files(publication: Publication) -> dict[str, bytes]:
    """`impact.jsonld` for each pole, and one for all of them."""
    addresses = publication.addresses
    nodes = {ptce.slug: _text(_Pole(publication, ptce).nodes()) for ptce in publication.written}
    made = {
        here: _document(publication, here, [text]) for slug, text in nodes.items() if (here := addresses.pole_file(slug, NAME))
    }
    if publication.has_network_files:
        here = addresses.network_file(NAME)
        made[here] = _document(publication, here, nodes.values())
    return made


def _text(nodes: Iterable[Node]) -> str:
    return ",\n".join(json.dumps(node, ensure_ascii=False, separators=(",", ":")) for node in nodes)


def _document(publication: Publication, here: str, nodes: Iterable[str]) -> bytes:
    """Identifiers are addresses below the site's home, known or relative to the file (`@base`, JSON-LD 1.1, 4.1.3)."""
    home = publication.network.file.address
    context = json.dumps([CONTEXT, {"@base": f"{home.rstrip('/')}/" if home else relative(here, "")}])
    graph = ",\n".join(nodes)
    return f'{{"@context":{context},"@graph":[\n{graph}\n]}}\n'.encode()


class _Pole:
    """One pole's nodes, each with the address of the page that shows it as its identifier."""

    def __init__(self, publication: Publication, ptce: Ptce) -> None:
        self.publication, self.ptce = publication, ptce
        self.organisation = publication.addresses.ptce(ptce.slug) + "#organisation"
        self.bank = f"{publication.addresses.bank()}#banque"
        """Who defined the indicators that are shared."""

    def nodes(self) -> Iterator[Node]:
        yield self._organisation()
        yield self._node("cids:Organization", self.bank, self.publication.network.bank.file.name, "")
        yield from (self._stakeholder(one) for one in self.ptce.stakeholders)
        for effect in self.ptce.framework.effects:
            yield self._outcome(effect)
            yield from (self._stakeholder_outcome(effect, one) for one in self._touched(effect))
        for indicator in self.ptce.indicators:
            yield from self._indicator(indicator)

    def _organisation(self) -> Node:
        file, addresses = self.ptce.file, self.publication.addresses
        about = about_pole(self.publication, self.ptce)
        description = " ".join(text for text in (file.summary or "", about.origin, *about.warnings) if text)
        return {
            **self._node("cids:Organization", self.organisation, file.name, description),
            "hasLegalName": file.name,
            **({"hasWebAddress": file.website} if file.website else {}),
            "hasOutcome": [addresses.effect(self.ptce.slug, effect.id) for effect in self.ptce.framework.effects],
            "hasIndicator": [addresses.indicator(self.ptce.slug, one.id) for one in self.ptce.indicators],
            "hasStakeholder": [self._stakeholder_id(one) for one in self.ptce.stakeholders],
        }

    def _stakeholder(self, stakeholder: Stakeholder) -> Node:
        words = stakeholder.involvement or stakeholder.contributions or stakeholder.name
        node = self._node("cids:Stakeholder", self._stakeholder_id(stakeholder), stakeholder.name, words)
        return {**node, "forOrganization": self.organisation}

    def _outcome(self, effect: Effect) -> Node:
        addresses, slug = self.publication.addresses, self.ptce.slug
        indicators = [one.id for one in self.ptce.indicators if effect.id in one.effects]
        return {
            **self._node("cids:Outcome", addresses.effect(slug, effect.id), effect.name, effect.description or effect.name),
            "forOrganization": self.organisation,
            "hasIndicator": [addresses.indicator(slug, id) for id in indicators],
            "hasStakeholderOutcome": [self._stakeholder_outcome_id(effect, one) for one in self._touched(effect)],
        }

    def _stakeholder_outcome(self, effect: Effect, stakeholder: Stakeholder) -> Node:
        name = f"{effect.name} : {stakeholder.name}"
        return {
            **self._node("cids:StakeholderOutcome", self._stakeholder_outcome_id(effect, stakeholder), name, name),
            "forOutcome": self.publication.addresses.effect(self.ptce.slug, effect.id),
            "forStakeholder": self._stakeholder_id(stakeholder),
        }

    def _indicator(self, indicator: Indicator) -> Iterator[Node]:
        addresses, slug = self.publication.addresses, self.ptce.slug
        address = addresses.indicator(slug, indicator.id)
        finding = self.publication.findings.of(slug, indicator.id)
        reports = list(self._reports(finding, address))
        unit, target = {"@id": f"{address}#unite"}, self._target(finding, indicator.target, address)
        yield {
            **self._node("cids:Indicator", address, indicator.name, indicator.definition.definition or indicator.name),
            "hasIdentifier": indicator.id,
            "forOrganization": self.organisation,
            "definedBy": self.organisation if indicator.own else self.bank,
            "forOutcome": [addresses.effect(slug, id) for id in indicator.effects],
            "unitDescription": indicator.unit.plural,
            "unit_of_measure": {**unit, "@type": "i72:Unit_of_measure", "symbol": indicator.unit.sign or indicator.unit.plural},
            "hasIndicatorReport": [report["@id"] for report in reports],
            **({"hasBaseline": _measure(indicator.baseline.value, unit)} if indicator.baseline else {}),
            **({"cids:hasTarget": {"@id": target["@id"]}} if target else {}),
        }
        yield from reports
        if target:
            yield target

    def _reports(self, finding: Finding, address: str) -> Iterator[Node]:
        language, unit = self.publication.language, {"@id": f"{address}#unite"}
        shown = [seen for seen in finding.series.totals if seen.value is not None and seen.period.dated]
        for number, seen in enumerate(shown, 1):
            name = f"{finding.indicator.name}, {period_label(seen.period, language)}"
            yield {
                "@type": "cids:IndicatorReport",
                "@id": f"{address}#valeur-{number}",
                "hasName": name,
                **_times(seen.period),
                "forIndicator": address,
                "forOrganization": self.organisation,
                "value": _measure(seen.value, unit),
                "unit_of_measure": unit,
                "hasComment": self._comment(seen),
            }

    def _comment(self, seen: Observation) -> str:
        answers = "" if seen.answered is None else f"{seen.answered} réponses"
        asked = "" if seen.asked is None else f"{seen.asked} sollicités"
        parts = (
            label(seen.state, self.publication.language),
            seen.scope,
            answers,
            asked,
            seen.source,
            seen.method,
            seen.comment,
        )
        return " · ".join(part.rstrip(".") for part in parts if part)

    def _target(self, finding: Finding, target: TargetValue | None, address: str) -> Node | None:
        if target is None or not target.due.dated:
            return None
        unit, status = {"@id": f"{address}#unite"}, finding.target.status if finding.target else None
        name = f"Cible de {finding.indicator.name}, {period_label(target.due, self.publication.language)}"
        return {
            "@type": "cids:Target",
            "@id": f"{address}#cible",
            "hasName": name,
            **_times(target.due),
            "value": _measure(target.value, unit),
            "unit_of_measure": unit,
            "hasComment": label(status, self.publication.language) if status else "Cible que le pôle s'est donnée.",
        }

    def _touched(self, effect: Effect) -> tuple[Stakeholder, ...]:
        """The stakeholders that the effect names; words that name none stay on its page."""
        return tuple(one for one in self.ptce.stakeholders if one.id in effect.on_whom)

    def _stakeholder_id(self, stakeholder: Stakeholder) -> str:
        return f"{self.publication.addresses.stakeholders(self.ptce.slug)}#{stakeholder.id}"

    def _stakeholder_outcome_id(self, effect: Effect, stakeholder: Stakeholder) -> str:
        return f"{self.publication.addresses.effect(self.ptce.slug, effect.id)}#{stakeholder.id}"

    def _node(self, kind: str, id: str, name: str, description: str) -> Node:
        return {"@type": kind, "@id": id, "hasName": name, "hasDescription": description or name}


def _times(period: Period) -> Node:
    return {"startedAtTime": f"{period.start.isoformat()}T00:00:00Z", "endedAtTime": f"{period.end.isoformat()}T23:59:59Z"}


def _measure(value: object, unit: Mapping[str, str]) -> Node:
    return {"@type": "i72:Measure", "hasNumericalValue": str(value), "unit_of_measure": unit}
