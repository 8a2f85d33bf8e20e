"""What a cue verb governs, one relation at a time: clauses, infinitives, objects, prepositions, and what is none."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.verb_cues import find_cues
from briefing.understand.lexicon.speech import TIME_OR_PLACE, TRIVIAL_OBJECTS
from tests.understand.lists import each
from tests.understand.parses import parsed


def held(words: str, tags: str, relations: str) -> list[str]:
    """Frame and content of each cue that is found."""
    return [f"{m.frame}: {' '.join(t.text for t in m.content)}" for m in find_cues(parsed(words, tags, relations))]


@pytest.mark.parametrize("kind", each("VERB AUX NOUN ADJ PROPN"))
def test_heads_of_a_clause(kind: str) -> None:
    """What a clause may come down to, as the tagger has it; never an adverb. Without a verb it keeps its cue."""
    frame = "say" if kind in {"VERB", "AUX"} else "act"
    for part, found in ((kind, [f"{frame}: it so"]), ("ADV", [])):
        assert held("Roe says/say it so .", f"NNP VBZ PRP XX/{part} .", "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2") == found


@pytest.mark.parametrize("kind", ["VERB", "AUX"])
def test_a_clause_whose_subject_stands_before_the_cue(kind: str) -> None:
    """In "the plan lawyers say costs millions" nothing is reported of the plan; behind another relation it is."""
    words, tags = "plans lawyers say cost millions came .", f"NNS NNS VBP VBP/{kind} NNS VBD ."
    for relation, found in (("relcl", []), ("parataxis", ["say: cost millions"])):
        assert held(words, tags, f"nsubj:6 nsubj:3 {relation}:1 ccomp:3 dobj:4 ROOT punct:6") == found


@pytest.mark.parametrize("subject", each("nsubj nsubjpass expl csubj"))
def test_a_clause_with_a_subject_of_its_own(subject: str) -> None:
    """Whatever relation its subject has, the clause behind "lawyers say" is reported."""
    words, tags = "plans lawyers say they cost came .", "NNS NNS VBP PRP VBP VBD ."
    assert held(words, tags, f"nsubj:6 nsubj:3 relcl:1 {subject}:5 ccomp:3 ROOT punct:6") == ["say: they cost"]
    assert held(words, tags, "nsubj:6 nsubj:3 relcl:1 dep:5 ccomp:3 ROOT punct:6") == []


@pytest.mark.parametrize(
    ("clause", "verb", "found"),
    [("VB", "VBD", []), ("VBP", "VBD", []), ("VBP", "VBZ", ["say: rows grow"]), ("VBD", "VBD", ["say: rows grow"])],
)
def test_a_scene_that_somebody_saw(clause: str, verb: str, found: list[str]) -> None:
    """A bare verb behind "saw" is a scene, one in a tense of its own is a statement."""
    assert (
        held("Roe saw/see rows grow .", f"NNP {verb} NNS {clause} .", "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2") == found
    )


@pytest.mark.parametrize("relation", ["aux", "mark"])
def test_no_scene_with_an_auxiliary(relation: str) -> None:
    """What somebody saw that rows may grow is a statement, and so is what is said by another verb or before it."""
    assert held(
        "Roe saw/see rows may grow .", "NNP VBD NNS MD VB .", f"nsubj:2 ROOT nsubj:5 {relation}:5 ccomp:2 punct:2"
    ) == ["say: rows may grow"]
    assert held("Roe said/say rows grow .", "NNP VBD NNS VB .", "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2") == [
        "say: rows grow"
    ]
    assert held("Rows grow Roe saw/see .", "NNS VB NNP VBD .", "nsubj:2 ccomp:4 nsubj:4 ROOT punct:4") == [
        "say: Rows grow"
    ]


@pytest.mark.parametrize("relation", each("nsubj nsubjpass expl csubj mark"))
def test_a_clause_behind_a_verb_of_aims(relation: str) -> None:
    """What Roe hopes is a statement where it has a subject or a "that", else an aim."""
    words, tags = "Roe hopes/hope rows end there .", "NNP VBZ NNS VBP RB ."
    assert held(words, tags, f"nsubj:2 ROOT {relation}:4 ccomp:2 advmod:4 punct:2") == ["say: rows end there"]
    assert held(words, tags, "nsubj:2 ROOT dep:4 ccomp:2 advmod:4 punct:2") == ["act: rows end there"]


def test_an_infinitive_with_its_subject_is_an_aim() -> None:
    """Thus "Wants the board to go" states nothing; "says the board may go" does."""
    tags, relations = "NNP VBZ NNS {} VB .", "nsubj:2 ROOT nsubj:5 {}:5 ccomp:2 punct:2"
    assert held("Roe asks/ask boards to go .", tags.format("TO"), relations.format("aux")) == ["act: boards to go"]
    assert held("Roe asks/ask boards may go .", tags.format("MD"), relations.format("aux")) == ["say: boards may go"]
    assert held("Roe asks/ask boards to go .", tags.format("TO"), relations.format("dep")) == ["say: boards to go"]


def test_a_verb_without_clauses() -> None:
    """An aim may be a clause behind the verb, not one before it."""
    assert held("Roe intends/intend boards go .", "NNP VBZ NNS VB .", "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2") == [
        "say: boards go"
    ]
    assert held("boards go Roe applauds/applaud .", "NNS VB NNP VBZ .", "nsubj:2 ccomp:4 nsubj:4 ROOT punct:4") == []


@pytest.mark.parametrize("relation", each("dobj oprd attr"))
def test_what_a_verb_is_about(relation: str) -> None:
    """An object by any name; a pronoun is none, nor is a time."""
    words, tags = "Roe backs/back the plan .", "NNP VBZ DT NN ."
    assert held(words, tags, f"nsubj:2 ROOT det:4 {relation}:2 punct:2") == ["act: the plan"]
    assert held(words, tags, "nsubj:2 ROOT det:4 npadvmod:2 punct:2") == []


EMPTY_OBJECTS = each("it that this them him her me us you himself itself")
TIMES_AND_PLACES = each("in on at during after before since")


@pytest.mark.parametrize("pronoun", EMPTY_OBJECTS)
def test_objects_that_say_nothing(pronoun: str) -> None:
    """Whoever backs it backs nothing that we know."""
    for noun, found in ((pronoun, []), ("trade", ["act: trade at sea"])):
        assert (
            held(f"Roe backs/back {noun} at sea .", "NNP VBZ PRP IN NN .", "nsubj:2 ROOT dobj:2 prep:3 pobj:4 punct:2")
            == found
        )


def test_nouns_that_a_verb_takes_on() -> None:
    """Thus "Voiced her fear of war" is about the war; "voiced a song" is not."""
    fear = held("Roe voiced/voice fear of war .", "NNP VBD NN IN NN .", "nsubj:2 ROOT dobj:2 prep:3 pobj:4 punct:2")
    assert fear == ["act: fear of war"]
    assert (
        held("Roe voiced/voice songs of war .", "NNP VBD NNS IN NN .", "nsubj:2 ROOT dobj:2 prep:3 pobj:4 punct:2")
        == []
    )
    both = "Roe resolved/resolve claims to sell it ."
    assert held(both, "NNP VBD NNS TO VB PRP .", "nsubj:2 ROOT dobj:2 aux:5 xcomp:2 dobj:5 punct:2") == [
        "act: claims to sell it"
    ]


def test_prepositions_that_a_verb_governs() -> None:
    """Thus "Object to the plan" is about it, "object in May", "back to it" and a phrase before the verb are not."""
    words, tags, relations = (
        "Roe objects/object {} the plan .",
        "NNP VBZ IN DT NN .",
        "nsubj:2 ROOT {}:2 det:5 pobj:3 punct:2",
    )
    assert held(words.format("to"), tags, relations.format("prep")) == ["act: to the plan"]
    assert held(words.format("to"), tags, relations.format("dep")) == []
    assert held("to plans Roe objects/object .", "IN NNS NNP VBZ .", "prep:4 pobj:1 nsubj:4 ROOT punct:4") == []


@pytest.mark.parametrize("link", TIMES_AND_PLACES)
def test_times_and_places(link: str) -> None:
    """What stands behind them is a time or a place; "over" leads into what is objected to."""
    for preposition, found in ((link, []), ("over", ["act: over the war"])):
        assert (
            held(
                f"Roe objects/object {preposition} the war .",
                "NNP VBZ IN DT NN .",
                "nsubj:2 ROOT prep:2 det:5 pobj:3 punct:2",
            )
            == found
        )


@pytest.mark.parametrize(
    ("verb", "link"),
    [
        ("agree", "on"),
        ("aim", "at"),
        ("call", "on"),
        ("focus", "on"),
        ("hint", "at"),
        ("insist", "on"),
        ("press", "on"),
        ("push", "on"),
    ],
)
def test_times_and_places_that_are_none(verb: str, link: str) -> None:
    """To "insist on the sale" is about the sale; to insist "during" it is not."""
    for preposition, found in ((link, [f"act: {link} the sale"]), ("during", [])):
        assert (
            held(
                f"they {verb} {preposition} the sale .",
                "PRP VBP IN DT NN .",
                "nsubj:2 ROOT prep:2 det:5 pobj:3 punct:2",
            )
            == found
        )


@pytest.mark.parametrize("relation", ["dobj", "dative"])
@pytest.mark.parametrize("tie", ["relcl", "acl"])
@pytest.mark.parametrize("kind", ["VERB", "AUX"])
def test_a_clause_hung_on_a_noun_between(relation: str, tie: str, kind: str) -> None:
    """In "told boards that it left" the parser may hang the clause on the boards; it was told."""
    words, tags = "Roe told/tell boards that it left .", f"NNP VBD NNS IN/SCONJ PRP VBD/{kind} ."
    assert held(words, tags, f"nsubj:2 ROOT {relation}:2 mark:6 nsubj:6 {tie}:3 punct:2") == ["say: it left"]
    assert held(words, tags, f"nsubj:2 ROOT {relation}:2 mark:6 nsubj:6 appos:3 punct:2") == []
    assert (
        held(
            words, tags.replace(f"VBD/{kind}", "VBD/NOUN"), f"nsubj:2 ROOT {relation}:2 mark:6 nsubj:6 {tie}:3 punct:2"
        )
        == []
    )


@pytest.mark.parametrize("subject", each("nsubj nsubjpass expl"))
def test_a_clause_that_that_only_opens(subject: str) -> None:
    """A clause with "that" and a subject of its own is told; a description of the boards is not."""
    tags = "NNP VBD NNS {} PRP VBD ."
    whole = "nsubj:2 ROOT dobj:2 {}:6 " + subject + ":6 relcl:3 punct:2"
    assert held("Roe told/tell boards that it left .", tags.format("IN/SCONJ"), whole.format("mark")) == [
        "say: it left"
    ]
    assert held("Roe told/tell boards that it left .", tags.format("IN/SCONJ"), whole.format("dobj")) == []
    assert held("Roe told/tell boards when it left .", tags.format("WRB"), whole.format("mark")) == []
    alone = f"nsubj:2 ROOT dobj:2 mark:6 {subject}:6 relcl:3 punct:2"
    assert held("Roe told/tell boards that that left .", "NNP VBD NNS IN/SCONJ WDT VBD .", alone) == []


def test_a_clause_hung_on_a_phrase_between() -> None:
    """Thus "Told on calls that it left": only behind the verb, and only below a preposition."""
    tags, relations = "NNP VBD IN NNS IN/SCONJ PRP VBD .", "nsubj:2 ROOT {}:2 {}:3 mark:7 nsubj:7 relcl:4 punct:2"
    words = "Roe told/tell on calls that it left ."
    assert held(words, tags, relations.format("prep", "pobj")) == ["say: it left"]
    assert held(words, tags, relations.format("advmod", "pobj")) == []
    assert held(words, tags, relations.format("prep", "amod")) == []
    before = "On calls that it left Roe told/tell ."
    assert (
        held(before, "IN NNS IN/SCONJ PRP VBD NNP VBD .", "prep:7 pobj:1 mark:5 nsubj:5 relcl:2 nsubj:7 ROOT punct:7")
        == []
    )


def test_infinitives_hang_in_several_ways() -> None:
    """As a complement, or as a clause of its own with "to"; before the verb it is none."""
    words, tags = "Roe aims/aim to sell boats .", "NNP VBZ TO VB NNS ."
    assert held(words, tags, "nsubj:2 ROOT aux:4 xcomp:2 dobj:4 punct:2") == ["act: to sell boats"]
    assert held(words, tags, "nsubj:2 ROOT aux:4 advcl:2 dobj:4 punct:2") == ["act: to sell boats"]
    assert held(words, tags, "nsubj:2 ROOT aux:4 dep:2 dobj:4 punct:2") == []
    assert (
        held("Roe aims/aim now sell boats .", "NNP VBZ RB VB NNS .", "nsubj:2 ROOT advmod:4 advcl:2 dobj:4 punct:2")
        == []
    )
    before = "to sell boats Roe aims/aim ."
    assert held(before, "TO VB NNS NNP VBZ .", "aux:2 advcl:5 dobj:2 nsubj:5 ROOT punct:5") == []


def test_no_word_goes_untried() -> None:
    """Each object that says nothing, and each preposition into a time or a place, has a case here."""
    assert set(EMPTY_OBJECTS) >= TRIVIAL_OBJECTS
    assert set(TIMES_AND_PLACES) >= TIME_OR_PLACE


REDRAFT = (
    "Roe said/say the law should be re - drafted/draft at once .",
    "NNP VBD DT NN MD VB/AUX VBN HYPH VBN IN RB .",
    "nsubj:2 ROOT det:4 nsubj:6 aux:6 auxpass:7 ccomp:2 ccomp:2 ccomp:2 prep:9 pcomp:10 punct:2",
)
APART = ("Roe said/say it should end - at once .", "NNP VBD PRP MD VB : IN RB .")
AGREED = "nsubj:2 ROOT nsubj:5 aux:5 ccomp:2 punct:2 prep:2 pcomp:7 punct:2"


def test_a_word_cut_at_its_hyphen_is_whole() -> None:
    """The rest of the word comes back with what hangs on it; a dash between blanks joins nothing."""
    assert held(*REDRAFT)[0] == "say: the law should be re - drafted at once"
    assert held(*APART, AGREED)[0] == "say: it should end"


TALK = "NNP VBD DT NN IN NNP IN DT JJ NN ."
LONG = "nsubj:2 ROOT det:4 dobj:2 prep:2 pobj:5 prep:2 det:10 amod:10 pobj:7 punct:2"


def test_all_that_follows_a_complement_belongs_to_it() -> None:
    """One phrase behind the other, up to a comma."""
    assert held("Roe backed/back the plan in Oslo after a long talk .", TALK, LONG) == [
        "act: the plan in Oslo after a long talk"
    ]
    cut = "nsubj:2 ROOT det:4 dobj:2 prep:2 pobj:5 punct:2 prep:2 det:11 amod:11 pobj:8 punct:2"
    tags = "NNP VBD DT NN IN NNP , IN DT JJ NN ."
    assert held("Roe backed/back the plan in Oslo , after a long talk .", tags, cut) == ["act: the plan in Oslo"]


@pytest.mark.parametrize(
    ("outer", "inner", "stance"),
    [
        ("pledged/pledge", "oppose", "opposes"),
        ("planned/plan", "support", "supports"),
        ("vowed/vow", "reject", "refuses"),
        ("vowed/vow", "resist", "offers"),
        ("vowed/vow", "praise", "supports"),
        ("wanted/want", "oppose", "demands"),
        ("refused/refuse", "support", "refuses"),
    ],
)
def test_an_attitude_that_is_undertaken(outer: str, inner: str, stance: str) -> None:
    """Whoever pledges to oppose something opposes it; a deed is only pledged, and a wish or a refusal stays one."""
    doc = parsed(f"Roe {outer} to {inner} it .", "NNP VBD TO VB PRP .", "nsubj:2 ROOT aux:4 xcomp:2 dobj:4 punct:2")
    assert next(find_cues(doc)).stance == stance
