"""Self-evaluations as rows: each pole's counts by question, moment and answer, never those that too few gave."""

from collections.abc import Iterable, Iterator

from site_builder.model.open_data import ORIGIN, PTCE, Field, FieldType, OpenTable
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.self_evaluation import Answers
from site_builder.write.tables import Row

NAME = "autoevaluation.csv"
ANSWERS = OpenTable(
    "autoevaluation",
    "Les réponses de la communauté apprenante",
    (
        PTCE,
        ORIGIN,
        Field("theme", "Connaissances, pratiques ou collaborations."),
        Field("question", "La question, mot pour mot."),
        Field("moment", "Avant ou après."),
        Field("date", "La date du questionnaire, quand le pôle la dit."),
        Field("modalite", "La réponse."),
        Field("nombre", "Combien l'ont choisie.", FieldType.WHOLE),
        Field("repondants", "Combien ont répondu à la question.", FieldType.WHOLE),
        Field("sollicites", "Combien étaient sollicités.", FieldType.WHOLE),
        Field("etat", "« masquee » : trop peu de réponses pour être diffusées."),
    ),
)


def answers_of(publication: Publication) -> dict[str, tuple[Row, ...]]:
    """Rows by the address of their file: beside each pole's page and, for a network, all poles beside the community's."""
    addresses = publication.addresses
    answering = [ptce for ptce in publication.written if ptce.self_evaluation]
    found = {f"{addresses.learning(ptce.slug)}{NAME}": tuple(_rows([ptce])) for ptce in answering}
    if answering and not (addresses.alone or publication.only):
        found[f"{addresses.community()}{NAME}"] = tuple(_rows(answering))
    return found


def _rows(ptces: Iterable[Ptce]) -> Iterator[Row]:
    for ptce in ptces:
        for one in ptce.self_evaluation:
            head = (ptce.slug, ptce.file.origin.value, one.topic.value, one.question, one.moment.value)
            yield from ((*head, one.on.code if one.on else None, *tail) for tail in _numbers(one))


def _numbers(one: Answers) -> Iterator[Row]:
    """One row an answer; a question that too few answered keeps one row without any number."""
    if one.masked:
        yield (None, None, None, None, "masquee")
    for answer, count in one.counts:
        yield (answer, count, one.answered, one.asked, None)
