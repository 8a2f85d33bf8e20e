"""Asks whether tests notice what breaks: ``python -m tests.mutations [--count 60] [--seed 1] [--room read]``.

Takes a sample of single mutations, runs the tests of the room that each stands in, in a copy of the checkout, and
prints which were killed and which survived. A survivor is a question, not a fault: some change nothing that shows.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.desk import ROOT
from tests.mutations import judge
from tests.mutations.operators import OPERATORS, Mutation, mutations

TESTS: Mapping[str, tuple[str, ...]] = {
    "actions": (
        "tests/actions",
        "tests/faults/test_print.py",
        "tests/faults/test_mail.py",
        "tests/faults/test_standing.py",
        "tests/test_week.py",
        "tests/test_pipeline.py",
    ),
    "cli": (
        "tests/cli",
        "tests/test_logs.py",
        "tests/faults/test_wrong_usage.py",
        "tests/test_cli.py",
        "tests/faults/test_doctor.py",
        "tests/test_explain.py",
    ),
    "common": ("tests/common", "tests/read"),
    "compose": ("tests/compose",),
    "config": ("tests/config", "tests/test_settings.py", "tests/test_init.py", "tests/faults/test_wrong_usage.py"),
    "deliver": ("tests/deliver", "tests/faults/test_print.py", "tests/faults/test_mail.py"),
    "inspect": (
        "tests/inspect",
        "tests/test_lint.py",
        "tests/test_verify.py",
        "tests/test_verify_formats.py",
        "tests/test_explain.py",
    ),
    "read": ("tests/read",),
    "render": (
        *(f"tests/render/test_{name}.py" for name in ("style", "text", "json", "fonts", "clean", "bidi", "charts")),
        *(f"tests/render/test_{name}.py" for name in ("pdf_lines", "pdf_boxes", "pdf_files", "docx", "html", "mail")),
        *(f"tests/render/test_{name}.py" for name in ("pdf", "docx_house", "render", "same_bytes", "formats_agree")),
        *(f"tests/render/test_{name}.py" for name in ("html_reading", "any_text", "extremes", "audit")),
        "tests/render",
    ),
    "state": (
        "tests/state",
        "tests/test_ledger.py",
        "tests/test_cache.py",
        "tests/test_fingerprint.py",
        "tests/faults/test_mail.py",
    ),
    "understand": ("tests/understand",),
    "watch": ("tests/watch", "tests/faults/test_jobs.py", "tests/faults/test_watch.py", "tests/faults/test_signals.py"),
    "": (
        "tests/top",
        "tests/test_errors.py",
        "tests/test_installed.py",
        "tests/test_tables.py",
        "tests/test_plugins.py",
        "tests/test_pipeline.py",
    ),
}
"""Room -> the tests that should notice, quick ones first; the last line is for modules that stand in no room."""


def room_of(path: str) -> str:
    """Return the room of a module; empty where it stands in none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def sample(root: Path, room: str | None, count: int, seed: int) -> list[Mutation]:
    """Draw mutations: any module, then any operator that finds something in it, then any place; none twice."""
    dice = random.Random(seed)  # noqa: S311 - a sample, no secret
    paths = sorted(p.relative_to(root).as_posix() for p in (root / "briefing").rglob("*.py"))
    chosen = [p for p in paths if room is None or room_of(p) == room]
    drawn: dict[str, Mutation] = {}
    for _ in range(50 * count):
        path = dice.choice(chosen)
        operator = dice.choice(list(OPERATORS))
        places = [m for m in mutations(path, (root / path).read_bytes()) if m.operator == operator]
        if places:
            mutation = dice.choice(places)
            drawn[str(mutation)] = mutation
        if len(drawn) == count:
            break
    return sorted(drawn.values(), key=lambda m: (m.path, m.start, m.operator))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what became of each mutation, and how many of each there are."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description="Do tests notice what breaks?")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--room", choices=[room for room in TESTS if room])
    given = parser.parse_args(arguments)
    chosen = sample(ROOT, given.room, given.count, given.seed)
    with tempfile.TemporaryDirectory(prefix="briefing-mutations-") as folder:
        court = judge.open_in(ROOT, Path(folder).resolve())
        limits = judge.limits({r: TESTS[r] for r in sorted({room_of(m.path) for m in chosen})}, court)
        verdicts = Counter(_verdict(court, mutation, limits) for mutation in chosen)
    _say(", ".join(f"{number} {verdict}" for verdict, number in sorted(verdicts.items())))
    return 0


def _verdict(court: judge.Judge, mutation: Mutation, limits: Mapping[str, float]) -> str:
    room = room_of(mutation.path)
    verdict = "not judged (its tests fail as they are)"
    if room in limits:
        verdict = court.judge(mutation, TESTS[room], limits[room])
    _say(f"{verdict:10}{mutation}")
    return verdict


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
