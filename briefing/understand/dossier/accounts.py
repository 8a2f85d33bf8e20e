"""Who passes a statement on, whom it may mean, and what its side is called, in the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.facts import Article, Passage, Span
from briefing.understand.dossier.selection import is_said
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.holders import ClaimHolder, holder_of
from briefing.understand.records import ArticleFacts, Attribution


def names_another(facts: ArticleFacts, statement: Attribution, span: Span) -> bool:
    """Return whether a person stands between a source and its words, whom a pronoun in them may mean just as well."""
    start = statement.source.spans[-1][1] if statement.source.spans else span[0]
    return any(m.kind == "person" and start <= m.span[0] < span[0] for m in facts.mentions)


def with_account(facts: ArticleFacts, statement: Attribution, span: Span) -> Span:
    """Return a deed's span with whose account it is, where that stands right behind: ", according to the Herald"."""
    if statement.frame != "act":
        return span
    accounts = (o for o in facts.statements if o.rule == "according to" and o.cue and o.source.spans)
    behind = (
        o.source.spans[-1][1]
        for o in accounts
        if facts.article.text[span[1] : o.cue[0][0]] in {", ", " "} and o.cue[0][0] > span[1]
    )
    return span[0], next((end for end in behind if end > span[1]), span[1])


def extent_of(article: Article, spans: Sequence[Span]) -> Passage | None:
    """Return the words from the first span to the last; None where there is no span."""
    return article.passage(min(a for a, _ in spans), max(b for _, b in spans)) if spans else None


def reporter_of(facts: ArticleFacts, statement: Attribution, span: Span) -> Passage | None:
    """Return the source and cue of somebody else whose reported words begin with a span; None where nobody's do."""
    others = (o for o in facts.statements if o.frame == "say" and o.source.spans != statement.source.spans)
    near = (
        (o.source.spans[0][0], o.cue[-1][1])
        for o in others
        if o.source.spans and o.cue and any(a == span[0] for a, _ in o.content)
    )
    return next((facts.article.passage(a, b) for a, b in near if a < b <= span[0]), None)


def reported_by(facts: ArticleFacts, statement: Attribution, affiliations: Affiliations) -> str:
    """Return who else says that a deed was done, where the article only passes that on: "Roe told reporters"."""
    place = statement.predicate[0]
    others = (
        o
        for o in facts.statements
        if statement.frame == "act" and o.frame == "say" and o.source.spans != statement.source.spans and o.holds(place)
    )
    holders = (holder_of(affiliations, facts.article.id, o.source) for o in others if is_said(o))
    known = next((h for h in holders if h is not None), None)
    if known is None:
        return ""
    named = affiliations.index.entities[known.speaker].name if known.speaker is not None else ""
    return named or known.witness or known.party


def called(statement: Attribution, holder: ClaimHolder) -> str:
    """Return what a side of which nobody is named is called: some of its people are not the whole of it."""
    words = statement.source.text.removeprefix("the ").removeprefix("The ")
    group = statement.source.sort == "group" and words.endswith("s") and len(words.split()) in {2, 3}
    return f"{words[0].upper()}{words[1:]}" if group else holder.party
