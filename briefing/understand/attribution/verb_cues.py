"""Find attributions by grammar: a cue with its subject and what it governs; verbs here, the rest in its neighbours.

The shape (cue, source, content) follows the attribution annotation of Pareti's PARC and PolNeAR corpora; the rules are
our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.facts import Stance
from briefing.understand.attribution.according import according
from briefing.understand.attribution.adjective_cues import attitude
from briefing.understand.attribution.clause_ends import (
    SUBJECTS,
    is_aside,
    past_hyphen,
    to_clause_end,
    to_phrase_end,
    without_listener,
    without_next,
)
from briefing.understand.attribution.noun_cues import copular_noun, possessed_noun
from briefing.understand.attribution.parenthetical import parenthetical
from briefing.understand.attribution.swapped import swapped
from briefing.understand.attribution.unsaid import is_headless, is_nothing_said, is_seen, lacks_object, says_nothing
from briefing.understand.lexicon import speech
from briefing.understand.lexicon.cues import Cue, cue_of, is_deed, noun_cue
from briefing.understand.parsing.grammar import (
    CueMatch,
    agent_of,
    is_joined,
    is_open,
    is_passive,
    is_set_apart,
    negated,
    quoted_by,
    regrafted,
    source_of,
    subject_of,
)
from briefing.understand.parsing.noun_phrases import subtree
from briefing.understand.records import Frame

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLAUSAL = {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}
UNDERTAKING: frozenset[Stance] = frozenset({"plans", "offers", "claims"})
"""Stances of verbs that lead to another: "pledged to oppose it"."""
FOR_OR_AGAINST: frozenset[Stance] = frozenset({"supports", "opposes", "refuses"})
"""Stances of the other verb, where it is no deed, that are the party's own."""
ADJOINED = frozenset({"prep", "dative", "prt", "advcl", "npadvmod", "agent"})
"""Relations of what hangs on a verb behind its complement and belongs to what it says."""


def _complement(verb: Token, cue: Cue) -> tuple[list[Token], Frame] | None:
    """Return what a verb governs that can be its content, and how it holds it; None where there is nothing."""
    clause = _clause_of(verb, cue)
    if clause is not None and clause.pos_ in {"VERB", "AUX"} and (is_headless(verb, clause) or is_seen(verb, clause)):
        return None
    if clause is not None and "c" in cue.complements and _is_verbless(verb, clause):
        return [clause], "act"
    if clause is not None and ("c" in cue.complements or ("x" in cue.complements and clause.i > verb.i)):
        return [clause], "say" if _is_finite(clause, plain="x" not in cue.complements) else "act"
    right = _infinitives(verb) if "x" in cue.complements else []
    objects = _objects(verb)
    if "o" in cue.complements or ("x" in cue.complements and right):
        right += objects
    if "d" in cue.complements and not right and any(c.dep_ == "oprd" for c in objects):
        right += objects
    if "n" in cue.complements and not right:
        right += [c for c in objects if noun_cue(c)]
    if "p" in cue.complements:
        right += [c for c in verb.children if c.dep_ == "prep" and c.i > verb.i and _governs(verb, c)]
    if not right:
        return None
    return right + ([c for c in verb.children if c.dep_ == "prt"] if "p" in cue.complements else []), "act"


def _is_verbless(verb: Token, clause: Token) -> bool:
    """Whether a verb says of its object what it is: "considered the campaign a stunt"."""
    named = any(c.dep_ == "nsubj" and c.i < clause.i for c in clause.children)
    return clause.pos_ in {"NOUN", "ADJ", "PROPN"} and clause.i > verb.i and named


def _is_finite(clause: Token, *, plain: bool) -> bool:
    """Whether a reported clause is a statement, and not an infinitive with its subject: "wants the board to go"."""
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.lefts)
    return not infinitive and (plain or any(c.dep_ in SUBJECTS | {"mark"} for c in clause.children))


def _clause_of(verb: Token, cue: Cue) -> Token | None:
    """Return the head of the clause that a verb governs, also where the parser hung it on a noun between; or None."""
    clauses = (c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in CLAUSAL)
    clause = next((c for c in clauses if not (is_set_apart(c) or is_joined(c))), None)
    return _misplaced(verb) if clause is None and "c" in cue.complements else clause


