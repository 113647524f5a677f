"""Quotations must not give away who speaks: no e-mail, no phone number, no full name unless the person wished it."""

import re
from collections.abc import Iterator

from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.check.first_names import FIRST_NAMES
from site_builder.check.located import Located
from site_builder.model.privacy import EMAIL, holds_contact
from site_builder.model.scalar import folded
from site_builder.model.verbatim import Attribution, Verbatim
from site_builder.problems import Problem

WORD = r"[A-ZÀ-ÖØ-Þ][\w'’]*(?:-[A-ZÀ-ÖØ-Þ][\w'’]*)*"
FULL_NAME = re.compile(rf"\b({WORD})(?=\s+(?:(?:de|du|des|le|la)\s+|d['’])?{WORD})")
TITLED = re.compile(r"\b(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Docteur|Maître|Me)\s+[A-ZÀ-ÖØ-Þ]")
BEFORE_A_PLACE = re.compile(
    r"(?:rue|place|avenue|boulevard|quai|cours|école|collège|lycée|salle|maison|hôpital|stade)\s+(?:de\s+)?$", re.I
)


def personal_data(network: NetworkDraft) -> Iterator[Problem]:
    """What looks like a contact or a person's name is said without being repeated."""
    for ptce in network.ptces:
        yield from _contact(ptce)
        for verbatim in ptce.verbatims:
            yield from _contacts(verbatim)
            yield from _names(verbatim)


def holds_name(text: str) -> bool:
    """Whether a full name or a titled one seems to be there; names of streets and schools do not count."""
    if TITLED.search(text):
        return True
    return any(
        folded(found[1].partition("-")[0]) in FIRST_NAMES and not BEFORE_A_PLACE.search(text, 0, found.start())
        for found in FULL_NAME.finditer(text)
    )


def _contacts(verbatim: Located[Verbatim]) -> Iterator[Problem]:
    for key, text in (("texte", verbatim.record.text), ("qui", verbatim.record.who or "")):
        if kind := holds_contact(text):
            message = f"Le verbatim « {verbatim.record.id} » contient ce qui ressemble à {kind}"
            yield Problem(
                verbatim.place(key),
                "donnee-personnelle",
                message,
                "Retirez-le : une parole ne donne pas de contact.",
                private=True,
            )


def _names(verbatim: Located[Verbatim]) -> Iterator[Problem]:
    record = verbatim.record
    if record.attribution is not Attribution.NAME and record.who and holds_name(record.who):
        message = f"« qui » semble nommer une personne, et « {record.id} » n'est pas attribué par son nom"
        hint = "Écrivez sa fonction et le type de structure, ou « nom » dans attribution si elle l'a souhaité."
        yield Problem(verbatim.place("qui"), "nom-de-personne", message, hint, private=True)
    if holds_name(record.text):
        message = f"Le texte de « {record.id} » semble nommer une personne"
        hint = "Remplacez le nom par une fonction entre crochets : [la maire]. Si ce n'est pas une personne, rien à faire."
        yield Problem(verbatim.place("texte"), "nom-de-personne", message, hint, "warning", private=True)


def _contact(ptce: PtceDraft) -> Iterator[Problem]:
    found = EMAIL.search(ptce.file.record.contact or "")
    local = folded(found[0].partition("@")[0]).split("-") if found else []
    if len(local) > 1 and local[0] in FIRST_NAMES:
        hint = "Prenez une adresse générale : contact@, mesure@."
        yield Problem(
            ptce.file.place("contact"), "adresse-nominative", "Le contact semble être l'adresse d'une personne", hint, "warning"
        )
