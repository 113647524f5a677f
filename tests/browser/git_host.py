"""Stands in for GitHub's API, which tests must not reach: a folder as a repository, and the commits that a browser asks for.

https://docs.github.com/graphql/reference/mutations#createcommitonbranch; only what Sveltia CMS 0.221 asks for is answered.
"""

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Route

API = "https://api.github.com"
ANYBODY = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*", "Access-Control-Allow-Methods": "*"}
HEAD, NEXT = "a" * 40, "b" * 40
USER = {
    "id": 1,
    "login": "ada",
    "name": "Ada",
    "email": "ada@exemple.org",
    "avatar_url": "https://avatars.githubusercontent.com/u/1",
}
WROTE = {"author": {"name": "Ada", "email": "ada@exemple.org", "user": None}, "committedDate": "2026-11-20T10:00:00Z"}


@dataclass
class GitHost:
    files: Mapping[str, bytes]
    """By path in the repository."""
    tokens: list[str] = field(default_factory=list)
    commits: list[dict[str, Any]] = field(default_factory=list)

    def answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(API)
        self.tokens.append(route.request.headers.get("authorization", ""))
        if path.startswith("/repos/") and "/collaborators/" in path:
            route.fulfill(status=204, headers=ANYBODY)
        elif path == "/graphql":
            asked = route.request.post_data_json
            route.fulfill(json={"data": self._graphql(asked["query"], asked["variables"])}, headers=ANYBODY)
        else:
            route.fulfill(json=USER if path == "/user" else {"tree": self._tree()}, headers=ANYBODY)

    def written(self) -> dict[str, bytes]:
        """By path, what the commits hold."""
        additions = [one for commit in self.commits for one in commit["fileChanges"]["additions"]]
        return {one["path"]: base64.b64decode(one["contents"]) for one in additions}

    def _tree(self) -> list[dict[str, Any]]:
        return [{"type": "blob", "path": path, "sha": _sha(data), "size": len(data)} for path, data in self.files.items()]

    def _graphql(self, query: str, variables: Mapping[str, Any]) -> dict[str, Any]:
        if "createCommitOnBranch" in query:
            self.commits.append(variables["input"])
            made = {alias: {"oid": NEXT} for alias in re.findall(r"(file_\d+):", query)}
            return {"createCommitOnBranch": {"commit": {"oid": NEXT, "committedDate": WROTE["committedDate"], **made}}}
        if contents := re.findall(r'(content_\d+): object\(oid: "(\w+)"', query):
            texts = {_sha(data): data.decode() for path, data in self.files.items() if path.endswith((".yml", ".md"))}
            return {"repository": {alias: {"text": texts[oid], "isTruncated": False} for alias, oid in contents}}
        if histories := re.findall(r"(commit_\d+):", query):
            return {"repository": {alias: {"target": {"history": {"nodes": [WROTE]}}} for alias in histories}}
        return {"repository": {"ref": {"target": {"history": {"nodes": [{"oid": HEAD, "message": "Avant"}]}}}}}


def _sha(data: bytes) -> str:
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()
