"""Statements that a briefing needs: what each side says, wants, refuses, plans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.facts import Article, Mode, Passage, Position, Rule, Span, Stance, Strength
from briefing.understand.dossier.first_words import beginning_of, without_tie
from briefing.understand.dossier.position_text import (
    count_words,
    is_denial,
    is_refusal_to_say,
    mode_of,
    pieces,
    printed_text,
)
from briefing.understand.dossier.stance import leaning
from briefing.understand.evidence import identify
from briefing.understand.lexicon.facts import CONTESTED, KNOWING, LIGHT, WITHOUT_STANCE
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.holders import ClaimHolder, holder_of
from briefing.understand.parties.make import with_one_name_each
from briefing.understand.records import ArticleFacts, Assertion, Attribution

MIN_WORDS = 3
CONDITIONAL = re.compile(r"(?:would|could|might|may|should|can)\b")
UNANSWERED = re.compile(
    r"to (?:comment|say|respond|answer|discuss|elaborate|confirm|speculate|be (?:drawn|named|interviewed|identified))\b"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A position of one article, before positions of all articles are merged."""

    article: str
    holder: ClaimHolder
    mode: Mode
    stance: Stance
    text: str
    passage: Passage
    frame: str
    verb: str
    as_of: str | None
    span: Span
    cue: Passage | None
    clause: Passage
    assertion: Assertion
    rule: Rule
    source: Passage | None
    reporter: Passage | None
    inserted: str
    pronoun: str


def take_positions(facts: Sequence[ArticleFacts], affiliations: Affiliations) -> tuple[Draft, ...]:
    """Select the statements of all articles that are positions, in the order of the articles."""
    found = [d for article in facts for d in sorted(_of_article(article, affiliations), key=lambda d: d.span)]
    holders = with_one_name_each(affiliations.index, [d.holder for d in found])
    return tuple(replace(d, holder=v) for d, v in zip(found, holders, strict=True))


def _of_article(facts: ArticleFacts, affiliations: Affiliations) -> list[Draft]:
    """Positions of one article; words before deeds, so that a deed within words is not told twice."""
    taken: list[Draft] = []
    for statement in sorted(facts.statements, key=lambda s: ({"say": 0, "act": 1, "noun": 2}[s.frame], s.content)):
        quoted = statement.mode == "quote" and statement.frame == "say"
        holder = holder_of(affiliations, facts.article.id, statement.source, quoted=quoted)
        if holder is None or _is_hearsay(facts, statement):
            continue
        if _is_wanted(statement, holder, _content(facts.article, statement)):
            name = affiliations.index.entities[holder.speaker].name if holder.speaker is not None else holder.party
            taken += [d for d in _drafts(facts, statement, holder, name) if not _is_told(taken, d)]
    return taken


def _is_hearsay(facts: ArticleFacts, statement: Attribution) -> bool:
    """Whether somebody else only says what this source would or might do, or thinks."""
    predicate = facts.article.text[slice(*statement.predicate)]
    if statement.frame != "act" or not (CONDITIONAL.match(predicate) or statement.stance == "claims"):
        return False
    place = statement.predicate[0]
    told = (o for o in facts.statements if o.frame == "say" and o.source.spans != statement.source.spans)
    return any(a <= place < b for o in told for a, b in o.content)


def _content(article: Article, statement: Attribution) -> str:
    return " ".join(article.text[a:b] for a, b in statement.content)


def _drafts(facts: ArticleFacts, statement: Attribution, holder: ClaimHolder, name: str) -> Iterator[Draft]:
    article = facts.article
    for span in pieces(article, statement):
        passage = article.passage(*span)
        if count_words(passage.text) < MIN_WORDS:
            continue
        holds_source = bool(statement.source.spans) and span[0] <= statement.source.spans[0][0]
        printed = printed_text(statement, passage.text, name, holds_source=holds_source)
        whole = is_refusal_to_say(statement) or is_denial(statement)
        verb = statement.verb if statement.frame == "say" and not whole else ""
        yield Draft(
            article=article.id,
            holder=holder,
            mode=mode_of(statement, span),
            stance=_stance(statement, printed.text, (name, holder.party)),
            text=printed.text,
            passage=passage,
            frame=statement.frame,
            verb=verb,
            as_of=article.published,
            span=span,
            cue=_whole(article, statement.cue),
            clause=article.passage(*statement.clause),
            assertion=statement.assertion,
            rule=statement.rule_at(span[0]),
            source=_whole(article, statement.source.spans),
            reporter=_reporter(facts, statement, span),
            inserted=printed.inserted,
            pronoun=printed.pronoun,
        )


