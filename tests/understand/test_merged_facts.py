"""Figures, questions and events of several articles: which are one, which disagree, and in what order they come."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.facts import Event, Figure, Question
from briefing.understand.dossier.figures import merge_figures
from briefing.understand.dossier.merging import join, merge
from briefing.understand.dossier.questions_and_events import merge_events, merge_questions
from briefing.understand.entities.linking import link_entities
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.records import ArticleFacts, Assertion, EventMention, Mention, OpenQuestion, Quantity
from tests.dossiers import article
from tests.understand.attributions import attribution, mentions_of, place
from tests.understand.lists import each


def counting(number: int, text: str, *amounts: tuple[str, float], more: Any = None, **fields: Any) -> ArticleFacts:
    """Let an article count boats: words and value of each; ``fields`` are of quantities, ``more`` of the article."""
    page = article(text, number, **(more or {}))
    given: dict[str, Any] = {"unit": "boats", "measures": "boats sank"} | fields
    found = tuple(
        Quantity(place(page, words), words, value, sentence=(0, len(text)), **given) for words, value in amounts
    )
    return ArticleFacts(page, (), (), found, (), ())


def figures(*facts: ArticleFacts) -> tuple[Figure, ...]:
    """Merge the figures of articles."""
    return merge_figures(facts, Affiliations(link_entities(facts)))


def test_what_a_figure_keeps() -> None:
    """The fields are those of the fact that tells most plainly what is counted; it is as new as its newest article."""
    short = counting(1, "40 boats", ("40 boats", 40.0), more={"published": "2025-03-02"}, measures="boats")
    fields: dict[str, Any] = {
        "measures": "old boats",
        "value_to": 50.0,
        "qualifier": "about",
        "context": "Old boats sank.",
    }
    plain = counting(2, "Some 40 boats", ("40 boats", 40.0), more={"published": "2025-03-01"}, **fields)
    undated = counting(3, "40 boats", ("40 boats", 40.0), more={"published": None}, measures="boats", value_to=50.0)
    (found,) = figures(plain, undated)
    assert (found.text, found.value, found.value_to, found.unit) == ("40 boats", 40.0, 50.0, "boats")
    assert (found.measures, found.qualifier, found.context) == ("old boats", "about", "Old boats sank.")
    assert (found.as_of, found.says, found.rank) == ("2025-03-01", None, 1)
    assert [e.source for e in found.evidence] == ["S2", "S3"]
    (newest,) = figures(short, counting(2, "40 boats", ("40 boats", 40.0), more={"published": "2025-03-01"}))
    assert newest.as_of == "2025-03-02"
    assert figures(undated)[0].as_of is None
    assert len(figures(short, plain)) == 2  # one of them is a range


def test_the_plainest_of_several() -> None:
    """A clause around it comes before many words, these before the later article."""
    for more, less in (
        ({"measures": "boats", "context": "They sank."}, {"measures": "boats so old"}),
        ({"measures": "boats so old"}, {"measures": "boats"}),
    ):
        for one, other in ((1, 2), (2, 1)):
            facts = [
                counting(one, "40 boats", ("40 boats", 40.0), **more),
                counting(other, "40 boats", ("40 boats", 40.0), **less),
            ]
            (found,) = figures(*sorted(facts, key=lambda f: f.article.id))
            assert found.measures == more["measures"]
    same = [counting(n, w, (w, 40.0)) for n, w in ((1, "40 boats"), (2, "40 Boats"))]
    assert [f.text for f in figures(*same)] == ["40 Boats"]


def test_how_alike_what_is_counted_must_be() -> None:
    """The same number of other things is another figure; what is counted counts with its unit and its words."""
    one = counting(1, "40 boats", ("40 boats", 40.0), measures="boats off the reef")
    for measures, number in (("boats off a reef", 1), ("boats off the quay", 1), ("crates of kelp, fern and moss", 2)):
        assert len(figures(one, counting(2, "40 boats", ("40 boats", 40.0), measures=measures))) == number
    other = counting(2, "40 carts", ("40 carts", 40.0), measures="carts", unit="carts")
    assert len(figures(one, other)) == 2


def order(*facts: ArticleFacts) -> list[str]:
    """The words of each figure, in order."""
    return [f.text for f in figures(*facts)]


GULLS: dict[str, Any] = {"unit": "gulls", "measures": "gulls dived"}


def test_the_order_of_figures() -> None:
    """First those that stand in a clause, then by independent reports, by reports, by article, by place."""
    boats, gulls = ("40 boats", 40.0), ("90 gulls", 90.0)
    one = counting(1, "40 boats", boats)
    assert order(one, counting(2, "90 gulls", gulls, context="90 gulls dived.", **GULLS)) == ["90 gulls", "40 boats"]
    assert order(one, counting(2, "90 gulls", gulls, **GULLS)) == ["40 boats", "90 gulls"]
    two = [counting(n, "90 gulls", gulls, **GULLS) for n in (2, 3)]
    assert order(one, *two) == ["90 gulls", "40 boats"]
    again = counting(3, "90 gulls", gulls, more={"echo_of": "S2"}, **GULLS)
    assert order(one, two[0], again) == ["90 gulls", "40 boats"]
    assert order(one, counting(4, "40 boats", boats), two[0], again) == ["40 boats", "90 gulls"]
    assert order(counting(1, "90 boats, 40 boats", ("40 boats", 40.0), ("90 boats", 90.0))) == ["90 boats", "40 boats"]


def speaker(content: str, **more: Any) -> str | None:
    """Who says that forty boats sank, where Norland says some words."""
    text = "Norland said 40 boats sank here"
    page = article(text)
    says = attribution(page, "Norland", "said", content, **more)
    quantity = Quantity(place(page, "40 boats"), "40 boats", 40.0, "boats", "boats", (0, len(text)))
    (found,) = figures(ArticleFacts(page, mentions_of(page, "Norland"), (says,), (quantity,), (), ()))
    return found.says


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("40 boats", "Norland"),
        ("40 boats sank", "Norland"),
        ("said 40 boats", "Norland"),
        ("0 boats", None),
        ("40 boat", None),
    ],
)
def test_who_says_a_figure(content: str, name: str | None) -> None:
    """Whoever's words hold the whole of it."""
    assert speaker(content) == name


