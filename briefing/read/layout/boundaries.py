"""Where in a file an article begins: several may stand in one, and menus before the first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.read.layout import lines as shapes
from briefing.read.layout.labels import Labels
from briefing.read.layout.segments import Piece


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of pieces, ``first`` to before ``last``, that holds one article; ``title`` is where its headline is."""

    first: int
    title: int | None
    last: int
    outlet: str | None = None
    """As the mark of a teaser names it."""
    age: str | None = None
    """As the mark of a teaser says it: "2 hours ago"."""


def parts_of(pieces: Sequence[Piece], labels: Labels, told: str | None) -> list[Part]:
    """Cut the pieces of a file where a new article begins; ``told`` is the headline that the file's metadata has."""
    heads = _heads(pieces, labels)
    if heads and not any(is_running(p) for p in pieces[: heads[0].first]):
        heads[0] = replace(heads[0], first=0)
    bounds = [h.first for h in heads] + [len(pieces)]
    parts = [Part(0, _find_title(pieces, bounds[0], labels, told), bounds[0])] if bounds[0] else []
    for head, end in zip(heads, bounds[1:], strict=True):
        parts.append(Part(head.first, head.title, end, head.outlet, head.age))
    return parts


@lru_cache(maxsize=500)  # each line is asked for by several rules
def folded(text: str) -> str:
    """The words of a line, so that two lines can be compared."""
    return " ".join(re.findall(r"\w+", text.lower()))


def is_running(piece: Piece) -> bool:
    """Tell whether a piece is running text, by its own shape."""
    text = piece.text
    if len(text) > shapes.LONGEST:
        return piece.mark != "rule" and not shapes.is_noise(text)
    apart = shapes.is_prompt(text) or shapes.is_credit(text) or shapes.is_date_line(text) or shapes.is_more(text)
    return piece.mark not in {"rule", "heading"} and shapes.is_text(text) and not apart


def _heads(pieces: Sequence[Piece], labels: Labels) -> list[Part]:
    """The heads of all articles but the first: of teasers, and of articles strung together in one file."""
    found: list[Part] = []
    at, text = 0, next((n for n, p in enumerate(pieces) if is_running(p)), len(pieces))
    while at < len(pieces):
        head = _teaser(pieces, at) or (_next_article(pieces, at, labels) if at > text else None)
        if head and (not found or head.first >= found[-1].last):
            found.append(head)
            at = head.last
        else:
            at += 1
    return found


def _teaser(pieces: Sequence[Piece], at: int) -> Part | None:
    """A teaser's head: lines with outlet and age, and a headline after or before them, with text below."""
    age = shapes.age_in(pieces[at].text)
    if age is None:
        return None
    first, last = at, at + 1
    while first > 0 and at - first < 2 and _is_label(pieces[first - 1]) and not shapes.is_more(pieces[first - 1].text):
        first -= 1
    while last < len(pieces) and last - at < 3 and _is_label(pieces[last]) and not _above_text(pieces, last):
        last += 1
    outlet = _outlet(pieces[first:last])
    if _heads_text(pieces, last, last + 1):
        return Part(first, last, last + 2, outlet, age)
    if _heads_text(pieces, first - 1, last):
        return Part(first - 1, first - 1, last + 1, outlet, age)
    return None


def _heads_text(pieces: Sequence[Piece], headline: int, text: int) -> bool:
    """Tell whether one piece may be a headline, and the other the text of its article."""
    if headline < 0 or text >= len(pieces) or shapes.words(pieces[headline].text) < 3:
        return False
    return _can_be_title(pieces[headline]) and is_running(pieces[text]) and shapes.words(pieces[text].text) >= 12


def _is_label(piece: Piece) -> bool:
    """A line of a few words that may name an outlet or say an age."""
    short = shapes.words(piece.text) <= 4 and not shapes.ends_sentence(piece.text)
    return piece.mark in {"", "bullet"} and (short or shapes.age_in(piece.text) is not None)


def _above_text(pieces: Sequence[Piece], at: int) -> bool:
    plain = pieces[at].mark == "" and shapes.age_in(pieces[at].text) is None
    return plain and _heads_text(pieces, at, at + 1)


def _outlet(marks: Sequence[Piece]) -> str | None:
    names = [p.text if shapes.age_in(p.text) is None else shapes.without_age(p.text) for p in marks]
    return next((n for n in reversed(names) if any(c.isalpha() for c in n) and not shapes.is_label(n)), None)


