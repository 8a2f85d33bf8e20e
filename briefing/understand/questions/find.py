"""Open questions: what an article shows to be unclear, undecided, unconfirmed, disputed, contingent, or asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.facts import BODY
from briefing.understand.lexicon import load as words_of
from briefing.understand.parsing.grammar import EXPLETIVE
from briefing.understand.questions.phrasing import wording
from briefing.understand.questions.signals import DETECTORS, Opening
from briefing.understand.records import Attribution, Mention, OpenQuestion

if TYPE_CHECKING:
    from briefing.understand.parsing.language import ParsedArticle, ParsedBlock

ENOUGH = 6
"""Words from which a clause tells by itself what is open."""


def _overlap(one: Opening, other: Opening) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _plainest(openings: list[Opening]) -> list[Opening]:
    """Of stretches that overlap, the one whose words show it most plainly; of equals the shorter."""
    kept: list[Opening] = []
    for opening in sorted(openings, key=lambda o: (-o.weight, len(o.span), o.span.start, o.token.i)):
        if not any(_overlap(opening, k) for k in kept):
            kept.append(opening)
    return sorted(kept, key=lambda o: o.span.start)


def _verbatim(page: ParsedArticle, span: tuple[int, int]) -> str:
    text = " ".join(page.article.text[slice(*span)].split())
    return text[:1].upper() + text[1:]


def _tells(opening: Opening) -> bool:
    """Whether a reader learns what is open: not from "the court did not say" or "he denied this"."""
    words = [t.lower_ for t in opening.span if t.is_alpha]
    bare = len(words) < ENOUGH and bool(words) and words[-1] in words_of("pointing")
    return not bare and not (len(words) < ENOUGH and words[0] == "what")


def _of_para(page: ParsedArticle, para: ParsedBlock) -> list[OpenQuestion]:
    found = _plainest([o for detect in DETECTORS for o in detect(para.doc) if _tells(o)])
    return [
        OpenQuestion(
            para.span(o.span),
            wording(o) or _verbatim(page, para.span(o.span)),
            o.why,
            para.span(o.token.sent),
            o.weight,
        )
        for o in found
    ]


def find_questions(page: ParsedArticle) -> tuple[OpenQuestion, ...]:
    """What an article leaves open, in reading order; no stretch twice."""
    return tuple(q for para in page.paras if para.block.kind in BODY for q in _of_para(page, para))


def named(
    questions: Sequence[OpenQuestion], statements: Sequence[Attribution], names: Sequence[Mention]
) -> tuple[OpenQuestion, ...]:
    """Put the name, in square brackets, for a pronoun that opens what somebody is reported to say."""
    return tuple(_with_name(q, statements, names) for q in questions)


def _with_name(q: OpenQuestion, statements: Sequence[Attribution], names: Sequence[Mention]) -> OpenQuestion:
    first, _, rest = q.text.partition(" ")
    if first not in {"It", "He", "She", "They"} or EXPLETIVE.match(q.text):
        return q
    says = (
        s.source.mention
        for s in statements
        if s.frame == "say" and s.source.sort == "name" and s.content[0][0] == q.span[0]
    )
    who = next((i for i in says if i is not None), None)
    return q if who is None else replace(q, text=f"[{names[who].text}] {rest}")
