"""Joining of quotations: which attribution of the paragraph, or of the one before, a quotation belongs to."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.facts import Span
from briefing.understand.attribution.direct_speech import AttributedQuotation
from briefing.understand.attribution.joining import continue_speech, join, owner_of
from briefing.understand.attribution.pending import PendingAttribution
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.records import SourceMention
from tests.understand.parses import block_of, parsed, word

PARA = block_of(
    parsed(
        *(
            'Roe praised/praise the plan , adding/add " it will save the town and the mill " .',
            "NNP VBD DT NN , VBG `` PRP MD VB DT NN CC DT NN '' .",
            (
                "nsubj:2 ROOT det:4 dobj:2 punct:2 advcl:2 punct:10 nsubj:10 aux:10 ccomp:6 det:12 "
                "dobj:10 cc:12 det:15 conj:12 punct:10 punct:2"
            ),
        )
    ),
    start=100,
)
ROE = SourceMention("name", "Roe", ((100, 103),), 0)
QUOTE = (PARA.quotes[0].start, PARA.quotes[0].end)


def pending(cue: str, content: str, frame: str, **more: Any) -> PendingAttribution:
    """Ascribe words of the paragraph to Roe."""

    def place(text: str) -> Span:
        return PARA.text.index(text), PARA.text.index(text) + len(text)

    given: dict[str, Any] = {"frame": frame, "stance": "claims", "verb": cue, "sentence": (0, 66), "rule": "verb cue"}
    return PendingAttribution(PARA, ROE, [place(cue)], [place(content)], **(given | more))


def quotation(cue: str = "", para: ParsedBlock = PARA) -> AttributedQuotation:
    """Take the paragraph's quotation, with a cue or without."""
    quote = PARA.quotes[0]
    return AttributedQuotation(quote, "direct speech, verb", None, word(para.doc, cue) if cue else None)


PRAISED = pending("praised", 'the plan, adding "it will save the town and the mill"', "act", stance="supports")
ADDING = pending("adding", "it will save the town", "say")


def test_the_attribution_by_the_same_cue_owns_it() -> None:
    """Both have the verb."""
    assert owner_of(quotation("adding"), [PRAISED, ADDING]) is ADDING


def test_the_smallest_content_that_holds_it_owns_it() -> None:
    """Without a cue of its own it belongs to whoever's words it is within."""
    assert owner_of(quotation(), [PRAISED, ADDING]) is ADDING
    assert owner_of(quotation(), [PRAISED]) is PRAISED


@pytest.mark.parametrize("other", [pending("adding", "the plan", "say"), pending("adding", "it will", "say")])
def test_nobody_owns_what_they_do_not_hold(other: PendingAttribution) -> None:
    """More than half of a quotation has to be in the content."""
    assert owner_of(quotation(), [other]) is None


def test_what_stands_in_a_quotation_owns_none() -> None:
    """Whoever is quoted inside it is not who speaks it; a noun does not speak."""
    assert owner_of(quotation("adding"), [pending("adding", "it will save the town", "say", inside_quote=True)]) is None
    assert owner_of(quotation("praised"), [pending("praised", "the plan", "noun")]) is None


def test_a_cue_between_owns_it() -> None:
    """Of "said it would stay but called it mad" the quotation is what was called."""
    first = pending("praised", "the plan", "say")
    assert owner_of(quotation("praised"), [first]) is first
    assert owner_of(quotation("praised"), [first, ADDING]) is ADDING


def test_long_speech_in_an_act_is_a_statement_of_its_own() -> None:
    """The act keeps what it is about; the words are said by the same cue, and speech may go on with them."""
    act = pending("praised", 'the plan, adding "it will save the town and the mill"', "act", stance="supports")
    found = [act]
    speech = join(quotation(), act, found)
    assert found == [act, speech]
    assert speech is not None
    assert (speech.content, speech.frame, speech.stance, speech.cue) == ([QUOTE], "say", "claims", act.cue)
    assert [PARA.text[a:b] for a, b in act.content] == ["the plan"]


def test_speech_is_added_to_a_statement() -> None:
    """What a statement holds in part it holds whole, and it speaks on."""
    owner = pending("adding", "it will save the town", "say")
    assert join(quotation(), owner, [owner]) is owner
    assert QUOTE in owner.content


def test_a_borrowed_phrase_changes_nothing() -> None:
    """A few quoted words of a noun's content are no speech."""
    owner = pending("plan", "it will save the town", "noun")
    before = list(owner.content)
    assert join(quotation(), owner, [owner]) is None
    assert owner.content == before


def test_speech_goes_on() -> None:
    """In the paragraph itself it is content; from a later one it is kept with its place in the article."""
    owner = pending("adding", "it will", "say")
    continue_speech(owner, PARA, quotation())
    assert (owner.content[-1], owner.later, owner.continued) == (QUOTE, [], [PARA.place(*QUOTE)])
    later = block_of(PARA.doc, start=300)
    continue_speech(owner, later, quotation())
    assert (owner.later, owner.continued[-1]) == ([later.place(*QUOTE)], later.place(*QUOTE))
    assert len(owner.content) == 2
    continue_speech(None, PARA, quotation())
