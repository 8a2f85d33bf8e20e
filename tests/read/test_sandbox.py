"""The reader of risky files: what its process may see, and that it is started anew where one has broken down."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.read.records import BrokenReaderError, UnreadableError
from briefing.read.sandbox import parent
from briefing.read.sandbox.parent import SandboxedReader
from tests.desk import ROOT
from tests.read.packages import install

READERS = """
import os
import sys


def seen(data):
    return "\\n".join(f"{key}={value}" for key, value in sorted(os.environ.items())) + "\\n"


def running(data):
    return f"{os.getpid()} {sys.path[0]}"


def ending(data):
    os._exit(0)


def repeating(data):
    return data.decode() * 3


def hanging(data):
    while True:
        pass
"""
NAMES = ("seen", "running", "ending", "repeating", "hanging")


@pytest.fixture(scope="module")
def readers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where a package with odd readers stands, on the way to which there is an empty entry."""
    place = tmp_path_factory.mktemp("readers")
    install(place, READERS, NAMES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", f"{place}{os.pathsep}")
        for name in ("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "TMPDIR", "COVERAGE_PROCESS_START"):
            patch.setenv(name, f"my {name}" if name not in {"COVERAGE_PROCESS_START", "LC_ALL"} else "")
        patch.setenv("MY_PASSWORD", "secret")
        yield place


@pytest.fixture(scope="module")
def reader(readers: Path) -> Iterator[SandboxedReader]:
    """A reader that is not hurried."""
    assert readers
    with SandboxedReader(60.0) as made:
        yield made


def text(reader: SandboxedReader, name: str, data: bytes = b"") -> str:
    """What the reader of this name makes of a file."""
    return reader.take(f"a.{name}", data).pages[0].text


def test_what_the_process_sees(reader: SandboxedReader, readers: Path) -> None:
    """Where programs, time and language are found, and the paths of Python; no password."""
    found = dict(line.split("=", 1) for line in text(reader, "seen").splitlines() if "=" in line)
    assert found.pop("PYTHONPATH") == f"{ROOT}{os.pathsep}{readers}"
    assert found.pop("PYTHONHASHSEED") == "0"
    kept = ("LANG", "PATH", "SYSTEMROOT", "TMPDIR", "TZ")
    assert {key: found.get(key) for key in kept} == {key: f"my {key}" for key in kept}
    assert {"COVERAGE_PROCESS_START", "LC_ALL"} <= found.keys()
    assert not [key for key, value in found.items() if "secret" in value or "PASSWORD" in key]


def test_one_process_reads_many_files(reader: SandboxedReader) -> None:
    """Large and small ones; the folder of its program is not among the places where it looks for modules."""
    number, _, first = text(reader, "running").strip().partition(" ")
    assert first == str(ROOT)
    for size in (1, 65_527, 65_528, 65_536, 300_000):
        assert text(reader, "repeating", b"x" * size).strip() == "x" * (3 * size)
    assert text(reader, "running").startswith(f"{number} ")
    with pytest.raises(UnreadableError, match=r"^files of its kind \(\.none\) are not read$"):
        reader.take("a.none", b"")
    assert text(reader, "running").startswith(f"{number} ")


def test_a_process_that_breaks_down_is_replaced(reader: SandboxedReader) -> None:
    """The file that it broke down over is named; the next one is read."""
    first = text(reader, "running")
    with pytest.raises(BrokenReaderError, match=r"^its reader broke down over it$"):
        reader.take("a.ending", b"")
    second = text(reader, "running")
    assert second != first
    with pytest.raises(ProcessLookupError):
        os.kill(int(first.split()[0]), 0)


def test_a_process_that_hangs_is_ended(readers: Path) -> None:
    """With the time that it had in the message; nothing is left of it."""
    assert readers
    with SandboxedReader(0.4) as hurried, pytest.raises(BrokenReaderError, match=r"takes longer than 0 seconds$"):
        hurried.take("a.hanging", b"")
    before = set(Path("/proc/self/fd").iterdir())
    with SandboxedReader(60.0) as other:
        number = int(text(other, "running").split()[0])
    assert set(Path("/proc/self/fd").iterdir()) == before
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_no_process_without_a_file() -> None:
    """It is started for the first file; without Python none can be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "executable", "/nowhere/python")
        with SandboxedReader() as reader:
            assert reader
        with (
            SandboxedReader() as reader,
            pytest.raises(
                BrokenReaderError, match=r"^no reader could be started for it \(No such file or directory\)$"
            ),
        ):
            reader.take("a.pdf", b"")


def test_how_long_a_file_may_take() -> None:
    """Less than twenty seconds, so that a folder of traps does not hold up a day."""
    assert 10 <= parent.SECONDS < 19
