"""Claims: the attributions of each article that show what a party says, wants, refuses or plans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.facts import Article, Mode, Passage, Position, Rule, Span, Stance, Strength
from briefing.understand.dossier.accounts import (
    called,
    extent_of,
    names_another,
    reported_by,
    reporter_of,
    with_account,
)
from briefing.understand.dossier.first_words import beginning_of, without_tie
from briefing.understand.dossier.position_text import (
    PrintedText,
    count_words,
    is_denial,
    is_refusal_to_say,
    is_torn_off,
    mode_of,
    position_spans,
    printed_text,
    without_loose_end,
)
from briefing.understand.dossier.selection import is_hearsay, is_intended, is_said, shows_position
from briefing.understand.dossier.stance import stance_of_words
from briefing.understand.evidence import identify
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.holders import ClaimHolder, holder_of
from briefing.understand.parties.make import with_one_name_each
from briefing.understand.records import ArticleFacts, Assertion, Attribution

MIN_WORDS = 3
"""Words from which a claim can be printed."""
_INSERTED = re.compile(r"^\[[^\]]*\] ")
FRAMES = ("say", "act", "noun")
"""Statements before deeds and nouns, so that a deed within a statement is not claimed twice."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says that a party holds, before the claims of all articles are merged to positions."""

    article: str
    """Id of the article."""
    holder: ClaimHolder
    mode: Mode
    stance: Stance
    text: str
    """What the memo may print; words that were added are in square brackets."""
    passage: Passage
    frame: str
    lemma: str
    """The base form of the cue."""
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
    """The words in square brackets before the text; empty where there are none."""
    pronoun: str
    """The pronoun that they replace; empty where they were added."""
    verbless: bool
    """Whether the text is a noun with its owner, and no sentence."""
    dangling: bool
    """Whether it has a pronoun that nothing before it in the text names."""
    via: str = ""
    """Who passes it on, where the article has it from somebody else; empty where it tells it itself."""


def own_words(claim: Claim) -> str:
    """Return what a claim says without the name put before it: one party opposes many things."""
    return _INSERTED.sub("", claim.text)


def select_claims(facts: Sequence[ArticleFacts], affiliations: Affiliations) -> tuple[Claim, ...]:
    """Select the attributions of all articles that show positions, in the order of the articles."""
    claims = [c for article in facts for c in sorted(_claims_of(article, affiliations), key=lambda c: c.span)]
    holders = with_one_name_each(affiliations.index, [c.holder for c in claims])
    return tuple(replace(c, holder=holder) for c, holder in zip(claims, holders, strict=True))


def _claims_of(facts: ArticleFacts, affiliations: Affiliations) -> list[Claim]:
    """Return the claims of one article, statements first."""
    chosen: list[Claim] = []
    for statement in sorted(facts.statements, key=lambda s: (FRAMES.index(s.frame), s.content)):
        quoted = statement.mode == "quote" and statement.frame == "say"
        holder = holder_of(affiliations, facts.article.id, statement.source, quoted=quoted)
        if holder is None or not is_said(statement) or is_hearsay(facts, statement) or is_intended(facts, statement):
            continue
        if shows_position(statement, holder, _content(facts.article, statement)):
            entity = affiliations.index.entities[holder.speaker] if holder.speaker is not None else None
            name = entity.name if entity is not None else called(statement, holder)
            via = reported_by(facts, statement, affiliations)
            via = "" if via in {name, holder.party} else via
            found = (replace(c, via=via) if via else c for c in _claims(facts, statement, holder, name))
            chosen += [c for c in found if not _is_covered(chosen, c)]
    return chosen


def _content(article: Article, statement: Attribution) -> str:
    """Return the words of a statement without what stands between them."""
    return " ".join(article.text[a:b] for a, b in statement.content)


