"""What a memo cites is held against the articles as they are now."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.errors import UsageError
from briefing.facts import Article
from briefing.inspect.verify import SCHEMA, Verdict, verify

TEXT = "Norway will pay, the minister said. Sweden will not."
NOW = (Article("S1", "a.txt", TEXT, 0, len(TEXT), (), "aa"), Article("S2", "b.txt", "Other words.", 0, 12, (), "bb"))


def memo(*evidence: dict[str, Any], sha256: str = "aa") -> bytes:
    """A memo that cites this evidence, in a position and, deeper, in an actor's role."""
    sources = [{"id": "S1", "path": "a.txt", "sha256": sha256}]
    roles = [{"text": "minister", "evidence": list(evidence)}]
    record = {
        "schema": SCHEMA,
        "sources": sources,
        "positions": [{"evidence": list(evidence)}],
        "actors": [{"roles": roles}],
    }
    return json.dumps(record).encode()


def cite(start: int, end: int, text: str, source: str = "S1") -> dict[str, Any]:
    """One piece of evidence."""
    return {"source": source, "start": start, "end": end, "text": text}


def test_what_holds() -> None:
    """Verbatim citations of an unchanged file hold, wherever in the record they stand."""
    assert verify(memo(cite(0, 15, "Norway will pay"), cite(36, 51, "Sweden will not")), NOW) == Verdict(4, ())


@pytest.mark.parametrize(
    ("evidence", "fault"),
    [
        (cite(0, 15, "Norway will pay;"), "these words are not in it"),
        (cite(1, 16, "Norway will pay"), "it stands at 0 now"),
        (cite(0, 15, "Norway will pay", "S9"), "not among the sources"),
    ],
    ids=["other words", "another place", "another source"],
)
def test_what_does_not_hold(evidence: dict[str, Any], fault: str) -> None:
    """Changed words, a moved passage and an unknown source are told, with the item that cites them."""
    verdict = verify(memo(evidence), NOW)
    assert [f.split(":")[0] for f in verdict.faults] == ["positions 1", "actors 1 roles 1"]
    assert all(fault in f for f in verdict.faults)


def test_a_changed_file() -> None:
    """A file that has changed is told, even where the quotations still hold."""
    assert verify(memo(cite(0, 6, "Norway"), sha256="ff"), NOW).faults == ("source S1: a.txt has changed",)


def test_a_file_that_is_gone() -> None:
    """A file that is gone is told once as a source, and for each citation of it."""
    faults = verify(memo(cite(0, 6, "Norway")), ()).faults
    assert faults[0] == "source S1: a.txt is not there"
    assert len(faults) == 3


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'{"schema": "briefing/2"}',
        b'{"schema": "briefing/1"}',
        memo({"source": "S1"}),
        memo({}),
    ],
)
def test_no_memo(body: bytes) -> None:
    """What is no memo of this schema, or a damaged one, is wrong usage."""
    with pytest.raises(UsageError):
        verify(body, NOW)
