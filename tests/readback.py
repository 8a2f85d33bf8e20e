"""The words of a memo, read back from the file that a person opens."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path

from tests.tools import need


def words(path: Path) -> str:
    """All words of a file of any format, white space folded."""
    return " ".join(READERS[path.suffix](path).split())


def _pdf(path: Path) -> str:
    command = [need("pdftotext"), "-layout", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()


def _docx(path: Path) -> str:
    from docx import Document

    document = Document(io.BytesIO(path.read_bytes()))
    return "".join((node.text or "") if node.tag.endswith("}t") else " " for node in document.element.body.iter())


def _html(path: Path) -> str:
    from lxml import html

    return "".join(map(str, html.fromstring(path.read_bytes()).itertext()))


def _json(path: Path) -> str:
    return json.dumps(json.loads(path.read_bytes()), ensure_ascii=False)


READERS = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".html": _html,
    ".txt": lambda path: path.read_text("utf-8"),
    ".json": _json,
}
