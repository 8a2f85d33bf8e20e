"""Attributions beside one another: who goes on speaking, who issued a document, what is ascribed twice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.facts import Span
from briefing.understand.attribution.discourse import (
    GAP,
    carry_speakers_on,
    prefer_reporter,
    resolve_documents,
    without_duplicates,
)
from briefing.understand.records import Attribution, SourceMention, SourceSort

ROE, DOE = 0, 1


def source(
    text: str, span: Span, sort: SourceSort = "name", mention: int | None = ROE, *candidates: int
) -> SourceMention:
    """Name a source at a place."""
    return SourceMention(sort, text, (span,), mention, candidates, text.rsplit(maxsplit=1)[-1].lower())


def attribution(by: SourceMention, cue: Span, content: Span, sentence: Span, **more: Any) -> Attribution:
    """Ascribe a stretch to a source; the extent reaches over all three."""
    spans = (*by.spans, cue, content)
    given: dict[str, Any] = {"mode": "paraphrase", "stance": "claims", "frame": "say", "verb": "said", "lemma": "say"}
    given |= {"extent": (min(a for a, _ in spans), max(b for _, b in spans)), "predicate": (cue[0], content[1])}
    return Attribution(source=by, cue=(cue,), content=(content,), sentence=sentence, **(given | more))


SAID = attribution(source("Jane Roe", (0, 8)), (9, 13), (14, 40), (0, 41))
"""Jane Roe said something, in the first 41 characters."""


def he_added(start: int = 42, *candidates: int, **more: Any) -> Attribution:
    """Let a pronoun speak in the next sentence."""
    by = source("he", (start, start + 2), "pronoun", None, *candidates)
    return attribution(by, (start + 3, start + 8), (start + 9, start + 30), (start, start + 31), **more)


def test_a_pronoun_goes_on_with_the_speaker_before() -> None:
    """He is who spoke in the sentence before, not whom that sentence named last."""
    after = carry_speakers_on([he_added(42, DOE, ROE), SAID])
    assert [a.source.candidates for a in after] == [(), (ROE, DOE)]
    assert [a.resolution for a in after] == ["source", "speaker before"]


def test_a_pronoun_goes_on_with_the_likeliest_of_another_pronoun() -> None:
    """Two pronouns in a row are one speaker."""
    first = attribution(source("he", (0, 2), "pronoun", None, DOE, ROE), (3, 7), (8, 40), (0, 41))
    assert carry_speakers_on([first, he_added(42, ROE, DOE)])[1].source.candidates == (DOE, ROE)


def test_a_quotation_of_two_sentences_follows_from_its_first() -> None:
    """What is quoted before "she said" begins with its first sentence, though the cue stands in the last one."""
    later = replace(he_added(80, DOE, ROE), content=((42, 78),))
    assert carry_speakers_on([SAID, later])[1].source.candidates == (ROE, DOE)
    apart = replace(later, content=((50, 78),))
    assert carry_speakers_on([SAID, apart])[1] == apart


def test_a_pronoun_does_not_go_on() -> None:
    """Not over a sentence between, not inside a quotation, not for a speaker whom it cannot mean, not for a report."""
    apart, inside, other = he_added(60, DOE, ROE), he_added(42, DOE, ROE, inside_quote=True), he_added(42, DOE)
    for later in (apart, inside, other):
        assert carry_speakers_on([SAID, later])[1] == later
    holding = attribution(source("Acme", (42, 46)), (47, 51), (52, 90), (42, 91))
    reported = replace(he_added(55, DOE, ROE), sentence=(42, 91))
    assert carry_speakers_on([SAID, holding, reported])[2] == reported


def test_an_act_in_a_quotation_is_no_speaker_before() -> None:
    """Who acts inside what somebody says does not go on."""
    quoted = replace(SAID, inside_quote=True)
    noun = replace(SAID, frame="noun")
    for before in (quoted, noun):
        assert carry_speakers_on([before, he_added(42, DOE, ROE)])[1].resolution == "source"


@pytest.mark.parametrize(("gap", "goes_on"), [(-2, False), (-1, True), (0, True), (1, True), (3, True), (4, False)])
def test_how_near_a_sentence_follows(gap: int, goes_on: bool) -> None:  # noqa: FBT001
    """Sentences of one paragraph are a blank or so apart; a paragraph's break, or an overlap, is no such gap."""
    later = he_added(SAID.sentence[1] + gap, DOE, ROE)
    assert (carry_speakers_on([SAID, later])[1].resolution == "speaker before") == goes_on


