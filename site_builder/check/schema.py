"""Nodes to records: the models decide, and each refusal becomes one problem at the exact key or cell."""

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from site_builder.check.discretion import repeated
from site_builder.check.located import Located, child, place_of
from site_builder.check.messages import NAMES, TOP, Mistake, wording
from site_builder.formats.nearest import nearest
from site_builder.model.document import Entries, Items, Node, Row, Text
from site_builder.model.record import Record
from site_builder.model.scalar import folded
from site_builder.problems import Place, Problem, Problems

R = TypeVar("R", bound=Record)
TOTALS = {"total", "totaux", "somme", "cumul", "moyenne", "recapitulatif"}


def parse(model: type[R], node: Node | Row, problems: Problems) -> R | None:
    """The record typed in `node`, or None after saying everything that is wrong with it."""
    try:
        return model.model_validate(plain(node))
    except ValidationError as error:
        problems.extend(_explain(model, node, error))
        return None


def parse_each(
    model: type[R], nodes: Iterator[Entries | Row] | tuple[Entries | Row, ...], problems: Problems
) -> tuple[Located[R], ...]:
    """The records that hold, in order; the others are said and left out."""
    return tuple(Located(record, node) for node in nodes if (record := parse(model, node, problems)) is not None)


def plain(node: Node | Row) -> Any:
    """Strings, lists and dicts; a key or cell left empty counts as absent."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [plain(item) for item in node.nodes]
    if isinstance(node, Row):
        return {name: text.value for name, text in node.cells.items()}
    return {key.value: plain(value) for key, value in node.pairs if not (isinstance(value, Text) and not value.value.strip())}


def keys_of(model: type[Record]) -> tuple[str, ...]:
    """The names that may be typed, in order."""
    return tuple(info.alias or name for name, info in model.model_fields.items())


def required_keys(model: type[Record]) -> tuple[str, ...]:
    """Those without which there is no record."""
    return tuple(info.alias or name for name, info in model.model_fields.items() if info.is_required())


def _explain(model: type[Record], node: Node | Row, error: ValidationError) -> Iterator[Problem]:
    errors = error.errors(include_url=False)
    yield from _missing(node, errors)
    for detail in errors:
        if detail["type"] != "missing" and not _was_said(node, tuple(detail["loc"])):
            yield _problem(model, node, detail["type"], tuple(detail["loc"]), detail.get("ctx", {}), detail.get("input"))


def _missing(node: Node | Row, errors: Any) -> Iterator[Problem]:
    """One problem a group, however many of its keys are missing; none where a cell could not be read, which was said."""
    if isinstance(node, Row) and node.damaged:
        return
    forgiven = _misspelt(errors)
    groups: dict[tuple[Any, ...], list[str]] = {}
    for detail in errors:
        path = tuple(detail["loc"])
        if detail["type"] == "missing" and path not in forgiven and not _was_said(node, path):
            groups.setdefault(path[:-1], []).append(str(path[-1]))
    if isinstance(node, Row) and groups and looks_like_a_total(node):
        message, hint = wording("total", Mistake(""))
        yield Problem(node.place, "ligne-de-total", message, hint)
        return
    for parent, (name, *others) in groups.items():
        message, hint = wording("missing", Mistake(name, kind=_kind(node), others=tuple(others)))
        yield Problem(_place(node, (*parent, name), by_key=False), NAMES["missing"], message, hint)


def looks_like_a_total(row: Row) -> bool:
    """Whether the first words of a row are those with which spreadsheets close a column."""
    first = folded(next(iter(row.cells.values())).value) if row.cells else ""
    return first.removeprefix("sous-").split("-")[0] in TOTALS


def _kind(node: Node | Row) -> str:
    return "colonne" if isinstance(node, Row) else "clé"


def _misspelt(errors: Any) -> set[tuple[Any, ...]]:
    """Required keys that are there under a misspelt name: one mistake is one problem."""
    missing = [tuple(e["loc"]) for e in errors if e["type"] == "missing"]
    unknown = [tuple(e["loc"]) for e in errors if e["type"] == "extra_forbidden"]
    return {
        path
        for path in missing
        if any(path[:-1] == other[:-1] and nearest(str(other[-1]), [str(path[-1])]) for other in unknown)
    }


def _problem(
    model: type[Record], node: Node | Row, code: str, path: tuple[Any, ...], context: dict[str, Any], seen: Any
) -> Problem:
    names = [part for part in path if isinstance(part, str)]
    mistake = Mistake(
        name=names[-1] if names else "",
        seen=repeated(str(context.get("seen", seen if isinstance(seen, str) else "")), model),
        kind=_kind(node),
        known=_known(model, code, path),
        belongs=_home(model, path) if code == "extra_forbidden" and isinstance(node, Entries) else "",
        context=context,
    )
    message, hint = wording(code, mistake)
    return Problem(_place(node, path, by_key=code == "extra_forbidden"), NAMES.get(code, code), message, hint)


def _known(model: type[Record], code: str, path: tuple[Any, ...]) -> tuple[str, ...]:
    """The keys that may be written beside an unknown one; those that must be where a value stands instead of keys."""
    if code == "extra_forbidden":
        return keys_of(_model_at(model, path[:-1]))
    if code == "model_type" and path and isinstance(path[-1], str):
        return required_keys(_model_at(model, path))
    return ()


def _home(model: type[Record], path: tuple[Any, ...]) -> str:
    """The group in which an unknown key has its place, `TOP` for the file itself, "" when it has none: a line too far right or left."""
    name = path[-1]
    if len(path) > 1 and name in keys_of(model):
        return TOP
    around = _model_at(model, path[:-1])
    groups = (key for key in keys_of(around) if (inner := _model_at(around, (key,))) is not around and name in keys_of(inner))
    return next(groups, "")


def _place(node: Node | Row, path: tuple[Any, ...], *, by_key: bool) -> Place:
    above = _reached(node, path[:-1])
    if by_key and path and isinstance(above, Entries):
        return next((place_of(key) for key, _ in above.pairs if key.value == path[-1]), above.place)
    return place_of(_reached(node, path))


def _was_said(node: Node | Row, path: tuple[Any, ...]) -> bool:
    """Whether what was typed there could not be read in the first place."""
    reached = _reached(node, path)
    return isinstance(reached, Text) and reached.unread


def _reached(node: Node | Row, path: tuple[Any, ...]) -> Node | Row:
    """What was typed at a path, or the last thing above it."""
    for part in path:
        if isinstance(part, int):
            inner: Node | None = node.nodes[part] if isinstance(node, Items) and part < len(node.nodes) else None
        else:
            inner = child(node, part)
        if inner is None:
            break
        node = inner
    return node


def _model_at(model: type[Record], path: tuple[Any, ...]) -> type[Record]:
    for part in path:
        if isinstance(part, str):
            info = next(info for name, info in model.model_fields.items() if (info.alias or name) == part)
            model = next(_records_in(info.annotation), model)
    return model


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records_in(part)
