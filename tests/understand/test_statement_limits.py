"""How much two claims must share to state the same, what denies it, and which pairs are looked at."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from briefing.facts import Mode, Passage, Span
from briefing.understand.dossier.claims import Claim
from briefing.understand.dossier.same_statement import (
    longest_run,
    same_amount,
    same_details,
    same_statements,
    same_view,
    same_words,
    state_the_same,
)
from briefing.understand.parties.holders import ClaimHolder
from tests.understand.claims import claim
from tests.understand.lists import each

BOARD, RIVAL, CREWS = "Harbour Board", "Sudland", "Crews"
UNNAMED = frozenset({CREWS, "Anglers"})


def words(count: int, start: str = "b") -> str:
    """Some words of three letters that mean nothing, different for each beginning."""
    ends = [f"{vowel}{end}" for vowel in "aiou" for end in "bdfgkmprz"]
    return " ".join(start + end for end in ends[:count])


def both(one: str, other: str, holder: str = BOARD, its: str = BOARD, **more: Any) -> tuple[Claim, Claim]:
    """Two claims of two articles."""
    return claim("S1", holder, one, **more), claim("S2", its, other, **more)


@pytest.mark.parametrize(
    ("shared", "own", "same"),
    [(5, 2, True), (4, 1, False), (4, 0, True), (3, 0, False), (13, 7, True), (12, 7, False), (12, 8, False)],
)
def test_how_long_a_run_is(shared: int, own: int, *, same: bool) -> None:
    """Five words that are two thirds of the shorter claim, or four that are all of it."""
    run = words(shared)
    one, other = both(f"{run} {words(own, 'c')}".strip(), f"{words(9, 'd')} {run} {words(9, 'f')}")
    assert same_words(one, other) is same
    assert same_words(other, one) is same


def test_a_run_needs_two_words_with_content() -> None:
    """The little words of a run count for its length, and for nothing else."""
    for run, same in (("the bab of it and", False), ("the bab of the bad", True)):
        one, other = both(run, f"{words(3, 'd')} {run} {words(3, 'f')}")
        assert same_words(one, other) is same


@pytest.mark.parametrize(
    ("count", "modes", "same"),
    [
        (8, ("quote", "quote"), True),
        (7, ("quote", "quote"), False),
        (8, ("quote", "paraphrase"), False),
        (8, ("paraphrase", "quote"), False),
        (8, ("paraphrase", "paraphrase"), False),
    ],
)
def test_two_parties_are_quoted_with_the_same_words(count: int, modes: tuple[Mode, Mode], *, same: bool) -> None:
    """Eight words in a row in quotations are one statement, whoever is named as its speaker."""
    run = words(count)
    one, other = (claim(s, p, run, mode=m) for s, p, m in zip(("S1", "S2"), (BOARD, RIVAL), modes, strict=True))
    assert same_words(one, other) is same


def test_marks_and_capitals_of_a_run() -> None:
    """Neither they nor the shape of an apostrophe make other words."""
    assert same_words(*both("It’s Bab, bad: baf", "it's bab bad baf"))


def test_runs_of_words() -> None:
    """A run may stand anywhere in both; a word between breaks it."""
    assert longest_run("abcd", "xbcy") == ("b", "c")
    assert longest_run("bc", "abxbc") == ("b", "c")
    assert longest_run("abc", "axb") in {("a",), ("b",)}
    assert longest_run("ababc", "bab") == ("b", "a", "b")


def amounts(one: str, other: str, holder: str | ClaimHolder = BOARD, its: str | ClaimHolder = BOARD) -> bool:
    """Whether two claims put the same amount on a dull bab, whichever stands first."""
    first, second = (claim(s, h, f"{t} dull bab") for s, h, t in (("S1", holder, one), ("S2", its, other)))
    found = same_amount(first, second, UNNAMED)
    assert same_amount(second, first, UNNAMED) is found
    return found


TELLING = [
    ("$40m", True),
    ("12%", True),
    ("9 boats", False),
    ("10 boats", True),
    ("1,499 boats", True),
    ("1,500 boats", False),
    ("2,099 boats", False),
    ("2,100 boats", True),
]


@pytest.mark.parametrize(("amount", "telling"), TELLING)
def test_amounts_that_are_no_coincidence(amount: str, *, telling: bool) -> None:
    """Money, a share, a count from ten on; not a number that may be a year."""
    assert amounts(f"for {amount}", f"got {amount}") is telling
    assert not amounts(f"for {amount}", "got 77 boats")


def test_amounts_of_two_parties() -> None:
    """One must be a group without a name, which nobody speaks for, and the amount money or a share."""
    roe = ClaimHolder(CREWS, 1)
    assert amounts("for $40m", "got $40m", BOARD, CREWS)
    assert not amounts("for $40m", "got $40m", BOARD, RIVAL)
    assert not amounts("for $40m", "got $40m", BOARD, roe)
    assert amounts("for $40m", "got $40m", CREWS, roe)
    assert not amounts("for 40 boats", "got 40 boats", BOARD, CREWS)
    assert amounts("for 40 boats and $40m", "got 40 boats and $40m", BOARD, CREWS)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("bab bad for $40m", "bab bad got $40m", True),
        ("bab for $40m", "bab got $40m", False),  # a word and the number itself
        ("bab for $1.5m", "bab got $1.5m", False),
        (f"bab bad {words(3, 'c')} for $40m", f"bab bad {words(3, 'd')} got $40m", True),
        (f"bab bad {words(4, 'c')} for $40m", f"bab bad {words(4, 'd')} got $40m", False),
        ("bab in Bad for $40m", "bab in Bad got $40m", False),  # a word and a name
        ("bab harbour for $40m", "bab harbour got $40m", False),  # a word and the party's own
    ],
)
def test_what_an_amount_is_put_on(one: str, other: str, *, same: bool) -> None:
    """Two words besides names and numbers, and enough of what both claims say."""
    assert same_amount(*both(one, other), UNNAMED) is same


@pytest.mark.parametrize(
    ("shared", "own", "same"), [(4, 6, True), (4, 7, False), (3, 0, False), (4, 0, True), (5, 7, True)]
)
def test_how_much_of_a_view_is_shared(shared: int, own: int, *, same: bool) -> None:
    """Four words, and two fifths of all that the two claims say."""
    one, other = both(words(shared), f"{words(shared)} {words(own, 'c')}", BOARD, CREWS)
    assert same_view(one, other, UNNAMED) is same
    assert same_view(other, one, UNNAMED) is same


def test_whose_views_are_shared() -> None:
    """A group's with anybody's but its own; no view of two parties with names, or of somebody of a group."""
    roe = ClaimHolder(CREWS, 1)
    view = words(4)
    for holder, its, same in ((CREWS, BOARD, True), (CREWS, CREWS, False), (BOARD, RIVAL, False), (roe, BOARD, False)):
        one, other = claim("S1", holder, view), claim("S2", its, view)
        assert same_view(one, other, UNNAMED) is same
        assert same_view(other, one, UNNAMED) is same
    assert same_view(claim("S1", CREWS, view), claim("S2", "Anglers", view), UNNAMED)


@pytest.mark.parametrize(
    ("shared", "own", "same"),
    [
        (7, 7, True),
        (7, 8, False),
        (8, 8, True),
        (6, 5, True),
        (6, 6, False),
        (4, 0, True),
        (4, 3, True),
        (4, 4, False),
        (3, 0, False),
    ],
)
def test_how_many_details_are_shared(shared: int, own: int, *, same: bool) -> None:
    """Seven words and near half of each claim, or four and more than half; of one party, and neither is against it."""
    ordered, turned = words(shared), " ".join(reversed(words(shared).split()))
    texts = f"{ordered} {words(own, 'c')}", f"{turned} {words(own, 'd')}"
    one, other = both(*texts)
    assert same_details(one, other) is same
    assert not same_details(one, replace(other, stance="denies"))
    assert not same_details(*both(*texts, BOARD, RIVAL))


def test_names_are_no_details() -> None:
    """Neither a name nor the party's own words count among the four."""
    assert same_details(*both(f"{words(3)} bid", f"so {words(3)} bid"))
    assert not same_details(*both(f"{words(3)} Xot", f"so {words(3)} Xot"))
    assert not same_details(*both(f"{words(3)} xot", f"so {words(3)} Xot"))
    assert not same_details(*both(f"{words(3)} board", f"so {words(3)} board"))


