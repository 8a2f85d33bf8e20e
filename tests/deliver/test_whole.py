"""A set of files is marked as whole before the first of them is moved, so that the next run can move the rest."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from briefing.deliver import deliver
from briefing.deliver import folder as carrier
from briefing.outputs import Rendered

ONE, TWO = (Rendered(name, "text/plain", name.encode()) for name in ("a.txt", "b.txt"))


def killed_at_the_first_move(folder: Path) -> None:
    """Deliver two files in a process of its own, which ends at once when the first has been moved."""
    child = os.fork()
    if child == 0:
        moved = False

        def end(event: str, _: tuple[object, ...]) -> None:
            nonlocal moved
            if event == "os.rename":
                if moved:
                    os._exit(9)
                moved = True

        sys.addaudithook(end)
        deliver((ONE, TWO), folder)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def test_what_a_killed_run_began_is_ended(tmp_path: Path) -> None:
    """The file that had not been moved yet is moved by the next run, before it writes its own."""
    folder = tmp_path / "out"
    folder.mkdir()
    killed_at_the_first_move(folder)
    assert not (folder / "b.txt").exists()
    carrier.sweep(folder)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {"a.txt": b"a.txt", "b.txt": b"b.txt"}
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
