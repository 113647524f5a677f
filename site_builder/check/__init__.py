"""Documents to a Network, or problems: the schema first, then the rules, and nothing put together while an error stands."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias, TypeVar

from site_builder.check.assemble import assemble
from site_builder.check.bank import ids_in, read_bank
from site_builder.check.draft import NetworkDraft, PtceDraft, Setting
from site_builder.check.located import Located
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
from site_builder.model.translation import TranslationRow
from site_builder.once import Once, always
from site_builder.problems import Problems
from site_builder.words.edition import texts_of

T = TypeVar("T")
Node: TypeAlias = "Located[NetworkFile] | None"
ReadPtce: TypeAlias = Callable[[PtceDocuments, Setting, Problems], PtceDraft]


def check_documents(
    documents: Documents, problems: Problems, *, on: date, internal: bool, read: ReadPtce = read_ptce, once: Once = always
) -> Network | None:
    """The validated network on that day, or None when a problem of `problems`, earlier ones included, blocks it.

    `read` makes the draft of one pole.
    """
    setting, node = _setting(documents, problems, on, internal, once)
    if setting is None:
        return None
    own = read_rows(TranslationRow, documents.translations, problems)
    shared = _heard(once("banque", _bank_translations, documents.bank, setting.bank), problems)
    ptces = tuple(read(ptce, setting, problems) for ptce in documents.ptces)
    draft = NetworkDraft(setting, node, ptces, (*shared, *own))
    problems.extend(across(draft))
    for of_one in ptces:
        problems.extend(once(of_one.documents.slug, of_pole, of_one, setting, node))
    if not internal:
        problems.replace(reticent(problems, draft, once))
    if problems.blocking:
        return None
    network = assemble(draft, alone=documents.network is None and len(documents.ptces) == 1, once=once)
    for ptce, written in zip(network.ptces, draft.ptces, strict=True):
        if written.translations:
            problems.extend(check_translations(written.translations, texts_of(ptce), internal))
    if own:
        problems.extend(check_translations(own, texts_of(network), internal))
    return None if problems.blocking else network


def _setting(documents: Documents, problems: Problems, on: date, internal: bool, once: Once) -> tuple[Setting | None, Node]:
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
