"""Noun phrases as the parser has them: their words, put right where it hung on what stands far away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.facts import Span
from briefing.understand.records import SourceMention, SourceSort

if TYPE_CHECKING:
    from spacy.tokens import Token


def subtree(root: Token, without: frozenset[str] = frozenset()) -> list[Token]:
    """Words under a head in reading order, without those under children of the given relations."""
    found, queue = [root], [c for c in root.children if c.dep_ not in without]
    while queue:
        token = queue.pop()
        found.append(token)
        queue.extend(token.children)
    return sorted(found, key=lambda t: t.i)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that may name a source; offsets of the article."""

    text: str
    span: Span
    head: str
    """Its head, lower case."""
    place: int
    """Where the head stands."""
    sentence: int
    owner: int | None
    """The first mention inside it."""

    def source(self, sort: SourceSort, mention: int | None = None, candidates: tuple[int, ...] = ()) -> SourceMention:
        """Make a source of these words."""
        return SourceMention(sort, self.text, (self.span,), mention, candidates, self.head)


def _joins(token: Token) -> bool:
    """Whether this is the hyphen inside a name or a word."""
    return token.text in {"-", "--"} and not token.whitespace_ and not token.nbor(-1).whitespace_


def contiguous(tokens: list[Token], head: Token) -> list[Token]:
    """The stretch around the head: words that a wrong parse hung on from far away are dropped."""
    by_place = {t.i: t for t in tokens}
    by_place |= {t.i + 1: t.nbor() for t in tokens if t.i + 1 < len(t.doc) and _joins(t.nbor())}
    first = last = head.i
    while first - 1 in by_place:
        first -= 1
    while last + 1 in by_place:
        last += 1
    run = [by_place[i] for i in range(first, last + 1) if i in by_place]
    while len(run) > 1 and run[0].is_punct:
        run.pop(0)
    while len(run) > 1 and run[-1].is_punct and run[-1].text not in {")", "'", '"'}:
        run.pop()
    return run
