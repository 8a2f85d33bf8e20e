"""A job of the settings as a plan: what it does, and the moments (slots) at which its clock strikes.

Slots are moments in UTC, worked out from the wall clock of the job's place. A time of day that summer time skips is
taken an hour later; one that comes twice is taken the first time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

EARLY = "08:00"
"""When a job of a day or a weekday runs that names no time."""


@dataclass(frozen=True, slots=True)
class JobPlan:
    """What a job does and when; its values have been checked with the settings."""

    every: str
    """``monday``, ``day``, ``hour``, ``15 minutes``."""
    at: str
    """Time of day, ``08:00``; empty for ``EARLY``."""
    tz: str
    """Time zone, ``Europe/London``; empty for that of the machine."""
    do: tuple[str, ...]
    """Steps, in order: ``make``, ``send``, ``print``."""
    kind: str = ""
    """Kind of memo; empty for that of the settings."""

    @property
    def key(self) -> str:
        """The name of the job in the journal, which stays the same from run to run."""
        return " ".join((self.every, self.at, self.tz, "+".join(self.do), self.kind))

    @property
    def description(self) -> str:
        """The job in words: ``every monday at 08:00 Europe/London: make, send (weekly)``."""
        at = f" at {self.at or EARLY}" if self.has_time else ""
        zone = f" {self.tz}" if self.tz and at else ""
        kind = f" ({self.kind})" if self.kind else ""
        return f"every {self.every}{at}{zone}: {', '.join(self.do)}{kind}"

    @property
    def has_time(self) -> bool:
        """Whether the job runs at a time of day, rather than every so many minutes or hours."""
        return not re.search("hour|minute", self.every)

    @property
    def zone(self) -> ZoneInfo | None:
        """The time zone of the job; ``None`` for that of the machine."""
        return ZoneInfo(self.tz) if self.tz else None

    @property
    def interval(self) -> tuple[int, str]:
        """How many of which unit lie between two runs: ``(15, "minutes")``, ``(1, "monday")``."""
        count, _, unit = self.every.rpartition(" ")
        return int(count or 1), unit


def slots(plan: JobPlan, now: datetime) -> tuple[datetime, datetime]:
    """Return the last slot up to a moment, and the first one after it, both in UTC."""
    if not plan.has_time:
        return _steps(plan, now)
    moments = [_moment(day, plan) for day in _days(plan, now)]
    return max(m for m in moments if m <= now), min(m for m in moments if m > now)


def _steps(plan: JobPlan, now: datetime) -> tuple[datetime, datetime]:
    """Return the slots of a job of minutes or hours, which are counted from 1970."""
    count, unit = plan.interval
    step = timedelta(**{f"{unit.removesuffix('s')}s": count})
    start = datetime.fromtimestamp(now.timestamp() // step.total_seconds() * step.total_seconds(), UTC)
    return start, start + step


def _days(plan: JobPlan, now: datetime) -> Iterator[date]:
    """Yield the days around a moment on which the job runs, enough for a slot before and one after it."""
    today = now.astimezone(plan.zone).date()
    _, unit = plan.interval
    for days in range(-8, 9):
        day = today + timedelta(days=days)
        if unit in {"day", f"{day:%A}".lower()}:
            yield day


def _moment(day: date, plan: JobPlan) -> datetime:
    """Return the job's time on a day as a moment in UTC."""
    local = datetime.combine(day, time.fromisoformat(plan.at or EARLY), plan.zone)
    return local.astimezone(UTC)
