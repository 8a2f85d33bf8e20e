"""What is said of each kind of item: the words for what is known of it, and for what is not."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.inspect import rules

Item = dict[str, Any]
Case = tuple[str, Item, list[str]]
"""A label, what differs in the item, and what is said."""
POSITION: Item = {
    "id": "P1", "party": "Norwick", "speaker": "Ada Lund", "witness": None, "cue": "said", "stance": "for",
    "mode": "quote", "strength": "said", "via": None, "as_of": "2025-03-03", "evidence": [{"source": "S1"}],
}  # fmt: skip
FIGURE: Item = {
    "id": "F1", "measures": "price of the pier", "value": 2000, "value_to": None, "unit": "crowns", "text": "2,000",
    "qualifier": "about", "says": "Ada Lund", "as_of": "2025-03-03", "conflicts_with": [], "evidence": [],
}  # fmt: skip
ACTOR: Item = {
    "name": "Ada Lund", "kind": "person", "mentions": 3, "sources": ["S1", "S2"], "aliases": ["Lund", "A. Lund"],
    "party": "Norwick", "roles": [], "note": None,
}  # fmt: skip
PARTY: Item = {"name": "Norwick", "kind": "place", "aliases": ["the town", "Old Norwick"]}
SOURCE: Item = {
    "id": "S1", "path": "a.txt", "start": 0, "end": 90, "title": "A pier", "outlet": "The Islander",
    "published": "2025-03-03", "published_range": None, "published_basis": "stated", "published_note": None,
    "sha256": "ab12", "echo_of": None, "echo_note": None,
}  # fmt: skip
ITEMS = {
    "positions": POSITION, "questions": {"why": "asked"}, "figures": FIGURE, "actors": ACTOR, "parties": PARTY,
    "sources": SOURCE,
}  # fmt: skip
RECORD: Item = {
    "positions": [POSITION, POSITION | {"id": "P2"}],
    "questions": [],
    "figures": [FIGURE, FIGURE | {"id": "F2", "text": "3,000", "says": None}],
    "actors": [ACTOR, ACTOR | {"name": "Bo Holt"}, ACTOR | {"name": "Cy Berg", "party": None}],
}


def said(kind: str, label: str, **more: Any) -> list[str]:
    """Return what is said under a label of an item of a kind."""
    return [words for name, words in rules.RULES[kind](RECORD, ITEMS[kind] | more) if name == label]


POSITIONS: list[Case] = [
    ("party", {}, ["Norwick"]),
    ("speaker", {}, ["Ada Lund"]),
    ("speaker", {"speaker": None, "witness": "an official"}, ["an official"]),
    ("speaker", {"speaker": None}, ["only the side is named"]),
    ("cue", {}, ["“said”"]),
    ("cue", {"cue": None}, ["none: the sentence itself tells what the side does or wants"]),
    ("stance", {}, ["for"]),
    ("mode", {}, ["quote: the speaker's own words"]),
    ("mode", {"mode": "paraphrase"}, ["paraphrase: the source's words"]),
    ("strength", {}, ["said: a named voice, by a word of saying"]),
    ("strength", {"strength": "reported"}, ["reported: told of somebody, who is not shown saying it"]),
    ("strength", {"strength": "unnamed"}, ["unnamed: the speaker is not named"]),
    ("via", {}, []),
    ("via", {"via": "a letter"}, ["a letter"]),
    ("as of", {}, ["2025-03-03"]),
    ("as of", {"as_of": None}, ["no date known"]),
]
FIGURES: list[Case] = [
    ("measures", {}, ["price of the pier"]),
    ("measures", {"measures": None}, ["not told"]),
    ("value", {}, ["2,000 crowns"]),
    ("value", {"value_to": 3500, "unit": ""}, ["2,000 to 3,500"]),
    ("value", {"value": None}, ["not told as a number"]),
    ("qualifier", {}, ["“about”"]),
    ("qualifier", {"qualifier": None}, ["none: told as an exact number"]),
    ("says", {}, ["Ada Lund"]),
    ("says", {"says": None}, ["the source itself"]),
    ("as of", {}, ["2025-03-03"]),
    ("as of", {"as_of": None}, ["no date known"]),
    ("conflicts", {}, []),
    ("conflicts", {"conflicts_with": ["F1", "F2"]}, ["F1: 2,000, Ada Lund", "F2: 3,000, the source itself"]),
    ("conflicts", {"conflicts_with": ["F9"]}, ["F9: not in this memo, the source itself"]),
]
BECAUSE = {"rule": "leads", "text": "mayor of Norwick", "source": "S2"}
ACTORS: list[Case] = [
    ("kind", {}, ["person"]),
    ("mentions", {}, ["3 in 2 sources: S1, S2"]),
    ("also", {}, ["Lund, A. Lund"]),
    ("also", {"aliases": []}, ["no other name"]),
    ("party", {}, ["Norwick"]),
    ("party", {"party": None}, ["no source tells a side"]),
    ("party", {"because": BECAUSE}, ["Norwick, from “mayor of Norwick” [2]"]),
    ("party", {"because": {"rule": "own name", "text": "", "source": "S2"}}, ["Norwick, a party by itself"]),
    ("role", {}, []),
    ("role", {"roles": [{"text": "mayor", "as_of": None}]}, ["mayor (no date known)"]),
    ("role", {"roles": [{"text": "mayor", "as_of": "2025-03-03"}]}, ["mayor (2025-03-03)"]),
    ("positions", {}, ["P1, P2"]),
    ("positions", {"name": "Bo Holt"}, ["none"]),
    ("note", {}, []),
    ("note", {"note": "two of that name"}, ["two of that name"]),
]
PARTIES: list[Case] = [
    ("kind", {}, ["place"]),
    ("also", {}, ["the town, Old Norwick"]),
    ("also", {"aliases": []}, ["no other name"]),
    ("actors", {}, ["Ada Lund, Bo Holt"]),
    ("actors", {"name": "Sudland"}, ["none"]),
    ("positions", {}, ["P1, P2"]),
    ("positions", {"name": "Sudland"}, ["none: it is spoken about, without a statement of its own"]),
]
SOURCES: list[Case] = [
    ("path", {}, ["a.txt, characters 0 to 90"]),
    ("title", {}, ["A pier"]),
    ("title", {"title": None}, ["not found"]),
    ("outlet", {}, ["The Islander"]),
    ("outlet", {"outlet": None}, ["not found"]),
    ("date", {}, ["2025-03-03, printed in the article"]),
    ("date", {"published_basis": "given"}, ["2025-03-03, stated in sources.toml"]),
    ("date", {"published_basis": "metadata"}, ["2025-03-03, from the file's own data"]),
    ("date", {"published_basis": "inferred", "published": None, "published_range": ["2025-03-01", "2025-03-04"]},
     ["2025-03-01 to 2025-03-04, worked out from what the article says"]),
    ("date", {"published": None, "published_basis": "unknown"}, ["not known, not known"]),
    ("date", {"published_note": "no year"}, ["2025-03-03, printed in the article (no year)"]),
    ("sha256", {}, ["ab12"]),
    ("echo", {}, []),
    ("echo", {"echo_of": "S2", "echo_note": "the same text"}, ["of S2: the same text"]),
    ("positions", {}, ["2: P1, P2"]),
    ("questions", {}, ["none"]),
]  # fmt: skip
QUESTIONS: list[Case] = [
    ("why", {"why": "unclear"}, ["unclear: the source says that it is not clear or not known"]),
    ("why", {"why": "unconfirmed"}, ["unconfirmed: the source says that it could not be confirmed"]),
    ("why", {"why": "disputed"}, ["disputed: the sources tell it in ways that cannot both be so"]),
    ("why", {"why": "asked"}, ["asked: the source asks it, or says that somebody does"]),
]
SAID = {
    "positions": POSITIONS, "figures": FIGURES, "actors": ACTORS, "parties": PARTIES, "sources": SOURCES,
    "questions": QUESTIONS,
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "label", "more", "words"), [(kind, *case) for kind, cases in SAID.items() for case in cases]
)
def test_what_is_said(kind: str, label: str, more: Item, words: list[str]) -> None:
    """Each fact has its row; what is not known is said to be so, or has none."""
    assert said(kind, label, **more) == words


FROM_THE_WORDS = ["owner", "state", "of", "leading name", "employer", "first word", "leads"]


@pytest.mark.parametrize("rule", FROM_THE_WORDS)
def test_a_party_that_stands_in_the_words(rule: str) -> None:
    """The words that gave it are quoted, with their source."""
    because = {"rule": rule, "text": "the Norwick envoy", "source": "S1"}
    assert said("actors", "party", because=because) == ["Norwick, from “the Norwick envoy” [1]"]


REASONS = {
    "political party": "the political party in “Lund”",
    "own campaign": "a campaign of their own, from “Lund”",
    "opposition": "the party in opposition, from “Lund”",
    "named before": "named before “Lund”",
    "capital beside": "the state of the capital beside “Lund”",
    "acting state": "the state that acted last before “Lund”",
    "home country": "the home country of the article, from “Lund”",
    "principal": "the person named before “Lund”, or their party",
    "own name": "a party by itself",
    "given owner": "to which the article gives “Lund”",
    "state in name": "in the name “Lund”",
}


@pytest.mark.parametrize(("rule", "reason"), REASONS.items())
def test_a_party_for_other_reasons(rule: str, reason: str) -> None:
    """Each is told in its own words."""
    because = {"rule": rule, "text": "Lund", "source": "S7"}
    assert said("actors", "party", because=because) == [f"Norwick, {reason.replace('”', '” [7]')}"]


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("undecided", "the source says that nobody has decided it, or that it is still being talked about"),
        ("contingent", "the source makes it hang on something that has not happened"),
    ],
)
def test_why_a_question_is_open(why: str, words: str) -> None:
    """By what the source says."""
    assert said("questions", "why", why=why) == [f"{why}: {words}"]
