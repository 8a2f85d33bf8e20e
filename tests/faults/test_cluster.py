"""A Dask cluster that reads: the same bytes as one process, whatever becomes of a worker; what is wrong is told."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from briefing.errors import UsageError
from briefing.read import read_folder
from briefing.understand import understand
from briefing.understand.extract import MakeRulesReader
from briefing.understand.runner import cluster
from briefing.understand.runner import workers as workers_of_ours
from briefing.understand.runner.cluster import DaskCluster
from tests.desk import ROOT
from tests.faults.test_workers import POISON, made, stories
from tests.processes import process, start


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """A folder of articles and the memos that one process makes of it."""
    folder = tmp_path_factory.mktemp("single")
    stories(folder / "seeds")
    return folder, made(folder, "1")


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a cluster that exists: two workers."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", host="127.0.0.1") as cluster:  # type: ignore[no-untyped-call]  # a library without types
        yield str(cluster.scheduler_address)


def test_its_workers_give_the_same_bytes(single: tuple[Path, dict[str, bytes]], scheduler: str, tmp_path: Path) -> None:
    """A scheduler by its address; then, warm, nobody is asked: an address that is gone does no harm."""
    (tmp_path / "seeds").symlink_to(single[0] / "seeds")
    assert made(tmp_path, "1", "--cluster", scheduler) == single[1]
    assert made(tmp_path, "1", "--cluster", "tcp://127.0.0.1:9", "--page", "a4") == single[1]


def test_batches_are_sent_as_workers_come_free(
    single: tuple[Path, dict[str, bytes]], scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However few of them are under way at once, all are read, and in their order."""
    reading = read_folder(single[0] / "seeds")
    monkeypatch.setattr(cluster, "AHEAD", 1)
    monkeypatch.setattr(workers_of_ours, "BATCH", 3)
    dossier = understand(reading, DaskCluster(MakeRulesReader(), scheduler, str))
    assert dossier == understand(reading)


def test_workers_of_our_own_give_the_same_bytes(single: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    """On this machine, without a scheduler that somebody has to start; one of them is killed on the way."""
    (tmp_path / "seeds").symlink_to(single[0] / "seeds")
    make = ("make", "--format", "all", "--as-of", "2024-04-01", "--no-cache")
    with start(tmp_path, *make, "--cluster", "local", "--jobs", "2") as running:
        os.kill(next(workers(running.pid)), signal.SIGKILL)
        _, told = running.communicate(timeout=240)
    assert running.returncode == 0, told
    assert {p.name: p.read_bytes() for p in sorted((tmp_path / "out").iterdir())} == single[1]
    assert b"distributed" not in told


def workers(parent: int) -> Iterator[int]:
    """The workers of a program's own cluster that have begun to read: those that have spaCy in their memory."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        for place in Path("/proc").glob("[0-9]*"):
            try:
                mine = f"PPid:\t{parent}" in (place / "status").read_text().splitlines()
                if mine and "spacy/" in (place / "maps").read_text():
                    yield int(place.name)
            except OSError:
                continue
        threading.Event().wait(0.01)  # until the program has got so far
    pytest.fail("there was no worker")


def test_a_poisoned_article_is_named(tmp_path: Path) -> None:
    """The one article over which workers die is left out and named; all others are in the memo."""
    stories(tmp_path / "seeds", 1)
    (tmp_path / "seeds" / "bad.txt").write_text("Bad news\n\n5 March 2024\n\nThe poison was found, said Ida Lund.\n")
    (tmp_path / "sitecustomize.py").write_text(POISON)
    env = {"PYTHONPATH": f"{tmp_path}:{ROOT}", "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    done = process(tmp_path, "make", "--format", "txt", "--cluster", "local", "--strict", **env)
    assert done.code == 1, done.err
    assert "left out bad.txt: the language model broke down over it" in done.err
    assert "Ida Lund" not in (tmp_path / "out" / "briefing.txt").read_text()


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("nonsense://nowhere", "'nonsense://nowhere' is no address of a Dask scheduler"),
        ("tcp://127.0.0.1:9", "no Dask scheduler answers at tcp://127.0.0.1:9"),
    ],
)
def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path, address: str, told: str) -> None:
    """One line that says what, one that says what to do."""
    stories(tmp_path / "seeds", 2)
    done = process(tmp_path, "make", "--cluster", address)
    assert done.code == 2
    assert len(done.err.splitlines()) == 2, done.err
    assert told in done.err


def test_a_model_that_workers_lack_is_told(scheduler: str, tmp_path: Path) -> None:
    """In the words of a single process."""
    stories(tmp_path / "seeds", 2)
    with pytest.raises(UsageError, match="is not installed"):
        understand(read_folder(tmp_path / "seeds"), DaskCluster(MakeRulesReader("en_core_web_huge"), scheduler, str))


def whoami() -> str:
    """Return another fingerprint in each process."""
    return str(os.getpid())


def test_another_edition_is_refused(scheduler: str, tmp_path: Path) -> None:
    """Whoever reads, the memo is the same: a worker whose rules are others reads nothing."""
    stories(tmp_path / "seeds", 2)
    with pytest.raises(UsageError, match="another edition"):
        understand(read_folder(tmp_path / "seeds"), DaskCluster(MakeRulesReader(), scheduler, whoami))


def test_no_cluster_is_asked_where_nothing_is_to_be_read(tmp_path: Path) -> None:
    """A package that is an extra is not needed for a memo of one process."""
    stories(tmp_path / "seeds", 2)
    (tmp_path / "sitecustomize.py").write_text("import sys; sys.modules['distributed'] = None\n")
    for more, code in (((), 0), (("--cluster", "local", "--no-cache"), 2)):
        done = process(tmp_path, "make", "--format", "txt", *more, PYTHONPATH=f"{tmp_path}:{ROOT}")
        assert done.code == code, done.err
    assert 'pip install "briefing[cluster]"' in done.err
