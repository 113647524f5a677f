"""Whether a warning may repeat a line of the registers: it stays in public logs, and the line may name a member whom the site does not."""

from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.model.diffusion import Audience


def has_unnamed(ptce: PtceDraft, network: NetworkDraft) -> bool:
    """True in a public check of a pole with at least one member for the members' document only."""
    return not network.setting.internal and any(member.record.audience is not Audience.PUBLIC for member in ptce.members)
