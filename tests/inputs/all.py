"""Everything that may lie in a folder, in one table."""

from __future__ import annotations

from tests.inputs import hostile, odd, places, story
from tests.inputs.corpus import by_name, file

GOOD = tuple(file(name, content, words="Helen Marsh") for name, content in story.FILES.items())
HOSTILE = (*hostile.BOMBS, *hostile.CALLING, *hostile.TEXTS, *odd.NAMES, *places.PLACES)
INPUTS = by_name(GOOD, odd.ENCODED, odd.DATED, odd.WRONG, odd.JUNK, HOSTILE)
"""Name -> input."""
