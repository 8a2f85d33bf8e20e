"""Words of a source: what each pronoun, noun or office by itself may mean, one case a word."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.speakers import SpeakerResolver
from briefing.understand.lexicon import speech
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.records import Mention, MentionKind, RoleMention, SourceMention
from tests.understand.lists import each
from tests.understand.parses import block_of, mention, parsed, word


def resolved(block: ParsedBlock, head: str, *mentions: Mention) -> tuple[SourceMention, list[str]]:
    """Resolve the noun phrase of a word; also the names that it may mean."""
    ordered = sorted(mentions, key=lambda m: m.span)
    resolver = SpeakerResolver(ordered, tuple(m.span[0] for m in ordered), ())
    found = resolver.source_of(block, [t for t in block.doc if t.text == head][-1])
    return found, [ordered[i].text for i in found.candidates]


def spoken(noun: str, kind: str, determiner: str = "") -> ParsedBlock:
    """A paragraph: "Jane Velda met Fjord Rail . (the) … spoke now ."."""
    words = f"Jane Velda met/meet Fjord Rail . {determiner} {noun} spoke/speak now .".replace("  ", " ")
    tags = f"NNP NNP VBD NNP NNP . {'DT ' if determiner else ''}{kind} VBD RB ."
    first = "compound:2 nsubj:3 ROOT compound:5 dobj:3 punct:3"
    rest = "det:8 nsubj:9 ROOT advmod:9 punct:9" if determiner else "nsubj:8 ROOT advmod:8 punct:8"
    return block_of(parsed(words, tags, f"{first} {rest}"))


def both(block: ParsedBlock, gender: str = "she") -> tuple[Mention, Mention]:
    """Jane Velda and Fjord Rail."""
    return (
        mention(block, "Jane Velda", gender=gender, subject=True),
        mention(block, "Fjord Rail", "organisation", subject=True),
    )


PRONOUNS = [
    *((w, "she", ["Jane Velda"]) for w in each("she her")),
    *((w, "he", ["Jane Velda"]) for w in each("he him his")),
    *((w, "she", []) for w in each("he him his")),
    *((w, "he", []) for w in each("she her")),
    *((w, "she", ["Fjord Rail"]) for w in each("it they its their them")),
    *((w, "she", []) for w in each("i we you my our me us")),
]


RELATIVE = each("who which that whom")
DEFINITE = each("the this that his her its their")
HEADS, LEAGUES = each("president premier chancellor"), each("alliance bloc union")


@pytest.mark.parametrize(("pronoun", "gender", "meant"), PRONOUNS)
def test_pronouns(pronoun: str, gender: str, meant: list[str]) -> None:
    """A person's pronoun means a person of that gender, "it" and "they" a body, "we" nobody in the story."""
    block = spoken(pronoun, "PRP")
    found, names = resolved(block, pronoun, *both(block, gender))
    assert (found.sort, names) == ("pronoun", meant)


@pytest.mark.parametrize("kind", ["organisation", "state", "bloc", "person", "place"])
def test_bodies_that_it_may_mean(kind: MentionKind) -> None:
    """A body, a state or a bloc, if it is a subject; no person, no place."""
    block = spoken("it", "PRP")
    for subject in (True, False):
        _, names = resolved(block, "it", mention(block, "Fjord Rail", kind, subject=subject))
        assert bool(names) is (subject and kind not in {"person", "place"})


@pytest.mark.parametrize("pronoun", each("they them their it"))
def test_several_who_are_called_by_their_members(pronoun: str) -> None:
    """Where no body is a subject, "they" may be a party called by its members, just before; "it" is not."""
    for name, meant in (("Liberal Democrats", True), ("Liberal Democracy", False), ("Fjord Rails", False)):
        words = f"Roe met/meet {name} . {pronoun} spoke/speak ."
        block = block_of(
            parsed(words, "NNP VBD NNP NNPS . PRP VBD .", "nsubj:2 ROOT compound:4 dobj:2 punct:2 nsubj:7 ROOT punct:7")
        )
        _, names = resolved(block, pronoun, mention(block, name, "organisation"))
        assert bool(names) is (meant and pronoun != "it")
        _, people = resolved(block, pronoun, mention(block, name, "person"))
        assert not people


@pytest.mark.parametrize("far", [159, 160])
def test_how_far_off_several_may_be(far: int) -> None:
    """A hundred and sixty characters are too far."""
    words = "Liberal Democrats ran/run . " + "x" * (far - 8) + " . they sat/sit ."
    block = block_of(
        parsed(
            words, "NNP NNPS VBD . NN . PRP VBD .", "compound:2 nsubj:3 ROOT punct:3 ROOT punct:5 nsubj:8 ROOT punct:8"
        )
    )
    _, names = resolved(block, "they", mention(block, "Liberal Democrats", "organisation"))
    assert bool(names) is (far == 159)


