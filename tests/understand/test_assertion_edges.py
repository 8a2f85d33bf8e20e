"""What a text asserts at the limits: forms of verbs, word order, and how far above a verb a word still counts."""

from __future__ import annotations

import pytest

from briefing.facts import Agreement, Modality
from briefing.understand.parsing.assertion import agreement_of, assertion_of, is_disclaimed, modality_of, verb_group
from tests.understand.flat import flat
from tests.understand.lists import each
from tests.understand.parses import parsed, word

FORMS: list[tuple[str, str, Agreement]] = [
    ("told", "VBD", "any"),
    ("tells", "VBZ", "singular"),
    ("tell", "VBP", "plural"),
    ("was", "VBD", "singular"),
    ("Were", "VBD", "plural"),
    ("telling", "VBG", "none"),
    ("tell", "VB", "none"),
    ("spoken", "VBN", "none"),
    ("told", "VBN", "any"),
    ("Promised", "VBN", "any"),
    ("toldest", "VBN", "none"),
    ("ed", "VBN", "none"),
]


@pytest.mark.parametrize(("form", "tag", "agreement"), FORMS)
def test_which_subjects_a_form_goes_with(form: str, tag: str, agreement: Agreement) -> None:
    """A past tense goes with any, the present with one or several; what needs an auxiliary goes with none."""
    doc = parsed(f"Roe {form} it .", f"NNP {tag} PRP .", "nsubj:2 ROOT dobj:2 punct:2")
    assert agreement_of(doc[1]) == agreement


PAST = each(
    "said told made put set felt thought held kept sought laid let meant cut brought stood left found fought "
    "understood pled led met hit won built bought got heard lost paid sent sold taught warned"
)


@pytest.mark.parametrize("form", PAST)
def test_participles_that_are_a_past_tense(form: str) -> None:
    """They need no auxiliary; "driven" and "shown" do."""
    for participle, agreement in ((form, "any"), ("driven", "none"), ("shown", "none")):
        doc = parsed(f"Roe {participle} it .", "NNP VBN PRP .", "nsubj:2 ROOT dobj:2 punct:2")
        assert agreement_of(doc[1]) == agreement


@pytest.mark.parametrize(
    ("helper", "tag", "relation", "agreement"),
    [
        ("has", "VBZ", "aux", "singular"), ("have", "VBP", "aux", "plural"), ("may", "MD", "aux", "any"),
        ("was", "VBD", "auxpass", "none"), ("was", "VBD", "aux", "singular"), ("now", "RB", "advmod", "any"),
    ],
)  # fmt: skip
def test_which_subjects_an_auxiliary_goes_with(helper: str, tag: str, relation: str, agreement: Agreement) -> None:
    """The first auxiliary counts; with that of a passive the group goes with nobody."""
    doc = parsed(f"Roe {helper} told it .", f"NNP {tag} VBN PRP .", f"nsubj:3 {relation}:3 ROOT dobj:3 punct:3")
    assert agreement_of(doc[2]) == agreement


@pytest.mark.parametrize("relation", each("aux auxpass neg advmod"))
def test_the_words_of_a_group(relation: str) -> None:
    """Auxiliaries, negations and adverbs, as far as nothing else stands between."""
    links = "nsubj:4 {0}:4 {0}:4 ROOT punct:4"
    doc = parsed("Roe one two told .", "NNP RB RB VBD .", links.format(relation))
    assert [t.text for t in verb_group(doc[3])] == ["one", "two", "told"]
    broken = parsed("Roe one two told .", "NNP RB RB VBD .", f"nsubj:4 {relation}:4 dep:4 ROOT punct:4")
    assert [t.text for t in verb_group(broken[3])] == ["told"]
    first = parsed("one told .", "RB VBD .", f"{relation}:2 ROOT punct:2")
    assert [t.text for t in verb_group(first[1])] == ["one", "told"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Roe told/VBD/ROOT ?", "question"),
        ('Roe told/VBD/ROOT ? "', "question"),
        ("Roe told/VBD/ROOT ? it .", "asserted"),
        ("Roe told/VBD/ROOT .", "asserted"),
        ("told/VBD/ROOT", "asserted"),
    ],
)
def test_a_question_by_its_mark(text: str, modality: Modality) -> None:
    """At the end of the sentence, or right before its last mark."""
    assert modality_of(word(flat(text), "told")) == modality


@pytest.mark.parametrize("first", each("had were should Had"))
@pytest.mark.parametrize("relation", ["advcl", "ccomp"])
def test_conditions_by_word_order(first: str, relation: str) -> None:
    """Thus "Had Roe said so, …": the auxiliary stands before the subject, in a clause below another."""
    words, tags = "{} Roe told , it broke .", "VBD NNP VBN , PRP VBD ."
    links = "aux:3 nsubj:3 {}:6 punct:6 nsubj:6 ROOT punct:6"
    told = parsed(words.format(first), tags, links.format(relation))[2]
    expected = "conditional"
    assert modality_of(told) == expected
    other = parsed(words.format(first), tags, links.format("dep"))[2]
    assert modality_of(other) != expected
    plain = parsed(f"Roe {first} told , it broke .", "NNP VBD VBN , PRP VBD .", links.format(relation).replace(
        "aux:3 nsubj:3", "nsubj:3 aux:3"))[2]  # fmt: skip
    assert modality_of(plain) != expected
    did = parsed(words.format("did"), tags, links.format(relation))[2]
    assert modality_of(did) == "asserted"


