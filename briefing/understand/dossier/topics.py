"""Topics: the things that several parties speak about, named in the words of the sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from briefing.facts import Passage, Position, Question, Topic, independent, originals
from briefing.understand.dossier.views import views_on
from briefing.understand.parsing.key_phrases import within
from briefing.understand.records import ArticleFacts, KeyPhrase
from briefing.understand.similarity import stems

MOST = 8
"""Topics of a folder."""
LEAST = 2
"""Parties that speak about a topic, and positions that a further topic adds."""
COMMON = 3
"""Uses from which a noun can be a topic."""
MODIFIED = 0.5
"""Share of a noun's phrases with one word before it, from which that word belongs to the topic's name."""
EXACT = 1.5
"""How much more a topic with a name of two words weighs."""
FEW = 12
"""Positions; in a folder with fewer, what all of them are about is a topic too."""


@dataclass(frozen=True, slots=True)
class TopicCandidate:
    """A noun that may name a topic, with what is about it; positions and questions by their numbers."""

    stem: str
    name: str
    positions: tuple[int, ...]
    questions: tuple[int, ...]
    parties: int
    reports: int
    share: float
    """Share of all positions that are about it."""

    def weight(self, covered: frozenset[int]) -> float:
        """Return how much a topic adds to others: more parties, reports, and positions that they do not cover."""
        new = len(set(self.positions) - covered) + 0.5 * len(self.questions)
        exact = EXACT if " " in self.name else 1.0
        return (self.parties - 1 + 0.5 * self.reports) * log(1 + new) * (1 - self.share) ** 2 * exact


def find_topics(
    facts: Sequence[ArticleFacts], positions: Sequence[Position], questions: Sequence[Question]
) -> tuple[Topic, ...]:
    """Find what at least two parties speak about, the weightiest first; each topic adds to those before it."""
    left = list(_candidates(facts, positions, questions))
    covered, chosen = frozenset[int](), list[TopicCandidate]()
    while left and len(chosen) < MOST:
        left = [c for c in left if len(set(c.positions) - covered) >= LEAST]
        best = max(left, key=lambda c: (c.weight(covered), c.name), default=None)
        if best is None:
            break
        left.remove(best)
        covered |= set(best.positions)
        chosen.append(best)
    return tuple(_topic(c, facts, positions, questions) for c in chosen)


def _topic(
    candidate: TopicCandidate,
    facts: Sequence[ArticleFacts],
    positions: Sequence[Position],
    questions: Sequence[Question],
) -> Topic:
    about = tuple(positions[i] for i in candidate.positions)
    open_questions = tuple(questions[i].id for i in candidate.questions)
    return Topic(candidate.name, tuple(p.id for p in about), open_questions, views_on(candidate.stem, about, facts))


def _candidates(
    facts: Sequence[ArticleFacts], positions: Sequence[Position], questions: Sequence[Question]
) -> Iterator[TopicCandidate]:
    phrases = {f.article.id: f.phrases for f in facts}
    positions_by_stem = _by_stem([_about(p.evidence, phrases) for p in positions])
    questions_by_stem = _by_stem([_about(q.evidence, phrases) for q in questions])
    original = originals({f.article.id: f.article.echo_of for f in facts})
    for stem, name in _names(facts).items():
        about = _in_common(positions_by_stem.get(stem, ()), positions)
        parties = {positions[i].party for i in about}
        if len(parties) >= LEAST:
            reports = independent((e.source for i in about for e in positions[i].evidence), original)
            share = len(about) / max(len(positions), FEW)
            open_questions = tuple(questions_by_stem.get(stem, ()))
            yield TopicCandidate(stem, name, about, open_questions, len(parties), reports, share)


def _by_stem(about: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    """Index texts, by number, under the stems of what they are about."""
    index: dict[str, list[int]] = {}
    for i, content in enumerate(about):
        for stem in content:
            index.setdefault(stem, []).append(i)
    return index


def _in_common(about: Sequence[int], positions: Sequence[Position]) -> tuple[int, ...]:
    """Keep the positions of parties that meet in some report: one word in two stories is no common topic."""
    parties: dict[str, set[str]] = defaultdict(set)
    for i in about:
        for e in positions[i].evidence:
            parties[e.source].add(positions[i].party)
    meeting = frozenset(party for present in parties.values() if len(present) >= LEAST for party in present)
    return tuple(i for i in about if positions[i].party in meeting)


def _about(evidence: Sequence[Passage], phrases: Mapping[str, Sequence[KeyPhrase]]) -> frozenset[str]:
    """Return what some passages are about: the stems of the heads of the phrases in them."""
    return frozenset(s for e in evidence for p in within(e.start, e.end, phrases[e.source]) for s in stems(p.head))


def _names(facts: Sequence[ArticleFacts]) -> Mapping[str, str]:
    """Return a name for each stem that the articles use often as a noun."""
    by_stem: dict[str, list[KeyPhrase]] = defaultdict(list)
    for phrase in (p for f in facts for p in f.phrases if p.text):
        for stem in stems(phrase.head):
            by_stem[stem].append(phrase)
    return {stem: _name(phrases) for stem, phrases in sorted(by_stem.items()) if len(phrases) >= COMMON}


def _name(phrases: Sequence[KeyPhrase]) -> str:
    """Name phrases by their commonest head in its commonest form, after the word that stands before half of them."""
    head = _commonest([p.head for p in phrases])
    same = [p for p in phrases if p.head == head]
    key = _commonest([p.key for p in same if p.key])
    exact = [p for p in same if p.key == key]
    if key and len(exact) >= max(2, MODIFIED * len(same)):
        return f"{key.rsplit(' ', 1)[0]} {_commonest([p.text for p in exact])}"
    return _commonest([p.text for p in same])


def _commonest(words: Sequence[str]) -> str:
    return min(Counter(words).items(), key=lambda x: (-x[1], x[0]), default=("", 0))[0]
