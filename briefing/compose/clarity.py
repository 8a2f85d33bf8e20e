"""Whether a line reads without its article: nothing in it needs another sentence, and it says more than a few words."""

from __future__ import annotations

import re

from briefing.facts import Position

SHORTEST = 5
"""Words; a line of fewer does not stand alone."""
POINTING = re.compile(
    r"\b(?:this|these|such)\s(?!(?:a |an )?(?:past |coming |last |first )?"
    r"(?:time|morning|afternoon|evening|day|week|month|year|season|spring|summer|autumn|winter|century)s?\b)\w"
    r"|\bthose\s(?!who|whom|whose|which|that|of|in|on|at|from|with|without|behind|involved|responsible)\w"
    r"|\b(?:because|despite|none|all|some|most|part|any) (?:of )?(?:it|them)\b"
    r"|^\W*(?:[Bb]oth|[Aa]ll (?:two|three|four)|[Tt]he (?:two|three|four)) (?-i:[a-z])"
    r"|\b(?:initially|at first)\b|\b(?:the|all|both) (?:[\w-]+ )?(?:duo|pair|trio)\b|\b(?:that|the same) day\b"
    r"|\b(?:do|does|did|doing|done) (?:so|this|that|it)\b",
    re.IGNORECASE,
)
"""Points to what another sentence tells: "such a step", "did so"."""
PRONOUN = re.compile(r"\b(?:it|they|them|he|him|she)\b", re.IGNORECASE)
RUN_ON = re.compile(r"[a-z] (?:In|On|At|For|By|With|To|From|After|As|The|An?|It|He|She|They) (?=[a-z])")
"""Where a headline, or a line without a full stop, runs on into the next sentence."""
OURS = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y|me)\b")
"""The speaker, in words that are not marked as spoken."""
QUOTED = re.compile(r"“[^”]*”")
BRIEF = 9
"""Words; speech of no more has hardly room to say whom or what its pronouns mean."""
LEADING = re.compile(
    r"\W*(?:as|if|when|while|because|since|once|unless|although|though) (?:it|they|this)\b"
    r"|\W*\w+ed (?:[\w’']+,? ){1,8}?(?:it|he|she|they)\b",
    re.IGNORECASE,
)
"""Words about what another sentence names: "If it is activated", "Called the Gull, it sails"."""


HEADLESS = re.compile(r"(?:has|have|had|is|are|was|were|will|would|could|should|may|might|must)\b")
"""Begins a clause without its subject."""


def reads_alone(position: Position, form: str, words: str, *, bare: bool) -> bool:
    """Return whether a position in some form reads without its article.

    ``bare`` is whether ``words`` begin with those of the position, without any of its sentence before them.
    """
    phrase_only = form == "whole" and position.verbless
    headless = form == "colon" and HEADLESS.match(words)
    needs_more = position.dangling or (bare and position.begins in {"pronoun", "relative"})
    brief = form == "quote" and len(words.split()) <= BRIEF
    points = RUN_ON.search(words) or POINTING.search(words) or LEADING.match(words) or (brief and PRONOUN.search(words))
    ours = form != "quote" and OURS.search(QUOTED.sub("", words))
    return not (phrase_only or headless or needs_more or points or ours) and len(words.split()) >= SHORTEST
