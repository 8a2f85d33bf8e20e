"""Which numbers count something, and which are years, labels, ages, scores or idioms: on flat parses."""

from __future__ import annotations

import pytest

from tests.understand.counting import counts
from tests.understand.lists import each

QUANTITIES: list[tuple[str, str]] = [
    ("they/PRP sold/VBD 1950/CD boats/NNS", "1950"),
    ("about/RB 1950/CD boats/NNS", "1950"),
    ("some/DT 1950/CD boats/NNS", "1950"),
    ("nearly/RB 1950/CD boats/NNS", "1950"),
    ("at least/JJS 1950/CD boats/NNS", "1950"),
    ("more than/IN 1950/CD boats/NNS", "1950"),
    ("in 2250/CD", "2250"),
    ("in 1450/CD", "1450"),
    ("it has/VBZ 5/CD boats/NNS", "5"),
    ("in June/NNP 40/CD boats/NNS sank/VBD", "40"),
    ("posts and 543/CD boats/NNS", "543"),
    ("it rows ten/CD Norwegian/JJ boats/NNS", "ten"),
    ("it saw 45/CD men/NNS", "45"),
    ("only/RB one/CD boat/NN sank/VBD", "one"),
    ("at least/JJS one/CD boat/NN sank/VBD", "one"),
    ("two/CD boats/NNS of people/NNS", "two"),
    ("they/PRP want/VBP two/CD boats/NNS", "two"),
    ("the 30/CD boats/NNS", "30"),
    ("the five/CD boats/NNS", "five"),
    ("more than/IN four/CD days/NNS after it", "four"),
    ("four/CD boats/NNS after it", "four"),
    ("half/NN of it", "half"),
    ("it rose/VBD eleven/CD times/NNS", "eleven"),
    ("a/DT ruling/NN by 17-16/CD", "17-16"),
    ("passed/VBD 17-16/CD", "17-16"),
    ("they/PRP voted/VBD 17-16/CD", "17-16"),
    ("a/DT 17-16/CD vote/NN", "17-16"),
    ("a/DT 17-16/CD majority/NN", "17-16"),
    ("a/DT 17-16/CD decision/NN", "17-16"),
    ("a/DT 17-16/CD ruling/NN", "17-16"),
    ("all/DT three/CD boats/NNS sank/VBD", "three"),
    ("it lost/VBD 12345678/CD", "12345678"),
]
NONE: list[tuple[str, str]] = [
    ("in/IN 1950/CD", "1950"),
    ("in/IN 2150/CD", "2150"),
    ("the/DT 1950/CD boats/NNS", "1950"),
    ("they/PRP sold/VBD 1950/CD boat/NN", "1950"),
    ("Article/NNP 5/CD holds/VBZ", "5"),
    ("article/NN 5/CD holds/VBZ", "5"),
    ("posts/NNS 542/CD and 543/CD held/VBD", "543"),
    ("posts/NNS 542/CD &/CC 543/CD held/VBD", "543"),
    ("the FTSE/NNP 100/CD fell/VBD", "100"),
    ("Group/NNP of Seven/NNP met/VBD", "Seven"),
    ("it is/VBZ at 10/CD Downing/NNP Street/NNP", "10"),
    ("all/DT three/CD denied/VBD it", "three"),
    ("both/DT two/CD , who/WP", "two"),
    ("these/DT three/CD", "three"),
    ("those/DT three/CD were/VBD=AUX", "three"),
    ("all/DT three/CD they/PRP", "three"),
    ("won/VBD 2-1/CD at home", "2-1"),
    ("one/CD by one/CD", "one"),
    ("one/CD after one/CD", "one"),
    ("two/CD on two/CD", "two"),
    ("one/CD another/DT", "one"),
    ("one/CD thing/NN is/VBZ", "one"),
    ("one/CD way/NN is/VBZ", "one"),
    ("one/CD side/NN is/VBZ", "one"),
    ("one/CD hand/NN is/VBZ", "one"),
    ("it rang/VBD ten/CD times/NNS", "ten"),
    ("for/IN two/CD things/NNS", "two"),
    ("in/IN two/CD ways/NNS", "two"),
    ("for/IN two/CD reasons/NNS", "two"),
    ("it is/VBZ 303b/CD now", "303b"),
    ("the/DT 200m/CD final/NN", "200m"),
    ("number/NN is/VBZ 123456789/CD", "123456789"),
]


@pytest.mark.parametrize(("text", "number"), QUANTITIES)
def test_numbers_that_count(text: str, number: str) -> None:
    """How many boats, votes, or days: quantities."""
    assert counts(text, number)


@pytest.mark.parametrize(("text", "number"), NONE)
def test_numbers_that_count_nothing(text: str, number: str) -> None:
    """Years, names, scores, idioms, identifiers, and numbers that take up who was named."""
    assert not counts(text, number)


AGES: list[tuple[str, bool]] = [
    ("Roe/NNP aged/VBN 45/CD came/VBD", True),
    ("at age/NN 45/CD came/VBD", True),
    ("she turned/VBD 45/CD then/RB", True),
    ("she turns/VBZ 45/CD then/RB", True),
    ("at the age/NN of 45/CD came/VBD", True),
    ("the ages/NNS of 45/CD came/VBD", True),
    ("the cost/NN of 45/CD came/VBD", False),
    ("people/NNS over 55/CD came/VBD", True),
    ("people/NNS under 55/CD came/VBD", True),
    ("people/NNS above 55/CD came/VBD", True),
    ("people/NNS below 55/CD came/VBD", True),
    ("people/NNS over 9/CD came/VBD", False),
    ("people/NNS over 10/CD came/VBD", True),
    ("people/NNS over 55/CD boats/NNS", False),
    ("man/NN over 55/CD came/VBD", False),
    ("he is/VBZ=AUX 45/CD", True),
    ("she was/VBD=AUX 45/CD .", True),
    ("who 's/VBZ=AUX 45/CD ,", True),
    ("i was/VBD=AUX 45/CD when/WRB=SCONJ", True),
    ("it is/VBZ=AUX 45/CD", False),
    ("he has/VBZ 45/CD", False),
    ("he is/VBZ=AUX 45/CD boats/NNS", False),
    ("Roe/NNP , 45/CD , came/VBD", True),
    ("Roe/NNP ( 45/CD ) came/VBD", True),
    ("boats/NNS , 45/CD , came/VBD", False),
    ("Roe/NNP , 121/CD , came/VBD", False),
    ("Roe/NNP , 120/CD , came/VBD", True),
    ("Roe/NNP , 45/CD boats/NNS", False),
    ("it is 45/CD years/NNS old/JJ now", True),
    ("a 45/CD years/NNS olds/NNS now", True),
    ("it ran 45/CD years/NNS then/RB now", False),
]


@pytest.mark.parametrize(("text", "age"), AGES)
def test_ages(text: str, *, age: bool) -> None:
    """How old somebody is, or people are, counts nothing."""
    number = next(w.split("/")[0] for w in text.split() if w.split("/")[0].isdigit())
    assert counts(text, number) is not age


@pytest.mark.parametrize("word", each("street st st. road avenue ave ave. lane drive square boulevard"))
def test_addresses(word: str) -> None:
    """The number of a house in a street counts nothing; before four words it may."""
    assert not counts(f"it is/VBZ at 10/CD Velda/NNP {word}/NNP", "10")
    assert counts("it is/VBZ at 10/CD Velda/NNP boats/NNS", "10")
    assert counts(f"it is/VBZ at 10/CD Velda/NNP a b c {word}/NNP", "10")
