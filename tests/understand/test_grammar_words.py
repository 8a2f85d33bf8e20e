"""Questions about a verb in its parse, one relation at a time; and the words and chunks of noun phrases."""

from __future__ import annotations

import pytest

from briefing.understand.parsing.grammar import (
    EXPLETIVE,
    agent_of,
    is_open,
    is_passive,
    is_set_apart,
    negated,
    purpose,
    regrafted,
    source_of,
    subject_of,
)
from briefing.understand.parsing.noun_phrases import contiguous, subtree
from briefing.understand.parsing.texts import chunk_at, text_of
from tests.understand.flat import flat
from tests.understand.lists import each
from tests.understand.parses import parsed, word


def subject(words: str, tags: str, relations: str, verb: str) -> str:
    """Who does what a verb says; nothing where nobody does."""
    found = subject_of(word(parsed(words, tags, relations), verb))
    return found.text if found is not None else ""


@pytest.mark.parametrize("relation", ["nsubj", "nsubjpass"])
def test_a_subject_of_its_own(relation: str) -> None:
    """By either relation, but for "there" and "what"."""
    for noun, found in (("Roe", "Roe"), ("there", ""), ("What", "")):
        assert subject(f"{noun} left .", "NN VBD .", f"{relation}:2 ROOT punct:2", "left") == found
    assert subject("Roe left .", "NN VBD .", "dep:2 ROOT punct:2", "left") == ""


@pytest.mark.parametrize("relation", each("conj xcomp advcl ccomp pcomp parataxis dep prep"))
@pytest.mark.parametrize("kind", ["VERB", "AUX"])
def test_a_shared_subject(relation: str, kind: str) -> None:
    """A verb without a subject shares that of the verb above, by these relations."""
    words, tags = "Roe sat left .", f"NNP VBD/{kind} VBD ."
    for tie, found in ((relation, "Roe"), ("relcl", "")):
        assert subject(words, tags, f"nsubj:2 ROOT {tie}:2 punct:2", "left") == found
    assert (
        subject(words, f"NNP VBD/{kind} VBD .".replace(kind, "NOUN"), f"nsubj:2 ROOT {relation}:2 punct:2", "left")
        == ""
    )


def test_a_subject_behind_a_preposition() -> None:
    """In "Roe sat before leaving" Roe leaves; below a noun nobody does."""
    words = "Roe sat before leaving ."
    assert subject(words, "NNP VBD IN VBG .", "nsubj:2 ROOT prep:2 pcomp:3 punct:2", "leaving") == "Roe"
    noun = "Roe sat men before leaving ."
    assert subject(noun, "NNP VBD NNS IN VBG .", "nsubj:2 ROOT dobj:2 prep:3 pcomp:4 punct:2", "leaving") == ""


@pytest.mark.parametrize("count", [4, 5])
def test_how_far_a_subject_is_shared(count: int) -> None:
    """Through four verbs, not through five."""
    words = "Roe sat " + " ".join(f"v{n}" for n in range(count)) + " ."
    tags = "NNP VBD " + "VB " * count + "."
    links = "nsubj:2 ROOT " + " ".join(f"xcomp:{n + 2}" for n in range(count)) + " punct:2"
    assert subject(words, tags, links, f"v{count - 1}") == ("Roe" if count == 4 else "")


@pytest.mark.parametrize("kind", each("NOUN PROPN PRON"))
def test_the_noun_that_a_gerund_describes(kind: str) -> None:
    """Thus "Men leaving" leave; "men left", "men leaving" by another relation, and a verb that does so, do not."""
    words = "men leaving sat ."
    for head, tag, relation, found in (
        (kind, "VBG", "acl", "men"),
        (kind, "VBN", "acl", ""),
        (kind, "VBG", "relcl", ""),
        ("ADJ", "VBG", "acl", ""),
    ):
        assert subject(words, f"NNS/{head} {tag} VBD .", f"nsubj:3 {relation}:1 ROOT punct:3", "leaving") == found


