"""Attribution by grammar: a cue with its subject and what it governs.

The shape (cue, source, content) follows the attribution annotation of Pareti's PARC and PolNeAR corpora; the rules are
our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.understand import lexicon
from briefing.understand.attribution.according import according
from briefing.understand.attribution.noun_cues import copular, noun_clause
from briefing.understand.lexicon.cues import Cue, cue_of, is_deed, noun_cue
from briefing.understand.parsing.grammar import (
    CueMatch,
    agent_of,
    is_open,
    is_passive,
    is_unsaid,
    negated,
    purpose,
    regrafted,
    source_of,
    subject_of,
)
from briefing.understand.parsing.noun_phrases import subtree
from briefing.understand.records import Frame

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TIME_OR_PLACE = {"in", "on", "at", "during", "after", "before", "since"}
GOVERNED = {("agree", "on"), ("aim", "at"), ("call", "on"), ("focus", "on"), ("hint", "at"), ("insist", "on")}
GOVERNED |= {("press", "on"), ("push", "on")}
"""Verbs with such a preposition that leads into what they are about."""
NOBODY = {"it", "this", "that", "we", "you", "they", "which", "what"}
TRIVIAL_OBJECTS = {"it", "that", "this", "them", "him", "her", "me", "us", "you", "himself", "itself"}
CLAUSAL = {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}


def _complement(verb: Token, cue: Cue) -> tuple[list[Token], Frame] | None:
    """What the verb governs that can be its content, and how it holds it."""
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in CLAUSAL), None)
    if clause is None and "c" in cue.frames:
        clause = _misplaced(verb)
    if clause is not None and clause.pos_ in {"VERB", "AUX"} and _is_headless(verb, clause):
        return None
    if clause is not None and ("c" in cue.frames or ("x" in cue.frames and clause.i > verb.i)):
        finite = any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj", "mark"} for c in clause.children)
        return [clause], "say" if finite or "x" not in cue.frames else "act"
    right = _infinitives(verb) if "x" in cue.frames else []
    objects = [c for c in verb.children if c.dep_ in {"dobj", "oprd", "attr"} and c.lower_ not in TRIVIAL_OBJECTS]
    objects.sort(key=lambda c: ("dobj", "oprd", "attr").index(c.dep_))
    if "o" in cue.frames or ("x" in cue.frames and right):
        right += objects
    if "n" in cue.frames and not right:
        right += [c for c in objects if noun_cue(c)]
    if "p" in cue.frames:
        right += [c for c in verb.children if c.dep_ == "prep" and c.i > verb.i and _governs(verb, c)]
    if not right:
        return None
    return right + ([c for c in verb.children if c.dep_ == "prt"] if "p" in cue.frames else []), "act"


def _misplaced(verb: Token) -> Token | None:
    """The clause that a wrong parse hung on a noun between: "told analysts on a call that the firm would leave"."""
    nouns = [c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i > verb.i]
    nouns += [n for p in verb.children if p.dep_ == "prep" and p.i > verb.i for n in p.children if n.dep_ == "pobj"]
    clauses = (c for n in nouns for c in n.children if c.dep_ in {"relcl", "acl"} and c.pos_ in {"VERB", "AUX"})
    return next((c for c in clauses if _is_complete(c)), None)


def _is_complete(clause: Token) -> bool:
    """Whether "that" only opens a clause, which has a subject of its own."""
    opens = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
    return opens and any(c.dep_ in {"nsubj", "nsubjpass", "expl"} and c.lower_ != "that" for c in clause.children)


def _infinitives(verb: Token) -> list[Token]:
    """Infinitives and gerunds behind a verb, which the parser hangs on it in several ways."""
    behind = [c for c in verb.children if c.i > verb.i]
    found = [c for c in behind if c.dep_ == "xcomp"]
    found = found or [c for c in behind if c.dep_ == "advcl" and any(g.lower_ == "to" for g in c.lefts)]
    return found + [c for c in verb.children if c.dep_ == "ccomp"]


def _governs(verb: Token, preposition: Token) -> bool:
    """Whether a preposition leads into what the verb is about, not into a time or a place."""
    return preposition.lower_ not in TIME_OR_PLACE or (verb.lemma_.lower(), preposition.lower_) in GOVERNED


def _aside(child: Token) -> bool:
    """Whether a clause is the writer's own remark behind a reported one: ", although nobody has confirmed it"."""
    if child.dep_ != "advcl" or child.doc[child.left_edge.i - 1].text != ",":
        return False
    return any(c.lower_ in {"although", "though", "whereas", "despite"} for c in child.lefts)


def _passive(verb: Token) -> tuple[list[Token], Frame] | None:
    """In "a plan backed by X" what X backs is the noun before the verb."""
    if agent_of(verb) is None:
        return None
    if verb.dep_ == "acl":
        return [verb.head], "act"
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass" and c.pos_ != "PRON"), None)
    return ([subject], "act") if subject is not None else None


def _tail(verb: Token, roots: list[Token]) -> list[Token]:
    """The complement with what else hangs on the verb behind it ("to help defend …", "against Russia")."""
    last = max(r.i for r in roots)
    extra = [
        c
        for c in verb.children
        if c.i > verb.i
        and c not in roots
        and c.dep_ in {"prep", "dative", "prt", "advcl", "npadvmod", "agent"}
        and (c.i < last or _near(c, roots))
    ]
    return sorted({t for r in (*roots, *extra) for t in subtree(r)}, key=lambda t: t.i)


def _near(token: Token, roots: list[Token]) -> bool:
    edge = max(r.right_edge.i for r in roots)
    return token.left_edge.i <= edge + 1 and token.doc[token.left_edge.i - 1].text not in {",", ";"}


