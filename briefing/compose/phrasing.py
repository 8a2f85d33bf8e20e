"""How a position is put in words without changing the source's own: who, by which verb, what.

Four forms, each grammatical whatever the source's words are:

``quote``  Jane Roe: “This will not do.”
``verb``   John Doe ruled out a second round.         (from the verb on, the source's own stretch)
``whole``  Russia has said that it will not accept it. (the words name who speaks)
``colon``  Jane Roe: such talks will come to nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.compose import typography
from briefing.compose.clarity import reads_alone
from briefing.compose.context import MemoContext, first_day, last_day
from briefing.compose.escape import clean
from briefing.facts import Passage, Position

Form = Literal["quote", "verb", "whole", "colon"]
JOINING = frozenset({"also", "then", "again"})
"""Adverbs that only tie a sentence to the one before."""
PERSONAL = frozenset({"he", "she", "it", "they"})
MARKS = "\"'“‘«„"
"""Open a quotation."""
BREAKS = frozenset(',;:!?()[]“”"—–')
"""Marks between a verb and what it reports that a line cannot go on from."""
LONGEST_GAP = 8
"""Words between a verb and what it reports: "said in a statement on Wednesday that"."""
LONGEST_SOURCE = 7
"""Words; a longer source is not printed before its verb."""
LONGEST_LEAD = 14
"""Words; a longer beginning of a sentence is not printed with the words that a position stands on."""


@dataclass(frozen=True, slots=True)
class PhrasedPosition:
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
    definite: bool = False
    """Whether "the" stands before the name, where its verb follows."""
    stands_alone: bool = True
    """Whether it reads without its article: nothing in it needs another sentence, and it says more than a few words."""

    @property
    def is_fragment(self) -> bool:
        """Whether it is no sentence and nobody's own words."""
        return self.form == "colon" and "“" not in self.words


@dataclass(frozen=True, slots=True)
class ChosenForm:
    """The form of a position with its words, before it is dated and cited."""

    form: Form
    words: str
    verb: str = ""
    bare: bool = True
    """Whether ``words`` begin with those of the position, without any of its sentence before them."""


def phrase(position: Position, context: MemoContext) -> PhrasedPosition:
    """Return a position ready for a template: its form chosen, its words cut."""
    return context.cached(("phrased", position), lambda: phrased(position, context))


def phrased(position: Position, context: MemoContext) -> PhrasedPosition:
    """Put a position in words; ``phrase`` does so once for each."""
    chosen = in_form(position, context)
    older = context.older(context.said_on(position))
    return PhrasedPosition(
        id=position.id,
        name=position.speaker or position.party,
        party=position.party,
        form=chosen.form,
        verb=chosen.verb,
        words=chosen.words,
        month=month_of(position, context) if older else "",
        stance=position.stance,
        strength=position.strength,
        via=clean(position.via or ""),
        witness=typography.prose(position.witness),
        cites=context.cites(position.evidence),
        definite=chosen.form == "verb" and is_definite(position, context),
        stands_alone=reads_alone(position, chosen.form, chosen.words, bare=chosen.bare),
    )


def month_of(position: Position, context: MemoContext) -> str:
    """Return the month that a position is from, as it is shown: "Feb 2025"."""
    if position.as_of:
        return typography.month(position.as_of)
    article = context.freshest(position.evidence)
    return typography.months(first_day(article) or "", last_day(article) or "") if article else ""


def in_form(position: Position, context: MemoContext) -> ChosenForm:
    """Choose the form of a position, and cut its words."""
    if position.mode == "quote" and typography.spoken(position.text):
        return quotation(position, context)
    words = typography.prose(position.text)
    if position.inserted:
        return with_name(position, words, context)
    if position.names_speaker:
        return with_reporter(position, words, context)
    if position.begins == "relative":
        return ChosenForm("verb", words.split(maxsplit=1)[1], bare=False)
    verb = reporting(position, context)
    if verb and (source := source_of(position, context)):
        return ChosenForm("whole", f"{source} {verb} {words}", bare=False)
    return ChosenForm("verb", words, verb) if verb else ChosenForm("colon", words)


