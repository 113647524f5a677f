"""What `draw` promises whatever the kind: stored drawings are not drawn again, SVGs hold nothing but the picture."""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from site_builder.chart import style
from site_builder.chart.canvas import Drawing
from site_builder.chart.draw import draw
from site_builder.chart.kinds import KINDS
from site_builder.chart.studio import Studio
from site_builder.model.chart import Chart, Evolution, Figure
from site_builder.model.language import FRENCH
from tests.golden.gallery import MemoryStore, drawn, figure, names

BROKEN = "evolution-cible-bande-rupture"
HOLED = "evolution-annees-manquantes"


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture(scope="module")
def charts(store: MemoryStore) -> dict[str, Chart]:
    return draw({name: figure(name) for name in names()}, store, FRENCH, Studio(1), None)


def test_a_second_build_draws_nothing(charts: dict[str, Chart], store: MemoryStore) -> None:
    """Every drawing comes from the store, and `progress` is not called."""
    kept, done = dict(store.kept), []

    again = draw({name: figure(name) for name in names()}, store, FRENCH, Studio(2), lambda *counts: done.append(counts))

    assert again == charts
    assert (store.kept, done) == (kept, [])


def test_another_figure_is_another_drawing(store: MemoryStore, charts: dict[str, Chart]) -> None:
    """One value changed: its two drawings are made, the templates are not compiled again."""
    changed = {**{name: figure(name) for name in names()}, "sparkline-cible": figure("sparkline-negatifs")}
    before, done = len(store.kept), []

    draw(changed, store, FRENCH, Studio(1), lambda *counts: done.append(counts))
    draw({"bars-etats": figure("bars-negatifs"), "bars-x": figure("bars-etats")}, store, FRENCH, Studio(1), None)

    assert done == []
    assert len(store.kept) == before


def test_progress_counts_what_the_store_did_not_have() -> None:
    done: list[tuple[int, int]] = []

    draw({"bars-etats": figure("bars-etats")}, MemoryStore(), FRENCH, Studio(1), lambda *counts: done.append(counts))

    assert done == [(1, 2), (2, 2)]


def test_a_stored_build_imports_neither_altair_nor_the_renderer(tmp_path: Path) -> None:
    """They take most of a second; a build that draws nothing must not pay for them."""
    code = f"""
import sys
from pathlib import Path
from tests.golden.gallery import figure
from site_builder.chart.draw import draw
from site_builder.chart.studio import Studio
from site_builder.model.language import FRENCH
from site_builder.write.store import FolderStore
charts = draw({{"bars-etats": figure("bars-etats")}}, FolderStore(Path({str(tmp_path)!r})), FRENCH, Studio(2), None)
assert charts.get("bars-etats").wide.startswith("<svg")
print([name for name in ("altair", "vl_convert", "fontTools") if name in sys.modules])
"""

    cold, warm = (subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(2))

    assert cold.stdout.strip() == "['altair', 'vl_convert', 'fontTools']"
    assert warm.stdout.strip() == "[]"


def test_no_figures_make_no_charts() -> None:
    assert draw({}, MemoryStore(), FRENCH, Studio(2), None) == {}


@pytest.mark.parametrize("name", names())
def test_pictures_hold_only_what_a_page_admits(charts: dict[str, Chart], name: str) -> None:
    """No style, class, script, group or fixed colour inside; every colour is a custom property with its fallback."""
    for svg in (charts[name].wide, charts[name].narrow):
        inside = svg[svg.rfind("</desc>") + 7 :] if "</desc>" in svg else svg.split(">", 1)[1]
        assert not re.search(r"<(?!/?(?:path|line|text|desc|svg)\b)", inside)
        assert not re.search(r' (?:style|class|id|font-family|href|on\w+|aria-\w+)="', inside)
        assert not re.search(r"(?<!,)#[0-9a-fA-F]{3,8}|NaN|undefined|Infinity", inside)
        assert set(re.findall(r"var\(--([\w-]+),", inside)) <= set(style.TOKENS)
        assert not re.search(r"\d\.\d\d", inside)
        assert "-13px" not in inside


def test_ids_are_one_of_a_kind(charts: dict[str, Chart]) -> None:
    """Two charts on one page, or the two widths of one, never share an id."""
    pictures = {svg for chart in charts.values() if chart.kind != "sparkline" for svg in (chart.wide, chart.narrow)}
    ids = [found for svg in pictures for found in re.findall(r' id="([^"]+)"', svg)]

    assert len(ids) == len(set(ids)) == 2 * len(pictures)


def test_a_sparkline_is_hidden_from_those_who_hear_its_line(charts: dict[str, Chart]) -> None:
    chart = charts["sparkline-cible"]

    assert 'aria-hidden="true"' in chart.wide
    assert "<title" not in chart.wide
    assert chart.wide == chart.narrow


