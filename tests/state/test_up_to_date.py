"""Whether the memo that stands there is the one that would be made: told by content, and by all that an order says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from briefing.orders import Order
from briefing.state import fingerprint, up_to_date
from briefing.state.builds import Build
from briefing.state.up_to_date import mark, marks, stands

ORDER = Order(Path("seeds"), Path("out"), (), "2026-05-14", "memo", "T", "", ("txt",), "a4", "ferries", "")
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
"""The hash of abc."""


@pytest.fixture
def files(tmp_path: Path) -> Mapping[str, Path]:
    """Two articles."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"article {name}")
    return {name: tmp_path / name for name in ("a.txt", "b.txt")}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seeds", Path("other")),
        ("out", Path("other")),
        ("as_of", "2026-05-15"),
        ("kind", "weekly"),
        ("title", "Other"),
        ("handling", "Secret"),
        ("formats", ("pdf",)),
        ("page", "letter"),
        ("name", "other"),
        ("max_pages", 3),
        ("house", b"PK"),
        ("before", {"as_of": "2026-05-13"}),
    ],
)
def test_another_order_is_another_memo(files: Mapping[str, Path], field: str, value: Any) -> None:
    """All that it says counts."""
    assert mark(replace(ORDER, **{field: value}), files) != mark(ORDER, files)


@pytest.mark.parametrize(("field", "value"), [("jobs", 2), ("cluster", "local"), ("cache", Path("cache"))])
def test_how_it_is_made_is_no_other_memo(files: Mapping[str, Path], field: str, value: Any) -> None:
    """Processes and caches change no byte."""
    assert mark(replace(ORDER, **{field: value}), files) == mark(ORDER, files)
    assert {"templates", "cache", "jobs", "cluster"} == up_to_date.APART
    assert {f.name for f in fields(Order)} > up_to_date.APART


def test_other_articles_are_another_memo(files: Mapping[str, Path], tmp_path: Path) -> None:
    """By name and content, in whatever order they are given; a template counts by its content too."""
    before = mark(ORDER, files)
    assert mark(ORDER, dict(sorted(files.items(), reverse=True))) == before
    assert mark(ORDER, {"a.txt": files["a.txt"]}) != before
    assert mark(ORDER, {"a.txt": files["a.txt"], "c.txt": files["b.txt"]}) != before
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "a.md.j2").write_text("one")
    own = replace(ORDER, templates=(tmp_path / "words",))
    with_words = mark(own, files)
    assert with_words != before
    (tmp_path / "words" / "a.md.j2").write_text("two")
    assert mark(own, files) != with_words
    files["b.txt"].write_text("changed")
    assert mark(ORDER, files) != before
    assert len(before) == 40


def test_where_something_cannot_be_read_nothing_is_told(files: Mapping[str, Path]) -> None:
    """An empty name fits no build."""
    assert mark(ORDER, {**files, "gone.txt": Path("/nowhere/gone.txt")}) == ""


def test_files_that_were_written(tmp_path: Path) -> None:
    """Each with the hash of its content."""
    (tmp_path / "a").write_bytes(b"abc")
    assert marks((str(tmp_path / "a"),)) == {str(tmp_path / "a"): ABC}


def test_a_memo_that_stands(tmp_path: Path) -> None:
    """One that was made of the same, whose files are as they were left; not one that was changed, or is gone."""
    place = str(tmp_path / "a")
    build = Build("2026", "2026-05-14", (place,), 1, mark="m1", marks={place: ABC})
    assert not stands(build, "m1")
    (tmp_path / "a").write_bytes(b"abc")
    assert stands(build, "m1")
    assert not stands(build, "m2")
    assert not stands(None, "m1")
    assert not stands(replace(build, mark=""), "")
    assert not stands(replace(build, marks={}), "m1")
    (tmp_path / "a").write_bytes(b"abd")
    assert not stands(build, "m1")


def test_rooms_that_facts_do_not_depend_on() -> None:
    """What makes the memo of them, mails it, or watches; all else counts."""
    rooms = "_templates actions cli compose config deliver inspect render state watch"
    assert sorted(fingerprint.BEYOND_FACTS) == rooms.split()


@pytest.mark.parametrize("ending", [".py", ".txt", ".tsv", ".js", ".j2", ".md", ".toml"])
def test_files_that_count_by_their_content(tmp_path: Path, ending: str) -> None:
    """Programs, word lists, templates; of others only name and size do."""
    place = tmp_path / "words"
    place.mkdir()
    seen = []
    for text in ("one", "two"):
        (place / f"a{ending}").write_text(text)
        seen.append(fingerprint.of_memo("", (place,)))
    assert seen[0] != seen[1]
    (place / f"a{ending}").unlink()
    same = []
    for text in ("one", "two", "three"):
        (place / "a.ttf").write_text(text)
        same.append(fingerprint.of_memo("", (place,)))
    assert same[0] == same[1] != same[2]


def test_a_single_file_and_hidden_remains(tmp_path: Path) -> None:
    """A file counts by itself; what Python compiled does not; another name is another fingerprint."""
    file = tmp_path / "a.md.j2"
    file.write_text("one")
    before = fingerprint.of_memo("", (file,))
    file.write_text("two")
    assert fingerprint.of_memo("", (file,)) != before
    place = tmp_path / "words"
    (place / "__pycache__").mkdir(parents=True)
    empty = fingerprint.of_memo("", (place,))
    (place / "__pycache__" / "a.pyc").write_bytes(b"1")
    assert fingerprint.of_memo("", (place,)) == empty
    (place / "a.py").touch()
    one = fingerprint.of_memo("", (place,))
    (place / "a.py").rename(place / "b.py")
    assert len({empty, one, fingerprint.of_memo("", (place,))}) == 3
    assert len(one) == 32
