"""The receipt beside a harvested copy, as JSON: `affluents harvest` writes it, each build reads it."""

import json
import re
from datetime import date
from typing import Any

from site_builder.model.harvest import Harvest

CHECKSUM = re.compile(r"[0-9a-f]{64}")


def write_receipt(harvest: Harvest) -> bytes:
    content = {
        "adresse": harvest.address,
        "copie_le": harvest.on.isoformat(),
        "essai_le": harvest.tried.isoformat(),
        "echec": harvest.failure,
        "empreintes": harvest.checksums,
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def read_receipt(data: bytes) -> Harvest | None:
    """None for anything that `write_receipt` did not write."""
    try:
        content: Any = json.loads(data)
        sums = {str(name): str(sum) for name, sum in content["empreintes"].items()}
        if not all(CHECKSUM.fullmatch(sum) for sum in sums.values()):
            return None
        copied, tried = date.fromisoformat(content["copie_le"]), date.fromisoformat(content["essai_le"])
        return Harvest(str(content["adresse"]), copied, tried, str(content["echec"]), sums)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
