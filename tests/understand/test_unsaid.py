"""What a verb governs that nobody said or did: one word, a clause without its subject, a scene, an aim."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.unsaid import is_headless, is_nothing_said, is_seen, lacks_object, says_nothing
from tests.understand.lists import each
from tests.understand.parses import Parse, parsed, word


@pytest.mark.parametrize(
    ("words", "tags", "nothing"),
    [
        ("it", "PRP", True),
        ("plans", "NNS", True),
        ("Roe", "NNP", False),
        ("Roe .", "NNP .", False),
        (", plans .", ", NNS .", True),
        ("new plans", "JJ NNS", False),
        (", .", ", .", True),
    ],
)
def test_what_an_act_is_about(words: str, tags: str, *, nothing: bool) -> None:
    """One word is about nothing unless it is a name; marks do not count as words."""
    doc = parsed(words, tags, " ".join(["ROOT", *["dep:1"] * (len(tags.split()) - 1)]))
    assert says_nothing(list(doc)) is nothing


def test_no_words_are_about_nothing() -> None:
    """An act without content says nothing."""
    assert says_nothing([])


@pytest.mark.parametrize("subject", each("nsubj nsubjpass expl csubj dep"))
@pytest.mark.parametrize("relation", ["relcl", "acl"])
def test_a_reported_clause_without_its_subject(subject: str, relation: str) -> None:
    """Only below a relative clause, and only where no word of the clause is its subject."""
    doc = parsed(
        "nets that crews say they lose",
        "NNS WDT NNS VBP PRP VBP",
        f"ROOT dobj:6 nsubj:4 {relation}:1 {subject}:6 ccomp:4",
    )
    headless = relation == "relcl" and subject == "dep"
    assert is_headless(word(doc, "say"), word(doc, "lose")) is headless


def lacking(pronoun: str, tag: str, own: str = "prep", relation: str = "relcl", subject: str = "nsubj") -> bool:
    """Whether an offer in a relative clause lacks its object."""
    doc = parsed(
        f"help that {pronoun} offered boats",
        f"NN WDT {tag} VBD NNS",
        f"ROOT dobj:4 {subject}:4 {relation}:1 {own}:4",
    )
    return lacks_object(word(doc, "offered"), "act")


def test_an_object_before_a_relative_clause() -> None:
    """The help that Roe offered stands before the verb; another clause, or one whose subject is "who", keeps it."""
    assert lacking("Roe", "NNP")
    assert not lacking("Roe", "NNP", relation="acl")
    assert not lacking("which", "WDT")
    assert not lacking("who", "WP")
    assert not lacking("Roe", "NNP", subject="dep")


@pytest.mark.parametrize("own", each("dobj oprd attr"))
def test_a_relative_clause_with_an_object_of_its_own(own: str) -> None:
    """What the act is about stands behind it."""
    assert not lacking("Roe", "NNP", own)


def test_a_relative_pronoun_as_the_subject() -> None:
    """In "Roe, who offered help" nothing is missing; nor in a statement."""
    for tag in ("WP", "WDT"):
        doc = parsed("Roe who offered help", f"NNP {tag} VBD NN", "ROOT nsubj:3 relcl:1 dep:3")
        assert not lacks_object(word(doc, "offered"), "act")
    doc = parsed("help that Roe offered", "NN WDT NNP VBD", "ROOT dobj:4 nsubj:4 relcl:1")
    assert lacks_object(word(doc, "offered"), "act")
    assert not lacks_object(word(doc, "offered"), "say")
    assert not lacks_object(word(doc, "offered"), "noun")


@pytest.mark.parametrize("tag", each("WDT WP"))
def test_a_relative_object_is_none_of_its_own(tag: str) -> None:
    """The "which" of a clause stands for the noun before it."""
    doc = parsed("help which Roe offered", f"NN {tag} NNP VBD", "ROOT dobj:4 nsubj:4 relcl:1")
    assert lacks_object(word(doc, "offered"), "act")


SCENES = [
    ("VB", "VBD", True),
    ("VB", "VBZ", True),
    ("VBP", "VBD", True),
    ("VBP", "VBZ", False),
    ("VBD", "VBD", False),
    ("VBZ", "VBD", False),
]


@pytest.mark.parametrize(("clause", "verb", "seen"), SCENES)
def test_a_scene(clause: str, verb: str, *, seen: bool) -> None:
    """A bare verb behind "saw" is a scene, and so is one that the tagger took for the present."""
    doc = parsed("Roe Saw/See crowds grow", f"NNP {verb} NNS {clause}", "nsubj:2 ROOT nsubj:4 ccomp:2")
    assert is_seen(word(doc, "Saw"), word(doc, "grow")) is seen


def test_what_is_no_scene() -> None:
    """An auxiliary or a "that" makes it a statement; so do another verb, and a clause that stands before."""
    for relation, seen in (("aux", False), ("mark", False), ("advmod", True)):
        doc = parsed("Roe saw/see crowds may grow", "NNP VBD NNS MD VB", f"nsubj:2 ROOT nsubj:5 {relation}:5 ccomp:2")
        assert is_seen(word(doc, "saw"), word(doc, "grow")) is seen
    doc = parsed("Roe made/make crowds grow", "NNP VBD NNS VB", "nsubj:2 ROOT nsubj:4 ccomp:2")
    assert not is_seen(word(doc, "made"), word(doc, "grow"))
    doc = parsed("Crowds grow Roe saw/see", "NNS VB NNP VBD", "nsubj:2 ccomp:4 nsubj:4 ROOT")
    assert not is_seen(word(doc, "saw"), word(doc, "grow"))


def nothing(parse: Parse, frame: str, verb: str, source: str) -> bool:
    """Whether a verb of a parse says or does nothing."""
    doc = parsed(*parse)
    return is_nothing_said(word(doc, verb), word(doc, source), frame)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tag", "frame", "is_nothing"),
    [("DT", "say", True), ("WDT", "say", False), ("DT", "act", True), ("WDT", "act", True), ("WDT", "noun", False)],
)
def test_that_as_a_source(tag: str, frame: str, *, is_nothing: bool) -> None:
    """It does nothing, and it says nothing unless it stands for the noun before it."""
    for source, found in (("That", is_nothing), ("Roe", False)):
        parse = f"{source} said it", f"{tag} VBD PRP", "nsubj:2 ROOT dobj:2"
        assert nothing(parse, frame, "said", source) is found


@pytest.mark.parametrize("frame", ["say", "act"])
def test_what_somebody_declined_to_say(frame: str) -> None:
    """It was not said."""
    for lemma, is_nothing in (("decline", True), ("continue", False)):
        words, tags = f"Roe chose/{lemma} to say more", "NNP VBD TO VB JJR"
        assert nothing((words, tags, "nsubj:2 ROOT aux:4 xcomp:2 dobj:4"), frame, "say", "Roe") is is_nothing


@pytest.mark.parametrize(("frame", "is_nothing"), [("act", True), ("say", False), ("noun", False)])
def test_aims_and_conditions(frame: str, *, is_nothing: bool) -> None:
    """An act that is only an aim, or stands behind "if", was not done; what is said there was said."""
    aim = "Roe met to back it", "NNP VBD TO VB PRP", "nsubj:2 ROOT aux:4 advcl:2 dobj:4"
    assert nothing(aim, frame, "back", "Roe") is is_nothing
    condition = "if Roe backs it", "IN/SCONJ NNP VBZ PRP", "mark:3 nsubj:3 ROOT dobj:3"
    assert nothing(condition, frame, "backs", "Roe") is is_nothing
    plain = "now Roe backs it", "RB NNP VBZ PRP", "advmod:3 nsubj:3 ROOT dobj:3"
    assert not nothing(plain, frame, "backs", "Roe")


@pytest.mark.parametrize("source", each("it this that we you they which what"))
def test_whom_a_verb_of_perception_says_nothing_of(source: str) -> None:
    """Thus "they see that it rains" tells of nobody; by another verb, or as an act, it does."""
    relations = "nsubj:2 ROOT mark:5 nsubj:5 ccomp:2"
    for who, lemma, frame, is_nothing in (
        (source, "See", "say", True),
        (source, "say", "say", False),
        (source, "See", "noun", False),
        ("crews", "See", "say", False),
    ):
        words = f"{who} sees/{lemma} that it rains"
        assert nothing((words, "WDT VBP IN/SCONJ PRP VBZ", relations), frame, "sees", who) is is_nothing


def test_a_relative_pronoun_is_no_subject_of_its_own() -> None:
    """Of "a law, which Norland says is needed" only the pronoun before the cue is left: a fragment."""
    needed = parsed(
        "Critics/critic fear the law , which Norland says/say is/be needed/need .",
        "NNS VBP DT NN , WDT NNP VBZ VBZ/AUX VBN .",
        "nsubj:2 ROOT det:4 dobj:2 punct:4 nsubj:10 nsubj:8 relcl:4 auxpass:10 ccomp:8 punct:2",
    )
    assert is_headless(word(needed, "says"), word(needed, "needed"))
    known = parsed(
        "Roe met/meet Norland , who said/say the law was/be needed/need .",
        "NNP VBD NNP , WP VBD DT NN VBD/AUX VBN .",
        "nsubj:2 ROOT dobj:2 punct:3 nsubj:6 relcl:3 det:8 nsubjpass:10 auxpass:10 ccomp:6 punct:2",
    )
    assert not is_headless(word(known, "said"), word(known, "needed"))
