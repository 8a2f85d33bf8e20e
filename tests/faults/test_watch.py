"""Watch: each fault of a folder that changes, with a clock that is moved by hand."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from briefing.errors import BriefingError, NoSeedsError
from briefing.pipeline import watched
from briefing.watch.loop import LONGEST, BuildCallbacks, Rebuilder
from briefing.watch.snapshot import REREAD, Scanner

SETTLE = 2.0


@dataclass(slots=True)
class Yard:
    """A folder of seeds, a watcher, and a clock."""

    seeds: Path
    time: float = 0.0
    built: list[dict[str, str]] = field(default_factory=list)
    """What stood in the folder at each build."""
    told: list[str] = field(default_factory=list)
    fails: list[Exception] = field(default_factory=list)
    during: list[Callable[[], object]] = field(default_factory=list)
    """What happens while something is built."""
    depth: int = 0
    watcher: Rebuilder = field(init=False)

    def __post_init__(self) -> None:
        """Begin to watch."""
        self.watcher = self.another()

    def another(self, built: str = "") -> Rebuilder:
        """A watcher of the same folder."""
        work = BuildCallbacks(
            self.build, lambda: None, self.told.append, lambda *_: None, lambda: self.time, SETTLE, pause=2.0
        )
        return Rebuilder(Scanner(lambda: watched(self.seeds)), work, built)

    def build(self) -> None:
        """Note what stands there."""
        assert self.depth == 0, "two builds at a time"
        self.depth += 1
        try:
            for happens in self.during:
                happens()
            self.during.clear()
            if self.fails:
                raise self.fails.pop(0)
            found = watched(self.seeds) or {}
            if not found:
                raise NoSeedsError("there is no article", "Put some there.")
            self.built.append({n: p.read_text("utf-8") for n, p in found.items()})
        finally:
            self.depth -= 1

    def put(self, name: str, text: str) -> Path:
        """Write a seed."""
        path = self.seeds / name
        path.write_text(text, "utf-8")
        return path

    def run(self, seconds: float, step: float = 0.5) -> None:
        """Let time pass, and look every so often."""
        end = self.time + seconds
        while self.time < end:
            self.time += step
            self.watcher.step()


@pytest.fixture
def yard(tmp_path: Path) -> Yard:
    """A yard with one seed, built once."""
    found = Yard(tmp_path / "seeds")
    found.seeds.mkdir()
    found.put("a.txt", "one")
    found.run(5)
    assert len(found.built) == 1
    return found


@pytest.fixture
def leases() -> Iterator[None]:
    """As ``briefing watch`` does, so that a writer is noticed."""
    before = signal.signal(signal.SIGIO, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGIO, before)


def test_nothing_happens(yard: Yard) -> None:
    """Where nothing changes, nothing is built again, for hours."""
    yard.run(2 * 3600, step=2)
    assert len(yard.built) == 1


def test_slow_writer(yard: Yard) -> None:
    """A file that grows is waited for, then built once, whole."""
    with (yard.seeds / "b.txt").open("w", encoding="utf-8") as handle:
        for _ in range(20):
            handle.write("more ")
            handle.flush()
            yard.run(1)
    assert len(yard.built) == 1
    yard.run(5)
    assert [b.get("b.txt") for b in yard.built] == [None, "more " * 20]


@pytest.mark.usefixtures("leases")
def test_writer_that_pauses(yard: Yard) -> None:
    """A file that somebody has open for writing is not built from, however long the writer pauses."""
    with (yard.seeds / "b.txt").open("w", encoding="utf-8") as handle:
        handle.write("half")
        handle.flush()
        yard.run(60)
        assert len(yard.built) == 1
        handle.write(" and half")
    yard.run(5)
    assert [b.get("b.txt") for b in yard.built] == [None, "half and half"]


def test_write_and_rename(yard: Yard) -> None:
    """A seed that is replaced by rename is built once, with its new text; the temporary file is no seed."""
    for name in (".a.txt.swp", "a.txt.tmp", "a.txt.part"):
        yard.put(name, "two")
        yard.run(10)
    (yard.seeds / "a.txt.tmp").replace(yard.seeds / "a.txt")
    yard.run(5)
    assert yard.built == [{"a.txt": "one"}, {"a.txt": "two"}]


def test_save_by_moving_away(yard: Yard) -> None:
    """An editor that moves the old file away and writes a new one never leads to a memo without it."""
    (yard.seeds / "a.txt").rename(yard.seeds / ".a.txt~")
    yard.run(0.5, 0.1)
    yard.put("a.txt", "two")
    yard.run(6)
    assert yard.built == [{"a.txt": "one"}, {"a.txt": "two"}]


def test_touched(yard: Yard) -> None:
    """Other times or other rights are no other content."""
    for n in range(5):
        os.utime(yard.seeds / "a.txt", (n, n))
        (yard.seeds / "a.txt").chmod(0o600 + n % 2 * 0o44)
        yard.run(5)
    assert len(yard.built) == 1


def test_same_size_same_time(yard: Yard) -> None:
    """A change is seen that leaves size and time of the file as they were."""
    path = yard.seeds / "a.txt"
    before = path.stat()
    path.write_text("two", "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    yard.run(5)
    assert yard.built[-1] == {"a.txt": "two"}


def test_a_file_system_that_tells_nothing(yard: Yard) -> None:
    """Where not even the stat of a file tells that it has changed, everything is read anew now and then."""
    eye = Scanner(lambda: watched(yard.seeds))
    looks = [eye.scan() for _ in range(3)]
    known = eye._known["a.txt"]  # noqa: SLF001 - a stat that lies cannot be made otherwise
    yard.put("a.txt", "two")
    stat = (yard.seeds / "a.txt").stat()
    eye._known["a.txt"] = ((stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino), known[1], True)  # noqa: SLF001
    looks += [eye.scan() for _ in range(REREAD)]
    assert len({look.digest for look in looks if look}) == 2


def test_many_files(yard: Yard) -> None:
    """Two hundred files that come within three seconds are one build."""
    for n in range(200):
        yard.put(f"{n:03}.txt", str(n))
        yard.run(0.015, 0.015)
    yard.run(10)
    assert [len(b) for b in yard.built] == [1, 201]


def test_a_seed_goes(yard: Yard) -> None:
    """A seed that is deleted is missing in the next build."""
    yard.put("b.txt", "two")
    yard.run(5)
    (yard.seeds / "a.txt").unlink()
    yard.run(5)
    assert yard.built[-1] == {"b.txt": "two"}


def test_all_seeds_go(yard: Yard) -> None:
    """Where no seed is left nothing new is made, and it is said that the last memo stays; then it goes on."""
    (yard.seeds / "a.txt").unlink()
    yard.run(30)
    assert len(yard.built) == 1
    assert isinstance(yard.watcher.error, NoSeedsError)
    assert "the last memo stays" in yard.told[0]
    yard.put("b.txt", "two")
    yard.run(5)
    assert yard.built[-1] == {"b.txt": "two"}
    assert yard.watcher.error is None


def test_the_folder_goes_and_comes(yard: Yard) -> None:
    """A folder that vanishes is waited for, told of once, and watched again when it is back."""
    shutil.rmtree(yard.seeds)
    yard.run(600, 2)
    assert [t for t in yard.told if "not there" in t] == yard.told
    assert len(yard.told) == 1
    yard.seeds.mkdir()
    yard.put("a.txt", "two")
    yard.run(6)
    assert "there again" in yard.told[1]
    assert yard.built == [{"a.txt": "one"}, {"a.txt": "two"}]


def test_the_same_folder_comes_back(yard: Yard) -> None:
    """A drive that falls away and comes back with the same files leads to no build."""
    shutil.move(yard.seeds, yard.seeds.parent / "away")
    yard.run(60)
    shutil.move(yard.seeds.parent / "away", yard.seeds)
    yard.run(60)
    assert len(yard.built) == 1


def test_change_during_a_build(yard: Yard) -> None:
    """Whatever happens during a build leads to exactly one build after it."""
    yard.during = [lambda: yard.put("c.txt", "three"), lambda: yard.put("d.txt", "four")]
    yard.put("b.txt", "two")
    yard.run(30)
    assert [sorted(b) for b in yard.built] == [["a.txt"], ["a.txt", "b.txt", "c.txt", "d.txt"], sorted(yard.built[1])]


def test_backs_off(yard: Yard) -> None:
    """A build that fails again and again is tried at growing distances, and at once when the content is another."""
    yard.fails = [BriefingError("no", "Mend it.")] * 100
    yard.put("b.txt", "two")
    yard.run(3600, 1)
    assert 8 <= len(yard.told) <= 16
    assert len(yard.built) == 1
    left = len(yard.fails)
    yard.put("b.txt", "three")
    yard.run(4)
    assert len(yard.fails) == left - 1
    yard.fails.clear()
    yard.run(LONGEST + 10, 1)
    assert yard.built[-1]["b.txt"] == "three"
    assert yard.watcher.error is None


def test_a_fault_in_the_program(yard: Yard) -> None:
    """Even a fault in the program itself does not end the watching."""
    yard.fails = [ZeroDivisionError("x")]
    yard.put("b.txt", "two")
    yard.run(20)
    assert "ZeroDivisionError" in yard.told[0]
    assert yard.built[-1]["b.txt"] == "two"


def test_what_was_built_before(yard: Yard) -> None:
    """A watcher that starts again builds only if the content is another than that of the last build."""
    sight = Scanner(lambda: watched(yard.seeds)).scan()
    assert sight is not None
    yard.watcher = yard.another(sight.digest)
    yard.run(10)
    assert len(yard.built) == 1
    yard.put("a.txt", "two")
    yard.run(10)
    assert len(yard.built) == 2


def test_a_file_that_cannot_be_read(yard: Yard, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system does not let us read counts as such, and as another when it does again."""
    real = os.open

    def closed(path: str, *arguments: int, **more: int) -> int:
        if str(path).endswith("a.txt"):
            raise PermissionError(13, "no")
        return real(path, *arguments, **more)

    monkeypatch.setattr(os, "open", closed)
    (yard.seeds / "a.txt").chmod(0o000)
    yard.put("b.txt", "two")
    yard.run(6)
    monkeypatch.undo()
    (yard.seeds / "a.txt").chmod(0o600)
    yard.run(6)
    assert len(yard.built) == 3


def test_pipes_and_links(yard: Yard) -> None:
    """A pipe, a socket or a link out of the folder neither blocks nor counts."""
    os.mkfifo(yard.seeds / "pipe.txt")
    (yard.seeds / "link.txt").symlink_to("/etc/hostname")
    (yard.seeds / "loop").symlink_to(yard.seeds)
    yard.run(10)
    assert len(yard.built) == 1


def test_a_large_folder_is_looked_at_less_often(yard: Yard) -> None:
    """What takes long to look at is left in peace for longer."""

    def slow() -> dict[str, Path] | None:
        yard.time += 0.3
        return watched(yard.seeds)

    work = BuildCallbacks(
        yard.build, lambda: None, yard.told.append, lambda *_: None, lambda: yard.time, SETTLE, pause=2.0
    )
    watcher = Rebuilder(Scanner(slow), work)
    watcher.step()
    assert watcher.rest == pytest.approx(6)