def _claims(facts: ArticleFacts, statement: Attribution, holder: ClaimHolder, name: str) -> Iterator[Claim]:
    """Yield the claims that a statement makes, one for each span that can be printed."""
    article = facts.article
    own = (without_loose_end(article.text, span, statement) for span in position_spans(article, statement))
    for span in (with_account(facts, statement, words) for words in own):
        passage = article.passage(*span)
        if count_words(passage.text) < MIN_WORDS or is_torn_off(article.text, span):
            continue
        printed = _printed(facts, statement, span, name)
        yield Claim(
            article=article.id,
            holder=holder,
            mode=mode_of(statement, span),
            stance=_stance(statement, printed.text, (name, holder.party)),
            text=printed.text,
            passage=passage,
            frame=statement.frame,
            lemma=statement.lemma,
            verb=_verb(statement),
            as_of=article.published,
            span=span,
            cue=extent_of(article, statement.cue),
            clause=article.passage(*statement.clause),
            assertion=statement.assertion,
            rule=statement.rule_at(span[0]),
            source=extent_of(article, statement.source.spans),
            reporter=reporter_of(facts, statement, span),
            inserted=printed.inserted,
            pronoun=printed.pronoun,
            verbless=_is_verbless(article, statement, printed),
            dangling=any(span[0] + bool(printed.inserted) <= at < span[1] for at in statement.dangling),
        )


def _verb(statement: Attribution) -> str:
    """Return the word that reports a statement; empty where the statement is printed with it."""
    with_cue = statement.frame != "say" or is_refusal_to_say(statement) or is_denial(statement)
    return "" if with_cue else statement.verb


def _printed(facts: ArticleFacts, statement: Attribution, span: Span, name: str) -> PrintedText:
    """Return a span as it is printed; ``name`` stands for a pronoun in it unless that may mean somebody else."""
    holds_source = bool(statement.source.spans) and span[0] <= statement.source.spans[0][0]
    printed = printed_text(statement, facts.article.text[slice(*span)], name, holds_source=holds_source)
    unsure = printed.pronoun and statement.frame == "say" and names_another(facts, statement, span)
    return PrintedText(" ".join(facts.article.text[slice(*span)].split())) if unsure else printed


def _is_verbless(article: Article, statement: Attribution, printed: PrintedText) -> bool:
    """Return whether a noun is all that shows the stance, printed with its owner: "Norland's demand for a seat"."""
    end = statement.source.spans[-1][1] if statement.source.spans else 2
    owned = printed.inserted or {"'", "’"} & {*article.text[end - 2 : end + 1]}
    return statement.rule == "noun cue" and bool(owned)


def _stance(statement: Attribution, text: str, names: tuple[str, ...]) -> Stance:
    """Return the stance that the cue shows; where it shows none, that of the words."""
    plain = statement.frame == "say" and statement.stance == "claims"
    return (stance_of_words(text, names) if plain else None) or statement.stance


def _is_covered(chosen: Sequence[Claim], claim: Claim) -> bool:
    """Whether a claim lies within another one of its party, or around one that is a deed or a noun."""
    for other in chosen:
        (start, end), (a, b) = other.span, claim.span
        inside, around = start <= a and b <= end, a <= start and end <= b
        if other.holder.party == claim.holder.party and (
            inside or (around and "noun" in {claim.frame, other.frame}) or (around and other.frame == "act")
        ):
            return True
    return False


def _strength(claim: Claim) -> Strength:
    """Return whether a named source said it, an unnamed one did, or the article reports a deed."""
    if claim.holder.witness and claim.holder.speaker is None:
        return "unnamed"
    return "said" if claim.frame == "say" else "reported"


def position_of(group: Sequence[Claim], affiliations: Affiliations, rank: int) -> Position:
    """Make one position of claims that say the same; the first is the one that is printed."""
    lead, entities = group[0], affiliations.index.entities
    speaker = next((entities[c.holder.speaker].name for c in group if c.holder.speaker is not None), None)
    return Position(
        id=identify("p", lead.holder.party, lead.text),
        party=lead.holder.party,
        mode=lead.mode,
        stance=lead.stance,
        text=lead.text,
        evidence=tuple(dict.fromkeys(c.passage for c in group)),
        rank=rank,
        speaker=speaker,
        as_of=max((c.as_of for c in group if c.as_of), default=None),
        strength=_strength(lead),
        via=lead.via or None,
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
        verbless=lead.verbless,
        dangling=lead.dangling,
    )
