"""Events on parses written by hand: the clause around a time, its day, and whether it is still to come."""

from __future__ import annotations

import pytest

from briefing.understand.events.find import find_events
from briefing.understand.lexicon.facts import PLANNING
from tests.understand.lists import each
from tests.understand.parses import Parse, article_of, parsed

THURSDAY = "2025-08-21"
Expected = tuple[str, str, str | None, bool]
"""The clause, the words for the time, the day, whether it is planned."""

FINDS: list[tuple[Parse, list[Expected]]] = [
    (
        ("The council met on 2 July and sold the ship .", "DT NN VBD IN CD NNP CC VBD DT NN .",
         "det:2 nsubj:3 ROOT prep:3 nummod:6 pobj:4 cc:3 conj:3 det:10 dobj:8 punct:3"),
        [("The council met on 2 July", "on 2 July", "2025-07-02", False)],
    ),
    (
        ("The council will meet on Friday .", "DT NN MD VB IN NNP .", "det:2 nsubj:4 aux:4 ROOT prep:4 pobj:5 punct:4"),
        [("The council will meet on Friday", "on Friday", "2025-08-22", True)],
    ),
    (
        ("The council met on Friday .", "DT NN VBD IN NNP .", "det:2 nsubj:3 ROOT prep:3 pobj:4 punct:3"),
        [("The council met on Friday", "on Friday", "2025-08-15", False)],
    ),
    (
        ("The vote is/be to be held on Friday .", "DT NN VBZ/AUX TO VB VBN IN NNP .",
         "det:2 nsubj:3 ROOT aux:6 auxpass:6 xcomp:3 prep:6 pobj:7 punct:3"),
        [("The vote is to be held on Friday", "on Friday", "2025-08-22", True)],
    ),
    (
        ("A law is expected/expect on Friday .", "DT NN VBZ VBN IN NNP .",
         "det:2 nsubjpass:4 auxpass:4 ROOT prep:4 pobj:5 punct:4"),
        [("A law is expected on Friday", "on Friday", "2025-08-22", True)],
    ),
    (
        ("They plan to sell it on Friday .", "PRP VBP TO VB PRP IN NNP .",
         "nsubj:2 ROOT aux:4 xcomp:2 dobj:4 prep:4 pobj:6 punct:2"),
        [("They plan to sell it on Friday", "on Friday", "2025-08-22", True)],
    ),
    (
        ("They planned/plan a sale on Friday .", "PRP VBD DT NN IN NNP .",
         "nsubj:2 ROOT det:4 dobj:2 prep:2 pobj:5 punct:2"),
        [("They planned a sale on Friday", "on Friday", "2025-08-15", False)],
    ),
    (
        ("The mayor would have met Doe on Friday .", "DT NN MD VB VBN NNP IN NNP .",
         "det:2 nsubj:5 aux:5 aux:5 ROOT dobj:5 prep:5 pobj:7 punct:5"),
        [("The mayor would have met Doe on Friday", "on Friday", "2025-08-15", False)],
    ),
    (
        ("The ban holds until Friday .", "DT NN VBZ IN NNP .", "det:2 nsubj:3 ROOT prep:3 pobj:4 punct:3"),
        [("The ban holds until Friday", "until Friday", "2025-08-22", True)],
    ),
    (
        ("The ban held until Friday .", "DT NN VBD IN NNP .", "det:2 nsubj:3 ROOT prep:3 pobj:4 punct:3"),
        [("The ban held until Friday", "until Friday", "2025-08-15", False)],
    ),
    (
        ("The firm may close in 2026 .", "DT NN MD VB IN CD .", "det:2 nsubj:4 aux:4 ROOT prep:4 pobj:5 punct:4"),
        [("The firm may close in 2026", "in 2026", None, True)],
    ),
    (
        ("The firm closed last Friday .", "DT NN VBD JJ NNP .", "det:2 nsubj:3 ROOT amod:5 npadvmod:3 punct:3"),
        [("The firm closed last Friday", "last Friday", "2025-08-15", False)],
    ),
    (
        ("Talks on Friday failed .", "NNS IN NNP VBD .", "nsubj:4 prep:1 pobj:2 ROOT punct:4"),
        [("Talks on Friday failed", "on Friday", "2025-08-15", False)],
    ),
    (
        ("Roe left on Monday after she met Doe recently .", "NNP VBD IN NNP IN/SCONJ PRP VBD NNP RB .",
         "nsubj:2 ROOT prep:2 pobj:3 mark:7 nsubj:7 advcl:2 dobj:7 advmod:7 punct:2"),
        [("Roe left on Monday after she met Doe recently", "on Monday", "2025-08-18", False)],
    ),
    (
        ("Roe left on Monday and Doe will return on Friday .", "NNP VBD IN NNP CC NNP MD VB IN NNP .",
         "nsubj:2 ROOT prep:2 pobj:3 cc:2 nsubj:8 aux:8 conj:2 prep:8 pobj:9 punct:2"),
        [("Roe left on Monday", "on Monday", "2025-08-18", False),
         ("Doe will return on Friday", "on Friday", "2025-08-22", True)],
    ),
    (
        ("Boats sank overnight on Tuesday .", "NNS VBD RB IN NNP .", "nsubj:2 ROOT advmod:2 prep:2 pobj:4 punct:2"),
        [("Boats sank overnight on Tuesday", "overnight on Tuesday", "2025-08-19", False)],
    ),
]  # fmt: skip


