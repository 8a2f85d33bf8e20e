"""The memo as JSON, key by key: what each item of a dossier becomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.compose.changes import PROOF, Change, Changes, as_kept, compare, compared, kept, proof
from briefing.compose.matching import ComparedItem
from briefing.compose.record import actor, changed, event, figure, party, position, question, record, source
from briefing.facts import Party, Unread
from tests import dossiers
from tests.dossiers import article, dossier

TEXT = "Ada Berg, the mayor, said Norland pays 5 crowns. Who pays? It rained."
PAGE = article(TEXT)


def cited(words: str) -> list[dict[str, object]]:
    """Return the evidence of words of the page."""
    at = TEXT.index(words)
    return [{"source": "S1", "start": at, "end": at + len(words), "text": words}]


def test_a_source() -> None:
    """All that is known of an article but its text."""
    days = ("2025-08-01", "2025-08-31")
    page = replace(PAGE, author="Ann Lee", url="https://x.org", published=None, published_range=days)
    page = replace(page, published_note="month", places=("b.txt",), echo_of="S2", echo_note="same")
    assert source(page) == {
        "id": "S1", "path": "001.txt", "places": ["b.txt"], "title": "Headline 1", "outlet": "Outlet 1",
        "author": "Ann Lee", "url": "https://x.org", "published": None, "published_range": ["2025-08-01", "2025-08-31"],
        "published_basis": "stated", "published_note": "month", "sha256": PAGE.sha256, "words": 13, "start": 0,
        "end": len(TEXT), "echo_of": "S2", "echo_note": "same",
    }  # fmt: skip
    assert source(PAGE)["published_range"] is None


def test_parties_and_actors() -> None:
    """Their names, kinds, roles and places."""
    assert party(Party("Norland", "state", ("Oslo",), plural=True)) == {
        "name": "Norland", "aliases": ["Oslo"], "kind": "state",
    }  # fmt: skip
    mayor = dossiers.role("the mayor", PAGE, as_of="2025-08-01")
    berg = dossiers.person("Ada Berg", PAGE, party="Norland", roles=(mayor,), aliases=("Berg",), note="odd", rank=3)
    assert actor(berg) == {
        "name": "Ada Berg", "aliases": ["Berg"], "kind": "person",
        "roles": [{"text": "the mayor", "as_of": "2025-08-01", "evidence": cited("the mayor")}],
        "party": "Norland", "mentions": 1, "sources": ["S1"], "evidence": cited("Ada Berg"), "rank": 3, "note": "odd",
    }  # fmt: skip


def test_positions_and_questions() -> None:
    """Who said it, how, in which words, on which passage."""
    said = dossiers.position("Norland pays", PAGE, id="p", speaker="Ada Berg", mode="quote", stance="offers", rank=2)
    said = replace(said, as_of="2025-08-01", strength="reported", via="a letter", verb="said", witness="a clerk")
    assert position(said) == {
        "id": "p", "party": "Norland", "speaker": "Ada Berg", "mode": "quote", "stance": "offers",
        "text": "Norland pays", "as_of": "2025-08-01", "evidence": cited("Norland pays"), "rank": 2,
        "strength": "reported", "via": "a letter", "cue": "said", "witness": "a clerk",
    }  # fmt: skip
    assert question(dossiers.question("Who pays?", PAGE, id="q", why="asked", rank=2)) == {
        "id": "q", "text": "Who pays?", "why": "asked", "evidence": cited("Who pays?"), "rank": 2,
    }  # fmt: skip


def test_figures_and_events() -> None:
    """Whole numbers without a fraction."""
    number = dossiers.figure("5 crowns", 5.0, PAGE, id="f", unit="crowns", value_to=7.5, qualifier="over", says="Berg",
                             as_of="2025", conflicts_with=("g",), rank=2)  # fmt: skip
    made = figure(number)
    assert made == {
        "id": "f", "text": "5 crowns", "value": 5, "value_to": 7.5, "unit": "crowns", "qualifier": "over",
        "measures": "ships", "says": "Berg", "as_of": "2025", "evidence": cited("5 crowns"), "conflicts_with": ["g"],
        "rank": 2,
    }  # fmt: skip
    assert repr(made["value"]) == "5"
    assert event(dossiers.event("It rained", PAGE, planned=True)) == {
        "date": "2025-08-15", "when": "last Friday", "text": "It rained", "planned": True,
        "evidence": cited("It rained"),
    }  # fmt: skip


def test_the_whole_record() -> None:
    """Its head, and all lists by rank; nothing has changed where no earlier memo is known."""
    facts = [dossiers.position("Norland pays", PAGE, id=f"p{rank}", rank=rank) for rank in (2, 1)]
    facts_and_more = (*facts, *(dossiers.question("Who pays?", PAGE, id=f"q{rank}", rank=rank) for rank in (2, 1)))
    made = record(
        dossier([PAGE], *facts_and_more, unread=(Unread("x", "no"),)), title="A\x07\n memo", as_of=date(2025, 8, 22),
        generated_by="briefing 9", summary=(("Norland pays", facts[0].evidence),),
    )  # fmt: skip
    assert {key: made[key] for key in ("schema", "title", "as_of", "generated_by", "unread", "changes", "summary")} == {
        "schema": "briefing/1", "title": "A memo", "as_of": "2025-08-22", "generated_by": "briefing 9",
        "unread": [{"path": "x", "reason": "no"}],
        "changes": {"since": None, "added": [], "changed": [], "gone": []},
        "summary": [{"text": "Norland pays", "evidence": cited("Norland pays")}],
    }  # fmt: skip
    assert [p["id"] for p in made["positions"]] == ["p1", "p2"]
    assert [q["id"] for q in made["questions"]] == ["q1", "q2"]
    assert [made[key] for key in ("actors", "figures", "events")] == [[], [], []]
    assert [p["name"] for p in made["parties"]] == ["Norland"]


def test_changes_by_id() -> None:
    """In three lists."""
    one, two, three = (Change(name, "figures", "x") for name in "abc")
    assert changed(Changes("2025-08-01", (one,), (two,), (three,))) == {
        "since": "2025-08-01", "added": ["a"], "changed": ["b"], "gone": ["c"],
    }  # fmt: skip
    assert (one.who, one.was) == ("", "")


@pytest.mark.parametrize(("words", "known"), [("a b c d", False), ("a b c d e", True), ("", False)])
def test_a_passage_that_is_known_again(words: str, *, known: bool) -> None:
    """One of five words at least; capitals and marks are no other words."""
    assert bool(proof(words)) is known
    assert PROOF == 4
    assert proof("A, b c d e") == proof("a b C d; e")
    assert len(proof("a b c d e")) == 12


PATHS = {"S1": "a.txt", "S2": "b.txt"}
LONG = "Norland will pay for the pier"


@pytest.mark.parametrize(
    ("kind", "item", "wanted"),
    [
        ("positions", {"speaker": "Berg", "party": "Norland"}, ("Berg", "Norland", 1)),
        ("positions", {"speaker": None, "party": "Norland"}, ("Norland", "Norland", 1)),
        ("questions", {}, ("", "", 1)),
        ("figures", {"measures": "ships", "unit": "crowns"}, ("ships", "crowns", 0)),
    ],
)
def test_an_item_to_compare(kind: str, item: dict[str, str | None], wanted: tuple[str, str, int]) -> None:
    """Who said it or what it measures, its party or unit, its files, each once; passages of all but figures."""
    evidence = [{"source": source_, "text": LONG} for source_ in ("S2", "S1", "S2")]
    found = compared(kind, {"id": "x", "text": "t", "evidence": evidence} | item, PATHS)
    assert (found.who, found.scope, len(found.proofs)) == wanted
    assert (found.id, found.text, found.paths) == ("x", "t", ("b.txt", "a.txt"))


def test_what_is_kept_is_read_again() -> None:
    """An item by the keys of the file; a memo by its day and its items."""
    item = ComparedItem("x", "t", "Berg", "Norland", ("a.txt",), ("00",))
    data = {"id": "x", "text": "t", "who": "Berg", "side": "Norland", "paths": ("a.txt",), "proofs": ("00",)}
    assert as_kept(item) == data
    assert compared("positions", data, {}) == item
    memo = {"as_of": "2025-08-22", "positions": [data], "sources": []}
    assert kept(memo) == {"as_of": "2025-08-22", "positions": [data], "questions": [], "figures": []}


def test_two_memos() -> None:
    """What is new, what has other words now, and what is gone, of each kind; what is the same is not told."""

    def item(name: str, text: str, who: str = "Berg") -> dict[str, object]:
        return {"id": name, "text": text, "who": who, "side": "Norland", "paths": ["a.txt"], "proofs": []}

    before = {
        "as_of": "2025-08-01",
        "positions": [item("a", LONG), item("b", "Ships sail"), item("c", "It rains daily")],
    }
    not_now = item("x", "Norland will not pay for the pier")
    after = {"positions": [not_now, item("b", "Ships sail"), item("d", "Nobody knows")]}
    after |= {"questions": [item("q", "Who pays?")], "figures": [item("f", "5")]}
    found = compare(before, after)
    assert found.since == "2025-08-01"
    assert [(c.kind, c.id) for c in found.added] == [("positions", "d"), ("questions", "q"), ("figures", "f")]
    assert [(c.id, c.text, c.was, c.who) for c in found.changed] == [
        ("x", "Norland will not pay for the pier", LONG, "Berg"),
    ]  # fmt: skip
    assert [(c.id, c.was) for c in found.gone] == [("c", "")]
