"""La Tresse shows everything that a report may hold; Premiers pas shows how little is enough."""

from datetime import date
from itertools import chain
from pathlib import Path

import pytest

from site_builder.formats.markdown.examine import find_inserts
from site_builder.model.bank import Direction
from site_builder.model.cooperation import Held, ProjectState
from site_builder.model.diffusion import Audience, Origin, Status
from site_builder.model.framework import EffectDirection
from site_builder.model.measure import WITH_NUMBER, Draw, State
from site_builder.model.period import PeriodKind
from site_builder.model.ptce import Mission, Ptce, StepName, StepState
from site_builder.model.verbatim import Attribution, Context, Link

CONTENT = Path(__file__).parents[3] / "content"


class TestLaTresse:
    def test_says_that_it_is_invented_and_is_published(self, tresse: Ptce) -> None:
        assert (tresse.file.origin, tresse.file.status) == (Origin.FICTITIOUS, Status.PUBLISHED)
        assert tresse.file.approval is not None
        assert len(tresse.file.highlights) == 3

    @pytest.mark.parametrize("name", list(Mission.model_fields))
    def test_fills_the_whole_mission_grid(self, tresse: Ptce, name: str) -> None:
        assert getattr(tresse.file.mission, name)

    def test_has_done_the_four_steps_with_people_decisions_and_a_document(self, tresse: Ptce) -> None:
        assert [step.name for step in tresse.file.journey] == list(StepName)
        assert all(step.participants and step.decisions for step in tresse.file.journey)
        assert any(step.documents for step in tresse.file.journey)

    @pytest.mark.parametrize("name", ["governance", "researchers", "failed", "changes", "unknown"])
    def test_says_who_decides_what_failed_and_what_is_unknown(self, tresse: Ptce, name: str) -> None:
        assert getattr(tresse.file, name)

    def test_framework_has_its_full_size(self, tresse: Ptce) -> None:
        framework = tresse.framework

        assert (len(framework.issues), len(framework.objectives), len(framework.effects)) == (3, 4, 5)
        assert len(tresse.indicators) == 20
        assert sum(indicator.own for indicator in tresse.indicators) == 4
        assert sum(indicator.entry.key_figure for indicator in tresse.indicators) == 6

    def test_one_effect_is_negative_and_was_not_wanted(self, tresse: Ptce) -> None:
        (effect,) = [effect for effect in tresse.framework.effects if effect.direction is EffectDirection.NEGATIVE]

        assert not effect.wanted

    @pytest.mark.parametrize("name", ["headline", "hypotheses", "contribution", "lesson", "failed", "changes", "unknown"])
    def test_effects_say_more_where_there_is_more_to_say(self, tresse: Ptce, name: str) -> None:
        filled = [bool(getattr(effect, name)) for effect in tresse.framework.effects]

        assert any(filled)

    def test_every_state_occurs_and_only_some_have_a_number(self, tresse: Ptce) -> None:
        seen = [observation for indicator in tresse.indicators for observation in indicator.series.observations]

        assert {observation.state for observation in seen} == set(State)
        assert all((o.value is not None) == (o.state in WITH_NUMBER) for o in seen)
        assert {o.draw for o in seen if o.draw} == set(Draw)
        assert any(o.value == 0 for o in seen)
        assert any(o.value is not None and o.value < 0 for o in seen)

    def test_a_value_was_corrected_and_a_question_changed(self, tresse: Ptce) -> None:
        corrected = [o for o in tresse.indicator("tonnes-collectees").series.totals if o.former_value is not None]
        changed = [o for o in tresse.indicator("membres-projet-a-plusieurs").series.totals if o.break_reason]

        assert [(o.period.code, str(o.value), str(o.former_value)) for o in corrected] == [("2023", "214", "241")]
        assert [o.period.year for o in changed] == [2024]

    def test_two_sources_disagree(self, tresse: Ptce) -> None:
        year = [o for o in tresse.indicator("part-produits-locaux").series.totals if o.period.year == 2024]

        assert len({o.source for o in year}) == len({o.value for o in year}) == 2

    @pytest.mark.parametrize(
        ("id", "kind", "length"),
        [
            ("tonnes-collectees", PeriodKind.YEAR, 10),
            ("resultat-net-structure-porteuse", PeriodKind.FISCAL_YEAR, 4),
            ("repas-servis", PeriodKind.SCHOOL_YEAR, 4),
            ("mises-en-relation", PeriodKind.QUARTER, 8),
        ],
    )
    def test_periods_are_those_of_each_register(self, tresse: Ptce, id: str, kind: PeriodKind, length: int) -> None:
        assert [o.period.kind for o in tresse.indicator(id).series.totals] == [kind] * length

    @pytest.mark.parametrize(
        ("id", "breakdown"),
        [
            ("decision-partagee", "reponse"),
            ("emplois-crees", "sexe"),
            ("salaries-insertion", "age"),
            ("projets-emerges", "filiere"),
            ("structures-membres", "famille"),
            ("membres-par-moyen", "ressource"),
        ],
    )
    def test_breakdowns_are_those_that_charts_need(self, tresse: Ptce, id: str, breakdown: str) -> None:
        parts = tresse.indicator(id).series.by(breakdown)

        assert len({o.breakdown[breakdown] for o in parts}) >= 2
        assert len({o.period for o in parts}) >= 2

    def test_targets_are_reached_missed_and_explained_or_not_yet_due(self, tresse: Ptce) -> None:
        aimed = {indicator.id: indicator for indicator in tresse.indicators if indicator.target}
        outcomes: dict[str, set[str]] = {"reached": set(), "missed": set(), "not due": set()}
        for id, indicator in aimed.items():
            newest, target = indicator.series.totals[-1].value, indicator.target
            assert newest is not None
            assert target is not None
            met = newest <= target.value if indicator.definition.direction is Direction.DOWN else newest >= target.value
            outcomes["not due" if target.due.year > 2025 else "reached" if met else "missed"].add(id)

        assert outcomes == {
            "reached": {"emplois-crees", "projets-montes-a-plusieurs", "tonnes-collectees", "taux-sorties-dynamiques"},
            "missed": {"part-produits-locaux", "decision-partagee"},
            "not due": {"membres-projet-a-plusieurs", "producteurs-federes", "sentiment-isolement"},
        }
        assert all(aimed[id].entry.explanation for id in outcomes["missed"])
        assert [id for id, indicator in aimed.items() if indicator.target and indicator.target.former] == ["emplois-crees"]

    def test_some_objectives_of_members_are_tied_to_those_of_the_pole_and_some_are_not(self, tresse: Ptce) -> None:
        tied = [objective.partition(">")[2].strip() for member in tresse.members for objective in member.objectives]

        assert {name for name in tied if name} == {objective.id for objective in tresse.framework.objectives}
        assert "" in tied

    def test_projects_have_every_state_and_the_stopped_one_its_reason(self, tresse: Ptce) -> None:
        assert len(tresse.projects) == 8
        assert {project.state for project in tresse.projects} == set(ProjectState)
        assert all(bool(project.stopped_why) is (project.state is ProjectState.STOPPED) for project in tresse.projects)

    def test_meetings_come_from_the_workbook_with_their_dates_some_cancelled(self, tresse: Ptce) -> None:
        assert len(tresse.meetings) == 40
        assert {meeting.on.year for meeting in tresse.meetings} == {2023, 2024, 2025}
        assert {meeting.held for meeting in tresse.meetings} == set(Held)
        assert all(bool(meeting.members or meeting.number) is (meeting.held is Held.YES) for meeting in tresse.meetings)
        assert {id for meeting in tresse.meetings for id in meeting.members} <= {m.id for m in tresse.members if m.left is None}
        assert {meeting.project for meeting in tresse.meetings if meeting.project} == {
            project.id for project in tresse.projects
        }

    def test_fundings_are_explained_and_one_promise_was_missed(self, tresse: Ptce) -> None:
        agreed = set(chain.from_iterable(funding.indicators for funding in tresse.fundings))

        assert len(tresse.fundings) == 5
        assert all(funding.explanation and funding.amount for funding in tresse.fundings)
        assert "part-produits-locaux" in agreed <= {indicator.id for indicator in tresse.indicators}

    def test_stakeholders_are_twelve_with_one_for_the_members_alone(self, tresse: Ptce) -> None:
        assert len(tresse.stakeholders) == 12
        assert [row.id for row in tresse.stakeholders if row.audience is Audience.WORKING] == ["region-financeurs"]

    def test_verbatims_confirm_qualify_and_explain_and_all_may_be_published(self, tresse: Ptce) -> None:
        assert len(tresse.verbatims) == 16
        assert {verbatim.link for verbatim in tresse.verbatims} == set(Link)
        assert {verbatim.context for verbatim in tresse.verbatims} == set(Context)
        assert {verbatim.attribution for verbatim in tresse.verbatims} == {Attribution.ROLE, Attribution.ANONYMOUS}
        assert all(verbatim.publishable(on) for verbatim in tresse.verbatims for on in (date(2026, 6, 18), date(2028, 1, 1)))

    def test_what_narratives_insert_exists(self, tresse: Ptce) -> None:
        known = {
            "verbatim": {verbatim.id for verbatim in tresse.verbatims},
            "projet": {project.id for project in tresse.projects},
        }
        indicators = {indicator.id for indicator in tresse.indicators}
        inserts = list(chain.from_iterable(find_inserts(narrative.body) for narrative in tresse.narratives))

        assert {insert.kind for insert in inserts} == {"valeur", "graphique", "verbatim", "projet"}
        assert all(insert.id in known.get(insert.kind, indicators) for insert in inserts)

    def test_narratives_insert_figures_charts_voices_and_projects(self, tresse: Ptce) -> None:
        bodies = "\n".join(narrative.body for narrative in tresse.narratives)

        assert len(tresse.narratives) == 4
        assert all(300 <= len(narrative.body.split()) <= 600 for narrative in tresse.narratives)
        assert all(mark in bodies for mark in ("[[graphique:", "[[verbatim:", "[[projet:", "|2023]]", "|---|", "](medias/"))
        assert {name for name, _ in tresse.media} == {path.name for path in (CONTENT / "la-tresse" / "medias").iterdir()}