def events(parse: Parse, published: str | None = THURSDAY) -> list[Expected]:
    """Find the events of an article of one sentence."""
    page = article_of(parsed(*parse))
    return [
        (page.article.text[slice(*e.span)], e.when, e.date, e.planned) for e in find_events(page, published)
    ]  # fmt: skip


@pytest.mark.parametrize(("parse", "expected"), FINDS, ids=[parse[0] for parse, _ in FINDS])
def test_finds(parse: Parse, expected: list[Expected]) -> None:
    """An event is a clause with its time; the day looks ahead where the clause does."""
    assert events(parse) == expected


FINDS_NOTHING: list[Parse] = [
    (
        "Roe spoke/speak at his year - end talk .", "NNP VBD IN PRP$ NN HYPH NN NN .",
        "nsubj:2 ROOT prep:2 poss:8 compound:7 punct:7 compound:8 pobj:3 punct:2",
    ),
    ("The council met and talked .", "DT NN VBD CC VBD .", "det:2 nsubj:3 ROOT cc:3 conj:3 punct:3"),
    ("The mayor may march .", "DT NN MD VB .", "det:2 nsubj:4 aux:4 ROOT punct:4"),
    (
        'Roe said : " They fired on Monday . "', "NNP VBD : `` PRP VBD IN NNP . ''",
        "nsubj:2 ROOT punct:6 punct:6 nsubj:6 ccomp:2 prep:6 pobj:7 punct:2 punct:2",
    ),
]  # fmt: skip


@pytest.mark.parametrize("parse", FINDS_NOTHING, ids=[words for words, _, _ in FINDS_NOTHING])
def test_finds_nothing(parse: Parse) -> None:
    """What has no time is no event, nor is what somebody says in a quotation; a talk may be called by its time."""
    assert events(parse) == []


MONTH_ALONE: list[tuple[Parse, list[Expected]]] = [
    (
        ("The council met on Friday .", "DT NN VBD IN NNP .", "det:2 nsubj:3 ROOT prep:3 pobj:4 punct:3"),
        [("The council met on Friday", "on Friday", None, False)],
    ),
    (
        ("The council met on 2 July 2024 .", "DT NN VBD IN CD NNP CD .",
         "det:2 nsubj:3 ROOT prep:3 nummod:6 pobj:4 nummod:6 punct:3"),
        [("The council met on 2 July 2024", "on 2 July 2024", "2024-07-02", False)],
    ),
]  # fmt: skip


@pytest.mark.parametrize("published", ["2025-08", None])
@pytest.mark.parametrize(("parse", "expected"), MONTH_ALONE)
def test_without_a_day_only_full_dates_are_resolved(
    parse: Parse, expected: list[Expected], published: str | None
) -> None:
    """A weekday needs the day of its article."""
    assert events(parse, published) == expected


def test_only_the_body_counts() -> None:
    """A headline tells of nothing that the body does not."""
    parse = ("Council met on Friday .", "NN VBD IN NNP .", "nsubj:2 ROOT prep:2 pobj:3 punct:2")
    assert find_events(article_of(parsed(*parse), kind="title"), THURSDAY) == ()


OVERNIGHT = ("Overnight boats sank after a storm on {} .", "RB NNS VBD IN DT NN IN {} .",
             "advmod:3 nsubj:3 ROOT prep:3 det:6 pobj:4 prep:3 {} punct:3")  # fmt: skip


def overnight(day: str, tags: str, relations: str) -> Parse:
    """Name a day beside "overnight"."""
    words, kinds, links = OVERNIGHT
    return words.format(day), kinds.format(tags), links.format(relations)