@pytest.mark.parametrize(
    ("spans", "apart"),
    [
        (((0, 10), (10, 20)), True),
        (((10, 20), (0, 10)), True),
        (((0, 10), (9, 20)), False),
        (((9, 20), (0, 10)), False),
        (((0, 20), (5, 10)), False),
    ],
)
def test_claims_of_one_article(spans: tuple[Span, Span], *, apart: bool) -> None:
    """Apart from each other they may give one view, or the same details."""
    pairs = ((BOARD, CREWS, words(4), words(4)), (BOARD, BOARD, words(7), " ".join(reversed(words(7).split()))))
    for holder, its, text, other in pairs:
        one, two = (claim("S1", h, t, span=s) for h, t, s in zip((holder, its), (text, other), spans, strict=True))
        assert state_the_same(one, two, UNNAMED) is apart


def test_signs_that_count_between_articles_only() -> None:
    """A run of words or an amount that one article has twice was told apart by whoever wrote it."""
    for one, other in ((words(5), words(5)), ("bab bad for $40m", "so bab bad got $40m")):
        assert state_the_same(*both(one, other), UNNAMED)
        first, second = claim("S1", BOARD, one, span=(0, 10)), claim("S1", BOARD, other, span=(20, 30))
        assert not state_the_same(first, second, UNNAMED)