@pytest.mark.parametrize("pronoun", RELATIVE)
@pytest.mark.parametrize("subject", ["nsubj", "nsubjpass"])
def test_relative_pronouns(pronoun: str, subject: str) -> None:
    """They mean what their clause describes, as its subject; as an object, or in another clause, they do not."""
    words, tags = f"Jane Velda , {pronoun} spoke/speak , left/leave .", "NNP NNP , WP VBD , VBD ."
    for relation, clause, sort in ((subject, "relcl", "name"), ("dobj", "relcl", "none"), (subject, "advcl", "none")):
        block = block_of(
            parsed(words, tags, f"compound:2 nsubj:7 punct:2 {relation}:5 {clause}:2 punct:2 ROOT punct:7")
        )
        found, _ = resolved(block, pronoun, mention(block, "Jane Velda"))
        assert found.sort == sort


@pytest.mark.parametrize("determiner", DEFINITE)
def test_words_before_a_noun_that_was_named(determiner: str) -> None:
    """Thus "The mayor" is the one named before, "a mayor" is somebody."""
    for first, sort, meant in ((determiner, "nominal", ["Jane Velda"]), ("a", "unnamed", [])):
        block = spoken("mayor", "NN", first)
        velda, rail = both(block)
        role = RoleMention("mayor", (0, 5))
        mayor = mention(block, "Jane Velda", gender="she", roles=(role,))
        assert velda.text == mayor.text
        found, names = resolved(block, "mayor", mayor, rail)
        assert (found.sort, names) == (sort, meant)


@pytest.mark.parametrize("holder", each("he she him her his"))
def test_somebody_s_own_body(holder: str) -> None:
    """Thus "His party" is the party of the person before; "its party" is not."""
    for pronoun, meant in ((holder, True), ("its", False)):
        words = f"Jane Velda came/come . {pronoun} party spoke/speak ."
        block = block_of(
            parsed(words, "NNP NNP VBD . PRP$ NN VBD .", "compound:2 nsubj:3 ROOT punct:3 poss:6 nsubj:7 ROOT punct:7")
        )
        found, names = resolved(block, "party", mention(block, "Jane Velda"))
        assert ("Jane Velda" in names) is meant
        assert found.sort == "nominal"


def test_somebody_s_own_body_by_its_relation() -> None:
    """A pronoun that owns nothing says nothing about whose body it is."""
    words, tags = "Jane Velda came/come . his party spoke/speak .", "NNP NNP VBD . PRP$ NN VBD ."
    block = block_of(parsed(words, tags, "compound:2 nsubj:3 ROOT punct:3 dep:6 nsubj:7 ROOT punct:7"))
    _, names = resolved(block, "party", mention(block, "Jane Velda"))
    assert names == []
    named = "Jane Velda came/come . Roe party spoke/speak ."
    block = block_of(
        parsed(named, "NNP NNP VBD . NNP NN VBD .", "compound:2 nsubj:3 ROOT punct:3 poss:6 nsubj:7 ROOT punct:7")
    )
    _, names = resolved(block, "party", mention(block, "Jane Velda"))
    assert names == []


@pytest.mark.parametrize("office", HEADS)
def test_heads_of_state_where_their_seat_is_named(office: str) -> None:
    """Where the White House is named, "the president" is not the union's; the captain may be a team's."""
    for noun, meant in ((office, []), ("captain", ["Jane Velda"])):
        words = f"the White House met/meet Jane Velda . the {noun} spoke/speak ."
        block = block_of(
            parsed(
                words,
                "DT NNP NNP VBD NNP NNP . DT NN VBD .",
                "det:3 compound:3 nsubj:4 ROOT compound:6 dobj:4 punct:4 det:9 nsubj:10 ROOT punct:10",
            )
        )
        velda = mention(block, "Jane Velda", roles=(RoleMention(f"the union's {noun}", (0, 5)),))
        house = mention(block, "White House", "organisation")
        assert resolved(block, noun, velda, house)[1] == meant
        assert resolved(block, noun, velda)[1] == ["Jane Velda"]
        typographic = mention(block, "Jane Velda", roles=(RoleMention(f"the union’s {noun}", (0, 5)),))
        assert resolved(block, noun, typographic, house)[1] == meant
        own = mention(block, "Jane Velda", roles=(RoleMention(f"{noun} of Norway", (0, 5)),))
        assert resolved(block, noun, own, house)[1] == ["Jane Velda"]


@pytest.mark.parametrize("league", LEAGUES)
def test_nouns_for_several_states(league: str) -> None:
    """Thus "The alliance" is a bloc, if one is named; "the group" is whoever was named last."""
    for noun, meant in ((league, ["NATO"]), ("group", ["Velda Foods", "NATO"])):
        words = f"NATO met/meet Velda Foods . the {noun} spoke/speak ."
        block = block_of(
            parsed(
                words,
                "NNP VBD NNP NNP . DT NN VBD .",
                "nsubj:2 ROOT compound:4 dobj:2 punct:2 det:7 nsubj:8 ROOT punct:8",
            )
        )
        _, names = resolved(block, noun, mention(block, "NATO", "bloc"), mention(block, "Velda Foods", "organisation"))
        assert names == meant


