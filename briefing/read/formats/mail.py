"""Read mails, mailboxes and pages saved as mails: the text and the attached articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from typing import TYPE_CHECKING

from briefing.read.formats import html
from briefing.read.formats.clean import line, stated
from briefing.read.formats.days import day
from briefing.read.formats.markup import plain
from briefing.read.outlet import is_press
from briefing.read.records import ExtractedFile, ExtractedText, UnreadableError, UnreadPart

if TYPE_CHECKING:
    from collections.abc import Callable

    Take = Callable[[str, bytes, int], ExtractedFile]

_FROM = re.compile(rb"(?m)^From \S+.*\d{4}\s*$")
_REPLY = re.compile(r"(?i)(?:\s*(?:re|fwd?|fw|aw|wg|tr)\s*(?:\[\d+\])?:)+\s*")
_PARTS = 200
"""Parts of one mail that are looked at."""
_BOUNDS = 20_000
"""Lines of one mail that may begin a part; the time that its parser takes grows faster than their number."""


def read(data: bytes, take: Take | None = None, depth: int = 0) -> ExtractedFile:
    """Read a mail; ``take`` reads what is attached to it. Raises ``UnreadableError`` where nothing can be read."""
    message = _parsed(data)
    pages = [p for p in [_written(message)] if p.text.strip()]
    failed: list[UnreadPart] = []
    for name, inner in _attached(message):
        try:
            extracted = take(name, inner, depth + 1) if take else ExtractedFile(())
        except UnreadableError as error:
            failed.append(UnreadPart(name, str(error)))
        else:
            pages += extracted.pages
            failed += extracted.failed
    if not pages:
        why = f": {failed[0].part}: {failed[0].reason}" if failed else ""
        raise UnreadableError(f"the mail holds no text{why}")
    return ExtractedFile(tuple(pages), tuple(failed))


def read_box(data: bytes, take: Take | None = None, depth: int = 0) -> ExtractedFile:
    """Read a mailbox: all its mails, in order; one that cannot be read is told of."""
    starts = [
        m for m in _FROM.finditer(data) if m.start() == 0 or data[m.start() - 2 : m.start()] in {b"\n\n", b"\r\n"}
    ]
    if not starts:
        raise UnreadableError("it is no mailbox: no line in it begins a mail")
    ends = [m.start() for m in starts[1:]] + [len(data)]
    pages: list[ExtractedText] = []
    failed: list[UnreadPart] = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        try:
            extracted = read(data[start.end() :][: end - start.end()].lstrip(b"\r\n"), take, depth)
        except UnreadableError as error:
            failed.append(UnreadPart(f"mail {number}", str(error)))
        else:
            pages += extracted.pages
            failed += extracted.failed
    return ExtractedFile(tuple(pages), tuple(failed))


def read_saved_page(data: bytes) -> ExtractedText:
    """Read a page that a browser saved as one file (.mhtml)."""
    message = _parsed(data)
    for part in _parts(message):
        if part.get_content_type() == "text/html":
            return html.read(_bytes(part), charset=part.get_content_charset(), url=_header(part, "Content-Location"))
    raise UnreadableError("it holds no saved page")


def _parsed(data: bytes) -> EmailMessage:
    if data.count(b"\n--") > _BOUNDS:
        raise UnreadableError(f"it has more than {_BOUNDS:,} parts")
    message = message_from_bytes(data, policy=policy.default)
    if not message.keys():
        raise UnreadableError("it is no mail, whatever its name says")
    return message


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for number, part in enumerate(message.walk()):
        if number >= _PARTS:
            return
        if isinstance(part, EmailMessage):
            yield part


def _written(message: EmailMessage) -> ExtractedText:
    """What a mail says itself, with what its head says of it."""
    title = _REPLY.sub("", _header(message, "Subject") or "").strip() or None
    sender = re.sub(r"\s*<[^>]*>|\"", "", _header(message, "From") or "").strip()
    text = _body(message)
    shown = (
        f"# {title}\n\n" if title and text.strip() and line(title).casefold() not in line(text[:600]).casefold() else ""
    )
    return ExtractedText(
        shown + text,
        title,
        sender if is_press(sender) else None,
        published=day(_header(message, "Date")),
        language=_header(message, "Content-Language"),
        part=f"“{title}”" if title else "a mail without a subject",
    )


def _body(message: EmailMessage) -> str:
    """The words of a mail: of its page where it has one, else of its plain text."""
    texts = {kind: part for kind in ("html", "plain") if (part := message.get_body((kind,)))}
    written = _flowed(texts["plain"]) if "plain" in texts else ""
    if "html" not in texts:
        return written
    page = _bytes(texts["html"])
    source = _decoded(page, texts["html"].get_content_charset())
    try:
        article = html.read(page, charset=texts["html"].get_content_charset()).text
    except UnreadableError:
        article = ""
    whole = plain(source)
    found = article if len(article.split()) * 2 > len(whole.split()) else whole
    return found if len(found.split()) * 2 > len(written.split()) else written


def _flowed(part: MIMEPart) -> str:
    """Plain text, lines that its writer let flow (RFC 3676) put together."""
    text = _decoded(_bytes(part), part.get_content_charset())
    if part.get_param("format") != "flowed":
        return text
    return re.sub(r"(?m)(?<! -)(?<!^--) \r?\n(?![\s>])", " ", text)


def _attached(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Names and contents of what a mail carries; mails in it are mails."""
    for part in _parts(message):
        if part.get_content_type() == "message/rfc822" and part is not message:
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
                yield "a mail in it.eml", inner[0].as_bytes()
        elif (name := _name(part)) and not part.is_multipart():
            yield name, _bytes(part)


def _name(part: EmailMessage) -> str | None:
    try:
        return stated(part.get_filename())
    except Exception:  # noqa: BLE001 - the library's parser of heads fails in any way it likes
        return None


def _header(message: EmailMessage, name: str) -> str | None:
    """A line of the head; ``None`` where it cannot be read as one."""
    try:
        return stated(str(message.get(name, "")))
    except Exception:  # noqa: BLE001 - as above
        return None


def _bytes(part: MIMEPart) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _decoded(data: bytes, charset: str | None) -> str:
    from briefing.read.decode import decode

    return decode(data, charset)[0]
