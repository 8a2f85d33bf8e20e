"""What is logged and shown of a fault: nothing by default, more where it is asked for, never a secret or an article."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import logs
from briefing.errors import BriefingError
from briefing.watch.loop import BuildCallbacks, Rebuilder
from briefing.watch.plan import JobPlan
from briefing.watch.schedule import JobCallbacks, Scheduler
from briefing.watch.snapshot import Scanner
from tests.desk import NOW, Desk
from tests.processes import python

STORY = """\
Island council opens a ferry line

STORHOLM, 3 March 2025 - The island's mayor Ingrid Vangsnes said on Monday that the new ferry line would run from May. \
"We will pay two million crowns for the pier," she said.
"""
LINE = re.compile(r"\d+\.\d{3} s briefing[.\w]*: .+")
WORDS = "correct horse battery staple"


class BrokenEnvironment(dict[str, str]):
    """An environment that cannot be asked for anything: a fault that no command expects."""

    def __contains__(self, key: object) -> bool:
        """Fail."""
        raise ZeroDivisionError(f"no {key}")

    def get(self, key: str, default: Any = None) -> Any:
        """Fail."""
        raise ZeroDivisionError(f"no {key}, not even {default}")


@pytest.fixture
def broken(desk: Desk) -> Desk:
    """A desk with an article and a memo, at which every command meets a fault of the program."""
    desk.put("seeds/a.txt", STORY)
    desk.put("memo.json", "{}")
    return replace(desk, environ=BrokenEnvironment())


COMMANDS = (
    ("make",),
    ("read", "seeds"),
    ("verify", "memo.json"),
    ("config",),
    ("explain",),
    ("explain", "S1"),
    ("send",),
    ("print",),
    ("status",),
    ("doctor",),
    ("watch", "--once"),
)


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("flags", [(), ("-v",), ("-vv",)], ids=str)
def test_a_traceback_is_shown_to_nobody(broken: Desk, flags: tuple[str, ...], arguments: tuple[str, ...]) -> None:
    """A fault of the program is two lines, which name the place in the code; the logs hold no traceback either."""
    done = broken.run(*flags, *arguments)
    told = [line for line in done.err.splitlines() if not LINE.fullmatch(line)]
    assert done.code == 4
    assert len(told) == 2
    assert told[0].startswith("briefing: a fault in briefing itself: ZeroDivisionError: no ")
    assert re.fullmatch(r"  Nothing was changed\. Please report this: test_logs\.py, line \d+\.", told[1])
    assert "Traceback" not in done.err


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_traceback_for_who_asks_for_it(broken: Desk, arguments: tuple[str, ...]) -> None:
    """With --debug the same two lines come first, then one of the log, then the traceback."""
    done = broken.run("--debug", *arguments)
    first, second, log, start, *_, last = done.err.splitlines()
    assert first.startswith("briefing: a fault in briefing itself: ZeroDivisionError")
    assert second.startswith("  Nothing was changed.")
    assert LINE.fullmatch(log)
    assert start == "Traceback (most recent call last):"
    assert last.startswith("ZeroDivisionError: no ")
    assert done.code == 4


def test_wrong_usage_has_no_traceback(desk: Desk) -> None:
    """What a user can mend is two lines, also with --debug."""
    done = desk.run("--debug", "make", "nowhere")
    assert done.code == 3
    assert len(done.err.splitlines()) == 2


def test_quiet_by_default(desk: Desk) -> None:
    """Without a flag nothing is logged, and no handler stays behind."""
    desk.put("seeds/a.txt", STORY)
    before = list(logs.LOGGER.handlers), logs.LOGGER.level
    done = desk.run("make", "--format", "json")
    assert done.code == 0
    assert not any(LINE.fullmatch(line) for line in done.err.splitlines())
    assert (list(logs.LOGGER.handlers), logs.LOGGER.level) == before


@pytest.mark.parametrize("arguments", [("-v", "make"), ("make", "-v")], ids=" ".join)
def test_steps(desk: Desk, arguments: tuple[str, ...]) -> None:
    """With -v, before or after the name of the command, each step is a line on stderr; stdout stays as it is."""
    desk.put("seeds/a.txt", STORY)
    done = desk.run(*arguments, "--format", "json")
    steps = [line.partition(": ")[2] for line in done.err.splitlines() if LINE.fullmatch(line)]
    assert steps == ["reading", "understanding 1 articles", "writing", "read 1 articles, left out 0 files"]
    assert done.out == f"{desk.out / 'briefing.json'}\n"


@pytest.mark.parametrize("arguments", [("-vv", "make"), ("make", "-vv"), ("-v", "-v", "make")], ids=" ".join)
def test_details(desk: Desk, arguments: tuple[str, ...]) -> None:
    """With -vv the settings files are named too."""
    desk.put("seeds/a.txt", STORY)
    desk.put("briefing.toml", "[memo]\nformats = ['json']\n")
    assert f"settings of {desk.folder.resolve() / 'briefing.toml'}" in desk.run(*arguments).err


def test_no_article_is_logged(desk: Desk) -> None:
    """Not three words in a row of an article stand in the most detailed log."""
    desk.put("seeds/a.txt", STORY)
    err = desk.run("-vv", "--debug", "make", "--format", "json").err
    words = re.findall(r"\w+", STORY)
    threes = {" ".join(words[n : n + 3]) for n in range(len(words) - 2)}
    assert not [three for three in threes if three in " ".join(re.findall(r"\w+", err))]
    assert LINE.search(err)


def test_no_secret_is_logged(desk: Desk) -> None:
    """The password of the mail server is in no log, also where the mail cannot be sent."""
    desk.put("seeds/a.txt", STORY)
    mail = (
        'from = "a@example.org"\nto = ["b@example.org"]\nhost = "127.0.0.1"\nport = 9\nuser = "desk"\nsecurity = "tls"'
    )
    desk.put("briefing.toml", f"[memo]\nformats = ['json']\n[mail]\n{mail}\n")
    desk = replace(desk, environ={"BRIEFING_SMTP_PASSWORD": WORDS})
    desk.run("make")
    done = desk.run("-vv", "--debug", "send")
    assert done.code == 5
    assert LINE.search(done.err)
    assert WORDS not in done.err


@pytest.fixture
def stderr(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """A console that shows everything but tracebacks."""
    with logs.console():
        logs.show(2)
        yield capsys


def test_a_record_is_one_safe_line(stderr: pytest.CaptureFixture[str]) -> None:
    """Control characters and line breaks of a name reach no terminal."""
    logging.getLogger("briefing.x").info("read %s", "a\x1b[31m\nb.txt")
    assert LINE.fullmatch(stderr.readouterr().err.strip("\n"))


def raised(words: str) -> None:
    """Raise an error with some words."""
    raise ValueError(words)


def test_a_traceback_is_safe(stderr: pytest.CaptureFixture[str]) -> None:
    """The lines of a traceback keep their indentation, and no control character reaches the terminal."""
    logs.show(0, debug=True)
    try:
        raised("\x1b[31mred")
    except ValueError:
        logging.getLogger("briefing.x").exception("broken")
    err = stderr.readouterr().err
    _, start, place, *_, last = err.splitlines()
    assert "\x1b" not in err
    assert start == "Traceback (most recent call last):"
    assert place.startswith("  File ")
    assert last == "ValueError: \ufffd[31mred"


@pytest.mark.parametrize(
    ("verbosity", "debug", "shown"),
    [
        (0, False, ""),
        (1, False, "info error"),
        (2, False, "debug info error"),
        (3, False, "debug info error"),
        (0, True, "error"),
        (1, True, "info error"),
    ],
)
def test_levels(capsys: pytest.CaptureFixture[str], verbosity: int, *, debug: bool, shown: str) -> None:
    """Each -v shows a level more; --debug alone shows faults."""
    log = logging.getLogger("briefing.levels")
    with logs.console():
        logs.show(verbosity, debug=debug)
        logs.show(0)
        for level in ("debug", "info", "error"):
            getattr(log, level)(level)
    log.error("after")
    lines = [line for line in capsys.readouterr().err.splitlines() if LINE.fullmatch(line)]
    assert " ".join(line.rpartition(" ")[2] for line in lines) == shown


def _fail() -> None:
    raise ZeroDivisionError("one")


def test_a_fault_while_watching(stderr: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A fault of a build ends nothing: it is said in a line, and logged without a traceback."""
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    said: list[str] = []
    clock = iter(range(100))
    callbacks = BuildCallbacks(
        _fail, lambda: None, said.append, lambda *_: None, lambda: float(next(clock)), settle=1.0, pause=1.0
    )
    rebuilder = Rebuilder(Scanner(lambda: {"a.txt": tmp_path / "a.txt"}), callbacks)
    for _ in range(2):
        rebuilder.step()
    assert said == ["a fault in briefing itself: ZeroDivisionError: one; the last memo stays. Please report this."]
    assert isinstance(rebuilder.error, BriefingError)
    err = stderr.readouterr().err
    assert "the build failed" in err
    assert "Traceback" not in err


