"""Members, projects and meetings as numbers: counted as they are written, and unknown where they are not."""

from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from site_builder.measure.cooperation import cooperation
from site_builder.measure.ties import closeness, weave
from site_builder.model.cooperation import Meeting, Member, Project
from site_builder.model.framework import Framework
from site_builder.model.ptce import Ptce, PtceFile
from tests.unit.measure.cases import period

ON = date(2026, 3, 1)


def member(id, joined="2020", left=None, family="association"):
    dates = {name: text for name, text in (("entree", joined), ("sortie", left)) if text}
    return Member(id=id, nom=id.upper(), famille=family, **dates)


def project(id, state, *members, start=None, end=None, money=None, came="", left=""):
    typed = (("debut", start), ("fin", end), ("financement_obtenu", money), ("arrivees", came), ("departs", left))
    more = {name: text for name, text in typed if text}
    return Project(id=id, nom=id, etat=state, membres=members, **more)


def meeting(on, held="oui", members=(), number=None):
    return Meeting(date=on, nom="Réunion", tenue=held, membres=members, **({"nombre": number} if number else {}))


def pole(members=(), projects=(), meetings=()):
    empty = {"framework": Framework(), "indicators": (), "stakeholders": (), "verbatims": (), "fundings": (), "narratives": ()}
    file = PtceFile(nom="Pôle")
    return Ptce(
        "pole", file, members=members, projects=projects, meetings=meetings, media=(), reference=period("2025"), **empty
    )


def read(*args, **kwargs):
    return cooperation(pole(*args, **kwargs), ON)


class TestTheNetwork:
    def test_members_come_by_family_then_name_whatever_the_file_says(self):
        members = (member("c", family="recherche"), member("b"), member("a"))
        assert [m.id for m in weave(members, ()).members] == ["a", "b", "c"]

    def test_departed_members_and_stopped_projects_are_not_part_of_it(self):
        web = weave((member("a"), member("b", left="2024")), (project("p", "arrêté", "a"), project("q", "idée", "a", "b")))
        assert ([m.id for m in web.members], [p.id for p in web.projects], web.ties) == (["a"], ["q"], ((0, 0),))

    def test_members_in_no_one_and_several_projects(self):
        found = read(tuple(map(member, "abcd")), (project("p", "amorcé", "a", "b"), project("q", "en activité", "b", "c")))
        assert (found.participation.alone, found.participation.in_one, found.participation.in_several) == (1, 2, 1)

    def test_density_and_mean_of_a_small_network(self):
        """Four members, two pairs linked of six: D = 2×2/(4×3), and 2×2/4 links each. A pair in two projects counts once."""
        projects = (project("p", "amorcé", "a", "b"), project("q", "amorcé", "a", "b"), project("r", "amorcé", "c", "d"))
        found = closeness(weave(tuple(map(member, "abcd")), projects))
        assert (found.linked, found.possible, found.mean) == (2, 6, 1)
        assert round(found.density, 4) == Decimal("0.3333")

    @pytest.mark.parametrize("ids", ["", "a", "ab"])
    def test_two_members_are_no_network(self, ids):
        assert closeness(weave(tuple(map(member, ids)), (project("p", "amorcé"),))) is None


