"""Documents to a Network, or problems: the schema first, then the rules, and nothing put together while an error stands."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from site_builder.check.assemble import assemble
from site_builder.check.bank import ids_in, read_bank
from site_builder.check.draft import NetworkDraft, PtceDraft, Setting
from site_builder.check.located import Located
from site_builder.check.read import read_ptce
from site_builder.check.reticence import reticent
from site_builder.check.rules import RULES
from site_builder.check.schema import parse
from site_builder.check.tables import read_rows
from site_builder.check.translations import bank_translations
from site_builder.check.translations import translations as check_translations
from site_builder.model.document import Documents, PtceDocuments
from site_builder.model.network import Network, NetworkFile
from site_builder.model.translation import TranslationRow
from site_builder.problems import Problems
from site_builder.words.edition import texts_of

ReadPtce: TypeAlias = Callable[[PtceDocuments, Setting, Problems], PtceDraft]


def check_documents(
    documents: Documents, problems: Problems, *, on: date, internal: bool, read: ReadPtce = read_ptce
) -> Network | None:
    """The validated network on that day, or None when a problem of `problems`, earlier ones included, blocks it.

    `read` makes the draft of one pole.
    """
    file = NetworkFile() if documents.network is None else parse(NetworkFile, documents.network, problems)
    if not documents.ptces:
        return None
    if (bank := read_bank(documents.bank, problems)) is None:
        return None
    setting = Setting(file or NetworkFile(), bank, ids_in(documents.bank), on, internal)
    node = None if documents.network is None else Located(setting.file, documents.network)
    own, shared = read_rows(TranslationRow, documents.translations, problems), bank_translations(documents.bank, bank, problems)
    ptces = tuple(read(ptce, setting, problems) for ptce in documents.ptces)
    draft = NetworkDraft(setting, node, ptces, (*shared, *own))
    for _, rule in RULES:
        problems.extend(rule(draft))
    if not internal:
        problems.replace(reticent(problems, draft))
    if problems.blocking:
        return None
    network = assemble(draft, alone=documents.network is None and len(documents.ptces) == 1)
    for ptce, written in zip(network.ptces, draft.ptces, strict=True):
        if written.translations:
            problems.extend(check_translations(written.translations, texts_of(ptce), internal))
    if own:
        problems.extend(check_translations(own, texts_of(network), internal))
    return None if problems.blocking else network