@pytest.mark.parametrize("sign", ["run", "amount", "view", "details"])
def test_any_sign_is_enough(sign: str) -> None:
    """Each of them alone shows that two claims state the same."""
    turned = " ".join(reversed(words(7).split()))
    pairs = {
        "run": both(words(8), words(8), BOARD, RIVAL, mode="quote"),
        "amount": both("bab bad for $40m", "got $40m bab then bad"),
        "view": both("bab bad baf bag", "bag baf bad bab", CREWS, BOARD),
        "details": both(words(7), turned),
    }
    assert state_the_same(*pairs[sign], UNNAMED)


NEGATIONS = each("not no never nobody none nothing neither nor without cannot don't don’t Not")


@pytest.mark.parametrize("negation", NEGATIONS)
def test_a_claim_that_denies(negation: str) -> None:
    """One word of denial makes the opposite, two make none."""
    plain = words(6)
    assert state_the_same(*both(plain, f"so {plain}"), UNNAMED)
    assert not state_the_same(*both(plain, f"{negation} {plain}"), UNNAMED)
    assert not state_the_same(*both(f"{negation} {plain}", plain), UNNAMED)
    assert state_the_same(*both(f"{negation} {plain}", f"{negation} {plain}"), UNNAMED)
    assert state_the_same(*both(plain, f"{negation} {plain} never"), UNNAMED)


@pytest.mark.parametrize("opener", ["not only", "not just", "not merely", "not simply", "know", "knot", "nonesuch"])
def test_what_denies_nothing(opener: str) -> None:
    """A contrast affirms, and a word is not denied by letters within it."""
    assert state_the_same(*both(words(6), f"{opener} {words(6)}"), UNNAMED)


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("{} of “No Boats” so", False),
        ('{} of "No Boats" so', False),
        ("{} of ‘No Boats’ so", False),
        ("{} of 'No Boats' so", False),
        ("{} of “no boats” so", True),
        ("{}, “No boats” so", True),
        ("{} of No Boats so", True),
        ("isn't {} so?", False),
        ("isn’t {} so?", False),
        ("isn't {} so", True),
        ("isn't {}. So?", True),
        ("isn't {}! So?", True),
        ("so isn't {} so?", True),
    ],
)
def test_titles_and_questions(text: str, *, denies: bool) -> None:
    """A title in marks behind a small word denies nothing, nor does a question that expects a yes."""
    assert state_the_same(*both(words(6), text.format(words(6))), UNNAMED) is not denies