def _verb_clause(verb: Token) -> CueMatch | None:
    cue = cue_of(verb)
    source = source_of(verb) if cue is not None else None
    if cue is None or source is None:
        return None
    held = ("o" in cue.frames and _passive(verb)) or _complement(verb, cue)
    if held is None or source in held[0] or _is_nothing_said(verb, source, held[1]):
        return None
    roots, frame = held
    content = _content(verb, source, roots, frame)
    if frame == "act" and len([t for t in content if not t.is_punct]) < 2:
        return None
    stance = cue.stance
    if frame == "act" and not _calls(verb) and ("n" in cue.frames or stance == "claims"):  # "reaffirmed their support"
        stance = next((n[1] for r in roots if (n := noun_cue(r))), stance)
    particles = [c for c in verb.children if c.dep_ == "prt" and c.i == verb.i + 1]
    deed = frame == "act" and is_deed(verb)
    return CueMatch(source, (verb, *particles), tuple(content), frame, stance, verb, "verb cue", negated(verb), deed)


def _calls(verb: Token) -> bool:
    """Whether a verb tells what something is called, not what is done: "described the plan as a mistake"."""
    near = [c for o in (verb, *(c for c in verb.children if c.dep_ == "dobj")) for c in o.children]
    return any(c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i for c in near)


def _is_headless(verb: Token, clause: Token) -> bool:
    """Whether the subject of a reported clause stands before the cue: "a plan that lawyers say may cost billions"."""
    return verb.dep_ == "relcl" and not any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in clause.children)


def _is_nothing_said(verb: Token, source: Token, frame: Frame) -> bool:
    """Whether nobody is told to have said or done it: an aim, a condition, a refusal to say, "it means that"."""
    if is_unsaid(verb) or (frame == "act" and (purpose(verb) or is_open(verb))):
        return True
    return frame == "say" and verb.lemma_.lower() in lexicon.load("perceived") and source.lower_ in NOBODY


def _content(verb: Token, source: Token, roots: list[Token], frame: Frame) -> list[Token]:
    """The complement without the source, a leading "that", asides and what the parser joined wrongly."""
    passive = frame == "act" and roots[0].i < verb.i
    content = subtree(roots[0]) if frame == "say" or passive else _tail(verb, roots)
    foreign = [c for c in roots[0].children if regrafted(c) or (frame == "say" and _aside(c))]
    taken = {t.i for root in (source, *foreign) for t in subtree(root)} | {verb.i}
    while content and _opens_idly(content[0]):
        content = content[1:]
    content = [t for t in content if t.i not in taken]
    while content and ((content[-1].is_punct and content[-1].text not in ')]"') or content[-1].dep_ == "cc"):
        content = content[:-1]
    return _to_its_end(_without_next(content))


def _to_its_end(content: list[Token]) -> list[Token]:
    """The content with an adverb that ends its phrase, which the parser hung elsewhere: "any time | soon"."""
    if not content or content[-1].i + 2 >= len(content[-1].doc):
        return content
    last = content[-1].nbor()
    closes = last.nbor().is_punct or last.nbor().dep_ == "cc"
    return [*content, last] if last.pos_ == "ADV" and closes and content[-1].pos_ in {"NOUN", "PROPN"} else content


def _without_next(content: list[Token]) -> list[Token]:
    """The content without a name that the parser took from the clause behind: "to stay and Roe | calling it a risk"."""
    if len(content) < 3 or content[-1].pos_ != "PROPN" or content[-1].i + 1 >= len(content[-1].doc):
        return content
    joined = next((n for n in range(len(content) - 2, 0, -1) if content[n].lower_ == "and"), None)
    after = content[-1].nbor()
    goes_on = after.tag_ == "VBG" and after.dep_ != "amod" and not after.text[0].isupper()
    names = joined is not None and all(t.pos_ == "PROPN" for t in content[joined + 1 :])
    return content[:joined] if goes_on and names and len(content) - (joined or 0) < 5 else content


def _opens_idly(token: Token) -> bool:
    return (token.lower_ == "that" and token.dep_ == "mark") or (token.is_punct and token.text not in '"([')


def _intended(verb: Token) -> CueMatch | None:
    """Take a body's announced act as its plan: "the ministry will publish …", "the firm is to close …"."""
    will = any(c.dep_ == "aux" and c.lower_ in {"will", "shall"} for c in verb.children)
    to = verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and any(c.lower_ == "to" for c in verb.lefts)
    if not (will or to) or verb.lemma_.lower() in lexicon.load("unwilled") or is_passive(verb) or is_open(verb):
        return None
    source = subject_of(verb)
    roots = [c for c in verb.children if c.i > verb.i and c.dep_ in {"dobj", "xcomp", "ccomp"}]
    if source is None or not roots or (source.pos_ == "PRON" and source.lower_ not in {"he", "she", "they"}):
        return None
    content = [t for t in _tail(verb, roots) if t.i > verb.i]
    return CueMatch(source, (verb,), tuple(content), "act", "plans", verb, "announced act", negated(verb), deed=True)


def find_cues(doc: Doc) -> Iterator[CueMatch]:
    """All attributions by grammar in a paragraph; those inside quotations too."""
    for token in doc:
        found = None
        if token.lower_ == "according":
            found = according(token)
        elif token.pos_ in {"VERB", "AUX"}:
            found = _verb_clause(token) or _intended(token)
        elif token.pos_ == "NOUN":
            found = noun_clause(token) or copular(token)
        if found is not None and found.content:
            yield found
