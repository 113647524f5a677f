"""« La communauté apprenante »: the self-evaluations of all poles put together, real and invented ones never mixed."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.diffusion import Origin
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.balance import NetworkBalance, network_balance
from site_builder.page.blocks.self_evaluation import TopicBlock, learned, pooled, topics
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.sentences import capital, counted
from site_builder.words.typography import typeset

TITLE = "La communauté apprenante"


@dataclass(frozen=True, slots=True)
class CommunityContext:
    title: str
    summary: str
    """How many poles answered, and whether they are invented."""
    poles: tuple[Link, ...]
    topics: tuple[TopicBlock, ...]
    answers_href: str
    balance: NetworkBalance


def pages(publication: Publication) -> Iterator[Page]:
    """One page, where at least one pole of a network answered."""
    poles = publication.network.answering
    if publication.addresses.alone or not poles:
        return
    address, context = publication.addresses.community(), community_context(publication, poles)
    yield Page(
        address,
        "communaute",
        render("pages/communaute.html", context, publication.language),
        chrome(
            publication,
            address,
            title=TITLE,
            description=context.summary,
            current="community",
            trail=(("Accueil", publication.addresses.home()), (TITLE, None)),
        ),
    )


def community_context(publication: Publication, poles: tuple[Ptce, ...]) -> CommunityContext:
    to, addresses, language = Linker(publication.addresses.community()), publication.addresses, publication.language
    invented = poles[0].file.origin is Origin.FICTITIOUS
    kind = ("pôle inventé a répondu", "pôles inventés ont répondu") if invented else ("pôle a répondu", "pôles ont répondu")
    warning = f" {typeset('Aucune de ces réponses n’est réelle.', language)}" if invented else ""
    return CommunityContext(
        title=TITLE,
        summary=typeset(f"{capital(counted(len(poles), *kind, language))}.{warning}", language),
        poles=tuple(Link(typeset(ptce.file.name, language), to(addresses.learning(ptce.slug))) for ptce in poles),
        topics=topics(pooled(ptce.self_evaluation for ptce in poles), language, learned(publication)),
        answers_href=to(addresses.answers()),
        balance=network_balance(poles, publication, to),
    )
