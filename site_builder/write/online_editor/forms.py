"""The form of one kind of file, field by field, from the record that owns its keys: titles, help, lists to choose from.

Widgets are those of Sveltia CMS: https://sveltiacms.app/en/docs/fields
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, get_args

from site_builder.model.framework import IndicatorEntry
from site_builder.model.language import FRENCH
from site_builder.model.record import Record
from site_builder.model.scalar import Count, Day, Line, Slug, WebAddress
from site_builder.words.labels import label
from site_builder.words.typed_choice import typed
from site_builder.words.typography import typeset

Field = dict[str, Any]
Pick = Mapping[tuple[type[Record], str], Field]
"""What a key is chosen from, where it names something: by record and key."""
ONE_LINE = frozenset(
    {
        *("id", "nom", "titre", "region", "commune", "forme_juridique", "contact", "par", "auteur", "role", "rythme"),
        *("editeur", "directeur_publication", "hebergeur", "licence", "branche", "dossier", "empreinte", "d_ici", "image"),
        *("unite", "signe", "valeur", "responsable", "source", "annees", "pluriel", "edition", "minimum", "maximum", "code"),
        *("liste", "indicateur", "comparable", "image_texte"),
    }
)
"""Keys that hold a name or a few words; the other texts get room for sentences."""
SINGULAR = {
    "enjeux": "Enjeu",
    "objectifs": "Objectif",
    "effets": "Effet",
    "indicateurs": "Indicateur",
    "essentiel": "Chose à retenir",
    "demarche": "Étape",
    "gouvernance": "Instance",
    "recherche": "Laboratoire",
    "avant": "Cible révisée",
}
"""What one item of a list is called, on the button that adds it."""
SUMMARIES: Mapping[type[Record], str] = {
    IndicatorEntry: "{{fields.indicateur}}{{fields.propre.nom}} {{fields.nom}}",
}
KNOWN_BY = ("nom", "titre", "etape", "texte", "valeur", "changement", "pourquoi", "code")
"""What an item shows of itself when it is folded: the first of these keys that it has."""
PATTERNS: Mapping[Any, tuple[str, str]] = {
    Slug: (r"^[a-z0-9]+(-[a-z0-9]+)*$", "Minuscules sans accent, chiffres et traits d’union : circuits-courts"),
    Count: (r"^\s*\d[\d\s\u00a0\u202f]*$", "Un nombre entier, sans décimale : 31"),
    Day: (r"^\s*(\d{4}-\d\d-\d\d|\d\d?/\d\d?/\d{4})\s*$", "Une date : 2025-03-15 ou 15/03/2025"),
    WebAddress: (r"^\s*https?://\S+$", "Une adresse web, qui commence par https://"),
}
"""What a browser can refuse at once, by the scalar's own reader; `affluents check` has the last word."""
READER = get_args(Line)[1]


def fields(record: type[Record], pick: Pick) -> list[Field]:
    """One field for each key of the record, in its order."""
    return [_field(record, info, pick) for info in record.model_fields.values()]


def _field(record: type[Record], info: Any, pick: Pick) -> Field:
    field: Field = {
        "name": info.alias,
        "label": typeset(info.title, FRENCH),
        "hint": typeset(f"{info.description}{_otherwise(info.default)}", FRENCH),
        "required": info.is_required(),
    }
    kinds = list(_kinds(info.annotation))
    inner = next((kind for kind in kinds if issubclass(kind, Record)), None)
    many = tuple in kinds
    if (record, info.alias) in pick:
        return {**field, **pick[record, info.alias]}
    if inner:
        return field | ({"label_singular": SINGULAR.get(info.alias, "Ligne")} if many else {}) | _group(inner, many, pick)
    if enum := next((kind for kind in kinds if issubclass(kind, StrEnum)), None):
        return field | {"widget": "select", "multiple": many, "options": _choices(enum)}
    if bool in kinds:
        return field | {"widget": "select", "options": ["oui", "non"]}
    if many:
        one = {"name": "un", "label": "Ligne", "widget": "string"}
        return field | {"widget": "list", "label_singular": "Ligne", "field": one}
    return field | _text(info)


def _otherwise(default: Any) -> str:
    """What it is when nothing is chosen, for the choices that have an answer of their own."""
    if isinstance(default, StrEnum):
        return f" Sans réponse : « {label(default, FRENCH)} »."
    return f" Sans réponse : {'oui' if default else 'non'}." if isinstance(default, bool) else ""


def _group(inner: type[Record], many: bool, pick: Pick) -> Field:
    group: Field = {"widget": "list" if many else "object", "collapsed": True, "fields": fields(inner, pick)}
    if not many:
        return group
    names = [field["name"] for field in group["fields"]]
    shown = SUMMARIES.get(inner) or next((f"{{{{fields.{name}}}}}" for name in KNOWN_BY if name in names), "")
    return group | {"summary": shown, "minimize_collapsed": False}


def _choices(enum: Iterable[StrEnum]) -> list[Field]:
    return [{"label": label(member, FRENCH), "value": typed(member).lower()} for member in enum]


def _text(info: Any) -> Field:
    readers = list(_readers(info))
    for scalar, (pattern, message) in PATTERNS.items():
        if get_args(scalar)[1] in readers:
            return {"widget": "string", "pattern": [pattern, message]}
    sentence = READER in readers and info.alias not in ONE_LINE
    return {"widget": "text" if sentence else "string"}


def _kinds(annotation: Any) -> Iterator[type]:
    """Every class that an annotation is made of, those behind `Annotated` and `|` too."""
    origin = getattr(annotation, "__origin__", annotation)
    if isinstance(origin, type):
        yield origin
    for part in get_args(annotation):
        yield from _kinds(part)


def _readers(info: Any) -> Iterator[Any]:
    """What reads the typed value: pydantic keeps it beside the annotation, or within it when the key may be absent."""
    yield from info.metadata
    for part in get_args(info.annotation):
        yield from getattr(part, "__metadata__", ())