def _objects(verb: Token) -> list[Token]:
    """Return what a verb is about, direct objects first, without pronouns that say nothing."""
    kinds = ("dobj", "oprd", "attr")
    objects = [c for c in verb.children if c.dep_ in kinds and c.lower_ not in speech.TRIVIAL_OBJECTS]
    return sorted(objects, key=lambda c: kinds.index(c.dep_))


def _misplaced(verb: Token) -> Token | None:
    """Return the clause that a wrong parse hung on a noun between, or None.

    In "told analysts on a call that the firm would leave" the parser may hang it on the analysts, or on the call.
    """
    nouns = [c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i > verb.i]
    nouns += [n for p in verb.children if p.dep_ == "prep" and p.i > verb.i for n in p.children if n.dep_ == "pobj"]
    clauses = (c for n in nouns for c in n.children if c.dep_ in {"relcl", "acl"} and c.pos_ in {"VERB", "AUX"})
    return next((c for c in clauses if _is_complete(c)), None)


def _is_complete(clause: Token) -> bool:
    """Whether a clause has a subject of its own, so that "that" only opens it."""
    opens = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
    return opens and any(c.dep_ in {"nsubj", "nsubjpass", "expl"} and c.lower_ != "that" for c in clause.children)


def _infinitives(verb: Token) -> list[Token]:
    """Return infinitives and gerunds behind a verb, which the parser hangs on it in several ways."""
    behind = [c for c in verb.children if c.i > verb.i]
    found = [c for c in behind if c.dep_ == "xcomp"]
    found = found or [c for c in behind if c.dep_ == "advcl" and any(g.lower_ == "to" for g in c.lefts)]
    return found + [c for c in verb.children if c.dep_ == "ccomp"]


def _governs(verb: Token, preposition: Token) -> bool:
    """Whether a preposition leads into what the verb is about, not into a time or a place."""
    if verb.lemma_.lower() in speech.WITH_TO:
        return preposition.lower_ == "to"
    return (
        preposition.lower_ not in speech.TIME_OR_PLACE or (verb.lemma_.lower(), preposition.lower_) in speech.GOVERNED
    )


def _passive(verb: Token) -> tuple[list[Token], Frame] | None:
    """Return the noun before a passive as its content ("a plan backed by X"), or None where no agent is named."""
    if agent_of(verb) is None:
        return None
    if verb.dep_ == "acl":
        return [verb.head], "act"
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass" and c.pos_ != "PRON"), None)
    return ([subject], "act") if subject is not None else None


def _with_rest(verb: Token, roots: list[Token]) -> list[Token]:
    """Return the words of a complement with what else hangs on the verb behind it ("to help defend …", "by May")."""
    last, edge = max(r.i for r in roots), max(r.right_edge.i for r in roots)
    whole = [*roots]
    for child in verb.children:
        behind = child.i > verb.i and child not in roots and child.dep_ in ADJOINED
        if behind and (child.i < last or _is_next(child, edge)):
            whole.append(child)
            edge = max(edge, child.right_edge.i)
    return sorted({t for r in whole for t in subtree(r)}, key=lambda t: t.i)


def _is_next(token: Token, edge: int) -> bool:
    """Whether a phrase stands right behind the word at ``edge``, without a mark between."""
    return token.left_edge.i <= edge + 1 and token.doc[token.left_edge.i - 1].text not in {",", ";"}


def _verb_cue(verb: Token) -> CueMatch | None:
    """Return the attribution that a cue verb makes ("Norland backs the plan"), or None."""
    cue = cue_of(verb)
    source = source_of(verb) if cue is not None else None
    if cue is None or source is None or any(quoted_by(g) for c in verb.children for g in c.children):
        return None
    held = ("o" in cue.complements and _passive(verb)) or _complement(verb, cue)
    if held is None or source in held[0] or is_nothing_said(verb, source, held[1]) or lacks_object(verb, held[1]):
        return None
    roots, frame = held
    content = _content(verb, source, roots, frame)
    if frame == "act" and says_nothing(content):
        return None
    particles = [c for c in verb.children if c.dep_ == "prt" and c.i == verb.i + 1]
    stance = _stance(verb, cue, roots, frame)
    deed = frame == "act" and is_deed(verb)
    return CueMatch(source, (verb, *particles), tuple(content), frame, stance, verb, "verb cue", negated(verb), deed)


