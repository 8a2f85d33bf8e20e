"""Words that open a clause behind a reported one, which document speaks, and who goes on, one case a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.understand.attribution.adjective_cues import attitude
from briefing.understand.attribution.clause_ends import is_aside, to_clause_end, to_phrase_end, without_next
from briefing.understand.attribution.discourse import carry_speakers_on, resolve_documents
from briefing.understand.lexicon.speech import CONCEDING, REASONING
from briefing.understand.records import Attribution, SourceMention
from tests.dossiers import article
from tests.understand.attributions import attribution
from tests.understand.lists import each
from tests.understand.parses import parsed, word


def reported(words: str, tags: str, relations: str) -> str:
    """What "it held" goes on with behind "said"."""
    doc = parsed(words, tags, relations)
    return " ".join(t.text for t in to_clause_end([doc[2], doc[3]], doc[1]))


ASIDES = each("although though whereas despite")
REASONS = each("because if unless so otherwise lest until provided since")


@pytest.mark.parametrize("conjunction", ASIDES)
def test_asides(conjunction: str) -> None:
    """Behind a comma "although" opens the writer's own remark; "because" does not, nor does it without the comma."""
    words, tags = "Roe said/say it held , {} it broke .", "NNP VBD PRP VBD , IN/SCONJ PRP VBD ."
    links = "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2 mark:8 nsubj:8 {}:2 punct:2"
    assert is_aside(word(parsed(words.format(conjunction), tags, links.format("advcl")), "broke"))
    assert not is_aside(word(parsed(words.format("because"), tags, links.format("advcl")), "broke"))
    assert not is_aside(word(parsed(words.format(conjunction), tags, links.format("ccomp")), "broke"))
    plain = words.replace(",", "now").format(conjunction)
    assert not is_aside(word(parsed(plain, tags.replace(",", "RB"), links.format("advcl")), "broke"))


@pytest.mark.parametrize("relation", ["mark", "advmod"])
@pytest.mark.parametrize("conjunction", REASONS)
def test_reasons_are_reported(conjunction: str, relation: str) -> None:
    """A reason behind a reported clause is part of the report, a time is not."""
    words, tags = "Roe said/say it held {} it broke .", "NNP VBD PRP VBD IN/SCONJ PRP VBD ."
    links = "nsubj:2 ROOT nsubj:4 ccomp:2 {}:7 nsubj:7 advcl:2 punct:2"
    assert reported(words.format(conjunction), tags, links.format(relation)) == f"it held {conjunction} it broke"
    assert reported(words.format("while"), tags, links.format(relation)) == "it held"
    assert reported(words.format(conjunction), tags, links.format("dep")) == "it held"


@pytest.mark.parametrize("subject", each("nsubj nsubjpass expl csubj"))
def test_a_clause_beside_a_report(subject: str) -> None:
    """What goes on with a subject of its own is reported, as a clause or beside one; without a subject it is not."""
    words, tags = "Roe said/say it held and it broke .", "NNP VBD PRP VBD CC PRP VBD ."
    links = "nsubj:2 ROOT nsubj:4 ccomp:2 cc:2 {}:7 {}:2 punct:2"
    assert reported(words, tags, links.format(subject, "conj")) == "it held and it broke"
    assert reported(words, tags, links.format("dobj", "conj")) == "it held"
    assert reported(words, tags, links.format("dobj", "ccomp")) == "it held and it broke"
    assert reported(words, tags, links.format(subject, "parataxis")) == "it held"


@pytest.mark.parametrize("relation", each("ccomp xcomp dobj"))
def test_another_report_beside_it(relation: str) -> None:
    """Whoever urged something besides is not reported to have done so."""
    words, tags = "Roe said/say it held and Doe {} now .", "NNP VBD PRP VBD CC NNP VBD RB ."
    links = "nsubj:2 ROOT nsubj:4 ccomp:2 cc:2 nsubj:7 conj:2 {}:7 punct:2"
    assert reported(words.format("urged/urge"), tags, links.format(relation)) == "it held"
    assert reported(words.format("urged/urge"), tags, links.format("advmod")) == "it held and Doe urged now"
    assert reported(words.format("broke/break"), tags, links.format(relation)) == "it held and Doe broke now"


