"""What a report must say grows with its status: a draft almost nothing, a published one who validated it."""

from collections.abc import Iterator

from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.model.diffusion import Origin, Status
from site_builder.problems import Problem

MOST_HIGHLIGHTS = 3
TO_WRITE = "écrivez ici"
"""With which the name of a pole that was copied and not yet named begins, `template/`."""
BACK = "ou revenez à « statut: en relecture »."


def status(network: NetworkDraft) -> Iterator[Problem]:
    """A pole has a name of its own. A published report has a summary, a validation, a year; a fiche from public sources says how it was made."""
    for ptce in network.ptces:
        yield from _always(ptce, network)
        if ptce.file.record.status is Status.PUBLISHED:
            yield from _published(ptce, network)


def _always(ptce: PtceDraft, network: NetworkDraft) -> Iterator[Problem]:
    record = ptce.file.record
    if record.name.casefold().startswith(TO_WRITE):
        hint = "Écrivez-le à la place de ces mots : c'est le titre du rapport."
        yield Problem(ptce.file.place("nom"), "nom-a-ecrire", "Le pôle n'a pas encore son nom", hint, "warning")
    if len(record.highlights) > MOST_HIGHLIGHTS:
        hint = "Gardez ce qu'un lecteur pressé doit retenir ; le reste a sa place dans les effets et les récits."
        message = f"L'essentiel compte {len(record.highlights)} points, {MOST_HIGHLIGHTS} au plus"
        yield Problem(ptce.file.place("essentiel", MOST_HIGHLIGHTS), "essentiel-trop-long", message, hint)
    if record.approval and record.approval.on > network.setting.on:
        message = f"La validation est datée du {record.approval.on:%d/%m/%Y}, après le jour de publication"
        yield Problem(
            ptce.file.place("validation"), "validation-a-venir", message, "Corrigez la date, ou attendez ce jour pour publier."
        )
    steps = [step.name for step in record.journey]
    for rank, name in enumerate(steps):
        if name in steps[:rank]:
            hint = "Réunissez ce que vous en dites sous une seule étape."
            yield Problem(
                ptce.file.place("demarche", rank), "etape-double", f"L'étape « {name.value} » est écrite deux fois", hint
            )


def _published(ptce: PtceDraft, network: NetworkDraft) -> Iterator[Problem]:
    record, place = ptce.file.record, ptce.file.place("statut")
    if record.summary is None:
        hint = f"Ajoutez « resume: » avec la mission en une phrase, {BACK}"
        yield Problem(place, "publie-sans-resume", "Un rapport publié commence par un résumé", hint)
    if record.origin is Origin.PUBLIC_SOURCES:
        if record.source_note is None:
            hint = "Ajoutez « note_sources: » : quand la fiche a été faite, et à partir de quoi."
            yield Problem(place, "publie-sans-note", "Une fiche de sources publiques dit comment elle a été faite", hint)
        return
    if record.approval is None:
        hint = f"Ajoutez « validation: » avec « par: » et « le: », {BACK}"
        yield Problem(place, "publie-sans-validation", "Un rapport publié dit qui l'a validé, et quand", hint)
    measured = any(draft.measures for draft in ptce.indicators)
    if not measured and record.reference is None and network.setting.file.reference is None:
        hint = f"Ajoutez « annee_reference: » ou des mesures, {BACK}"
        yield Problem(place, "publie-sans-annee", "Un rapport publié porte sur une année", hint)
