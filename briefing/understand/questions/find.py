"""Open questions: what an article shows to be unclear, undecided, unconfirmed, disputed, contingent, or asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.facts import BODY
from briefing.understand.lexicon.facts import POINTING_BACK
from briefing.understand.parsing.clauses import SUBJECTS, is_finite, trim
from briefing.understand.parsing.dangling import dangling
from briefing.understand.parsing.grammar import EXPLETIVE
from briefing.understand.questions.phrasing import question_text
from briefing.understand.questions.signals import DETECTORS, Signal
from briefing.understand.records import Attribution, Mention, OpenQuestion

if TYPE_CHECKING:
    from briefing.understand.parsing.language import ParsedArticle, ParsedBlock

LONGEST = 40
"""Words of a sentence that is printed whole."""
LONG = 6
"""Words from which a clause is long enough to say what is open."""


def _overlap(one: Signal, other: Signal) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _plainest(signals: list[Signal]) -> list[Signal]:
    """Keep, of signals that overlap, the one that shows it most plainly; of equals the shorter."""
    kept: list[Signal] = []
    for signal in sorted(signals, key=lambda o: (-o.weight, len(o.span), o.span.start, o.token.i)):
        if not any(_overlap(signal, k) for k in kept):
            kept.append(signal)
    return sorted(kept, key=lambda o: o.span.start)


def _verbatim(page: ParsedArticle, span: tuple[int, int]) -> str:
    text = " ".join(page.article.text[slice(*span)].split())
    return text[:1].upper() + text[1:]


def _says_what_is_open(signal: Signal) -> bool:
    """Whether a clause says what is open; "the court did not say" and "he denied this" do not."""
    words = [t.lower_ for t in signal.span if t.is_alpha]
    bare = len(words) < LONG and bool(words) and words[-1] in POINTING_BACK
    return not bare and not (len(words) < LONG and words[0] == "what")


def _whole(signal: Signal) -> Signal:
    """Return a signal with its sentence for a clause that is no sentence: "Although …", or one without a subject."""
    span, sentence = signal.span, trim(signal.token.sent)
    subject = next((t for t in span if t.dep_ in SUBJECTS), None)
    headless = subject is None or any(is_finite(t) for t in span.doc[span.start : subject.i])
    first = span[1] if span[0].lower_ == "even" and len(span) > 1 else span[0]  # "even though"
    cut = headless or first.dep_ == "mark" or first.head.dep_ == "mark"
    fits = len(sentence) <= LONGEST and signal.why != "asked"
    return replace(signal, span=sentence) if cut and fits else signal


def _of_para(page: ParsedArticle, para: ParsedBlock) -> list[OpenQuestion]:
    found = _plainest([_whole(o) for detect in DETECTORS for o in detect(para.doc) if _says_what_is_open(o)])
    return [_question(page, para, signal) for signal in found]


def _question(page: ParsedArticle, para: ParsedBlock, signal: Signal) -> OpenQuestion:
    """Return the open question that a signal shows: put as a question where the grammar allows."""
    span, put = para.span(signal.span), question_text(signal)
    loose = not put and any(True for _ in dangling(signal.span, lambda _: True))
    return OpenQuestion(
        span, put or _verbatim(page, span), signal.why, para.span(signal.token.sent), signal.weight, loose
    )


def find_questions(page: ParsedArticle) -> tuple[OpenQuestion, ...]:
    """Find what an article leaves open, in reading order; no two questions overlap."""
    return tuple(q for para in page.paras if para.block.kind in BODY for q in _of_para(page, para))


def with_names(
    questions: Sequence[OpenQuestion], statements: Sequence[Attribution], names: Sequence[Mention]
) -> tuple[OpenQuestion, ...]:
    """Put a name in square brackets for a pronoun that begins what somebody is reported to say."""
    return tuple(_with_name(q, statements, names) for q in questions)


def _with_name(q: OpenQuestion, statements: Sequence[Attribution], names: Sequence[Mention]) -> OpenQuestion:
    first, _, rest = q.text.partition(" ")
    if first not in {"It", "He", "She", "They"} or EXPLETIVE.match(q.text):
        return q
    speakers = (
        s.source.mention
        for s in statements
        if s.frame == "say" and s.source.sort == "name" and s.content[0][0] == q.span[0]
    )
    who = next((i for i in speakers if i is not None), None)
    return q if who is None else replace(q, text=f"[{names[who].text}] {rest}")
