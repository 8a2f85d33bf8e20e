"""What a mail server's answer means, and what is not sent over an open line."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace

import pytest

from briefing.deliver.email import LATER, NEVER, Envelope, Server, _answered, _check, _secrets, carry, greet
from briefing.errors import CarryError, UsageError
from tests.faults.office import free_port

SERVER = Server("mail.example.org", 587, "none", "desk", "tide")


@pytest.mark.parametrize(
    ("code", "when"),
    [(399, NEVER), (400, LATER), (421, LATER), (499, LATER), (500, NEVER), (550, NEVER), (-1, LATER), (0, NEVER)],
)
def test_whether_to_try_again(code: int, when: str) -> None:
    """Answers of the four hundreds, and a line that broke, may pass; all others stay as they are."""
    assert _answered(code, b"no", SERVER).when == when


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (b"5.1.1 no\r\n such user", "mail.example.org answered 550: 5.1.1 no such user"),
        ("plain", "mail.example.org answered 550: plain"),
        (b"\xff", "mail.example.org answered 550: \ufffd"),
        (b"x" * 300, "mail.example.org answered 550: " + "x" * 200),
        (b"tide is wrong", "mail.example.org answered 550: *** is wrong"),
    ],
)
def test_the_words_of_an_answer(reply: bytes | str, why: str) -> None:
    """On one line, 200 characters of them, the password masked."""
    failure = _answered(550, reply, SERVER)
    assert (failure.why, str(failure)) == (why, why)


@pytest.mark.parametrize("raw", [b"tide", b"ann\0tide", b"\0ann\0tide"])
def test_a_password_in_disguise(raw: bytes) -> None:
    """Also as a server repeats it in Base64."""
    assert _answered(535, b"bad: " + b64encode(raw), replace(SERVER, user="ann")).why.endswith("535: bad: ***")


def test_no_password_masks_nothing() -> None:
    """An empty one would stand between all letters."""
    assert _secrets(replace(SERVER, password="")) == ()
    assert _answered(550, b"no", replace(SERVER, password="")).why.endswith("550: no")


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({}, True),
        ({"security": "tls"}, False),
        ({"security": "starttls"}, False),
        ({"user": ""}, False),
        ({"host": "localhost"}, False),
        ({"host": "127.0.0.1"}, False),
        ({"host": "::1"}, False),
        ({"host": "192.0.2.1"}, True),
    ],
)
def test_a_password_over_an_open_line(change: dict[str, str], *, refused: bool) -> None:
    """It is sent only to this machine."""
    server = replace(SERVER, **change)  # type: ignore[arg-type]
    if not refused:
        _check(server)
        return
    for attempt in (_check, greet):
        with pytest.raises(UsageError) as told:
            attempt(server)
        assert told.value.what == f"the password of desk would go to {server.host} over an open line"
        assert told.value.hint == 'Set mail.security to "starttls" or "tls".'


def test_a_server_that_is_not_there() -> None:
    """It is tried again after each pause, then told of each recipient; greeting it fails at once."""
    port, pauses, notes = free_port(), list[float](), list[tuple[str, tuple[str, ...]]]()
    server = Server("127.0.0.1", port, "none", delays=(1.0, 2.0))
    envelope = Envelope("d@example.org", ("a@example.org", "b@example.org"), b"One.\r\n")
    report = carry(envelope, server, note=lambda state, to, _: notes.append((state, tuple(to))), sleep=pauses.append)
    why = f"no line to 127.0.0.1, port {port}: Connection refused"
    assert report.refused == {"a@example.org": why, "b@example.org": why}
    assert (report.sent, report.unknown) == ((), {})
    assert pauses == [1.0, 2.0]
    assert notes == [("failed", ("a@example.org",)), ("failed", ("b@example.org",))]
    with pytest.raises(CarryError, match="Connection refused"):
        greet(server)


def test_pauses_and_patience() -> None:
    """Half a minute for an answer; three more tries, after five seconds, half a minute, and two minutes."""
    server = Server("h", 25, "tls")
    assert (server.timeout, server.delays) == (30.0, (5.0, 30.0, 120.0))
    assert (server.user, server.password) == ("", "")
