"""A page of one pole: its body from the template of its kind, its breadcrumbs under the pole's name."""

from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.chrome import chrome
from site_builder.page.templates import render


def pole_page(
    publication: Publication,
    ptce: Ptce,
    address: str,
    kind: str,
    context: object,
    *,
    section: str,
    title: str,
    description: str,
    above: tuple[tuple[str, str], ...] = (),
    here: str = "",
    picture: str = "",
    data: str = "",
    one_language: bool = False,
) -> Page:
    """The page at `address`, in the pole's `section`.

    `above`: text and address of what stands between the pole and the page in the breadcrumbs; `here`: the page's own name there,
    its title by default; `picture`: the card that stands for it, when it is not that of the report; `data`: a block of data that
    follows the body; `one_language`: the site has it in French alone.
    """
    pole = (ptce.file.name, publication.addresses.ptce(ptce.slug))
    surroundings = chrome(
        publication,
        address,
        title=title,
        description=description,
        ptce=ptce,
        current=section,
        trail=(pole, *above, (here or title, None)),
        picture=picture,
        one_language=one_language,
    )
    return Page(address, kind, render(f"pages/{kind}.html", context, publication.language) + data, surroundings)
