"""Which records of a room can be changed after they were made: a list that each room states for itself."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from types import ModuleType
from typing import Any


def changeable(package: str) -> list[str]:
    """Return the names of records of a package, or of a single module, that are not frozen, or take new attributes."""
    return sorted(record.__name__ for record in _records(package) if not _is_tight(record))


def untold(package: str) -> dict[str, str]:
    """Return record -> the names of its fields that its ``repr`` leaves out, for records with such fields."""
    found = {r.__name__: " ".join(f.name for f in fields(r) if not f.repr) for r in _records(package)}
    return {name: left for name, left in found.items() if left}


def _is_tight(record: Any) -> bool:
    return bool(record.__dataclass_params__.frozen) and "__slots__" in vars(record)


def _records(package: str) -> Iterator[Any]:
    for module in _modules(package):
        own = (thing for thing in vars(module).values() if getattr(thing, "__module__", "") == module.__name__)
        yield from (thing for thing in own if isinstance(thing, type) and is_dataclass(thing))


def _modules(package: str) -> Iterator[ModuleType]:
    top = import_module(package)
    yield top
    for found in pkgutil.walk_packages(getattr(top, "__path__", ()), f"{package}."):
        yield import_module(found.name)