def test_who_says_no_figure() -> None:
    """Neither a deed, nor words inside a quotation, a source that stands for nobody, or what is yet to be said."""
    assert speaker("40 boats", frame="act") is None
    assert speaker("40 boats", inside_quote=True) is None
    assert speaker("40 boats", mention=None) is None
    assert speaker("40 boats", assertion=Assertion(modality="expected")) is None


def test_a_person_says_a_figure() -> None:
    """A person is named, not the party that they speak for; whoever is named first of several articles counts."""
    text = "Jane Roe said 40 boats sank"
    page = article(text)
    roe = Mention(place(page, "Jane Roe"), "Jane Roe", "person", sure=True)
    says = attribution(page, "Jane Roe", "said", "40 boats sank")
    quantity = Quantity(place(page, "40 boats"), "40 boats", 40.0, "boats", "boats sank", (0, len(text)))
    facts = ArticleFacts(page, (roe,), (says,), (quantity,), (), ())
    assert figures(facts)[0].says == "Jane Roe"
    assert figures(facts, counting(2, "40 boats", ("40 boats", 40.0)))[0].says == "Jane Roe"
    assert figures(counting(2, "40 boats", ("40 boats", 40.0)), facts)[0].says == "Jane Roe"


def disagree(one: ArticleFacts, other: ArticleFacts) -> bool:
    """Whether two figures of articles disagree, each with the other."""
    first, second = figures(one, other)
    assert (first.conflicts_with, second.conflicts_with) in {((), ()), ((second.id,), (first.id,))}
    return bool(first.conflicts_with)


