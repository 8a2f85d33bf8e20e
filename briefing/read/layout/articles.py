"""Find the articles of a text and their blocks, by what the lines look like.

What a piece is depends on what it looks like (``line_kinds``) and on what stands around it (``parts``, ``kinds``): the
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
from briefing.read.layout import line_kinds
from briefing.read.layout.blocks import Kinds, author_in, kinds_of
from briefing.read.layout.boundaries import ArticleSpan, article_spans, folded
from briefing.read.layout.labels import Labels, labels_of, unlabelled
from briefing.read.layout.segments import Segment, segments_of

_PLACE = r"[A-Z][A-Z.'’-]{2,}(?:[ ,/]+[A-Z][A-Z.'’-]+)*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
_NAMED = r"[A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]+){0,3}"
_WHEN = r"(?:, (?:\w+\.? \d{1,2}|\d{1,2} \w+\.?)(?:,? \d{4})?)?"
_WIRE = r"\((?:AP|AFP|Reuters|REUTERS|UPI|dpa|EFE|ANSA|PTI|Xinhua|TASS|CNN|Bloomberg|IPS|VOA)[\w .&/-]{0,20}\)"
_PLACED = re.compile(
    rf"(?:{_PLACE}{_WHEN}(?:\s*\([A-Z][\w .&/-]{{1,30}}\))?|{_NAMED}{_WHEN}\s*{_WIRE})\s*[—–-]{{1,2}}\s+"
)
"""The dateline before the first words: LONDON, 5 March 2024 (Reuters) - ..."""
_LONGEST = 4_000
"""In characters; a longer paragraph is split, since the language model's needs grow faster than its input."""
_SEAM = re.compile(r"(?<=[.!?\"”])\s(?=[\"“]?[A-Z])|(?<=\n)\s")


@dataclass(frozen=True, slots=True)
class ArticleLayout:
    """An article as found in a text, before it has an id and a date."""

    start: int
    end: int
    blocks: tuple[Block, ...] = field(repr=False)
    title: str | None = None
    outlet: str | None = None
    """As named by a label line or a teaser."""
    author: str | None = None
    url: str | None = None
    date_lines: tuple[str, ...] = ()
    """Lines around the article that may state its date, likeliest first."""
    age: str | None = None
    """The age that its page gives: "2 hours ago"."""
    house: tuple[str, ...] = ()
    """Lines of the page around the article that are not part of it."""

    def moved(self, by: int) -> ArticleLayout:
        """Return the same article with its offsets moved by ``by`` characters."""
        blocks = tuple(replace(b, start=b.start + by, end=b.end + by) for b in self.blocks)
        return replace(self, start=self.start + by, end=self.end + by, blocks=blocks)


def articles_of(text: str, title: str | None = None, author: str | None = None) -> tuple[ArticleLayout, ...]:
    """Return the articles of a text in order; none if it holds no running text.

    ``title`` and ``author`` are the headline and the writer as the file's metadata has them, where it does.
    """
    segments = segments_of(text)
    labels = labels_of(segments)
    segments = unlabelled(segments, labels)
    repeated = _repeated(segments)
    layouts = (
        _layout(segments, span, labels, repeated, (title, author)) for span in article_spans(segments, labels, title)
    )
    return tuple(d for d in layouts if d)


def _repeated(segments: Sequence[Segment]) -> frozenset[str]:
    """Return the folded lines that a page prints more than once: captions, menus, the headline again."""
    counts = Counter(folded(p.text) for p in segments if line_kinds.words(p.text) >= 4)
    return frozenset(text for text, n in counts.items() if n > 1)


def _layout(
    segments: Sequence[Segment],
    span: ArticleSpan,
    labels: Labels,
    repeated: frozenset[str],
    metadata: tuple[str | None, str | None],
) -> ArticleLayout | None:
    """Return the article in a span, or None if it has no text; ``metadata`` holds the stated headline and author."""
    titled = span.title is not None
    begin = span.first if span.title is None else span.title
    inside, above = segments[begin : span.last], segments[span.first : begin]
    kinds = kinds_of(inside, repeated, titled=titled, author=metadata[1])
    for n in range(1 if titled else 0, len(inside)):
        kinds[n] = "furniture" if begin + n in labels else kinds[n]
    text = [n for n, k in enumerate(kinds) if k in BODY]
    if not text:
        return None
    labelled = {key: value for n, (key, value) in labels.items() if span.first <= n < span.last}
    head, last = (0 if titled else text[0]), text[-1] + 1
    blocks = _blocks(inside[head:last], kinds[head:last])
    return ArticleLayout(
        blocks[0].start,
        blocks[-1].end,
        blocks,
        " ".join(inside[0].text.split()) if titled else metadata[0],
        labelled.get("outlet") or span.outlet,
        labelled.get("author") or _author(inside, kinds),
        labelled.get("url"),
        (*_labelled_date(labelled), *_date_lines(above, inside, kinds, text)),
        span.age,
        tuple(p.text for p in (*above, *(p for p, k in zip(inside, kinds, strict=True) if k == "furniture"))),
    )


