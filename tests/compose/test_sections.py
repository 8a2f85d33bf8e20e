"""What sections choose and leave out: the timeline, the bottom line's topics, the key, the sources, the method."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from briefing.compose.context import MemoContext
from briefing.compose.limits import MOST as ALL
from briefing.compose.sections import actors, key, method, sources, summary, timeline
from briefing.compose.similarity import content_words
from briefing.facts import Event
from tests.dossiers import article, dossier, event, party, passage, person, position, role

DAY = date(2025, 8, 22)
PIER = "The council opened a new pier on the island"
PAGE = article(f"{PIER}. it was opened by the old mayor. Short. Norland pays. Ada Berg left.")


def happened(day: str | None = "2025-08-20", words: str = PIER, **more: Any) -> Event:
    """Build an event; one that stands free unless ``more`` says otherwise."""
    return event(words, PAGE, date=day, **more)


@pytest.mark.parametrize(
    ("told", "clear"),
    [
        (happened(), True),
        (happened(words="The council opened a new pier"), True),
        (happened(words="The council opened a new"), False),
        (happened(begins="pronoun"), False),
        (happened(cut_off=True), False),
        (happened(words="it was opened by the old mayor"), False),
        (happened(body="Opened"), False),
    ],
)
def test_an_event_that_reads_alone(told: Event, *, clear: bool) -> None:
    """Six words at least, from a capital to the end, and no word in front that leans on another sentence."""
    assert timeline.is_clear(told) is clear


def test_events_stand_in_order_of_time() -> None:
    """Those that have a date first; those that have words for one, and read alone, apart; others nowhere."""
    late, early = happened("2025-08-20"), happened("2025-08-01", "it was opened by the old mayor")
    loose, lost = happened(None, "The council opened a new pier", when="in May"), happened(None, PIER)
    facts = late, early, loose, lost, happened(None, "Short")
    built = timeline.build(MemoContext(dossier([PAGE], *facts), DAY))
    assert built is not None
    assert [e.words for e in built["moments"]] == [early.text, late.text]
    assert [(e.date, e.when, e.words) for e in built["loose"]] == [("", "in May", loose.text)]
    assert timeline.build(MemoContext(dossier([PAGE], lost), DAY)) is None


def test_each_day_has_its_leading_event_before_any_has_a_second() -> None:
    """Of days, the one nearest to the latest report comes first; a sentence of two days is told once."""
    pages = [article(f"The council opened pier number {n} today.", n) for n in range(1, 5)]
    a, b, c, d = (f"The council opened pier number {n}" for n in range(1, 5))
    days = (a, "2025-08-19"), (b, "2025-08-19"), (c, "2025-08-10"), (d, "2025-08-18"), (a, "2025-08-11")
    events = [event(words, *pages, date=day) for words, day in days]
    ordered = timeline.best(events, MemoContext(dossier(pages, *events), DAY))
    assert [(e.text, e.date) for e in ordered] == [days[0], days[3], days[2], days[1]]


@pytest.mark.parametrize(("words", "title"), [(6, "“a a a a a a”"), (7, "“a a a a a a…”")])
def test_a_key_has_short_titles(words: int, title: str) -> None:
    """Six words, and a mark where there are more."""
    assert (
        key.entry(article("x", title=" ".join(["a"] * words), outlet=None), MemoContext(dossier([]), DAY)).name == title
    )


@pytest.mark.parametrize(
    ("cited", "part", "count"), [(12, "front", 12), (13, "front", None), (12, "annex", None), (0, "front", None)]
)
def test_a_key_is_short(cited: int, part: Any, count: int | None) -> None:
    """Up to twelve sources that the first pages cite; a longer list, and any behind them, is looked up."""
    pages = [article("x", n) for n in range(1, 15)]
    built = key.build(MemoContext(dossier(pages), DAY, cited=frozenset(range(1, cited + 1)), part=part))
    assert (len(built["sources"]) if built else None) == count


@pytest.mark.parametrize(("count", "shown"), [(0, None), (500, 500), (501, 2)])
def test_all_sources_of_a_folder_that_is_not_large(count: int, shown: int | None) -> None:
    """Of more than five hundred, those that something cites; the others are counted."""
    pages = [article("x", n) for n in range(1, count + 1)]
    built = sources.build(MemoContext(dossier(pages), DAY, cited=frozenset({1, 3})))
    assert (len(built["sources"]) if built else None) == shown
    assert (built["more"] if built else 0) == count - (shown or 0)


def test_what_a_source_is_known_by() -> None:
    """Its number, whether it is cited, its day or days, and what it retells."""
    first = article("x", 1, title=None, outlet=None, published=None, published_range=("2025-08-01", "2025-08-03"))
    again = article("x", 2, echo_of="S1", echo_note="same words", author="Roe")
    context = MemoContext(dossier([first, again]), DAY, cited=frozenset({2}))
    one, two = (sources.entry(page, context) for page in (first, again))
    assert (one.number, one.cited, one.title, one.outlet, one.author, one.echo_of) == (1, False, "", "", "", None)
    assert "Aug 2025" in one.date
    assert (two.number, two.cited, two.author, two.echo_of, two.echo_note) == (2, True, "Roe", 1, "same words")


def test_how_far_a_memo_is_to_be_believed() -> None:
    """Sources without a date, dates that were worked out, retellings, parties that say nothing, names in doubt."""
    pages = [
        article("Norland pays.", 1, published=None),
        article("Ada Berg left.", 2, published_basis="inferred"),
        article("Norland pays.", 3, echo_of="S1"),
    ]
    facts = (
        position("Norland pays", pages[0], pages[2], witness="an official"),
        person("Ada Berg", pages[1], note="may be two people"),
        party("Sudland"),
    )
    built = method.build(MemoContext(dossier(pages, *facts), DAY))
    assert built is not None
    assert (built["undated"], built["inferred"], built["reprints"]) == ([1], [2], [(3, 1)])
    assert (built["silent"], built["doubtful"]) == (["Sudland"], [("Ada Berg", "may be two people")])
    assert (built["sources"], built["positions"], built["unnamed"], built["single"]) == (3, 1, 1, 1)


@pytest.mark.parametrize(
    ("more", "known"),
    [
        ({"mentions": 99, "party": "Norland"}, False),
        ({"roles": (role("the old mayor", PAGE),)}, True),
        ({"deed": passage(PIER, PAGE)[0]}, True),
    ],
)
def test_of_whom_something_is_known(more: dict[str, Any], *, known: bool) -> None:
    """Somebody with a role, a deed or a statement; a name, however often it stands there, says nothing."""
    berg = person("Ada Berg", PAGE, **more)
    assert actors.is_known(berg, set()) is known
    assert actors.is_known(berg, {"Ada Berg"})


def test_an_actor_does_not_repeat_the_bottom_line() -> None:
    """Who has said more than one thing is shown with another one."""
    page = article("Norland demands a new harbour for its boats. Norland refuses to pay for the old pier of the town.")
    first = position("Norland demands a new harbour for its boats", page, party="Norland", id="p1", rank=1)
    second = position("Norland refuses to pay for the old pier of the town", page, party="Norland", id="p2", rank=2)
    context = MemoContext(dossier([page], first, second, person("Norland", page, kind="state", party="Norland")), DAY)
    printed = [p.position.id for p in summary.choose(context) if p.position]
    built = actors.build(context)
    assert built is not None
    assert [a.position.id for a in built["actors"]] == [i for i in ("p1", "p2") if i not in printed]


def test_what_somebody_did_stands_where_they_said_nothing() -> None:
    """A deed puts an actor before those of whom only the name is known, and gives the row its words and its source."""
    (deed,) = passage(PIER, PAGE)
    mayor = person("Ada Berg", PAGE, rank=1, roles=(role("the old mayor", PAGE),))
    actors_of_story = mayor, person("The council", PAGE, rank=2, deed=deed)
    built = actors.build(MemoContext(dossier([PAGE], *actors_of_story), DAY))
    assert built is not None
    assert [(a.name, a.deed, a.cites) for a in built["actors"]] == [("The council", PIER, (1,)), ("Ada Berg", "", (1,))]


@pytest.mark.parametrize(("words", "shown"), [("the old mayor", "the old mayor"), ("of the old mayor", "")])
def test_whose_somebody_is_stands_under_side_alone(words: str, shown: str) -> None:
    """A body that somebody is of is no role."""
    page = article("Ada Berg of the old mayor left.")
    built = actors.build(MemoContext(dossier([page], person("Ada Berg", page, roles=(role(words, page),))), DAY))
    assert built is not None
    assert [a.role for a in built["actors"]] == [shown]


def test_what_somebody_said_comes_before_what_they_did() -> None:
    """A row prints one of both."""
    long = " ".join(["Norland", *["pays"] * 46])  # more than the bottom line has room for
    for words, deed in ((long, ""), ("Norland pays", "Ada Berg left")):  # two words say too little alone
        page = article(f"{words}. Ada Berg left.")
        berg = person("Ada Berg", page, deed=passage("Ada Berg left", page)[0])
        said = position(words, page, party="Norland", speaker="Ada Berg")
        built = actors.build(MemoContext(dossier([page], berg, said), DAY))
        assert built is not None
        (row,) = built["actors"]
        assert (row.deed, row.position and row.position.words) == (deed, None if deed else words)


@pytest.mark.parametrize(
    ("kind", "speaker", "statement", "left_out"),
    [
        ("state", True, True, True),
        ("person", True, True, False),
        ("state", False, True, False),
        ("state", True, False, False),
    ],
)
def test_a_party_that_others_speak_for_has_no_row(kind: Any, speaker: bool, statement: bool, left_out: bool) -> None:  # noqa: FBT001
    """It has a heading among the positions, if it has positions; a person always has a row."""
    norland = person("Norland", PAGE, kind=kind, deed=passage(PIER, PAGE)[0])
    facts = [norland]
    facts += [person("Ada Berg", PAGE, party="Norland")] if speaker else []
    said = [position("Norland pays", PAGE)] if statement else []
    names = [a.name for a in actors.chosen(MemoContext(dossier([PAGE], *facts, *said), DAY, limits=ALL))]
    assert ("Norland" not in names) is left_out


@pytest.mark.parametrize(
    "word",
    [
        *(
            "about",
            "across",
            "after",
            "against",
            "although",
            "always",
            "another",
            "anyone",
            "because",
            "before",
            "behind",
        ),
        *(
            "being",
            "between",
            "cannot",
            "during",
            "either",
            "enough",
            "everyone",
            "however",
            "including",
            "itself",
            "might",
        ),
        *("nothing", "people", "rather", "several", "should", "something", "themselves", "things", "though", "through"),
        *(
            "together",
            "toward",
            "towards",
            "under",
            "until",
            "unless",
            "whether",
            "which",
            "while",
            "within",
            "without",
        ),
        *("would",),
    ],
)
def test_words_that_any_report_uses_tell_nothing(word: str) -> None:
    """Function words of five letters and more are no content."""
    assert content_words(f"{word} pier", 5) == frozenset()
