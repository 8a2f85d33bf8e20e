"""Sudden death, many times: ``python -m tests.faults.kills sends|builds|writes [COUNT] [SEED]``.

``sends``: briefing send is killed (-9) at random moments, half of them close to the handing over; then it is run again.
``builds``: briefing make is killed at random moments. ``writes``: the same, of processes that do nothing but write.
Prints one line of JSON with what came of it.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from briefing.deliver import checks, deliver
from briefing.deliver.folder import PREFIX, sweep
from briefing.outputs import Rendered
from tests.desk import NOW, Desk
from tests.faults import made, office
from tests.faults.office import HOST, PASSWORD, Office
from tests.processes import BRIEFING, environment, home

PEOPLE = ("ann@example.org", "bob@example.net")
STAGES = ("MAIL", "RCPT", "DATA", "TAKEN")


def sends(count: int, dice: random.Random) -> dict[str, int]:
    """Kill senders; count by recipient what the server has taken and what the second run has reported."""
    told: Counter[str] = Counter({"twice": 0, "lost without a report": 0, "delivered": 0, "reported": 0})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        authority = office.trust(folder)
        with office.opened(starttls=authority.context(HOST)) as post:
            for number in range(count):
                told.update(_send(folder / str(number), post, authority.file, dice, random_stage(number, dice)))
    return dict(told)


def random_stage(number: int, dice: random.Random) -> str | None:
    """Every second process dies close to a step of the talk with the server, the others at any moment."""
    return dice.choice(STAGES) if number % 2 else None


def _send(place: Path, post: Office, trusted: Path, dice: random.Random, stage: str | None) -> Counter[str]:
    (place / "desk").mkdir(parents=True)
    desk = Desk(place / "desk", lambda _: None, {})
    made.memo(desk, str(place))
    made.settings(desk, post)
    state = home(desk.folder) / "state"
    state.mkdir(parents=True)
    desk.state.rename(state / "briefing")
    post.taken.clear()
    environ = environment(desk.folder, BRIEFING_SMTP_PASSWORD=PASSWORD, SSL_CERT_FILE=str(trusted))
    command = [*BRIEFING, "send"]
    with subprocess.Popen(command, cwd=desk.folder, env=environ, stderr=subprocess.PIPE) as first:
        _kill(first, post, dice, stage)
    again = subprocess.run(command, cwd=desk.folder, env=environ, capture_output=True, check=False, timeout=60)
    last = subprocess.run(command, cwd=desk.folder, env=environ, capture_output=True, check=False, timeout=60)
    words = again.stderr.decode() + last.stderr.decode()
    counted = Counter(post.to())
    reported = [a for a in PEOPLE if f"{a} may have this issue or not" in words]
    assert again.returncode == last.returncode == (5 if reported else 0), words
    return Counter(
        {
            "twice": sum(counted[a] > 1 for a in PEOPLE),
            "lost without a report": sum(counted[a] == 0 and a not in reported for a in PEOPLE),
            "delivered": sum(counted[a] == 1 for a in PEOPLE),
            "reported": len(reported),
            "reported and not delivered": sum(counted[a] == 0 for a in reported),
        }
    )


def _kill(process: subprocess.Popen[bytes], post: Office, dice: random.Random, stage: str | None) -> None:
    """Kill at any moment of a run, or up to 10 ms after a stage of the talk with the server."""
    reached = threading.Event()
    post.hook = lambda now: reached.set() if now == stage else None
    if stage:
        reached.wait(10)
        time.sleep(dice.random() * 0.01)
    else:
        time.sleep(dice.random() * 0.9)
    process.send_signal(signal.SIGKILL)
    process.wait()
    post.hook = None
    time.sleep(0.05)  # what is on its way to the server may arrive


STORY = """\
{who} meets ministers in Oslo

OSLO, 3 March 2025 - Norway's foreign minister Espen Barth Eide said on Monday that Norway would double its aid to \
farmers. "We will pay 200 million kroner this year," he said. {who} has not decided whether to join the plan.
"""


def builds(count: int, dice: random.Random) -> dict[str, int]:
    """Kill builds of two versions of a folder in turn; each file must be sound, and of one of the two."""
    from briefing.cli.main import World, main
    from briefing.understand.parsing import language

    model = language.load(language.DEFAULT_MODEL)
    told: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        world = World(place, {}, lambda: NOW, lambda _: model, place / ".state")
        arguments = ["make", "--format", "all", "-q"]

        def make() -> None:
            main(arguments, world)

        versions = []
        took = 1.0
        for who in ("Sweden", "Denmark"):
            _seed(place, who)
            start = time.monotonic()
            _in_a_child(make, None)
            took = time.monotonic() - start
            versions.append(_hashes(place / "out"))
        for number in range(count):
            _seed(place, ("Sweden", "Denmark")[number % 2])
            _in_a_child(make, dice.random() * took)
            told.update(_judge(place / "out", versions))
        _in_a_child(make, None)
        told.update({"left over": len(list(place.glob(f"{PREFIX}*")))})
    return dict(told)


def _seed(place: Path, who: str) -> None:
    (place / "seeds").mkdir(exist_ok=True)
    (place / "seeds" / "a.txt").write_text(STORY.format(who=who), "utf-8")


def _in_a_child(do: Callable[[], None], seconds: float | None) -> None:
    """Do something in a process of its own, and kill that after some time."""
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        do()
        os._exit(0)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _hashes(out: Path) -> dict[str, str]:
    return {p.name: sha256(p.read_bytes()).hexdigest() for p in out.iterdir()}


def _judge(out: Path, versions: list[dict[str, str]]) -> Counter[str]:
    """What stands in a folder after a killed run."""
    bodies = {p.name: p.read_bytes() for p in out.iterdir()}
    broken = [n for n, body in bodies.items() if checks.fault(Rendered(n, "", body))]
    digests = _hashes(out)
    strange = [n for n in digests if digests[n] not in {v.get(n) for v in versions}]
    missing = set(versions[0]) - set(bodies)
    mixed = digests not in versions
    return Counter(
        {"runs": 1, "broken": len(broken), "strange": len(strange) + len(missing), "mixed until next": mixed}
    )


def writes(count: int, dice: random.Random) -> dict[str, int]:
    """Kill processes that write two versions of a set of files in turn, as fast as they can."""
    told: Counter[str] = Counter()
    sets = [_set(letter) for letter in (b"a", b"b")]
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "out"
        deliver(sets[0], out)
        versions = [{f.name: sha256(f.body).hexdigest() for f in files} for files in sets]

        def write() -> None:
            while True:
                for files in sets:
                    deliver(files, out)

        for _ in range(count):
            _in_a_child(write, 0.01 + dice.random() * 0.05)
            told.update(_judge(out, versions))
            sweep(out)
            told.update({"mixed after the sweep": _hashes(out) not in versions})
            told.update({"left over": len(list(Path(name).glob(f"{PREFIX}*")))})
    return dict(told)


def _set(letter: bytes) -> tuple[Rendered, ...]:
    body = letter * 200_000
    return tuple(Rendered(f"{n}.txt", "text/plain", body) for n in range(5))


if __name__ == "__main__":
    kind, number, seed = (*sys.argv[1:], "100", "1")[:3] if len(sys.argv) < 4 else sys.argv[1:4]
    run = {"sends": sends, "builds": builds, "writes": writes}[kind]
    sys.stdout.write(json.dumps(run(int(number), random.Random(seed))) + "\n")  # noqa: S311 - dice, no secret
