"""The self-evaluation before and after: for each question asked at both moments, the share of favourable answers then and now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from site_builder.chart import scale
from site_builder.model.chart import BeforeAfter, Figure, Pair
from site_builder.model.language import Language
from site_builder.model.network import Network
from site_builder.model.ptce import Ptce
from site_builder.model.self_evaluation import Answers, Moment, Topic
from site_builder.words.labels import label
from site_builder.words.numbers import number
from site_builder.words.sentences.phrases import phrase
from site_builder.words.translation import translated
from site_builder.words.typography import typeset

TITLE = "{topic}, avant et après"
UNIT = "En % des réponses à chaque question ; celles qui sont comptées sont entre guillemets"
FEW = "Avec peu de réponses, deux ou trois personnes déplacent beaucoup un pourcentage."
BOTH = "Ne sont comptés que les pôles interrogés aux deux moments : {poles}."
QUESTION = "Question"
COUNTED = "{count} sur {of}"


def learned_figures(network: Network, language: Language) -> Mapping[str, Figure]:
    """By name: « apprentissages/<pôle>/<thème> », and « apprentissages//<thème> » for the poles of the whole community."""
    found = {ptce.slug: _figures([ptce], "", language) for ptce in network.ptces if ptce.self_evaluation}
    asked_twice = [ptce for ptce in network.answering if set(_twice(ptce))]
    names = ", ".join(ptce.file.name for ptce in asked_twice)
    found[""] = _figures(asked_twice, phrase(BOTH, language, poles=names), language)
    return {f"apprentissages/{slug}/{topic.value}": figure for slug, figures in found.items() for topic, figure in figures}


def _figures(ptces: Sequence[Ptce], who: str, language: Language) -> Iterator[tuple[Topic, Figure]]:
    """The topics with a question that one of these poles asked at both moments; others' answers are left out of its line."""
    for topic in Topic:
        questions = dict.fromkeys(question for ptce in ptces for of, question in _twice(ptce) if of is topic)
        rows = tuple(_pair(ptces, topic, question, language) for question in questions)
        if rows:
            yield topic, _figure(topic, rows, who, language)


def _twice(ptce: Ptce) -> Iterator[tuple[Topic, str]]:
    """What was asked before and after, and may be shown for both."""
    moments: dict[tuple[Topic, str], set[Moment]] = {}
    for answers in ptce.self_evaluation:
        if not answers.masked and any(count for _, count in answers.counts):
            moments.setdefault((answers.topic, answers.question), set()).add(answers.moment)
    return (asked for asked, met in moments.items() if len(met) == len(Moment))


def _pair(ptces: Sequence[Ptce], topic: Topic, question: str, language: Language) -> Pair:
    asked = [
        answers
        for ptce in ptces
        if (topic, question) in _twice(ptce)
        for answers in ptce.self_evaluation
        if (answers.topic, answers.question) == (topic, question)
    ]
    possible = tuple(dict.fromkeys(answer for answers in asked for answer, _ in answers.counts))
    best = possible[(len(possible) + 1) // 2 :] or possible
    quoted = translated(" ou ", language).join(phrase("« {text} »", language, text=answer) for answer in best)
    before, before_text = _share(asked, Moment.BEFORE, best, language)
    after, after_text = _share(asked, Moment.AFTER, best, language)
    return Pair(typeset(f"{question} : {quoted}", language), before, before_text, after, after_text)


def _share(asked: Iterable[Answers], moment: Moment, best: Sequence[str], language: Language) -> tuple[float, str]:
    counts = [pair for answers in asked if answers.moment is moment for pair in answers.counts]
    total, favourable = sum(count for _, count in counts), sum(count for answer, count in counts if answer in best)
    words = phrase(COUNTED, language, count=number(favourable, 0, language), of=number(total, 0, language))
    return 100 * favourable / total, words


def _figure(topic: Topic, rows: tuple[Pair, ...], who: str, language: Language) -> BeforeAfter:
    before, after = label(Moment.BEFORE, language), label(Moment.AFTER, language)
    return BeforeAfter(
        title=phrase(TITLE, language, topic=label(topic, language)),
        subtitle=typeset(UNIT, language),
        note=f"{who} {typeset(FEW, language)}".strip(),
        headings=(typeset(QUESTION, language), before, after),
        axis=scale.axis((0, 100), "%", lambda tick: number(tick, None, language)),
        before=before,
        after=after,
        rows=rows,
    )
