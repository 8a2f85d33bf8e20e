"""Read Rich Text files by striprtf; title, author and day come from the file's properties."""

from __future__ import annotations

import re

from briefing.read.formats.clean import line, stated
from briefing.read.formats.days import day
from briefing.read.records import ExtractedText, UnreadableError

_MADE = re.compile(r"\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")


def read(data: bytes) -> ExtractedText:
    """Read an .rtf file; raises ``UnreadableError`` where it is none."""
    source = data.decode("latin-1")
    if not source.lstrip().startswith("{\\rtf"):
        raise UnreadableError("it is no Rich Text, whatever its name says")
    text = _plain(source)
    made = _MADE.search(source)
    return ExtractedText(
        "\n\n".join(filter(None, map(line, text.splitlines()))) + "\n",
        _property(source, "title"),
        author=_property(source, "author"),
        made=day("{}{:0>2}{:0>2}".format(*made.groups())) if made else None,
    )


def _property(source: str, name: str) -> str | None:
    found = re.search(rf"\{{\\{name} ((?:[^{{}}\\]|\\'[0-9a-f]{{2}}|\\u-?\d+ ?.?)*)\}}", source)
    return stated(_plain("{\\rtf1\\ansi " + found[1] + "}")) if found else None


def _plain(source: str) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call]  # it has no types
