"""From words of a paragraph to an attribution with offsets of the article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.facts import Stance
from briefing.understand.attribution.direct_speech import attribute_quotations
from briefing.understand.attribution.pending import PendingAttribution, finish, from_cue, from_quotation
from briefing.understand.attribution.speakers import SpeakerResolver
from briefing.understand.attribution.verb_cues import find_cues
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.records import Attribution
from tests.understand.parses import Parse, block_of, mention, parsed, texts

HAS_SAID = (
    "Jane Roe has/have repeatedly said/say that the bridge closed/close .",
    "NNP NNP VBZ RB VBN IN/SCONJ DT NN VBD .",
    "compound:2 nsubj:5 aux:5 advmod:5 ROOT mark:9 det:8 nsubj:9 ccomp:5 punct:5",
)
QUOTED = (
    '" The dam is/be safe , " Roe said/say .',
    "`` DT NN VBZ/AUX JJ , '' NNP VBD .",
    "punct:9 det:3 nsubj:4 ccomp:9 acomp:4 punct:9 punct:9 nsubj:9 ROOT punct:9",
)


def resolver(block: ParsedBlock, name: str) -> SpeakerResolver:
    """Know one name."""
    known = mention(block, name)
    return SpeakerResolver([known], (known.span[0],))


def first(parse: Parse, name: str) -> tuple[PendingAttribution, ParsedBlock]:
    """The first attribution by grammar in a block at place 100."""
    block = block_of(parsed(*parse), start=100)
    return from_cue(block, next(find_cues(block.doc)), resolver(block, name)), block


def finished(parse: Parse, name: str) -> tuple[Attribution, ParsedBlock]:
    """Finish the first attribution by grammar."""
    pending, block = first(parse, name)
    found = finish(pending)
    assert found is not None
    return found, block


def test_all_places_are_the_articles() -> None:
    """Source, cue, content, sentence, predicate and extent can be cut out of the article."""
    found, block = finished(HAS_SAID, "Jane Roe")
    assert texts(block, found.source.spans) == ["Jane Roe"]
    assert texts(block, found.cue) == ["said"]
    assert texts(block, found.content) == ["the bridge closed"]
    assert texts(block, [found.sentence]) == ["Jane Roe has repeatedly said that the bridge closed."]
    assert texts(block, [found.predicate]) == ["has repeatedly said that the bridge closed"]
    assert texts(block, [found.extent]) == ["Jane Roe has repeatedly said that the bridge closed"]
    assert (found.verb, found.lemma, found.past, found.mode, found.quoted_share) == (
        "said",
        "say",
        True,
        "paraphrase",
        0,
    )


JUDGED = (
    "Roe considers/consider the dam a farce .",
    "NNP VBZ DT NN DT NN .",
    "nsubj:2 ROOT det:4 nsubj:6 det:6 ccomp:2 punct:2",
)


def test_words_without_a_verb_are_no_statement() -> None:
    """What somebody considers something to be is printed with the verb, whatever the parse makes of it."""
    pending, _ = first(JUDGED, "Roe")
    pending.frame = "say"
    found = finish(pending)
    assert found is not None
    assert found.frame == "act"
    pending, _ = first(HAS_SAID, "Jane Roe")
    assert (found := finish(pending)) is not None
    assert found.frame == "say"


def test_narration_before_a_quotation_is_not_said() -> None:
    """A sentence of the writer's that the parser joined to the quotation behind it is no part of what is said."""
    found, block = finished(
        (
            'The rain came/come late . " It was/be fine , " Roe said/say .',
            "DT NN VBD RB . `` PRP VBD/AUX JJ , '' NNP VBD .",
            (
                "det:2 nsubj:3 ccomp:8 advmod:3 punct:8 punct:8 nsubj:8 ccomp:13 acomp:8 punct:13 punct:13 nsubj:13 "
                "ROOT punct:13"
            ),
        ),
        "Roe",
    )
    assert texts(block, found.content) == ['"It was fine,"']


def test_what_leads_into_a_quotation_is_said() -> None:
    """Words of the same sentence are said too."""
    found, block = finished(
        (
            'It was/be " a bad joke , " Roe said/say .',
            "PRP VBD/AUX `` DT JJ NN , '' NNP VBD .",
            "nsubj:2 ccomp:10 punct:2 det:6 amod:6 attr:2 punct:10 punct:10 nsubj:10 ROOT punct:10",
        ),
        "Roe",
    )
    assert texts(block, found.content) == ['It was "a bad joke,"']