def test_a_verb_joined_to_the_reported_clause() -> None:
    """Who said it would go but accused them accused them; who has warned and has vowed has vowed."""
    words, tags = "Roe said/say it would go but accused/accuse them .", "NNP VBD PRP MD VB CC VBD PRP ."
    links = "nsubj:2 ROOT nsubj:5 aux:5 {}:2 cc:5 {}:5 {}:7 punct:2"
    cases = (
        ("ccomp", "conj", "dobj", True),
        ("ccomp", "advcl", "dobj", False),
        ("advcl", "conj", "dobj", False),
        ("ccomp", "conj", "nsubj", False),
        ("ccomp", "conj", "nsubjpass", False),
    )
    for clause, tie, below, joined in cases:
        assert regrafted(word(parsed(words, tags, links.format(clause, tie, below)), "accused")) is joined
    right = links.format("ccomp", "conj", "dobj")
    assert not regrafted(word(parsed(words.replace("accused/accuse", "carried/carry"), tags, right), "carried"))
    assert not regrafted(word(parsed(words, tags.replace("MD", "VBD"), right), "accused"))
    assert not regrafted(word(parsed(words, tags.replace("CC VBD", "CC VBZ"), right), "accused"))
    assert not regrafted(word(parsed(words, tags.replace("NNP VBD", "NNP VBZ"), right), "accused"))
    assert subject(words, tags, right, "accused") == "Roe"


@pytest.mark.parametrize("relation", ["nsubjpass", "auxpass"])
def test_the_passive(relation: str) -> None:
    """By its subject or its auxiliary; the agent stands behind "by"."""
    doc = parsed("they hit by Roe .", "PRP VBN IN NNP .", f"{relation}:2 ROOT agent:2 pobj:3 punct:2")
    assert is_passive(doc[1])
    agent = agent_of(doc[1])
    assert agent is not None
    assert agent.text == "Roe"
    plain = parsed("they hit by Roe .", "PRP VBN IN NNP .", "nsubj:2 ROOT prep:2 pobj:3 punct:2")
    assert not is_passive(plain[1])
    assert agent_of(plain[1]) is None
    none = parsed("they hit by Roe .", "PRP VBN IN NNP .", "nsubj:2 ROOT agent:2 amod:3 punct:2")
    assert agent_of(none[1]) is None


@pytest.mark.parametrize("relation", ["acl", "advcl"])
def test_a_participle_has_no_source(relation: str) -> None:
    """Thus "Men told to go, sat": nobody says that men told; with an auxiliary, or in the past, they did."""
    words, links = "men sat told now", "nsubj:2 ROOT {}:2 {}:3"
    assert source_of(parsed(words, "NNS VBD VBN RB", links.format(relation, "advmod"))[2]) is None
    if relation == "advcl":
        for tag, tie in (("VBD", "advmod"), ("VBN", "aux")):
            found = source_of(parsed(words, f"NNS VBD {tag} RB", links.format(relation, tie))[2])
            assert found is not None
            assert found.text == "men"


NEGATIONS = [
    ("RB", "neg", "nay", True),
    ("RB", "advmod", "never", True),
    ("RB", "advmod", "now", False),
    ("RB", "advmod", "longer", False),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "relation", "adverb", "expected"), NEGATIONS)
def test_negations(tag: str, relation: str, adverb: str, *, expected: bool) -> None:
    """By their relation, or "never"; above an infinitive too."""
    assert (
        negated(parsed(f"Roe {adverb} sat .", f"NNP {tag} VBD .", f"nsubj:3 {relation}:3 ROOT punct:3")[2]) is expected
    )
    for tie, reaches in (("xcomp", True), ("advcl", False)):
        doc = parsed(f"Roe {adverb} sat go .", f"NNP {tag} VBD VB .", f"nsubj:3 {relation}:3 ROOT {tie}:3 punct:3")
        assert negated(doc[3]) is (expected and reaches)


