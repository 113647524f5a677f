"""The facts of a pole: under its name where, who, since when, and by whom its report was approved; at the end, how to reach it."""

from markupsafe import Markup

from site_builder.model.cooperation import Member
from site_builder.model.diffusion import Origin, Status
from site_builder.model.ptce import Ptce, Territory
from site_builder.model.publication import Publication
from site_builder.page.blocks.record import RecordLine, record
from site_builder.words.periods import day_label, period_label
from site_builder.words.sentences import counted, listed, phrase
from site_builder.words.typography import typeset

NOT_CARRIED = (
    "Ses objectifs, ses membres, ses paroles, ses récits et ses financements ne sont pas repris ici : ils se lisent là-bas."
)
"""What a pole's open data do not hold: the network's pages must not let it seem that the pole has none."""


def pole_facts(ptce: Ptce, publication: Publication) -> tuple[RecordLine, ...]:
    """The lines that have something to say; who approved the report is always one of them."""
    file, language = ptce.file, publication.language
    members = current_members(ptce)
    lines = (
        ("Territoire", place_words(file.territory) if file.territory else None),
        (
            "Structures citées" if file.origin is Origin.PUBLIC_SOURCES else "Membres",
            counted(len(members), "structure", "structures", language) if members else None,
        ),
        ("Filières", _sentence(listed(file.sectors, language))),
        ("Pôle depuis", period_label(file.since, language) if file.since else None),
        _approval(ptce, publication),
    )
    return (*record((name, typeset(text, language) if text else None) for name, text in lines), *_harvested(ptce, publication))


def reach_lines(ptce: Ptce, publication: Publication) -> tuple[RecordLine, ...]:
    """What the pole is in law, where its seat is, its site and whom to write to: those that are written."""
    file, language = ptce.file, publication.language
    town = file.territory.town if file.territory else None
    return record(
        (
            ("Forme juridique", typeset(file.legal_form, language) if file.legal_form else None),
            ("Siège", typeset(town, language) if town else None),
            ("Site", Markup('<a href="{0}" rel="external">{0}</a>').format(file.website) if file.website else None),
            ("Contact", typeset(file.contact, language) if file.contact else None),
        )
    )


def _harvested(ptce: Ptce, publication: Publication) -> tuple[RecordLine, ...]:
    """Where a pole that publishes on its own site does so, the day of the copy, and whether a later reading failed."""
    if (harvest := ptce.harvest) is None:
        return ()
    language, site = publication.language, ptce.file.website
    copied = phrase("Copie du {day}.", language, day=day_label(harvest.on, language))
    said = f"{copied} {typeset(NOT_CARRIED, language)}"
    if harvest.failure:
        said += phrase(" Le {day}, une nouvelle lecture n'a pas abouti.", language, day=day_label(harvest.tried, language))
    link = (
        Markup('<a href="{}">{}</a>').format(site, typeset("Sur le site du pôle", language))
        if site
        else typeset("Publié ailleurs", language)
    )
    return (RecordLine("Rapport complet", (link, typeset(said, language))),)


def current_members(ptce: Ptce) -> tuple[Member, ...]:
    """Those who have not left."""
    return tuple(member for member in ptce.members if member.left is None)


def place_words(territory: Territory) -> str:
    """« Pays d’Ourcelle (03) »; « Pays de Grasse (06, 23 communes) » where the name ends in brackets of its own."""
    where = ", ".join(territory.departments) or territory.region
    if not where:
        return territory.name
    name, bracket, more = territory.name.partition(" (")
    return f"{name} ({where}, {more}" if bracket else f"{name} ({where})"


def _approval(ptce: Ptce, publication: Publication) -> tuple[str, str]:
    approval = ptce.file.approval
    if ptce.file.origin is Origin.PUBLIC_SOURCES:
        return "Rapport", typeset("Aucun : fiche de sources publiques", publication.language)
    if approval is None:
        states = {Status.DRAFT: "Brouillon, pas encore validé", Status.REVIEW: "En relecture, pas encore validé"}
        return "Rapport", states.get(ptce.file.status, "Publié sans validation indiquée")
    return "Rapport validé", f"{approval.by}, {day_label(approval.on, publication.language)}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
