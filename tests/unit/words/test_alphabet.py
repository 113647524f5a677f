"""Lists in the order of a French dictionary."""

from site_builder.words.alphabet import dictionary_order


def test_accents_and_capitals_do_not_send_a_word_to_the_end() -> None:
    words = ["Zinc", "élan", "œuvre", "Étang", "abri", "obus", "Élan"]
    assert sorted(words, key=dictionary_order) == ["abri", "Élan", "élan", "Étang", "obus", "œuvre", "Zinc"]
