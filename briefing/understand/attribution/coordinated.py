"""Two verbs of one speaker: in "Roe said it had failed but admitted it was late" the second is no part of the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from briefing.facts import Span
from briefing.understand.records import Attribution

AND = re.compile(r"(?:,|\s[-–—])?\s(?:and|but|yet)(?: (?:also|then|later|\w+ly))?\s$")
"""What joins two verbs, up to the second one."""
ADDRESSING = frozenset({"tell", "ask", "order", "warn", "urge"})
"""Verbs for what somebody does to whoever is spoken of: "police stopped him and told him to leave"."""
ADDRESSED = re.compile(r"\s(?:him|her|them|me|us|you|it)\b")


def with_coordinated(attributions: Sequence[Attribution], text: str) -> list[Attribution]:
    """Return attributions, a second verb within somebody's reported words given to them, and their words cut there."""
    done = list(attributions)
    spoken = [n for n, a in enumerate(done) if a.frame == "say" and not a.inside_quote]
    for n, m in permutations(spoken, 2):
        end = _where_joined(done[n], done[m], text)
        if end is not None:
            done[m] = _taken_over(done[m], done[n])
            done[n] = _cut(done[n], end)
    return done


def _where_joined(outer: Attribution, inner: Attribution, text: str) -> int | None:
    """Return where the conjunction before a second verb of a speaker begins in their reported words, or None."""
    if outer.mode == "quote" or not inner.cue or not inner.source.spans:
        return None
    start, subject = inner.cue[0][0], inner.source.spans[0]
    held = next((s for s in outer.content if s[0] <= subject[0] and subject[1] < start < s[1]), None)
    joint = AND.search(text, held[0], start) if held else None
    addressed = inner.lemma in ADDRESSING and ADDRESSED.match(text, inner.cue[-1][1])
    return joint.start() if joint and joint.start() >= subject[1] and not addressed else None


def _taken_over(inner: Attribution, outer: Attribution) -> Attribution:
    """Return an attribution with another one's source, and with what stands behind its own verb alone."""
    start = inner.cue[0][0]
    content = tuple(s for s in inner.content if s[0] > start) or inner.content
    extent = (start, max(inner.extent[1], content[-1][1]))
    return replace(inner, source=outer.source, content=content, extent=extent)


def _cut(outer: Attribution, end: int) -> Attribution:
    """Return an attribution that ends at an offset."""
    content = tuple((a, min(b, end)) for a, b in outer.content if a < end)
    quotes: tuple[Span, ...] = tuple(q for q in outer.quotes if q[0] < end)
    last = max(content[-1][1], *(s[1] for s in (*outer.cue, *outer.source.spans)))
    predicate = (outer.predicate[0], min(outer.predicate[1], end))
    return replace(outer, content=content, quotes=quotes, extent=(outer.extent[0], last), predicate=predicate)
