"""What is installed is told by names of folders as importlib.metadata tells it, and that one is asked in doubt."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator
from importlib import metadata
from importlib.machinery import PathFinder
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefing import plugins

POINTS = "[briefing.readers]\nback = extra:read\n"


def put(place: Path, folder: str, points: str = "") -> Path:
    """Put what a package says of itself into a place, as pip does, and return that place."""
    (place / folder).mkdir(parents=True)
    name, _, number = folder.removesuffix(".dist-info").removesuffix(".egg-info").partition("-")
    file = "METADATA" if folder.endswith(".dist-info") else "PKG-INFO"
    (place / folder / file).write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {number or '7.0'}\n")
    if points:
        (place / folder / "entry_points.txt").write_text(points)
    return place


def test_versions_are_those_that_packages_state() -> None:
    """Of all that is installed here, whatever way a name is written."""
    found = {d.metadata["Name"]: d.version for d in metadata.distributions()}
    assert len(found) > 20
    assert {name: plugins.version(name) for name in found} == found
    assert plugins.version("Python_DOCX") == found["python-docx"]
    assert plugins.version("no-such-package") == ""


@pytest.mark.parametrize(("folder", "version"), [("extra_one-1.5.dist-info", "1.5"), ("extra_one.egg-info", "7.0")])
def test_a_new_place_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, version: str) -> None:
    """New kinds are told by their folders, old ones by what they say of themselves."""
    assert plugins.version("extra-one") == ""
    monkeypatch.syspath_prepend(put(tmp_path, folder))
    assert plugins.version("extra-one") == version


def test_both_of_two_versions_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which of them Python takes is not guessed."""
    put(tmp_path, "extra-1.5.dist-info")
    monkeypatch.syspath_prepend(put(tmp_path, "extra-1.4.dist-info"))
    assert plugins.version("extra") == "1.4 1.5"


def needing(place: Path, folder: str, *lines: str) -> None:
    """Put a package into a place, with these lines of metadata above a long description."""
    file = put(place, folder) / folder / "METADATA"
    file.write_text(file.read_text() + "".join(f"{line}\n" for line in lines) + "\nRequires-Dist: prose\n" * 999)


def test_versions_of_all_that_is_needed(bare: Path) -> None:
    """Directly or not, in a circle or not, by extras where these are installed; not what only a description names."""
    needing(bare, "near-1.0.dist-info", "Requires-Dist: Far_Away<9,>=2", 'Requires-Dist: fast; extra == "speed"')
    needing(bare, "far_away-2.0.dist-info", "Requires-Dist: near", "Requires-Dist: absent")
    for folder in ("fast-3.0.dist-info", "prose-4.0.dist-info", "stranger-5.0.dist-info"):
        needing(bare, folder)
    assert plugins.versions("Near") == {"far-away": "2.0", "fast": "3.0", "near": "1.0"}


def test_our_own_extras_are_not_needed(bare: Path) -> None:
    """Tools for tests change no memo."""
    needing(bare, "briefing-1.0.dist-info", "Requires-Dist: near", "Requires-Dist: tool; extra == 'test'")
    needing(bare, "near-1.0.dist-info")
    needing(bare, "tool-1.0.dist-info")
    assert plugins.versions("briefing") == {"briefing": "1.0", "near": "1.0"}


def test_where_nobody_says_what_is_needed_all_counts(bare: Path) -> None:
    """A checkout that is not installed has no metadata."""
    needing(bare, "near-1.0.dist-info")
    needing(bare, "stranger-5.0.dist-info")
    assert plugins.versions("briefing", "near") == {"near": "1.0", "stranger": "5.0"}


def _finds(finder: object) -> bool:
    return hasattr(finder, "find_distributions")


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place that is all of Python's path; no finders but its own, of which other tests may have loaded some."""
    with monkeypatch.context() as patch:
        patch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "missing"), str(tmp_path)])
        patch.setattr(sys, "meta_path", [f for f in sys.meta_path if f is PathFinder or not _finds(f)])
        yield tmp_path


def test_who_may_add_something(bare: Path) -> None:
    """A package that says so in a file, whatever kind it is; not one that only adds to others."""
    put(bare, "other-1.0.dist-info", "[other.readers]\nback = other:read\n")
    (bare / "bad-1.0.dist-info" / "entry_points.txt").mkdir(parents=True)
    assert not plugins.may_add("briefing.")


@pytest.mark.parametrize("folder", ["extra-1.0.dist-info", "extra.egg-info"])
def test_a_package_that_adds(bare: Path, folder: str) -> None:
    """It is found where it stands."""
    put(bare, folder, POINTS)
    assert plugins.may_add("briefing.")


def test_an_archive_may_add(bare: Path) -> None:
    """What stands in it is not looked at here."""
    with zipfile.ZipFile(bare / "extra.zip", "w") as archive:
        archive.writestr("extra/__init__.py", "")
    sys.path.append(str(bare / "extra.zip"))
    assert plugins.may_add("briefing.")


def test_a_finder_of_others_may_add(bare: Path) -> None:
    """It may know of packages that stand anywhere."""
    finder = SimpleNamespace(find_spec=lambda *_: None, find_distributions=lambda *_: ())
    assert bare.is_dir()
    sys.meta_path.append(finder)  # of the list that is taken away with the place
    assert plugins.may_add("briefing.")
