"""An id names one thing only, within a PTCE and a kind."""

from collections.abc import Iterable, Iterator

from site_builder.check.assemble import funding_id
from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.problems import Place, Problem


def duplicate_ids(network: NetworkDraft) -> Iterator[Problem]:
    for ptce in network.ptces:
        for kind, pairs in _ids(ptce):
            seen: dict[str, Place] = {}
            for id, place in pairs:
                if id in seen:
                    yield _twice(kind, id, place, seen[id])
                else:
                    seen[id] = place


def _ids(ptce: PtceDraft) -> Iterator[tuple[str, Iterable[tuple[str, Place]]]]:
    for kind, group in (
        ("enjeux", ptce.issues),
        ("objectifs", ptce.objectives),
        ("effets", ptce.effects),
        ("structures membres", ptce.members),
        ("parties prenantes", ptce.stakeholders),
        ("projets", ptce.projects),
        ("verbatims", ptce.verbatims),
    ):
        yield kind, [(located.record.id, located.place("id")) for located in group]
    yield "indicateurs", [(draft.indicator.id, draft.entry.place("indicateur")) for draft in ptce.indicators]
    yield "financements", [(funding_id(located.record), located.place("id")) for located in ptce.fundings]


def _twice(kind: str, id: str, place: Place, first: Place) -> Problem:
    where = first.cell or f"{first.file.name}, ligne {first.line}"
    hint = f"Le premier est dans {where}. Donnez à chacun son identifiant."
    return Problem(place, "identifiant-double", f"Deux {kind} portent l'identifiant « {id} »", hint)
