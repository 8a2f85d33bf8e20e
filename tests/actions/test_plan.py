"""From settings and flags to an order: which setting a flag stands for, the day, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path

import pytest

from briefing.actions import plan
from briefing.config.schema import MemoSettings, SeedsSettings, Settings
from briefing.environment import World
from briefing.errors import CarryError, UsageError
from briefing.state import published
from briefing.state.published import PublishedMemo
from tests.desk import NOW

FLAGS = [
    ("seeds", "news", "seeds.path", "news"),
    ("formats", "pdf,txt", "memo.formats", ("pdf", "txt")),
    ("formats", "all", "memo.formats", ("pdf", "docx", "html", "txt", "json")),
    ("out", "there", "memo.out", "there"),
    ("template", "weekly", "memo.kind", "weekly"),
    ("title", "Ferries", "memo.title", "Ferries"),
    ("page", "letter", "memo.page", "letter"),
    ("max_pages", "3", "memo.max_pages", 3),
    ("name", "ferries", "memo.name", "ferries"),
    ("reference_doc", "house.docx", "memo.reference_doc", "house.docx"),
    ("model", "other", "language.model", "other"),
    ("jobs", "4", "language.jobs", 4),
    ("cluster", "local", "language.cluster", "local"),
]


@pytest.mark.parametrize(("flag", "value", "setting", "wanted"), FLAGS, ids=[f"{f[0]} {f[1]}" for f in FLAGS])
def test_a_flag_is_a_setting(tmp_path: Path, flag: str, value: str, setting: str, wanted: object) -> None:
    """It wins over the settings file; one that is not given leaves that as it is."""
    found = attrgetter(setting)
    assert found(plan.gather(tmp_path, {}, {flag: value})) == wanted
    assert found(plan.gather(tmp_path, {}, {flag: None})) == found(Settings()) != wanted


def test_other_flags_are_no_settings(tmp_path: Path) -> None:
    """The day of a memo is no setting."""
    assert plan.gather(tmp_path, {}, {"as_of": "2025-08-21"}).memo == MemoSettings()


@pytest.mark.parametrize(
    ("given", "environ", "day"),
    [
        ("2025-08-21", {}, "2025-08-21"),
        ("20250821", {}, "2025-08-21"),
        ("2025-08-21", {"SOURCE_DATE_EPOCH": "0"}, "2025-08-21"),
        (None, {"SOURCE_DATE_EPOCH": "0"}, "1970-01-01"),
        (None, {"SOURCE_DATE_EPOCH": ""}, "2025-08-22"),
        (None, {}, "2025-08-22"),
    ],
)
def test_the_day_of_a_memo(given: str | None, environ: dict[str, str], day: str) -> None:
    """As given, else of SOURCE_DATE_EPOCH, else today."""
    assert plan.as_of(given, environ, lambda: NOW) == day


@pytest.mark.parametrize(
    ("given", "environ", "what", "hint"),
    [
        ("yesterday", {}, "--as-of: 'yesterday' is no date", "Write it as year-month-day: 2025-08-21."),
        ("", {}, "--as-of: '' is no date", "Write it as year-month-day: 2025-08-21."),
        (None, {"SOURCE_DATE_EPOCH": "x"}, "SOURCE_DATE_EPOCH: 'x' is no date",
         "It is a number of seconds since 1970."),
        (None, {"SOURCE_DATE_EPOCH": "9" * 30}, f"SOURCE_DATE_EPOCH: '{'9' * 30}' is no date",
         "It is a number of seconds since 1970."),
    ],
)  # fmt: skip
def test_what_is_no_day(given: str | None, environ: dict[str, str], what: str, hint: str) -> None:
    """It is told, with how it is written."""
    with pytest.raises(UsageError) as told:
        plan.as_of(given, environ, lambda: datetime(2000, 1, 1, tzinfo=UTC))
    assert (told.value.what, told.value.hint) == (what, hint)


def test_an_order(tmp_path: Path) -> None:
    """All that settings say of a memo."""
    (tmp_path / "house.docx").write_bytes(b"PK house")
    memo = MemoSettings("T", "weekly", ("txt",), "letter", "ferries", 3, "Secret", "there", "house.docx")
    settings = replace(Settings(), memo=memo)
    settings = replace(settings, language=replace(settings.language, model="m", jobs=2, cluster="local"))
    made = plan.order(tmp_path, settings, "2025-08-21")
    assert (made.seeds, made.out, made.as_of) == (tmp_path / "seeds", tmp_path / "there", "2025-08-21")
    assert (made.kind, made.title, made.handling, made.formats) == ("weekly", "T", "Secret", ("txt",))
    assert (made.page, made.name, made.max_pages, made.house) == ("letter", "ferries", 3, b"PK house")
    assert (made.model, made.jobs, made.cluster, made.cache) == ("m", 2, "local", None)
    assert made.templates[-1].is_dir()
    assert plan.order(tmp_path, Settings(), "2025-08-21").house == b""


@pytest.mark.parametrize("out", ["seeds", "seeds/out", "./seeds/a/b"])
def test_memos_among_the_articles(tmp_path: Path, out: str) -> None:
    """They would be read as articles, and are refused; a folder that is only called alike is not."""
    with pytest.raises(UsageError) as told:
        plan.order(tmp_path, replace(Settings(), memo=MemoSettings(out=out)), "2025-08-21")
    assert told.value.what == f"{out} lies in seeds: memos would be read as articles"
    assert told.value.hint == "Name another folder with --out."
    other = replace(Settings(), memo=MemoSettings(out="seeds-out"), seeds=SeedsSettings("seeds"))
    assert plan.order(tmp_path, other, "2025-08-21").out == tmp_path / "seeds-out"


def test_a_reference_document_that_is_not_there(tmp_path: Path) -> None:
    """The reason of the system is told."""
    with pytest.raises(UsageError) as told:
        plan.order(tmp_path, replace(Settings(), memo=MemoSettings(reference_doc="no.docx")), "2025-08-21")
    assert told.value.what == "the reference document no.docx cannot be read: No such file or directory"
    assert told.value.hint == "Name a .docx with --reference-doc, or reference_doc in [memo]."


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("", ("memo", "briefing", ("pdf", "txt"))),
        ("memo", ("memo", "briefing", ("pdf", "txt"))),
        ("weekly", ("weekly", "briefing-weekly", ("pdf", "txt"))),
        ("handout", ("handout", "briefing-handout", ("pdf",))),
    ],
)
def test_a_memo_of_another_kind(kind: str, wanted: tuple[str, str, tuple[str, ...]]) -> None:
    """It has a file of its own; a handout is printed, so it is a PDF."""
    memo = plan.variant(replace(Settings(), memo=MemoSettings(formats=("pdf", "txt"))), kind).memo
    assert (memo.kind, memo.name, memo.formats) == wanted


def test_the_memo_to_send(tmp_path: Path) -> None:
    """The last of a kind, or of the name in the settings."""
    world = World(tmp_path, {}, lambda: NOW, lambda _: None, tmp_path / "state")
    for name, kind in (("briefing", "memo"), ("weekly", "weekly")):
        published.save(
            world.state, tmp_path, PublishedMemo(name, kind, "2025-08-21", "T", "2025-08-21T08:00:00+00:00", "", "")
        )
    assert plan.memo_to_send(world, Settings(), None).name == "briefing"
    assert plan.memo_to_send(world, Settings(), "weekly").name == "weekly"
    with pytest.raises(CarryError) as told:
        plan.memo_to_send(world, Settings(), "handout")
    assert told.value.hint == "Run briefing make --template handout first."
