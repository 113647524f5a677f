"""What texts insert by id exists, has a value at the period asked for, and is for the same readers."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.check.draft import IndicatorDraft, NetworkDraft, PtceDraft
from site_builder.check.located import child, texts
from site_builder.check.names import Named
from site_builder.check.nearest import did_you_mean, listed
from site_builder.check.periods import consecutive
from site_builder.formats.markdown import Insert, check_line, find_broken_inserts, find_inserts
from site_builder.model.diffusion import Audience
from site_builder.model.document import Items, Node, Text
from site_builder.model.period import parse_period
from site_builder.problems import Place, Problem, Problems

SAID_OF_EFFECTS = ("description", "hypotheses", "retenir", "pas_marche", "inconnu", "a_changer")
LINES = frozenset(
    {
        ("essentiel", "texte"),
        *((key,) for key in ("pas_marche", "inconnu", "a_changer")),
        *(("effets", key) for key in SAID_OF_EFFECTS),
        *(("effets", "contribution", key) for key in ("pole", "autres", "contexte")),
        *(("indicateurs", key) for key in ("lecture", "explication")),
    }
)
"""The keys of ptce.yml and referentiel.yml whose text pages write with its figures, emphasis and links."""


@dataclass(frozen=True, slots=True)
class _Found:
    insert: Insert
    place: Place
    working: bool
    """True in a text that is for the members only."""


def inserts(network: NetworkDraft) -> Iterator[Problem]:
    """Each `[[…]]` of a narrative, of ptce.yml and of referentiel.yml leads to something."""
    for ptce in network.ptces:
        yield from _sentences(ptce)
        for found in _all(ptce):
            if found.insert.kind in ("verbatim", "projet"):
                yield from _voice_or_project(found, ptce)
            elif found.insert.kind in ("valeur", "graphique"):
                yield from _figure(found, ptce)


def _sentences(ptce: PtceDraft) -> Iterator[Problem]:
    """What a sentence cannot hold: a chart, an unknown kind of insert, an address that runs something; and where no figure is put in."""
    found = Problems()
    for text in _lines(ptce):
        check_line(text.value, text.place, found)
    yield from found
    for text in _plain(ptce):
        shown = [f"[[{insert.id}]]" for insert in find_inserts(text.value)] or find_broken_inserts(text.value)
        if shown:
            message = f"« {shown[0][:44]} » serait montré tel quel : aucun chiffre n'est mis dans ce texte"
            hint = "Les chiffres s'insèrent dans les récits, « essentiel », « retenir », « lecture » et « explication »."
            yield Problem(text.place, "insertion-pas-ici", message, hint)


def _lines(ptce: PtceDraft) -> Iterator[Text]:
    """The sentences in which pages put figures."""
    yield from (text for path, text in _typed(ptce) if path in LINES)
    for funding in ptce.fundings:
        if isinstance(text := child(funding.node, "explication"), Text):
            yield text


def _plain(ptce: PtceDraft) -> Iterator[Text]:
    """All other texts that pages show; a quotation keeps whatever was said."""
    yield from (text for path, text in _typed(ptce) if "[[" in text.value and path not in LINES)
    for table in ptce.documents.tables:
        for row in table if table.name not in ("verbatims", "traductions") else ():
            for column, text in row.cells.items():
                if "[[" in text.value and (table.name, column) != ("financements", "explication"):
                    yield text


def _typed(ptce: PtceDraft) -> Iterator[tuple[tuple[str, ...], Text]]:
    """Every scalar of the YAML files and of the tops of narratives, with the keys that lead to it."""
    for entries in (*ptce.documents.files.values(), *(narrative.text.front for narrative in ptce.narratives)):
        yield from _below((), entries)


def _below(path: tuple[str, ...], node: Node) -> Iterator[tuple[tuple[str, ...], Text]]:
    if isinstance(node, Text):
        yield path, node
    elif isinstance(node, Items):
        for item in node.nodes:
            yield from _below(path, item)
    else:
        for name, inner in node.pairs:
            yield from _below((*path, name.value), inner)


def _all(ptce: PtceDraft) -> Iterator[_Found]:
    for narrative in ptce.narratives:
        working = narrative.front.record.audience is Audience.WORKING
        for insert in narrative.inserts:
            yield _Found(insert, Place(narrative.text.place.file, insert.line, insert.column, length=insert.length), working)
    for_members = {text.place for text in _working_texts(ptce)}
    for text in _lines(ptce):
        for insert in find_inserts(text.value) if "[[" in text.value else ():
            if insert.kind == "valeur":
                yield _Found(insert, text.place, text.place in for_members)


def _working_texts(ptce: PtceDraft) -> Iterator[Text]:
    """What an indicator for the members says of itself may hold its figure."""
    for draft in ptce.indicators:
        if draft.indicator.audience is Audience.WORKING:
            yield from texts(draft.entry.node)


def _voice_or_project(found: _Found, ptce: PtceDraft) -> Iterator[Problem]:
    group = ptce.verbatims if found.insert.kind == "verbatim" else ptce.projects
    ids = [located.record.id for located in group]
    kind = Named.VERBATIM if found.insert.kind == "verbatim" else Named.PROJECT
    if found.insert.id not in ids and ptce.names[kind].whole:
        hint = did_you_mean(found.insert.id, ids, f"Les {found.insert.kind}s sont dans la table {found.insert.kind}s.")
        yield Problem(found.place, "insertion-inconnue", f"Aucun {found.insert.kind} ne s'appelle « {found.insert.id} »", hint)


def _figure(found: _Found, ptce: PtceDraft) -> Iterator[Problem]:
    draft = next((draft for draft in ptce.indicators if draft.indicator.id == found.insert.id), None)
    if draft is None:
        if not ptce.names[Named.INDICATOR].whole:
            return
        ids = [draft.indicator.id for draft in ptce.indicators]
        none = "Ajoutez-le à referentiel.yml, sous « indicateurs »."
        hint = did_you_mean(found.insert.id, ids, f"Vos indicateurs : {', '.join(ids[:12])}." if ids else none)
        yield Problem(found.place, "insertion-inconnue", f"Aucun indicateur ne s'appelle « {found.insert.id} »", hint)
        return
    if draft.indicator.audience is Audience.WORKING and not found.working:
        hint = "Passez ce texte en « diffusion: travail », ou retirez ce chiffre."
        yield Problem(found.place, "insertion-travail", f"« {found.insert.id} » est réservé au document de travail", hint)
    if found.insert.period:
        yield from _period(found, draft)


def _period(found: _Found, draft: IndicatorDraft) -> Iterator[Problem]:
    period = parse_period(found.insert.period, consecutive(draft.indicator.entry, draft.indicator.definition))
    totals = sorted({m.observation.period for m in draft.measures if not m.observation.breakdown})
    if period not in totals:
        known = listed([total.code for total in totals]) if totals else "aucune"
        message = f"« {found.insert.id} » n'a pas de valeur pour « {found.insert.period} »"
        yield Problem(found.place, "insertion-sans-valeur", message, f"Périodes mesurées : {known}.")
