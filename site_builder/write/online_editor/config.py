"""What the editor is told: where the files are, which ones it opens, and the forms, each written once for all poles.

Options of Sveltia CMS 0.221: https://sveltiacms.app/en/docs/config-basics. `edition.js` puts each form where « form » names it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from site_builder.model.bank import IndicatorBank, IndicatorDefinition
from site_builder.model.content_files import FILES
from site_builder.model.framework import Effect, IndicatorEntry, Objective
from site_builder.model.language import FRENCH, LANGUAGES
from site_builder.model.narrative import NarrativeFront
from site_builder.model.network import Network, NetworkFile
from site_builder.model.online_editing import EditedPole, OnlineEditing, in_repository
from site_builder.model.ptce import PtceFile
from site_builder.words.typography import typeset
from site_builder.write.online_editor.forms import Field, Pick, fields

FORMS = ("ptce", "referentiel", "recit", "reseau")
POLE = "{pole}"
"""In a form, the pole whose file it is."""
BODY: Field = {
    "name": "body",
    "label": "Texte",
    "hint": "En Markdown. Un chiffre s’écrit [[identifiant]], un graphique [[graphique:identifiant]], une parole [[verbatim:identifiant]].",
    "widget": "markdown",
    "modes": ["raw"],
    "buttons": [],
    "editor_components": [],
    "required": True,
}
MESSAGES = {
    "create": "Écrit {{path}} depuis l’édition en ligne",
    "update": "Modifie {{path}} depuis l’édition en ligne",
    "delete": "Retire {{path}} depuis l’édition en ligne",
    "uploadMedia": "Ajoute {{path}} depuis l’édition en ligne",
    "deleteMedia": "Retire {{path}} depuis l’édition en ligne",
}
Config = dict[str, Any]


def config(network: Network, editing: OnlineEditing) -> Config:
    """The whole configuration, and beside it the forms."""
    pick = _pick(network.bank)
    return {
        "load_config_file": False,
        "backend": _backend(editing),
        "app_title": network.file.name or "Affluents",
        "logo": {"src": "icone.svg", "show_in_header": True},
        "show_preview_links": False,
        **_media(next(iter(network.edited)).slug, editing.folder),
        "media_libraries": {"stock_assets": {"providers": []}},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True},
        "collections": [one for pole in network.edited for one in _pole(pole, editing.folder, len(network.languages) > 1)],
        "singletons": [] if network.alone else [_file("reseau", "Le réseau", in_repository(editing.folder, ("reseau.yml",)))],
        "forms": {name: [*fields(FILES[name], pick), *([BODY] if name == "recit" else [])] for name in FORMS},
    }


def _backend(editing: OnlineEditing) -> Config:
    """With a relay, the button « GitHub » and the token; without, the token alone: the default relay is somebody else's server."""
    relay = {"base_url": editing.relay, "auth_methods": ["oauth", "token"]} if editing.relay else {"auth_methods": ["token"]}
    return {"name": "github", "repo": editing.repository, "branch": editing.branch, **relay, "commit_messages": MESSAGES}


def _pole(pole: EditedPole, folder: str, translated: bool) -> Iterator[Config]:
    """With stories in two languages, each bears the name of its file too: « compter-la-laine.en » is told from the other."""
    media = _media(pole.slug, folder)
    files = (("ptce", "Le pôle"), ("referentiel", "Le référentiel"))
    yield {
        "name": pole.slug,
        "label": pole.name,
        "icon": "domain",
        **media,
        "files": [_file(name, label, in_repository(folder, (pole.slug, f"{name}.yml"))) for name, label in files],
    }
    yield {
        "name": f"{pole.slug}-recits",
        "label": f"Récits – {pole.name}",
        "label_singular": "Récit",
        "icon": "menu_book",
        **media,
        "folder": in_repository(folder, (pole.slug, "recits")),
        "form": "recit",
        "pole": pole.slug,
        "identifier_field": "titre",
        "summary": "{{titre}} ({{slug}})" if translated else "{{titre}}",
        "slug": "{{titre}}",
    }


def _media(slug: str, folder: str) -> Config:
    """How Sveltia shows the address of a pole's pictures, as if each pole had a site: `edition.js` writes « medias/photo.jpg ».

    It also asks for one folder for all, which we do not have: the first pole's stands for it.
    """
    return {"media_folder": f"/{in_repository(folder, (slug, 'medias'))}", "public_folder": f"/{slug}/medias"}


def _file(form: str, label: str, path: str) -> Config:
    return {"name": form, "label": label, "file": path, "form": form}


def _pick(bank: IndicatorBank) -> Pick:
    """Effects, objectives and issues as the pole's référentiel holds them when the editor is open; definitions as the site was built."""
    known = [
        {"label": f"{typeset(one.name, FRENCH)} ({one.id}@{one.version})", "value": f"{one.id}@{one.version}"}
        for one in bank.definitions.values()
    ]
    languages = _named((one.code, one.name) for one in LANGUAGES.values())
    return {
        (Objective, "enjeux"): _among("enjeux"),
        (Effect, "objectifs"): _among("objectifs"),
        (IndicatorEntry, "effets"): _among("effets"),
        (NarrativeFront, "effets"): _among("effets"),
        (IndicatorEntry, "indicateur"): {"widget": "select", "options": known},
        (IndicatorDefinition, "theme"): _named((one.id, one.name) for one in bank.file.themes),
        (IndicatorDefinition, "ventilations"): {**_named((one.id, one.name) for one in bank.file.breakdowns), "multiple": True},
        (NetworkFile, "langues"): {**languages, "multiple": True},
        (PtceFile, "langues"): {**languages, "multiple": True},
        (NarrativeFront, "image"): {"widget": "image", "choose_url": False},
    }


def _named(choices: Iterable[tuple[str, str]]) -> Field:
    return {"widget": "select", "options": [{"label": typeset(name, FRENCH), "value": value} for value, name in choices]}


def _among(key: str) -> Field:
    shown = {"display_fields": [f"{key}.*.nom"], "search_fields": [f"{key}.*.nom"]}
    return {
        "widget": "relation",
        "collection": POLE,
        "file": "referentiel",
        "multiple": True,
        "value_field": f"{key}.*.id",
        **shown,
    }
