"""Findings to pictures, each with its table and its sentence; Altair and the renderer start only when something is drawn."""

from site_builder.chart.choose import figures
from site_builder.chart.draw import begun, draw, drawn_before
from site_builder.chart.kinds import KINDS
from site_builder.chart.learned import learned_figures
from site_builder.chart.shared import shared_figures

__all__ = ["KINDS", "begun", "draw", "drawn_before", "figures", "learned_figures", "shared_figures"]
