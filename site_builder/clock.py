"""The only place that reads the clock: the date a site speaks of when nobody says it."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """SOURCE_DATE_EPOCH when it is set (reproducible-builds.org), else today in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
