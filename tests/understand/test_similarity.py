"""How alike two texts are, and which facts of several articles are one."""

from __future__ import annotations

import pytest

from briefing.facts import Event, Figure, Question, independent, originals
from briefing.understand.dossier.figures import merge_figures
from briefing.understand.dossier.merging import join, merge
from briefing.understand.dossier.questions_and_events import merge_events, merge_questions
from briefing.understand.entities.linking import link_entities
from briefing.understand.evidence import identify, with_unique_ids
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.records import ArticleFacts, EventMention, OpenQuestion, Quantity
from briefing.understand.similarity import likeness, names_in, stems
from tests.dossiers import article
from tests.understand.attributions import attribution, mentions_of, place

SAME_STEMS = [
    ("discussing", "discussions"),
    ("announced", "announcements"),
    ("parties", "party"),
    ("Germans", "Germany"),
    ("nation", "country"),
    ("firmly", "firm"),
    ("cuts", "cut"),
    ("cries", "cry"),
    ("Norland’s", "Norland"),
]


@pytest.mark.parametrize(("one", "other"), SAME_STEMS)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    """Endings, names of one state and synonyms do not tell texts apart."""
    assert stems(one) == stems(other) != frozenset()


OTHER_STEMS = [("gas", "gap"), ("pier", "piers and boats"), ("1.5", "15"), ("levy", "levee")]


@pytest.mark.parametrize(("one", "other"), OTHER_STEMS)
def test_other_words_have_other_stems(one: str, other: str) -> None:
    """Short words and numbers stay whole."""
    assert stems(one) != stems(other)


@pytest.mark.parametrize("text", ["", "of the and to", "a - b", "?!"])
def test_words_without_content_have_no_stem(text: str) -> None:
    """Small words, single letters and marks say nothing."""
    assert stems(text) == frozenset()


LIKENESS = [
    ("ab", "ab", 0.5 + 0.5 * 2 / 4),
    ("abcd", "abcd", 1.0),
    ("abcd", "abcdefgh", 0.5 * 0.5 + 0.5),
    ("ab", "cd", 0.0),
    ("", "ab", 0.0),
]


def test_names_in() -> None:
    """A capital counts where no sentence begins."""
    assert names_in("Boats of the Harbour Board sail. Nets dry") == frozenset({"harbour", "board"})


@pytest.mark.parametrize(("one", "other", "alike"), LIKENESS)
def test_likeness(one: str, other: str, alike: float) -> None:
    """It is the mean of what both share of all, and of the smaller; the latter counts in full from four words on."""
    assert likeness(frozenset(one), frozenset(other), lambda _: 1) == pytest.approx(alike)
    assert likeness(frozenset(other), frozenset(one), lambda _: 1) == pytest.approx(alike)


def test_rare_words_count_for_more() -> None:
    """Two texts that share a heavy word are more alike than two that share a light one."""
    weight = {"light": 1, "heavy": 9, "one": 5, "two": 5}
    by_heavy = likeness(frozenset({"heavy", "one"}), frozenset({"heavy", "two"}), weight.__getitem__)
    by_light = likeness(frozenset({"light", "one"}), frozenset({"light", "two"}), weight.__getitem__)
    assert by_heavy > by_light > 0


PIER = ["the old pier will close in spring", "pier to close in spring", "cod limits protect young fish"]


def test_what_says_the_same_is_merged() -> None:
    """Groups are in the order of their first members, and so are their members."""
    assert merge(PIER, str, lambda _: "", 0.5, lambda *_: True) == [PIER[:2], PIER[2:]]


def test_another_key_keeps_items_apart() -> None:
    """Only what shares its key is merged."""
    assert merge(PIER[:2], str, len, 0.5, lambda *_: True) == [[PIER[0]], [PIER[1]]]


def test_what_may_not_join_starts_a_group() -> None:
    """An item that no group may take in stands alone."""
    assert merge(PIER[:2], str, lambda _: "", 0.5, lambda *_: False) == [[PIER[0]], [PIER[1]]]


def test_the_least_likeness_is_kept() -> None:
    """What is less alike than asked for is not merged."""
    assert merge(PIER[:2], str, lambda _: "", 0.95, lambda *_: True) == [[PIER[0]], [PIER[1]]]


def test_groups_with_a_pair_are_joined() -> None:
    """Pairs join the groups of their items, also in turn; the first group stays first, and what may not join stays."""
    a, b, c, d = ["a1", "a2"], ["b"], ["c"], ["d"]
    pairs = [(c[0], b[0]), (a[1], c[0]), (d[0], a[0])]
    assert join([a, b, c, d], pairs, lambda _, other: other != d) == [["a1", "a2", "b", "c"], ["d"]]


