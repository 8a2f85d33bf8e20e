"""How a position is put in words, by what its record knows of the sentence that it stands in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefing.compose.context import MemoContext
from briefing.compose.phrasing import PhrasedPosition, phrase
from briefing.compose.sections.summary import plainly
from tests.dossiers import article, attributed, dossier, party, passage, person, position

REPEATED = "Norland has repeatedly said that it would not accept new tariffs."
RULED_OUT = "The minister, Ada Berg, ruled out closing the port."
LEAD = "Talks without Norland “will not work,” Berg said."
OWN = "‘We need a fair deal,’ Berg told reporters."
ACCOUNT = "However, while Carl Dahl said Norland had agreed to pay, others doubt it."
ALLIES = "Southern allies, which have offered to help, were silent."
HELP = "Sudland has often said that it would help its neighbour."
CLERK = "A senior clerk dismissed the paper as 'one of several drafts'."
BOARD = "The harbour board also said in May that it would appeal."
DOUBTS = "Southern allies have said that they doubt the plan."
LATER = "Norland's demands for a seat are known. Such rules will not hold, according to Berg."
PAGE = article(f"{REPEATED} {RULED_OUT} {LEAD} {OWN} {ACCOUNT} {ALLIES} {HELP} {CLERK} {BOARD} {DOUBTS} {LATER}")

BERG: dict[str, Any] = {"speaker": "Ada Berg"}
QUOTE: dict[str, Any] = {"speaker": "Ada Berg", "mode": "quote"}
SAID = attributed(PAGE, REPEATED, "Norland", "said", auxiliaries=("has", "repeatedly"), agreement="singular")
OUT = attributed(PAGE, RULED_OUT, "Ada Berg", "ruled out")
WORK = attributed(PAGE, LEAD, "Berg", "said")
HELPING = attributed(PAGE, HELP, "Sudland", "said", auxiliaries=("has", "often"), agreement="singular")
APPEAL = attributed(PAGE, BOARD, "The harbour board", "said", auxiliaries=("also",))
DOUBTING = attributed(PAGE, DOUBTS, "Southern allies", "said", auxiliaries=("have",), agreement="plural")


def phrased(words: str, **more: Any) -> PhrasedPosition:
    """Put a position of Norland, or of Ada Berg, in words."""
    facts = position(words, PAGE, **more)
    berg = person("Ada Berg", PAGE, aliases=("Berg",), party="Norland")
    allies = party("Southern allies", "group", plural=True)
    return phrase(facts, MemoContext(dossier([PAGE], facts, berg, allies, party("Norland")), date(2025, 8, 21)))


@pytest.mark.parametrize(
    ("words", "more", "form", "verb", "shown"),
    [
        ("We need a fair deal,", QUOTE, "quote", "", "“We need a fair deal”"),
        ("will not work,", QUOTE | WORK, "colon", "", "Talks without Norland “will not work”"),
        (
            "it would not accept new tariffs",
            SAID,
            "verb",
            "has repeatedly said that",
            "it would not accept new tariffs",
        ),
        ("closing the port", BERG | OUT, "verb", "ruled out", "closing the port"),
        ("closing the port", BERG | OUT | {"agreement": "none"}, "colon", "", "closing the port"),
        ("closing the port", BERG | OUT | {"verb": ""}, "colon", "", "closing the port"),
        ("Norland's demands for a seat", {"names_speaker": True}, "whole", "", "Norland’s demands for a seat"),
        (
            "Norland had agreed to pay",
            {"names_speaker": True, "reporter": passage("Carl Dahl said", PAGE)[0]},
            "whole",
            "",
            "Carl Dahl said Norland had agreed to pay",
        ),
        (
            "which have offered to help",
            {"party": "Southern allies", "begins": "relative"},
            "verb",
            "",
            "have offered to help",
        ),
        ("Such rules will not hold", BERG, "colon", "", "Such rules will not hold"),
        (
            "it would help its neighbour",
            {
                "party": "Sudland",
                "text": "[Sudland] would help its neighbour",
                "inserted": "Sudland",
                "pronoun": "it",
                **HELPING,
            },
            "verb",
            "has often said that",
            "it would help its neighbour",
        ),
        (
            "would help its neighbour",
            {"party": "Sudland", "text": "[Sudland] would help its neighbour", "inserted": "Sudland"},
            "verb",
            "",
            "would help its neighbour",
        ),
        (
            "demands for a seat",
            {"text": "[Norland’s] demands for a seat", "inserted": "Norland’s", "verbless": True},
            "whole",
            "",
            "Norland’s demands for a seat",
        ),
        ("it would appeal", APPEAL, "whole", "", "The harbour board said in May that it would appeal"),
        (
            "they doubt the plan",
            {"party": "Southern allies", **DOUBTING},
            "verb",
            "have said that",
            "they doubt the plan",
        ),
        ("they doubt the plan", DOUBTING, "colon", "", "they doubt the plan"),
    ],
)
def test_a_position_has_the_form_that_its_facts_allow(
    words: str, more: dict[str, Any], form: str, verb: str, shown: str
) -> None:
    """Each form is grammatical, says who speaks, and keeps the source's words."""
    line = phrased(words, **more)

    assert (line.form, line.verb, line.words) == (form, verb, shown)


