"""A signal stops a wait at once, and lets work come to its end; what one watcher leaves for the next."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from briefing.watch import journal, signals
from briefing.watch.journal import JobRun, Journal
from briefing.watch.signals import GRACE, Stopped, Stopper


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_while_nothing_is_done(number: signal.Signals) -> None:
    """It ends what runs at once; afterwards signals are handled as before."""
    before = signal.getsignal(number), signal.getsignal(signal.SIGALRM), signal.getsignal(signal.SIGIO)
    stopper = Stopper()
    with stopper.listening():
        assert signal.getsignal(signal.SIGIO) is signal.SIG_IGN
        with pytest.raises(Stopped):
            os.kill(os.getpid(), number)
    assert (signal.getsignal(number), signal.getsignal(signal.SIGALRM), signal.getsignal(signal.SIGIO)) == before


def interrupted(stopper: Stopper, done: list[str], *numbers: int) -> None:
    """Do some work, in the midst of which signals come."""
    with stopper.working():
        for number in numbers:
            os.kill(os.getpid(), number)
        left, again = signal.getitimer(signal.ITIMER_REAL)
        done += ["in time"] if 0 < left <= GRACE and again == pytest.approx(0.2) else ["?"]


def test_a_signal_while_something_is_done() -> None:
    """Work comes to its end first; a moment later it would be broken off."""
    done: list[str] = []
    stopper = Stopper()
    with stopper.listening(), pytest.raises(Stopped):
        interrupted(stopper, done, signal.SIGTERM)
    assert done == ["in time"]
    assert GRACE == 1.0
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGALRM])
def test_a_second_signal_breaks_work_off(number: signal.Signals) -> None:
    """Who asks twice does not want to wait; nor does the end of the moment."""
    done: list[str] = []
    stopper = Stopper()
    with stopper.listening(), pytest.raises(Stopped):
        interrupted(stopper, done, signal.SIGTERM, number)
    assert done == []


def test_work_without_a_signal() -> None:
    """Nothing stops, and work may follow work."""
    stopper = Stopper()
    with stopper.listening():
        for _ in range(2):
            with stopper.working():
                pass


def test_a_wait_that_is_ended() -> None:
    """It ends at once where somebody woke it before; what woke it is used up, however often it did."""
    stopper = Stopper()
    with stopper.listening():
        for _ in range(3):
            stopper.wake()
        start = time.monotonic()
        stopper.wait(5.0)
        assert time.monotonic() - start < 2.0
        start = time.monotonic()
        stopper.wait(0.05)
        assert time.monotonic() - start >= 0.04
    stopper.wake()  # nobody waits any more


def test_it_may_be_woken_without_end() -> None:
    """A full pipe is no fault."""
    stopper = Stopper()
    with stopper.listening():
        for _ in range(70_000):
            stopper.wake()
        stopper.wait(5.0)
    assert signals.SIGNALS == (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def test_the_journal(tmp_path: Path) -> None:
    """What one watcher writes the next one reads; where nothing is, nothing is known."""
    kept = Journal("d1", "building", "2026", {"monday": "2026"}, {"monday": JobRun("2026", "no light")})
    (tmp_path / "watch.json").write_bytes(journal.dump(kept))
    assert journal.load(tmp_path / "watch.json") == kept
    assert journal.load(tmp_path / "none") == Journal("", "", "", {}, {})
    assert JobRun("2026").fault == ""


def test_nothing_stays_open() -> None:
    """Neither end of what wakes it."""
    before = len(list(Path("/proc/self/fd").iterdir()))
    with Stopper().listening():
        assert len(list(Path("/proc/self/fd").iterdir())) == before + 2
    assert len(list(Path("/proc/self/fd").iterdir())) == before