def test_reprints_count_with_their_original() -> None:
    """Reports are independent where neither goes back to the other, over any number of steps."""
    original = originals({"S1": None, "S2": "S1", "S3": "S2", "S4": None})
    assert original == {"S1": "S1", "S2": "S1", "S3": "S1", "S4": "S4"}
    assert independent(["S1", "S2", "S3"], original) == 1
    assert independent(["S3", "S4", "S4"], original) == 2


def test_an_original_that_was_left_out_still_joins_its_reprints() -> None:
    """Two reprints of an article that is gone are one report."""
    original = originals({"S2": "S1", "S3": "S1"})
    assert independent(["S2", "S3"], original) == 1


def test_ids_stay_the_same_while_words_do() -> None:
    """Case, spaces and marks do not change an id; other words do."""
    assert identify("p", "Norland", "The pier closes.") == identify("p", "norland", "the  pier, closes")
    assert identify("p", "Norland", "The pier closes") != identify("p", "Norland", "The pier opens")
    assert identify("q", "x").startswith("q-")


def test_ids_that_come_twice_are_numbered() -> None:
    """The first keeps its id, the next ones are numbered."""
    evidence = (article("Is it so?").passage(0, 9),)
    same = [Question("q-1", "Is it so?", "asked", evidence, rank) for rank in (1, 2, 3)]
    assert [q.id for q in with_unique_ids(same)] == ["q-1", "q-1-2", "q-1-3"]


def asking(text: str, number: int, *weights: float, **more: object) -> ArticleFacts:
    """Leave the same open in an article, once for each weight."""
    source = article(text, number, **more)
    asked = tuple(OpenQuestion((0, len(text)), text, "unclear", (0, len(text)), weight) for weight in weights)
    return ArticleFacts(source, (), (), (), asked, ())


def questions(*facts: ArticleFacts) -> list[tuple[str, int]]:
    """Merge questions: text and number of passages of each."""
    return [(q.text, len(q.evidence)) for q in merge_questions(facts)]


def test_the_same_question_of_two_articles_is_one() -> None:
    """It has the words that show most plainly what is open, and cites both."""
    long, short = "It is unclear who will pay for the new pier", "Unclear who will pay for the new pier"
    assert questions(asking(short, 1, 0.5), asking(long, 2, 1.0)) == [(long, 2)]


def test_an_article_that_asks_twice_keeps_both() -> None:
    """Within an article nothing is merged."""
    assert questions(asking("Who will pay for the new pier", 1, 1.0, 1.0)) == [("Who will pay for the new pier", 1)] * 2


def test_questions_of_more_reports_come_first() -> None:
    """A reprint is no further report."""
    pier, cod = "Who will pay for the new pier", "How many cod may boats land"
    facts = [asking(pier, 1, 1.0), asking(pier, 2, 1.0, echo_of="S1"), asking(cod, 3, 0.5), asking(cod, 4, 0.5)]
    assert questions(*facts) == [(cod, 2), (pier, 2)]


def happening(text: str, number: int, date: str | None, *, planned: bool = False, alone: bool = True) -> ArticleFacts:
    """Let something happen in an article."""
    source, whole = article(text, number), (0, len(text))
    return ArticleFacts(source, (), (), (), (), (EventMention(whole, "Friday", date, planned, whole, alone),))


def events(*facts: ArticleFacts) -> list[tuple[str, str | None, int]]:
    """Merge events: text, day and number of passages of each."""
    return [(e.text, e.date, len(e.evidence)) for e in merge_events(facts)]


def test_the_same_event_of_one_day_is_one() -> None:
    """The fullest wording stands for all; the same on another day is another event."""
    long, short = "The council of Norrby opened the new pier", "Council opened the new pier"
    facts = [happening(short, 1, "2025-08-15"), happening(long, 2, "2025-08-15"), happening(short, 3, "2025-08-16")]
    assert events(*facts) == [(long, "2025-08-15", 2), (short, "2025-08-16", 1)]


def test_events_are_in_the_order_of_time() -> None:
    """What has no day comes last."""
    facts = [
        happening("Boats sailed", 1, None),
        happening("Cod came", 2, "2025-02"),
        happening("Ice broke", 3, "2024-12-31"),
    ]
    assert [date for _, date, _ in events(*facts)] == ["2024-12-31", "2025-02", None]


def counting(text: str, number: int, *amounts: tuple[str, float, str], by: tuple[str, ...] = ()) -> ArticleFacts:
    """Give amounts of ships in an article: words, value, what is counted; ``by`` are those who say each of them."""
    source = article(text, number)
    figures = tuple(
        Quantity(place(source, words), words, value, "ships", measures, (0, len(text)))
        for words, value, measures in amounts
    )
    says = tuple(
        attribution(source, name, "said", words, mention=n)
        for n, (name, (words, _, _)) in enumerate(zip(by, amounts, strict=False))
    )
    return ArticleFacts(source, mentions_of(source, *by), says, figures, (), ())


