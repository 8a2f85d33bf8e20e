"""The memo as data."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from briefing.memo import Memo
from tests.builders import memo
from tests.render.spoken import body


def written(record: Any) -> Any:
    """What is read back from the file of a record."""
    return json.loads(body(with_record(record), "json"))


def with_record(record: Any) -> Memo:
    """Make a memo of a record."""
    return replace(memo(), record=record)


def test_record_is_written_in_its_own_order() -> None:
    """Keys stand as given, one space deep, and the file ends with a line end."""
    assert body(with_record({"b": 1, "a": ["x", 2.5, None, True]}), "json") == (
        b'{\n "b": 1,\n "a": [\n  "x",\n  2.5,\n  null,\n  true\n ]\n}\n'
    )


def test_any_mapping_and_tuple_will_do() -> None:
    """Read-only mappings and tuples are written as objects and arrays."""
    assert written(MappingProxyType({"a": ({"b": MappingProxyType({})},)})) == {"a": [{"b": {}}]}


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_numbers_that_json_lacks_are_refused(number: float) -> None:
    """A number that is none is an error, not a silent null."""
    with pytest.raises(ValueError, match="not a number"):
        body(with_record({"figures": [{"value": number}]}), "json")


def test_letters_are_written_as_themselves() -> None:
    """Accents and other scripts are not escaped."""
    assert "Київ – é" in body(with_record({"a": "Київ – é"}), "json").decode()


def test_a_passage_stays_verbatim() -> None:
    """The text of evidence keeps its line ends, spaces and controls, so that its offsets hold."""
    passage = {"source": "S1", "start": 3, "end": 14, "text": "a\r\n  b\x00\u00ad\u202ec"}
    assert written({"evidence": [passage]})["evidence"] == [passage]


def test_a_passage_keeps_its_length() -> None:
    """A lone surrogate, which no JSON file can hold, is replaced one for one."""
    passage = {"source": "S1", "start": 0, "end": 3, "text": "a\ud800b"}
    assert written(passage)["text"] == "a\ufffdb"


def test_other_text_is_cleaned() -> None:
    """Titles, names and texts that the memo prints are cleaned as in all formats."""
    assert written({"title": "a\x00\n b", "text": "c\ud800"}) == {"title": "a b", "text": "c"}


@pytest.mark.parametrize("key", ["source", "start", "end"])
def test_what_is_no_passage_is_cleaned(key: str) -> None:
    """Without its source, start or end, a text is one like any other; what says more is still a passage."""
    passage = {"source": "S1", "start": 3, "end": 14, "text": "a\x00b"}
    part = {name: value for name, value in passage.items() if name != key}
    assert written({"evidence": [part]})["evidence"] == [{**part, "text": "ab"}]
    assert written({"evidence": [{**passage, "more": 1}]})["evidence"] == [{**passage, "more": 1}]
