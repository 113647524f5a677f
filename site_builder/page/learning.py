"""« Ce que nous avons appris »: one pole's self-evaluation, before and after, with who answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.self_evaluation import Moment
from site_builder.page.blocks.self_evaluation import TopicBlock, learned, topics
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.typography import typeset

TITLE = "Ce que nous avons appris"


@dataclass(frozen=True, slots=True)
class LearningContext:
    title: str
    summary: str
    topics: tuple[TopicBlock, ...]
    twice: bool
    """Whether they were asked before and after."""
    answers_href: str
    other_href: str
    other_text: str
    """Where the same questions are answered by the whole community; "" for a pole alone."""


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if ptce.self_evaluation:
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    addresses = publication.addresses
    address, context = addresses.learning(ptce.slug), learning_context(publication, ptce)
    return pole_page(
        publication,
        ptce,
        address,
        "apprentissages",
        context,
        section="journey",
        title=TITLE,
        description=f"{ptce.file.name} : {context.summary}",
        above=(("Démarche", addresses.journey(ptce.slug)),),
    )


def learning_context(publication: Publication, ptce: Ptce) -> LearningContext:
    to = Linker(publication.addresses.learning(ptce.slug))
    return LearningContext(
        title=TITLE,
        summary=typeset(_when(ptce), publication.language),
        topics=topics(ptce.self_evaluation, publication.language, learned(publication, ptce.slug)),
        twice=len(_moments(ptce)) > 1,
        answers_href=to(publication.addresses.answers(ptce.slug)),
        other_href="" if publication.addresses.alone or publication.only else to(publication.addresses.community()),
        other_text="Les mêmes questions dans toute la communauté",
    )


def _moments(ptce: Ptce) -> frozenset[Moment]:
    return frozenset(answers.moment for answers in ptce.self_evaluation)


def _when(ptce: Ptce) -> str:
    if len(_moments(ptce)) > 1:
        return "Ce que les personnes du pôle disent savoir et faire, avant puis après la démarche."
    if Moment.BEFORE in _moments(ptce):
        return "Ce que les personnes du pôle disent savoir et faire, avant la démarche."
    return "Ce que les personnes du pôle disent savoir et faire, après la démarche."
