"""The examples below the help of each command; a test holds them against what the commands take."""

from __future__ import annotations

from collections.abc import Mapping

EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "": {
        "briefing init": "a folder to begin with",
        "briefing make": "seeds/ to out/briefing.pdf",
        "briefing make news --format all": "another folder, in all formats",
        "briefing read seeds/001.txt": "what is understood of an article",
        "briefing verify out/briefing.pdf": "whether each citation holds",
        "briefing doctor": "whether everything is there",
    },
    "init": {
        "briefing init": "here",
        "briefing init ferries --templates": "in a new folder, with the words to change",
    },
    "make": {
        "briefing make": "seeds/ to out/briefing.pdf",
        "briefing make news --format pdf,docx": "another folder, two formats",
        "briefing make --template handout --page letter": "one sheet in larger type",
        "briefing make --as-of 2025-08-21 --title Ferries": "of that day, so named",
    },
    "read": {
        "briefing read seeds/001.txt": "title, date, who said what",
        "briefing read seeds --json": "the same for a script",
        "briefing read seeds/001.html --text": "the text that offsets count in",
    },
    "verify": {
        "briefing verify out/briefing.pdf": "against seeds/",
        "briefing verify memo.json --seeds archive/august": "against other articles",
    },
    "send": {
        "briefing send --dry-run": "see the mail first: an .eml beside the memo",
        "briefing send": "to all of [mail] to who do not have it",
        "briefing send --to a@example.org --template weekly": "the last weekly, to one",
    },
    "print": {
        "briefing print --dry-run": "see the command first",
        "briefing print --printer office": "the handout, on that printer",
    },
    "watch": {
        "briefing watch": "until it is stopped",
        "briefing watch --once": "what is due, then end: for cron",
    },
    "status": {
        "briefing status": "last build, last error, next runs",
        "briefing status --health": "0 if briefing watch is alive",
    },
    "service": {
        "briefing service --systemd": "a unit for the user who runs it",
        "briefing service --cron": "a line of a crontab",
    },
    "config": {
        "briefing config": "what is in force, and from where",
        "briefing config --templates": "which file each section takes its words from",
        "briefing config --schema": "a JSON Schema of briefing.toml, for editors",
    },
    "doctor": {
        "briefing doctor": "a line for each check, and what to do",
        "briefing doctor --json": "the same for a script",
    },
    "explain": {
        "briefing explain": "why the last run was made",
        "briefing explain S4": "what rests on source 4",
        "briefing explain Norway": "why a name is in the memo",
    },
    "completion": {
        "briefing completion bash >> ~/.bashrc": "then open a new shell",
        "briefing completion fish > ~/.config/fish/completions/briefing.fish": "",
    },
}
"""Command -> example -> what it does."""


def shown(examples: Mapping[str, str]) -> str:
    """Return examples as they stand below the help of a command."""
    width = max(len(line) for line in examples) + 2
    rows = (f"  {line:<{width}}{what}".rstrip() for line, what in examples.items())
    return "\n".join(["\b", "Examples:", *rows])
