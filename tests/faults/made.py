"""A desk at which a memo was made, without the language model that makes one."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from briefing.state import published
from briefing.state.published import PublishedMemo
from tests.faults.office import USER, Office

if TYPE_CHECKING:
    from tests.desk import Desk

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n"
PASSWORD_SET = "BRIEFING_SMTP_PASSWORD"  # noqa: S105 - the name of a variable


def memo(
    desk: Desk, words: str = "one", *, as_of: str = "2025-08-22", title: str = "Ferries", **more: object
) -> PublishedMemo:
    """Put a memo into ``out/`` and into the ledger, as ``briefing make`` would."""
    path = desk.put("out/briefing.pdf", PDF + words.encode())
    parts: dict[str, object] = {
        "name": "briefing",
        "kind": "memo",
        "as_of": as_of,
        "title": title,
        "at": f"{as_of}T09:00:00+00:00",
        "text": f"{title}\n\nA line on the ferries: {words}\n.a line that begins with a point\n",
        "page": f"<!DOCTYPE html><p>{words}</p>",
        "files": {str(path.resolve()): sha256(path.read_bytes()).hexdigest()},
        "seeds": {"a.txt": words},
    }
    issue = PublishedMemo(**{**parts, **more})  # type: ignore[arg-type]
    published.save(desk.state, desk.folder, issue)
    return issue


def settings(desk: Desk, office: Office, security: str = "starttls", host: str = "localhost", **more: str) -> None:
    """Write settings that lead to a post office."""
    lines = {"from": "The Desk <desk@example.org>", "host": host, "security": security}
    lines |= {"user": USER} if security != "none" else {}
    told = "\n".join(f'{key} = "{value}"' for key, value in {**lines, **more}.items())
    to = 'to = ["ann@example.org", "Bob <bob@example.net>"]'
    desk.put("briefing.toml", f"[mail]\nport = {office.port}\n{told}\n{to}\n")
