"""What a preview makes when it is asked, with all it knows of earlier saves, is what a build makes of the same files."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from site_builder.chart.studio import Studio
from site_builder.model.publication import Publication
from site_builder.on_demand import publication_on_demand
from site_builder.once import Remembering
from site_builder.page import make_pages
from site_builder.problems import Problems
from site_builder.publishing import Options, prepare, publication_in
from site_builder.rechecking import Rechecking
from tests.golden.gallery import MemoryStore

CONTENT = Path(__file__).parents[3] / "content"
ON = date(2026, 6, 30)
KEPT = ("la-tresse", "premiers-pas", "tetris", "reseau.yml", "traductions.csv")


def change(file: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(content: Path) -> None:
        text = (content / file).read_text(encoding="utf-8")
        assert re.search(old, text)
        (content / file).write_text(re.sub(old, new, text, count=1), encoding="utf-8")

    return edit


EDITS: tuple[Callable[[Path], None], ...] = (
    lambda content: None,
    change("premiers-pas/ptce.yml", "nom: ", "nom: Vrais "),
    change("la-tresse/mesures/alimentation.csv", ";2021;12", ";2021;14"),
    change("la-tresse/verbatims.csv", ";entretien;", ";atelier;"),
    change("reseau.yml", "nom: .*", "nom: Un autre nom"),
    lambda content: shutil.rmtree(content / "tetris"),
    lambda content: shutil.copytree(CONTENT / "tetris", content / "tetris") and None,
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder, ignore=lambda here, names: [n for n in names if Path(here) == CONTENT and n not in KEPT])
    return folder


def test_after_every_save_its_pages_are_those_of_a_build(content: Path) -> None:
    store, check, once = MemoryStore(), Rechecking(), Remembering()
    options = Options(content, ON, drafts=True, searchable=False, workers=1)
    for number, edit in enumerate(EDITS):
        edit(content)
        afresh = prepare(options, Problems(), partial(publication_in, options=options, store=store, studio=Studio(1)))
        again = prepare(
            options, Problems(), partial(publication_on_demand, options=options, store=store, once=once), check, once
        )

        assert said(again) == said(afresh), number


def said(publication: Publication) -> dict[str, tuple[str, object]]:
    return {page.address: (page.body, page.chrome) for page in make_pages(publication)}
