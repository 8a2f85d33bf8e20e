"""What is no file, or leads elsewhere, or is gone before it can be opened."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from tests.inputs.corpus import Input
from tests.inputs.hostile import SECRET
from tests.inputs.odd import told


def _outside(folder: Path) -> None:
    (folder / "outside.txt").symlink_to(SECRET)


def _passwords(folder: Path) -> None:
    (folder / "passwords.txt").symlink_to("/etc/passwd")


def _folder_outside(folder: Path) -> None:
    (folder / "elsewhere").symlink_to(SECRET.parent)


def _itself(folder: Path) -> None:
    (folder / "itself.txt").symlink_to("itself.txt")


def _nothing(folder: Path) -> None:
    (folder / "nothing.txt").symlink_to("gone.txt")


def _loop(folder: Path) -> None:
    (folder / "loop").mkdir()
    (folder / "loop" / "again").symlink_to(folder, target_is_directory=True)
    (folder / "loop" / "inside.txt").write_bytes(told("5 March 2024"))


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")


def _socket(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("socket.txt")
    finally:
        os.chdir(here)


def _device(folder: Path) -> None:
    (folder / "zero.txt").symlink_to("/dev/zero")


def _folder_called_file(folder: Path) -> None:
    (folder / "folder.txt").mkdir()
    (folder / "folder.txt" / "inner.txt").write_bytes(told("5 March 2024"))


def _deep(folder: Path) -> None:
    inner = folder
    for _ in range(40):
        inner /= "deep"
        inner.mkdir()
    (inner / "down.txt").write_bytes(told("5 March 2024"))


PLACES = (
    Input("outside.txt", _outside, "leads out of the folder"),
    Input("passwords.txt", _passwords, "leads out of the folder"),
    Input("elsewhere", _folder_outside, "leads out of the folder"),
    Input("itself.txt", _itself, "link to nothing"),
    Input("nothing.txt", _nothing, "link to nothing"),
    Input("loop/inside.txt", _loop, words="old bridge"),
    Input("pipe.txt", _pipe, "a pipe"),
    Input("socket.txt", _socket, "a socket"),
    Input("zero.txt", _device, "leads out of the folder"),
    Input("folder.txt/inner.txt", _folder_called_file, words="old bridge"),
    Input("deep/" * 40 + "down.txt", _deep, words="old bridge"),
)
