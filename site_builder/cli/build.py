"""`affluents build`: the whole content folder to a site that takes the old one's place only when it is complete."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from site_builder.build import build
from site_builder.checking import cache_folder
from site_builder.cli import options
from site_builder.cli.disk import why
from site_builder.cli.reporting import FORMATS, report
from site_builder.host import folder
from site_builder.host.offline import is_archive, refuse_other_files, write_archive, write_copy
from site_builder.model.page import Site
from site_builder.problems import BuildStopped, Problems
from site_builder.publishing import Options
from site_builder.write.folder import Entangled, NotOurs, refuse_entangled, refuse_others, whole
from site_builder.write.store import FolderStore


@click.command(
    short_help="Construit le site.",
    help="Construit le site : le nouveau remplace l’ancien quand il est complet, ou pas du tout.",
)
@options.content
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DOSSIER",
    help="Le dossier du site.  [défaut : site, site-<pôle> avec --only, apercu avec --hors-ligne]",
)
@options.on
@options.internal
@click.option("--deploy", is_flag=True, help="Pour la mise en ligne : laisse de côté les fiches de sources publiques.")
@options.only
@click.option(
    "--hors-ligne",
    "offline",
    is_flag=True,
    help="Un aperçu qui s’ouvre d’un double-clic, brouillons et santé des référentiels compris ; une archive si --output finit par .zip.",
)
@click.option(
    "--fichiers",
    "sources",
    metavar="ADRESSE",
    help="L’adresse du dossier de contenu dans son dépôt, où mènent les liens de la santé des référentiels.",
)
@click.option(
    "--host",
    type=click.Choice(["dossier", "mkdocs"]),
    default="dossier",
    show_default=True,
    help="Directement dans un dossier, ou par MkDocs, plus lentement ; les pages sont les mêmes.",
)
@click.option(
    "--format", "layout", type=click.Choice(list(FORMATS)), default="texte", show_default=True, help="La forme du compte rendu."
)
@options.help_option
def command(
    content: Path,
    output: Path | None,
    on: date,
    internal: bool,
    deploy: bool,
    only: tuple[str, ...],
    offline: bool,
    sources: str | None,
    host: str,
    layout: str,
) -> None:
    if offline and (only or host != "dossier"):
        raise click.UsageError("--hors-ligne montre le site entier, sans MkDocs : enlevez --only et --host.")
    output = output or Path("-".join(("apercu" if offline else "site", *(("interne",) if internal else ()), *only)))
    problems, store = Problems(), FolderStore(cache_folder(content) / "charts")
    try:
        (refuse_other_files if offline and is_archive(output) else refuse_others)(output)
        refuse_entangled(output, content)
        with progress_bar() as progress:
            wanted = Options(
                content,
                on,
                internal,
                deploy,
                drafts=offline,
                only=options.known_poles(content, only),
                searchable=not offline,
                offline=offline,
                sources=f"{sources.rstrip('/')}/{{path}}#L{{line}}" if sources else "",
            )
            site = build(wanted, problems, store, progress)
        write_site(site, output, host, offline)
        store.prune()
    except BuildStopped as stopped:
        report(stopped.problems, layout, ())
        raise SystemExit(1) from None
    except NotOurs:
        raise click.UsageError(
            f"« {output} » contient autre chose qu’un site d’Affluents : rien n’a été touché. Choisissez un autre dossier avec --output."
        ) from None
    except Entangled:
        raise click.UsageError(
            f"« {output} » est dans le dossier de contenu, ou le contient : rien n’a été touché. Choisissez un autre dossier avec --output."
        ) from None
    except OSError as error:
        click.echo(f"Le site n’a pas pu être écrit : {why(error)}. L’ancien site, s’il existe, est intact.", err=True)
        raise SystemExit(1) from None
    report(problems, layout, site.held_back)
    click.echo(f"{len(site.pages)} pages écrites dans {output}{'' if output.is_file() else '/'}", err=layout != "texte")


def write_site(site: Site, output: Path, host: str, offline: bool) -> None:
    if offline and is_archive(output):
        write_archive(site, output)
        return
    if host == "mkdocs":
        # Nobody else needs MkDocs, which takes a quarter of a second to import.
        from site_builder.host import mkdocs

        mkdocs.write_site(site, output)
        return
    with whole(output, site.unfit, folder.remove) as fresh:
        (write_copy if offline else folder.write_site)(site, fresh, output)


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None] | None]:
    """Reports drawn charts on a terminal; yields None elsewhere, where a bar would fill the logs."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label="Graphiques", file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show
