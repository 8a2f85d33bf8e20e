"""Who acts and speaks: name, role, side, and why they matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing.compose import typography
from briefing.compose.context import MemoContext
from briefing.compose.phrasing import PhrasedPosition, phrase
from briefing.compose.ranking import order
from briefing.compose.salience import shares
from briefing.facts import Actor, Position

OFTEN = 3
"""Mentions from which somebody matters of whom nothing else is known."""
BRIEF = 20
"""Words; more do not fit a cell."""


@dataclass(frozen=True, slots=True)
class Who:
    """An actor, ready for a template."""

    name: str
    role: str
    role_month: str
    """The month of a role that is older than the latest reports; else empty."""
    side: str
    note: str
    position: PhrasedPosition | None
    """Their most corroborated position."""
    mentions: int
    cites: tuple[int, ...]


def build(context: MemoContext) -> dict[str, Any] | None:
    """Take the first actors by rank; ``None`` where there are none."""
    actors = context.once("actors", lambda: chosen(context))
    used, share = context.once("positions of actors", set[str]), shares(context)
    rows = context.prefix("rows of actors", context.upto(actors, "actors"), lambda a: who(a, context, used, share))
    shown = context.cut(rows, "actors")
    more = context.behind(actors, "actors")
    return {"actors": shown, "shown": bool(shown), "more": more} if actors else None


def chosen(context: MemoContext) -> list[Actor]:
    """Choose whom there is something to tell of, by rank; those of whom only the name is known come last."""
    speaking = {name for p in context.dossier.positions for name in (p.speaker, p.party) if name}
    known = [a for a in context.dossier.actors if tells(a, speaking) and not spoken_for(a, context)]
    return sorted(known, key=lambda a: (not (a.roles or a.party or a.name in speaking), a.rank))


def tells(actor: Actor, speaking: set[str]) -> bool:
    """Whether there is anything to tell of an actor: a statement, a role, a side, or that it is named often."""
    return bool(actor.roles or actor.party or actor.name in speaking or actor.mentions >= OFTEN)


def spoken_for(actor: Actor, context: MemoContext) -> bool:
    """Whether an actor is a party that others speak for: it has its own heading among the positions."""
    voices = context.once("sides with a voice", lambda: {a.party for a in context.dossier.actors if is_voice(a)})
    return actor.kind != "person" and actor.name in voices and actor.name in context.said_by


def is_voice(actor: Actor) -> bool:
    """Whether an actor is a person who can speak for a side."""
    return actor.kind == "person" and actor.party != actor.name


def who(actor: Actor, context: MemoContext, used: set[str], share: Mapping[str, float]) -> Who:
    """Make one actor ready, with a position that no row before has ``used``."""
    role = actor.roles[0] if actor.roles else None
    day = (role.as_of or context.dated(role.evidence)) if role else None
    best = leading(actor, context, used, share)
    used.add(best.id if best else "")
    evidence = best.evidence if best else (*(role.evidence if role else ()), *actor.evidence)
    return Who(
        name=actor.name,
        role=typography.prose(role.text) if role else "",
        role_month=typography.month(day) if context.older(day) else "",
        side=actor.party if actor.party and actor.party != actor.name else "",
        note=actor.note,
        position=phrase(best, context) if best else None,
        mentions=actor.mentions,
        cites=context.cites(evidence) or tuple(sorted(context.number(s) for s in actor.sources)),
    )


def leading(actor: Actor, context: MemoContext, used: set[str], share: Mapping[str, float]) -> Position | None:
    """Return the position of an actor that says most in few words, of the latest period if there is one."""
    said = [p for p in context.voiced_by.get(actor.name, ()) if p.id not in used]
    apt = [p for p in said if phrase(p, context).stands_alone]

    def key(position: Position) -> tuple[float, ...]:
        phrased = phrase(position, context)
        age, *rest = order(position, phrased, context, share)
        return age, len(phrased.words.split()) > BRIEF, *rest

    return min(apt or said, key=key, default=None)
