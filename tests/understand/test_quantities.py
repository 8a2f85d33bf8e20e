"""Quantities on parses written by hand: which numbers count something, what, and how a table cell has them."""

from __future__ import annotations

import pytest

from briefing.understand.quantities.find import find_quantities
from briefing.understand.records import Quantity
from tests.understand.parses import Parse, article_of, parsed

Expected = tuple[str, str, str, str]
"""Where it stands, for a cell, its unit, what it counts."""

FINDS: list[tuple[Parse, Expected]] = [
    (
        ("The flood killed/kill 15 people .", "DT NN VBD CD NNS .", "det:2 nsubj:3 ROOT nummod:5 dobj:3 punct:3"),
        ("15 people", "15", "people", "people killed"),
    ),
    (
        ("Over 400 people attended the fair .", "IN CD NNS VBD DT NN .",
         "quantmod:2 nummod:3 nsubj:4 ROOT det:6 dobj:4 punct:4"),
        ("Over 400 people", "Over 400", "people", "people attended the fair"),
    ),
    (
        ("The firm sent $ 3 billion in aid to the port .", "DT NN VBD $ CD CD IN NN IN DT NN .",
         "det:2 nsubj:3 ROOT quantmod:6 compound:6 dobj:3 prep:6 pobj:7 prep:3 det:11 pobj:9 punct:3"),
        ("$3 billion in aid", "$3 billion", "dollars", "aid"),
    ),
    (
        ("Dozens of rounds of shells fell .", "NNS IN NNS IN NNS VBD .",
         "nsubj:6 prep:1 pobj:2 prep:3 pobj:4 ROOT punct:6"),
        ("Dozens of rounds of shells", "Dozens", "rounds", "rounds of shells"),
    ),
    (
        ("Half of the patients left .", "NN IN DT NNS VBD .", "nsubj:5 prep:1 det:4 pobj:2 ROOT punct:5"),
        ("Half of the patients", "Half", "share", "patients"),
    ),
    (
        ("Fares rose 3 % .", "NNS VBD CD NN .", "nsubj:2 ROOT nummod:4 npadvmod:2 punct:2"),
        ("3%", "3%", "per cent", "Fares rose"),
    ),
    (
        ("Unemployment stands/stand at 4.3 percent .", "NN VBZ IN CD NN .",
         "nsubj:2 ROOT prep:2 nummod:5 pobj:3 punct:2"),
        ("4.3 percent", "4.3 percent", "per cent", "Unemployment"),
    ),
    (
        ("The estimated cost of $ 90 was paid .", "DT JJ NN IN $ CD VBD VBN .",
         "det:3 amod:3 nsubjpass:8 prep:3 nmod:6 pobj:4 auxpass:8 ROOT punct:8"),
        ("$90", "estimated $90", "dollars", "The estimated cost"),
    ),
    (
        ("The fare was up 3 % .", "DT NN VBD/AUX RB CD NN .",
         "det:2 nsubj:3 ROOT advmod:3 nummod:6 npadvmod:4 punct:3"),
        ("3%", "3%", "per cent", "The fare up"),
    ),
    (
        ("A six - member panel met .", "DT CD HYPH NN NN VBD .",
         "det:5 nummod:4 punct:4 compound:5 nsubj:6 ROOT punct:6"),
        ("six-member panel", "six-member", "member", "panel"),
    ),
    (
        ("It lasted/last at least 12 hours .", "PRP VBD IN JJS CD NNS .",
         "nsubj:2 ROOT advmod:4 advmod:5 nummod:6 npadvmod:2 punct:2"),
        ("at least 12 hours", "at least 12 hours", "hours", "lasted"),
    ),
    (
        ("Roe paid 12 cents a share .", "NNP VBD CD NNS DT NN .",
         "nsubj:2 ROOT nummod:4 dobj:2 det:6 npadvmod:4 punct:2"),
        ("12 cents a share", "12 cents a share", "cents a share", "Roe paid"),
    ),
    (
        ("No injuries were reported .", "DT NNS VBD VBN .", "det:2 nsubjpass:4 auxpass:4 ROOT punct:4"),
        ("No injuries", "no", "injuries", "injuries"),
    ),
    (
        ("The firm has/have about 2000 workers .", "DT NN VBZ RB CD NNS .",
         "det:2 nsubj:3 ROOT advmod:5 nummod:6 dobj:3 punct:3"),
        ("about 2000 workers", "about 2000", "workers", "workers"),
    ),
    (
        ("A 45 - year - old browser closed/close .", "DT CD HYPH NN HYPH JJ NN VBD .",
         "det:7 nummod:4 punct:4 npadvmod:6 punct:6 amod:7 nsubj:8 ROOT punct:8"),
        ("45-year-old browser", "45-year-old", "years", "browser"),
    ),
    (
        ("At least one shell fell .", "RB RBS/ADV CD NN VBD .", "advmod:2 advmod:3 nummod:4 nsubj:5 ROOT punct:5"),
        ("At least one shell", "At least one", "shell", "shell fell"),
    ),
    (
        ("The blast killed/kill one sailor .", "DT NN VBD CD NN .", "det:2 nsubj:3 ROOT nummod:5 dobj:3 punct:3"),
        ("one sailor", "one", "sailor", "sailor killed"),
    ),
    (
        ("Two officials drowned/drown .", "CD NNS VBD .", "nummod:2 nsubj:3 ROOT punct:3"),
        ("Two officials", "Two", "officials", "officials drowned"),
    ),
    (
        ("It took more than four days after the flood .", "PRP VBD JJR IN CD NNS IN DT NN .",
         "nsubj:2 ROOT amod:5 quantmod:5 nummod:6 npadvmod:7 prep:2 det:9 pobj:7 punct:2"),
        ("more than four days", "more than four days", "days", "took"),
    ),
    (
        ("The panel voted 5 - 4 for it .", "DT NN VBD CD SYM CD IN PRP .",
         "det:2 nsubj:3 ROOT npadvmod:3 punct:6 prep:4 prep:3 pobj:7 punct:3"),
        ("5-4", "5-4", "", "The panel voted"),
    ),
    (
        ("A committee of twelve met .", "DT NN IN CD VBD .", "det:2 nsubj:5 prep:2 pobj:3 ROOT punct:5"),
        ("twelve", "twelve", "", "A committee"),
    ),
]  # fmt: skip


