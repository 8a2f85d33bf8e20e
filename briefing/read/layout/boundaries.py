"""Find where articles begin in a file, which may hold several and menus before the first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.read.layout import line_kinds
from briefing.read.layout.labels import Labels
from briefing.read.layout.segments import Segment


@dataclass(frozen=True, slots=True)
class ArticleSpan:
    """The segments from ``first`` to before ``last``, which hold one article; ``title`` is the place of its title."""

    first: int
    title: int | None
    last: int
    outlet: str | None = None
    """As named by a teaser."""
    age: str | None = None
    """As given by a teaser: "2 hours ago"."""


def article_spans(segments: Sequence[Segment], labels: Labels, headline: str | None) -> list[ArticleSpan]:
    """Cut the segments of a file into articles; ``headline`` is the one in the file's metadata."""
    heads = _heads(segments, labels)
    if heads and not any(is_running(p) for p in segments[: heads[0].first]):
        heads[0] = replace(heads[0], first=0)
    bounds = [h.first for h in heads] + [len(segments)]
    parts = [ArticleSpan(0, _find_title(segments, bounds[0], labels, headline), bounds[0])] if bounds[0] else []
    for head, end in zip(heads, bounds[1:], strict=True):
        parts.append(ArticleSpan(head.first, head.title, end, head.outlet, head.age))
    return parts


@lru_cache(maxsize=500)  # each line is asked for by several rules
def folded(text: str) -> str:
    """Return the lower-case words of a line, to compare lines by."""
    return " ".join(re.findall(r"\w+", text.lower()))


def is_running(segment: Segment) -> bool:
    """Return whether a segment looks like running text."""
    text = segment.text
    if len(text) > line_kinds.LONGEST:
        return segment.mark != "rule" and not line_kinds.is_noise(text)
    apart = (
        line_kinds.is_prompt(text)
        or line_kinds.is_credit(text)
        or line_kinds.is_date_line(text)
        or line_kinds.is_more(text)
    )
    return segment.mark not in {"rule", "heading"} and line_kinds.is_text(text) and not apart


def _heads(segments: Sequence[Segment], labels: Labels) -> list[ArticleSpan]:
    """Return the heads of all articles but the first: teasers, and articles strung together in one file."""
    found: list[ArticleSpan] = []
    at, text = 0, next((n for n, p in enumerate(segments) if is_running(p)), len(segments))
    while at < len(segments):
        head = _teaser(segments, at) or (_next_article(segments, at, labels) if at > text else None)
        if head and (not found or head.first >= found[-1].last):
            found.append(head)
            at = head.last
        else:
            at += 1
    return found


def _teaser(segments: Sequence[Segment], at: int) -> ArticleSpan | None:
    """Return a teaser's head: lines with outlet and age, and a headline next to them, with text below."""
    age = line_kinds.age_in(segments[at].text)
    if age is None:
        return None
    first, last = at, at + 1
    while (
        first > 0
        and at - first < 2
        and _is_label(segments[first - 1])
        and not line_kinds.is_more(segments[first - 1].text)
    ):
        first -= 1
    while last < len(segments) and last - at < 3 and _is_label(segments[last]) and not _above_text(segments, last):
        last += 1
    outlet = _outlet(segments[first:last])
    if _heads_text(segments, last, last + 1):
        return ArticleSpan(first, last, last + 2, outlet, age)
    if _heads_text(segments, first - 1, last):
        return ArticleSpan(first - 1, first - 1, last + 1, outlet, age)
    return None


def _heads_text(segments: Sequence[Segment], headline: int, text: int) -> bool:
    """Return whether one segment may be a headline and the other the text of its article."""
    if headline < 0 or text >= len(segments) or line_kinds.words(segments[headline].text) < 3:
        return False
    return (
        _can_be_title(segments[headline]) and is_running(segments[text]) and line_kinds.words(segments[text].text) >= 12
    )


def _is_label(segment: Segment) -> bool:
    """Whether a line has few words and may name an outlet or an age."""
    short = line_kinds.words(segment.text) <= 4 and not line_kinds.ends_sentence(segment.text)
    return segment.mark in {"", "bullet"} and (short or line_kinds.age_in(segment.text) is not None)


def _above_text(segments: Sequence[Segment], at: int) -> bool:
    plain = segments[at].mark == "" and line_kinds.age_in(segments[at].text) is None
    return plain and _heads_text(segments, at, at + 1)


def _outlet(marks: Sequence[Segment]) -> str | None:
    names = [p.text if line_kinds.age_in(p.text) is None else line_kinds.without_age(p.text) for p in marks]
    return next((n for n in reversed(names) if any(c.isalpha() for c in n) and not line_kinds.is_label(n)), None)


