"""What each piece of an article is: by its own shape first, then by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from briefing.facts import BODY, BlockKind
from briefing.read.layout import lines
from briefing.read.layout.boundaries import folded
from briefing.read.layout.segments import Piece

_LEAST, _FULL = 8, 25
"""Words that two paragraphs in a row must have at least, each and both together, to be an article's again."""
_LONG = 22
"""Words; no headline between paragraphs is as long."""
_ABOUT = 60
"""Words; what a paper says of its writers is shorter."""
_HEADING = 8
"""Words; a longer line without a full stop between paragraphs is a link to another story."""
_QUOTATION = re.compile(r"([\"“])(.{20,}?)([\"”])(\s*[-–—]{1,2}\s*[A-Z][^.!?]{2,60})?", re.DOTALL)
_SIGNATURE = re.compile(r"[A-Z][^.!?\"“”]{2,60}")

_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3} [A-Z][\w'’-]+")

Kinds = list[BlockKind]


def kinds_of(pieces: Sequence[Piece], repeated: AbstractSet[str], *, titled: bool, author: str | None = None) -> Kinds:
    """Tell what each piece is; where ``titled``, the first is the headline. ``author`` is who wrote it, if known.

    ``repeated`` are the lines, folded, that the file prints more than once.
    """
    kinds = [_alone(p) for p in pieces]
    if titled:
        kinds[0] = "title"
    for n, piece in enumerate(pieces):
        if kinds[n] == "heading" and folded(piece.text) in repeated:
            kinds[n] = "furniture"
    _read_once(pieces, kinds)
    _after_more(pieces, kinds)
    _captions(pieces, kinds)
    _signatures(pieces, kinds)
    _lists(pieces, kinds)
    if titled:
        _standfirst(pieces, kinds)
    _headings(pieces, kinds)
    _about_author(pieces, kinds, author or "")
    return kinds


def _alone(piece: Piece) -> BlockKind:
    """What a piece is by itself; ``heading`` for all that is short and not ended as a sentence is."""
    text = piece.text
    if len(text) > lines.LONGEST and not lines.is_noise(text):
        return "bullet" if piece.mark in {"bullet", "number"} else "paragraph"
    if piece.mark == "rule" or lines.is_noise(text) or lines.is_credit(text) or lines.is_navigation(text):
        return "furniture"
    if lines.is_date_line(text):
        return "dateline"
    if lines.is_byline(text):
        return "byline"
    if lines.is_more(text) or lines.is_prompt(text) or lines.age_in(text):
        return "furniture"
    return _prose(piece)


def _prose(piece: Piece) -> BlockKind:
    if lines.is_captioned(piece.text):
        return "caption"
    if piece.mark in {"bullet", "number"}:
        return "bullet"
    if piece.mark == "heading":
        return "heading"
    if piece.mark == "quote" or is_quotation(piece.text):
        return "quotation"
    return "paragraph" if lines.is_text(piece.text) or _goes_on(piece.text) else "heading"


def _goes_on(text: str) -> bool:
    """A line that leads in to the next, or that is too long for a headline, its full stop forgotten."""
    return (
        text.endswith(":") or lines.words(text) >= _LONG or (text.endswith((",", ";")) and lines.words(text) >= _LEAST)
    )


def is_quotation(text: str) -> bool:
    """Tell whether a paragraph is one quotation from its first letter to its last, a name behind a dash aside."""
    found = _QUOTATION.fullmatch(text)
    return bool(found) and not re.search(r"[\"“”]", found[2] if found else "")


def _read_once(pieces: Sequence[Piece], kinds: Kinds) -> None:
    """A paragraph that stands twice is read once."""
    seen: set[str] = set()
    for n, piece in enumerate(pieces):
        if kinds[n] in BODY and lines.words(piece.text) >= 12:
            key = folded(piece.text)
            kinds[n] = "furniture" if key in seen else kinds[n]
            seen.add(key)


def _after_more(pieces: Sequence[Piece], kinds: Kinds) -> None:
    """What follows "Related news" is furniture, up to where two paragraphs stand together again."""
    closed = ended = False
    for n, piece in enumerate(pieces):
        if n and kinds[n] == "furniture" and lines.is_more(piece.text):
            closed, ended = True, ended or lines.is_end(piece.text)
        elif closed and not ended and _resumes(pieces, kinds, n):
            closed = False
        if closed and kinds[n] != "byline":
            kinds[n] = "furniture"


def _resumes(pieces: Sequence[Piece], kinds: Kinds, n: int) -> bool:
    """Two whole paragraphs in a row: below a link to another story stands one at most."""
    if n + 1 >= len(pieces) or kinds[n] != "paragraph" or kinds[n + 1] not in {"paragraph", "quotation"}:
        return False
    sizes = [lines.words(p.text) for p in pieces[n : n + 2] if lines.ends_sentence(p.text)]
    return len(sizes) == 2 and min(sizes) >= _LEAST and sum(sizes) >= _FULL


def _captions(pieces: Sequence[Piece], kinds: Kinds) -> None:
    """A short line right above the credit of a picture is the picture's caption."""
    for n in range(1, len(pieces)):
        tight = not pieces[n].gap and pieces[n - 1].gap and lines.words(pieces[n - 1].text) <= 45
        if tight and lines.is_credit(pieces[n].text) and kinds[n - 1] in {"paragraph", "heading"}:
            kinds[n - 1] = "caption"


def _signatures(pieces: Sequence[Piece], kinds: Kinds) -> None:
    """A name behind a dash, below a quotation, belongs to it: whose words they are."""
    for n in range(1, len(pieces)):
        text = pieces[n].text
        signed = (
            kinds[n] == "bullet"
            and pieces[n].mark == "bullet"
            and lines.words(text) <= 8
            and _SIGNATURE.fullmatch(text)
        )
        if signed and kinds[n - 1] == "quotation":
            kinds[n] = "quotation"


def _lists(pieces: Sequence[Piece], kinds: Kinds) -> None:
    """A list of links is none of the article's: short entries, none of them a sentence, below no lead-in."""
    n = 0
    while n < len(kinds):
        end = next((k for k in range(n, len(kinds)) if kinds[k] != "bullet"), len(kinds))
        led = n > 0 and kinds[n - 1] in BODY and end - n > 1
        if end > n and not led and not any(lines.is_text(p.text) for p in pieces[n:end]):
            kinds[n:end] = ["furniture"] * (end - n)
        n = max(end, n + 1)


def _standfirst(pieces: Sequence[Piece], kinds: Kinds) -> None:
    """Text between the headline and a byline, a date or the headline again; or an opening without a full stop."""
    first = next(
        (n for n, k in enumerate(kinds) if n and k not in {"furniture", "byline", "dateline", "caption"}), None
    )
    if first is None or first > 4 or any(k in {"byline", "dateline"} for k in kinds[1:first]):
        return
    text = pieces[first].text
    open_ended = kinds[first] == "paragraph" and not lines.ends_sentence(text) and not text.endswith(":")
    deck = kinds[first] == "heading" and first == 1 and lines.words(text) >= 5 and not lines.has_date(text)
    if (
        open_ended
        or (deck and _leads(kinds, first))
        or (kinds[first] == "paragraph" and _seam_below(pieces, kinds, first))
    ):
        kinds[first] = "standfirst"


def _leads(kinds: Kinds, n: int) -> bool:
    return n + 1 < len(kinds) and kinds[n + 1] != "heading"


def _seam_below(pieces: Sequence[Piece], kinds: Kinds, first: int) -> bool:
    """A byline, a date, or the headline again stands below, before any other text."""
    title = folded(pieces[0].text)
    for n in range(first + 1, min(first + 6, len(kinds))):
        if kinds[n] in {"byline", "dateline"} or folded(pieces[n].text) == title:
            return True
        if kinds[n] in BODY:
            return False
    return False


def _headings(pieces: Sequence[Piece], kinds: Kinds) -> None:
    """Of the lines without a full stop keep as headings those that head something; the others lead elsewhere."""
    first = next((n for n, k in enumerate(kinds) if k in BODY), len(kinds))
    for n in range(len(kinds)):
        if kinds[n] != "heading":
            continue
        below = kinds[n + 1] if n + 1 < len(kinds) else "furniture"
        marked = pieces[n].mark == "heading"
        alone = n == 0 or kinds[n - 1] not in {"heading", "furniture"} or marked
        section = lines.words(pieces[n].text) <= 2 and not marked and n < first
        if section or not (
            alone and below in {*BODY, "caption"} and (marked or lines.words(pieces[n].text) <= _HEADING)
        ):
            kinds[n] = "furniture"


def _about_author(pieces: Sequence[Piece], kinds: Kinds, author: str) -> None:
    """The last paragraph tells of the author, where it begins with the name in the byline, or the one that is known."""
    last = next((n for n in range(len(kinds) - 1, 0, -1) if kinds[n] in BODY), 0)
    first = next((n for n, k in enumerate(kinds) if k in BODY), 0)
    text = pieces[last].text
    if not last or lines.words(text) > _ABOUT:
        return
    for n in range(1, last):
        name = author_in(pieces[n].text) if kinds[n] == "byline" else pieces[n].text if n < first else ""
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
    """The name in a byline; empty where there is none."""
    name = re.sub(r"^(?:(?:words|written|story)\s+)?(?:by|author\s*:|from)\s+", "", line, flags=re.IGNORECASE)
    return " ".join(re.split(r"\s*[|,/]\s*", name)[0].split())