def test_no_longer_and_no_object() -> None:
    """Thus "No longer sat" and "shows no mercy" are negated; "much longer", and no subject, are not."""
    for word_before, expected in (("no", True), ("much", False)):
        doc = parsed(f"Roe {word_before} longer sat .", "NNP RB RB VBD .", "nsubj:4 advmod:3 advmod:4 ROOT punct:4")
        assert negated(doc[3]) is expected
        shows = parsed(f"Roe shows {word_before} mercy .", "NNP VBZ DT NN .", "nsubj:2 ROOT det:4 dobj:2 punct:2")
        assert negated(shows[1]) is expected
        attribute = parsed(f"Roe shows {word_before} mercy .", "NNP VBZ DT NN .", "nsubj:2 ROOT det:4 attr:2 punct:2")
        assert not negated(attribute[1])


@pytest.mark.parametrize("relation", ["xcomp", "ccomp"])
def test_a_bare_infinitive(relation: str) -> None:
    """Thus "Help defend" is a purpose; with an auxiliary, in another form or relation, it is none."""
    links = "nsubj:2 ROOT {}:2 {}:3 punct:2"
    for tag, tie, other, expected in (
        ("VB", relation, "advmod", True),
        ("VB", relation, "aux", False),
        ("VBP", relation, "advmod", False),
        ("VB", "advcl", "advmod", False),
    ):
        doc = parsed("they help defend now .", f"PRP VBP {tag} RB .", links.format(tie, other))
        assert purpose(doc[2]) is expected


def test_an_infinitive_of_purpose() -> None:
    """Thus "To go" by any relation; with an auxiliary that is none, or "to" that is none, it is not."""
    for mark, relation, expected in (("to", "aux", True), ("may", "aux", False), ("to", "mark", False)):
        doc = parsed(f"they sat {mark} go .", "PRP VBD TO VB .", f"nsubj:2 ROOT {relation}:4 advcl:2 punct:2")
        assert purpose(doc[3]) is expected
    other = parsed("they begin to go .", "PRP VBP TO VB .", "nsubj:2 ROOT aux:4 advcl:2 punct:2")
    assert purpose(other[3])


def test_open_by_a_question_or_a_condition_above() -> None:
    """A mark at the end or before it, and "if" up to four verbs above."""
    assert is_open(flat("Roe sat/VBD/ROOT ?")[1])
    assert is_open(flat('Roe sat/VBD/ROOT ? "')[1])
    assert not is_open(flat("Roe sat/VBD/ROOT .")[1])
    for count, expected in ((3, True), (4, False)):
        words = "if v0 " + " ".join(f"v{n}" for n in range(1, count + 1)) + " sat ."
        end = count + 3
        links = f"mark:2 advcl:{end} " + " ".join(f"xcomp:{n + 1}" for n in range(1, count + 1)) + f" ROOT punct:{end}"
        doc = parsed(words, "IN VB " + "VB " * count + "VBD .", links)
        assert is_open(word(doc, f"v{count}")) is expected


@pytest.mark.parametrize(
    "verb",
    [
        "'s",
        " is",
        " was",
        " seems",
        " appears",
        " takes",
        " would be",
        " will be",
        " has been",
        " had been",
        " may be",
        " might be",
        " could be",
        "’s",
    ],
)
def test_an_it_that_stands_for_nobody(verb: str) -> None:
    """Thus "It is early" and the like; "it wants" and "its" mean something."""
    assert EXPLETIVE.match(f"It{verb} early")
    for other in ("it wants", "its seat", "it island", "he is"):
        assert not EXPLETIVE.match(other)


def test_words_under_a_head() -> None:
    """In reading order, without children in some relations; those of its children are kept."""
    doc = parsed("the old man of the sea sat", "DT JJ NN IN DT NN VBD", "det:3 amod:3 nsubj:7 prep:3 det:6 pobj:4 ROOT")
    assert [t.text for t in subtree(doc[2])] == ["the", "old", "man", "of", "the", "sea"]
    assert [t.text for t in subtree(doc[2], frozenset({"amod", "pobj"}))] == ["the", "man", "of", "the", "sea"]


