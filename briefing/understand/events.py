"""Events: what happened, or is to happen, at a time that the article gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.facts import BODY
from briefing.understand.raw import RawEvent
from briefing.understand.when import find_times

if TYPE_CHECKING:
    from briefing.understand.language import Page


def find_events(page: Page, published: str | None) -> tuple[RawEvent, ...]:
    """Dated happenings of an article in reading order; relative times are resolved against ``published``."""
    found = []
    for para in page.paras:
        if para.block.kind not in BODY:
            continue
        for time in find_times(para.doc.text, published):
            words = para.doc.char_span(time.start, time.end, alignment_mode="expand")
            when = para.doc.text[time.start : time.end]
            found.append(RawEvent(para.span(words.sent), when, time.date, time.tense == "future", para.span(words.sent)))
    return tuple(found)
