"""Why an item is in the memo, and why the last run was made."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any, get_args

import pytest

from briefing.cli.explanation_output import text
from briefing.compose.record import actor as record_of_actor
from briefing.errors import UsageError
from briefing.facts import Actor, Affiliation, AffiliationRule, Passage, Reason
from briefing.inspect.explain import explain, find, with_reasons
from briefing.inspect.locate import PrintedPlace, place
from briefing.inspect.rules import PARTY_BY
from briefing.memo import Bullets, Heading, Memo, Section, Table, Text
from tests.desk import Desk

E = {"source": "S1", "start": 3, "end": 9, "text": "we pay\x1b[31m"}
ECHO = {**E, "source": "S2"}


def source(number: int, **more: Any) -> dict[str, Any]:
    """Build a source of a record."""
    told: dict[str, Any] = {
        "id": f"S{number}",
        "path": f"{number}.txt",
        "title": f"Title {number}",
        "outlet": None,
        "published": None,
    }
    told |= {"published_range": None, "published_basis": "unknown", "published_note": "", "sha256": "00", "start": 0}
    return told | {"end": 99, "echo_of": None, "echo_note": ""} | more


def position(number: str, party: str = "Norway", **more: Any) -> dict[str, Any]:
    """Build a position of a record."""
    told: dict[str, Any] = {
        "id": f"p-{number}",
        "text": f"words {number}",
        "party": party,
        "speaker": "Espen Eide",
        "mode": "quote",
    }
    told |= {"stance": "plans", "as_of": None, "evidence": [E, ECHO], "rank": 1, "strength": "said", "via": None}
    return told | {"cue": "said", "witness": ""} | more


def actor(name: str, **more: Any) -> dict[str, Any]:
    """Build an actor of a record."""
    told: dict[str, Any] = {"name": name, "aliases": [], "kind": "person", "roles": [], "party": None, "mentions": 2}
    return told | {"sources": ["S1", "S3"], "evidence": [E], "rank": 1, "note": ""} | more


FIGURE: dict[str, Any] = {
    "id": "f-0d11",
    "text": "over 40",
    "value": 40,
    "value_to": 50,
    "unit": "ships",
    "qualifier": "over",
}
FIGURE |= {"measures": "ships lost", "says": None, "as_of": None, "evidence": [E], "conflicts_with": ["f-9"], "rank": 1}
RECORD: dict[str, Any] = {
    "sources": [source(1), source(2, echo_of="S1", echo_note="the same words"), source(3)],
    "parties": [
        {"name": "Norway", "aliases": ["Oslo"], "kind": "state"},
        {"name": "Sweden", "aliases": [], "kind": "state"},
    ],
    "actors": [actor("Espen Eide", note="two of the name"), actor("Anna Eide"), actor("Norway", kind="state")],
    "positions": [position("ab12"), position("ab34", via="Reuters")],
    "questions": [{"id": "q-77", "text": "who pays?", "why": "undecided", "evidence": [E], "rank": 1}],
    "figures": [FIGURE],
    "changes": {"since": None, "added": ["p-ab12"], "changed": ["q-77"], "gone": []},
}

FOUND = [
    ("p-ab12", ["p-ab12"]),
    ("P-AB12", ["p-ab12"]),
    ("ab1", ["p-ab12"]),
    ("f-0", ["f-0d11"]),
    ("q-7", ["q-77"]),
    ("S2", ["S2"]),
    ("[2]", ["S2"]),
    ("2.txt", ["S2"]),
    ("oslo", ["Norway"]),
    ("Norway", ["Norway", "Norway"]),
    ("espen", ["Espen Eide"]),
    ("anna eide", ["Anna Eide"]),
]
UNKNOWN = [
    ("", "among others"),
    (" ", "among others"),
    ("p", "among others"),
    ("p-ab", "p-ab12, p-ab34"),
    ("Eide", "Espen Eide, Anna Eide"),
    ("p-ab13", "p-ab12"),
    ("Swedn", "Sweden"),
    ("S9", "S"),
    ("../seeds", "other"),
]


@pytest.mark.parametrize(("asked", "items"), FOUND)
def test_an_item_is_found(asked: str, items: list[str]) -> None:
    """By id, source, name, other name, beginning of an id, word of a name; letters may be capital or small."""
    assert [i.get("id") or i["name"] for _, i in find(RECORD, asked)] == items


@pytest.mark.parametrize(("asked", "hint"), UNKNOWN)
def test_an_item_is_not_found(asked: str, hint: str) -> None:
    """What is unknown, or may be several items, is wrong usage, and the nearest are named."""
    with pytest.raises(UsageError) as raised:
        find(RECORD, asked)
    assert hint in raised.value.hint


TOLD = [
    (
        "p-ab12",
        ["cue         “said”", "stance      plans", "rank        1 of 2", "new since the last memo", "1 independent"],
    ),
    ("p-ab34", ["via         Reuters", "speaker     Espen Eide", "evidence    S1, 1.txt, characters 3 to 9: Title 1"]),
    ("q-77", ["undecided: the source says", "changed since the last memo", "not found on the printed pages"]),
    ("f-0d11", ["qualifier   “over”", "value       40 to 50 ships", "the source itself", "f-9: not in this memo"]),
    ("espen", ["mentions    2 in 2 sources: S1, S3", "two of the name", "2 independent", "p-ab12, p-ab34"]),
    ("Sweden", ["none: it is spoken about, without a statement of its own", "none: not ranked"]),
    (
        "S2",
        [
            "echo        of S1: the same words",
            "not known, not known",
            "positions   2: p-ab12, p-ab34",
            "questions   none",
        ],
    ),
]


@pytest.mark.parametrize(("asked", "words"), TOLD)
def test_the_rule_is_told(asked: str, words: list[str]) -> None:
    """Each kind of item tells the rule that found it, its rank, and on how many independent reports it stands."""
    (told,) = explain(RECORD, asked, lambda *_: None)
    shown = text(told)
    assert [w for w in words if w not in shown] == []
    assert "\x1b" not in shown


EIDE = Passage("S1", 3, 28, "Norway's foreign minister")
REASONS = [
    (Affiliation("Norway", Reason("owner", EIDE)), "Norway, from “Norway's foreign minister” [1]"),
    (
        Affiliation("Norway", Reason("home country", replace(EIDE, source="S12", text="minister"))),
        "Norway, the home country of the article, from “minister” [12]",
    ),
    (Affiliation("Labour", Reason("political party", EIDE)), "Labour, the political party in “Norway's"),
    (Affiliation("Norway", Reason("own name")), "Norway, a party by itself"),
    (None, "no source tells a side"),
]


@pytest.mark.parametrize(("affiliation", "words"), REASONS)
def test_why_an_actor_has_a_party(affiliation: Affiliation | None, words: str) -> None:
    """The party of an actor is told with the rule and the words that gave it, and their source."""
    name = affiliation.party if affiliation else None
    who = Actor("Espen Eide", "person", 1, party=name, affiliation=affiliation)
    record = with_reasons({**RECORD, "actors": [actor("Espen Eide", party=name)]}, [who])
    (explanation,) = explain(record, "espen", lambda *_: None)
    assert f"party       {words}" in text(explanation)


def test_a_memo_of_before_gives_no_reason() -> None:
    """A record alone holds the party of an actor, not why."""
    (explanation,) = explain({**RECORD, "actors": [actor("Espen Eide", party="Norway")]}, "espen", lambda *_: None)
    assert "party       Norway\n" in text(explanation)


def test_reasons_are_not_written() -> None:
    """The memo's record stays as it is: reasons are put into a copy."""
    who = Actor("Espen Eide", "person", 1, party="Norway", affiliation=Affiliation("Norway", Reason("owner", EIDE)))
    before = json.dumps(RECORD)
    with_reasons(RECORD, [who])
    assert json.dumps(RECORD) == before
    assert "because" not in record_of_actor(who)


