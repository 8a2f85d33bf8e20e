"""The bottom line: which lines it has, in which order, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefing.compose import standing
from briefing.compose.context import MemoContext
from briefing.compose.limits import Limits
from briefing.compose.phrasing import PhrasedPosition
from briefing.compose.sections import summary
from briefing.compose.sections.summary import Point, leading, plainly, short
from briefing.compose.standing import is_apt
from tests.dossiers import article, dossier, event, position, question

DAY = date(2025, 8, 22)
WORDS = "Norland wants five new ferries"
PHRASED = PhrasedPosition(
    "p", "Ada Berg", "Norland", "whole", "", WORDS, "", "other", "said", "", "", (1,)
)  # fmt: skip
PAGE = article(f"{WORDS}. Sudland sells. Who pays for it all now? A storm closed the harbour on Friday night.")
SAID = position(WORDS, PAGE, party="Norland")
FOLDER = MemoContext(dossier([PAGE], SAID), DAY)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({}, WORDS),
        ({"form": "verb", "verb": "said it", "words": "wants ferries"}, "Ada Berg said it wants ferries"),
        ({"form": "verb", "words": "wants ferries"}, "Ada Berg wants ferries"),
        ({"form": "colon"}, f"Ada Berg: {WORDS}"),
        ({"form": "quote", "words": "“No.”"}, "Ada Berg: “No.”"),
    ],
)
def test_a_position_in_bare_words(change: dict[str, Any], line: str) -> None:
    """Who, by which verb, what; a whole sentence names who speaks itself."""
    phrased = replace(PHRASED, **change)
    assert plainly(phrased) == line
    assert Point("position", (), (), "words", phrased).plain == line


def test_other_lines_in_bare_words() -> None:
    """Their own; a line on where parties stand has what each says, parted by semicolons."""
    other = replace(PHRASED, form="colon", words="never")
    assert Point("event", (), (), "It rained").plain == "It rained"
    assert Point("stances", (), (), "", positions=(PHRASED, other)).plain == f"{WORDS}; Ada Berg: never"


@pytest.mark.parametrize(
    ("change", "apt"),
    [
        ({}, True),
        ({"words": " ".join(["word"] * 32)}, True),
        ({"words": " ".join(["word"] * 33)}, False),
        ({"witness": "an official"}, False),
        ({"form": "colon"}, False),
        ({"stands_alone": False}, False),
    ],
)
def test_what_may_stand_beside_others(change: dict[str, Any], *, apt: bool) -> None:
    """A short sentence of somebody with a name, clear by itself."""
    assert is_apt(SAID, replace(PHRASED, **change), FOLDER) is apt


def test_what_is_old_may_not() -> None:
    """What held half a year ago is not today's."""
    assert not is_apt(replace(SAID, as_of="2025-01-01"), PHRASED, FOLDER)


@pytest.mark.parametrize(("words", "fits"), [(45, True), (46, False)])
def test_a_line_of_forty_five_words(words: int, *, fits: bool) -> None:
    """A longer one is not for the bottom line."""
    assert short(" ".join(["word"] * words)) is fits


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({}, {"strength": "reported"}),
        ({}, {"strength": "unnamed"}),
        ({"stance": "demands", "strength": "said"}, {"stance": "claims", "strength": "said", "rank": 0}),
        ({"stance": "demands"}, {"stance": "demands", "rank": 2}),
    ],
)
def test_which_of_a_partys_positions_leads(better: dict[str, Any], worse: dict[str, Any]) -> None:
    """What commits it, and was said, before what is only reported; then by rank."""

    def key(**more: Any) -> tuple[float, ...]:
        return leading(replace(SAID, **({"stance": "demands"} | more)), PHRASED, FOLDER, {})

    assert key(**better) < key(**worse)


def folder(*facts: Any, pages: tuple[Any, ...] = (PAGE,), **more: Any) -> MemoContext:
    """Build the context of some facts."""
    limits = Limits(summary=more.pop("most", 5))
    return MemoContext(dossier(pages, *facts, **more), DAY, limits=limits)


def test_where_nothing_is_said_there_is_no_bottom_line() -> None:
    """A section without a line is left out."""
    assert summary.build(folder()) is None
    built = summary.build(FOLDER)
    assert built is not None
    assert [p.kind for p in built["points"]] == ["position"]


