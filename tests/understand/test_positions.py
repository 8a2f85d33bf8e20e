"""Positions: which spans of a statement are printed, and which claims are one, on facts written by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.facts import Article
from briefing.understand.dossier.position_text import PrintedText, is_torn_off, mode_of, position_spans, printed_text
from briefing.understand.records import ArticleFacts
from tests.dossiers import article
from tests.understand.attributions import attribution, facts_of, mentions_of, place, positions_of

SPANS: list[tuple[str, str, dict[str, Any], list[str]]] = [
    ("Norland said the pier is open.", "the pier is open", {}, ["the pier is open"]),
    (
        "Norland said: “We will not pay. The pier stays shut until spring.”",
        "“We will not pay. The pier stays shut until spring.”",
        {"mode": "quote"},
        ["We will not pay.", "The pier stays shut until spring."],
    ),
    (
        "Norland said: “No. We will not pay for it.”",
        "“No. We will not pay for it.”",
        {"mode": "quote"},
        ["No. We will not pay for it."],
    ),
    (
        "Norland said: “We told Mr. Doe to leave the pier.”",
        "“We told Mr. Doe to leave the pier.”",
        {"mode": "quote"},
        ["We told Mr. Doe to leave the pier."],
    ),
    (
        "Norland said: “The pier is the owners’ business,”",
        "“The pier is the owners’ business,”",
        {"mode": "quote"},
        ["The pier is the owners’ business"],
    ),
    (
        "Norland said: “We will not pay [...] We will not talk.”",
        "“We will not pay [...] We will not talk.”",
        {"mode": "quote"},
        ["We will not pay", "We will not talk."],
    ),
    (
        "Norland said: “We will pay” and, as was plain, “they will not pay”",
        "“We will pay” and, as was plain, “they will not pay”",
        {"mode": "quote"},
        ["“We will pay” and, as was plain, “they will not pay”"],
    ),
    (
        'Norland said: "We will pay" and, as was plain, "they will not pay"',
        '"We will pay" and, as was plain, "they will not pay"',
        {"mode": "quote"},
        ['"We will pay" and, as was plain, "they will not pay"'],
    ),
    (
        "Norland said it had denied that the pier is open.",
        "the pier is open",
        {"lemma": "deny", "predicate": (16, 48)},
        ["had denied that the pier is open"],
    ),
]


@pytest.mark.parametrize(("text", "content", "more", "spans"), SPANS, ids=[case[0] for case in SPANS])
def test_spans(text: str, content: str, more: dict[str, Any], spans: list[str]) -> None:
    """A paraphrase is one position, a quotation one for each full sentence, a denial is printed with its cue."""
    source = article(text)
    more = {"quotes": (place(source, content),) if more.get("mode") == "quote" else ()} | more
    statement = attribution(source, "" if "lemma" in more else "Norland", "said", content, **more)
    assert [text[a:b] for a, b in position_spans(source, statement)] == spans


TORN_OFF: list[tuple[str, str, bool]] = [
    ("“In the end,” she told them, “we will not pay for it.”", "In the end", True),
    ("“The pier holds forty boats,” he said, “not one more.”", "not one more.", True),
    ("“We will not pay for it,” she told them, “in the end.”", "We will not pay for it", False),
    ("“We will not pay,” she said. “The pier stays shut.”", "We will not pay", False),
    ("“We pay,” he said, “The pier stays shut.”", "The pier stays shut.", False),
]


@pytest.mark.parametrize(("text", "words", "torn_off"), TORN_OFF, ids=[case[1] for case in TORN_OFF])
def test_torn_off(text: str, words: str, *, torn_off: bool) -> None:
    """A few words before or behind a cue within a quotation are no statement; a whole sentence is one."""
    start = text.index(words)
    assert is_torn_off(text, (start, start + len(words))) is torn_off


def test_quotations_are_printed_without_the_words_between_them() -> None:
    """Where little but quotations was said, they alone are printed; else everything is."""
    text = "Norland said “we will not pay for it” and “we will not talk to them”."
    source = article(text)
    quotes = (place(source, "“we will not pay for it”"), place(source, "“we will not talk to them”"))
    content = "“we will not pay for it” and “we will not talk to them”"
    statement = attribution(source, "Norland", "said", content, mode="quote", quotes=quotes)
    found = [text[a:b] for a, b in position_spans(source, statement)]
    assert found == ["we will not pay for it", "we will not talk to them"]


PRINTED: list[tuple[str, str, dict[str, Any], bool, PrintedText]] = [
    ("said", "it will pay", {}, True, PrintedText("[Roe] will pay", "Roe", "it")),
    ("said", "its boats sail", {}, True, PrintedText("[Roe’s] boats sail", "Roe’s", "its")),
    ("said", "it is too late", {}, True, PrintedText("it is too late")),
    ("said", "the pier\nis open", {}, True, PrintedText("the pier is open")),
    ("said", "it will pay", {"mode": "quote"}, True, PrintedText("it will pay")),
    ("said", "it will pay", {"mention": None}, True, PrintedText("it will pay")),
    ("pays", "pays the levy", {"frame": "act"}, False, PrintedText("[Roe] pays the levy", "Roe")),
    ("demand", "demand for a levy", {"frame": "noun"}, False, PrintedText("[Roe’s] demand for a levy", "Roe’s")),
    ("pays", "Roe pays the levy", {"frame": "act"}, True, PrintedText("Roe pays the levy")),
    ("said", "has not said so", {"negated": True}, False, PrintedText("[Roe] has not said so", "Roe")),
]


@pytest.mark.parametrize(("cue", "words", "more", "holds_source", "printed"), PRINTED)
def test_printed_text(cue: str, words: str, more: dict[str, Any], *, holds_source: bool, printed: PrintedText) -> None:
    """A name takes a pronoun's place, or stands before a clause without its subject; quotations stay as they are."""
    source = article(f"Roe {cue}: {words}.")
    statement = attribution(source, "Roe", cue, words, **more)
    assert printed_text(statement, words, "Roe", holds_source=holds_source) == printed


