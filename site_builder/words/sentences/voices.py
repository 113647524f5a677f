"""How many voices a pole publishes, and how they were collected."""

from collections.abc import Iterable

from site_builder.model.language import Language
from site_builder.model.verbatim import Context
from site_builder.words.sentences.phrases import Sentences, counted, listed, say

SENTENCES: Sentences = {
    "fr": {
        "none": "Aucune parole publiée pour l’instant.",
        "one": "Une parole publiée avec l’accord de la personne{collected}.",
        "many": "{count} avec l’accord de chaque personne{collected}. Les accords et les désaccords y ont la même place.",
        "collected_one": ", recueillie {how}",
        "collected_many": ", recueillies {how}",
        "entretien": "en entretien",
        "atelier": "en atelier",
        "questionnaire": "par questionnaire",
        "reunion": "en réunion",
    }
}


def voices_sentence(contexts: Iterable[Context | None], language: Language) -> str:
    """« 14 paroles publiées avec l’accord de chaque personne, recueillies en entretien et par questionnaire. … », one context each."""
    found = list(contexts)
    if not found:
        return say(SENTENCES, language, "none")
    form = "one" if len(found) == 1 else "many"
    how = listed((say(SENTENCES, language, context.value) for context in dict.fromkeys(found) if context), language)
    count = counted(len(found), "parole publiée", "paroles publiées", language, feminine=True)
    return say(
        SENTENCES, language, form, count=count, collected=say(SENTENCES, language, f"collected_{form}", how=how) if how else ""
    )
