"""Who uses a definition, in which version and since when, with what each pole says in its own words."""

from dataclasses import dataclass

from site_builder.model.governance import Departure, Drift, Use
from site_builder.model.publication import Publication
from site_builder.page.linking import Linker
from site_builder.words.periods import short_label
from site_builder.words.sentences import open_end, phrase
from site_builder.words.typography import typeset

SAID = {
    Departure.NAME: "Il l’appelle « {local} ».",
    Departure.QUESTION: "Il pose la question ainsi : « {local} »",
    Departure.SCOPE: "Son périmètre : {local}.",
}


@dataclass(frozen=True, slots=True)
class UseLine:
    name: str
    href: str
    detail: str
    """« Version 1, depuis 2021 »."""
    words: tuple[str, ...]
    """Where the pole's words depart from the bank's; empty for most."""


def use_lines(publication: Publication, definition: str, to: Linker) -> tuple[UseLine, ...]:
    """In order of registration."""
    return tuple(
        UseLine(
            name=typeset(publication.network.ptce(use.ptce).file.name, publication.language),
            href=to(publication.addresses.indicator(use.ptce, definition)),
            detail=use_detail(use, definition, publication),
            words=tuple(
                departure_words(drift, publication)
                for drift in publication.governance.drifts
                if (drift.ptce, drift.definition) == (use.ptce, definition)
            ),
        )
        for use in publication.governance.uses.get(definition, ())
    )


NEWER = "Version {version}, {since} ; la banque en est à la version {current}"


def use_detail(use: Use, definition: str, publication: Publication) -> str:
    """Which version, since when, and whether the bank has a newer one."""
    language, current = publication.language, publication.network.bank.definitions[definition].version
    since = (
        phrase("depuis {start}", language, start=short_label(use.since, language))
        if use.since
        else typeset("pas encore de valeur", language)
    )
    pattern = NEWER if use.version < current else "Version {version}, {since}"
    return phrase(pattern, language, version=use.version, since=since, current=current)


def departure_words(drift: Drift, publication: Publication) -> str:
    return phrase(SAID[drift.what], publication.language, local=open_end(drift.local))