@pytest.mark.parametrize(
    ("text", "clause", "words", "cue"),
    [
        ("He said on Monday, after talks, that it will pay.", "", "it will pay", "said"),
        ("Roe said. They will pay.", "", "They will pay", "said"),
        ("Roe said in a long and winding statement to the whole house that it will pay.", "", "it will pay", "said"),
        ("They will pay, Roe said.", "", "They will pay", "said"),
    ],
)
def test_no_verb_is_taken_over_a_break(text: str, clause: str, words: str, cue: str) -> None:
    """A comma, the end of a sentence, many words between, or a verb behind: the line has the name and a colon."""
    page = article(text)
    facts = position(words, page, speaker="Jane Roe", **attributed(page, clause or text, cue=cue))
    line = phrase(facts, MemoContext(dossier([page], facts), date(2025, 8, 21)))

    assert (line.form, line.verb) == ("colon", "")


@pytest.mark.parametrize(
    ("text", "words", "source", "cue", "shown"),
    [
        (
            "Cuts without a vote 'are no answer', she said.",
            "are no answer",
            "she",
            "said",
            "Cuts without a vote “are no answer”",
        ),
        ("He calls it 'no answer at all'.", "no answer at all", "He", "", "“no answer at all”"),
        ("Roe said it was 'no answer at all'.", "no answer at all", "Roe", "said", "said it was “no answer at all”"),
        (
            "The long line of words that stands in front of what was said, and that tells a story, is 'no answer'.",
            "no answer",
            "",
            "",
            "“no answer”",
        ),
        ("'Cuts are dear. They are no answer', she said.", "are no answer", "she", "said", "“are no answer”"),
    ],
)
def test_a_part_of_a_sentence_keeps_its_beginning(text: str, words: str, source: str, cue: str, shown: str) -> None:
    """Not where it is long, leans itself, is quoted too, or only says who speaks, whose verb then leads."""
    page = article(text)
    facts = position(words, page, speaker="Jane Roe", mode="quote", **attributed(page, text, source, cue))
    line = phrase(facts, MemoContext(dossier([page], facts), date(2025, 8, 21)))

    assert f"{line.verb} {line.words}".strip() == shown


def test_a_witness_is_never_given_the_partys_verb() -> None:
    """An unnamed source speaks for itself, so the line keeps its own description."""
    line = phrased("closing the port", witness="a 'senior' official", strength="unnamed", **OUT)
    assert (line.form, line.witness) == ("colon", "a “senior” official")


def test_a_witness_in_front_of_a_quotation_is_not_named_twice() -> None:
    """What an unnamed source does with words stands as it is."""
    told = attributed(PAGE, CLERK, "A senior clerk", "dismissed") | {"verb": ""}
    line = phrased("one of several drafts", mode="quote", witness="A senior clerk", strength="unnamed", **told)
    assert (line.form, line.words) == ("whole", "A senior clerk dismissed the paper as “one of several drafts”")


@pytest.mark.parametrize(
    ("reporter", "shown"),
    [("He has said", "Norland will pay"), ("Carl Dahl has said", "Carl Dahl has said that Norland will pay")],
)
def test_an_account_that_a_pronoun_gives_is_left_out(reporter: str, shown: str) -> None:
    """Who passes words on is told only by name."""
    page = article(f"{reporter} that Norland will pay.")
    facts = position("Norland will pay", page, names_speaker=True, reporter=passage(reporter, page)[0])
    assert phrase(facts, MemoContext(dossier([page], facts), date(2025, 8, 21))).words == shown


