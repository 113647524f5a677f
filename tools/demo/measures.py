"""What a pole of the demonstration measured: uneven on purpose, as real poles' tables are."""

from collections.abc import Iterator
from random import Random

from tools.demo.figures import SHAPES, Shape
from tools.demo.poles import Pole
from tools.demo.sectors import COMMON, SECTORS
from tools.demo.wording import own_rows

COLUMNS = "indicateur;periode;valeur;etat;nombre;sollicites;repondants;tirage;commentaire"
FIRST_YEAR = {1: 2026, 2: 2025, 3: 2024, 4: 2022}
"""By step of the démarche: before the fourth, only a few figures are tried."""
FOLLOWED = {1: 0, 2: 3, 3: 9, 4: 14}
"""How many of the common indicators."""
NOT_TRACKED = ("La feuille n’a pas été tenue.", "Personne n’a pu s’en charger cette année.", "Nous commencerons l’an prochain.")


def followed(pole: Pole, random: Random) -> tuple[str, ...]:
    """The indicators of its référentiel, in the order of `COMMON`, then those of its filières."""
    first, others = COMMON[:2], list(COMMON[2:])
    common = {*first, *random.sample(others, FOLLOWED[pole.step] - len(first))} if pole.step > 1 else set()
    own = [id for sector in pole.sectors for id in SECTORS[sector].indicators] if pole.step > 2 else []
    return tuple(dict.fromkeys([id for id in COMMON if id in common] + own))


def rows(pole: Pole, indicators: tuple[str, ...], random: Random) -> Iterator[tuple[object, ...]]:
    """In the order of `COLUMNS`, one indicator after the other."""
    for id in indicators:
        if id == "structures-membres":
            yield from _members(pole)
        else:
            yield from _series(pole, id, SHAPES[id], random)
    yield from own_rows(pole, {year: _period(pole, year) for year in range(pole.reference - 1, pole.reference + 1)})


def _years(pole: Pole) -> range:
    return range(max(FIRST_YEAR[pole.step], pole.since), pole.reference + 1)


def _members(pole: Pole) -> Iterator[tuple[object, ...]]:
    for year in _years(pole):
        number = pole.members - (pole.reference - year) * (1 + pole.members // 20)
        yield ("structures-membres", _period(pole, year), number, "", "", "", "", "", "")


def _series(pole: Pole, id: str, shape: Shape, random: Random) -> Iterator[tuple[object, ...]]:
    size = pole.members / 20 if shape.grows else 1.0
    value = random.uniform(shape.low, shape.high) * size
    skips = random.random() < 0.25
    for year in _years(pole):
        value = _moved(value, shape, random)
        if shape.asked and (pole.reference - year) % 2:
            continue
        if skips and year == pole.reference - 1:
            continue
        yield (id, _period(pole, year), *_cells(pole, year, value, shape, random))


def _moved(value: float, shape: Shape, random: Random) -> float:
    if shape.share:
        return min(94.0, max(4.0, value + random.uniform(-3, 5) * (shape.drift - 0.8)))
    return min(shape.highest, value * random.gauss(shape.drift, 0.06))


def _cells(pole: Pole, year: int, value: float, shape: Shape, random: Random) -> tuple[object, ...]:
    chance = random.random()
    if chance < 0.07:
        return ("non suivi", "", "", "", "", "", random.choice(NOT_TRACKED))
    if chance < 0.1:
        return ("", "manquante", "", "", "", "", "Le fichier de l’année a été perdu.")
    state = "estimée" if chance < 0.18 else "provisoire" if chance > 0.94 and year == pole.reference else ""
    if not shape.asked:
        return (_written(value, shape.decimals), state, "", "", "", "", "")
    return _answers(pole, value, shape, random)


def _answers(pole: Pole, value: float, shape: Shape, random: Random) -> tuple[object, ...]:
    asked = pole.members * (4 if shape.share else 1)
    answered = max(8, round(asked * random.uniform(0.45, 0.95)))
    if not shape.share:
        return (_written(value, shape.decimals), "", "", asked, answered, "tous", "")
    count = round(answered * value / 100)
    return (_written(100 * count / answered, 1), "", count, asked, answered, _draw(pole), "")


def _draw(pole: Pole) -> str:
    """The poles that have measured longest draw lots, so that an interval may be shown."""
    return "aléatoire" if pole.step == 4 and pole.since < 2016 else "volontaires"


def _period(pole: Pole, year: int) -> str:
    return f"exercice {year - 1}-{year}" if pole.exercice else str(year)


def _written(value: float, decimals: int) -> str:
    return f"{max(value, 0):.{decimals}f}".replace(".", ",")
