"""The only door to Jinja2: renders a body or the chrome from a theme's template and one typed context."""

from dataclasses import fields, is_dataclass
from functools import cache
from importlib.metadata import version

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.environment import TemplateModule
from markupsafe import Markup

from site_builder.model.page import Page
from site_builder.shipped import theme_folder


def render(template: str, context: object) -> str:
    """The template's HTML; the fields of `context`, a dataclass, are its only variables.

    Raises jinja2.UndefinedError when the template asks for anything else.
    """
    if not is_dataclass(context):
        raise TypeError(f"{template}: a template takes one dataclass")
    return environment().get_template(template).render({field.name: getattr(context, field.name) for field in fields(context)})


def render_macro(template: str, macro: str, block: object) -> Markup:
    """The HTML of one block, by the macro that pages use for it: for blocks inserted in the middle of a text."""
    return Markup(getattr(_module(template), macro)(block))


def render_whole(page: Page) -> str:
    """The complete HTML document of a page, for hosts that have no template engine of their own."""
    return environment().get_template("main.html").render(affluents=page.chrome, affluents_body=page.body)


@cache
def _module(template: str) -> TemplateModule:
    return environment().get_template(template).module


@cache
def environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(theme_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        bytecode_cache=_bytecode(),
    )


def _bytecode() -> FileSystemBytecodeCache | None:
    """Compiled templates in the user's own temporary folder, as Python keeps its own; None where there is no safe one.

    Never beside the content: bytecode is run as it is, and a content folder may come from anybody.
    """
    try:
        # The library's key knows neither its own version nor the options above, which change what is compiled.
        return FileSystemBytecodeCache(pattern=f"affluents-autoescape-{version('jinja2')}-%s")
    except (OSError, RuntimeError):
        return None
