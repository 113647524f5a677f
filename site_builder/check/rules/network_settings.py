"""Settings of the network that the site could not honour, and folder names that its own pages need."""

from collections.abc import Iterator
from pathlib import Path

from site_builder.check.located import Located
from site_builder.check.nearest import listed
from site_builder.check.pole import Heads
from site_builder.model.address import RESERVED
from site_builder.model.language import LANGUAGES
from site_builder.model.network import NetworkFile
from site_builder.model.period import Period, PeriodKind
from site_builder.model.ptce import PtceFile
from site_builder.problems import Place, Problem

YEARS = frozenset({PeriodKind.YEAR, PeriodKind.FISCAL_YEAR, PeriodKind.SCHOOL_YEAR})


def network_settings(network: Heads) -> Iterator[Problem]:
    """Languages that exist, a reference that is a year, folders that hide none of the site's pages."""
    if network.node is not None:
        yield from _languages(network.node)
        yield from _reference(network.setting.file.reference, network.node.place("annee_reference"))
    for pole in network.poles:
        yield from _languages(pole.file)
        yield from _reference(pole.file.record.reference, pole.file.place("annee_reference"))
        yield from _reserved(pole.slug, pole.folder)


def _languages(file: Located[NetworkFile] | Located[PtceFile]) -> Iterator[Problem]:
    for rank, code in enumerate(file.record.languages):
        if code not in LANGUAGES:
            hint = f"Le site s'écrit en {listed(f'« {known} »' for known in LANGUAGES)}."
            yield Problem(file.place("langues", rank), "langue-inconnue", f"La langue « {code} » n'est pas prête", hint)


def _reference(period: Period | None, place: Place) -> Iterator[Problem]:
    if period and period.kind not in YEARS:
        hint = "Écrivez 2025, 2024-2025, ou « scolaire 2024-2025 »."
        yield Problem(place, "annee-reference", f"« {period.code} » n'est pas une année", hint)


def _reserved(slug: str, folder: Path) -> Iterator[Problem]:
    if slug in RESERVED:
        hint = "Renommez le dossier, par exemple avec le nom du territoire."
        yield Problem(Place(folder), "dossier-reserve", f"« {slug} » est l'adresse d'une page du site", hint)
