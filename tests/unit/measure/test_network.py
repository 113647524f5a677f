"""One indicator from typed values to its finding, with nothing leaking round the masks."""

from datetime import date

from site_builder.measure import measure_indicator
from tests.unit.measure.cases import PERSONS, indicator, period, seen


def test_finding():
    known = indicator(
        seen("2022", 12),
        seen("2023"),
        seen("2024", 61, draw="volontaires", asked=31, answered=28),
        target=(65, "2026"),
        baseline=(10, "2021"),
    )
    finding = measure_indicator(known, period("2024"), date(2025, 11, 14))
    assert finding.covered
    assert finding.at_reference is finding.latest
    assert (finding.change.difference, finding.since_start.difference) == (49, 51)
    assert finding.target.status == "en-voie"
    assert (finding.response.count, finding.response.answered, finding.response.asked) == (17, 28, 31)
    assert list(finding.uncertainty) == [finding.latest]


def test_a_hidden_figure_leaves_no_trace_in_change_or_target():
    known = indicator(
        seen("2023", 9), seen("2024", 3), unit=PERSONS, level="beneficiaire", target=(10, "2024"), baseline=(1, "2021")
    )
    finding = measure_indicator(known, period("2024"), date(2025, 11, 14))
    assert not finding.covered
    assert finding.at_reference.state == "masquee"
    assert finding.latest.value == 9
    assert finding.target.status == "inconnue"
    assert finding.change is None
    assert finding.indicator.series is finding.series


def test_what_a_public_source_printed_is_not_hidden():
    known = indicator(seen("2024", 3), unit=PERSONS, level="beneficiaire")
    assert measure_indicator(known, period("2024"), date(2025, 11, 14), published=True).latest.value == 3