@pytest.mark.parametrize(("count", "found"), [(3, True), (4, False)])
@pytest.mark.parametrize(("mark", "modality"), [("if", "conditional"), ("whether", "question")])
def test_how_far_above_a_condition_stands(count: int, mark: str, modality: Modality, *, found: bool) -> None:
    """Up to three clauses above a verb."""
    verbs = " ".join(f"v{n}" for n in range(count))
    words = f"{mark} {verbs} told , it broke ."
    end = count + 5
    chain = [f"advcl:{end}", *(f"xcomp:{n + 2}" for n in range(count))]
    doc = parsed(
        words,
        f"IN {'VB ' * count}VBN , PRP VBD .",
        f"mark:2 {' '.join(chain)} punct:{end} nsubj:{end} ROOT punct:{end}",
    )
    assert (modality_of(word(doc, "told")) == modality) is found


@pytest.mark.parametrize(("count", "found"), [(4, True), (5, False)])
def test_how_far_above_a_verb_is_taken_back(count: int, *, found: bool) -> None:
    """Up to four clauses above it, by "not"; no further."""
    verbs = " ".join(f"v{n}" for n in range(count))
    chain = ["ROOT", *(f"xcomp:{n + 2}" for n in range(count))]
    doc = parsed(f"not {verbs} told .", f"RB {'VB ' * count}VBN .", f"neg:2 {' '.join(chain)} punct:2")
    assert is_disclaimed(word(doc, "told")) is found


@pytest.mark.parametrize("relation", each("ccomp xcomp pcomp prep csubj csubjpass acl acomp"))
def test_clauses_that_a_word_governs(relation: str) -> None:
    """What hangs on "did not hear" by these relations was not heard; a time or a reason beside it was."""
    for tie, taken_back in ((relation, relation != "prep"), ("advcl", False), ("conj", False)):
        doc = parsed("Roe not heard told .", "NNP RB VBD VBN .", f"nsubj:3 neg:3 ROOT {tie}:3 punct:3")
        assert is_disclaimed(doc[3]) is taken_back
    through = parsed("Roe not heard of told .", "NNP RB VBD IN VBN .", "nsubj:3 neg:3 ROOT prep:3 pcomp:4 punct:3")
    assert is_disclaimed(through[4])


@pytest.mark.parametrize(("relation", "no", "taken_back"), [
    ("det", "no", True), ("neg", "no", True), ("neg", "not", True), ("det", "not", False), ("amod", "no", False),
])  # fmt: skip
def test_nouns_that_take_it_back(relation: str, no: str, *, taken_back: bool) -> None:
    """There is no sign that Roe told; what is said of the sign's own verb is another matter."""
    words, tags = f"{no} sign that Roe told", "DT NN IN NNP VBD"
    doc = parsed(words, tags, f"{relation}:2 ROOT mark:5 nsubj:5 acl:2")
    assert is_disclaimed(doc[4]) is taken_back
    above = parsed("not find sign that Roe told", "RB VB NN IN NNP VBD", "neg:2 ROOT dobj:2 mark:6 nsubj:6 acl:3")
    assert not is_disclaimed(above[5])


@pytest.mark.parametrize("auxiliary", each("would 'd could might should"))
def test_what_was_not_done(auxiliary: str) -> None:
    """Who would have said so did not; who would say so may."""
    for helper, held in (("have", False), ("be", True)):
        doc = parsed(
            f"Roe {auxiliary} {helper} told it .", "NNP MD VB VBN PRP .", "nsubj:4 aux:4 aux:4 ROOT dobj:4 punct:4"
        )
        assert assertion_of(doc[3], denied=False).held is held
    may = parsed("Roe must have told it .", "NNP MD VB VBN PRP .", "nsubj:4 aux:4 aux:4 ROOT dobj:4 punct:4")
    assert assertion_of(may[3], denied=False).held


@pytest.mark.parametrize(
    ("auxiliary", "polarity"),
    [("may", "uncertain"), ("would", "uncertain"), ("must", "positive"), ("will", "positive"), ("did", "positive")],
)
def test_the_polarity_of_a_verb(auxiliary: str, polarity: str) -> None:
    """What is possible or conditional is uncertain, what is denied negative, and what nobody holds is not positive."""
    doc = parsed(f"Roe {auxiliary} tell it .", "NNP MD VB PRP .", "nsubj:3 aux:3 ROOT dobj:3 punct:3")
    plain, denied = (assertion_of(doc[2], denied=d) for d in (False, True))
    assert (plain.polarity, plain.held, plain.auxiliaries) == (polarity, True, (auxiliary,))
    assert (denied.polarity, denied.held) == ("negative", True)
    feared = parsed("they fear Roe told it .", "PRP VBP NNP VBD PRP .", "nsubj:2 ROOT nsubj:4 ccomp:2 dobj:4 punct:2")
    found = assertion_of(feared[3], denied=False)
    assert (found.polarity, found.held) == ("uncertain", False)


@pytest.mark.parametrize("verb", ["seem", "appear", "Seem"])
def test_what_only_seems_so(verb: str) -> None:
    """Who seems to think something may think it; only by an infinitive."""
    links = "nsubj:2 ROOT aux:4 {}:2 punct:2"
    for tag, relation, modality in (
        ("VB", "xcomp", "possible"),
        ("VB", "advcl", "asserted"),
        ("VBG", "xcomp", "asserted"),
    ):
        doc = parsed(f"they so/{verb} to think .", f"PRP VBP TO {tag} .", links.format(relation))
        assert modality_of(doc[3]) == modality
