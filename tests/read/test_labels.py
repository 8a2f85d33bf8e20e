"""Lines above a text that say what it is: labels, and what only looks like one."""

from __future__ import annotations

import pytest

from briefing.read.layout.articles import articles_of

STORY = "The ferry to Sudland stops in May, said Ida Lund, who has been its captain for thirty years."
LINES = ['{}: "{}"', "{}: '{}'", "**{}:** {}", "{}: {}", "{} : {}"]


@pytest.mark.parametrize("line", LINES)
def test_a_label_holds_what_stands_behind_it(line: str) -> None:
    """Title, outlet, author and day, without quotation marks or asterisks; none of it is text."""
    given = {"Title": "Ferry stops in May", "Source": "The Eastport Post", "Author": "Jane Roe", "Date": "5 March 2024"}
    text = "\n".join(line.format(*label) for label in given.items()) + f"\n\n{STORY}\n"
    (layout,) = articles_of(text)
    assert (layout.title, layout.outlet, layout.author) == ("Ferry stops in May", "The Eastport Post", "Jane Roe")
    assert [(b.kind, text[b.start : b.end]) for b in layout.blocks if b.kind != "furniture"] == [
        ("title", "Ferry stops in May"),
        ("paragraph", STORY),
    ]


@pytest.mark.parametrize(
    "line",
    ['IDA LUND: "We stop in May, and that is that."', "IDA LUND: We stop in May.", 'Ida Lund: "We stop in May."'],
)
def test_a_speaker_is_no_label(line: str) -> None:
    """Who speaks in an interview stands before a colon too: the line is text, also right below another."""
    text = f'Ferry stops in May\n\n{STORY}\n\n{line}\n\nOMAR DIAZ: "You can\'t."\n'
    (layout,) = articles_of(text)
    body = [text[b.start : b.end] for b in layout.blocks if b.kind == "paragraph"]
    assert body == [STORY, line, 'OMAR DIAZ: "You can\'t."']
    assert (layout.outlet, layout.author) == (None, None)


@pytest.mark.parametrize("label", ["Source", "Author", "Date"])
def test_one_label_alone_is_text(label: str) -> None:
    """A single line of the kind may be a sentence of the story."""
    text = f"Ferry stops in May\n\n{STORY}\n\n{label}: the captain of the ferry, as she has said before.\n"
    (layout,) = articles_of(text)
    assert (layout.outlet, layout.author) == (None, None)


TITLES, AUTHORS = ("Title", "Headline"), ("Author", "Authors", "Byline", "By")
OUTLETS = ("Source", "Outlet", "Publication", "Publisher", "Newspaper", "Site")
DAYS = ("Date", "Published", "Publication date")
OTHERS = ("URL", "Link", "Section", "Category", "Language", "Description", "Tags", "Keywords")


@pytest.mark.parametrize("label", [*TITLES, *AUTHORS, *OUTLETS, *DAYS, *OTHERS])
def test_what_each_label_is_for(label: str) -> None:
    """Title, author or outlet are known by it; whatever it holds, it is no text of the story."""
    words = "5 March 2024" if label in DAYS else "Eastport Post"
    other = "Author: Jane Roe" if label in TITLES else "Title: Ferry stops in May"
    text = f"{label}: {words}\n{other}\n\n{STORY}\n"
    (layout,) = articles_of(text)
    assert [text[b.start : b.end] for b in layout.blocks if b.kind == "paragraph"] == [STORY]
    assert layout.title == (words if label in TITLES else "Ferry stops in May")
    assert layout.author == (words if label in AUTHORS else "Jane Roe" if label in TITLES else None)
    assert layout.outlet == (words if label in OUTLETS else None)
