"""Spans and printed words of a position at the limits of their rules."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.understand.dossier.position_text import (
    PrintedText,
    is_denial,
    is_refusal_to_say,
    mode_of,
    position_spans,
    printed_text,
)
from tests.dossiers import article
from tests.understand.attributions import attribution, place
from tests.understand.lists import each


def spans(text: str, source: str, cue: str, content: str, **more: Any) -> list[str]:
    """The words of each position of a statement."""
    page = article(text)
    made = attribution(page, source, cue, content, **more)
    return [text[a:b] for a, b in position_spans(page, made)]


def quoted(words: str) -> list[str]:
    """The positions of quoted words."""
    text = f"Norland said {words} then."
    page = article(text)
    made = attribution(page, "Norland", "said", words, mode="quote", quotes=(place(page, words),))
    return [text[a:b] for a, b in position_spans(page, made)]


QUOTED: list[tuple[str, list[str]]] = [
    ('"We will not pay. We will not talk."', ["We will not pay.", "We will not talk."]),
    ('"We will not pay. We talk."', ["We will not pay. We talk."]),
    ('"We talk. We will not pay."', ["We talk. We will not pay."]),
    ('"We will not pay! We will not talk?"', ["We will not pay!", "We will not talk?"]),
    ('"We will not pay. we will not talk."', ["We will not pay. we will not talk."]),
    ('" We will not pay,"', ["We will not pay"]),
    ("'We will not pay'", ["We will not pay"]),
    ("«We will not pay»", ["We will not pay"]),
    ("„We will not pay”", ["We will not pay"]),
    ("‘It is the owners’", ["It is the owners’"]),
    ('"It is the owners\'"', ["It is the owners'"]),
    ('"We will not pay […] We will not talk"', ["We will not pay", "We will not talk"]),
    ('He said "we" will pay', ['He said "we" will pay']),
    ('"we" and "they" will pay', ['"we" and "they" will pay']),
]


@pytest.mark.parametrize(("words", "expected"), QUOTED)
def test_sentences_of_a_quotation(words: str, expected: list[str]) -> None:
    """Each full sentence without its marks; one of fewer than four words stays with the one beside it."""
    assert quoted(words) == expected


@pytest.mark.parametrize("short", each("Mr Mrs Ms Dr Gen Sen St U.S U.K No"))
def test_stops_that_end_no_sentence(short: str) -> None:
    """Behind "Mr." the sentence goes on; behind "it." it does not."""
    assert len(quoted(f'"We will not pay {short}. Doe any more money"')) == 1
    assert len(quoted('"We will not pay it. Doe has no more money"')) == 2


def test_quotations_with_little_between() -> None:
    """Two long quotations are printed alone where fewer than four other words are said; else all of it is."""
    for middle, expected in (
        ("and as said", ["we will pay it", "they will pay it"]),
        ("and as was said", ['"we will pay it" and as was said "they will pay it"']),
    ):
        text = f'Norland said "we will pay it" {middle} "they will pay it"'
        page = article(text)
        whole = text.removeprefix("Norland said ")
        marks = (place(page, '"we will pay it"'), place(page, '"they will pay it"'))
        made = attribution(page, "Norland", "said", whole, mode="quote", quotes=marks)
        assert [text[a:b] for a, b in position_spans(page, made)] == expected


def test_a_deed_with_its_subject() -> None:
    """A subject up to forty-five characters before the verb is printed with it, "which" and one behind are not."""
    for gap, shown in ((45, True), (46, False)):
        text = "Norland" + " " * gap + "backs it"
        found = spans(text, "Norland", "backs", "it", frame="act", predicate=(7 + gap, len(text)))
        assert found == [text if shown else "backs it"]
    for pronoun in each("which who that Which"):
        text = f"{pronoun} backs it"
        assert spans(text, pronoun, "backs", "it", frame="act", predicate=(len(pronoun) + 1, len(text))) == ["backs it"]
    assert spans("backs it, Norland", "Norland", "backs", "it", frame="act", predicate=(0, 8)) == ["backs it"]
    assert spans("Norland backs it now", "Norland", "backs", "it now", frame="act", predicate=(8, 16)) == [
        "Norland backs it now"
    ]
    assert spans("Norlandbacks it", "Norland", "backs", "it", frame="act", predicate=(7, 15)) == ["Norlandbacks it"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The bill was backed by Norland in May.", "The bill was backed by Norland in May"),
        ("The bill was backed by Norland, its neighbour.", "The bill was backed by Norland"),
        ("The bill was backed by Norland (and others).", "The bill was backed by Norland"),
        ("Backed the bill, Norland had.", "Backed the bill"),
    ],
)
def test_a_passive_with_its_agent(text: str, shown: str) -> None:
    """What is done by a party is printed to the end of the sentence, or to the first mark behind the party."""
    passive = " by " in text
    cue, content = ("was backed", "The bill") if passive else ("Backed", "the bill")
    end = text.index(content) + len(content)
    assert spans(text, "Norland", cue, content, frame="act", predicate=(0, end)) == [shown]


def test_a_noun_with_its_owner() -> None:
    """The owner up to forty-five characters before a noun is printed with it; one behind it is not."""
    for gap, shown in ((45, True), (46, False)):
        text = "Norland" + " " * gap + "demand for rain"
        assert spans(text, "Norland", "demand", "for rain", frame="noun") == [text if shown else "demand for rain"]
    assert spans("demand for rain by Norland", "Norland", "demand", "for rain", frame="noun") == ["demand for rain"]
    assert spans("demand for rain", "", "", "demand for rain", frame="noun") == ["demand for rain"]


def test_denials_and_refusals() -> None:
    """What was not said, or denied, claims nothing by its content alone; in quotation marks, or as a deed, it does."""
    page = article("Norland did not say it rained.")

    def made(**more: Any) -> Any:
        return attribution(page, "Norland", "say", "it rained", **more)

    assert is_refusal_to_say(made(negated=True))
    assert not is_refusal_to_say(made())
    assert not is_refusal_to_say(made(negated=True, frame="act"))
    assert not is_refusal_to_say(made(negated=True, mode="quote"))
    assert is_denial(made(lemma="deny"))
    assert not is_denial(made(lemma="say"))
    assert not is_denial(made(lemma="deny", frame="noun"))
    assert not is_denial(made(lemma="deny", mode="quote"))


@pytest.mark.parametrize(("end", "mode"), [(5, "paraphrase"), (6, "quote"), (4, "paraphrase")])
def test_how_much_is_quoted(end: int, mode: str) -> None:
    """More than half of a span, counted over all quotations that reach into it."""
    page = article("Norland said it rained.")
    made = attribution(page, "Norland", "said", "it rained", quotes=((0, end - 2), (8, 10)))
    assert mode_of(made, (0, 10)) == mode


PRINTED: list[tuple[dict[str, Any], str, bool, PrintedText]] = [
    ({"frame": "act"}, "backs  the\nplan", False, PrintedText("[Norland] backs the plan", "Norland")),
    ({"frame": "act"}, "Norland backs it", True, PrintedText("Norland backs it")),
    ({"frame": "noun"}, "demand for rain", False, PrintedText("[Norland’s] demand for rain", "Norland’s")),
    ({"mode": "quote"}, "It is ours", False, PrintedText("It is ours")),
    ({}, "it wants ours", False, PrintedText("[Norland] wants ours", "Norland", "it")),
    ({}, "it is early", False, PrintedText("it is early")),
    ({}, "Its plan", False, PrintedText("[Norland’s] plan", "Norland’s", "Its")),
    ({}, "the plan", False, PrintedText("the plan")),
    ({"mention": None}, "it is ours", False, PrintedText("it is ours")),
    ({"negated": True}, "did not say it", False, PrintedText("[Norland] did not say it", "Norland")),
]


@pytest.mark.parametrize(("more", "words", "holds_source", "printed"), PRINTED)
def test_printed_words(more: dict[str, Any], words: str, printed: PrintedText, *, holds_source: bool) -> None:
    """A deed gets its subject, a noun its owner, and a name's own pronoun the name; a quotation gets nothing."""
    made = attribution(article("Norland said it rained."), "Norland", "said", "it rained", **more)
    assert printed_text(made, words, "Norland", holds_source=holds_source) == printed


@pytest.mark.parametrize("pronoun", each("he she it they"))
def test_pronouns_that_are_replaced(pronoun: str) -> None:
    """The subject's pronoun is the name, an owner's the name with an ending."""
    made = attribution(article("Norland said it rained."), "Norland", "said", "it rained")
    assert printed_text(made, f"{pronoun} left", "Roe", holds_source=False) == PrintedText("[Roe] left", "Roe", pronoun)
    assert printed_text(made, f"{pronoun}x left", "Roe", holds_source=False) == PrintedText(f"{pronoun}x left")


@pytest.mark.parametrize("pronoun", each("his her its their"))
def test_owners_that_are_replaced(pronoun: str) -> None:
    """Thus "Their boats" are Norland's boats."""
    made = attribution(article("Norland said it rained."), "Norland", "said", "it rained")
    found = printed_text(made, f"{pronoun} boats left", "Norland", holds_source=False)
    assert found == PrintedText("[Norland’s] boats left", "Norland’s", pronoun)
