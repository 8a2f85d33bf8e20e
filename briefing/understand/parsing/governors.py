"""Whether a clause is asserted by the clauses around it, up to the root of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.understand.lexicon.holding import (
    ACCUSING_VERBS,
    DENYING_VERBS,
    INFINITIVE_ONLY,
    INVENTED,
    NOBODY,
    RUMOURING_VERBS,
    UNASSERTING_ADJECTIVES,
    UNASSERTING_NOUNS,
    WANTING_VERBS,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
COMPLEMENTS = frozenset({"ccomp", "xcomp", "pcomp", "acl", "csubj", "csubjpass"})
"""Relations by which a clause is what the word above it is about."""
LEADING = frozenset({"of", "from", "against", "about", "at", "on", "to", "for", "into", "in"})
"""Prepositions that lead from a word into what it is about."""
MEANS = frozenset({"by"})
"""Prepositions behind which stands how something is done: it is as real as that."""
EXCEPTING = frozenset({"except", "besides"})
"""Words behind which stands what did happen: "would give no details, except to say"."""
HIGHEST = 8
"""Steps up a sentence after which a parse is no longer believed."""


def is_held(verb: Token) -> bool:
    """Whether nothing above a verb leaves open whether it happened."""
    node = verb
    for _ in range(HIGHEST):
        above, tie = _governor(node)
        if above is None or tie in EXCEPTING or _is_excepted(node) or _is_quoted_apart(above, node):
            return True
        if tie not in MEANS and not _asserts(above, node):
            return False
        node = above
    return True


def _governor(node: Token) -> tuple[Token | None, str]:
    """Return the word whose complement a clause is, with the preposition between; None at the top."""
    while node.dep_ == "conj" and node.head.pos_ in {"VERB", "AUX"}:
        node = node.head
    if node.dep_ not in COMPLEMENTS and not _is_infinitive(node):
        return None, ""
    above, tie = node.head, ""
    if above.pos_ in {"ADP", "SCONJ"}:
        above, tie = above.head, above.lower_
    if above.pos_ == "ADV" and tie:  # "stopped short of saying"
        above = above.head
    return (above if not tie or tie in LEADING | MEANS | EXCEPTING else None), tie


def _is_excepted(node: Token) -> bool:
    """Whether an infinitive stands behind "except", wherever the parser hung it."""
    first = next((c.i for c in node.lefts if c.lower_ == "to"), node.i)
    return first > 0 and node.doc[first - 1].lower_ in EXCEPTING


def _is_quoted_apart(above: Token, node: Token) -> bool:
    """Whether one of two words stands in a quotation and the other outside, so that the parse joined them wrongly."""
    first, last = sorted((above.i, node.i))
    return sum(t.text == '"' for t in node.doc[first:last]) % 2 == 1


def _is_infinitive(node: Token) -> bool:
    """Whether a verb stands behind "to"."""
    return node.tag_ == "VB" and any(c.lower_ == "to" for c in node.lefts) and node.head != node


def _asserts(above: Token, clause: Token) -> bool:
    """Whether a word lets what its complement says stand as a fact, or as a report of somebody."""
    if _is_negative(above):
        return False
    if above.pos_ == "NOUN":
        return above.lemma_.lower() not in UNASSERTING_NOUNS
    complement = above if above.pos_ == "ADJ" else next((c for c in above.children if c.dep_ == "acomp"), None)
    if complement is not None and complement.lower_ in UNASSERTING_ADJECTIVES:
        return False
    return not (_leaves_open(above, clause) or _is_invented(above) or _is_rumour(above))


def _leaves_open(above: Token, clause: Token) -> bool:
    """Whether a verb denies, doubts, wants or suspects what it governs."""
    lemma = above.lemma_.lower()
    if lemma in INFINITIVE_ONLY and clause.tag_ not in {"VB", "VBG"}:
        return False
    return lemma in DENYING_VERBS | WANTING_VERBS | ACCUSING_VERBS


def _is_negative(above: Token) -> bool:
    """Whether a word above a clause stands with "not", "no" or "nobody"."""
    near = [above, *above.children, *(c for c in above.head.children if above.dep_ == "xcomp")]
    if any(c.dep_ == "neg" or (c.lower_ in NOBODY and c.dep_ in {*SUBJECTS, "det", "advmod", "preconj"}) for c in near):
        return True
    parts = (g for c in above.children if c.dep_ in {*SUBJECTS, "dobj", "attr"} and c.i < above.i for g in c.children)
    return any(g.dep_ == "det" and g.lower_ in {"no", "neither"} for g in parts)


def _is_rumour(above: Token) -> bool:
    """Whether a verb reports for nobody: "it is understood that", "it was reported that"."""
    passive = any(c.dep_ == "auxpass" for c in above.children)
    return passive and above.lemma_.lower() in RUMOURING_VERBS and any(c.lower_ == "it" for c in above.lefts)


def _is_invented(above: Token) -> bool:
    """Whether what shows or says something is a fake: "a doctored video showed Roe saying"."""
    subjects = (c for c in above.children if c.dep_ in SUBJECTS)
    return any(g.lower_ in INVENTED for s in subjects for g in s.children)
