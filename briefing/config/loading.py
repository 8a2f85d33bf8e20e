"""The settings of a working folder, gathered from everywhere a user may have set them.

Flags win over the environment, that over ``briefing.toml`` (or ``[tool.briefing]`` of ``pyproject.toml``) of the
working folder or the nearest one above it, that over the user's own file, that over the defaults.
``BRIEFING_MEMO_TITLE`` in the environment is ``title`` of ``[memo]``, and so on; a list is parted by commas.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing import plugins
from briefing.common.text import did_you_mean, nearest
from briefing.config import toml, values
from briefing.config.schema import KINDS, PATHS, TABLES, JobSettings, Settings, keys
from briefing.config.toml import TomlFile
from briefing.config.values import SettingValue
from briefing.errors import UsageError

log = logging.getLogger(__name__)

SINGLE = {name: table for name, table in TABLES.items() if name != "job"}
"""Tables that a file has once."""


def load(folder: Path, environ: Mapping[str, str], flags: Mapping[str, Any]) -> Settings:
    """Return the settings of a working folder.

    ``flags`` maps ``memo.title`` and so on to values of the command line; ``None`` is no value.
    Raises ``UsageError`` that names the file, the line and the nearest key that there is.
    """
    files = toml.found(folder, environ)
    for file in files:
        log.debug("settings of %s", file.path)
        toml.check(file, {name: keys(table) for name, table in TABLES.items()}, many=frozenset({"job"}))
    sources = SettingSources(folder, files, environ, flags)
    settings = {(name, key): sources.find(name, key) for name, table in SINGLE.items() for key in keys(table)}
    tables = {
        name: values.fill(table, keys(table), {key: settings[name, key] for key in keys(table)})
        for name, table in SINGLE.items()
    }
    _check_variables(environ, {tables["mail"].password_env})
    return Settings(
        **tables,
        jobs=_jobs(files),
        files=tuple(f.path for f in files),
        origins={f"{name}.{key}": s.origin if s else "default" for (name, key), s in settings.items()},
    )


@dataclass(frozen=True, slots=True)
class SettingSources:
    """Everywhere that a setting may be given, the nearest of which wins."""

    folder: Path
    """The working folder."""
    files: tuple[TomlFile, ...]
    """The nearest first."""
    environ: Mapping[str, str] = field(repr=False)
    flags: Mapping[str, Any]

    def find(self, table: str, key: str) -> SettingValue | None:
        """Return the value of a key from the nearest place that gives one; ``None`` where only the default is left."""
        flag, variable = self.flags.get(f"{table}.{key}"), _variable(table, key)
        if flag is not None:
            return SettingValue(flag, "command line", is_text=True)
        if variable in self.environ:
            return SettingValue(self.environ[variable], variable, is_text=True)
        for file in self.files:
            setting = _in_file(file, table, 1).get(key)
            if setting:
                return self._relative(setting, file) if f"{table}.{key}" in PATHS else setting
        return None

    def _relative(self, setting: SettingValue, file: TomlFile) -> SettingValue:
        """Return a path in a settings file as seen from the working folder; in the user's own file it already is."""
        path, home = setting.value, self.folder.resolve()
        if not file.near or not isinstance(path, str) or not path or path in KINDS:
            return setting
        if path.startswith("~") or file.path.parent == home:
            return setting
        return SettingValue(os.path.relpath(file.path.parent / path, home), setting.origin, setting.is_text)


def _variable(table: str, key: str) -> str:
    return f"BRIEFING_{table}_{key}".upper()


def _in_file(file: TomlFile, table: str, number: int) -> dict[str, SettingValue]:
    """Return all that the ``number``-th table of a name gives in a file."""
    tables = file.tables(table)[number - 1 : number]
    return {k: SettingValue(v, file.place(table, k, number), is_text=False) for t in tables for k, v in t.items()}


def _check_variables(environ: Mapping[str, str], allowed: set[str]) -> None:
    """Raise ``UsageError`` for a variable that looks like a setting but is none, unless it is ``allowed``."""
    known = {_variable(name, key) for name, table in SINGLE.items() for key in keys(table)}
    prefixes = tuple(_variable(name, "") for name in SINGLE)
    for variable in sorted(environ):
        if variable.startswith(prefixes) and variable not in known | allowed:
            close = nearest(variable, known, cutoff=0.8)
            hint = f"Did you mean {close[0]}?" if close else "briefing config lists what there is."
            raise UsageError(f"{variable} in the environment is no setting", hint)


def _jobs(files: tuple[TomlFile, ...]) -> tuple[JobSettings, ...]:
    """Return the jobs of the nearest file that has any."""
    file = next((f for f in files if f.tables("job")), None)
    return tuple(_job(file, number) for number in range(1, len(file.tables("job")) + 1)) if file else ()


def _job(file: TomlFile, number: int) -> JobSettings:
    """Return the ``number``-th job; raises ``UsageError`` for one that could never run as it is meant."""
    given = _in_file(file, "job", number)
    job: JobSettings = values.fill(JobSettings, keys(JobSettings), given)
    if not job.every:
        raise UsageError(f"{file.place('job', number=number)}: a job must say every when", 'Write every = "monday".')
    if job.at and re.search("hour|minute", job.every):
        raise UsageError(f"{given['at'].origin}: at has no use with every = {job.every!r}", "Leave it out.")
    if job.tz:
        _check_zone(job.tz, given["tz"].origin)
    return job


def _check_zone(zone: str, origin: str) -> None:
    from zoneinfo import available_timezones

    if zone not in available_timezones():
        hint = did_you_mean(zone, available_timezones(), "Name a place: Europe/London.", cutoff=0.5)
        raise UsageError(f"{origin}: there is no time zone {zone!r}", hint)


def templates(folder: Path, kind: str, files: tuple[Path, ...] = ()) -> tuple[str, tuple[Path, ...]]:
    """Return the name of a kind of memo, and the folders with its templates: the first wins, file by file.

    First comes the folder that ``kind`` names, if it is one, then the user's own ``templates/``: in the working folder,
    then beside the settings ``files``. Those that come with the program are last.
    """
    own = (p / "templates" for p in (folder.resolve(), *(f.parent.resolve() for f in files)))
    named = (folder / kind).resolve()
    folders = [p for p in own if p.is_dir()]
    last = (*plugins.templates(), shipped_templates())
    if kind not in KINDS and named.is_dir():
        return named.name, tuple(dict.fromkeys((named.parent, *folders, *last)))
    return kind, tuple(dict.fromkeys((*folders, *last)))


def shipped_templates() -> Path:
    """Return the folder with the templates that come with the program, installed or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    return package / "_templates" if (package / "_templates").is_dir() else package.parent / "templates"
