"""What one article says on its own, before articles are brought together: small facts, offsets in the file's text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from sys import intern
from typing import Literal

from briefing.facts import AffiliationRule, Agreement, Article, Modality, Mode, Polarity, Rule, Span, Stance, Why


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as it stands in one article."""

    span: Span
    """With its qualifier and what it counts: "over 7,000 casualties reported daily"."""
    text: str
    """As a table cell would have it: "over 7,000 a day"."""
    value: float | None
    unit: str
    measures: str
    sentence: Span
    value_to: float | None = None
    qualifier: str | None = None
    context: str = ""
    """The clause that it stands in, where a reader understands that alone: "Acme employs over 7,000 people"."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A stretch that shows that something is open; ``text`` is a question where the grammar allows, else the clause."""

    span: Span
    text: str
    why: Why
    sentence: Span
    weight: float = 1.0  # how plainly it is open: 1 for words such as "unclear", less for hints
    dangling: bool = False
    """Whether it has a pronoun that nothing before it in the words names."""


@dataclass(frozen=True, slots=True)
class EventMention:
    """Something that happened, or is to happen, at a time that the article gives."""

    span: Span
    when: str
    date: str | None
    planned: bool
    sentence: Span
    alone: bool = True
    """Whether its clause can be understood without the article."""


@dataclass(frozen=True, slots=True)
class KeyPhrase:
    """A noun phrase that can name a topic, or a verb, which only shows that a topic is spoken about."""

    span: Span
    head: str
    """Dictionary form of its head: "guarantee"."""
    key: str
    """The word before the head and the head: "security guarantee"; empty where the head stands alone."""
    text: str
    """The head as it stands there: "guarantees"; empty for a verb."""


def phrase(span: Span, head: str, key: str = "", text: str = "") -> KeyPhrase:
    """Make a phrase whose words and numbers are held once: a folder has the same ones over and over."""
    return KeyPhrase((_number(span[0]), _number(span[1])), intern(head), intern(key), intern(text))


@cache
def _number(same: int) -> int:
    return same


MentionKind = Literal["person", "organisation", "state", "bloc", "place", "other"]
SourceSort = Literal["name", "pronoun", "nominal", "group", "unnamed", "none"]
"""What the words of a source are: a name; a pronoun; a noun that stands for a name ("the minister"); several people
("officials") or what a name owns ("Norland's army"); an official without a name ("a senator"); anything else."""
Frame = Literal["say", "act", "noun"]
"""How an attribution holds its content: as a statement, as what an act is about ("backs the plan"), or a noun."""
Resolution = Literal["source", "speaker before", "reporter", "issuer", "named behind"]
"""What a speaker was taken from: the words of the source alone; whoever spoke in the sentence before ("he added");
whoever the sentence reports ("the regulator said it would …"); whoever issued the document ("the statement said"); whom
the sentence behind names ("a minister has warned. Jane Roe said …")."""


@dataclass(frozen=True, slots=True)
class RoleMention:
    """What the text calls somebody beside a mention of the name."""

    text: str
    span: Span
    party: str | None = None
    """The state, bloc or organisation that the role names as its own, as the text has it."""
    weight: float = 1.0
    """How far the role tells the party, 0 to 1: less for a rank, which tells a nationality, and for a past office."""
    rule: AffiliationRule = "owner"
    """What ``party`` was recognised by."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A proper name in one article, in its smallest form: titles, article and possessive ending are off."""

    span: Span
    text: str
    kind: MentionKind
    sure: bool
    """Whether the text itself shows the kind (a title, the gazetteer), not the model's guess alone."""
    subject: bool = False
    main: bool = False
    """Whether it is the subject of a main clause: what the sentence is about."""
    sentence: Span = (0, 0)
    """Its sentence; nothing where that is not known."""
    deed: Span | None = None
    """The clause that says what it did, where it is the subject of one that a reader understands alone."""
    title: str = ""
    roles: tuple[RoleMention, ...] = ()
    gender: Literal["he", "she", ""] = ""
    owner: str = ""
    """The state that the text gives a body to ("Norland's main news agency X"), or "government"."""


