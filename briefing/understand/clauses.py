"""Attribution by grammar: a cue with its subject and what it governs.

The shape (cue, source, content) follows the attribution annotation of Pareti's PARC and PolNeAR corpora; the rules are our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefing.facts import Stance
from briefing.understand.cues import Cue, cue_of, is_deed, noun_cue
from briefing.understand.sources import subtree

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PASSIVE_SOURCES = {"commit", "concern", "prepare", "determine", "oppose", "alarm", "worry", "convince", "resolve"}
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
UNSAID = {"decline", "refuse", "fail", "neglect"}
"""Verbs under which nothing is said: "declined to say how many"."""
TIME_OR_PLACE = {"in", "on", "at", "during", "after", "before", "since"}
ASPECT = {"continue", "begin", "start", "appear", "seem", "go", "come", "tend", "remain", "prepare", "be"}
"""Verbs whose infinitive is the subject's own act: "continues to advocate"."""
EMPTY = {"it", "there", "what"}
TRIVIAL_OBJECTS = {"it", "that", "this", "them", "him", "her", "me", "us", "you", "himself", "itself"}


@dataclass(frozen=True, slots=True)
class Clause:
    """An attribution inside one paragraph, as tokens."""

    source: Token
    cue: tuple[Token, ...]
    content: tuple[Token, ...]
    frame: Literal["say", "act", "noun"]
    stance: Stance
    verb: Token
    negated: bool = False
    deed: bool = False
    """Whether it is an act that shows a stance rather than something said or reported."""


def subject_of(verb: Token, depth: int = 0) -> Token | None:
    """The word that names who does what the verb says: its own subject, a shared one, or the noun that it describes."""
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass"}:
            return None if child.lower_ in EMPTY and child.lower_ != "it" else child
    if regrafted(verb):
        return subject_of(verb.head.head, depth + 1)
    if depth < 4:
        head = verb.head
        if (
            verb.dep_ in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "parataxis", "dep"}
            and head.pos_ in {"VERB", "AUX"}
            and head != verb
        ):
            return subject_of(head, depth + 1)
        if verb.dep_ == "pcomp" and head.head.pos_ in {"VERB", "AUX"}:
            return subject_of(head.head, depth + 1)
        if verb.dep_ == "prep" and head.pos_ in {"VERB", "AUX"}:
            return subject_of(head, depth + 1)
    if verb.dep_ == "acl" and verb.head.pos_ in {"NOUN", "PROPN", "PRON"} and verb.tag_ == "VBG":
        return verb.head
    return None


def regrafted(verb: Token) -> bool:
    """Whether a verb that the parser joined to the reported clause goes on with the reporting one: "have warned that … and have vowed to …"."""
    head = verb.head
    if (
        verb.dep_ != "conj"
        or head.dep_ != "ccomp"
        or cue_of(verb) is None
        or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    ):
        return False
    has = {v.i: any(c.dep_ == "aux" and c.lemma_ == "have" for c in v.children) for v in (verb, head, head.head)}
    return has[verb.i] and has[head.head.i] and not has[head.i]


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive voice."""
    return any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children)


def _agent(verb: Token) -> Token | None:
    return next((g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"), None)


def source_of(verb: Token) -> Token | None:
    """Who is the source for this cue; ``None`` where the text names nobody ("it was reported that")."""
    agent = _agent(verb)
    if agent is not None:
        return agent
    if is_passive(verb) and verb.lemma_ not in PASSIVE_SOURCES:
        return None
    participle = verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    if participle and verb.dep_ in {"acl", "advcl"}:
        return None
    found = subject_of(verb)
    if found is None or (found.lower_ == "it" and is_passive(verb)):
        return None
    return found


def _negated(verb: Token) -> bool:
    near = [*verb.children, *(verb.head.children if verb.dep_ == "xcomp" else ())]
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    longer = any(c.lower_ == "longer" and any(g.lower_ == "no" for g in c.children) for c in near)
    return longer or any(c.dep_ == "neg" or c.lower_ == "never" for c in near) or any(
        g.lower_ == "no" for o in objects for g in o.children
    )


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
    own = {("call", "on"), ("insist", "on"), ("focus", "on"), ("push", "on"), ("press", "on"), ("hint", "at"), ("aim", "at"), ("agree", "on")}
    return preposition.lower_ not in TIME_OR_PLACE or (verb.lemma_.lower(), preposition.lower_) in own


def _purpose(verb: Token) -> bool:
    """Whether the verb is an infinitive that says what something is for: "met to assess the options"."""
    if verb.tag_ == "VB" and verb.dep_ in {"xcomp", "ccomp"} and not any(c.dep_ == "aux" for c in verb.children):
        return True  # a bare infinitive: "help defend"
    if not any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        return False
    return not (verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ASPECT)


def _is_unsaid(verb: Token) -> bool:
    """Whether something is told not to have been said: "declined to say", "has yet to say"."""
    if verb.dep_ != "xcomp":
        return False
    head = verb.head
    return head.lemma_.lower() in UNSAID or (head.lemma_ == "have" and any(c.lower_ == "yet" for c in (*head.children, *verb.children)))


def is_open(verb: Token) -> bool:
    """Whether a verb stands in a question or behind "if" or "whether": then nobody is told to have done it."""
    if verb.sent[-1].text == "?" or verb.sent[max(-2, -len(verb.sent))].text == "?":
        return True
    node = verb
    for _ in range(4):
        if any(c.dep_ == "mark" and c.lower_ in {"if", "whether", "unless"} for c in node.children):
            return True
        if node.dep_ == "ROOT":
            return False
        node = node.head
    return False


def _aside(child: Token) -> bool:
    """Whether a clause is the writer's own remark behind a reported one: ", although the ministry has not confirmed it"."""
    return (
        child.dep_ == "advcl" and child.doc[child.left_edge.i - 1].text == ","
        and any(c.lower_ in {"although", "though", "whereas", "despite"} for c in child.lefts)
    )  # fmt: skip


