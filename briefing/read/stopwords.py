"""Words that carry no matter of their own and so tell no two texts apart."""

from __future__ import annotations

_WORDS = """
a about after all also although am an and any are as at be because been before being between both but by can could did
do does during each for from had has have he her here him his how i if in into is it its just last like may me might
more most must my no nor not now of off on one only or other our out over own per said same say says she should since
so some such than that the their them then there these they this those through to told too under until up upon us very
was we were what when where whether which while who whom whose why will with would yet you your
"""

STOP = frozenset(_WORDS.split())
"""Lower case."""
