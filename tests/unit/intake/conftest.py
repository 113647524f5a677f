"""A pole that publishes on its own site, as files; and a server of this computer that gives them, well or badly."""

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from site_builder.write import write_files
from site_builder.write.store import FolderStore
from tests.unit.page.conftest import publish

POLE = {
    "ptce.yml": (
        "nom: Le Moulin\nstatut: en relecture\nresume: =Moudre ici.\nannee_reference: 2025\n"
        "territoire: {nom: La Vallée, departements: ['03']}\nfilieres: [alimentation]\n"
        "demarche:\n  - {etape: clarifier, etat: faite}\n  - {etape: mesurer, etat: en cours}\n"
    ),
    "referentiel.yml": (
        "effets:\n  - {id: farine, nom: La farine est d’ici}\nindicateurs:\n"
        "  - indicateur: emplois-crees@1\n    effets: [farine]\n    cible: {valeur: 12, echeance: 2026}\n    depart: {valeur: 3, periode: 2021}\n"
        "  - propre: {id: sacs, nom: Sacs moulus, unite: sacs, type: realisation, agregation: jamais, agregation_raison: À nous seuls.}\n"
        "    effets: [farine]\n"
    ),
    "mesures.csv": (
        "indicateur;periode;valeur;etat;source;sexe\n"
        "emplois-crees;2024;6,5;;Registre;\nemplois-crees;2025;8;estimée;Registre;\nemplois-crees;2025;5;;Registre;femmes\n"
        "sacs;exercice 2023-2024;1240;;Le meunier;\nsacs;2025;;non suivi;;\n"
    ),
}
COPIED = ("datapackage.json", "pole.csv", "effets.csv", "indicateurs.csv", "donnees.csv")


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the pole's own site gives: the description and its tables."""
    folder = tmp_path_factory.mktemp("moulin")
    for name, text in POLE.items():
        (folder / "content" / "le-moulin").mkdir(parents=True, exist_ok=True)
        (folder / "content" / "le-moulin" / name).write_text(text, encoding="utf-8")
    made = write_files(publish(folder / "content"), FolderStore(folder / "store"))
    return {name: made[name] for name in COPIED}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content folder of a network that has no pole of its own."""
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "reseau.yml").write_text("nom: Le réseau\nannee_reference: 2025\n", encoding="utf-8")
    return folder


def described(files: dict[str, bytes], change: Callable[[dict[str, Any]], object]) -> dict[str, bytes]:
    """The files with another description."""
    content = json.loads(files["datapackage.json"])
    change(content)
    return {**files, "datapackage.json": json.dumps(content).encode()}


def rewritten(files: dict[str, bytes], name: str, before: str, after: str) -> dict[str, bytes]:
    """The files with other words in a table, and a description that is true of it."""
    data = files[name].replace(before.encode(), after.encode())
    assert data != files[name]

    def seal(content: dict[str, Any]) -> None:
        resource = next(one for one in content["resources"] if one["path"] == name)
        resource.update(hash=f"sha256:{hashlib.sha256(data).hexdigest()}", bytes=len(data))

    return described({**files, name: data}, seal)


@dataclass
class Site:
    """What the server gives, and how."""

    files: dict[str, bytes] = field(default_factory=dict)
    status: int = 200
    drip: bool = False
    """One byte now and then, for ever."""
    address: str = ""
    over: threading.Event = field(default_factory=threading.Event)


@pytest.fixture
def site(package: dict[str, bytes]) -> Iterator[Site]:
    here = Site(dict(package))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            data = here.files.get(self.path.removeprefix("/moulin/"))
            self.send_response(404 if data is None else here.status)
            self.end_headers()
            while here.drip and not here.over.wait(0.05):
                self.wfile.write(b" ")
                self.wfile.flush()
            self.wfile.write(data or b"")

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        here.address = f"http://127.0.0.1:{server.server_port}/moulin/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield here
        here.over.set()
        server.shutdown()
