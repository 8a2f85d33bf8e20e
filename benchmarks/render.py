"""Our renderers beside WeasyPrint, Typst, pandoc and docxtpl: time, size, tagged or not, the same bytes or not.

    python -m benchmarks.render [--peer PYTHON] [--runs N] > benchmarks/render.md

All render the memo of ``seeds/`` in this run: ours from its tree, the others from the page that ours wrote, without its
articles and script. ``PYTHON`` is an interpreter that has what they need: pip install weasyprint typst docxtpl
pypandoc-binary. Without it their rows stay empty. Imports and the reading of the articles are not timed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import click

from briefing import pipeline
from briefing.actions import plan
from briefing.config import loading
from briefing.memo import Memo
from briefing.render import render

ROOT = Path(__file__).resolve().parent.parent
STAMP = datetime(2025, 8, 22, tzinfo=UTC)
NAMES = {"pdf": "briefing, PDF", "docx": "briefing, DOCX"}


@dataclass(frozen=True, slots=True)
class Row:
    """One engine."""

    name: str
    seconds: tuple[float, ...]
    first: bytes
    second: bytes


def memo() -> Memo:
    """The memo of the seeds, read and composed once."""
    order = plan.order(ROOT, loading.load(ROOT, {}, {}), "2025-08-22")
    drawn, _ = pipeline.look(order, pipeline.load)
    return drawn


def ours(drawn: Memo, form: str, runs: int) -> Row:
    """Time our own renderer."""
    seconds, bodies = [], []
    for _ in range(runs + 1):
        start = time.perf_counter()
        (file,) = render(drawn, (form,), stamp=STAMP)
        seconds.append(time.perf_counter() - start)
        bodies.append(file.body)
    return Row(NAMES[form], tuple(seconds[1:]), bodies[-2], bodies[-1])


def peers(python: str, drawn: Memo, runs: int) -> Iterator[Row | str]:
    """Time the others; the name alone of one that is absent."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_bytes(render(drawn, ("html",), stamp=STAMP)[0].body)
        command = [python, str(Path(__file__).with_name("render_peers.py")), str(page), folder, str(runs)]
        done = subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - an interpreter that the caller names
        for name, timed in json.loads(done.stdout.splitlines()[-1]).items():
            files = [Path(f).read_bytes() for f in timed["files"]] if timed else []
            kind = "PDF" if files and files[0].startswith(b"%PDF") else "DOCX"
            yield Row(f"{name}, {kind}", tuple(timed["seconds"]), *files) if timed else name


def tagged(body: bytes) -> str:
    """Whether a PDF is tagged; a Word document has its structure in its styles."""
    if not body.startswith(b"%PDF"):
        return "styles"
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(body)
        file.flush()
        info = subprocess.run(["pdfinfo", file.name], check=True, capture_output=True, text=True).stdout  # noqa: S603, S607
    return "yes" if "Tagged:          yes" in info else "no"


def table(rows: list[Row | str]) -> Iterator[str]:
    """Write the table."""
    yield "| engine | median, s | fastest, s | bytes | tagged | same bytes twice |\n|---|---|---|---|---|---|"
    for row in rows:
        if isinstance(row, str):
            yield f"| {row} | not installed | | | | |"
            continue
        same = "yes" if row.first == row.second else "no"
        times = f"{median(row.seconds):.3f} | {min(row.seconds):.3f}"
        yield f"| {row.name} | {times} | {len(row.second):,} | {tagged(row.second)} | {same} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", help="interpreter that has the other engines")
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    drawn = memo()
    rows: list[Row | str] = [ours(drawn, form, asked.runs) for form in NAMES]
    rows += peers(asked.peer, drawn, asked.runs) if asked.peer else ["WeasyPrint", "Typst", "pandoc", "docxtpl"]
    click.echo(f"Rendering the memo of the seeds, {asked.runs} runs each after one to warm up.\n")
    click.echo("\n".join(table(rows)))


if __name__ == "__main__":
    main()
