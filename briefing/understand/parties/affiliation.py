"""Decide which party a person or a body belongs to: the state, bloc, company or political party it speaks for.

The decision comes from what the articles say (roles, whose a body is), never from knowledge about people. Each role of
a person is judged by ``role_rules``, and the roles then vote by their weights; a body is judged by its name and owner.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefing.facts import Affiliation, AffiliationRule, Passage, Reason
from briefing.understand.entities.entity import EntityIndex
from briefing.understand.lexicon.gazetteer import fold
from briefing.understand.parties.arms import is_arm, state_of_body
from briefing.understand.parties.held_role import HeldRole, PartyCandidate
from briefing.understand.parties.role_rules import party_of_role

OFFICE = 0.5
"""Weight from which a role is an office; a rank tells a nationality, and counts only where no office is known."""
HELD = 0.2
"""Weight below which a role is a past one, which tells no party."""
MAX_DEPTH = 3
"""Steps from an aide to a principal to a body after which the search for a party ends."""
MEMBER = 1.5
"""Weight of a political party against that of a body."""
SHORT_NAME = 4
"""Words of an official body's name up to which it belongs to the article's home country: "Ministry of Health"."""

Candidates = list[tuple[HeldRole, PartyCandidate]]


@dataclass(frozen=True)
class Affiliations:
    """Answers which party an entity belongs to, and why; decisions are kept once they are made."""

    index: EntityIndex
    _people: dict[tuple[int, int], Affiliation | None] = field(default_factory=dict, repr=False, compare=False)
    """Decisions for people by index and depth."""
    _owners: dict[int, tuple[str | None, str]] = field(default_factory=dict, repr=False, compare=False)

    def party(self, n: int, article: str) -> str | None:
        """Return the party of an entity in an article, or None for a person whose party no article tells."""
        affiliation = self.of(n, article)
        return affiliation.party if affiliation else None

    def of(self, n: int, article: str, depth: int = 0) -> Affiliation | None:
        """Return the affiliation of an entity in an article, or None for a person whose party no article tells."""
        entity = self.index.entities[n]
        if entity.kind == "person":
            if depth < MAX_DEPTH and (n, depth) not in self._people:
                self._people[n, depth] = self._of_person(n, depth)
            return self._people.get((n, depth))
        return self._of_body(n, article) if entity.kind == "organisation" else own_name(entity.name)

    def _of_person(self, n: int, depth: int) -> Affiliation | None:
        """Return the party with most weight among a person's offices, or their ranks where they hold none."""
        person = self.index.entities[n]
        candidates = [(h, c) for h in self._roles_held(n, depth) if (c := party_of_role(self, h))]
        candidates = [(h, c) for h, c in candidates if fold(c.party) != fold(person.name)]
        if not candidates:
            return None
        candidates = _with_members(candidates)
        party = self._elected([c for _, c in candidates])
        held, best = max(((h, c) for h, c in candidates if c.party == party), key=lambda x: x[1].weight)
        return Affiliation(party, Reason(best.rule, held.passage(self.index)))

    def _elected(self, candidates: Sequence[PartyCandidate]) -> str:
        """Return the party with most weight; of several the one named most, else the first in the alphabet."""
        votes: Counter[str] = Counter()
        for candidate in candidates:
            votes[candidate.party] += round(candidate.weight * 10)
        return min(votes, key=lambda p: (-votes[p], -self._times_named(p), p))

    def _times_named(self, party: str) -> int:
        """Return how many mentions a party's name has in all articles."""
        n = self.index.by_name.get(fold(party))
        return len(self.index.entities[n].mentions) if n is not None else 0

    def _roles_held(self, n: int, depth: int) -> Iterator[HeldRole]:
        """Yield a person's offices, or their other roles where they hold none; past roles do not count."""
        roles = [(article, r) for article, r in self.index.entities[n].roles if r.weight >= HELD]
        offices = [(article, r) for article, r in roles if r.weight >= OFFICE]
        return (HeldRole(n, article, role, depth) for article, role in offices or roles)

    def _of_body(self, n: int, article: str) -> Affiliation:
        """Return whom an organisation speaks for by the first candidate, or itself where there is none."""
        party, rule = next(self._candidates_for_body(n, article), (None, None))
        if party is None or rule is None:
            return own_name(self.index.entities[n].name)
        return Affiliation(party, Reason(rule, self._first_mention(n)))

    def _candidates_for_body(self, n: int, article: str) -> Iterator[tuple[str, AffiliationRule]]:
        """Yield whom an organisation may speak for: its owner; else a state in its name; else the home country."""
        name, (usual_home, owner) = self.index.entities[n].name, self._owner(n)
        home = self.index.homes.get(article) or usual_home
        party = home if owner == "government" else owner
        if owner and party:
            yield party, "given owner"
        if owner:
            return
        if state := state_of_body(name, home, among_states=self.index.among_states):
            yield state, "state in name"
        elif home and is_arm(name, among_states=self.index.among_states) and len(fold(name).split()) <= SHORT_NAME:
            yield home, "home country"

    def _owner(self, n: int) -> tuple[str | None, str]:
        """Return the first home among the articles that mention a body, and its owner where they agree on one."""
        if n not in self._owners:
            mentions = self.index.entities[n].mentions
            owners = {o for a, i in mentions if (o := self.index.facts_by_article[a].mentions[i].owner)}
            home = next((h for a, _ in mentions if (h := self.index.homes.get(a))), None)
            self._owners[n] = home, owners.pop() if len(owners) == 1 else ""
        return self._owners[n]

    def _first_mention(self, n: int) -> Passage:
        """Return the passage of an entity's first mention."""
        article, i = self.index.entities[n].mentions[0]
        facts = self.index.facts_by_article[article]
        return facts.article.passage(*facts.mentions[i].span)


def own_name(name: str) -> Affiliation:
    """Return the affiliation of a state or body that is a party by itself."""
    return Affiliation(name, Reason("own name"))


def _with_members(candidates: Candidates) -> Candidates:
    """Return candidates with more weight for political parties, where nobody holds an office of a state.

    Who sits on a committee, or chairs a club, still speaks for the party.
    """
    if any(held.is_official and c.rule != "political party" for held, c in candidates):
        return candidates
    members = ((held, c, c.rule == "political party") for held, c in candidates)
    return [(held, replace(c, weight=MEMBER * c.weight) if member else c) for held, c, member in members]
