"""What comes next for those who write: what a status asks for, what to collect and when, what ends, what changed, what was noticed."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from site_builder.measure import measure_network
from site_builder.measure.governance import govern
from site_builder.measure.health import measure_health
from site_builder.measure.to_collect import to_collect
from site_builder.model.bank import Change
from site_builder.model.diffusion import Origin, Status
from site_builder.model.framework import Effect, Framework
from site_builder.model.requirement import LADDER, REQUIREMENTS, asked_of
from site_builder.model.verbatim import Verbatim
from site_builder.problems import Place, Problem
from tests.unit.measure.cases import indicator, period, seen
from tests.unit.measure.networks import ON, definition, network, pole, used

CONTENT = Path("content")


def health(one, *problems, bank=(), reference="2025"):
    return measure_health(network(one, bank=bank, reference=reference), problems, CONTENT, ON).poles[one.slug]


def asked(one):
    return [requirement.name for requirement in health(one).missing]


def test_requirements_grow_with_the_status():
    counts = [len(asked_of(pole("a"), status)) for status in LADDER]
    assert counts[0] == 0
    assert counts == sorted(set(counts))


@pytest.mark.parametrize(
    ("status", "coming", "first", "last"),
    [
        ("brouillon", Status.REVIEW, "Le territoire", "Un indicateur"),
        ("en-relecture", Status.PUBLISHED, "Le territoire", "Où vous répondre"),
        ("publie", None, "Le territoire", "Où vous répondre"),
    ],
)
def test_a_pole_is_told_what_its_status_and_the_next_one_ask_for(status, coming, first, last):
    found = health(pole("a", status=status))
    names = [one.name for one in found.missing]
    assert (found.next, names[0], names[-1]) == (coming, first, last)


def test_what_is_written_is_no_longer_asked_for():
    bare = pole("a", used(definition(), seen("2025", 3)), status="en-relecture")
    told = replace(
        bare, file=bare.file.model_copy(update={"summary": "Tisser.", "unknown": ("Le poids.",), "contact": "Accueil"})
    )
    assert set(asked(bare)) - set(asked(told)) == {
        "La mission en une phrase",
        "Le résumé",
        "Ce que vous ne savez pas",
        "Où vous répondre",
    }
    assert "Un chiffre ou une parole" not in asked(told)


def test_a_fiche_is_asked_for_its_own_things_and_for_nothing_that_a_pole_follows():
    found = health(pole("a", used(definition(frequence="annuelle")), origin="sources-publiques"))
    assert [one.name for one in found.missing] == ["Le résumé", "La note sur les sources"]
    assert (found.to_collect, found.bare, found.drifts) == ((), (), ())


def test_every_requirement_is_a_sentence_that_says_why_and_one_that_says_what_to_do():
    assert all(one.why.endswith(".") and one.do.endswith(".") for one in REQUIREMENTS)
    assert len({one.name for one in REQUIREMENTS}) == len(REQUIREMENTS)


COLLECTED = {
    "nothing yet, and the year is over": ([], {"frequency": "annuelle"}, ("2025", "rythme", True)),
    "the next year": ([seen("2025", 3)], {"frequency": "annuelle"}, ("2026", "rythme", False)),
    "a year was let go": ([seen("2023", 3)], {"frequency": "annuelle"}, ("2025", "rythme", True)),
    "an exercice follows an exercice": (
        [seen("exercice 2024-2025", 3)],
        {"frequency": "annuelle"},
        ("exercice-2025-2026", "rythme", True),
    ),
    "every two years": ([seen("2025", 3)], {"frequency": "bisannuelle"}, ("2027", "rythme", False)),
    "announced, to come": ([seen("2025", 3)], {"prochaine_collecte": period("2027-03")}, ("2027-03", "annoncee", False)),
    "announced, over": ([], {"prochaine_collecte": period("2026-06")}, ("2026-06", "annoncee", True)),
    "announced and written": ([seen("2026", 3)], {"prochaine_collecte": period("2026")}, None),
    "a target, due before the rhythm": ([seen("2025", 3)], {"target": (4, "2026-T4"), "frequency": "triennale"}, ("2026-T4", "cible", False)),
    "a target that nothing answered": ([seen("2023", 3)], {"target": (4, "2025")}, ("2025", "cible", True)),
    "said not to be followed": ([seen("2025", state="non-suivi")], {"prochaine_collecte": period("2025")}, None),
    "once": ([seen("2025", 3)], {"frequency": "ponctuelle"}, None),
}  # fmt: skip


@pytest.mark.parametrize("case", COLLECTED, ids=list(COLLECTED))
def test_what_is_to_be_collected_next(case):
    observations, more, expected = COLLECTED[case]
    one = pole("a", indicator(*observations, **more))
    found = to_collect(one, network(one), ON)
    assert [(next.period.code, next.reason.value, next.late) for next in found] == ([expected] if expected else [])


def test_whatever_the_facilitator_awaits_is_late_here_too():
    one = pole("a", used(definition(frequence="annuelle"), seen("2023", 4)))
    known = network(one)
    awaited = govern(known, measure_network(known, ON), ON).awaited
    late = [(next.indicator.id, next.period, next.latest) for next in to_collect(one, known, ON) if next.late]
    assert late == [(one.indicator, one.expected, one.latest) for one in awaited] != []


def voice(id="v", days=None, **more):
    end = {} if days is None else {"expire_le": ON + timedelta(days=days)}
    return Verbatim(**{"id": id, "texte": "Mots.", "consentement": "oui", "consenti_le": date(2024, 1, 1), **end, **more})


@pytest.mark.parametrize(
    ("one", "days"),
    [
        (voice(), None),
        (voice(days=91), None),
        (voice(days=90), 90),
        (voice(days=0), 0),
        (voice(days=-1), -1),
        (voice(days=10, retire="oui"), None),
        (voice(days=10, consentement="en attente"), None),
    ],
)
def test_an_agreement_is_named_three_months_before_its_end_and_after(one, days):
    found = health(replace(pole("a"), verbatims=(one,))).expiring
    assert [end.days for end in found] == ([] if days is None else [days])


def test_voices_that_wait_for_an_agreement_are_named() -> None:
    voices = (voice("a", consentement="en attente"), voice("b"), voice("c", consentement="non"))
    assert health(replace(pole("a"), verbatims=voices)).waiting == ("a",)


def test_effects_that_lack_figures_or_words():
    effects = tuple(Effect(id=id, nom=id) for id in ("muet", "compte", "dit", "entier", "expire"))
    counted = [replace(used(definition(id), seen("2025", 3)), effects=(id,)) for id in ("compte", "entier", "expire")]
    voices = (voice("dit", effets=("dit",)), voice("entier", effets=("entier",)), voice("expire", -1, effets=("expire",)))
    one = replace(pole("a", *counted), framework=Framework(effets=effects), verbatims=voices)
    assert [(bare.effect.id, bare.figures, bare.voices) for bare in health(one).bare] == [
        ("muet", 0, 0),
        ("compte", 1, 0),
        ("dit", 0, 1),
        ("expire", 1, 0),
    ]


def test_a_definition_that_changed_since_is_told_with_its_changes():
    changes = tuple(Change(version=n, changement=f"Changement {n}.", comparable="oui") for n in (1, 2, 3))
    of = definition().model_copy(update={"version": 3, "changes": changes})
    (behind,) = health(pole("a", used(of, version=1)), bank=(of,)).behind
    assert (behind.version, [change.version for change in behind.changes]) == (3, [2, 3])
    assert health(pole("a", used(of)), bank=(of,)).behind == ()


def test_a_definition_that_changed_is_said_once():
    """With its changes, and not among the remarks as well; a fiche, which follows nothing here, keeps the remark."""
    said = Problem(Place(CONTENT / "a" / "referentiel.yml"), "version-anterieure", "La banque en est à la version 3")
    fiche = replace(pole("a"), file=pole("a").file.model_copy(update={"origin": Origin.PUBLIC_SOURCES}))
    assert health(pole("a"), said).problems == ()
    assert health(fiche, said).problems == (said,)


def test_remarks_go_to_the_pole_whose_file_they_are_about():
    own, other, shared = (Problem(Place(CONTENT / file), "essai", file) for file in ("a/ptce.yml", "b/ptce.yml", "reseau.yml"))
    bank = Problem(Place(Path("ailleurs/banque.yml")), "essai", "banque")
    found = measure_health(network(pole("a"), pole("b")), (own, other, shared, bank), CONTENT, ON)
    assert (found.poles["a"].problems, found.poles["b"].problems) == ((own,), (other,))
    assert found.problems == (bank, shared)
