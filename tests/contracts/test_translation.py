"""The catalogues hold every text that pages say, with the same places to fill."""

import re

import pytest
from babel.messages.pofile import read_po

from site_builder.languages import catalogue_file
from site_builder.model.language import FRENCH, LANGUAGES
from tools.translations import said

CODES = [code for code in LANGUAGES if code != FRENCH.code]
PLACES = re.compile(r"\{\{.*?\}\}|\{\w*\}")


def catalogue(code):
    with catalogue_file(code).open("rb") as file:
        return read_po(file, locale=code)


@pytest.mark.parametrize("code", CODES)
def test_every_text_of_the_site_is_in_the_catalogue_and_nothing_else(code):
    known = {
        (message.id if message.pluralizable else (message.id, "")) + (message.context or "",)
        for message in catalogue(code)
        if message.id
    }
    found = {(message.text, message.plural, message.context) for message in said()}
    assert known == found, "« make traductions » met le catalogue à jour"


@pytest.mark.parametrize("code", CODES)
def test_a_translation_has_the_places_of_its_text(code):
    for message in catalogue(code):
        texts = message.id if message.pluralizable else (message.id,)
        strings = message.string if message.pluralizable else (message.string,)
        for string in strings if message.id else ():
            assert string, f"{texts[0]!r}: à traduire dans {catalogue_file(code).name}, après « make traductions »"
            assert set(PLACES.findall(string)) == set(PLACES.findall(texts[0])), texts[0]
        assert not message.fuzzy or not message.id