@pytest.mark.parametrize(
    ("text", "source", "shown"),
    [
        ("The harbour board said it would appeal.", "The harbour board", "The harbour board said it would appeal"),
        ("Norland said it would appeal.", "Norland", "it would appeal"),
        ("He said it would appeal.", "He", "it would appeal"),
        ("In the evening officials said it would appeal.", "officials", "it would appeal"),
        (
            "Those who keep the books of the harbour said it would appeal.",
            "Those who keep the books of the harbour",
            "it would appeal",
        ),
    ],
)
def test_a_body_of_a_side_keeps_its_own_words(text: str, source: str, shown: str) -> None:
    """Where nobody is named, the source's words are printed, unless they are the party's name, a pronoun, or many."""
    page = article(text)
    facts = position("it would appeal", page, **attributed(page, text, source, "said"))
    assert phrase(facts, MemoContext(dossier([page], facts), date(2025, 8, 21))).words == shown


def test_a_position_is_dated_only_where_it_is_old() -> None:
    """A position within a month of the latest report needs no date; an older one has its month."""
    old = position("closing the port", PAGE, as_of="2025-02-09")
    recent = position("closing the port", PAGE, as_of="2025-08-01")
    context = MemoContext(dossier([PAGE], old), date(2025, 8, 21))

    assert phrase(old, context).month == "Feb 2025"
    assert phrase(recent, context).month == ""


@pytest.mark.parametrize(
    ("words", "more", "alone"),
    [
        ("We need a fair deal,", QUOTE, True),
        ("it would not accept new tariffs", {"begins": "pronoun"}, False),
        ("it would not accept new tariffs", {"begins": "pronoun", **SAID}, False),
        ("closing the port", {}, False),
        ("Such rules will not hold", BERG | {"begins": "pronoun"}, False),
        ("which have offered to help", {"party": "Southern allies", "begins": "relative"}, False),
        ("Norland's demands for a seat", {"names_speaker": True, "verbless": True}, False),
        ("Norland's demands for a seat", {"names_speaker": True}, True),
        ("Norland's demands for a seat", {"verbless": True, "names_speaker": False}, True),
        ("it would appeal", APPEAL | {"begins": "pronoun"}, True),
        ("while Carl Dahl said Norland had agreed", {"begins": "conjunction"}, True),
    ],
)
def test_a_line_that_needs_its_article_does_not_stand_alone(words: str, more: dict[str, Any], *, alone: bool) -> None:
    """A pronoun in front, a few words only, or a noun without a verb need the sentence that they stand in."""
    assert phrased(words, **more).stands_alone is alone


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Norland will never take such a step", False),
        ("Norland says that these rules will hold", False),
        ("Norland hopes that others will do so", False),
        ("The harbour court overturned those bans", False),
        ("The high-profile duo were cleared by Norland", False),
        ("Norland told the court of the pair that day", False),
        ("Norland sent the crew a pair of boats", True),
        ("Norland will pay those who lost a boat", True),
        ("Norland says that this is its port", False),
        ("Both incidents were claimed by Norland", False),
        ("Norland initially refrained from blaming Sudland", False),
        ("Norland boats are to sail In its campaign", False),
        ("Called the Gull, it sails for Norland", False),
        ("Asked about the boats of Norland, she left", False),
        ("Norland boats are to sail to The Hague now", True),
        ("Both Norland and Sudland were there", True),
        ("The two sides hoped that Norland would pay", False),
        ("Norland closed all ports because of it", False),
        ("Norland says none of it was to blame", False),
        ("We go to the harbour: “You must leave”", False),
        ("Norland told the crew: “We must all leave”", True),
        ("has been closed since the storm of May", False),
        ("If it is built in the harbour, ships can turn", False),
        ("while they said that Norland had agreed", False),
        ("Norland will open a port this year", True),
        ("Norland opened two ports this past winter", True),
        ("If a pier is built, ships can turn in it", True),
    ],
)
def test_what_points_to_another_sentence_does_not_stand_alone(text: str, *, alone: bool) -> None:
    """A demonstrative does, wherever it stands, but for one with a time; and a condition about "it"."""
    page = article(text)
    facts = position(text, page)
    assert phrase(facts, MemoContext(dossier([page], facts), date(2025, 8, 21))).stands_alone is alone