@pytest.mark.parametrize("rule", get_args(AffiliationRule))
def test_every_rule_has_words(rule: AffiliationRule) -> None:
    """Whatever decided a party can be said; the words of the article stand at the end or before a comma."""
    said = PARTY_BY[rule].format("“x” [1]")
    assert re.fullmatch(r"a party by itself|[a-z ]+(, [a-z ]+)* “x” \[1\](, [a-z ]+)?", said)


def test_print_is_told() -> None:
    """Where an item is printed is told with the title of its section."""
    (front,), (annex,) = (explain(RECORD, "q-77", lambda *_, a=a: PrintedPlace("Open", a)) for a in (False, True))
    assert "printed     on the first pages, under “Open”" in text(front)
    assert "printed     in the annex, under “Open”" in text(annex)


def memo(*sections: tuple[str, str]) -> Memo:
    """Build a memo of sections with one line each."""
    made = (Section(key, key.title(), (Heading("Norway"), Bullets(((Text(line),),)))) for key, line in sections)
    return Memo("T", "2025-03-07", (), tuple(made))


LONG = "Norway would double its aid to farmers this year"


@pytest.mark.parametrize(
    ("kind", "words", "found"),
    [
        ("positions", LONG, PrintedPlace("Positions", annex=False)),
        ("positions", "[Norway] said it would double its aid to farmers", PrintedPlace("Positions", annex=False)),
        ("questions", "who pays?", PrintedPlace("Questions", annex=True)),
        ("parties", "Norway", PrintedPlace("Positions", annex=False)),
        ("figures", "40 ships lost", PrintedPlace("Figures", annex=True)),
        ("positions", "Sweden would not double its aid to anyone before May", None),
        ("questions", LONG, None),
        ("figures", "", None),
        ("sources", "Title", None),
    ],
)
def test_where_it_is_printed(kind: str, words: str, found: PrintedPlace | None) -> None:
    """An item is found where most of its words stand in one line of a section of its kind."""
    told = memo(("positions", LONG), ("annex", "Rest"), ("questions", "Who pays?"))
    table = Section("figures", "Figures", (Table(((Text("n"),),), (((Text("40"),), (Text("ships lost"),)),)),))
    assert place(Memo(told.title, told.as_of, (), (*told.sections, table)), kind, words) == found


