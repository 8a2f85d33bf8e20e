"""Who acts and speaks: name, role, side, and why they matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing.compose import show
from briefing.compose.draft import Draft
from briefing.compose.speech import Saying, put, stands_alone
from briefing.facts import Actor, Position


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
    actors = [a for a in sorted(draft.dossier.actors, key=lambda a: a.rank) if not spoken_for(a, draft)]
    used: set[str] = set()
    shown = draft.cut([who(a, draft, used) for a in draft.upto(actors, "actors")], "actors")
    more = draft.behind(actors, "actors")
    return {"actors": shown, "shown": bool(shown), "more": more} if actors else None


def spoken_for(actor: Actor, draft: Draft) -> bool:
    """Whether an actor is a party that others speak for: it has its own heading among the positions."""
    voices = (a for a in draft.dossier.actors if a.party == actor.name != a.name and a.kind == "person")
    return actor.kind != "person" and any(voices) and any(p.party == actor.name for p in draft.dossier.positions)


def who(actor: Actor, draft: Draft, used: set[str]) -> Who:
    """Make one actor ready, with a position that no row before has ``used``."""
    role = actor.roles[0] if actor.roles else None
    day = (role.as_of or draft.dated(role.evidence)) if role else None
    best = leading(actor, draft, used)
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


def leading(actor: Actor, draft: Draft, used: set[str]) -> Position | None:
    """Return the most corroborated position of an actor, of the latest period if there is one."""
    said = [p for p in draft.dossier.positions if actor.name == (p.speaker or p.party) and p.id not in used]
    apt = [p for p in said if stands_alone(put(p, draft))]
    return min(
        apt or said,
        key=lambda p: (draft.age(p), -draft.independent(p.evidence), p.rank),
        default=None,
    )
