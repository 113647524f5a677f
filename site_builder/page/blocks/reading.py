"""What the data themselves say of a figure, as sentences beside the editor's own reading."""

from site_builder.model.diffusion import Origin
from site_builder.model.finding import Finding
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.words.sentences import (
    change_sentence,
    missing_sentence,
    response_sentence,
    small_sample_sentence,
    start_sentence,
    target_sentence,
    uncertainty_sentence,
)

FROM_SOURCES = "Ce chiffre est celui d’un document public, avec l’année et le périmètre qu’il donne, ou leur absence."
ALL_FROM_SOURCES = (
    "Ces valeurs sont celles de documents publics, chacune avec l’année et le périmètre que le document donne, ou leur absence."
)
DISAGREE = "Des documents publics donnent des chiffres différents. Tous sont montrés\u202f; aucun n’est préféré ni corrigé."


def reading_sentences(finding: Finding, publication: Publication, ptce: Ptce) -> tuple[str, ...]:
    """Counts first, then how sure, how it changed, and against which target: only the sentences that say something."""
    if ptce.file.origin is Origin.PUBLIC_SOURCES:
        several = len(finding.series.observations) > 1
        return (DISAGREE if finding.others else ALL_FROM_SOURCES if several else FROM_SOURCES,)
    language, unit, response = publication.language, finding.indicator.unit, finding.response
    margin = finding.uncertainty.get(finding.latest) if finding.latest else None
    sentences = (
        missing_sentence(finding.at_reference, finding, language) if not finding.covered else "",
        response_sentence(response, finding.indicator, language) if response else "",
        small_sample_sentence(response, language) if response and finding.uncertainty else "",
        uncertainty_sentence(margin, unit, response, language) if margin else "",
        change_sentence(finding, language),
        start_sentence(finding, language),
        target_sentence(finding.target, unit, language) if finding.target else "",
    )
    return tuple(sentence for sentence in sentences if sentence)
