"""``sources.toml``: what is given wins, and a fault in it is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import NoSeedsError, UsageError
from briefing.facts import Unread
from briefing.read import read_folder

TEXT = "Thursday, 2 May 2024\n\nThe council voted on Monday to close the road, after two years of talks.\n"


def folder(place: Path, toml: str) -> Path:
    """A folder with two articles in one file, one in another, and a sources.toml."""
    (place / "a.txt").write_text(
        f"First road closes\n\n{TEXT}\nSecond road closes\n\n{TEXT.replace('road', 'lane')}", "utf-8"
    )
    (place / "b.txt").write_text(f"Third road closes\n\n{TEXT.replace('road', 'alley')}", "utf-8")
    (place / "sources.toml").write_text(toml, "utf-8")
    return place


def test_what_is_given_wins(tmp_path: Path) -> None:
    """Title, outlet, author, date and address of a file's first article, or of the numbered one, are those given."""
    toml = """
        ["a.txt"]
        title = "New"
        outlet = "Post"
        ["a.txt".2]
        published = "2025-02"
        author = "Jane Doe"
        url = "https://example.org"
        ["b.txt"]
        published = 2025-03-04
    """
    first, second, third = read_folder(folder(tmp_path, toml)).articles
    assert (first.title, first.outlet, first.published_basis) == ("New", "Post", "stated")
    assert (second.published, second.published_basis, second.author, second.url) == (
        "2025-02",
        "given",
        "Jane Doe",
        "https://example.org",
    )
    assert second.title == "Second road closes"
    assert (third.published, third.published_range) == ("2025-03-04", None)


def test_skips(tmp_path: Path) -> None:
    """A file, or one article of it, can be left out."""
    assert [a.title for a in read_folder(folder(tmp_path, '["a.txt".1]\nskip = true\n')).articles] == [
        "Second road closes",
        "Third road closes",
    ]
    assert [a.path for a in read_folder(folder(tmp_path, '["a.txt"]\nskip = true\n')).articles] == ["b.txt"]
    with pytest.raises(NoSeedsError):
        read_folder(folder(tmp_path, '["a.txt"]\nskip = true\n["b.txt"]\nskip = true\n'))


def test_tells_what_fits_nothing(tmp_path: Path) -> None:
    """A file that is not there, or an article that a file does not hold, stops nothing and is told."""
    reading = read_folder(folder(tmp_path, '["c.txt"]\ntitle = "X"\n["b.txt".2]\ntitle = "Y"\n'))
    assert reading.unread == (
        Unread("sources.toml", "it tells of article 2 of b.txt, which holds 1"),
        Unread("sources.toml", "it tells of c.txt, in which no article was read"),
    )


@pytest.mark.parametrize(
    ("toml", "what", "hint"),
    [
        ('["b.txt"]\npublished = "2024-13-01"', "line 2: published cannot be '2024-13-01'", "a month"),
        ('["b.txt"]\n\ntitel = "x"', "line 3: unknown key 'titel'", "'title'"),
        ('["b.txt".1]\nskip = "yes"', "line 2: skip cannot be 'yes'", "skip = true"),
        ('["b.txt"]\nurl = "javascript:x"', "line 2: url cannot be", "https://"),
        ('["b.txt"]\noutlet = ""', "line 2: outlet cannot be", "in quotes"),
        ('["b.txt".two]\ntitle = "x"', "'two' is no number", '["b.txt".2]'),
        ("b = 1", "'b' must be a table", '["b"]'),
        ("[b", "no valid TOML", "in quotes"),
    ],
)
def test_faults_name_their_line(tmp_path: Path, toml: str, what: str, hint: str) -> None:
    """A fault is told with its line and how to mend it."""
    with pytest.raises(UsageError) as caught:
        read_folder(folder(tmp_path, toml))
    assert what in caught.value.what
    assert hint in caught.value.hint


def test_can_be_handed_over(tmp_path: Path) -> None:
    """What is given can come as values instead of the file."""
    reading = read_folder(folder(tmp_path, "not read"), sources={"b.txt": {"title": "Given"}})
    assert reading.articles[-1].title == "Given"
