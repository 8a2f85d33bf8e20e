"""A runner of several processes, each with a reader of its own.

They hand back the same bytes that a cache keeps, so that the memo is the same however many there are. A process that
dies costs time only: what it had is read again, in ever smaller batches, until the one article is found that breaks
its reader; that one is left out and named.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context, parent_process
from threading import Thread

from briefing.errors import BriefingError, UsageError
from briefing.facts import Article
from briefing.understand.runner.base import ArticleReader, InProcess, MakeReader, Result, read_one
from briefing.understand.runner.cache import decode, encode

BATCH = 4
"""Articles that are handed out at once."""
AHEAD = 2
"""Batches for each process that are handed out before they can be read: none waits for the next, and few are lost."""
FEW = 8
"""Articles; with no more in all, another process would not pay for its model."""
DIED = "the language model broke down over it"
"""Why an article is left out that ends the process of its reader."""

_reader: ArticleReader | UsageError | None = None
"""The reader of this process, if it is a worker, or why there is none."""


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What came of a batch in a worker: an encoded result and a fault of each article, one of them empty."""

    bodies: tuple[bytes, ...] = ()
    faults: tuple[str, ...] = ()
    error: tuple[str, str] | None = None
    """Why nothing can be read, whatever the article: what, and what to do."""


Batches = Sequence[Sequence[Article]]
Submit = Callable[[Batches], Iterator[tuple[int, BatchResult]]]
"""Has batches read, each in a process that may die; gives the results that come back, with the batches' numbers."""


@dataclass(frozen=True, slots=True)
class WorkerProcesses:
    """A runner of processes on this machine."""

    make_reader: MakeReader
    """Called in each of them, so it must be a function of a module, or a ``partial`` of one."""
    jobs: int
    """How many there are at most."""

    def results(self, articles: Sequence[Article]) -> Iterator[Result]:
        """Give the result of each article, in their order; ``FEW`` articles are read in this process."""
        if len(articles) <= FEW:
            return InProcess(self.make_reader).results(articles)
        return in_batches(articles, self._submit)

    def _submit(self, batches: Batches) -> Iterator[tuple[int, BatchResult]]:
        """Have batches read; those that were handed out when a process died don't come back."""
        rest, count = deque(enumerate(batches)), min(self.jobs, len(batches))
        while rest:
            pool = _pool(self.make_reader, count)
            try:
                yield from _through(pool, rest, AHEAD * count)
            except BrokenProcessPool:
                continue
            finally:  # what nobody waits for any more is not begun
                pool.shutdown(wait=False, cancel_futures=True)


def in_batches(articles: Sequence[Article], submit: Submit) -> Iterator[Result]:
    """Give the result of each article, in their order, each as soon as it and those before it are there.

    What a process died over is read again at the end, in ever smaller batches.
    """
    batches = [articles[n : n + BATCH] for n in range(0, len(articles), BATCH)]
    return chain.from_iterable(_in_order(batches, submit))


def _in_order(batches: Batches, submit: Submit) -> Iterator[Sequence[Result]]:
    done, at = dict[int, Sequence[Result]](), 0
    for number, results in _results(batches, submit):
        done[number] = results
        while at in done:
            yield done.pop(at)
            at += 1
    for number in range(at, len(batches)):  # where a process died it is not known which batch it was for
        yield done.pop(number) if number in done else _by_halves(batches[number], submit)


def _results(batches: Batches, submit: Submit) -> Iterator[tuple[int, Sequence[Result]]]:
    """Give the results of the batches that come back, with their numbers."""
    for number, result in submit(batches):
        if result.error:
            raise UsageError(*result.error)
        parts = zip(batches[number], result.bodies, result.faults, strict=True)
        yield number, [decode(a, body) or Result(None, fault=fault or DIED) for a, body, fault in parts]


def _by_halves(batch: Sequence[Article], submit: Submit) -> Sequence[Result]:
    """Read a batch in a process of its own; if that dies, its halves."""
    for _, results in _results([batch], submit):
        return results
    if len(batch) == 1:
        return [Result(None, fault=DIED)]
    half = len(batch) // 2
    return [*_by_halves(batch[:half], submit), *_by_halves(batch[half:], submit)]


def _through(
    pool: ProcessPoolExecutor, rest: deque[tuple[int, Sequence[Article]]], most: int
) -> Iterator[tuple[int, BatchResult]]:
    """Give what processes made of batches, which are taken from ``rest`` as they are handed out."""
    waiting: dict[Future[BatchResult], int] = {}
    while rest or waiting:
        while rest and len(waiting) < most:
            number, batch = rest[0]
            waiting[pool.submit(_read, batch)] = number
            rest.popleft()
        done, _ = wait(waiting, return_when=FIRST_COMPLETED)
        for future in sorted(done, key=lambda f: f.exception() is not None):
            yield waiting.pop(future), future.result()


def _pool(make_reader: MakeReader, count: int) -> ProcessPoolExecutor:
    arguments = make_reader, gc.get_threshold()
    return ProcessPoolExecutor(count, get_context("spawn"), initializer=_begin, initargs=arguments)


def _begin(make_reader: MakeReader, threshold: tuple[int, int, int]) -> None:
    """Make the reader of a worker; why there is none is the result of its first batch.

    Cycles among objects are looked for as seldom as in the process that started this one.
    """
    global _reader  # noqa: PLW0603 - it is what a process of a pool has of its own
    Thread(target=_end_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started us decides when we end
    gc.set_threshold(*threshold)
    _reader = reader_or_error(make_reader)
    gc.freeze()  # the model stays as long as the process does


def reader_or_error(make_reader: MakeReader) -> ArticleReader | UsageError:
    """Return a reader, or why there is none."""
    try:
        return make_reader()
    except UsageError as error:
        return error
    except Exception as error:  # noqa: BLE001 - or each article would seem to break it
        return UsageError(f"articles cannot be read: {type(error).__name__}: {error}")


def _end_with_parent() -> None:
    """End this process when the one that started it is gone: nobody would ask it for anything, or tell it to stop."""
    parent = parent_process()
    if parent:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)


def _read(batch: Sequence[Article]) -> BatchResult:
    return read_batch(_reader or UsageError("a worker has no reader"), batch)


def read_batch(reader: ArticleReader | UsageError, batch: Sequence[Article]) -> BatchResult:
    """Read a batch, in a worker."""
    if isinstance(reader, UsageError):
        return BatchResult(error=(reader.what, reader.hint))
    try:
        results = [read_one(reader, article) for article in batch]
    except BriefingError as error:
        return BatchResult(error=(error.what, error.hint))
    return BatchResult(tuple(map(encode, results)), tuple(result.fault for result in results))
