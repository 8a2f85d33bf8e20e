"""What was worked out before is taken from a store, the rest is worked out at once and kept, batch by batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pytest

from briefing.store import BATCH, remembered


class Shelf:
    """A store that knows what it was asked for, and what it was given at a time."""

    def __init__(self, **bodies: bytes) -> None:
        self.bodies = bodies
        self.asked: list[list[str]] = []
        self.put_there: list[Mapping[str, bytes]] = []

    def get(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        """Return what is there."""
        wanted = list(keys)
        self.asked.append(wanted)
        return {key: self.bodies[key] for key in wanted if key in self.bodies}

    def put(self, bodies: Mapping[str, bytes]) -> None:
        """Remember what was put."""
        self.put_there.append(dict(bodies))


def shouted(shelf: Shelf, words: Sequence[str], work: list[list[str]]) -> Iterator[str]:
    """Shout words: a body ``bad`` cannot be read again, a word that begins with ``-`` has no key, ``dull`` is kept."""

    def done(missing: Sequence[str]) -> list[str]:
        work.append(list(missing))
        return [word.upper() for word in missing]

    return remembered(
        shelf,
        words,
        lambda word: "" if word.startswith("-") else word,
        done,
        encode=lambda _, shout: b"" if shout == "DULL" else shout.encode(),
        decode=lambda _, body: None if body == b"bad" else body.decode(),
    )


def test_each_result_in_its_place() -> None:
    """Known, new, without a key, unreadable and not worth keeping: all come in the order of the items."""
    shelf, work = Shelf(pier=b"Pier!", ferry=b"bad"), list[list[str]]()
    found = list(shouted(shelf, ["ship", "pier", "-quay", "ferry", "dull"], work))
    assert found == ["SHIP", "Pier!", "-QUAY", "FERRY", "DULL"]
    assert work == [["ship", "-quay", "ferry", "dull"]]
    assert shelf.asked == [["ship", "pier", "ferry", "dull"]]
    assert shelf.put_there == [{"ship": b"SHIP", "ferry": b"FERRY"}]


def test_where_all_is_known_nothing_is_worked_out() -> None:
    """The work is not begun at all."""
    shelf, work = Shelf(pier=b"Pier!"), list[list[str]]()
    assert list(shouted(shelf, ["pier"], work)) == ["Pier!"]
    assert work == []


@pytest.mark.parametrize(
    ("count", "asked", "put"),
    [
        (BATCH - 1, [BATCH - 1], [BATCH - 1]),
        (BATCH, [BATCH], [BATCH, 0]),
        (BATCH + 1, [BATCH, 1], [BATCH, 1]),
        (2 * BATCH + 1, [BATCH, BATCH, 1], [BATCH, BATCH, 1]),
    ],
)
def test_batches(count: int, asked: list[int], put: list[int]) -> None:
    """Two hundred bodies are asked for, and put away, at a time; what is left at the end is put away then."""
    assert BATCH == 200
    shelf = Shelf()
    assert len(list(shouted(shelf, [f"w{n}" for n in range(count)], []))) == count
    assert [len(keys) for keys in shelf.asked] == asked
    assert [len(bodies) for bodies in shelf.put_there] == put
    assert len({key for bodies in shelf.put_there for key in bodies}) == count


def test_what_was_worked_out_is_kept_though_the_rest_fails() -> None:
    """Who stops reading, or a work that breaks, loses nothing that was done before."""
    shelf = Shelf()
    results = shouted(shelf, ["ship", "quay"], [])
    assert next(results) == "SHIP"
    results.close()  # type: ignore[attr-defined]
    assert shelf.put_there == [{"ship": b"SHIP"}]
