"""Mails, mailboxes and pages saved as mails."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.read.formats.mail import read, read_box, read_saved_page
from briefing.read.records import ExtractedFile, ExtractedText, UnreadableError, UnreadPart

HEAD = "From: {sender}\nSubject: {subject}\nDate: Tue, 5 Mar 2024 23:30:00 -0500\nContent-Language: en\n"
STORY = "The ferry of the island will stop in May, the harbour master said on Sunday, and nobody knows why."


def mail(
    body: str = STORY, subject: str = "Ferry stops", sender: str = '"The Ostby Post" <p@example.org>', more: str = ""
) -> bytes:
    """A mail."""
    return (HEAD.format(sender=sender, subject=subject) + more + "\n" + body).encode()


def only(data: bytes) -> ExtractedText:
    """The one text of a mail."""
    (page,) = read(data).pages
    return page


def reason(act: Callable[[], object]) -> str:
    """Why nothing is read."""
    with pytest.raises(UnreadableError) as caught:
        act()
    return str(caught.value)


def take(name: str, data: bytes, depth: int) -> ExtractedFile:
    """Read what is attached as one text that says how deep it lies; one of the word "bad" as none."""
    if data.strip() == b"bad":
        raise UnreadableError("it is bad")
    failed = (UnreadPart(f"in {name}", "half of it is bad"),) if data.strip() == b"half" else ()
    return ExtractedFile((ExtractedText(f"{name} {depth}"),), failed)


def test_a_mail() -> None:
    """Its subject is the headline, its sender the outlet where it is one of the press, its day that of its own zone."""
    assert only(mail()) == ExtractedText(
        f"# Ferry stops\n\n{STORY}",
        "Ferry stops",
        "The Ostby Post",
        published="2024-03-05",
        language="en",
        part="“Ferry stops”",
    )


@pytest.mark.parametrize("mark", ["Re:", "RE: ", "Fw:", "fwd:", "AW:", "WG:", "TR: ", "Re[2]:", "Re: Fwd: ", " re: "])
def test_replies(mark: str) -> None:
    """What mail programs put before a subject is no part of it."""
    assert only(mail(subject=f"{mark}Ferry stops")).title == "Ferry stops"


def test_other_subjects() -> None:
    """A word before a colon stays; a subject that the text begins with is not printed twice; there may be none."""
    assert only(mail(subject="Retro: a show")).title == "Retro: a show"
    assert only(mail(subject="The FERRY of the  island")).text == STORY
    assert only(mail("x" * 600 + "y", subject="xy")).text.startswith("# xy\n\nx")
    assert only(mail("x" * 599 + "y", subject="xy")).text.startswith("xx")
    without = only(mail(subject=""))
    assert (without.title, without.text, without.part) == (None, STORY, "a mail without a subject")


@pytest.mark.parametrize("sender", ["Ida Lund <ida@example.org>", "", "news@example"])
def test_a_sender_who_is_no_outlet(sender: str) -> None:
    """A person, nobody, and a bare address are none."""
    assert only(mail(sender=sender)).outlet is None


def test_flowed_text() -> None:
    """Lines that their writer let flow are put together; quoted ones, signatures and other texts stay."""
    flowed = "Content-Type: text/plain; format=flowed\n"
    body = "One \ntwo\n> three \n> four\n-- \nfive \n six \nseven"
    assert only(mail(body, subject="", more=flowed)).text == "One two\n> three \n> four\n-- \nfive \n six seven"
    assert only(mail(body, subject="")).text == body


def page_of(text: str) -> str:
    """A page of two paragraphs, the first of them given."""
    title = "Ferry stops"
    article = f"<article><h1>{title}</h1><p>{text}</p><p>{STORY}</p></article>"
    return f"<html><head><title>{title}</title></head><body>{article}</body></html>"


def both(plain: str, page: str) -> bytes:
    """A mail with plain text and a page."""
    more = 'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n'
    parts = (("plain", plain), ("html", page))
    body = "".join(f"--b\nContent-Type: text/{kind}; charset=utf-8\n\n{text}\n" for kind, text in parts)
    return mail(body + "--b--\n", subject="", more=more)


def test_the_page_of_a_mail() -> None:
    """It is taken where it says about as much as the plain text, block by block where it is all article."""
    assert only(both("Short.", "<p>One two</p><p>three</p>")).text.strip() == "One two\n\nthree"
    assert (
        only(both("One two three four five six", "<p>One two three</p>")).text.strip() == "One two three four five six"
    )
    assert only(both("One two three four five", "<p>One two three</p>")).text.strip() == "One two three"
    assert only(both("Short.", "<p> </p>")).text.strip() == "Short."


def test_the_article_of_a_page_in_a_mail() -> None:
    """Where most of the page is an article, it is read as one, without what stands around it."""
    page = page_of(STORY).replace("<body>", "<body><nav><a href='x'>Home</a></nav>")
    text = only(both("", page)).text
    assert STORY in text
    assert "Home" not in text


def with_parts(*parts: str, subject: str = "Ferry") -> bytes:
    """A mail of several parts."""
    more = 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n'
    return mail("".join(f"--b\n{part}\n" for part in parts) + "--b--\n", subject=subject, more=more)


def file(name: str, text: str) -> str:
    """A part with the name of a file."""
    return f"Content-Type: application/x; name=x\nContent-Disposition: attachment; filename={name}\n\n{text}"


def test_attached_files() -> None:
    """Each is read one level deeper, behind the text; bad ones, and bad parts of good ones, are told of."""
    data = with_parts(
        f"Content-Type: text/plain\n\n{STORY}", file("a.txt", "A"), file("b.txt", "bad"), file("c.txt", "half")
    )
    found = read(data, take, 1)
    assert [page.text.strip() for page in found.pages] == [STORY, "a.txt 2", "c.txt 2"]
    assert found.failed == (UnreadPart("b.txt", "it is bad"), UnreadPart("in c.txt", "half of it is bad"))
    assert len(read(data).pages) == 1


def test_a_mail_in_a_mail() -> None:
    """It is a file of its own."""
    found = read(with_parts("Content-Type: message/rfc822\n\nSubject: inner\n\nInner words."), take)
    assert [page.text for page in found.pages] == ["a mail in it.eml 1"]


def test_mails_without_words() -> None:
    """The first reason is told, if there is one."""
    assert reason(lambda: read(mail(" \n"))) == "the mail holds no text"
    data = with_parts(file("a.txt", "bad"), file("b.txt", "bad"))
    assert reason(lambda: read(data, take)) == "the mail holds no text: a.txt: it is bad"
    assert reason(lambda: read(b"\nno head")) == "it is no mail, whatever its name says"


def test_how_many_parts() -> None:
    """Two hundred parts are looked at; a mail of more than 20,000 is refused."""
    found = read(with_parts(*(file(f"{n}.txt", "A") for n in range(220))), take)
    assert len(found.pages) == 199
    assert only(mail("\n--" * 20_000)).title == "Ferry stops"
    assert reason(lambda: read(mail("\n--" * 20_001))) == "it has more than 20,000 parts"


BOX = "From a@b Tue Mar  5 10:00:00 2024\n{}\n\n"


def boxed(*mails: bytes) -> bytes:
    """A mailbox."""
    return "".join(BOX.format(m.decode()) for m in mails).encode()


def test_mailboxes() -> None:
    """Each mail in order; one that cannot be read is told of by its number, and so is what is attached."""
    found = read_box(boxed(mail("One."), mail(" "), mail("Two.\nFrom here on 5 of 2024\nit goes on.")))
    assert [page.text.strip() for page in found.pages] == [
        "# Ferry stops\n\nOne.",
        "# Ferry stops\n\nTwo.\nFrom here on 5 of 2024\nit goes on.",
    ]
    assert found.failed == (UnreadPart("mail 2", "the mail holds no text"),)
    attached = read_box(boxed(with_parts(file("a.txt", "half"))), take, 1)
    assert [page.text for page in attached.pages] == ["a.txt 2"]
    assert attached.failed == (UnreadPart("in a.txt", "half of it is bad"),)
    windows = boxed(mail("One."), mail("Two.")).replace(b"\n", b"\r\n")
    assert [page.text.split()[-1] for page in read_box(windows).pages] == ["One.", "Two."]
    assert reason(lambda: read_box(mail())) == "it is no mailbox: no line in it begins a mail"


def test_a_saved_page() -> None:
    """It is read in its own encoding, at the address that it was saved from."""
    data = (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/css\n\np {}\n'
        b"--b\nContent-Type: text/html; charset=iso-8859-2\nContent-Location: https://example.org/a\n\n"
        + page_of(f"{STORY} Caf\u0159.").encode("iso-8859-2")
        + b"\n--b--\n"
    )
    page = read_saved_page(data)
    assert (page.title, page.url) == ("Ferry stops", "https://example.org/a")
    assert "Caf\u0159" in page.text
    assert reason(lambda: read_saved_page(mail())) == "it holds no saved page"
