"""Where a party stands on a topic: how near its stance must be to the topic, what makes it wait, what sums it up."""

from __future__ import annotations

import pytest

from briefing.facts import Stance, Verdict
from briefing.understand.dossier.views import views_on
from briefing.understand.records import ArticleFacts, KeyPhrase, phrase
from tests.dossiers import article, position
from tests.understand.lists import each


def verdict(text: str, nouns: str, verbs: str = "", stance: Stance = "supports") -> Verdict:
    """Where Norland stands on the levy by one position, in which some words are nouns and verbs."""
    page = article(text)

    def phrases(words: str, kind: str) -> list[KeyPhrase]:
        return [
            phrase((text.index(w), text.index(w) + len(w)), w, "", w if kind == "noun" else "") for w in each(words)
        ]

    found = sorted((*phrases(nouns, "noun"), *phrases(verbs, "verb")), key=lambda p: p.span)
    facts = ArticleFacts(page, (), (), (), (), (), tuple(found))
    (view,) = views_on("levy", [position(text, page, stance=stance)], [facts])
    return view.verdict


NEAR = [
    ("Norland likes the levy", "levy", "", "supports"),
    ("Norland likes the levy on cod", "levy cod", "", "supports"),
    ("Norland likes cod, levy", "cod levy", "", "speaks"),
    ("Norland likes cod", "cod", "", "speaks"),
    ("Norland likes", "", "", "speaks"),
    ("Norland will levy", "", "levy", "supports"),
    ("Norland will levy cod", "cod", "levy", "supports"),
    ("Norland likes cod to levy", "cod", "levy", "speaks"),
    ("Norland will levy cod, eel", "cod eel", "levy", "supports"),
]


@pytest.mark.parametrize(("text", "nouns", "verbs", "expected"), NEAR, ids=[case[0] for case in NEAR])
def test_how_near_a_topic_is(text: str, nouns: str, verbs: str, expected: Verdict) -> None:
    """The first noun, or a verb before it; where no noun stands, any verb."""
    assert verdict(text, nouns, verbs) == expected


def test_who_blames_takes_no_stand() -> None:
    """Only where blaming is the first thing that is done."""
    assert verdict("Norland may rebuke the levy", "levy", "rebuke") == "speaks"
    assert verdict("Norland may hate, rebuke the levy", "levy", "hate rebuke") == "supports"


CONDITIONS = ["only after", "only if", "only when", "only once", "unless", "until", "provided", "provided that"]


@pytest.mark.parametrize("words", [*CONDITIONS, "on condition that", "as long as", "before", "Unless"])
def test_conditions(words: str) -> None:
    """They make the levy wait for something, where the position is about it at all; within a word they do not."""
    assert verdict(f"Norland likes the levy {words} it rains", "levy") == "conditional"
    assert verdict(f"Norland likes cod {words} it rains", "cod") == "speaks"
    assert verdict(f"Norland likes the levy x{words}x rain", "levy") == "supports"


@pytest.mark.parametrize("words", ["if", "only", "after", "when", "once", "long as", "on condition"])
def test_no_conditions(words: str) -> None:
    """Other words set none."""
    assert verdict(f"Norland likes the levy {words} it rains", "levy") == "supports"


PAGE = article("Norland one levy. Norland two levy. Norland three levy unless. Sudland one levy. Norland four.")
ALL = ("Norland one levy", "Norland two levy", "Norland three levy unless")
FACTS = ArticleFacts(
    PAGE,
    (),
    (),
    (),
    (),
    (),
    tuple(phrase((n, n + 4), "levy", "", "levy") for n in range(90) if PAGE.text.startswith("levy", n)),
)


def views(*stances: tuple[str, Stance]) -> list[tuple[str, Verdict, tuple[str, ...]]]:
    """Party, verdict and positions of each view on the levy."""
    found = [
        position(words, PAGE, id=words, party=words.split(maxsplit=1)[0], stance=stance) for words, stance in stances
    ]
    return [(v.party, v.verdict, v.positions) for v in views_on("levy", found, [FACTS])]


@pytest.mark.parametrize(
    ("stances", "overall"),
    [
        (("supports", "opposes", "claims"), "divided"),
        (("demands", "refuses", "claims"), "divided"),
        (("opposes", "claims"), "opposes"),
        (("demands", "supports"), "supports"),
        (("demands", "claims"), "seeks"),
        (("supports", "claims", "claims"), "conditional"),
        (("opposes", "claims", "claims"), "conditional"),
        (("claims", "warns"), "speaks"),
    ],
)
def test_what_sums_up_several_positions(stances: tuple[Stance, ...], overall: Verdict) -> None:
    """For and against are divided; else a condition counts first, then what is refused, backed, wanted."""
    assert [v for _, v, _ in views(*zip(ALL, stances, strict=False))] == [overall]


def test_the_positions_of_a_view() -> None:
    """Those that show its verdict come first, then the others that show one; what shows none is there only alone."""
    one, two, three = ALL
    assert views((one, "supports"), (two, "claims"), (three, "claims")) == [("Norland", "conditional", (three, one))]
    assert views((one, "demands"), (two, "supports"), (three, "supports"))[0][2] == (three, one, two)
    assert views((one, "claims"), (two, "warns")) == [("Norland", "speaks", (one, two))]
    both = views((one, "supports"), ("Sudland one levy", "opposes"), (two, "supports"))
    assert both == [("Norland", "supports", (one, two)), ("Sudland", "opposes", ("Sudland one levy",))]
    assert views() == []


def test_evidence_of_several_articles() -> None:
    """A position is about a topic where any of its passages is."""
    one, two = article("Norland likes it", 1), article("Norland likes it", 2)
    facts = [
        ArticleFacts(one, (), (), (), (), ()),
        ArticleFacts(two, (), (), (), (), (), (phrase((14, 16), "levy", "", "it"),)),
    ]
    (view,) = views_on("levy", [position("Norland likes it", one, two, stance="supports")], facts)
    assert view.verdict == "supports"