def test_a_speaker_may_have_acted_or_be_a_woman() -> None:
    """An act has somebody who may go on; "she" goes on as "he" does; "they" and a name don't."""
    act = replace(SAID, frame="act")
    assert carry_speakers_on([act, he_added(42, DOE, ROE)])[1].resolution == "speaker before"
    later = he_added(42, DOE, ROE)
    for head, resolution in (("she", "speaker before"), ("they", "source"), ("his", "source")):
        other = replace(later, source=replace(later.source, head=head))
        assert carry_speakers_on([SAID, other])[1].resolution == resolution
    name = replace(later, source=replace(later.source, sort="name", mention=DOE))
    assert carry_speakers_on([SAID, name])[1] == name


def test_the_last_sentence_counts_and_in_it_the_first_speaker() -> None:
    """Of two speakers in the sentence before the one who opens it goes on."""
    first = attribution(source("John Doe", (42, 50), "name", DOE), (51, 55), (56, 90), (42, 91))
    inner = attribution(source("Jane Roe", (60, 68)), (69, 73), (74, 90), (42, 91))
    later = he_added(92, ROE, DOE)
    assert carry_speakers_on([SAID, first, inner, later])[-1].source.candidates == (DOE, ROE)


def test_whom_the_content_names_does_not_say_it() -> None:
    """In "Roe is right, he said" he is another; where nobody else is near, it stays open who."""
    by = source("he", (30, 32), "pronoun", None, ROE, DOE)
    said = attribution(by, (33, 37), (10, 28), (10, 38))
    assert carry_speakers_on([said], (12, 2))[0].source.candidates == (DOE,)
    assert carry_speakers_on([said], (2, 4))[0].source.candidates == (ROE, DOE)
    assert carry_speakers_on([said], (12, 14))[0].source.candidates == (ROE, DOE)


def test_a_report_holds_the_pronoun() -> None:
    """Only a statement of somebody else, whose content the pronoun begins in, reports it."""
    later = he_added(42, DOE, ROE)
    around = attribution(source("Acme", (36, 40)), (40, 41), (42, 90), (36, 91))
    assert carry_speakers_on([SAID, around, later])[-1].resolution == "source"
    act = replace(around, frame="act")
    assert carry_speakers_on([SAID, act, later])[-1].resolution == "speaker before"
    own = replace(later, content=((40, 72),))
    assert carry_speakers_on([SAID, own])[-1].resolution == "speaker before"


@pytest.mark.parametrize(("sort", "goes_on"), [("nominal", True), ("none", True), ("unnamed", True), ("group", False)])
def test_which_descriptions_go_on(sort: SourceSort, goes_on: bool) -> None:  # noqa: FBT001
    """One person without a name; several people are not who spoke before."""
    by = source("the party's leader", (42, 60), sort, None)
    added = attribution(by, (61, 66), (67, 90), (42, 91), lemma="continue")
    assert (carry_speakers_on([SAID, added])[1].resolution == "speaker before") == goes_on
    indefinite = replace(added, source=replace(by, text="a party's leader"))
    assert carry_speakers_on([SAID, indefinite])[1] == indefinite


def test_a_description_goes_on_by_adding() -> None:
    """The party's leader in the town added, the leader added: that is who spoke before; "said" may be somebody new."""
    by = source("the party's leader", (42, 60), "nominal", None)
    added = attribution(by, (61, 66), (67, 90), (42, 91), lemma="add")
    short = replace(added, source=replace(by, text="the leader"))
    for going_on in (added, short):
        assert carry_speakers_on([SAID, going_on])[1].source == replace(SAID.source, spans=by.spans)
    said = replace(added, lemma="say")
    known = replace(added, source=replace(by, candidates=(ROE,)))
    named = replace(added, source=replace(by, mention=DOE))
    for other in (said, known, named):
        assert carry_speakers_on([SAID, other])[1] == other


def test_whom_the_sentence_names_is_likelier_than_who_spoke_before() -> None:
    """Where the first candidate stands in the pronoun's own sentence, nobody is carried on from the one before."""
    later = he_added(60, DOE, ROE)
    beside = replace(later, sentence=(42, 90))
    starts = [45 if n == DOE else 0 for n in range(max(DOE, ROE) + 1)]
    assert carry_speakers_on([SAID, beside], starts)[1].source == beside.source
    assert carry_speakers_on([SAID, beside])[1].resolution == "speaker before"