def test_a_name_that_ends_in_a_possessive_gets_no_other() -> None:
    """What a campaign named after a saint owns has one apostrophe before it."""
    source = article("Save St Aldan's said: its boats sail.")
    statement = attribution(source, "Save St Aldan's", "said", "its boats sail")
    assert printed_text(statement, "its boats sail", "Save St Aldan's", holds_source=True) == PrintedText(
        "[Save St Aldan's] boats sail", "Save St Aldan's", "its"
    )


@pytest.mark.parametrize(("quoted", "mode"), [((0, 6), "quote"), ((0, 5), "paraphrase"), ((20, 30), "paraphrase")])
def test_mode(quoted: tuple[int, int], mode: str) -> None:
    """A span is a quotation where more than half of it is one."""
    source = article("Roe said they will go.")
    assert mode_of(attribution(source, "Roe", "said", "they will go", quotes=(quoted,)), (0, 10)) == mode


def says(text: str, number: int, *contents: str, name: str = "Norland", **more: Any) -> ArticleFacts:
    """Let a party say things in an article."""
    source: Article = article(text, number, **more)
    statements = (attribution(source, name, "said", content) for content in contents)
    return facts_of(source, mentions_of(source, name), *statements)


def test_the_same_claim_of_two_articles_is_one_position() -> None:
    """One position cites every article that states it, and prints the longest wording."""
    one = says("Norland said the harbour levy will rise again.", 1, "the harbour levy will rise again")
    two = says("Norland said the harbour levy will rise.", 2, "the harbour levy will rise")
    (position,) = positions_of(two, one)
    assert position.text == "the harbour levy will rise again"
    assert {e.source for e in position.evidence} == {"S1", "S2"}
    assert (position.rank, position.strength, position.party) == (1, "said", "Norland")


def test_other_parties_and_other_matters_stay_apart() -> None:
    """The same words of another party, or other words of the same one, are another position."""
    one = says("Norland said the harbour levy will rise.", 1, "the harbour levy will rise")
    two = says("Sudland said the harbour levy will rise.", 2, "the harbour levy will rise", name="Sudland")
    three = says("Norland said fishing limits protect young cod.", 3, "fishing limits protect young cod")
    assert len(positions_of(one, two, three)) == 3


