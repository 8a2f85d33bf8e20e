"""A mail from its parts: addresses, headers that nothing from an article can bend, text, page and attachment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from briefing.deliver.letter import LARGEST, Mail, address, one_line, recipients, written
from briefing.errors import UsageError
from briefing.outputs import Letter, Rendered

PDF = Rendered("briefing.pdf", "application/pdf", b"%PDF-1.7")
MAIL = Mail(
    "Desk <desk@example.org>",
    "Ferries (2026-05-14)",
    Letter("Ferries", "One.\n", "<p>One.</p>\n"),
    PDF,
    "abc123",
    "Ferry Talks!",
    datetime(2026, 5, 14, 8, 30, tzinfo=UTC),
)


def message(mail: Mail = MAIL) -> EmailMessage:
    """Return a mail as a mail program reads it."""
    read = message_from_bytes(written(mail), policy=SMTP)
    assert isinstance(read, EmailMessage)
    return read


def test_headers() -> None:
    """All of them, in their order; no recipient is named."""
    assert [(name, str(value)) for name, value in message().items()][:8] == [
        ("From", "Desk <desk@example.org>"),
        ("To", "undisclosed-recipients:;"),
        ("Subject", "Ferries (2026-05-14)"),
        ("Date", "Thu, 14 May 2026 08:30:00 +0000"),
        ("Message-ID", "<briefing.abc123@example.org>"),
        ("List-Id", "<ferry-talks.briefing.example.org>"),
        ("List-Unsubscribe", "<mailto:desk@example.org?subject=unsubscribe>"),
        ("Auto-Submitted", "auto-generated"),
    ]


@pytest.mark.parametrize(
    ("change", "header", "value"),
    [
        ({"name": "!!"}, "List-Id", "<memo.briefing.example.org>"),
        ({"name": "-a b-"}, "List-Id", "<a-b.briefing.example.org>"),
        ({"subject": " \n "}, "Subject", "Briefing"),
        ({"subject": "One\r\nBcc: eve@example.org"}, "Subject", "One Bcc: eve@example.org"),
        ({"sender": "desk@example.org"}, "From", "desk@example.org"),
    ],
)
def test_what_a_header_is_made_of(change: dict[str, str], header: str, value: str) -> None:
    """A name that leaves nothing is a memo, an empty subject a briefing; a line break starts no header."""
    mail = message(replace(MAIL, **change))  # type: ignore[arg-type]
    assert str(mail[header]) == value
    assert "Bcc" not in mail


def test_text_page_and_file() -> None:
    """A text for plain readers, a page for others, and the memo."""
    mail = message()
    text, page = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert page is not None
    assert (text.get_content(), page.get_content()) == ("One.\r\n", "<p>One.</p>\r\n")
    assert text["Content-Transfer-Encoding"] == page["Content-Transfer-Encoding"] == "quoted-printable"
    (file,) = mail.iter_attachments()
    assert (file.get_filename(), file.get_content_type(), file.get_content()) == (
        "briefing.pdf", "application/pdf", b"%PDF-1.7",
    )  # fmt: skip


def test_the_same_letter_is_the_same_bytes() -> None:
    """Its parts are parted by lines that are named after the memo, each by another."""
    assert written(MAIL) == written(MAIL)
    bounds = [part.get_boundary() for part in message().walk() if part.is_multipart()]
    assert bounds == ["=_abc123_0", "=_abc123_1"]


@pytest.mark.parametrize(("size", "attached"), [(LARGEST, True), (LARGEST + 1, False)])
def test_a_file_that_is_too_large(size: int, *, attached: bool) -> None:
    """Ten million bytes are attached; one more is not, and the text says so."""
    assert LARGEST == 10_000_000
    mail = message(replace(MAIL, attached=replace(PDF, body=b"x" * size)))
    text = mail.get_body(("plain",))
    assert text is not None
    note = "\r\nThe file of this memo is too large to be attached.\r\n"
    assert text.get_content() == "One.\r\n" + ("" if attached else note)
    assert len(list(mail.iter_attachments())) == attached


def test_a_mail_without_a_file() -> None:
    """Nothing is attached, and nothing is said of it."""
    mail = message(replace(MAIL, attached=None))
    assert list(mail.iter_attachments()) == []
    assert b"too large" not in written(replace(MAIL, attached=None))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("a@example.org", "a@example.org"),
        ("Desk <desk@example.org>", "desk@example.org"),
        ("first.last+x@sub.example.org", "first.last+x@sub.example.org"),
        ("a@b", "a@b"),
    ],
)
def test_an_address(text: str, bare: str) -> None:
    """With or without a name before it."""
    assert address(text, "mail.to").addr_spec == bare
    assert replace(MAIL, sender=text).bare_sender == bare


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", ""),
        ("nobody", ""),
        ("a@example.org, b@example.org", ": it is not exactly one address"),
        ("a@exa mple.org", ""),
        ("ä@example.org", ""),
        ("a@example.org-", ""),
        ("a@example.org\nBcc: b@example.org", ": it holds a control character"),
    ],
)
def test_what_is_no_address(text: str, why: str) -> None:
    """The setting is named, with what is wrong, and how it is written."""
    with pytest.raises(UsageError) as told:
        address(text, "mail.from")
    assert told.value.what.startswith(f"mail.from: {one_line(text)!r} is no mail address")
    assert why in told.value.what
    assert told.value.hint == "Write desk@example.org, or Desk <desk@example.org>; one address an entry."


def test_recipients_once() -> None:
    """Whatever its capitals, each address once, as it was first written, in the order given."""
    given = ["Ann@example.org", "bob@example.org", "Ann L <ann@EXAMPLE.org>", "Bob@example.org", "eve@example.org"]
    assert recipients(given) == ("Ann@example.org", "bob@example.org", "eve@example.org")
    assert recipients([]) == ()
    with pytest.raises(UsageError, match=r"^mail\.to: 'x' is no mail address"):
        recipients(["ann@example.org", "x"])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("One", "One"),
        ("  One \t\r\n two\x07 ", "One two"),
        ("One\u202etwo\u200b", "Onetwo"),
        ("One\u2028two", "One two"),
        ("x" * 180, "x" * 180),
        ("x" * 181, "x" * 179 + "…"),
        ("x" * 178 + " yyy", "x" * 178 + "…"),
    ],
)
def test_one_line_for_a_header(text: str, line: str) -> None:
    """No control, no mark of direction, 180 characters, cut at no blank."""
    assert one_line(text) == line