def _next_article(segments: Sequence[Segment], at: int, labels: Labels) -> ArticleSpan | None:
    """Return the head of a further article: a headline above a date or byline, below a rule, or labelled as one."""
    labelled = labels.get(at, ("",))[0] == "title" or (at in labels and at - 1 not in labels)
    if not labelled and (not _can_be_title(segments[at]) or line_kinds.words(segments[at].text) < 3):
        return None
    below = segments[at + 1 : at + 6]
    text = next((n for n, p in enumerate(below) if is_running(p) and line_kinds.words(p.text) >= 12), None)
    if text is None:
        return None
    ruled = segments[at - 1].mark == "rule" and text < 3
    held = next((n for n, p in enumerate(below[:text]) if is_dating(p)), None)
    close = held is not None and all(_is_light(p) for p in below[:held])
    if labelled:
        title = next((n for n in range(at, at + 1 + text) if labels.get(n, ("",))[0] == "title"), None)
        return ArticleSpan(at, title if title is not None else at, at + 1 + text) if title is not None else None
    return ArticleSpan(at, at, at + 1 + text) if ruled or close else None


def is_dating(segment: Segment) -> bool:
    """Return whether a segment says when or by whom an article was written."""
    text = segment.text
    return len(text) <= line_kinds.LONGEST and (line_kinds.is_date_line(text) or line_kinds.is_byline(text))


def _is_light(segment: Segment) -> bool:
    return _can_be_title(segment) or line_kinds.is_furniture(segment.text)


def _can_be_title(segment: Segment) -> bool:
    text = segment.text
    plain = (
        len(text) <= line_kinds.LONGEST
        and segment.mark in {"", "heading"}
        and line_kinds.is_headline(text)
        and line_kinds.words(text) <= 28
    )
    return plain and not (
        line_kinds.is_furniture(text) or line_kinds.is_more(text) or is_dating(segment) or line_kinds.is_credit(text)
    )


def _find_title(segments: Sequence[Segment], last: int, labels: Labels, headline: str | None) -> int | None:
    """Return the place of the headline: the line labelled or stated as such, or the one that the text takes up."""
    named = next((n for n in range(last) if labels.get(n, ("",))[0] == "title"), None)
    if named is not None:
        return named
    body = _first_text(segments, last)
    lines = Counter(folded(segments[n].text) for n in range(last))
    options = [
        n
        for n in range(body)
        if n not in labels and _can_be_title(segments[n]) and not _is_trail(segments[n].text, lines)
    ]
    for n in options:
        if headline and folded(segments[n].text) == folded(headline):
            return n
    return _best(segments, options, body) if options else _sentence_title(segments, body)


def _first_text(segments: Sequence[Segment], last: int) -> int:
    """Return the place of the first real paragraph, or ``last`` if there is no text."""
    first = next((n for n in range(last) if is_running(segments[n])), last)
    rest = (n for n in range(first, last) if line_kinds.words(segments[n].text) >= 12 and is_running(segments[n]))
    return next(rest, first)


def _best(segments: Sequence[Segment], options: Sequence[int], body: int) -> int:
    """Return the best option: marked as a heading, sharing two words with the text, of four words, or any."""
    taken_up = _vocabulary(segments[body : body + 6])
    marked = [n for n in options if segments[n].mark == "heading"]
    shared = [
        n for n in options if len(_vocabulary([segments[n]]) & taken_up) >= 2 and line_kinds.words(segments[n].text) > 2
    ]
    good = [n for n in options if line_kinds.words(segments[n].text) >= 4]
    return (marked or shared or good or options)[0]


def _is_trail(text: str, lines: Counter[str]) -> bool:
    """Return whether a line is a breadcrumb whose headline stands on another line: "Home » Headline"."""
    parts = line_kinds.crumbs(text)
    return len(parts) > 1 and (
        folded(parts[0]) in {"home", "news", "main page"} or any(folded(p) in lines for p in parts)
    )


def _sentence_title(segments: Sequence[Segment], body: int) -> int | None:
    """Return the place of a headline that is a full sentence: short, at the top, right above a date or byline."""
    n = next((n for n in range(min(body + 1, len(segments) - 1)) if is_running(segments[n])), None)
    return n if n is not None and line_kinds.words(segments[n].text) <= 20 and is_dating(segments[n + 1]) else None


def _vocabulary(segments: Sequence[Segment]) -> set[str]:
    """Return the stems of the longer words."""
    return {w[:5].lower() for p in segments for w in re.findall(r"\w{4,}", p.text)}