def test_a_pronoun_that_nothing_names_does_not_stand_alone() -> None:
    """As the reader of the article has found it."""
    page = article("Norland offered to lend it to the harbour board")
    (facts,) = (position(page.text, page),)
    for dangling in (True, False):
        folder = MemoContext(dossier([page], replace(facts, dangling=dangling)), date(2025, 8, 21))
        assert phrase(replace(facts, dangling=dangling), folder).stands_alone is not dangling


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("We want them back before the winter comes", False),
        ("We want our boats back before winter comes", True),
        ("We want them back, all the boats that Norland took", True),
    ],
)
def test_short_speech_about_them_does_not_stand_alone(text: str, *, alone: bool) -> None:
    """In nine words or fewer nothing says what a pronoun means."""
    page = article(f"“{text},” Roe said.")
    facts = position(text, page, speaker="Jane Roe", mode="quote")
    assert phrase(facts, MemoContext(dossier([page], facts), date(2025, 8, 21))).stands_alone is alone


@pytest.mark.parametrize(
    ("words", "more", "fragment"),
    [("closing the port", {}, True), ("will not work,", QUOTE | WORK, False), ("We need a fair deal,", QUOTE, False)],
)
def test_a_fragment_is_nobodys_own_words(words: str, more: dict[str, Any], *, fragment: bool) -> None:
    """What is no sentence is a fragment, unless somebody is quoted in it."""
    assert phrased(words, **more).is_fragment is fragment


@pytest.mark.parametrize(("between", "verb"), [("a b c d e f g that", True), ("a b c d e f g h that", False)])
def test_at_most_eight_words_stand_between_a_verb_and_its_words(between: str, *, verb: bool) -> None:
    """One word more, and the verb is left out."""
    page = article(f"Roe said {between} it will pay.")
    facts = position("it will pay", page, speaker="Jane Roe", **attributed(page, page.text, "Roe", "said"))
    assert bool(phrase(facts, MemoContext(dossier([page], facts), date(2025, 8, 21))).verb) is verb


@pytest.mark.parametrize(("count", "kept"), [(14, True), (15, False)])
def test_at_most_fourteen_words_lead_to_a_quotation(count: int, *, kept: bool) -> None:
    """A longer beginning of the sentence is not printed."""
    page = article(f"Talks {'on ' * (count - 1)}'will not work'.")
    facts = position("will not work", page, speaker="Jane Roe", mode="quote", **attributed(page, page.text))
    words = phrase(facts, MemoContext(dossier([page], facts), date(2025, 8, 21))).words
    assert words.startswith("Talks") is kept


@pytest.mark.parametrize(("text", "alone"), [("Norland will pay next year", True), ("Norland will pay soon", False)])
def test_a_line_of_five_words_stands_alone(text: str, *, alone: bool) -> None:
    """A shorter one says too little."""
    page = article(text)
    facts = position(text, page)
    assert phrase(facts, MemoContext(dossier([page], facts), date(2025, 8, 21))).stands_alone is alone


def line(text: str, words: str, source: str = "", cue: str = "", **more: Any) -> PhrasedPosition:
    """Put words of an article of one sentence in words, as a position of Norland or of a speaker."""
    page = article(text)
    facts = position(words, page, **(attributed(page, text, source, cue) | more))
    return phrase(facts, MemoContext(dossier([page], facts), date(2025, 8, 21)))


@pytest.mark.parametrize(("adverb", "kept"), [("also", ""), ("then", ""), ("again", ""), ("never", "never ")])
def test_an_adverb_that_ties_a_sentence_to_another_is_left_out(adverb: str, kept: str) -> None:
    """The line has no sentence before it; any other adverb says how it was said."""
    made = line(
        f"Roe {adverb} said that it will pay.", "it will pay", "Roe", "said", speaker="Roe", auxiliaries=(adverb,)
    )
    assert made.verb == f"{kept}said that"


@pytest.mark.parametrize("mark", ',;:!?()[]“”"—–')
def test_no_line_goes_on_over_a_mark(mark: str) -> None:
    """Whatever parts a verb from what it reports, a line of name and colon stays."""
    made = line(f"Roe said in May{mark} that it will pay.", "it will pay", "Roe", "said", speaker="Roe")
    assert (made.form, made.verb) == ("colon", "")