def quantities(parse: Parse) -> list[tuple[str, Quantity]]:
    """Find the quantities of an article of one sentence, each with the words that it stands on."""
    page = article_of(parsed(*parse))
    return [(page.article.text[slice(*q.span)], q) for q in find_quantities(page)]


@pytest.mark.parametrize(("parse", "expected"), FINDS, ids=[parse[0] for parse, _ in FINDS])
def test_finds(parse: Parse, expected: Expected) -> None:
    """A quantity is found with its qualifier and what it counts."""
    assert [(words, q.text, q.unit, q.measures) for words, q in quantities(parse)] == [expected]


GROUPED = ["of", "to", "from", "at", "by"]


@pytest.mark.parametrize("preposition", GROUPED)
def test_a_small_number_behind_a_preposition_counts(preposition: str) -> None:
    """A number that somebody or something comes to is a quantity without a noun, too."""
    parse = (f"A committee {preposition} twelve met .", "DT NN IN CD VBD .", "det:2 nsubj:5 prep:2 pobj:3 ROOT punct:5")
    assert [words for words, _ in quantities(parse)] == ["twelve"]


@pytest.mark.parametrize("noun", ["vote", "majority", "decision", "ruling"])
def test_a_vote_is_no_score(noun: str) -> None:
    """What looks like the score of a match is a quantity before a word for a vote."""
    parse = (f"The 5 - 4 {noun} fell .", "DT CD SYM CD NN VBD .", "det:5 nummod:5 punct:4 prep:2 nsubj:6 ROOT punct:6")
    assert [words for words, _ in quantities(parse)] == [f"5-4 {noun}"]


