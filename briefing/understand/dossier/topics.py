"""Topics: the things that several sides speak about, named in the words of the sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from briefing.facts import Passage, Position, Question, Topic
from briefing.understand.dossier.merging import stems
from briefing.understand.dossier.views import views
from briefing.understand.evidence import independent, origins
from briefing.understand.parsing.key_phrases import within
from briefing.understand.records import ArticleFacts, KeyPhrase

MOST = 8
"""Topics of a folder."""
LEAST = 2
"""Sides that speak about a topic, and positions that a further topic adds."""
COMMON = 3
"""Times that a noun is used; a rarer one is no topic."""
PARTED = 0.5
"""Share of a noun's phrases with one word before it, from which that word belongs to the topic's name."""
EXACT = 1.5
"""How much more a name of two words tells."""
FEW = 12
"""Positions; in a folder with fewer, what all speak about is a topic too."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    stem: str
    name: str
    positions: tuple[int, ...]
    questions: tuple[int, ...]
    sides: int
    reports: int
    share: float
    """Of all positions."""

    def weight(self, taken: frozenset[int]) -> float:
        """How much a topic tells beyond those that were taken before it: many sides, many reports, much that is new."""
        new = len(set(self.positions) - taken) + 0.5 * len(self.questions)
        exact = EXACT if " " in self.name else 1.0
        return (self.sides - 1 + 0.5 * self.reports) * log(1 + new) * (1 - self.share) ** 2 * exact


def topics(
    facts: Sequence[ArticleFacts], positions: Sequence[Position], questions: Sequence[Question]
) -> tuple[Topic, ...]:
    """Find what at least two sides speak about, the weightiest topic first; each adds something to those before it."""
    left, taken, found = list(_candidates(facts, positions, questions)), frozenset[int](), list[_Candidate]()
    while left and len(found) < MOST:
        left = [c for c in left if len(set(c.positions) - taken) >= LEAST]
        best = max(left, key=lambda c: (c.weight(taken), c.name), default=None)
        if best is None:
            break
        left.remove(best)
        taken |= set(best.positions)
        found.append(best)
    return tuple(_topic(c, facts, positions, questions) for c in found)


def _topic(
    found: _Candidate, facts: Sequence[ArticleFacts], positions: Sequence[Position], questions: Sequence[Question]
) -> Topic:
    about = tuple(positions[i] for i in found.positions)
    asked = tuple(questions[i].id for i in found.questions)
    return Topic(found.name, tuple(p.id for p in about), asked, views(found.stem, about, facts))


def _candidates(
    facts: Sequence[ArticleFacts], positions: Sequence[Position], questions: Sequence[Question]
) -> Iterator[_Candidate]:
    phrases = {f.article.id: f.phrases for f in facts}
    spoken, asked = (_by_stem([_about(f.evidence, phrases) for f in told]) for told in (positions, questions))
    origin = origins(f.article for f in facts)
    for stem, name in _names(facts).items():
        about = _together(spoken.get(stem, ()), positions)
        sides = {positions[i].party for i in about}
        if len(sides) >= LEAST:
            reports = independent((e for i in about for e in positions[i].evidence), origin)
            share = len(about) / max(len(positions), FEW)
            yield _Candidate(
                stem,
                name,
                about,
                tuple(asked.get(stem, ())),
                len(sides),
                reports,
                share,
            )


def _by_stem(about: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    """Look up which positions, or which questions, are about something."""
    found: dict[str, list[int]] = {}
    for i, stemmed in enumerate(about):
        for stem in stemmed:
            found.setdefault(stem, []).append(i)
    return found


def _together(about: Sequence[int], positions: Sequence[Position]) -> tuple[int, ...]:
    """Keep the positions of sides that some report brings together: one word in two stories is no common topic."""
    sides: dict[str, set[str]] = defaultdict(set)
    for i in about:
        for e in positions[i].evidence:
            sides[e.source].add(positions[i].party)
    met = frozenset(party for parties in sides.values() if len(parties) >= LEAST for party in parties)
    return tuple(i for i in about if positions[i].party in met)


def _about(evidence: Sequence[Passage], phrases: Mapping[str, Sequence[KeyPhrase]]) -> frozenset[str]:
    """What some passages speak about: the stems of the heads of the phrases in them."""
    return frozenset(s for e in evidence for p in within(e.start, e.end, phrases[e.source]) for s in stems(p.head))


def _names(facts: Sequence[ArticleFacts]) -> Mapping[str, str]:
    """Name each noun by its content: as it mostly stands, with the word before it where that is mostly the same."""
    found: dict[str, list[KeyPhrase]] = defaultdict(list)
    for phrase in (p for f in facts for p in f.phrases if p.text):
        for stem in stems(phrase.head):
            found[stem].append(phrase)
    return {stem: _name(phrases) for stem, phrases in sorted(found.items()) if len(phrases) >= COMMON}


def _name(phrases: Sequence[KeyPhrase]) -> str:
    """The commonest head with the commonest word before it, if most have that one; its commonest form."""
    head = _commonest([p.head for p in phrases])
    same = [p for p in phrases if p.head == head]
    key = _commonest([p.key for p in same if p.key])
    exact = [p for p in same if p.key == key]
    if key and len(exact) >= max(2, PARTED * len(same)):
        return f"{key.rsplit(' ', 1)[0]} {_commonest([p.text for p in exact])}"
    return _commonest([p.text for p in same])


def _commonest(words: Sequence[str]) -> str:
    return min(Counter(words).items(), key=lambda x: (-x[1], x[0]), default=("", 0))[0]
