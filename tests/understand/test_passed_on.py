"""Reports of reports: whom "quoting … as saying" means, who was told, and where another's report begins."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.verb_cues import find_cues
from tests.understand.parses import Parse, parsed

CITED = (
    "The Herald wrote/write , citing/cite officials/official as saying/say that the dam was/be safe .",
    "DT NNP VBD , VBG NNS IN VBG IN/SCONJ DT NN VBD/AUX JJ .",
    "det:2 nsubj:3 ROOT punct:3 advcl:3 dobj:5 prep:5 pcomp:7 mark:12 det:11 nsubj:12 ccomp:8 acomp:12 punct:3",
)
NAMED = (
    "Roe praised/praise officials/official as saying/say that the dam was/be safe .",
    "NNP VBD NNS IN VBG IN/SCONJ DT NN VBD/AUX JJ .",
    "nsubj:2 ROOT dobj:2 prep:2 pcomp:4 mark:9 det:8 nsubj:9 ccomp:5 acomp:9 punct:2",
)
JOINED = (
    "It would pass and , as we hoped/hope , Roe suggested/suggest Norland could pay .",
    "PRP MD VB CC , IN/SCONJ PRP VBD , NNP VBD NNP MD VB .",
    (
        "nsubj:3 aux:3 ccomp:11 cc:3 punct:3 mark:8 nsubj:8 advcl:3 punct:11 nsubj:11 ROOT "
        "nsubj:14 aux:14 ccomp:11 punct:11"
    ),
)
BEFORE = (
    "It would pass , Roe suggested/suggest .",
    "PRP MD VB , NNP VBD .",
    "nsubj:3 aux:3 ccomp:6 punct:6 nsubj:6 ROOT punct:6",
)
LISTENER = (
    "Sources/source told/tell the BBC Jan Roe has/have gone/go .",
    "NNS VBD DT NNP NNP NNP VBZ/AUX VBN .",
    "nsubj:2 ROOT det:6 compound:6 compound:6 nsubj:8 aux:8 ccomp:2 punct:2",
)
NO_MEDIUM = (
    "Sources/source told/tell the Fjord Jan Roe has/have gone/go .",
    "NNS VBD DT NNP NNP NNP VBZ/AUX VBN .",
    "nsubj:2 ROOT det:6 compound:6 compound:6 nsubj:8 aux:8 ccomp:2 punct:2",
)
SAID_OF_IT = (
    "Sources/source said/say the BBC Jan Roe has/have gone/go .",
    "NNS VBD DT NNP NNP NNP VBZ/AUX VBN .",
    "nsubj:2 ROOT det:6 compound:6 compound:6 nsubj:8 aux:8 ccomp:2 punct:2",
)
OTHERS = (
    "Roe says/say the dam is/be safe , while others/other fear it will fail .",
    "NNP VBZ DT NN VBZ/AUX JJ , IN/SCONJ NNS VBP PRP MD VB .",
    "nsubj:2 ROOT det:4 nsubj:5 ccomp:2 acomp:5 punct:5 mark:10 nsubj:10 advcl:5 nsubj:13 aux:13 ccomp:10 punct:2",
)
SLEEPS = (
    "Roe says/say the dam is/be safe , while the town sleeps/sleep .",
    "NNP VBZ DT NN VBZ/AUX JJ , IN/SCONJ DT NN VBZ .",
    "nsubj:2 ROOT det:4 nsubj:5 ccomp:2 acomp:5 punct:5 mark:11 det:10 nsubj:11 advcl:5 punct:2",
)


def found(parse: Parse) -> list[tuple[str, str, str]]:
    """Each cue with its source and what it holds."""
    return [(m.source.text, m.head.text, " ".join(t.text for t in m.content)) for m in find_cues(parsed(*parse))]


def test_a_report_cites_others_as_saying() -> None:
    """It is they who say so; "citing" is no report of its own beside it."""
    assert found(CITED) == [("officials", "saying", "the dam was safe")]


def test_only_a_verb_that_passes_on_cites() -> None:
    """Whoever praises them for saying so takes part in it."""
    assert [source for source, cue, _ in found(NAMED) if cue == "saying"] == ["Roe"]


@pytest.mark.parametrize(
    ("parse", "content"),
    [(JOINED, "Norland could pay"), (BEFORE, "It would pass")],
)
def test_a_clause_joined_to_a_report_is_not_its_content(parse: Parse, content: str) -> None:
    """The two in "It failed and Roe said …" are apart; a clause before its cue without "and" is what it reports."""
    assert ("Roe", "suggested", content) in found(parse)


@pytest.mark.parametrize(
    ("parse", "content"),
    [
        (LISTENER, "Jan Roe has gone"),
        (NO_MEDIUM, "the Fjord Jan Roe has gone"),
        (SAID_OF_IT, "the BBC Jan Roe has gone"),
    ],
)
def test_who_was_told_is_no_part_of_what_is_told(parse: Parse, content: str) -> None:
    """A medium behind "told" listens; other names stay, and so does a medium behind another verb."""
    assert found(parse)[0][2] == content


def test_a_report_ends_where_others_report() -> None:
    """What others fear is theirs; what goes on meanwhile is part of it."""
    assert found(OTHERS) == [("Roe", "says", "the dam is safe"), ("others", "fear", "it will fail")]
    assert found(SLEEPS) == [("Roe", "says", "the dam is safe , while the town sleeps")]