def _stance(verb: Token, cue: Cue, roots: list[Token], frame: Frame) -> Stance:
    """Return the stance of a cue, or that of what is undertaken: "pledged to oppose", "reaffirmed their support"."""
    undertaken = cue_of(roots[0]) if frame == "act" and roots[0].tag_ == "VB" else None
    if undertaken is not None and cue.stance in UNDERTAKING and "a" not in undertaken.complements:
        return undertaken.stance if undertaken.stance in FOR_OR_AGAINST else cue.stance
    if frame != "act" or _names_something(verb) or not ("n" in cue.complements or cue.stance == "claims"):
        return cue.stance
    return next((n[1] for r in roots if (n := noun_cue(r))), cue.stance)


def _names_something(verb: Token) -> bool:
    """Whether a verb says what something is called: "described the plan as a mistake"."""
    near = [c for o in (verb, *(c for c in verb.children if c.dep_ == "dobj")) for c in o.children]
    return any(c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i for c in near)


def _content(verb: Token, source: Token, roots: list[Token], frame: Frame) -> list[Token]:
    """Return a complement's words without the source, a leading "that", asides and what the parser joined wrongly."""
    passive = frame == "act" and roots[0].i < verb.i
    content = subtree(roots[0]) if frame == "say" or passive else _with_rest(verb, roots)
    foreign = [c for c in roots[0].children if regrafted(c) or (frame == "say" and is_aside(c))]
    taken = {t.i for root in (source, *foreign) for t in subtree(root)} | {verb.i}
    while content and _opens_idly(content[0]):
        content = content[1:]
    content = [t for t in content if t.i not in taken]
    while content and ((content[-1].is_punct and content[-1].text not in ')]"') or content[-1].dep_ == "cc"):
        content = content[:-1]
    content = past_hyphen(to_phrase_end(without_next(without_listener(content, verb))))
    return to_clause_end(content, verb) if frame == "say" else content


def _opens_idly(token: Token) -> bool:
    """Whether a word at the beginning of a content is no part of it: "that", or a mark."""
    return (token.lower_ == "that" and token.dep_ == "mark") or (token.is_punct and token.text not in '"([')


def _announced(verb: Token) -> CueMatch | None:
    """Return an announced act as its subject's plan ("the firm will close …", "the firm is to close …"), or None."""
    will = any(c.dep_ == "aux" and c.lower_ in speech.INTENDING for c in verb.children)
    to = verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and any(c.lower_ == "to" for c in verb.lefts)
    if not (will or to) or verb.lemma_.lower() in speech.UNWILLED or is_passive(verb) or is_open(verb):
        return None
    source = subject_of(verb)
    roots = [c for c in verb.children if c.i > verb.i and c.dep_ in {"dobj", "xcomp", "ccomp"}]
    if source is None or not roots or (source.pos_ == "PRON" and source.lower_ not in {"he", "she", "they"}):
        return None
    content = [t for t in _with_rest(verb, roots) if t.i > verb.i]
    return CueMatch(source, (verb,), tuple(content), "act", "plans", verb, "announced act", negated(verb), deed=True)


def find_cues(doc: Doc) -> Iterator[CueMatch]:
    """Yield the attributions by grammar of a paragraph in the order of their cues, those inside quotations too."""
    for token in doc:
        found = None
        if token.lower_ == "according":
            found = according(token)
        elif token.pos_ in {"VERB", "AUX"}:
            found = attitude(token) or parenthetical(token) or swapped(token) or _verb_cue(token) or _announced(token)
        elif token.pos_ == "NOUN":
            found = possessed_noun(token) or copular_noun(token)
        if found is not None and found.content:
            yield found
