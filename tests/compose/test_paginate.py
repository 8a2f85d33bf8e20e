"""First pages and annex: nothing is lost, nothing is said twice, and what is promised fits."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from briefing.compose import ANNEX, ORDERS, SECTIONS, SINGLE, Change, Changes, Templates, compose
from briefing.compose.context import MemoContext
from briefing.compose.limits import MOST, STEPS, Limits
from briefing.compose.markup import plain
from briefing.compose.paginate import Paginator, largest, spans
from briefing.facts import Dossier
from briefing.memo import Bar, Bullets, Chart, Cite, Heading, Memo, Paragraph, Quotation, Section, Table, Text
from tests.desk import ROOT
from tests.dossiers import article, dossier, event, figure, party, passage, person, position, question

WORDINGS = {kind: Templates.load(kind, [ROOT / "templates"]) for kind in ("memo", "handout", "weekly")}
PAGES = [article(f"Norland demands harbour number {n} and Holm{n} pays {n} crowns.", n) for n in range(1, 41)]
MANY = dossier(
    PAGES,
    *(position(f"Norland demands harbour number {n}", p, id=f"p{n}", rank=n) for n, p in enumerate(PAGES, 1)),
    *(question(f"harbour number {n}", p, id=f"q{n}", rank=n) for n, p in enumerate(PAGES, 1)),
    *(figure(f"{n} crowns", n, p, id=f"f{n}", rank=n) for n, p in enumerate(PAGES, 1)),
    *(event(f"Holm{n} pays {n} crowns", p) for n, p in enumerate(PAGES, 1)),
    *(party(f"Land{n}") for n in range(1, 41)),
    *(person(f"Holm{n}", p, rank=n, deed=passage(f"Holm{n} pays {n} crowns", p)[0]) for n, p in enumerate(PAGES, 1)),
)
NEW = Changes("2025-08-14", tuple(Change(p.id, "positions", p.text, "Norland") for p in MANY.positions))


def count(memo: Memo) -> int:
    """Count pages of forty lines, each section one line more than its spans need."""
    return 1 + sum(1 + len(list(spans(s))) // 3 for s in memo.sections) // 40


def memo(facts: Dossier = MANY, kind: str = "memo", most: int = 2, changes: Changes | None = None) -> Memo:
    """Compose with the shipped templates on pages of forty lines."""
    return compose(
        facts,
        WORDINGS[kind],
        title="T",
        as_of=date(2025, 8, 22),
        kind=kind,
        changes=changes,
        pages=count,
        max_pages=most,
    )


def keys(made: Memo) -> list[str]:
    """Name the sections in order."""
    return [s.key for s in made.sections]


def front(made: Memo) -> Memo:
    """Cut a memo before its annex."""
    return Memo(made.title, made.as_of, made.masthead, made.sections[: keys(made).index("annex")])


def said(section: Section) -> list[str]:
    """Say the words of a section's spans that are no citation."""
    return [span.text for span in spans(section) if not isinstance(span, Cite)]


