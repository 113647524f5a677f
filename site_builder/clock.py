"""The only place that reads the clock: the date a site speaks of when nobody says it."""

import os
from datetime import UTC, date, datetime


class NoDate(ValueError):
    """SOURCE_DATE_EPOCH is set to something that is no day."""


def today() -> date:
    """SOURCE_DATE_EPOCH when it is set (reproducible-builds.org), else today in UTC. Raises NoDate."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
    except (ValueError, OverflowError, OSError):
        raise NoDate(
            f"La variable SOURCE_DATE_EPOCH vaut « {(epoch or '')[:40]} » : écrivez des secondes depuis 1970, ou retirez-la."
        ) from None
