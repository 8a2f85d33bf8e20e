"""What happened, for the bottom line: the first sentences of the reports, as many as fit."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from briefing.compose import typography
from briefing.compose.clarity import POINTING
from briefing.compose.context import MemoContext, ordinal
from briefing.compose.salience import centrality, is_background, shares_of
from briefing.compose.similarity import content_words
from briefing.facts import Lead, Passage

SHORT = 4
"""Letters of words by which two sentences are compared."""
SAME_NEWS = 0.4
"""Share of words that two first sentences of one piece of news have in common."""
LEAST = 0.2
"""Weight of a word that every report uses; one that a single report uses weighs about 1."""
FIRST = 3
"""Sentences of a report in which it says what happened; what follows is detail."""
BREVITY = 60
"""Words that weigh as much against a sentence as a place far back in its article."""
TEASER = 60
"""Words of an article below which it only announces another."""
ENDED = re.compile(r"[.!?][”’\")]?$")
"""Needs no full stop."""


@dataclass(frozen=True, slots=True)
class NewsSentence:
    """A sentence of a report that may be printed."""

    report: int
    """Rank of its report among the reports: 0 for the latest and most central."""
    place: int
    """In its article."""
    alone: bool
    passage: Passage
    about: Mapping[str, float]
    """The words that set it apart, with their weights."""

    @property
    def length(self) -> int:
        """Its number of words."""
        return len(self.passage.text.split())

    @property
    def worth(self) -> float:
        """How much it tells for its length: what stands first tells most."""
        return 1 / (1 + self.place) - self.length / BREVITY


def first_news(waiting: Sequence[NewsSentence], left_over: int) -> list[NewsSentence]:
    """Return the first sentence of each report that can stand alone, the latest and most central report first."""
    printed = list[NewsSentence]()
    for report in sorted({s.report for s in waiting}):
        lead = next((s for s in waiting if s.report == report and s.alone and s.place < FIRST), None)
        if lead is not None and fits(lead, printed, left_over):
            printed.append(lead)
            left_over -= lead.length
    return printed


def more_news(
    waiting: Sequence[NewsSentence], printed: Sequence[NewsSentence], used: Collection[Passage], left_over: int
) -> list[NewsSentence]:
    """Return what is printed with further sentences, those first that say most for their length."""
    chosen, left = [*printed], [s for s in waiting if not any(s.passage.overlaps(u) for u in used)]
    while ready := [s for s in left if s not in chosen and fits(s, chosen, left_over)]:
        chosen.append(max(ready, key=lambda s: (s.worth, -s.report)))
        left_over -= chosen[-1].length
    return chosen


def by_report(printed: Iterable[NewsSentence], context: MemoContext) -> list[tuple[Passage, ...]]:
    """Return the sentences of each report in their order, the latest report first, then those without a date."""
    reports: dict[int, list[Passage]] = {}
    for sentence in sorted(printed, key=lambda s: (s.report, s.place)):
        reports.setdefault(sentence.report, []).append(sentence.passage)
    days = {report: context.latest_date(sentences) for report, sentences in reports.items()}
    order = sorted(reports, key=lambda report: -ordinal(day) if (day := days[report]) else 0)
    return [tuple(reports[report]) for report in order]


def candidates(context: MemoContext, share: Mapping[str, float]) -> list[NewsSentence]:
    """Return the first sentences of all reports, the latest and most central report first."""

    def rank(lead: Lead) -> tuple[float, ...]:
        brief = context.articles[lead.sentences[0].source].words < TEASER
        return context.older(context.latest_date(lead.sentences)), brief, -centrality(lead.sentences[0].text, share)

    spread = context.cached("spread", lambda: shares_of(context, SHORT))
    leads = sorted(context.dossier.leads, key=rank)
    found = (
        NewsSentence(n, place, alone and not POINTING.search(passage.text), passage, words_of(passage.text, spread))
        for n, lead in enumerate(leads)
        for passage, place, alone in zip(lead.sentences, lead.places, lead.alone, strict=True)
    )
    return [s for s in found if not (s.place and is_background(s.passage.text))]


def words_of(text: str, spread: Mapping[str, float]) -> Mapping[str, float]:
    """Return the words that set one piece of news apart from others of a folder, each with its weight.

    Names are left out, since all news of a folder have the same ones; ``spread`` is the share of reports with a word.
    """
    lower = " ".join(word for word in text.split() if word[:1].islower())
    return {word: LEAST + 1.0 - spread.get(word, 0.0) for word in content_words(lower, SHORT)}


def fits(sentence: NewsSentence, printed: Iterable[NewsSentence], left_over: int) -> bool:
    """Return whether a sentence fits, says something new, and can be understood behind those that are printed."""
    behind = any(p.report == sentence.report and p.place == sentence.place - 1 for p in printed)
    new = not any(is_same_news(sentence, p) for p in printed if p.report != sentence.report)
    return sentence.length <= left_over and new and (sentence.alone or behind)


def is_same_news(one: NewsSentence, other: NewsSentence) -> bool:
    """Return whether two sentences tell one piece of news: several of their words are the same, rare ones above all."""
    shared = one.about.keys() & other.about.keys()
    weights = [fsum(sorted(about.values())) for about in (one.about, other.about)]
    both = fsum(sorted(one.about[word] for word in shared))
    return len(shared) > 1 and both > SAME_NEWS * min(weights)


def in_words(sentences: Sequence[Passage]) -> str:
    """Return the sentences of one report as a line."""
    words = [typography.capital(typography.prose(s.text)) for s in sentences]
    return " ".join([*(w if ENDED.search(w) else f"{w}." for w in words[:-1]), *words[-1:]])
