"""Words are published with a valid agreement only; in a public folder, words without one must go, history included.

An agreement that has run out is a warning: the words leave the site by themselves at the next build, which must not stop.
"""

from collections.abc import Iterator

from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.check.located import Located
from site_builder.check.measure_value import REMOVE_ROW
from site_builder.model.diffusion import Repository
from site_builder.model.verbatim import Verbatim
from site_builder.problems import Problem, Severity
from site_builder.words.consent import why_not

LONGEST = 800
"""Characters; past it, a quotation is an interview and belongs in a narrative."""
BY_TIME = frozenset({"accord expiré", "accord pas encore donné à cette date"})
"""Reasons that come and go with the date alone."""


def consent(network: NetworkDraft) -> Iterator[Problem]:
    """Agreement, its reach and its dates; never a word of the quotation in what is said about it."""
    public = network.setting.file.repository is Repository.PUBLIC
    for ptce in network.ptces:
        for verbatim in ptce.verbatims:
            if _ends_before_it_begins(verbatim.record):
                message = f"L'accord du verbatim « {verbatim.record.id} » expire avant d'être donné"
                yield Problem(verbatim.place("expire_le"), "dates-inversees", message, "Vérifiez les deux dates.", private=True)
            elif public and (reason := why_not(verbatim.record, network.setting.on)):
                yield _in_public(verbatim, reason)
                yield from _translated(verbatim, ptce, reason)
            if len(verbatim.record.text) > LONGEST:
                hint = "Gardez le passage qui dit l'essentiel ; le reste peut devenir un récit."
                message = f"Le verbatim « {verbatim.record.id} » compte {len(verbatim.record.text)} signes, {LONGEST} au plus"
                yield Problem(verbatim.place("texte"), "verbatim-long", message, hint, "warning", private=True)


def _in_public(verbatim: Located[Verbatim], reason: str) -> Problem:
    message = f"Le verbatim « {verbatim.record.id} » est dans un dossier public : {reason}"
    return Problem(verbatim.place(), "verbatim-sans-accord", message, REMOVE_ROW, _severity(reason), private=True)


def _translated(verbatim: Located[Verbatim], ptce: PtceDraft, reason: str) -> Iterator[Problem]:
    """Its words in another language, beside a copy of them."""
    message = f"La traduction du verbatim « {verbatim.record.id} » est dans un dossier public : {reason}"
    for row in ptce.translations:
        if row.record.text == verbatim.record.text:
            yield Problem(row.place(), "verbatim-sans-accord", message, REMOVE_ROW, _severity(reason), private=True)


def _severity(reason: str) -> Severity:
    return "warning" if reason in BY_TIME else "error"


def _ends_before_it_begins(verbatim: Verbatim) -> bool:
    given, ends = verbatim.consented_on, verbatim.expires_on
    return given is not None and ends is not None and ends < given
