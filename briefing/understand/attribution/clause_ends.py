"""Where a reported clause ends: what the parser cut off it, or hung on the reporting verb, is put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.understand.lexicon import speech
from briefing.understand.lexicon.bodies import MEDIA
from briefing.understand.lexicon.cues import cue_of
from briefing.understand.parsing.clauses import end_of_compound
from briefing.understand.parsing.grammar import regrafted

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
"""Relations of what a reported clause may have for its subject."""
LONGEST_MEDIUM = 3
"""Most words of a medium's name."""


def to_clause_end(content: list[Token], verb: Token) -> list[Token]:
    """Return the words of a reported clause with those behind it that are reported too."""
    while content and content[0].i > verb.i:
        more = _next_part(content[-1], verb)
        if not more:
            break
        content = [*content, *more]
    return content


def to_phrase_end(content: list[Token]) -> list[Token]:
    """Return content with an adverb that ends its phrase but that the parser hung elsewhere: "any time | soon"."""
    if not content or content[-1].i + 2 >= len(content[-1].doc):
        return content
    last = content[-1].nbor()
    closes = last.nbor().is_punct or last.nbor().dep_ == "cc"
    return [*content, last] if last.pos_ == "ADV" and closes and content[-1].pos_ in {"NOUN", "PROPN"} else content


def past_hyphen(content: list[Token]) -> list[Token]:
    """Return content with all of a word that the parser cut at its hyphen ("re | -drawn"), and what hangs on that."""
    if not content or end_of_compound(content[-1].doc, content[-1].i + 1) == content[-1].i + 1:
        return content
    doc, end = content[-1].doc, content[-1].i + 1
    edge = max(doc[end + 1].right_edge.i, end + 1)
    rest = list(doc[end : edge + 1])
    while rest[-1].is_punct and len(rest) > 2:
        rest.pop()
    return [*content, *rest]


def without_next(content: list[Token]) -> list[Token]:
    """Return content without a name taken from the clause behind it: "to stay | and Roe" before "calling it a risk"."""
    if len(content) < 3 or content[-1].pos_ != "PROPN" or content[-1].i + 1 >= len(content[-1].doc):
        return content
    joined = next((n for n in range(len(content) - 2, 0, -1) if content[n].lower_ == "and"), None)
    after = content[-1].nbor()
    goes_on = after.tag_ == "VBG" and after.dep_ != "amod" and not after.text[0].isupper()
    names = joined is not None and all(t.pos_ == "PROPN" for t in content[joined + 1 :])
    return content[:joined] if goes_on and names and len(content) - (joined or 0) < 5 else content


def without_listener(content: list[Token], verb: Token) -> list[Token]:
    """Return content without a medium that was told, taken for part of a name: "told | the BBC | Jan Roe has left"."""
    first = 1 if content and content[0].lower_ == "the" else 0
    if verb.lemma_.lower() != "tell" or not content or content[0].i != verb.i + 1:
        return content
    for end in range(first + 1, min(first + LONGEST_MEDIUM, len(content) - 1) + 1):
        named = " ".join(t.lower_ for t in content[first:end]) in MEDIA
        if named and content[end - 1].dep_ == "compound" and content[end].pos_ == "PROPN":
            return content[end:]
    return content


def _next_part(last: Token, verb: Token) -> list[Token]:
    """Return the words behind ``last`` that go on with a clause reported by ``verb``; nothing where it ends there."""
    doc, end = last.doc, verb.sent.end
    first = last.i + 1
    while first < end and (doc[first].text in {",", "-"} or doc[first].dep_ == "cc"):
        first += 1
    if first >= end or not doc[first].is_alpha:
        return []
    top = _below(doc[first], verb)
    if top is None or top.i < last.i or not _is_reported(top, verb, plain=first == last.i + 1):
        return []
    edge = min(top.right_edge.i, end - 1)
    part = list(doc[last.i + 1 : edge + 1])
    while part and part[-1].is_punct and part[-1].text not in ')]"':
        part.pop()
    return part


def _below(token: Token, verb: Token) -> Token | None:
    """Return the part of a sentence that hangs on ``verb`` and holds ``token``; None where it hangs elsewhere."""
    while token.head not in (token, verb):
        if regrafted(token) or is_aside(token):
            return None
        token = token.head
    return token if token.head == verb and token != verb else None


def is_aside(clause: Token) -> bool:
    """Whether a clause is the writer's own remark behind a reported one: ", although nobody has confirmed it"."""
    if clause.dep_ != "advcl" or clause.doc[clause.left_edge.i - 1].text != ",":
        return False
    if any(c.lower_ == "while" for c in clause.lefts) and _reports_of_its_own(clause):
        return True
    return any(c.lower_ in speech.CONCEDING for c in clause.lefts)


def _reports_of_its_own(clause: Token) -> bool:
    """Whether a clause gives the words of somebody else: ", while others fear it will fail"."""
    cue = cue_of(clause)
    subject = any(c.dep_ in SUBJECTS for c in clause.lefts)
    return cue is not None and "c" in cue.complements and subject and any(c.dep_ == "ccomp" for c in clause.children)


def _is_reported(part: Token, verb: Token, *, plain: bool) -> bool:
    """Whether what the parser hung on a reporting verb belongs to what is reported."""
    if part.dep_ == "advcl":
        return any(c.lower_ in speech.REASONING and c.dep_ in {"mark", "advmod"} for c in part.lefts)
    if part.dep_ == "ccomp":
        return True
    if part.dep_ != "conj" or not any(c.dep_ in SUBJECTS for c in part.lefts):
        return False
    reports = cue_of(part) is not None and any(c.dep_ in {"ccomp", "xcomp", "dobj"} for c in part.children)
    return not reports and (plain or not _is_beside(part, verb))


def _is_beside(part: Token, verb: Token) -> bool:
    """Whether a clause beside a reported one is the writer's: it is in the present, and the report in the past."""
    first = next((c for c in part.lefts if c.dep_ in {"aux", "auxpass"}), part)
    return verb.tag_ == "VBD" and first.tag_ in {"VBZ", "VBP"}