TURNED: list[tuple[Parse, str, Stance, bool]] = [
    (
        ("Norland backs/back the plan .", "NNP VBZ DT NN .", "nsubj:2 ROOT det:4 dobj:2 punct:2"),
        "Norland",
        "supports",
        False,
    ),
    (
        (
            "Norland does/do not back the plan .",
            "NNP VBZ RB/PART VB DT NN .",
            "nsubj:4 aux:4 neg:4 ROOT det:6 dobj:4 punct:4",
        ),
        "Norland",
        "opposes",
        True,
    ),
    (
        (
            "Norland will not sell the mill .",
            "NNP MD RB/PART VB DT NN .",
            "nsubj:4 aux:4 neg:4 ROOT det:6 dobj:4 punct:4",
        ),
        "Norland",
        "refuses",
        True,
    ),
    (
        (
            "Roe did/do not say that the port will close .",
            "NNP VBD RB/PART VB IN/SCONJ DT NN MD VB .",
            "nsubj:4 aux:4 neg:4 ROOT mark:9 det:7 nsubj:9 aux:9 ccomp:4 punct:4",
        ),
        "Roe",
        "claims",
        True,
    ),
    (
        (
            "Norland does/do not oppose the plan .",
            "NNP VBZ RB/PART VB DT NN .",
            "nsubj:4 aux:4 neg:4 ROOT det:6 dobj:4 punct:4",
        ),
        "Norland",
        "opposes",
        True,
    ),
]


@pytest.mark.parametrize(("parse", "name", "stance", "negated"), TURNED)
def test_a_denied_stance_turns_round(parse: Parse, name: str, stance: Stance, negated: bool) -> None:  # noqa: FBT001
    """Support becomes opposition, a plan a refusal; what opposes, or only claims, is marked as denied."""
    found, _ = finished(parse, name)
    assert (found.stance, found.negated) == (stance, negated)


@pytest.mark.parametrize(
    ("parse", "past"),
    [
        (HAS_SAID, True),
        (
            (
                "Jane Roe said/say that the bridge will close .",
                "NNP NNP VBD IN/SCONJ DT NN MD VB .",
                "compound:2 nsubj:3 ROOT mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:3",
            ),
            False,
        ),
        (
            (
                "Jane Roe said/say the dam was/be built/build .",
                "NNP NNP VBD DT NN VBD VBN .",
                "compound:2 nsubj:3 ROOT det:5 nsubjpass:7 auxpass:7 ccomp:3 punct:3",
            ),
            True,
        ),
    ],
)
def test_an_event_of_the_past(parse: Parse, past: bool) -> None:  # noqa: FBT001
    """A plain past tense tells an event; a future does not."""
    assert finished(parse, "Jane Roe")[0].past == past


def test_a_quotation() -> None:
    """More than half inside quotation marks is a quotation; the sentence reaches as far as it does."""
    block = block_of(parsed(*QUOTED), start=100)
    (quotation,) = attribute_quotations(block)
    pending = from_quotation(block, quotation, resolver(block, "Roe"))
    assert pending is not None
    found = finish(pending)
    assert found is not None
    assert (found.mode, found.frame, found.stance, found.rule) == ("quote", "say", "claims", "direct speech, verb")
    assert texts(block, found.quotes) == ['"The dam is safe,"']
    assert texts(block, [found.sentence]) == ['"The dam is safe," Roe said.']
    assert from_quotation(block, replace(quotation, source=None), resolver(block, "Roe")) is None


def test_a_quotation_without_a_cue() -> None:
    """A label asserts as plainly as "said", with no words of its own."""
    block = block_of(parsed(*QUOTED))
    (quotation,) = attribute_quotations(block)
    pending = from_quotation(block, replace(quotation, cue=None), resolver(block, "Roe"))
    assert pending is not None
    assert (pending.cue, pending.verb, pending.lemma, pending.stance) == ([], "", "", "claims")
    assert pending.assertion.polarity == "positive"


def test_a_first_person_is_part_of_a_quotation() -> None:
    """Whoever says "I believe" is quoted: the writer ascribes nothing by it."""
    assert finished(
        (
            "I believe that the port will close .",
            "PRP VBP IN/SCONJ DT NN MD VB .",
            "nsubj:2 ROOT mark:7 det:5 nsubj:7 aux:7 ccomp:2 punct:2",
        ),
        "port",
    )[0].inside_quote


def test_later_paragraphs_count_as_quoted() -> None:
    """What a speech goes on with stands in quotation marks."""
    pending, _ = first(HAS_SAID, "Jane Roe")
    pending.later, pending.continued = [(400, 500)], [(400, 500)]
    found = finish(pending)
    assert found is not None
    assert (found.mode, found.content[-1], found.quotes, found.continued) == (
        "quote", (400, 500), ((400, 500),), ((400, 500),),
    )  # fmt: skip
    assert found.clause == (100, 500)


def test_nothing_is_left() -> None:
    """Content that is all cue is none."""
    pending, _ = first(HAS_SAID, "Jane Roe")
    pending.content = list(pending.cue)
    assert finish(pending) is None


def test_speech_by_the_same_cue() -> None:
    """It has the source, the cue and how it is asserted, and is a statement."""
    pending, _ = first(
        (
            "Norland does/do not back the plan .",
            "NNP VBZ RB/PART VB DT NN .",
            "nsubj:4 aux:4 neg:4 ROOT det:6 dobj:4 punct:4",
        ),
        "Norland",
    )
    speech = pending.as_speech([(0, 7)])
    assert (speech.content, speech.frame, speech.stance) == ([(0, 7)], "say", "claims")
    assert (speech.source, speech.cue, speech.assertion, speech.rule) == (
        pending.source, pending.cue, pending.assertion, pending.rule,
    )  # fmt: skip
    assert speech.cue is not pending.cue
