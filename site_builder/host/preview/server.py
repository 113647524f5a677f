"""Shows the live site to browsers of this computer alone, and tells them when the page they show has changed."""

import json
import mimetypes
import os
import re
import traceback
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from site_builder.host.preview.live import Live, State
from site_builder.host.preview.source import source_address, source_page
from site_builder.page.templates import render_whole
from site_builder.report import as_json, said_place, summary

LOOPBACK = "127.0.0.1"
OWN = "/_affluents/"
"""Where the preview's own script, style and events are; no page of ours has that address."""
HERE = Path(__file__).parent
ALIVE = 15.0
"""Seconds after which a silent stream says that it is still there, and learns whether somebody listens."""
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".woff2": "font/woff2",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".xml": "application/xml",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
    ".wasm": "application/wasm",
}
"""Not left to the computer, whose own list may lack them or say otherwise."""
WAITING = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Aperçu</title></head>
<body><p>Rien à montrer encore : la page viendra d’elle-même, dès que les fichiers seront corrigés.</p></body></html>
"""
FAULTY = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Aperçu</title></head>
<body><p>Cette page n’a pas pu être faite : c’est une faute de notre part, pas de vos fichiers. Les autres pages restent là.
Le terminal en dit plus : joignez-le à un signalement. La page reviendra d’elle-même si un enregistrement la répare.</p></body></html>
"""


class PreviewServer(ThreadingHTTPServer):
    """On the loopback address only: what it shows may not be meant for the public."""

    # Elsewhere it lets a port be taken again at once; on Windows it would let two programs share one.
    allow_reuse_address = os.name != "nt"
    daemon_threads = True

    def __init__(self, port: int, live: Live, content: Path, say: Callable[[str], None]) -> None:
        self.live, self.content, self.say = live, content, say
        super().__init__((LOOPBACK, port), _Answer)

    @property
    def address(self) -> str:
        return f"http://{LOOPBACK}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves in the middle of an answer is nothing to report."""


def first_free(port: int, live: Live, content: Path, say: Callable[[str], None], tries: int = 100) -> PreviewServer:
    """A server of that content on that port, or on the next one that nobody uses. Raises OSError when there is none."""
    for candidate in range(port, port + tries):
        try:
            return PreviewServer(candidate, live, content, say)
        except OSError:
            continue
    raise OSError(f"{port}-{port + tries - 1}")


class _Answer(BaseHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        # A page elsewhere may have its own name lead to this address (DNS rebinding): only names of this computer are answered.
        if (self.headers.get("Host") or "").partition(":")[0] not in (LOOPBACK, "localhost"):
            self._send(HTTPStatus.MISDIRECTED_REQUEST, ".html", b"")
            return
        url = urlsplit(self.path)
        if url.path == f"{OWN}events":
            self._events(_address(parse_qs(url.query).get("page", ["/"])[0]))
        elif url.path.startswith(OWN):
            self._own(url.path.removeprefix(OWN), parse_qs(url.query))
        else:
            self._answer(_address(unquote(url.path)))

    def log_message(self, format: str, *args: object) -> None:
        """The terminal is for the editor's files, not for requests."""

    def _answer(self, address: str) -> None:
        """Pages are made only now, when they are asked for: a fault in one is said, or the browser would show nothing at all."""
        state = self.server.live.state(address)
        try:
            send = self._found(address, state)
        except Exception:
            self.server.say(traceback.format_exc())
            send = self._page(HTTPStatus.INTERNAL_SERVER_ERROR, FAULTY, state)
        send()

    def _found(self, address: str, state: State) -> Callable[[], None]:
        live = self.server.live
        if (page := live.page(address)) is not None:
            return self._page(HTTPStatus.OK, render_whole(page), state)
        if (data := live.file(address)) is not None:
            return partial(self._send, HTTPStatus.OK, Path(address).suffix, data)
        if address.endswith("/") and (data := live.file(f"{address}index.html")) is not None:
            # The online editor: a page that is none of ours, and has a policy of its own.
            return partial(self._send, HTTPStatus.OK, ".html", data)
        if live.page(f"{address}/") is not None:
            return partial(self._redirect, f"{address}/")
        if address == "" and live.first is not None:
            return partial(self._redirect, live.first)
        return self._lost(state)

    def _lost(self, state: State) -> Callable[[], None]:
        page = self.server.live.page("404.html")
        if page is None:
            return self._page(HTTPStatus.SERVICE_UNAVAILABLE, WAITING, state)
        return self._page(HTTPStatus.NOT_FOUND, render_whole(page), state)

    def _page(self, status: HTTPStatus, html: str, state: State) -> Callable[[], None]:
        return partial(self._send, status, ".html", with_preview(html, state.version).encode())

    def _own(self, name: str, asked: dict[str, list[str]]) -> None:
        if name == "fichier" and (page := self._source(asked)) is not None:
            self._send(HTTPStatus.OK, ".html", page.encode())
        elif name in ("preview.js", "preview.css"):
            self._send(HTTPStatus.OK, Path(name).suffix, (HERE / name).read_bytes())
        else:
            self._send(HTTPStatus.NOT_FOUND, ".html", b"")

    def _source(self, asked: dict[str, list[str]]) -> str | None:
        line = asked.get("ligne", ["1"])[0]
        path = asked.get("chemin", [""])[0]
        return source_page(self.server.content, path, int(line)) if path and line.isdecimal() else None

    def _events(self, address: str) -> None:
        """Server-sent events: the state of one page at once, then each time it changes (WHATWG HTML, 9.2)."""
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8")
        live, known = self.server.live, None
        live.follow(address, 1)
        try:
            while live.open:
                state = live.news(address, known, ALIVE)
                self.wfile.write(event(state, self.server.content) if state != known else b": rien de nouveau\n\n")
                known = state
        finally:
            live.follow(address, -1)

    def _send(self, status: HTTPStatus, suffix: str, data: bytes) -> None:
        kind = TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
        self._head(status, kind, ("Content-Length", str(len(data))))
        self.wfile.write(data)

    def _redirect(self, address: str) -> None:
        self._head(HTTPStatus.FOUND, TYPES[".html"], ("Location", "/" + quote(address)), ("Content-Length", "0"))

    def _head(self, status: HTTPStatus, kind: str, *more: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in (
            ("Content-Type", kind),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            *more,
        ):
            self.send_header(name, value)
        self.end_headers()


def event(state: State, content: Path) -> bytes:
    """One event of the stream: the page's version, and what is wrong with the newest files, each with where to see its line."""
    problems = json.loads(as_json(state.problems))
    for fields, problem in zip(problems, sorted(state.problems), strict=True):
        fields["where"] = said_place(problem.place)
        fields["address"] = source_address(problem.place.file, problem.place.line, content)
    said = {"version": state.version, "summary": summary(state.problems), "problems": problems}
    return f"event: state\ndata: {json.dumps(said, ensure_ascii=False)}\n\n".encode()


def with_preview(html: str, version: int) -> str:
    """The page with the preview's script and style, and a policy that lets the script listen to this server."""
    added = (
        f'<link rel="stylesheet" href="{OWN}preview.css">\n'
        f'<script src="{OWN}preview.js" data-version="{version}" defer></script>\n</head>'
    )
    return re.sub("</head>", added, html.replace("default-src 'none';", "default-src 'none'; connect-src 'self';", 1), count=1)


def _address(path: str) -> str:
    """« la-tresse/ » for « /la-tresse/ » and « /la-tresse/index.html »."""
    return re.sub(r"(^|/)index\.html$", r"\1", path.lstrip("/"))
