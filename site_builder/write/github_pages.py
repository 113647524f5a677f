"""What GitHub Pages reads at the root of a site: `.nojekyll`, and `CNAME` for a domain of one's own."""

from urllib.parse import urlsplit

from site_builder.model.publication import Publication


def files(publication: Publication) -> dict[str, bytes]:
    """`CNAME` only when `adresse` is the root of a domain that is not GitHub's: a path on it is somebody else's server."""
    made = {".nojekyll": b""}
    address = urlsplit(publication.network.home or "")
    host = address.hostname or ""
    if host and not host.endswith(".github.io") and address.path in ("", "/"):
        made["CNAME"] = host.encode() + b"\n"
    return made
