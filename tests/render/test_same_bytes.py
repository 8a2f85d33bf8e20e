"""Same memo, same moment: same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.render import FORMATS
from tests.builders import memo, paragraph, sample_memo
from tests.processes import python
from tests.render.spoken import body

CODE = """
from hashlib import sha256
from briefing.render import FORMATS
from tests.builders import sample_memo
from tests.render.spoken import body
print(*(sha256(body(sample_memo(), form)).hexdigest() for form in FORMATS))
"""
PLACES = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Auckland", "LANG": "C"},
    {"PYTHONHASHSEED": "7", "TZ": "America/New_York", "SOURCE_DATE_EPOCH": "86400", "LC_ALL": "C.UTF-8"},
]


def test_everywhere(tmp_path: Path) -> None:
    """Another folder, time zone, hash seed, locale or SOURCE_DATE_EPOCH changes no byte of any format."""
    found = []
    for number, place in enumerate(PLACES):
        folder = tmp_path / str(number)
        folder.mkdir()
        done = python(folder, "-c", CODE, **place)
        assert done.code == 0, done.err
        found.append(done.out.split())
    assert [len(f) for f in found] == [len(FORMATS)] * len(PLACES)
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("form", FORMATS)
def test_after_other_work(form: str) -> None:
    """What was written before in the same process leaves no trace."""
    first = body(sample_memo(), form)
    body(memo(paragraph("Something else: Київ, العربية, 李."), references=3), form)
    assert body(sample_memo(), form) == first
