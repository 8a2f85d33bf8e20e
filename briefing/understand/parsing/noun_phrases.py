"""Return the words of a noun phrase, without what a wrong parse hung on it from far away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.facts import Span
from briefing.understand.records import SourceMention, SourceSort

if TYPE_CHECKING:
    from spacy.tokens import Token


def subtree(root: Token, without: frozenset[str] = frozenset()) -> list[Token]:
    """Return the words under a head in reading order, but for children of its own in the relations ``without``."""
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
    """Where the head begins."""
    sentence: int
    """Where its sentence begins."""
    owner: int | None
    """Index of the first mention inside it."""

    def source(self, sort: SourceSort, mention: int | None = None, candidates: tuple[int, ...] = ()) -> SourceMention:
        """Return the phrase as the source of a statement."""
        return SourceMention(sort, self.text, (self.span,), mention, candidates, self.head)


def _joins(token: Token) -> bool:
    """Whether a word is the hyphen inside a name or a compound."""
    return token.text in {"-", "--"} and not token.whitespace_ and not token.nbor(-1).whitespace_


def contiguous(tokens: list[Token], head: Token) -> list[Token]:
    """Return the unbroken run of words around a head: what a wrong parse hung on from far away is left out."""
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
