"""Open questions: what an article shows to be unclear, undecided, unconfirmed, disputed, contingent, or asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from briefing.facts import BODY, Why
from briefing.understand.asking import wording
from briefing.understand.raw import RawQuestion
from briefing.understand.stretch import clause_span
from briefing.understand.words import table

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing.understand.language import Page, Para

_ADVERBS = r"(?:(?:\w+ly|yet|still|also|so|far|ever|even|been|all|very|quite|just|as|now) ){0,3}"
_WORDS = r"(?:[\w'$£€%.,-]+ ){0,4}?"


@dataclass(frozen=True, slots=True)
class _Cue:
    why: Why
    weight: float
    pattern: re.Pattern[str]


def _word(word: str) -> str:
    return "(?:" + "|".join(re.escape(w).replace(r"\*", r"\w*") for w in word.split("|")) + ")"


def compile_cue(words: str) -> re.Pattern[str]:
    """A pattern in the small language of ``words/open_cues.tsv``."""
    out = ""
    for word in words.split():
        if word == "not":
            out = out.rstrip(" ") + r"(?:n't| not| never|not) " if out else r"(?:\b\w+n't|\bnot|\bnever|\bcannot) "
        else:
            out += {"~": _ADVERBS, "_": _WORDS}.get(word, _word(word) + " ")
    return re.compile(rf"\b{out.rstrip()}(?!\w)" if out.endswith(" ") else rf"\b{out}", re.IGNORECASE)


@cache
def _cues() -> tuple[_Cue, ...]:
    return tuple(_Cue(cast("Why", why), float(weight), compile_cue(words)) for why, weight, words in table("open_cues"))


@dataclass(frozen=True, slots=True)
class _Hit:
    token: Token
    span: Span
    why: Why
    weight: float


def _cue_hits(para: Para) -> Iterator[_Hit]:
    for cue in _cues():
        for m in cue.pattern.finditer(para.doc.text):
            words = para.doc.char_span(m.start(), m.end(), alignment_mode="expand")
            if words is not None and words[0].sent == words[-1].sent:
                yield _Hit(words.root, clause_span(words.root), cue.why, cue.weight)


def _asked(para: Para) -> Iterator[_Hit]:
    for sent in para.doc.sents:
        if "?" in sent.text and not any(t.lower_ in {"you", "your"} for t in sent):
            yield _Hit(sent.root, sent, "asked", 0.6)


def _whether(para: Para) -> Iterator[_Hit]:
    for token in para.doc:
        if token.lower_ == "whether" and token.head.dep_ in {"ccomp", "pcomp", "csubj", "acl"} and token.head.head.lemma_ != "ask":
            yield _Hit(token, clause_span(token.head.head), "undecided", 1.0)


def _kept(hits: list[_Hit]) -> list[_Hit]:
    """Of hits with the same stretch, or one inside another, the plainest."""
    kept: list[_Hit] = []
    for hit in sorted(hits, key=lambda h: (-h.weight, len(h.span), h.span.start)):
        if not any(hit.span.start < k.span.end and k.span.start < hit.span.end for k in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.span.start)


def _of_para(para: Para) -> list[RawQuestion]:
    hits = [*_cue_hits(para), *_whether(para), *_asked(para)]
    return [
        RawQuestion(para.span(h.span), wording(h.span, h.why), h.why, para.span(h.token.sent), h.weight) for h in _kept(hits)
    ]


def find_questions(page: Page) -> tuple[RawQuestion, ...]:
    """What an article leaves open, in reading order; each stretch once."""
    return tuple(q for para in page.paras if para.block.kind in BODY for q in _of_para(para))
