"""Mail: each fault of sending, against a real server with TLS and a login."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from briefing.state import builds, outbox
from tests.desk import NOW, Desk, Result
from tests.faults import made, office
from tests.faults.office import HOST, PASSWORD, Office, Trust

ANN, BOB = "ann@example.org", "bob@example.net"


def states(desk: Desk) -> list[tuple[str, str]]:
    """Recipient and state of each line of the ledger, in order."""
    return [(r.to, r.state) for r in outbox.read_entries(builds.state_file(desk.state, desk.folder, "posted.jsonl"))]


def sent(desk: Desk, post: Office, *arguments: str) -> Result:
    """Make a memo and send it."""
    made.memo(desk)
    made.settings(desk, post)
    return desk.run("send", *arguments)


def eml(desk: Desk) -> EmailMessage:
    """What a dry run has written."""
    found = message_from_bytes((desk.out / "briefing.eml").read_bytes(), policy=SMTP)
    assert isinstance(found, EmailMessage)
    return found


def test_one_mail_to_each(sender: Desk, post: Office) -> None:
    """Every recipient gets the mail once, over TLS and after a login; who else gets it stands nowhere in it."""
    done = sent(sender, post)
    assert done.code == 0, done.err
    assert post.to() == [ANN, BOB]
    assert post.tls
    assert post.asked == 1
    assert "sent to ann@example.org" in done.err
    assert b"bob" not in post.taken[0][2]
    assert b"ann" not in post.taken[0][2]


def test_what_a_mail_is_made_of(sender: Desk, post: Office) -> None:
    """It has the text and the page of the memo, and its PDF as it stands in out/."""
    sent(sender, post)
    mail = post.mail()
    assert mail.get_content_type() == "multipart/mixed"
    (attached,) = mail.iter_attachments()
    assert (attached.get_filename(), attached.get_content_type()) == ("briefing.pdf", "application/pdf")
    assert attached.get_content() == (sender.out / "briefing.pdf").read_bytes()
    text, page = (mail.get_body((kind,)) for kind in ("plain", "html"))
    assert text is not None
    assert page is not None
    assert text.get_content().splitlines()[-1] == ".a line that begins with a point"
    assert "<p>one</p>" in page.get_content()


def test_its_headers(sender: Desk, post: Office) -> None:
    """The headers name list, sender and issue; the Message-ID follows from the issue alone."""
    sent(sender, post)
    mail = post.mail()
    issue = made.memo(sender)
    assert mail["Message-ID"] == f"<briefing.{issue.id}@example.org>"
    assert mail["From"] == "The Desk <desk@example.org>"
    assert mail["To"].addresses == ()
    assert mail["Subject"] == "Ferries (2025-08-22)"
    assert mail["Date"].datetime == NOW
    assert mail["List-Id"] == "<briefing.briefing.example.org>"
    assert mail["List-Unsubscribe"] == "<mailto:desk@example.org?subject=unsubscribe>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert {"Bcc", "Cc"} & set(mail) == set()


def test_dry_run(sender: Desk, plain_post: Office) -> None:
    """A dry run writes the very mail beside the memo, and opens no connection; twice, the same bytes."""
    made.memo(sender)
    made.settings(sender, plain_post, "none")
    done = sender.run("send", "--dry-run")
    assert done.code == 0, done.err
    assert done.out == f"{sender.out / 'briefing.eml'}\n"
    assert "would go to ann@example.org" in done.err
    body = (sender.out / "briefing.eml").read_bytes()
    sender.run("send", "--dry-run")
    assert (sender.out / "briefing.eml").read_bytes() == body
    assert plain_post.taken == []
    sender.run("send")
    assert plain_post.taken[0][2] == body
    assert states(sender)[-1] == (BOB, "sent")


def test_dry_run_without_settings(sender: Desk) -> None:
    """To see how a mail would look, no settings are needed."""
    made.memo(sender)
    assert sender.run("send", "--dry-run", "--to", "ann@example.org").code == 0
    assert eml(sender)["From"] == "briefing@localhost"


def test_implicit_tls(sender: Desk, trusted: Trust) -> None:
    """A server that speaks TLS from the first byte is served as well."""
    made.memo(sender)
    with office.opened(tls=trusted.context(HOST)) as post:
        made.settings(sender, post, "tls")
        done = sender.run("send")
    assert done.code == 0, done.err
    assert post.tls
    assert post.to() == [ANN, BOB]


@pytest.mark.parametrize(
    ("security", "host", "told"),
    [
        ("starttls", HOST, "expired"),
        ("starttls", "mail.example.org", "Hostname mismatch"),
        ("tls", HOST, "expired"),
        ("tls", "mail.example.org", "Hostname mismatch"),
    ],
)
def test_a_certificate_that_does_not_hold(sender: Desk, trusted: Trust, security: str, host: str, told: str) -> None:
    """An expired certificate, or one of another host, ends the talk before the password is told."""
    context = trusted.context(host, expired=told == "expired")
    made.memo(sender)
    with office.opened(**{security: context}) as post:
        made.settings(sender, post, security)
        done = sender.run("send")
    assert (done.code, post.taken, post.asked) == (5, [], 0)
    assert "certificate of localhost does not hold" in done.err
    assert told in done.err
    assert sender.pauses == []


def test_a_certificate_of_nobody(sender: Desk, authority: Trust) -> None:
    """A certificate that no authority stands for ends the talk before the password is told."""
    made.memo(sender)
    with office.opened(starttls=authority.context(HOST)) as post:
        made.settings(sender, post)
        done = sender.run("send")
    assert (done.code, post.taken, post.asked) == (5, [], 0)
    assert "does not hold" in done.err


def test_starttls_is_gone(sender: Desk, plain_post: Office) -> None:
    """Where a server does not offer STARTTLS, as if somebody had cut it out, nothing is told to it."""
    done = sent(sender, plain_post)
    assert (done.code, plain_post.taken, plain_post.asked) == (5, [], 0)
    assert "STARTTLS" in done.err


def test_no_password_over_an_open_line(sender: Desk, plain_post: Office) -> None:
    """A login without TLS is refused before any connection, but on this machine."""
    made.memo(sender)
    made.settings(sender, plain_post, "none", host="mail.example.org", user="desk")
    done = sender.run("send")
    assert done.code == 2
    assert "open line" in done.err


@pytest.mark.parametrize("stage", ["MAIL", f"RCPT {ANN}", "DATA"])
@pytest.mark.parametrize("answer", ["421 too busy", "451 try later", "450 greylisted"])
def test_a_server_that_says_later(sender: Desk, post: Office, stage: str, answer: str) -> None:
    """A passing refusal, wherever it comes, is tried again after a growing pause; each recipient gets one mail."""
    post.answers = {stage: [answer, answer]}
    done = sent(sender, post)
    assert done.code == 0, done.err
    assert sorted(post.to()) == [ANN, BOB]
    assert sender.pauses == sorted(sender.pauses) != []


def test_a_server_that_says_later_for_ever(sender: Desk, post: Office) -> None:
    """In the end it is told that nobody has got it; the next run tries again."""
    post.answers = {"MAIL": ["451 try later"] * 4}
    done = sent(sender, post)
    assert (done.code, post.taken, len(sender.pauses)) == (5, [], 3)
    assert "451" in done.err
    assert sender.run("send").code == 0
    assert post.to() == [ANN, BOB]


def test_one_is_refused(sender: Desk, post: Office) -> None:
    """Who is refused for good is named; the others get it, once, also when it is sent again."""
    post.answers = {f"RCPT {ANN}": ["550 no such user"] * 2}
    done = sent(sender, post)
    assert (done.code, post.to(), sender.pauses) == (5, [BOB], [])
    assert ANN in done.err
    assert "550" in done.err
    assert sender.run("send").code == 5
    assert post.to() == [BOB]


def test_a_wrong_password(sender: Desk, post: Office) -> None:
    """A login that is refused is not tried again."""
    made.memo(sender)
    made.settings(sender, post)
    done = replace(sender, environ={made.PASSWORD_SET: "wrong"}).run("send")
    assert (done.code, post.taken, post.asked) == (5, [], 2)  # PLAIN and LOGIN, on one line
    assert "535" in done.err
    assert sender.pauses == []


def test_the_line_breaks_after_the_mail(sender: Desk, post: Office) -> None:
    """A line that breaks before the answer leaves an unknown end: it is told, and told again, and nothing is resent."""
    post.answers = {"DATA": ["drop"]}
    done = sent(sender, post)
    assert done.code == 5
    assert "may have this issue or not" in done.err
    assert post.to() == [ANN, BOB]
    assert states(sender) == [(ANN, "sending"), (BOB, "sending")]
    again = sender.run("send")
    assert again.code == 5
    assert "may have this issue or not" in again.err
    assert post.to() == [ANN, BOB]
    forced = sender.run("send", "--force")
    assert forced.code == 0
    assert post.to() == [ANN, BOB] * 2
    assert len({message_from_bytes(body)["Message-ID"] for _, _, body in post.taken}) == 1
    assert sender.run("send").code == 0


def test_twice(sender: Desk, post: Office) -> None:
    """The second run says that everybody has it, and ends well."""
    sent(sender, post)
    again = sender.run("send")
    assert again.code == 0
    assert "ann@example.org has this issue since 2025-08-22" in again.err
    assert post.to() == [ANN, BOB]


def test_a_new_recipient(sender: Desk, post: Office) -> None:
    """Who joins later gets the issue that the others have."""
    sent(sender, post)
    assert sender.run("send", "--to", "eve@example.org", "--to", "ANN@example.org").code == 0
    assert post.to() == [ANN, BOB, "eve@example.org"]


def test_nothing_has_changed(sender: Desk, post: Office) -> None:
    """A memo of another day, made of the same articles, is sent only if that is asked for; new articles are news."""
    sent(sender, post)
    made.memo(sender, as_of="2025-08-29")
    done = sender.run("send")
    assert (done.code, len(post.taken)) == (0, 2)
    assert "nothing has changed" in done.err
    assert sender.run("send", "--force").code == 0
    assert len(post.taken) == 4
    made.memo(sender, "other", as_of="2025-09-05")
    assert sender.run("send").code == 0
    assert len(post.taken) == 6


HEADERS = (
    "X\r\nBcc: evil@example.org",
    "X\nBcc: evil@example.org",
    "X\x00\x85\u2028Y",
    "\u202etfel\u2066 \u200b",
    "é" * 999,
)


@pytest.mark.parametrize("title", HEADERS, ids=["CRLF", "LF", "controls", "bidi", "long"])
def test_a_title_becomes_no_header(sender: Desk, post: Office, title: str) -> None:
    """Whatever a title holds, it stays in one clean subject, and nobody else is written to."""
    made.memo(sender, title=title)
    made.settings(sender, post)
    assert sender.run("send").code == 0
    mail = post.mail()
    assert mail["Bcc"] is None
    assert mail["Subject"].isprintable()
    assert not set("\u202e\u2066\u200b") & set(mail["Subject"])
    assert len(mail["Subject"]) <= 200
    assert post.to() == [ANN, BOB]


BAD = ("a@example.org, b@example.org", "nonsense", "a@example.org\r\nBcc: e@x.org", "a@example.org\x00", "", "<>",
       "a b@example.org", "ä@example.org", "a@example.org>", "=?utf-8?q?a=40example.org=0d=0a?=", "a@-x")  # fmt: skip


@pytest.mark.parametrize("entry", BAD)
@pytest.mark.parametrize("mode", ["--dry-run", "--force"])
def test_an_entry_that_is_no_address(sender: Desk, post: Office, entry: str, mode: str) -> None:
    """An entry that is not exactly one address is wrong usage, and nothing is sent."""
    made.memo(sender)
    made.settings(sender, post)
    done = sender.run("send", mode, "--to", entry)
    assert (done.code, post.taken) == (2, [])
    assert "no mail address" in done.err


def test_recipients_once(sender: Desk, post: Office) -> None:
    """The same address in other capitals, or with a name, is one recipient."""
    assert sent(sender, post, "--to", ANN, "--to", "Ann <ANN@Example.org>", "--to", ANN).code == 0
    assert post.to() == [ANN]


def test_nobody(sender: Desk, post: Office) -> None:
    """Without recipients, a sender or a server it is told what to set."""
    made.memo(sender)
    told = [sender.run("send").err]
    sender.put("briefing.toml", '[mail]\nto = ["a@example.org"]\n')
    told.append(sender.run("send").err)
    sender.put("briefing.toml", '[mail]\nto = ["a@example.org"]\nfrom = "b@example.org"\n')
    told.append(sender.run("send").err)
    assert ["nobody" in told[0], "mail.from" in told[1], "mail.host" in told[2]] == [True] * 3
    assert post.taken == []


@pytest.fixture
def silent() -> Iterator[int]:
    """A port that takes connections and never says a word."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_silent_server(sender: Desk, silent: int) -> None:
    """A server that does not answer is given up after the time that was set, and tried again."""
    from briefing.deliver.email import Envelope, Server, carry

    notes: list[str] = []
    server = Server("127.0.0.1", silent, "none", timeout=0.05, delays=(1, 2))
    done = carry(
        Envelope("a@example.org", (ANN,), b"x"),
        server,
        note=lambda state, to, _: notes.extend([state] * len(tuple(to))),
        sleep=sender.pauses.append,
    )
    assert list(done.refused) == [ANN]
    assert sender.pauses == [1, 2]
    assert notes == ["failed"]