def test_the_writer_goes_on_in_the_present() -> None:
    """Beside a report in the past a clause in the present is the writer's, unless nothing stands between."""
    words, tags = "Roe said/say it held {} Doe breaks now .", "NNP {} PRP VBD {} NNP {} RB ."
    links = "nsubj:2 ROOT nsubj:4 ccomp:2 {}:2 nsubj:7 conj:2 advmod:7 punct:2"
    for tag, own in (("VBZ", True), ("VBP", True), ("VBD", False)):
        ends = reported(words.format("and"), tags.format("VBD", "CC", tag), links.format("cc")) == "it held"
        assert ends is own
    goes_on = "it held and Doe breaks now"
    assert reported(words.format("and"), tags.format("VBZ", "CC", "VBZ"), links.format("cc")) == goes_on
    auxiliary = "Roe said/say it held and is/be broken now .", "NNP VBD PRP VBD CC VBZ/AUX VBN RB ."
    for relation in ("aux", "auxpass"):
        relations = f"nsubj:2 ROOT nsubj:4 ccomp:2 cc:2 {relation}:7 conj:2 nsubj:7 punct:2"
        assert reported(*auxiliary, relations) == "it held"


def test_where_a_report_ends() -> None:
    """At a mark that opens nothing, at the end, and before what hangs elsewhere."""
    assert (
        reported(
            "Roe said/say it held ; it broke .",
            "NNP VBD PRP VBD : PRP VBD .",
            "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2 nsubj:7 ccomp:2 punct:2",
        )
        == "it held"
    )
    for mark in (",", "-"):
        words = f"Roe said/say it held {mark} it broke ."
        assert (
            reported(
                words, "NNP VBD PRP VBD : PRP VBD .", "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2 nsubj:7 ccomp:2 punct:2"
            )
            == f"it held {mark} it broke"
        )
    assert (
        reported("Roe said/say it held and .", "NNP VBD PRP VBD CC .", "nsubj:2 ROOT nsubj:4 ccomp:2 cc:2 punct:2")
        == "it held"
    )
    before = parsed("it held Roe said/say .", "PRP VBD NNP VBD .", "nsubj:2 ccomp:4 nsubj:4 ROOT punct:4")
    assert to_clause_end([before[0], before[1]], before[3]) == [before[0], before[1]]
    assert to_clause_end([], before[3]) == []


def test_an_adverb_at_the_end_of_a_phrase() -> None:
    """Thus "Any time soon" is whole: the adverb stands behind a noun, and before a mark or "and"."""
    tags, links = "VB {} {} {} PRP", "ROOT dobj:1 advmod:1 {}:1 dep:1"
    for noun in ("NN", "NNP"):
        for behind, mark, relation in ((",", ",", "punct"), ("and", "CC", "cc")):
            doc = parsed(f"go times soon {behind} it", tags.format(noun, "RB", mark), links.format(relation))
            assert [t.text for t in to_phrase_end([doc[0], doc[1]])] == ["go", "times", "soon"]
    for noun, adverb, mark, word_behind in (("VB", "RB", ",", ","), ("NN", "JJ", ",", ","), ("NN", "RB", "NN", "then")):
        doc = parsed(f"go times soon {word_behind} it", tags.format(noun, adverb, mark), links.format("dep"))
        assert [t.text for t in to_phrase_end([doc[0], doc[1]])] == ["go", "times"]
    last = parsed("go times soon ,", "VB NN RB ,", "ROOT dobj:1 advmod:1 punct:1")
    assert [t.text for t in to_phrase_end([last[0], last[1]])] == ["go", "times", "soon"]
    short = parsed("go times soon", "VB NN RB", "ROOT dobj:1 advmod:1")
    assert [t.text for t in to_phrase_end([short[0], short[1]])] == ["go", "times"]
    assert to_phrase_end([]) == []


