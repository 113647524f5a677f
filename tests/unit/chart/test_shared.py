"""One indicator over several poles: a dot each in order of registration, and a middle line only where the bank allows one."""

from site_builder.chart.shared import shared_figures
from site_builder.measure import measure_network
from site_builder.measure.aggregation import aggregate_network
from site_builder.model.language import FRENCH
from tests.unit.measure.cases import SHARE, seen
from tests.unit.measure.networks import ON, definition, network, pole, used


def _figure(of, *values):
    poles = [pole(f"p{number}", used(of, seen("2025", value, answered=20))) for number, value in enumerate(values)]
    known = network(*poles, bank=[of])
    findings = measure_network(known, ON)
    return shared_figures(known, findings, aggregate_network(known, findings), FRENCH).get("chiffres/essai")


def test_a_dot_for_each_pole_in_order_of_registration():
    figure = _figure(definition(), 30, 10, 20)
    assert [(row.label, row.value) for row in figure.rows] == [("p0", 30), ("p1", 10), ("p2", 20)]


def test_no_middle_line_where_values_are_added_up_or_never_put_together():
    assert _figure(definition(), 30, 10, 20).median is None
    assert _figure(definition(aggregation="jamais"), 30, 10, 20).median is None


def test_the_median_and_the_weighted_mean_are_named():
    median = _figure(definition(aggregation="mediane", unit=SHARE), 30, 10, 20)
    assert (median.median, median.median_text.replace("\u202f", " ")) == (20, "Médiane 20 %")
    mean = _figure(definition(aggregation="moyenne-ponderee", unit=SHARE, agregation_poids="repondants"), 30, 10)
    assert (mean.median, mean.median_text.replace("\u202f", " ")) == (20, "Moyenne pondérée 20 %")


def test_one_pole_makes_no_picture():
    assert _figure(definition(), 30) is None
