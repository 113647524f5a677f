"""The middle of the line, Network → Findings → Charts → Publication: what pages and files are made of."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeAlias

from site_builder.both_cores import done
from site_builder.chart.draw import draw
from site_builder.chart.learned import learned_figures
from site_builder.chart.shared import shared_figures
from site_builder.chart.sights import sights_of
from site_builder.chart.studio import Studio
from site_builder.check.hold_back import for_members, for_public
from site_builder.checking import Check, check
from site_builder.measure import measure_network
from site_builder.measure.aggregation import aggregate_network
from site_builder.measure.cooperation import measure_cooperation
from site_builder.measure.governance import govern
from site_builder.measure.health import measure_health
from site_builder.model.address import Addresses
from site_builder.model.aggregate import Aggregates
from site_builder.model.chart import Charts, ChartStore, grouped
from site_builder.model.cooperation_finding import Cooperation
from site_builder.model.diffusion import Audience, Origin, Repository
from site_builder.model.finding import Findings
from site_builder.model.language import FRENCH, Language
from site_builder.model.network import Network
from site_builder.model.online_editing import EditedPole
from site_builder.model.picture import Picture
from site_builder.model.publication import Publication
from site_builder.once import Once, always
from site_builder.problems import BuildStopped, Problem, Problems
from site_builder.words.edition import in_language

Progress: TypeAlias = Callable[[int, int], None]
"""Hears how many drawings are done, of how many."""


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


Publish: TypeAlias = Callable[[Network, Language], Publication]
"""What makes a publication of a checked network: `publication_in`, or something like it, that knows all the rest."""


def prepare(
    options: Options,
    problems: Problems,
    publish: Publish,
    check: Check = check,
    once: Once = always,
) -> Publication:
    """All that the pages in French, and files, are made of. Raises BuildStopped when anything blocks it.

    A preview gives its own `check`, and what it knows of the poles.
    """
    network = check(options.content, problems, on=options.on, internal=options.internal)
    if network is None or problems.blocking:
        raise BuildStopped(problems)
    shown = replace(_for_audience(network, options, once), edited=_edited(network, options, once))
    if shown.alone and not shown.ptces:
        problems.extend(_nothing_to_publish(shown))
        raise BuildStopped(problems)
    publication = publish(shown, FRENCH)
    if not (options.internal or options.drafts):
        return publication
    health = measure_health(network, problems, options.content, options.on)
    return replace(publication, health=health, sources=options.sources or network.source_address)


def publication_in(
    network: Network,
    language: Language,
    options: Options,
    store: ChartStore,
    studio: Studio,
    progress: Progress | None = None,
) -> Publication:
    """Everything that is published in that language, of a network as it is written."""
    network = in_language(network, language)
    findings = measure_network(network, options.on)
    aggregates = aggregate_network(network, findings)
    cooperation = measure_cooperation(network, options.on)
    tasks = [partial(sights_of, ptce, network, findings, cooperation, language, store) for ptce in network.ptces]
    poles = done(tasks, options.workers)
    missing = {name: figure for pole in poles for name, figure in pole.missing.items()}
    missing |= {**shared_figures(network, findings, aggregates, language), **learned_figures(network, language)}
    charts = {name: chart for pole in poles for name, chart in pole.charts.items()}
    charts |= draw(missing, store, language, studio, progress)
    pictures = {name: picture for pole in poles for name, picture in pole.pictures.items()}
    return published(network, findings, aggregates, grouped(charts), cooperation, pictures, language, options)


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


def _nothing_to_publish(network: Network) -> Iterator[Problem]:
    hint = "Écrivez « statut: en relecture » ou « statut: publié » ; « affluents serve » montre un brouillon sur votre ordinateur seul."
    for held in network.held_back:
        yield Problem(held.place, "rien-a-publier", "Le seul pôle du dossier est un brouillon : il n'y a rien à publier.", hint)
