"""Articles and their blocks, by shape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts import BODY
from briefing.read.layout.articles import ArticleLayout, articles_of

LEAD = "The council voted on Monday to close the road, after two years of talks with people who live there."
NEXT = "Shops said they would go to court, and the mayor said that she was ready for that."


def shown(text: str, layout: ArticleLayout) -> list[tuple[str, str]]:
    """The blocks of an article, each with its kind."""
    return [(b.kind, text[b.start : b.end]) for b in layout.blocks]


def kinds(text: str) -> list[tuple[str, str]]:
    """The blocks of the only article of a text."""
    (layout,) = articles_of(text)
    return shown(text, layout)


PARTS = st.sampled_from(
    [
        "A headline of five words",
        "By Jane Doe",
        "2 hours ago",
        "CBC",
        "- CBC",
        "Related Articles",
        "Comments",
        LEAD,
        NEXT,
        "• One point.",
        "  - two",
        "> quoted",
        "---",
        "Home » News",
        "Image: Jane Doe.",
        "“One quotation from its first letter to its last.”",
        "LONDON, March 5 (Reuters) - The bank cut its rates on Tuesday, it said.",
        "Title: A labelled title here",
        "Source: The Post",
        "Thursday, May 2, 2024",
        "",
        "\ufeff",
        "\x00",
        "\ud800",
        "*bold*",
    ]
)


@given(st.lists(st.tuples(PARTS | st.text(max_size=40), st.sampled_from(["\n", "\r\n", "\n\n", "\r"])), max_size=20))
def test_blocks_tile_their_article(lines: list[tuple[str, str]]) -> None:
    """Whatever the text: articles stand in order, their blocks inside, none empty or overlapping, some of them body."""
    text = "".join(a + b for a, b in lines)
    at = 0
    for layout in articles_of(text):
        assert (layout.start, layout.end) == (layout.blocks[0].start, layout.blocks[-1].end)
        assert any(b.kind in BODY for b in layout.blocks)
        for block in layout.blocks:
            assert at <= block.start < block.end <= len(text)
            at = block.end


def test_finds_head_and_body() -> None:
    """Headline, standfirst, byline, date, paragraphs and heading are told apart, menus and prompts left outside."""
    head = "Council closes road\n\nMove angers shops and their customers\n\nBy Jane Doe\n\n5 March 2024"
    text = f"Home | News | Sport\n\n{head}\n\n{LEAD}\n\nA long fight\n\n{NEXT}\n\nSubscribe now"
    assert kinds(text) == [
        ("title", "Council closes road"),
        ("standfirst", "Move angers shops and their customers"),
        ("byline", "By Jane Doe"),
        ("dateline", "5 March 2024"),
        ("paragraph", LEAD),
        ("heading", "A long fight"),
        ("paragraph", NEXT),
    ]


def test_leaves_links_between_paragraphs_out() -> None:
    """A headline between paragraphs that heads nothing leads elsewhere, and keeps its place as furniture."""
    link = "Opinion: Why this mayor speaks loudly and carries a small stick"
    assert kinds(f"Council closes road\n{LEAD}\n{link}\n{NEXT}")[2] == ("furniture", link)


def test_takes_the_headline_not_the_way_to_it() -> None:
    """A line that leads to the page and repeats its headline is no headline."""
    text = f"Home » Council closes road\nNews\n\nCouncil closes road\n\n{LEAD}"
    (layout,) = articles_of(text)
    assert layout.start == text.rindex("Council closes")


def test_reads_repeated_lines_once() -> None:
    """The texts of pictures, the headline again and a paragraph that stands twice are furniture."""
    pictures = "A picture of the road\nA picture of the road\n\nCouncil closes road"
    text = f"Council closes road\n\n{NEXT}\n\n{pictures}\n\n{LEAD}\n\n{LEAD}\n\n{NEXT[:-1]} again."
    found = kinds(text)
    assert [k for k, _ in found] == [
        "title",
        "standfirst",
        "furniture",
        "furniture",
        "furniture",
        "paragraph",
        "furniture",
        "paragraph",
    ]


def test_finds_lists_and_their_levels() -> None:
    """Bullets have their depth, and begin behind their marks."""
    text = f"Council closes road\n\n{LEAD}\n\n  • One thing is sure.\n    • So is another.\n  • A third is not."
    (layout,) = articles_of(text)
    assert [(b.level, text[b.start : b.end]) for b in layout.blocks if b.kind == "bullet"] == [
        (1, "One thing is sure."),
        (2, "So is another."),
        (1, "A third is not."),
    ]


@pytest.mark.parametrize("heading", ["Related news", "Most read", "Read also:", "Comments"])
def test_ends_where_links_begin(heading: str) -> None:
    """What follows a heading of links or comments is not the article's, though it ends as sentences do."""
    links = "- How roads close\n- A short guide\nWhere did it begin?\nNobody knows why."
    text = f"Council closes road\n\n{LEAD}\n\n{heading}\n{links}"
    assert kinds(text)[-1] == ("paragraph", LEAD)