def test_title_and_description_are_escaped() -> None:
    wanted = Evolution(title="A < B & C", subtitle="", note="", headings=("", "", "", ""), **_axis_and_points())

    svg = draw({"x/y": wanted}, MemoryStore(), FRENCH, Studio(1), None)["x/y"].wide

    assert '<title id="x--y--large-t">A &lt; B &amp; C</title>' in svg


def _axis_and_points() -> dict[str, object]:
    model = figure(BROKEN)
    return {"axis": model.axis, "points": model.points}  # type: ignore[attr-defined]


@pytest.mark.parametrize(("name", "strokes"), [(BROKEN, 2), (HOLED, 4)])
def test_a_line_is_cut_at_breaks_and_gaps(charts: dict[str, Chart], name: str, strokes: int) -> None:
    """One stroke a run of joined points: four for the series with holes, of which one is a lone point."""
    (curve,) = re.findall(r'<path d="([^"]+)" stroke="var\(--g-1,#0e5a86\)" stroke-width="2.5"', charts[name].wide)

    assert curve.count("M") == strokes


@pytest.mark.parametrize("width", [style.WIDE, style.NARROW])
def test_words_and_marks_agree_on_where_values_are(width: int) -> None:
    """Vega's scales put the points where the frame that places the words has them."""
    wanted = figure(BROKEN)
    drawing: Drawing = KINDS["evolution"].data(wanted, width)
    chart = drawn([BROKEN])[BROKEN]
    svg = chart.wide if width == style.WIDE else chart.narrow
    params = drawing.params
    (low, high), (start, end) = params["y_domain"], params["x_domain"]

    spots = re.findall(r'<path transform="translate\(([\d.]+),([\d.]+)\)" d="M5', svg)

    assert len(spots) == len(wanted.points)  # type: ignore[attr-defined]
    for (x, y), point in zip(spots, wanted.points, strict=True):  # type: ignore[attr-defined]
        across = params["left"] + (point.at - start) / (end - start) * (params["right"] - params["left"])
        up = params["bottom"] - (point.value - low) / (high - low) * (params["bottom"] - params["top"])
        assert float(x) == pytest.approx(across, abs=0.11)
        assert float(y) == pytest.approx(up, abs=0.11)


def test_bars_start_at_zero_and_keep_their_proportions(charts: dict[str, Chart]) -> None:
    """312 is drawn 312/1240 as long as 1 240, and 0 has no length."""
    bars = re.findall(r'<path d="M([\d.]+),[\d.]+h([\d.]+)v', charts["bars-etats"].wide)
    lengths = [float(length) for _, length in bars]

    assert {float(start) for start, _ in bars} == {float(bars[0][0])}
    assert lengths[1] / lengths[0] == pytest.approx(312 / 1240, abs=0.002)
    assert lengths[2] == 0


@pytest.mark.parametrize("name", names())
def test_tables_are_rectangular_and_say_every_value(charts: dict[str, Chart], name: str) -> None:
    table = charts[name].table

    assert {len(row) for row in table.rows} <= {len(table.columns)}
    assert len(table.numeric) == len(table.columns)
    assert all(text in str(table.rows) for text in _texts(figure(name)))


def _texts(wanted: Figure) -> list[str]:
    """Every « text » in the figure, at any depth."""
    found = re.findall(r"(?<![a-z_])text='([^']*)'", repr(wanted))
    return [] if wanted.kind == "evolution" else found


def test_the_table_of_a_series_has_no_empty_column(charts: dict[str, Chart]) -> None:
    assert charts["evolution-negatifs"].table.columns == ("Période", "Valeur (membres)", "Remarque")
    assert charts["evolution-negatifs"].table.rows[-1] == ("2024", "", "Cible 2")


def test_the_file_of_a_chart_is_a_picture_of_its_own(charts: dict[str, Chart]) -> None:
    """Other programs know no custom properties, and want a namespace."""
    file = charts[BROKEN].file

    assert file.startswith('<svg xmlns="http://www.w3.org/2000/svg" ')
    assert "var(" not in file
    assert style.TARGET in file


def test_periods_follow_each_other_along_the_axis(charts: dict[str, Chart]) -> None:
    years = re.findall(r'<text x="([\d.]+)" y="[\d.]+"[^>]*>(\d{4})<', charts[BROKEN].wide)
    places = sorted((int(year), float(x)) for x, year in years)

    assert [year for year, _ in places] == [2021, 2022, 2023, 2024, 2025, 2026]
    assert all(before[1] < after[1] for before, after in pairwise(places))