@pytest.mark.parametrize(("length", "denies"), [(37, False), (38, False), (39, True)])
def test_how_long_a_title_is(length: int, *, denies: bool) -> None:
    """Up to forty letters behind its first capital."""
    title = "No " + "x" * length
    one, other = both(words(6), f'{words(6)} of "{title}" so')
    assert state_the_same(one, other, UNNAMED) is not denies


def found(*claims: Claim) -> list[tuple[str, str]]:
    """The articles of the pairs among claims that stand in a group each."""
    return [(one.article, other.article) for one, other in same_statements([[c] for c in claims], UNNAMED)]


LONG = each("lanternfish barnacles driftwood saltmarsh tidewater quayside breakwater")
OTHERS = each("windlasses spinnakers mainsails forecastle gangplank bowsprit topgallant")


def test_pairs_that_share_a_run() -> None:
    """They are found by four words in a row, though nothing else leads from one to the other."""
    run = words(8)
    one, other = both(f"{run} {' '.join(LONG[:2])}", f"{run} {' '.join(OTHERS[:2])}", BOARD, RIVAL, mode="quote")
    assert found(one, other) == [("S1", "S2")]
    short = both(words(4), words(4))
    assert found(*short) == [("S1", "S2")]


def test_pairs_that_share_an_amount() -> None:
    """They are found by it, though their long words differ and the shared ones stand in another order."""
    one, other = both(f"bab bad baf {' '.join(LONG)} for $40m bag", f"bag baf {' '.join(OTHERS)} got $40m bad bab")
    assert found(one, other) == [("S1", "S2")]


def test_pairs_that_share_a_deed() -> None:
    """They are found by what a party does, whatever it is called."""
    cue = Passage("S1", 0, 8, "revealed")
    more: dict[str, Any] = {"frame": "act", "stance": "supports"}
    one = claim("S1", BOARD, "revealed its support", cue=cue, lemma="reveal", **more)
    other = claim("S1", BOARD, "voiced its backing", cue=Passage("S1", 0, 6, ""), lemma="voice", span=(40, 60), **more)
    assert found(one, other) == [("S1", "S1")]


def test_pairs_that_share_long_words() -> None:
    """One of their seven longest words leads to claims of the same party that tell the same."""
    one, other = both(" ".join(LONG), " ".join(reversed(LONG)))
    assert found(one, other) == [("S1", "S2")]
    longest = both(f"{words(3)} {LONG[0]}", f"{LONG[0]} {' '.join(reversed(words(6).split()))}")
    assert found(*longest) == [("S1", "S2")]


def test_pairs_that_share_a_view() -> None:
    """A group's words lead to anybody else's, a party's only to a group's; in both orders."""
    one, turned = "bab bad baf bag", "bag baf bad bab"
    for holder, its, pairs in ((CREWS, BOARD, 1), (BOARD, CREWS, 1), (CREWS, "Anglers", 1), (BOARD, RIVAL, 0)):
        assert len(found(*both(one, turned, holder, its))) == pairs


def test_claims_of_one_group_are_no_pair() -> None:
    """What has been joined already is not compared; each other pair comes once, the first claim first."""
    a, b, c = (claim(f"S{n}", BOARD, words(6)) for n in (1, 2, 3))
    pairs = list(same_statements([[a, b], [c]], UNNAMED))
    assert pairs == [(a, c), (b, c)]
    assert list(same_statements([[a]], UNNAMED)) == []
    assert list(same_statements([], UNNAMED)) == []


def test_a_crowd_leads_nowhere() -> None:
    """A claim is compared with the first twelve that share a sign with it."""
    crowd = [claim(f"S{n}", BOARD, words(6)) for n in range(1, 16)]
    behind = [
        sum(other.article == f"S{n}" for _, other in same_statements([[c] for c in crowd], UNNAMED))
        for n in range(12, 16)
    ]
    assert behind == [11, 12, 12, 12]


def test_words_that_mean_nothing_differ() -> None:
    """The words of these tests share no stems."""
    rows = [set(words(30, start).split()) for start in "bcdf"]
    assert all(not one & other for one, other in pairwise(rows))