def test_goes_on_below_links() -> None:
    """Links in the middle end where two paragraphs stand together again; comments never do."""
    tail = f"{NEXT}\n\nNobody knows how it will end, the mayor said, and went home."
    assert kinds(f"Council closes road\n\n{LEAD}\n\nRelated news\n\nHow roads close\n\n{tail}")[-1][1] in tail
    assert kinds(f"Council closes road\n\n{LEAD}\n\nComments\n\nHow roads close\n\n{tail}")[-1] == ("paragraph", LEAD)


def test_cuts_caption_and_date_line_off_a_paragraph() -> None:
    """A caption before the text, and a place and date before it, are blocks of their own."""
    caption = "The mayor opens the fair in Rome, Monday, May 4, 2020. (AP / Jane Doe)"
    assert kinds(f"Council closes road\n{caption} {LEAD}")[1:] == [("caption", caption), ("paragraph", LEAD)]
    assert kinds(f"Council closes road\nROME, May 4 (Reuters) - {LEAD}")[1:] == [
        ("dateline", "ROME, May 4 (Reuters) -"),
        ("paragraph", LEAD),
    ]


@pytest.mark.parametrize(
    "start", ["NATO - the alliance of the north - agreed.", "BMW — the carmaker — said it would not go on with it."]
)
def test_cuts_no_name_off(start: str) -> None:
    """A name between dashes is no date line."""
    assert kinds(f"Council closes road\n{start}\n{LEAD}")[1] == ("paragraph", start)


def test_captions_stand_above_their_credits() -> None:
    """A short line right above a credit is a caption; the paragraph before it is not."""
    text = f"Council closes road\n\n{LEAD}\n\nThe road on Monday.\nImage: Jane Doe.\n\n{NEXT}"
    assert [k for k, _ in kinds(text)] == ["title", "paragraph", "caption", "furniture", "paragraph"]


def test_finds_teasers() -> None:
    """Below related articles, each with outlet, age, headline and text is an article; a link without text is none."""
    text = (
        f"Council closes road\n{LEAD}\nHashtags\nComments\nNo comments yet...\nRelated Articles\n\n"
        f"Example News\n6 minutes ago\n- Example News\n'A chance': shops hope\n{NEXT}\n\n"
        "Valley Post\n2 hours ago\n- Valley Post\nA link alone\n\n"
        f"Other Radio\n3 hours ago\n- Other Radio\nRoad to reopen in May\n{LEAD}"
    )
    layouts = articles_of(text)
    assert [(d.title, d.outlet, d.age) for d in layouts] == [
        ("Council closes road", None, None),
        ("'A chance': shops hope", "Example News", "6 minutes ago"),
        ("Road to reopen in May", "Other Radio", "3 hours ago"),
    ]
    assert [text[d.start : d.end].endswith((LEAD, NEXT)) for d in layouts] == [True, True, True]


def test_an_age_of_its_own_makes_no_teaser() -> None:
    """The age of the main article, with its menus above, leaves it one article under its own headline."""
    (layout,) = articles_of(f"News\nSport\nCouncil closes road again\nPublished\n3 hours ago\nShare\n{LEAD}\n{NEXT}")
    assert (layout.title, layout.outlet) == ("Council closes road again", None)


