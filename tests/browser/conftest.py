"""The whole of content/ built once and served under /depot/, and a real Chromium to open it with."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import groupby
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.host.folder import file_name, write_site
from site_builder.model.page import Page, Site
from site_builder.problems import BuildStopped, Problems
from site_builder.publishing import Options
from site_builder.report import as_text
from site_builder.write.store import FolderStore
from tools.demo.network import write_network

CONTENT = Path(__file__).parents[2] / "content"
NETWORK = {"cap-littoral", "la-fabrique-des-causses", "lin-et-laine"}
BASE = "/depot/"
ON = date(2026, 11, 23)


@dataclass(frozen=True)
class Built:
    site: Site
    folder: Path
    """What a server shows at `BASE`."""
    address: str = ""
    """« http://127.0.0.1:40001/depot/ » once served."""

    def file(self, page: Page) -> Path:
        return self.folder / file_name(page)

    @property
    def hardest(self) -> list[Page]:
        """The longest page of each kind."""
        kinds = groupby(sorted(self.site.pages, key=lambda page: page.kind), lambda page: page.kind)
        return [max(pages, key=lambda page: len(page.body)) for _, pages in kinds]

    def of_kind(self, kind: str) -> list[Page]:
        return [page for page in self.site.pages if page.kind == kind]


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """content/ as it would be online, with an address that has a path."""
    root = tmp_path_factory.mktemp("site")
    shutil.copytree(CONTENT, root / "content")
    with (root / "content" / "reseau.yml").open("a", encoding="utf-8") as network:
        network.write(f"adresse: https://exemple.org{BASE}\n")
    return root


@pytest.fixture(scope="session")
def built(root: Path) -> Built:
    return construct(root, "served", Options(root / "content", ON))


@pytest.fixture(scope="session")
def network(root: Path) -> Built:
    """Three poles of the invented network, with the pages that only a network has."""
    content = root / "network-content"
    write_network(content, CONTENT)
    for pole in content.iterdir():
        if pole.is_dir() and pole.name not in (*NETWORK, "banque"):
            shutil.rmtree(pole)
    return construct(root, "network", Options(content, ON))


@pytest.fixture(scope="session")
def internal(root: Path) -> Built:
    """The members' working document of the two poles that have one."""
    return construct(
        root, "internal", Options(root / "content", ON, internal=True, only=frozenset({"la-tresse", "premiers-pas"}))
    )


@pytest.fixture(scope="session")
def alone(root: Path) -> Built:
    """One pole without reseau.yml."""
    shutil.copytree(CONTENT / "la-tresse", root / "alone-content" / "la-tresse")
    return construct(root, "alone", Options(root / "alone-content", ON))


def construct(root: Path, name: str, options: Options) -> Built:
    try:
        site = build(options, Problems(), FolderStore(root / "charts"))
    except BuildStopped as stopped:
        pytest.fail(as_text(stopped.problems))
    write_site(site, root / name)
    return Built(site, root / name)


@pytest.fixture(scope="session")
def served(built: Built) -> Iterator[Built]:
    yield from serve(built)


@pytest.fixture(scope="session")
def served_network(network: Built) -> Iterator[Built]:
    yield from serve(network)


@pytest.fixture(scope="session")
def served_internal(internal: Built) -> Iterator[Built]:
    yield from serve(internal)


@pytest.fixture(scope="session")
def served_demo(root: Path) -> Iterator[Built]:
    """The whole invented network, its 24 poles on the map."""
    write_network(root / "demo-content", CONTENT)
    yield from serve(construct(root, "demo", Options(root / "demo-content", ON)))


def serve(built: Built) -> Iterator[Built]:
    handler = partial(OnlyBelowBase, directory=str(built.folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Built(built.site, built.folder, f"http://127.0.0.1:{server.server_port}{BASE}")
        server.shutdown()


class OnlyBelowBase(SimpleHTTPRequestHandler):
    """Serves the folder at `BASE` and nothing elsewhere, as a project page on GitHub does."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE.rstrip("/")) if path.startswith(BASE) else "/nothing-here")

    def log_message(self, format: str, *arguments: object) -> None:
        pass
