"""Rows of « mesures » to observations: each in its indicator's unit, with everything inherited, number and state agreeing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from site_builder.check.draft import IndicatorDraft, MeasureDraft, Setting
from site_builder.check.located import Located
from site_builder.check.measure_value import read_measured
from site_builder.check.messages import Mistake, wording
from site_builder.check.names import Named, Names
from site_builder.check.nearest import did_you_mean, listed
from site_builder.check.periods import read_period
from site_builder.check.schema import looks_like_a_total, parse
from site_builder.check.tables import known_rows
from site_builder.check.values import Refused, read_value
from site_builder.model.bank import Breakdown
from site_builder.model.document import Row, Table
from site_builder.model.measure import MeasureRow, Observation, State
from site_builder.model.period import Period
from site_builder.model.scalar import folded
from site_builder.problems import Problems


@dataclass(frozen=True, slots=True)
class MeasureReader:
    """Reads the measures of one PTCE."""

    indicators: Mapping[str, IndicatorDraft]
    names: Mapping[Named, Names]
    setting: Setting
    problems: Problems
    faulty: frozenset[tuple[Path, int]]
    """Files and lines of which a cell was refused while reading: an empty value there is no second mistake."""

    def read(self, tables: Iterable[Table]) -> dict[str, list[MeasureDraft]]:
        """The observations that hold, by indicator id, in the order typed."""
        found: dict[str, list[MeasureDraft]] = {}
        breakdowns = {breakdown.id: breakdown for breakdown in self.setting.bank.file.breakdowns}
        for table in tables:
            for row in known_rows(MeasureRow, table, tuple(breakdowns), self.problems) or ():
                id, draft = self._row(row, breakdowns)
                if draft:
                    found.setdefault(id, []).append(draft)
        return found

    def _row(self, row: Row, breakdowns: Mapping[str, Breakdown]) -> tuple[str, MeasureDraft | None]:
        # In the bank's order: a table whose columns stand in another order says the same.
        typed = [name for name in breakdowns if name in row.cells]
        core = Row({name: text for name, text in row.cells.items() if name not in typed}, row.place) if typed else row
        if (record := parse(MeasureRow, core, self.problems)) is None:
            return "", None
        located = Located(record, row)
        if (draft := self._indicator(located)) is None:
            return "", None
        period = self._period(located, draft)
        breakdown = {name: modality for name in typed if (modality := self._modality(located, breakdowns[name])) is not None}
        if record.value is None and (row.place.file, row.place.line) in self.faulty:
            return "", None
        measured = read_measured(located, draft.indicator, self.setting, self.problems)
        if period is None or measured is None or len(breakdown) < len(typed):
            return "", None
        return draft.indicator.id, MeasureDraft(located, self._observation(located, draft, period, *measured, breakdown))

    def _observation(
        self,
        row: Located[MeasureRow],
        draft: IndicatorDraft,
        period: Period,
        state: State,
        value: Decimal | None,
        breakdown: Mapping[str, str],
    ) -> Observation:
        record, indicator, masked = row.record, draft.indicator, state is State.MASKED
        return Observation(
            period=period,
            state=state,
            value=value,
            scope=record.scope or indicator.scope,
            breakdown=breakdown,
            count=None if masked else record.count,
            asked=record.asked,
            answered=record.answered,
            draw=record.draw,
            source=record.source or indicator.source,
            source_address=record.source_address,
            method=record.method or indicator.method,
            collected_on=record.collected_on.isoformat() if record.collected_on else None,
            corrected_on=record.corrected_on.isoformat() if record.corrected_on else None,
            former_value=None if masked else self._former(row, draft),
            reliability=record.reliability,
            comment=record.comment,
            break_reason=record.break_reason,
        )

    def _indicator(self, row: Located[MeasureRow]) -> IndicatorDraft | None:
        names, typed = self.names[Named.INDICATOR], row.record.indicator
        if (id := names.find(typed)) is None and isinstance(row.node, Row) and looks_like_a_total(row.node):
            self.problems.add(row.node.place, "ligne-de-total", *wording("total", Mistake("")))
            return None
        if id is None and not names.whole:
            return None
        if id is None:
            known = self.setting.bank.definitions.get(typed)
            hint = (
                f"Il est dans la banque : ajoutez « {known.id}@{known.version} » aux indicateurs de referentiel.yml."
                if known
                else did_you_mean(typed, names.known, "Ajoutez-le à referentiel.yml, sous « indicateurs ».")
            )
            self.problems.add(
                row.place("indicateur"), "indicateur-inconnu", f"« {typed} » n'est pas dans votre référentiel", hint
            )
            return None
        return self.indicators.get(id)

    def _period(self, row: Located[MeasureRow], draft: IndicatorDraft) -> Period | None:
        typed, place = row.record.period, row.place("periode")
        period, was_day = read_period(typed, draft.indicator.entry, draft.indicator.definition)
        if period is None:
            self.problems.add(place, "periode", *wording("periode", Mistake("periode", typed)))
        elif was_day:
            hint = f"Écrivez « {period.code} » pour le dire sans détour."
            self.problems.add(place, "mois-compris", f"« {typed} » est compris comme le mois {period.code}", hint, "notice")
        return period

    def _modality(self, row: Located[MeasureRow], breakdown: Breakdown) -> str | None:
        text = row.node.cells[breakdown.id].value.strip() if isinstance(row.node, Row) else ""
        if breakdown.id == "membre" and self.names[Named.MEMBER].known:
            found = self.names[Named.MEMBER].find(text)
            known: tuple[str, ...] = self.names[Named.MEMBER].known
        else:
            known = breakdown.values
            found = next((value for value in known if folded(value) == folded(text)), None) if known else text
        if found is None:
            hint = did_you_mean(text, known, f"Écrivez {listed(known)}.")
            self.problems.add(
                row.place(breakdown.id), "modalite-inconnue", f"« {text} » n'est pas permis pour « {breakdown.id} »", hint
            )
        return found

    def _former(self, row: Located[MeasureRow], draft: IndicatorDraft) -> Decimal | None:
        if row.record.former_value is None:
            return None
        read = read_value(row.record.former_value, draft.indicator.unit, self.setting.bank)
        if isinstance(read, Refused):
            self.problems.add(row.place("valeur_avant"), read.code, read.message, read.hint)
            return None
        return read.value
