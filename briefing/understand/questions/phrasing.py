"""The words of an open question: a direct question where the grammar is safe, else the article's own clause.

"China did not say whether it would contribute" gives "Would [China] contribute?": the words are the article's, the
auxiliary moves to the front, and a name put in a pronoun's place is in square brackets. No word is inflected: a clause
without an auxiliary to move stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.understand.lexicon.facts import OPEN_STATES, QUESTION_WORDS
from briefing.understand.parsing.clauses import own_subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from briefing.understand.questions.signals import Signal

_PERSONAL = frozenset(("it", "they", "he", "she"))
_LONGEST = 45


def _plain(words: Span | list[Token]) -> str:
    text = "".join(t.text_with_ws for t in words)
    return " ".join(text.replace('"', " ").split()).strip(" ,;.-")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _embedded(span: Span) -> tuple[Token, Token] | None:
    """Return the question word of an indirect question in a clause, and that question's verb; None without one."""
    for word in span:
        if word.lower_ not in QUESTION_WORDS:
            continue
        verb = word.head
        while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
            verb = verb.head
        held = verb.dep_ in {"ccomp", "pcomp", "csubj"} and verb.head.i < word.i < verb.i and verb.head.lower_ != "of"
        lone = verb.left_edge.i <= word.i and verb.left_edge.i >= word.i - 1
        if held and lone and not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
            return word, verb
    return None


def _name_for(pronoun: Token, verb: Token) -> str | None:
    """Return the subject of the clause above if a pronoun can only mean that: "China did not say whether it …"."""
    owner = own_subject(verb.head) or (own_subject(verb.head.head) if verb.head.dep_ in {"prep", "xcomp"} else None)
    if owner is None or owner.pos_ not in {"PROPN", "NOUN"} or len(list(owner.subtree)) > 8:
        return None
    person = owner.ent_type_ == "PERSON"
    fits = {"it": not person, "he": person, "she": person, "they": owner.tag_ in {"NNS", "NNPS"}}
    return _plain(list(owner.subtree)) if fits[pronoun.lower_] else None


def _subject_of_question(subject: Token, verb: Token) -> str | None:
    if subject.lower_ not in _PERSONAL:
        return _plain(list(subject.subtree)) if subject.pos_ != "PRON" or subject.tag_ == "EX" else None
    name = _name_for(subject, verb)
    return f"[{name}]" if name else None


def _wh_phrase(doc: Doc, word: Token, subject: Token) -> str:
    """Return the question words before the subject: "how many of them", "why"; nothing for "whether"."""
    return "" if word.lower_ in {"whether", "if"} else _plain(doc[word.i : subject.left_edge.i])


def _asks_more(word: Token) -> bool:
    """Whether a word starts a second question beside the first: "what it is, how it works and who pays"."""
    last = word.nbor(-1).lower_
    in_a_row = last == "," and word.lower_ in {"how", "why", "what"}
    return word.lower_ in QUESTION_WORDS and (last in {"and", "or"} or in_a_row)


def _inverted(word: Token, verb: Token, last: int) -> str | None:
    """Return an indirect question as a direct one; None without an auxiliary to move, or a clear subject."""
    subject = own_subject(verb)
    several = any(_asks_more(t) for t in verb.subtree if t.i > verb.i)
    if subject is None or several or word.nbor(1).lower_ == "or":
        return None
    doc, end = verb.doc, min(verb.right_edge.i, last) + 1
    if subject.left_edge.i <= word.i <= subject.right_edge.i:
        return _plain(doc[word.i : end]) if word.lower_ not in {"whether", "if", "which"} else None
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and subject.i < c.i < verb.i]
    first = helpers[0] if helpers else verb if verb.lemma_ == "be" and verb.i > subject.i else None
    name = _subject_of_question(subject, verb)
    if first is None or name is None or first.lower_ == "to" or first.text.startswith("'"):
        return None
    behind = subject.right_edge.i + 1
    if doc[behind].text == "," and "," in name:
        name += ","
    denied = first.i + 1 < end and first.nbor().lower_ == "n't"  # which moves with its auxiliary: "hadn't she"
    rest = _plain([t for t in doc[behind:end] if not first.i <= t.i <= first.i + denied])
    phrase = _wh_phrase(doc, word, subject)
    return " ".join(p for p in (phrase, first.lower_ + "n't" * denied, name, rest) if p)


def _open_subject(signal: Signal) -> str | None:
    """Return what is said to be open: "The role it might play is unclear" gives "Open: the role it might play"."""
    state = next(
        (t for t in signal.span if t.lower_ in OPEN_STATES and t.dep_ in {"acomp", "oprd", "ROOT", "xcomp"}), None
    )
    verb = state.head if state is not None else None
    subject = own_subject(verb) if verb is not None else None
    denied = verb is not None and any(c.dep_ == "neg" for c in verb.children)
    if state is not None and denied != (state.lower_ in {"clear", "known"}):
        return None
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"}:
        return None
    words = list(subject.subtree)
    first = words[0].text.lower() if words[0].pos_ == "DET" else words[0].text
    return f"Open: {first}{words[0].whitespace_}{_plain(words[1:])}".rstrip()


def question_text(signal: Signal) -> str | None:
    """Return a question, or "Open: " with a noun phrase; None where the article's own clause should stand."""
    if signal.why == "asked":
        return _capital(_plain(signal.span))
    if signal.why in {"unclear", "undecided", "unconfirmed"}:
        held = _embedded(signal.span)
        question = _inverted(*held, signal.span.end - 1) if held else None
        if question is not None and len(question.split()) <= _LONGEST:
            return f"{_capital(question)}?"
        subject = _open_subject(signal)
        if subject is not None:
            return subject
    return None
