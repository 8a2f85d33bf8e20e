"""Open questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.understand.raw import RawQuestion

if TYPE_CHECKING:
    from briefing.understand.language import Page


def find_questions(page: Page) -> tuple[RawQuestion, ...]:
    """What an article leaves open, in reading order."""
    found = []
    for para in page.paras:
        for sent in para.doc.sents:
            if "unclear" in sent.text or "?" in sent.text:
                found.append(RawQuestion(para.span(sent), sent.text, "unclear", para.span(sent)))
    return tuple(found)
