"""A setting gets the type of its field, or an error that says where it stands and what may stand there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import plugins
from briefing.config.schema import JobSettings, MemoSettings, PrintSettings, WatchSettings, keys
from briefing.config.values import SettingValue, fill
from briefing.errors import UsageError


@pytest.mark.parametrize(
    ("table", "key", "value", "wanted"),
    [
        (MemoSettings, "max_pages", "3", 3),
        (MemoSettings, "formats", "pdf, json,", ("pdf", "json")),
        (MemoSettings, "title", "3", "3"),
        (WatchSettings, "poll", "0.5", 0.5),
        (PrintSettings, "copies", "2", 2),
    ],
)
def test_text_of_a_flag(table: type, key: str, value: str, wanted: object) -> None:
    """On the command line and in the environment, text may stand for a number or a list."""
    assert getattr(fill(table, keys(table), {key: SettingValue(value, "flag", is_text=True)}), key) == wanted


@pytest.mark.parametrize(
    ("table", "key", "value", "hint"),
    [
        (MemoSettings, "max_pages", "3", "It is a whole number, 1 or more."),
        (MemoSettings, "max_pages", 0, "It is a whole number, 1 or more."),
        (MemoSettings, "page", "a5", "Allowed are: a4, letter."),
        (MemoSettings, "page", "foolscap", "Allowed are: a4, letter."),
        (MemoSettings, "formats", ["pdf", "pdff"], "Did you mean 'pdf'? Allowed are: pdf, docx, html, txt, json."),
        (MemoSettings, "formats", [], "Allowed are: pdf, docx, html, txt, json."),
        (MemoSettings, "formats", [{}], "Allowed are: pdf, docx, html, txt, json."),
        (MemoSettings, "title", 3, "It is a text, in double quotes."),
        (MemoSettings, "name", "../x", "It is a file name: no slash, no dot in front."),
        (WatchSettings, "poll", 0, "It is a number of seconds, above 0."),
        (JobSettings, "kind", "Weekly", "Did you mean 'weekly'? Allowed are: memo, handout, weekly."),
        (JobSettings, "at", "8:00", "It is a time of day: 08:00."),
    ],
)
def test_what_cannot_be(table: type, key: str, value: object, hint: str) -> None:
    """A value of a wrong type, or out of bounds, is an error with its place and with what may stand there."""
    with pytest.raises(UsageError) as caught:
        fill(table, keys(table), {key: SettingValue(value, "briefing.toml, line 3", is_text=False)})
    assert caught.value.what == f"briefing.toml, line 3: {key} cannot be {value!r}"
    assert caught.value.hint == hint


@pytest.fixture
def shouting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package is installed that adds the format ``shout``, and asked for as at the start of the program."""
    about = tmp_path / "extra-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: extra\nVersion: 1\n")
    (about / "entry_points.txt").write_text("[briefing.formats]\nshout = extra:shout\n")
    asked = (plugins._points, plugins._select)  # noqa: SLF001
    for kept in asked:
        kept.cache_clear()
    with monkeypatch.context() as patch:
        patch.syspath_prepend(tmp_path)
        yield
    for kept in asked:
        kept.cache_clear()


@pytest.mark.usefixtures("shouting")
def test_a_word_that_a_package_adds() -> None:
    """It may stand in the list of formats beside ours, and nowhere else; other words are refused as ever."""

    def formats(*words: object) -> object:
        values = {"formats": SettingValue(list(words), "here", is_text=False)}
        return fill(MemoSettings, keys(MemoSettings), values).formats

    assert formats("shout", "pdf") == ("shout", "pdf")
    for words in (("shout", "whisper"), ()):
        with pytest.raises(UsageError):
            formats(*words)
    with pytest.raises(UsageError):
        fill(JobSettings, keys(JobSettings), {"do": SettingValue(["shout"], "here", is_text=False)})


def test_defaults() -> None:
    """What is not set has its default."""
    assert fill(MemoSettings, keys(MemoSettings), {"title": None}) == MemoSettings()
