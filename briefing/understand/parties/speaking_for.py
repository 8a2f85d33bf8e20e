"""Whose words a source stands for: a person on a side, a side itself, an unnamed voice of one, or nobody's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.understand import lexicon
from briefing.understand.entities.organisations import is_medium
from briefing.understand.lexicon.gazetteer import fold, pattern, state_of
from briefing.understand.mentions.role_meaning import faction_of
from briefing.understand.parties.affiliation import Sides, is_official
from briefing.understand.records import SourceMention


@dataclass(frozen=True, slots=True)
class Voice:
    """Whom a statement comes from."""

    party: str
    actor: int | None = None
    """Index of the person who speaks; ``None`` where only the side is named."""
    witness: str = ""
    """An unnamed source, in the article's words."""
    called: str = ""
    """Another name by which the text calls the party here."""


def voice_of(sides: Sides, article: str, source: SourceMention, *, quoted: bool = False) -> Voice | None:
    """Return who speaks; ``None`` where the text leaves it open which side that is.

    A news medium counts only where it is ``quoted``: elsewhere it passes on what others say.
    """
    if source.sort not in {"name", "pronoun", "nominal"}:
        return _group(sides, article, source)
    mentions = (source.mention,) if source.sort == "name" else source.candidates
    actors = (sides.cast.of.get((article, i)) for i in mentions if i is not None)
    n = next((a for a in actors if a is not None), None)
    if source.sort == "nominal":
        return _nominal(sides, article, source, n)
    return _actor(sides, article, n, quoted=quoted) if n is not None else None


def _actor(sides: Sides, article: str, n: int, *, quoted: bool) -> Voice | None:
    actor = sides.cast.people[n]
    party = sides.side(n, article) or actor.name
    if actor.kind == "person":
        return Voice(party, n)
    if is_medium(actor.name) and (not quoted or fold(actor.name) in lexicon.load("media")):
        return None
    return Voice(party, called=actor.name)


def _nominal(sides: Sides, article: str, source: SourceMention, n: int | None) -> Voice | None:
    """Tell whose "the minister", "the company", "her party" or "the government" is."""
    home = sides.homes.get(article)
    if n is None:
        if source.head in lexicon.load("home_voices"):
            return Voice(home, witness="" if source.head == "government" else source.text) if home else None
        n = _only_one(sides, source.head) if source.head in {"department", "ministry"} else None
        if n is not None:
            return _actor(sides, article, n, quoted=False)
        # where no name ever comes, the noun itself is the side: "the council"
        return Voice(group_name(source.text)) if source.head in lexicon.load("org_words") else None
    if source.head in lexicon.load("org_words") and sides.cast.people[n].kind == "person":
        party = sides.side(n, article)
        return Voice(party) if party else None
    return _actor(sides, article, n, quoted=False)


def _only_one(sides: Sides, noun: str) -> int | None:
    """The one body of the folder whose name opens or ends with a noun: "the department" for "Department of Trade"."""
    found = sides.by_noun.get(noun, [])
    return found[0] if len(found) == 1 else None


def _group(sides: Sides, article: str, source: SourceMention) -> Voice | None:
    """A group, an unnamed official or a body without a name of its own."""
    owner = None
    if source.mention is not None and not _is_where(sides, article, source):  # whose they are, not where
        owner = sides.cast.of.get((article, source.mention))
    named = _apposed(sides, article, source)
    if named is not None:
        return _actor(sides, article, named, quoted=False)
    faction = faction_of(source.text)
    if faction:
        unnamed = source.sort == "unnamed"
        return Voice(faction, witness=source.text if unnamed else "", called="" if unnamed else source.text)
    if source.head in lexicon.load("relational") and owner is None and len(source.text.split()) < 3:
        return None
    if source.head in lexicon.load("standing_apart"):
        return Voice(group_name(source.text))
    return _official(sides, article, source, owner) or _collective(sides, source, owner)


