"""One definition of the bank: what is counted and how, how values of several poles may be put together, who uses it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from site_builder.model.bank import Aggregation, Code, DefinitionStatus, IndicatorDefinition, SourceNote
from site_builder.model.nearby import code_address
from site_builder.model.page import Link, Page
from site_builder.model.publication import Publication
from site_builder.page.blocks.bank_use import UseLine, use_lines
from site_builder.page.blocks.change_log import change_log
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.blocks.shared import is_shared
from site_builder.page.blocks.subjects import goal_lines, goal_names
from site_builder.page.blocks.users import users
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.goals import goal_of
from site_builder.words.labels import label
from site_builder.words.sentences import phrase
from site_builder.words.typography import typeset

OWN_WORDS = "Un pôle a le droit à ses mots : un autre nom, une question ou un périmètre à lui se disent, et se lisent avant de comparer."


@dataclass(frozen=True, slots=True)
class DefinitionContext:
    name: str
    summary: str
    facts: tuple[RecordLine, ...]
    warning: str
    """Set for a definition that should no longer be used, with what replaces it."""
    successor: Link | None
    record: tuple[RecordLine, ...]
    use: str
    users: tuple[UseLine, ...]
    departures: str
    """What a reader should know where a pole has its own words; "" where none has."""
    together: Link | None
    """To the page of all poles' values, where several share it."""
    yaml: str
    """What to paste into `referentiel.yml`: the lines of what replaces it, where something does; "" for what is left behind."""
    follows: tuple[Link, ...]
    """The definitions that this one replaces."""
    versions: tuple[str, ...]
    """The change log, newest first."""
    copy_script: str


def pages(publication: Publication) -> Iterator[Page]:
    for definition in publication.network.bank.definitions.values():
        yield _page(publication, definition)


def _page(publication: Publication, definition: IndicatorDefinition) -> Page:
    address, language = publication.addresses.definition(definition.id), publication.language
    name = typeset(definition.name, language)
    context = definition_context(publication, definition, Linker(address))
    return Page(
        address,
        "definition",
        render("pages/definition.html", context, publication.language),
        chrome(
            publication,
            address,
            title=phrase("{name} · Banque d’indicateurs", language, name=definition.name),
            description=definition.definition or definition.name,
            current="bank",
            trail=(
                ("Accueil", publication.addresses.home()),
                ("Banque d’indicateurs", publication.addresses.bank()),
                (name, None),
            ),
        ),
    )


def definition_context(publication: Publication, definition: IndicatorDefinition, to: Linker) -> DefinitionContext:
    language, bank = publication.language, publication.network.bank
    found = users(publication, definition.id)
    successor = bank.definitions.get(definition.replaced_by) if definition.replaced_by else None
    return DefinitionContext(
        name=typeset(definition.name, language),
        summary=typeset(definition.definition or "", language),
        facts=_facts(publication, definition, to),
        warning=_warning(definition),
        successor=Link(typeset(successor.name, language), to(publication.addresses.definition(successor.id)))
        if successor
        else None,
        record=_record(publication, definition, to),
        use=found.sentence,
        users=(lines := use_lines(publication, definition.id, to)),
        departures=typeset(OWN_WORDS, language) if any(line.words for line in lines) else "",
        together=_together(publication, definition, to),
        yaml="" if definition.status is DefinitionStatus.DEPRECATED and not successor else entry_yaml(successor or definition),
        follows=tuple(
            Link(typeset(older.name, language), to(publication.addresses.definition(older.id)))
            for older in bank.definitions.values()
            if older.replaced_by == definition.id
        ),
        versions=change_log(definition, publication),
        copy_script=to("assets/js/copier.js"),
    )


def entry_yaml(definition: IndicatorDefinition) -> str:
    """The lines that put a definition to use in a référentiel."""
    return f"# {definition.name}\n- indicateur: {definition.id}@{definition.version}\n  effets: []"


def _together(publication: Publication, definition: IndicatorDefinition, to: Linker) -> Link | None:
    shared = publication.aggregates.get(definition.id)
    if shared is None or not is_shared(shared):
        return None
    return Link("Les valeurs de ces pôles, côte à côte", to(publication.addresses.shared_figure(definition.id)))


