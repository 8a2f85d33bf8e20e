"""Whom the words before a cue name: a name, a pronoun, a nominal ("the minister"), a group or an unnamed official."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.facts import Span
from briefing.understand import words
from briefing.understand.candidates import is_title
from briefing.understand.language import Para
from briefing.understand.raw import RawMention, RawSource, SourceSort

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONAL = {"he", "she", "him", "her", "his"}
NEUTRAL = {"it", "they", "its", "their", "them"}
OWN = {"i", "we", "you", "my", "our", "me", "us"}
RELATIVE = {"who", "which", "that", "whom"}
PRONOUNS = PERSONAL | NEUTRAL | OWN
LOOSE = {"relcl", "acl", "advcl", "appos", "punct", "cc", "conj", "parataxis"}
LOOK_BACK = 60


def subtree(root: Token, without: frozenset[str] = frozenset()) -> list[Token]:
    """Words under a head in reading order, without those under children of the given relations."""
    found, queue = [root], [c for c in root.children if c.dep_ not in without]
    while queue:
        token = queue.pop()
        found.append(token)
        queue.extend(token.children)
    return sorted(found, key=lambda t: t.i)


@dataclass(frozen=True)
class Sources:
    """Answers for one article whom some words stand for."""

    mentions: Sequence[RawMention]
    starts: Sequence[int] = field(default_factory=tuple)
    quoted: Sequence[Span] = ()
    """Quotations of the article: a name inside one is no antecedent for the words around it."""

    def within(self, start: int, end: int) -> list[int]:
        """Indices of the mentions that stand inside a stretch of the article."""
        first = bisect_left(self.starts, start)
        found = []
        while first < len(self.mentions) and self.mentions[first].span[0] < end:
            if self.mentions[first].span[1] <= end:
                found.append(first)
            first += 1
        return found

    def before(self, place: int, sentence_start: int) -> list[int]:
        """Mentions before a place, likeliest antecedent first: the subject of this sentence, then of the ones before."""
        last = bisect_left(self.starts, place)
        found = [i for i in range(max(0, last - LOOK_BACK), last) if not self._is_quoted(i, place)]
        return sorted(found, key=lambda i: self._distance(i, place, sentence_start))

    def _is_quoted(self, i: int, place: int) -> bool:
        start = self.mentions[i].span[0]
        return any(a <= start < b and not a <= place < b for a, b in self.quoted)

    def _distance(self, i: int, place: int, sentence_start: int) -> tuple[int, int, int]:
        m = self.mentions[i]
        same = m.span[0] >= sentence_start
        # a subject is worth about a sentence of distance; names inside the same clause before the pronoun are worth less
        gap = place - m.span[1]
        return (gap // 160 - (2 if m.subject else 0) - (1 if same and m.subject else 0), 0 if m.subject else 1, gap)

    def of(self, para: Para, head: Token) -> RawSource:
        """Return what the noun phrase of ``head`` names."""
        tokens = [t for t in subtree(head, frozenset(LOOSE)) if not t.is_space]
        tokens = _contiguous(tokens, head)
        spans = (para.place(tokens[0].idx, tokens[-1].idx + len(tokens[-1])),)
        text = para.doc.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1])]
        low = head.lower_
        if low in RELATIVE and head.dep_ in {"nsubj", "nsubjpass"} and head.head.dep_ == "relcl":
            inner = self.of(para, head.head.head)
            return RawSource(inner.sort, inner.text, spans, inner.mention, inner.candidates, inner.head)
        if head.dep_ == "appos" and head.head.pos_ == "PROPN" and not is_title(head):
            named = self.of(para, head.head)
            if named.sort == "name":
                return RawSource("name", text, spans, named.mention, (), low)
        place = para.place(head.idx, head.idx)[0]
        sentence = para.place(head.sent.start_char, 0)[0]
        if low in PRONOUNS:
            return RawSource("pronoun", text, spans, None, self._pronoun(low, place, sentence), low)
        inside = self.within(*spans[0])
        named = [i for i in inside if self.mentions[i].span[0] <= place < self.mentions[i].span[1]]
        if named:
            return RawSource("name", text, spans, named[0], (), low)
        named = self._apposed(para, head)
        if named is None:
            named = self._closing(para, head, tokens)
        if named is not None:
            return RawSource("name", text, spans, named, (), low)
        return self._nominal(para, head, text, spans, inside, place, sentence)

    def _apposed(self, para: Para, head: Token) -> int | None:
        """The name that a title stands beside: "the group's chief executive, Jane Roe"."""
        kind = "person" if is_title(head) else "organisation"
        if not is_title(head) and head.lower_ not in words.load("org_words") | words.load("firms"):
            return None
        for child in head.children:
            if (
                child.dep_ in {"appos", "compound"}
                and child.pos_ == "PROPN"
                and (child.dep_ == "appos" or kind == "organisation")
            ):
                inside = self.within(*para.place(child.left_edge.idx, child.right_edge.idx + len(child.right_edge)))
                fits = [i for i in inside if self.mentions[i].kind == kind]
                if fits:
                    return fits[0]
        return None

    def _closing(self, para: Para, head: Token, tokens: list[Token]) -> int | None:
        """The person whose name ends a title: "CEO of the Refugee Council Jane Roe", but not "spokesman for Jane Roe"."""
        end = para.place(0, tokens[-1].idx + len(tokens[-1]))[1]
        start = para.place(tokens[0].idx, 0)[0]
        over = range(bisect_left(self.starts, start), bisect_left(self.starts, end))
        people = [i for i in over if self.mentions[i].kind == "person" and self.mentions[i].span[1] >= end]
        if not people or not is_title(head):
            return None
        before = [
            t
            for t in tokens
            if para.place(t.idx, 0)[0] < self.mentions[people[0]].span[0] and not is_title(t) or t is head
        ]
        before = [t for t in before if para.place(t.idx, 0)[0] < self.mentions[people[0]].span[0]]
        return people[0] if before and before[-1].pos_ not in {"ADP", "PART", "DET"} else None

    def _pronoun(self, low: str, place: int, sentence: int) -> tuple[int, ...]:
        kinds = {"person"} if low in PERSONAL else {"organisation", "state", "bloc"}
        she = {"she", "her"}
        fits = [
            i
            for i in self.before(place, sentence)
            if self.mentions[i].kind in kinds
            and (low in PERSONAL or self.mentions[i].subject)
            and not (low in she and self.mentions[i].gender == "he")
            and not (low in PERSONAL - she and self.mentions[i].gender == "she")
        ]
        return tuple(fits[:4]) if low not in OWN else ()

    def _nominal(
        self, para: Para, head: Token, text: str, spans: tuple[Span, ...], inside: list[int], place: int, sentence: int
    ) -> RawSource:
        low = head.lower_
        plural = head.tag_ in {"NNS", "NNPS"}
        definite = any(c.lower_ in {"the", "this", "that", "his", "her", "its", "their"} for c in head.children)
        owner = inside[0] if inside else None
        holder = next((c for c in head.children if c.dep_ == "poss" and c.lower_ in PERSONAL), None)
        if holder is not None and low in words.load("org_words"):
            return RawSource("nominal", text, spans, None, self._pronoun(holder.lower_, place, sentence), low)
        if is_title(head) and not plural and definite and owner is None:
            return RawSource("nominal", text, spans, None, self._titled(low, place, sentence), low)
        if is_title(head) and not plural:
            return RawSource("unnamed", text, spans, owner, (), low)
        if low in words.load("org_words") | words.load("firms") and definite and owner is None:
            return RawSource("nominal", text, spans, None, self._bodies(low, place, sentence), low)
        sort: SourceSort = "group" if plural or owner is not None else "none"
        return RawSource(sort, text, spans, owner, (), low)

    def _titled(self, low: str, place: int, sentence: int) -> tuple[int, ...]:
        """People whose role has this word: "the admiral"."""
        near = [i for i in self.before(place, sentence) if self.mentions[i].kind == "person"]
        mine = {
            m.text.split()[-1]
            for m in self.mentions
            if any(low in r.text.lower().split() for r in m.roles) or low == m.title.lower()
        }
        return tuple(i for i in near if self.mentions[i].text.split()[-1] in mine)[:4]

    def _bodies(self, low: str, place: int, sentence: int) -> tuple[int, ...]:
        """Bodies that a noun may stand for: "the ministry", "the alliance", "the company"."""
        near = [i for i in self.before(place, sentence) if self.mentions[i].kind in {"organisation", "bloc"}]
        same = [i for i in near if low in self.mentions[i].text.lower().split()]
        if same or low not in words.load("firms") | {
            "alliance",
            "bloc",
            "group",
            "organisation",
            "organization",
            "charity",
            "agency",
            "union",
        }:
            return tuple(same[:4])
        if low in {"alliance", "bloc", "union"}:
            near = [i for i in near if self.mentions[i].kind == "bloc"] or near
        return tuple(near[:4])


def _contiguous(tokens: list[Token], head: Token) -> list[Token]:
    """The stretch around the head: words that a wrong parse hung on from far away are dropped."""
    by_place = {t.i: t for t in tokens}
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
