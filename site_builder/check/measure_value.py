"""The number and the state of one measure: typed in two columns or one, and never contradicting each other."""

from decimal import Decimal

from site_builder.check.draft import Setting
from site_builder.check.located import Located
from site_builder.check.messages import Mistake, wording
from site_builder.check.values import Reading, Refused, read_value, state_of
from site_builder.model.bank import UnitNature
from site_builder.model.diffusion import Repository
from site_builder.model.document import Row
from site_builder.model.measure import WITH_NUMBER, Indicator, MeasureRow, State
from site_builder.problems import Problems

REWRITE = (
    "Ce qui a déjà été envoyé sur le dépôt public reste dans son historique : "
    "faites réécrire l'historique (git filter-repo) par la personne qui tient le dépôt."
)
REMOVE = f"Effacez-le du tableau. {REWRITE}"
REMOVE_ROW = f"Retirez la ligne du tableau et gardez-la ailleurs. {REWRITE}"


def read_measured(
    row: Located[MeasureRow], indicator: Indicator, setting: Setting, problems: Problems
) -> tuple[State, Decimal | None] | None:
    """State and value in the indicator's unit, or None after saying why they do not hold."""
    measured = _read(row, indicator, setting, problems)
    if measured is None or measured[0] is not State.MASKED:
        return measured
    written = {"valeur": row.record.value, "nombre": row.record.count, "valeur_avant": row.record.former_value}
    left = [key for key, typed in written.items() if typed is not None and not (key == "valeur" and state_of(str(typed)))]
    for key in left:
        _still_written(row, key, setting, problems)
    return None if left and setting.file.repository is Repository.PUBLIC else measured


def _read(
    row: Located[MeasureRow], indicator: Indicator, setting: Setting, problems: Problems
) -> tuple[State, Decimal | None] | None:
    typed = (row.record.value or "").strip()
    said, in_cell = _declared(row, problems), state_of(typed)
    if row.record.state and said is None:
        return None
    if in_cell is not None:
        return _word_only(row, said, in_cell, problems)
    if not typed:
        return _no_value(row, said, indicator, problems)
    if said is not None and said not in WITH_NUMBER:
        return _number_despite(row, said, problems)
    read = read_value(typed, indicator.unit, setting.bank)
    if isinstance(read, Refused):
        problems.add(row.place("valeur"), read.code, read.message, read.hint)
        return None
    _small_share(row, read, indicator, problems)
    return said or State.MEASURED, read.value


def _declared(row: Located[MeasureRow], problems: Problems) -> State | None:
    if row.record.state is None:
        return None
    state = state_of(row.record.state)
    if state is None:
        message, hint = wording("choix", Mistake("etat", row.record.state, context={"allowed": tuple(State)}))
        problems.add(row.place("etat"), "choix", message, hint)
    return state


def _word_only(
    row: Located[MeasureRow], said: State | None, in_cell: State, problems: Problems
) -> tuple[State, Decimal | None] | None:
    if said is not None and said is not in_cell:
        message = f"La valeur dit « {row.record.value} » et l'état dit « {row.record.state} »"
        problems.add(row.place("valeur"), "etat-contradictoire", message, "Gardez l'un des deux.")
        return None
    if in_cell in WITH_NUMBER:
        hint = "Écrivez le nombre dans « valeur », et l'état dans « etat »."
        problems.add(row.place("valeur"), "valeur-absente", f"« {row.record.value} » demande un nombre", hint)
        return None
    return in_cell, None


def _no_value(
    row: Located[MeasureRow], said: State | None, indicator: Indicator, problems: Problems
) -> tuple[State, Decimal | None] | None:
    record = row.record
    if said is not None and said not in WITH_NUMBER:
        return said, None
    if indicator.unit.nature is UnitNature.SHARE and record.count is not None and record.answered:
        return said or State.MEASURED, Decimal(100 * record.count) / Decimal(record.answered)
    if said is not None:
        hint = "Écrivez le nombre, ou un autre état : manquante, non suivie, sans objet."
        problems.add(row.place("etat"), "valeur-absente", f"« {record.state} » demande un nombre", hint)
        return None
    if isinstance(row.node, Row) and row.node.damaged:
        return State.MISSING, None
    hint = "Écrivez le nombre, ou pourquoi il n'y en a pas : manquant, non suivi, sans objet, masqué."
    problems.add(row.place(), "valeur-vide", "La valeur est vide ; elle est dite manquante", hint, "warning")
    return State.MISSING, None


def _number_despite(row: Located[MeasureRow], said: State, problems: Problems) -> tuple[State, None] | None:
    if said is State.MASKED:
        return said, None
    message = f"La valeur porte un nombre et l'état dit « {row.record.state} »"
    problems.add(row.place("etat"), "etat-contradictoire", message, "Effacez l'un des deux.")
    return None


def _still_written(row: Located[MeasureRow], key: str, setting: Setting, problems: Problems) -> None:
    """A masked figure that stands in the row all the same, in any of the columns that would give it away."""
    message = f"La mesure est masquée, et « {key} » est encore écrit"
    if setting.file.repository is Repository.PUBLIC:
        problems.add(row.place(key), "masquee-avec-valeur", f"{message} dans un dossier public", REMOVE, private=True)
    else:
        hint = "Il reste dans votre dossier privé, et n'est écrit nulle part sur le site."
        problems.add(row.place(key), "masquee-avec-valeur", message, hint, "notice", private=True)


def _small_share(row: Located[MeasureRow], read: Reading, indicator: Indicator, problems: Problems) -> None:
    if indicator.unit.nature is not UnitNature.SHARE or read.signed or not 0 < read.value < 1:
        return
    typed = (row.record.value or "").strip()
    percent = f"{(read.value * 100).normalize():f}".replace(".", ",")
    hint = f"Si vous vouliez {percent} %, écrivez « {percent} % » ; sinon « {typed} % »."
    problems.add(row.place("valeur"), "part-petite", f"« {typed} » est compris comme {typed} %", hint, "warning")
