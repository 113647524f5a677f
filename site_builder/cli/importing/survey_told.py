"""The answers counted, in the words of a terminal: each figure with how many answered and of how many, then what was kept apart."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from site_builder.cli.importing.survey_answers import Answers
from site_builder.intake.survey.rows import Circumstances, NewRow
from site_builder.intake.survey.tally import Counts
from site_builder.model.bank import UnitNature
from site_builder.model.network import Network
from site_builder.model.survey import Figure
from site_builder.problems import Problems


def remark_lines(problems: Problems) -> Iterator[str]:
    """What is no error: one line each, and what to do."""
    for problem in problems:
        yield f"\n{'Avertissement' if problem.severity == 'warning' else 'À noter'} : {problem.message}"
        if problem.hint:
            yield f"  → {problem.hint}"


def figures(answers: Answers, at: Circumstances) -> Iterator[str]:
    """One line a question, in the order of the référentiel; how it is counted is said where the definition leaves a choice."""
    many = answers.counted > 1
    yield f"\n{answers.counted} réponse{'s' if many else ''} comptée{'s' if many else ''}, sur {answers.rows} ligne{'s' if answers.rows > 1 else ''}."
    for id, counts in answers.tally.counts.items():
        if counts.all.answered:
            yield f"  {counts.question.indicator.name} : {_figure(counts)} ; {_response(counts.all.answered, at.asked_of.get(id, at.asked))}"
            if distribution := _distribution(counts):
                yield f"    {distribution}"


def too_few(rows: Sequence[NewRow], network: Network) -> Iterator[str]:
    """What is written without its numbers, and what small numbers stay."""
    threshold = max((network.ptces[0].indicator(row.indicator).threshold for row in rows), default=0)
    hidden = sum("etat" in row.cells for row in rows)
    if hidden:
        many = hidden > 1
        yield (
            f"\n{hidden} ligne{'s' if many else ''} {'portent' if many else 'porte'} sur trop peu de réponses (seuil : {threshold}), ou "
            f"{'permettraient' if many else 'permettrait'} d’en retrouver d’autres : "
            f"{'elles sont écrites' if many else 'elle est écrite'} « masquée », sans nombre. Le site les masquerait, et le dossier peut être public."
        )
    small = [row for row in rows if "reponse" in row.breakdown and 0 < int(row.cells.get("nombre", "0")) < threshold]
    if small:
        one = "Une réponse a été choisie" if len(small) == 1 else f"{len(small)} réponses ont été choisies"
        yield (
            f"\n{one} par moins de {threshold} personnes. Le site montre la répartition entière dès que {threshold} personnes ont répondu : "
            "si l’une d’elles peut être reconnue, ne gardez que le total."
        )


def _distribution(counts: Counts) -> str:
    """How many gave each answer, or each note; "" for amounts, of which each may be somebody's own."""
    if counts.question.answers:
        return ", ".join(f"{answer} {counts.all.values[answer]}" for answer in counts.answers if counts.all.values)
    if counts.question.high is None:
        return ""
    return ", ".join(f"{counts.all.values[note]} × {note}".replace(".", ",") for note in sorted(counts.all.values, key=Decimal))


def _figure(counts: Counts) -> str:
    question, cell = counts.question, counts.all
    value = cell.figure(question.figure)
    assert value is not None
    said = f"{value.quantize(Decimal(1).scaleb(-question.indicator.unit.decimals), ROUND_HALF_UP):f}".replace(".", ",")
    if question.indicator.unit.nature is not UnitNature.SHARE:
        return f"{said} {question.indicator.unit.sign or question.indicator.unit.plural}"
    if question.figure is Figure.PROGRESS:
        return f"{said} % ({cell.counted} personnes sur {cell.answered} montent d’un niveau au moins)"
    chosen = " ou ".join(f"« {answer} »" for answer in counts.answers if answer in counts.counted)
    return f"{said} % ({cell.counted} répondent {chosen})"


def _response(answered: int, asked: int | None) -> str:
    people = f"{answered} répondant{'s' if answered > 1 else ''}"
    if asked is None:
        return f"{people}, taux de réponse inconnu"
    if not asked:
        return people
    rate = (Decimal(100 * answered) / asked).quantize(Decimal(1), ROUND_HALF_UP)
    return f"{people} sur {asked} sollicités ({rate} %)"
