"""The whole memo: which sections it has, what each line stands on, and that nothing from a seed becomes markup."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.compose import ORDERS, Change, Changes, Templates, compose
from briefing.compose.clarity import OURS, POINTING
from briefing.compose.escape import clean
from briefing.compose.markup import plain
from briefing.compose.sections.questions import UNNAMED
from briefing.errors import TemplateError
from briefing.facts import Article, Block, Dossier, Unread
from briefing.memo import Bullets, Cite, Heading, Line, Memo, Paragraph, References, Section, Table, Text
from tests.desk import ROOT
from tests.dossiers import article, dossier, event, figure, party, passage, person, position, question, role

SHIPPED = ROOT / "templates"
WORDINGS = {kind: Templates.load(kind, [SHIPPED]) for kind in ("memo", "handout", "weekly")}
DAY = date(2025, 8, 22)
A = article(
    "Harbour Minister Ada Berg said that Norland will not accept the tariff on grain. “We want talks,” Berg said. "
    "“Talks must come first.” More than 7,000 ships wait. It is unclear who will pay for the new harbour. "
    "Norland and Sudland signed a truce on Friday in the old town hall.",
    1,
)
B = article(
    "Norland will not accept the tariff on grain, Oslo said. Only 5,000 ships wait. "
    "Sudland has offered to open two ports by the end of the year, an official said.",
    2,
    published="2025-08-21",
    echo_of="S1",
    echo_note="the same sentences",
)
C = article("Sudland will close its ports to all ships in March.", 3, published="2025-02-09")
NO_TARIFF = "Norland will not accept the tariff on grain"
FULL = dossier(
    [A, B, C],
    party("Norland", "state", "Oslo"),
    party("Westland"),
    person("Ada Berg", A, party="Norland", aliases=("Berg",), roles=(role("Harbour Minister", A),)),
    position(NO_TARIFF, A, B, verb="said", rank=1, reporter=passage("Harbour Minister Ada Berg said", A)[0]),
    position("We want talks", A, speaker="Ada Berg", mode="quote", rank=2, verb="said"),
    position("Talks must come first.", A, speaker="Ada Berg", mode="quote", rank=3),
    position(
        "Sudland has offered to open two ports by the end of the year", B, party="Sudland", rank=4, via="the wire"
    ),
    position("Sudland will close its ports to all ships in March", C, party="Sudland", rank=5),
    question("It is unclear who will pay for the new harbour", A),
    figure("More than 7,000", 7000, A, id="f1", conflicts_with=("f2",), says="Ada Berg"),
    figure("Only 5,000", 5000, B, id="f2", conflicts_with=("f1",), rank=2),
    event("Norland and Sudland signed a truce on Friday in the old town hall", A),
    unread=(Unread("x.pdf", "no text layer"),),
    method=(("model", "a parser 1.0"),),
)


def memo(facts: Dossier = FULL, kind: str = "memo", **more: Any) -> Memo:
    """Compose with the shipped templates."""
    return compose(facts, WORDINGS[kind], title="T", as_of=DAY, kind=kind, **more)


def part(made: Memo, key: str) -> Section:
    """Pick a section."""
    return next(s for s in made.sections if s.key == key)


def lines(section: Section) -> Iterator[Line]:
    """Give the lines of a section that state something: items and rows."""
    for block in section.blocks:
        match block:
            case Bullets(items):
                yield from items
            case Table(_, rows):
                yield from (tuple(span for cell in row for span in cell) for row in rows)
            case References(entries):
                yield from (entry.line for entry in entries)
            case _:
                pass


def words(section: Section) -> list[str]:
    """Say the lines of a section, citations in brackets."""
    return ["".join(f"[{s.number}]" if isinstance(s, Cite) else s.text for s in line) for line in lines(section)]


@pytest.mark.parametrize("kind", WORDINGS)
def test_sections_that_have_something_to_say_stand_in_the_order_of_their_kind(kind: str) -> None:
    """``test_orders`` tells where each kind puts them; a memo that is not parted ends with its sources and method."""
    made = [s.key for s in memo(kind=kind, changes=Changes("2025-08-14")).sections]
    order = [*ORDERS[kind], *(key for key in ("sources", "method") if kind != "handout")]
    assert made == [key for key in order if key in made]
    assert {"summary", "positions", "questions", "figures", "sources"} <= set(made)


def test_a_section_without_facts_is_left_out() -> None:
    """One short article of which nothing is known makes a short memo without empty headings."""
    made = memo(dossier([article("Rain fell.", published=None)]))

    assert [s.key for s in made.sections] == ["sources", "method"]
    assert all(s.blocks and s.title for s in made.sections)
    assert dict(made.masthead) == {
        "As of": (Text("22 Aug 2025, from undated sources"),),
        "Coverage": (Text("1 source undated"),),
        "Sources": (Text("1"),),
    }


def test_no_articles_make_a_memo_that_says_so() -> None:
    """An empty dossier does not fail."""
    assert [s.key for s in memo(Dossier(())).sections] == ["method"]


@pytest.mark.parametrize("key", ["summary", "actors", "positions", "questions", "figures", "timeline"])
def test_every_line_has_a_citation_that_resolves(key: str) -> None:
    """No statement is printed without the number of a source that is in the list of sources."""
    made = memo()
    (references,) = (b for b in part(made, "sources").blocks if isinstance(b, References))
    numbers = {entry.number for entry in references.entries}

    for line in lines(part(made, key)):
        cited = {s.number for s in line if isinstance(s, Cite)}
        assert cited, plain(line)
        assert cited <= numbers


NORLAND = "Harbour Minister Ada Berg said that Norland will not accept the tariff on grain [1][2]"
SUDLAND = "Sudland has offered to open two ports by the end of the year (according to the wire) [2]"


def test_the_bottom_line_takes_each_side_once() -> None:
    """The best corroborated position of each side, the latest event and an open question."""
    assert words(part(memo(), "summary")) == [
        f"Where they stand. {NORLAND}. {SUDLAND}",
        "15 Aug 2025. Norland and Sudland signed a truce on Friday in the old town hall [1]",
        "Open. It is unclear who will pay for the new harbour [1]",
    ]


def test_the_summary_of_the_record_is_what_is_printed() -> None:
    """The JSON's summary has the printed lines' words, and their evidence."""
    made = memo()
    texts = [s["text"] for s in made.record["summary"]]

    printed = [said.partition(". ")[2] for said in words(part(made, "summary"))]
    assert all(said.startswith(text.split("; ")[0]) for said, text in zip(printed, texts, strict=True))
    assert all(s["evidence"] for s in made.record["summary"])


def test_positions_stand_by_party_the_latest_first() -> None:
    """Each party has a heading, neighbouring quotations share a line, an older position has its month."""
    section = part(memo(), "positions")

    assert [b.text for b in section.blocks if isinstance(b, Heading)] == ["Norland", "Sudland"]
    assert words(section) == [
        "Harbour Minister Ada Berg said that Norland will not accept the tariff on grain [1][2]",
        "Ada Berg: “We want talks” [1]",
        "Ada Berg: “Talks must come first” [1]",
        "Sudland has offered to open two ports by the end of the year (according to the wire) [2]",
        "Feb 2025: Sudland will close its ports to all ships in March [3]",
    ]


def test_sentences_of_one_quotation_share_a_line() -> None:
    """Two positions that follow one another in one quotation are one line, in the order of the text."""
    page = article("“It is late. We must act,” Ada Berg said.")
    berg = {"speaker": "Ada Berg", "mode": "quote"}
    later = position("We must act,", page, rank=1, **berg)
    made = memo(dossier([page], later, position("It is late.", page, rank=2, **berg), person("Ada Berg", page)))

    assert words(part(made, "positions")) == ["Ada Berg: “It is late” [1]; “We must act” [1]"]


def test_figures_that_disagree_stand_beside_each_other() -> None:
    """A conflicting figure follows at once, and each names the other."""
    rows = words(part(memo(), "figures"))

    assert rows[0].startswith("More than 7,000ships (elsewhere: Only 5,000)Ada Berg20 Aug 2025")
    assert rows[1].startswith("Only 5,000ships (elsewhere: More than 7,000)not attributed21 Aug 2025")


def test_what_is_not_printed_is_counted() -> None:
    """Each section says how much more there is in the JSON file."""
    many = tuple(figure("7,000", n, A, id=f"f{n}", rank=n) for n in range(1, 123))
    section = part(memo(dossier([A], *many)), "figures")

    assert isinstance(section.blocks[-1], Paragraph)
    assert plain(section.blocks[-1].line) == "2 more figures stand in the JSON file."


def test_a_party_never_fills_all_the_room() -> None:
    """Positions are shared out in turn, so that a loud party leaves room for the others."""
    loud = [position("Norland", A, id=f"p{n}", rank=n) for n in range(1, 60)]
    facts = dossier([A, C], *loud, position("Sudland will close", C, party="Sudland", rank=99))
    made = memo(facts, pages=lambda m: 3 if len(list(lines(part(m, "positions")))) > 10 else 2)

    assert [len(b.items) for b in part(made, "positions").blocks if isinstance(b, Bullets)] == [9, 1]


def test_events_without_a_date_keep_the_sources_words() -> None:
    """Where no event has a date, the source's own words for the time are printed, if a reader can place it by them."""
    made = memo(dossier([A], event("Norland and Sudland signed a truce", A, date=None, when="in May")))
    assert words(part(made, "timeline")) == ["In May: Norland and Sudland signed a truce [1]"]
    for when in ("last Friday", "on Tuesday", "next week"):
        made = memo(dossier([A], event("Norland and Sudland signed a truce", A, date=None, when=when)))
        assert "timeline" not in [s.key for s in made.sections]


