"""Check that a rendered file is sound, before it replaces the last good one."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.outputs import Rendered

TAIL = 1024
"""Bytes at the end of a PDF in which its end marks stand."""


def fault(file: Rendered) -> str | None:
    """Return what is wrong with a file, or None. A format without a check of its own only has to be non-empty."""
    if not file.body:
        return "it is empty"
    check = CHECKS.get(PurePath(file.name).suffix)
    return check(file.body) if check else None


def _pdf(body: bytes) -> str | None:
    end = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", body[-TAIL:])
    if not body.startswith(b"%PDF-"):
        return "it does not begin as a PDF"
    if not end:
        return "it does not end as a PDF"
    table = re.match(rb"\s*(xref|\d+ \d+ obj)", body[int(end[1]) :][:TAIL])
    return None if table else "its table of contents is not where it says"


def _docx(body: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as parts:
            bad = parts.testzip()
            names = set(parts.namelist())
    except (zipfile.BadZipFile, EOFError) as error:
        return f"it does not open: {error}"
    if bad:
        return f"its part {bad} is damaged"
    return None if {"[Content_Types].xml", "word/document.xml"} <= names else "it lacks a part that Word needs"


def _text(body: bytes) -> str | None:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"it is no UTF-8: {error}"
    return None


def _json(body: bytes) -> str | None:
    try:
        json.loads(body)
    except ValueError as error:
        return f"it is no JSON: {error}"
    return None


CHECKS: Mapping[str, Callable[[bytes], str | None]] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".html": _text,
    ".txt": _text,
    ".json": _json,
}
