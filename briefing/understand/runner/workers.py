"""Several processes that read articles, each with the language model loaded once.

What they hand back are the same small facts that are kept from run to run, so that the memo is the same however many
there are. A process that dies costs time only: what it had is read again, in ever smaller lots, until the one article
is found that breaks its reader; that one is left out and named.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING

from briefing.errors import UsageError
from briefing.facts import Article
from briefing.understand.runner.cache import body, facts_in

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.understand.records import ArticleFacts

LOT = 4
"""Articles that are handed out at once."""
AHEAD = 2
"""Lots for each process that are handed out before they can be read: none waits for the next, and few are lost."""
FEW = 8
"""Articles; with no more in all, another process would not pay for its model."""

_mine: Language | UsageError | None = None
"""The model of this process, where it is a worker, or why there is none."""


@dataclass(frozen=True, slots=True)
class Lot:
    """What was read of some articles, and by which model."""

    model: str
    bodies: tuple[bytes, ...]
    fault: tuple[str, str] | None = None
    """Why there is no model: what, and what to do."""


Lots = Sequence[Sequence[Article]]
Tried = Callable[[Lots], Iterator[tuple[int, Lot]]]
"""Has lots read, each in a process that may die; gives those of which something is heard, with their numbers."""


@dataclass
class Crew:
    """Processes that load the model while it is not yet known what they are to read."""

    pools: list[ProcessPoolExecutor]
    """One, until it is taken."""


@contextmanager
def called(model: str, jobs: int, count: int) -> Iterator[Crew]:
    """Have processes started ahead of ``spread``, no more than a ``count`` of articles keeps busy.

    Those that nobody took go when they have loaded the model.
    """
    crew = Crew([_pool(model, min(jobs, -(-count // LOT)))])
    crew.pools[0].submit(_here)  # the first task has all of them started
    try:
        yield crew
    finally:
        for pool in crew.pools:
            pool.shutdown(wait=False, cancel_futures=True)


def spread(
    articles: Sequence[Article], model: str, jobs: int, crew: Crew | None = None
) -> tuple[Iterator[ArticleFacts | None], str]:
    """Give the facts of articles, in their order, and the model's name; ``None`` where an article broke its reader.

    A ``crew`` that was called for the same model reads them. Raises ``UsageError`` where there is no such model.
    """
    pools = crew.pools if crew else []
    return gathered(articles, model, lambda lots: _tried(lots, model, jobs, pools))


def gathered(articles: Sequence[Article], model: str, tried: Tried) -> tuple[Iterator[ArticleFacts | None], str]:
    """Have articles read in lots, and what a process died over again, in ever smaller lots.

    Gives and raises what ``spread`` does, as soon as it is heard of.
    """
    named = set[str]()
    read = _in_order([articles[n : n + LOT] for n in range(0, len(articles), LOT)], tried, named)
    first = next(read, [])  # which tells the model's name
    bodies = chain(first, chain.from_iterable(read))
    facts = (facts_in(b, a) if b else None for b, a in zip(bodies, articles, strict=True))
    return facts, next(iter(named), model)


def _in_order(lots: Lots, tried: Tried, named: set[str]) -> Iterator[Sequence[bytes | None]]:
    """Give what is heard of lots in their order; those of which nothing is heard are read one by one at the end."""
    done, at = dict[int, tuple[bytes, ...]](), 0
    for number, bodies in _heard(tried, lots, named):
        done[number] = bodies
        while at in done:
            yield done.pop(at)
            at += 1
    for number in range(at, len(lots)):  # where a process died it is not known which lot it was for
        yield done.pop(number) if number in done else _one_by_one(lots[number], tried, named)


def _heard(tried: Tried, lots: Lots, named: set[str]) -> Iterator[tuple[int, tuple[bytes, ...]]]:
    """Give what is heard of lots; the model's name goes to ``named``."""
    for number, lot in tried(lots):
        if lot.fault:
            raise UsageError(*lot.fault)
        named.add(lot.model)
        yield number, lot.bodies


def _tried(lots: Lots, model: str, jobs: int, ready: list[ProcessPoolExecutor]) -> Iterator[tuple[int, Lot]]:
    """Have lots read; those that were handed out when a process died are not heard of again."""
    rest, count = deque(enumerate(lots)), min(jobs, len(lots))
    while rest:
        pool = ready.pop() if ready else _pool(model, count)
        try:
            yield from _through(pool, rest, AHEAD * count)
        except BrokenProcessPool:
            continue
        finally:  # what nobody waits for any more is not begun
            pool.shutdown(wait=False, cancel_futures=True)


def _through(
    pool: ProcessPoolExecutor, rest: deque[tuple[int, Sequence[Article]]], most: int
) -> Iterator[tuple[int, Lot]]:
    """Give what processes read of lots, which are taken from ``rest`` as they are handed out."""
    waiting: dict[Future[Lot], int] = {}
    while rest or waiting:
        while rest and len(waiting) < most:
            number, lot = rest[0]
            waiting[pool.submit(_read, lot)] = number
            rest.popleft()
        done, _ = wait(waiting, return_when=FIRST_COMPLETED)
        for future in sorted(done, key=lambda f: f.exception() is not None):
            yield waiting.pop(future), future.result()


def _pool(model: str, count: int) -> ProcessPoolExecutor:
    given = model, gc.get_threshold()
    return ProcessPoolExecutor(count, get_context("spawn"), initializer=_begin, initargs=given)


def _one_by_one(lot: Sequence[Article], tried: Tried, named: set[str]) -> list[bytes | None]:
    """Read a lot in a process of its own; where that dies, its halves."""
    for _, bodies in _heard(tried, [lot], named):
        return list(bodies)
    if len(lot) == 1:
        return [None]
    half = len(lot) // 2
    return _one_by_one(lot[:half], tried, named) + _one_by_one(lot[half:], tried, named)


def _begin(model: str, seldom: tuple[int, int, int]) -> None:
    """Load the model of a worker; what goes wrong in that is told by its first lot.

    Cycles are looked for as ``seldom`` as in the process that started us.
    """
    from briefing.understand.parsing.language import load

    global _mine  # noqa: PLW0603 - it is what a process of a pool has of its own
    Thread(target=_end_alone, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started us decides when we end
    gc.set_threshold(*seldom)
    try:
        _mine = load(model)
    except UsageError as error:
        _mine = error
    gc.freeze()  # the model stays as long as the process does


def _end_alone() -> None:
    """End this process when the one that started it is gone: nobody would ask it for anything, or tell it to stop."""
    parent = parent_process()
    if parent:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)


def _here() -> None:
    """What a process is asked first, to have it started."""


def _read(lot: Sequence[Article]) -> Lot:
    return read_with(_mine, lot)


def read_with(model: Language | UsageError | None, lot: Sequence[Article]) -> Lot:
    """Read a lot, in a worker."""
    from briefing.understand import extract
    from briefing.understand.parsing.language import version

    if model is None or isinstance(model, UsageError):
        return Lot("", (), (model.what, model.hint) if model else ("a worker has no language model", ""))
    return Lot(version(model), tuple(body(facts) for facts in extract(lot, model)))
