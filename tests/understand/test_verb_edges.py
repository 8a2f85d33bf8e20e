"""Where the content of a cue verb begins and ends, what it is not, and announced acts."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.verb_cues import find_cues
from briefing.understand.lexicon.speech import IMPERSONAL
from briefing.understand.parsing.grammar import CueMatch
from tests.understand.lists import each
from tests.understand.parses import parsed


def matches(words: str, tags: str, relations: str) -> list[CueMatch]:
    """All attributions by grammar."""
    return list(find_cues(parsed(words, tags, relations)))


def held(words: str, tags: str, relations: str) -> list[str]:
    """Frame and content of each cue that is found."""
    return [f"{m.frame}: {' '.join(t.text for t in m.content)}" for m in matches(words, tags, relations)]


def test_a_plan_backed_by_somebody() -> None:
    """Whoever stands behind "by" backs the noun before, in either order of the parse; nobody backs what "it" is."""
    words, tags = "old plans backed/back by Roe .", "JJ NNS VBN IN NNP ."
    assert held(words, tags, "amod:2 ROOT acl:2 agent:3 pobj:4 punct:2") == ["act: old plans by"]
    passive = "amod:2 {}:3 ROOT agent:3 pobj:4 punct:3"
    assert held(words, tags, passive.format("nsubjpass")) == ["act: old plans"]
    assert held(words, tags, passive.format("nsubj")) == []
    assert held(words, "JJ NNS/PRON VBN IN NNP .", passive.format("nsubjpass")) == []


@pytest.mark.parametrize("relation", each("prep dative prt advcl npadvmod agent"))
def test_what_else_hangs_on_the_verb(relation: str) -> None:
    """A phrase right behind what is held belongs to it by these relations, not by others."""
    words, tags = "Roe backs/back old plans next week .", "NNP VBZ JJ NNS JJ NN ."
    for tie, found in ((relation, "act: old plans next week"), ("nmod", "act: old plans")):
        assert held(words, tags, f"nsubj:2 ROOT amod:4 dobj:2 amod:6 {tie}:2 punct:2") == [found]


@pytest.mark.parametrize("mark", each(", ; -"))
def test_a_mark_before_what_else_hangs_there(mark: str) -> None:
    """Behind a comma or a semicolon it is no part of what is held."""
    words, tags = f"Roe backs/back old plans {mark} next week .", "NNP VBZ JJ NNS : JJ NN ."
    found = held(words, tags, "nsubj:2 ROOT amod:4 dobj:2 punct:4 amod:7 npadvmod:2 punct:2")
    assert found == (["act: old plans - next week"] if mark == "-" else ["act: old plans"])


def test_what_hangs_there_further_off() -> None:
    """With a word between it is no part, but between two objects it is; before the verb it is none."""
    words, tags = "Roe backs/back old plans now next week .", "NNP VBZ JJ NNS RB JJ NN ."
    assert held(words, tags, "nsubj:2 ROOT amod:4 dobj:2 advmod:2 amod:7 npadvmod:2 punct:2") == ["act: old plans"]
    between = (
        "Roe backs/back on May old plans .",
        "NNP VBZ IN NNP JJ NNS .",
        "nsubj:2 ROOT prep:2 pobj:3 amod:6 dobj:2 punct:2",
    )
    assert held(*between) == ["act: on May old plans"]
    before = (
        "In May Roe backs/back old plans .",
        "IN NNP NNP VBZ JJ NNS .",
        "prep:4 pobj:1 nsubj:4 ROOT amod:6 dobj:4 punct:4",
    )
    assert held(*before) == ["act: old plans"]


def test_the_parts_of_a_cue() -> None:
    """An act is a deed by some verbs, a statement by none; its rule is that of verbs."""
    (deed,) = matches("Roe bans/ban old boats .", "NNP VBZ JJ NNS .", "nsubj:2 ROOT amod:4 dobj:2 punct:2")
    assert (deed.deed, deed.rule, deed.frame, deed.stance) == (True, "verb cue", "act", "refuses")
    (stance,) = matches("Roe backs/back old boats .", "NNP VBZ JJ NNS .", "nsubj:2 ROOT amod:4 dobj:2 punct:2")
    assert (stance.deed, stance.negated) == (False, False)
    (said,) = matches("Roe requires/require it goes .", "NNP VBZ PRP VBZ .", "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2")
    assert (said.frame, said.deed) == ("say", False)


def test_particles_right_behind_the_verb() -> None:
    """Only one that follows the verb is part of the cue."""
    tags, relations = "NNP VBZ {} NNS {} .", "nsubj:2 ROOT {}:2 dobj:2 {}:2 punct:2"
    (near,) = matches("Roe backs/back up plans now .", tags.format("RP", "RB"), relations.format("prt", "advmod"))
    assert [t.text for t in near.cue] == ["backs", "up"]
    far = matches("Roe backs/back old plans up .", "NNP VBZ JJ NNS RP .", "nsubj:2 ROOT amod:4 dobj:2 prt:2 punct:2")
    assert [t.text for t in far[0].cue] == ["backs"]


def test_one_word_is_no_act() -> None:
    """An act is about two words at least, marks left out; one word can be said."""
    assert held("Roe backs/back boats .", "NNP VBZ NNS .", "nsubj:2 ROOT dobj:2 punct:2") == []
    assert held("Roe backs/back ( boats .", "NNP VBZ -LRB- NNS .", "nsubj:2 ROOT punct:4 dobj:2 punct:2") == []
    assert held("Roe says/say go .", "NNP VBZ VB .", "nsubj:2 ROOT ccomp:2 punct:2") == ["say: go"]


def test_the_stance_of_a_noun_that_a_verb_takes_on() -> None:
    """Thus "Gave its consent to the plan" accepts it; "described the consent as late" is a mere claim."""
    (given,) = matches(
        "Roe showed/show consent to it .", "NNP VBD NN IN PRP .", "nsubj:2 ROOT dobj:2 prep:3 pobj:4 punct:2"
    )
    assert given.stance == "accepts"
    words, tags = "Roe described/describe consent as late .", "NNP VBD NN IN JJ ."
    for place in (2, 3):
        (named,) = matches(words, tags, f"nsubj:2 ROOT dobj:2 prep:{place} pobj:4 punct:2")
        assert named.stance == "claims"
    (about,) = matches(
        "Roe described/describe consent of late .", "NNP VBD NN IN JJ .", "nsubj:2 ROOT dobj:2 prep:2 pobj:4 punct:2"
    )
    assert about.stance == "accepts"
    (apart,) = matches(
        "As late Roe described/describe consent now .",
        "IN JJ NNP VBD NN RB .",
        "prep:4 pobj:1 nsubj:4 ROOT dobj:4 advmod:5 punct:4",
    )
    assert apart.stance == "accepts"


def test_the_stance_of_a_verb_with_one_of_its_own() -> None:
    """Who praises consent supports it, and who says so claims it."""
    (praised,) = matches(
        "Roe praised/praise consent to it .", "NNP VBD NN IN PRP .", "nsubj:2 ROOT dobj:2 prep:3 pobj:4 punct:2"
    )
    assert praised.stance == "supports"
    (said,) = matches(
        "Roe says/say consent is late .", "NNP VBZ NN VBZ/AUX JJ .", "nsubj:2 ROOT nsubj:4 ccomp:2 acomp:4 punct:2"
    )
    assert said.stance == "claims"


def test_that_as_a_subject() -> None:
    """Nobody acts who is called "that", and "that said" opens a sentence; "that" of people may say something."""
    act = "nsubj:2 ROOT amod:4 dobj:2 punct:2"
    assert held("that backs/back old boats .", "WDT VBZ JJ NNS .", act) == []
    assert held("who backs/back old boats .", "WP VBZ JJ NNS .", act) == ["act: old boats"]
    say = "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2"
    assert held("that said/say boats float .", "DT VBD NNS VBP .", say) == []
    assert held("that said/say boats float .", "WDT VBD NNS VBP .", say) == ["say: boats float"]


NOBODYS = each("it this that we you they which what")


@pytest.mark.parametrize("pronoun", NOBODYS)
def test_impersonal_subjects(pronoun: str) -> None:
    """What "it means" or "we see" is nobody's statement; what "it says", or "he sees", is."""
    say = "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2"
    assert held(f"{pronoun} see boats float .", "WDT VBP NNS VBP .", say) == []
    assert held("he see boats float .", "PRP VBP NNS VBP .", say) == ["say: boats float"]
    if pronoun != "what":
        assert held(f"{pronoun} say boats float .", "WDT VBP NNS VBP .", say) == ["say: boats float"]
        act = "nsubj:2 ROOT aux:4 xcomp:2 dobj:4 punct:2"
        wanted = held(f"{pronoun} need to sell boats .", "WDT VBP TO VB NNS .", act)
        assert wanted == ([] if pronoun == "that" else ["act: to sell boats"])


