"""What was reached on the public gold sets is not lost again."""

from __future__ import annotations

import math
import subprocess
from collections.abc import Callable
from typing import Any

import pytest

from tests.desk import ROOT
from tests.quality.measure import FLOORS, FOLDERS, better, figure, measure, read_floors, series
from tests.tools import need

BOUNDS = read_floors(FLOORS.read_text("utf-8"))
SERIES = series(FLOORS.read_text("utf-8"))


@pytest.fixture(scope="session")
def found(load: Callable[[str], Any]) -> dict[str, dict[str, Any]]:
    """What the scorer says of each gold set's memo."""
    return {name: measure(name, load) for name in FOLDERS}


@pytest.mark.parametrize("name", FOLDERS)
def test_nothing_is_made_up(found: dict[str, dict[str, Any]], name: str) -> None:
    """Every citation is verbatim, no item goes without, and no page furniture is cited."""
    cited = found[name]["cited"]
    assert cited["citations"] > 0
    assert (cited["true"], cited["uncited"], found[name]["noise"]) == (1.0, 0, 0)


@pytest.mark.parametrize(("name", "bound", "path"), BOUNDS, ids=[f"{n} {p}" for n, _, p in BOUNDS])
def test_bounds_hold(found: dict[str, dict[str, Any]], name: str, bound: str, path: str) -> None:
    """Each figure is at least its floor, or at most its ceiling."""
    now, limit = figure(found[name], path), BOUNDS[name, bound, path]
    assert now >= limit if bound == "least" else now <= limit


def test_bounds_only_get_better() -> None:
    """No version of this series in the history was stricter than this one, and none had a bound that is gone."""
    past = [read_floors(text) for text in past_versions() if series(text) == SERIES]
    assert [key for old in past for key, value in old.items() if slack(key, value) > 0] == []


def test_a_new_series_leaves_little_room() -> None:
    """No floor lies more than a tenth under any that ever was, and no ceiling above one."""
    past = [read_floors(text) for text in past_versions() if series(text) < SERIES]
    room = {"least": 0.1005, "most": 0}
    assert [key for old in past for key, value in old.items() if slack(key, value) > room[key[1]]] == []


def slack(key: tuple[str, str, str], old: float) -> float:
    """Return by how much the bound is laxer now than it was; infinite where it is gone."""
    if key not in BOUNDS:
        return math.inf
    return old - BOUNDS[key] if key[1] == "least" else BOUNDS[key] - old


def past_versions() -> list[str]:
    """Return all committed versions of the bounds."""
    return versions(FLOORS.relative_to(ROOT).as_posix())


def versions(place: str) -> list[str]:
    """All committed versions of a file; none where this is no repository."""
    git = [need("git"), "-C", str(ROOT)]
    log = subprocess.run([*git, "log", "--format=%H", "--", place], capture_output=True, check=False, timeout=60)
    commits = log.stdout.decode().split() if log.returncode == 0 else []
    shown = [subprocess.run([*git, "show", f"{c}:{place}"], capture_output=True, check=False) for c in commits]
    return [s.stdout.decode() for s in shown if s.returncode == 0]


def test_raising_never_lowers() -> None:
    """New bounds are written where the figures are better, and the old ones stay where they are not."""
    old = '# kept\n[a.least]\n"x.f1" = 0.5\n"y.f1" = 0.5\n\n[a.most]\n"x.split" = 2\n"y.split" = 2\n'
    now = {"a": {"x": {"f1": 0.61199, "split": 1}, "y": {"f1": 0.4, "split": 3}}}
    new = '# kept\n[a.least]\n"x.f1" = 0.611\n"y.f1" = 0.5\n\n[a.most]\n"x.split" = 1\n"y.split" = 2\n'
    assert better(old, now) == new