def test_a_name_of_the_clause_behind() -> None:
    """In "to stay and Roe calling it" Roe belongs to the calling, unless that is a name, or no gerund."""
    words, links = "to stay and {} it", "aux:2 ROOT cc:2 {}dep:2"
    cases = [
        ("Roe calling", "NNP VBG", "conj:2 dep:2 ", ["to", "stay"]),
        ("Jane Roe calling", "NNP NNP VBG", "compound:5 conj:2 dep:2 ", ["to", "stay"]),
        ("Jan Ann Roe calling", "NNP NNP NNP VBG", "dep:2 dep:2 conj:2 dep:2 ", ["to", "stay"]),
        (
            "Jan Ann Roe Doe calling",
            "NNP NNP NNP NNP VBG",
            "dep:2 dep:2 dep:2 conj:2 dep:2 ",
            ["to", "stay", "and", "Jan", "Ann", "Roe", "Doe"],
        ),
        ("Roe Calling", "NNP VBG", "conj:2 dep:2 ", ["to", "stay", "and", "Roe"]),
        ("Roe calls", "NNP VBZ", "conj:2 dep:2 ", ["to", "stay", "and", "Roe"]),
        ("Roe calling", "NNP VBG", "conj:2 amod:2 ", ["to", "stay", "and", "Roe"]),
        ("sailors calling", "NNS VBG", "conj:2 dep:2 ", ["to", "stay", "and", "sailors"]),
        ("old Roe calling", "JJ NNP VBG", "amod:5 conj:2 dep:2 ", ["to", "stay", "and", "old", "Roe"]),
    ]
    for names, tags, relations, kept in cases:
        doc = parsed(words.format(names), f"TO VB CC {tags} PRP", links.format(relations))
        content = list(doc[: 3 + len(names.split()) - 1])
        assert [t.text for t in without_next(content)] == kept
    or_roe = parsed("to stay or Roe calling it", "TO VB CC NNP VBG PRP", "aux:2 ROOT cc:2 conj:2 dep:2 dep:2")
    assert len(without_next(list(or_roe[:4]))) == 4
    assert len(without_next(list(or_roe[3:4]))) == 1
    and_roe = parsed("to stay and Roe calling it", "TO VB CC NNP VBG PRP", "aux:2 ROOT cc:2 conj:2 dep:2 dep:2")
    assert [t.text for t in without_next(list(and_roe[1:4]))] == ["stay"]
    assert len(without_next(list(and_roe[2:4]))) == 2
    last = parsed("to stay and Roe", "TO VB CC NNP", "aux:2 ROOT cc:2 conj:2")
    assert len(without_next(list(last))) == 4


@pytest.mark.parametrize(
    ("behind", "tags", "links", "goes_on"),
    [
        (
            "because it broke ) .",
            "IN/SCONJ PRP VBD -RRB- .",
            "mark:7 nsubj:7 advcl:2 punct:7 punct:2",
            " because it broke )",
        ),
        (
            "because it broke ] .",
            "IN/SCONJ PRP VBD -RRB- .",
            "mark:7 nsubj:7 advcl:2 punct:7 punct:2",
            " because it broke ]",
        ),
        ("because it broke - .", "IN/SCONJ PRP VBD : .", "mark:7 nsubj:7 advcl:2 punct:7 punct:2", " because it broke"),
        ("and 7 broke .", "CC CD VBD .", "cc:2 nsubj:7 conj:2 punct:2", ""),
        (
            "and , - they broke .",
            "CC , : PRP VBD .",
            "cc:2 punct:2 punct:2 nsubj:9 conj:2 punct:2",
            " and , - they broke",
        ),
        ("so . They broke .", "RB . PRP VBD .", "advmod:2 punct:2 nsubj:8 ROOT punct:8", ""),
        (", it broke of old", ", PRP VBD IN JJ", "punct:2 nsubj:7 ccomp:2 prep:7 pobj:8", " , it broke of old"),
    ],
)
def test_words_at_the_end_of_a_report(behind: str, tags: str, links: str, goes_on: str) -> None:
    """A bracket that closes stays, other marks go; a number begins nothing, nor does another sentence."""
    words = f"Roe said/say it held {behind}"
    assert reported(words, f"NNP VBD PRP VBD {tags}", f"nsubj:2 ROOT nsubj:4 ccomp:2 {links}") == f"it held{goes_on}"


