"""What ``briefing explain`` says of the last run, and ``briefing status`` of a folder: for people and for scripts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.actions.watch_status import NextRun, WatchStatus
from briefing.cli import output, status_output
from briefing.errors import UsageError
from briefing.state.builds import Build, Failure, FolderState, SeedChanges
from briefing.state.outbox import OutboxEntry
from briefing.watch.journal import JobRun
from briefing.watch.lock import LockHolder
from briefing.watch.plan import JobPlan

BUILD = Build(
    "2026-03-02T08:00:00+00:00", "2026-03-02", ("out/a.pdf", "out/a.txt"), 3, ("b.xyz: not read",), "weekly",
    why=("a.txt is new",), seeds={"a.txt": "00"},
)  # fmt: skip
DONE = FolderState(BUILD)
NONE = SeedChanges()
HEAD = "last build   2026-03-02T08:00:00+00:00: weekly as of 2026-03-02, of 3 articles"
NOW = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
PLAN = JobPlan("monday", "08:00", "Europe/London", ("make", "send"))
IDLE = WatchStatus(None, "", "", ())


def run(state: FolderState = DONE, now: SeedChanges = NONE, *sent: OutboxEntry) -> list[str]:
    """Return what is told of a run, line by line."""
    return output.run_text(state, now, sent).splitlines()


def entry(state: str, to: str = "a@example.org", note: str = "") -> OutboxEntry:
    """Return a step of a mail."""
    return OutboxEntry("i1", "c1", to, state, "2026-03-02T09:00:00+00:00", note)  # type: ignore[arg-type]


def test_the_last_run() -> None:
    """When it was, what it wrote and why; that nothing has changed since, and nothing was sent."""
    assert run() == [
        HEAD,
        "  wrote      out/a.pdf",
        "  wrote      out/a.txt",
        "  because    a.txt is new",
        "since then   no seed has changed",
        "sent         nothing yet",
    ]
    assert output.run_text(DONE, NONE, ()).endswith("yet\n")


def test_no_run_yet() -> None:
    """One line says so."""
    assert output.run_text(FolderState(), NONE, ()) == "last build   none yet\n"


@pytest.mark.parametrize(
    ("state", "now", "line", "not_told"),
    [
        (replace(DONE, build=replace(BUILD, kind="")), NONE, HEAD.replace("weekly", "memo"), HEAD),
        (replace(DONE, build=replace(BUILD, why=())), NONE, "  because    that was not remembered", "  because    a"),
        (replace(DONE, error=Failure("2026", "no\nlight")), NONE, "last error   2026, no light", "last error   none"),
        (replace(DONE, build=replace(BUILD, seeds={})), SeedChanges(("x",)),
         "since then   it is not known what that build has read", "since then   x is new"),
        (DONE, SeedChanges(added=("b.txt",)), "since then   b.txt is new", "since then   no seed has changed"),
        (DONE, SeedChanges(changed=("b.txt",)), "since then   b.txt has changed", "since then   no seed has changed"),
        (DONE, SeedChanges(gone=("b.txt",)), "since then   b.txt is gone", "since then   no seed has changed"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_run(state: FolderState, now: SeedChanges, line: str, not_told: str) -> None:
    """Each thing in its words, and not the contrary."""
    assert line in run(state, now)
    assert line not in run()
    assert not_told not in run(state, now)


def test_seeds_of_which_nothing_is_known_have_not_changed_either() -> None:
    """Only that it is not known is told."""
    told = run(replace(DONE, build=replace(BUILD, seeds={})))
    assert [line for line in told if line.startswith("since")] == [
        "since then   it is not known what that build has read"
    ]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("sent", "sent         "),
        ("sending", "sent perhaps "),
        ("refused", "refused      "),
        ("failed", "not sent     "),
    ],
)
def test_who_was_sent_it(state: str, words: str) -> None:
    """The last step of each recipient, and why where that is noted."""
    told = run(DONE, NONE, entry("sending"), entry(state, note="no such\nuser"), entry("sent", "printer:"))
    assert told[-2:] == [
        f"{words}2026-03-02T09:00:00+00:00, a@example.org: no such user",
        "sent         2026-03-02T09:00:00+00:00, printer:",
    ]


def test_a_run_for_a_script() -> None:
    """Build, error, what has changed, and every step of each mail."""
    told = json.loads(output.run_json(replace(DONE, error=Failure("2026", "no")), SeedChanges(("b",)), [entry("sent")]))
    assert list(told) == ["build", "error", "since", "sent"]
    assert told["build"]["as_of"] == "2026-03-02"
    assert (told["error"], told["since"]) == (
        {"at": "2026", "what": "no"}, {"added": ["b"], "changed": [], "gone": []},
    )  # fmt: skip
    assert [s["to"] for s in told["sent"]] == ["a@example.org"]


def test_the_status_of_a_folder() -> None:
    """The last build with what it wrote and left out, no error, no watcher, no job."""
    assert status_output.text(DONE, IDLE, NOW) == (
        "last build   2026-03-02T08:00:00+00:00, as of 2026-03-02, of 3 articles\n"
        "  wrote      out/a.pdf\n"
        "  wrote      out/a.txt\n"
        "  left out   b.xyz: not read\n"
        "last error   none since\n"
        "watching     no: start briefing watch\n"
        "next run     none: there is no [[job]] in briefing.toml\n"
    )


def test_the_status_of_a_folder_that_is_watched() -> None:
    """What the watcher does, each job with its next run, and how it went last."""
    job = NextRun(PLAN, NOW + timedelta(days=6), JobRun("2026-03-02T08:00:03+00:00", ""))
    failed = NextRun(replace(PLAN, tz=""), NOW + timedelta(hours=1, minutes=5), JobRun("2026", "no\nserver"))
    holder = LockHolder(77, "2026-03-01T00:00:00+00:00", 0.0)
    status = WatchStatus(holder, "building", "2026-03-03T07:59:00+00:00", (job, failed))
    assert status_output.text(FolderState(error=Failure("2026", "no light")), status, NOW).splitlines() == [
        "last build   none yet",
        "last error   2026, no light",
        "watching     since 2026-03-01T00:00:00+00:00, process 77",
        "  now        building, since 2026-03-03T07:59:00+00:00",
        "next run     Mon 09 Mar 2026 08:00 UTC, Europe/London (in 6 d 0 h)",
        "  job        every monday at 08:00 Europe/London: make, send",
        "  last run   2026-03-02T08:00:03+00:00, it went well",
        "next run     Tue 03 Mar 2026 09:05 UTC, time of this machine (in 1 h 5 min)",
        "  job        every monday at 08:00: make, send",
        "  last run   2026, no server",
    ]


@pytest.mark.parametrize(
    ("status", "lines"),
    [
        (replace(IDLE, jobs=(NextRun(PLAN, NOW, None),)),
         ["watching     no: start briefing watch, which runs the jobs", "next run     Tue 03 Mar"]),
        (replace(IDLE, fault=UsageError("bad")), ["watching     no: start briefing watch"]),
        (replace(IDLE, holder=LockHolder(7, "2026", 0.0)),
         ["watching     since 2026, process 7", "  now        watching, since 2026", "next run     none: there is no"]),
    ],
    ids=["jobs", "a fault", "a watcher that has not begun"],
)  # fmt: skip
def test_what_is_told_of_a_watcher(status: WatchStatus, lines: list[str]) -> None:
    """Whether jobs wait for one; with wrong settings nothing is said of jobs."""
    told = status_output.text(FolderState(), status, NOW).splitlines()[2:]
    assert [told[n].startswith(line) for n, line in enumerate(lines)] == [True] * len(lines)
    assert len([line for line in told if line.startswith("next run")]) == len(lines) - 1 - (status.holder is not None)


@pytest.mark.parametrize(
    ("away", "words"),
    [
        (timedelta(seconds=-1), "due now"),
        (timedelta(), "due now"),
        (timedelta(seconds=1), "in 0 min"),
        (timedelta(minutes=59, seconds=59), "in 59 min"),
        (timedelta(hours=1), "in 1 h 0 min"),
        (timedelta(hours=23, minutes=59), "in 23 h 59 min"),
        (timedelta(days=1), "in 1 d 0 h"),
        (timedelta(days=6, hours=4, minutes=30), "in 6 d 4 h"),
    ],
)
def test_how_far_away(away: timedelta, words: str) -> None:
    """In the two largest units that fit."""
    assert status_output.away(away) == words


def test_the_status_for_a_script() -> None:
    """Build, error, jobs, watcher and what is wrong, by the names that scripts know."""
    runs = (NextRun(PLAN, NOW, JobRun("2026", "no")), NextRun(replace(PLAN, tz=""), NOW, None))
    status = WatchStatus(LockHolder(7, "2025", 0.0), "building", "2026", runs)
    assert json.loads(status_output.data(DONE, status, "silent")) == {
        "build": json.loads(json.dumps(json.loads(output.run_json(DONE, NONE, ()))["build"])),
        "error": None,
        "next": [
            {"job": "every monday at 08:00 Europe/London: make, send", "at": "2026-03-03T08:00:00+00:00",
             "tz": "Europe/London", "last": {"at": "2026", "fault": "no"}},
            {"job": "every monday at 08:00: make, send", "at": "2026-03-03T08:00:00+00:00", "tz": None, "last": None},
        ],
        "watch": {"running": True, "pid": 7, "since": "2025", "doing": "building", "ill": "silent"},
        "settings": None,
    }  # fmt: skip


def test_the_status_of_nothing_for_a_script() -> None:
    """Nobody watches, nothing was built; what is wrong with the settings is told."""
    told = json.loads(status_output.data(FolderState(), replace(IDLE, fault=UsageError("bad", "Mend it.")), None))
    assert told["watch"] == {"running": False, "pid": None, "since": None, "doing": "", "ill": None}
    assert (told["build"], told["next"], told["settings"]) == (None, [], "bad")
