"""A long watch with random edits: ``python -m tests.faults.soak [MINUTES] [SEED]``.

Prints a line of JSON: builds, and memory, threads and open files of the watcher early and late.
"""

from __future__ import annotations

import json
import random
import shutil
import signal
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.faults.kills import STORY
from tests.faults.running import Running, running

NAMES = ("Sweden", "Denmark", "Finland", "Iceland", "Estonia", "Latvia")
SETTINGS = """\
[watch]
settle = 0.3
poll = 0.3
[memo]
formats = ["pdf", "json"]
[[job]]
every = "minute"
do = ["make"]
kind = "weekly"
"""


def measure(pid: int) -> tuple[int, int, int]:
    """Memory in KiB, threads, open files."""
    lines = dict(x.split(":", 1) for x in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines() if ":" in x)
    return int(lines["VmRSS"].split()[0]), int(lines["Threads"]), len(list(Path(f"/proc/{pid}/fd").iterdir()))


def edit(seeds: Path, dice: random.Random) -> None:
    """Do one of the things that people and drives do to a folder."""
    path = seeds / f"{dice.randrange(6)}.txt"
    match dice.randrange(8):
        case 0:
            path.unlink(missing_ok=True)
        case 1:
            shutil.rmtree(seeds, ignore_errors=True)
            time.sleep(dice.random())
            seeds.mkdir(exist_ok=True)
        case 2:
            (seeds / "sub").mkdir(exist_ok=True)
            (seeds / "sub" / "page.html").write_text(f"<p>{STORY.format(who=dice.choice(NAMES))}</p>", "utf-8")
        case 3:
            path.write_bytes(dice.randbytes(2000))
        case _:
            path.write_text(STORY.format(who=dice.choice(NAMES)) * dice.randrange(1, 4), "utf-8")


def soak(minutes: float, dice: random.Random) -> dict[str, object]:
    """Watch and edit."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "desk"
        (folder / "seeds").mkdir(parents=True)
        (folder / "briefing.toml").write_text(SETTINGS, "utf-8")
        (folder / "seeds" / "0.txt").write_text(STORY.format(who="Sweden"), "utf-8")
        with running(folder, "watch") as watch:
            watch.hears("made")
            samples = _edit_for(minutes * 60, folder, watch, dice)
            code, took = watch.ends(signal.SIGTERM)
    part = max(1, len(samples) // 4)
    early, late = samples[part : 2 * part], samples[-part:]
    middle = [[round(statistics.median(s[i] for s in some)) for i in range(3)] for some in (early, late)]
    return {
        "minutes": minutes,
        "edits": len(samples),
        "builds": watch.said.count("made "),
        "failed builds": watch.said.count("the last memo stays"),
        "memory MiB, second and last quarter": [m[0] // 1024 for m in middle],
        "threads": [m[1] for m in middle],
        "open files": [m[2] for m in middle],
        "faults in the program": watch.said.count("a fault in briefing"),
        "exit": code,
        "seconds to stop": round(took, 2),
    }


def _edit_for(seconds: float, folder: Path, watch: Running, dice: random.Random) -> list[tuple[int, int, int]]:
    """Edit now and then, and measure each time."""
    samples, end = [], time.monotonic() + seconds
    ear = threading.Thread(target=_listen, args=(watch,), daemon=True)
    ear.start()
    while time.monotonic() < end:
        edit(folder / "seeds", dice)
        time.sleep(dice.random() * 4)
        samples.append(measure(watch.process.pid))
    return samples


def _listen(watch: Running) -> None:
    """Read what is said, so that the watcher is never kept waiting."""
    assert watch.process.stderr is not None
    while part := watch.process.stderr.read1(65536):  # type: ignore[attr-defined]
        watch.said += part.decode("utf-8", "replace")


if __name__ == "__main__":
    minutes, seed = (*sys.argv[1:], "20", "1")[:2] if len(sys.argv) < 3 else sys.argv[1:3]
    sys.stdout.write(json.dumps(soak(float(minutes), random.Random(seed))) + "\n")  # noqa: S311 - dice, no secret
