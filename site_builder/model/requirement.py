"""What a report should hold for each status, as data: a draft nothing, a report under review what readers need, a published one more."""

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.model.diffusion import Origin, Status
from site_builder.model.network import NetworkFile
from site_builder.model.places import FRAMEWORK_FILE, POLE_FILE, TABLE, Where
from site_builder.model.ptce import Ptce

LADDER = (Status.DRAFT, Status.REVIEW, Status.PUBLISHED)
"""From the one that asks nothing to the one that asks most; each keeps what those before it ask."""
WRITTEN_BY_POLES = frozenset({Origin.POLE, Origin.FICTITIOUS})
OF_FICHES = frozenset({Origin.PUBLIC_SOURCES})


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a status asks for, with its words for somebody who writes."""

    status: Status
    """The first that asks for it."""
    name: str
    why: str
    do: str
    where: Where
    """Where it is typed, or would be."""
    met: Callable[[Ptce, NetworkFile], bool]
    refused_as: str = ""
    """The code of the problem by which `check` refuses the status without it; "" for what is asked and not imposed."""
    origins: frozenset[Origin] = WRITTEN_BY_POLES


REQUIREMENTS = (
    Requirement(
        Status.REVIEW,
        "Le territoire",
        "On situe d'abord un pôle : ses membres relisent mieux un texte qui dit où il agit.",
        "Dans ptce.yml, écrivez `territoire:`, puis `nom:` sur la ligne suivante.",
        (POLE_FILE, "territoire"),
        lambda ptce, _: ptce.file.territory is not None,
    ),
    Requirement(
        Status.REVIEW,
        "La mission en une phrase",
        "C'est ce que chaque membre doit pouvoir reconnaître et redire.",
        "Dans ptce.yml, écrivez `resume:`, ou `raison_etre:` sous `mission:`.",
        (POLE_FILE, "mission"),
        lambda ptce, _: bool(ptce.file.summary or (ptce.file.mission and ptce.file.mission.purpose)),
    ),
    Requirement(
        Status.REVIEW,
        "Où en est la démarche",
        "Dire ce qui est fait et ce qui reste à faire permet de relire un travail en cours pour ce qu'il est.",
        "Dans ptce.yml, écrivez sous `demarche:` chaque étape commencée, et son état.",
        (POLE_FILE, "demarche"),
        lambda ptce, _: bool(ptce.file.journey),
    ),
    Requirement(
        Status.REVIEW,
        "Un objectif",
        "Un effet se discute à partir de ce que le pôle a décidé de faire.",
        "Dans referentiel.yml, écrivez sous `objectifs:` un identifiant et un nom.",
        (FRAMEWORK_FILE, "objectifs"),
        lambda ptce, _: bool(ptce.framework.objectives),
    ),
    Requirement(
        Status.REVIEW,
        "Un effet",
        "C'est ce dont les membres parlent en relisant : ce qui change, ou pas, et pour qui.",
        "Dans referentiel.yml, écrivez sous `effets:` un identifiant et une phrase courte.",
        (FRAMEWORK_FILE, "effets"),
        lambda ptce, _: bool(ptce.framework.effects),
    ),
    Requirement(
        Status.REVIEW,
        "Un indicateur",
        "Il montre comment le pôle saura si l'effet est là ; sa première valeur peut attendre.",
        "Dans referentiel.yml, écrivez sous `indicateurs:` un indicateur de la banque, ou un des vôtres.",
        (FRAMEWORK_FILE, "indicateurs"),
        lambda ptce, _: bool(ptce.indicators),
    ),
    Requirement(
        Status.PUBLISHED,
        "Le résumé",
        "Un rapport publié commence par la mission du pôle, que l'accueil du réseau reprend.",
        "Dans ptce.yml, écrivez `resume:` et la mission en une phrase.",
        (POLE_FILE, "resume"),
        lambda ptce, _: ptce.file.summary is not None,
        "publie-sans-resume",
        WRITTEN_BY_POLES | OF_FICHES,
    ),
    Requirement(
        Status.PUBLISHED,
        "La validation",
        "Un rapport publié engage le pôle : il dit qui l'a validé, et quand.",
        "Dans ptce.yml, écrivez `validation:` avec `par:` et `le:`.",
        (POLE_FILE, "validation"),
        lambda ptce, _: ptce.file.approval is not None,
        "publie-sans-validation",
    ),
    Requirement(
        Status.PUBLISHED,
        "L'année du rapport",
        "Un chiffre se lit à sa date : un rapport publié porte sur une année.",
        "Dans ptce.yml, écrivez `annee_reference:`, ou donnez une première mesure.",
        (POLE_FILE, "annee_reference"),
        lambda ptce, network: bool(
            ptce.file.reference or network.reference or any(i.series.observations for i in ptce.indicators)
        ),
        "publie-sans-annee",
    ),
    Requirement(
        Status.PUBLISHED,
        "La note sur les sources",
        "Une fiche établie à partir de sources publiques dit comment elle a été faite.",
        "Dans ptce.yml, écrivez sous `note_sources:` quand la fiche a été faite, et à partir de quoi.",
        (POLE_FILE, "note_sources"),
        lambda ptce, _: ptce.file.source_note is not None,
        "publie-sans-note",
        OF_FICHES,
    ),
    Requirement(
        Status.PUBLISHED,
        "Un chiffre ou une parole",
        "Un rapport rend compte de quelque chose : une valeur, même d'une seule année, ou les mots d'une personne.",
        "Écrivez une ligne dans mesures.csv, ou une parole avec son accord dans verbatims.csv.",
        (TABLE, "mesures"),
        lambda ptce, _: bool(
            ptce.verbatims or any(o.value is not None for i in ptce.indicators for o in i.series.observations)
        ),
    ),
    Requirement(
        Status.PUBLISHED,
        "D'où vient chaque effet",
        "Un lecteur suit le fil de l'enjeu à l'effet ; un effet sans objectif reste en l'air.",
        "Dans referentiel.yml, écrivez sous chaque effet `objectifs:` ; `voulu: non` pour celui que personne ne cherchait.",
        (FRAMEWORK_FILE, "effets"),
        lambda ptce, _: all(effect.objectives or not effect.wanted for effect in ptce.framework.effects),
    ),
    Requirement(
        Status.PUBLISHED,
        "Ce que vous ne savez pas",
        "Un rapport qui dit ses limites se lit avec confiance.",
        "Dans ptce.yml, écrivez `inconnu:` ou `pas_marche:`, une ligne par chose.",
        (POLE_FILE, "inconnu"),
        lambda ptce, _: bool(
            ptce.file.unknown or ptce.file.failed or any(e.unknown or e.failed for e in ptce.framework.effects)
        ),
    ),
    Requirement(
        Status.PUBLISHED,
        "Où vous répondre",
        "Une lectrice qui trouve une erreur doit pouvoir l'écrire.",
        "Dans ptce.yml, écrivez après `contact:` une fonction et une adresse générale, jamais une personne.",
        (POLE_FILE, "contact"),
        lambda ptce, network: bool(ptce.file.contact or network.contact),
    ),
)
"""In the order in which they are shown."""


def asked_of(ptce: Ptce, status: Status) -> tuple[Requirement, ...]:
    """All that this status asks of such a pole, met or not."""
    steps = LADDER[: LADDER.index(status) + 1]
    return tuple(one for one in REQUIREMENTS if ptce.file.origin in one.origins and one.status in steps)


def next_status(status: Status) -> Status | None:
    """The one that comes after, None after the last."""
    return next(iter(LADDER[LADDER.index(status) + 1 :]), None)
