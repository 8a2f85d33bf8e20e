"""A runner of the workers of a Dask cluster, on this machine or on others; loaded only if one is asked for.

Articles are sent, and small facts come back, as from local workers; so no folder need be shared, and the memo is the
same. A worker that is lost costs time only. Every worker must have the same version of the program and of its model.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import islice
from threading import Lock
from typing import Any

import distributed

from briefing.errors import UsageError
from briefing.facts import Article
from briefing.understand.runner.base import ArticleReader, MakeReader, Result
from briefing.understand.runner.workers import Batches, BatchResult, in_batches, read_batch, reader_or_error

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
"""Batches that are sent at once: a scheduler holds the articles that wait."""
PATIENCE = 10
"""Seconds that a scheduler has to answer."""
_one_at_a_time = Lock()
"""A worker may have several threads; its model has one reader."""
_dask: Any = distributed  # a library without types


@dataclass(frozen=True, slots=True)
class DaskCluster:
    """A runner of the workers of a Dask cluster."""

    make_reader: MakeReader
    """Called in each worker, so it must be a function of a module, or a ``partial`` of one."""
    address: str
    """Of a Dask scheduler, ``tcp://host:8786``, or ``LOCAL``."""
    fingerprint: Callable[[], str]
    """Names the rules and the model of whoever calls it; can be sent, as ``make_reader`` can."""
    jobs: int = 1
    """Workers of a ``LOCAL`` cluster."""

    def results(self, articles: Sequence[Article]) -> Iterator[Result]:
        """Give the result of each article, in their order.

        Raises ``UsageError`` if there is no such cluster or model, or if workers have other rules.
        """
        return in_batches(articles, self._submit) if articles else iter(())

    def _submit(self, batches: Batches) -> Iterator[tuple[int, BatchResult]]:
        with _client(self.address, self.jobs) as client:
            yield from self._through(client, batches)

    def _through(self, client: Any, batches: Batches) -> Iterator[tuple[int, BatchResult]]:  # noqa: ANN401
        """Have batches read; those over which workers died don't come back."""
        rest, waiting = enumerate(batches), dict[Any, int]()
        coming = _dask.as_completed(loop=client.loop)

        def send(count: int) -> None:
            for number, batch in islice(rest, count):
                future = client.submit(_read, batch, self.make_reader, self.fingerprint, pure=False)
                waiting[future] = number
                coming.add(future)

        try:
            send(AHEAD)
            for future in coming:
                number, result = waiting.pop(future), self._result(future)
                if result:
                    yield number, result
                send(1)
        finally:
            client.cancel(list(waiting))

    def _result(self, future: Any) -> BatchResult | None:  # noqa: ANN401
        """Return what a worker made of a batch; ``None`` if workers died over it."""
        error = future.exception()
        if isinstance(error, _dask.KilledWorker):
            return None
        if error is not None:
            what = f"a worker of the cluster cannot read articles: {type(error).__name__}: {error}"
            raise UsageError(what, "Install the same edition of briefing, with the same model, on every worker.")
        fingerprint, result = future.result()
        if fingerprint != self.fingerprint():
            what = "a worker of the cluster has another edition of briefing, or of its model"
            raise UsageError(what, "Install the same on every worker: the memo must not depend on who read it.")
        returned: BatchResult = result
        return returned


@contextmanager
def _client(address: str, jobs: int) -> Iterator[Any]:
    if address != LOCAL and not ADDRESS.match(address):
        raise UsageError(f"{address!r} is no address of a Dask scheduler", "Write tcp://host:8786, or local.")
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what becomes of a worker we say ourselves
    with ExitStack() as stack:
        try:
            place: Any = address
            if address == LOCAL:
                place = stack.enter_context(_dask.LocalCluster(n_workers=jobs, **OWN))
            client = stack.enter_context(_dask.Client(place, timeout=PATIENCE, set_as_default=False))
        except (OSError, ValueError) as error:
            what = f"no Dask scheduler answers at {address}"
            raise UsageError(what, "Start one (dask scheduler), or make the memo without --cluster.") from error
        yield client


def _read(batch: Sequence[Article], make_reader: MakeReader, fingerprint: Callable[[], str]) -> tuple[str, BatchResult]:
    """Read a batch, in a worker; return its fingerprint too."""
    with _one_at_a_time:
        return _fingerprint(fingerprint), read_batch(_reader(make_reader), batch)


@cache
def _reader(make_reader: MakeReader) -> ArticleReader | UsageError:
    return reader_or_error(make_reader)


@cache
def _fingerprint(fingerprint: Callable[[], str]) -> str:
    return fingerprint()