@pytest.mark.parametrize("mark", "\"'“‘«„")
def test_a_mark_that_opens_a_quotation_is_no_break(mark: str) -> None:
    """It is left out behind the verb, and in front of a quotation that has the beginning of its sentence."""
    said = line(f"Roe said {mark}it will pay.", "it will pay", "Roe", "said", speaker="Roe")
    assert (said.form, said.verb) == ("verb", "said")
    quoted = line(f"Cuts without a vote {mark}are no answer.", "are no answer", speaker="Roe", mode="quote")
    assert quoted.words == "Cuts without a vote “are no answer”"


@pytest.mark.parametrize("pronoun", ["He", "She", "It", "They"])
def test_a_pronoun_never_opens_a_line(pronoun: str) -> None:
    """Nobody knows whom it means: not before a quotation, a verb, or what somebody passes on."""
    assert line(f"{pronoun} called cuts 'no answer'.", "no answer", speaker="Roe", mode="quote").words == "“no answer”"
    assert line(f"{pronoun} said it would appeal.", "it would appeal", pronoun, "said").words == "it would appeal"
    page = article(f"{pronoun} hinted that Norland will pay.")
    reporter = passage(f"{pronoun} hinted", page)[0]
    facts = position("Norland will pay", page, names_speaker=True, reporter=reporter)
    assert phrase(facts, MemoContext(dossier([page], facts), date(2025, 8, 21))).words == "Norland will pay"


@pytest.mark.parametrize(("words", "printed"), [(7, True), (8, False)])
def test_at_most_seven_words_name_a_body(words: int, *, printed: bool) -> None:
    """A longer source is not printed before its verb."""
    source = f"The {'old ' * (words - 2)}board"
    made = line(f"{source} said it would appeal.", "it would appeal", source, "said")
    assert made.words.startswith(source) is printed


@pytest.mark.parametrize(
    ("agreement", "plural", "speaker", "fits"),
    [
        ("any", False, "", True),
        ("any", True, "", True),
        ("singular", False, "", True),
        ("singular", True, "", False),
        ("plural", True, "", True),
        ("plural", False, "", False),
        ("plural", True, "Ada Berg", False),
        ("singular", True, "Ada Berg", True),
        ("none", False, "", False),
    ],
)
def test_a_verb_fits_the_name_before_it(agreement: str, plural: bool, speaker: str, fits: bool) -> None:  # noqa: FBT001
    """A party may be plural, a person never is; a form that goes with no subject fits nobody."""
    page = article("Norland said that it would appeal.")
    said = attributed(page, page.text, "Norland", "said", agreement=agreement)
    facts = position("it would appeal", page, speaker=speaker or None, **said)
    context = MemoContext(dossier([page], facts, party("Norland", plural=plural)), date(2025, 8, 21))
    assert (phrase(facts, context).form == "verb") is fits


def test_the_month_of_a_report_is_that_of_a_position_without_a_date() -> None:
    """Where the sentence has none, and the report is older than the others."""
    old, new = article("Norland pays.", 1, published="2025-02-09"), article("Sudland pays.", 2)
    facts = position("Norland pays", old)
    assert phrase(facts, MemoContext(dossier([old, new], facts), date(2025, 8, 21))).month == "Feb 2025"


@pytest.mark.parametrize(
    ("name", "speaker", "definite", "shown"),
    [
        ("Fish Council", None, True, True),
        ("Fish Council", None, False, False),
        ("Fish Council", "Ada Berg", True, False),
    ],
)
def test_a_name_that_takes_an_article(name: str, speaker: str | None, *, definite: bool, shown: bool) -> None:
    """Before its verb, where the party itself is named and has no article in its name; not before a colon."""
    page = article(f"{name} said that it would appeal.")
    said = attributed(page, page.text, name, "said", agreement="any")
    facts = position("it would appeal", page, party=name, speaker=speaker, **said)
    known = replace(party(name, "organisation"), definite=definite)
    context = MemoContext(dossier([page], facts, known), date(2025, 8, 21))
    made = phrase(facts, context)
    assert (made.form, made.definite) == ("verb", shown)
    assert plainly(made).startswith("The Fish" if shown else speaker or "Fish")
    colon = position("it would appeal", page, party=name, speaker=speaker)
    assert not phrase(colon, MemoContext(dossier([page], colon, known), date(2025, 8, 21))).definite