@pytest.mark.parametrize("host", ["127.0.0.1", "nowhere.invalid"])
def test_no_server(sender: Desk, host: str) -> None:
    """Where nobody listens, or a name leads nowhere, it is tried again, and told in the end."""
    made.memo(sender)
    made.settings(sender, Office(office.free_port()), "none", host=host)
    done = sender.run("send")
    assert done.code == 5
    assert f"no line to {host}" in done.err
    assert len(sender.pauses) == 3
    assert {state for _, state in states(sender)} == {"failed"}


def everything(folder: Path) -> bytes:
    """All bytes of all files below a folder."""
    return b"\n".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())


@pytest.mark.parametrize("answer", [None, "550 no", f"550 5.1.1 {PASSWORD} is no good", "drop"])
def test_the_password_is_nowhere(sender: Desk, post: Office, answer: str | None) -> None:
    """The password stands in no message, ledger, mail or .eml, however the sending ends."""
    post.answers = {"DATA": [answer] if answer else []}
    told = [sent(sender, post), sender.run("send", "--dry-run"), sender.run("config"), sender.run("status", "--json")]
    words = "".join(t.out + t.err for t in told).encode() + everything(sender.folder.parent)
    words += b"".join(body for *_, body in post.taken)
    assert PASSWORD.encode() not in words
    assert "battery" not in "".join(t.out + t.err for t in told)