def test_overnight_is_the_day_beside_it() -> None:
    """In an article without a day, "overnight" is dated by the date beside it."""
    parse = overnight("2 July 2024", "CD NNP CD", "nummod:9 pobj:7 nummod:9")
    assert [(when, day) for _, when, day, _ in events(parse, None)] == [("Overnight", "2024-07-02")]


@pytest.mark.xfail(strict=True, reason='in an article with a day, "overnight" is that day, whatever stands beside it')
def test_overnight_is_the_weekday_beside_it() -> None:
    """What happened overnight on Tuesday is Tuesday's night, also in an article of Thursday."""
    assert [day for _, _, day, _ in events(overnight("Tuesday", "NNP", "pobj:7"))] == ["2025-08-19"]


PAST: list[tuple[Parse, str]] = [
    (("The ferry closed in March .", "DT NN VBN IN NNP .", "det:2 nsubj:3 ROOT prep:3 pobj:4 punct:3"), "2024-03"),
    (("The line closed in March .", "DT NN VBD IN NNP .", "det:2 nsubj:3 ROOT prep:3 pobj:4 punct:3"), "2024-03"),
    (
        ("The council met on May 5 .", "DT NN VBD IN NNP CD .", "det:2 nsubj:3 ROOT prep:3 pobj:4 nummod:5 punct:3"),
        "2024-05-05",
    ),
]


@pytest.mark.parametrize(("parse", "date"), PAST, ids=[parse[0] for parse, _ in PAST])
def test_what_has_happened_lies_before_the_article(parse: Parse, date: str) -> None:
    """In an article of February, "closed in March" means the March before."""
    assert [day for _, _, day, _ in events(parse, "2025-02-11")] == [date]


def held(day: str, link: str = "on", verb: str = "closed/close", tag: str = "VBD") -> Parse:
    """Build "The line … (link) (day) .", where the day is one word or several."""
    words, links = [*link.split(), *day.split()], [*("prep:3" for _ in link.split()), *("pobj:3" for _ in day.split())]
    tags = [*("IN" for _ in link.split()), *("NNP" for _ in day.split())]
    return (
        f"The line {verb} {' '.join(words)} .",
        f"DT NN {tag} {' '.join(tags)} .",
        f"det:2 nsubj:3 ROOT {' '.join(links)} punct:3",
    )


@pytest.mark.parametrize(
    ("day", "published", "date", "planned"),
    [
        ("21 August 2025", THURSDAY, "2025-08-21", False),
        ("22 August 2025", THURSDAY, "2025-08-22", True),
        ("20 August 2025", THURSDAY, "2025-08-20", False),
        ("22 August 2025", "2025-08", "2025-08-22", False),
        ("1 September 2025", "2025-08", "2025-09-01", True),
        ("September 2025", THURSDAY, "2025-09", True),
        ("August 2025", THURSDAY, "2025-08", False),
        ("22 August 2025", None, "2025-08-22", False),
    ],
)
def test_a_day_with_its_year_tells_whether_it_is_ahead(
    day: str, published: str | None, date: str, *, planned: bool
) -> None:
    """Whatever the verb: what lies behind the article's day, or its month, is planned; on the day itself it is not."""
    assert [found[2:] for found in events(held(day, "in" if day[0].isalpha() else "on"), published)] == [
        (date, planned)
    ]


@pytest.mark.parametrize(
    ("day", "published", "date"),
    [
        ("21 August", THURSDAY, "2025-08-21"),
        ("22 August", THURSDAY, "2024-08-22"),
        ("20 August", THURSDAY, "2025-08-20"),
        ("September", THURSDAY, "2024-09"),
        ("August", THURSDAY, "2025-08"),
        ("22 August 2025", THURSDAY, "2025-08-22"),
    ],
)
def test_a_day_without_its_year_in_the_past(day: str, published: str, date: str) -> None:
    """It is the last such day up to the article's own; with its year it is what it says."""
    assert [found[2] for found in events(held(day, "in" if day[0].isalpha() else "on"), published)] == [date]


LEADS = ["on", "in", "by", "since", "from", "until", "as of", "before", "after", "during", "at", "between", "On"]


@pytest.mark.parametrize(
    "link", [*LEADS, "early in", "late in", "before the end of", "at the start of", "the middle of"]
)
def test_words_that_belong_to_a_time(link: str) -> None:
    """A preposition before a day is part of its words, other words are not."""
    assert [when for _, when, _, _ in events(held("Friday", link))] == [f"{link} Friday"]
    for other in ("near", "kin", "unless"):
        assert [when for _, when, _, _ in events(held("Friday", other))] == ["Friday"]


