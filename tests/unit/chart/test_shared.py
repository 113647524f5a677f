"""One indicator over several poles: a dot each in order of registration, and a middle line only where the bank allows one."""

from site_builder.chart.shared import shared_figures
from site_builder.chart.small_multiples import table as table_of_panels
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


def _all_figures(of, *indicators):
    known = network(*(pole(f"p{number}", one) for number, one in enumerate(indicators)), bank=[of])
    findings = measure_network(known, ON)
    return shared_figures(known, findings, aggregate_network(known, findings), FRENCH)


def test_only_a_random_draw_has_an_interval():
    of = definition(aggregation="mediane", unit=SHARE)
    drawn = used(of, seen("2025", 40, draw="aleatoire", asked=200, answered=80), population=400)
    asked = used(of, seen("2025", 60, draw="volontaires", asked=200, answered=80))
    figure = _all_figures(of, drawn, asked)["chiffres/essai"]
    assert [row.low is not None for row in figure.rows] == [True, False]
    assert "tiré au sort" in figure.note


def test_every_pole_with_three_values_has_a_panel_on_one_scale():
    of = definition()
    long = used(of, seen("2023", 1), seen("2024", 2), seen("2025", 3))
    other_period = used(of, *(seen(f"exercice {year - 1}-{year}", 40) for year in (2023, 2024, 2025)))
    short = used(of, seen("2024", 5), seen("2025", 6))
    figures = _all_figures(of, long, other_period, short)
    panels = figures["chiffres/essai/evolution"]
    assert [panel.label for panel in panels.panels] == ["p0", "p1"]
    assert panels.axis.high >= 40
    table = table_of_panels(panels)
    assert table.columns[0] == "Pôle"
    assert [len([cell for cell in row if cell]) for row in table.rows] == [4, 4], "each period under its own name"


def test_the_curve_of_all_is_that_of_the_constant_poles():
    of = definition()
    figures = _all_figures(of, *(used(of, seen("2023", n), seen("2024", n), seen("2025", n + 1)) for n in (1, 10)))
    assert [(point.period, point.value) for point in figures["chiffres/essai/sparkline"].points] == [
        ("2023", 11.0),
        ("2024", 11.0),
        ("2025", 13.0),
    ]
