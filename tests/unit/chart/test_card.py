"""The pictures of shared pages: no word leaves them, and the drawing is what its words say."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from site_builder.chart import metrics
from site_builder.chart.card import HIGH, MARGIN, WIDE, card_svg, draw_cards
from site_builder.model.card import Card

PLAIN = Card("carte.png", "Réseau", "La Tresse", "Un effet", "19 %", "Achats locaux, en 2025", "Données fictives")


class Texts(HTMLParser):
    def __init__(self, svg: str) -> None:
        super().__init__()
        self.places: list[dict[str, str]] = []
        self.words: list[str] = []
        self.feed(svg)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "text":
            self.places.append({name: value or "" for name, value in attrs})

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize(
    "card",
    [
        PLAIN,
        replace(PLAIN, title="Les cantines achètent moins au pays, et les producteurs sont pourtant plus nombreux " * 4),
        replace(PLAIN, title="Anticonstitutionnellement" * 5, of="Un indicateur dont le nom est très long, " * 8),
        replace(PLAIN, value="", of="", warning="", site=""),
    ],
    ids=["plain", "long title", "long word", "no figure"],
)
def test_every_word_stays_inside(card: Card) -> None:
    texts = Texts(card_svg(card))
    lines = [
        (float(place["x"]) + metrics.width(words, float(place["font-size"]), int(place["font-weight"])), float(place["y"]))
        for place, words in zip(texts.places, texts.words, strict=True)
    ]
    baselines = [y for _, y in lines if y < 530]

    assert max(right for right, _ in lines) <= WIDE - 20
    assert max(y for _, y in lines) < HIGH
    assert baselines[0] > MARGIN


def test_a_card_is_drawn_once() -> None:
    class Store(dict[str, bytes]):
        def put(self, key: str, drawing: bytes) -> None:
            assert key not in self
            self[key] = drawing

    store = Store()
    first = draw_cards([PLAIN], store)  # type: ignore[arg-type]

    assert draw_cards([PLAIN], store) == first  # type: ignore[arg-type]
    assert first["carte.png"].startswith(b"\x89PNG")
    assert draw_cards([replace(PLAIN, value="20 %")], store) != first  # type: ignore[arg-type]
