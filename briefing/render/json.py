"""The memo as data, schema ``briefing/1``."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from briefing.render.sanitize import clean

if TYPE_CHECKING:
    from datetime import datetime

    from briefing.memo import Memo
    from briefing.render.style import Look

_SURROGATE = re.compile("[\ud800-\udfff]")
_PASSAGE = frozenset({"source", "start", "end", "text"})


def write(memo: Memo, look: Look, stamp: datetime) -> tuple[bytes, tuple[str, ...]]:  # noqa: ARG001  as all formats
    """Write ``memo.record`` in its own order, one space of indent.

    Raises ``ValueError`` for a number that JSON lacks.
    """
    passage = memo.record.keys() >= _PASSAGE
    encoded_members = (
        (k, msgspec.json.encode(_verbatim(v)) if passage and k == "text" else _encoded(v))
        for k, v in memo.record.items()
    )
    members = (msgspec.json.encode(clean(key)) + b":" + body for key, body in encoded_members)
    return msgspec.json.format(b"{" + b",".join(members) + b"}", indent=1) + b"\n", ()


def _encoded(value: Any) -> bytes:  # noqa: ANN401  as below
    """A member of the record; a list an item at a time: its clean copy may take more room than all else."""
    if isinstance(value, (list, tuple)):
        return b"[" + b",".join(msgspec.json.encode(plain(item)) for item in value) + b"]"
    return bytes(msgspec.json.encode(plain(value)))


def plain(value: Any) -> Any:  # noqa: ANN401  whatever the record holds
    """Return data that JSON can hold, with clean texts; raises ``ValueError`` for a number that it lacks."""
    if isinstance(value, str):
        return clean(value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, (dict, Mapping)):  # a dict is told at once, any other mapping by a longer look
        passage = value.keys() >= _PASSAGE
        return {clean(k): _verbatim(v) if passage and k == "text" else plain(v) for k, v in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"not a number that JSON can hold: {value}")
    return value


def _verbatim(text: str) -> str:
    """Keep a passage as it is, line ends and all, so that its offsets hold; only lone surrogates cannot be written."""
    return _SURROGATE.sub("\ufffd", text)