@pytest.mark.parametrize("most", [1, 2, 3, 5])
@pytest.mark.parametrize("kind", ["memo", "weekly"])
def test_the_first_pages_fit(kind: str, most: int) -> None:
    """Before the annex no more pages are filled than were asked for, and hardly less than that."""
    made = memo(kind=kind, most=most)
    assert count(front(made)) <= most
    assert sum(1 + len(list(spans(s))) // 3 for s in front(made).sections) > 40 * most - 20


def test_the_annex_begins_with_where_it_comes_from() -> None:
    """Behind the first pages stand the sources and the method, then what did not fit, in the order of the memo."""
    made = keys(memo())
    behind = made[made.index("annex") :]
    assert behind[:3] == ["annex", "sources", "method"]
    assert behind == [key for key in ANNEX if key in behind]
    assert {"actors", "positions", "questions", "figures", "timeline"} <= set(behind)


@pytest.mark.parametrize("kind", sorted(set(ORDERS) - SINGLE))
@pytest.mark.parametrize("key", sorted({spec.key for spec in SECTIONS} - {"annex", "key"}))
def test_first_pages_and_annex_are_the_whole(key: str, kind: str) -> None:
    """Every item of a section stands either on the first pages or in the annex, never in both, and no sentence is cut.

    A section without a place in ``ANNEX`` fails here if it leaves anything out: that would be printed nowhere. Not
    meant are the head of the annex, and the key, which lists what its own page cites.
    """
    whole = memo(kind=kind, most=1000, changes=NEW)
    parts = [text for s in memo(kind=kind, changes=NEW).sections if s.key == key for text in said(s)]
    assert Counter(parts) == Counter(text for s in whole.sections if s.key == key for text in said(s))


def test_the_masthead_says_what_is_in_the_annex() -> None:
    """One line below the title counts what did not fit."""
    made = memo()
    annex = next(s for s in made.sections[keys(made).index("annex") :] if s.key == "questions")
    left = len([s for s in spans(annex) if isinstance(s, Cite)])
    assert f"{left} more open questions" in plain(dict(made.masthead)["Annex"])


def test_what_fits_has_no_annex() -> None:
    """A memo that fits its pages is whole: sources and method stand last, and no line tells of an annex."""
    made = memo(dossier(PAGES[:1], position("Norland demands harbour number 1", PAGES[0])))
    assert keys(made)[-2:] == ["sources", "method"]
    assert "annex" not in keys(made)
    assert "Annex" not in dict(made.masthead)


def test_a_handout_is_one_sheet() -> None:
    """A handout has no annex, and its key to the sources has those that it cites."""
    made = memo(kind="handout")
    cited = {span.number for s in made.sections for span in spans(s) if isinstance(span, Cite)}
    assert count(made) <= 2
    assert keys(made)[-1] == "sources"
    (key,) = made.sections[-1].blocks
    assert {entry.number for entry in key.entries} == cited  # type: ignore[union-attr]


def test_a_sheet_too_small_for_anything_has_the_least() -> None:
    """Where not even the least fits, the least is printed."""
    made = compose(MANY, WORDINGS["memo"], title="T", as_of=date(2025, 8, 22), pages=lambda _: 9, max_pages=1)
    assert "annex" in keys(made)


@pytest.mark.parametrize("wanted", [0, 1, 41, STEPS - 1])
def test_the_largest_that_fits_is_found_in_a_few_steps(wanted: int) -> None:
    """At most seven sizes are tried."""
    tried: list[int] = []

    def fits(size: int) -> bool:
        tried.append(size)
        return size <= wanted

    assert largest(fits) == wanted
    assert len(tried) <= 7


@pytest.mark.parametrize(("wanted", "first"), [(STEPS - 1, [40, 48, 64, 96]), (0, [40, 32, 16]), (41, [40, 48, 44])])
def test_sizes_are_tried_from_the_usual_one(wanted: int, first: list[int]) -> None:
    """The steps double until one is too far; from there on each halves what is left."""
    tried: list[int] = []
    largest(lambda size: tried.append(size) or size <= wanted)  # type: ignore[func-returns-value]
    assert tried[: len(first)] == first


def test_whatever_fits_is_found() -> None:
    """Each size is, also where the one above it does not fit."""
    for wanted in range(STEPS):
        assert largest(lambda size, wanted=wanted: size <= wanted) == wanted  # type: ignore[misc]


def paginator() -> Paginator:
    """Return what lays out a memo without sections."""
    context = MemoContext(dossier(PAGES[:1]), date(2025, 8, 22))
    return Paginator(context, WORDINGS["memo"], Memo("T", "2025-08-22", (), ()), (), ())


def test_what_is_free_is_used_up_a_line_at_a_time() -> None:
    """Positions get three lines in turn, questions two, actors and events one, as long as they fit."""
    few = Limits(actors=3, positions=3, questions=3, figures=3, events=3)
    more = replace(few, actors=4, positions=6, questions=5, events=4)
    assert paginator().topped_up(few, lambda _: 2, 2) == more
    assert paginator().topped_up(few, lambda _: 3, 2) == few


def test_nothing_is_printed_beyond_what_ever_is() -> None:
    """What is printed whole gets no more lines."""
    assert paginator().topped_up(MOST, lambda _: 1, 2) == MOST


def test_each_kind_of_block_has_its_spans() -> None:
    """Lines, items, quotations, cells and bars, in order; a heading has none."""
    texts = [(Text(letter),) for letter in "abcdefg"]
    a, b, c, d, e, f, g = texts
    bar = Bar(f, 3.0, g)
    blocks = (Heading("h"), Paragraph(a), Bullets((b, c)), Quotation(d), Table((), ((e,),)), Chart("t", "u", (bar,)))
    assert [span.text for span in spans(Section("k", "t", blocks)) if isinstance(span, Text)] == [*"abcdefg"]
