"""One pole is in the network once: twice under two addresses, its values would be added twice."""

from collections.abc import Iterator

from site_builder.check.pole import Heads
from site_builder.model.diffusion import Origin
from site_builder.model.scalar import folded
from site_builder.problems import Place, Problem


def duplicate_poles(network: Heads) -> Iterator[Problem]:
    """No two poles bear one name; a fiche may bear that of the pole it speaks of, since it is in no total."""
    seen: dict[str, Place] = {}
    for pole in network.poles:
        if pole.file.record.origin is Origin.PUBLIC_SOURCES:
            continue
        name, place = folded(pole.file.record.name), pole.file.place("nom")
        if name in seen:
            hint = f"Le premier est dans le dossier « {seen[name].file.parent.name} ». Retirez l'un des deux, ou donnez à chacun son nom."
            yield Problem(
                place,
                "pole-double",
                f"Deux pôles s'appellent « {pole.file.record.name} » : ils seraient comptés deux fois",
                hint,
            )
        else:
            seen[name] = place
