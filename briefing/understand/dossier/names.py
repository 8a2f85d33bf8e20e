"""Whom facts name: whether a position opens with its speaker, and who has not answered a question yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.facts import Actor, Party, Passage, Position, Question
from briefing.understand.dossier.first_words import names_agent, names_speaker

UNANSWERED = (
    r"(?:ha(?:s|ve|d)(?: not|n['’]t) (?:yet )?(?:\w+ly )?(?:decided|said|confirmed|announced|committed|taken|responded)"
    r"|ha(?:s|ve|d) yet to|(?:declined|refused) to|did(?: not|n['’]t) (?:say|confirm|specify)|would(?: not|n['’]t) say"
    r"|(?:is|are|was|were) (?:considering|weighing|undecided|to decide|deciding)|(?:will|must|would) decide)\b"
)
"""Follows who could answer, and has not."""
NOT_ANSWERED = re.compile(f" {UNANSWERED}")


def with_speakers(
    positions: Sequence[Position], parties: Sequence[Party], actors: Sequence[Actor]
) -> tuple[Position, ...]:
    """Return positions that know whether their words open with who speaks, or say by whom something is done."""
    by_name, people = {p.name: p for p in reversed(parties)}, {a.name: a for a in reversed(actors)}
    known = ((p, known_as(p, by_name, people)) for p in positions)
    return tuple(replace(p, names_speaker=_is_named(p, names)) for p, names in known)


def _is_named(position: Position, names: frozenset[str]) -> bool:
    deed = position.strength == "reported" and names_agent(position.text, names)
    return deed or names_speaker(position.text, names)


def known_as(position: Position, parties: Mapping[str, Party], actors: Mapping[str, Actor]) -> frozenset[str]:
    """Return the names of who speaks: the person's where one is named, else those of the party."""
    if actor := actors.get(position.speaker or ""):
        return frozenset({actor.name, *actor.aliases})
    party = parties.get(position.party)
    names = {position.party, *(party.aliases if party else ()), position.witness} - {""}
    if party and party.kind == "group":
        names.add(party.name.split(" of ")[0])  # a coalition of 30 countries may be one of 30 nations further on
    return frozenset(names)


def with_holders(
    questions: Sequence[Question], parties: Sequence[Party], actors: Sequence[Actor]
) -> tuple[Question, ...]:
    """Return questions with who has not answered them yet, as their sources call them."""
    known = {n for p in parties for n in (*p.aliases, p.name)} | {n for a in actors for n in (*a.aliases, a.name)}
    names = sorted(known, key=lambda n: (-len(n), n))
    return tuple(replace(q, holder=unanswered_by(q.evidence, names)) for q in questions)


def unanswered_by(passages: Iterable[Passage], names: Sequence[str]) -> str:
    """Return the first of some names of which a passage says that they have not answered; empty where none does."""
    for text in (" ".join(passage.text.split()) for passage in passages):
        if NOT_ANSWERED.search(text):
            for name in (n for n in names if n in text):
                if re.search(rf"\b{re.escape(name)}(?: \w+)? {UNANSWERED}", text):
                    return name
    return ""
