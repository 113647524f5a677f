"""An old id leads to one place, and never hides a page that exists."""

from collections.abc import Iterator

from site_builder.check.draft import NetworkDraft
from site_builder.check.located import Located
from site_builder.model.framework import Effect
from site_builder.model.ptce import PtceFile
from site_builder.problems import Problem


def former_ids(network: NetworkDraft) -> Iterator[Problem]:
    """Old addresses redirect: no former id is also an id, or another's former id."""
    slugs = {ptce.documents.slug for ptce in network.ptces}
    yield from _clashes("un autre pôle", slugs, [ptce.file for ptce in network.ptces])
    for ptce in network.ptces:
        yield from _clashes("un autre effet", {effect.record.id for effect in ptce.effects}, ptce.effects)


def _clashes(what: str, ids: set[str], group: tuple[Located[Effect], ...] | list[Located[PtceFile]]) -> Iterator[Problem]:
    taken = set(ids)
    for located in group:
        for rank, former in enumerate(located.record.former_ids):
            if former in taken:
                hint = "Retirez-le : l'ancienne adresse mènerait à deux endroits."
                place = located.place("anciens_ids", rank)
                yield Problem(place, "ancien-identifiant", f"« {former} » désigne déjà {what}", hint)
            taken.add(former)
