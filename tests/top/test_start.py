"""The start of the program: exit codes, output in UTF-8, one thread for numpy."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Iterator

import pytest

from briefing import __main__ as starting
from briefing.arrays import _one_thread
from briefing.cli import main as command_line


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    """Leave the collector of cycles as it was."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def ended(monkeypatch: pytest.MonkeyPatch, outcome: int | BaseException, *flags: str) -> object:
    """Start the program, whose command line ends so; return the exit code."""

    def answer() -> int:
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    monkeypatch.setattr(command_line, "main", answer)
    monkeypatch.setattr(sys, "argv", ["briefing", *flags])
    with pytest.raises(SystemExit) as end:
        starting.start()
    return end.value.code


@pytest.mark.parametrize(("outcome", "code"), [(0, 0), (3, 3), (KeyboardInterrupt(), 130), (ValueError("no pier"), 4)])
def test_exit_code(monkeypatch: pytest.MonkeyPatch, outcome: int | BaseException, code: int) -> None:
    """That of the command line; 130 where somebody stops it, 4 where it cannot even run."""
    assert ended(monkeypatch, outcome) == code


def test_a_damaged_program_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """In two lines, of which the second says what to do."""
    ended(monkeypatch, ValueError("no pier"))
    assert capsys.readouterr().err.splitlines() == [
        "briefing: a fault in briefing itself: ValueError: no pier",
        "  Install briefing again, from where it came; --debug shows the traceback.",
    ]


def test_the_error_itself_for_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """With --debug it is raised as it is."""
    monkeypatch.setattr(command_line, "main", lambda: 1 // 0)
    monkeypatch.setattr(sys, "argv", ["briefing", "--debug"])
    with pytest.raises(ZeroDivisionError):
        starting.start()


def test_output_is_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the locale says; half of a pair of surrogates, which a damaged text may hold, is printed too."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="latin-1")
    monkeypatch.setattr(sys, "stdout", out)
    ended(monkeypatch, 0)
    out.write("Łódź \udc80")
    out.flush()
    assert out.buffer.getvalue() == b"\xc5\x81\xc3\xb3d\xc5\xba \xed\xb2\x80"


def test_cycles_are_looked_for_seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look goes through all that was imported."""
    ended(monkeypatch, 0)
    assert gc.get_threshold()[0] == 50_000


@pytest.mark.parametrize(("given", "inside", "after"), [(None, "1", None), ("4", "4", "4"), ("", "", "")])
def test_one_thread_while_numpy_loads(
    monkeypatch: pytest.MonkeyPatch, given: str | None, inside: str, after: str | None
) -> None:
    """Unless another number is asked for; the environment is left as it was."""
    if given is None:
        monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    else:
        monkeypatch.setenv("OMP_NUM_THREADS", given)
    with _one_thread():
        assert os.environ["OMP_NUM_THREADS"] == inside
    assert os.environ.get("OMP_NUM_THREADS") == after
