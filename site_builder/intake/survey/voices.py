"""What was said freely, as rows of « verbatims » to be read over: nobody agreed to anything yet, and contacts are gone."""

from collections.abc import Iterable

from site_builder.formats.csv_written import write_csv
from site_builder.model.privacy import redacted
from site_builder.model.scalar import folded
from site_builder.model.verbatim import Attribution, Consent, Context

TITLES = ("id", "texte", "date", "contexte", "attribution", "indicateurs", "consentement")
SHORTEST = 3
"""Characters: « RAS » and « ok » are no voice."""


def voices(words: Iterable[tuple[str, str]], period: str) -> bytes:
    """A CSV file that no command reads: rows are copied to « verbatims » one by one, once the person has agreed.

    `words`: the indicator, or "", and what was said; in the order of the words, so that it says nothing of who came first.
    """
    said = sorted({(text, indicator) for indicator, text in words if len(text) > SHORTEST})
    rows = (
        (
            f"questionnaire-{folded(period)}-{number}",
            redacted(text),
            period,
            Context.SURVEY.value,
            Attribution.ANONYMOUS.value,
            indicator,
            Consent.PENDING.value,
        )
        for number, (text, indicator) in enumerate(said, 1)
    )
    return write_csv(TITLES, rows)