def test_one_of_them_goes_on() -> None:
    """After "one nurse said", she is that nurse; after a thing that says something, she is nobody new."""
    nurse = attribution(source("one nurse", (0, 10), "none", None), (11, 15), (16, 40), (0, 41))
    assert carry_speakers_on([nurse, he_added(42, ROE)])[1].source.text == "one nurse"
    plan = attribution(source("the plan", (0, 10), "none", None), (11, 15), (16, 40), (0, 41))
    assert carry_speakers_on([plan, he_added(42, ROE)])[1].source.text != "the plan"


def test_they_are_the_group_before() -> None:
    """After "critics said", they are the critics; after one person, somebody else."""
    critics = attribution(source("critics", (0, 10), "group", None), (11, 15), (16, 40), (0, 41))
    they = attribution(source("they", (42, 46), "pronoun", None), (47, 51), (52, 80), (42, 81))
    after = carry_speakers_on([critics, they])[1]
    assert (after.source.sort, after.source.text, after.source.spans) == ("group", "critics", ((42, 46),))
    assert carry_speakers_on([SAID, they])[1] == they
    board = replace(they, source=replace(they.source, candidates=(ROE,)))
    assert carry_speakers_on([critics, board])[1].source.text == "critics"


@pytest.mark.parametrize(("gap", "goes_on"), [(1, True), (399, True), (400, False)])
def test_how_far_they_reach(gap: int, *, goes_on: bool) -> None:
    """The last group that spoke is "they" over four hundred characters, unless a party called so stands nearer."""
    critics = attribution(source("critics", (0, 10), "group", None), (11, 15), (16, 40), (0, 41))
    start = 41 + gap
    by = source("they", (start, start + 4), "pronoun", None)
    they = attribution(by, (start + 5, start + 9), (start + 10, start + 30), (start, start + 31))
    assert (carry_speakers_on([critics, they])[1].source.text == "critics") == goes_on
    party = replace(they, source=replace(by, sort="group", text="the Tories"))
    assert (carry_speakers_on([critics, party])[1].source.text == "critics") == (gap < GAP)


def test_they_are_not_whom_others_report() -> None:
    """A group that only speaks in the words of somebody else is not meant."""
    union = attribution(source("the union", (0, 9), "group", None), (10, 14), (15, 40), (0, 41))
    critics = attribution(source("critics", (16, 23), "group", None), (24, 28), (29, 40), (0, 41))
    they = attribution(source("they", (60, 64), "pronoun", None), (65, 69), (70, 80), (60, 81))
    assert carry_speakers_on([union, critics, they])[2].source.text == "the union"


@pytest.mark.parametrize(
    ("group", "aide", "speaks_for"),
    [
        ("the Conservatives", "a spokesman", True),
        ("critics", "a spokesman", False),
        ("the Conservatives", "a diplomat", False),
    ],
)
def test_an_aide_speaks_for_the_party_before(group: str, aide: str, *, speaks_for: bool) -> None:
    """After "the Conservatives said", "a spokesman" is theirs; that of mere critics is somebody else's."""
    party = attribution(source(group, (0, 17), "group", None), (18, 22), (23, 40), (0, 41))
    speaks = attribution(source(aide, (42, 53), "unnamed", None), (54, 58), (59, 80), (42, 81))
    assert (carry_speakers_on([party, speaks])[1].source.text == group) == speaks_for
    owned = replace(speaks, source=replace(speaks.source, mention=DOE))
    assert carry_speakers_on([party, owned])[1] == owned


def test_an_unnamed_source_goes_on() -> None:
    """After "a diplomat said", he is the diplomat."""
    diplomat = attribution(source("a diplomat", (0, 10), "unnamed", None), (11, 15), (16, 40), (0, 41))
    after = carry_speakers_on([diplomat, he_added(42, ROE)])[1]
    assert (after.source.sort, after.source.text, after.source.spans) == ("unnamed", "a diplomat", ((42, 44),))


def test_a_pronoun_in_a_report_is_first_of_all_the_reporter() -> None:
    """Acme said that it would leave: it is Acme."""
    report = attribution(source("Acme", (0, 4), "name", DOE), (5, 9), (10, 60), (0, 61))
    by = source("it", (15, 17), "pronoun", None, ROE, DOE)
    act = attribution(by, (18, 23), (24, 40), (0, 61), frame="act")
    after = prefer_reporter(act, [report, act])
    assert (after.source.candidates, after.resolution) == ((DOE, ROE), "reporter")
    for kept in (
        replace(act, inside_quote=True),
        replace(act, source=replace(by, candidates=(ROE,))),
        replace(act, source=replace(by, spans=((70, 72),))),
    ):
        assert prefer_reporter(kept, [report, kept]) == kept
    assert prefer_reporter(act, [replace(report, frame="act"), act]) == act
    assert prefer_reporter(act, [act]) == act
    named = replace(act, source=replace(by, sort="name", mention=ROE))
    assert prefer_reporter(named, [report, named]) == named


