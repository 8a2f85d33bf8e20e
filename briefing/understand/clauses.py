"""Attribution by grammar: a cue with its subject and what it governs.

The shape (cue, source, content) follows the attribution annotation of Pareti's PARC and PolNeAR corpora; the rules are our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from briefing.understand.according import according
from briefing.understand.cues import Cue, cue_of, is_deed, noun_cue
from briefing.understand.grammar import (
    Clause,
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
from briefing.understand.noun_cues import copular, noun_clause
from briefing.understand.sources import subtree

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

UNWILLED = frozenset(
    """be have face need become see suffer lose win fall rise remain stay require cost take mean help know feel like grow happen affect benefit bring last hear
    get go come include contain enable allow cause lead result make receive gain reach hit experience enjoy""".split()
)
"""Verbs that tell what will befall somebody rather than what they mean to do."""
PERCEIVED = {
    "mean",
    "see",
    "imply",
    "show",
    "know",
    "learn",
    "hear",
    "understand",
    "find",
    "need",
    "require",
    "figure",
    "prove",
}
TIME_OR_PLACE = {"in", "on", "at", "during", "after", "before", "since"}
TRIVIAL_OBJECTS = {"it", "that", "this", "them", "him", "her", "me", "us", "you", "himself", "itself"}


def _complement(verb: Token, cue: Cue) -> tuple[list[Token], Literal["say", "act", "noun"]] | None:
    """What the verb governs that can be its content, and how it holds it."""
    by_dep: dict[str, list[Token]] = {}
    for child in verb.children:
        by_dep.setdefault(child.dep_, []).append(child)
    clauses = [c for c in by_dep.get("ccomp", ()) if c.pos_ in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}]
    if clauses and ("c" in cue.frames or ("x" in cue.frames and clauses[0].i > verb.i)):
        if (
            not any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj", "mark"} for c in clauses[0].children)
            and "x" in cue.frames
        ):
            return [clauses[0]], "act"
        return [clauses[0]], "say"
    right: list[Token] = []
    if "x" in cue.frames:
        right += [c for c in by_dep.get("xcomp", ()) if c.i > verb.i]
        right += (
            [c for c in by_dep.get("advcl", ()) if c.i > verb.i and any(g.lower_ == "to" for g in c.lefts)]
            if not right
            else []
        )
        right += [c for c in by_dep.get("ccomp", ()) if c not in right]
    objects = [
        c
        for c in (*by_dep.get("dobj", ()), *by_dep.get("oprd", ()), *by_dep.get("attr", ()))
        if c.lower_ not in TRIVIAL_OBJECTS
    ]
    if "o" in cue.frames or ("x" in cue.frames and right):
        right += objects
    if "n" in cue.frames and not right:
        right += [c for c in objects if noun_cue(c)]
    if "p" in cue.frames:
        right += [c for c in by_dep.get("prep", ()) if c.i > verb.i and _governs(verb, c)]
        right += by_dep.get("prt", ())
    if not [c for c in right if c.dep_ != "prt"]:
        return None
    return right, "act"


def _governs(verb: Token, preposition: Token) -> bool:
    """Whether a preposition leads into what the verb is about, not into a time or a place."""
    own = {
        ("call", "on"),
        ("insist", "on"),
        ("focus", "on"),
        ("push", "on"),
        ("press", "on"),
        ("hint", "at"),
        ("aim", "at"),
        ("agree", "on"),
    }
    return preposition.lower_ not in TIME_OR_PLACE or (verb.lemma_.lower(), preposition.lower_) in own


def _aside(child: Token) -> bool:
    """Whether a clause is the writer's own remark behind a reported one: ", although the ministry has not confirmed it"."""
    return (
        child.dep_ == "advcl" and child.doc[child.left_edge.i - 1].text == ","
        and any(c.lower_ in {"although", "though", "whereas", "despite"} for c in child.lefts)
    )  # fmt: skip


def _passive(verb: Token) -> tuple[list[Token], Literal["act"]] | None:
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


def _verb_clause(verb: Token) -> Clause | None:
    cue = cue_of(verb)
    if cue is None:
        return None
    source = source_of(verb)
    held = ("o" in cue.frames and _passive(verb)) or _complement(verb, cue)
    if source is None or held is None or source in held[0]:
        return None
    roots, frame = held
    if (frame == "act" and (purpose(verb) or is_open(verb))) or is_unsaid(verb):
        return None
    if (
        frame == "say"
        and verb.lemma_.lower() in PERCEIVED
        and source.lower_ in {"it", "this", "that", "we", "you", "they", "which", "what"}
    ):
        return None
    stance = cue.stance
    if frame == "act" and "n" in cue.frames:
        stance = next((n[1] for r in roots if (n := noun_cue(r))), stance)
    passive = frame == "act" and roots[0].i < verb.i
    content = subtree(roots[0]) if frame == "say" or passive else _tail(verb, roots)
    taken = {t.i for t in subtree(source)} | {verb.i}
    taken |= {t.i for c in roots[0].children if regrafted(c) for t in subtree(c)}
    taken |= {t.i for c in roots[0].children if frame == "say" and _aside(c) for t in subtree(c)}
    while content and (
        content[0].lower_ == "that"
        and content[0].dep_ == "mark"
        or content[0].is_punct
        and content[0].text not in '"(['
    ):
        content = content[1:]
    content = [t for t in content if t.i not in taken]
    while content and (content[-1].is_punct and content[-1].text not in ')]"' or content[-1].dep_ == "cc"):
        content = content[:-1]
    if len([t for t in content if not t.is_punct]) < 2 and frame == "act":
        return None
    auxiliaries = [c for c in verb.children if c.dep_ in {"prt"} and c.i == verb.i + 1]
    return Clause(
        source,
        (verb, *auxiliaries),
        tuple(content),
        frame,
        stance,
        verb,
        negated(verb),
        frame == "act" and is_deed(verb),
    )


def _intended(verb: Token) -> Clause | None:
    """ "The ministry will publish …", "The firm is to close …": a body's announced act is its plan."""
    will = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in {"will", "shall"}), None)
    to = verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and any(c.lower_ == "to" for c in verb.lefts)
    if not (will or to) or verb.lemma_.lower() in UNWILLED or is_passive(verb) or is_open(verb):
        return None
    source = subject_of(verb)
    roots = [c for c in verb.children if c.i > verb.i and c.dep_ in {"dobj", "xcomp", "ccomp"}]
    if source is None or not roots or source.pos_ == "PRON" and source.lower_ not in {"he", "she", "they"}:
        return None
    content = [t for t in _tail(verb, roots) if t.i > verb.i]
    return Clause(source, (verb,), tuple(content), "act", "plans", verb, negated(verb), deed=True)


def find_clauses(doc: Doc) -> Iterator[Clause]:
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
