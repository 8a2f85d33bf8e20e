"""The help of each command: its words as the documentation has them, what an option takes, what a shell completes."""

from __future__ import annotations

import click
import pytest
from click.shell_completion import ShellComplete

from briefing.cli.commands import COMMANDS
from briefing.cli.commands.arguments import offered
from briefing.cli.commands.examples import EXAMPLES, shown
from briefing.cli.main import command
from tests.desk import Desk
from tests.docs.filled import DOCS, filled

METAVARS = {
    "make": "--format LIST|--out FOLDER|--template KIND|--as-of DATE|--page SIZE|--max-pages N|--reference-doc FILE"
    "|--jobs N|--cluster ADDRESS|--lint RULES|--cache FOLDER",
    "verify": "--seeds FOLDER",
    "send": "--to ADDRESS|--template KIND",
    "print": "--printer NAME",
    "config": "--template KIND",
    "explain": "--seeds FOLDER|--template KIND|--as-of DATE",
}
"""Command -> options with what they take, where that is not the name of a type."""
FIRST = """\
Examples:
  briefing init                     a folder to begin with
  briefing make                     seeds/ to out/briefing.pdf
  briefing make news --format all   another folder, in all formats
  briefing read seeds/001.txt       what is understood of an article
  briefing verify out/briefing.pdf  whether each citation holds
  briefing doctor                   whether everything is there"""


def test_words_and_examples_are_those_of_the_documentation() -> None:
    """Each command, option and example stands in docs/commands.md as the program has it."""
    page = (DOCS / "commands.md").read_text("utf-8")
    assert filled(page) == page


def test_the_order_of_the_commands() -> None:
    """The steps of a first day come first."""
    names = "init make read verify send print watch status service config doctor explain completion"
    assert [one.name for one in COMMANDS] == names.split()
    assert set(command.commands) == set(names.split())


def test_the_first_page(plain: Desk) -> None:
    """Without a command, and with -h or --help, the program says what it does, with examples."""
    bare, short, long = plain.run(), plain.run("-h"), plain.run("--help")
    assert bare == short == long
    assert bare.code == 0
    lines = "\n".join(line.removeprefix("  ") for line in bare.out.splitlines())
    assert FIRST in lines
    words = " ".join(bare.out.split())
    assert "Turn a folder of news articles into a briefing memo, every line with its source." in words


@pytest.mark.parametrize(("name", "options"), METAVARS.items())
def test_what_an_option_takes(plain: Desk, name: str, options: str) -> None:
    """Each is shown with a word for it."""
    told = plain.run(name, "--help").out
    assert [option for option in options.split("|") if f"{option} " not in f"{told} "] == []


@pytest.mark.parametrize("name", [one.name for one in COMMANDS])
def test_examples_stand_below(plain: Desk, name: str) -> None:
    """Each command's help ends with its examples, a line each, with what they do."""
    lines = [" ".join(line.split()) for line in plain.run(name, "-h").out.splitlines()]
    after = lines[lines.index("Examples:") + 1 :]
    assert [f"{line} {what}".rstrip() for line, what in EXAMPLES[name].items()] == after


def test_examples_are_set_in_columns() -> None:
    """The words begin two blanks behind the longest line; a line without words ends with itself."""
    rows = shown({"briefing a": "one", "briefing abc": "two", "briefing b": ""}).splitlines()
    assert rows == ["\b", "Examples:", "  briefing a    one", "  briefing abc  two", "  briefing b"]


@pytest.mark.parametrize(
    ("begun", "offers"),
    [
        ("", ["pdf", "docx", "all"]),
        ("p", ["pdf"]),
        ("x", []),
        ("pdf,", ["pdf,pdf", "pdf,docx", "pdf,all"]),
        ("pdf,d", ["pdf,docx"]),
        ("pdf,docx,a", ["pdf,docx,all"]),
    ],
)
def test_words_are_offered(begun: str, offers: list[str]) -> None:
    """Those that go on as it was begun; in a list, for its last part."""
    offer = offered("pdf", "docx", "all")
    with click.Context(command) as context:
        assert offer(context, command.params[0], begun) == offers


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["make", "--format"], "pdf docx html txt json all"),
        (["make", "--template"], "memo handout weekly"),
        (["make", "--page"], "a4 letter"),
        (["make", "--lint"], "icd203"),
        (["completion"], "bash zsh fish"),
        ([], "init make read verify send print watch status service config doctor explain completion"),
    ],
)
def test_what_a_shell_completes(arguments: list[str], words: str) -> None:
    """Values that an option may have, and the names of commands."""
    shell = ShellComplete(command, {}, "briefing", "_BRIEFING_COMPLETE")
    found = [item.value for item in shell.get_completions(arguments, "")]
    assert sorted(found) == sorted(words.split())


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_for_a_shell(plain: Desk, shell: str) -> None:
    """The lines name the program, and the variable by which it is asked."""
    told = plain.run("completion", shell)
    assert told.code == 0
    assert f"_BRIEFING_COMPLETE={shell}_complete" in told.out
    assert "briefing" in told.out.replace("_BRIEFING", "")


def test_no_completion_for_another_shell(plain: Desk) -> None:
    """It is named, with those that there are."""
    told = plain.run("completion", "tcsh")
    assert (told.code, told.out) == (2, "")
    assert told.err == "briefing: there is no completion for 'tcsh'\n  Allowed are: bash, zsh, fish.\n"
