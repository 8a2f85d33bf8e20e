"""A role that somebody has in an article, and the party that a rule takes from it."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.facts import AffiliationRule, Passage
from briefing.understand.entities.entity import EntityIndex
from briefing.understand.lexicon.people import CANDIDATES, KIN, PERFORMERS, UNTIED
from briefing.understand.mentions.political import political_party_of
from briefing.understand.mentions.role_meaning import head_phrase, is_official
from briefing.understand.records import RoleMention

OPPOSING = frozenset({"shadow", "opposition"})
"""Words in an office of the opposition."""


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role that somebody has in an article."""

    person: int
    """Index of the entity."""
    article: str
    """Id of the article."""
    role: RoleMention
    depth: int = 0
    """Steps from the person whose party is asked for; only for their own roles the words before are looked at."""

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of these words stands in the role."""
        return not words.isdisjoint(self.role.text.lower().split())

    @property
    def is_untied(self) -> bool:
        """Whether it tells whose relative, victim, critic or host somebody is, and so not whom they speak for."""
        return self.head in KIN | UNTIED | PERFORMERS

    @property
    def is_candidacy(self) -> bool:
        """Whether somebody stands for president: they speak for a campaign of their own."""
        presidential = "presidential" in self.role.text.lower().split()
        of_party = self.head == "nominee" and political_party_of(self.role.text) is not None
        return self.head in CANDIDATES and (presidential or of_party)

    @property
    def is_opposition(self) -> bool:
        """Whether it is an office in the opposition: "shadow home secretary", "leader of the opposition"."""
        return self.has(OPPOSING)

    @property
    def head(self) -> str:
        """The noun that the role comes down to, lower case."""
        return (head_phrase(self.role.text).lower().split() or [""])[-1]

    @property
    def is_official(self) -> bool:
        """Whether it is an office of a state's own government."""
        return is_official(self.role.text.lower())

    def passage(self, index: EntityIndex) -> Passage:
        """Return the words of the role in its article."""
        return index.articles[self.article].passage(*self.role.span)


@dataclass(frozen=True, slots=True)
class PartyCandidate:
    """A party that a rule gives."""

    party: str
    rule: AffiliationRule
    weight: float
    """How much it counts against the parties that other roles give, 0 to 1."""