def _is_where(sides: Sides, article: str, source: SourceMention) -> bool:
    """Whether the name in a description tells where they are, not whose: "doctors in Norland"."""
    if source.mention is None:
        return False
    name = sides.by_article[article].mentions[source.mention].text
    return bool(re.search(rf"\b(?:in|across|throughout|outside|near) (?:the )?{re.escape(name)}", source.text))


def _official(sides: Sides, article: str, source: SourceMention, owner: int | None) -> Voice | None:
    """Those who speak for the state or body named beside them, or for the country that the article is at home in."""
    speak = lexicon.load("deputising") | lexicon.load("papers")
    home = sides.homes.get(article)
    if source.head in speak or source.head.removesuffix("s") in speak or source.sort == "unnamed":
        lead = pattern().search(source.text) if not _is_where(sides, article, source) else None
        party = sides.side(owner, article) if owner is not None else state_of(lead.group()) if lead else None
        if party is not None:
            return Voice(party, witness=source.text)
        if owner is None and source.sort == "group" and re.match(r"(?:the )?[A-Z][a-z]+ ", source.text):
            return Voice(group_name(source.text))
        body = re.match(
            r"(?:an?|the)\s+(?:senior |second |former )?([a-z]+)\s+[a-z]+$", source.text, flags=re.IGNORECASE
        )
        if owner is None and body and body.group(1).lower() in lexicon.load("org_words"):
            return Voice(body.group(1).capitalize(), witness=source.text)
    if source.head in lexicon.load("leading") and source.sort == "group" and " " in source.text:
        return Voice(group_name(source.text))
    return Voice(home, witness=source.text) if home and _speaks_for_home(source, owner) else None


def _speaks_for_home(source: SourceMention, owner: int | None) -> bool:
    """Whether a description means the authorities of the home country: "officials", "the premier's spokesman"."""
    if source.head in lexicon.load("home_voices") and source.sort in {"group", "none"}:
        return True
    speaks = source.head in lexicon.load("deputising") or source.text.lower().startswith("the ")
    return source.sort == "unnamed" and owner is None and speaks and is_official(source.text.lower())


def _collective(sides: Sides, source: SourceMention, owner: int | None) -> Voice | None:
    """Take a body that has no name of its own: "a coalition of 30 countries", "the Japanese parliament"."""
    owned = " of " in source.text or re.search(r"[a-z]['’]s\b", source.text)
    if source.head not in lexicon.load("org_words") or not (owned or owner is not None):
        return None
    if (
        owner is not None
        and sides.cast.people[owner].kind in {"state", "bloc"}
        and source.head in lexicon.load("government")
    ):
        return Voice(sides.cast.people[owner].name, called=source.text)
    return Voice(group_name(source.text))


def _apposed(sides: Sides, article: str, source: SourceMention) -> int | None:
    """The body that a description behind a comma explains: "the Quartet, a group of states which …"."""
    if not source.spans or source.sort not in {"group", "none"} or not re.match(r"(?:an?|the) ", source.text.lower()):
        return None
    facts = sides.by_article[article]
    text, place = facts.article.text, source.spans[0][0]
    start = text.rfind(source.text, facts.article.start, place + len(source.text))
    if start < 2 or text[start - 2 : start] != ", " or start + len(source.text) + 8 < place:
        return None
    bodies = (i for i, m in enumerate(facts.mentions) if m.span[1] == start - 2 and m.kind in {"organisation", "bloc"})
    return next((sides.cast.of.get((article, i)) for i in bodies), None)


def group_name(text: str) -> str:
    """Name a group by its own words: "European allies", "Coalition of 30 countries", "Critics of the plan"."""
    text = re.split(r",| who | which | that | led by ", text)[0]
    bare = re.sub(r"^(?:the|a|an|some|many|most|several|all|its|their|his|her|other)\s+", "", text, flags=re.IGNORECASE)
    owned = re.match(r"[\w.]+['’]s?\s+(?=[A-Z][\w-]+\s)", bare)
    bare = bare[owned.end() :] if owned else bare
    return bare[:1].upper() + bare[1:]