STORY = """\
Ministers meet in Oslo

OSLO, 3 March 2025 - Norway's foreign minister Espen Barth Eide said on Monday that Norway would double its aid to \
farmers. "We will pay 200 million kroner this year," he said.

Sweden has not decided whether to join the plan.
"""


@pytest.fixture
def made(desk: Desk) -> Desk:
    """A desk with a memo of one article."""
    desk.put("seeds/a.txt", STORY)
    assert desk.run("make", "--format", "json", "--template", "weekly", "--as-of", "2025-03-07", "-q").code == 0
    return desk


def test_every_item_of_a_memo_is_explained(made: Desk) -> None:
    """Each id of the JSON file is explained, with passages that stand in the article where they are said to."""
    record = made.record()
    ids = [i["id"] for k in ("positions", "questions", "figures", "sources") for i in record[k]]
    assert len(ids) > 3
    people = [a["name"] for a in record["actors"] if a["kind"] == "person"]
    for one in (*ids, *people):
        told = made.run("explain", one, "--json")
        assert (told.code, told.err) == (0, "")
        (line,) = map(json.loads, told.out.splitlines())
        assert line["item"] == one
        assert all(STORY[e["start"] : e["end"]] == e["text"] for e in line["evidence"])
    assert "on the first pages, under" in made.run("explain", ids[0]).out


def test_a_name_is_explained_with_its_party(made: Desk) -> None:
    """The words that put somebody in a party are told, with the number of their source."""
    shown = made.run("explain", "Espen").out
    assert "party       Norway, from “Norway's foreign minister” [1]\n" in shown


def test_it_is_told_of_the_last_memo(made: Desk) -> None:
    """Kind, day and folder are those of the last build; articles that have changed since are noted."""
    item = made.record()["positions"][0]["id"]
    before = sorted(p.name for p in made.out.iterdir())
    made.put("seeds/a.txt", STORY.replace("Sweden has", "Finland has"))
    told = made.run("explain", item)
    assert told.code == 0
    assert "have changed since the last build" in told.err
    assert sorted(p.name for p in made.out.iterdir()) == before


def test_an_unknown_item(made: Desk) -> None:
    """An unknown item ends with 2 and the nearest ids."""
    item = made.record()["positions"][0]["id"]
    done = made.run("explain", item[:-1] + "~")
    assert (done.code, done.out) == (2, "")
    assert item in done.err


def test_why_the_last_run_was_made(made: Desk) -> None:
    """Without an item: what was built, why, and which seeds are not what they were, by what is in them."""
    assert "because    it is the first of this folder" in made.run("explain").out
    assert "since then   no seed has changed" in made.run("explain").out
    made.put("seeds/b.txt", STORY.replace("Oslo", "Bergen"))
    made.put("seeds/sources.toml", '["a.txt"]\noutlet = "X"\n')
    told = made.run("explain").out
    assert "since then   b.txt is new" in told
    assert "since then   sources.toml is new" in told
    made.run("make", "--format", "json", "--as-of", "2025-03-08", "-q")
    (made.folder / "seeds" / "b.txt").unlink()
    made.put("seeds/a.txt", STORY + "\n")
    told = json.loads(made.run("explain", "--json").out)
    assert told["since"] == {"added": [], "changed": ["a.txt"], "gone": ["b.txt"]}
    assert told["build"]["why"] == [
        "b.txt is new",
        "sources.toml is new",
        "the day is 2025-03-08, before it was 2025-03-07",
        "the kind is memo, before it was weekly",
    ]
    made.run("make", "nowhere")
    assert "last error" in made.run("explain").out


def test_nothing_was_made_yet(desk: Desk) -> None:
    """Before the first build that is said; and an article can be explained all the same."""
    assert "none yet" in desk.run("explain").out
    assert desk.run("explain", "S1").code == 3
    desk.put("seeds/a.txt", STORY)
    assert "a.txt" in desk.run("explain", "S1").out
