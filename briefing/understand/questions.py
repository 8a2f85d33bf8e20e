"""Open questions: what an article shows to be unclear, undecided, unconfirmed, disputed, contingent, or asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.facts import BODY
from briefing.understand.asking import wording
from briefing.understand.openings import DETECTORS, Opening
from briefing.understand.raw import RawQuestion

if TYPE_CHECKING:
    from briefing.understand.language import Page, Para


def _overlap(one: Opening, other: Opening) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _plainest(openings: list[Opening]) -> list[Opening]:
    """Of stretches that overlap, the one whose words show it most plainly; of equals the shorter."""
    kept: list[Opening] = []
    for opening in sorted(openings, key=lambda o: (-o.weight, len(o.span), o.span.start, o.token.i)):
        if not any(_overlap(opening, k) for k in kept):
            kept.append(opening)
    return sorted(kept, key=lambda o: o.span.start)


def _verbatim(page: Page, span: tuple[int, int]) -> str:
    text = " ".join(page.article.text[slice(*span)].split())
    return text[:1].upper() + text[1:]


def _of_para(page: Page, para: Para) -> list[RawQuestion]:
    found = _plainest([opening for detect in DETECTORS for opening in detect(para.doc)])
    return [
        RawQuestion(
            para.span(o.span),
            wording(o) or _verbatim(page, para.span(o.span)),
            o.why,
            para.span(o.token.sent),
            o.weight,
        )
        for o in found
    ]


def find_questions(page: Page) -> tuple[RawQuestion, ...]:
    """What an article leaves open, in reading order; no stretch twice."""
    return tuple(q for para in page.paras if para.block.kind in BODY for q in _of_para(page, para))
