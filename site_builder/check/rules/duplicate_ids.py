"""An id names one thing only, within a PTCE and a kind."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from site_builder.check.assemble import funding_id, narrative_language, narrative_slug
from site_builder.check.draft import IndicatorDraft, NetworkDraft, PtceDraft
from site_builder.check.located import child, named_place, place_of
from site_builder.model.language import FRENCH
from site_builder.problems import Place, Problem


def duplicate_ids(network: NetworkDraft) -> Iterator[Problem]:
    """Two things of one kind have two identifiers."""
    for ptce in network.ptces:
        for kind, pairs in _ids(ptce):
            seen: dict[str, Place] = {}
            for id, place in pairs:
                if not id:
                    hint = "Ajoutez une colonne « id », ou renommez le fichier : des lettres sans accent et des chiffres."
                    yield Problem(place, "identifiant-impossible", "Aucune adresse ne peut être tirée de ce nom", hint)
                elif id in seen:
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
    yield "indicateurs", [(draft.indicator.id, _indicator_place(draft)) for draft in ptce.indicators]
    yield "financements", [(funding_id(one.record), one.place("id" if one.record.id else "financeur")) for one in ptce.fundings]
    yield "récits", _narratives(ptce)


def _indicator_place(draft: IndicatorDraft) -> Place:
    own = child(draft.entry.node, "propre")
    id = child(own, "id") if own else None
    return place_of(id) if id else draft.entry.place("indicateur")


def _twice(kind: str, id: str, place: Place, first: Place) -> Problem:
    hint = f"Le premier est dans {named_place(first)}. Donnez à chacun son identifiant."
    return Problem(place, "identifiant-double", f"Deux {kind} portent l'identifiant « {id} »", hint)


def _narratives(ptce: PtceDraft) -> list[tuple[str, Place]]:
    """A narrative and its translations have one address."""
    files = [narrative.text.place for narrative in ptce.narratives]
    return [(f"{narrative_slug(place.file)}{_suffix(place.file)}", place) for place in files]


def _suffix(file: Path) -> str:
    code = narrative_language(file)
    return "" if code == FRENCH.code else f".{code}"
