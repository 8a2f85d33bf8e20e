"""A cluster of one worker in this process: order, limits, and what it says where something is wrong."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import distributed
import pytest

from briefing.errors import UsageError
from briefing.understand.runner import cluster
from briefing.understand.runner.cluster import DaskCluster
from tests.understand.test_runner import FirstWord, articles, named, no_reader


def same() -> str:
    """The edition of whoever reads."""
    return "edition 1"


class Edition:
    """An edition that differs from place to place, so that no two are the same."""

    calls = 0

    def __call__(self) -> str:
        """Name another one at each call."""
        Edition.calls += 1
        return f"edition {Edition.calls}"


class Unnamed:
    """An edition that cannot be named."""

    def __call__(self) -> str:
        """Fail."""
        raise ValueError("no such thing")


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a scheduler in this process."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with distributed.LocalCluster(  # type: ignore[no-untyped-call]  # a library without types
        n_workers=1, threads_per_worker=1, processes=False, protocol="tcp", host="127.0.0.1", dashboard_address=":0"
    ) as running:
        yield str(running.scheduler_address)


def test_results_come_in_the_order_of_the_articles(scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However few batches are under way at once; a fault in one article costs no other."""
    names = ("Norwick", "Unreadable", *(f"Town{n}" for n in range(9)))
    read = named(DaskCluster(FirstWord, scheduler, same).results(articles(*names)))
    assert (read[0], read[2:]) == ("Norwick", [f"Town{n}" for n in range(9)])
    assert "LookupError" in read[1]
    monkeypatch.setattr(cluster, "AHEAD", 1)
    assert named(DaskCluster(FirstWord, scheduler, same).results(articles(*names))) == read


def test_no_articles_ask_for_no_cluster() -> None:
    """An address that nobody answers at does no harm where nothing is to be read."""
    assert list(DaskCluster(FirstWord, "tcp://127.0.0.1:9", same).results(())) == []


def message(address: str, make_reader: type[FirstWord] | object = FirstWord, edition: object = same) -> str:
    """What is said where a cluster cannot read."""
    runner = DaskCluster(make_reader, address, edition)  # type: ignore[arg-type]
    with pytest.raises(UsageError) as caught:
        list(runner.results(articles("Norwick")))
    return f"{caught.value}"


@pytest.mark.parametrize(
    "address", ["host:8786", "http://host:8786", "tcp://", "tcp://host:1/x", "Local", "xtcp://host:1"]
)
def test_what_is_no_address(address: str) -> None:
    """It is said before anybody is asked."""
    assert f"{address!r} is no address of a Dask scheduler" in message(address)


@pytest.mark.parametrize("kind", ["tcp", "tls", "ws", "wss"])
def test_kinds_of_addresses(kind: str) -> None:
    """Each kind that Dask has may be one."""
    assert cluster.ADDRESS.match(f"{kind}://host:8786")


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A scheduler that is gone is named, with what to do."""
    monkeypatch.setattr(cluster, "PATIENCE", 0.2)
    said = message("tcp://127.0.0.1:9")
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in said


def test_a_worker_of_another_edition(scheduler: str) -> None:
    """Its memo would depend on who read it."""
    assert "a worker of the cluster has another edition of briefing, or of its model" in message(
        scheduler, FirstWord, Edition()
    )


def test_a_worker_that_cannot_read(scheduler: str) -> None:
    """What went wrong there is told."""
    assert "a worker of the cluster cannot read articles: ValueError: no such thing" in message(
        scheduler, FirstWord, Unnamed()
    )


def test_a_reader_that_cannot_be_made(scheduler: str) -> None:
    """A fault in making it is told as one."""
    with pytest.raises(Exception, match="the disk is gone"):
        list(DaskCluster(no_reader, scheduler, same).results(articles("Norwick")))


def test_how_its_own_cluster_is_set_up() -> None:
    """It listens to nobody beyond this machine, and asks a scheduler for ten seconds."""
    assert cluster.OWN == {
        "host": "127.0.0.1",
        "threads_per_worker": 1,
        "dashboard_address": "127.0.0.1:0",
        "worker_dashboard_address": "127.0.0.1:0",
        "silence_logs": logging.CRITICAL,
    }
    assert (cluster.LOCAL, cluster.AHEAD, cluster.PATIENCE) == ("local", 128, 10)
