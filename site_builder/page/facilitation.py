"""« Animer le réseau », in the members' document only: steps, core indicators, what is awaited, what to propose to the bank."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.diffusion import Audience
from site_builder.model.governance import Awaited, Drift
from site_builder.model.page import Link, Page
from site_builder.model.ptce import StepName
from site_builder.model.publication import Publication
from site_builder.page.blocks.bank_use import departure_words
from site_builder.page.blocks.facilitation import CoreRow, PoleRow, core_rows, pole_rows
from site_builder.page.blocks.proposal import proposal_text
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.labels import short
from site_builder.words.periods import period_label
from site_builder.words.sentences import capital, counted, phrase
from site_builder.words.typography import typeset

TITLE = "Animer le réseau"


@dataclass(frozen=True, slots=True)
class AwaitedGroup:
    pole: Link
    count: str
    lines: tuple[tuple[Link, str], ...]
    """Each indicator, then « attendue pour 2025 ; dernière : 2023 »."""


@dataclass(frozen=True, slots=True)
class DriftLine:
    pole: Link
    definition: Link
    local: str
    bank: str


@dataclass(frozen=True, slots=True)
class Proposal:
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class FacilitationContext:
    title: str
    steps: tuple[str, ...]
    poles: tuple[PoleRow, ...]
    core: tuple[CoreRow, ...]
    awaited_title: str
    awaited: tuple[AwaitedGroup, ...]
    proposals: tuple[Proposal, ...]
    drifts: tuple[DriftLine, ...]
    behind: tuple[tuple[Link, str], ...]
    """Poles on an older version of a definition, and which."""
    copy_script: str


def pages(publication: Publication) -> Iterator[Page]:
    """One page, where a network is shown to its members; the public site never has it."""
    if publication.audience is not Audience.WORKING or publication.addresses.alone:
        return
    address = publication.addresses.facilitation()
    yield Page(
        address,
        "animation",
        render("pages/animation.html", facilitation_context(publication), publication.language),
        chrome(
            publication,
            address,
            title=TITLE,
            description="Où en est chaque pôle, ce qui est attendu, ce qui pourrait rejoindre la banque.",
            current="facilitation",
            trail=(("Accueil", publication.addresses.home()), (TITLE, None)),
        ),
    )


def facilitation_context(publication: Publication) -> FacilitationContext:
    to, language, found = Linker(publication.addresses.facilitation()), publication.language, publication.governance
    awaited = counted(len(found.awaited), "valeur est attendue", "valeurs sont attendues", language, feminine=True)
    return FacilitationContext(
        title=TITLE,
        steps=tuple(short(name, language) for name in StepName),
        poles=pole_rows(publication, to),
        core=core_rows(publication, to),
        awaited_title=capital(awaited) if found.awaited else "Rien n’est attendu",
        awaited=tuple(_awaited(publication, to)),
        proposals=tuple(
            Proposal(typeset(one.indicators[0].indicator.name, language), proposal_text(one, publication.network))
            for one in found.alike
        ),
        drifts=tuple(_drift(publication, drift, to) for drift in found.drifts),
        behind=tuple(_behind(publication, to)),
        copy_script=to("assets/js/copier.js"),
    )


def _awaited(publication: Publication, to: Linker) -> Iterator[AwaitedGroup]:
    for ptce in publication.network.ptces:
        lines = tuple(_line(publication, one, to) for one in publication.governance.awaited if one.ptce == ptce.slug)
        if lines:
            count = counted(len(lines), "valeur", "valeurs", publication.language, feminine=True)
            yield AwaitedGroup(_pole(publication, ptce.slug, to), count, lines)


def _line(publication: Publication, one: Awaited, to: Linker) -> tuple[Link, str]:
    language, indicator = publication.language, publication.network.ptce(one.ptce).indicator(one.indicator)
    link = Link(typeset(indicator.name, language), to(publication.addresses.indicator(one.ptce, one.indicator)))
    latest = (
        phrase("dernière : {period}", language, period=period_label(one.latest, language))
        if one.latest
        else typeset("aucune valeur encore", language)
    )
    return link, phrase(
        "attendue pour {period} ; {latest}", language, period=period_label(one.expected, language), latest=latest
    )


def _pole(publication: Publication, slug: str, to: Linker) -> Link:
    name = publication.network.ptce(slug).file.name
    return Link(typeset(name, publication.language), to(publication.addresses.ptce(slug)))


def _definition(publication: Publication, id: str, to: Linker) -> Link:
    name = publication.network.bank.definitions[id].name
    return Link(typeset(name, publication.language), to(publication.addresses.definition(id)))


def _drift(publication: Publication, drift: Drift, to: Linker) -> DriftLine:
    bank = (
        phrase("La banque dit « {bank} ».", publication.language, bank=drift.bank)
        if drift.bank
        else "La banque laisse le périmètre à chaque pôle."
    )
    return DriftLine(
        _pole(publication, drift.ptce, to),
        _definition(publication, drift.definition, to),
        departure_words(drift, publication),
        typeset(bank, publication.language),
    )


def _behind(publication: Publication, to: Linker) -> Iterator[tuple[Link, str]]:
    for id, uses in publication.governance.uses.items():
        current = publication.network.bank.definitions[id].version
        for use in uses:
            if use.version < current:
                pole = publication.network.ptce(use.ptce).file.name
                text = phrase(
                    "{pole} emploie la version {version}, la banque en est à la {current}",
                    publication.language,
                    pole=pole,
                    version=use.version,
                    current=current,
                )
                yield _definition(publication, id, to), typeset(text, publication.language)