def test_what_more_independent_reports_carry_comes_first() -> None:
    """A reprint adds no report: two reports weigh more than a report and its reprint."""
    levy, limits = "the harbour levy will rise", "fishing limits protect young cod"
    facts = [
        says(f"Norland said {levy}.", 1, levy),
        says(f"Norland said {levy}.", 2, levy, echo_of="S1"),
        says(f"Norland said {levy}.", 3, levy, echo_of="S1"),
        says(f"Norland said {limits}.", 4, limits),
        says(f"Norland said {limits}.", 5, limits),
    ]
    assert [(p.text, p.rank) for p in positions_of(*facts)] == [(limits, 1), (levy, 2)]


@pytest.mark.parametrize(
    ("contents", "number"),
    [
        (("[it] opposes the new levy", "[it] opposes the old treaty"), 2),
        (("the harbour levy will rise", "the harbour levy will soon rise"), 1),
    ],
)
def test_one_article_that_says_two_things_makes_two_positions(contents: tuple[str, str], number: int) -> None:
    """Claims of one article are one only where they share more than the name and the verb."""
    text = f"Norland said {contents[0]}. Norland said {contents[1]}."
    assert len(positions_of(says(text, 1, *contents))) == number


def test_positions_with_the_same_words_have_ids_of_their_own() -> None:
    """Ids stay apart, and are the same whatever else the folder holds."""
    one = says("Norland said the harbour levy will rise.", 1, "the harbour levy will rise")
    other = says("Norland said fishing limits protect young cod.", 2, "fishing limits protect young cod")
    ids = {p.text: p.id for p in positions_of(one, other)}
    assert len(set(ids.values())) == 2
    assert [p.id for p in positions_of(one)] == [ids["the harbour levy will rise"]]


def test_a_quotation_comes_before_a_paraphrase() -> None:
    """Of positions with as many reports, what takes a stand comes first, then what is quoted."""
    source = article("Norland said the pier is old. Norland said “cod is very dear”. Norland said it wants new boats.")
    quoted = place(source, "“cod is very dear”")
    facts = facts_of(
        source,
        mentions_of(source, "Norland"),
        attribution(source, "Norland", "said", "the pier is old"),
        attribution(source, "Norland", "said", "“cod is very dear”", mode="quote", quotes=(quoted,)),
        attribution(source, "Norland", "said", "it wants new boats"),
    )
    assert [p.text for p in positions_of(facts)] == ["[Norland] wants new boats", "cod is very dear", "the pier is old"]


def test_a_statement_is_printed_before_a_deed() -> None:
    """Of claims that are one, the party's own words are printed, however short."""
    said = says("Norland said it opposes the harbour levy.", 1, "it opposes the harbour levy")
    source = article("Norland firmly opposes the harbour levy of last winter.", 2)
    deed = attribution(source, "Norland", "opposes", "the harbour levy of last winter", frame="act", stance="opposes")
    (position,) = positions_of(facts_of(source, mentions_of(source, "Norland"), deed), said)
    assert (position.text, position.strength) == ("[Norland] opposes the harbour levy", "said")


def test_a_deed_is_reported() -> None:
    """What an article says that a party did is reported, not said."""
    source = article("Norland opposes the harbour levy.")
    deed = attribution(source, "Norland", "opposes", "the harbour levy", frame="act", stance="opposes")
    (position,) = positions_of(facts_of(source, mentions_of(source, "Norland"), deed))
    assert (position.strength, position.verb) == ("reported", "")


def test_one_quotation_and_what_stands_beside_it_are_printed_together() -> None:
    """A single quotation is not cut out of its sentence."""
    source = article("Norland said that “we will not pay for it”.")
    quotes = (place(source, "“we will not pay for it”"),)
    statement = attribution(source, "Norland", "said", "that “we will not pay for it”", mode="quote", quotes=quotes)
    assert [source.text[a:b] for a, b in position_spans(source, statement)] == ["that “we will not pay for it”"]


def test_a_pronoun_that_speaks_stays_a_pronoun() -> None:
    """What "he" said of himself keeps its words: only a deed of his, or a name's words, bring the name in."""
    source = article("Roe came. He said he will pay.")
    said = attribution(source, "He", "said", "he will pay", mention=None)
    spoken = replace(said, source=replace(said.source, sort="pronoun"))
    assert printed_text(spoken, "he will pay", "Roe", holds_source=False) == PrintedText("he will pay")
    acted = replace(spoken, frame="act")
    assert printed_text(acted, "He pays", "Roe", holds_source=True) == PrintedText("[Roe] pays", "Roe", "He")
