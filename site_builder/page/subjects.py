"""The pages that goals and themes have alike: the list of all of them, and one for each."""

from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page.blocks.speaking import SubjectContext, SubjectsContext
from site_builder.page.chrome import chrome
from site_builder.page.templates import render

Trail = tuple[tuple[str, str | None], ...]


def subjects_page(publication: Publication, address: str, context: SubjectsContext) -> Page:
    """The list, right under the home page."""
    trail: Trail = (("Accueil", publication.addresses.home()), (context.title, None))
    return Page(
        address,
        "sujets",
        render("pages/sujets.html", context, publication.language),
        chrome(publication, address, title=context.title, description=context.summary, trail=trail),
    )


def subject_page(
    publication: Publication, address: str, context: SubjectContext, title: str, above: tuple[str, str], here: str
) -> Page:
    """The page of one; `above` is the list it is in, as (title, address), `here` what the breadcrumbs call it."""
    trail: Trail = (("Accueil", publication.addresses.home()), above, (here, None))
    return Page(
        address,
        "sujet",
        render("pages/sujet.html", context, publication.language),
        chrome(publication, address, title=title, description=f"{title}. {context.counts}.", trail=trail),
    )
