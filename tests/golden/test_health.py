"""« Santé du référentiel » of the golden sites, which the public never sees: the bodies of its pages, one file a case."""

import os
import shutil
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from site_builder.chart.studio import Studio
from site_builder.page import health, network_health
from site_builder.problems import Problems
from site_builder.publishing import Options, prepare, publication_in
from site_builder.write.store import FolderStore

HERE = Path(__file__).parent
CASES = sorted(path for path in (HERE / "sites").iterdir() if path.is_dir())
ON = date(2026, 4, 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_health(case: Path, tmp_path: Path) -> None:
    """On a difference the new page is written to `…-changed.html` beside the kept one, to be looked at and taken over."""
    content = tmp_path / "content"
    shutil.copytree(case / "content", content)
    options = Options(content, ON, internal=True)
    publish = partial(publication_in, options=options, store=FolderStore(tmp_path / "store"), studio=Studio(1))
    publication = prepare(options, Problems(), publish)
    pages = [*network_health.pages(publication), *health.pages(publication)]
    made = "".join(f"<!-- {page.address} -->\n{page.body}\n" for page in pages)
    kept = HERE / "health" / f"{case.name}.html"
    before = kept.read_text(encoding="utf-8") if kept.exists() else ""
    if made != before and os.environ.get("CI") != "true":
        kept.with_name(f"{case.name}-changed.html").write_text(made, encoding="utf-8")
    assert made == before
