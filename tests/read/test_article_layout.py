"""What is known of an article besides its kinds of blocks: long paragraphs, lines that date it, the page around."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefing.read.layout.articles import ArticleLayout, articles_of

HEAD = "Ferry of Ostby to stop in May"
TEXT = "The harbour master of Ostby told the council on Sunday that the ferry will stop in May."
NEXT = "Nobody knows what the people of the islands will do in June, she said after the vote."


def layout_of(*lines: str, title: str | None = None, author: str | None = None) -> ArticleLayout:
    """The only article of these lines."""
    (layout,) = articles_of("\n\n".join(lines), title, author)
    return layout


def blocks_of(*lines: str) -> list[tuple[str, str]]:
    """The blocks of the only article of these lines, each with its kind."""
    text = "\n\n".join(lines)
    return [(b.kind, text[b.start : b.end]) for b in layout_of(*lines).blocks]


def test_a_paragraph_has_four_thousand_characters_at_most() -> None:
    """One that is longer is parted at the last end of a sentence that fits."""
    sentence = "The ferry of Ostby will stop in the month of May, he says. "
    long = (sentence * 100)[:3_999] + "."
    assert blocks_of(HEAD, long)[1:] == [("paragraph", long)]
    one, two = blocks_of(HEAD, long + ".")[1:]
    assert one == ("paragraph", (sentence * 67).rstrip())
    assert one[1] + " " + two[1] == long + "."


@pytest.mark.parametrize("count", [2, 3])
def test_each_part_is_as_long_as_it_may_be(count: int) -> None:
    """However many there are, none of the text is lost between them."""
    long = "The ferry of Ostby will stop in the month of May, he says. " * (67 * count)
    parts = blocks_of(HEAD, long.rstrip())[1:]
    assert [len(text) for _, text in parts] == [67 * 59 - 1] * count
    assert " ".join(text for _, text in parts) == long.rstrip()


def test_where_there_is_no_sentence_words_are_parted() -> None:
    """And letters where there is no word; a line that breaks is as good as a sentence that ends."""
    words = "ferries " * 600
    assert [len(text) for _, text in blocks_of(HEAD, words)[1:]] == [3_999, 799]
    lines = blocks_of(HEAD, f"{'ferry ' * 500}harbour  {'ferry ' * 400}stops.")[1:]
    assert [text.split(" ")[0] for _, text in lines] == ["ferry", "ferry"]


def test_furniture_between_sentences_is_left_out() -> None:
    """What stands before and behind it are blocks of their own; where it stands first or last, there is only one."""
    assert blocks_of(HEAD, f"{TEXT} Advertisement {NEXT}")[1:] == [("paragraph", TEXT), ("paragraph", NEXT)]
    assert blocks_of(HEAD, TEXT, f"Advertisement {NEXT}")[1:] == [("paragraph", TEXT), ("paragraph", NEXT)]
    signed = "The Fjord Times: Nov. 12, 2024"
    assert blocks_of(HEAD, NEXT, f"{TEXT} {signed}")[1:] == [("paragraph", NEXT), ("paragraph", TEXT)]


def test_a_dateline_stands_before_the_first_paragraph_only() -> None:
    """Four words at least follow it; it is not cut off where a second dash follows soon."""
    placed = "OSTBY, May 4 (Reuters) -"
    assert blocks_of(HEAD, f"{placed} {TEXT}", NEXT)[1:] == [
        ("dateline", placed),
        ("paragraph", TEXT),
        ("paragraph", NEXT),
    ]
    assert blocks_of(HEAD, TEXT, f"{placed} {NEXT}")[2] == ("paragraph", f"{placed} {NEXT}")
    assert blocks_of(HEAD, f"{placed} It stops in May.", TEXT)[1:3] == [
        ("dateline", placed),
        ("paragraph", "It stops in May."),
    ]
    assert blocks_of(HEAD, f"{placed} It stops now.", TEXT)[1] == ("paragraph", f"{placed} It stops now.")


@pytest.mark.parametrize(("letters", "cut"), [(57, False), (58, False), (59, True), (80, True)])
def test_how_soon_a_second_dash_follows(letters: int, *, cut: bool) -> None:
    """A dash with its spaces within sixty letters makes it a name between dashes."""
    text = f"OSTBY - {'x' * (letters - 10)} it is so - it stops in May, he said."
    assert (blocks_of(HEAD, text, TEXT)[1] == ("dateline", "OSTBY -")) is cut


@pytest.mark.parametrize(
    "placed",
    [
        "OSTBY -",
        "OSTBY —",
        "OSTBY --",
        "OSTBY, 4 May 2024 –",
        "OSTBY, May 4, 2024 (Fjord News) —",
        "EAST OSTBY, Norland —",
        "OSTBY/SUDHAVN —",
        "Ostby (AP) —",
        "East Ostby, Norland (Reuters) -",
        "Ostby, May 4 (AFP) –",
    ],
)
def test_forms_of_the_dateline(placed: str) -> None:
    """A place in capitals, or any place with an agency; a day and an agency may stand behind it."""
    assert blocks_of(HEAD, f"{placed} {TEXT}")[1:] == [("dateline", placed), ("paragraph", TEXT)]


@pytest.mark.parametrize("start", ["Ostby -", "Ostby (the port) -", "EU -", "ostby (AP) -"])
def test_what_is_no_dateline(start: str) -> None:
    """A place in small letters without an agency, two capitals, brackets that name none."""
    assert blocks_of(HEAD, f"{start} {TEXT}")[1] == ("paragraph", f"{start} {TEXT}")


def test_lists_are_counted_by_their_depths() -> None:
    """Bullets and numbers alike, whatever their indentation; all else has no level."""
    text = (
        f"{HEAD}\n\n{TEXT}\n\n  1. One thing is sure.\n      - So is another.\n          - And a third.\n  2. No more."
    )
    (layout,) = articles_of(text)
    assert [(b.kind, b.level) for b in layout.blocks] == [
        ("title", 0),
        ("paragraph", 0),
        ("bullet", 1),
        ("bullet", 2),
        ("bullet", 3),
        ("bullet", 1),
    ]


def test_lines_that_may_date_an_article() -> None:
    """Those of its head, then those above, the nearest first, then its dateline, then dates below its last words."""
    layout = layout_of(
        "Norland",
        "Sunday papers",
        HEAD,
        "By Ida Lund",
        "5 March 2024",
        f"OSTBY, March 4 (Reuters) - {TEXT}",
        NEXT,
        "Updated: 6 March 2024",
        "Home » World",
        "7 March 2024",
    )
    assert layout.date_lines == (
        "By Ida Lund",
        "5 March 2024",
        "Sunday papers",
        "Norland",
        "OSTBY, March 4 (Reuters) - ",
        "Updated: 6 March 2024",
        "7 March 2024",
    )


def test_a_date_between_the_sentences_of_a_flattened_page() -> None:
    """A paper with its date behind the last sentence, or a byline with a date before the first, dates the article."""
    layout = layout_of(HEAD, f"{TEXT} The Orrin Daily Gazette: Nov. 17, 2004")
    assert layout is not None
    assert layout.date_lines[-1] == "The Orrin Daily Gazette: Nov. 17, 2004"


def test_lines_that_do_not_date_it() -> None:
    """A credit, what follows "Related articles", and what stands between two paragraphs."""
    layout = layout_of(
        HEAD,
        "Photo: Ida Lund, 3 March 2024",
        TEXT,
        NEXT,
        "4 March 2024",
        TEXT.replace("May", "June"),
        "Updated: 6 March 2024",
        "Related articles",
        "7 March 2024",
    )
    assert layout.date_lines == ("Updated: 6 March 2024",)


@pytest.mark.parametrize(("count", "kept"), [(15, True), (16, True), (17, False)])
def test_a_line_that_dates_has_sixteen_words_at_most(count: int, *, kept: bool) -> None:
    """A longer one tells something else."""
    line = " ".join(["Ostby"] * (count - 3)) + " 5 March 2024"
    assert (line in layout_of(line, HEAD, TEXT).date_lines) is kept


def test_the_standfirst_does_not_end_the_head() -> None:
    """Lines below it may still say when; the standfirst itself is not asked."""
    deck = "What the harbour master said"
    layout = layout_of(HEAD, deck, "5 March 2024", TEXT)
    assert [b.kind for b in layout.blocks] == ["title", "standfirst", "dateline", "paragraph"]
    assert layout.date_lines == ("5 March 2024",)


def test_a_labelled_day_comes_first() -> None:
    """Labels tell more than lines, and none of them is text of the article."""
    layout = layout_of(f"Title: {HEAD}", "Date: 1 March 2024\nSource: Ostby Post", "5 March 2024", TEXT)
    assert layout.date_lines[0] == "1 March 2024"
    assert (layout.title, layout.outlet) == (HEAD, "Ostby Post")


def test_a_label_names_the_author_before_a_byline_does() -> None:
    """A byline does where no label says so."""
    labels = f"Title: {HEAD}\nAuthor: Omar Diaz"
    assert layout_of(labels, "By Ida Lund", TEXT).author == "Omar Diaz"
    assert layout_of(HEAD, "By Ida Lund", TEXT).author == "Ida Lund"
    assert layout_of(HEAD, TEXT).author is None


def test_the_headline_is_on_one_line() -> None:
    """A headline that was broken is joined; where the text has none, that of the metadata is taken."""
    wrapped = "Ferry of the islands of Ostby is to stop in the month of May, after all\nthose years of talks about it\n"
    body = "\n".join(["The harbour master of Ostby told the council on Sunday that the ferry stop"] * 4) + "."
    (layout,) = articles_of(f"{wrapped}\n{body}")
    assert layout.title == " ".join(wrapped.split())
    assert layout_of(TEXT, NEXT, title="A headline").title == "A headline"
    assert layout_of(TEXT, NEXT).title is None
    assert layout_of(HEAD, TEXT, title="A headline").title == HEAD


def test_the_page_around_the_article() -> None:
    """What stands above, then what is furniture inside and below, in its order; nothing of the article."""
    layout = layout_of("Ostby Post", HEAD, TEXT, "Home » World", NEXT, "Subscribe now", "© 2024 Ostby Post")
    assert layout.house == ("Ostby Post", "Home » World", "Subscribe now", "© 2024 Ostby Post")


@pytest.mark.parametrize(("line", "kept"), [("What comes next", True), ("What comes next now", False)])
def test_lines_of_four_words_that_stand_twice(line: str, *, kept: bool) -> None:
    """They are the page's; shorter ones may well be headings."""
    found = blocks_of(HEAD, TEXT, line, NEXT, line, TEXT.replace("May", "June"))
    assert (("heading", line) in found) is kept


def test_an_article_is_moved_as_a_whole() -> None:
    """Its blocks move with it, and stay as they are otherwise."""
    layout = layout_of(HEAD, TEXT)
    moved = layout.moved(7)
    assert (moved.start, moved.end) == (layout.start + 7, layout.end + 7)
    assert [(b.kind, b.start - 7, b.end - 7) for b in moved.blocks] == [(b.kind, b.start, b.end) for b in layout.blocks]
    assert moved.title == layout.title


def test_an_article_without_a_headline_begins_with_its_text() -> None:
    """It ends with its last text: what the page says above and below is left out."""
    layout = layout_of("Home » World", "By Ida Lund", TEXT, "Home » World", NEXT, "By Ida Lund", "Subscribe now")
    assert [b.kind for b in layout.blocks] == ["paragraph", "furniture", "paragraph"]
    assert all(a.end <= b.start for a, b in pairwise(layout.blocks))
