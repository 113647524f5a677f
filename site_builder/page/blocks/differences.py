"""What sets one pole's value of a shared indicator apart from another's: its period, scope, sampling, answers, name and version."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from site_builder.model.aggregate import Aggregate, Part
from site_builder.model.bank import IndicatorDefinition
from site_builder.model.measure import Observation, State
from site_builder.model.publication import Publication
from site_builder.page.blocks.record import RecordLine, record
from site_builder.words.labels import label
from site_builder.words.numbers import number
from site_builder.words.periods import period_label
from site_builder.words.sentences import capital, counted, open_end, phrase
from site_builder.words.typography import typeset

PERIOD, SCOPE, DRAW, ANSWERS, METHOD, NAME, VERSION, STATE = TRAITS = (
    "Période",
    "Périmètre",
    "Façon d’interroger",
    "Réponses",
    "Méthode",
    "Nom local",
    "Version",
    "État",
)
"""In the order they are said."""
COUNTED = (PERIOD, DRAW, VERSION, STATE)
"""Those of few values: the poles of each are counted. Of the others, the poles that wrote something of their own are named."""
UNSAID = "non précisé"
MOST_NAMED = 4
"""More poles than that are only counted: their words stand in the table."""


def traits(slug: str, seen: Observation, definition: IndicatorDefinition, publication: Publication) -> Mapping[str, str]:
    """By the names of TRAITS, what the pole wrote of its value; nothing of what it did not write."""
    language = publication.language
    indicator = publication.findings.of(slug, definition.id).indicator
    said = {
        PERIOD: period_label(seen.period, language),
        SCOPE: seen.scope or indicator.scope or "",
        DRAW: label(seen.draw, language).lower() if seen.draw else "",
        ANSWERS: _answers(seen, publication),
        METHOD: seen.method or indicator.method or "",
        NAME: indicator.name if indicator.name != definition.name else "",
        VERSION: str(indicator.definition.version),
        STATE: label(seen.state, language).lower() if seen.state is not State.MEASURED else "",
    }
    return {name: typeset(open_end(text), language) for name, text in said.items() if text}


def differences(aggregate: Aggregate, publication: Publication) -> tuple[RecordLine, ...]:
    """One line for each trait on which the poles differ; none where nothing that they wrote sets them apart."""
    known = [(part, traits(part.ptce, part.observation, aggregate.definition, publication)) for part in aggregate.parts]
    return record((trait, [*_lines(trait, known, publication)]) for trait in TRAITS)


def _lines(trait: str, known: Sequence[tuple[Part, Mapping[str, str]]], publication: Publication) -> Iterator[str]:
    values = [said.get(trait, "") for _, said in known]
    if len(set(values)) < 2:
        return
    if trait in COUNTED:
        yield _tally(trait, values, publication)
    elif trait == ANSWERS:
        yield _spread([part for part, _ in known], publication)
    elif len(own := [(part, said[trait]) for part, said in known if trait in said]) > MOST_NAMED:
        yield phrase("{n} pôles écrivent le leur, dans le tableau", publication.language, n=len(own))
    else:
        names = (typeset(publication.network.ptce(part.ptce).file.name, publication.language) for part, _ in own)
        yield from (
            phrase("{name} : {text}", publication.language, name=name, text=text)
            for name, (_, text) in zip(names, own, strict=True)
        )


def _tally(trait: str, values: Sequence[str], publication: Publication) -> str:
    """« Aléatoire (2 pôles), volontaires (5 pôles) »."""
    unsaid = typeset("mesurée" if trait == STATE else UNSAID, publication.language)
    counts = Counter(value or unsaid for value in values)
    said = (f"{text} ({counted(n, 'pôle', 'pôles', publication.language)})" for text, n in counts.items())
    return capital(", ".join(said))


def _spread(parts: Sequence[Part], publication: Publication) -> str:
    """« De 12 à 96 réponses »; how many poles do not say it."""
    language, answered = publication.language, [part.observation.answered for part in parts]
    said = [n for n in answered if n is not None]
    low, high = number(min(said), 0, language), number(max(said), 0, language)
    spread = (
        phrase("De {low} à {high} réponses", language, low=low, high=high)
        if low != high
        else counted(min(said), "réponse", "réponses", language)
    )
    silent = len(answered) - len(said)
    missing = f", {counted(silent, 'pôle ne le précise pas', 'pôles ne le précisent pas', language)}" if silent else ""
    return spread + missing


def _answers(seen: Observation, publication: Publication) -> str:
    """« 17 réponses sur 31 »."""
    if seen.answered is None:
        return ""
    answered = counted(seen.answered, "réponse", "réponses", publication.language, feminine=True)
    if seen.asked is None:
        return answered
    asked = number(seen.asked, 0, publication.language)
    return phrase("{part} sur {whole}", publication.language, part=answered, whole=asked)
