"""« Parties prenantes »: who is concerned and how they are involved; where the members put them, for the members only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.cooperation import Family
from site_builder.model.diffusion import Audience
from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.stakeholder import Stakeholder
from site_builder.page.blocks.drawing import DrawingBlock, FamilyKey, drawing_block, family_keys
from site_builder.page.blocks.effects_matrix import touching
from site_builder.page.blocks.families import SHAPES, UNSAID
from site_builder.page.blocks.table import Table, table
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.labels import label, plural
from site_builder.words.sentences import listed
from site_builder.words.sentences.stakeholders import placed_by_sentence, stakeholders_sentence, unplaced_sentence
from site_builder.words.typography import typeset

TITLE = "Parties prenantes"
UNWRITTEN = "Pas encore écrit"


@dataclass(frozen=True, slots=True)
class StakeholderEntry:
    name: str
    circle: str
    involvement: str
    contribution: str
    effects: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class StakeholderGroup:
    shape: str
    title: str
    """« Habitants (5) »."""
    entries: tuple[StakeholderEntry, ...]


@dataclass(frozen=True, slots=True)
class StakeholdersContext:
    title: str
    summary: str
    groups: tuple[StakeholderGroup, ...]
    touched_by_none: str
    """Those that no effect is said to touch; empty when every one is."""
    map: DrawingBlock | None
    """In the members' working document only."""
    keys: tuple[FamilyKey, ...]
    positions: Table | None
    unplaced: str
    expectations: Table | None
    public: bool


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if ptce.stakeholders:
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    address = publication.addresses.stakeholders(ptce.slug)
    context = stakeholders_context(publication, ptce)
    return pole_page(
        publication,
        ptce,
        address,
        "parties-prenantes",
        context,
        section="stakeholders",
        title=TITLE,
        description=context.summary,
    )


def stakeholders_context(publication: Publication, ptce: Ptce) -> StakeholdersContext:
    language, everybody = publication.language, publication.cooperation[ptce.slug].stakeholders
    placed = [one for one in everybody if one.placed]
    untouched = [one.name for one in everybody if not touching(ptce, one.id)]
    return StakeholdersContext(
        title=TITLE,
        summary=stakeholders_sentence(everybody, language),
        groups=tuple(_groups(everybody, publication, ptce)),
        touched_by_none=typeset(listed(untouched, language), language) if ptce.framework.effects else "",
        map=_map(placed, publication, ptce),
        keys=family_keys((one.family for one in placed), language),
        positions=_positions(everybody, publication),
        unplaced=unplaced_sentence([one for one in everybody if not one.placed], language) if placed else "",
        expectations=_expectations(everybody, publication),
        public=publication.audience is Audience.PUBLIC,
    )


def _groups(everybody: Sequence[Stakeholder], publication: Publication, ptce: Ptce) -> Iterator[StakeholderGroup]:
    for family in (*Family, None):
        found = [one for one in everybody if one.family is family]
        if found:
            name = plural(family, publication.language) if family else UNSAID
            entries = tuple(_entry(one, publication, ptce) for one in found)
            yield StakeholderGroup(SHAPES[family], f"{name} ({len(found)})", entries)


def _entry(one: Stakeholder, publication: Publication, ptce: Ptce) -> StakeholderEntry:
    language, to = publication.language, Linker(publication.addresses.stakeholders(ptce.slug))
    return StakeholderEntry(
        name=typeset(one.name, language),
        circle=label(one.circle, language) if one.circle else "",
        involvement=typeset(one.involvement or "", language),
        contribution=typeset(one.contributions or "", language),
        effects=tuple(
            Markup('<a href="{}">{}</a>').format(
                to(publication.addresses.effect(ptce.slug, id)), typeset(ptce.effect(id).name, language)
            )
            for id in (effect.id for effect in ptce.framework.effects)
            if id in touching(ptce, one.id)
        ),
    )


def _map(placed: Sequence[Stakeholder], publication: Publication, ptce: Ptce) -> DrawingBlock | None:
    return drawing_block(
        publication.pictures.get(f"{ptce.slug}/positions"),
        "Qui décide, qui s’implique",
        typeset(
            "Horizontal : pouvoir de décision, de 1 (peu) à 5 (beaucoup). Vertical : implication dans le pôle, de 1 à 5. "
            "La bande grise dit « ni peu ni beaucoup ».",
            publication.language,
        ),
        placed_by_sentence(placed, publication.language),
        "positions.svg",
    )


def _positions(everybody: Sequence[Stakeholder], publication: Publication) -> Table | None:
    """In the order of the numbers on the map; nothing when nobody has a position."""
    if not any(one.placed for one in everybody):
        return None
    names = [f"{number}. {typeset(one.name, publication.language)}" for number, one in enumerate(everybody, start=1)]
    power = ["" if one.influence is None else str(one.influence) for one in everybody]
    interest = ["" if one.interest is None else str(one.interest) for one in everybody]
    return table(
        "Positions, de 1 à 5",
        [("Partie prenante", False, names), ("Décision", True, power), ("Implication", True, interest)],
        "non placée",
    )


def _expectations(everybody: Sequence[Stakeholder], publication: Publication) -> Table | None:
    """What each expects and brings, and who put it on the map; nothing where no expectation is known."""
    if not any(one.expectations for one in everybody):
        return None

    def column(heading: str, texts: Sequence[str | None]) -> tuple[str, bool, list[str]]:
        return heading, False, [typeset(text or "", publication.language) for text in texts]

    return table(
        "Attentes et apports",
        [
            column("Partie prenante", [one.name for one in everybody]),
            column("Ce qu’elle attend", [one.expectations for one in everybody]),
            column("Ce qu’elle apporte", [one.contributions for one in everybody]),
            column("Placée par", [one.placed_by for one in everybody]),
        ],
        UNWRITTEN,
    )
