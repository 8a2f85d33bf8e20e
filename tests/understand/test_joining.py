"""Joining of quotations: which attribution of the paragraph, or of the one before, a quotation belongs to."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.facts import Span
from briefing.understand.attribution.direct_speech import AttributedQuotation
from briefing.understand.attribution.joining import continue_speech, join, owner_of
from briefing.understand.attribution.pending import PendingAttribution
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.records import Frame, SourceMention
from tests.understand.flat import flat
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


def at(cue: Span, *content: Span, frame: Frame = "say", **more: Any) -> PendingAttribution:
    """Ascribe stretches of the paragraph to Roe, by a cue at a place."""
    return PendingAttribution(PARA, ROE, [cue], list(content), frame, "claims", "", (0, 66), "verb cue", **more)


PLACE = PARA.text.index("adding")
HERE = (PLACE, PLACE + 6)


@pytest.mark.parametrize(
    ("cue", "owns"),
    [(HERE, True), ((PLACE - 4, PLACE + 1), True), ((PLACE - 4, PLACE), False), ((PLACE + 1, PLACE + 6), False)],
)
def test_the_cue_of_a_quotation(cue: Span, *, owns: bool) -> None:
    """The attribution whose cue the quotation's verb begins in owns it, be it a statement or an act."""
    for frame in FRAMES:
        first = at(cue, (0, 3), frame=frame)
        assert (owner_of(quotation("adding"), [first]) is first) is (owns and frame != "noun")


BEFORE = (PLACE + 1, PLACE + 6)
TAKEN = [
    (at(BEFORE, QUOTE), True),
    (at((0, 3), QUOTE), False),  # a cue before the first one
    (at((QUOTE[0], QUOTE[1]), QUOTE), False),  # a cue in the quotation
    (at(BEFORE, (QUOTE[0], QUOTE[0] + 5)), False),  # holds too little of it
    (at(BEFORE, QUOTE, inside_quote=True), False),
]


@pytest.mark.parametrize(("other", "owns"), TAKEN, ids=range(len(TAKEN)))
def test_another_cue_between(other: PendingAttribution, *, owns: bool) -> None:
    """One between verb and quotation owns it where it holds it, unless it stands in the words of the first."""
    first = at(HERE, (0, 3))
    assert owner_of(quotation("adding"), [first, other]) is (other if owns else first)
    reported = at(HERE, (BEFORE[0], QUOTE[0]))
    assert owner_of(quotation("adding"), [reported, other]) is reported
    ended = at(HERE, (0, BEFORE[0]))
    assert owner_of(quotation("adding"), [ended, other]) is (other if owns else ended)


def test_how_much_of_a_quotation_is_held() -> None:
    """More than half of its characters, over all stretches; of several the shortest content owns it."""
    start, end = QUOTE
    half = (end - start) // 2
    assert (end - start) % 2 == 0
    assert owner_of(quotation(), [at(HERE, (start, start + half))]) is None
    more = at(HERE, (start, start + 3), (end - half + 2, end))
    assert owner_of(quotation(), [more]) is more
    wide, close = at(HERE, (0, end)), at(HERE, (start, end))
    assert owner_of(quotation(), [wide, close]) is owner_of(quotation(), [close, wide]) is close
    noun = at(HERE, QUOTE, frame="noun")
    assert owner_of(quotation(), [noun]) is noun
    assert owner_of(quotation(), []) is None


FRAMES: tuple[Frame, ...] = ("say", "act", "noun")


@pytest.mark.parametrize("frame", FRAMES)
def test_a_quotation_with_a_cue_is_speech(frame: Frame) -> None:
    """By its own verb, or by somebody who says something outside of quotations."""
    for cue, inside_quote, speech in (
        ("adding", False, True),
        ("", False, frame == "say"),
        ("", True, False),
        ("adding", True, True),
    ):
        if frame != "act":
            owner = at(HERE, (0, 3), frame=frame, inside_quote=inside_quote)
            assert (join(quotation(cue), owner, [owner]) is owner) is speech


@pytest.mark.parametrize(("words", "own"), [(" a b c d e f ", True), (" a b c d e ", False)])
def test_how_long_speech_in_an_act_is(words: str, *, own: bool) -> None:
    """From six words on it is a statement of its own."""
    block = block_of(flat(f'Roe praised it , saying "{words}" now .'))
    quote = block.quotes[0]
    content = (block.text.index("it"), quote.end)
    act = PendingAttribution(block, ROE, [(4, 11)], [content], "act", "supports", "", (0, 9), "verb cue")
    found = [act]
    speech = join(AttributedQuotation(quote), act, found)
    assert (speech is not None) is own
    assert [block.text[a:b] for a, b in act.content] == (["it"] if own else [block.text[slice(*content)]])


@pytest.mark.parametrize(
    ("lead", "left"),
    [
        ("it , saying", "it"),
        ("it saying", "it saying"),
        ("it , said", "it , said"),
        ("it , saying that", "it , saying that"),
    ],
)
def test_what_leads_into_speech(lead: str, left: str) -> None:
    """A participle behind a comma, right before the quotation, is no part of what the act is about."""
    block = block_of(flat(f'Roe praised {lead} " a b c d e f " now .'))
    quote = block.quotes[0]
    act = PendingAttribution(block, ROE, [(4, 11)], [(12, quote.end)], "act", "supports", "", (0, 9), "verb cue")
    join(AttributedQuotation(quote), act, [act])
    assert [block.text[a:b].strip() for a, b in act.content] == [left.replace(" ,", ",")]
