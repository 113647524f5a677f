"""Writes the tables of keys in docs/guide/contenu.md from the models, so that the guide says what the builder reads.

Each table stands between « <!-- clés de module.Class --> » and « <!-- fin --> ».
"""

import re
from importlib import import_module
from pathlib import Path

from site_builder.model.record import Record

GUIDE = Path(__file__).parents[1] / "docs" / "guide" / "contenu.md"
TABLE = re.compile(r"(<!-- clés de ([\w.]+) -->\n).*?(<!-- fin -->)", re.DOTALL)


def filled(guide: str) -> str:
    """The guide with every table written afresh."""
    return TABLE.sub(lambda found: f"{found[1]}\n{table(_record(found[2]))}\n\n{found[3]}", guide)


def table(record: type[Record]) -> str:
    rows = [
        f"| `{field.alias}`{' (obligatoire)' if field.is_required() else ''} | {field.title} | {_cell(field.description)} |"
        for field in record.model_fields.values()
    ]
    return "\n".join(["| clé | ce que c’est | ce qu’on y écrit |", "|---|---|---|", *rows])


def _cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|")


def _record(name: str) -> type[Record]:
    module, _, kind = name.rpartition(".")
    record: type[Record] = getattr(import_module(f"site_builder.model.{module}"), kind)
    return record


if __name__ == "__main__":
    GUIDE.write_text(filled(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
