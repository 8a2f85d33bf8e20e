"""The records of facts: the words that they are told in, what they count, and what a dossier refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from briefing import facts
from briefing.facts import Actor, Article, Block, Event, Figure, Passage, Position, Question, independent, originals
from briefing.inspect.rules import PARTY_BY
from tests.dossiers import article, dossier, event, figure, person, position, question

WORDS = {
    "BlockKind": "title|standfirst|byline|dateline|heading|paragraph|bullet|quotation|caption|furniture",
    "Basis": "given|stated|metadata|inferred|unknown",
    "ActorKind": "person|organisation|state",
    "PartyKind": "state|bloc|organisation|company|group",
    "Mode": "quote|paraphrase",
    "Stance": "supports|opposes|demands|offers|accepts|refuses|plans|claims|warns|denies|other",
    "Why": "unclear|undecided|unconfirmed|disputed|contingent|asked",
    "Verdict": "supports|seeks|opposes|conditional|divided|speaks",
    "Strength": "said|reported|unnamed",
    "Polarity": "positive|negative|uncertain",
    "Modality": "asserted|possible|expected|wished|conditional|question",
    "Agreement": "any|singular|plural|none",
    "Beginning": "free|pronoun|relative|conjunction",
    "Rule": "verb cue|announced act|according to|noun cue|noun cue, copula|adjective cue|direct speech, verb"
    "|direct speech, signature|direct speech, label|direct speech, opener|transcript turn|list item|carried on",
    "AffiliationRule": "|".join(PARTY_BY),
}
"""Kind of word -> all words of that kind: the memo as JSON holds them, and so does what was kept of articles."""
TEXT = "Storholm wants a pier. The pier costs two million crowns. Who pays for it?"
PAGE = article(TEXT)
HERE = Passage("S1", 10, 20, "ten letters")


@pytest.mark.parametrize(("kind", "word"), [(kind, word) for kind, all_ in WORDS.items() for word in all_.split("|")])
def test_words_that_a_record_may_hold(kind: str, word: str) -> None:
    """Each word is taken where facts are read from what was kept, and nothing that only begins so."""
    assert msgspec.convert(word, getattr(facts, kind)) == word
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(f"{word}x", getattr(facts, kind))


def test_kinds_of_blocks_that_are_read_for_facts() -> None:
    """Running text in any form; no title, byline, heading or caption."""
    assert sorted(facts.BODY) == ["bullet", "paragraph", "quotation", "standfirst"]


def test_months_and_days_have_english_names() -> None:
    """In the order of the calendar, whatever the machine's language is; the week begins with Monday."""
    first = "January February March April May June July August September October November December"
    assert " ".join(facts.MONTHS) == first
    assert " ".join(facts.WEEKDAYS) == "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"


@pytest.mark.parametrize(
    ("source", "start", "end", "shares"),
    [
        ("S1", 10, 20, True),
        ("S1", 19, 30, True),
        ("S1", 20, 30, False),
        ("S1", 0, 11, True),
        ("S1", 0, 10, False),
        ("S1", 12, 14, True),
        ("S2", 10, 20, False),
    ],
)
def test_passages_that_share_words(source: str, start: int, end: int, *, shares: bool) -> None:
    """Both stand in one article, and neither ends before the other begins."""
    other = Passage(source, start, end, "")
    assert HERE.overlaps(other) is shares
    assert other.overlaps(HERE) is shares


@pytest.mark.parametrize(("start", "end"), [(10, 20), (10, 11), (19, 20)])
def test_a_passage_of_an_article(start: int, end: int) -> None:
    """It holds the words of the file between the two places, up to the edges of the article."""
    made = article("0123456789abcdefghij....", start=10, end=20).passage(start, end)
    assert made == Passage("S1", start, end, "0123456789abcdefghij...."[start:end])


@pytest.mark.parametrize(("start", "end"), [(9, 20), (10, 21), (15, 15), (16, 15)])
def test_no_passage_outside_of_an_article(start: int, end: int) -> None:
    """Nor an empty one: the message says which article, which place, and what would be inside."""
    with pytest.raises(ValueError, match=f"^S1: {start}-{end} is not inside 10-20$"):
        article("0123456789abcdefghij....", start=10, end=20).passage(start, end)


def test_words_of_an_article_are_those_of_its_body() -> None:
    """A headline, and what belongs to the page, count for nothing."""
    blocks = (Block("title", 0, 8), Block("paragraph", 9, 21), Block("bullet", 22, 25), Block("furniture", 26, 31))
    made = article("Headline One pier two ten Share", blocks=blocks)
    assert made.words == 4


