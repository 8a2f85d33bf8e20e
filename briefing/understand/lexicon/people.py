"""Words that show who a person is: titles, kin, given names. Lower case, but for given names."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.understand.lexicon import pairs, table, words

_MARKED_TITLES = words("titles") | frozenset(t.replace(".", "") for t in words("titles"))
TITLES: frozenset[str] = frozenset(t.rstrip("!~") for t in _MARKED_TITLES)
"""Words for an office, a rank or an occupation, singular."""
RANKS: frozenset[str] = frozenset(t[:-1] for t in _MARKED_TITLES if t.endswith("!"))
"""Titles that are military ranks: they show a nationality rather than a party."""
FORMS_OF_ADDRESS: frozenset[str] = frozenset(t[:-1] for t in _MARKED_TITLES if t.endswith("~"))
"""Titles that say nothing about what somebody does."""
HONORIFICS: frozenset[str] = frozenset({"mr", "mrs", "ms", "sir", "dame", "lord", "lady"})
"""Words before a name that are no role by themselves, without their full stop."""
PORTFOLIOS: frozenset[str] = words("portfolios")
"""Words before a title that say what the office is for: "home" in "Home Secretary"."""
SEATS: frozenset[str] = words("seats")
"""Titles of those who sit for a place without speaking for it: "alderman"."""
STATE_OFFICES: frozenset[str] = words("state_offices")
"""Heads of offices that only a state or a bloc has: "ambassador"."""
NO_STATE: frozenset[str] = frozenset(
    {"opposition", "rebel", "shadow", "union", "party", "church", "community", "business", "separatist", "guerrilla"}
    | {"religious", "student", "labor", "labour", "tribal", "exiled", "militia"}
)
"""Words before such an office that make it another body's: "opposition leader"."""
CORPORATE_OFFICES: frozenset[str] = words("corporate")
"""Offices that exist only in some body: "chief executive"."""
CIVIL_GENERALS: frozenset[str] = words("civil_generals")
"""Words before "general" that make it an office rather than a rank: "secretary"."""
AIDES: frozenset[str] = words("aides")
"""Words for those who speak or act for somebody else: "spokeswoman"."""
PLEADERS: frozenset[str] = words("pleaders")
"""Words for lawyers: the court they plead in is not whom they speak for."""
KIN: frozenset[str] = words("kin")
"""Nouns for a relative, singular."""
UNTIED: frozenset[str] = words("untied")
"""Nouns for people who do not speak for what the noun ties them to: "critic of the plan", "victim"."""
PERFORMERS: frozenset[str] = frozenset(
    {"comedian", "comic", "host", "presenter", "anchor", "columnist", "commentator", "pundit", "cartoonist", "satirist"}
    | {"actor", "actress", "singer", "star", "dj", "novelist", "author", "blogger"}
)
"""Titles of those who speak for themselves, wherever they are seen, heard or read: "Channel 9 host"."""
ACADEMICS: frozenset[str] = frozenset({"professor", "prof.", "lecturer", "fellow", "scholar", "researcher", "student"})
"""Titles behind which "of" opens a subject, not an employer: "professor of Law at Norby"."""
SPORTS: frozenset[str] = frozenset(
    {"coach", "boss", "manager", "captain", "skipper", "striker", "forward", "winger", "midfielder", "defender"}
    | {"goalkeeper", "keeper", "pitcher", "quarterback", "player", "fullback", "centre-back"}
)
"""Titles in a sports club, which is called by its city."""
CANDIDATES: frozenset[str] = frozenset({"nominee", "candidate", "hopeful", "contender", "challenger", "front-runner"})
"""Titles of those who stand for election."""
GENDERED_TITLES: Mapping[str, str] = pairs("gendered_titles")
"""Titles and words of kin, each with the pronoun that goes with it: "he" or "she"."""
GIVEN_NAMES: Mapping[str, str] = pairs("given_names")
"""Given names as printed, each with the pronoun that usually goes with it; "-" for either."""
NICKNAMES: tuple[tuple[str, ...], ...] = table("nicknames")
"""Given names as printed, each with its short forms."""
NAME_PARTICLES: frozenset[str] = frozenset(
    "al ben bin da de del den der di dos du el ibn la le ter van von".split()  # noqa: SIM905  (reads as one line)
)
"""Lower-case words inside a surname: "van der Berg"."""
