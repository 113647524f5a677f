"""Markdown by the editors: read with its lines, examined for what it refers to, rendered with figures put in by id."""

from site_builder.formats.markdown.examine import (
    Link,
    check_line,
    check_markdown,
    find_broken_inserts,
    find_inserts,
    find_links_and_images,
)
from site_builder.formats.markdown.headings import anchor, headings
from site_builder.formats.markdown.insert import KINDS, Insert
from site_builder.formats.markdown.narrative import read_narrative, take_title
from site_builder.formats.markdown.render import render_line, render_markdown

__all__ = [
    "KINDS",
    "Insert",
    "Link",
    "anchor",
    "check_line",
    "check_markdown",
    "find_broken_inserts",
    "find_inserts",
    "find_links_and_images",
    "headings",
    "read_narrative",
    "render_line",
    "render_markdown",
    "take_title",
]