def test_the_nearest_reporter_counts() -> None:
    """Of a report in a report it is the inner one."""
    outer = attribution(source("Acme", (0, 4), "name", ROE), (5, 9), (10, 80), (0, 81))
    inner = attribution(source("Globex", (11, 17), "name", DOE), (18, 22), (23, 80), (0, 81))
    act = attribution(source("it", (25, 27), "pronoun", None, ROE, DOE), (28, 33), (34, 50), (0, 81), frame="act")
    assert prefer_reporter(act, [inner, outer, act]).source.candidates == (DOE, ROE)


def test_a_document_speaks_for_whoever_spoke_before_it() -> None:
    """The statement said: that is Jane Roe's."""
    by = source("the statement", (42, 55), "none", None)
    paper = attribution(by, (56, 60), (61, 90), (42, 91))
    after = resolve_documents(paper, [SAID, paper])
    assert (after.source, after.resolution) == (replace(SAID.source, spans=by.spans), "issuer")
    for kept in (
        replace(paper, source=replace(by, text="a statement")),
        replace(paper, source=replace(by, mention=DOE)),
        replace(paper, source=replace(by, head="dog")),
    ):
        assert resolve_documents(kept, [SAID, kept]) == kept
    assert resolve_documents(paper, [paper]) == paper
    other = replace(SAID, source=source("the report", (0, 10), "none", None))
    assert resolve_documents(paper, [other, paper]) == paper
    later = replace(SAID, source=source("John Doe", (20, 28), "name", DOE), extent=(20, 90))
    assert resolve_documents(paper, [SAID, later, paper]).source.mention == DOE
    assert resolve_documents(paper, [replace(SAID, inside_quote=True), paper]) == paper
    assert resolve_documents(paper, [paper, replace(SAID, extent=(100, 140))]) == paper


def test_a_noun_within_an_act_of_the_same_source_is_dropped() -> None:
    """In "Norland reaffirmed its support for the treaty" one of the two is enough."""
    act = attribution(source("Norland", (0, 7)), (8, 18), (19, 45), (0, 46), frame="act", stance="supports")
    noun = attribution(source("Norland", (0, 7)), (23, 30), (31, 45), (0, 46), frame="noun", stance="supports")
    assert without_duplicates([noun, act]) == [act]
    other = replace(noun, source=source("Sudland", (50, 57)))
    assert without_duplicates([other, act]) == [act, other]
    assert without_duplicates([noun, replace(act, frame="say")]) == [replace(act, frame="say"), noun]
    longer = replace(noun, content=((31, 60),))
    assert without_duplicates([act, longer]) == [act, longer]


def test_an_act_within_an_act_is_dropped() -> None:
    """In "wants to meet them and express support" the wish says it all."""
    act = attribution(source("Roe", (0, 3)), (4, 9), (10, 50), (0, 51), frame="act", stance="demands")
    inner = attribution(source("Roe", (0, 3)), (30, 37), (38, 50), (0, 51), frame="act", stance="supports")
    assert without_duplicates([act, inner]) == [act]
    others = replace(inner, source=source("Doe", (25, 28), "name", DOE))
    assert without_duplicates([act, others]) == [act, others]
    said = replace(inner, frame="say")
    assert without_duplicates([act, said]) == [act, said]


def test_acts_and_nouns_inside_quotations_are_dropped() -> None:
    """What somebody says of others is not the writer's to ascribe; what they say was said is kept."""
    for frame in ("act", "noun"):
        assert without_duplicates([replace(SAID, frame=frame, inside_quote=True)]) == []
    assert without_duplicates([replace(SAID, inside_quote=True)]) == [replace(SAID, inside_quote=True)]


def test_reading_order() -> None:
    """What remains is in the order of the contents."""
    assert without_duplicates([he_added(), SAID]) == [SAID, he_added()]


def test_where_a_quotation_goes_on() -> None:
    """A clause reaches over sentence and content; a quotation without a cue is carried on."""
    speech = replace(SAID, content=((14, 40), (50, 70)), extent=(0, 70), continued=((49, 71),))
    assert speech.clause == (0, 70)
    assert SAID.clause == (0, 41)
    assert (speech.rule_at(14), speech.rule_at(49), speech.rule_at(71)) == ("verb cue", "carried on", "verb cue")