def figures(*facts: ArticleFacts) -> tuple[Figure, ...]:
    """Merge figures of articles whose entities are linked."""
    return merge_figures(facts, Affiliations(link_entities(facts)))


def test_the_same_amount_of_the_same_thing_is_one_figure() -> None:
    """Both articles are cited; other things of that number are another figure."""
    found = figures(
        counting("40 ships sank off Norrby", 1, ("40 ships", 40, "ships sank off Norrby")),
        counting("Some 40 ships sank", 2, ("40 ships", 40, "ships sank")),
        counting("40 carts of coal came", 3, ("40 carts", 40, "carts of coal")),
    )
    assert [(f.measures, len(f.evidence), f.rank) for f in found] == [
        ("ships sank off Norrby", 2, 1),
        ("carts of coal", 1, 2),
    ]


def conflicts(*facts: ArticleFacts) -> list[tuple[float | None, int]]:
    """Merge figures: value and number of conflicts of each."""
    return [(f.value, len(f.conflicts_with)) for f in figures(*facts)]


def test_articles_that_count_the_same_differently_disagree() -> None:
    """Each figure names the other; different things may differ."""
    one = counting("40 ships sank", 1, ("40 ships", 40, "ships sank"))
    assert conflicts(one, counting("50 ships sank", 2, ("50 ships", 50, "ships sank"))) == [(40, 1), (50, 1)]
    assert conflicts(one, counting("50 ships sailed", 2, ("50 ships", 50, "ships of the line sailed"))) == [
        (40, 0),
        (50, 0),
    ]


def test_speakers_side_by_side_disagree() -> None:
    """Two speakers who put other numbers on one thing in one article disagree; a single speaker does not."""
    text = "Norland said 40 ships, Sudland said 12 ships"
    amounts = (("40 ships", 40.0, "ships"), ("12 ships", 12.0, "ships"))
    assert conflicts(counting(text, 1, *amounts, by=("Norland", "Sudland"))) == [(40, 1), (12, 1)]
    assert conflicts(counting(text, 1, *amounts, by=("Norland",))) == [(40, 0), (12, 0)]


def test_a_figure_knows_who_gives_it() -> None:
    """The speaker of the statement that a figure stands in gives it; narration has none."""
    (found,) = figures(counting("Norland said 40 ships sank", 1, ("40 ships", 40, "ships sank"), by=("Norland",)))
    assert found.says == "Norland"
    (plain,) = figures(counting("40 ships sank", 1, ("40 ships", 40, "ships sank")))
    assert plain.says is None


def test_events_keep_whether_they_are_planned() -> None:
    """A planned event stays one."""
    (event,) = merge_events([happening("The pier will open", 1, "2025-09-01", planned=True)])
    assert isinstance(event, Event)
    assert event.planned


def test_of_one_event_the_words_that_can_stand_alone_are_kept() -> None:
    """However short they are; one that nobody tells so is marked as cut off."""
    fuller = happening("As they opened the new pier of the town", 1, "2025-09-01", alone=False)
    (event,) = merge_events([fuller, happening("They opened the new pier", 2, "2025-09-01")])
    assert (event.text, event.cut_off) == ("They opened the new pier", False)
    (event,) = merge_events([fuller])
    assert event.cut_off


def test_of_groups_that_are_equally_alike_the_first_takes_an_item() -> None:
    """The result does not depend on how groups are looked up."""
    items = ["a blue pier", "b blue pier", "blue pier"]
    apart = {"b blue pier"}
    found = merge(items, str, lambda _: "", 0.2, lambda item, _: item not in apart)
    assert found == [[items[0], items[2]], [items[1]]]


def test_a_short_text_joins_a_long_one_by_a_word_that_is_common_there() -> None:
    """An item is also found by what is rare in the text of the group, not only by its own rare words."""
    long = "harbour levy quota winter"
    items = ["harbour levy quota winter storms", long, *("pier cod boat net", "pier cod boat hook")]
    assert merge(items, str, lambda _: "", 0.5, lambda *_: True)[0] == items[:2]


def test_questions_are_ranked_from_one() -> None:
    """The first rank is 1."""
    assert [q.rank for q in merge_questions([asking("Who pays", 1, 1.0), asking("How many cod", 2, 1.0)])] == [1, 2]


def test_figures_of_more_reports_come_first() -> None:
    """What two reports carry comes before what one does, in whatever order they were read."""
    cod = counting("90 boats of cod", 1, ("90 boats", 90, "boats of cod"))
    ships = [counting("40 ships sank", n, ("40 ships", 40, "ships sank")) for n in (2, 3)]
    assert [(f.value, f.rank) for f in figures(cod, *ships)] == [(40, 1), (90, 2)]
