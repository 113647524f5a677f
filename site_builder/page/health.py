"""« Santé du référentiel » of one pole, for those who write it: what is there, what comes next, and where. Never on the public site."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce, StepState
from site_builder.model.publication import Publication
from site_builder.page.blocks.health_bank import behind_part, drifts_part
from site_builder.page.blocks.health_figures import bare_part, collect_part
from site_builder.page.blocks.health_line import HealthPart, pole_folder
from site_builder.page.blocks.health_next import next_part
from site_builder.page.blocks.health_problems import problems_part
from site_builder.page.blocks.health_voices import expiring_part
from site_builder.page.blocks.health_written import WrittenStep, written_steps
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.labels import label
from site_builder.words.periods import period_label
from site_builder.words.sentences import listed
from site_builder.words.typography import typeset

TITLE = "Santé du référentiel"


@dataclass(frozen=True, slots=True)
class HealthContext:
    title: str
    facts: tuple[tuple[str, str], ...]
    """Status, step under way, year of the report."""
    contents: tuple[Link, ...]
    """The parts that hold something, by their titles."""
    next: HealthPart
    steps: tuple[WrittenStep, ...]
    parts: tuple[HealthPart, ...]
    """Those that hold something."""
    settled: tuple[str, ...]
    """One sentence for each of the others."""


def pages(publication: Publication) -> Iterator[Page]:
    """One a pole, in a preview and in the members' document."""
    if publication.health is None:
        return
    for ptce in publication.written:
        yield pole_page(
            publication,
            ptce,
            publication.addresses.health(ptce.slug),
            "sante",
            health_context(publication, ptce),
            section="health",
            title=TITLE,
            description="Ce qui est écrit, ce qui vient ensuite, et où l’écrire.",
            one_language=True,
        )


def health_context(publication: Publication, ptce: Ptce) -> HealthContext:
    assert publication.health is not None
    health, to = publication.health.poles[ptce.slug], Linker(publication.addresses.health(ptce.slug))
    coming = next_part(publication, ptce, health)
    held, settled = _split(_parts(publication, ptce, to))
    return HealthContext(
        title=typeset(TITLE, publication.language),
        facts=_facts(publication, ptce),
        contents=tuple(Link(part.title, f"#{part.id}") for part in (coming, *held) if part.lines),
        next=coming,
        steps=written_steps(publication, ptce, health),
        parts=held,
        settled=tuple(part.title for part in settled),
    )


def _parts(publication: Publication, ptce: Ptce, to: Linker) -> tuple[HealthPart, ...]:
    """Those that concern the pole: a fiche follows nothing, and who follows no definition of the bank departs from none."""
    assert publication.health is not None
    health = publication.health.poles[ptce.slug]
    voices = expiring_part(publication, health)
    remarks = problems_part(publication, health.problems, pole_folder(publication, health))
    if not health.followed:
        return (voices, remarks) if ptce.verbatims else (remarks,)
    bank = (behind_part(publication, health, to), drifts_part(publication, health, to))
    of_bank = bank if any(not indicator.own for indicator in ptce.indicators) else ()
    return (collect_part(publication, health, to), voices, bare_part(publication, health, to), *of_bank, remarks)


def _split(parts: tuple[HealthPart, ...]) -> tuple[tuple[HealthPart, ...], tuple[HealthPart, ...]]:
    """Those that hold something, and those whose title says all."""
    return tuple(part for part in parts if part.lines), tuple(part for part in parts if not part.lines)


def _facts(publication: Publication, ptce: Ptce) -> tuple[tuple[str, str], ...]:
    language = publication.language
    current = [label(step.name, language) for step in ptce.file.journey if step.state is StepState.CURRENT]
    done = all(step.state is StepState.DONE for step in ptce.file.journey)
    under_way = listed(current, language) or ("Toutes sont faites" if ptce.file.journey and done else "Non dite")
    return (
        ("Statut", label(ptce.file.status, language)),
        ("Étape en cours", typeset(under_way, language)),
        ("Année du rapport", period_label(ptce.reference, language)),
    )
