"""Where a figure stands among the poles that use the same definition: how many, never at which rank."""

from dataclasses import dataclass

from site_builder.model.finding import Finding
from site_builder.model.language import Language
from site_builder.model.page import Link
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.shared import comparison_link, is_shared
from site_builder.page.blocks.users import users
from site_builder.page.linking import Linker
from site_builder.words.sentences import phrase
from site_builder.words.typography import typeset

ONE_OTHER = (
    "Un autre pôle publie cet indicateur avec la même définition. Deux pôles ne se classent pas : leurs périmètres diffèrent."
)
OTHERS = (
    "{others} autres pôles publient cet indicateur avec la même définition. Ils sont rangés par ordre d'inscription, "
    "jamais par résultat."
)


@dataclass(frozen=True, slots=True)
class Situation:
    sentence: str
    """Empty when the pole publishes alone, or when the definition is its own."""
    definition: Link | None
    others: tuple[Link, ...]
    together: Link | None
    """To the page where all their values stand side by side; in place of the list of others."""
    comparison: Link | None
    """To this pole beside a few others, all their indicators together."""


def situation(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> Situation:
    definition = finding.indicator.definition
    if finding.indicator.own or publication.addresses.alone:
        return Situation("", None, (), None, None)
    using = [slug for slug in users(publication, definition.id).slugs if slug != ptce.slug]
    together = _together(publication, ptce, definition.id, to)
    return Situation(
        sentence=_sentence(len(using), publication.language),
        definition=Link("Sa fiche dans la banque d’indicateurs", to(publication.addresses.definition(definition.id))),
        others=tuple(
            Link(
                typeset(publication.network.ptce(slug).file.name, publication.language),
                to(publication.addresses.indicator(slug, definition.id)),
            )
            for slug in using
            if together is None
        ),
        together=together,
        comparison=comparison_link(publication, ptce.slug, to) if together else None,
    )


def _together(publication: Publication, ptce: Ptce, definition: str, to: Linker) -> Link | None:
    shared = publication.aggregates.get(definition)
    if shared is None or not is_shared(shared) or ptce.slug not in publication.aggregates.ptces:
        return None
    return Link("Les valeurs de tous ces pôles, côte à côte", to(publication.addresses.shared_figure(definition)))


def _sentence(others: int, language: Language) -> str:
    if not others:
        return typeset("Aucun autre pôle ne publie encore cet indicateur avec cette définition.", language)
    if others == 1:
        return typeset(ONE_OTHER, language)
    return phrase(OTHERS, language, others=others)
