"""Where one kind of line ends and another begins: counts of words, marks, and forms of dates, ages and credits."""

from __future__ import annotations

import pytest

from briefing.read.layout import line_kinds
from briefing.read.layout.line_kinds import is_byline, is_captioned, is_credit, is_headline, is_navigation, is_prompt


def some(count: int, end: str = "") -> str:
    """This many words."""
    return " ".join(["pier"] * count) + end


MONTHS = (
    *("Jan", "January", "Feb", "February", "Mar", "March", "Apr", "April", "May", "Jun", "June", "Jul", "July"),
    *("Aug", "August", "Sep", "Sept", "September", "Oct", "October", "Nov", "November", "Dec", "December"),
)
DAYS = (
    *("Monday", "Mon", "Tuesday", "Tue", "Tues", "Wednesday", "Wed", "Thursday", "Thu", "Thur", "Thurs", "Friday"),
    *("Fri", "Saturday", "Sat", "Sunday", "Sun"),
)


@pytest.mark.parametrize("month", MONTHS)
def test_names_of_months(month: str) -> None:
    """Whole or short, with a point or without, in any case, on either side of the day."""
    for line in (f"5 {month} 2024", f"{month}. 5, 2024", f"{month.upper()} 5th 2024", f"1st of {month}, 2024"):
        assert line_kinds.is_date_line(line)
        assert line_kinds.has_date(f"Printed {line} in Ostby")
    assert not line_kinds.is_date_line(f"{month} 2024")
    assert not line_kinds.is_date_line(f"5 {month}x 2024")


@pytest.mark.parametrize("day", DAYS)
def test_names_of_days(day: str) -> None:
    """With a date behind them, or with a day of a month."""
    for line in (f"{day}, 5 March 2024", f"{day} 5 March", f"{day}. March 5 - 6", f"{day}, 5-6 March"):
        assert line_kinds.is_date_line(line)
    assert not line_kinds.is_date_line(day)


@pytest.mark.parametrize(
    "label",
    [
        *("Published", "Posted", "Updated", "Last updated", "Last modified", "Modified", "Created", "Date"),
        *("Issued", "Filed", "First published", "First posted"),
    ],
)
def test_labels_of_dates(label: str) -> None:
    """Before a date, with or without a colon; behind one they may go on."""
    for line in (f"{label}: 5 March 2024", f"{label} on 5 March 2024", f"5 March 2024, {label} at noon in Ostby"):
        assert line_kinds.is_date_line(line)
    assert line_kinds.is_label(label)
    assert not line_kinds.is_date_line(label)


@pytest.mark.parametrize(
    "line",
    [
        *("2024-05-01", "2024-05-01T10:00", "2024-05-01T10:00:00.5+02:00", "1/5/2024", "01/05/24", "1.5.2024"),
        *("5-March-2024", "March 5th, 2024", "2nd March 2024", "3rd of March 2024", "5 March 2024."),
        *("5 March 2024 09:30", "5 March 2024, 9.30 pm", "5 March 2024 at 9 a.m.", "5 March 2024 - 09:30:15"),
        *(
            "5 March 2024 | 09h30",
            "5 March 2024 · 9:30 pm EDT",
            "5 March 2024 09:30 +02:00",
            "5 March 2024 09:30 UTC+1",
        ),
        *("5 March 2024 • 9:30pm", "5 March 2024/09:30", "5 March 2024 09:30 (CET)", "5 March 2024 at 09.30"),
    ],
)
def test_forms_of_dates_and_times(line: str) -> None:
    """In figures or words; hours with their marks and zones."""
    assert line_kinds.is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        *("24-05-01", "5 March 24", "2024", "1/5/2", "1.5.24", "123 March 2024", "09:30", "5 March 2024 it rained"),
        *("Monday 5 March 10.30 people", "Monday", "Monday 5 Marchers", "5 March 2024 CEST"),
        f"5 March 2024, updated {'x' * 61}",
    ],
)
def test_what_is_no_date_line(line: str) -> None:
    """Half a date, other numbers, more words."""
    assert not line_kinds.is_date_line(line)


UNITS = {
    "sec": "sec second seconds",
    "min": "m min mins minute minutes",
    "hour": "h hr hrs hour hours",
    "day": "d day days",
    "week": "w week weeks",
    "month": "mo month months",
    "year": "y yr yrs year years",
}