@pytest.mark.parametrize("lead", ["last", "next", "this", "Last"])
def test_days_that_need_no_preposition(lead: str) -> None:
    """Thus "Since last Friday" keeps its own words."""
    assert [when for _, when, _, _ in events(held(f"{lead} Friday", "since"))] == [f"{lead} Friday"]


AHEAD = [
    (("The line will/will close on Friday .", "DT NN MD VB IN NNP ."), True),
    (("The line shall/shall close on Friday .", "DT NN MD VB IN NNP ."), True),
    (("The line 'll/will close on Friday .", "DT NN MD VB IN NNP ."), True),
    (("The line would/would close on Friday .", "DT NN MD VB IN NNP ."), True),
    (("The line did/do close on Friday .", "DT NN VBD VB IN NNP ."), False),
]


@pytest.mark.parametrize(("words", "planned"), AHEAD)
def test_auxiliaries_that_look_ahead(words: tuple[str, str], *, planned: bool) -> None:
    """Will, shall and would; by their relation to the verb."""
    links = "det:2 nsubj:4 aux:4 ROOT prep:4 pobj:5 punct:4"
    assert [found[3] for found in events((*words, links))] == [planned]
    assert [found[3] for found in events((*words, links.replace("aux", "dep")))] == [False]


PLANS = each("plan intend expect schedule due set hope aim propose promise pledge vow slate")


@pytest.mark.parametrize("verb", PLANS)
def test_verbs_of_planning(verb: str) -> None:
    """Whoever plans something for Friday means the coming one; who planned it meant the one before."""
    for tag, planned in (("VBZ", True), ("VBN", True), ("VBD", False)):
        assert [found[3] for found in events(held("Friday", "on", f"plans/{verb}", tag))] == [planned]
    assert [found[3] for found in events(held("Friday", "on", "plans/see", "VBZ"))] == [False]


@pytest.mark.parametrize(
    ("link", "tag", "planned"),
    [
        ("until", "VBZ", True), ("by", "VBZ", True), ("until at least", "VBP", True), ("by at least", "VB", True),
        ("on", "VBZ", False), ("since", "VBZ", False), ("until", "VBD", False), ("until", "VBN", False),
    ],
)  # fmt: skip
def test_limits_in_the_present(link: str, tag: str, *, planned: bool) -> None:
    """What holds until Friday holds until the coming one."""
    assert [found[3] for found in events(held("Friday", link, "holds/hold", tag))] == [planned]


TO_BE = [("is/be", "VBZ", True), ("was/be", "VBD", False), ("hopes/hope", "VBZ", True), ("comes/come", "VBZ", False)]


@pytest.mark.parametrize(("verb", "tag", "planned"), TO_BE)
def test_infinitives_that_are_still_to_come(verb: str, tag: str, *, planned: bool) -> None:
    """What is to close, or hopes to, will; what was to close, or comes to, may have."""
    words, tags = f"The line {verb} to close on Friday .", f"DT NN {tag} TO VB IN NNP ."
    links = "det:2 nsubj:3 ROOT aux:5 xcomp:3 prep:5 pobj:6 punct:3"
    assert [found[3] for found in events((words, tags, links))] == [planned]


def test_a_time_without_a_verb() -> None:
    """A sentence without one stands as it is."""
    parse = ("Storms on Friday .", "NNS IN NNP .", "ROOT prep:1 pobj:2 punct:1")
    assert events(parse) == [("Storms on Friday.", "on Friday", "2025-08-15", False)]


def test_a_time_at_the_edge_of_a_quotation() -> None:
    """A day that opens or ends a quotation is inside it, one right behind it is not."""
    inside = 'Roe called it " on Friday " .'
    links = "nsubj:2 ROOT dobj:2 punct:5 prep:2 pobj:5 punct:5 punct:2"
    assert events((inside, "NNP VBD PRP `` IN NNP '' .", links)) == []
    behind = 'Roe called it " it " on Friday .'
    more = "nsubj:2 ROOT dobj:2 punct:5 oprd:2 punct:5 prep:2 pobj:7 punct:2"
    assert [when for _, when, _, _ in events((behind, "NNP VBD PRP `` PRP '' IN NNP .", more))] == ["on Friday"]


def test_no_verb_of_planning_goes_untried() -> None:
    """Each has a case here."""
    assert set(PLANS) >= PLANNING