PARTIES = tuple(f"Land{letter}" for letter in "abcdef")
NOTES = tuple(
    article(f"{name} wants ten ferries for harbour {n}", n, title="t") for n, name in enumerate(PARTIES, 1)
)  # fmt: skip
WANTS = tuple(
    position(f"{name} wants ten ferries for harbour {n}", NOTES[n - 1], party=name, id=name)
    for n, name in enumerate(PARTIES, 1)
)
ASKED = tuple(
    question(words, page)
    for words, page in (
        ("Who pays for the ferries then?", article("Who pays for the ferries then?", 7)),
        ("Who steers the ferries then?", article("Who steers the ferries then?", 8)),
        ("Who builds the ferries then?", article("Who builds the ferries then?", 9)),
    )
)
STORMS = tuple(
    event(words, article(words, n))
    for n, words in ((10, "A storm closed harbour one at noon"), (11, "A storm closed harbour two at noon"))
)
ALL = (
    *NOTES,
    *(article(q.text, n) for n, q in enumerate(ASKED, 7)),
    *(article(e.text, n) for n, e in enumerate(STORMS, 10)),
)


@pytest.mark.parametrize(
    ("facts", "most", "kinds"),
    [
        ((*WANTS, *ASKED, *STORMS), 7, "stances position position question"),
        ((*WANTS, *ASKED, *STORMS), 2, "stances question"),
        ((*WANTS[:1], *ASKED, *STORMS), 7, "position event event question"),
        ((*ASKED, *STORMS), 7, "event event question"),
        (WANTS, 7, "stances position position position"),
        (ASKED, 7, "question"),
    ],
)
def test_which_lines_there_are(facts: tuple[Any, ...], most: int, kinds: str) -> None:
    """Where parties stand, and a question; where that is not much, parties and events as far as four lines."""
    points = summary.choose(folder(*facts, pages=ALL, most=most))
    assert [p.kind for p in points] == kinds.split()


def test_a_party_has_one_line_on_words_that_no_other_uses() -> None:
    """Its leading position; what is too long, leans on others, is old or was used leads nowhere."""
    long = " ".join(["Landx wants", *["ferries"] * 46])
    texts = {"long": long, "leans": "It wants more ferries now", "old": "Landx wants ten old ferries today"}
    pages = tuple(article(text, n) for n, text in enumerate(texts.values(), 1))
    facts = [
        position(text, page, party="Landx", id=name) for (name, text), page in zip(texts.items(), pages, strict=True)
    ]
    facts[1] = replace(facts[1], begins="pronoun")
    facts[2] = replace(facts[2], as_of="2025-01-01")
    assert summary.choose(folder(*facts, pages=pages)) == ()
    plain = replace(facts[2], as_of=None, id="new", rank=2)
    second = replace(plain, id="second", rank=3)
    assert [p.position.id for p in summary.choose(folder(*facts, plain, second, pages=pages)) if p.position] == ["new"]


@pytest.mark.parametrize(
    ("fact", "shown"),
    [
        (ASKED[0], 1),
        (replace(ASKED[0], begins="pronoun"), 0),
        (replace(ASKED[0], text=" ".join(["Who"] * 46)), 0),
        (STORMS[0], 1),
        (replace(STORMS[0], date=None), 0),
        (replace(STORMS[0], date="2025-01-01"), 0),
        (replace(STORMS[0], cut_off=True), 0),
        (replace(STORMS[0], body=" ".join(["Storm"] * 46)), 0),
    ],
)
def test_questions_and_events_that_read_alone(fact: Any, shown: int) -> None:
    """Short ones, that lean on no other sentence; events of the latest period."""
    assert len(summary.choose(folder(fact, pages=ALL))) == shown


def test_questions_and_events_are_those_of_most_reports() -> None:
    """The best reported first; a question without its label."""
    one, two = "Open: who pays for the ferries", "who steers the ferries"
    pages = tuple(article(f"{one}, {two}. It rained. It snowed.", n) for n in (1, 2))
    asked = [replace(question(one, *pages), rank=2), replace(question(two, pages[0]), rank=1)]
    storms = [event("It rained", pages[0]), event("It snowed", *pages)]
    points = summary.choose(folder(*asked, *storms, pages=pages, most=2))
    assert [p.words for p in points] == ["It snowed", "who pays for the ferries"]
    assert (points[0].date, points[0].planned, points[0].cites) == ("2025-08-15", False, (1, 2))


A, B, C, D, E, F = WANTS


def stands(*facts: Any, pages: tuple[Any, ...] = ALL) -> list[str]:
    """Return who is on the line that says where parties stand."""
    return [s.name for s in standing.where_they_stand(folder(*facts, pages=pages), ())]