def test_passwords_from_elsewhere(sender: Desk, post: Office, tmp_path: Path) -> None:
    """The password may come from a file, from systemd, or from a keyring."""
    secret = tmp_path / "secret"
    secret.write_text(f"{PASSWORD}\n", "utf-8")
    bare = replace(sender, environ={})
    made.memo(bare)
    made.settings(bare, post, password_file=str(secret))
    assert bare.run("send").code == 0
    (tmp_path / "briefing-smtp-password").write_text(PASSWORD, "utf-8")
    made.settings(bare, post)
    handed = replace(sender, environ={"CREDENTIALS_DIRECTORY": str(tmp_path)})
    assert handed.run("send", "--force").code == 0
    assert len(post.taken) == 4


def test_password_from_a_keyring(sender: Desk, post: Office) -> None:
    """Where nothing else has the password, a keyring is asked."""
    import keyring
    from keyring.backend import KeyringBackend

    class Ring(KeyringBackend):
        priority = 1

        def get_password(self, service: str, username: str) -> str | None:
            return PASSWORD if (service, username) == ("briefing", office.USER) else None

        def set_password(self, service: str, username: str, password: str) -> None:
            raise NotImplementedError

    keyring.set_keyring(Ring())  # type: ignore[no-untyped-call]
    assert sent(replace(sender, environ={}), post).code == 0


