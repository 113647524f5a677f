"""Short ways to write a network of poles and what each measured of one definition, for the cases on several poles."""

from dataclasses import replace
from datetime import date

from site_builder.measure import measure_network
from site_builder.measure.aggregation import aggregate_network
from site_builder.model.bank import BankFile, IndicatorBank, IndicatorDefinition, Kind
from site_builder.model.framework import Framework
from site_builder.model.network import Network, NetworkFile
from site_builder.model.ptce import Ptce, PtceFile
from tests.unit.measure.cases import MEETINGS, PERSONS, SHARE, indicator, period

ON = date(2026, 11, 23)
UNITS = (SHARE, PERSONS, MEETINGS)


def definition(id="essai", aggregation="somme", unit=MEETINGS, **more):
    """A definition of the bank, added up unless told otherwise."""
    return IndicatorDefinition(id=id, nom=id, type=Kind.OUTPUT, unite=unit.id, agregation=aggregation, **more)


def used(of, *observations, unit=None, own=False, version=None, population=None):
    """That definition put to use, with what was observed."""
    unit = unit or next(known for known in UNITS if known.id == of.unit)
    known = of if version is None else of.model_copy(update={"version": version})
    return replace(indicator(*observations, unit=unit, population=population), id=of.id, definition=known, own=own)


def pole(slug, *indicators, origin="pole", status="publié", reference="2025"):
    file = PtceFile(nom=slug, statut=status, origine=origin)
    return Ptce(slug, file, Framework(), indicators, (), (), (), (), (), (), (), (), period(reference))


def network(*poles, bank=(), reference="2025"):
    file = BankFile(nom="Banque", edition="1", themes=(), unites=())
    definitions = {one.id: one for one in bank}
    known = IndicatorBank(file.model_copy(update={"units": UNITS}), definitions, "essai")
    settings = NetworkFile(annee_reference=period(reference) if reference else None)
    return Network(settings, False, known, poles)


def united(*poles, bank, reference="2025"):
    """What the network's poles give together, as a build computes it."""
    known = network(*poles, bank=bank, reference=reference)
    return aggregate_network(known, measure_network(known, ON))
