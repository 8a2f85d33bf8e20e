"""Tell the arms of a state from bodies that are a side of their own, by their names.

A ministry speaks for its government in any story. Parliament, the forces, the police and agencies do so only where
states face one another; at home they are sides that face each other.
"""

from __future__ import annotations

import re

from briefing.understand.lexicon.bodies import AGENCIES, PRIVATE_BODIES, REGIONAL, SEPARATE_POWERS
from briefing.understand.lexicon.gazetteer import fold, is_bloc, look_up, pattern, state_of
from briefing.understand.mentions.role_meaning import is_official

_WORLDWIDE = frozenset({w.lower() for w in REGIONAL} - {"national"} | {"world", "global", "news", "press"})
"""Words in the name of a body that is no state's: "World Food Agency"."""
_LINK = re.compile(r"\s(?:of|for|on|to|in|at)\s")


def is_arm(name: str, *, among_states: bool) -> bool:
    """Whether a body speaks for the state that it belongs to."""
    named = _LINK.split(fold(name), maxsplit=1)[0].split()
    if not named or named[-1] in PRIVATE_BODIES or not _WORLDWIDE.isdisjoint(named):
        return False
    if among_states:
        return is_official(fold(name)) or named[-1] in AGENCIES
    return is_official(fold(name)) and not is_separate_power(name)


def is_separate_power(name: str) -> bool:
    """Whether a body of the state is a side of its own at home: parliament, the forces, the police."""
    words = fold(name).split()
    return not SEPARATE_POWERS.isdisjoint(words) and "white" not in words


def state_of_body(name: str, home: str | None, *, among_states: bool) -> str | None:
    """Return the state or bloc that a body's name gives it to, or None: "Royal Norwegian Navy", "Canberra".

    An arm of a state abroad speaks for that state in any story.
    """
    entry = look_up(name)
    if entry and entry.kind == "capital":
        return entry.name
    inside = pattern().search(_LINK.split(name, maxsplit=1)[0])
    state = state_of(inside.group()) if inside and inside.group() != name else None
    if state is None or (is_bloc(state) and inside and inside.start() == 0):
        return state
    abroad = state != home and is_official(fold(name))
    return state if is_arm(name, among_states=among_states or abroad) else None
