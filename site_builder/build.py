"""The straight line: files → documents → Network → Findings → Charts → pages → Site."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from site_builder.both_cores import done
from site_builder.chart import draw, learned_figures, shared_figures
from site_builder.chart.card import draw_cards
from site_builder.chart.choose import figures
from site_builder.chart.plain import draw_pictures
from site_builder.check.hold_back import for_members, for_public
from site_builder.checking import Check, check, unshareable
from site_builder.measure import measure_network
from site_builder.measure.aggregation import aggregate_network
from site_builder.measure.cooperation import measure_cooperation
from site_builder.measure.governance import govern
from site_builder.measure.health import measure_health
from site_builder.model.address import Addresses
from site_builder.model.aggregate import Aggregates
from site_builder.model.chart import Charts, ChartStore
from site_builder.model.cooperation_finding import Cooperation
from site_builder.model.diffusion import Audience, Origin, Repository
from site_builder.model.finding import Findings
from site_builder.model.language import FRENCH, Language
from site_builder.model.network import Network
from site_builder.model.online_editing import EditedPole
from site_builder.model.page import Page, Site
from site_builder.model.picture import Picture
from site_builder.model.publication import Publication
from site_builder.once import Once, always
from site_builder.page import page_tasks
from site_builder.page.cards import cards
from site_builder.page.chrome import site_name
from site_builder.page.stylesheets import stylesheets
from site_builder.problems import BuildStopped, Place, Problem, Problems
from site_builder.shipped import editor_folder
from site_builder.words.edition import in_language
from site_builder.write import format_tasks, packed, svg
from site_builder.write.robots import crawler_files
from site_builder.write.search import can_index, search_index

Progress: TypeAlias = Callable[[int, int], None]
"""Hears how many drawings are done, of how many."""
WORTH_COPYING = 6
"""Poles; below that, the pages are made before a second process has taken its part."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked to do; the same options, files and date give the same bytes."""

    content: Path
    on: date
    """The day the site speaks of."""
    internal: bool = False
    """The members' working document instead of the public site."""
    deploy: bool = False
    """Leaves out the fiches that were put together from public sources."""
    drafts: bool = False
    """Keeps poles that are drafts, for a preview that nobody else sees."""
    only: frozenset[str] = frozenset()
    searchable: bool = True
    """Makes the index of the search, which a preview does without."""
    workers: int = 2
    offline: bool = False
    """Makes a copy to be opened from disk, which has nothing that only the web uses."""
    sources: str = ""
    """Where an editor's file is opened, `Publication.sources`, when it is not where the content itself says."""


Publish: TypeAlias = Callable[[Network, Language, Options, ChartStore, Progress | None], Publication]
"""What makes a publication of a checked network: `publication_in`, or something like it."""


def build(options: Options, problems: Problems, store: ChartStore, progress: Progress | None = None) -> Site:
    """The whole site as a value. Raises BuildStopped when anything blocks it; nothing is written."""
    source = prepare(options, problems, store, progress)
    network = source.network
    problems.extend(_without_editor(network, options))
    if problems.blocking:
        raise BuildStopped(problems)
    others = (publication_in(network, language, options, store, progress) for language in network.languages[1:])
    editions = (source, *others)
    workers = options.workers if len(network.ptces) >= WORTH_COPYING else 1
    pages = tuple(chain(*done([task for edition in editions for task in page_tasks(edition)], workers)))
    with ExitStack() as begun:
        # Another program makes the index: it works while the files are made.
        searched = editions if options.searchable else ()
        indexes = [begun.enter_context(search_index(edition, _of(edition, pages), store)) for edition in searched]
        files = packed(done(format_tasks(source), workers), source, store)
        for edition in editions:
            files |= stylesheets(edition) if edition is source else {**stylesheets(edition), **svg.files(edition)}
        if not options.offline:
            files |= {**crawler_files(source, pages), **draw_cards(cards(source), store)}
        for index in indexes:
            files |= index()
    if options.searchable:
        problems.extend(_unsearchable(options))
    if not (options.internal or options.only or options.drafts):
        problems.extend(unshareable(network, options.content))
    return Site(site_name(source), pages, files, network.held_back, _unfit(network, options))


def prepare(
    options: Options,
    problems: Problems,
    store: ChartStore,
    progress: Progress | None = None,
    check: Check = check,
    publish: Publish | None = None,
    once: Once = always,
) -> Publication:
    """All that the pages in French, and files, are made of. Raises BuildStopped when anything blocks it.

    A preview gives its own `check`, what it publishes with, and what it knows of the poles.
    """
    network = check(options.content, problems, on=options.on, internal=options.internal)
    if network is None or problems.blocking:
        raise BuildStopped(problems)
    shown = replace(_for_audience(network, options, once), edited=_edited(network, options, once))
    if shown.alone and not shown.ptces:
        problems.extend(_nothing_to_publish(shown))
        raise BuildStopped(problems)
    publication = (publish or publication_in)(shown, FRENCH, options, store, progress)
    if not (options.internal or options.drafts):
        return publication
    health = measure_health(network, problems, options.content, options.on)
    return replace(publication, health=health, sources=options.sources or network.source_address)