def test_marks_at_the_edges() -> None:
    """A leading "that" and marks are left off, brackets and quotation marks are kept, and so is a "that" that names."""
    relations = "nsubj:2 ROOT punct:5 nsubj:5 ccomp:2 punct:5 punct:2"
    for opener, closer, found in ((",", ",", "it floats"), ("(", ")", "( it floats )"), ("[", "]", "[ it floats ]")):
        words = f"Roe says/say {opener} it floats {closer} ."
        assert held(words, "NNP VBZ -LRB- PRP VBZ -RRB- .", relations) == [f"say: {found}"]
    this = "nsubj:2 ROOT {}:4 ccomp:2 punct:2"
    assert held("Roe says/say that floats .", "NNP VBZ DT VBZ .", this.format("nsubj")) == ["say: that floats"]
    assert held("Roe says/say that floats .", "NNP VBZ IN/SCONJ VBZ .", this.format("mark")) == ["say: floats"]
    assert held("Roe says/say if floats .", "NNP VBZ IN/SCONJ VBZ .", this.format("mark")) == ["say: if floats"]
    loose = "nsubj:2 ROOT nsubj:4 ccomp:2 cc:4 punct:2"
    assert held("Roe says/say it floats and .", "NNP VBZ PRP VBZ CC .", loose) == ["say: it floats"]


