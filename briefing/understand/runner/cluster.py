"""A cluster that reads articles: processes of Dask distributed, on this machine or on others.

Articles are sent, and small facts come back, as from local workers; so no folder need be shared, and the memo is the
same. A worker that is lost costs time only. Every worker must have this edition of the program and this model.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Any

from briefing.errors import UsageError
from briefing.facts import Article
from briefing.understand.runner.workers import Lot, Lots, gathered, read_with

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.understand.records import ArticleFacts

LOCAL = "local"
"""In place of an address: workers of our own, on this machine."""
ADDRESS = re.compile(r"(?:tcp|tls|wss?)://[^/\s]+$")
HERE = "127.0.0.1"
OWN = {
    "host": HERE,
    "threads_per_worker": 1,
    "dashboard_address": f"{HERE}:0",
    "worker_dashboard_address": f"{HERE}:0",
    "silence_logs": logging.CRITICAL,
}
"""How a cluster of our own is set up: it listens to nobody beyond this machine."""
AHEAD = 128
"""Lots that are sent at once: a scheduler holds the articles that wait."""
PATIENCE = 10
"""Seconds that a scheduler has to answer."""
_one_at_a_time = Lock()
"""A worker may have several threads; its model has one reader."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where articles are read."""

    address: str
    """Of a Dask scheduler, ``tcp://host:8786``, or ``LOCAL``."""
    edition: Callable[..., str]
    """Names the rules and the model of whoever calls it; a function of a module, so that it can be sent."""
    of: tuple[Hashable, ...] = ()
    """What it is called with."""


def spread(
    articles: Sequence[Article], model: str, cluster: Cluster, jobs: int
) -> tuple[Iterator[ArticleFacts | None], str]:
    """Give the facts of articles, in their order, and the model's name; ``None`` where an article broke its reader.

    Raises ``UsageError`` where there is no such cluster or model, or where workers have another edition.
    """

    def tried(lots: Lots) -> Iterator[tuple[int, Lot]]:
        with _client(cluster.address, jobs) as client:
            yield from _tried(client, cluster, model, lots)

    return gathered(articles, model, tried)


@contextmanager
def _client(address: str, jobs: int) -> Iterator[Any]:
    try:
        dask: Any = import_module("distributed")
    except ImportError as error:
        raise UsageError("Dask is not installed", 'Install it: pip install "briefing[cluster]".') from error
    if address != LOCAL and not ADDRESS.match(address):
        raise UsageError(f"{address!r} is no address of a Dask scheduler", "Write tcp://host:8786, or local.")
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what becomes of a worker is told by us, or not at all
    with ExitStack() as stack:
        try:
            place: Any = address
            if address == LOCAL:
                place = stack.enter_context(dask.LocalCluster(n_workers=jobs, **OWN))
            client = stack.enter_context(dask.Client(place, timeout=PATIENCE, set_as_default=False))
        except (OSError, ValueError) as error:
            what = f"no Dask scheduler answers at {address}"
            raise UsageError(what, "Start one (dask scheduler), or make the memo without --cluster.") from error
        yield client


def _tried(
    client: Any,  # noqa: ANN401 - a Client of a library that is an extra
    cluster: Cluster,
    model: str,
    lots: Lots,
) -> Iterator[tuple[int, Lot]]:
    """Have lots read; those over which workers died are left out."""
    dask: Any = import_module("distributed")
    rest, waiting = enumerate(lots), dict[Any, int]()
    coming = dask.as_completed(loop=client.loop)

    def send(count: int) -> None:
        for number, lot in islice(rest, count):
            future = client.submit(_read, lot, model, cluster, pure=False)
            waiting[future] = number
            coming.add(future)

    try:
        send(AHEAD)
        for future in coming:
            number, lot = waiting.pop(future), _answer(future, cluster, dask.KilledWorker)
            if lot:
                yield number, lot
            send(1)
    finally:
        client.cancel(list(waiting))


def _answer(future: Any, cluster: Cluster, died: type[Exception]) -> Lot | None:  # noqa: ANN401 - as above
    """Return what a worker made of a lot; ``None`` where workers ``died`` over it."""
    error = future.exception()
    if isinstance(error, died):
        return None
    if error is not None:
        what = f"a worker of the cluster cannot read articles: {type(error).__name__}: {error}"
        raise UsageError(what, "Install the same edition of briefing, with the same model, on every worker.")
    edition, lot = future.result()
    if edition != _edition(cluster):
        what = "a worker of the cluster has another edition of briefing, or of its model"
        raise UsageError(what, "Install the same on every worker: the memo must not depend on who read it.")
    found: Lot = lot
    return found


def _read(lot: Sequence[Article], model: str, cluster: Cluster) -> tuple[str, Lot]:
    """Read a lot, in a worker, and tell by which edition."""
    with _one_at_a_time:
        return _edition(cluster), read_with(_model(model), lot)


@cache
def _model(name: str) -> Language | UsageError:
    from briefing.understand.parsing.language import load

    try:
        return load(name)
    except UsageError as error:
        return error


@cache
def _edition(cluster: Cluster) -> str:
    return cluster.edition(*cluster.of)
