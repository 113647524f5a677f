"""Figures, charts, voices and projects that editors insert by id in their texts, so that nothing is typed twice."""

from collections.abc import Callable

from markupsafe import Markup, escape

from site_builder.formats.markdown import Insert, render_line
from site_builder.model.finding import Finding
from site_builder.model.measure import Observation
from site_builder.model.period import PeriodKind, parse_period
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.figure import figure_block
from site_builder.page.blocks.voice import voice_block
from site_builder.page.linking import Linker
from site_builder.page.templates import render_macro
from site_builder.words.labels import label
from site_builder.words.passages import read_in_own_language
from site_builder.words.sentences import inserted_value, main_line
from site_builder.words.typography import typeset


def inline(text: str, publication: Publication, ptce: Ptce, here: str) -> Markup:
    """A line of `ptce.yml` or `referentiel.yml` as HTML: emphasis, links and `[[figures]]`, nothing else."""
    inserts = inserter(publication, ptce, here)
    return Markup(
        read_in_own_language(
            text,
            publication.language,
            lambda words, language: render_line(words, inserts=inserts, typeset=lambda part: typeset(part, language)),
        )
    )


def inserter(publication: Publication, ptce: Ptce, here: str) -> Callable[[Insert], str]:
    """What each `[[…]]` of a text on the page at `here` becomes; `check` has made sure that it names something."""
    to = Linker(here)
    kinds: dict[str, Callable[[Insert], str]] = {
        "valeur": lambda insert: _figure(insert, publication, ptce, to),
        "graphique": lambda insert: _chart(insert, publication, ptce, to),
        "verbatim": lambda insert: _voice(insert, publication, ptce, to),
        "projet": lambda insert: _project(insert, publication, ptce, to),
    }
    return lambda insert: kinds[insert.kind](insert)


def _figure(insert: Insert, publication: Publication, ptce: Ptce, to: Linker) -> str:
    finding = publication.findings.of(ptce.slug, insert.id)
    observation = _of_period(finding, insert.period) if insert.period else finding.latest
    said = (
        inserted_value(observation, finding.indicator.unit, publication.language)
        if observation
        else typeset("pas encore mesuré", publication.language)
    )
    href = to(publication.addresses.indicator(ptce.slug, insert.id))
    return Markup('<a class="chiffre" href="{}">{}</a>').format(href, said)


def _of_period(finding: Finding, typed: str) -> Observation | None:
    """The total of that period, by the indicator's own source first; « 2023-2024 » may be an exercice or a school year."""
    wanted = {parse_period(typed, kind) for kind in (PeriodKind.FISCAL_YEAR, PeriodKind.SCHOOL_YEAR)}
    candidates = (*reversed(main_line(finding)), *reversed(finding.series.totals))
    return next((o for o in candidates if o.period in wanted), None)


def _chart(insert: Insert, publication: Publication, ptce: Ptce, to: Linker) -> str:
    chart = next(publication.charts.of(ptce.slug, insert.id), None)
    if chart is None:
        return Markup("<p>{}</p>").format(Markup(_figure(insert, publication, ptce, to)))
    return render_macro("partials/graphe.html", "graphe", figure_block(chart), publication.language)


def _voice(insert: Insert, publication: Publication, ptce: Ptce, to: Linker) -> str:
    verbatim = next((v for v in ptce.verbatims if v.id == insert.id), None)
    if verbatim is None:
        return ""
    return render_macro("partials/parole.html", "parole", voice_block(verbatim, publication, ptce, to), publication.language)


def _project(insert: Insert, publication: Publication, ptce: Ptce, to: Linker) -> str:
    project = next(project for project in ptce.projects if project.id == insert.id)
    name = typeset(project.name, publication.language)
    href = to(f"{publication.addresses.cooperation(ptce.slug)}#projet-{project.id}")
    state = escape(label(project.state, publication.language).lower())
    text = escape(typeset(project.description or "", publication.language))
    return Markup('<aside class="encadre"><p><b><a href="{}">{}</a></b>, {}</p><p>{}</p></aside>').format(
        href, name, state, text
    )
