"""A store of what was worked out before: its protocol, and the one way to take results from it and put them there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Protocol, TypeVar

BATCH = 200
"""Results that are taken from a store, or put there, at once."""
T = TypeVar("T")
R = TypeVar("R")


class Store(Protocol):
    """Keeps bodies by key; what it cannot give is worked out again."""

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        """Return what is kept under some of these keys."""
        ...

    def put(self, bodies: Mapping[str, bytes]) -> None:
        """Keep bodies under their keys."""
        ...


def remembered(  # noqa: PLR0913  what differs from one kind of result to the next
    store: Store,
    items: Sequence[T],
    key: Callable[[T], str],
    work: Callable[[Sequence[T]], Iterable[R]],
    *,
    encode: Callable[[T, R], bytes],
    decode: Callable[[T, bytes], R | None],
) -> Iterator[R]:
    """Give the result of each item, in their order: from the store, or worked out, and then kept there.

    ``work`` is given all items that the store lacks, at once, and gives their results in the same order. An item with
    an empty ``key`` is neither looked up nor kept; a result that ``encode`` makes nothing of is not kept; a body that
    ``decode`` makes nothing of counts as missing. What is worked out is kept even if the rest comes to grief.
    """
    keys = [key(item) for item in items]
    results = list(_kept(store, items, keys, decode))
    missing = [item for item, result in zip(items, results, strict=True) if result is None]
    fresh, new = iter(work(missing) if missing else ()), dict[str, bytes]()
    try:
        for name, item, kept in zip(keys, items, results, strict=True):
            result = next(fresh) if kept is None else kept
            if kept is None and name and (body := encode(item, result)):
                new[name] = body
            if len(new) == BATCH:
                store.put(new)
                new = {}
            yield result
    finally:
        store.put(new)


def _kept(
    store: Store, items: Sequence[T], keys: Sequence[str], decode: Callable[[T, bytes], R | None]
) -> Iterator[R | None]:
    """Give what the store has of items; the bodies of one batch at a time are held."""
    pairs = iter(zip(keys, items, strict=True))
    while batch := list(islice(pairs, BATCH)):
        bodies = store.get([key for key, _ in batch if key])
        yield from (decode(item, bodies[key]) if key in bodies else None for key, item in batch)