@pytest.mark.parametrize(
    ("measures", "disagreeing"),
    [
        ("boats sank off reef", True),
        ("boats sank off quay", False),
        ("boats sank", False),
        ("gulls dive", False),
    ],
)
def test_figures_that_disagree(measures: str, *, disagreeing: bool) -> None:
    """Other numbers of what is mostly the same thing."""
    one = counting(1, "40 boats", ("40 boats", 40.0), measures="boats sank off reef")
    assert disagree(one, counting(2, "50 boats", ("50 boats", 50.0), measures=measures)) is disagreeing


def test_figures_that_cannot_disagree() -> None:
    """Those of other units, other days, or of one article."""
    one = counting(1, "40 boats", ("40 boats", 40.0))
    assert disagree(one, counting(2, "50 boats", ("50 boats", 50.0)))
    assert not disagree(one, counting(2, "50 boats", ("50 boats", 50.0), unit="gulls"))
    assert not disagree(one, counting(2, "50 boats", ("50 boats", 50.0), more={"published": "2024-01-01"}))
    both = counting(1, "40 boats, 50 boats", ("40 boats", 40.0), ("50 boats", 50.0))
    assert [f.conflicts_with for f in figures(both)] == [(), ()]
    assert not disagree(one, counting(2, "40 boats", ("40 boats", 40.0), value_to=50.0))


def beside(gap: int, *names: str, unit: str = "gulls") -> list[int]:
    """How many figures each of two disagrees with; they begin some characters apart, by speakers of other things."""
    text = f"Norland, Sudland: 40 boats{' ' * (gap - 8)}50 {unit} so"
    page = article(text)
    words = ("40 boats", f"50 {unit}")
    says = tuple(
        attribution(page, n, "", w, mention=("Norland", "Sudland").index(n)) for n, w in zip(names, words, strict=False)
    )
    quantities = tuple(Quantity(place(page, w), w, float(w[:2]), "pieces", w[3:], (0, len(text))) for w in words)
    found = figures(ArticleFacts(page, mentions_of(page, "Norland", "Sudland"), says, quantities, (), ()))
    return [len(f.conflicts_with) for f in found]


def test_speakers_beside_one_another() -> None:
    """Two of them who count in one unit, less than two hundred and fifty characters apart."""
    assert beside(249, "Norland", "Sudland") == [1, 1]
    assert beside(250, "Norland", "Sudland") == [0, 0]
    assert beside(30, "Norland", "Norland") == [0, 0]
    assert beside(30, "Norland") == [0, 0]
    assert beside(30) == [0, 0]


def asking(number: int, *texts: tuple[str, float], **more: Any) -> ArticleFacts:
    """Let an article leave things open: words and weight of each."""
    page = article(" ".join(t for t, _ in texts), number, **more)
    found = tuple(OpenQuestion(place(page, t), t, "unclear", (0, len(t)), w) for t, w in texts)
    return ArticleFacts(page, (), (), (), found, ())


def questions(*facts: ArticleFacts) -> list[str]:
    """The words of each question, in order."""
    return [q.text for q in merge_questions(facts)]


GULL, COD = "Who feeds the gulls?", "Where is all the cod?"


def test_the_order_of_questions() -> None:
    """By independent reports, by reports, by how plainly they are open, by article, by place."""
    one = asking(1, (GULL, 1.0))
    assert questions(one, asking(2, (COD, 1.0))) == [GULL, COD]
    assert questions(one, asking(2, (COD, 2.0))) == [COD, GULL]
    assert questions(asking(1, (GULL, 9.0)), asking(2, (COD, 1.0)), asking(3, (COD, 1.0))) == [COD, GULL]
    retold = asking(3, (COD, 1.0), echo_of="S2")
    assert questions(asking(1, (GULL, 9.0)), asking(2, (COD, 1.0)), retold) == [COD, GULL]
    assert questions(one, asking(2, (COD, 9.0)), retold, asking(4, (GULL, 1.0))) == [GULL, COD]
    assert questions(asking(1, (COD, 1.0), (GULL, 1.0))) == [COD, GULL]
    assert questions(asking(1, (GULL, 1.0)), asking(2, (COD, 1.0)), asking(3, (COD, 2.0)), asking(4, (GULL, 3.0))) == [
        GULL,
        COD,
    ]


