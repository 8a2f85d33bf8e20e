"""A setting as it was found, and the value of the right type that it is turned into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from briefing import plugins
from briefing.common.text import did_you_mean
from briefing.errors import UsageError

EXTENSIBLE: Mapping[str, str] = {"formats": "formats"}
"""Key -> group of entry points, by which other packages add words that its value may hold."""


@dataclass(frozen=True, slots=True)
class SettingValue:
    """A value as it was found, before it has a type."""

    value: object
    origin: str
    """Where it was found, as it is told to the user: ``briefing.toml, line 3``."""
    is_text: bool
    """Whether it comes from a flag or the environment, where text may stand for a number or a list."""


def fill(table: type, fields: Mapping[str, str], values: Mapping[str, SettingValue | None]) -> Any:  # noqa: ANN401 - a ``table``
    """Return a record of class ``table`` with the values that there are, and the defaults for the rest.

    ``fields`` maps the keys of ``values`` to the fields of the table. Raises ``UsageError``.
    """
    types = get_type_hints(table, include_extras=True)
    return table(**{fields[k]: _convert(k, v, types[fields[k]]) for k, v in values.items() if v})


def _convert(key: str, setting: SettingValue, wanted: object) -> object:
    """Return the value as the type that is wanted; raises ``UsageError``."""
    value = setting.value
    if setting.is_text and isinstance(value, str) and get_origin(_unannotated(wanted)) is tuple:
        value = [part.strip() for part in value.split(",") if part.strip()]
    try:
        return msgspec.convert(value, wanted, strict=not setting.is_text)
    except msgspec.ValidationError as error:
        if isinstance(value, list) and _is_extended(key, value, wanted):
            return tuple(value)
        what = f"{setting.origin}: {key} cannot be {setting.value!r}"
        raise UsageError(what, _allowed(wanted, value) or _syntax(wanted)) from error


def _is_extended(key: str, values: list[Any], wanted: object) -> bool:
    """Whether each word of a list is known, or added by another package."""
    if key not in EXTENSIBLE or not values:
        return False
    known = (*_words(wanted), *plugins.names(EXTENSIBLE[key]))
    return all(value in known for value in values)


def _unannotated(wanted: object) -> object:
    """Return the type inside ``Annotated``, or the type itself."""
    return get_args(wanted)[0] if get_origin(wanted) is Annotated else wanted


def _words(wanted: object) -> tuple[str, ...]:
    """Return the words that a value may be, or that a list may hold; none where any text will do."""
    bare = _unannotated(wanted)
    item = get_args(bare)[0] if get_origin(bare) is tuple else wanted
    return get_args(item) if get_origin(item) is Literal else ()


def _allowed(wanted: object, value: object) -> str:
    """Return a hint that lists the allowed words, or describes the value; empty where the type says neither."""
    words = [w for w in _words(wanted) if w]
    if words:
        return f"{_correction(words, value)} Allowed are: {', '.join(words)}.".lstrip()
    return next((m.description or "" for m in get_args(wanted) if isinstance(m, msgspec.Meta)), "")


def _correction(words: list[str], value: object) -> str:
    """Return ``Did you mean 'x'?`` for the first word that is wrong; empty where none comes near it."""
    wrong = [v for v in (value if isinstance(value, list | tuple) else [value]) if v not in words]
    return did_you_mean(str(wrong[0]).casefold(), words) if wrong else ""


def _syntax(wanted: object) -> str:
    """Return a hint on how TOML writes a value of a type."""
    bare = _unannotated(wanted)
    if get_origin(bare) is tuple:
        return 'It is a list: ["one", "two"].'
    return "It is a text, in double quotes." if bare is str else "It is a number, without quotes."
