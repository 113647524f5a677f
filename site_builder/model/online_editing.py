"""Editing in the browser: where the content is kept on GitHub, and which poles' files may be opened there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Line, WebAddress, fail

ON_GITHUB = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/[A-Za-z0-9._-]{1,100}")
"""An account, 39 characters at most, and a repository: https://docs.github.com/rest/repos/repos"""


def _repository(value: Any) -> str:
    text = str(value).strip()
    if not ON_GITHUB.fullmatch(text):
        raise fail("depot-github", text)
    return text


OnGithub = Annotated[str, BeforeValidator(_repository), WithJsonSchema({"type": "string", "pattern": f"^{ON_GITHUB.pattern}$"})]


class OnlineEditing(Record):
    """`edition_en_ligne`, in reseau.yml, or in ptce.yml of a pole alone: writing it turns the editor on."""

    repository: OnGithub = key("depot_github", "Dépôt GitHub", "« organisation/depot », la fin de son adresse.", REQUIRED)
    branch: Line = key("branche", "Branche", "La branche où les enregistrements arrivent.", "main")
    folder: Line = key("dossier", "Dossier", "Le dossier de contenu dans le dépôt.", "content")
    relay: WebAddress | None = key(
        "relais", "Relais", "L'adresse d'un relais OAuth, pour entrer par un compte GitHub au lieu d'un jeton."
    )


@dataclass(frozen=True, slots=True)
class EditedPole:
    """A pole whose files the editor opens."""

    slug: str
    name: str


def in_repository(folder: str, parts: Iterable[str] = ()) -> str:
    """A path in the repository, as git writes it: « content/la-tresse/ptce.yml »; the folder may be the repository itself, « . »."""
    return "/".join(part for part in (*re.split(r"[\\/]+", folder), *parts) if part not in ("", "."))
