"""A network in another language differs in its words, and in nothing else."""

from pathlib import Path

from site_builder.model.language import ENGLISH
from site_builder.problems import Place
from tests.unit.page.conftest import publish


def test_places_stay_places_in_another_language(tmp_path: Path) -> None:
    """They are tuples, as lists of records are, but their parts have names."""
    story = tmp_path / "content" / "pole" / "recits" / "crue.md"
    story.parent.mkdir(parents=True)
    story.write_text("# La crue\n\nL’eau est montée.\n", encoding="utf-8")
    (tmp_path / "content" / "reseau.yml").write_text("nom: Réseau\nlangues: [fr, en]\n", encoding="utf-8")
    (story.parents[1] / "ptce.yml").write_text("nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n", encoding="utf-8")
    (told,) = publish(tmp_path / "content", language=ENGLISH).network.ptce("pole").narratives

    assert type(told.place) is Place
    assert told.place.file == story
