"""An item of a memo is found by what somebody calls it, and all that is known of it is told."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.errors import UsageError
from briefing.facts import Affiliation, Reason
from briefing.inspect import explain
from briefing.inspect.explain import _evidence, _independent
from briefing.inspect.locate import PrintedPlace
from tests.dossiers import article, passage, person

PAGE = article("Ada Lund, mayor of Norwick, spoke.")


def cited(source: str, start: int = 0) -> dict[str, Any]:
    """Return a passage of a record."""
    return {"source": source, "start": start, "end": start + 3, "text": "abc"}


def position(name: str, **more: Any) -> dict[str, Any]:
    """Return a position of a record."""
    given: dict[str, Any] = {
        "id": name,
        "party": "Norwick",
        "speaker": None,
        "witness": None,
        "cue": "said",
        "stance": "other",
    }
    given |= {"mode": "quote", "strength": "said", "via": None, "as_of": None, "rank": 1, "text": f"text of {name}"}
    return given | {"evidence": [cited("S1")]} | more


def actor(name: str, **more: Any) -> dict[str, Any]:
    """Return an actor of a record."""
    given: dict[str, Any] = {"name": name, "kind": "person", "aliases": [], "mentions": 1, "sources": ["S1"]}
    return given | {"party": "Norwick", "roles": [], "note": "", "rank": 2} | more


def source(number: int, **more: Any) -> dict[str, Any]:
    """Return a source of a record."""
    given: dict[str, Any] = {
        "id": f"S{number}",
        "path": f"00{number}.txt",
        "start": 0,
        "end": 9,
        "title": f"Title {number}",
    }
    given |= {"outlet": "The Islander", "published": "2025-03-03", "published_range": None, "published_note": ""}
    return given | {"published_basis": "stated", "sha256": "ab", "echo_of": None, "echo_note": ""} | more


RECORD: dict[str, Any] = {
    "positions": [position("P-aaa111"), position("P-abc222"), position("P-abd333")],
    "questions": [{"id": "Q-fff444", "why": "asked", "rank": None, "text": "Who pays?", "evidence": [cited("S2")]}],
    "figures": [],
    "actors": [actor("Ada Lund", aliases=["Mayor Lund"]), actor("Bo Lund"), actor("Norwick Port")],
    "parties": [
        {"name": "Norwick", "kind": "state", "aliases": []},
        {"name": "Bo Lund", "kind": "group", "aliases": []},
    ],
    "sources": [source(1), source(2, echo_of="S1", echo_note="same"), source(12)],
    "changes": {"added": ["P-aaa111"], "changed": ["P-abc222"]},
}  # fmt: skip


def nowhere(_: str, __: str) -> None:
    """Print nothing."""


def names(asked: str) -> list[str]:
    """Return kind and label of what is found."""
    return [f"{kind} {item.get('name') or item['id']}" for kind, item in explain.find(RECORD, asked)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("P-aaa111", ["positions P-aaa111"]),
        (" p-AAA111 ", ["positions P-aaa111"]),
        ("Q-fff444", ["questions Q-fff444"]),
        ("S1", ["sources S1"]),
        ("[1]", ["sources S1"]),
        ("12", ["sources S12"]),
        ("002.txt", ["sources S2"]),
        ("ada lund", ["actors Ada Lund"]),
        ("Mayor Lund", ["actors Ada Lund"]),
        ("Bo Lund", ["actors Bo Lund", "parties Bo Lund"]),
        ("P-aa", ["positions P-aaa111"]),
        ("aaa", ["positions P-aaa111"]),
        ("fff", ["questions Q-fff444"]),
        ("ada", ["actors Ada Lund"]),
        ("port", ["actors Norwick Port"]),
    ],
)
def test_an_item_by_its_names(asked: str, found: list[str]) -> None:
    """By its id or number, its path, a name, the beginning of its id, a word of a name."""
    assert names(asked) == found


@pytest.mark.parametrize(
    ("asked", "what", "hint"),
    [
        ("P-ab", "'P-ab' may be any of 2 items", "Name one: P-abc222, P-abd333."),
        ("lund", "'lund' may be any of 3 items", "Name one: Ada Lund, Bo Lund."),
        ("aa", "the memo has no item 'aa'", "There are, among others: "),
        ("Norwich", "the memo has no item 'Norwich'", "The nearest are: Norwick"),
        ("", "the memo has no item ''", "There are, among others: P-aaa111, P-abc222, P-abd333, Q-fff444, Ada Lund."),
        ("[]", "the memo has no item '[]'", "There are, among others: "),
    ],
)
def test_what_is_not_one_item(asked: str, what: str, hint: str) -> None:
    """Several, or none: those that come near are named."""
    with pytest.raises(UsageError) as told:
        explain.find(RECORD, asked)
    assert told.value.what == what
    assert told.value.hint.startswith(hint)


@pytest.mark.parametrize(("count", "more"), [(12, ""), (13, " and others")])
def test_twelve_are_offered(count: int, more: str) -> None:
    """Of more, it is said that there are others."""
    ids = [f"P-same{n:02}" for n in range(count)]
    record = RECORD | {"positions": [position(one) for one in ids]}
    with pytest.raises(UsageError) as told:
        explain.find(record, "same")
    assert told.value.hint == f"Name one: {', '.join(ids[:12])}{more}."


def test_a_memo_of_nothing() -> None:
    """There is nothing to be offered."""
    empty: dict[str, Any] = {kind: [] for kind in ("positions", "questions", "figures", "actors", "parties", "sources")}
    with pytest.raises(UsageError) as told:
        explain.find(empty, "x")
    assert told.value.hint == "It has no items."


def told(asked: str, place: PrintedPlace | None = None) -> dict[str, Any]:
    """Explain one item, which is printed there."""
    (found,) = explain.explain(RECORD, asked, lambda *_: place)
    return found


def test_all_that_is_known_of_a_position() -> None:
    """Kind, words, rank of how many, place, change, reports, and passages with their sources."""
    found = told("P-aaa111", PrintedPlace("Positions", annex=True))
    assert {**found, "rule": found["rule"][:2]} == {
        "kind": "position", "item": "P-aaa111", "text": "text of P-aaa111",
        "rule": [["party", "Norwick"], ["speaker", "only the side is named"]], "rank": 1, "of": 3,
        "printed": {"section": "Positions", "annex": True}, "change": "added", "reports": 1,
        "evidence": [cited("S1") | {"path": "001.txt", "title": "Title 1", "outlet": "The Islander",
                                    "published": "2025-03-03"}],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        ("P-abc222", {"change": "changed", "printed": None}),
        ("P-abd333", {"change": None}),
        ("Q-fff444", {"kind": "question", "rank": None, "of": None, "text": "Who pays?"}),
        ("Ada Lund", {"kind": "actor", "text": "Ada Lund", "rank": 2, "of": 3, "evidence": [], "reports": 1}),
        ("Norwick", {"kind": "party", "rank": None, "text": "Norwick"}),
        ("S2", {"kind": "source", "item": "S2", "text": "Title 2", "evidence": []}),
    ],
)
def test_what_is_told_of_each_kind(asked: str, values: dict[str, Any]) -> None:
    """Its own words and numbers; nothing where there is none."""
    found = told(asked)
    assert {name: found[name] for name in values} == values


def test_words_by_which_the_place_is_looked_for() -> None:
    """Those of the item, and what a figure measures."""
    asked = []
    figure = {
        "id": "F-1234",
        "text": "5 crowns",
        "measures": "a fare",
        "value": 5,
        "value_to": None,
        "unit": "",
        "rank": 1,
    }
    figure |= {"qualifier": None, "says": None, "as_of": None, "conflicts_with": [], "evidence": []}
    explain.explain(RECORD | {"figures": [figure]}, "F-1234", lambda *words: asked.append(words))
    explain.explain(RECORD, "Norwick", lambda *words: asked.append(words))
    assert asked == [("figures", "5 crowns a fare"), ("parties", "Norwick ")]


def test_passages_of_a_party() -> None:
    """Those of all its positions, each once; an actor has those of the roles."""
    found = list(_evidence(RECORD, "parties", {"name": "Norwick"}))
    assert [(e["source"], e["start"]) for e in found] == [("S1", 0)]
    assert list(_evidence(RECORD, "actors", {"name": "Norwick"})) == []
    role = {"roles": [{"evidence": [cited("S2"), cited("S2"), cited("S2", 5)]}], "evidence": [cited("S1")]}
    assert [(e["source"], e["start"]) for e in _evidence(RECORD, "actors", {"name": "x"} | role)] == [
        ("S2", 0), ("S2", 5), ("S1", 0),
    ]  # fmt: skip


def test_reports_of_their_own() -> None:
    """A reprint counts with its original."""
    assert _independent(RECORD, {"S1", "S2"}) == 1
    assert _independent(RECORD, {"S1", "S12"}) == 2


def test_reasons() -> None:
    """Each actor with a party has its rule and words, by rank; others have none."""
    role = Affiliation("Norwick", Reason("of", passage("mayor of Norwick", PAGE)[0]))
    bare = Affiliation("Norwick", Reason("own name"))
    actors = [person("Ada Lund", PAGE, rank=1, affiliation=role), person("Norwick", PAGE, rank=2, affiliation=bare)]
    actors.append(person("mayor", PAGE, rank=3))
    record = explain.with_reasons({"actors": [{"rank": 1}, {"rank": 2}, {"rank": 3}], "kept": 1}, actors)
    assert record == {
        "kept": 1,
        "actors": [
            {"rank": 1, "because": {"rule": "of", "source": "S1", "text": "mayor of Norwick"}},
            {"rank": 2, "because": {"rule": "own name", "source": "", "text": ""}},
            {"rank": 3, "because": None},
        ],
    }
