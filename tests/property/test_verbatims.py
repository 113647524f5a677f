"""What may not be published, or is for members only, appears in no byte of the public site, its messages or its chart store."""

import csv
import io
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.build import build
from site_builder.cli.build import command as build_command
from site_builder.cli.check import command as check
from site_builder.cli.reporting import FORMATS
from site_builder.model.page import Site
from site_builder.page.templates import render_whole
from site_builder.problems import BuildStopped, Problems
from site_builder.publishing import Options
from site_builder.report import as_github, as_json, as_text
from site_builder.write.store import SEAL, FolderStore
from tests.bytes import readable

ON = date(2026, 6, 30)
CHOICES = b'"mesure-quelques-indicateurs", "demarche-installee"'
"""How the JSON Schema of members, the same on every site, names what may be chosen; it says nothing of anybody."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS = st.lists(st.text(LETTERS, min_size=4, max_size=9), min_size=3, max_size=6)
CONSENTS = ("oui", "non", "en attente", "")
CONSENTED = (None, ON - timedelta(400), ON - timedelta(1), ON, ON + timedelta(1))
EXPIRES = (None, ON - timedelta(1), ON, ON + timedelta(400))
REACHES = ("", "web", "imprime", "reutilisation", "web|imprime", "imprime|reutilisation")
WITHDRAWN = ("", "non", "oui")
BANK = Path(__file__).parents[1] / "golden" / "problems" / "_bank"


@dataclass(frozen=True)
class Said:
    """A generated voice, and whether anyone may read it."""

    words: str
    row: Mapping[str, str]
    public: bool

    @property
    def english(self) -> str:
        """What somebody translated it into, in words that nothing else on the site has."""
        return f"said {self.words[::-1]}"


@st.composite
def voices(draw: st.DrawFn) -> list[Said]:
    """From one to eight voices in every state of the life cycle, each with words of its own."""
    return [_said(draw, place) for place in range(draw(st.integers(1, 8)))]


def _said(draw: st.DrawFn, place: int) -> Said:
    words = " ".join([f"voix{place}", *draw(WORDS)])
    consent = draw(st.sampled_from(["oui", "oui", *CONSENTS]))
    state = [draw(st.sampled_from(values)) for values in (CONSENTED, EXPIRES, REACHES, ["", *WITHDRAWN])]
    more = {
        "date": draw(st.sampled_from(["", "2025", "mars 2026"])),
        "contexte": draw(st.sampled_from(["", "entretien", "atelier"])),
        "famille": draw(st.sampled_from(["", "association", "habitants"])),
        "attribution": draw(st.sampled_from(["fonction", "anonyme"])),
        "effets": draw(st.sampled_from(["", "liens"])),
        "lien": draw(st.sampled_from(["", "confirme", "nuance"])),
    }
    return _voice(place, words, consent, *state, more)


def _voice(
    place: int,
    words: str,
    consent: str,
    consented: date | None,
    expires: date | None,
    reach: str,
    withdrawn: str,
    more: Mapping[str, str],
) -> Said:
    if consented and expires and expires <= consented:
        expires = None
    row = {
        "id": f"voix-{place}",
        "texte": f"{words}.",
        **more,
        "consentement": consent,
        "consenti_le": consented.isoformat() if consented else "",
        "portee": reach,
        "expire_le": expires.isoformat() if expires else "",
        "retire": withdrawn,
    }
    agreed = consent == "oui" and consented is not None and consented <= ON and "web" in (reach or "web").split("|")
    return Said(words, row, agreed and withdrawn != "oui" and (expires is None or expires >= ON))


def test_every_state_of_the_life_cycle_is_published_or_nowhere() -> None:
    """All of them in one pole, where drawing a few at a time may leave one out."""
    states = product(CONSENTS, CONSENTED, EXPIRES, REACHES, WITHDRAWN)
    more = {"date": "2025", "contexte": "atelier", "famille": "", "attribution": "anonyme", "effets": "liens", "lien": ""}
    said = [_voice(place, f"voix {place} dite", *state, more) for place, state in enumerate(states)]
    files = {**POLE, "pole/verbatims.csv": _table([voice.row for voice in said])}
    with tempfile.TemporaryDirectory() as folder:
        public = _public_bytes(files, Path(folder))

    found = {int(place) for place in re.findall(rb"voix (\d+) dite", public)}
    assert found == {place for place, voice in enumerate(said) if voice.public}


@settings(max_examples=15, deadline=None)
@given(voices(), st.booleans())
def test_words_that_may_not_be_published_are_nowhere(said: list[Said], quoted: bool) -> None:
    quotes = "\n\n".join(f"[[verbatim:{voice.row['id']}]]" for voice in said) if quoted else "Rien."
    files = {
        **POLE,
        "pole/verbatims.csv": _table([voice.row for voice in said]),
        "pole/recits/un.md": f"# Un récit\n\n{quotes}\n",
    }
    with tempfile.TemporaryDirectory() as folder:
        public = _public_bytes(files, Path(folder))

    assert [voice.words for voice in said if not voice.public and voice.words.encode() in public] == []
    assert [voice.words for voice in said if voice.public and voice.words.encode() not in public] == []


@settings(max_examples=6, deadline=None)
@given(voices())
def test_a_translation_is_public_where_its_words_are(said: list[Said]) -> None:
    quotes = "\n\n".join(f"[[verbatim:{voice.row['id']}]]" for voice in said)
    stories = {"pole/recits/un.md": f"# Un récit\n\n{quotes}\n", "pole/recits/un.en.md": f"# A story\n\n{quotes}\n"}
    files = {**_translated(said), **stories}
    with tempfile.TemporaryDirectory() as folder:
        public = _public_bytes(files, Path(folder))

    assert [voice.english for voice in said if not voice.public and voice.english.encode() in public] == []
    assert [voice.english for voice in said if voice.public and voice.english.encode() not in public] == []


@settings(max_examples=6, deadline=None)
@given(voices(), st.lists(WORDS, min_size=15, max_size=15))
def test_the_commands_print_and_leave_nothing_of_it(said: list[Said], drawn: list[list[str]]) -> None:
    """Standard output and error, in every format, of the real commands; and every file that they leave, caches included."""
    secrets = [" ".join([f"secret{place}", *words]) for place, words in enumerate(drawn)]
    files = {**_translated(said), **_working(secrets), "reseau.yml": BILINGUAL}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(files, folder / "content")
        printed, stored = _run(folder), _left(folder)

    withheld = [words for voice in said if not voice.public for words in (voice.words, voice.english)]
    hidden = [*secrets, *(secret.replace(" ", "-") for secret in secrets), *withheld]
    assert b"Gard\xc3\xa9 hors du site public" in printed
    assert b"Une structure que chacun peut voir" in stored
    assert all(code in printed for code in (b"partenaire-unique", b"partenaire-parti", b"presence-hors-adhesion"))
    assert [words for words in hidden if words.encode() in printed + stored] == []


@settings(max_examples=8, deadline=None)
@given(st.lists(WORDS, min_size=15, max_size=15))
def test_what_is_for_members_is_nowhere(drawn: list[list[str]]) -> None:
    secrets = [" ".join([f"secret{place}", *words]) for place, words in enumerate(drawn)]
    with tempfile.TemporaryDirectory() as folder:
        public = _public_bytes(_working(secrets), Path(folder))

    assert b"Une structure que chacun peut voir" in public
    assert [secret for secret in secrets if secret.encode() in public or secret.replace(" ", "-").encode() in public] == []
    assert b"48151" not in public
    assert public.count(b"demarche-installee") == public.count(CHOICES)
    assert "Maturité de sa propre mesure".encode() not in public


@settings(max_examples=6, deadline=None)
@given(st.lists(WORDS, min_size=15, max_size=15))
def test_what_stops_a_build_repeats_nothing_of_it(drawn: list[list[str]]) -> None:
    """A mistake in each file that holds something for members only: what the commands print says where, never what."""
    secrets = [" ".join([f"secret{place}", *words]) for place, words in enumerate(drawn)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(_broken(secrets), folder / "content")
        printed = _run(folder, stops=True)

    assert [code for code in STOPPING if code.encode() not in printed] == []
    assert re.findall(rb"secret\d+", printed) == []
    assert [word for word in ("48151", "48 151", "48,151", "financeru") if word.encode() in printed] == []


def _public_bytes(files: Mapping[str, str], folder: Path) -> bytes:
    """Everything that a public build leaves behind: pages, files, messages, what it says it holds back, the chart store."""
    _write(files, folder / "content")
    problems, store = Problems(), FolderStore(folder / "store")
    try:
        site = build(Options(folder / "content", ON), problems, store)
    except BuildStopped as stopped:
        raise AssertionError(as_text(stopped.problems)) from stopped
    stored = [path for path in sorted((folder / "store").rglob("*")) if path.is_file()]
    kept = readable({path.name: path.read_bytes()[SEAL:] for path in stored})
    messages = "".join((as_text(problems), as_json(problems), as_github(problems)))
    return b"\n".join((*_site_bytes(site), messages.encode(), kept))


def _write(files: Mapping[str, str], content: Path) -> None:
    for name, text in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    _copy_bank(content / "banque")


def _run(folder: Path, *, stops: bool = False) -> bytes:
    """What `check` and `build` print in each format: the build writes the site and its stores into `folder`, unless it `stops`."""
    content, day = ["--content", str(folder / "content")], ["--date", ON.isoformat()]
    printed = []
    for layout in FORMATS:
        for command, more in ((check, []), (build_command, ["--output", str(folder / "site"), "--host", "dossier"])):
            done = CliRunner().invoke(command, [*content, *day, *more, "--format", layout])
            assert done.exit_code == int(stops), done.output
            printed.append(done.output.encode())
    return b"".join(printed)


def _left(folder: Path) -> bytes:
    """Every byte and every name below the folder, but for the content itself."""
    content = folder / "content"
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    own = [path for path in files if content not in path.parents or ".affluents" in path.parts]
    assert any(".affluents" in path.parts for path in own)
    return b"".join(str(path).encode() + path.read_bytes() for path in own)


def _site_bytes(site: Site) -> Iterator[bytes]:
    for page in site.pages:
        yield page.address.encode()
        yield render_whole(page).encode()
    for address, content in {**site.files, **site.later()}.items():
        yield address.encode()
        yield readable({address: content})
    yield repr(site.held_back).encode()


def _copy_bank(target: Path) -> None:
    for path in BANK.rglob("*.yml"):
        copy = target / path.relative_to(BANK)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())


def _table(rows: list[Mapping[str, str]]) -> str:
    text = io.StringIO()
    table = csv.DictWriter(text, fieldnames=list(rows[0]), delimiter=";")
    table.writeheader()
    table.writerows(rows)
    return text.getvalue()


POLE = {
    "reseau.yml": "nom: Réseau\ndepot: prive\nbanque: {dossier: banque}\n",
    "pole/ptce.yml": "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n",
    "pole/referentiel.yml": "effets:\n  - {id: liens, nom: Des liens}\n",
}
BILINGUAL = POLE["reseau.yml"] + "langues: [fr, en]\n"


def _translated(said: list[Said]) -> dict[str, str]:
    """Voices in a network that is read in two languages, each with its translation, of what is held back too."""
    rows = [{"langue": "en", "texte": voice.row["texte"], "traduction": f"{voice.english}."} for voice in said]
    return {
        **POLE,
        "reseau.yml": BILINGUAL,
        "pole/verbatims.csv": _table([voice.row for voice in said]),
        "pole/traductions.csv": _table(rows),
    }


def _working(secret: list[str]) -> dict[str, str]:
    """A pole whose every kind of content has something for members only, in the words given."""
    slug = secret[0].replace(" ", "-")
    return {
        **POLE,
        "pole/referentiel.yml": (
            "effets:\n  - {id: liens, nom: Des liens, sur_qui: [visible, cachee]}\nindicateurs:\n"
            f"  - {{indicateur: emplois@2, effets: [liens], diffusion: travail, explication: {secret[1]}}}\n"
            "  - {indicateur: achats@1, effets: [liens]}\n"
        ),
        "pole/mesures.csv": (
            f"indicateur;periode;valeur;commentaire\nemplois;2025;48151;{secret[2]}\n"
            "achats;2023;10;\nachats;2024;12;\nachats;2025;15;\n"
        ),
        "pole/membres.csv": (
            "id;nom;famille;maturite;diffusion;apport;sortie\n"
            "visible;Une structure que chacun peut voir;association;demarche-installee;publique;Un local;\n"
            "voisine;Une voisine;association;;publique;;\n"
            f"{slug};{secret[3]};association;en-reflexion;travail;{secret[4]};\n"
            f"{slug}-partie;{secret[3]} partie;association;;travail;;2024\n"
        ),
        "pole/parties_prenantes.csv": (
            "id;nom;famille;influence;interet;attentes;apports;placee_par;diffusion\n"
            f"visible;Des voisins;habitants;2;4;{secret[5]};Du temps;{secret[6]};publique\n"
            f"cachee;{secret[7]};financeur;5;2;{secret[8]};{secret[9]};;travail\n"
        ),
        "pole/projets.csv": (
            "id;nom;etat;debut;membres;arrivees;departs\n"
            f"jardin;Un jardin;en activité;2023;visible|voisine|{slug};{slug} > 2024;{slug} > 2025\n"
            f"verger;Un verger;idee;;visible|{slug};;\n"
            f"four;Un four;en activité;2023;visible|{slug};;{slug} > 2024\n"
            f"puits;Un puits;en activité;2023;visible|voisine|{slug}-partie;;\n"
        ),
        "pole/rencontres.csv": f"date;nom;tenue;membres\n2025-03-04;Une réunion;oui;visible|{slug}|{slug}-partie\n",
        "pole/autoevaluation.csv": (
            "theme;question;moment;modalite;nombre;sollicites\n"
            f"pratiques;Nous comptons;avant;{secret[14]};3;48151\npratiques;Nous comptons;après;Oui;9;12\n"
        ),
        "pole/recits/public.md": "# Un récit\n\nAu jardin.\n",
        "pole/recits/interne.md": f"---\ntitre: {secret[10]}\nresume: {secret[11]}\ndiffusion: travail\n---\n\n{secret[12]}\n\n{secret[13]}\n",
    }


STOPPING = (
    "dates-inversees",
    "choix",
    "position",
    "membre-inconnu",
    "partenaire-absent",
    "modalite-inconnue",
    "indicateur-inconnu",
    "nombre-ambigu",
    "effet-inconnu",
    "insertion-inconnue",
    "autoevaluation-effectifs",
)
"""Mistakes of `_broken`."""


def _broken(secret: list[str]) -> dict[str, str]:
    """The same pole with mistakes in and beside what is for members only; « ? » at the end of a name is a misspelling."""
    slug = secret[0].replace(" ", "-")
    working = _working(secret)
    return {
        **working,
        "pole/referentiel.yml": (
            working["pole/referentiel.yml"].replace("effets: [liens], diffusion", "effets: [liants], diffusion")
            + f"  - {{propre: {{id: {secret[13].replace(' ', '-')}, nom: {secret[13]}, unite: moyens, type: realisation,"
            " agregation: jamais}, diffusion: travail}\n"
        ),
        "pole/mesures.csv": (
            "indicateur;periode;valeur;commentaire;membre\n"
            f"emplois;2025;48.151;{secret[2]};\nachats;2025;10;{secret[9]};{slug[:-1]}?\n{secret[13]}s;2025;4;;\n"
            f"achats;2025;48.151;{secret[10]};{slug}\n"
        ),
        "pole/membres.csv": (
            "id;nom;famille;maturite;diffusion;apport;entree;sortie\n"
            f"visible;Une structure que chacun peut voir;association;{secret[8]};publique;;;\n"
            f"{slug};{secret[3]};financeru;;travail;{secret[4]};2023;2021\n"
            f"{slug}-partie;{secret[3]} partie;association;;travail;{secret[4]};2023;2021\n"
        ),
        "pole/parties_prenantes.csv": (
            "id;nom;famille;influence;attentes;placee_par;effets;diffusion\n"
            f"visible;Des voisins;habitants;48151;{secret[5]};{secret[6]};liens;publique\n"
            f"autre;Des passants;habitants;{secret[8]};{secret[5]};{secret[6]};liens;publique\n"
            f"cachee;{secret[7]};financeur;5;{secret[8]};;{secret[9]};travail\n"
        ),
        "pole/projets.csv": (
            "id;nom;etat;debut;fin;membres;arrivees\n"
            f"jardin;Un jardin;en activité;2025;2023;visible|{slug};\n"
            f"verger;Un verger;idee;;;visible|{slug[:-1]}?;\n"
            f"four;Un four;idee;2023;;visible;{slug} > 2024\npont;Un pont;idee;;;visible|secret0 autrement;\n"
        ),
        "pole/rencontres.csv": f"date;nom;membres\n2030-03-04;Une réunion;visible|{slug}|{slug[:-1]}?\n",
        "pole/autoevaluation.csv": (
            f"theme;question;moment;modalite;nombre;sollicites\npratiques;Nous comptons;avant;{secret[14]};3;2\n"
        ),
        "pole/recits/interne.md": f"---\ndiffusion: travail\n---\n\n[[verbatim:{secret[12]}]]\n",
    }