@pytest.mark.parametrize(
    "between",
    [
        "-----\n\nSecond road to close\n",
        "Second road to close\nFriday, 3 May 2024\n",
        "Second road to close\nBy Jane Doe\n",
    ],
)
def test_finds_articles_strung_together(between: str) -> None:
    """A ruled line, a date or a byline below a headline begin another article."""
    layouts = articles_of(f"Council closes road\n\n{LEAD}\n\n{between}\n{NEXT} {LEAD}")
    assert [d.title for d in layouts] == ["Council closes road", "Second road to close"]


@pytest.mark.parametrize("between", ["* * *\n", "-----\n\n", "A second fight\n", "On Friday\n"])
def test_finds_one_article(between: str) -> None:
    """A line between paragraphs, a heading and a word about time begin none."""
    assert len(articles_of(f"Council closes road\n\n{LEAD}\n\n{between}\n{NEXT}")) == 1


def test_reads_labels() -> None:
    """Labelled lines above a text tell title, outlet, author, date and address, and are no text."""
    labels = "Source: Example Post\nAuthor: Jane Doe\nDate: 5 March 2024\nURL: https://example.org/x"
    text = f"Title: Council closes road\n{labels}\n\n{LEAD}\n\nTitle: Second road\nSource: Other Post\n\n{NEXT}"
    first, second = articles_of(text)
    assert (first.title, first.outlet, first.author, first.url) == (
        "Council closes road",
        "Example Post",
        "Jane Doe",
        "https://example.org/x",
    )
    assert first.date_lines[0] == "5 March 2024"
    assert (second.title, second.outlet, second.author) == ("Second road", "Other Post", None)


def test_reads_no_label_in_a_sentence() -> None:
    """One line with a colon is a line of the story."""
    assert kinds(f"Council closes road\n\nSource: a mayor who was there.\n\n{LEAD}")[1][0] == "paragraph"


def test_tells_of_the_author() -> None:
    """A last paragraph about the author is no part of the story, and names the author where no byline does."""
    text = f"Why roads close\n\nJane Doe\n\n{LEAD}\n\n{NEXT}\n\nJane Doe is a columnist of this paper."
    (layout,) = articles_of(text)
    assert layout.author == "Jane Doe"
    assert text[layout.start : layout.end].endswith(NEXT)


@pytest.mark.parametrize(
    "text", ["", "\ufeff\r\n", "Home | News | Sport", "Subscribe now\nSkip to content", "One headline and no more"]
)
def test_finds_nothing_without_text(text: str) -> None:
    """A text with no sentence of a story holds no article."""
    assert articles_of(text) == ()


def test_reads_markdown() -> None:
    """Headings, lists and quotations of Markdown are what they are marked as."""
    parts = "## A long fight\n\n- One thing is sure.\n\n> We are ready.\n> — Jane Doe"
    text = f"# Council closes road\n\n*By Jane Doe*\n\n{LEAD}\n\n{parts}\n\n{NEXT}"
    assert [k for k, _ in kinds(text)] == [
        "title",
        "byline",
        "paragraph",
        "heading",
        "bullet",
        "quotation",
        "quotation",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The mayor gave three reasons for it:",
        "The mayor went home by train at last, and said that nobody had asked her,",
        "A paragraph whose full stop was left out is one still, as no headline of a paper goes on for so many words",
    ],
)
def test_keeps_paragraphs_without_a_full_stop(line: str) -> None:
    """A lead-in, a line that breaks off, and one too long for a headline are paragraphs."""
    assert kinds(f"Council closes road\n\n{LEAD}\n\n{line}\n\n{NEXT}")[2] == ("paragraph", line)


@pytest.mark.parametrize(
    "line", ["Posted by Jane on March 5, 2024", "Washington, 5 March 2024", "Tue 5 Mar 2024 14.32 GMT"]
)
def test_finds_the_date_in_lines_of_the_head(line: str) -> None:
    """A short line between headline and text may state the date among other things."""
    (layout,) = articles_of(f"Council closes road\n\n{line}\n\n{LEAD}")
    assert line in layout.date_lines
