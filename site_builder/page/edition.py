"""A page as its readers get it: passages that are in French only say so, in the text, in the links around it and below."""

from dataclasses import replace

from site_builder.model.language import FRENCH
from site_builder.model.page import Chrome, Link, Page
from site_builder.model.publication import Publication
from site_builder.page.chrome import chrome_words
from site_builder.words.passages import OPEN, tagged, unmarked
from site_builder.words.rewrite import rewritten
from site_builder.words.translation import whole_words


def in_edition(page: Page, publication: Publication) -> Page:
    """The page without any mark of a passage left; the very same in French."""
    if publication.language == FRENCH:
        return page
    return replace(page, body=tagged(page.body), chrome=_chrome(page.chrome, publication, partly=_is_partly_french(page.body)))


def _is_partly_french(body: str) -> bool:
    return OPEN in body or f'recit" lang="{FRENCH.code}">' in body


def _chrome(chrome: Chrome, publication: Publication, partly: bool) -> Chrome:
    told = replace(
        chrome,
        words=chrome_words(publication.language, partly),
        trail=tuple(map(_link, chrome.trail)),
        ptce_links=tuple(map(_link, chrome.ptce_links)),
    )
    return rewritten(told, lambda text: unmarked(whole_words(text, publication.language)))


def _link(link: Link) -> Link:
    return replace(link, language=FRENCH.code) if link.text.startswith(OPEN) else link
