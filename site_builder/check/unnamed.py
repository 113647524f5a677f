"""Whether a warning may repeat a line of the registers: it stays in public logs, and the line may name a member whom the site does not."""

from site_builder.check.draft import PtceDraft
from site_builder.model.diffusion import Audience


def has_unnamed(ptce: PtceDraft) -> bool:
    """True where at least one member of the pole is for the members' document only."""
    return any(member.record.audience is not Audience.PUBLIC for member in ptce.members)
