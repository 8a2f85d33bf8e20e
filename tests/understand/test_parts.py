"""Small parts: quotations, the gazetteer, merging, roles' parties, pieces of a statement."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.understand.dossier.merging import merge
from briefing.understand.entities.organisations import initials, is_medium
from briefing.understand.lexicon.gazetteer import fold, look_up, state_of
from briefing.understand.mentions.political import political_party_of
from briefing.understand.mentions.role_meaning import party_named
from briefing.understand.parsing.quotes import find_quotes, plain
from briefing.understand.similarity import likeness, stems
from tests.processes import python
from tests.understand.stories import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

QUOTES = [
    ('He said "no" twice.', ['"no"']),
    ("He said “no” twice.", ["“no”"]),
    ("'It's their continent,' she said.", ["'It's their continent,'"]),
    ("bear 'the lion's share of it' alone", ["'the lion's share of it'"]),
    ("“He told me ‘go’ and I went,” she said.", ["“He told me ‘go’ and I went,”"]),
    ("“Open to the end of the paragraph", ["“Open to the end of the paragraph"]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTES)
def test_finds_quotations(text: str, expected: list[str]) -> None:
    """Outermost quotations in every style of mark, apostrophes inside passed over."""
    assert [text[q.start : q.end] for q in find_quotes(text)] == expected


@pytest.mark.parametrize("text", ["the workers' rights and the owners' duties", "It's 5 o'clock.", "rock 'n' roll"])
def test_finds_no_quotation(text: str) -> None:
    """Apostrophes are no quotation marks."""
    assert find_quotes(text) == ()


@given(st.text(max_size=200))
def test_plain_keeps_every_place(text: str) -> None:
    """Marks are replaced one for one, whatever the text."""
    assert len(plain(text)) == len(text)
    assert all(0 <= q.start < q.end <= len(text) for q in find_quotes(text))


KNOWN = [
    ("the U.S.", "United States"),
    ("Ukrainians", "Ukraine"),
    ("Whitehall", "United Kingdom"),
    ("EU", "European Union"),
]


@pytest.mark.parametrize(("name", "state"), KNOWN)
def test_gazetteer_knows_states(name: str, state: str) -> None:
    """Names, demonyms and metonyms lead to their state or bloc."""
    assert state_of(name) == state


@pytest.mark.parametrize("name", ["Geneva", "Acme", "Roe", ""])
def test_gazetteer_knows_no_state(name: str) -> None:
    """Mere cities, companies and surnames stand for no state."""
    assert state_of(name) is None


def test_cities_are_places() -> None:
    """A large city is known as one; a small town's name is left to the story."""
    assert look_up("Geneva") is not None
    assert look_up("Halden") is None


def test_folding() -> None:
    """Spellings that mean one name fold together."""
    assert fold("The Élysée’s") == fold("elysee") == "elysee"


@pytest.mark.parametrize(
    ("role", "party"),
    [
        ("Afghan Ambassador to the United States", "Afghan"),
        ("Canada's deputy representative at NATO", "Canada"),
        ("chair of NATO's Military Committee", "NATO"),
        ("chief executive of Acme Foods", "Acme Foods"),
        ("analyst at Brook Capital", "Brook Capital"),
        ("MP for Leeds East", None),
        ("prime minister", None),
    ],
)
def test_role_names_its_party(role: str, party: str | None) -> None:
    """What owns an office comes before what it is directed to; a seat is no party."""
    named = party_named(role)
    assert (named.name if named else None) == party


@pytest.mark.parametrize(
    ("role", "party"),
    [
        ("Liberal Democrat leader", "Liberal Democrats"),
        ("Democratic senator", "Democratic Party"),
        ("D-Mass.", "Democratic Party"),
        ("Democratic Republic of the Congo", None),
        ("prime minister", None),
    ],
)
def test_role_names_a_political_party(role: str, party: str | None) -> None:
    """The longest party name counts, and only where it is one."""
    assert political_party_of(role) == party


def test_bodies() -> None:
    """Initials pass over small words; papers and agencies are media."""
    assert initials("Organisation for the Prohibition of Chemical Weapons") == "OPCW"
    assert is_medium("The Leeds Herald")
    assert not is_medium("Acme Foods")


def test_merging_needs_shared_words() -> None:
    """Texts with the same content join; one shared word, or another key, does not."""
    texts = [
        "The bank will cut rates in May",
        "The bank said it would cut rates in May",
        "This will not work",
        "efforts to work",
    ]
    groups = merge(texts, str, lambda _: "", 0.48, lambda *_: True)
    assert groups == [texts[:2], [texts[2]], [texts[3]]]
    assert likeness(stems("a b"), stems("c d"), lambda _: 1) == 0.0


@settings(max_examples=40)
@given(st.text(max_size=120))
def test_any_text_is_read(nlp: Language, text: str) -> None:
    """Whatever stands in an article, reading it does not fail, and every place lies inside it."""
    facts = facts_of(nlp, "Jane Roe said hello. " + text)
    size = len(facts.article.text)
    spans = [m.span for m in facts.mentions] + [
        s for x in facts.statements for s in (*x.content, *x.cue, *x.source.spans)
    ]
    assert all(0 <= a < b <= size for a, b in spans)


MERGED = """
import random
from briefing.understand.dossier.merging import merge
chance = random.Random(1)
pool = [f"{a}{b}{c}" for a in "bdfgkl" for b in "aeiou" for c in ("nt", "rk", "st")]
items = []
for n in range(400):
    same = chance.sample(pool[: 20 + n % 70], 9)
    items += [(kind, " ".join([*same, f"{kind}x{n}"])) for kind in "abc"]
groups = merge(items, lambda i: i[1], lambda _: "", 0.45, lambda i, group: i[0] == "c" and group[-1][0] != "c")
print([list(map(items.index, group)) for group in groups])
"""
"""Four hundred times three texts: the third is as like the first as the second."""


def test_merging_does_not_depend_on_the_order_of_sets(tmp_path: Path) -> None:
    """What is equally like two others joins the same one, in whatever order Python keeps its sets."""
    told = {python(tmp_path, "-c", MERGED, PYTHONHASHSEED=seed).out for seed in ("1", "3", "5")}
    assert len(told) == 1
    assert told != {""}
