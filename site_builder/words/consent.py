"""Why words may not be on a public page, as the builder and the members' document say it."""

from datetime import date

from site_builder.model.verbatim import Consent, Reach, Verbatim

REFUSED, WITHDRAWN = "accord refusé", "accord retiré"
"""Reasons that hold for the members' working document too."""


def why_not(verbatim: Verbatim, on: date) -> str | None:
    """The reason why words may not be on a public page that day, or None when they may."""
    if verbatim.publishable(on):
        return None
    if refused := why_never(verbatim):
        return refused
    if verbatim.consent is not Consent.GIVEN:
        return "accord en attente"
    if Reach.WEB not in verbatim.reach:
        return "accord donné pour autre chose que le web"
    if verbatim.consented_on is None:
        return "accord sans date"
    return "accord pas encore donné à cette date" if verbatim.consented_on > on else "accord expiré"


def why_never(verbatim: Verbatim) -> str | None:
    """The reason why words are shown to nobody, members included; None when the person did not say no."""
    if verbatim.withdrawn:
        return WITHDRAWN
    return REFUSED if verbatim.consent is Consent.REFUSED else None
