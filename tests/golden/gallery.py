"""Every chart of tests/golden/charts on one page, light and dark: python -m tests.golden.gallery OUT.html"""

import sys
import types
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from html import escape
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import yaml

from site_builder.chart.draw import draw
from site_builder.chart.kinds import KINDS
from site_builder.chart.studio import Studio
from site_builder.model.chart import Chart, Figure
from site_builder.model.language import FRENCH

CASES = Path(__file__).parent / "charts"
DARK = {
    "g-1": "#7dc0ea", "g-2": "#e6b357", "g-3": "#dda3cf", "g-4": "#70cab4", "g-cible": "#f59a80", "g-encre": "#e8eeea",
    "g-encre2": "#abbcbe", "g-grille": "#2d434b", "g-axe": "#71898f", "g-fond": "#0f1b21", "g-contexte": "#78919b",
    "g-clair": "#1e4457", "g-l1": "#f08a6e", "g-l2": "#8d5141", "g-l3": "#3b4f56", "g-l4": "#35698a",
}  # fmt: skip


@dataclass
class MemoryStore:
    """A chart store that forgets; `kept` may be looked at."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def get(self, key: str) -> bytes | None:
        return self.kept.get(key)

    def put(self, key: str, drawing: bytes) -> None:
        self.kept[key] = drawing


def names() -> list[str]:
    return sorted(file.stem for file in CASES.glob("*.yml"))


def figure(name: str) -> Figure:
    """The figure that the case describes, its kind being the first key."""
    case = yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8"))
    return read(KINDS[case.pop("kind")].figure, case)


def read(kind: Any, value: Any) -> Any:
    """The value as an instance of that type: dataclasses from mappings, tuples from lists."""
    if get_origin(kind) is types.UnionType:
        return None if value is None else read(get_args(kind)[0], value)
    if get_origin(kind) is tuple:
        return tuple(read(get_args(kind)[0], item) for item in value or ())
    if isinstance(value, Mapping):
        hints = get_type_hints(kind)
        return kind(**{f.name: read(hints[f.name], value[f.name]) for f in fields(kind) if f.name in value})
    return kind(value) if kind in (float, str) else value


def drawn(wanted: list[str], workers: int = 1) -> Mapping[str, Chart]:
    with Studio(workers) as studio:
        return draw({name: figure(name) for name in wanted}, MemoryStore(), FRENCH, studio, None)


def page(charts: Mapping[str, Chart]) -> str:
    dark = "".join(f"--{token}:{colour};" for token, colour in DARK.items())
    fonts = "".join(
        f"@font-face{{font-family:'Public Sans';font-weight:{weight};src:url({url})}}"
        for weight in (400, 600, 700)
        for url in [(Path(draw.__code__.co_filename).parent / f"fonts/public-sans-{weight}.ttf").as_uri()]
    )
    body = "".join(_both_themes(name, chart) for name, chart in charts.items())
    return (
        f"<!doctype html><html lang=fr><meta charset=utf-8><title>Galerie</title><style>{fonts}"
        "body{margin:0;font:15px/1.4 'Public Sans'}section{padding:16px 24px;background:#fdfdfa;color:#15262d}"
        f".dark{{{dark}background:#0f1b21;color:#e8eeea}}.pair{{display:flex;gap:40px;align-items:start}}"
        "svg{display:block;flex:none;font:400 13px 'Public Sans'}.g-large{width:640px}.g-etroit{width:336px}.g-mini{width:124px}"
        "</style>"
        f"{body}</html>"
    )


def _both_themes(name: str, chart: Chart) -> str:
    pictures = chart.wide if chart.wide == chart.narrow else chart.wide + chart.narrow
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}" for cell in row) for row in (chart.table.columns, *chart.table.rows))
    said = f"<h2>{escape(name)}</h2><p>{escape(chart.description)}</p>"
    light = f'<section id="{name}">{said}<div class=pair>{pictures}</div><details><table>{rows}</table></details></section>'
    # Ids once a page: the dark twin is there to be looked at.
    twin = pictures.replace('id="', 'id="dark-').replace('aria-labelledby="', 'data-twin="')
    return f"{light}<section class=dark><div class=pair>{twin}</div></section>"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(drawn(names())), encoding="utf-8")
