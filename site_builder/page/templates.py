"""The only door to Jinja2: renders a body or the chrome from a theme's template and one typed context."""

from dataclasses import fields, is_dataclass
from functools import cache
from importlib.metadata import version

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.environment import TemplateModule
from jinja2.ext import Extension
from markupsafe import Markup

from site_builder.model.language import FRENCH, Language
from site_builder.model.page import Page
from site_builder.page.template_messages import replaced
from site_builder.shipped import theme_folder
from site_builder.words.rewrite import rewritten
from site_builder.words.translation import catalogue_stamp, translated, whole_words


def render(template: str, context: object, language: Language) -> str:
    """The template's HTML in that language; the fields of `context`, a dataclass, are its only variables.

    What pages say in whole words of ours, headings and labels, is translated here; what they compose came translated.

    Raises jinja2.UndefinedError when the template asks for anything else.
    """
    if not is_dataclass(context):
        raise TypeError(f"{template}: a template takes one dataclass")
    said = context if language == FRENCH else rewritten(context, lambda text: whole_words(text, language))
    return (
        environment(language)
        .get_template(template)
        .render({field.name: getattr(said, field.name) for field in fields(context)})
    )


def render_macro(template: str, macro: str, block: object, language: Language) -> Markup:
    """The HTML of one block, by the macro that pages use for it: for blocks inserted in the middle of a text."""
    said = block if language == FRENCH else rewritten(block, lambda text: whole_words(text, language))
    return Markup(getattr(_module(template, language), macro)(said))


def render_whole(page: Page) -> str:
    """The complete HTML document of a page, for hosts that have no template engine of their own.

    The chrome's template says nothing by itself, so that MkDocs, which knows no language, renders the same.
    """
    return environment(FRENCH).get_template("main.html").render(affluents=page.chrome, affluents_body=page.body)


@cache
def _module(template: str, language: Language) -> TemplateModule:
    return environment(language).get_template(template).module


@cache
def environment(language: Language) -> Environment:
    made = Environment(
        loader=FileSystemLoader(theme_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        bytecode_cache=_bytecode(language),
        extensions=[] if language == FRENCH else [Translated],
    )
    made.extend(language=language)
    return made


class Translated(Extension):
    """Puts what a template says into the environment's language before it is compiled."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        language: Language = self.environment.language  # type: ignore[attr-defined]
        return replaced(source, lambda message: translated(message, language))


def _bytecode(language: Language) -> FileSystemBytecodeCache | None:
    """Compiled templates in the user's own temporary folder, as Python keeps its own; None where there is no safe one.

    Never beside the content: bytecode is run as it is, and a content folder may come from anybody.
    """
    try:
        # The library's key knows neither its own version, nor the options above, nor the words, which change what is compiled.
        words = "" if language == FRENCH else f"{language.code}-{catalogue_stamp(language.code)}-"
        return FileSystemBytecodeCache(pattern=f"affluents-autoescape-{words}{version('jinja2')}-%s")
    except (OSError, RuntimeError):
        return None
