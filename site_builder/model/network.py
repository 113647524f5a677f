"""All PTCEs that publish together, and what they share: what `check` hands on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import BeforeValidator

from site_builder.model.bank import IndicatorBank
from site_builder.model.diffusion import Origin, Repository
from site_builder.model.language import FRENCH, LANGUAGES, Language
from site_builder.model.online_editing import EditedPole, OnlineEditing, in_repository
from site_builder.model.places import Places
from site_builder.model.ptce import Ptce
from site_builder.model.record import Record, key
from site_builder.model.scalar import Count, Line, Names, WebAddress, When, choice
from site_builder.problems import Place


class BankReference(Record):
    folder: Line | None = key("dossier", "Dossier", "Un dossier, à côté de reseau.yml.")
    address: WebAddress | None = key("adresse", "Adresse", "L'adresse d'une banque publiée (zip).")
    checksum: Line | None = key("empreinte", "Empreinte", "L'empreinte SHA-256 de ce fichier, 64 caractères.")


class NetworkFile(Record):
    """`reseau.yml`; every key may be absent."""

    name: Line | None = key("nom", "Nom", "Le nom du réseau.")
    summary: Line | None = key("resume", "Résumé", "Une ou deux phrases pour l'accueil.")
    address: WebAddress | None = key("adresse", "Adresse", "L'adresse du site publié, avec son chemin.")
    languages: Names = key("langues", "Langues", "fr, en.", ("fr",))
    licence: Line = key("licence", "Licence", "La licence des données.", "Licence Ouverte 2.0")
    publisher: Line | None = key("editeur", "Éditeur", "Qui publie le site, pour les mentions légales.")
    director: Line | None = key("directeur_publication", "Directeur de la publication", "Qui en répond.")
    host: Line | None = key("hebergeur", "Hébergeur", "Qui héberge le site.")
    contact: Line | None = key("contact", "Contact", "Où signaler une erreur : une adresse générale ou une page.")
    reference: When | None = key("annee_reference", "Année de référence", "L'année des chiffres réunis.")
    bank: BankReference | None = key("banque", "Banque", "La banque d'indicateurs, si ce n'est pas celle du logiciel.")
    harvest: Names = key(
        "recolte", "Récolte", "Les adresses des rapports que des pôles publient ailleurs : « affluents harvest » les lit.", ()
    )
    repository: Annotated[Repository, BeforeValidator(choice(Repository))] = key(
        "depot",
        "Dépôt",
        "Public : tout ce qui est dans le dossier est public. Privé : le site seul est publié.",
        Repository.PUBLIC,
    )
    threshold: Count = key(
        "seuil_diffusion", "Seuil de diffusion", "En dessous de ce nombre, une réponse de personnes n'est pas diffusée.", 5
    )
    online_editing: OnlineEditing | None = key(
        "edition_en_ligne", "Édition en ligne", "Pour écrire dans le navigateur, à l'adresse /admin/ du site."
    )


@dataclass(frozen=True, slots=True)
class HeldBack:
    """Something that was written and is not on the public site, and why: said by the build, in counts and kinds."""

    place: Place
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Network:
    """The validated model."""

    file: NetworkFile
    alone: bool
    """True for a single PTCE without reseau.yml: its report is the home page and there is no portal."""
    bank: IndicatorBank
    ptces: tuple[Ptce, ...]
    """In order of registration: as `reseau.yml` or the folder's names have it."""
    held_back: tuple[HeldBack, ...] = ()
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the network and its bank had translated: by language, each French text with the other."""
    places: Mapping[str, Places] = field(default_factory=dict, repr=False)
    """By slug of the pole: where its records were typed."""
    edited: tuple[EditedPole, ...] = ()
    """Poles that the editor of `/admin/` opens: the site may show fewer of them, or more."""
    _by_slug: Mapping[str, Ptce] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_slug", {ptce.slug: ptce for ptce in self.ptces})

    @property
    def home(self) -> str | None:
        """The full address of the published site, ending in « / »; None when nobody wrote it."""
        written = self.file.address or (self.ptces[0].file.address if self.alone and self.ptces else None)
        return f"{written.rstrip('/')}/" if written else None

    @property
    def online_editing(self) -> OnlineEditing | None:
        """None when nobody turned it on."""
        alone = self.ptces[0].file.online_editing if self.alone and self.ptces else None
        return self.file.online_editing or alone

    @property
    def source_address(self) -> str:
        """Where GitHub shows a line of a file, with places for `{path}` and `{line}`; "" when nobody wrote where the content is."""
        editing = self.online_editing
        if editing is None:
            return ""
        path = in_repository(editing.folder, ("{path}",))
        return f"https://github.com/{editing.repository}/blob/{editing.branch}/{path}#L{{line}}"

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those of the site, French, in which everything is written, first."""
        written = self.ptces[0].file.languages if self.alone and self.ptces else self.file.languages
        return tuple(language for code, language in LANGUAGES.items() if code in written or language == FRENCH)

    @property
    def answering(self) -> tuple[Ptce, ...]:
        """The poles whose self-evaluations are put together: those that wrote themselves, else the invented ones, never both."""
        answered = [ptce for ptce in self.ptces if ptce.self_evaluation]
        own = tuple(ptce for ptce in answered if ptce.file.origin is Origin.POLE)
        return own or tuple(ptce for ptce in answered if ptce.file.origin is Origin.FICTITIOUS)

    def ptce(self, slug: str) -> Ptce:
        return self._by_slug[slug]
