"""Words above a clause that leave it open, and words beside a verb that do: one case a word."""

from __future__ import annotations

import pytest

from briefing.facts import Modality
from briefing.understand.lexicon import holding, speech
from briefing.understand.parsing.assertion import is_disclaimed, modality_of
from briefing.understand.parsing.governors import is_held
from briefing.understand.parsing.grammar import is_open, is_unsaid, purpose, source_of
from tests.understand.lists import each
from tests.understand.parses import parsed, word

VERBS = each(
    "avoid contest contradict decline deny disavow disbelieve dismiss dispute doubt fail forbid neglect prevent "
    "prohibit question rebut refrain refuse refute reject stop ask await beg call challenge dare demand encourage "
    "expect force hope invite like long need order press pressure prod push require schedule set tell urge wait want "
    "wish accuse allege assume conjecture fear guess imagine insinuate pretend speculate suppose suspect threaten"
)
ADJECTIVES = each(
    "conceivable doubtful due false implausible impossible improbable inconceivable likely possible probable supposed "
    "unclear unconfirmed unlikely unproven untrue unwilling reluctant hesitant wrong"
)
NOUNS = each(
    "accusation allegation chance charge conjecture danger demand doubt expectation fear gossip hope hypothesis "
    "insinuation lie likelihood myth possibility prospect risk rumor rumour speculation suspicion theory"
)
INVENTED = each(
    "alleged bogus doctored fabricated fake false fictional fictitious forged hoax invented manipulated purported "
    "satirical spoof spurious supposed"
)
INFINITIVE_ONLY = each("tell call order push set need like force threaten stop fail")


def told_to(verb: str, clause: str = "VB") -> bool:
    """Whether "they … Roe to say so" tells that Roe said so; ``clause`` is the tag of "say"."""
    doc = parsed(
        f"they {verb} Roe to say so .",
        f"PRP VBD NNP TO {clause} RB .",
        "nsubj:2 ROOT nsubj:5 aux:5 ccomp:2 advmod:5 punct:2",
    )
    return is_held(word(doc, "say"))


@pytest.mark.parametrize("verb", VERBS)
def test_verbs_that_leave_it_open(verb: str) -> None:
    """Who is wanted, feared or stopped to say something has not said it; who is seen to say it has."""
    assert told_to("see")
    assert not told_to(verb)


@pytest.mark.parametrize("verb", INFINITIVE_ONLY)
def test_verbs_that_leave_only_an_infinitive_open(verb: str) -> None:
    """Thus "Told Roe to say" leaves it open, "told the board that Roe said" does not, "denied that Roe said" does."""
    assert not told_to(verb)
    assert not told_to(verb, "VBG")
    assert told_to(verb, "VBD")
    assert not told_to("deny", "VBD")


@pytest.mark.parametrize("adjective", ADJECTIVES)
def test_adjectives_that_leave_it_open(adjective: str) -> None:
    """What is likely or wrong was not said; what is good was."""
    for quality, held in ((adjective, False), ("good", True)):
        doc = parsed(
            f"It is/be {quality} that Roe said/say so .",
            "PRP VBZ/AUX JJ IN/SCONJ NNP VBD RB .",
            "nsubj:2 ROOT acomp:2 mark:6 nsubj:6 ccomp:3 advmod:6 punct:2",
        )
        assert is_held(word(doc, "said")) is held


@pytest.mark.parametrize("noun", NOUNS)
def test_nouns_that_leave_it_open(noun: str) -> None:
    """The rumour that Roe said so leaves it open, the fact does not."""
    for thing, held in ((noun, False), ("fact", True)):
        doc = parsed(
            f"the {thing} that Roe said/say so came/come up .",
            "DT NN IN/SCONJ NNP VBD RB VBD RP .",
            "det:2 nsubj:7 mark:5 nsubj:5 acl:2 advmod:5 ROOT prt:7 punct:7",
        )
        assert is_held(word(doc, "said")) is held


