"""One article on ten sites: what belongs to it, and what its page puts around and into it, line by line.

The shapes are those of newspapers, agencies, blogs and ministries of the last fifteen years; the words are our own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

TITLE = "Norwick council votes to reopen its tram line"
BODY = tuple(
    """
The council of Norwick voted on Tuesday to reopen the tram line that it closed eleven years ago, after a debate that
lasted until midnight. The vote was 21 to 17.

“People in the east of this city have waited long enough,” said Clara Yoon, who leads the council. She said that the
first trams would run in the spring of 2027.

The line will cost $310 million, of which the region pays half. Its finance minister, Tomas Reil, said the money had
been set aside.

“This is a monument, not a means of transport,” said Piet Aalders of the opposition. His party wants buses instead.

The operator, Metro Norwick, did not answer questions about fares. It is unclear whether the old depot can be used.

A survey in May found that 58 per cent of residents supported the plan, while a quarter opposed it.
""".strip()
    .replace("\n\n", "\t")
    .replace("\n", " ")
    .split("\t")
)
PROMPTS = (
    "Sign up for our morning newsletter and never miss a story.",
    "Read more: Five cities that brought their trams back",
    "Subscribe now for unlimited access to all our stories.",
    "Follow us on Facebook, X and Instagram.",
    "This article is for subscribers only. Log in to continue reading.",
)
LINKS = ("Ferry strike enters third week", "Mayor opens new library wing", "Ten things to do this weekend in Norwick")
COMMENTS = (
    "Finally! My grandmother will be so happy about this.",
    "What a waste of our taxes, as always with this lot.",
)
CAPTION = "A tram of the old line at the depot in 2014. (Photo: Lena Berg/Norwick Archive)"
COOKIES = "We use cookies to give you the best experience. By continuing you accept our policy."
SHARE = ("Share", "Tweet", "Email", "Print")
FOOT = "Copyright 2019 Norwick Media Ltd. All rights reserved. Reproduction in whole or in part is prohibited."
AUTHOR_BOX = "Mara Linde is a reporter for the Norwick Herald who covers transport and city politics."
CORRECT = "Have a tip or found a mistake? Write to our newsroom."

FURNITURE = (*PROMPTS, *LINKS, *COMMENTS, CAPTION, COOKIES, *SHARE, FOOT, AUTHOR_BOX, CORRECT)


@dataclass(frozen=True, slots=True)
class Site:
    """How a site builds its pages."""

    around: str
    """The page; ``{body}`` is where the article goes."""
    paragraph: str = "<p>{}</p>"
    between: Mapping[int, str] | None = None
    """What stands before a paragraph, by its number."""

    def page(self) -> bytes:
        """Make the page."""
        parts = [(self.between or {}).get(n, "") + self.paragraph.format(text) for n, text in enumerate(BODY)]
        parts.append((self.between or {}).get(len(BODY), ""))
        body = "\n".join(parts)
        head = f"<html lang=en><head><meta charset=utf-8><title>{TITLE} - Norwick Herald</title></head><body>"
        return (head + self.around.replace("{body}", body) + "</body></html>").encode()


def _items(lines: tuple[str, ...]) -> str:
    return "<ul>" + "".join(f'<li><a href="/x">{line}</a></li>' for line in lines) + "</ul>"


_H1, _BY = f"<h1>{TITLE}</h1>", "<p class=byline>By Mara Linde</p><time datetime=2025-09-03>3 September 2025</time>"
_FOOT = f"<footer><p>{FOOT}</p></footer>"
_FIGURE = f"<figure><img src=t.jpg alt=tram><figcaption>{CAPTION}</figcaption></figure>"
_COMMENTS = "<div id=comments><h3>Comments</h3>" + "".join(f"<p>{c}</p>" for c in COMMENTS) + "</div>"

SITES: Mapping[str, Site] = {
    "newspaper, semantic": Site(
        f"<nav>{_items(SHARE)}</nav><main><article>{_H1}{_BY}{_FIGURE}{{body}}</article>"
        f"<aside><h2>Related</h2>{_items(LINKS)}</aside></main>{_COMMENTS}{_FOOT}",
        between={2: f"<aside><p>{PROMPTS[0]}</p></aside>"},
    ),
    "newspaper, prompts among the paragraphs": Site(
        f"<article>{_H1}{_BY}{{body}}<p>{AUTHOR_BOX}</p></article>{_FOOT}",
        between={1: f"<p><a href=/n>{PROMPTS[1]}</a></p>", 3: f"<p>{PROMPTS[0]}</p>", 5: f"<p>{PROMPTS[3]}</p>"},
    ),
    "agency, one block with line breaks": Site(
        f"<div class=top>{_items(SHARE)}</div>{_H1}{_BY}<div class=story>{{body}}</div>"
        f"<div><p>{CORRECT}</p></div>{_FOOT}",
        paragraph="{}<br><br>",
    ),
    "blog": Site(
        f"<div id=page><div id=content><div class=post><h2 class=entry-title>{TITLE}</h2><div class=entry-content>"
        f"{{body}}</div></div><div class=sharedaddy>{_items(SHARE)}</div><div class=related><h3>Related posts</h3>"
        f"{_items(LINKS)}</div>{_COMMENTS}</div><div id=sidebar><p>{PROMPTS[2]}</p></div></div>{_FOOT}"
    ),
    "tabloid, links after every second paragraph": Site(
        f"<div class=article-body>{_H1}{_BY}{{body}}</div>{_COMMENTS}{_FOOT}",
        between={
            2: f"<div class=related-inline><h3>More on this</h3>{_items(LINKS)}</div>{_FIGURE}",
            4: f"<p class=promo>{PROMPTS[2]}</p>",
            6: f"<p>{PROMPTS[3]}</p><p>{CORRECT}</p>",
        },
    ),
    "table layout of 2005": Site(
        f"<table><tr><td width=120>{_items(LINKS)}</td><td>{_H1}<font size=2>By Mara Linde, 3 September 2025</font>"
        f"{{body}}</td></tr></table><center><font size=1>{FOOT}</font></center>"
    ),
    "ministry": Site(
        f"<header>{_items(SHARE)}</header><main id=main-content><div class=gem-c-title>{_H1}</div>"
        f"<div class=govspeak>{{body}}</div><h2>Related content</h2>{_items(LINKS)}</main><footer>{FOOT}</footer>"
    ),
    "divs without a name": Site(
        f"<div><div>{COOKIES}</div><div>{_items(SHARE)}</div><div><div>{_H1}</div><div>{_BY}</div><div>{{body}}</div>"
        f"<div>{AUTHOR_BOX}</div></div><div>{_items(LINKS)}</div><div>{FOOT}</div></div>",
        paragraph="<div>{}</div>",
    ),
    "captions as paragraphs": Site(
        f"<article>{_H1}{_BY}{{body}}</article>{_FOOT}",
        between={0: f"<p>{CAPTION}</p>", 4: f"<p>{CAPTION}</p>"},
    ),
    "behind a wall": Site(
        f"<article>{_H1}{_BY}{{body}}<div class=paywall><p>{PROMPTS[4]}</p><p>{PROMPTS[2]}</p></div></article>"
        f"<section><h2>Most read</h2>{_items(LINKS)}</section>{_FOOT}",
        between={0: "<p>Listen to this article</p><p>4 min read</p>"},
    ),
}
"""Name -> site."""