def _labelled_date(labelled: Mapping[str, str]) -> tuple[str, ...]:
    return (labelled["date"],) if "date" in labelled else ()


def _date_lines(
    above: Sequence[Segment], inside: Sequence[Segment], kinds: Kinds, text: Sequence[int]
) -> tuple[str, ...]:
    """Return the lines that may state the date: above the first paragraph, before its first words, below the last.

    On a flattened page they stand between its sentences.
    """
    first = next((n for n in text if kinds[n] != "standfirst"), text[0])
    beside = {"byline", "dateline", "heading", "furniture"}
    head = [p.text for p, k in zip(inside[:first], kinds[:first], strict=True) if k in beside]
    placed = _place_and_date(inside[first].text)
    closing = takewhile(lambda p: not line_kinds.is_more(p.text), inside[text[-1] + 1 :])
    tail = [p.text for p in closing if line_kinds.is_date_line(p.text)]
    between = [
        inside[n].text[slice(*spot)].strip() for n in text for spot in line_kinds.furniture_inside(inside[n].text)
    ]
    lines = [*head, *(p.text for p in reversed(above)), *([placed[0]] if placed else []), *tail, *between]
    return tuple(t for t in lines if line_kinds.words(t) <= 16 and not line_kinds.is_credit(t))


def _author(segments: Sequence[Segment], kinds: Kinds) -> str | None:
    line = next((p.text for p, k in zip(segments, kinds, strict=True) if k == "byline"), "")
    return author_in(line) or None


def _blocks(segments: Sequence[Segment], kinds: Kinds) -> tuple[Block, ...]:
    blocks: list[Block] = []
    depths = sorted({p.depth for p in segments if p.mark in {"bullet", "number"}})
    for segment, kind in zip(segments, kinds, strict=True):
        if kind == "paragraph":
            found = _paragraph(segment, fresh=not any(b.kind == "paragraph" for b in blocks))
        else:
            level = depths.index(segment.depth) + 1 if kind == "bullet" else 0
            found = (Block(kind, segment.start, segment.end, level),)
        for block in (cleared for b in found for cleared in _cleared(b, segment)):
            blocks += _parted(block, segment) if kind in BODY else (block,)
    return tuple(blocks)


def _cleared(block: Block, segment: Segment) -> Iterator[Block]:
    """Yield a block of running text without the furniture between its sentences, and any other as it is."""
    start = block.start
    text = segment.text[block.start - segment.start : block.end - segment.start]
    for first, last in line_kinds.furniture_inside(text) if block.kind in BODY else ():
        before = text[start - block.start : first].rstrip()
        if before:
            yield replace(block, start=start, end=start + len(before))
        start = block.start + last + len(text[last:]) - len(text[last:].lstrip())
    if start < block.end:
        yield replace(block, start=start)


def _parted(block: Block, segment: Segment) -> Iterator[Block]:
    """Yield the block, split at sentence ends if it is longer than any real paragraph."""
    start = block.start
    while block.end - start > _LONGEST:
        window = segment.text[start - segment.start :][:_LONGEST]
        cut = max((m.start() for m in _SEAM.finditer(window)), default=0) or window.rfind(" ") + 1 or _LONGEST
        yield replace(block, start=start, end=start + len(window[:cut].rstrip()))
        rest = segment.text[start - segment.start + cut :]
        start += cut + len(rest) - len(rest.lstrip())
    yield replace(block, start=start)


def _paragraph(segment: Segment, *, fresh: bool) -> tuple[Block, ...]:
    """Return a paragraph as blocks, with a leading caption or dateline split off."""
    caption = line_kinds.caption_end(segment.text)
    placed = None if caption or not fresh else _place_and_date(segment.text)
    cut = len(placed[0].rstrip()) if placed else caption
    rest = len(segment.text) - len(segment.text[cut:].lstrip())
    if not cut or line_kinds.words(segment.text[cut:]) < 4:
        return (Block("paragraph", segment.start, segment.end),)
    lead = Block("dateline" if placed else "caption", segment.start, segment.start + cut)
    return lead, Block("paragraph", segment.start + rest, segment.end)


def _place_and_date(text: str) -> re.Match[str] | None:
    """Match the dateline before a text; not if a second dash follows soon, as in "NATO - the alliance - said"."""
    found = _PLACED.match(text)
    return None if found and re.search(r"\s[—–-]{1,2}\s", text[found.end() : found.end() + 60]) else found