@pytest.mark.parametrize("unit", " ".join(UNITS.values()).split())
def test_units_of_ages(unit: str) -> None:
    """Whole or short, one or many."""
    for age in (f"2 {unit} ago", f"123{unit} ago", f"about 3 {unit} ago", f"over an {unit} ago", f"a {unit} ago"):
        assert line_kinds.age_in(age) == age


@pytest.mark.parametrize("age", ["yesterday", "just now", "moments ago", "YESTERDAY"])
def test_ages_without_a_number(age: str) -> None:
    """Three of them."""
    assert line_kinds.age_in(f"Ostby Post - {age}") == age
    assert line_kinds.without_age(f"Ostby Post - {age}") == "Ostby Post"


@pytest.mark.parametrize("mark", " |•·-–—,()")
def test_marks_beside_an_age(mark: str) -> None:
    """They are no part of the outlet's name."""
    assert line_kinds.without_age(f"Ostby Post{mark}2 hours ago{mark}") == "Ostby Post"


def test_how_much_stands_beside_an_age() -> None:
    """Four words in a line of less than eighty letters, which is no sentence."""
    assert line_kinds.age_in(f"{some(4)} 2 hours ago") == "2 hours ago"
    assert line_kinds.age_in(f"{some(5)} 2 hours ago") is None
    assert line_kinds.age_in(f"{'x' * 67} 2 hours ago") == "2 hours ago"
    assert line_kinds.age_in(f"{'x' * 68} 2 hours ago") is None
    assert line_kinds.age_in("It left 2 hours ago.") is None
    assert line_kinds.age_in("1234 days ago") == "234 days ago"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (some(30), False),
        (some(31), True),
        ("One is so. And so are two and", False),
        ("One is so. And so are two and three", True),
        ("He said (so). And so are two and three of", True),
        ("One is so. and so are two and three of", False),
        ("“It is late. — Ida Lund", True),
        ("It is late -- ", False),
        ("Wait --", True),
        ("Wait —", True),
        ("Wait –", True),
        ("Wait…", True),
        ("Is it so?”", True),
        ("It is so!)", True),
        ("It is so.]", True),
        ("It is so.»[12]", True),
        ("It is so:", False),
        ("It is so. " + " " * 200, False),
        ("x. " + "[1]" * 70, False),
        ("x." + "[1]" * 66, True),
    ],
)
def test_running_text_and_labels(text: str, *, found: bool) -> None:
    """More than thirty words, or more than eight with the end of a sentence inside; a signature; its own end."""
    assert line_kinds.is_text(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ferry stops", True),
        ("Ferry", True),
        ("Ferry stops.", False),
        ("Ferry stops:", False),
        ("Ferry stops;", False),
        ("Ferry stops,", False),
        ("Ferry sails for the U.S.", True),
        ("Ferry sails for the U.", False),
        ("Ferry stops...", True),
        ("1,200", False),
        ("7 ferries", True),
        ("", False),
    ],
)
def test_headlines(text: str, *, found: bool) -> None:
    """No stop at the end but that of initials or of a thought left open; letters among it."""
    assert is_headline(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By Ida Lund", True),
        ("Words by Ida Lund", True),
        ("Written by Ida Lund", True),
        ("Story by Ida Lund", True),
        ("Author : Ida Lund", True),
        ("from Ida Lund", True),
        ("By Ida Lund and Omar Diaz for the Ostby Post", True),
        ("By Ida Lund in Ostby, Omar Diaz of the Post", True),
        ("By Ida van der Berg | Post", True),
        ("By Hana bin Said al Ostby", True),
        ("By Jo von Ost de Roe", True),
        ("By Ida Lund/Post & Omar Diaz", True),
        ("By " + " ".join(["Lund"] * 11), True),
        ("By " + " ".join(["Lund"] * 12), False),
        ("By Ida Lund 2", False),
        ("By Ida Lund: Ostby", False),
        ("By Ida! Lund", False),
        ("By Ida Lund?", False),
        ("By Ida Lund.", False),
        ("By the of", False),
        ("By", False),
        ("Standing by Ida Lund", False),
        ("By Ida lund", False),
    ],
)
def test_bylines(text: str, *, found: bool) -> None:
    """Names with a capital and little words between; twelve words at most; no figures, no end of a sentence."""
    assert is_byline(text) is found


