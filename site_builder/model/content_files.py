"""Every kind of file that editors type, and the record that owns its keys or columns."""

from collections.abc import Mapping

from site_builder.model.bank import BankFile, IndicatorDefinition
from site_builder.model.framework import Framework
from site_builder.model.narrative import NarrativeFront
from site_builder.model.network import NetworkFile
from site_builder.model.pole_sheets import SHEETS
from site_builder.model.ptce import PtceFile
from site_builder.model.record import Record

FILES: Mapping[str, type[Record]] = {
    "ptce": PtceFile,
    "referentiel": Framework,
    "reseau": NetworkFile,
    "banque": BankFile,
    "definition": IndicatorDefinition,
    "recit": NarrativeFront,
}
"""Typed key by key: YAML files, one definition of the bank, the front matter of a narrative."""

TABLES: Mapping[str, type[Record]] = {sheet.table: sheet.record for sheet in SHEETS}
"""Typed row by row, in a CSV or a sheet of that name."""
