"""Pictures whose few marks we place ourselves, without Vega: the network, the map of stakeholders, the years."""

from site_builder.chart.plain.draw import draw_pictures

__all__ = ["draw_pictures"]
