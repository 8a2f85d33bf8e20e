"""What ``briefing status`` answers: last build, last error, who watches, what runs next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from briefing.cli.output import line_json
from briefing.common.text import one_line

if TYPE_CHECKING:
    from briefing.actions.watch_folder import Coming, Watching
    from briefing.state.builds import Entry


def text(entry: Entry, found: Watching, now: datetime) -> str:
    """All of it, for a person."""
    b, e = entry.build, entry.error
    rows = [
        f"last build   {b.at}, as of {b.as_of}, of {b.articles} articles" if b else "last build   none yet",
        *(f"  wrote      {one_line(f)}" for f in (b.files if b else ())),
        *(f"  left out   {one_line(u)}" for u in (b.unread if b else ())),
        f"last error   {e.at}, {one_line(e.what)}" if e else "last error   none since",
        *_watching(found),
        *(line for coming in found.jobs for line in _job(coming, now)),
        *([] if found.jobs or found.fault else ["next run     none: there is no [[job]] in briefing.toml"]),
    ]
    return "\n".join(rows) + "\n"


def _watching(found: Watching) -> Iterator[str]:
    h = found.holder
    if h is None:
        yield "watching     no: start briefing watch" + (", which runs the jobs" if found.jobs else "")
        return
    yield f"watching     since {h.since}, process {h.pid}"
    yield f"  now        {one_line(found.doing or 'watching')}, since {found.since or h.since}"


def _job(coming: Coming, now: datetime) -> Iterator[str]:
    """When a job runs next, in the time of its place and in how long, and how it went last."""
    at, zone = coming.next, coming.plan.tz or "time of this machine"
    yield f"next run     {at:%a %d %b %Y %H:%M %Z}, {zone} ({away(at - now)})"
    yield f"  job        {one_line(coming.plan.words)}"
    if coming.last:
        yield f"  last run   {coming.last.at}, {one_line(coming.last.fault) or 'it went well'}"


def away(time: timedelta) -> str:
    """How far away a moment is, in two units: ``in 6 d 4 h``."""
    if time <= timedelta():
        return "due now"
    minutes = int(time.total_seconds() // 60)
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    return f"in {days} d {hours} h" if days else f"in {hours} h {rest} min" if hours else f"in {rest} min"


def data(entry: Entry, found: Watching, ill: str | None) -> str:
    """The same for a script: ``build`` and ``error`` as the ledger has them, ``next`` runs, ``watch``."""
    known, h = asdict(entry), found.holder
    watch = {"running": h is not None, "pid": h and h.pid, "since": h and h.since, "doing": found.doing, "ill": ill}
    told = {"build": known["build"], "error": known["error"], "next": [_run(c) for c in found.jobs], "watch": watch}
    return line_json({**told, "settings": found.fault.what if found.fault else None})


def _run(coming: Coming) -> dict[str, Any]:
    return {
        "job": coming.plan.words,
        "at": coming.next.isoformat(),
        "tz": coming.plan.tz or None,
        "last": asdict(coming.last) if coming.last else None,
    }
