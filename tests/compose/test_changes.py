"""What differs between two memos."""

from __future__ import annotations

from typing import Any

from briefing.compose.changes import Change, Changes, compare, kept


def memo(**sections: Any) -> dict[str, Any]:
    """Build a memo as plain data of which only some sections matter."""
    return {"as_of": "2025-08-14", "positions": [], "questions": [], "figures": [], **sections}


def test_new_changed_and_gone_items_are_told_apart() -> None:
    """An id that is new was added, one with other words changed, one that is missing is gone; the rest is not told."""
    old = memo(
        positions=[{"id": "p1", "text": "a", "party": "N", "speaker": None}, {"id": "p2", "text": "b", "party": "N"}],
        figures=[{"id": "f1", "text": "over 7", "measures": "ships"}],
        questions=[{"id": "q1", "text": "who?"}],
    )
    new = memo(
        positions=[{"id": "p1", "text": "c", "party": "N"}, {"id": "p3", "text": "d", "speaker": "Berg", "party": "N"}],
        questions=[{"id": "q1", "text": "who?"}],
    )

    assert compare(old, new) == Changes(
        since="2025-08-14",
        added=(Change("p3", "positions", "d", "Berg"),),
        changed=(Change("p1", "positions", "c", "N", "a"),),
        gone=(Change("p2", "positions", "b", "N"), Change("f1", "figures", "over 7", "ships")),
    )


def test_the_same_memo_has_no_changes() -> None:
    """Nothing differs between a memo and itself; one id may stand in two sections."""
    same = memo(positions=[{"id": "1", "text": "a", "party": "N"}], questions=[{"id": "1", "text": "b"}])
    assert compare(same, same) == Changes("2025-08-14")


def test_what_is_kept_of_a_memo_is_enough() -> None:
    """A memo is compared with what was kept of an earlier one as with the whole of it."""
    long = [{"source": "S1", "start": 0, "end": 40, "text": "the ministry of fish will pay the crews"}]
    short = [{"source": "S1", "start": 0, "end": 8, "text": "it pays"}]
    there = {"sources": [{"id": "S1", "path": "a.txt"}]}
    said = {"party": "Norland", "speaker": None}
    old = memo(
        positions=[{"id": "p1", "text": "it pays crews", "evidence": long, **said}],
        questions=[{"id": "q1", "text": "who pays?", "evidence": short}],
        figures=[{"id": "f1", "text": "7", "unit": "ships", "measures": "ships", "evidence": short}],
        **there,
    )
    new = memo(
        positions=[{"id": "p2", "text": "the ministry of fish will pay", "evidence": long, **said}],
        questions=[{"id": "q2", "text": "when?", "evidence": short}],
        figures=[{"id": "f2", "text": "9", "unit": "ships", "measures": "ships", "evidence": short}],
        **there,
    )

    told = compare(kept(old), kept(new))
    assert told == compare(old, new)
    assert [c.id for c in told.added] == ["q2"]
    assert [(c.id, c.was) for c in told.changed] == [("f2", "7")]
    assert [c.id for c in told.gone] == ["q1"]
