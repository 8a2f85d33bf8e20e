"""Resolve the words of a source to the mentions that they may stand for.

A source is a stretch of text: a name, a pronoun, a nominal ("the minister"), a group, an unnamed official. The speaker
is whom it means. This module reads one article and gives the mention that a source names, or candidates in order;
``parties`` decides over all articles.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.understand.attribution.antecedents import MOST, Antecedents
from briefing.understand.lexicon import speech
from briefing.understand.lexicon.gazetteer import look_up
from briefing.understand.lexicon.people import AIDES
from briefing.understand.mentions.candidates import is_title
from briefing.understand.mentions.political import political_party_of
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.parsing.noun_phrases import Phrase, contiguous, subtree
from briefing.understand.records import Mention, SourceMention

if TYPE_CHECKING:
    from spacy.tokens import Token

LOOSE = frozenset({"relcl", "acl", "advcl", "appos", "punct", "cc", "conj", "parataxis"})
"""Relations of what a noun phrase carries along but is not named by."""
AUTHORITIES = frozenset({"court", "ministry", "parliament", "senate", "congress", "commons", "cabinet", "department"})
PLURAL = frozenset({"NNS", "NNPS"})
"""Tags of nouns for several: no single person's name ends such a title."""
AGED = re.compile(r"[Tt]he \d{1,2}-year-old")
"""Somebody by their age alone."""