@pytest.mark.parametrize("adjective", INVENTED)
def test_words_for_what_is_made_up(adjective: str) -> None:
    """A fake letter does not show that Roe said so, an old one does."""
    for quality, held in ((adjective, False), ("old", True)):
        doc = parsed(
            f"the {quality} letter shows/show that Roe said/say so .",
            "DT JJ NN VBZ IN/SCONJ NNP VBD RB .",
            "det:3 amod:3 nsubj:4 ROOT mark:7 nsubj:7 ccomp:4 advmod:7 punct:4",
        )
        assert is_held(word(doc, "said")) is held


@pytest.mark.parametrize("nobody", each("nobody none neither nothing no few"))
def test_whom_nobody_heard(nobody: str) -> None:
    """What nobody heard Roe say was not said; what sailors heard was."""
    for subject, held in ((nobody, False), ("sailors", True)):
        doc = parsed(
            f"{subject} heard/hear Roe say so .", "NNS VBD NNP VB RB .", "nsubj:2 ROOT nsubj:4 ccomp:2 advmod:4 punct:2"
        )
        assert is_held(word(doc, "say")) is held


@pytest.mark.parametrize("never", each("hardly never not n't nor without"))
def test_adverbs_that_take_it_back(never: str) -> None:
    """Whoever hardly heard it did not hear it; whoever once did, did."""
    for adverb, held in ((never, False), ("once", True)):
        doc = parsed(
            f"they {adverb} heard/hear Roe say so .",
            "PRP RB VBD NNP VB RB .",
            "nsubj:3 advmod:3 ROOT nsubj:5 ccomp:3 advmod:5 punct:3",
        )
        assert is_held(word(doc, "say")) is held


@pytest.mark.parametrize("link", each("of from against about at on to for into in"))
def test_prepositions_into_what_is_denied(link: str) -> None:
    """Thus "Warned against saying" is about saying it, "denied … after saying" is not."""
    for preposition, held in ((link, False), ("after", True)):
        doc = parsed(
            f"Roe dreams/fear {preposition} saying/say so .",
            "NNP VBZ IN VBG RB .",
            "nsubj:2 ROOT prep:2 pcomp:3 advmod:4 punct:2",
        )
        assert is_held(word(doc, "saying")) is held


@pytest.mark.parametrize("link", ["except", "besides"])
def test_exceptions_happened(link: str) -> None:
    """Thus "Refused, besides saying so" has it said; "refused, by saying so" does too, "into saying" does not."""
    for preposition, held in ((link, True), ("by", True), ("into", False)):
        doc = parsed(
            f"Roe refused/refuse {preposition} saying/say so .",
            "NNP VBD IN VBG RB .",
            "nsubj:2 ROOT prep:2 pcomp:3 advmod:4 punct:2",
        )
        assert is_held(word(doc, "saying")) is held


def modality(auxiliary: str) -> Modality:
    """How "Roe … say so" is put."""
    return modality_of(
        word(parsed(f"Roe {auxiliary} say so .", "NNP MD VB RB .", "nsubj:3 aux:3 ROOT advmod:3 punct:3"), "say")
    )


AUXILIARIES: list[tuple[str, Modality]] = [
    *((w, "possible") for w in each("may might could can ca")),
    *((w, "conditional") for w in each("would 'd")),
    *((w, "wished") for w in each("should must ought")),
    *((w, "expected") for w in each("will shall wo 'll")),
    ("did", "asserted"),
]


@pytest.mark.parametrize(("auxiliary", "expected"), AUXILIARIES)
def test_auxiliaries(auxiliary: str, expected: Modality) -> None:
    """What may be said is possible, what must be said is wished for, what did get said is a fact."""
    assert modality(auxiliary) == expected


GOVERNORS: list[tuple[str, Modality]] = [
    *((w, "expected") for w in each("expect schedule due set")),
    *((w, "wished") for w in each("want wish hope urge ask like")),
    ("manage", "asserted"),
]


