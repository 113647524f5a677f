"""« Santé des référentiels »: every pole on one line, for those who write and who help them, and what is said of the files all share."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.diffusion import Status
from site_builder.model.health import Health
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce, StepState
from site_builder.model.publication import Publication
from site_builder.page.blocks.health_line import HealthPart
from site_builder.page.blocks.health_problems import OF_ALL, problems_part
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.labels import label, short
from site_builder.words.sentences import counted, listed, phrase
from site_builder.words.typography import typeset

TITLE = "Santé des référentiels"
NOTHING = "–"
NEXT = {
    Status.REVIEW: ("{count} avant la relecture", "Peut se relire"),
    Status.PUBLISHED: ("{count} avant de publier", "Peut se publier"),
    None: ("{count} à ajouter", NOTHING),
}
"""By the status that comes next, None for a published report: with things to write, and without."""


@dataclass(frozen=True, slots=True)
class HealthRow:
    pole: Link
    status: str
    step: str
    next: str
    """« 3 choses avant de publier »."""
    late: str
    agreements: str
    remarks: str
    """Each a count with its noun, « – » for none."""


@dataclass(frozen=True, slots=True)
class NetworkHealthContext:
    title: str
    rows: tuple[HealthRow, ...]
    shared: HealthPart
    """Of reseau.yml, of the bank."""


def pages(publication: Publication) -> Iterator[Page]:
    """One page, in a preview of several poles and in their members' document."""
    if publication.health is None or publication.addresses.alone:
        return
    address = publication.addresses.network_health()
    yield Page(
        address,
        "sante-du-reseau",
        render("pages/sante-du-reseau.html", network_health_context(publication), publication.language),
        chrome(
            publication,
            address,
            title=TITLE,
            description="Où en est chaque pôle, ce qui vient ensuite pour lui, et ce que la vérification a remarqué.",
            current="network-health",
            trail=(("Accueil", publication.addresses.home()), (TITLE, None)),
            one_language=True,
        ),
    )


def network_health_context(publication: Publication) -> NetworkHealthContext:
    assert publication.health is not None
    health, to = publication.health, Linker(publication.addresses.network_health())
    return NetworkHealthContext(
        title=typeset(TITLE, publication.language),
        rows=tuple(_row(publication, ptce, health.poles[ptce.slug], to) for ptce in publication.network.ptces),
        shared=problems_part(publication, health.problems, health.folder, OF_ALL),
    )


def _row(publication: Publication, ptce: Ptce, health: Health, to: Linker) -> HealthRow:
    language = publication.language
    late = sum(one.late for one in health.to_collect)
    return HealthRow(
        pole=Link(typeset(ptce.file.name, language), to(publication.addresses.health(ptce.slug))),
        status=label(ptce.file.status, language),
        step=listed((short(s.name, language) for s in ptce.file.journey if s.state is StepState.CURRENT), language) or NOTHING,
        next=_next(publication, health),
        late=_count(late, "mesure", "mesures", publication),
        agreements=_count(len(health.waiting) + len(health.expiring), "accord", "accords", publication),
        remarks=_count(len(health.problems), "remarque", "remarques", publication),
    )


def _next(publication: Publication, health: Health) -> str:
    language, (waiting, ready) = publication.language, NEXT[health.next]
    if health.followed and health.missing:
        return phrase(waiting, language, count=counted(len(health.missing), "chose", "choses", language, feminine=True))
    return typeset(ready, language) if health.followed else NOTHING


def _count(n: int, singular: str, plural: str, publication: Publication) -> str:
    return counted(n, singular, plural, publication.language) if n else NOTHING