def test_no_password(sender: Desk, post: Office) -> None:
    """Without a password it is told where one may stand, and nothing is tried."""
    done = sent(replace(sender, environ={}), post)
    assert (done.code, post.asked) == (2, 0)
    assert "BRIEFING_SMTP_PASSWORD" in done.err


@pytest.mark.parametrize("body", [None, b"", b"\n", b"\xff\xfe"])
def test_a_password_file_that_is_none(sender: Desk, post: Office, body: bytes | None) -> None:
    """A file that is missing, empty or no text is named."""
    if body is not None:
        sender.put("secret", body)
    made.memo(sender)
    made.settings(sender, post, password_file="secret")  # noqa: S106 - the name of a file
    done = replace(sender, environ={}).run("send")
    assert done.code == 2
    assert "mail.password_file" in done.err


def test_too_large_to_attach(sender: Desk, post: Office) -> None:
    """A file of more than ten million bytes stays behind, as most servers refuse it; the mail and the user are told."""
    made.memo(sender, "x" * (10_000_001 - len(made.PDF)), text="short\n", page="<p>short</p>")
    made.settings(sender, post)
    done = sender.run("send")
    assert done.code == 0
    assert "too large to be attached" in done.err
    assert list(post.mail().iter_attachments()) == []
    text = post.mail().get_body(("plain",))
    assert text is not None
    assert "too large" in text.get_content()