@dataclass(frozen=True)
class SpeakerResolver(Antecedents):
    """Resolves sources of one article; indices are those of ``mentions``, which are in reading order."""

    def source_of(self, para: ParsedBlock, head: Token) -> SourceMention:
        """Return the noun phrase of ``head``, a word of ``para``, as a source with the mentions that it may mean."""
        low = head.lower_
        phrase = self._phrase(para, head)
        if low in speech.RELATIVE and head.dep_ in {"nsubj", "nsubjpass"} and head.head.dep_ == "relcl":
            return replace(self.source_of(para, head.head.head), spans=(phrase.span,))
        if low == "they" and (party := self.plural_before(phrase)) is not None:
            return replace(phrase.source("group"), text=party)
        if low in speech.PRONOUNS:
            return phrase.source("pronoun", candidates=self.meant_by(low, phrase))
        named = self._named(para, head, phrase)
        return self._nominal(para, head, phrase) if named is None else phrase.source("name", named)

    def _phrase(self, para: ParsedBlock, head: Token) -> Phrase:
        """Return the noun phrase of a head without loose parts, and the first mention in it as its owner."""
        tokens = contiguous([t for t in subtree(head, frozenset(LOOSE)) if not t.is_space], head)
        start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
        place, sentence = para.place(head.idx, head.sent.start_char)
        span = para.place(start, end)
        owners = self.within(*span)
        return Phrase(para.text[start:end], span, head.lower_, place, sentence, owners[0] if owners else None)

    def _named(self, para: ParsedBlock, head: Token, phrase: Phrase) -> int | None:
        """Return the mention that a noun phrase names: in itself, beside it, or as the person whose name ends it."""
        if head.dep_ == "appos" and head.head.pos_ == "PROPN" and not is_title(head):
            beside = self.source_of(para, head.head)
            if beside.sort == "name":
                return beside.mention
        found = next((i for i, m in enumerate(self.mentions) if m.span[0] <= phrase.place < m.span[1]), None)
        if found is None:
            found = self._apposed(para, head)
        return self._closing(para, head, phrase) if found is None else found

    def _apposed(self, para: ParsedBlock, head: Token) -> int | None:
        """Return the mention that a title or a trade stands beside ("the chair, Jane Roe", "the brewer Acme")."""
        person = is_title(head)
        if (person and head.tag_ in PLURAL) or (not person and head.lower_ not in speech.BODIES | speech.COMPANIES):
            return None
        for child in head.children:
            if child.pos_ == "PROPN" and (child.dep_ == "appos" or (child.dep_ == "compound" and not person)):
                inside = self.within(*para.place(child.left_edge.idx, child.right_edge.idx + len(child.right_edge)))
                kinds = ("person", "organisation") if person else ("organisation",)
                fits = [i for kind in kinds for i in inside if self.mentions[i].kind == kind]
                if fits:
                    return fits[0]
        return None

    def _closing(self, para: ParsedBlock, head: Token, phrase: Phrase) -> int | None:
        """Return the person whose name ends a title: "CEO of the Council Jane Roe", not "spokesman for Jane Roe"."""
        start, end = phrase.span
        over = range(bisect_left(self.starts, start), bisect_left(self.starts, end))
        people = [i for i in over if self.mentions[i].kind == "person" and self.mentions[i].span[1] >= end]
        if not people or not is_title(head) or head.tag_ in PLURAL:
            return None
        name = self.mentions[people[0]].span[0]
        before = [t for t in para.doc if start <= para.block.start + t.idx < name and (t is head or not is_title(t))]
        return people[0] if before and before[-1].pos_ not in {"ADP", "PART", "DET"} else None

    def _nominal(self, para: ParsedBlock, head: Token, phrase: Phrase) -> SourceMention:
        """Return a source without a name of its own: "the minister", "the company", "officials", "a diplomat"."""
        low = phrase.head
        plural = head.tag_ in PLURAL
        definite = any(c.lower_ in speech.DEFINITE for c in head.children)
        holder = next((c.lower_ for c in head.children if c.dep_ == "poss" and c.lower_ in speech.HE_OR_SHE), None)
        if holder is not None and low in speech.BODIES:
            return phrase.source("nominal", candidates=self.meant_by(holder, phrase))
        alone = definite and phrase.owner is None
        if AGED.fullmatch(phrase.text):
            return phrase.source("nominal", candidates=self.people_before(phrase))
        if is_title(head) and not plural:
            speakers = self.principals_of(phrase) if low in AIDES and phrase.owner is None else ()
            return (
                phrase.source("nominal", candidates=self._titled(low, phrase))
                if alone and not speakers
                else phrase.source("unnamed", phrase.owner, speakers)
            )
        if alone and low in speech.BODIES | speech.COMPANIES:
            named = self._bodies(low, phrase, self._beside(para, head)) or self.whole_of(low, phrase.place)
            return phrase.source("nominal", candidates=named)
        if alone and low in speech.PARTS_OF_BODIES and (whole := self.whole_of(low, phrase.place)):
            return phrase.source("nominal", candidates=whole)
        return phrase.source("group" if plural or phrase.owner is not None else "none", phrase.owner)

    def _titled(self, low: str, phrase: Phrase) -> tuple[int, ...]:
        """Return the people before it whose role has this word ("the admiral"), the likeliest first."""
        party = political_party_of(phrase.text)
        holders = {_surname(m) for m in self.mentions if self._holds(m, low) and _may_be_of(m, party)}
        near = (i for i in self.before(phrase.place, phrase.sentence) if self.mentions[i].kind == "person")
        return tuple(i for i in near if _surname(self.mentions[i]) in holders)[:MOST]

    def _holds(self, mention: Mention, low: str) -> bool:
        """Whether somebody has a title; where a head of state's seat is named, "the president" is not a body's."""
        if low == mention.title.lower():
            return True
        roles = [r.text.lower().split() for r in mention.roles if low in r.text.lower().split()]
        return any(not (low in speech.HEADS_OF_STATE and self.house and _of_body(role)) for role in roles)

    @cached_property
    def house(self) -> bool:
        """Whether the article names the seat of a head of state or government."""
        return any((e := look_up(m.text)) and e.kind == "metonym" for m in self.mentions)

    def _is_other_body(self, i: int, others: frozenset[str]) -> bool:
        """Whether a mention is a body whose first word is none of ``others``."""
        mention = self.mentions[i]
        return mention.kind in {"organisation", "bloc"} and mention.text.split()[0] not in others

    def _beside(self, para: ParsedBlock, head: Token) -> frozenset[str]:
        """Return the first words of names that describe a noun: "the group stalking Acme" is not Acme."""
        whole = subtree(head)
        inside = self.within(*para.place(whole[0].idx, whole[-1].idx + len(whole[-1])))
        return frozenset(self.mentions[i].text.split()[0] for i in inside)

    def _bodies(self, low: str, phrase: Phrase, others: frozenset[str]) -> tuple[int, ...]:
        """Return bodies that a noun may mean: with it in their names; for a company or a bloc, those named last."""
        bodies = (i for i in self.before(phrase.place, phrase.sentence) if self._is_other_body(i, others))
        near = [i for i in bodies if low not in speech.ANY_BODY or not _is_authority(self.mentions[i])]
        same = [i for i in near if low in self.mentions[i].text.lower().split()] or self._named_later(low, near)
        if same or low not in speech.COMPANIES | speech.ANY_BODY:
            return tuple(same[:MOST])
        meant = [i for i in near if self.mentions[i].kind == "bloc"] if low in speech.LEAGUES else near
        return tuple(meant[:MOST])

    def _named_later(self, low: str, near: list[int]) -> list[int]:
        """Return the only body whose name ends in a noun, where none stands before: "the union" before "Dock Union"."""
        late = [
            i for i, m in enumerate(self.mentions) if m.kind == "organisation" and m.text.lower().endswith(f" {low}")
        ]
        return late[:1] if len({self.mentions[i].text for i in late}) == 1 and not near else []


def _is_authority(mention: Mention) -> bool:
    """Whether a body is none that "the group" or "the company" means: a court, a ministry, a parliament."""
    return not AUTHORITIES.isdisjoint(mention.text.lower().split())


def _of_body(role: list[str]) -> bool:
    """Whether a role is an office of a body other than a state: "the union's president"."""
    return any(word.removesuffix("'s").removesuffix("’s") in speech.BODIES for word in role)


def _may_be_of(mention: Mention, party: str | None) -> bool:
    """Whether somebody may be of a political party: no role of theirs names another one."""
    named = {f for r in mention.roles if (f := political_party_of(r.text))}
    return party is None or not named or party in named


def _surname(mention: Mention) -> str:
    return mention.text.split()[-1]