def loose(facts: ArticleFacts) -> ArticleFacts:
    """Let a pronoun of the questions be named nowhere before it."""
    return replace(facts, questions=tuple(replace(q, dangling=True) for q in facts.questions))


def test_what_stands_for_a_question() -> None:
    """The one that is most plainly open, or else the longest; all are cited, and what its words need is known."""
    plain, long = "Will it feed such a gull", "Will it feed such a gull then"
    for weights, text in (((2.0, 1.0), plain), ((1.0, 1.0), long)):
        (found,) = merge_questions([asking(1, (plain, weights[0])), asking(2, (long, weights[1]))])
        assert (found.text, found.why, found.rank) == (text, "unclear", 1)
        assert [e.source for e in found.evidence] == ["S1", "S2"]
    (found,) = merge_questions([asking(1, (plain, 1.0))])
    assert isinstance(found, Question)
    assert (found.begins, found.points_back) == ("free", True)
    (found,) = merge_questions([loose(asking(1, ("Will the gull feed them", 1.0)))])
    assert (found.begins, found.points_back) == ("free", True)
    (found,) = merge_questions([asking(1, ("It is his gull", 1.0))])
    assert (found.begins, found.points_back) == ("pronoun", False)


@pytest.mark.parametrize(
    ("other", "number"),
    [("gull rope mast keel buoy", 1), ("gull rope mast moss fern", 2), ("kelp moss fern dune crab", 2)],
)
def test_how_alike_questions_are(other: str, number: int) -> None:
    """They share most of their words."""
    assert len(questions(asking(1, ("gull rope mast keel reef", 1.0)), asking(2, (other, 1.0)))) == number


def happening(number: int, text: str, date: str | None = "2025-03-04", when: str = "", **more: Any) -> ArticleFacts:
    """Let something happen in an article."""
    page = article(text, number)
    given: dict[str, Any] = {"planned": False} | more
    return ArticleFacts(
        page, (), (), (), (), (EventMention((0, len(text)), when, date, sentence=(0, len(text)), **given),)
    )


def test_the_order_of_events() -> None:
    """By day, those without one last; then by article and place."""
    first, second, third = (
        happening(n, t, d)
        for n, t, d in ((3, "Gulls dived", None), (2, "Cod came", "2025-03-04"), (1, "Eel left", "2025-03-05"))
    )
    assert [e.text for e in merge_events([first, second, third])] == ["Cod came", "Eel left", "Gulls dived"]
    same = happening(1, "Eel left", "2025-03-04")
    assert [e.text for e in merge_events([second, same])] == ["Eel left", "Cod came"]
    page = article("Eel left. Cod came.")
    spans = (place(page, "Cod came"), place(page, "Eel left"))
    events = tuple(EventMention(s, "", "2025-03-04", planned=False, sentence=s) for s in spans)
    assert [e.text for e in merge_events([ArticleFacts(page, (), (), (), (), events)])] == ["Eel left", "Cod came"]
    days = [happening(n, t, d) for n, t, d in ((1, "Eel left", None), (2, "Cod came", None))]
    assert [e.text for e in merge_events(days[::-1])] == ["Eel left", "Cod came"]


def test_what_stands_for_an_event() -> None:
    """What can be told alone, then the longest, then the latest article; all are cited."""
    short, long = "the old pier opened", "the old pier opened to boats"
    for alone, text in (((True, False), short), ((True, True), long), ((False, True), long)):
        facts = [happening(1, short, alone=alone[0]), happening(2, long, alone=alone[1])]
        (found,) = merge_events(facts)
        assert (found.text, len(found.evidence)) == (text, 2)
    (found,) = merge_events([happening(1, "The pier opened"), happening(2, "the pier opened")])
    assert found.text == "the pier opened"


