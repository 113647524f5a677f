"""Pages that lie side by side share their links: what is shared leads where each page's own would."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.address import beside, relative

NAMES = st.sampled_from(["la-tresse", "effets", "cantines", "en", "banque"])
ADDRESSES = st.builds(
    lambda names, file: "".join(f"{name}/" for name in names) + file,
    st.lists(NAMES, max_size=4),
    st.sampled_from(["", "", "", "404.html", "#cible"]),
)


@given(here=ADDRESSES, there=st.frozensets(ADDRESSES, max_size=6))
def test_links_from_beside_are_links_from_here(here: str, there: frozenset[str]) -> None:
    assert [relative(beside(here, there), one) for one in there] == [relative(here, one) for one in there]


@given(folder=st.lists(NAMES, max_size=3), there=st.frozensets(ADDRESSES, max_size=6))
def test_two_leaves_of_one_folder_have_one(folder: list[str], there: frozenset[str]) -> None:
    base = "".join(f"{name}/" for name in folder)
    assert beside(f"{base}feuille-a/", there) == beside(f"{base}feuille-b/", there)