class TestPremiersPas:
    def test_is_invented_and_has_few_files(self, premiers_pas: Ptce) -> None:
        files = {path.name for path in (CONTENT / "premiers-pas").iterdir()}

        assert premiers_pas.file.origin is Origin.FICTITIOUS
        assert files == {
            "ptce.yml",
            "referentiel.yml",
            "mesures.csv",
            "autoevaluation.csv",
            "membres.csv",
            "parties_prenantes.csv",
            "projets.csv",
            "rencontres.csv",
            "traductions.csv",
            "verbatims.csv",
        }

    def test_has_half_a_mission_grid_and_the_second_step_in_progress(self, premiers_pas: Ptce) -> None:
        filled = [name for name in Mission.model_fields if getattr(premiers_pas.file.mission, name)]

        assert filled == ["need", "publics", "territory", "purpose", "activities"]
        assert [step.state for step in premiers_pas.file.journey] == [
            StepState.DONE,
            StepState.CURRENT,
            StepState.TO_COME,
            StepState.TO_COME,
        ]

    def test_has_three_indicators_one_year_one_not_tracked_and_no_target(self, premiers_pas: Ptce) -> None:
        seen = {i.id: [(o.period.code, o.state, o.value) for o in i.series.observations] for i in premiers_pas.indicators}

        assert seen == {
            "structures-membres": [("2025", State.MEASURED, len(premiers_pas.members))],
            "rencontres-organisees": [("2025", State.MEASURED, 7)],
            "heures-benevolat": [("2025", State.NOT_TRACKED, None)],
        }
        assert not any(indicator.target for indicator in premiers_pas.indicators)

    def test_meetings_are_as_many_as_the_indicator_says(self, premiers_pas: Ptce) -> None:
        held = [meeting for meeting in premiers_pas.meetings if meeting.held is Held.YES]

        assert len(held) == premiers_pas.indicator("rencontres-organisees").series.totals[0].value
        assert len(premiers_pas.meetings) - len(held) == 1

    def test_the_map_is_not_finished(self, premiers_pas: Ptce) -> None:
        assert [one.id for one in premiers_pas.stakeholders if not one.placed] == ["habitants-ilets"]

    def test_has_five_members_two_verbatims_and_no_funding(self, premiers_pas: Ptce) -> None:
        assert (len(premiers_pas.members), len(premiers_pas.verbatims), len(premiers_pas.fundings)) == (5, 2, 0)
