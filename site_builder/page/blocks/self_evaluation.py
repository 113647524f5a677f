"""Answers before and after as bars with their counts: one pole's, or those of the whole community put together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.language import Language
from site_builder.model.period import Period
from site_builder.model.publication import Publication
from site_builder.model.self_evaluation import Answers, Moment, Topic
from site_builder.page.blocks.figure import FigureBlock, figure_block
from site_builder.words.labels import label
from site_builder.words.numbers import number
from site_builder.words.periods import period_label
from site_builder.words.sentences import capital, counted, phrase
from site_builder.words.typography import typeset

WIDTH = 100
TONES = {1: ("l5",), 2: ("l2", "l5"), 3: ("l2", "l3", "l5"), 4: ("l1", "l2", "l4", "l5")}
"""From the least to the most favourable answer; five and more take all the tones."""
ALL_TONES = ("l1", "l2", "l3", "l4", "l5")


@dataclass(frozen=True, slots=True)
class Segment:
    start: float
    width: float
    tone: str


@dataclass(frozen=True, slots=True)
class MomentRow:
    moment: str
    segments: tuple[Segment, ...]
    counts: tuple[str, ...]
    """As many as there are possible answers."""
    when: str
    """« mai 2024 », "" where the pole does not say."""
    response: str
    """« 11 réponses sur 14 personnes sollicitées, soit 79 % », and « dans 2 pôles » where several are added up."""
    masked: bool


@dataclass(frozen=True, slots=True)
class QuestionBlock:
    id: str
    question: str
    answers: tuple[tuple[str, str], ...]
    """Each possible answer with its tone."""
    rows: tuple[MomentRow, ...]


@dataclass(frozen=True, slots=True)
class TopicBlock:
    id: str
    title: str
    figure: FigureBlock | None
    """The favourable answers before and after; None where no question was asked at both moments."""
    questions: tuple[QuestionBlock, ...]


def topics(answers: Sequence[Answers], language: Language, figures: Mapping[Topic, FigureBlock]) -> tuple[TopicBlock, ...]:
    """The topics that have a question, each question once with the moments at which it was asked."""
    return tuple(
        TopicBlock(topic.value, label(topic, language), figures.get(topic), questions)
        for topic in Topic
        if (questions := tuple(_questions([a for a in answers if a.topic is topic], language)))
    )


def learned(publication: Publication, slug: str = "") -> Mapping[Topic, FigureBlock]:
    """The pictures of what was asked twice: of one pole, or of the whole community."""
    charts = {topic: publication.charts.get(f"apprentissages/{slug}/{topic.value}") for topic in Topic}
    return {topic: figure_block(chart) for topic, chart in charts.items() if chart}


def pooled(poles: Iterable[Sequence[Answers]]) -> tuple[Answers, ...]:
    """The same questions of several poles added up, in the order in which they are first met; what is masked is not counted."""
    groups: dict[tuple[Topic, str, Moment], list[Answers]] = {}
    for answers in (one for pole in poles for one in pole if not one.masked):
        groups.setdefault((answers.topic, answers.question, answers.moment), []).append(answers)
    return tuple(
        Answers(
            topic,
            question,
            moment,
            _added(group),
            sum(a.answered for a in group),
            _asked(group),
            _when(group),
            poles=len(group),
        )
        for (topic, question, moment), group in groups.items()
    )


def _added(group: Sequence[Answers]) -> tuple[tuple[str, int], ...]:
    totals: dict[str, int] = {}
    for answer, count in (pair for answers in group for pair in answers.counts):
        totals[answer] = totals.get(answer, 0) + count
    return tuple(totals.items())


def _asked(group: Sequence[Answers]) -> int | None:
    known = [answers.asked for answers in group if answers.asked is not None]
    return sum(known) if len(known) == len(group) else None


def _when(group: Sequence[Answers]) -> Period | None:
    return group[0].on if len({answers.on for answers in group}) == 1 else None


def _questions(answers: Sequence[Answers], language: Language) -> Iterator[QuestionBlock]:
    for place, question in enumerate(dict.fromkeys(one.question for one in answers), start=1):
        moments = sorted((a for a in answers if a.question == question), key=lambda a: list(Moment).index(a.moment))
        possible = tuple(dict.fromkeys(answer for one in moments for answer, _ in one.counts))
        tones = TONES.get(len(possible), ALL_TONES)
        yield QuestionBlock(
            id=f"{answers[0].topic.value}-{place}",
            question=typeset(question, language),
            answers=tuple((typeset(answer, language), _tone(tones, rank)) for rank, answer in enumerate(possible)),
            rows=tuple(_row(one, possible, tones, language) for one in moments),
        )


def _row(answers: Answers, possible: tuple[str, ...], tones: tuple[str, ...], language: Language) -> MomentRow:
    counts = dict(answers.counts)
    return MomentRow(
        moment=label(answers.moment, language),
        segments=tuple(_segments([counts.get(answer, 0) for answer in possible], tones)),
        counts=tuple(number(counts[answer], 0, language) if answer in counts else "" for answer in possible),
        when=period_label(answers.on, language) if answers.on else "",
        response=_response(answers, language),
        masked=answers.masked,
    )


def _segments(counts: Sequence[int], tones: tuple[str, ...]) -> Iterator[Segment]:
    total, start = sum(counts), 0.0
    for rank, count in enumerate(counts):
        if count:
            width = WIDTH * count / total
            yield Segment(round(start, 2), round(width, 2), _tone(tones, rank))
            start += width


def _tone(tones: tuple[str, ...], rank: int) -> str:
    return tones[min(rank, len(tones) - 1)]


def _response(answers: Answers, language: Language) -> str:
    if answers.masked:
        return typeset("Non diffusé, trop peu de réponses", language)
    given = capital(counted(answers.answered, "réponse", "réponses", language, feminine=True))
    poles = None if answers.poles is None else counted(answers.poles, "pôle", "pôles", language)
    where = phrase(", dans {poles}", language, poles=poles) if poles else ""
    return typeset(f"{given}{_rate(answers, language)}{where}", language)


def _rate(answers: Answers, language: Language) -> str:
    if answers.asked is None:
        return ""
    asked = counted(answers.asked, "personne sollicitée", "personnes sollicitées", language)
    if not answers.asked:
        return phrase(" sur {asked}", language, asked=asked)
    share = number(Decimal(100 * answers.answered) / answers.asked, 0, language)
    return phrase(" sur {asked}, soit {share} %", language, asked=asked, share=share)
