"""A network as readers of another language get it: what editors had translated in that language, the rest marked as French."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from operator import is_
from typing import Any

from pydantic import BaseModel

from site_builder.model import (
    bank,
    cooperation,
    framework,
    funding,
    measure,
    narrative,
    network,
    ptce,
    self_evaluation,
    stakeholder,
    verbatim,
)
from site_builder.model.language import FRENCH, Language
from site_builder.model.network import Network
from site_builder.model.ptce import Ptce
from site_builder.model.scalar import SLUG
from site_builder.words.passages import foreign

Words = Mapping[str, str]
"""What editors had translated: the French text, then the other."""
Made = tuple[Any, Any]
"""A record and what became of it; kept together, so that no other record gets its number meanwhile."""

TEXTS: Mapping[type, str] = {
    bank.Unit: "name plural",
    bank.Theme: "name description",
    bank.Breakdown: "name values",
    bank.Withdrawn: "why",
    bank.SourceNote: "text",
    bank.Change: "what",
    bank.IndicatorDefinition: "name definition calculation limits precautions question answers aggregation_reason",
    cooperation.Member: "departure_reason contribution",
    cooperation.Project: "name means description stopped_why",
    cooperation.Meeting: "name",
    framework.Issue: "name description",
    framework.Objective: "name description",
    framework.Contribution: "pole others context",
    framework.Effect: "name headline description due hypotheses lesson failed changes unknown",
    framework.FormerTarget: "by why",
    framework.IndicatorEntry: "headline local_name question scope source method owner reading biases explanation",
    funding.Funding: "purpose explanation",
    measure.Observation: "scope breakdown source method comment break_reason",
    measure.FormerTargetValue: "by why",
    measure.BaselineValue: "source",
    measure.Indicator: "name scope source method",
    narrative.NarrativeFront: "title summary author picture_text",
    narrative.Narrative: "title",
    network.NetworkFile: "summary publisher director host contact",
    ptce.Approval: "by",
    ptce.Mission: "need publics territory purpose activities changes not_done values aims scope targets addressees question",
    ptce.Step: "summary tools decisions next",
    ptce.GoverningBody: "name role composition frequency",
    ptce.Researcher: "contribution",
    ptce.Highlight: "title text",
    ptce.PtceFile: "summary sectors legal_form failed changes unknown thanks source_note",
    self_evaluation.Answers: "question counts",
    stakeholder.Stakeholder: "name expectations contributions involvement placed_by",
    verbatim.Verbatim: "text who",
}
"""What readers read, by the record that holds it: translated, else marked."""
NAMES: Mapping[type, str] = {
    bank.Unit: "sign",
    bank.BankFile: "name edition licence",
    cooperation.Member: "name",
    funding.Funding: "funder",
    network.NetworkFile: "name licence",
    ptce.Territory: "name region",
    ptce.Researcher: "name",
    ptce.PtceFile: "name",
}
"""Names, which are the same in every language unless somebody gave another: translated, never marked (WCAG 2.2, 3.1.2)."""
TIED: Mapping[type, str] = {cooperation.Member: "objectives"}
"""Texts that a tie follows, « Vendre localement > debouches-locaux », of which the id stays."""
TIE = " > "
TITLED: Mapping[type, str] = {ptce.Step: "documents"}
"""Titles before a file, « Compte rendu > medias/cr.pdf », of which the file stays; a file alone says nothing."""
MIXED: Mapping[type, str] = {framework.Effect: "on_whom"}
"""Ids, or words where there is no such record."""
BY_ID = "membre"
"""The breakdown whose values are members' ids."""


def in_language(shown: Network, language: Language) -> Network:
    """The network for pages in that language; the very same for French."""
    if language == FRENCH:
        return shown
    common = shown.translations.get(language.code, {})
    edition = _Edition(common, {})
    file, known = edition(shown.file), edition(shown.bank)
    ptces = tuple(_pole(ptce, language, common, edition.made) for ptce in shown.ptces)
    return replace(shown, file=file, bank=known, ptces=ptces)


def texts_of(value: Network | Ptce | bank.IndicatorBank) -> frozenset[str]:
    """Every text that may be translated, as it is typed; of a network, those of its settings and of its bank."""
    found: set[str] = set()

    def keep(text: str) -> str:
        found.add(text)
        return text

    edition = _Edition(_Listener(keep), {})
    for part in (value.file, value.bank) if isinstance(value, Network) else (value,):
        edition(part)
    return frozenset(found)


class _Listener(dict[str, str]):
    """Translations that have every text, as it is, and tell which were asked for."""

    def __init__(self, heard: Callable[[str], str]) -> None:
        super().__init__()
        self._heard = heard

    def get(self, text: str, default: Any = None) -> Any:
        return self._heard(text)


def _pole(ptce: Ptce, language: Language, common: Words, made: Mapping[int, Made]) -> Ptce:
    """The pole in its own words; what it has of the bank stays in the bank's, or its values would not be those of the others."""
    edition = _Edition({**common, **ptce.translations.get(language.code, {})}, made)
    told = tuple(one.editions.get(language.code) or edition(one) for one in ptce.narratives)
    translated: Ptce = edition(ptce)
    return replace(translated, narratives=told)


class _Edition:
    """Puts one folder's values into words of another language, each record once."""

    def __init__(self, words: Words, made: Mapping[int, Made]) -> None:
        self._words = words
        self.made = dict(made)
        self._changes = (
            (TEXTS, self._text),
            (NAMES, self._name),
            (TIED, self._tied),
            (TITLED, self._titled),
            (MIXED, self._mixed),
        )

    def __call__(self, value: Any) -> Any:
        if isinstance(value, tuple):
            said = tuple(map(self, value))
            # The same where nothing changed: a Place is a tuple too, and would lose its names.
            return value if all(map(is_, said, value)) else said
        if isinstance(value, Mapping):
            return {name: self(one) for name, one in value.items()}
        if not (isinstance(value, BaseModel) or (is_dataclass(value) and not isinstance(value, type))):
            return value
        if id(value) not in self.made:
            self.made[id(value)] = value, self._record(value)
        return self.made[id(value)][1]

    def _record(self, value: Any) -> Any:
        changes = {name: change for table, change in self._changes for name in table.get(type(value), "").split()}
        changed = {}
        for name in _fields(value):
            before = getattr(value, name)
            after = _each(before, changes[name]) if name in changes else self(before)
            if after is not before:
                changed[name] = after
        if not changed:
            return value
        return value.model_copy(update=changed) if isinstance(value, BaseModel) else replace(value, **changed)

    def _text(self, text: str) -> str:
        said = self._words.get(text)
        return said if said is not None else foreign(text) if any(map(str.isalpha, text)) else text

    def _tied(self, text: str) -> str:
        own, tie, pole = text.partition(TIE)
        return self._text(own) + tie + pole

    def _titled(self, text: str) -> str:
        return self._tied(text) if TIE in text else text

    def _mixed(self, text: str) -> str:
        return text if SLUG.fullmatch(text) else self._text(text)

    def _name(self, text: str) -> str:
        return self._words.get(text, text)


def _fields(value: Any) -> tuple[str, ...]:
    if isinstance(value, BaseModel):
        return tuple(type(value).model_fields)
    return tuple(field.name for field in fields(value) if field.init)


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """A text, a list of them, answers with their counts, or the parts of a breakdown."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_each(one, change) for one in value)
    if isinstance(value, Mapping):
        return {name: one if name == BY_ID else change(one) for name, one in value.items()}
    return value