FINDS_NOTHING: list[Parse] = [
    ("The plan of 2024 failed .", "DT NN IN CD VBD .", "det:2 nsubj:5 prep:2 pobj:3 ROOT punct:5"),
    ("The 2024 plan failed .", "DT CD NN VBD .", "det:3 nummod:3 nsubj:4 ROOT punct:4"),
    ("Article 5 and article 7 apply .", "NN CD CC NN CD VBP .", "nsubj:6 nummod:1 cc:1 conj:1 nummod:4 ROOT punct:6"),
    ("Posts 12 and 13 apply .", "NNS CD CC CD VBP .", "nsubj:5 nummod:1 cc:2 conj:2 ROOT punct:5"),
    ("The FTSE 100 fell .", "DT NNP CD VBD .", "det:2 nsubj:4 nummod:2 ROOT punct:4"),
    ("The Group of Seven met .", "DT NNP IN NNP VBD .", "det:2 nsubj:5 prep:2 pobj:3 ROOT punct:5"),
    ("Roe lives at 10 Harbour Street .", "NNP VBZ IN CD NNP NNP .",
     "nsubj:2 ROOT prep:2 nummod:6 compound:6 pobj:3 punct:2"),
    ("A 45 - year - old man left .", "DT CD HYPH NN HYPH JJ NN VBD .",
     "det:7 nummod:4 punct:4 npadvmod:6 punct:6 amod:7 nsubj:8 ROOT punct:8"),
    ("Roe , 45 , left .", "NNP , CD , VBD .", "nsubj:5 punct:1 appos:1 punct:1 ROOT punct:5"),
    ("Workers aged 45 left .", "NNS VBN CD VBD .", "nsubj:4 acl:1 npadvmod:2 ROOT punct:4"),
    ("Workers at the age of 45 left .", "NNS IN DT NN IN CD VBD .",
     "nsubj:7 prep:1 det:4 pobj:2 prep:4 pobj:5 ROOT punct:7"),
    ("Workers over 55 left .", "NNS IN CD VBD .", "nsubj:4 prep:1 pobj:2 ROOT punct:4"),
    ("He is 45 .", "PRP VBZ/AUX CD .", "nsubj:2 ROOT attr:2 punct:2"),
    ("One of the ships sank .", "CD IN DT NNS VBD .", "nsubj:5 prep:1 det:4 pobj:2 ROOT punct:5"),
    ("The port lost one ship .", "DT NN VBD CD NN .", "det:2 nsubj:3 ROOT nummod:5 dobj:3 punct:3"),
    ("Two officials familiar with the plan left .", "CD NNS JJ IN DT NN VBD .",
     "nummod:2 nsubj:7 amod:2 prep:3 det:6 pobj:4 ROOT punct:7"),
    ("Two officials said/say so .", "CD NNS VBD RB .", "nummod:2 nsubj:3 ROOT advmod:3 punct:3"),
    ("The two sides met .", "DT CD NNS VBD .", "det:3 nummod:3 nsubj:4 ROOT punct:4"),
    ("Roe 's two sons met .", "NNP POS CD NNS VBD .", "poss:4 case:1 nummod:4 nsubj:5 ROOT punct:5"),
    ("The past 30 days/day were dry .", "DT JJ CD NNS VBD/AUX JJ .",
     "det:4 amod:4 nummod:4 nsubj:5 ROOT acomp:5 punct:5"),
    ("The next five games were lost .", "DT JJ CD NNS VBD VBN .",
     "det:4 amod:4 nummod:4 nsubjpass:6 auxpass:6 ROOT punct:6"),
    ("The vote came four days after the flood .", "DT NN VBD CD NNS IN DT NN .",
     "det:2 nsubj:3 ROOT nummod:5 npadvmod:6 prep:3 det:8 pobj:6 punct:3"),
    ("They met one by one .", "PRP VBD CD IN CD .", "nsubj:2 ROOT npadvmod:2 prep:2 pobj:4 punct:2"),
    ("He tried four times .", "PRP VBD CD NNS .", "nsubj:2 ROOT nummod:4 npadvmod:2 punct:2"),
    ("Fares fell in the third quarter of the year .", "NNS VBD IN DT JJ NN IN DT NN .",
     "nsubj:2 ROOT prep:2 det:6 amod:6 pobj:3 prep:6 det:9 pobj:7 punct:2"),
    ("The two - state plan failed .", "DT CD HYPH NN NN VBD .",
     "det:5 nummod:4 punct:4 compound:5 nsubj:6 ROOT punct:6"),
    ("The ten - year bond fell .", "DT CD HYPH NN NN VBD .", "det:5 nummod:4 punct:4 compound:5 nsubj:6 ROOT punct:6"),
    ("Norland won 2 - 1 .", "NNP VBD CD SYM CD .", "nsubj:2 ROOT npadvmod:2 punct:5 prep:3 punct:2"),
    ("Three opposed it .", "CD VBD PRP .", "nsubj:2 ROOT dobj:2 punct:2"),
    ("It opened at 7.30 pm today .", "PRP VBD IN CD NN NN .",
     "nsubj:2 ROOT prep:2 nummod:5 pobj:3 npadvmod:2 punct:2"),
    ("Roe won 200m gold .", "NNP VBD CD NN .", "nsubj:2 ROOT compound:4 dobj:2 punct:2"),
    ("Rule 303b says so .", "NN CD VBZ RB .", "nsubj:3 nummod:1 ROOT advmod:3 punct:3"),
    ("Post 1470067200 went out .", "NN CD VBD RP .", "nsubj:3 nummod:1 ROOT prt:3 punct:3"),
    ("All three , who denied it , left .", "DT CD , WP VBD PRP , VBD .",
     "det:2 nsubj:8 punct:2 nsubj:5 relcl:2 dobj:5 punct:2 ROOT punct:8"),
    ("The one - click shop failed .", "DT CD HYPH NN NN VBD .",
     "det:5 nummod:4 punct:4 compound:5 nsubj:6 ROOT punct:6"),
    ("No plans were reported .", "DT NNS VBD VBN .", "det:2 nsubjpass:4 auxpass:4 ROOT punct:4"),
]  # fmt: skip