def with_name(position: Position, words: str, context: MemoContext) -> ChosenForm:
    """ChosenForm words that a name was put before: a pronoun comes back behind the verb that reports it."""
    inserted, rest = words.removeprefix("[").split("] ", 1)
    if inserted != typography.prose(position.speaker or position.party):
        return ChosenForm("whole", f"{inserted} {rest}", bare=False)
    verb = reporting(position, context) if position.pronoun else ""
    return ChosenForm("verb", f"{position.pronoun} {rest}" if verb else rest, verb, bare=False)


def with_reporter(position: Position, words: str, context: MemoContext) -> ChosenForm:
    """ChosenForm words that name who speaks, behind those of whoever passes them on: "Roe has said that"."""
    if position.reporter is None:
        return ChosenForm("whole", words)
    start, end = position.reporter.start, position.evidence[0].start
    account = clean(context.articles[position.reporter.source].text[start:end])
    first, *others = account.split()
    if first.lower() in PERSONAL or len(others) >= LONGEST_LEAD:
        return ChosenForm("whole", words)
    return ChosenForm("whole", f"{typography.prose(account)} {words}", bare=False)


def quotation(position: Position, context: MemoContext) -> ChosenForm:
    """ChosenForm somebody's own words: a part of a sentence keeps the beginning that the source gives it."""
    words = typography.quoted(position.text)
    if not words[1:2].islower():
        return ChosenForm("quote", words)
    if verb := reporting(position, context):
        return ChosenForm("verb", words, verb)
    lead = lead_of(position, context)
    if not lead or len(lead.split()) > LONGEST_LEAD or lead.split()[0].lower() in PERSONAL:
        return ChosenForm("quote", words)
    form: Form = "whole" if stands_before(position.source, position) else "colon"
    return ChosenForm(form, f"{typography.prose(lead)} {words}", bare=False)


def lead_of(position: Position, context: MemoContext) -> str:
    """Return what a sentence gives a quotation for its beginning; empty where it says who speaks, or is quoted too."""
    passage, clause = position.evidence[0], position.clause
    names_cue = position.verb and stands_before(position.cue, position)
    if clause is None or clause.start >= passage.start or names_cue:
        return ""
    lead = context.articles[passage.source].text[clause.start : passage.start].rstrip()
    return clean(lead).rstrip(MARKS + " ") if lead.endswith(tuple(MARKS)) else ""


def stands_before(passage: Passage | None, position: Position) -> bool:
    """Return whether a passage of the sentence stands before the words of a position."""
    return passage is not None and passage.end <= position.evidence[0].start


def reporting(position: Position, context: MemoContext) -> str:
    """Return the source's words from the verb that reports a position to its words; empty where no name fits them."""
    cue, passage = position.cue, position.evidence[0]
    if cue is None or not position.verb or position.witness or not stands_before(cue, position):
        return ""
    gap = context.articles[passage.source].text[cue.end : passage.start].rstrip(MARKS + " \n")
    plain = len(gap.split()) <= LONGEST_GAP and not BREAKS & {*gap} and not gap.endswith(".")
    helpers = [word for word in position.auxiliaries if word.lower() not in JOINING]
    return " ".join([*helpers, position.verb, *gap.split()]) if plain and agrees(position, context) else ""


def agrees(position: Position, context: MemoContext) -> bool:
    """Return whether the verb that reports a position may follow the name of who speaks."""
    party = context.parties.get(position.party)
    plural = party is not None and party.plural and not position.speaker
    return position.agreement in {"any", "plural" if plural else "singular"}


def is_definite(position: Position, context: MemoContext) -> bool:
    """Return whether who speaks is a party whose name takes "the"."""
    party = context.parties.get(position.party)
    return party is not None and party.definite and not position.speaker and not party.name.lower().startswith("the ")


def source_of(position: Position, context: MemoContext) -> str:
    """Return the source's own words for a side of which nobody is named: "the transport department" for its state.

    Empty where somebody is named, where the side is named as it is, or where the words are no plain beginning.
    """
    source, cue, clause = position.source, position.cue, position.clause
    if position.speaker or source is None or cue is None or clause is None or source.start > clause.start:
        return ""
    before = context.articles[source.source].text[source.start : cue.start].split()
    words = typography.prose(" ".join(before[: len(before) - len(position.auxiliaries)]))
    same = words.lower().removeprefix("the ") == position.party.lower()
    fine = words[:1].isupper() and len(words.split()) <= LONGEST_SOURCE and not BREAKS & {*words}
    return words if fine and not same and words.split()[0].lower() not in PERSONAL else ""