def test_an_aside_is_no_part_of_a_report() -> None:
    """What the writer adds behind a comma with "although" is left out of a statement, and kept in an act."""
    words, tags = "Roe says/say it floats , although it sank .", "NNP VBZ PRP VBZ , IN/SCONJ PRP VBD ."
    assert held(words, tags, "nsubj:2 ROOT nsubj:4 ccomp:2 punct:4 mark:8 nsubj:8 advcl:4 punct:2") == [
        "say: it floats"
    ]


ANNOUNCED = "nsubj:3 aux:3 ROOT amod:5 {}:3 punct:3"


@pytest.mark.parametrize("auxiliary", each("will shall"))
@pytest.mark.parametrize("relation", each("dobj xcomp ccomp"))
def test_announced_acts(auxiliary: str, relation: str) -> None:
    """What Roe will close is Roe's plan; what Roe may close is not, nor is how Roe will close."""
    words, tags = "Roe {} close old ports .", "NNP MD VB JJ NNS ."
    (found,) = matches(words.format(auxiliary), tags, ANNOUNCED.format(relation))
    assert ([t.text for t in found.content], found.rule, found.deed) == (["old", "ports"], "announced act", True)
    assert (found.stance, found.frame, found.negated) == ("plans", "act", False)
    assert held(words.format("may"), tags, ANNOUNCED.format(relation)) == []
    assert held(words.format(auxiliary), tags, ANNOUNCED.format("npadvmod")) == []


@pytest.mark.parametrize("pronoun", each("he she they"))
def test_who_may_announce_an_act(pronoun: str) -> None:
    """He, she and they may plan something; it, and we, may not."""
    tags = "PRP MD VB JJ NNS ."
    assert held(f"{pronoun} will close old ports .", tags, ANNOUNCED.format("dobj")) == ["act: old ports"]
    for other in ("it", "we"):
        assert held(f"{other} will close old ports .", tags, ANNOUNCED.format("dobj")) == []


def test_what_is_to_be_done() -> None:
    """Thus "Is to close ports" is a plan, "is now close ports" and "has to close ports" are none."""
    words, tags = "Roe {} {} close old ports .", "NNP VBZ/AUX TO VB JJ NNS ."
    relations = "nsubj:2 ROOT aux:4 {}:2 amod:6 dobj:4 punct:2"
    assert held(words.format("is/be", "to"), tags, relations.format("xcomp")) == ["act: old ports"]
    assert held(words.format("is/be", "now"), tags, relations.format("xcomp")) == []
    assert held(words.format("has/have", "to"), tags, relations.format("xcomp")) == []
    assert held(words.format("is/be", "to"), tags, relations.format("advcl")) == []


def test_acts_that_nobody_wills() -> None:
    """To face a review, to be closed, and a question, announce nothing."""
    tags = "NNP MD VB JJ NNS ."
    assert held("Roe will face old ports .", tags, ANNOUNCED.format("dobj")) == []
    assert held("Roe will close old ports ?", tags, ANNOUNCED.format("dobj")) == []
    assert held("Roe will close old ports .", tags, "nsubjpass:3 aux:3 ROOT amod:5 dobj:3 punct:3") == []
    assert held("old ports Roe will close .", "JJ NNS NNP MD VB .", "amod:2 dobj:5 nsubj:5 aux:5 ROOT punct:5") == []


def test_which_words_are_looked_at() -> None:
    """Verbs, auxiliaries, nouns and "according" may be cues; a name that reads like one is none."""
    said = "Roe said/say it floats .", "NNP VBD{} PRP VBZ .", "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2"
    for part, found in (("", ["say: it floats"]), ("/AUX", ["say: it floats"]), ("/X", [])):
        assert held(said[0], said[1].format(part), said[2]) == found
    noun = "Roe 's call for talks .", "NNP POS NN{} IN NNS .", "poss:3 case:1 ROOT prep:3 pobj:4 punct:3"
    for part, found in (("", ["noun: for talks"]), ("/PROPN", [])):
        assert held(noun[0], noun[1].format(part), noun[2]) == found
    told = "{} to Roe it floats .", "VBG IN NNP PRP VBZ .", "prep:5 prep:1 pobj:2 nsubj:5 ROOT punct:5"
    for word, found in (("According", ["say: it floats"]), ("Owing", [])):
        assert held(told[0].format(word), *told[1:]) == found


def test_no_impersonal_subject_goes_untried() -> None:
    """Each has a case here."""
    assert set(NOBODYS) >= IMPERSONAL