def test_an_unbroken_run() -> None:
    """What stands apart is left out, marks at the edges too, but for closing ones; a hyphen joins."""
    doc = flat("one , two three four , five")
    for chosen, head, run in (
        ([0, 2, 3], 3, "two three"),
        ([1, 2, 3], 3, "two three"),
        ([2, 3, 4, 5], 3, "two three four"),
        ([0, 1, 2, 3, 4, 5, 6], 3, "one , two three four , five"),
        ([1], 1, ","),
    ):
        assert " ".join(t.text for t in contiguous([doc[i] for i in chosen], doc[head])) == run
    for mark in (")", "'", '"'):
        closing = parsed(f"old man {mark} sat", "JJ NN '' VBD", "amod:2 nsubj:4 punct:2 ROOT")
        assert len(contiguous(list(closing[:3]), closing[1])) == 3
    joined = parsed("al - Amin sat", "NNP HYPH NNP VBD", "compound:3 punct:3 nsubj:4 ROOT")
    assert [t.text for t in contiguous([joined[0], joined[2]], joined[2])] == ["al", "-", "Amin"]
    apart = flat("al - Amin sat/VBD/ROOT")
    assert [t.text for t in contiguous([apart[0], apart[2]], apart[2])] == ["Amin"]


def test_texts_and_chunks_are_kept() -> None:
    """The text is that of the parse; a word's noun chunk holds it, a verb stands in none."""
    doc = parsed("the old man saw a boat", "DT JJ NN VBD DT NN", "det:3 amod:3 nsubj:4 ROOT det:6 dobj:4")
    for _ in range(2):
        assert text_of(doc) == "the old man saw a boat"
        chunks = [chunk_at(doc, i) for i in range(6)]
        assert [c.text if c is not None else "" for c in chunks] == ["the old man"] * 3 + [""] + ["a boat"] * 2
    verb = parsed("go now", "VB RB", "ROOT advmod:1")
    assert chunk_at(verb, 0) is None


def test_who_has_warned_has_vowed() -> None:
    """Of two verbs with "have", the one joined to the reported clause between goes on with the first."""
    words = "Roe have/have warned/warn talks have/have failed/fail and have/have vowed/vow it ."
    tags = "NNP VBP VBN NNS VBP VBN CC VBP VBN PRP ."
    links = "nsubj:3 {}:3 ROOT nsubj:6 {}:6 ccomp:3 cc:6 {}:9 conj:6 dobj:9 punct:3"
    for first, between, last, joined in (
        ("aux", "dep", "aux", True),
        ("aux", "aux", "aux", False),
        ("dep", "dep", "aux", False),
        ("aux", "dep", "dep", False),
    ):
        doc = parsed(words, tags, links.format(first, between, last))
        assert regrafted(word(doc, "vowed")) is joined
    other = parsed(words.replace("have/have vowed", "be/be vowed"), tags, links.format("aux", "dep", "aux"))
    assert not regrafted(word(other, "vowed"))


@pytest.mark.parametrize("relation", ["nsubj", "nsubjpass"])
def test_a_clause_before_a_colon(relation: str) -> None:
    """Thus "It sank: Roe said" are two; by another mark, or behind the verb, it is what was said."""
    words, tags = "It sank {} Roe said .", "PRP VBD : NNP VBD ."
    links = "nsubj:2 {}:5 punct:5 {}:5 ROOT punct:5"
    for mark, tie, subject, apart in (
        (":", "ccomp", relation, True),
        (",", "ccomp", relation, False),
        (":", "advcl", relation, False),
        (":", "ccomp", "dep", False),
    ):
        assert is_set_apart(parsed(words.format(mark), tags, links.format(tie, subject))[1]) is apart
    behind = parsed(": Roe said it sank .", ": NNP VBD PRP VBD .", f"punct:3 {relation}:3 ROOT nsubj:5 ccomp:3 punct:3")
    assert not is_set_apart(behind[4])
    first = parsed("Roe said it sank .", "NNP VBD PRP VBD .", f"{relation}:2 ROOT nsubj:4 ccomp:2 punct:2")
    assert not is_set_apart(first[3])
