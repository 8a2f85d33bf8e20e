"""Read the day in a file property."""

from __future__ import annotations

import datetime as dt
import re

from briefing.read.dating.stated import date_of, day_in

_COMPACT = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})(?!\d{7})")
_SECONDS, _THOUSANDTHS = 631_152_000, 10**11
"""Seconds to 1990; numbers beyond the other count thousandths."""


def day(value: object) -> str | None:
    """Return ``YYYY-MM-DD`` as a date, a time in its own zone or a count of seconds says it, or ``None``."""
    if isinstance(value, dt.date):
        return value.isoformat()[:10] if 1990 <= value.year <= 2099 else None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _from_timestamp(value)
    if not isinstance(value, str):
        return None
    text = value.strip()[:80]
    compact = _COMPACT.match(text)
    found = date_of(*map(int, compact.groups())) if compact else day_in(text)
    return found.isoformat() if found and 1990 <= found.year <= 2099 else None


def _from_timestamp(value: float) -> str | None:
    seconds = value / 1000 if value > _THOUSANDTHS else value
    if not _SECONDS <= seconds < 4_102_444_800:
        return None
    return dt.datetime.fromtimestamp(seconds, dt.UTC).date().isoformat()