@pytest.mark.parametrize("noun", each("court ministry parliament senate congress commons cabinet department"))
def test_bodies_that_a_group_is_not(noun: str) -> None:
    """Thus "The group" is not the Fjord Court that was named before."""
    for last, meant in ((noun.title(), []), ("Foods", ["Fjord Foods"])):
        words = f"Roe met/meet Fjord {last} . the group spoke/speak ."
        block = block_of(
            parsed(
                words,
                "NNP VBD NNP NNP . DT NN VBD .",
                "nsubj:2 ROOT compound:4 dobj:2 punct:2 det:7 nsubj:8 ROOT punct:8",
            )
        )
        _, names = resolved(block, "group", mention(block, f"Fjord {last}", "organisation"))
        assert names == meant


@pytest.mark.parametrize("age", ["The 9-year-old", "the 45-year-old"])
def test_somebody_by_their_age(age: str) -> None:
    """Thus "The 45-year-old" is the person before; a "45-year-old angler" may be anybody."""
    for more, meant in (("", ["Jane Velda"]), (" angler", [])):
        last = "angler" if more else age.split()[1]
        words = f"Jane Velda met/meet Fjord Rail . {age}{more} spoke/speak ."
        tags, links = (
            ("DT JJ NN VBD .", "det:9 amod:9 nsubj:10 ROOT punct:10")
            if more
            else ("DT NN VBD .", "det:8 nsubj:9 ROOT punct:9")
        )
        block = block_of(
            parsed(words, f"NNP NNP VBD NNP NNP . {tags}", f"compound:2 nsubj:3 ROOT compound:5 dobj:3 punct:3 {links}")
        )
        found, names = resolved(block, last, *both(block))
        assert names == meant
        assert found.sort == ("nominal" if meant else "none")


def test_people_and_bodies_of_a_spokesman() -> None:
    """A spokesman speaks for a body named within four hundred characters; people are none."""
    for gap, meant in ((385, ["Fjord Rail"]), (386, [])):
        words = "Fjord Rail met/meet Roe . " + "x" * gap + " . a spokesman sat/sit ."
        block = block_of(
            parsed(
                words,
                "NNP NNP VBD NNP . NN . DT NN VBD .",
                "compound:2 nsubj:3 ROOT dobj:3 punct:3 ROOT punct:6 det:9 nsubj:10 ROOT punct:10",
            )
        )
        found, names = resolved(block, "spokesman", mention(block, "Fjord Rail", "organisation"), mention(block, "Roe"))
        assert found.sort == "unnamed"
        assert names == meant


@pytest.mark.parametrize("tag", ["NNS", "NNPS", "NN"])
def test_groups_are_plural(tag: str) -> None:
    """Anglers are a group, an angler is nobody that we know; so are mayors, whose title is in the plural."""
    assert resolved(spoken("anglers", tag), "anglers")[0].sort == ("none" if tag == "NN" else "group")
    assert resolved(spoken("mayors", tag), "mayors")[0].sort == ("unnamed" if tag == "NN" else "group")


def test_where_an_article_begins() -> None:
    """A phrase knows its words, its head, and where it stands in the article."""
    block = block_of(
        parsed("the old Mayor spoke/speak .", "DT JJ NN VBD .", "det:3 amod:3 nsubj:4 ROOT punct:4"), start=50
    )
    found, _ = resolved(block, "Mayor")
    assert (found.text, found.head, found.spans) == ("the old Mayor", "mayor", ((50, 63),))


LOOSE = each("relcl acl advcl appos punct cc conj parataxis")


@pytest.mark.parametrize("relation", LOOSE)
def test_what_a_phrase_carries_along(relation: str) -> None:
    """A clause, an apposition or another name beside a noun is no part of what it is called by; its owner is."""
    for tie, text in ((relation, "anglers"), ("nmod", "anglers here")):
        block = block_of(parsed("anglers here spoke/speak .", "NNS RB VBD .", f"nsubj:3 {tie}:1 ROOT punct:3"))
        assert resolved(block, "anglers")[0].text == text
    assert word(block.doc, "here").dep_ == "nmod"


def test_no_word_of_a_source_goes_untried() -> None:
    """Each pronoun, each word before a noun that was named, each office and league has a case here."""
    assert {word for word, _, _ in PRONOUNS} >= speech.PRONOUNS
    assert set(RELATIVE) >= speech.RELATIVE
    assert set(DEFINITE) >= speech.DEFINITE
    assert set(HEADS) >= speech.HEADS_OF_STATE
    assert set(LEAGUES) >= speech.LEAGUES
