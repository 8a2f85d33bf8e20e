"""When two claims report one deed of a party, whatever words announce it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.understand.dossier.claims import Claim
from briefing.understand.dossier.deeds import deed_of, same_deed
from briefing.understand.records import Assertion
from tests.understand.lists import each
from tests.understand.test_same_statement import claim


def deed(text: str, cue: str, lemma: str, article: str = "S1", **more: str) -> Claim:
    """Make a claim that reports a deed of the Harbour Board; ``more`` are its stance, modality and another party."""
    assertion = Assertion(modality=more.get("modality", "asserted"))  # type: ignore[arg-type]
    party, stance = more.get("party", "Harbour Board"), more.get("stance", "supports")
    return claim(article, party, text, cue, lemma=lemma, stance=stance, assertion=assertion)


BACKS = deed("The board is to back a new levy on cod boats", "back", "back")

SAME: list[tuple[Claim, Claim]] = [
    (BACKS, deed("The board announced its support for the levy", "announced", "announce", "S2")),
    (BACKS, deed("the board, after deciding to endorse a levy", "deciding", "decide", "S2", stance="plans")),
    (BACKS, deed("The board revealed its support", "revealed", "reveal")),  # the article says that again
    (
        deed("rejected its adoption", "rejected", "reject", "S1", stance="refuses"),
        deed("rejects plans to adopt it", "rejects", "reject", "S2", stance="refuses"),
    ),
    (
        deed("will appeal against the ruling on nets", "appeal", "appeal", "S1", stance="demands", modality="expected"),
        deed("will lodge an appeal with the Sea Court", "lodge", "lodge", "S1", stance="plans", modality="expected"),
    ),
    (
        deed("implicitly rebuked Roe by cheering the crew", "rebuked", "rebuke", "S1", stance="opposes"),
        deed("have denounced Roe’s remarks", "denounced", "denounce", "S2", stance="opposes"),
    ),
    (
        deed("plans to widen the old pier", "plans", "plan", "S1", stance="plans"),
        deed("has decided to widen the pier", "decided", "decide", "S2", stance="plans"),
    ),
]

APART: list[tuple[Claim, Claim]] = [
    (BACKS, deed("Sudland announced its support for the levy", "announced", "announce", "S2", party="Sudland")),
    (BACKS, deed("The board announced its support for a bridge", "announced", "announce", "S2")),
    (BACKS, deed("The board revealed its support", "revealed", "reveal", "S2")),  # for what, another article leaves out
    (BACKS, deed("The board could back a new levy", "back", "back", "S2", modality="possible")),
    (BACKS, deed("The board refused to back a new levy", "refused", "refuse", "S2", stance="refuses")),
    (BACKS, deed("The board said that it would back a new levy", "said", "say", "S2", stance="claims")),
    (  # one article tells two plans apart
        deed("plans to sell the old tug", "plans", "plan", "S1", stance="plans"),
        deed("plans to sell the old pier", "plans", "plan", "S1", stance="plans"),
    ),
    (  # only a name is shared
        deed("asked Roe to mend the nets", "asked", "ask", "S1", stance="demands"),
        deed("asked Roe for money", "asked", "ask", "S2", stance="demands"),
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=[other.text for _, other in SAME])
def test_the_same_deed(one: Claim, other: Claim) -> None:
    """One attitude or step to one thing is one deed, whichever claim comes first."""
    assert same_deed(one, other)
    assert same_deed(other, one)


@pytest.mark.parametrize(("one", "other"), APART, ids=[other.text for _, other in APART])
def test_other_deeds(one: Claim, other: Claim) -> None:
    """Another thing, another party, or another force of the words makes two deeds."""
    assert not same_deed(one, other)
    assert not same_deed(other, one)


def test_what_is_announced_is_the_deed() -> None:
    """The noun behind a verb of announcing tells the deed, and what follows it the matter."""
    found = deed_of(deed("gave their full backing to the levy", "gave", "give"))
    assert found is not None
    assert (found.kind, found.matter, found.known) == (deed_of(BACKS).kind, frozenset({"levy"}), True)  # type: ignore[union-attr]


def words_of(text: str, cue: str, lemma: str, stance: str = "supports") -> tuple[str, frozenset[str], bool] | None:
    """What the board does by some words, and to what."""
    found = deed_of(deed(text, cue, lemma, stance=stance))
    return (found.kind, found.matter, found.known) if found is not None else None


def test_what_is_no_deed() -> None:
    """A statement, a stance that is none, words without a cue, and a verb without content."""
    assert words_of("backs cod", "backs", "back") is not None
    assert words_of("backs cod", "backs", "back", stance="claims") is None
    assert words_of("backs cod", "backs", "back", stance="other") is None
    assert words_of("is cod", "is", "be") is None
    assert deed_of(replace(deed("backs cod", "backs", "back"), cue=None)) is None
    assert deed_of(replace(deed("backs cod", "backs", "back"), frame="say")) is None
    assert deed_of(replace(deed("backs cod", "backs", "back"), frame="noun")) is not None


KINDS = [
    each("support back endorse favour favor"),
    each("oppose reject object"),
    each("condemn denounce decry deplore rebuke castigate lambast slam blast"),
    each("praise commend applaud laud hail"),
    each("appeal"),
    each("resign"),
    each("apologise apologize"),
]


@pytest.mark.parametrize("kind", KINDS, ids=[kind[0] for kind in KINDS])
def test_words_for_one_attitude(kind: list[str]) -> None:
    """They are one deed, which tells the same without its matter."""
    found = {words_of(f"{verb}s cod", f"{verb}s", verb) for verb in kind}
    assert len(found) == 1
    assert [deed_[1:] for deed_ in found if deed_ is not None] == [(frozenset({"cod"}), True)]


def test_other_deeds_are_their_own() -> None:
    """A verb that is none of these is its own kind, and needs its matter."""
    paints, sells = words_of("paints cod", "paints", "paint"), words_of("sells cod", "sells", "sell")
    assert paints is not None
    assert sells is not None
    assert paints[0] != sells[0]
    assert (paints[2], sells[2]) == (False, False)


UNDERTAKEN = each(
    "affirm announce confirm decide declare express file give lend lodge offer plan pledge promise prepare reaffirm "
    "reiterate repeat resolve reveal show signal state undertake voice vow"
)


@pytest.mark.parametrize("verb", UNDERTAKEN)
def test_what_is_undertaken(verb: str) -> None:
    """The deed is what stands behind the verb: an infinitive, or a noun that is known."""
    backs = words_of("backs cod", "backs", "back")
    assert words_of(f"{verb} to back cod", verb, verb) == backs
    assert words_of(f"{verb} to fully back cod", verb, verb) == backs
    assert words_of(f"{verb} its backing for cod", verb, verb) == backs
    paints = words_of("paints to back cod", "paints", "paint")
    assert paints is not None
    assert paints[0] != backs[0]  # type: ignore[index]


@pytest.mark.parametrize("owner", each("its his her their our a an the"))
def test_nouns_that_are_undertaken(owner: str) -> None:
    """Behind an article or an owner, up to the third word, whichever is a known deed first."""
    backs = words_of("backs cod", "backs", "back")
    for between in ("", "full ", "full new "):
        assert words_of(f"voiced {owner} {between}backing for cod", "voiced", "voice") == backs
    assert words_of(f"voiced {owner} full new warm backing for cod", "voiced", "voice") != backs
    assert words_of(f"voiced {owner} backing for an appeal", "voiced", "voice") == words_of(
        "backs an appeal", "backs", "back"
    )


def test_nouns_that_are_not_undertaken() -> None:
    """Behind another word, or without a known noun, the verb stands for itself."""
    backs = words_of("backs cod", "backs", "back")
    assert words_of("voiced some backing for cod", "voiced", "voice") != backs
    alone = words_of("voiced its cod", "voiced", "voice")
    assert alone is not None
    assert (alone[1], alone[2]) == (frozenset({"cod"}), False)


@pytest.mark.parametrize("link", each("with at in before ahead"))
def test_where_a_deed_was_done(link: str) -> None:
    """A phrase of place, time or company right behind a deed is no matter of it."""
    found = words_of(f"appealed {link} cod", "appealed", "appeal")
    assert found is not None
    assert found[1] == frozenset()
    for matter in (f"appealed for cod {link} York", f"appealed {link}ly cod"):
        found = words_of(matter, "appealed", "appeal")
        assert found is not None
        assert "cod" in found[1]


@pytest.mark.parametrize("uttered", each("comment remark statement word speech view comments"))
def test_what_somebody_is_blamed_for(uttered: str) -> None:
    """To blame Roe's words is to blame Roe; nor is the party itself a matter."""
    found = words_of(f"rebuked cod {uttered} of the harbour board", "rebuked", "rebuke")
    assert found is not None
    assert found[1] == frozenset({"cod"})