def test_an_event_is_told_once_and_its_day_not_twice() -> None:
    """A sentence that names two days is one line, and begins with what happened."""
    page = article("On Friday, Norland and Sudland signed a truce of two pages until Monday.")
    told = "On Friday, Norland and Sudland signed a truce of two pages until Monday"
    body = told.removeprefix("On Friday, ")
    twice = (event(told, page, when="Friday", body=body), event(told, page, date="2025-08-18", when="Monday"))

    assert words(part(memo(dossier([page], *twice)), "timeline")) == [
        "15 Aug 2025 Norland and Sudland signed a truce of two pages until Monday [1]"
    ]


def test_the_bottom_line_says_nothing_twice() -> None:
    """An event that stands on the words of a position in the bottom line is left out of it."""
    page = article("Norland has offered to open two ports on Friday.")
    same = "Norland has offered to open two ports on Friday"
    made = memo(dossier([page], position(same, page), event(same, page)))

    assert words(part(made, "summary")) == [f"Norland. {same} [1]"]


def test_sources_say_how_their_date_is_known() -> None:
    """Each source has its number, title, outlet, date, the basis of the date, and what it retells."""
    assert words(part(memo(), "sources"))[1] == (
        "Headline 2. Outlet 2. 21 Aug 2025, as printed. 30 words. Retells [1]: the same sentences. 002.txt"
    )