def publication_in(
    network: Network, language: Language, options: Options, store: ChartStore, progress: Progress | None = None
) -> Publication:
    """Everything that is published in that language, of a network as it is written."""
    network = in_language(network, language)
    findings = measure_network(network, options.on)
    aggregates = aggregate_network(network, findings)
    drawn = {**figures(network, findings, language), **shared_figures(network, findings, aggregates, language)}
    drawn |= learned_figures(network, language)
    cooperation = measure_cooperation(network, options.on)
    charts = draw(drawn, store, language, options.workers, progress)
    pictures = draw_pictures(network.ptces, cooperation, language, store)
    return published(network, findings, aggregates, charts, cooperation, pictures, language, options)


def published(
    network: Network,
    findings: Findings,
    aggregates: Aggregates,
    charts: Charts,
    cooperation: Mapping[str, Cooperation],
    pictures: Mapping[str, Picture],
    language: Language,
    options: Options,
) -> Publication:
    """What was measured and drawn, with where and for whom it is published."""
    return Publication(
        network=network,
        findings=findings,
        aggregates=aggregates,
        governance=govern(network, findings, options.on),
        charts=charts,
        cooperation=cooperation,
        pictures=pictures,
        addresses=Addresses(network.alone, language.folder),
        date=options.on,
        audience=Audience.WORKING if options.internal else Audience.PUBLIC,
        language=language,
        only=options.only,
        offline=options.offline,
    )


def _of(edition: Publication, pages: Iterable[Page]) -> Iterator[Page]:
    return (page for page in pages if page.chrome.language == edition.language.code)


def _for_audience(network: Network, options: Options, once: Once) -> Network:
    shown = (
        for_members(network, once) if options.internal else for_public(network, options.on, drafts=options.drafts, once=once)
    )
    if options.deploy:
        shown = replace(shown, ptces=tuple(p for p in shown.ptces if p.file.origin is not Origin.PUBLIC_SOURCES))
    return shown


def _edited(network: Network, options: Options, once: Once) -> tuple[EditedPole, ...]:
    """All poles that this folder holds, and only those that the site shows where the folder is private: the editor is public."""
    shown = network if network.file.repository is Repository.PUBLIC else _for_audience(network, options, once)
    return tuple(EditedPole(ptce.slug, ptce.file.name) for ptce in shown.ptces if ptce.harvest is None)


def _without_editor(network: Network, options: Options) -> Iterator[Problem]:
    if network.online_editing and not options.internal and not options.only and editor_folder() is None:
        asked = options.content / (f"{network.ptces[0].slug}/ptce.yml" if network.alone else "reseau.yml")
        message = "« edition_en_ligne » est demandé, mais l'éditeur n'est pas dans ce paquet d'Affluents"
        hint = (
            "La personne qui prépare le paquet lance « make edition », puis « make wheel » ; "
            "en attendant, mettez un « # » devant les lignes de « edition_en_ligne »."
        )
        yield Problem(Place(asked), "edition-absente", message, hint)


def _nothing_to_publish(network: Network) -> Iterator[Problem]:
    hint = "Écrivez « statut: en relecture » ou « statut: publié » ; « affluents serve » montre un brouillon sur votre ordinateur seul."
    for held in network.held_back:
        yield Problem(held.place, "rien-a-publier", "Le seul pôle du dossier est un brouillon : il n'y a rien à publier.", hint)


def _unsearchable(options: Options) -> Iterator[Problem]:
    if not can_index():
        message = "La page « Rechercher » n'a que ses listes : Pagefind, qui fait l'index, n'existe pas pour cet ordinateur."
        hint = "Construisez le site que vous publiez sur Linux, macOS ou Windows, avec un processeur courant."
        yield Problem(Place(options.content), "recherche-sans-index", message, hint, "notice")


def _unfit(network: Network, options: Options) -> tuple[str, ...]:
    reasons = {
        "c’est le document de travail des membres (--internal)": options.internal,
        "c’est un aperçu à ouvrir depuis le disque (--hors-ligne)": options.offline,
        "il n’a que les pages de quelques pôles (--only)": bool(options.only),
        "il contient des fiches établies à partir de sources publiques, que les pôles n’ont pas relues (construisez avec --deploy)": any(
            ptce.file.origin is Origin.PUBLIC_SOURCES for ptce in network.ptces
        ),
    }
    return tuple(reason for reason, holds in reasons.items() if holds)
