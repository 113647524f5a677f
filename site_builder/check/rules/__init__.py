"""What must hold between records: one rule per file, each a function from the draft to its problems."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from site_builder.check.draft import NetworkDraft, NetworkNode, PtceDraft, Setting
from site_builder.check.pole import Heads
from site_builder.check.rules.consent import consent
from site_builder.check.rules.contacts import contacts_in_texts
from site_builder.check.rules.cooperation_dates import cooperation_dates
from site_builder.check.rules.cooperation_partners import cooperation_partners
from site_builder.check.rules.dangling_references import dangling_references
from site_builder.check.rules.duplicate_ids import duplicate_ids
from site_builder.check.rules.duplicate_poles import duplicate_poles
from site_builder.check.rules.duplicate_values import duplicate_values
from site_builder.check.rules.former_ids import former_effects, former_ids
from site_builder.check.rules.inserts import inserts
from site_builder.check.rules.measured_periods import measured_periods
from site_builder.check.rules.media_files import media_files
from site_builder.check.rules.network_settings import network_settings
from site_builder.check.rules.numbers_in_bounds import numbers_in_bounds
from site_builder.check.rules.partnership_dates import partnership_dates
from site_builder.check.rules.personal_data import personal_data
from site_builder.check.rules.picture_words import picture_words
from site_builder.check.rules.recognisable import recognisable
from site_builder.check.rules.responses import responses
from site_builder.check.rules.self_evaluation import self_evaluation
from site_builder.check.rules.sources import sources
from site_builder.check.rules.status import status
from site_builder.check.rules.targets import targets
from site_builder.problems import Problem

Rule: TypeAlias = Callable[[NetworkDraft], Iterable[Problem]]
RuleAcross: TypeAlias = Callable[[Heads], Iterable[Problem]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("identifiants-uniques", duplicate_ids),
    ("anciens-effets", former_effects),
    ("references", dangling_references),
    ("statut", status),
    ("cibles", targets),
    ("valeurs-doubles", duplicate_values),
    ("effectifs", responses),
    ("autoevaluation", self_evaluation),
    ("periodes-mesurees", measured_periods),
    ("sources", sources),
    ("bornes", numbers_in_bounds),
    ("dates-de-cooperation", cooperation_dates),
    ("partenaires", cooperation_partners),
    ("dates-des-partenaires", partnership_dates),
    ("accords", consent),
    ("donnees-personnelles", personal_data),
    ("contacts", contacts_in_texts),
    ("paroles-reconnaissables", recognisable),
    ("textes-des-images", picture_words),
    ("insertions", inserts),
    ("fichiers", media_files),
)
"""In the order in which they are run; each one's docstring says what it holds to, and it says of each pole what it would of it alone."""

ACROSS: tuple[tuple[str, RuleAcross], ...] = (
    ("reglages-du-reseau", network_settings),
    ("poles-uniques", duplicate_poles),
    ("anciens-identifiants", former_ids),
)
"""Those that look at several poles at once."""


def of_pole(ptce: PtceDraft, setting: Setting, node: NetworkNode) -> tuple[Problem, ...]:
    """What rules say of one pole, and of the network's settings."""
    alone = NetworkDraft(setting, node, (ptce,))
    return tuple(problem for _, rule in RULES for problem in rule(alone))


def across(network: Heads) -> Iterator[Problem]:
    """What rules say of poles together."""
    for _, rule in ACROSS:
        yield from rule(network)
