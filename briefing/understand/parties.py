"""Which side everybody is on: the state, bloc, company or group that a person or an unnamed voice speaks for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefing.facts import ActorKind, Party, PartyKind
from briefing.understand import words
from briefing.understand.actors import Cast, Key, Person, is_medium
from briefing.understand.gazetteer import fold, is_bloc, look_up, pattern, state_of
from briefing.understand.merge import stems
from briefing.understand.raw import ArticleFacts, RawMention, RawRole, RawSource
from briefing.understand.roles import faction_of

SUBORDINATE = {"adviser", "advisor", "aide", "spokesman", "spokeswoman", "spokesperson", "envoy", "negotiator"}
NEAR = 700
"""Characters within which an adviser's principal is looked for."""
LEADING = {"leaders", "chiefs", "bosses", "executives", "capitals"}
"""Those who lead are a side by themselves where no one state or body is theirs: "world leaders"."""
OFFICE = 0.5
"""Weight from which a role is an office; a rank below it tells a nationality, and counts only where nothing else does."""
COMPANY = re.compile(
    r"\b(?:Inc|Ltd|PLC|plc|Corp|Corporation|Company|Co|Group|Holdings|Industries|Motors|Airlines|Bank|Energy|Technologies|Pharma|AG|SE|GmbH|SA|NV)\.?$"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Whom a statement comes from."""

    party: str
    actor: int | None = None
    """Index of the person who speaks; ``None`` where only the side is named."""
    witness: str = ""
    """An unnamed source, in the article's words."""


@dataclass
class Sides:
    """Answers which side a mention, a person or a source is on; built from the small facts of all articles."""

    facts: Sequence[ArticleFacts]
    cast: Cast
    used: dict[str, PartyKind] = field(default_factory=dict)
    groups: dict[frozenset[str], str] = field(default_factory=dict)
    """Groups by the words of their names, so that "30 nations" and "30 countries" are one."""
    aliases: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    @cached_property
    def homes(self) -> dict[str, str | None]:
        """The state that an article is at home in, where one stands out: its "minister" needs no country."""
        return {f.article.id: _home(f) for f in self.facts}

    @cached_property
    def by_name(self) -> dict[str, int]:
        """Folded names and aliases of actors to their index."""
        found: dict[str, int] = {}
        for n, p in enumerate(self.cast.people):
            for form in (p.name, *sorted(p.forms)):
                if p.mentions:
                    found.setdefault(fold(form), n)
        for n, p in enumerate(self.cast.people):
            if p.kind == "person" and p.mentions:
                found.setdefault(fold(p.name).split()[-1], n)
        return found

    def side_of_name(self, text: str, article: str, depth: int = 0) -> str | None:
        """The party that a name in a role stands for."""
        known = state_of(text)
        if known:
            return known
        n = self.by_name.get(fold(text))
        if n is not None and (
            self.cast.people[n].sure
            or len(self.cast.people[n].mentions) > 1
            or self.cast.people[n].kind == "person"
            or len(text.split()) > 1
        ):
            return self.side(n, article, depth + 1)
        if text.split()[-1] in words.load("org_words"):
            return text
        lead = pattern().match(text)
        return state_of(lead.group()) if lead else None

    def side(self, n: int, article: str, depth: int = 0) -> str | None:
        """The party of an actor."""
        person = self.cast.people[n]
        if person.kind == "person":
            return self._person(n, article, depth) if depth < 3 else None
        if person.kind == "organisation":
            return self._body(person, article)
        return person.name

    @cached_property
    def by_article(self) -> dict[str, ArticleFacts]:
        """The facts of each article."""
        return {f.article.id: f for f in self.facts}

    def _mention(self, article: str, i: int) -> RawMention:
        return self.by_article[article].mentions[i]

    def _body(self, body: Person, article: str) -> str:
        lead = pattern().match(body.name)
        low = fold(body.name)
        own_state = state_of(lead.group()) if lead and lead.end() < len(body.name) else None
        official = any(re.search(rf"\b{re.escape(w)}\b", low) for w in words.load("government"))
        owners = {o for a, i in body.mentions if (o := self._mention(a, i).owner)}
        if len(owners) == 1:
            owner = owners.pop()
            if owner != "government" or self.homes.get(article):
                return owner if owner != "government" else self.homes[article] or body.name
        if own_state and (official or is_bloc(own_state)):
            return own_state
        home = self.homes.get(article) or next((self.homes[a] for a, _ in body.mentions if self.homes.get(a)), None)
        return home if official and home and len(low.split()) <= 4 else body.name

    def _person(self, n: int, article: str, depth: int) -> str | None:
        votes: Counter[str] = Counter()
        person = self.cast.people[n]
        offices = [(w, r) for w, r in person.roles if r.weight >= OFFICE]
        for where, role in offices or person.roles:
            target = self.side_of_name(role.side, where, depth) if role.side else None
            weight = role.weight
            faction = faction_of(role.text)
            if faction and (target is None or not _official(role.text)):
                target = self.use(faction, "")
            if target is None and depth == 0:
                target = self._owner(where, role) or self._named_by_noun(where, role)
            if target is None and _official(role.text):
                target, weight = self.homes.get(where), 0.5
            if target is None and depth == 0 and set(role.text.lower().split()) & SUBORDINATE:
                target, weight = self._principal(n, where, role, depth), 0.3
            if target is not None and fold(target) != fold(person.name):
                votes[target] += round(weight * 10)
        return min(votes, key=lambda p: (-votes[p], p)) if votes else None

    def _owner(self, article: str, role: RawRole) -> str | None:
        """The body that "its" before a role means: the one that acted last."""
        facts = self.by_article[article]
        if facts.article.text[max(0, role.span[0] - 6) : role.span[0]].split()[-1:] not in (
            ["Its"],
            ["its"],
            ["Their"],
            ["their"],
        ):
            return None
        return self._acted_last(facts, role, "")

    def _named_by_noun(self, article: str, role: RawRole) -> str | None:
        """The body that a noun in a role means: "the company's chief executive", "chair of the committee"."""
        facts = self.by_article[article]
        lead = facts.article.text[max(0, role.span[0] - 5) : role.span[0]].lower()
        nouns = (
            re.findall(r"(?:\b(?:of|for) the|^the|^) ?([a-z]+)(?:['’]s|$)", role.text) if lead.endswith("the ") else []
        )
        nouns += re.findall(r"\b(?:of|for) the ([a-z]+)\b", role.text)
        nouns += role.text.split()[:1] if " " in role.text else []
        noun = next((w for w in nouns if w in words.load("org_words")), None)
        return self._acted_last(facts, role, noun) if noun else None

    def _acted_last(self, facts: ArticleFacts, role: RawRole, noun: str) -> str | None:
        """The side of the body named last before a role, one with this noun in its name first."""
        article = facts.article.id
        before = [
            i
            for i, m in enumerate(facts.mentions)
            if m.span[1] <= role.span[0] and m.kind in {"organisation", "bloc", "state"}
        ]
        bodies = (
            [i for i in reversed(before) if facts.mentions[i].kind == "organisation"]
            if noun
            else list(reversed(before))
        )
        named = [i for i in bodies if noun and noun in fold(facts.mentions[i].text).split()]
        near = [
            i for i in bodies if role.span[0] - facts.mentions[i].span[1] < NEAR and (facts.mentions[i].subject or noun)
        ]
        chosen = next((n for i in (*named, *near) if (n := self.cast.of.get((article, i))) is not None), None)
        return self.side(chosen, article, 1) if chosen is not None else None

    def _principal(self, n: int, article: str, role: RawRole, depth: int) -> str | None:
        """The side of the person named last before an adviser's or spokesman's role that tells no side itself."""
        facts = self.by_article[article]
        before = [
            i for i, m in enumerate(facts.mentions) if m.span[1] <= role.span[0] and role.span[0] - m.span[1] < NEAR
        ]
        for i in reversed(before):
            m = self.cast.of.get((article, i))
            if m is not None and m != n and self.cast.people[m].kind == "person":
                return self.side(m, article, depth + 1)
        return None

    def voice(self, article: str, source: RawSource, *, quoted: bool = False) -> Voice | None:
        """Return who speaks; ``None`` where the text leaves it open which side that is.

        A news medium counts only where it is quoted: elsewhere it passes on what others say.
        """
        keys: list[Key] = [
            (article, i) for i in ((source.mention,) if source.sort == "name" else source.candidates) if i is not None
        ]
        if source.sort in {"name", "pronoun", "nominal"}:
            n = next((self.cast.of[k] for k in keys if k in self.cast.of), None)
            home = self.homes.get(article)
            if n is None and source.sort == "nominal" and source.head in words.load("home_voices") and home:
                return Voice(self.use(home, ""), None, "" if source.head == "government" else source.text)
            if (
                n is not None
                and source.sort == "nominal"
                and source.head in words.load("org_words")
                and self.cast.people[n].kind == "person"
            ):
                party = self.side(n, article)
                return Voice(self.use(party, "")) if party else None
            return self._actor_voice(n, article, quoted=quoted) if n is not None else None
        return self._group(article, source)

    def _actor_voice(self, n: int, article: str, *, quoted: bool) -> Voice | None:
        person = self.cast.people[n]
        if person.kind != "person":
            if is_medium(person.name) and (not quoted or fold(person.name) in words.load("media")):
                return None
            party = self.side(n, article) or person.name
            return Voice(self.use(party, person.name))
        party = self.side(n, article)
        return Voice(self.use(party or person.name, ""), n)

    def _group(self, article: str, source: RawSource) -> Voice | None:
        owner = self.cast.of.get((article, source.mention)) if source.mention is not None else None
        if (faction := faction_of(source.text)) and source.sort in {"group", "unnamed", "none"}:
            return Voice(
                self.use(faction, source.text if source.sort == "group" else ""),
                None,
                source.text if source.sort == "unnamed" else "",
            )
        if source.head in words.load("standing_apart"):
            return Voice(self.use(_group_name(source.text), ""))
        speaks_for = words.load("deputising") | words.load("papers")
        official = source.head in speaks_for or source.head.removesuffix("s") in speaks_for or source.sort == "unnamed"
        if official and owner is not None:
            party = self.side(owner, article)
            if party is None:
                return None
            return Voice(self.use(party, ""), None, source.text)
        lead = pattern().search(source.text)
        if official and lead and (party := state_of(lead.group())):
            return Voice(self.use(party, ""), None, source.text)
        if official and re.match(r"(?:the )?[A-Z][a-z]+ ", source.text) and source.sort == "group":
            return Voice(self.use(_group_name(source.text), ""))
        if source.head in LEADING and source.sort == "group" and " " in source.text:
            return Voice(self.use(_group_name(source.text), ""))
        if source.head in words.load("home_voices") and self.homes.get(article) and source.sort in {"group", "none"}:
            return Voice(self.use(self.homes[article] or "", ""), None, source.text)
        if (
            source.head in words.load("org_words")
            and (" of " in source.text or owner is not None)
            and source.sort != "nominal"
        ):
            if (
                owner is not None
                and self.cast.people[owner].kind in {"state", "bloc"}
                and source.head in words.load("government")
            ):
                return Voice(self.use(self.cast.people[owner].name, source.text))
            return Voice(self.use(_group_name(source.text), ""))
        return None

    def use(self, party: str, alias: str) -> str:
        """Note that a party is needed, and another name for it."""
        if self._kind(party) == "group":
            party = self.groups.setdefault(stems(party), party)
        self.used.setdefault(party, self._kind(party))
        if alias and alias != party:
            self.aliases[party][alias] += 1
        return party

    def _kind(self, party: str) -> PartyKind:
        known = look_up(party)
        if known and known.sort in {"state", "bloc"}:
            return "bloc" if known.sort == "bloc" else "state"
        n = self.by_name.get(fold(party))
        if n is not None and self.cast.people[n].kind == "organisation":
            return "company" if COMPANY.search(party) else "organisation"
        return "group"

    def parties(self) -> tuple[Party, ...]:
        """All parties in use, by name, with the other names that the articles have for them."""
        out = []
        for name, kind in sorted(self.used.items()):
            forms = Counter(self.aliases.get(name, {}))
            n = self.by_name.get(fold(name))
            if n is not None:
                forms.update(self.cast.people[n].forms)
            names = tuple(f for f in sorted(forms, key=lambda f: (-forms[f], f)) if fold(f) != fold(name))
            out.append(Party(name, kind, names[:12]))
        return tuple(out)


def _official(role: str) -> bool:
    return any(re.search(rf"\b{re.escape(w)}\b", role.lower()) for w in words.load("government"))


def _home(facts: ArticleFacts) -> str | None:
    count: Counter[str] = Counter()
    text = facts.article.text[facts.article.start : facts.article.end]
    for found in pattern().finditer(text):
        name = state_of(found.group())
        if name and not is_bloc(name):
            count[name] += 1
    for sign, name in words.table("home_signs"):
        count[name] += 2 * len(
            re.findall(rf"(?<!\w){re.escape(sign)}(?!\w)" if sign.isalnum() else re.escape(sign), text)
        )
    ranked = sorted(count.items(), key=lambda x: (-x[1], x[0]))
    if not ranked or ranked[0][1] < 3:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] >= 2 * second and ranked[0][1] >= 0.3 * sum(count.values()) else None


def _group_name(text: str) -> str:
    """Name a group by its own words: "European allies", "coalition of 30 countries", "critics of the plan"."""
    text = re.split(r",| who | which | that | led by ", text)[0]
    bare = re.sub(r"^(?:the|a|an|some|many|most|several|all|its|their|his|her|other)\s+", "", text, flags=re.IGNORECASE)
    owned = re.match(r"[\w.]+['’]s?\s+(?=[A-Z][\w-]+\s)", bare)
    bare = bare[owned.end() :] if owned else bare
    return bare[:1].upper() + bare[1:]


def actor_kind(person: Person) -> ActorKind:
    """The kind that the memo gives an actor."""
    if person.kind == "person":
        return "person"
    return "state" if person.kind == "state" else "organisation"
