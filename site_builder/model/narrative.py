"""A Markdown page by the editors, and what its front matter may say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import BeforeValidator

from site_builder.model.diffusion import Audience
from site_builder.model.language import FRENCH
from site_builder.model.record import Record, key
from site_builder.model.scalar import Count, Day, Line, Names, choice
from site_builder.problems import Place


class NarrativeFront(Record):
    """The lines between « --- » at the top of `recits/*.md`; all may be absent."""

    title: Line | None = key("titre", "Titre", "Le titre ; sans lui, le premier titre du texte, sinon le nom du fichier.")
    summary: Line | None = key("resume", "Résumé", "Une phrase, pour les listes.")
    on: Day | None = key("date", "Date", "La date du récit.")
    author: Line | None = key("auteur", "Auteur", "Qui écrit, par sa fonction.")
    effects: Names = key("effets", "Effets", "Les effets dont il parle.", ())
    order: Count | None = key("ordre", "Ordre", "Sa place dans la liste.")
    picture: Line | None = key("image", "Image", "Un fichier de medias/.")
    picture_text: Line | None = key("image_texte", "Texte de l'image", "Ce que l'image montre, pour qui ne la voit pas.")
    audience: Annotated[Audience, BeforeValidator(choice(Audience))] = key(
        "diffusion", "Diffusion", "Publique, ou travail.", Audience.PUBLIC
    )


@dataclass(frozen=True, slots=True)
class Narrative:
    slug: str
    title: str
    front: NarrativeFront
    body: str
    """Markdown, checked: every insert names something that exists."""
    place: Place
    body_line: int
    language: str = FRENCH.code
    """The code of the language it is written in."""
    editions: Mapping[str, "Narrative"] = field(default_factory=dict)
    """The same narrative in other languages, by their codes: « recits/le-broyeur.en.md »."""
