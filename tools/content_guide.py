"""Writes from the models the tables of keys and of requirements in docs/guide/, and the first pole of template/: they say what the builder reads.

Each table stands between « <!-- clés de module.Class --> », or « <!-- exigences --> », and « <!-- fin --> ».
"""

import re
from importlib import import_module
from pathlib import Path

from site_builder.check.bank import read_bank
from site_builder.load.bank import load_bank
from site_builder.model.language import FRENCH
from site_builder.model.ptce import StepName
from site_builder.model.record import Record
from site_builder.model.requirement import REQUIREMENTS, WRITTEN_BY_POLES
from site_builder.problems import Problems
from site_builder.shipped import bank_folder
from site_builder.start.beginning import Beginning, Template
from site_builder.start.files import first_files
from site_builder.start.proposal import proposed
from site_builder.words.labels import label
from site_builder.words.typography import typeset

POLE = Path(__file__).parents[1] / "template" / "content" / "mon-pole"
NAME = "Écrivez ici le nom du pôle"
GUIDE = Path(__file__).parents[1] / "docs" / "guide" / "contenu.md"
BANK = GUIDE.with_name("banque.md")
HEALTH = GUIDE.with_name("sante.md")
ASKED = re.compile(r"(<!-- exigences -->\n).*?(<!-- fin -->)", re.DOTALL)
TABLE = re.compile(r"(<!-- clés de ([\w.]+) -->\n).*?(<!-- fin -->)", re.DOTALL)


def filled(guide: str) -> str:
    """The guide with every table written afresh."""
    return TABLE.sub(lambda found: f"{found[1]}\n{table(_record(found[2]))}\n\n{found[3]}", guide)


def asked(guide: str) -> str:
    """The guide with the table of what each status asks for."""
    return ASKED.sub(lambda found: f"{found[1]}\n{_requirements()}\n\n{found[2]}", guide)


def first_pole() -> dict[str, bytes]:
    """The files of the pole in template/, by name."""
    bank = read_bank(load_bank(bank_folder(), "paquet", problems := Problems()), problems)
    assert bank is not None
    core = proposed(bank, ["cooperation"])
    return first_files(Beginning(POLE.name, NAME, "", StepName.CLARIFY, core, Template.FIRST_STEPS, 2026, "../../schemas/"))


def table(record: type[Record]) -> str:
    rows = [
        f"| `{field.alias}`{' (obligatoire)' if field.is_required() else ''} | {field.title} | {_cell(field.description)} |"
        for field in record.model_fields.values()
    ]
    return "\n".join(["| clé | ce que c’est | ce qu’on y écrit |", "|---|---|---|", *rows])


def _requirements() -> str:
    rows = [
        f"| {label(one.status, FRENCH)} | {one.name}{' (imposé)' if one.refused_as else ''} | {one.why} | {one.do} |"
        for one in REQUIREMENTS
        if WRITTEN_BY_POLES & one.origins
    ]
    heading = ["| statut | ce qu’il demande | pourquoi | où |", "|---|---|---|---|"]
    return "\n".join([*heading, *(typeset(row, FRENCH) for row in rows)])


def _cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|")


def _record(name: str) -> type[Record]:
    module, _, kind = name.rpartition(".")
    record: type[Record] = getattr(import_module(f"site_builder.model.{module}"), kind)
    return record


if __name__ == "__main__":
    for name, data in first_pole().items():
        (POLE / name).write_bytes(data)
    GUIDE.write_text(filled(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
    BANK.write_text(filled(BANK.read_text(encoding="utf-8")), encoding="utf-8")
    HEALTH.write_text(asked(HEALTH.read_text(encoding="utf-8")), encoding="utf-8")
