"""What comes of a build that is not made: an earlier one stands, or it fails."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.actions import build, plan
from briefing.actions.build import _build, _logged, _published, _save, current, failed
from briefing.config.schema import Settings
from briefing.environment import World
from briefing.errors import BriefingError, CarryError, NoSeedsError
from briefing.facts import Unread
from briefing.orders import Order, Outcome
from briefing.outputs import Letter, Receipt
from briefing.state import builds, published, up_to_date
from briefing.state.builds import Build, Failure, FolderState
from briefing.state.published import PublishedMemo

STORY = "Council opens a line\n\nSTORHOLM, 3 March 2025 - The mayor said on Monday that the line would run from May.\n"
AT = "2025-08-21T08:00:00+00:00"


def order(world: World) -> Order:
    """Return an order of this folder, as a build has it."""
    made = plan.order(world.folder, Settings(), "2025-08-22")
    return replace(made, cache=world.cache)


def standing(world: World) -> Build:
    """Keep a build that stands, and return it."""
    place = str(world.folder / "out" / "briefing.txt")
    mark = up_to_date.mark(order(world), {"a.txt": world.folder / "seeds" / "a.txt"})
    made = Build(AT, "2025-08-22", (place,), 1, ("b.xyz: a: type",), warnings=("odd",), seeds={"a.txt": "1"},
                 mark=mark, marks=up_to_date.marks((place,)))  # fmt: skip
    builds.save(world.state, world.folder, FolderState(made))
    return made


def test_a_memo_that_stands_is_not_made_again(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """What its build left out and noted is told again; nothing was written."""
    made = standing(world)
    with caplog.at_level(logging.INFO, "briefing"):
        outcome, lost = build.build(world, order(world))
    assert lost == ()
    assert outcome == Outcome(
        (), (Unread("b.xyz", "a: type"),), (Receipt(made.files[0], 4, changed=False),), ("odd",),
        seeds={"a.txt": "1"}, made=False,
    )  # fmt: skip
    assert caplog.messages == [f"the memo of {AT} is up to date"]


def test_each_step_is_heard_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    """By its name, nothing else."""
    heard: list[str] = []
    with caplog.at_level(logging.INFO, "briefing"):
        _logged(heard.append)("read")
    assert heard == caplog.messages == ["read"]


@pytest.mark.parametrize("why", ["no cache", "an error since", "another file", "another article"])
def test_a_memo_that_does_not_stand_is_made(world: World, why: str) -> None:
    """Then it is read anew, for which a model is needed."""
    made = standing(world)
    if why == "no cache":
        world = replace(world, cache=None)
    elif why == "an error since":
        builds.save(world.state, world.folder, FolderState(made, Failure(AT, "no light")))
    elif why == "another file":
        (world.folder / "out" / "briefing.txt").write_text("other")
    else:
        (world.folder / "seeds" / "a.txt").write_text(STORY.replace("May", "June"))
    with pytest.raises(AssertionError, match="en_core_web_sm"):
        build.build(world, order(world))


def test_a_build_that_fails_is_remembered(world: World) -> None:
    """What went wrong, in a line, and when; the build before stays known; each step is told, and logged."""
    made = standing(world)
    (world.folder / "seeds" / "a.txt").unlink()
    steps: list[str] = []
    with pytest.raises(NoSeedsError):
        build.build(world, order(world), steps.append)
    known = builds.load(world.state, world.folder)
    assert known.error is not None
    assert (known.build, known.error.at) == (made, "2025-08-22T09:30:00+00:00")
    assert steps == ["reading"]
    failed(world, BriefingError("two\nlines"))
    assert builds.load(world.state, world.folder).error == Failure("2025-08-22T09:30:00+00:00", "two lines")


def test_where_nothing_can_be_kept(world: World) -> None:
    """It is told what will not be known."""
    world.state.write_text("no folder")
    (line,) = _save(world, FolderState())
    assert line.startswith("briefing status will not know of this memo, nor briefing send: ")


def test_the_record_of_a_build(world: World) -> None:
    """When, of what, why; a file that was written is known by its hash."""
    place = str(world.folder / "out" / "briefing.txt")
    outcome = Outcome((), (Unread("b\n.xyz", "no"),), (Receipt(place, 4, changed=True),), ("odd",), {}, {"a.txt": "1"},
                      letter=Letter("T", "text", "page"))  # fmt: skip
    digest = hashlib.sha256(b"memo").hexdigest()
    made = _build(world, order(world), outcome, None)
    assert made == Build(
        "2025-08-22T09:30:00+00:00", "2025-08-22", (place,), 0, ("b .xyz: no",), "memo", "briefing",
        str(world.folder / "seeds"), ("it is the first of this folder",), {"a.txt": "1"}, ("odd",), "",
        {place: digest},
    )  # fmt: skip
    assert _published(world, order(world), outcome) == PublishedMemo(
        "briefing", "memo", "2025-08-22", "T", "2025-08-22T09:30:00+00:00", "text", "page", {place: digest},
        {"a.txt": "1"},
    )  # fmt: skip


def test_the_memo_of_the_last_build(world: World) -> None:
    """It is taken as it stands where it is of the same articles and day, whole; else it is made."""
    place = str(world.folder / "out" / "briefing.txt")
    files = {place: hashlib.sha256(b"memo").hexdigest()}
    memo = PublishedMemo("briefing", "memo", "2025-08-21", "T", AT, "", "", files, {"a.txt": "1"})
    published.save(world.state, world.folder, memo)
    known = Build(AT, "2025-08-21", (), 1, seeds={"a.txt": "1"})
    builds.save(world.state, world.folder, FolderState(known))
    assert current(world, Settings()) == memo
    others = (replace(known, seeds={"a.txt": "2"}), replace(known, as_of="2025-08-20"), None)
    for other in others:
        builds.save(world.state, world.folder, FolderState(other))
        with pytest.raises(AssertionError, match="en_core"):
            current(world, Settings())
    builds.save(world.state, world.folder, FolderState(known))
    Path(place).write_text("changed")
    with pytest.raises(AssertionError, match="en_core"):
        current(world, Settings())


def test_a_memo_that_cannot_be_kept_is_not_carried_on(world: World) -> None:
    """What cannot be remembered would be mailed or printed twice."""
    world.state.write_text("no folder")
    memo = (Outcome((), (), (), ()), ("a line",))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "build", lambda *_: memo)
        with pytest.raises(CarryError) as told:
            current(world, Settings())
    assert (told.value.what, told.value.hint) == ("a line", "Set XDG_STATE_HOME to a folder that can be written to.")
