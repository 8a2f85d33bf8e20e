"""How a position is put in words without changing the source's own: who, by which verb, what.

Four forms, each grammatical whatever the source's words are:

``quote``  Jane Roe: “This will not do.”
``verb``   John Doe ruled out a second round.         (from the verb on, the source's own stretch)
``whole``  Russia has said that it will not accept it. (the words name who speaks)
``colon``  Jane Roe: such talks will come to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.compose import typography
from briefing.compose.context import MemoContext, first_day, last_day
from briefing.compose.escape import clean
from briefing.compose.naming import names_itself
from briefing.compose.verbs import verb_before
from briefing.facts import Passage, Position

Form = Literal["quote", "verb", "whole", "colon"]
SENTENCE = re.compile(r"[.!?][\"'”’)\]]*\s+(?=\S)|\n\s*")
PRONOUN = re.compile(
    r"\W*(?:he|she|it(?!\s+(?:is|was|remains)\s+(?:un|not|still|yet))|they|this|that|these|those|his|her|its|their|him|them"
    r"|there(?!\s+(?:is|are|was|were)\b)|such|here|which|who)\b",
    re.IGNORECASE,
)
"""Opens words that lean on a sentence before them."""
DANGLING = re.compile(
    rf"{PRONOUN.pattern}|\W*(?:(?:on )?[A-Z]\w+day,? )?"
    r"(?:as|while|although|because|if|when|so|after|before|but|and|or)\b",
    re.IGNORECASE,
)
"""Opens words that lean on a sentence before or behind them."""
RELATIVE = re.compile(
    r"(?:which|who|that)\s+(?=(?:has|have|had|is|are|was|were|will|would|could|may|can|\w+ed|\w+s)\b)"
)
TOLD = re.compile(r"\b(?:said|says|claimed|claims|told|insisted|suggested|announced|reported)(?: \w+)?(?: that)?$")
CLAUSE = re.compile(r"[,;:–—]|\b(?:while|although|though|whereas|because|but|and)\b")
INSERTED = re.compile(r"\[([^\[\]]+?)(['’]s?)?\] ")
"""A name that was put in for a pronoun at the beginning, with the ending of "his" and "its"."""
OPENED = re.compile(r"[\"“‘«„'][\s\u200b]*$")
"""The mark of a quotation that begins here."""
OWN_WORDS = re.compile(r"(?:The|An?|[A-Z][\w.'’-]*) ?[\w.'’ -]*")
"""A name or a noun that opens a sentence, and nothing else."""
LONGEST_LEAD = 14
"""Words; a longer beginning of a sentence is not printed with the words that a position stands on."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A position, ready for a template."""

    id: str
    name: str
    """Who speaks: a person, else the party."""
    party: str
    form: Form
    verb: str
    """The source's words from its verb up to ``words``: "has repeatedly said that"; empty in other forms."""
    words: str
    month: str
    """The month, "Feb 2025", of a position older than the latest reports; else empty."""
    stance: str
    strength: str
    via: str
    witness: str
    cites: tuple[int, ...]
    own: bool = False
    """Whether a pronoun that leads the words stands for who speaks."""


def put(position: Position, context: MemoContext) -> Saying:
    """Choose the form of a position and cut its words."""
    return context.once(("saying", position), lambda: worded(position, context))


def worded(position: Position, context: MemoContext) -> Saying:
    """Do so anew."""
    form, verb, words = phrased(position, context)
    older = context.older(context.said_on(position))
    return Saying(
        id=position.id,
        name=position.speaker or position.party,
        party=position.party,
        form=form,
        verb=verb,
        words=words,
        month=month_of(position, context) if older else "",
        stance=position.stance,
        strength=position.strength,
        via=clean(position.via or ""),
        witness=typography.prose(position.witness),
        cites=context.cites(position.evidence),
        own=INSERTED.match(position.text) is not None,
    )


def month_of(position: Position, context: MemoContext) -> str:
    """Show the month that a position is from: "Feb 2025"."""
    if position.as_of:
        return typography.month(position.as_of)
    article = context.freshest(position.evidence)
    return typography.months(first_day(article) or "", last_day(article) or "") if article else ""


def phrased(position: Position, context: MemoContext) -> tuple[Form, str, str]:
    """Choose the form; return with it the stretch from the verb to the words, and the words."""
    lead = before(standing(position), context)
    verb = "" if position.witness else verb_before(lead, position.verb, plural=is_plural(position, context))
    if position.mode == "quote" and typography.spoken(position.text):
        return quotation(position, lead, verb, known_as(position, context))
    words = typography.prose(position.text)
    if (found := INSERTED.match(words)) and found[1] == (position.speaker or position.party):
        rest = words[found.end() :]
        return ("whole", "", f"{found[1]}{found[2]} {rest}") if found[2] else restored(position, context, rest)
    if names_itself(position.text, known_as(position, context)):
        return "whole", "", reported_by(lead, words)
    if found := RELATIVE.match(words):
        return "verb", "", words[found.end() :]
    if verb and (body := spoken_of(position, lead, verb)):
        return "whole", "", f"{body} {verb} {words}"
    return ("verb", verb, words) if verb else ("colon", "", words)


