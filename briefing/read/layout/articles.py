"""A file's text -> its articles and their blocks, told apart by shape.

What a piece is depends on what it looks like (``shapes``) and on what stands around it (``parts``, ``kinds``): the
headline is the line that the running text takes up; a short line without a full stop between paragraphs is a heading or
a link to another story; what follows "Related articles" is no longer the article, unless it is a whole one with
outlet, age, headline and text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from briefing.facts import BODY, Block
from briefing.read.layout import lines as shapes
from briefing.read.layout.blocks import Kinds, author_in, kinds_of
from briefing.read.layout.boundaries import Part, folded, parts_of
from briefing.read.layout.labels import Labels, labels_of, unlabelled
from briefing.read.layout.segments import Piece, pieces_of

_PLACE = r"[A-Z][A-Z.'’-]{2,}(?:[ ,/]+[A-Z][A-Z.'’-]+)*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_NAMED = r"[A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]+){0,3}"
_WHEN = r"(?:, (?:\w+\.? \d{1,2}|\d{1,2} \w+\.?)(?:,? \d{4})?)?"
_WIRE = r"\((?:AP|AFP|Reuters|REUTERS|UPI|dpa|EFE|ANSA|PTI|Xinhua|TASS|CNN|Bloomberg|IPS|VOA)[\w .&/-]{0,20}\)"
_PLACED = re.compile(
    rf"(?:{_PLACE}{_WHEN}(?:\s*\([A-Z][\w .&/-]{{1,30}}\))?|{_NAMED}{_WHEN}\s*{_WIRE})\s*[—–-]{{1,2}}\s+"
)
"""LONDON, 5 March 2024 (Reuters) - ...: where and when it was written, before the first words."""
_LONGEST = 4_000
"""Characters of a paragraph; a language model's needs grow faster than the text that it is given at once."""
_SEAM = re.compile(r"(?<=[.!?\"”])\s(?=[\"“]?[A-Z])|(?<=\n)\s")


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as layout finds it, before it has an id and a date."""

    start: int
    end: int
    blocks: tuple[Block, ...] = field(repr=False)
    title: str | None = None
    outlet: str | None = None
    """As a label or the mark of a teaser names it."""
    author: str | None = None
    url: str | None = None
    date_lines: tuple[str, ...] = ()
    """Lines beside the article that may state its date, the likeliest first."""
    age: str | None = None
    """How old its page says it is: "2 hours ago"."""
    house: tuple[str, ...] = ()
    """What the page around it says for itself: lines that are no part of the article."""

    def moved(self, by: int) -> Draft:
        """The same article where its text stands further down."""
        blocks = tuple(replace(b, start=b.start + by, end=b.end + by) for b in self.blocks)
        return replace(self, start=self.start + by, end=self.end + by, blocks=blocks)


def articles_of(text: str, title: str | None = None, author: str | None = None) -> tuple[Draft, ...]:
    """Find the articles of a text, in order; none where it holds no running text.

    ``title`` and ``author`` are the headline and the writer as the file's metadata has them, where it does.
    """
    pieces = pieces_of(text)
    labels = labels_of(pieces)
    pieces = unlabelled(pieces, labels)
    repeated = _repeated(pieces)
    drafts = (_draft(pieces, part, labels, repeated, (title, author)) for part in parts_of(pieces, labels, title))
    return tuple(d for d in drafts if d)


def _repeated(pieces: Sequence[Piece]) -> frozenset[str]:
    """Lines that a page prints more than once: the texts of pictures, menus, the headline again."""
    counts = Counter(folded(p.text) for p in pieces if shapes.words(p.text) >= 4)
    return frozenset(text for text, n in counts.items() if n > 1)


def _draft(
    pieces: Sequence[Piece],
    part: Part,
    labels: Labels,
    repeated: frozenset[str],
    told: tuple[str | None, str | None],
) -> Draft | None:
    """Make an article of a part, or ``None`` where it has no text; ``told`` are headline and author by metadata."""
    titled = part.title is not None
    begin = part.first if part.title is None else part.title
    inside, above = pieces[begin : part.last], pieces[part.first : begin]
    kinds = kinds_of(inside, repeated, titled=titled, author=told[1])
    for n in range(1 if titled else 0, len(inside)):
        kinds[n] = "furniture" if begin + n in labels else kinds[n]
    text = [n for n, k in enumerate(kinds) if k in BODY]
    if not text:
        return None
    told_by = {key: value for n, (key, value) in labels.items() if part.first <= n < part.last}
    head, last = (0 if titled else text[0]), text[-1] + 1
    blocks = _blocks(inside[head:last], kinds[head:last])
    return Draft(
        blocks[0].start,
        blocks[-1].end,
        blocks,
        " ".join(inside[0].text.split()) if titled else told[0],
        told_by.get("outlet") or part.outlet,
        told_by.get("author") or _author(inside, kinds),
        told_by.get("url"),
        (*_labelled_date(told_by), *_date_lines(above, inside, kinds, text)),
        part.age,
        tuple(p.text for p in (*above, *(p for p, k in zip(inside, kinds, strict=True) if k == "furniture"))),
    )


def _labelled_date(told_by: Mapping[str, str]) -> tuple[str, ...]:
    return (told_by["date"],) if "date" in told_by else ()


def _date_lines(above: Sequence[Piece], inside: Sequence[Piece], kinds: Kinds, text: Sequence[int]) -> tuple[str, ...]:
    """Lines that may state when it was published: above its first paragraph, before its first words, below its last."""
    first = next((n for n in text if kinds[n] != "standfirst"), text[0])
    beside = {"byline", "dateline", "heading", "furniture"}
    head = [p.text for p, k in zip(inside[:first], kinds[:first], strict=True) if k in beside]
    placed = _place_and_date(inside[first].text)
    closing = takewhile(lambda p: not shapes.is_more(p.text), inside[text[-1] + 1 :])
    tail = [p.text for p in closing if shapes.is_date_line(p.text)]
    lines = [*head, *(p.text for p in reversed(above)), *([placed[0]] if placed else []), *tail]
    return tuple(t for t in lines if shapes.words(t) <= 16 and not shapes.is_credit(t))


def _author(pieces: Sequence[Piece], kinds: Kinds) -> str | None:
    line = next((p.text for p, k in zip(pieces, kinds, strict=True) if k == "byline"), "")
    return author_in(line) or None


def _blocks(pieces: Sequence[Piece], kinds: Kinds) -> tuple[Block, ...]:
    blocks: list[Block] = []
    depths = sorted({p.depth for p in pieces if p.mark in {"bullet", "number"}})
    for piece, kind in zip(pieces, kinds, strict=True):
        if kind == "paragraph":
            found = _paragraph(piece, fresh=not any(b.kind == "paragraph" for b in blocks))
        else:
            level = depths.index(piece.depth) + 1 if kind == "bullet" else 0
            found = (Block(kind, piece.start, piece.end, level),)
        for block in found:
            blocks += _parted(block, piece) if kind in BODY else (block,)
    return tuple(blocks)


def _parted(block: Block, piece: Piece) -> Iterator[Block]:
    """The block, in several where it is longer than any paragraph that was meant as one: at the ends of sentences."""
    start = block.start
    while block.end - start > _LONGEST:
        window = piece.text[start - piece.start :][:_LONGEST]
        cut = max((m.start() for m in _SEAM.finditer(window)), default=0) or window.rfind(" ") + 1 or _LONGEST
        yield replace(block, start=start, end=start + len(window[:cut].rstrip()))
        start += cut
    yield replace(block, start=start)


def _paragraph(piece: Piece, *, fresh: bool) -> tuple[Block, ...]:
    """A paragraph, with a caption or, where it is the first, a place and date before it cut off."""
    caption = shapes.caption_end(piece.text)
    placed = None if caption or not fresh else _place_and_date(piece.text)
    cut = len(placed[0].rstrip()) if placed else caption
    rest = len(piece.text) - len(piece.text[cut:].lstrip())
    if not cut or shapes.words(piece.text[cut:]) < 4:
        return (Block("paragraph", piece.start, piece.end),)
    lead = Block("dateline" if placed else "caption", piece.start, piece.start + cut)
    return lead, Block("paragraph", piece.start + rest, piece.end)


def _place_and_date(text: str) -> re.Match[str] | None:
    """Where and when the text was written; none where a second dash soon follows: "NATO - the alliance - said"."""
    found = _PLACED.match(text)
    return None if found and re.search(r"\s[—–-]{1,2}\s", text[found.end() : found.end() + 60]) else found