def _whole(article: Article, spans: Sequence[Span]) -> Passage | None:
    """Return the words from the first span to the last; None where there is no span."""
    return article.passage(min(a for a, _ in spans), max(b for _, b in spans)) if spans else None


def _reporter(facts: ArticleFacts, statement: Attribution, span: Span) -> Passage | None:
    """Return the source and cue of somebody else whose reported words open with a piece; None where nobody's do."""
    others = (o for o in facts.statements if o.frame == "say" and o.source.spans != statement.source.spans)
    near = (
        (o.source.spans[0][0], o.cue[-1][1])
        for o in others
        if o.source.spans and o.cue and any(a == span[0] for a, _ in o.content)
    )
    return next((facts.article.passage(a, b) for a, b in near if a < b <= span[0]), None)


def _stance(statement: Attribution, text: str, names: tuple[str, ...]) -> Stance:
    """The stance that the cue shows; where it shows none, that of the words."""
    plain = statement.frame == "say" and statement.stance == "claims"
    return (leaning(text, names) if plain else None) or statement.stance


def _is_wanted(statement: Attribution, holder: ClaimHolder, said: str) -> bool:
    """Whether a statement shows where somebody stands."""
    lemma = statement.lemma
    if statement.inside_quote or (statement.negated and statement.frame == "act" and statement.stance == "claims"):
        return False
    unanswered = lemma in {"decline", "refuse"} and bool(UNANSWERED.match(said))
    contested = lemma == "defend" and bool(set(said.lower().split()) & CONTESTED)
    if unanswered or contested:  # no comment is no stance, nor is "defends a majority of 1,000"
        return False
    if statement.frame == "noun":
        return statement.stance != "claims" or holder.speaker is not None
    if statement.frame == "act":
        return lemma not in WITHOUT_STANCE | (KNOWING - LIGHT) or statement.quoted_share > 0
    if statement.mode == "quote" or holder.speaker is not None:
        return True
    # what unnamed officials report to have happened is an event or a figure, not a stance
    return lemma not in KNOWING and not (statement.past and holder.witness)


def _is_told(taken: Sequence[Draft], draft: Draft) -> bool:
    """Whether the same side's statement stands within one that was taken, or around a mere deed."""
    for other in taken:
        (start, end), (a, b) = other.span, draft.span
        inside, around = start <= a and b <= end, a <= start and end <= b
        if other.holder.party == draft.holder.party and (
            inside or (around and "noun" in {draft.frame, other.frame}) or (around and other.frame == "act")
        ):
            return True
    return False


def _strength(draft: Draft) -> Strength:
    if draft.holder.witness and draft.holder.speaker is None:
        return "unnamed"
    return "said" if draft.frame == "say" else "reported"


def finished(group: Sequence[Draft], affiliations: Affiliations, rank: int) -> Position:
    """Make one position of drafts that state the same; the first is the one that is printed."""
    lead = group[0]
    speaker = next(
        (affiliations.index.entities[d.holder.speaker].name for d in group if d.holder.speaker is not None), None
    )
    return Position(
        id=identify("p", lead.holder.party, lead.text),
        party=lead.holder.party,
        mode=lead.mode,
        stance=lead.stance,
        text=lead.text,
        evidence=tuple(dict.fromkeys(d.passage for d in group)),
        rank=rank,
        speaker=speaker,
        as_of=max((d.as_of for d in group if d.as_of), default=None),
        strength=_strength(lead),
        verb=lead.verb,
        witness=lead.holder.witness if speaker is None else "",
        cue=lead.cue,
        clause=lead.clause,
        auxiliaries=lead.assertion.auxiliaries,
        polarity=lead.assertion.polarity,
        modality=lead.assertion.modality,
        rule=lead.rule,
        agreement=lead.assertion.agreement,
        source=lead.source,
        reporter=lead.reporter,
        begins=beginning_of(without_tie(lead.text.removeprefix(f"[{lead.inserted}] "))),
        inserted=lead.inserted,
        pronoun=lead.pronoun,
    )