def test_three_parties_at_most() -> None:
    """Each with one position; one party alone has no such line."""
    assert stands(A, B, C, D) == [A.party, B.party, C.party]
    again = replace(A, id="again", rank=2, evidence=B.evidence)
    assert stands(A, again) == []


@pytest.mark.parametrize(
    ("change", "first"),
    [
        ({"stance": "opposes"}, True),
        ({"stance": "supports"}, True),
        ({"stance": "refuses"}, True),
        ({"stance": "claims"}, False),
        ({"mode": "quote", "stance": "claims"}, False),
    ],
)
def test_the_plainest_come_first(change: dict[str, Any], *, first: bool) -> None:
    """Those that are for or against something."""
    later = replace(B, rank=5, **change)
    assert (stands(A, later)[0] == later.party) is first


def test_what_weighs_more() -> None:
    """Two reports rather than one, the beginning of an article rather than its end, one's own words less, few words."""
    end = article(f"{'It rained all day. ' * 40}Landz wants ten ferries for harbour 9", 20)
    late = position("Landz wants ten ferries for harbour 9", end, party="Landz", id="z")
    pages = (*ALL, end)
    assert stands(late, replace(A, rank=2), pages=pages)[0] == A.party
    twice = replace(B, rank=2, evidence=(*B.evidence, *C.evidence))
    assert stands(A, twice)[0] == B.party
    spoken = replace(A, mode="quote", text=f'"{A.text}"')
    assert stands(spoken, replace(B, rank=2))[0] == B.party


def test_a_line_of_fifty_words() -> None:
    """What does not fit is left out, and what is shorter takes its place."""
    texts = [
        f"Land{letter} wants {'so ' * size}many ferries for it" for letter, size in (("a", 24), ("b", 24), ("c", 3))
    ]
    pages = tuple(article(text, n) for n, text in enumerate(texts, 1))
    facts = [position(t, p, party=t[:5], id=t[:5], names_speaker=True) for t, p in zip(texts, pages, strict=True)]
    facts[0], facts[1] = replace(facts[0], stance="opposes"), replace(facts[1], stance="opposes")
    assert stands(*facts, pages=pages) == ["Landa", "Landc"]


def test_what_happened_in_an_earlier_year_is_no_stand() -> None:
    """It tells how the story began."""
    text = "Landa closed ten harbours in 1999"
    page = article(text, 1)
    built = position(text, page, party="Landa", id="built", names_speaker=True)
    assert stands(built, B, C, pages=(page, *ALL[1:])) == [B.party, C.party]


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ({}, "open"),
        ({"why": "disputed", "text": "Landa denied that it pays"}, "disputed"),
        ({"why": "undecided", "text": "A decision is expected in May"}, "open"),
        ({"why": "unclear", "text": "Landa may pay for the ferries"}, ""),
        ({"why": "undecided", "text": "He has not decided who pays"}, ""),
        ({"why": "asked"}, ""),
    ],
)
def test_what_is_open(change: dict[str, Any], shown: str) -> None:
    """A question, what is not decided yet, what somebody denies; no hint, and nothing about "him"."""
    points = summary.choose(folder(replace(ASKED[0], **change), pages=ALL))
    assert ["disputed" if p.disputed else "open" for p in points] == ([shown] if shown else [])


def test_nothing_is_said_twice() -> None:
    """An event or a question on words that a party's line stands on is left out."""
    page = article("Landa wants ten ferries for harbour one. Who pays for the ferries then?")
    wants = position("Landa wants ten ferries for harbour one", page, party="Landa")
    again, other = event("wants ten ferries for harbour one", page, text="Landa wants ten"), event("Who pays", page)
    asks = question("Who pays for the ferries then?", page)
    kinds = [
        p.kind for p in summary.choose(folder(wants, again, replace(other, text="It happened"), asks, pages=(page,)))
    ]
    assert kinds == ["position", "question"]


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ({}, True),
        ({"planned": False}, False),
        ({"date": "2025-08-20"}, False),
        ({"date": None}, False),
        ({"body": "Ada left the pier"}, False),
        ({"body": " ".join(["Storm"] * 21)}, False),
    ],
)
def test_what_comes_next(change: dict[str, Any], *, shown: bool) -> None:
    """What is expected on a day after the latest report, in a few words that read alone."""
    page = article("A storm will close harbour three in May", 1, published="2025-08-20")
    coming = event("A storm will close harbour three in May", page, date="2025-09-01", planned=True)
    points = summary.choose(folder(*ASKED, replace(coming, **change), pages=(page, *ALL)))
    assert [(p.date, p.words) for p in points if p.kind == "next"] == ([("2025-09-01", coming.text)] if shown else [])
