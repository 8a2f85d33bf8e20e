"""Stretches of a text as pairs of offsets: made of words, united, cut out of one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefing.facts import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

STRIP = ",;:. -"
"""Marks, and the blank, that are no part of a stretch at its edges."""


def runs(tokens: Sequence[Token]) -> list[Span]:
    """Return words as character ranges; words with only white space or punctuation between them share one."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and all(t.is_punct or t.is_space for t in token.doc[runs[-1][-1].i + 1 : token.i]):
            runs[-1].append(token)
        else:
            runs.append([token])
    return [(r[0].idx, r[-1].idx + len(r[-1])) for r in runs if any(t.is_alpha or t.like_num for t in r)]


def united(spans: Iterable[Span], text: str) -> list[Span]:
    """Return ranges in order, those merged that overlap or have only marks between them, without marks at the edges."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and (start <= merged[-1][1] or not any(c.isalnum() or c == ":" for c in text[merged[-1][1] : start])):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return [_closed(*s, text) for span in merged if (s := _stripped(*span, text))[0] < s[1]]


def _closed(start: int, end: int, text: str) -> Span:
    """Return a range with the mark right behind it that closes a quotation which the range opens."""
    after = text[end : end + 2]
    for opener, closer in ("“”", "«»", '""'):
        inside = text[start:end]
        opened = inside.count('"') % 2 == 1 if opener == closer else inside.count(opener) > inside.count(closer)
        if opened and closer in after and not after[0].isalnum() and after[0] != " ":
            return start, end + after.index(closer) + 1
    return start, end


def _stripped(start: int, end: int, text: str) -> Span:
    """Return a range without marks and spaces at the edges; an abbreviation keeps its full stop."""
    while start < end and text[start] in STRIP:
        start += 1
    while end > start and (
        text[end - 1] in ",;: -" or (text[end - 1] == "." and not text[start : end - 1].endswith((".S", ".K", ".N")))
    ):
        end -= 1
    return start, end


def minus(spans: Iterable[Span], hole: Span) -> list[Span]:
    """Return ranges without ``hole``; a single character that is left of one is dropped."""
    out = []
    for start, end in spans:
        if hole[1] <= start or end <= hole[0]:
            out.append((start, end))
            continue
        out += [s for s in ((start, hole[0]), (hole[1], end)) if s[1] - s[0] > 1]
    return out


def overlap(spans: Iterable[Span], quote: Span) -> int:
    """Return how many characters a quotation shares with ranges."""
    return sum(max(0, min(e, quote[1]) - max(s, quote[0])) for s, e in spans)