def _next_article(pieces: Sequence[Piece], at: int, labels: Labels) -> Part | None:
    """An article after others: a headline above its date or byline, or below a ruled line, or labelled as one."""
    labelled = labels.get(at, ("",))[0] == "title" or (at in labels and at - 1 not in labels)
    if not labelled and (not _can_be_title(pieces[at]) or shapes.words(pieces[at].text) < 3):
        return None
    below = pieces[at + 1 : at + 6]
    text = next((n for n, p in enumerate(below) if is_running(p) and shapes.words(p.text) >= 12), None)
    if text is None:
        return None
    ruled = pieces[at - 1].mark == "rule" and text < 3
    held = next((n for n, p in enumerate(below[:text]) if is_dating(p)), None)
    close = held is not None and all(_is_light(p) for p in below[:held])
    if labelled:
        title = next((n for n in range(at, at + 1 + text) if labels.get(n, ("",))[0] == "title"), None)
        return Part(at, title if title is not None else at, at + 1 + text) if title is not None else None
    return Part(at, at, at + 1 + text) if ruled or close else None


def is_dating(piece: Piece) -> bool:
    """Tell whether a piece says when or by whom an article was written."""
    text = piece.text
    return len(text) <= shapes.LONGEST and (shapes.is_date_line(text) or shapes.is_byline(text))


def _is_light(piece: Piece) -> bool:
    return _can_be_title(piece) or shapes.is_furniture(piece.text)


def _can_be_title(piece: Piece) -> bool:
    text = piece.text
    plain = (
        len(text) <= shapes.LONGEST
        and piece.mark in {"", "heading"}
        and shapes.is_headline(text)
        and shapes.words(text) <= 28
    )
    return plain and not (
        shapes.is_furniture(text) or shapes.is_more(text) or is_dating(piece) or shapes.is_credit(text)
    )


def _find_title(pieces: Sequence[Piece], last: int, labels: Labels, told: str | None) -> int | None:
    """The headline: of the lines above the text the one labelled or told as it, or that the text takes up again."""
    named = next((n for n in range(last) if labels.get(n, ("",))[0] == "title"), None)
    if named is not None:
        return named
    body = _first_text(pieces, last)
    lines = Counter(folded(pieces[n].text) for n in range(last))
    options = [
        n for n in range(body) if n not in labels and _can_be_title(pieces[n]) and not _is_trail(pieces[n].text, lines)
    ]
    for n in options:
        if told and folded(pieces[n].text) == folded(told):
            return n
    return _best(pieces, options, body) if options else _sentence_title(pieces, body)


def _first_text(pieces: Sequence[Piece], last: int) -> int:
    """The first paragraph worth the name; ``last`` where there is no text."""
    first = next((n for n in range(last) if is_running(pieces[n])), last)
    rest = (n for n in range(first, last) if shapes.words(pieces[n].text) >= 12 and is_running(pieces[n]))
    return next(rest, first)


def _best(pieces: Sequence[Piece], options: Sequence[int], body: int) -> int:
    """One that is marked as a heading, or shares two words with the text; or one of four words; or any."""
    taken_up = _vocabulary(pieces[body : body + 6])
    marked = [n for n in options if pieces[n].mark == "heading"]
    shared = [n for n in options if len(_vocabulary([pieces[n]]) & taken_up) >= 2 and shapes.words(pieces[n].text) > 2]
    good = [n for n in options if shapes.words(pieces[n].text) >= 4]
    return (marked or shared or good or options)[0]


def _is_trail(text: str, lines: Counter[str]) -> bool:
    """Tell whether a line is the way to a page whose headline stands in another line: "Home » Headline"."""
    parts = shapes.crumbs(text)
    return len(parts) > 1 and (
        folded(parts[0]) in {"home", "news", "main page"} or any(folded(p) in lines for p in parts)
    )


def _sentence_title(pieces: Sequence[Piece], body: int) -> int | None:
    """A headline that is a sentence, with its full stop: a short one at the head, with a date or byline right below."""
    n = next((n for n in range(min(body + 1, len(pieces) - 1)) if is_running(pieces[n])), None)
    return n if n is not None and shapes.words(pieces[n].text) <= 20 and is_dating(pieces[n + 1]) else None


def _vocabulary(pieces: Sequence[Piece]) -> set[str]:
    """The longer words, by their first letters."""
    return {w[:5].lower() for p in pieces for w in re.findall(r"\w{4,}", p.text)}
