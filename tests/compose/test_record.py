"""The memo as plain data, schema ``briefing/1``."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from briefing.compose.changes import Change, Changes
from briefing.compose.record import record, whole
from briefing.facts import Unread
from tests.dossiers import article, dossier, event, figure, party, person, position, question, role

PAGE = article("Minister Ada Berg said Norland will pay over 7,000 ships. It is unclear when. On Friday they met.")
BERG = person("Ada Berg", PAGE, party="Norland", roles=(role("Minister", PAGE),))
PAID = position("Norland will pay", PAGE, speaker="Ada Berg", id="p1", verb="said")
LATER = position("said Norland", PAGE, id="p2", rank=2)
FACTS = (
    LATER,
    PAID,
    BERG,
    party("Norland", "state", "Oslo"),
    question("It is unclear when", PAGE, id="q1"),
    figure("over 7,000", 7000.0, PAGE, id="f1", qualifier="over"),
    event("On Friday they met", PAGE),
)
WHOLE = dossier([PAGE], *FACTS, unread=(Unread("x.pdf", "no text"),))
EVIDENCE = {"source": str, "start": int, "end": int, "text": str}
MAYBE = (str, type(None))
NUMBER = (int, float, type(None))

SHAPE: dict[str, dict[str, Any]] = {
    "sources": dict.fromkeys(("id", "path", "published_basis", "published_note", "sha256", "echo_note"), str)
    | dict.fromkeys(("title", "outlet", "author", "url", "published", "echo_of"), MAYBE)
    | dict.fromkeys(("words", "start", "end"), int)
    | {"published_range": (list, type(None))},
    "parties": {"name": str, "aliases": list, "kind": str},
    "summary": {"text": str, "evidence": list},
    "actors": {"name": str, "aliases": list, "kind": str, "roles": list, "party": MAYBE, "mentions": int}
    | {"sources": list, "evidence": list, "rank": int},
    "positions": dict.fromkeys(("id", "party", "mode", "stance", "text"), str)
    | {"speaker": MAYBE, "as_of": MAYBE, "evidence": list, "rank": int},
    "questions": {"id": str, "text": str, "why": str, "evidence": list, "rank": int},
    "figures": dict.fromkeys(("id", "text", "unit", "measures"), str)
    | dict.fromkeys(("qualifier", "says", "as_of"), MAYBE)
    | {"value": NUMBER, "value_to": NUMBER, "evidence": list, "conflicts_with": list, "rank": int},
    "events": {"date": MAYBE, "when": str, "text": str, "evidence": list},
    "unread": {"path": str, "reason": str},
}
"""What the contract asks of the items of each list; a memo may say more, never less."""
TOP = ["schema", "title", "as_of", "latest", "generated_by", *list(SHAPE)[:-1], "changes", "unread"]


def written(**more: Any) -> dict[str, Any]:
    """Write the record, and read it back from its JSON."""
    summary = (("Norland will pay", PAID.evidence),)
    given: dict[str, Any] = {"title": "A\nmemo", "as_of": date(2025, 8, 21), "generated_by": "briefing 9"}
    data: dict[str, Any] = json.loads(json.dumps(record(WHOLE, summary=summary, **(given | more))))
    return data


def test_the_keys_are_those_of_the_schema_in_its_order() -> None:
    """The contract's keys are all there, in the contract's order."""
    data = written()
    assert list(data) == TOP
    assert [data[k] for k in TOP[:5]] == ["briefing/1", "A memo", "2025-08-21", "2025-08-20", "briefing 9"]


@pytest.mark.parametrize("section", SHAPE)
def test_every_item_has_the_fields_of_the_schema(section: str) -> None:
    """Each item holds the fields that the contract names, of the right kind."""
    items = written()[section]

    assert items
    for item in items:
        for name, kind in SHAPE[section].items():
            assert isinstance(item[name], kind), (section, name)


def test_every_passage_is_the_slice_that_it_says() -> None:
    """Wherever evidence stands, its text is what the source has between its offsets."""
    data = written()
    items = [i for s in SHAPE for i in data[s]]
    held = [e for i in [*items, *data["actors"][0]["roles"]] for e in i.get("evidence", [])]

    assert len(held) >= 7
    for passage in held:
        assert {k: type(v) for k, v in passage.items()} == EVIDENCE
        assert PAGE.text[passage["start"] : passage["end"]] == passage["text"]


def test_the_best_rank_stands_first() -> None:
    """Items come in the order of their ranks."""
    assert [p["id"] for p in written()["positions"]] == ["p1", "p2"]


@pytest.mark.parametrize(("value", "shown"), [(7000.0, "7000"), (3.5, "3.5"), (None, "None"), (5e10, "50000000000")])
def test_a_whole_number_is_written_without_a_fraction(value: float | None, shown: str) -> None:
    """7000.0 is written 7000."""
    assert str(whole(value)) == shown


def test_changes_are_named_by_id() -> None:
    """Changes hold ids; without an earlier memo all lists are empty."""
    changes = Changes("2025-08-14", added=(Change("p1", "positions", "Norland will pay"),))

    assert written()["changes"] == {"since": None, "added": [], "changed": [], "gone": []}
    assert written(changes=changes)["changes"] == {"since": "2025-08-14", "added": ["p1"], "changed": [], "gone": []}