def _warning(definition: IndicatorDefinition) -> str:
    if definition.status is DefinitionStatus.REPLACED:
        return "Cette définition est remplacée."
    return "Cette définition n’est plus conseillée." if definition.status is DefinitionStatus.DEPRECATED else ""


def _facts(publication: Publication, definition: IndicatorDefinition, to: Linker) -> tuple[RecordLine, ...]:
    language, bank = publication.language, publication.network.bank
    theme = next((theme for theme in bank.file.themes if theme.id == definition.theme), None)
    link = (
        Markup('<a href="{}">{}</a>').format(to(publication.addresses.theme(theme.id)), typeset(theme.name, language))
        if theme
        else None
    )
    unit = bank.unit(definition.unit)
    return record(
        (
            ("Thème", link),
            ("Type", label(definition.kind, language)),
            ("Unité", unit.sign or unit.plural),
            ("Version", f"{definition.version}, {label(definition.status, language).lower()}"),
            ("Noyau", "Proposé à un pôle qui commence" if definition.core else None),
        )
    )


def _record(publication: Publication, definition: IndicatorDefinition, to: Linker) -> tuple[RecordLine, ...]:
    language = publication.language

    def said(text: str | None) -> str | None:
        return typeset(text, language) if text else None

    return record(
        (
            (
                "Question à poser",
                said(definition.question and phrase("« {question} »", language, question=definition.question)),
            ),
            ("Réponses proposées", [typeset(answer, language) for answer in definition.answers]),
            ("Calcul", said(definition.calculation)),
            ("Nature", label(definition.nature, language)),
            ("Collecte", definition.collection and label(definition.collection, language)),
            ("Fréquence", definition.frequency and label(definition.frequency, language)),
            ("Niveau", definition.level and label(definition.level, language)),
            ("Sens souhaité", label(definition.direction, language)),
            ("Ce que le chiffre ne dit pas", said(definition.limits)),
            ("À quoi veiller en mesurant", said(definition.precautions)),
            (
                "Seuil de diffusion",
                phrase("Rien en dessous de {threshold}", language, threshold=definition.threshold)
                if definition.threshold
                else None,
            ),
            ("Entre plusieurs pôles", [said(_aggregation(publication, definition)), said(definition.aggregation_reason)]),
            (
                "Ventilations",
                [
                    typeset(b.name, publication.language)
                    for b in publication.network.bank.file.breakdowns
                    if b.id in definition.breakdowns
                ],
            ),
            ("ODD proches", goal_lines(definition.goals, publication, to)),
            ("Codes proches", [_code(code, publication, to) for code in definition.codes]),
            ("Sources", [_source(source, publication) for source in definition.sources]),
        )
    )


def _aggregation(publication: Publication, definition: IndicatorDefinition) -> str:
    name = label(definition.aggregation, publication.language)
    weight = publication.network.bank.definitions.get(definition.aggregation_weight or "")
    if definition.aggregation is not Aggregation.WEIGHTED_MEAN or not definition.aggregation_weight:
        return f"{name}."
    return phrase(
        "{name}, par « {weight} ».",
        publication.language,
        name=name,
        weight=weight.name if weight else definition.aggregation_weight,
    )


def _code(code: Code, publication: Publication, to: Linker) -> Markup:
    near = typeset(", par proximité", publication.language)
    if address := code_address(code):
        return Markup('IRIS+ <a href="{}">{}</a>{}').format(address, code.code, near)
    if code.list == "odd":
        (goal,) = goal_names([goal_of(code.code)], publication, to)
        name = phrase("Indicateur mondial {code}", publication.language, code=code.code)
        return Markup("{} ({}){}").format(name, goal, near)
    return Markup("{} {}{}").format(code.list, code.code, near)


def _source(source: SourceNote, publication: Publication) -> Markup:
    basis = f" ({label(source.basis, publication.language)})" if source.basis else ""
    if source.address:
        return Markup('<a href="{}">{}</a>{}').format(source.address, source.text or source.address, basis)
    return escape(typeset(source.text or "", publication.language)) + escape(basis)
