"""Several processes that read: the same bytes, whatever becomes of one of them; a poisoned article is named."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.read import read_folder
from briefing.understand import understand
from briefing.understand.extract import MakeRulesReader
from briefing.understand.records import ArticleFacts
from briefing.understand.runner.base import Result
from briefing.understand.runner.cache import encode
from briefing.understand.runner.workers import AHEAD, BATCH, Batches, BatchResult, WorkerProcesses, in_batches
from tests.desk import ROOT
from tests.processes import process, start

NAMES = ("Jane Roe", "Omar Diaz", "Lena Berg", "Piet Aalders", "Clara Yoon", "Tomas Reil", "Ann Holt")
STORY = """{town} delays its vote

{day} March 2024

{name}, the mayor of {town}, said the port would close on Monday.

“We will not sign {n} contracts,” said {name}. It is unclear when the council will meet.
"""
TOWNS = ("Norwick", "Ostby", "Eastport", "Holm", "Sudland")


def stories(folder: Path, count: int = 20) -> None:
    """Put short articles into a folder."""
    folder.mkdir(parents=True)
    for n in range(count):
        town, name = TOWNS[n % len(TOWNS)], NAMES[n % len(NAMES)]
        (folder / f"{n:03}.txt").write_text(STORY.format(town=town, name=name, day=n + 1, n=n + 2))


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """A folder of articles and the memos that one process makes of it."""
    folder = tmp_path_factory.mktemp("single")
    stories(folder / "seeds")
    return folder, made(folder, "1")


def made(folder: Path, jobs: str, *more: str) -> dict[str, bytes]:
    """Make all formats in a process of its own."""
    told = process(folder, "make", "--format", "all", "--as-of", "2024-04-01", "--jobs", jobs, *more)
    assert told.code == 0, told.err
    return {p.name: p.read_bytes() for p in sorted((folder / "out").iterdir())}


def test_any_number_gives_the_same_bytes(single: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    """Cold, with files that were written in another order; and warm, without a worker."""
    folder, wanted = single
    files = sorted((folder / "seeds").iterdir())
    random.Random(7).shuffle(files)  # noqa: S311 - an order, no secret
    (tmp_path / "seeds").mkdir()
    for path in files:
        shutil.copy(path, tmp_path / "seeds")
    assert made(tmp_path, "3") == wanted
    shutil.rmtree(tmp_path / "out")
    assert made(tmp_path, "3") == wanted


def test_a_worker_that_is_killed_costs_only_time(single: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    """What it had is read again: the same bytes, nothing left out."""
    folder, wanted = single
    shutil.copytree(folder / "seeds", tmp_path / "seeds")
    with started(tmp_path) as running:
        victim = next(workers(running.pid))
        os.kill(victim, signal.SIGKILL)
        _, told = running.communicate(timeout=240)
    assert running.returncode == 0, told
    assert {p.name: p.read_bytes() for p in sorted((tmp_path / "out").iterdir())} == wanted


def test_workers_end_with_the_program(tmp_path: Path) -> None:
    """However suddenly it ends: nothing stays behind that holds a model in memory."""
    stories(tmp_path / "seeds")
    with started(tmp_path) as running:
        next(workers(running.pid))
        running.kill()
        running.communicate(timeout=60)  # workers hold its output as long as they are there
    assert running.returncode == -signal.SIGKILL


def started(folder: Path) -> subprocess.Popen[bytes]:
    """Begin to make all formats with two workers."""
    return start(folder, "make", "--format", "all", "--as-of", "2024-04-01", "--jobs", "2")


def workers(parent: int) -> Iterator[int]:
    """Processes of a pool, as soon as they are there."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        for place in Path("/proc").glob("[0-9]*"):
            if _is_worker(place, parent):
                yield int(place.name)
        threading.Event().wait(0.01)  # until the program has got so far
    pytest.fail("there was no worker")


def _is_worker(place: Path, parent: int) -> bool:
    try:
        lines = (place / "status").read_text().splitlines()
        called = (place / "cmdline").read_bytes()
    except OSError:
        return False
    return f"PPid:\t{parent}" in lines and b"spawn_main" in called


POISON = """
import os
from pathlib import Path
from briefing.understand.parsing import language
usual = language.parse
def parse(article, nlp):
    Path(__file__).with_name(f"{os.getpid()}.reader").touch()
    if "poison" in article.text:
        os._exit(11)
    return usual(article, nlp)
language.parse = parse
"""


def test_a_poisoned_article_is_named(tmp_path: Path) -> None:
    """The one article that ends its process is left out and named; all others are in the memo, most read as usual."""
    stories(tmp_path / "seeds", 11)
    (tmp_path / "seeds" / "0-bad.txt").write_text(
        "A poison article\n\n5 March 2024\n\nThe poison was found, said Ida Lund.\n"
    )
    (tmp_path / "sitecustomize.py").write_text(POISON)
    paths = f"{tmp_path}:{ROOT}"
    done = process(tmp_path, "make", "--format", "txt", "--jobs", "2", "--strict", PYTHONPATH=paths)
    assert done.code == 1, done.err
    assert "left out 0-bad.txt: the language model broke down over it" in done.err
    memo = " ".join((tmp_path / "out" / "briefing.txt").read_text().split())
    assert "0-bad.txt" in memo
    assert "Jane Roe" in memo
    assert "Ida Lund" not in memo
    lost = 2 * AHEAD
    again = lost + 2 * BATCH.bit_length()  # each batch that was handed out, and the halves of the one that is bad
    assert len(list(tmp_path.glob("*.reader"))) <= 2 + again + 2


def test_what_is_read_is_handed_on_at_once(tmp_path: Path) -> None:
    """In the order of the articles, before all is read: what comes to grief later takes nothing with it."""
    stories(tmp_path / "seeds", 3 * BATCH)
    articles = read_folder(tmp_path / "seeds").articles
    empty = encode(Result(ArticleFacts(articles[0], (), (), (), (), ()), "a reader"))

    def submit(_: Batches) -> Iterator[tuple[int, BatchResult]]:
        yield 1, BatchResult((empty,) * BATCH, ("",) * BATCH)
        yield 0, BatchResult((empty,) * BATCH, ("",) * BATCH)
        raise UsageError("the machine is on fire", "")

    results = in_batches(articles, submit)
    first = list(islice(results, 2 * BATCH))
    assert [r.facts.article.id for r in first if r.facts] == [a.id for a in articles[: 2 * BATCH]]
    assert {r.reader for r in first} == {"a reader"}
    with pytest.raises(UsageError, match="on fire"):
        next(results)


def test_a_model_that_is_not_there_is_told(tmp_path: Path) -> None:
    """By the workers as by a single process."""
    stories(tmp_path / "seeds", 12)
    with pytest.raises(UsageError, match="is not installed"):
        understand(read_folder(tmp_path / "seeds"), WorkerProcesses(MakeRulesReader("en_core_web_huge"), 2))
