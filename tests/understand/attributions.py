"""Facts of an article written by hand: mentions and attributions that are found by their words."""

from __future__ import annotations

from typing import Any

from briefing.facts import Article, Position, Span, Stance
from briefing.understand.dossier.claims import select_claims
from briefing.understand.dossier.positions import merge_claims
from briefing.understand.entities.linking import link_entities
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.records import (
    ArticleFacts,
    Attribution,
    Frame,
    KeyPhrase,
    Mention,
    SourceMention,
    SourceSort,
    phrase,
)


def place(article: Article, words: str) -> Span:
    """Return where words first stand in an article."""
    start = article.text.index(words)
    return start, start + len(words)


def mentions_of(article: Article, *names: str) -> tuple[Mention, ...]:
    """Mention states where their names first stand."""
    return tuple(Mention(place(article, name), name, "state", sure=True) for name in names)


def attribution(  # noqa: PLR0913  an attribution has as many parts
    article: Article,
    source: str,
    cue: str,
    content: str,
    *,
    frame: Frame = "say",
    stance: Stance = "claims",
    mention: int | None = 0,
    **more: Any,
) -> Attribution:
    """Attribute ``content`` to ``source``, which is the first mention; an empty source is a description of nobody."""
    at, says, words = (place(article, part) if part else None for part in (source, cue, content))
    assert words is not None
    sort: SourceSort = "name" if mention is not None else "unnamed"
    spans = tuple(span for span in (at, says, words) if span is not None)
    fields: dict[str, Any] = {
        "mode": "paraphrase",
        "verb": cue,
        "lemma": cue,
        "extent": (min(a for a, _ in spans), max(b for _, b in spans)),
        "sentence": (article.start, article.end),
        "predicate": (says[0] if says else words[0], words[1]),
    }
    named = SourceMention(
        sort, source, (at,) if at else (), mention, head=source.rsplit(maxsplit=1)[-1].lower() if source else ""
    )
    return Attribution(
        source=named, cue=(says,) if says else (), content=(words,), stance=stance, frame=frame, **(fields | more)
    )


def facts_of(
    article: Article, mentions: tuple[Mention, ...], *statements: Attribution, phrases: tuple[KeyPhrase, ...] = ()
) -> ArticleFacts:
    """Return the facts of an article that holds nothing but statements and phrases."""
    return ArticleFacts(article, mentions, statements, (), (), (), phrases)


def nouns(article: Article, *phrases: str) -> tuple[KeyPhrase, ...]:
    """Return noun phrases of one or two words at each place where they stand; the last word without s is the head."""
    found = []
    for words in phrases:
        before, _, noun = words.rpartition(" ")
        head = noun.removesuffix("s")
        start = article.text.find(words)
        while start >= 0:
            found.append(phrase((start, start + len(words)), head, f"{before} {head}" if before else "", noun))
            start = article.text.find(words, start + 1)
    return tuple(sorted(found, key=lambda p: p.span))


def positions_of(*facts: ArticleFacts) -> tuple[Position, ...]:
    """Merge the claims of some articles."""
    affiliations = Affiliations(link_entities(facts))
    return merge_claims(select_claims(facts, affiliations), facts, affiliations)
