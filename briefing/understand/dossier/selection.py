"""Decide which attributions show a position: what was said, by whom it is held, and no mere report of a fact."""

from __future__ import annotations

import re

from briefing.understand.lexicon import speech
from briefing.understand.lexicon.facts import CONTESTED, KNOWING, LIGHT, WITHOUT_STANCE
from briefing.understand.parties.holders import ClaimHolder
from briefing.understand.records import ArticleFacts, Attribution

MODAL = speech.POSSIBLE | speech.CONDITIONAL | speech.WISHED | speech.EXPECTED
"""Auxiliaries that say in the printed line how far something was said."""
THINKING = frozenset({"believe", "discover", "imagine", "notice", "regret", "suppose", "think", "wonder"})
"""Verbs by which somebody takes something to be so; behind "may" or "will" the writer guesses it: "may find that"."""
REPORTING = frozenset({"add", "announce", "confirm", "report", "reveal", "say", "state", "tell"})
"""Verbs that pass on what happened; what others hold in the past is a view: "suspected that it was a test"."""
CLAIMING = frozenset(
    {"accuse", "allege", "argue", "assert", "believe", "claim", "complain", "contend", "emphasise", "emphasize", "fear"}
    | {"insist", "maintain", "speculate", "stress", "suggest", "suspect", "think", "underline", "warn"}
)
"""Verbs by which somebody has it that another did something; it may not be so."""
CONDITIONAL = re.compile(r"(?:would|could|might|may|should|can)\b")
UNANSWERED = re.compile(
    r"to (?:comment|say|respond|answer|discuss|elaborate|confirm|speculate|be (?:drawn|named|interviewed|identified))\b"
)
UNNAMED = re.compile(r"(not )?(?:to )?(?:be|being) (?:named|identified|quoted)\b")
"""What somebody who stays unnamed asks for with "not", or does not want."""


def is_hearsay(facts: ArticleFacts, statement: Attribution) -> bool:
    """Whether a deed is only what somebody else says that its source did, might do, or thinks."""
    predicate = facts.article.text[slice(*statement.predicate)]
    doubtful = statement.deed or CONDITIONAL.match(predicate) or statement.stance == "claims"
    if statement.frame != "act":
        return False
    place = statement.predicate[0]
    others = (o for o in facts.statements if o.frame == "say" and o.source.spans != statement.source.spans)
    return any(o.holds(place) for o in others if doubtful or o.lemma in CLAIMING)


def is_intended(facts: ArticleFacts, statement: Attribution) -> bool:
    """Whether what would be said is part of what its source wants or plans: "pledged to assess whether it works"."""
    if statement.frame != "say" or statement.mode == "quote" or not (statement.cue and statement.source.spans):
        return False
    place = statement.cue[0][0]
    own = (o for o in facts.statements if o.frame == "act" and o.source.spans == statement.source.spans)
    return any(o is not statement and is_said(o) and o.holds(place) for o in own)


def is_said(statement: Attribution) -> bool:
    """Whether the text has it that a statement was made: not under a condition, as a wish, or taken back above."""
    assertion = statement.assertion
    if not assertion.held:
        return False
    if statement.frame != "say":
        return True
    taken_back = assertion.polarity == "negative" and not statement.negated
    own = not MODAL.isdisjoint(a.lower() for a in assertion.auxiliaries)  # "would say" is printed as it stands
    if (own or assertion.modality == "possible") and statement.lemma in KNOWING | THINKING:
        return False
    plain = own and assertion.modality != "question"
    return not taken_back and (plain or assertion.modality in {"asserted", "possible"})


def shows_position(statement: Attribution, holder: ClaimHolder, content: str) -> bool:
    """Whether a statement shows where its holder stands; ``content`` are its words."""
    lemma = statement.lemma
    if statement.inside_quote or (statement.negated and statement.frame == "act" and statement.stance == "claims"):
        return False
    silent = lemma in {"decline", "refuse"} or (lemma in {"want", "wish"} and statement.negated)
    unanswered = silent and bool(UNANSWERED.match(content))
    contested = lemma == "defend" and bool(set(content.lower().split()) & CONTESTED)
    # no comment is no stance, nor is "defends a majority of 1,000"
    if unanswered or contested or _stays_unnamed(statement, content):
        return False
    if statement.frame == "noun":
        return statement.stance != "claims" or holder.speaker is not None
    if statement.frame == "act":
        return lemma not in WITHOUT_STANCE | (KNOWING - LIGHT) or statement.quoted_share > 0
    if statement.mode == "quote" or holder.speaker is not None:
        return True
    # what unnamed officials report to have happened is an event or a figure, not a stance
    reported = statement.past and lemma in REPORTING and not statement.quoted_share
    happened = reported and holder.witness and statement.source.sort == "group"
    return lemma not in KNOWING and not happened


def _stays_unnamed(statement: Attribution, content: str) -> bool:
    """Whether a source only wants to stay unnamed: "asked not to be identified"."""
    wish = UNNAMED.match(content) if statement.frame == "act" else None
    return wish is not None and bool(statement.negated or wish.group(1))