@pytest.mark.parametrize(("governor", "expected"), GOVERNORS)
def test_verbs_above_an_infinitive(governor: str, expected: Modality) -> None:
    """Who is due to speak, or whom somebody wants to speak, has not spoken yet."""
    for relation in ("xcomp", "ccomp"):
        doc = parsed(
            f"they {governor} to say so .", "PRP VBD TO VB RB .", f"nsubj:2 ROOT aux:4 {relation}:2 advmod:4 punct:2"
        )
        assert modality_of(word(doc, "say")) == expected


@pytest.mark.parametrize(
    ("mark", "expected"),
    [("if", "conditional"), ("unless", "conditional"), ("whether", "question"), ("as", "asserted")],
)
def test_conjunctions(mark: str, expected: Modality) -> None:
    """Behind "if", "unless" and "whether" nothing is asserted."""
    doc = parsed(
        f"they knew/know {mark} Roe said/say so .",
        "PRP VBD IN/SCONJ NNP VBD RB .",
        "nsubj:2 ROOT mark:5 nsubj:5 ccomp:2 advmod:5 punct:2",
    )
    assert modality_of(word(doc, "said")) == expected
    assert is_open(word(doc, "said")) is (mark != "as")


@pytest.mark.parametrize("nobody", each("nobody none neither nothing no-one few"))
def test_subjects_that_take_it_back(nobody: str) -> None:
    """What few heard is taken back, what sailors heard is not."""
    for subject, taken_back in ((nobody, True), ("sailors", False)):
        doc = parsed(
            f"{subject} heard/hear Roe say so .", "NNS VBD NNP VB RB .", "nsubj:2 ROOT nsubj:4 ccomp:2 advmod:4 punct:2"
        )
        assert is_disclaimed(word(doc, "say")) is taken_back


UNTRUE = each("untrue false wrong incorrect impossible unlikely doubtful unclear unthinkable")
SHAMS = each("fake faked false bogus forged doctored fabricated invented fictional hoax")


@pytest.mark.parametrize("adjective", UNTRUE)
def test_adjectives_that_take_it_back(adjective: str) -> None:
    """It is untrue that Roe said so; it is odd that Roe said so."""
    for relation in ("acomp", "attr"):
        for quality, taken_back in ((adjective, True), ("odd", False)):
            doc = parsed(
                f"It is/be {quality} that Roe said/say so .",
                "PRP VBZ/AUX JJ IN/SCONJ NNP VBD RB .",
                f"nsubj:2 ROOT {relation}:2 mark:6 nsubj:6 ccomp:2 advmod:6 punct:2",
            )
            assert is_disclaimed(word(doc, "said")) is taken_back


@pytest.mark.parametrize("sham", SHAMS)
def test_shams_take_it_back(sham: str) -> None:
    """A forged letter, or a forgery, that shows that Roe said so takes it back; an old letter does not."""
    for quality, taken_back in ((sham, True), ("old", False)):
        doc = parsed(
            f"the {quality} letter shows/show that Roe said/say so .",
            "DT JJ NN VBZ IN/SCONJ NNP VBD RB .",
            "det:3 amod:3 nsubj:4 ROOT mark:7 nsubj:7 ccomp:4 advmod:7 punct:4",
        )
        assert is_disclaimed(word(doc, "said")) is taken_back
        noun = parsed(
            f"a {quality} that Roe said/say so", "DT NN IN/SCONJ NNP VBD RB", "det:2 ROOT mark:5 nsubj:5 acl:2 advmod:5"
        )
        assert is_disclaimed(word(noun, "said")) is taken_back


@pytest.mark.parametrize("verb", each("stop fall come"))
def test_stopping_short(verb: str) -> None:
    """Whoever stops short of saying so does not say so; whoever stops by saying so does."""
    for short, taken_back in (("short", True), ("now", False)):
        doc = parsed(
            f"they {verb} {short} saying/say so", "PRP VBP RB VBG RB", "nsubj:2 ROOT advmod:2 pcomp:2 advmod:4"
        )
        assert is_disclaimed(word(doc, "saying")) is taken_back