@pytest.mark.parametrize("little", ["and", "for", "in", "de", "van", "der", "von", "bin", "al", "the", "of"])
def test_little_words_of_bylines(little: str) -> None:
    """Between names; with a capital each of them might be one."""
    assert is_byline(f"By Ida Lund {little} Ostby")
    assert not is_byline(f"By Ida Lund {little}x Ostby")


@pytest.mark.parametrize(("count", "found"), [(30, True), (31, False)])
def test_a_credit_has_thirty_words_at_most(count: int, *, found: bool) -> None:
    """Its label among them."""
    assert is_credit(f"Photo: {some(count - 1)}") is found


@pytest.mark.parametrize(("count", "found"), [(70, True), (71, False)])
def test_a_caption_has_seventy_words_at_most(count: int, *, found: bool) -> None:
    """Its credit among them."""
    assert is_captioned(f"{some(count - 2, '.')} (file photo)") is found


PICTURES = ("Photo", "Photograph", "Image", "Picture", "Credit", "Video", "Illustration", "Graphic")


@pytest.mark.parametrize("picture", PICTURES)
def test_words_for_pictures(picture: str) -> None:
    """One or many, with a capital or without, before a colon or in brackets."""
    for word in (picture, picture.lower(), f"{picture}s"):
        assert is_captioned(f"The ferry at its pier. {word}: Ida Lund")
        assert is_captioned(f"The ferry at its pier. {word} by: Ida Lund")
        assert is_captioned(f"The ferry at its pier. ({word}: Ida Lund)")
        assert is_captioned(f"The ferry at its pier [{word} by Ida Lund].")
        assert is_captioned(f"The ferry at its pier (AP {word})")
        assert not is_captioned(f"The ferry at its pier (the {word} of it)")
    assert not is_captioned(f"The ferry at its pier. {picture.upper()}: Ida Lund")


def test_where_a_caption_ends() -> None:
    """Behind its credit, which at least fifteen letters stand before, and other text after."""
    assert line_kinds.caption_end("The ferry stops (AP) It stops in May.") == 20
    assert line_kinds.caption_end("A ferry stops (AP) It stops in May.") == 0
    assert line_kinds.caption_end("The ferry stops (AP) it stops in May.") == 0
    assert line_kinds.caption_end("The ferry stops (AP) “It stops in May.”") == 20
    assert line_kinds.caption_end("The ferry stops (Ida Lund/Getty Images) 9 died.") == 39
    assert line_kinds.caption_end("The ferry stops (file photo). It stops.") == 29
    assert line_kinds.caption_end("The ferry stops (AP)") == 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Home » News", True),
        ("Home | News", True),
        ("Home › News", True),
        ("Home « News", True),
        ("Home > News", True),
        ("Home → News", True),
        ("Home · News", True),
        ("Home • News", True),
        ("Home / News", True),
        ("Home >> News", True),
        ("Home :: News", True),
        ("Home/News", False),
        ("Home>News", False),
        (f"{some(3)} | {some(3)}", True),
        (f"{some(3)} | {some(4)}", False),
        (f"{some(5)} | {some(5)} | {some(5)}", True),
        (f"{some(5)} | {some(6)} | {some(5)}", False),
        (f"{some(8)}: {some(3)} | {some(3)}", True),
        (f"{some(3)} | {some(2)}: {some(2)}", False),
        (f"{some(3)} | {some(2, '.')}", False),
        (f"» {some(5)}", True),
        (f"» {some(6)}", False),
        ("12", True),
        ("1.2k views", True),
        ("3 likes | 4 shares", True),
        ("5 / 12", True),
        ("5 min read", True),
        ("5-minute listen", True),
        ("Reading time: 5 min", True),
        ("***", True),
        ("#ferry @ostby", True),
        ("www.ostby.example/x", True),
        ("www.ostby.example is new", False),
        ("12 ferries", False),
    ],
)
def test_ways_through_a_site(text: str, *, found: bool) -> None:
    """Parts of five words, or of three where there are two; counters, tags and addresses."""
    assert is_navigation(text) is found


