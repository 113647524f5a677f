"""A store that reads each drawing from the disk once: a preview asks for all of them at every save."""

from dataclasses import dataclass, field

from site_builder.model.chart import ChartStore


@dataclass(slots=True)
class Remembered:
    """Whatever another store has, kept in memory from the first time on."""

    store: ChartStore
    _kept: dict[str, bytes] = field(default_factory=dict)

    def get(self, key: str) -> bytes | None:
        if key not in self._kept and (found := self.store.get(key)) is not None:
            self._kept[key] = found
        return self._kept.get(key)

    def put(self, key: str, drawing: bytes) -> None:
        self.store.put(key, drawing)
        self._kept[key] = drawing
