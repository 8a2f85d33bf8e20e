"""Who acts and speaks: name, role, party, and why they matter."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.compose import typography
from briefing.compose.context import MemoContext
from briefing.compose.phrasing import PhrasedPosition, phrase
from briefing.compose.ranking import order
from briefing.compose.salience import shares
from briefing.compose.sections.summary import choose
from briefing.facts import Actor, Position

BRIEF = 20
"""Words; more do not fit a cell."""


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor, ready for a template."""

    name: str
    role: str
    role_month: str
    """The month of a role that is older than the latest reports; else empty."""
    party: str
    note: str
    position: PhrasedPosition | None
    """Their most corroborated position."""
    deed: str
    """What they did, where they have no position to print; else empty."""
    mentions: int
    cites: tuple[int, ...]


def build(context: MemoContext) -> dict[str, Any] | None:
    """Return the rows of the first actors by rank; ``None`` where there are none."""
    actors = context.cached("actors", lambda: chosen(context))
    used, share = context.cached("positions of actors", lambda: printed_before(context)), shares(context)
    rows = context.each_once(
        "rows of actors", context.printed_so_far(actors, "actors"), lambda a: row(a, context, used, share)
    )
    front = rows[: context.limits.actors]
    front = front if context.part == "whole" else telling(front)
    shown = [r for r in rows if r not in front] if context.part == "annex" else front
    more = len(actors) - len({r.name for r in (*front, *shown)})
    return {"actors": shown, "shown": bool(shown), "more": more} if actors else None


def telling(rows: Sequence[ActorRow]) -> list[ActorRow]:
    """Return the rows that say what somebody said or did, and who it is; all of them where none does."""
    clear = [r for r in rows if r.position and r.position.stands_alone and not r.note]
    return [r for r in rows if r in clear or (r.deed and not r.note)] or [*rows]


def printed_before(context: MemoContext) -> set[str]:
    """Return the ids of the positions that the bottom line prints."""
    return {p.id for point in choose(context) for p in (point.position, *point.positions) if p is not None}


def chosen(context: MemoContext) -> list[Actor]:
    """Return the actors of whom something is known, by rank; those of whom only a role is known come last."""
    speaking = context.by_speaker
    known = [a for a in context.dossier.actors if is_known(a, speaking) and not spoken_for(a, context)]
    return sorted(known, key=lambda a: (not (a.deed or a.name in speaking), a.rank))


def is_known(actor: Actor, speaking: Collection[str]) -> bool:
    """Return whether there is something to say of an actor: what they are, did or said."""
    return bool(actor.roles or actor.deed or actor.name in speaking)


def spoken_for(actor: Actor, context: MemoContext) -> bool:
    """Return whether an actor is a party that others speak for, which has a heading among the positions."""
    spoken_parties = context.cached("parties with a speaker", lambda: spokesperson_parties(context))
    return actor.kind != "person" and actor.name in spoken_parties and actor.name in context.by_party


def spokesperson_parties(context: MemoContext) -> set[str | None]:
    """Return the parties for which a person can speak."""
    return {a.party for a in context.dossier.actors if a.kind == "person" and a.party != a.name}


def row(actor: Actor, context: MemoContext, used: set[str], share: Mapping[str, float]) -> ActorRow:
    """Return the row of an actor, with a position that is not in ``used`` yet, and add it there."""
    role = actor.roles[0] if actor.roles else None
    day = (role.as_of or context.latest_date(role.evidence)) if role else None
    best = leading(actor, context, used, share)
    used.add(best.id if best else "")
    deed = actor.deed if best is None else None
    evidence = best.evidence if best else (deed,) if deed else (*(role.evidence if role else ()), *actor.evidence)
    return ActorRow(
        name=actor.name,
        role=typography.prose(role.text) if role and not role.text.lower().startswith("of ") else "",
        role_month=typography.month(day) if context.older(day) else "",
        party=actor.party if actor.party and actor.party != actor.name else "",
        note=actor.note,
        position=phrase(best, context) if best else None,
        deed=typography.prose(deed.text) if deed else "",
        mentions=actor.mentions,
        cites=context.cites(evidence) or tuple(sorted(context.number(s) for s in actor.sources)),
    )


def leading(actor: Actor, context: MemoContext, used: set[str], share: Mapping[str, float]) -> Position | None:
    """Return the position of an actor that says most in few words, of the latest period if there is one."""
    unused = [p for p in context.by_speaker.get(actor.name, ()) if p.id not in used]
    apt = [p for p in unused if phrase(p, context).stands_alone]
    if not apt and actor.deed:
        return None

    def key(position: Position) -> tuple[float, ...]:
        phrased = phrase(position, context)
        age, *rest = order(position, phrased, context, share)
        return age, len(phrased.words.split()) > BRIEF, *rest

    return min(apt or unused, key=key, default=None)