@pytest.mark.parametrize("verb", each("decline refuse fail neglect"))
def test_infinitives_that_did_not_happen(verb: str) -> None:
    """Thus "Refused to say" is not said; "chose to say" is."""
    for governor, unsaid in ((verb, True), ("choose", False)):
        doc = parsed(
            f"they {governor} to say so .", "PRP VBD TO VB RB .", "nsubj:2 ROOT aux:4 xcomp:2 advmod:4 punct:2"
        )
        assert is_unsaid(word(doc, "say")) is unsaid


@pytest.mark.parametrize("verb", each("continue begin start appear seem go come tend remain prepare be"))
def test_infinitives_that_are_the_act(verb: str) -> None:
    """Thus "Continues to advocate" is no purpose; "met to advocate" is."""
    for governor, is_purpose in ((verb, False), ("meet", True)):
        doc = parsed(
            f"they {governor} to advocate it .", "PRP VBP TO VB PRP .", "nsubj:2 ROOT aux:4 xcomp:2 dobj:4 punct:2"
        )
        assert purpose(word(doc, "advocate")) is is_purpose


@pytest.mark.parametrize("verb", each("commit concern prepare determine oppose alarm worry convince resolve"))
def test_passives_whose_subject_is_the_source(verb: str) -> None:
    """Whoever is worried worries; whoever is reported has not reported."""
    for participle, found in ((verb, True), ("report", False)):
        doc = parsed(
            f"Roe is/be worried/{participle} now .", "NNP VBZ VBN RB .", "nsubjpass:3 auxpass:3 ROOT advmod:3 punct:3"
        )
        assert (source_of(word(doc, "worried")) is not None) is found


RUMOURS = each("allege assume believe claim fear report rumor rumour say speculate suggest suppose think understand")


@pytest.mark.parametrize("verb", RUMOURS)
def test_rumours(verb: str) -> None:
    """Of what "it was …" said nobody vouches, unless somebody is the subject, or does it in the active."""
    words, tags = "it was/be {} that Roe told so .", "PRP VBD VBN IN/SCONJ NNP VBD RB ."
    links = "nsubjpass:3 {}:3 ROOT mark:6 nsubj:6 ccomp:3 advmod:6 punct:3"
    doc = parsed(words.format(f"so/{verb}"), tags, links.format("auxpass"))
    assert not is_held(word(doc, "told"))
    open_anyway = verb in VERBS
    for other, relation in ((words.replace("it", "this"), "auxpass"), (words, "aux")):
        doc = parsed(other.format(f"so/{verb}"), tags, links.format(relation))
        assert is_held(word(doc, "told")) is not open_anyway
    doc = parsed(words.format("so/prove"), tags, links.format("auxpass"))
    assert is_held(word(doc, "told"))


def test_no_word_goes_untried() -> None:
    """Each word of the lists above a clause, and beside a verb, has a case here."""
    assert set(VERBS) >= holding.DENYING_VERBS | holding.WANTING_VERBS | holding.ACCUSING_VERBS
    assert set(RUMOURS) >= holding.RUMOURING_VERBS
    assert set(INFINITIVE_ONLY) >= holding.INFINITIVE_ONLY
    assert set(ADJECTIVES) >= holding.UNASSERTING_ADJECTIVES
    assert set(NOUNS) >= holding.UNASSERTING_NOUNS
    assert set(INVENTED) >= holding.INVENTED
    assert set(UNTRUE) >= speech.UNTRUE
    assert set(SHAMS) >= speech.SHAMS
    helpers = {word for word, modality in AUXILIARIES if modality != "asserted"}
    assert helpers >= speech.POSSIBLE | speech.CONDITIONAL | speech.WISHED | speech.EXPECTED
    assert {word for word, _ in GOVERNORS} >= speech.EXPECTING | speech.WISHING