def test_just_small_enough_to_attach(sender: Desk, post: Office) -> None:
    """A file of ten million bytes goes along."""
    made.memo(sender, "x" * (10_000_000 - len(made.PDF)), text="short\n", page="<p>short</p>")
    made.settings(sender, post)
    assert sender.run("send").code == 0
    (attached,) = post.mail().iter_attachments()
    assert len(attached.get_content()) == 10_000_000


def test_a_memo_that_is_another(sender: Desk, post: Office) -> None:
    """Where the file in out/ is not the one that was made, nothing is sent."""
    made.memo(sender)
    made.settings(sender, post)
    sender.put("out/briefing.pdf", b"something else")
    done = sender.run("send")
    assert (done.code, post.taken) == (5, [])
    assert "briefing make" in done.err


def test_no_memo(sender: Desk, post: Office) -> None:
    """Where no memo was made, it is said how to make one."""
    made.settings(sender, post)
    done = sender.run("send", "--template", "weekly")
    assert (done.code, post.taken) == (5, [])
    assert "briefing make --template weekly" in done.err


def test_a_build_that_failed_is_not_mailed(desk: Desk, plain_post: Office) -> None:
    """After a build that fails, recipients get nothing that they do not have."""
    made.memo(desk)
    made.settings(desk, plain_post, "none")
    assert desk.run("send").code == 0
    assert desk.run("make").code == 3
    assert desk.run("send").code == 0
    assert plain_post.to() == [ANN, BOB]


def test_no_ledger_no_mail(sender: Desk, post: Office) -> None:
    """Where the ledger cannot be kept, nothing leaves."""
    made.memo(sender)
    made.settings(sender, post)
    builds.state_file(sender.state, sender.folder, "posted.jsonl").mkdir()
    done = sender.run("send")
    assert (done.code, post.taken) == (5, [])
    assert "ledger" in done.err


def test_a_cut_line_of_the_ledger(sender: Desk, post: Office) -> None:
    """A line that a crash has cut counts as not written, and harms no other."""
    sent(sender, post)
    book = builds.state_file(sender.state, sender.folder, "posted.jsonl")
    book.write_bytes(book.read_bytes() + b'{"issue": "x", "sta')
    assert sender.run("send", "--to", "eve@example.org").code == 0
    assert states(sender)[-1] == ("eve@example.org", "sent")
    assert sender.run("send").code == 0
    assert len(post.taken) == 3


def test_two_senders(sender: Desk, post: Office) -> None:
    """While one sends, another from the same folder is kept out."""
    made.memo(sender)
    made.settings(sender, post)
    with outbox.open_outbox(builds.state_file(sender.state, sender.folder, "posted.jsonl")):
        done = sender.run("send")
    assert (done.code, post.taken) == (6, [])
    assert sender.run("send").code == 0


def test_lines_are_short_and_plain(sender: Desk, post: Office) -> None:
    """Over the line go only ASCII, no line of more than 998 bytes, and no bare line end."""
    made.memo(sender, text="Ł" * 5000 + "\n", page="<p>" + "é" * 5000 + "</p>")
    made.settings(sender, post)
    assert sender.run("send").code == 0
    body = post.taken[0][2]
    assert body.isascii()
    assert max(map(len, body.split(b"\r\n"))) <= 998
    assert re.findall(rb"(?<!\r)\n|\r(?!\n)", body) == []
    assert os.linesep.encode() in body
