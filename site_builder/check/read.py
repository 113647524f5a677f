"""One PTCE's documents to a draft: every record read once, every problem said once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from site_builder.check.draft import IndicatorDraft, NarrativeDraft, PtceDraft, Setting
from site_builder.check.indicators import read_indicator
from site_builder.check.located import Located, child
from site_builder.check.measures import MeasureReader
from site_builder.check.names import Named, Names, index, names_of
from site_builder.check.schema import parse
from site_builder.check.tables import keyed_rows, read_rows
from site_builder.formats.markdown import check_markdown, find_inserts, find_links_and_images
from site_builder.model.cooperation import Meeting, Member, Project
from site_builder.model.document import Entries, Items, PtceDocuments, Row, Table, Text
from site_builder.model.framework import Effect, Framework, IndicatorEntry, Issue, Objective
from site_builder.model.funding import Funding
from site_builder.model.narrative import NarrativeFront
from site_builder.model.pole_sheets import BY_TABLE
from site_builder.model.ptce import PtceFile
from site_builder.model.record import Record
from site_builder.model.self_evaluation import SelfEvaluationRow
from site_builder.model.stakeholder import Stakeholder
from site_builder.model.translation import TranslationRow
from site_builder.model.verbatim import Verbatim
from site_builder.problems import Place, Problems

R = TypeVar("R", bound=Record)

IN_TABLES = {
    Named.MEMBER: "membres",
    Named.STAKEHOLDER: "parties_prenantes",
    Named.PROJECT: "projets",
    Named.VERBATIM: "verbatims",
}
"""Where what can be referred to is written, for what is not in referentiel.yml."""


def read_ptce(documents: PtceDocuments, setting: Setting, problems: Problems) -> PtceDraft:
    """The draft of one PTCE; what does not hold is said and left out."""
    nothing = Entries((), Place(documents.folder / "ptce.yml"))
    framework = documents.files.get("referentiel", nothing)
    parse(Framework, framework, problems)
    names = _names(documents, framework, setting)
    entries = _items(IndicatorEntry, framework, "indicateurs")
    return PtceDraft(
        documents=documents,
        file=_file(documents, problems),
        issues=_items(Issue, framework, "enjeux"),
        objectives=_items(Objective, framework, "objectifs"),
        effects=_items(Effect, framework, "effets"),
        indicators=_indicators(entries, documents, names, setting, problems),
        members=read_rows(Member, _tables(documents, "membres"), problems),
        stakeholders=read_rows(Stakeholder, _tables(documents, "parties_prenantes"), problems),
        projects=read_rows(Project, _tables(documents, "projets"), problems),
        meetings=read_rows(Meeting, _tables(documents, "rencontres"), problems),
        verbatims=read_rows(Verbatim, _tables(documents, "verbatims"), problems),
        fundings=read_rows(Funding, _tables(documents, "financements"), problems),
        self_evaluation=read_rows(SelfEvaluationRow, _tables(documents, "autoevaluation"), problems),
        narratives=tuple(_narratives(documents, problems)),
        translations=read_rows(TranslationRow, _tables(documents, "traductions"), problems),
        names=names,
    )


def _file(documents: PtceDocuments, problems: Problems) -> Located[PtceFile]:
    """`ptce.yml`; when it does not hold, a bare draft stands in so that the rest is still looked at."""
    node = documents.files.get("ptce", Entries((), Place(documents.folder / "ptce.yml")))
    record = parse(PtceFile, node, problems) if "ptce" in documents.files else None
    return Located(record or PtceFile.model_construct(name=documents.slug), node)


def _tables(documents: PtceDocuments, name: str) -> list[Table]:
    return [table for table in documents.tables if table.name == name]


def _rows(documents: PtceDocuments, name: str) -> Iterator[Row]:
    return (row for table in _tables(documents, name) for row in keyed_rows(BY_TABLE[name].record, table))


def _nodes(entries: Entries, key: str) -> tuple[Entries, ...]:
    found = entries.get(key)
    return tuple(node for node in found.nodes if isinstance(node, Entries)) if isinstance(found, Items) else ()


def _items(model: type[R], framework: Entries, key: str) -> tuple[Located[R], ...]:
    """Those of a list that hold; what is wrong with the others was said when the whole file was read."""
    already_said = Problems()
    return tuple(
        Located(record, node) for node in _nodes(framework, key) if (record := parse(model, node, already_said)) is not None
    )


def _names(documents: PtceDocuments, framework: Entries, setting: Setting) -> Mapping[Named, Names]:
    found = {
        Named.ISSUE: names_of(_nodes(framework, "enjeux")),
        Named.OBJECTIVE: names_of(_nodes(framework, "objectifs")),
        Named.EFFECT: names_of(_nodes(framework, "effets")),
        Named.INDICATOR: index(_spellings(node, setting) for node in _nodes(framework, "indicateurs")),
        Named.MEMBER: names_of(_rows(documents, "membres")),
        Named.STAKEHOLDER: names_of(_rows(documents, "parties_prenantes")),
        Named.PROJECT: names_of(_rows(documents, "projets")),
        Named.VERBATIM: names_of(_rows(documents, "verbatims")),
    }
    return {
        named: replace(names, whole=IN_TABLES.get(named, "referentiel") not in documents.unread)
        for named, names in found.items()
    }


def _spellings(entry: Entries, setting: Setting) -> tuple[str, list[str]]:
    own, reference, local = child(entry, "propre"), child(entry, "indicateur"), child(entry, "nom")
    names = [local.value] if isinstance(local, Text) else []
    if isinstance(own, Entries):
        id, name = own.get("id"), own.get("nom")
        return (id.value if isinstance(id, Text) else ""), names + ([name.value] if isinstance(name, Text) else [])
    typed = reference.value if isinstance(reference, Text) else ""
    id_in_bank = typed.partition("@")[0].strip()
    definition = setting.bank.definitions.get(id_in_bank)
    return id_in_bank, [*names, typed, *([definition.name] if definition else [])]


def _indicators(
    entries: tuple[Located[IndicatorEntry], ...],
    documents: PtceDocuments,
    names: Mapping[Named, Names],
    setting: Setting,
    problems: Problems,
) -> tuple[IndicatorDraft, ...]:
    drafts = [draft for entry in entries if (draft := read_indicator(entry, setting, problems)) is not None]
    by_id = {draft.indicator.id: draft for draft in drafts}
    faulty = frozenset((problem.place.file, problem.place.line) for problem in problems)
    measures = MeasureReader(by_id, names, setting, problems, faulty).read(_tables(documents, "mesures"))
    return tuple(replace(draft, measures=tuple(measures.get(draft.indicator.id, ()))) for draft in drafts)


def _narratives(documents: PtceDocuments, problems: Problems) -> Iterator[NarrativeDraft]:
    for text in documents.narratives:
        check_markdown(text, problems)
        inserts = find_inserts(text.body, text.body_line)
        links = find_links_and_images(text.body, text.body_line)
        if (front := parse(NarrativeFront, text.front, problems)) is not None:
            yield NarrativeDraft(Located(front, text.front), text, inserts, links)
