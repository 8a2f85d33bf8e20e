"""Throws mutated files at the readers, and at what tells articles apart, for as long as one likes.

Run by hand: ``python -m tests.faults.fuzz hypothesis 600`` or ``python -m tests.faults.fuzz atheris 600`` (which is
guided by coverage, and wants the package of that name). What breaks is written to ``tests/inputs/found/``, where a test
reads it from then on.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from hashlib import blake2b
from importlib import import_module
from pathlib import Path

from briefing.read.dating.stated import dated
from briefing.read.formats import HOLDERS, READERS, take
from briefing.read.language import foreign_language
from briefing.read.layout.articles import articles_of
from briefing.read.outlet import outlet_of
from briefing.read.records import ExtractedText, UnreadableError
from tests.inputs import story
from tests.inputs.hostile import changed, zipped

FOUND = Path(__file__).resolve().parents[1] / "inputs" / "found"
LONGEST = 5.0
"""Seconds for a small file; what takes longer is a finding too."""
_SEEN: set[str] = set()
"""How faults of this run begin; of each kind one is kept."""
_ENDINGS = tuple(sorted({*READERS, *HOLDERS} - {".text", ".htm", ".mht", ".xml", ".ndjson", ".tsv"}))
_INNER: Mapping[str, Callable[[bytes], bytes]] = {
    ".docx": lambda data: changed(story.document, "word/document.xml", lambda _: data)(),
    ".odt": lambda data: changed(story.open_document, "content.xml", lambda _: data)(),
    ".zip": lambda data: zipped(("inner.html", data), ("inner.eml", data)),
}
"""What is fuzzed of files that are packed is what is in them; noise in the packing only ever gives a damaged file."""


def read(ending: str, data: bytes) -> None:
    """Read a file as the program does; whatever is raised here is a finding."""
    try:
        extracted = take(f"file{ending}", _INNER[ending](data) if ending in _INNER else data)
    except UnreadableError:
        return
    for page in extracted.pages:
        _check(page)


def _check(page: ExtractedText) -> None:
    """What is read has its places in the text, in order, and can be written down."""
    page.text.encode()
    for told in (page.title, page.outlet, page.author, page.url, page.note, page.part):
        (told or "").encode()
    at = 0
    for layout in articles_of(page.text, page.title, page.author):
        for block in layout.blocks:
            assert at <= block.start < block.end <= len(page.text)
            at = block.end
        body = [page.text[b.start : b.end] for b in layout.blocks]
        outlet_of(layout.outlet, body[:3], layout.house)
        dated(page.published, layout.date_lines, page.printed, "file.txt", page.made)
        foreign_language("\n".join(body), page.language)


def tried(ending: str, data: bytes) -> None:
    """Read, and keep what breaks; the program that does this goes on."""
    start = time.monotonic()
    try:
        read(ending, data)
        fault = "" if time.monotonic() - start < LONGEST else "slow"
    except Exception as error:  # noqa: BLE001 - each is a finding
        fault = f"{type(error).__name__}: {error}"
    if fault and fault[:30] not in _SEEN:
        _SEEN.add(fault[:30])
        place = FOUND / f"{blake2b(data, digest_size=6).hexdigest()}{ending}"
        if not place.exists():
            place.write_bytes(data)
            sys.stderr.write(f"{place.name}: {fault[:200]}\n")


def seeds() -> dict[str, bytes]:
    """Ending -> a good file to begin with, or what is packed in one."""
    files = {Path(name).suffix: content() for name, content in story.FILES.items()}
    inner = {".docx": "word/document.xml", ".odt": "content.xml"}
    import zipfile
    from io import BytesIO

    for ending, name in inner.items():
        with zipfile.ZipFile(BytesIO(files[ending])) as archive:
            files[ending] = archive.read(name)
    return files | {".zip": story.page()}


def by_hypothesis(seconds: float) -> int:
    """Mutate good files at random: cut, double, swap, insert; return how many were tried."""
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st

    good, end, count = seeds(), time.monotonic() + seconds, 0
    bits = [
        b"<",
        b">",
        b"&#0;",
        b"\x00",
        b"\xff\xfe",
        b"=?utf-8?b?",
        b"]]>",
        b"\\'",
        b"{",
        b"\n\n",
        b"--",
        b"obj",
        b"9" * 400,
    ]
    edit = st.tuples(st.floats(0, 1), st.integers(0, 60), st.sampled_from(bits) | st.binary(max_size=12))

    @settings(
        max_examples=500, deadline=None, database=None, suppress_health_check=list(HealthCheck), derandomize=False
    )
    @given(st.sampled_from(_ENDINGS), st.lists(edit, max_size=8), st.floats(0.05, 1))
    def one(ending: str, edits: list[tuple[float, int, bytes]], share: float) -> None:
        nonlocal count
        data = good[ending]
        for place, gone, new in edits:
            at = int(place * len(data))
            data = data[:at] + new + data[at + gone :]
        tried(ending, data[: int(share * len(data))] if share < 0.6 else data)
        count += 1

    while time.monotonic() < end:
        one()
    return count


def by_atheris(seconds: float, folder: Path) -> None:
    """Let atheris look for ways through the readers; the first byte of its data says which reader it is for."""
    atheris = import_module("atheris")
    for number, ending in enumerate(_ENDINGS):
        (folder / f"seed{ending}").write_bytes(bytes([number]) + seeds()[ending])
    with atheris.instrument_imports():
        for name in ("trafilatura", "htmldate", "feedparser", "striprtf.striprtf", "odfdo", "docx", "email.parser"):
            import_module(name)
    atheris.instrument_all()

    def one(data: bytes) -> None:
        if data:
            tried(_ENDINGS[data[0] % len(_ENDINGS)], data[1:])

    options = [f"-max_total_time={seconds:.0f}", "-max_len=20000", "-rss_limit_mb=3000", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], str(folder), *options], one)
    atheris.Fuzz()


def main(kind: str, seconds: str) -> None:
    """Fuzz in one of the two ways."""
    FOUND.mkdir(exist_ok=True)
    if kind == "hypothesis":
        sys.stdout.write(f"{by_hypothesis(float(seconds))} files tried\n")
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        by_atheris(float(seconds), Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
