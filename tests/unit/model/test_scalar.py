"""What the types that read an editor's words refuse."""

import pytest
from pydantic import TypeAdapter, ValidationError

from site_builder.model.scalar import LONGEST, Line, Slug, Slugs


def refusals(kind: object, typed: object) -> list[tuple[str, tuple[int | str, ...]]]:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(typed)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


def test_a_text_has_an_end() -> None:
    """A quotation mark that closes pages later makes one cell of the rest of the table."""
    assert TypeAdapter(Line).validate_python("a" * LONGEST)
    assert refusals(Line, "a" * (LONGEST + 1)) == [("texte-long", ())]


@pytest.mark.parametrize("typed", ["../x", "a/b", ".", "é", "A", "a b", "a--b", "-a", "x" * 81])
def test_an_identifier_is_one_step_of_an_address(typed: str) -> None:
    assert refusals(Slug, typed) == [("identifiant", ())]


@pytest.mark.parametrize("typed", ["con", "aux", "nul", "com1", "lpt9"])
def test_an_identifier_can_be_written_under_windows(typed: str) -> None:
    assert refusals(Slug, typed) == [("identifiant-windows", ())]


def test_the_wrong_one_of_several_is_named() -> None:
    assert refusals(Slugs, ["a", "../x", "b", "con"]) == [("identifiant", (1,)), ("identifiant-windows", (3,))]
