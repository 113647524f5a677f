"""The state of a figure against its target, as shape and words: colour only comes third."""

from dataclasses import dataclass

from site_builder.model.finding import Finding, TargetStatus
from site_builder.model.measure import State
from site_builder.model.publication import Publication
from site_builder.words.labels import label

SHAPES = {
    TargetStatus.REACHED: "atteinte",
    TargetStatus.ON_THE_WAY: "voie",
    TargetStatus.NOT_DUE: "attente",
    TargetStatus.MISSED: "manquee",
    TargetStatus.UNKNOWN: "attente",
}


@dataclass(frozen=True, slots=True)
class StatusBlock:
    shape: str
    """atteinte, voie, manquee, attente or secret: the class and the drawing."""
    text: str


def status_block(finding: Finding, publication: Publication) -> StatusBlock | None:
    """None for a figure without target that has nothing to explain."""
    if finding.at_reference is not None and finding.at_reference.state is State.MASKED:
        return StatusBlock("secret", "Secret statistique")
    if finding.target is None:
        return None
    return StatusBlock(SHAPES[finding.target.status], label(finding.target.status, publication.language))