@pytest.mark.parametrize(
    "what", ["view", "share", "comment", "like", "read", "reaction", "follower", "subscriber", "min read", "min watch"]
)
def test_what_a_page_counts(what: str) -> None:
    """One or many of them, behind a number."""
    plural = what.replace("min", "minutes") if " " in what else f"{what}s"
    assert is_navigation(f"1 {what}")
    assert is_navigation(f"1,200 {plural}")
    assert not is_navigation(f"1,200 {plural} of it")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Subscribe {some(24)}", True),
        (f"Subscribe {some(25)}", False),
        (f"Get our newsletter {some(13)}", True),
        (f"Get our newsletter {some(14)}", False),
        ("A newsletter for you.", True),
        ("A newsletter for members.", False),
        ("A newsletter for members", True),
        ("A “newsletter” for you", False),
        ("“Subscribe now.”", False),
        ("“© Ostby Post.”", False),
        ("“© Ostby Post”", True),
        (f"© Ostby Post {some(22)}", True),
        (f"© Ostby Post {some(23)}", True),
        (f"It is late. © Ostby Post is so old. And {some(15)}", True),
        (f"It is late. © Ostby Post is so old. And {some(16)}", False),
        (f"It is late. © Ostby Post is so old. And / {some(10)} / {some(18)}", True),
        (f"It is late. © Ostby Post is so old. And / {some(10)} / {some(19)}", False),
        ("x © Ostby Post.", True),
        ("Our privacy policy", True),
        ("Our privacy policy.", False),
        (f"Our privacy policy {some(22)}", True),
        (f"Our privacy policy {some(23)}", False),
        ("Tags: Ostby", True),
        ("Tags: Ostby.", False),
        ("See also : Ostby", True),
        ("Tags:", False),
    ],
)
def test_prompts(text: str, *, found: bool) -> None:
    """Twenty-five words at most, sixteen for a letter; what a house says may be longer if it is one sentence."""
    assert is_prompt(text) is found


@pytest.mark.parametrize(
    "call",
    [
        "Get",
        "Receive",
        "Stay",
        "Join",
        "Want",
        "Never",
        "Enter",
        "Choose",
        "Select",
        "Sign",
        "Delivered",
        "Don't miss",
        "Don’t miss",
    ],
)
def test_how_a_letter_is_offered(call: str) -> None:
    """By the first word of the line."""
    assert is_prompt(f"{call} the weekly newsletter.")
    assert not is_prompt(f"They {call.lower()} the weekly newsletter.")


@pytest.mark.parametrize("word", ["you", "your", "our", "us"])
def test_whom_a_letter_speaks_to(word: str) -> None:
    """The reader, or the house."""
    assert is_prompt(f"A newsletter for {word} all.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Related articles:", True),
        ("Related articles »", True),
        ("## Related articles", True),
        ("**Related articles**", True),
        ("Related articles ›…", True),
        ("More from the old town of South Ostby", True),
        ("More from the old town of South Ostby now", False),
        ("References:", True),
    ],
)
def test_headings_of_links(text: str, *, found: bool) -> None:
    """Eight words at most; marks around them do not count."""
    assert line_kinds.is_more(text) is found


def test_where_articles_end() -> None:
    """Below comments and notes, not below links."""
    assert line_kinds.is_end("Comments (3):")
    assert not line_kinds.is_end("Related articles")
    assert not line_kinds.is_end("Comments on the ferry")
    assert not line_kinds.is_end("Comments x")


@pytest.mark.parametrize(
    ("text", "found"),
    [("Published", True), ("Share this", True), ("Home » World", True), ("Related", True), ("Ostby Post", False)],
)
def test_labels_of_a_page(text: str, *, found: bool) -> None:
    """A day's label, a prompt, a way through the site, a heading of links; no name."""
    assert line_kinds.is_label(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("x" * 300, True),
        ("x" * 299, False),
        ("a" + " " * 300 + "b", True),
        ("a" + " " * 299 + "b", False),
        ("a" + "\n" * 400 + "b", False),
        ("https://" + "x" * 400, False),
        ("www." + "x" * 400, False),
    ],
)
def test_noise(text: str, *, found: bool) -> None:
    """Three hundred letters or spaces without a break, unless they are an address."""
    assert line_kinds.is_noise(text) is found


@pytest.mark.parametrize(
    "what", ["Advertisement", "ADVERTISEMENT", "Story continues below", "Story continues below advertisement"]
)
def test_words_for_advertisements_between_sentences(what: str) -> None:
    """Behind the end of a sentence and before the next."""
    text = f"The ferry stops. {what} It stops in May."
    assert [text[a:b] for a, b in line_kinds.furniture_inside(text)] == [what]
    assert line_kinds.furniture_inside(f"The ferry stops. {what} it stops in May.") == ()
    assert line_kinds.furniture_inside(f"The ferry {what} It stops in May.") == ()
