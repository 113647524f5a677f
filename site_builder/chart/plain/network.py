"""The network: each project a square, each member the shape of its family, a line where one takes part in the other."""

from collections import Counter
from collections.abc import Sequence

from site_builder.chart import style
from site_builder.chart.canvas import Word, line_height
from site_builder.chart.metrics import ASCENT
from site_builder.chart.plain.lines import name_words
from site_builder.chart.plain.nodes import MIDDLE, ONE, SEVERAL, SQUARE, Node, member_node, project_node
from site_builder.chart.plain.scene import Line, Rectangle, Scene, Shape
from site_builder.chart.plain.settle import Point, settle
from site_builder.chart.plain.unfold import unfold
from site_builder.model.cooperation import ProjectState
from site_builder.model.cooperation_finding import Web
from site_builder.model.language import Language
from site_builder.words.letters import letter
from site_builder.words.translation import translated
from site_builder.words.typography import typeset

NAMED = {style.WIDE: 12, style.NARROW: 6}
"""Up to how many members bear their names; beyond, only the numbers of the table."""
LETTERED = {style.WIDE: 99, style.NARROW: 4}
"""Up to how many projects bear their names; beyond, their letters, explained below the picture."""
ROOM = {style.WIDE: 132.0, style.NARROW: 104.0}
MARGIN = 3.0
AIR, EACH, LOWEST = 2.2, 2500.0, 150.0
"""Height of the picture: so many times the boxes' area, so many square pixels for each node, and no less than that."""
ALONE = "Dans aucun projet en cours"


def network_scene(web: Web, width: int, language: Language) -> Scene:
    """The network at that width; no word covers another nor a mark, and the same web gives the same picture."""
    graph = _graph(web, width, language)
    alone = _alone(web, graph, language)
    key = _key(web, alone, language)
    return Scene(
        width=width,
        height=key.height,
        lines=graph.lines,
        rectangles=graph.rectangles,
        shapes=graph.shapes + alone.shapes,
        words=graph.words + alone.words + key.words,
    )


def _graph(web: Web, width: int, language: Language) -> Scene:
    degrees = Counter(member for member, _ in web.ties)
    involved = sorted(degrees)
    ends = [(project, len(web.projects) + involved.index(member)) for member, project in web.ties]
    points = unfold(len(web.projects) + len(involved), ends, upright=width == style.NARROW)
    towards = _towards(points, ends)
    nodes = [
        *_projects(web, towards, width, language),
        *_members(web, involved, degrees, towards[len(web.projects) :], width, language),
    ]
    marks = [node.mark_at(centre) for node, centre in zip(nodes, _centres(nodes, points, width), strict=True)]
    bottom = max((y + node.offset[1] + node.size.height / 2 for node, (_, y) in zip(nodes, marks, strict=True)), default=0)
    members = list(zip(involved, nodes[len(web.projects) :], marks[len(web.projects) :], strict=True))
    return Scene(
        width=width,
        height=round(bottom + MARGIN + 1),
        lines=tuple(_tie(web, project, marks[project], marks[end]) for project, end in ends),
        rectangles=tuple(_square(web, place, marks[place]) for place in range(len(web.projects))),
        shapes=tuple(Shape(web.members[number].family, *mark, node.mark) for number, node, mark in members),
        words=tuple(word for node, mark in zip(nodes, marks, strict=True) for word in node.words_at(mark)),
    )


def _towards(points: Sequence[Point], ends: Sequence[tuple[int, int]]) -> list[Point]:
    """For each node, where those it is tied to lie, on the whole: its label goes to the other side."""
    sums = [(0.0, 0.0)] * len(points)
    for a, b in ends:
        x, y = points[b][0] - points[a][0], points[b][1] - points[a][1]
        sums[a], sums[b] = (sums[a][0] + x, sums[a][1] + y), (sums[b][0] - x, sums[b][1] - y)
    return sums