def test_an_article_of_which_only_the_text_is_known() -> None:
    """It has no title, outlet or date; nothing is known of reprints."""
    bare = Article("S1", "a.txt", TEXT, 0, 9, (), "00")
    assert (bare.title, bare.outlet, bare.author, bare.url, bare.published, bare.published_range) == (None,) * 6
    assert (bare.published_basis, bare.published_note, bare.places, bare.echo_of, bare.echo_note) == (
        "unknown", "", (), None, "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("retold", "original"),
    [
        ({"S1": None}, {"S1": "S1"}),
        ({"S1": None, "S2": "S1", "S3": "S2"}, {"S1": "S1", "S2": "S1", "S3": "S1"}),
        ({"S2": "S9"}, {"S2": "S9"}),
        ({"S1": "S2", "S2": "S1"}, {"S1": "S1", "S2": "S2"}),
    ],
    ids=["its own", "a chain", "one that is gone", "a circle"],
)
def test_the_report_that_an_article_goes_back_to(retold: dict[str, str | None], original: dict[str, str]) -> None:
    """A reprint of a reprint goes back to the first report; a circle ends where it began."""
    assert originals(retold) == original


def test_reports_that_are_independent() -> None:
    """A reprint counts with its original, whether that is among them or not."""
    original = {"S1": "S1", "S2": "S1", "S3": "S3"}
    assert independent(["S1", "S2", "S3"], original) == 2
    assert independent(["S2"], original) == 1
    assert independent([], original) == 0


@pytest.mark.parametrize(
    ("record", "values"),
    [
        (Block("bullet", 0, 1), {"level": 0}),
        (Actor("Roe", "person", 1), {"mentions": 0, "note": "", "party": None, "sources": (), "deed": None}),
        (
            Position("P1", "Norland", "quote", "other", "x", (), 1),
            {"strength": "said", "verb": "", "witness": "", "polarity": "positive", "modality": "asserted"}
            | {
                "agreement": "none",
                "names_speaker": False,
                "verbless": False,
                "dangling": False,
                "begins": "free",
                "inserted": "",
            }
            | {"pronoun": "", "speaker": None, "rule": None},
        ),
        (Question("Q1", "x", "asked", (), 1), {"begins": "free", "points_back": False, "holder": ""}),
        (Figure("F1", "2", 2, "", "ships", (), 1), {"context": "", "value_to": None, "says": None}),
        (Event("x", "today", None, ()), {"planned": False, "body": "", "begins": "free", "cut_off": False}),
        (facts.Party("Norland", "state"), {"plural": False, "aliases": ()}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_true_unless_somebody_says_otherwise(record: object, values: dict[str, Any]) -> None:
    """A plain statement is positive and asserted, an event has happened, a name is singular."""
    assert {name: getattr(record, name) for name in values} == values


@pytest.mark.parametrize(
    "fact",
    [
        position("Storholm wants a pier", PAGE),
        question("Who pays for it?", PAGE),
        figure("two million crowns", 2e6, PAGE),
        event("wants a pier", PAGE),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_each_fact_has_evidence_in_an_article_of_the_dossier(fact: Any) -> None:
    """One without any, or of an article that is not there, is refused."""
    assert dossier([PAGE], fact).article("S1") is PAGE
    with pytest.raises(ValueError, match=r"^no evidence, or of an unknown article: "):
        dossier([PAGE], replace(fact, evidence=()))
    with pytest.raises(ValueError, match=r"^no evidence, or of an unknown article: "):
        dossier([article(TEXT, 2)], fact)


@pytest.mark.parametrize(
    "member", [position("Storholm wants a pier", PAGE, party="Storholm"), person("Storholm", PAGE, party="Storholm")]
)
def test_each_member_has_a_party_of_the_dossier(member: Any) -> None:
    """A party that is not in it is refused; an actor may have none."""
    assert dossier([PAGE], member).parties[0].name == "Storholm"
    kind = "actors" if isinstance(member, Actor) else "positions"
    with pytest.raises(ValueError, match=r"^unknown party: "):
        facts.Dossier((PAGE,), **{kind: (member,)})
    assert facts.Dossier((PAGE,), actors=(person("Storholm", PAGE),)).parties == ()


def test_an_article_that_is_not_there() -> None:
    """The id of no article leads to none."""
    with pytest.raises(KeyError):
        dossier([PAGE]).article("S2")
