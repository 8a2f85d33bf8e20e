"""Find the mentions before a pronoun or a nominal that it may mean, the likeliest first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.facts import Span
from briefing.understand.lexicon import speech
from briefing.understand.mentions.political import political_party_of
from briefing.understand.parsing.noun_phrases import Phrase
from briefing.understand.records import Mention

MOST = 4
"""Candidates that are kept for a pronoun or a nominal."""
LOOK_BACK = 60
"""Mentions before a source among which its antecedent is looked for."""
PRINCIPAL = 400
"""Characters before "a spokesman" within which the body that they speak for is named."""
BREAK = 4
"""Characters between two sentences, or paragraphs, that follow one another."""
SENTENCE = 160
"""Characters that count as a sentence of distance."""


@dataclass(frozen=True)
class Antecedents:
    """The mentions of one article, in reading order; indices are theirs."""

    mentions: Sequence[Mention]
    starts: Sequence[int] = ()
    """Where each mention begins."""
    quoted: Sequence[Span] = ()
    """Quotations of the article: a name inside one is no antecedent for the words around it."""
    parts: Sequence[tuple[str, int, int]] = ()
    """Parts of bodies: the noun, where it stands, and the mention of the body ("a party panel": "panel")."""
    plurals: Sequence[tuple[int, int, str]] = ()
    """Parties called by their members: where the name and its sentence end, and the name ("the Democrats")."""

    def within(self, start: int, end: int) -> list[int]:
        """Return the indices of the mentions that stand wholly inside a stretch of the article."""
        first = bisect_left(self.starts, start)
        found = []
        while first < len(self.mentions) and self.mentions[first].span[0] < end:
            if self.mentions[first].span[1] <= end:
                found.append(first)
            first += 1
        return found

    def before(self, place: int, sentence_start: int) -> list[int]:
        """Return mentions before an offset, the likeliest antecedent first: near ones, and subjects before others."""
        last = bisect_left(self.starts, place)
        found = [i for i in range(max(0, last - LOOK_BACK), last) if not self._is_quoted(i, place)]
        return sorted(found, key=lambda i: self._distance(i, place, sentence_start))

    def _is_quoted(self, i: int, place: int) -> bool:
        """Whether a mention stands in a quotation that an offset stands outside of."""
        start = self.mentions[i].span[0]
        return any(a <= start < b and not a <= place < b for a, b in self.quoted)

    def _distance(self, i: int, place: int, sentence_start: int) -> tuple[bool, int, int, int]:
        """Return the sort key of a mention as an antecedent.

        A person in the same sentence or the one before comes first, however they are introduced. What a main clause
        is about is worth two sentences of distance, or three in the same sentence; another subject is worth one
        (centering: Grosz, Joshi and Weinstein, 1995).
        """
        m = self.mentions[i]
        gap = place - m.span[1]
        worth = (3 if m.span[0] >= sentence_start else 2) if m.main else int(m.subject)
        near = m.span[0] >= sentence_start or 0 <= sentence_start - m.sentence[1] <= BREAK
        return (m.kind == "person" and not near, gap // SENTENCE - worth, 0 if m.main else 1 if m.subject else 2, gap)

    def meant_by(self, low: str, phrase: Phrase) -> tuple[int, ...]:
        """Return whom a pronoun may mean, likeliest first: people of its gender, or bodies that are subjects."""
        if low in speech.SPEAKER_OR_HEARER:
            return ()
        personal = low in speech.HE_OR_SHE
        kinds = {"person"} if personal else {"organisation", "state", "bloc"}
        other = ("he" if low in speech.FEMALE else "she") if personal else None
        near = [(i, self.mentions[i]) for i in self.before(phrase.place, phrase.sentence)]
        fits = [
            i for i, m in near if m.kind in kinds and (personal or m.subject) and (not m.gender or m.gender != other)
        ]
        if not fits and low in speech.SEVERAL:
            bodies = [(i, m) for i, m in near if m.kind in kinds and phrase.place - m.span[1] < SENTENCE]
            fits = [i for i, m in bodies if _is_plural(m.text)]
        return tuple(fits[:MOST])

    def whole_of(self, noun: str, place: int) -> tuple[int, ...]:
        """Return the body of which "the panel" is a part, by the nearest description before it; nothing for none."""
        before = [(at, i) for low, at, i in self.parts if low == noun and at < place]
        return (max(before)[1],) if before else ()

    def plural_before(self, phrase: Phrase) -> str | None:
        """Return the last party called by its members in the sentence before that of "they", or None."""
        near = [
            text
            for end, sentence, text in self.plurals
            if end < phrase.sentence and phrase.sentence - sentence <= BREAK
        ]
        return near[-1] if near else None

    def people_before(self, phrase: Phrase) -> tuple[int, ...]:
        """Return the people before a phrase, the likeliest first."""
        return tuple(i for i in self.before(phrase.place, phrase.sentence) if self.mentions[i].kind == "person")[:MOST]

    def principals_of(self, phrase: Phrase) -> tuple[int, ...]:
        """Return the bodies for which "a spokesman" may speak: those named just before, the likeliest first."""
        near = self.before(phrase.place, phrase.sentence)
        return tuple(
            i
            for i in near
            if self.mentions[i].kind == "organisation" and phrase.place - self.mentions[i].span[1] < PRINCIPAL
        )[:MOST]


def _is_plural(name: str) -> bool:
    """Whether a body is called by what its members are: "the Liberal Democrats"."""
    return bool(re.search(r"[a-z]{2}(?<!s)s$", name)) and political_party_of(name) is not None
