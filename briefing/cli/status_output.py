"""What ``briefing status`` answers: last build, last error, who watches, what runs next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from briefing.cli.output import line_json
from briefing.common.text import one_line

if TYPE_CHECKING:
    from briefing.actions.watch_status import NextRun, WatchStatus
    from briefing.state.builds import FolderState


def text(state: FolderState, status: WatchStatus, now: datetime) -> str:
    """Return the status of a folder for a person, a line each; ``now`` is the time that runs are counted from."""
    b, e = state.build, state.error
    rows = [
        f"last build   {b.at}, as of {b.as_of}, of {b.articles} articles" if b else "last build   none yet",
        *(f"  wrote      {one_line(f)}" for f in (b.files if b else ())),
        *(f"  left out   {one_line(u)}" for u in (b.unread if b else ())),
        f"last error   {e.at}, {one_line(e.what)}" if e else "last error   none since",
        *_watcher(status),
        *(line for run in status.jobs for line in _job(run, now)),
        *([] if status.jobs or status.fault else ["next run     none: there is no [[job]] in briefing.toml"]),
    ]
    return "\n".join(rows) + "\n"


def _watcher(status: WatchStatus) -> Iterator[str]:
    h = status.holder
    if h is None:
        yield "watching     no: start briefing watch" + (", which runs the jobs" if status.jobs else "")
        return
    yield f"watching     since {h.since}, process {h.pid}"
    yield f"  now        {one_line(status.doing or 'watching')}, since {status.since or h.since}"


def _job(run: NextRun, now: datetime) -> Iterator[str]:
    """Yield when a job runs next, in the time of its place and from now, what it does, and how it went last."""
    at, zone = run.at, run.plan.tz or "time of this machine"
    yield f"next run     {at:%a %d %b %Y %H:%M %Z}, {zone} ({away(at - now)})"
    yield f"  job        {one_line(run.plan.description)}"
    if run.last:
        yield f"  last run   {run.last.at}, {one_line(run.last.fault) or 'it went well'}"


def away(time: timedelta) -> str:
    """Return how far away a moment is, in two units: ``in 6 d 4 h``."""
    if time <= timedelta():
        return "due now"
    minutes = int(time.total_seconds() // 60)
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    return f"in {days} d {hours} h" if days else f"in {hours} h {rest} min" if hours else f"in {rest} min"


def data(state: FolderState, status: WatchStatus, ill: str | None) -> str:
    """Return the status of a folder as JSON on one line: ``build``, ``error``, ``next``, ``watch``, ``settings``."""
    known, h = asdict(state), status.holder
    watch = {"running": h is not None, "pid": h and h.pid, "since": h and h.since, "doing": status.doing, "ill": ill}
    return line_json(
        {
            "build": known["build"],
            "error": known["error"],
            "next": [_run_data(run) for run in status.jobs],
            "watch": watch,
            "settings": status.fault.what if status.fault else None,
        }
    )


def _run_data(run: NextRun) -> dict[str, Any]:
    return {
        "job": run.plan.description,
        "at": run.at.isoformat(),
        "tz": run.plan.tz or None,
        "last": asdict(run.last) if run.last else None,
    }
