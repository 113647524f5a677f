"""Documents to a Network, or problems: the schema first, then the rules, and nothing put together while an error stands."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias, TypeVar

from site_builder.check.bank import ids_in, read_bank
from site_builder.check.draft import NetworkNode, PtceDraft, Setting
from site_builder.check.located import Located
from site_builder.check.pole import Drafted, Heads, Pole
from site_builder.check.read import read_ptce
from site_builder.check.reticence import reticent
from site_builder.check.rules import across, of_pole
from site_builder.check.schema import parse
from site_builder.check.tables import read_rows
from site_builder.check.translations import bank_translations
from site_builder.check.translations import translations as check_translations
from site_builder.model.bank import IndicatorBank
from site_builder.model.document import BankDocuments, Documents, Entries, PtceDocuments
from site_builder.model.network import Network, NetworkFile
from site_builder.model.translation import TranslationRow, by_language
from site_builder.once import Once, always
from site_builder.problems import Problem, Problems
from site_builder.words.edition import texts_of

T = TypeVar("T")
ReadPtce: TypeAlias = Callable[[PtceDocuments, Setting, Problems], PtceDraft]
Judge: TypeAlias = Callable[[tuple[PtceDocuments, ...], Setting, NetworkNode, Problems], tuple[Pole, ...]]


def judge(
    ptces: tuple[PtceDocuments, ...],
    setting: Setting,
    node: NetworkNode,
    problems: Problems,
    read: ReadPtce = read_ptce,
    once: Once = always,
) -> tuple[Pole, ...]:
    """Each pole with what is wrong in it; `read` makes the draft of one."""
    poles = tuple(Drafted(read(ptce, setting, problems), setting, once) for ptce in ptces)
    for pole in poles:
        problems.extend(once(pole.head.slug, of_pole, pole.draft(), setting, node))
    return poles


def check_documents(
    documents: Documents, problems: Problems, *, on: date, internal: bool, judge: Judge = judge, once: Once = always
) -> Network | None:
    """The validated network on that day, or None when a problem of `problems`, earlier ones included, blocks it.

    `judge` reads the poles and says what is wrong in each of them.
    """
    setting, node = _setting(documents, problems, on, internal, once)
    if setting is None:
        return None
    own = read_rows(TranslationRow, documents.translations, problems)
    shared = _heard(once("banque", _bank_translations, documents.bank, setting.bank), problems)
    poles = judge(documents.ptces, setting, node, problems)
    problems.extend(across(Heads(setting, node, tuple(pole.head for pole in poles))))
    if not internal:
        problems.replace(reticent(problems, poles, setting.file.threshold, once))
    if problems.blocking:
        return None
    network, said = _assembled(setting, poles, (*shared, *own), documents.network is None and len(poles) == 1)
    problems.extend(said)
    if own:
        problems.extend(check_translations(own, texts_of(network), internal))
    return None if problems.blocking else network


def _assembled(
    setting: Setting, poles: tuple[Pole, ...], translations: tuple[Located[TranslationRow], ...], alone: bool
) -> tuple[Network, tuple[Problem, ...]]:
    """The network, and what is wrong in its poles' translations."""
    parts = [pole.assembled() for pole in poles]
    network = Network(
        setting.file,
        alone,
        setting.bank,
        tuple(part.ptce for part in parts),
        tuple(item for part in parts for item in part.held_back),
        by_language([row.record for row in translations]),
        {part.ptce.slug: part.places for part in parts},
    )
    return network, tuple(problem for part in parts for problem in part.untranslated)


def _setting(
    documents: Documents, problems: Problems, on: date, internal: bool, once: Once
) -> tuple[Setting | None, NetworkNode]:
    """What the poles have in common, and what `reseau.yml` says with its places; no setting where nothing can be read with it."""
    file = _heard(once("reseau", _network_file, documents.network), problems)
    if not documents.ptces or (bank := _heard(once("banque", _bank, documents.bank), problems)) is None:
        return None, None
    setting = once("reglages", Setting, file, bank, once("banque", ids_in, documents.bank), on, internal)
    return setting, None if documents.network is None else once("reseau", Located, file, documents.network)


def _heard(said: tuple[T, Problems], problems: Problems) -> T:
    """What was read; what was wrong with it joins the others, each time anew."""
    value, found = said
    problems.extend(found)
    return value


def _network_file(network: Entries | None) -> tuple[NetworkFile, Problems]:
    found = Problems()
    file = None if network is None else parse(NetworkFile, network, found)
    return file or NetworkFile(), found


def _bank(documents: BankDocuments) -> tuple[IndicatorBank | None, Problems]:
    found = Problems()
    return read_bank(documents, found), found


def _bank_translations(documents: BankDocuments, bank: IndicatorBank) -> tuple[tuple[Located[TranslationRow], ...], Problems]:
    found = Problems()
    return bank_translations(documents, bank, found), found
