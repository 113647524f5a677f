"""An old id leads to one place, and never hides a page that exists."""

from collections.abc import Iterator, Sequence

from site_builder.check.draft import NetworkDraft
from site_builder.check.located import Located
from site_builder.check.pole import Heads
from site_builder.model.address import RESERVED
from site_builder.model.framework import Effect
from site_builder.model.ptce import PtceFile
from site_builder.problems import Problem


def former_ids(network: Heads) -> Iterator[Problem]:
    """Old addresses redirect: no former id of a pole is also an id, another's former id or a page of the site."""
    poles = dict.fromkeys(RESERVED, "une page du site") | {pole.slug: "un pôle" for pole in network.poles}
    yield from _clashes(poles, [pole.file for pole in network.poles])


def former_effects(network: NetworkDraft) -> Iterator[Problem]:
    """No former id of an effect is also an id or another's former id in its pole."""
    for ptce in network.ptces:
        yield from _clashes({effect.record.id: "un effet" for effect in ptce.effects}, ptce.effects)


def _clashes(taken: dict[str, str], group: Sequence[Located[Effect] | Located[PtceFile]]) -> Iterator[Problem]:
    for located in group:
        for rank, former in enumerate(located.record.former_ids):
            if former in taken:
                hint = "Retirez-le : l'ancienne adresse mènerait à deux endroits."
                place = located.place("anciens_ids", rank)
                yield Problem(place, "ancien-identifiant", f"« {former} » désigne déjà {taken[former]}", hint)
            taken.setdefault(former, "une autre ancienne adresse")