@pytest.mark.parametrize("parse", FINDS_NOTHING, ids=[words for words, _, _ in FINDS_NOTHING])
def test_finds_nothing(parse: Parse) -> None:
    """Years, labels, names, ages, scores, idioms, and numbers that only recall or say who speaks count nothing."""
    assert [words for words, _ in quantities(parse)] == []


@pytest.mark.parametrize(
    ("parse", "values"),
    [
        (
            ("It cost £ 40 ( $ 50 ) .", "PRP VBD $ CD -LRB- $ CD -RRB- .",
             "nsubj:2 ROOT nmod:4 dobj:2 punct:7 nmod:7 appos:4 punct:7 punct:2"),
            [40],
        ),
        (
            ("It cost £ 40 , or about $ 50 .", "PRP VBD $ CD , CC RB $ CD .",
             "nsubj:2 ROOT nmod:4 dobj:2 punct:4 cc:4 advmod:9 nmod:9 conj:4 punct:2"),
            [40],
        ),
        (
            ("It cost £ 40 and £ 50 .", "PRP VBD $ CD CC $ CD .",
             "nsubj:2 ROOT nmod:4 dobj:2 cc:4 nmod:7 conj:4 punct:2"),
            [40, 50],
        ),
    ],
)  # fmt: skip
def test_an_amount_in_another_unit_is_no_second_one(parse: Parse, values: list[float]) -> None:
    """A conversion repeats an amount; another amount does not."""
    assert [q.value for _, q in quantities(parse)] == values


def test_nought_is_a_value() -> None:
    """A count of nought has a value, and the sentence that it stands in."""
    ((_, nought),) = quantities(("No injuries were reported .", "DT NNS VBD VBN .",
                                 "det:2 nsubjpass:4 auxpass:4 ROOT punct:4"))  # fmt: skip
    assert (nought.value, nought.qualifier, nought.sentence) == (0.0, "no", (0, 26))


AT_LEAST_40 = (
    "It cost 40 pounds or more .",
    "PRP VBD CD NNS CC JJR .",
    "nsubj:2 ROOT nummod:4 dobj:2 cc:4 conj:4 punct:2",
)


def test_a_qualifier_may_follow() -> None:
    """A qualifier after the amount belongs to the quantity."""
    ((words, quantity),) = quantities(AT_LEAST_40)
    assert (words, quantity.qualifier) == ("40 pounds or more", "or more")


@pytest.mark.xfail(strict=True, reason="a table cell has every qualifier before the amount")
def test_a_qualifier_that_follows_stays_behind() -> None:
    """A table cell has the words in their order: "40 pounds or more"."""
    ((_, quantity),) = quantities(AT_LEAST_40)
    assert quantity.text == "40 pounds or more"


def test_only_the_body_counts() -> None:
    """A headline's numbers stand in the body, or nowhere."""
    parse = ("Flood kills 15 people .", "NN VBZ CD NNS .", "nsubj:2 ROOT nummod:4 dobj:2 punct:2")
    assert find_quantities(article_of(parsed(*parse), kind="title")) == ()
    assert len(find_quantities(article_of(parsed(*parse), kind="standfirst"))) == 1
