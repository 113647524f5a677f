"""An export of answers from anywhere, or one of ours damaged, gives counts or problems, never a traceback nor somebody's words."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.cli.importing import command
from tests.unit.cli.survey_exports import EXPORTS
from tests.unit.cli.survey_poles import SLUG, pole

damaged = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SECRET = "Zyzzyva"
TITLES = ["moment", "code", "progression_connaissances", "bien_etre_declare", "moyens", "sexe", "parole", "_uuid", "E-mail", ""]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("enquete")
    pole(folder)
    return folder


def read_or_refused(folder: Path, data: bytes) -> str:
    """What is said; nothing but an exit is raised, and nothing is written for lack of agreement."""
    file, mapping = folder / "r.csv", folder / f"{SLUG}-correspondances.yml"
    file.write_bytes(data)
    mapping.unlink(missing_ok=True)
    given = (
        "survey",
        str(file),
        "--pole",
        SLUG,
        "--content",
        str(folder / "content"),
        "--periode",
        "2026",
        "--date",
        "2027-01-01",
    )
    result = CliRunner().invoke(command, given)
    assert result.exception is None or isinstance(result.exception, SystemExit), repr(result.exception)
    assert not (folder / "content" / SLUG / "mesures.csv").exists()
    return result.output


@damaged
@given(st.binary(max_size=400))
def test_any_bytes(folder: Path, data: bytes) -> None:
    read_or_refused(folder, data)


@damaged
@given(st.sampled_from(sorted(EXPORTS)), st.data())
def test_an_export_cut_or_changed(folder: Path, name: str, data: st.DataObject) -> None:
    whole = EXPORTS[name]()
    at = data.draw(st.integers(0, len(whole)))
    put = data.draw(st.binary(max_size=6))
    skipped = data.draw(st.integers(0, 20))
    read_or_refused(folder, whole[:at] + put + whole[at + skipped :])


@damaged
@given(
    st.lists(st.sampled_from(TITLES), min_size=1, max_size=8),
    st.lists(
        st.lists(
            st.sampled_from(
                ["", "avant", "après", "MA01LY", "notions", "3", "oui", "femmes", f"{SECRET} un", f"{SECRET} deux long" * 5]
            )
        ),
        max_size=12,
    ),
)
def test_words_of_people_stay_out_of_the_terminal(folder: Path, titles: list[str], rows: list[list[str]]) -> None:
    """Save for a short text where an answer was proposed, which an editor needs to see to correct it."""
    lines = [";".join(titles), *(";".join(row) for row in rows)]
    said = read_or_refused(folder, "\n".join(lines).encode())
    shown = [line for line in said.split("\n") if SECRET in line]
    assert all("n'est pas une réponse proposée" in line or "codes:" in line for line in shown)
    assert f"{SECRET} deux" not in said