def test_the_method_says_what_is_not_known() -> None:
    """Unread files, retellings, and parties without a word of their own are named."""
    said = words(part(memo(), "method"))

    assert "Model: a parser 1.0" in said
    assert "Retellings of one report count once: [2] of [1]." in said
    assert "Spoken about, without a statement of their own: Westland." in said
    assert "Left out: x.pdf, no text layer." in said


def test_changes_are_shown_where_an_earlier_memo_is_known() -> None:
    """The weekly opens with exactly what is new, changed and gone."""
    changes = Changes(
        "2025-08-14",
        added=(Change(FULL.positions[0].id, "positions", NO_TARIFF, "Norland"),),
        changed=(Change("f1", "figures", "More than 7,000", "ships", "some 6,000"),),
        gone=(Change("q9", "questions", "who will go"),),
    )
    section = part(memo(kind="weekly", changes=changes), "changes")

    assert section.title == "New since 14 Aug 2025"
    assert words(section) == [
        "Harbour Minister Ada Berg said that Norland will not accept the tariff on grain [1][2]",
        "More than 7,000 ships [1]; before: some 6,000",
        "Who will go",
    ]


def test_the_same_dossier_makes_the_same_memo() -> None:
    """Nothing depends on anything but the arguments."""
    assert memo() == memo()


