"""Every choice of the model has a name on the pages."""

import importlib
import inspect
import pkgutil
from enum import StrEnum

import pytest

from site_builder import model
from site_builder.model.bank import DefinitionStatus, SourceBasis
from site_builder.model.cooperation import Family
from site_builder.model.language import FRENCH, LANGUAGES
from site_builder.model.verbatim import Link
from site_builder.words.label_table import LABELS
from site_builder.words.labels import label, plural, short


def enums():
    for found in pkgutil.iter_modules(model.__path__, "site_builder.model."):
        module = importlib.import_module(found.name)
        for _, enum in inspect.getmembers(module, inspect.isclass):
            if issubclass(enum, StrEnum) and enum is not StrEnum and enum.__module__ == module.__name__:
                yield enum


@pytest.mark.parametrize("enum", list(enums()), ids=lambda enum: enum.__name__)
@pytest.mark.parametrize("language", list(LANGUAGES.values()), ids=lambda language: language.code)
def test_every_member_has_a_label_and_no_label_is_left_over(enum, language):
    assert set(LABELS[enum]) == {member.value for member in enum}
    for member in enum:
        assert label(member, language)
        assert short(member, language)


def test_two_enums_may_share_a_value():
    assert label(DefinitionStatus.PROPOSED, FRENCH) == "Proposé"
    assert label(SourceBasis.PROPOSED, FRENCH) == "Proposé d’après la source"


def test_forms():
    assert [label(link, FRENCH) for link in Link] == ["Fait écho à", "Nuance", "Éclaire"]
    assert plural(Family.ASSOCIATION, FRENCH) == "Associations"
    assert short(Family.SOCIAL_ECONOMY, FRENCH) == "ESS"
