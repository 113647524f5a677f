"""What a column of answers may be for, and by which words each is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.model.scalar import folded
from site_builder.model.survey import AGREED, CODE, FREE_WORDS, MOMENT, Survey
from site_builder.model.survey_mapping import DRAFT, FINISHED, IDENTIFIER, NOTHING, SUBMITTED, VALIDATION
from site_builder.words.survey import AGREED_LABEL, CODE_LABEL, GROUP_LABELS, MOMENT_LABEL, WORDS_LABEL, paragraphs

OF_TOOLS: Mapping[str, str] = {
    # KoboToolbox and ODK: https://support.kobotoolbox.org, formpack's exports; « _id » is known by its « _uuid ».
    "uuid": IDENTIFIER,
    "meta-instanceid": IDENTIFIER,
    "instanceid": IDENTIFIER,
    "key": IDENTIFIER,
    "submission-time": SUBMITTED,
    "submissiondate": SUBMITTED,
    "validation-status": VALIDATION,
    **dict.fromkeys(("id", "notes", "status", "tags", "index", "version", "start", "end", "today", "meta-rootuuid"), NOTHING),
    "reviewstate": VALIDATION,
    **dict.fromkeys(("parent-index", "parent-table-name", "edits", "formversion", "meta-instancename"), NOTHING),
    **dict.fromkeys(("attachmentspresent", "attachmentsexpected"), NOTHING),
    # LimeSurvey: an answer without its date was never sent.
    **dict.fromkeys(("response-id", "id-de-la-reponse"), IDENTIFIER),
    **dict.fromkeys(("submitdate", "date-submitted", "date-de-soumission"), FINISHED),
    **dict.fromkeys(("lastpage", "last-page", "derniere-page", "seed", "tete-de-serie"), NOTHING),
    **dict.fromkeys(("startlanguage", "start-language", "langue-de-depart"), NOTHING),
    **dict.fromkeys(("startdate", "date-started", "date-de-lancement"), NOTHING),
    **dict.fromkeys(("datestamp", "date-last-action", "date-de-la-derniere-action"), NOTHING),
    # Framaforms: the Webform module of Drupal 7.
    **dict.fromkeys(("sid", "webform-sid"), IDENTIFIER),
    **dict.fromkeys(("submitted-time", "webform-time", "heure-de-soumission", "time"), SUBMITTED),
    **dict.fromkeys(("draft", "webform-draft", "brouillon"), DRAFT),
    **dict.fromkeys(("serial", "webform-serial", "numero-de-serie", "serie", "numero"), NOTHING),
    **dict.fromkeys(("completed-time", "webform-completed-time", "modified-time", "webform-modified-time"), NOTHING),
    # The Webform module of Drupal since its version 8, which newer sites of the same kind are made with.
    **dict.fromkeys(("submission-id", "submission-uuid"), IDENTIFIER),
    "created": SUBMITTED,
    **dict.fromkeys(("is-draft", "in-draft"), DRAFT),
    **dict.fromkeys(("serial-number", "submission-uri", "completed", "changed", "current-page", "language"), NOTHING),
    **dict.fromkeys(("locked", "sticky", *(f"submitted-to-entity-{part}" for part in ("type", "id", "title", "url"))), NOTHING),
    # Forms of ours.
    **dict.fromkeys((f"presentation-{number}" for number in range(1, 20)), NOTHING),
    # Spreadsheets of answers typed from paper, and other tools.
    **dict.fromkeys(("horodateur", "timestamp", "horodatage"), SUBMITTED),
}
PERSONAL = frozenset(
    {
        "mail",
        "email",
        "courriel",
        "tel",
        "telephone",
        "portable",
        "prenom",
        "prenoms",
        "nom",
        "noms",
        "adresse",
        "ip",
        "ipaddr",
        "username",
        "utilisateur",
        "uid",
        "token",
        "jeton",
        "deviceid",
        "phonenumber",
        "simserial",
        "subscriberid",
        "naissance",
        "latitude",
        "longitude",
        "gps",
        "geopoint",
        "signature",
        "refurl",
    }
)
"""A word of a title that says who answers; never the title of a question of ours."""
PERSONAL_TITLES = frozenset(
    {"e-mail", "submitted-by", "submitterid", "submittername", "webform-ip-address", "webform-uid", "webform-username"}
    | {"submitted-by-id", "submitted-by-title", "submitted-by-url"}
)


@dataclass(frozen=True, slots=True)
class Target:
    kind: str
    """« question », « option », « ventilation », or one of the words that the file of columns knows: « code », « rien » …"""
    id: str = ""
    """Of the indicator or the breakdown."""
    option: str = ""
    """The answer, where each has a column of its own."""

    @property
    def typed(self) -> str:
        """As it is written in the file of columns."""
        return f"{self.id}/{self.option}" if self.option else self.id or self.kind


WORDS = (CODE, MOMENT, FREE_WORDS, AGREED, IDENTIFIER, SUBMITTED, FINISHED, DRAFT, VALIDATION, NOTHING)


def names(survey: Survey) -> dict[str, Target]:
    """Every name by which a column of the pole's own forms is known, folded."""
    return {folded(name): target for name, target in _names(survey) if folded(name)}


def _names(survey: Survey) -> Iterator[tuple[str, Target]]:
    for word, label in ((CODE, CODE_LABEL), (MOMENT, MOMENT_LABEL), (FREE_WORDS, WORDS_LABEL), (AGREED, AGREED_LABEL)):
        yield from ((name, Target(word)) for name in (word, label))
    for form in survey.forms:
        yield from ((text, Target(NOTHING)) for text in paragraphs(form))
    for id, group in survey.groups.items():
        yield from ((name, Target("ventilation", id)) for name in (id, group.name, GROUP_LABELS.get(id, id)))
    for question in survey.questions:
        target = Target("question", question.indicator.id)
        yield from ((name, target) for name in (question.indicator.id, question.indicator.name, question.text))
        yield from (
            (name, target) for name in (question.indicator.definition.name, question.indicator.definition.question or "")
        )


def targets(survey: Survey) -> dict[str, Target]:
    """What may be written in the file of columns, folded."""
    own = [Target("question", question.indicator.id) for question in survey.questions]
    groups = [Target("ventilation", id) for id in survey.groups]
    return {folded(target.typed): target for target in (*map(Target, WORDS), *groups, *own)}


def personal(title: str) -> bool:
    """Whether a title announces something that says who answers."""
    plain = folded(title)
    return plain in PERSONAL_TITLES or not PERSONAL.isdisjoint(plain.split("-"))