def test_a_masthead_without_labels_is_refused(tmp_path: Path) -> None:
    """Each line below the title needs its label."""
    (tmp_path / "memo").mkdir()
    (tmp_path / "memo/masthead.md.j2").write_text("- no label\n")

    with pytest.raises(TemplateError, match="without a label"):
        compose(FULL, Templates.load("memo", [tmp_path, SHIPPED]), title="T", as_of=DAY)


ANY = st.text(st.characters(exclude_categories=()), min_size=1, max_size=40)


@given(ANY, ANY)
@settings(max_examples=150, deadline=None)
def test_nothing_from_a_seed_becomes_markup(text: str, name: str) -> None:
    """Whatever articles, names and files are made of, the memo keeps its shape, and its words are theirs."""
    assume(not any(p.search(text) for p in (OURS, POINTING, UNNAMED)))  # what leans on other words is left out
    usual, odd = shape(memo(strange("word", "Name"))), memo(strange(text, name))

    assert shape(odd) == usual
    for section in odd.sections:
        for line in lines(section):
            assert all(clean(s.text).strip() == s.text.strip() for s in line if not isinstance(s, Cite))


def strange(text: str, name: str) -> Dossier:
    """Build a dossier in which every text that comes from outside is the given one."""
    body = f"A word {text} goes on and on"
    page = Article("S1", name, body, 0, len(body), (Block("paragraph", 0, len(body)),), "0", body, body, body, None)
    more: dict[str, Any] = {"party": body, "as_of": "2025-08-20"}
    return dossier(
        [page],
        person(body, page, party=body, roles=(role(body, page),)),
        position(body, page, speaker=body, id=name, **more),
        question(body, page),
        figure(body, 1, page, measures=body, says=body),
        event(body, page, when=body),
        unread=(Unread(name, body),),
        method=((body, body),),
    )


def shape(made: Memo) -> list[tuple[str, list[tuple[str, int]]]]:
    """Show the shape of a memo: its sections and blocks, and how many lines each has."""
    return [
        (s.key, [(type(b).__name__, len(list(lines(Section("", "", (b,)))))) for b in s.blocks]) for s in made.sections
    ]


def test_a_lone_voice_is_no_side() -> None:
    """Whoever is on no side that an article tells speaks under a heading that says so, and is named by no masthead."""
    alone = article("“The pier is rotten,” said Mia Holm. Norland said that it would build a second pier in May.", 1)
    made = memo(
        dossier(
            [alone],
            person("Mia Holm", alone),
            position("The pier is rotten", alone, party="Mia Holm", speaker="Mia Holm", mode="quote", verb="said"),
            position("it would build a second pier in May", alone, verb="said", rank=2),
        )
    )
    headings = [b.text for b in part(made, "positions").blocks if isinstance(b, Heading)]
    assert headings == ["Norland", "No side stated"]
    sides = next(line for label, line in made.masthead if label == "Sides")
    assert "Mia Holm" not in plain(sides)
