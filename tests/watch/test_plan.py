"""Plans of jobs: their words, their names in the journal, and the slots at which they are due."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing.watch.plan import JobPlan, slots


def moment(text: str) -> datetime:
    """Return a moment in UTC: ``2026-03-23 08:00``."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("plan", "description", "key"),
    [
        (
            JobPlan("monday", "08:00", "Europe/London", ("make", "send"), "weekly"),
            "every monday at 08:00 Europe/London: make, send (weekly)",
            "monday 08:00 Europe/London make+send weekly",
        ),
        (JobPlan("day", "", "", ("make",)), "every day at 08:00: make", "day   make "),
        (JobPlan("hour", "", "", ("make",)), "every hour: make", "hour   make "),
        (
            JobPlan("15 minutes", "", "Asia/Tokyo", ("print",)),
            "every 15 minutes: print",
            "15 minutes  Asia/Tokyo print ",
        ),
    ],
)
def test_words_and_key(plan: JobPlan, description: str, key: str) -> None:
    """A job is described as its user wrote it; its key stays what earlier versions wrote."""
    assert (plan.description, plan.key) == (description, key)


@pytest.mark.parametrize(
    ("every", "at", "tz", "now", "last", "following"),
    [
        ("monday", "08:00", "Europe/London", "2026-03-23 07:59", "2026-03-16 08:00", "2026-03-23 08:00"),
        ("monday", "08:00", "Europe/London", "2026-03-23 08:00", "2026-03-23 08:00", "2026-03-30 07:00"),
        ("monday", "08:00", "Europe/London", "2026-03-29 12:00", "2026-03-23 08:00", "2026-03-30 07:00"),
        ("sunday", "", "Europe/London", "2026-10-26 00:00", "2026-10-25 08:00", "2026-11-01 08:00"),
        ("day", "", "Asia/Tokyo", "2026-03-23 00:00", "2026-03-22 23:00", "2026-03-23 23:00"),
        ("day", "01:30", "Europe/London", "2026-03-29 01:00", "2026-03-28 01:30", "2026-03-29 01:30"),
        ("day", "01:30", "Europe/London", "2026-10-25 00:30", "2026-10-25 00:30", "2026-10-26 01:30"),
        ("day", "01:30", "Europe/London", "2026-10-25 01:30", "2026-10-25 00:30", "2026-10-26 01:30"),
        ("hour", "", "", "2026-03-23 08:59", "2026-03-23 08:00", "2026-03-23 09:00"),
        ("hour", "", "", "2026-03-23 09:00", "2026-03-23 09:00", "2026-03-23 10:00"),
        ("minute", "", "", "2026-03-23 09:00", "2026-03-23 09:00", "2026-03-23 09:01"),
        ("15 minutes", "", "", "2026-03-23 09:14", "2026-03-23 09:00", "2026-03-23 09:15"),
        ("2 hours", "", "", "2026-03-23 09:14", "2026-03-23 08:00", "2026-03-23 10:00"),
        ("100 hours", "", "", "1970-01-05 03:59", "1970-01-01 00:00", "1970-01-05 04:00"),
    ],
)
def test_slots(every: str, at: str, tz: str, now: str, last: str, following: str) -> None:  # noqa: PLR0913, PLR0917
    """The last slot is at or before a moment, the next one after it, by the wall clock of the place."""
    plan = JobPlan(every, at, tz, ("make",))
    assert slots(plan, moment(now)) == (moment(last), moment(following))


@pytest.mark.parametrize("day", ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
def test_each_day_of_the_week(day: str) -> None:
    """A job of a weekday is due on that day, at eight where it names no time."""
    last, following = slots(JobPlan(day, "", "Europe/London", ("make",)), moment("2026-01-14 12:00"))
    assert [f"{m:%A %H:%M}" for m in (last, following)] == [f"{day.capitalize()} 08:00"] * 2
    assert (following - last).days == 7
