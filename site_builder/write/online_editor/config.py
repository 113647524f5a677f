"""What the editor is told: where the files are, which ones it opens, and the form of each.

Options of Sveltia CMS 0.221: https://sveltiacms.app/en/docs/config-basics
"""

from collections.abc import Iterator, Sequence
from typing import Any

from site_builder.model.bank import IndicatorBank
from site_builder.model.content_files import FILES
from site_builder.model.framework import Effect, IndicatorEntry, Objective
from site_builder.model.narrative import NarrativeFront
from site_builder.model.network import Network
from site_builder.model.online_editing import EditedPole, OnlineEditing, in_repository
from site_builder.write.online_editor.forms import Field, Pick, fields

FORMAT = "affluents-"
"""« affluents-ptce »…: one format for each kind of file, read and written by our own scripts: what nobody changed stays as it was typed."""
Config = dict[str, Any]


def config(network: Network, editing: OnlineEditing) -> Config:
    """The whole configuration, as the JSON file that `edition.js` hands over."""
    media = in_repository(editing.folder, ("medias",))
    return {
        "load_config_file": False,
        "backend": _backend(editing),
        "app_title": network.file.name or "Affluents",
        "logo": {"src": "icone.svg", "show_in_header": True},
        "show_preview_links": False,
        "media_folder": media,
        "public_folder": "/medias",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True},
        "collections": [one for pole in network.edited for one in _pole(pole, network.bank, editing.folder)],
        "singletons": [] if network.alone else [_network(editing.folder)],
    }


def _backend(editing: OnlineEditing) -> Config:
    """With a relay, the button « GitHub » and the token; without, the token alone: the default relay is somebody else's server."""
    relay = {"base_url": editing.relay, "auth_methods": ["oauth", "token"]} if editing.relay else {"auth_methods": ["token"]}
    return {
        "name": "github",
        "repo": editing.repository,
        "branch": editing.branch,
        **relay,
        "commit_messages": {
            "create": "Écrit {{path}} depuis l’édition en ligne",
            "update": "Modifie {{path}} depuis l’édition en ligne",
            "delete": "Retire {{path}} depuis l’édition en ligne",
            "uploadMedia": "Ajoute {{path}} depuis l’édition en ligne",
            "deleteMedia": "Retire {{path}} depuis l’édition en ligne",
        },
    }


def _network(folder: str) -> Config:
    return _file("reseau", "Le réseau", in_repository(folder, ("reseau.yml",)), fields(FILES["reseau"], {}))


def _file(name: str, label: str, path: str, form: Sequence[Field]) -> Config:
    return {"name": name, "label": label, "file": path, "format": f"{FORMAT}{name}", "fields": form}


def _pole(pole: EditedPole, bank: IndicatorBank, folder: str) -> Iterator[Config]:
    pick = _pick(pole, bank)
    media = {"media_folder": f"/{in_repository(folder, (pole.slug, 'medias'))}", "public_folder": "medias"}
    yield {
        "name": pole.slug,
        "label": pole.name,
        "icon": "domain",
        **media,
        "files": [
            _file("ptce", "Le pôle", in_repository(folder, (pole.slug, "ptce.yml")), fields(FILES["ptce"], pick)),
            _file(
                "referentiel",
                "Le référentiel",
                in_repository(folder, (pole.slug, "referentiel.yml")),
                fields(FILES["referentiel"], pick),
            ),
        ],
    }
    yield {
        "name": f"{pole.slug}-recits",
        "label": f"Récits – {pole.name}",
        "label_singular": "récit",
        "icon": "menu_book",
        **media,
        "folder": in_repository(folder, (pole.slug, "recits")),
        "format": f"{FORMAT}recit",
        "identifier_field": "titre",
        "summary": "{{titre}}",
        "slug": "{{titre}}",
        "fields": [*fields(FILES["recit"], pick), _body()],
    }


def _body() -> Field:
    hint = "En Markdown. Un chiffre s’écrit [[identifiant]], un graphique [[graphique:identifiant]], une parole [[verbatim:identifiant]]."
    return {"name": "body", "label": "Texte", "hint": hint, "widget": "markdown", "modes": ["raw"], "required": True}


def _pick(pole: EditedPole, bank: IndicatorBank) -> Pick:
    """Effects, objectives and issues as the pole's référentiel holds them when the editor is open; definitions as the site was built."""

    def among(key: str) -> Field:
        path = {"value_field": f"{key}.*.id", "display_fields": [f"{key}.*.nom"], "search_fields": [f"{key}.*.nom"]}
        return {"widget": "relation", "collection": pole.slug, "file": "referentiel", "multiple": True, **path}

    known = [
        {"label": f"{one.name} ({one.id}@{one.version})", "value": f"{one.id}@{one.version}"}
        for one in bank.definitions.values()
    ]
    return {
        (Objective, "enjeux"): among("enjeux"),
        (Effect, "objectifs"): among("objectifs"),
        (IndicatorEntry, "effets"): among("effets"),
        (NarrativeFront, "effets"): among("effets"),
        (IndicatorEntry, "indicateur"): {"widget": "select", "options": known},
        (NarrativeFront, "image"): {"widget": "image", "choose_url": False},
    }
