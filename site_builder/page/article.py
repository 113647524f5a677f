"""Pages that are one long text: méthode and accessibilité."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.formats.markdown import render_markdown
from site_builder.languages import long_text
from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page.chrome import chrome
from site_builder.page.templates import render
from site_builder.words.translation import translated
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class ArticleContext:
    title: str
    body: Markup


TEXTS = (
    (
        "methode",
        "Comment nous mesurons",
        "Comment les chiffres de ce site sont calculés, et ce qui n’est pas calculé.",
        "method",
    ),
    ("accessibilite", "Déclaration d’accessibilité", "Ce qui est contrôlé, ce qui ne l’est pas, à qui le signaler.", ""),
)


def pages(publication: Publication) -> Iterator[Page]:
    for name, title, description, current in TEXTS:
        address = f"{publication.addresses.home()}{name}/"
        yield Page(
            address,
            "texte",
            render("pages/texte.html", ArticleContext(title, _body(name, publication)), publication.language),
            chrome(
                publication,
                address,
                title=title,
                description=description,
                current=current,
                trail=(("Accueil", publication.addresses.home()), (title, None)),
            ),
        )


def _body(name: str, publication: Publication) -> Markup:
    names = (name, "edition") if name == "accessibilite" and publication.online_editing else (name,)
    text = "\n".join(long_text(one, publication.language.code) for one in names)
    language = publication.language
    table = translated("Tableau", language)
    return Markup(render_markdown(text, inserts=lambda _: "", typeset=lambda words: typeset(words, language), table=table))
