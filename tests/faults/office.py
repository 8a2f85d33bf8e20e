"""A post office on this machine: a real SMTP server with TLS and AUTH, that can be told to answer badly."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP as POLICY
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

USER, PASSWORD = "desk", "correct horse \u00e9 battery"
HOST = "localhost"


@dataclass(slots=True)
class Office:
    """What the server has taken, and what it is to answer. It is the handler that aiosmtpd calls."""

    port: int = 0
    answers: dict[str, list[str]] = field(default_factory=dict)
    """``MAIL``, ``RCPT address``, ``DATA`` -> answers before one is taken; ``drop`` takes it and breaks the line."""
    taken: list[tuple[str, str, bytes]] = field(default_factory=list)
    """Sender, recipient, body: one entry a recipient."""
    asked: int = 0
    """How often somebody has logged in."""
    hook: Callable[[str], None] | None = None
    """Told of each stage when it is reached: ``MAIL``, ``RCPT``, ``DATA`` before a mail is taken, ``TAKEN`` after."""
    tls: bool = False
    """Whether the last mail came over a secure line."""

    def _next(self, stage: str) -> str | None:
        self._tell(stage.partition(" ")[0])
        waiting = self.answers.get(stage, [])
        return waiting.pop(0) if waiting else None

    def _tell(self, stage: str) -> None:
        if self.hook:
            self.hook(stage)

    async def handle_MAIL(  # noqa: N802 - as aiosmtpd calls it
        self, _server: Any, _session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        """Answer to MAIL FROM."""
        if answer := self._next("MAIL"):
            return answer
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: list[str]
    ) -> str:
        """Answer to RCPT TO."""
        if answer := self._next(f"RCPT {address}"):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        """Take the mail, or not."""
        answer = self._next("DATA")
        if answer not in {None, "drop"}:
            return str(answer)
        self.tls = server.transport.get_extra_info("ssl_object") is not None
        self.taken += [(envelope.mail_from, to, envelope.original_content) for to in envelope.rcpt_tos]
        self._tell("TAKEN")
        if answer == "drop":
            server.transport.abort()
        return "250 OK"

    def login(self, _server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
        """Check a name and a password."""
        self.asked += 1
        right = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=right, handled=False)

    def to(self) -> list[str]:
        """Who has got a mail, once for each mail."""
        return [to for _, to, _ in self.taken]

    def mail(self) -> EmailMessage:
        """The last mail that was taken."""
        found = message_from_bytes(self.taken[-1][2], policy=POLICY)
        assert isinstance(found, EmailMessage)
        return found


@dataclass(frozen=True, slots=True)
class Trust:
    """A certificate authority of the test's own."""

    ca: trustme.CA
    file: Path

    def context(self, *hosts: str, expired: bool = False) -> ssl.SSLContext:
        """What a server needs to show a certificate for some hosts."""
        from datetime import UTC, datetime

        until = datetime(2001, 1, 1, tzinfo=UTC) if expired else None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        kwargs: dict[str, Any] = {"not_before": datetime(2000, 1, 1, tzinfo=UTC)} if expired else {}
        self.ca.issue_cert(*hosts, not_after=until, **kwargs).configure_cert(context)
        return context


def trust(folder: Path) -> Trust:
    """Make an authority; its certificate stands in a file that ``SSL_CERT_FILE`` can name."""
    ca, file = trustme.CA(), folder / "ca.pem"
    ca.cert_pem.write_to_path(str(file))
    return Trust(ca, file)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def opened(*, tls: ssl.SSLContext | None = None, starttls: ssl.SSLContext | None = None) -> Iterator[Office]:
    """Open an office: with implicit TLS, with STARTTLS and a login, or with neither."""
    office = Office(free_port())
    kwargs: dict[str, Any] = {"ssl_context": tls} if tls else {}
    if tls:  # aiosmtpd takes only STARTTLS for TLS
        kwargs |= {"authenticator": office.login, "auth_require_tls": False}
    if starttls:
        kwargs |= {"tls_context": starttls, "require_starttls": True, "authenticator": office.login}
        kwargs |= {"auth_required": True}
    controller = Controller(office, hostname="127.0.0.1", port=office.port, **kwargs)
    controller.start()
    try:
        yield office
    finally:
        controller.stop()
