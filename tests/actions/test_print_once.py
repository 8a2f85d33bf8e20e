"""A handout on paper: what is printed, how, what is written down, and when it is not printed again."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.actions import print_memo
from briefing.config.schema import MemoSettings, PrintSettings, Settings
from briefing.environment import World
from briefing.errors import CarryError
from briefing.state import outbox
from briefing.state.published import PublishedMemo
from tests.desk import NOW

AT = "2025-08-22T09:30:00+00:00"
SETTINGS = replace(Settings(), print=PrintSettings("office", 3, "one-sided"), memo=MemoSettings(page="letter"))


def lp(world: World, script: str) -> print_memo.PrintContext:
    """Put a printing program in place, and return what a run needs to print."""
    tool = world.folder / "bin" / "lp"
    tool.parent.mkdir(exist_ok=True)
    tool.write_text(f'#!/bin/sh\necho "$@" > {world.folder}/asked\n{script}\n')
    tool.chmod(0o755)
    return print_memo.print_context(replace(world, environ={"PATH": f"{tool.parent}:/usr/bin:/bin"}), SETTINGS)


@pytest.fixture
def memo(world: World) -> PublishedMemo:
    """A handout that was made, as a PDF beside a text."""
    files = {}
    for name in ("briefing.txt", "briefing.pdf"):
        path = world.folder / "out" / name
        path.write_bytes(b"memo")
        files[str(path)] = hashlib.sha256(b"memo").hexdigest()
    return PublishedMemo("briefing", "handout", "2025-08-22", "Ferries", AT, "", "", files, {"a.txt": "1"})


def noted(context: print_memo.PrintContext) -> list[tuple[str, str, str]]:
    """Return what was written down."""
    return [(e.to, e.state, e.at) for e in outbox.read_entries(context.outbox)]


def test_a_handout_is_printed(world: World, memo: PublishedMemo) -> None:
    """Its PDF, as the settings say; before and after, that is written down."""
    context = lp(world, "echo 'request id is office-7 (1 file)'")
    file = world.folder / "out" / "briefing.pdf"
    assert print_memo.send(memo, context) == f"printed {file}, job office-7"
    asked = (world.folder / "asked").read_text().split()
    assert asked == f"-d office -n 3 -o sides=one-sided -o media=Letter -t Ferries -- {file}".split()
    assert noted(context) == [("printer:office", "sending", AT), ("printer:office", "sent", AT)]
    assert context.recipient == "printer:office"


def test_a_memo_is_printed_once(world: World, memo: PublishedMemo) -> None:
    """By a job; of the same articles no other is. Who asks for it himself gets it again."""
    context = lp(world, "")
    print_memo.send(memo, context, once=True)
    again = print_memo.send(replace(memo, as_of="2025-08-23"), context, once=True)
    assert again == f"nothing has changed since a memo went to the printer at {AT}"
    assert print_memo.send(memo, context).startswith("printed ")
    assert print_memo.send(replace(memo, seeds={"a.txt": "2"}), context, once=True).startswith("printed ")
    assert len(noted(context)) == 6


def test_a_printer_that_refuses(world: World, memo: PublishedMemo) -> None:
    """It is raised, written down, and tried again the next time."""
    context = lp(world, "exit 1")
    with pytest.raises(CarryError, match="lp did not take the job"):
        print_memo.send(memo, context, once=True)
    assert [state for _, state, _ in noted(context)] == ["sending", "failed"]


@pytest.mark.parametrize("change", ["another", "gone"])
def test_a_handout_that_is_not_as_it_was_made(world: World, memo: PublishedMemo, change: str) -> None:
    """It is not printed, though the text beside it is whole."""
    path = Path(world.folder / "out" / "briefing.pdf")
    if change == "gone":
        path.unlink()
    else:
        path.write_bytes(b"other")
    with pytest.raises(CarryError) as told:
        print_memo.send(memo, lp(world, ""))
    assert told.value.what == "the PDF of the handout is not the one that was made last"
    assert told.value.hint == "Run briefing print again."
    assert NOW.isoformat() == AT