def _passive(verb: Token) -> tuple[list[Token], Literal["act"]] | None:
    """In "a plan backed by X" what X backs is the noun before the verb."""
    if _agent(verb) is None:
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
    if (frame == "act" and (_purpose(verb) or is_open(verb))) or _is_unsaid(verb):
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
        _negated(verb),
        frame == "act" and is_deed(verb),
    )


def _according(token: Token) -> Clause | None:
    """ "according to X": the clause that it hangs on is the content."""
    to = next((c for c in token.children if c.lower_ == "to"), None)
    source = next((g for c in token.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj"), None)
    if to is None or source is None:
        return None
    whole = _rest_of_sentence(token, source)
    if whole:
        return Clause(source, (token, to), tuple(whole), "say", "claims", token)
    root = token.head
    while root.dep_ not in {"ROOT", "ccomp", "conj", "advcl", "relcl"} and root.head != root:
        root = root.head
    mine = {t.i for t in subtree(token)}
    content = [t for t in subtree(root) if t.i not in mine]
    return Clause(source, (token, to), tuple(_without_edges(content)), "say", "claims", token)


def _rest_of_sentence(token: Token, source: Token) -> list[Token]:
    """The sentence without "according to X" where that opens it, or closes it behind a comma; empty elsewhere."""
    sent = token.sent
    last = max(t.i for t in subtree(source, frozenset({"relcl", "acl", "advcl", "parataxis", "punct", "conj", "cc"})))
    if token.i == sent.start and last + 1 < sent.end:
        return _without_edges([t for t in sent if t.i > last])
    tail = [t for t in sent if t.i > last and t.is_alpha]
    if token.i > sent.start + 2 and sent.doc[token.i - 1].text == "," and not tail:
        return _without_edges([t for t in sent if t.i < token.i - 1])
    return []


def _without_edges(tokens: list[Token]) -> list[Token]:
    while tokens and tokens[0].is_punct and tokens[0].text not in '"([':
        tokens = tokens[1:]
    while tokens and tokens[-1].is_punct and tokens[-1].text not in ')]"':
        tokens = tokens[:-1]
    return tokens


def _noun_clause(noun: Token) -> Clause | None:
    """ "X's demand for Y", "a call by X to Y", "its willingness to Z"."""
    known = noun_cue(noun)
    if known is None or noun.pos_ != "NOUN":
        return None
    leads, stance = known
    roots = [c for c in noun.children if c.i > noun.i and (c.dep_ in {"prep"} and c.lower_ in leads)]
    if "to" in leads:
        roots += [
            c
            for c in noun.children
            if c.dep_ in {"acl", "relcl", "xcomp"}
            and c.i > noun.i
            and any(g.lower_ == "to" and g.dep_ == "aux" for g in c.children)
        ]
    if "that" in leads:
        roots += [
            c
            for c in noun.children
            if c.dep_ in {"acl", "ccomp"} and any(g.lower_ == "that" and g.dep_ == "mark" for g in c.children)
        ]
    source = next((c for c in noun.children if c.dep_ == "poss"), None)
    if source is None:
        source = next(
            (
                g
                for c in noun.children
                if c.dep_ == "prep" and c.lower_ in {"by", "from"}
                for g in c.children
                if g.dep_ == "pobj"
            ),
            None,
        )
    if source is None or not roots:
        return None
    content = [t for r in roots for t in subtree(r)]
    return Clause(
        source, (noun,), tuple(sorted(set(content), key=lambda t: t.i)), "noun", stance, noun, deed=is_deed(noun)
    )


def _copular(noun: Token) -> Clause | None:
    """ "Its goal is to decrease …", "Her message was clear: …"."""
    known, verb = noun_cue(noun), noun.head
    source = next((c for c in noun.children if c.dep_ == "poss"), None)
    if known is None or source is None or noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return None
    roots = [
        c for c in verb.children if c.i > verb.i and c.dep_ in {"xcomp", "ccomp", "attr", "prep", "advcl", "acomp"}
    ]
    content = [t for r in roots for t in subtree(r)]
    return (
        Clause(
            source, (noun,), tuple(sorted(set(content), key=lambda t: t.i)), "noun", known[1], noun, deed=is_deed(noun)
        )
        if len(content) > 2
        else None
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
    return Clause(source, (verb,), tuple(content), "act", "plans", verb, _negated(verb), deed=True)


def find_clauses(doc: Doc) -> Iterator[Clause]:
    """All attributions by grammar in a paragraph; those inside quotations too."""
    for token in doc:
        found = None
        if token.lower_ == "according":
            found = _according(token)
        elif token.pos_ in {"VERB", "AUX"}:
            found = _verb_clause(token) or _intended(token)
        elif token.pos_ == "NOUN":
            found = _noun_clause(token) or _copular(token)
        if found is not None and found.content:
            yield found
