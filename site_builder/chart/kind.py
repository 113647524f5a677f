"""What a kind of chart is: a template drawn once, and four readings of a figure."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from site_builder.chart.canvas import Drawing
from site_builder.model.chart import ChartTable, Figure

if TYPE_CHECKING:
    import altair as alt

F = TypeVar("F", bound=Figure)


@dataclass(frozen=True, slots=True)
class Kind(Generic[F]):
    figure: type[F]
    template: "Callable[[int], alt.TopLevelMixin]"
    """The picture that wide, over named data and signals: nothing in it depends on a figure."""
    data: Callable[[F, int], Drawing]
    """What the template is given to show this figure at this width, in pixels."""
    table: Callable[[F], ChartTable]
    describe: Callable[[F], str]
    """One sentence with the values."""

    @property
    def name(self) -> str:
        return self.figure.kind
