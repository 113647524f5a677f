"""The bank a network uses: packaged, beside, or published and pinned; real servers on the loopback."""

import hashlib
import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zipfile import ZipFile

import pytest

from site_builder.load import load_bank, load_content
from site_builder.model.document import BankDocuments
from site_builder.problems import Problems

SETTINGS = "nom: Banque publiée\n"


def zipped(**members: str) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return file.getvalue()


GOOD = zipped(
    **{"banque-1.2/banque.yml": SETTINGS, "banque-1.2/emploi/emplois.yml": "id: emplois\n", "banque-1.2/LISEZMOI.md": "x"}
)


class Server:
    """Answers with `body` and counts."""

    def __init__(self) -> None:
        self.body = GOOD
        self.status = 200
        self.asked = 0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked += 1
                self.send_response(outer.status)
                self.end_headers()
                self.wfile.write(outer.body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_port}/banque.zip"
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    def close(self) -> None:
        self.http.shutdown()
        self.http.server_close()
        self.thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content" / "la-tresse").mkdir(parents=True)
    (tmp_path / "content" / "la-tresse" / "ptce.yml").write_text("nom: x\n")
    (tmp_path / "paquet").mkdir()
    (tmp_path / "paquet" / "banque.yml").write_text("nom: Banque du paquet\n")
    return tmp_path / "content"


def resolve(content: Path, network: str) -> tuple[BankDocuments, list[str]]:
    (content / "reseau.yml").write_text(network)
    problems = Problems()
    documents = load_content(content, content.parent / "paquet", content.parent / "cache", problems)
    return documents.bank, [f"{problem.code} {problem.place.file.name}:{problem.place.line}" for problem in problems]


def published(address: str, data: bytes) -> str:
    return f"nom: x\nbanque:\n  adresse: {address}\n  empreinte: {hashlib.sha256(data).hexdigest()}\n"


def test_the_packaged_bank_is_the_fallback(content: Path) -> None:
    """Without a word in reseau.yml."""
    bank, problems = resolve(content, "nom: x\n")

    assert (bank.origin, problems) == ("paquet", [])


def test_a_bank_beside_is_no_pole(content: Path) -> None:
    """Its folder lies in the content and is read as a bank only."""
    (content / "banque" / "emploi").mkdir(parents=True)
    (content / "banque" / "banque.yml").write_text(SETTINGS)
    (content / "banque" / "emploi" / "emplois.yml").write_text("id: emplois\n")

    bank, problems = resolve(content, "banque:\n  dossier: banque\n")

    assert (bank.origin, len(bank.definitions), problems) == ("dossier", 1, [])


@pytest.mark.parametrize(
    ("network", "problem"),
    [
        ("banque:\n  dossier: ../paquet\n", "banque-dehors reseau.yml:2"),
        ("banque:\n  dossier: /etc\n", "banque-dehors reseau.yml:2"),
        ("banque:\n  dossier: nulle-part\n", "banque-absente reseau.yml:2"),
        ("banque:\n  nom: x\n", "banque-sans-lieu reseau.yml:2"),
        ("banque:\n  adresse: https://exemple.fr/b.zip\n", "banque-empreinte reseau.yml:2"),
        ("banque:\n  adresse: https://exemple.fr/b.zip\n  empreinte: abc\n", "banque-empreinte reseau.yml:3"),
        (published("http://exemple.fr/b.zip", b""), "banque-adresse reseau.yml:3"),
        (published("ftp://exemple.fr/b.zip", b""), "banque-adresse reseau.yml:3"),
        (published("file:///etc/passwd", b""), "banque-adresse reseau.yml:3"),
        (published("'http://[::1'", b""), "banque-adresse reseau.yml:3"),
    ],
)
def test_a_named_bank_that_cannot_be_had_is_not_replaced(content: Path, network: str, problem: str) -> None:
    """A problem with its place, and an empty bank: never another one in silence."""
    bank, problems = resolve(content, network)

    assert problems == [problem]
    assert (bank.settings, bank.definitions) == (None, ())


def test_a_published_bank_is_fetched_once(content: Path, server: Server) -> None:
    """The second time it comes from the cache, with the server gone wrong."""
    bank, problems = resolve(content, published(server.address, GOOD))
    server.status = 500
    again, problems_again = resolve(content, published(server.address, GOOD))

    assert (problems, problems_again) == ([], [])
    assert bank.origin == server.address
    assert [len(found.definitions) for found in (bank, again)] == [1, 1]
    assert server.asked == 1
    assert [path.name for path in (content.parent / "cache").iterdir()] == [hashlib.sha256(GOOD).hexdigest()]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (zipped(**{"banque.yml": SETTINGS, "../dehors.yml": "x"}), "zip-chemin"),
        (zipped(**{"banque.yml": SETTINGS, "/etc/dehors.yml": "x"}), "zip-chemin"),
        (zipped(**{"lisez.yml": "x"}), "banque-sans-reglages"),
        (b"<html>connexion</html>", "zip-illisible"),
        (bytes(21 * 1024 * 1024), "banque-trop-grosse"),
    ],
)
def test_a_hostile_archive_leaves_nothing(content: Path, server: Server, body: bytes, problem: str) -> None:
    """Even with the right checksum."""
    server.body = body

    bank, problems = resolve(content, published(server.address, body))

    assert problems == [f"{problem} reseau.yml:3"]
    assert bank.definitions == ()
    assert [path for path in content.parent.rglob("*.yml") if path.name == "dehors.yml"] == []
    assert not (content.parent / "cache").exists() or list((content.parent / "cache").iterdir()) == []


def test_another_file_than_the_expected_one(content: Path, server: Server) -> None:
    """The checksum decides."""
    assert resolve(content, published(server.address, b"autre"))[1] == ["banque-empreinte reseau.yml:3"]


def test_a_server_that_fails(content: Path, server: Server) -> None:
    """An error code and a closed door are said as such."""
    server.status = 404
    _, missing = resolve(content, published(server.address, GOOD))
    server.close()
    _, closed = resolve(content, published(server.address, GOOD))

    assert missing == closed == ["banque-adresse reseau.yml:3"]


def test_a_bank_with_strays(tmp_path: Path) -> None:
    """What no one reads in a bank is named too, and so are its missing settings."""
    (tmp_path / "emploi").mkdir()
    (tmp_path / "emploi" / "emplois.yml").write_text("id: emplois\n")
    (tmp_path / "emploi" / "emplois.yaml").write_text("id: emplois\n")
    (tmp_path / "banques.yml").write_text("nom: x\n")
    problems = Problems()

    bank = load_bank(tmp_path, "dossier", problems)

    assert len(bank.definitions) == 1
    assert [(p.code, p.place.file.name) for p in problems] == [
        ("banque-sans-reglages", tmp_path.name),
        ("fichier-inutile", "banques.yml"),
        ("fichier-inutile", "emplois.yaml"),
    ]
