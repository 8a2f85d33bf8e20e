"""Quotation marks of every style: where direct speech begins and ends."""

from __future__ import annotations

import pytest

from briefing.understand.parsing.quotes import Quote, find_quotes, plain

SAID = "The dam is safe"
STYLES = ['"{}"', "“{}”", "„{}”", "«{}»", "'{}'", "‘{}’", "``{}''", "‟{}”"]


@pytest.mark.parametrize("style", STYLES[:-1])
def test_every_style(style: str) -> None:
    """Straight and curly, single and double, low and angled marks open and close."""
    text = f"Roe said: {style.format(SAID)}."
    assert [text[q.start : q.end] for q in find_quotes(text)] == [style.format(SAID)]
    assert all(q.closed for q in find_quotes(text))


FOUND = [
    ("It's late. 'I don't mind,' she said.", ["'I don't mind,'"]),
    ("the owners' plan: 'We sell now.' The tenants' plan: 'We stay.'", ["'We sell now.'", "'We stay.'"]),
    ("She said: 'The workers' hall stands.' He left.", ["'The workers' hall stands.'"]),
    ("“She said ‘no’ twice,” he said.", ["“She said ‘no’ twice,”"]),
    ("“One.” Then “two.”", ["“One.”", "“two.”"]),
    ("'£5 is enough,' he said.", ["'£5 is enough,'"]),
    ("('No way,' he said)", ["'No way,'"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_finds(text: str, expected: list[str]) -> None:
    """Apostrophes inside are passed over; of nested marks the outer ones count."""
    assert [text[q.start : q.end] for q in find_quotes(text)] == expected


@pytest.mark.parametrize(
    "text", ["", "It's late.", "the owners' plan", "5' 10", "rock 'n' roll", "the '' sign's", "'", "o'clock 'a"]
)
def test_finds_nothing(text: str) -> None:
    """Apostrophes, lone marks and single letters are no quotations."""
    assert [q for q in find_quotes(text) if q.closed] == []


JOINED = [
    ('"The dam is safe. "It will hold." He left.', ['"The dam is safe.', '"It will hold."']),
    ("“The dam is safe. “It will hold.” He left.", ["“The dam is safe.", "“It will hold.”"]),
    ('"Is it safe? "It is," he said.', ['"Is it safe?', '"It is,"']),
    ('"The dam is safe." "It will hold."', ['"The dam is safe."', '"It will hold."']),
]


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_paragraphs_of_one_speech(text: str, expected: list[str]) -> None:
    """Each paragraph of a long quotation opens anew, and only the last one closes."""
    assert [text[q.start : q.end] for q in find_quotes(text)] == expected


def test_a_mark_before_a_space_still_closes() -> None:
    """Marks set off by spaces, as some converters leave them, open and close in turn."""
    text = 'Roe said " The dam is safe. " He left.'
    assert [text[q.start : q.end] for q in find_quotes(text)] == ['" The dam is safe. "']


def test_an_open_mark_runs_to_the_end() -> None:
    """A paragraph may go on with its speech in the next one."""
    assert find_quotes("Roe said: “One. Two.") == (Quote(10, 20, closed=False),)


def test_plain_marks() -> None:
    """Every mark has the same place, single-quoted speech gets double marks, apostrophes stay."""
    assert plain("‘It’s late,’ she said — “now”.") == '"It\'s late," she said - "now".'
    assert plain("a\u00a0b\nc\ud800") == "a b c\ufffd"
    assert plain("the owners' plan") == "the owners' plan"


@pytest.mark.parametrize(
    "text",
    [
        "The '90s hall stands. 'It was fine,' she said.",
        "In '68 he left. 'It was fine,' she said.",
        "The flood of '71 was worse. 'It was fine,' she said.",
        "'Tis late in town. 'It was fine,' she said.",
        "Go get 'em now. 'It was fine,' she said.",
    ],
)
def test_a_clipped_word_opens_no_quotation(text: str) -> None:
    """An apostrophe stands for the century, or for the beginning of a word."""
    assert [text[q.start : q.end] for q in find_quotes(text)] == ["'It was fine,'"]


@pytest.mark.parametrize("said", ["'90 boats came,'", "'18 of them sank,'", "'Empty it,'", "'100 is fine,'"])
def test_a_number_opens_a_quotation(said: str) -> None:
    """Where no word before it makes a number a year, it is what somebody says first."""
    text = f"{said} she said."
    assert [text[q.start : q.end] for q in find_quotes(text)] == [said]


@pytest.mark.xfail(strict=True, reason="double marks inside single ones are found beside them")
def test_double_marks_inside_single_ones() -> None:
    """Only the outer quotation is one."""
    text = "'He called it \"mad\",' she said."
    assert [text[q.start : q.end] for q in find_quotes(text)] == ["'He called it \"mad\",'"]


def test_a_missing_closing_mark() -> None:
    """Where the next paragraph does not go on with the speech, narration behind the first sentence is not quoted."""
    text = "Roe said: “The plan is a joke. He then left the hall."
    assert [text[q.start : q.end] for q in find_quotes(text, goes_on=False)] == ["“The plan is a joke."]
    assert [text[q.start : q.end] for q in find_quotes(text)] == ["“The plan is a joke. He then left the hall."]
    short = "Roe said: “Mr. Doe is late"
    assert [text[q.start : q.end] for text in [short] for q in find_quotes(text, goes_on=False)] == ["“Mr. Doe is late"]
    closed = "“One. Two,” said Roe."
    assert [closed[q.start : q.end] for q in find_quotes(closed, goes_on=False)] == ["“One. Two,”"]
