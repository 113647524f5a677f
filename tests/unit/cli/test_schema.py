"""`affluents schema`: the schemas in a folder, which may hold other things."""

import json
from pathlib import Path

from click.testing import CliRunner

from site_builder.cli.schema import command
from site_builder.model.content_files import FILES, TABLES


def test_schemas_are_written_and_the_rest_stays(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("à moi", encoding="utf-8")
    (tmp_path / "ptce.json").write_text("d’avant", encoding="utf-8")
    done = CliRunner().invoke(command, ["--output", str(tmp_path)])

    assert (done.exit_code, f"{len(FILES) + len(TABLES)} schémas écrits" in done.output) == (0, True), done.output
    assert json.loads((tmp_path / "ptce.json").read_bytes())["title"].startswith("ptce.yml")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "à moi"


def test_a_disk_that_refuses_is_explained(tmp_path: Path) -> None:
    done = CliRunner().invoke(command, ["--output", str(tmp_path / ("x" * 300))])

    assert (done.exit_code, "n’ont pas pu être écrits" in done.output, "ce nom est trop long" in done.output) == (1, True, True)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "schemas").touch()
    assert CliRunner().invoke(command, ["--output", str(tmp_path / "schemas")]).exit_code == 2
