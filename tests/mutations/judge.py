"""Runs tests against a mutated copy of the checkout, each time in a child that was forked with the model in memory."""

from __future__ import annotations

import compileall
import os
import select
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.mutations.operators import Mutation
from tests.mutations.order import nearest_first

HEAVY = ("pytest", "hypothesis.strategies", "spacy", "docx", "lxml.html", "reportlab.platypus", "trafilatura", "jinja2")
"""Libraries that are imported once for all."""
LEFT_OUT = (".git", ".venv", "out", ".*_cache", ".hypothesis", "build", "dist")
SAMPLE_ENDS = 20_000.0
"""Seconds by which the time of a mutated file differs, so that no compiled module is taken for its own."""
KILLED, SURVIVED, LATE = "killed", "survived", "timed out"


@dataclass(frozen=True, slots=True)
class Judge:
    """A copy of the checkout in which one file at a time is changed."""

    copy: Path
    log: Path
    load: Callable[..., Any]
    """Loads a language model, and hands out the one that is in memory first."""

    def judge(self, mutation: Mutation, tests: tuple[str, ...], seconds: float) -> str:
        """Return whether the tests notice a mutation within the time; those that import its module are run first."""
        ordered = nearest_first(self.copy, mutation.path, tests)
        with self._changed(mutation):
            return self.run(ordered, seconds, warm=not mutation.path.startswith("briefing/understand/parsing/"))

    def run(self, tests: tuple[str, ...], seconds: float, *, warm: bool = True) -> str:
        """Run tests in a child; one that does not end in time is ended with all that it has started."""
        child = os.fork()
        if child == 0:
            os.setsid()
            _forget()
            self._test(tests, warm=warm)
        handle = os.pidfd_open(child)
        try:
            in_time = bool(select.select([handle], [], [], seconds)[0])
        finally:
            os.close(handle)
        if not in_time:
            os.killpg(child, signal.SIGKILL)
        status = os.waitpid(child, 0)[1]
        return (SURVIVED if status == 0 else KILLED) if in_time else LATE

    def _test(self, tests: tuple[str, ...], *, warm: bool) -> None:
        """Run the tests of the copy in this process, and end it."""
        code = 3
        try:
            out = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(out, 1)
            os.dup2(out, 2)
            if warm:
                setattr(import_module("spacy"), "load", self.load)  # noqa: B010 - a module has no such type
            code = int(import_module("pytest").main(["-x", "-q", "-p", "no:cacheprovider", "--assert=plain", *tests]))
        except BaseException:  # noqa: BLE001 - this process ends here, whatever it is
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)

    @contextmanager
    def _changed(self, mutation: Mutation) -> Iterator[None]:
        path = self.copy / mutation.path
        source, before = path.read_bytes(), path.stat()
        path.write_bytes(mutation.applied(source))
        os.utime(path, (before.st_atime, before.st_mtime + SAMPLE_ENDS))
        try:
            yield
        finally:
            path.write_bytes(source)
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def open_in(root: Path, folder: Path) -> Judge:
    """Copy a checkout into a folder, work there from now on, and load what the tests need."""
    copy = folder / "checkout"
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*LEFT_OUT, "__pycache__"))
    compileall.compile_dir(copy / "briefing", quiet=1)
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    os.chdir(copy)
    sys.path[:] = [str(copy), *(entry for entry in sys.path if entry and Path(entry).resolve() != root)]
    _forget()
    load = model_in_memory()
    for name in HEAVY:
        import_module(name)
    return Judge(copy, folder / "log.txt", load)


def _forget() -> None:
    """Let what is ours be imported anew."""
    for name in [name for name in sys.modules if name.partition(".")[0] in {"briefing", "tests"}]:
        del sys.modules[name]


def model_in_memory() -> Callable[..., Any]:
    """Load the language model as the program does; return a loader that hands it out once to who loads it so."""
    language = import_module("briefing.understand.parsing.language")
    spacy = import_module("spacy")
    load: Callable[..., Any] = spacy.load
    usual = {"exclude": language.UNUSED}
    kept: dict[str, Any] = {language.DEFAULT_MODEL: load(language.DEFAULT_MODEL, **usual)}

    def hand_out(name: str, **options: object) -> object:
        return kept.pop(name) if name in kept and options == usual else load(name, **options)

    return hand_out


def timed(work: Callable[[], str]) -> tuple[str, float]:
    """Return what some work comes to, and the seconds that it takes."""
    start = time.monotonic()
    return work(), time.monotonic() - start


def limits(rooms: Mapping[str, tuple[str, ...]], judge: Judge) -> dict[str, float]:
    """Run the tests of each room on the unchanged copy; return the seconds a mutation may take where they pass."""
    found = {}
    for room, tests in rooms.items():
        verdict, seconds = timed(lambda tests=tests: judge.run(tests, 1800))  # type: ignore[misc]
        if verdict == SURVIVED:
            found[room] = 30 + 3 * seconds
        else:
            sys.stderr.write(f"{room or 'the top'}: tests fail without any mutation\n{judge.log.read_text()[-2000:]}\n")
    return found
