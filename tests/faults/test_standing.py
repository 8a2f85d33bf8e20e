"""The whole of a weekly: made, mailed and printed by the clock, and told of by status."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.actions.watch_folder import WatchedFolder
from briefing.cli.commands.watch import send_memo
from briefing.environment import World
from briefing.errors import UsageError
from tests.desk import Desk
from tests.faults import made
from tests.faults.office import Office, free_port
from tests.faults.test_print import TOOK, arguments, lp
from tests.faults.test_signals import STORY

JOB = (
    '\n[[job]]\nevery = "monday"\nat = "08:00"\ntz = "Europe/London"\ndo = ["make", "send", "print"]\nkind = "weekly"\n'
)
WEEK = timedelta(days=7)


@dataclass(slots=True)
class Desktop:
    """A desk with a folder order, and a clock."""

    desk: Desk
    now: datetime = datetime(2026, 3, 20, 12, tzinfo=UTC)
    tick: float = 0.0
    said: list[str] = field(default_factory=list)

    def world(self) -> World:
        """The world at this moment."""
        return World(
            self.desk.folder,
            self.desk.environ,
            lambda: self.now,
            self.desk.load,
            self.desk.state,
            sleep=lambda _: None,
            tick=lambda: self.tick,
        )

    def start(self) -> WatchedFolder:
        """Start, as ``briefing watch`` does."""
        return WatchedFolder(self.world(), self.said.append, lambda settings: send_memo(self.world(), settings))


@pytest.fixture
def weekly(desk: Desk, plain_post: Office) -> Desktop:
    """A desk with an article, a printer, a mail server, and a weekly job."""
    desk = lp(desk, TOOK)
    desk.put("seeds/a.txt", STORY)
    made.settings(desk, plain_post, "none", host="127.0.0.1")
    settings = desk.folder / "briefing.toml"
    settings.write_text(settings.read_text("utf-8") + JOB, "utf-8")
    return Desktop(desk)


def test_a_weekly(weekly: Desktop, plain_post: Office) -> None:
    """On Monday at eight the weekly is made, mailed and printed once; the next week only if there is news."""
    folder = weekly.start()
    folder.jobs.run_due()
    assert not weekly.desk.out.exists()
    weekly.now = datetime(2026, 3, 23, 8, 0, 1, tzinfo=UTC)
    folder.jobs.run_due()
    folder.jobs.run_due()
    assert folder.faults == [], weekly.said
    assert sorted(p.name for p in weekly.desk.out.iterdir()) == ["briefing-handout.pdf", "briefing-weekly.pdf"]
    assert plain_post.to() == ["ann@example.org", "bob@example.net"]
    assert arguments(weekly.desk)[-1].endswith("briefing-handout.pdf")
    weekly.now += WEEK
    weekly.start().jobs.run_due()
    assert (len(plain_post.taken), len([a for a in arguments(weekly.desk) if a == "--"])) == (2, 1)
    weekly.desk.put("seeds/b.txt", STORY.replace("Norway", "Sweden"))
    weekly.now += WEEK
    weekly.start().jobs.run_due()
    assert (len(plain_post.taken), len([a for a in arguments(weekly.desk) if a == "--"])) == (4, 2)


def test_status_tells_what_is_to_come(weekly: Desktop) -> None:
    """Status tells the next run in the time of its place, and how the last one went."""
    folder = weekly.start()
    weekly.now = datetime(2026, 3, 23, 8, 0, 1, tzinfo=UTC)
    folder.jobs.run_due()
    told = weekly.desk.run("status")
    assert "every monday at 08:00 Europe/London: make, send, print (weekly)" in told.out
    assert "it went well" in told.out
    (following,) = json.loads(weekly.desk.run("status", "--json").out)["next"]
    assert following["tz"] == "Europe/London"
    assert datetime.fromisoformat(following["at"]).hour == 8
    assert following["last"]["fault"] == ""


def test_no_articles_no_mail(weekly: Desktop, plain_post: Office) -> None:
    """Where the weekly cannot be made, nobody is sent anything, and status tells why."""
    (weekly.desk.folder / "seeds" / "a.txt").unlink()
    folder = weekly.start()
    weekly.now = datetime(2026, 3, 23, 9, tzinfo=UTC)
    folder.jobs.run_due()
    assert plain_post.taken == []
    assert "no article" in weekly.desk.run("status").out


def fail(weekly: Desktop, folder: WatchedFolder, minutes: int = 60) -> None:
    """Let Monday come, and an hour of it pass."""
    weekly.now = max(weekly.now, datetime(2026, 3, 23, 8, 0, 1, tzinfo=UTC))
    for _ in range(minutes):
        weekly.now += timedelta(minutes=1)
        weekly.tick += 60
        folder.jobs.run_due()


def test_one_notice_where_a_job_has_failed_for_good(weekly: Desktop, plain_post: Office) -> None:
    """After half an hour of tries whoever runs this is told once, with what to do; the readers get nothing."""
    made.settings(weekly.desk, plain_post, "none", host="127.0.0.1", notices="Ops <ops@example.org>")
    settings = weekly.desk.folder / "briefing.toml"
    settings.write_text(settings.read_text("utf-8") + JOB, "utf-8")
    (weekly.desk.folder / "seeds" / "a.txt").unlink()
    folder = weekly.start()
    fail(weekly, folder, 20)
    assert plain_post.taken == []
    fail(weekly, folder, 40)
    assert plain_post.to() == ["ops@example.org"]
    mail = plain_post.mail()
    assert mail["Subject"] == "briefing failed: every monday at 08:00 Europe/London: make, send, print (weekly)"
    words = mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "There is no article to read" in words
    assert "What to do:" in words
    fail(weekly, weekly.start())
    assert len(plain_post.taken) == 1
    weekly.now += WEEK
    fail(weekly, weekly.start())
    assert plain_post.to() == ["ops@example.org"] * 2


def test_nobody_is_told_where_nobody_wants_to_be(weekly: Desktop, plain_post: Office) -> None:
    """Without ``notices`` a failure stands in the log and in the status only."""
    (weekly.desk.folder / "seeds" / "a.txt").unlink()
    fail(weekly, weekly.start())
    assert plain_post.taken == []
    assert any("given up" in line for line in weekly.said)


def test_a_notice_that_cannot_leave_ends_nothing(weekly: Desktop, plain_post: Office) -> None:
    """Where the mail server is gone too, that is said, and the jobs go on."""
    made.settings(weekly.desk, plain_post, "none", host="127.0.0.1", notices="ops@example.org")
    text = (weekly.desk.folder / "briefing.toml").read_text("utf-8")
    weekly.desk.put("briefing.toml", text.replace(f"port = {plain_post.port}", f"port = {free_port()}") + JOB)
    (weekly.desk.folder / "seeds" / "a.txt").unlink()
    fail(weekly, weekly.start())
    assert any("could not be told of it" in line for line in weekly.said), weekly.said


def test_settings_that_break(weekly: Desktop) -> None:
    """Settings that cannot be are told at the start; later, the jobs stay as they were until they are mended."""
    folder = weekly.start()
    good = (weekly.desk.folder / "briefing.toml").read_text("utf-8")
    weekly.desk.put("briefing.toml", good.replace("Europe/London", "Europe/Londno"))
    folder._refresh()  # noqa: SLF001 - as the watcher does before it builds
    assert [str(at.tzinfo) for _, at in folder.jobs.planned()] == ["Europe/London"]
    with pytest.raises(UsageError, match="Londno"):
        weekly.start()
    weekly.desk.put("briefing.toml", good.replace("Europe/London", "Asia/Tokyo"))
    folder._refresh()  # noqa: SLF001
    assert [str(at.tzinfo) for _, at in folder.jobs.planned()] == ["Asia/Tokyo"]


def test_the_state_cannot_be_kept(weekly: Desktop, tmp_path: Path) -> None:
    """Where nothing can be kept the watcher works on, and says what is missing."""
    (tmp_path / "file").touch()
    weekly.desk = replace(weekly.desk)
    world = replace(weekly.world(), state=tmp_path / "file" / "state")
    folder = WatchedFolder(world, weekly.said.append, lambda _: None)
    folder.jobs.run_due()
    assert any("will not know" in line for line in weekly.said)