def test_what_hangs_on_a_remark_is_no_report() -> None:
    """A reason that stands within the writer's own remark is the writer's too."""
    words = "Roe said/say it held , although it broke because it rained ."
    tags = "NNP VBD PRP VBD , IN/SCONJ PRP VBD IN/SCONJ PRP VBD ."
    links = "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2 mark:8 nsubj:8 advcl:{} mark:11 nsubj:11 advcl:8 punct:2"
    for top in (2, 4):
        assert reported(words, tags, links.format(top)) == "it held"


@pytest.mark.parametrize("start", each("The His Her Its Their"))
def test_a_document_that_points_back(start: str) -> None:
    """Thus "The statement said" is whose statement it was; "one statement said" is nobody's."""
    for word_before, resolved in ((start, True), ("One", False)):
        text = f"Roe said it rained. {word_before} statement said it would stop."
        page = article(text)
        first = attribution(page, "Roe", "said", "it rained")
        paper = SourceMention("none", f"{word_before} statement", ((20, 34),), None, (), "statement")
        second = attribution(page, "", "", "it would stop")
        found: Attribution = resolve_documents(_with(second, paper), [first])
        assert (found.resolution == "issuer") is resolved


def _with(statement: Attribution, source: SourceMention) -> Attribution:
    """Give a statement another source."""
    return replace(statement, source=source)


@pytest.mark.parametrize("lemma", each("add continue"))
def test_descriptions_that_go_on(lemma: str) -> None:
    """The leader who added something is who spoke before; a leader who said something may be anybody."""
    for verb, goes_on in ((lemma, True), ("say", False)):
        text = "Roe said it rained. The leader said it would stop."
        page = article(text)
        first = attribution(page, "Roe", "said", "it rained", sentence=(0, 19))
        leader = SourceMention("nominal", "The leader", ((20, 30),), None, (), "leader")
        second = _with(attribution(page, "", "", "it would stop", lemma=verb, sentence=(20, 50)), leader)
        assert (carry_speakers_on([first, second])[1].resolution == "speaker before") is goes_on


@pytest.mark.parametrize("verb", each("be remain feel seem appear become sound stay"))
def test_verbs_that_give_a_quality(verb: str) -> None:
    """Whoever seems sure of it is sure; whoever runs sure of it only runs."""
    for lemma, found in ((verb, True), ("run", False)):
        for relation in ("acomp", "oprd"):
            doc = parsed(
                f"Roe did/{lemma} sure of rain .",
                "NNP VBD JJ IN NN .",
                f"nsubj:2 ROOT {relation}:2 prep:3 pobj:4 punct:2",
            )
            match = attitude(word(doc, "did"))
            assert (match is not None) is found
            assert match is None or (match.rule, match.frame, match.deed) == ("adjective cue", "act", True)


def test_a_participle_is_its_own_verb() -> None:
    """Thus "Is worried by rain" is a worry; "worries by rain" is none, and one word is nothing to worry about."""
    passive = "nsubjpass:3 {}:3 ROOT prep:3 pobj:4 punct:3"
    doc = parsed("Roe is/be worried/worry by rain .", "NNP VBZ VBN IN NN .", passive.format("auxpass"))
    found = attitude(word(doc, "worried"))
    assert found is not None
    assert [t.text for t in found.cue] == ["worried"]
    plain = parsed("Roe is/be worried/worry by rain .", "NNP VBZ VBN IN NN .", passive.format("advmod"))
    assert attitude(word(plain, "worried")) is None
    other = parsed("Roe is/be carried/carry by rain .", "NNP VBZ VBN IN NN .", passive.format("auxpass"))
    assert attitude(word(other, "carried")) is None
    one = parsed("Roe is/be worried/worry by .", "NNP VBZ VBN IN .", "nsubjpass:3 auxpass:3 ROOT prep:3 punct:3")
    assert attitude(word(one, "worried")) is None


def test_no_conjunction_goes_untried() -> None:
    """Each that opens the writer's remark, or a reason, has a case here."""
    assert set(ASIDES) >= CONCEDING
    assert set(REASONS) >= REASONING