def test_what_an_event_keeps() -> None:
    """Its words on one line, its time, whether it is planned, and its words without the time that leads them."""
    (found,) = merge_events([happening(1, "On 4 March,  they\nmet", when="on 4 March", planned=True)])
    assert isinstance(found, Event)
    assert (found.text, found.when, found.date, found.planned) == (
        "On 4 March, they met",
        "on 4 March",
        "2025-03-04",
        True,
    )
    assert (found.body, found.begins, found.cut_off) == ("they met", "pronoun", False)
    (plain,) = merge_events([happening(1, "However, boats came")])
    assert (plain.body, plain.begins, plain.planned) == ("", "free", False)
    assert merge_events([happening(1, "Roe came: “Gulls dive.")])[0].cut_off
    assert merge_events([happening(1, "boats came", alone=False)])[0].cut_off


def test_events_of_several_days() -> None:
    """The same words on another day are another event; two of three words make one event of one day."""
    assert len(merge_events([happening(1, "gulls dived"), happening(2, "gulls dived", "2025-03-05")])) == 2
    assert len(merge_events([happening(1, "gulls dived off reef"), happening(2, "gulls dived off quay")])) == 1
    assert len(merge_events([happening(1, "gulls dived off reef"), happening(2, "gulls swam by quay")])) == 2


def test_only_the_nearest_groups_are_compared() -> None:
    """An item is compared with forty groups, those that share most words with it."""
    for count, joined in ((39, True), (40, False)):
        wide = [
            f"zig zag {' '.join(f'{a}{b}{n:02}'.translate(LETTERS) for a in 'bcd' for b in 'fgh')}"
            for n in range(count)
        ]
        groups = merge([*wide, "zig", "zig zag"], str, lambda _: "", 0.36, lambda *_: True)
        assert len(groups) == count + (1 if joined else 2)


def test_the_nearest_group_may_be_the_last() -> None:
    """Of more than forty groups it is one that shares most words with an item, in any of its members."""
    far = [f"zig {a}{b}o{c} {a}u{b}{c}" for a in "bcdfgk" for b in "lmr" for c in "ptx"][:45]
    near = ["zig zag", "zag zig"]
    *_, last = merge([*far, *near], str, lambda _: "", 0.1, lambda *_: True)
    assert last == near
    assert len(merge(far, str, lambda _: "", 0.1, lambda *_: True)) == len(far)


def test_a_long_text_joins_a_short_one_by_words_that_are_common() -> None:
    """What is rare in the text of the group leads to it, though the item has rarer words of its own."""
    rare = {"zig": "bcdf", "zag": "ghjs"}
    others = [
        " ".join([word, *(f"{a}{n:02}".translate(LETTERS) for a in letters)])
        for word, letters in rare.items()
        for n in range(34)
    ]
    found = merge(["zig zag", "zig zag reef", *others], str, lambda _: "", 0.4, lambda *_: True)
    assert found == [["zig zag", "zig zag reef"], *([o] for o in others)]


LETTERS = str.maketrans("0123456789", "klmnprtvwx")


def test_pairs_within_a_group_join_nothing() -> None:
    """A pair of one group leaves it as it is; without pairs all stay."""
    assert join([["a", "b"], ["c"]], [("a", "b")], lambda *_: True) == [["a", "b"], ["c"]]
    assert join([["a"], ["b"]], [], lambda *_: True) == [["a"], ["b"]]
    assert join([["a"], ["b"]], [("b", "a")], lambda *_: True) == [["a", "b"]]


def test_an_item_joins_the_group_that_is_most_alike() -> None:
    """Rare words count for more than common ones, whichever group comes first."""
    items = ["gull rope mast keel", "gull rope mast reef buoy", "gull rope mast reef"]
    assert merge(items, str, lambda _: "", 0.9, lambda *_: True) == [[items[0]], [items[1]], [items[2]]]
    assert merge(items[::2] + items[1:2], str, lambda _: "", 0.7, lambda *_: True)[-1] == [items[2], items[1]]
    for word in each("gull rope mast"):
        assert merge([word, word], str, lambda _: "", 0.5, lambda *_: True) == [[word, word]]
    assert merge([], str, lambda _: "", 0.5, lambda *_: True) == []