def test_a_fault_of_a_job(stderr: pytest.CaptureFixture[str]) -> None:
    """A fault of a job ends nothing: it is handed on as an error, and logged without a traceback."""
    faults: list[BriefingError | None] = []
    moments = iter([NOW, NOW.replace(hour=11), *[NOW.replace(hour=12)] * 5])
    callbacks = JobCallbacks(
        lambda *_: _fail(),
        lambda _: None,
        lambda _: None,
        lambda _, fault: faults.append(fault),
        lambda: next(moments),
        lambda: 0.0,
    )
    scheduler = Scheduler(callbacks, {})
    scheduler.set([JobPlan("hour", "", "", ("make",))])
    scheduler.run_due()
    assert [str(fault) for fault in faults] == [
        "a fault in briefing itself: ZeroDivisionError: one\n  Please report this."
    ]
    err = stderr.readouterr().err
    assert "step make of the job failed: every hour: make" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(("flag", "lines"), [((), 2), (("--debug",), None)], ids=["plain", "debug"])
def test_a_damaged_installation(tmp_path: Path, flag: tuple[str, ...], lines: int | None) -> None:
    """Where the command line cannot even be loaded, that is two lines too, and a traceback for who asks for it."""
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "click.py").write_text("raise ImportError('no such thing')\n", "utf-8")
    start = "import sys; sys.path.insert(0, 'broken'); from briefing.__main__ import start; start()"
    done = python(tmp_path, "-c", start, *flag)
    assert ("Traceback" in done.err) == bool(flag)
    if lines:
        assert done.code == 4
        assert done.err.splitlines() == [
            "briefing: a fault in briefing itself: ImportError: no such thing",
            "  Install briefing again, from where it came; --debug shows the traceback.",
        ]