def _projects(web: Web, towards: Sequence[Point], width: int, language: Language) -> list[Node]:
    named = len(web.projects) <= LETTERED[width]
    names = [typeset(project.name, language) if named else "" for project in web.projects]
    return [project_node(place, name, ROOM[width], above=towards[place][1] > 0) for place, name in enumerate(names)]


def _members(
    web: Web, involved: Sequence[int], degrees: Counter[int], towards: Sequence[Point], width: int, language: Language
) -> list[Node]:
    texts = _texts(web, width, language)
    return [
        member_node(texts[number], SEVERAL if degrees[number] > 1 else ONE, ROOM[width], left=towards[place][0] > 0)
        for place, number in enumerate(involved)
    ]


def _texts(web: Web, width: int, language: Language) -> list[str]:
    if len(web.members) <= NAMED[width]:
        return [typeset(member.name, language) for member in web.members]
    return [str(number) for number in range(1, len(web.members) + 1)]


def _centres(nodes: Sequence[Node], points: Sequence[Point], width: int) -> list[Point]:
    room = width - 2 * MARGIN
    area = sum(node.size.width * node.size.height for node in nodes)
    height = max(LOWEST, (AIR * area + EACH * len(nodes)) / room)
    wanted = list(zip(_stretched([x for x, _ in points], room), _stretched([y for _, y in points], height), strict=True))
    return [(x + MARGIN, y + MARGIN) for x, y in settle(wanted, [node.size for node in nodes], room)]


def _stretched(values: Sequence[float], room: float) -> list[float]:
    low, high = min(values, default=0.0), max(values, default=0.0)
    return [(value - low) / (high - low) * room for value in values] if high - low > 1e-6 else [room / 2 for _ in values]


def _tie(web: Web, project: int, start: Point, end: Point) -> Line:
    idea = web.projects[project].state is ProjectState.IDEA
    return Line(*start, *end, style.CONTEXT, 1.4, "5 4" if idea else "")


def _square(web: Web, place: int, mark: Point) -> Rectangle:
    idea = web.projects[place].state is ProjectState.IDEA
    half = SQUARE / 2 - 1
    return Rectangle(mark[0] - half, mark[1] - half, 2 * half, 2 * half, style.PAPER, style.INK, "5 4" if idea else "")


def _alone(web: Web, above: Scene, language: Language) -> Scene:
    """Below the network, in rows: the members that take part in nothing for now."""
    texts, involved = _texts(web, above.width, language), {member for member, _ in web.ties}
    nodes = [(m, member_node(texts[n], ONE, ROOM[above.width])) for n, m in enumerate(web.members) if n not in involved]
    if not nodes:
        return Scene(above.width, above.height)
    heading = Word(translated(ALONE, language), MARGIN, above.height + 16 + ASCENT * style.SIZE, fill=style.QUIET)
    shapes, words = [], [heading]
    x, y, row = MARGIN, heading.y + 12, 0.0
    for member, node in nodes:
        if x + node.size.width > above.width - MARGIN and x > MARGIN:
            x, y, row = MARGIN, y + row + 6, 0.0
        mark = (x + node.mark / 2, y + node.size.height / 2)
        shapes.append(Shape(member.family, *mark, node.mark))
        words.extend(node.words_at(mark))
        x, row = x + node.size.width + 16, max(row, node.size.height)
    return Scene(above.width, round(y + row + 4), shapes=tuple(shapes), words=tuple(words))


def _key(web: Web, above: Scene, language: Language) -> Scene:
    """The names of the projects of which the picture only bears the letters."""
    if len(web.projects) <= LETTERED[above.width]:
        return Scene(above.width, above.height)
    words: list[Word] = []
    y = above.height + 20.0
    for place, project in enumerate(web.projects):
        words.append(Word(letter(place), MARGIN + 8, y + MIDDLE, "center", weight=700))
        lines = name_words(Word(typeset(project.name, language), MARGIN + 24, y + MIDDLE), above.width - MARGIN - 28)
        words.extend(lines)
        y += len(lines) * line_height() + 3
    return Scene(above.width, round(y), words=tuple(words))
