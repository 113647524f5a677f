"""Every refusal a model can make has its French text."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

import site_builder.model
from site_builder.check.messages import MESSAGES, Mistake, wording
from site_builder.model.ptce import Status
from site_builder.model.record import Record

SHAPES: tuple[Any, ...] = (
    "",
    "x",
    "1.240",
    "-3",
    "1,5",
    "31/02/2025",
    [],
    ["x"],
    [["x"]],
    [{}],
    {},
    {"x": "y"},
    {"x": ["y"]},
    ["", "x"],
)
"""What a YAML key may hold, right or wrong."""


def records() -> Iterator[type[Record]]:
    for module in pkgutil.iter_modules(site_builder.model.__path__, "site_builder.model."):
        importlib.import_module(module.name)
    yield from sorted(Record.__subclasses__(), key=lambda record: record.__name__)


@pytest.mark.parametrize("record", list(records()), ids=lambda record: record.__name__)
def test_each_code_that_a_record_gives_has_a_text(record: type[Record]) -> None:
    """Each key of each record is given each shape, and each refusal can be worded."""
    keys = [info.alias or name for name, info in record.model_fields.items()]
    for shape in SHAPES:
        try:
            record.model_validate(dict.fromkeys([*keys, "inconnue"], shape))
        except ValidationError as refused:
            for error in refused.errors():
                seen = error.get("ctx", {}).get("seen", "")
                message, _ = wording(error["type"], Mistake("clé", seen, context=error.get("ctx", {})))
                assert message


def test_each_code_of_our_own_types_has_a_text() -> None:
    """Every `fail("…")` of the model is in the table."""
    folder = Path(site_builder.model.__path__[0])
    codes = {code for file in folder.glob("*.py") for code in re.findall(r'fail\(\s*"([a-z-]+)"', file.read_text("utf-8"))}
    assert codes
    assert codes <= set(MESSAGES)


def test_the_nearest_choice_is_suggested() -> None:
    message, hint = wording("choix", Mistake("statut", "publiee", context={"allowed": tuple(Status)}))
    assert message == "« publiee » n'est pas permis pour « statut »"
    assert hint == "Vouliez-vous dire « publié » ? Écrivez brouillon, en relecture ou publié."


def test_nothing_is_suggested_for_an_unknown_key_that_resembles_none() -> None:
    _, hint = wording("extra_forbidden", Mistake("zzz", known=("nom", "resume")))
    assert hint == "Ici peuvent s'écrire : nom, resume."
