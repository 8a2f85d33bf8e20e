"""Who is sent a memo and who is not, what is attached, and the notice of a job that is given up."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.actions import alert, mail
from briefing.actions.alert import FailureNotice
from briefing.actions.mail import MailContext, _faults
from briefing.config.schema import MailSettings
from briefing.deliver.email import SendReport
from briefing.deliver.letter import LARGEST
from briefing.errors import CarryError, UsageError
from briefing.state import outbox
from briefing.state.outbox import OutboxEntry
from briefing.state.published import PublishedMemo
from tests.desk import NOW
from tests.faults.office import free_port

SETTINGS = MailSettings("Desk <desk@example.org>", ("Ann@example.org",), "127.0.0.1", 1, "none", notices="it@x.org")
AT = "2025-08-21T08:00:00+00:00"


@pytest.fixture
def context(tmp_path: Path) -> MailContext:
    """A working folder with mail settings, whose server takes nothing."""
    settings = replace(SETTINGS, port=free_port())
    return MailContext(settings, tmp_path, {}, tmp_path / "state" / "box", lambda: NOW, lambda _: None)


def memo(*files: Path, day: str = "2025-08-21", seeds: str = "00") -> PublishedMemo:
    """Return a memo with these files, as they are now."""
    hashes = {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    return PublishedMemo("ferries", "memo", day, "Ferries", AT, "One.", "<p>One.</p>", hashes, {"a.txt": seeds})


def note(context: MailContext, of: PublishedMemo, state: outbox.State, to: str = "ann@example.org") -> None:
    """Write down what became of a mail."""
    with outbox.open_outbox(context.outbox) as box:
        box.note(OutboxEntry(of.id, of.content, to, state, AT))


LATER = memo(day="2025-08-22")
CHANGED = memo(day="2025-08-22", seeds="11")
NEWS = f"nothing has changed since Ann@example.org was sent a memo at {AT}"


@pytest.mark.parametrize(
    ("before", "state", "told"),
    [
        (memo(), "sent", f"Ann@example.org has this issue since {AT}"),
        (memo(), "sending", f"Ann@example.org may have this issue or not: at {AT} the sending had no known end"),
        (memo(), "failed", "would go to Ann@example.org"),
        (memo(), "refused", "would go to Ann@example.org"),
        (LATER, "sent", NEWS),
        (LATER, "sending", NEWS),
        (LATER, "failed", "would go to Ann@example.org"),
        (CHANGED, "sent", "would go to Ann@example.org"),
    ],
)
def test_who_has_it_already(context: MailContext, before: PublishedMemo, state: outbox.State, told: str) -> None:
    """This memo, or one of the same articles; whatever the capitals of an address."""
    note(context, before, state)
    receipts, report = mail.write(memo(), context)
    assert report.notes == ("there is no PDF or DOCX of this memo: nothing is attached", told)
    assert [Path(r.where).name for r in receipts] == ["ferries.eml"]
    assert (report.sent, report.faults) == ((), ())


def test_who_may_have_it_is_a_fault(context: MailContext) -> None:
    """Who has it is only told; nobody is sent anything, so no server is asked."""
    context = replace(context, settings=replace(context.settings, to=("ann@example.org", "bob@example.org")))
    note(context, memo(), "sending")
    note(context, memo(), "sent", "bob@example.org")
    report = mail.send(memo(), context, force=False)
    assert report.notes[1:] == (f"bob@example.org has this issue since {AT}",)
    assert report.faults == (f"ann@example.org may have this issue or not: at {AT} the sending had no known end",)


def test_whom_the_server_does_not_reach(context: MailContext) -> None:
    """With force it is tried again; what went wrong is told, and written down."""
    note(context, memo(), "sent")
    report = mail.send(memo(), context, force=True)
    port = context.settings.port
    assert report.faults == (f"Ann@example.org was not sent it: no line to 127.0.0.1, port {port}: Connection refused",)
    assert [(e.state, e.to) for e in outbox.read_entries(context.outbox)] == [
        ("sent", "ann@example.org"), ("failed", "ann@example.org"),
    ]  # fmt: skip
    assert outbox.read_entries(context.outbox)[-1].at == "2025-08-22T09:30:00+00:00"


def test_what_a_server_says_of_recipients() -> None:
    """Those whom it refused, and those of whom nobody knows."""
    report = SendReport((), {"ann@x": "no"}, {"bob@x": "silent"})
    assert _faults(report) == ("ann@x was not sent it: no", "bob@x may have this issue or not: silent")


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"to": ()}, "there is nobody to send to"),
        ({"sender": ""}, "mail.from is not set"),
        ({"host": ""}, "mail.host is not set"),
        ({"host": "", "sender": ""}, "mail.from is not set"),
    ],
)
def test_settings_that_sending_needs(context: MailContext, change: dict[str, object], what: str) -> None:
    """Each is named."""
    lacking = replace(context, settings=replace(context.settings, **change))  # type: ignore[arg-type]
    with pytest.raises(UsageError) as told:
        mail.send(memo(), lacking, force=False)
    assert told.value.what == what
    assert "briefing.toml" in told.value.hint


def test_what_is_attached(context: MailContext, tmp_path: Path) -> None:
    """The PDF, else the Word document; a text is not."""
    pdf, docx, txt = (tmp_path / f"ferries.{ending}" for ending in ("pdf", "docx", "txt"))
    for file in (pdf, docx, txt):
        file.write_bytes(b"PK")
    names = []
    for files in ((txt, docx, pdf), (txt, docx), (txt,)):
        (receipt,), report = mail.write(memo(*files), context)
        body = Path(receipt.where).read_bytes()
        names.append([name for name in ("ferries.pdf", "ferries.docx", "ferries.txt") if name.encode() in body])
        assert (len(report.notes) == 2) is (files == (txt,))
    assert names == [["ferries.pdf"], ["ferries.docx"], []]
    docx.write_bytes(b"other")
    with pytest.raises(CarryError) as told:
        mail.write(PublishedMemo("f", "memo", "", "", AT, "", "", {str(docx): "00"}), context)
    assert told.value.what == f"{docx} is not the memo that was made last"
    assert told.value.hint == "Nothing was sent. Run briefing make, then send again."


def test_the_type_of_a_file(context: MailContext, tmp_path: Path) -> None:
    """A mail program opens it by that."""
    kinds = {"pdf": "application/pdf"}
    kinds["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    for ending, kind in kinds.items():
        (tmp_path / f"a.{ending}").write_bytes(b"PK")
        (receipt,), _ = mail.write(memo(tmp_path / f"a.{ending}"), context)
        assert f"Content-Type: {kind}".encode() in Path(receipt.where).read_bytes()


@pytest.mark.parametrize("size", [LARGEST, LARGEST + 1])
def test_a_file_that_is_too_large(context: MailContext, tmp_path: Path, size: int) -> None:
    """It is told, and not attached."""
    (tmp_path / "a.pdf").write_bytes(b"x" * size)
    _, report = mail.write(memo(tmp_path / "a.pdf"), context)
    assert report.notes[:-1] == ((f"{tmp_path / 'a.pdf'} is too large to be attached",) if size > LARGEST else ())


@pytest.mark.parametrize(("subject", "shown"), [("", "Ferries (2025-08-21)"), ("News", "News")])
def test_the_subject(context: MailContext, subject: str, shown: str) -> None:
    """That of the settings, else title and day."""
    context = replace(context, settings=replace(context.settings, subject=subject, sender=""))
    (receipt,), _ = mail.write(memo(), context)
    body = Path(receipt.where).read_bytes()
    assert f"Subject: {shown}\r\n".encode() in body
    assert b"From: briefing@localhost\r\n" in body


NOTICE = FailureNotice("every monday: make", "Mon 1 Sep 08:00", CarryError("no line", "Look at it."))


def test_a_notice() -> None:
    """What failed, where, when, and what to do; the same job and time are the same notice."""
    assert NOTICE.text("/desk") == (
        "The job “every monday: make” in /desk, due Mon 1 Sep 08:00, has failed.\n"
        "It was tried again for half an hour, and is given up until its next time. Nobody else was told.\n\n"
        "What went wrong: no line\n"
        "What to do:      Look at it.\n\n"
        "The last good memo stands as it was. briefing status and briefing doctor tell more.\n"
    )
    assert NOTICE.id == replace(NOTICE, fault=CarryError("other")).id
    assert len({NOTICE.id, replace(NOTICE, job="x").id, replace(NOTICE, due="x").id}) == 3
    assert len(NOTICE.id) == 20


@pytest.mark.parametrize("state", ["sent", "sending"])
def test_a_notice_is_sent_once(context: MailContext, state: outbox.State) -> None:
    """Who has it, or may have it, is not sent it again; a memo to the same address is another thing."""
    with outbox.open_outbox(context.outbox) as box:
        box.note(OutboxEntry(NOTICE.id, "notice", "notice it@x.org", state, AT))
    assert alert.send(NOTICE, context) == f"it@x.org was told of it at {AT}"


def test_a_notice_that_cannot_be_sent(context: MailContext) -> None:
    """It is told why; where nobody wants notices, nothing is."""
    told = alert.send(NOTICE, context)
    assert told.startswith("it@x.org could not be told of it: no line to 127.0.0.1")
    (entry,) = outbox.read_entries(context.outbox)
    assert (entry.content, entry.to, entry.state) == ("notice", "notice it@x.org", "failed")
    assert alert.send(NOTICE, replace(context, settings=replace(context.settings, notices=""))) == ""
