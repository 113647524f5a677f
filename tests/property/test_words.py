"""Promises of the words that hold for any input."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.language import FRENCH
from site_builder.model.scalar import parse_number
from site_builder.words.numbers import number
from site_builder.words.typography import typeset

TYPED = st.text(st.sampled_from("a1é '\"«»;:?!%€.-`@/()[]…\u00a0\u202f\n\ue000"), max_size=24)


@given(TYPED | st.text(max_size=40))
def test_typesetting_twice_changes_nothing_more(text):
    once = typeset(text, FRENCH)
    assert typeset(once, FRENCH) == once


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4))
def test_a_printed_number_reads_back_as_itself(value):
    assert parse_number(number(value, None, FRENCH)) == value


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4), st.integers(0, 4))
def test_a_rounded_number_is_at_most_half_a_step_away(value, decimals):
    assert abs(parse_number(number(value, decimals, FRENCH)) - value) <= Decimal("0.5").scaleb(-decimals)