def test_the_matter_stands_behind_the_cue() -> None:
    """What stands before it is none, even where the cue stands before the words that are printed."""
    found = words_of("old gulls backs cod", "backs", "back")
    assert found is not None
    assert found[1] == frozenset({"cod"})
    early = deed("backs cod", "backs", "back")
    assert early.cue is not None
    before = deed_of(replace(early, passage=replace(early.passage, start=40, end=49)))
    assert before is not None
    assert "cod" in before.matter


def one_deed(one: str, other: str, article: str = "S2", **more: str) -> bool:
    """Whether two reports by the verb that they begin with tell one deed, in either order."""
    verb, its = one.partition(" ")[0], other.partition(" ")[0]
    first = deed(one, verb, verb)
    second = deed(other, its, its, article, **more)
    found = same_deed(first, second)
    assert same_deed(second, first) is found
    return found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("back cod", "back cod", True),
        ("back cod", "back eel", False),
        ("back cod eel", "back cod gull", True),
        ("back cod eel", "back cod gull rope mast", True),
        ("back cod eel kelp", "back cod gull rope", False),
        ("back cod eel kelp", "back cod eel rope", True),
        ("back Roe", "back Roe", True),  # no matter but a name
        ("back the Roe", "back the Doe", False),
        ("back the Roe", "back Roe and Doe", True),
        ("paint the Roe", "paint the Roe", False),
        ("back", "back", False),
    ],
)
def test_how_much_of_the_matter_is_shared(one: str, other: str, *, same: bool) -> None:
    """Half of what the shorter one names besides names; where it names nothing else, the names of the shorter one."""
    assert one_deed(one, other) is same


def test_deeds_without_a_matter() -> None:
    """In one article a known deed that names nothing is the same one; another deed is not, with or without matter."""
    assert one_deed("back", "back cod", "S1")
    assert one_deed("back", "back", "S1")
    assert one_deed("back cod", "back cod", "S1")
    assert not one_deed("paint", "paint", "S1")
    assert not one_deed("paint cod", "paint cod", "S1")
    assert one_deed("paint cod", "paint cod", "S2")


@pytest.mark.parametrize("stance", each("opposes refuses denies"))
def test_deeds_for_and_against(stance: str) -> None:
    """To be against a thing is another deed than to be for it, and the same as to be against it in other words."""
    assert not one_deed("back cod", "back cod", stance=stance)
    assert one_deed("back cod", "back cod", stance="demands")
    against = [deed("back cod", "back", "back", s, stance=kind) for s, kind in (("S1", "opposes"), ("S2", stance))]
    assert same_deed(*against)


def test_what_was_not_done() -> None:
    """A deed that is denied is another one."""
    one, other = deed("back cod", "back", "back"), deed("back cod", "back", "back", "S2")
    denied = replace(other, assertion=Assertion(polarity="negative"))
    assert same_deed(one, other)
    assert not same_deed(one, denied)
