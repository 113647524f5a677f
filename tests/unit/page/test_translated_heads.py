"""What tabs, search engines and shared links show of a page is in the page's language, as far as the words are ours."""

import re

import pytest
from babel.messages.pofile import read_po

from site_builder.languages import catalogue_file
from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page import make_pages

LONG_ENOUGH = 3
"""A word or two may be anybody's; three in a row are ours."""


@pytest.fixture(scope="module")
def pages(english: Publication) -> tuple[Page, ...]:
    return make_pages(english)


@pytest.fixture(scope="module")
def french_words() -> re.Pattern[str]:
    """Whatever of our French the catalogue turns into something else, between the places left for words of editors."""
    with catalogue_file("en").open("rb") as file:
        messages = [message for message in read_po(file, locale="en") if message.id and message.string != message.id]
    texts = {form for message in messages for form in ([message.id] if isinstance(message.id, str) else message.id)}
    pieces = {plain(piece).strip() for text in texts for piece in re.split(r"\{[^}]*\}|<[^>]*>", text)}
    long = sorted((piece for piece in pieces if len(re.findall(r"\w{2,}", piece)) >= LONG_ENOUGH), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, long)) + r")(?!\w)")


def plain(text: str) -> str:
    return re.sub(r"[\s\u202f\u00a0]+", " ", text.replace("’", "'"))


def test_titles_and_descriptions_are_in_the_language_of_the_page(pages, french_words):
    said = {
        (page.address, text)
        for page in pages
        for text in (page.chrome.title, page.chrome.shared_title, page.chrome.description)
    }
    left = {address: (found[0], text) for address, text in said if (found := french_words.search(plain(text)))}
    assert left == {}