@dataclass(frozen=True, slots=True)
class SourceMention:
    """The words of an article that a statement is ascribed to, and the mentions that they may stand for.

    The source is the words ("the minister", "she"); the speaker is the person or body that they mean, which is
    decided over all articles from ``mention`` and ``candidates``.
    """

    sort: SourceSort
    text: str
    spans: tuple[Span, ...] = ()
    mention: int | None = None
    """Index of the mention that the words name, or that owns them ("NATO officials")."""
    candidates: tuple[int, ...] = ()
    """Indices of the mentions that a pronoun or a nominal may stand for, likeliest first."""
    head: str = ""
    """Lower-case head noun or pronoun: "he", "officials", "minister"."""


@dataclass(frozen=True, slots=True)
class Assertion:
    """Whether, and how, a text asserts that a source said or did something."""

    auxiliaries: tuple[str, ...] = ()
    """Words of the cue's verb group right before the cue, as they stand: ("has", "repeatedly"), ("did", "n't")."""
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    agreement: Agreement = "none"
    """Of the verb group with the cue; ``none`` where the cue is no verb."""
    held: bool = True
    """Whether no clause above denies, doubts, wants or awaits it, so that it can be told without that clause."""


ASSERTED = Assertion()
"""What a plain "Roe said" asserts."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution of an article: a source, the cue that ascribes to it, and the content. Offsets of the article."""

    source: SourceMention
    cue: tuple[Span, ...]
    """The words that ascribe ("ruled", "out"; "according to"); empty for a label, a signature or a list."""
    content: tuple[Span, ...]
    mode: Mode
    stance: Stance
    frame: Frame
    verb: str
    """The cue as the text has it, for print."""
    extent: Span
    """From the first to the last character of source, cue and content."""
    sentence: Span
    """The sentence of the cue; with a quotation that ends outside it, as far as the quotation."""
    predicate: Span
    """From the verb's first auxiliary to the end of the content."""
    quoted_share: float = 0.0
    """Share of the content's letters inside quotation marks, 0 to 1."""
    negated: bool = False
    """Whether the cue stands with "not", "never" or "no"; the stance is then turned round where it can be."""
    inside_quote: bool = False
    """Whether the cue stands in a quotation, so that the speaker, not the writer, ascribes."""
    nested: bool = False
    """Whether the cue stands in the content of another attribution, whose source reports it."""
    deed: bool = False
    """Whether it is an act that shows a stance rather than something said or reported."""
    past: bool = False
    """Whether the content tells of an event in the past."""
    quotes: tuple[Span, ...] = ()
    """Quotations that the content overlaps."""
    lemma: str = ""
    """The cue's dictionary form, lower case: "rule" for "ruled out"."""
    rule: Rule = "verb cue"
    """What the attribution was recognised by."""
    dangling: tuple[int, ...] = ()
    """Where pronouns of the content stand that nothing before them in it names."""
    continued: tuple[Span, ...] = ()
    """Those of ``quotes`` without a cue of their own, which continue the speech of a sentence before."""
    assertion: Assertion = ASSERTED
    resolution: Resolution = "source"
    """What the speaker was taken from."""

    @property
    def clause(self) -> Span:
        """The sentence, or for longer speech the sentences, with source, cue and content."""
        return min(self.sentence[0], self.extent[0]), max(self.sentence[1], self.extent[1])

    def holds(self, place: int) -> bool:
        """Whether an offset lies in what is said."""
        return any(a <= place < b for a, b in self.content)

    def rule_at(self, place: int) -> Rule:
        """Return what the content at an offset was recognised by: speech that goes on has no cue beside it."""
        return "carried on" if any(a <= place < b for a, b in self.continued) else self.rule


@dataclass(frozen=True, slots=True)
class LeadSentence:
    """One of the first sentences of an article."""

    span: Span
    place: int
    """0 for the first."""
    alone: bool
    """Whether it can be understood without the one before it."""


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """All that one article says on its own."""

    article: Article
    mentions: tuple[Mention, ...]
    statements: tuple[Attribution, ...]
    figures: tuple[Quantity, ...]
    questions: tuple[OpenQuestion, ...]
    events: tuple[EventMention, ...]
    phrases: tuple[KeyPhrase, ...] = ()
    home: str | None = None
    """The state that it is at home in, where one stands out."""
    lead: tuple[LeadSentence, ...] = ()
    """Those of its first sentences that say what happened."""
