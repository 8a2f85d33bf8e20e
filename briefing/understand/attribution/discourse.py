"""Statements of an article beside one another: who goes on speaking, and what is told twice."""

from __future__ import annotations

from dataclasses import replace

from briefing.understand import lexicon
from briefing.understand.records import Attribution, SourceMention

GOING_ON = frozenset({"add", "continue"})
"""Cues of somebody who has spoken just before."""


def without_twins(found: list[Attribution]) -> list[Attribution]:
    """Drop a statement whose content another of the same source has within it by a plainer cue."""
    kept: list[Attribution] = []
    for s in sorted(found, key=lambda s: (s.frame == "noun", s.content[0][0], -(s.content[-1][1]))):
        twin = any(
            k.source.spans == s.source.spans
            and k.content[0][0] <= s.content[0][0]
            and s.content[-1][1] <= k.content[-1][1]
            and k.frame != "say"
            for k in kept
        )
        within = s.frame == "act" and (s.inside_quote or _inside_act(s, found))
        if not (s.frame == "noun" and (twin or s.inside_quote)) and not within:
            kept.append(s)
    return sorted(kept, key=lambda s: (s.content[0][0], s.whole))


def _inside_act(statement: Attribution, found: list[Attribution]) -> bool:
    """Whether a stance is part of another stance of the same source: "wants to meet them and express support"."""
    place = statement.cue[0] if statement.cue else statement.content[0]
    return any(
        o is not statement
        and o.frame == "act"
        and o.source.spans == statement.source.spans
        and any(a <= place[0] and place[1] <= b for a, b in o.content)
        for o in found
    )


def chained(statements: list[Attribution]) -> list[Attribution]:
    """Let "he added …" go on with who spoke in the sentence before, not with a name inside what they said."""
    out: list[Attribution] = []
    for s in sorted(statements, key=lambda s: (s.whole[0], s.whole[1])):
        source = _speaker_before(out, s, statements)
        out.append(s if source is None else replace(s, source=source))
    return out


def _is_reported(s: Attribution, everything: list[Attribution]) -> bool:
    """Whether a statement is part of what somebody else said: "Roe said he would resign"."""
    place = s.source.spans[0][0]
    return any(o is not s and o.frame == "say" and any(a <= place < b for a, b in o.content) for o in everything)


def _goes_on(s: Attribution) -> bool:
    """Whether a description without a name of its own goes on speaking: "the party's leader in the town added"."""
    described = s.source.sort in {"nominal", "none", "unnamed"} and s.source.mention is None
    return (
        described
        and s.lemma in GOING_ON
        and s.source.text.lower().startswith("the ")
        and len(s.source.text.split()) > 2
    )


def _speaker_before(before: list[Attribution], s: Attribution, everything: list[Attribution]) -> SourceMention | None:
    personal = s.source.sort == "pronoun" and s.source.head in {"he", "she"}
    if not (personal or _goes_on(s)) or s.inside_quote or _is_reported(s, everything):
        return None
    last = [
        b
        for b in before
        if b.frame in {"say", "act"}
        and not b.inside_quote
        and b.sentence[1] <= s.sentence[0] + 1
        and s.sentence[0] - b.sentence[1] < 4
    ]
    if not last:
        return None
    source = max(last, key=lambda b: (b.sentence[0], -b.whole[0])).source
    if source.sort == "unnamed":
        return replace(source, spans=s.source.spans)
    index = source.mention if source.sort == "name" else next(iter(source.candidates), None)
    if not personal:
        return replace(source, spans=s.source.spans)
    if index is None or index not in s.source.candidates:
        return None
    return replace(s.source, candidates=(index, *(i for i in s.source.candidates if i != index)))


def of_speaker(statement: Attribution, everything: list[Attribution]) -> Attribution:
    """In "the regulator said that it would …" it is first of all the regulator."""
    source = statement.source
    if source.sort != "pronoun" or not source.candidates or statement.inside_quote:
        return statement
    place = source.spans[0][0]
    around = [
        o
        for o in everything
        if o is not statement
        and o.frame == "say"
        and o.source.sort == "name"
        and any(a <= place < b for a, b in o.content)
    ]
    if not around:
        return statement
    index = max(around, key=lambda o: o.whole[0]).source.mention
    if index is None or index not in source.candidates:
        return statement
    return replace(statement, source=replace(source, candidates=(index, *(i for i in source.candidates if i != index))))


def with_speaker(statement: Attribution, everything: list[Attribution]) -> Attribution:
    """A statement or a letter speaks for whoever spoke before it: "the statement said"."""
    papers = lexicon.load("papers")
    source = statement.source
    if (
        source.head not in papers
        or source.mention is not None
        or not source.text.lower().startswith(("the ", "his ", "her ", "its ", "their "))
    ):
        return statement
    before = [
        s
        for s in everything
        if s.whole[1] <= statement.whole[1]
        and s is not statement
        and s.source.head not in papers
        and not s.inside_quote
    ]
    if not before:
        return statement
    owner = max(before, key=lambda s: s.whole[0]).source
    return replace(statement, source=replace(owner, spans=source.spans))