def spoken_of(position: Position, lead: str, verb: str) -> str:
    """Find the source's own words for a side of which nobody is named: "the transport department" for its state.

    Empty where the side is named as it is, where somebody is named, or where the words lean on others.
    """
    words = typography.prose(lead.rstrip("\"'“‘ \n").removesuffix(verb))
    fine = OWN_WORDS.fullmatch(words) and not PRONOUN.match(words) and len(words.split()) <= LONGEST_LEAD // 2
    same = words.lower().removeprefix("the ") == position.party.lower()
    return words if fine and not (position.speaker or same) else ""


def restored(position: Position, context: MemoContext, rest: str) -> tuple[Form, str, str]:
    """Phrase words whose pronoun gave way to the name: with the verb that reports them the pronoun may come back."""
    passages = (e for e in position.evidence if bare(e.text)[1:4] == bare(rest)[:3])
    passage = next(passages, None)
    verb = verb_before(before(passage, context), position.verb, plural=is_plural(position, context))
    return ("verb", verb, f"{passage.text.split()[0]} {rest}") if verb and passage else ("verb", "", rest)


def quotation(position: Position, lead: str, verb: str, names: Sequence[str]) -> tuple[Form, str, str]:
    """Phrase somebody's own words: a part of a sentence keeps the beginning that the source gives it."""
    words = typography.quoted(position.text)
    if not words[1:2].islower():
        return "quote", "", words
    if verb:
        return "verb", verb, words
    opening = clean(lead).rstrip("\"'“‘ ")
    told = bool(position.verb) and position.verb in opening
    inside = not OPENED.search(lead)  # what stands before is of the same quotation, and was said too
    if inside or not opening or told or PRONOUN.match(opening) or len(opening.split()) > LONGEST_LEAD:
        return "quote", "", words
    form: Form = "whole" if names_itself(opening, names) else "colon"
    return form, "", f"{typography.prose(opening)} {words}"


def reported_by(lead: str, words: str) -> str:
    """Keep the clause in front that says whose account the words are: "Roe has said that"."""
    clause = CLAUSE.split(clean(lead))[-1].strip()
    told = TOLD.search(clause) and not PRONOUN.match(clause) and len(clause.split()) <= LONGEST_LEAD
    return f"{typography.prose(clause)} {words}" if told else words


def standing(position: Position) -> Passage | None:
    """Find the passage whose words the position prints."""
    words = bare(position.text)
    return next((e for e in position.evidence if bare(e.text) == words), None)


def bare(text: str) -> list[str]:
    """First words of a text, by which a passage is known again."""
    return re.findall(r"\w+", text)[:5]


def before(passage: Passage | None, context: MemoContext) -> str:
    """Cut what stands before a passage in its sentence."""
    if passage is None:
        return ""
    article = context.articles[passage.source]
    block = next((b.start for b in article.blocks if b.start <= passage.start < b.end), article.start)
    start = max(block, passage.start - 300)
    breaks = [m.end() for m in SENTENCE.finditer(article.text, start, passage.start)]
    return article.text[breaks[-1] if breaks else start : passage.start]


def known_as(position: Position, context: MemoContext) -> tuple[str, ...]:
    """Gather the names of who speaks, longest first."""
    party = context.parties.get(position.party)
    names = {position.party, *(party.aliases if party else ()), position.witness} - {""}
    if party and party.kind == "group":
        names.add(party.name.split(" of ")[0])  # a coalition of 30 countries may be one of 30 nations further on
    if actor := context.actors.get(position.speaker or ""):
        names = {actor.name, *actor.aliases}
    return tuple(sorted(names, key=lambda n: (-len(n), n)))


def is_plural(position: Position, context: MemoContext) -> bool:
    """Whether who speaks takes a verb in the plural: a group such as "European allies"."""
    party = context.parties.get(position.party)
    return bool(not position.speaker and party and party.kind == "group" and party.name.endswith("s"))


def stands_alone(saying: Saying) -> bool:
    """Whether a line reads without its article: no pronoun leads it, and it says more than a few words."""
    last = saying.name.split()[-1]
    own = rf".{{0,60}}{re.escape(last)}['’]s? (?!.*\b(?:is|are|was|were|has|had|will|would)\b)"
    named = saying.form == "whole" and last.casefold() in saying.words.casefold()
    loose = named and re.match(own, saying.words, re.IGNORECASE)
    led = PRONOUN.match(saying.words) and not (saying.own and saying.form == "verb")
    return not loose and not led and len(saying.words.split()) >= 5


def is_fragment(saying: Saying) -> bool:
    """Whether a saying is no sentence and nobody's own words."""
    return saying.form == "colon" and "“" not in saying.words
