"""Files of the state that an earlier version wrote: they are read as they are, or passed over without a word."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from briefing.compose.changes import as_kept
from briefing.compose.matching import ComparedItem
from briefing.state import builds, outbox, published
from briefing.state.builds import Build, Failure, FolderState, KeptItem, KeptMemo
from briefing.state.outbox import OutboxEntry
from briefing.state.published import PublishedMemo
from briefing.watch import journal
from briefing.watch.journal import JobRun, Journal

BUILD = """{"at":"2026-03-02T08:00:00+00:00","as_of":"2026-03-02","files":["out/briefing.pdf"],"articles":2,\
"unread":["b.xyz: files of its kind are not read"],"kind":"memo","name":"briefing","folder":"seeds",\
"why":["it is the first of this folder"],"seeds":{"a.txt":"00ff"},"warnings":[],"mark":"m1",\
"marks":{"out/briefing.pdf":"11ee"}}"""
MEMO = """{"kind":"memo","name":"briefing","as_of":"2026-03-02","folder":"seeds","positions":[{"id":"p-1",\
"text":"wants a pier","who":"Ingrid Vangsnes","side":"Storholm","paths":["a.txt"],"proofs":["0a"]}],"questions":[],\
"figures":[{"id":"f-1","text":"2 million","who":"cost of the pier","side":"crowns","paths":["a.txt"],"proofs":[]}]}"""
STATE = f'{{"build":{BUILD},"error":{{"at":"2026-03-03T08:00:00+00:00","what":"no articles"}},"memos":[{MEMO}]}}'
ISSUES = """[{"name":"briefing","kind":"memo","as_of":"2026-03-02","title":"Ferries","at":"2026-03-02T08:00:00+00:00",\
"text":"one","page":"<p>one</p>","files":{"/desk/out/briefing.pdf":"11ee"},"seeds":{"a.txt":"00ff"}}]"""
POSTED = """\
{"issue":"i1","content":"c1","to":"ann@example.org","state":"sending","at":"2026-03-02T08:00:00+00:00","note":""}
{"issue":"i1","content":"c1","to":"ann@example.org","state":"sent","at":"2026-03-02T08:00:01+00:00","note":""}
{"issue":"i1","content":"c1","to":"printer:","state":"failed","at":"2026-03-02T08:00:02+00:00"}
"""
WATCH = """{"built":"d1","doing":"watching","since":"2026-03-02T08:00:00+00:00",\
"slots":{"monday 08:00 Europe/London make+send weekly":"2026-03-02T08:00:00+00:00"},\
"runs":{"monday 08:00 Europe/London make+send weekly":{"at":"2026-03-02T08:00:03+00:00","fault":""}}}"""
KEY = "monday 08:00 Europe/London make+send weekly"


def put(tmp_path: Path, ending: str, body: str) -> Path:
    """Write a file of the state of a folder; return the path."""
    path = builds.state_file(tmp_path, tmp_path, ending)
    path.write_text(body, "utf-8")
    return path


def test_the_last_build(tmp_path: Path) -> None:
    """The last build, the last error and the items of earlier memos are known."""
    put(tmp_path, "json", STATE)
    assert builds.load(tmp_path, tmp_path) == FolderState(
        Build(
            "2026-03-02T08:00:00+00:00",
            "2026-03-02",
            ("out/briefing.pdf",),
            2,
            ("b.xyz: files of its kind are not read",),
            "memo",
            "briefing",
            "seeds",
            ("it is the first of this folder",),
            {"a.txt": "00ff"},
            (),
            "m1",
            {"out/briefing.pdf": "11ee"},
        ),
        Failure("2026-03-03T08:00:00+00:00", "no articles"),
        (
            KeptMemo(
                "memo",
                "briefing",
                "2026-03-02",
                "seeds",
                (KeptItem("p-1", "wants a pier", "Ingrid Vangsnes", "Storholm", ("a.txt",), ("0a",)),),
                (),
                (KeptItem("f-1", "2 million", "cost of the pier", "crowns", ("a.txt",)),),
            ),
        ),
    )


def test_published_memos(tmp_path: Path) -> None:
    """A memo that was made can still be mailed, and is known by the same ids."""
    put(tmp_path, "issues.json", ISSUES)
    (memo,) = published.load(tmp_path, tmp_path)
    assert memo == PublishedMemo(
        "briefing",
        "memo",
        "2026-03-02",
        "Ferries",
        "2026-03-02T08:00:00+00:00",
        "one",
        "<p>one</p>",
        {"/desk/out/briefing.pdf": "11ee"},
        {"a.txt": "00ff"},
    )
    assert (memo.content, memo.id) == ("24170f9856b3a5a69697a3b4", "609e0e19bc10bd2052d999c9")


def test_the_outbox(tmp_path: Path) -> None:
    """Who has a memo is known, so that nobody is sent it again."""
    entries = outbox.read_entries(put(tmp_path, "posted.jsonl", POSTED))
    assert entries == (
        OutboxEntry("i1", "c1", "ann@example.org", "sending", "2026-03-02T08:00:00+00:00"),
        OutboxEntry("i1", "c1", "ann@example.org", "sent", "2026-03-02T08:00:01+00:00"),
        OutboxEntry("i1", "c1", "printer:", "failed", "2026-03-02T08:00:02+00:00"),
    )


def test_the_journal(tmp_path: Path) -> None:
    """Slots that were dealt with are known, so that no job runs twice."""
    assert journal.load(put(tmp_path, "watch.json", WATCH)) == Journal(
        "d1",
        "watching",
        "2026-03-02T08:00:00+00:00",
        {KEY: "2026-03-02T08:00:00+00:00"},
        {KEY: JobRun("2026-03-02T08:00:03+00:00", "")},
    )


@pytest.mark.parametrize(
    "text",
    [STATE.replace('"mark":"m1",\n', "").replace('"mark":"m1",', ""), STATE[:-1] + ',"later":{"x":[1]}}'],
    ids=["without a field", "with one more"],
)
def test_fields_may_come_and_go(tmp_path: Path, text: str) -> None:
    """A field that an earlier version did not write has its default; one of a later version is passed over."""
    put(tmp_path, "json", text)
    known = builds.load(tmp_path, tmp_path)
    assert known.build is not None
    assert known.build.articles == 2
    assert known.build.mark in {"", "m1"}


BAD = ("", "{", "[]", "null", "7", '{"build":{"at":1}}', '{"memos":[{"kind":[]}]}', "\x00", '{"slots":[],"issue":{}}')


@pytest.mark.parametrize("body", BAD)
def test_what_cannot_be_read_is_passed_over(tmp_path: Path, body: str) -> None:
    """A damaged file, or one of a shape that never was, counts as none."""
    put(tmp_path, "json", body if '"slots"' not in body else "{")
    assert builds.load(tmp_path, tmp_path) == FolderState()
    put(tmp_path, "issues.json", body if body != "[]" else "[1]")
    assert published.load(tmp_path, tmp_path) == ()
    assert outbox.read_entries(put(tmp_path, "posted.jsonl", body)) == ()
    assert journal.load(put(tmp_path, "watch.json", body if '"build"' not in body else "{")).slots == {}


def test_a_line_that_a_crash_cut(tmp_path: Path) -> None:
    """Lines before and after one that was cut are read."""
    lines = POSTED.splitlines()
    cut = "\n".join([lines[0], lines[1][:20], lines[2]])
    entries = outbox.read_entries(put(tmp_path, "posted.jsonl", cut))
    assert [e.state for e in entries] == ["sending", "failed"]


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    """Writing what was read gives the same file: no field of the file has another name today."""
    put(tmp_path, "json", STATE)
    builds.save(tmp_path, tmp_path, builds.load(tmp_path, tmp_path))
    assert json.loads(builds.state_file(tmp_path, tmp_path).read_bytes()) == json.loads(STATE)
    assert json.loads(journal.dump(journal.load(put(tmp_path, "watch.json", WATCH)))) == json.loads(WATCH)


def test_kept_items_are_those_of_the_memo() -> None:
    """What compose keeps of an item has the fields that are stored, so that none is lost between two memos."""
    assert [f.name for f in fields(KeptItem)] == list(as_kept(ComparedItem("p-1", "words")))
