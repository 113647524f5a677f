"""The straight line: files → documents → Network → Findings → Charts → pages → Site."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain

from site_builder.both_cores import Aside, done
from site_builder.chart.card import draw_cards
from site_builder.chart.draw import begun
from site_builder.chart.studio import Studio
from site_builder.checking import check, unshareable
from site_builder.checking_on_both_cores import check_on_both_cores
from site_builder.load import is_large
from site_builder.model.chart import ChartStore
from site_builder.model.diffusion import Origin
from site_builder.model.network import Network
from site_builder.model.page import Page, Site
from site_builder.model.publication import Publication
from site_builder.page import page_tasks
from site_builder.page.cards import cards
from site_builder.page.chrome import site_name
from site_builder.page.stylesheets import stylesheets
from site_builder.problems import BuildStopped, Place, Problem, Problems
from site_builder.publishing import Options, Progress, prepare, publication_in
from site_builder.shipped import editor_folder
from site_builder.write import format_tasks, joined, packing_tasks, svg
from site_builder.write.robots import crawler_files
from site_builder.write.search import can_index, search_index


def build(options: Options, problems: Problems, store: ChartStore, progress: Progress | None = None) -> Site:
    """The whole site as a value. Raises BuildStopped when anything blocks it; nothing is written."""
    large = is_large(options.content)
    workers = options.workers if large else 1
    with begun(store, workers) if large else Studio(options.workers) as studio:
        editions = _editions(replace(options, workers=workers), problems, store, studio, progress)
    source, network = editions[0], editions[0].network
    pages = tuple(chain(*done([task for edition in editions for task in page_tasks(edition)], workers)))
    # Another program makes the index, while files are made, then written: it takes longest, and nobody may keep it from its core.
    searched = editions if options.searchable else ()
    indexes = [Aside(partial(search_index, edition, tuple(_of(edition, pages)), store), workers) for edition in searched]
    files = joined(done(format_tasks(source), workers, polite=True))
    files |= joined(done(packing_tasks(source, files, store), workers, polite=True))
    for edition in editions:
        files |= stylesheets(edition) if edition is source else {**stylesheets(edition), **svg.files(edition)}
    if not options.offline:
        files |= {**crawler_files(source, pages), **draw_cards(cards(source), store)}
    if options.searchable:
        problems.extend(_unsearchable(options))
    if not (options.internal or options.only or options.drafts):
        problems.extend(unshareable(network, options.content))
    later = partial(_finished, indexes)
    return Site(site_name(source), pages, files, network.held_back, _unfit(network, options), later)


def _editions(
    options: Options, problems: Problems, store: ChartStore, studio: Studio, progress: Progress | None
) -> tuple[Publication, ...]:
    """What is published in each language, French first."""
    publish = partial(publication_in, options=options, store=store, studio=studio, progress=progress)
    source = prepare(options, problems, publish, check_on_both_cores if options.workers > 1 else check)
    problems.extend(_without_editor(source.network, options))
    if problems.blocking:
        raise BuildStopped(problems)
    return source, *(publish(source.network, language) for language in source.network.languages[1:])


def _finished(indexes: Iterable[Aside[dict[str, bytes]]]) -> dict[str, bytes]:
    return joined(index.finish() for index in indexes)


def _of(edition: Publication, pages: Iterable[Page]) -> Iterator[Page]:
    return (page for page in pages if page.chrome.language == edition.language.code)


def _without_editor(network: Network, options: Options) -> Iterator[Problem]:
    if network.online_editing and not options.internal and not options.only and editor_folder() is None:
        asked = options.content / (f"{network.ptces[0].slug}/ptce.yml" if network.alone else "reseau.yml")
        message = "« edition_en_ligne » est demandé, mais l'éditeur n'est pas dans ce paquet d'Affluents"
        hint = (
            "La personne qui prépare le paquet lance « make edition », puis « make wheel » ; "
            "en attendant, mettez un « # » devant les lignes de « edition_en_ligne »."
        )
        yield Problem(Place(asked), "edition-absente", message, hint)


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
