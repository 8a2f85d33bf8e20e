"""Say what kind of block each segment of an article is: by its own looks first, then by its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from briefing.facts import BODY, BlockKind
from briefing.read.layout import line_kinds
from briefing.read.layout.boundaries import folded
from briefing.read.layout.segments import Segment

_LEAST, _FULL = 8, 25
"""Fewest words, each and together, of two paragraphs in a row that resume the article."""
_LONG = 22
"""In words; a line of this length between paragraphs is not a headline."""
_ABOUT = 60
"""In words; notes about an author are shorter."""
_HEADING = 8
"""In words; a longer line without a full stop between paragraphs links to another story."""
_QUOTATION = re.compile(r"([\"“])(.{20,}?)([\"”])(\s*[-–—]{1,2}\s*[A-Z][^.!?]{2,60})?", re.DOTALL)
_SIGNATURE = re.compile(r"[A-Z][^.!?\"“”]{2,60}")

_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3} [A-Z][\w'’-]+")

Kinds = list[BlockKind]


def kinds_of(
    segments: Sequence[Segment], repeated: AbstractSet[str], *, titled: bool, author: str | None = None
) -> Kinds:
    """Return the kind of each segment; if ``titled``, the first is the headline. ``author`` is the writer, if known.

    ``repeated`` are the lines, folded, that the file prints more than once.
    """
    kinds = [_alone(p) for p in segments]
    if titled:
        kinds[0] = "title"
    for n, segment in enumerate(segments):
        if kinds[n] == "heading" and folded(segment.text) in repeated:
            kinds[n] = "furniture"
    _read_once(segments, kinds)
    _after_more(segments, kinds)
    _captions(segments, kinds)
    _signatures(segments, kinds)
    _lists(segments, kinds)
    if titled:
        _standfirst(segments, kinds)
    _headings(segments, kinds)
    _about_author(segments, kinds, author or "")
    return kinds


def _alone(segment: Segment) -> BlockKind:
    """Return the kind of a segment by itself; ``heading`` for anything short that does not end like a sentence."""
    text = segment.text
    if len(text) > line_kinds.LONGEST and not line_kinds.is_noise(text):
        return "bullet" if segment.mark in {"bullet", "number"} else "paragraph"
    if (
        segment.mark == "rule"
        or line_kinds.is_noise(text)
        or line_kinds.is_credit(text)
        or line_kinds.is_navigation(text)
    ):
        return "furniture"
    if line_kinds.is_date_line(text):
        return "dateline"
    if line_kinds.is_byline(text):
        return "byline"
    if line_kinds.is_more(text) or line_kinds.is_prompt(text) or line_kinds.age_in(text):
        return "furniture"
    return _prose(segment)


def _prose(segment: Segment) -> BlockKind:
    if line_kinds.is_captioned(segment.text):
        return "caption"
    if segment.mark in {"bullet", "number"}:
        return "bullet"
    if segment.mark == "heading":
        return "heading"
    if segment.mark == "quote" or is_quotation(segment.text):
        return "quotation"
    return "paragraph" if line_kinds.is_text(segment.text) or _goes_on(segment.text) else "heading"


def _goes_on(text: str) -> bool:
    """Whether a line leads in to the next one, or is too long to be a headline."""
    return (
        text.endswith(":")
        or line_kinds.words(text) >= _LONG
        or (text.endswith((",", ";")) and line_kinds.words(text) >= _LEAST)
    )


def is_quotation(text: str) -> bool:
    """Return whether a paragraph is one quotation throughout, apart from a name behind a dash."""
    found = _QUOTATION.fullmatch(text)
    return bool(found) and not re.search(r"[\"“”]", found[2] if found else "")


def _read_once(segments: Sequence[Segment], kinds: Kinds) -> None:
    """Mark repeated paragraphs as furniture."""
    seen: set[str] = set()
    for n, segment in enumerate(segments):
        if kinds[n] in BODY and line_kinds.words(segment.text) >= 12:
            key = folded(segment.text)
            kinds[n] = "furniture" if key in seen else kinds[n]
            seen.add(key)


def _after_more(segments: Sequence[Segment], kinds: Kinds) -> None:
    """Mark what follows "Related news" as furniture, until two paragraphs in a row resume the article."""
    closed = ended = False
    for n, segment in enumerate(segments):
        if n and kinds[n] == "furniture" and line_kinds.is_more(segment.text):
            closed, ended = True, ended or line_kinds.is_end(segment.text)
        elif closed and not ended and _resumes(segments, kinds, n):
            closed = False
        if closed and kinds[n] != "byline":
            kinds[n] = "furniture"


def _resumes(segments: Sequence[Segment], kinds: Kinds, n: int) -> bool:
    """Whether two whole paragraphs follow in a row; a link to another story has one at most."""
    if n + 1 >= len(segments) or kinds[n] != "paragraph" or kinds[n + 1] not in {"paragraph", "quotation"}:
        return False
    sizes = [line_kinds.words(p.text) for p in segments[n : n + 2] if line_kinds.ends_sentence(p.text)]
    return len(sizes) == 2 and min(sizes) >= _LEAST and sum(sizes) >= _FULL


def _captions(segments: Sequence[Segment], kinds: Kinds) -> None:
    """Mark a short line right above a picture credit as its caption."""
    for n in range(1, len(segments)):
        tight = not segments[n].gap and segments[n - 1].gap and line_kinds.words(segments[n - 1].text) <= 45
        if tight and line_kinds.is_credit(segments[n].text) and kinds[n - 1] in {"paragraph", "heading"}:
            kinds[n - 1] = "caption"


def _signatures(segments: Sequence[Segment], kinds: Kinds) -> None:
    """Join the signature below a quotation to it."""
    for n in range(1, len(segments)):
        text = segments[n].text
        signed = (
            kinds[n] == "bullet"
            and segments[n].mark == "bullet"
            and line_kinds.words(text) <= 8
            and _SIGNATURE.fullmatch(text)
        )
        if signed and kinds[n - 1] == "quotation":
            kinds[n] = "quotation"


def _lists(segments: Sequence[Segment], kinds: Kinds) -> None:
    """Mark lists of links as furniture: short entries, no sentences, no lead-in."""
    n = 0
    while n < len(kinds):
        end = next((k for k in range(n, len(kinds)) if kinds[k] != "bullet"), len(kinds))
        led = n > 0 and kinds[n - 1] in BODY and end - n > 1
        if end > n and not led and not any(line_kinds.is_text(p.text) for p in segments[n:end]):
            kinds[n:end] = ["furniture"] * (end - n)
        n = max(end, n + 1)


def _standfirst(segments: Sequence[Segment], kinds: Kinds) -> None:
    """Mark the standfirst: text between headline and byline or date, or an opening without a full stop."""
    first = next(
        (n for n, k in enumerate(kinds) if n and k not in {"furniture", "byline", "dateline", "caption"}), None
    )
    if first is None or first > 4 or any(k in {"byline", "dateline"} for k in kinds[1:first]):
        return
    text = segments[first].text
    open_ended = kinds[first] == "paragraph" and not line_kinds.ends_sentence(text) and not text.endswith(":")
    deck = kinds[first] == "heading" and first == 1 and line_kinds.words(text) >= 5 and not line_kinds.has_date(text)
    if (
        open_ended
        or (deck and _leads(kinds, first))
        or (kinds[first] == "paragraph" and _seam_below(segments, kinds, first))
    ):
        kinds[first] = "standfirst"


def _leads(kinds: Kinds, n: int) -> bool:
    return n + 1 < len(kinds) and kinds[n + 1] != "heading"


def _seam_below(segments: Sequence[Segment], kinds: Kinds, first: int) -> bool:
    """Whether a byline, a date or the headline follows before any other text."""
    title = folded(segments[0].text)
    for n in range(first + 1, min(first + 6, len(kinds))):
        if kinds[n] in {"byline", "dateline"} or folded(segments[n].text) == title:
            return True
        if kinds[n] in BODY:
            return False
    return False


def _headings(segments: Sequence[Segment], kinds: Kinds) -> None:
    """Keep as headings the lines that head something; the others lead elsewhere."""
    first = next((n for n, k in enumerate(kinds) if k in BODY), len(kinds))
    for n in range(len(kinds)):
        if kinds[n] != "heading":
            continue
        below = kinds[n + 1] if n + 1 < len(kinds) else "furniture"
        marked = segments[n].mark == "heading"
        alone = n == 0 or kinds[n - 1] not in {"heading", "furniture"} or marked
        section = line_kinds.words(segments[n].text) <= 2 and not marked and n < first
        if section or not (
            alone and below in {*BODY, "caption"} and (marked or line_kinds.words(segments[n].text) <= _HEADING)
        ):
            kinds[n] = "furniture"


def _about_author(segments: Sequence[Segment], kinds: Kinds, author: str) -> None:
    """Mark a last paragraph about the author as furniture: it begins with the author's name."""
    last = next((n for n in range(len(kinds) - 1, 0, -1) if kinds[n] in BODY), 0)
    first = next((n for n, k in enumerate(kinds) if k in BODY), 0)
    text = segments[last].text
    if not last or line_kinds.words(text) > _ABOUT:
        return
    for n in range(1, last):
        name = author_in(segments[n].text) if kinds[n] == "byline" else segments[n].text if n < first else ""
        if _is_about(name, text):
            kinds[n], kinds[last] = "byline", "furniture"
            return
    if _is_about(author, text):
        kinds[last] = "furniture"


def _is_about(name: str, text: str) -> bool:
    return bool(
        _NAME.fullmatch(name)
        and re.match(rf"[*_]*{re.escape(name)}[*_]*,?\s+(?:is|was|has|writes|teaches|reports|covers|works)\b", text)
    )


def author_in(line: str) -> str:
    """Return the name in a byline, or an empty string."""
    name = re.sub(r"^(?:(?:words|written|story)\s+)?(?:by|author\s*:|from)\s+", "", line, flags=re.IGNORECASE)
    return " ".join(re.split(r"\s*[|,/]\s*", name)[0].split())
