"""Who acts and speaks: name, role, side, and why they matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing.compose import show
from briefing.compose.central import shares
from briefing.compose.draft import Draft
from briefing.compose.ranking import order
from briefing.compose.speech import Saying, put, stands_alone
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
    saying: Saying | None
    """Their most corroborated position."""
    mentions: int
    cites: tuple[int, ...]


def build(draft: Draft) -> dict[str, Any] | None:
    """Take the first actors by rank; ``None`` where there are none."""
    speaking = {name for p in draft.dossier.positions for name in (p.speaker, p.party) if name}
    known = [a for a in draft.dossier.actors if tells(a, speaking) and not spoken_for(a, draft)]
    actors = sorted(known, key=lambda a: (not (a.roles or a.party or a.name in speaking), a.rank))
    used, share = set[str](), shares(draft)
    shown = draft.cut([who(a, draft, used, share) for a in draft.upto(actors, "actors")], "actors")
    more = draft.behind(actors, "actors")
    return {"actors": shown, "shown": bool(shown), "more": more} if actors else None


def tells(actor: Actor, speaking: set[str]) -> bool:
    """Whether there is anything to tell of an actor: a statement, a role, a side, or that it is named often."""
    return bool(actor.roles or actor.party or actor.name in speaking or actor.mentions >= OFTEN)


def spoken_for(actor: Actor, draft: Draft) -> bool:
    """Whether an actor is a party that others speak for: it has its own heading among the positions."""
    voices = (a for a in draft.dossier.actors if a.party == actor.name != a.name and a.kind == "person")
    return actor.kind != "person" and any(voices) and any(p.party == actor.name for p in draft.dossier.positions)


def who(actor: Actor, draft: Draft, used: set[str], share: Mapping[str, float]) -> Who:
    """Make one actor ready, with a position that no row before has ``used``."""
    role = actor.roles[0] if actor.roles else None
    day = (role.as_of or draft.dated(role.evidence)) if role else None
    best = leading(actor, draft, used, share)
    used.add(best.id if best else "")
    evidence = best.evidence if best else (*(role.evidence if role else ()), *actor.evidence)
    return Who(
        name=actor.name,
        role=show.prose(role.text) if role else "",
        role_month=show.month(day) if draft.older(day) else "",
        side=actor.party if actor.party and actor.party != actor.name else "",
        note=actor.note,
        saying=put(best, draft) if best else None,
        mentions=actor.mentions,
        cites=draft.cites(evidence) or tuple(sorted(draft.number(s) for s in actor.sources)),
    )


def leading(actor: Actor, draft: Draft, used: set[str], share: Mapping[str, float]) -> Position | None:
    """Return the position of an actor that says most in few words, of the latest period if there is one."""
    said = [p for p in draft.dossier.positions if actor.name == (p.speaker or p.party) and p.id not in used]
    told = {p.id: put(p, draft) for p in said}
    apt = [p for p in said if stands_alone(told[p.id])]

    def key(position: Position) -> tuple[float, ...]:
        saying = told[position.id]
        age, *rest = order(position, saying, draft, share)
        return age, len(saying.words.split()) > BRIEF, *rest

    return min(apt or said, key=key, default=None)