class TestTheYears:
    def test_members_at_the_end_of_each_year(self):
        found = read((member("a", "2022"), member("b", "2023", left="octobre 2024"), member("c", "2024")))
        assert [(y.year, y.arrived, y.departed, y.present) for y in found.years] == [
            (2022, 1, 0, 1),
            (2023, 1, 0, 2),
            (2024, 1, 1, 2),
            (2025, 0, 0, 2),
        ]

    def test_an_arrival_without_date_leaves_the_number_of_members_unknown(self):
        found = read((member("a", "2024"), member("b", None)))
        assert [year.present for year in found.years] == [None, None]

    def test_years_outside_the_register_of_meetings_are_unknown_not_zero(self):
        found = read((member("a", "2022"),), meetings=(meeting("2023-05-01"), meeting("2025-05-01", "annulée")))
        assert [(y.year, y.held, y.cancelled) for y in found.years] == [
            (2022, None, None),
            (2023, 1, 0),
            (2024, 0, 0),
            (2025, 0, 1),
        ]

    def test_attendance_is_added_over_the_meetings_that_note_it(self):
        meetings = (meeting("2025-01-01", members=("a", "b")), meeting("2025-02-01", number="5"), meeting("2025-03-01"))
        (year,) = read(meetings=meetings).years
        assert (year.held, year.noted, year.attendance) == (3, 2, 7)

    def test_projects_running_at_the_end_of_each_year(self):
        projects = (
            project("p", "en activité", start="2023"),
            project("q", "arrêté", start="2024", end="octobre 2024"),
            project("r", "idée", start="2023"),
        )
        assert [year.running for year in read(projects=projects).years] == [1, 1, 1]

    def test_a_project_without_start_leaves_them_unknown(self):
        projects = (project("p", "en activité", start="2025"), project("q", "en activité"))
        assert [year.running for year in read(projects=projects).years] == [None]

    def test_members_in_no_one_and_several_projects_year_after_year(self):
        """Ideas and ended projects do not count; a partner counts from its own arrival, until its own departure."""
        projects = (
            project("p", "en activité", "a", "b", start="2022", left="b > mars 2024"),
            project("q", "en activité", "a", "c", start="2023", came="c > 2024"),
            project("r", "arrêté", "c", "d", start="2022", end="2023"),
            project("s", "idée", "a", "b", "c", "d", start="2022"),
        )
        found = read(tuple(map(partial(member, joined="2022"), "abcd")), projects)
        shares = [(y.participation.alone, y.participation.in_one, y.participation.in_several) for y in found.years]
        assert shares == [(0, 4, 0), (2, 1, 1), (2, 1, 1), (2, 1, 1)]
        assert [(y.closeness.linked, y.closeness.possible) for y in found.years] == [(2, 6), (1, 6), (1, 6), (1, 6)]

    def test_a_member_takes_part_in_nothing_before_it_joined_the_pole(self):
        (first, second) = read(
            (member("a", "2024"), member("b", "2025")), (project("p", "amorcé", "a", "b", start="2024"),)
        ).years
        assert (first.participation.members, first.participation.in_one) == (1, 1)
        assert (second.participation.members, second.participation.in_one) == (2, 2)

    def test_participation_is_unknown_where_members_or_projects_are(self):
        undated = read((member("a", "2025"),), (project("p", "en activité", "a"),))
        assert [(year.participation, year.closeness) for year in undated.years] == [(None, None)]

    def test_who_left_a_project_is_no_longer_tied_to_it(self):
        found = read(tuple(map(member, "ab")), (project("p", "amorcé", "a", "b", left="b > 2024"),))
        assert found.web.ties == ((0, 0),)

    def test_a_meeting_to_come_is_not_counted(self):
        assert read(meetings=(meeting("2025-05-01"), meeting("2027-01-01", "annulée"))).funnel.cancelled == 0


class TestTheFunnel:
    def test_every_project_was_an_idea_and_stopped_ones_had_begun(self):
        projects = (
            project("p", "idée"),
            project("q", "amorcé"),
            project("r", "en activité"),
            project("s", "arrêté", start="2024"),
            project("t", "arrêté"),
        )
        funnel = read(projects=projects).funnel
        assert (funnel.ideas, funnel.begun, funnel.running, funnel.stopped) == (5, 3, 1, 2)

    def test_without_registers_nothing_is_zero(self):
        funnel = read().funnel
        assert (funnel.held, funnel.ideas) == (None, None)

    def test_money_adds_what_is_said_and_zero_is_said(self):
        projects = (project("p", "amorcé", money="58 000"), project("q", "amorcé", money="0"), project("r", "amorcé"))
        found = read(projects=projects)
        assert (found.money, found.money_known) == (58000, 2)

    def test_money_that_nobody_says_is_unknown(self):
        assert read(projects=(project("p", "amorcé"),)).money is None
