"""Who speaks in a quotation without a verb: the name that signs it, labels it, or whose view it is."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.labels import is_bare_label, label_of, opener_of, signature_of
from tests.understand.flat import flat
from tests.understand.lists import each
from tests.understand.parses import Parse, block_of, parsed

SAFE = '" The dam is safe {} "'


def signed(behind: str, end: str = ".", *people: str) -> str:
    """The word of the name that signs a quotation, with some words behind it."""
    block = block_of(flat(f"{SAFE.format(end)} {behind}", people))
    found = signature_of(block, block.quotes[0])
    return found.text if found is not None else ""


@pytest.mark.parametrize("mark", each("- -- ,"))
def test_marks_before_a_signature(mark: str) -> None:
    """A dash, two dashes or a comma; other marks lead to no signature."""
    assert signed(f"{mark}/: Roe") == "Roe"
    for other in (";", ":", "---", "("):
        assert signed(f"{other}/: Roe") == ""


def test_a_signature_without_a_mark() -> None:
    """A name alone signs too, whether the quotation ends a sentence or not; small letters do not."""
    assert signed("Roe") == signed("Roe", "now") == "Roe"
    assert signed("- roe") == signed("roe") == signed("- 7") == ""


def test_what_stands_behind_a_signature() -> None:
    """Up to twelve words, and no further sentence."""
    for count, name in ((11, "Roe"), (12, "")):
        assert signed("Roe " + " ".join(["old"] * count), "now") == name
    for stop in each(". ! ?"):
        assert signed(f"- Roe of York {stop} They") == ""
        assert signed(f"- Roe of York {stop}") == "Roe"


@pytest.mark.parametrize("end", each(". ! ?"))
@pytest.mark.parametrize("verb", each("VBD VBZ VBP MD"))
def test_another_sentence_signs_nothing(end: str, verb: str) -> None:
    """Behind the end of a sentence, and without a dash or comma, a clause is no signature."""
    assert signed(f"Roe left/{verb}", end) == ""
    assert signed(f"- Roe left/{verb}", end) == "Roe"
    assert signed(f", Roe left/{verb}", end) == "Roe"
    assert signed(f"Roe left/{verb}", "now") == "Roe"
    assert signed("Roe left/VBG", end) == "Roe"


def test_the_name_that_signs() -> None:
    """A person's whole name counts, then a noun phrase, then the word alone; its head is what is found."""
    words = "- Jane/NNP/compound Roe/NNP/ROOT now/RB"
    assert signed(words, ".", "Jane Roe") == "Roe"
    assert signed("- Jane Roe") == "Jane"
    words, tags = '" It is late " - Jane Roe', "`` PRP VBZ JJ '' : NNP NNP"
    for relation, people, name in (("nsubj", (), "Roe"), ("dep", ("Jane Roe",), "Roe"), ("dep", (), "Jane")):
        links = f"punct:3 nsubj:3 ROOT acomp:3 punct:3 punct:3 compound:8 {relation}:3"
        block = block_of(parsed(words, tags, links, people))
        found = signature_of(block, block.quotes[0])
        assert found is not None
        assert found.text == name


def labelled(lead: str, kind: str = "PERSON", name: str = "Roe", behind: str = "") -> tuple[str, bool]:
    """The name that labels a quotation, and whether nothing else stands before it."""
    doc = flat(f"{lead} {SAFE.format('.')}{behind}")
    start = doc.text.rindex(name)
    span = doc.char_span(start, start + len(name), kind)
    assert span is not None
    doc.ents = [span]
    block = block_of(doc)
    found = label_of(block, block.quotes[0], 0)
    return found.text if found is not None else "", is_bare_label(block, block.quotes[0], 0)


@pytest.mark.parametrize(
    ("kind", "name"), [("PERSON", "Roe"), ("ORG", "Roe"), ("GPE", "Roe"), ("DATE", ""), ("LOC", "")]
)
def test_names_that_label(kind: str, name: str) -> None:
    """A person, a body or a state before a colon."""
    assert labelled("Roe :", kind) == (name, True)


def test_how_long_a_label_is() -> None:
    """Up to eight words with a name among them; up to four capitalised ones are nothing but a label."""
    for count, name in ((6, "Roe"), (7, "Roe"), (8, "")):
        assert labelled(f"Roe {' '.join(['old'] * (count - 1))} it :")[0] == name
    for count, bare in ((3, True), (4, False)):
        assert labelled(f"{'Al ' * count}Roe :") == ("Roe", bare)


def test_what_is_no_label() -> None:
    """Without a colon, in small letters, or with the name behind the quotation, nothing is labelled."""
    assert labelled("Roe -") == ("", False)
    assert labelled("the Roe :") == ("", False)
    assert labelled("Now :", behind=" Roe") == ("", True)
    assert labelled("Roe now :") == ("Roe", False)


def test_a_label_stands_in_its_own_sentence() -> None:
    """A name of the sentence before labels nothing."""
    doc = flat(f"Roe came . | Then : {SAFE.format('.')}", ["Roe"])
    block = block_of(doc)
    start = block.text.index("Then")
    assert label_of(block, block.quotes[0], start) is None
    assert is_bare_label(block, block.quotes[0], start)
    assert not is_bare_label(block, block.quotes[0], 0)


def test_the_first_name_of_a_label_counts() -> None:
    """A label may start right where its sentence does, and name a second person."""
    doc = flat(f"Roe of Doe : {SAFE.format('.')}", ["Roe", "Doe"])
    block = block_of(doc)
    found = label_of(block, block.quotes[0], 0)
    assert found is not None
    assert found.text == "Roe"


TAIL = '" the dam is safe . "', "`` DT NN VBZ JJ . ''"


def viewer(parse: Parse, tail: tuple[str, str] = TAIL, first: int = 0, kind: str = "") -> str:
    """Whose view a quotation is by some words before it; all words of the quotation hang on its verb."""
    words, tags, relations = parse
    count = len(words.split()) + 4
    links = " ".join("ROOT" if t in {"VBZ", "VB"} else f"dep:{count}" for t in tail[1].split())
    doc = parsed(f"{words} {tail[0]}", f"{tags} {tail[1]}", f"{relations} {links}")
    if kind:
        span = doc.char_span(doc.text.index("Roe"), doc.text.index("Roe") + 3, kind)
        assert span is not None
        doc.ents = [span]
    block = block_of(doc)
    found = opener_of(block, block.quotes[0], first)
    return found.text if found is not None else ""


FOR = "For Roe ,", "IN NNP ,", "prep:7 pobj:1 punct:7"


@pytest.mark.parametrize("opener", each("For To for to"))
def test_for_somebody(opener: str) -> None:
    """What stands behind "For Roe," or "To Roe," is Roe's view; other prepositions open none."""
    assert viewer((f"{opener} Roe ,", *FOR[1:])) == "Roe"
    for other in each("In With At"):
        assert viewer((f"{other} Roe ,", *FOR[1:])) == ""


def test_what_an_opener_needs() -> None:
    """A comma before the quotation, a noun that the preposition governs, and at least three words and marks."""
    assert viewer(("For Roe -", "IN NNP :", FOR[2])) == ""
    assert viewer((FOR[0], FOR[1], "prep:7 amod:1 punct:7")) == ""
    assert viewer(("Roe ,", "NNP ,", "pobj:6 punct:6")) == ""
    assert (
        viewer(("We won . For Roe ,", f"PRP VBD . {FOR[1]}", "nsubj:2 ROOT punct:2 prep:10 pobj:4 punct:10"), first=3)
        == "Roe"
    )
    assert viewer(("We won . For Roe ,", f"PRP VBD . {FOR[1]}", "nsubj:2 ROOT punct:2 prep:10 pobj:4 punct:10")) == ""


@pytest.mark.parametrize(
    ("tail", "tags", "name"),
    [
        ('" the dam is safe . "', "`` DT NN VBZ JJ . ''", "Roe"),
        ('" the dam is safe ! "', "`` DT NN VBZ JJ . ''", "Roe"),
        ('" the dam is safe ? "', "`` DT NN VBZ JJ . ''", "Roe"),
        ('" the dam is safe "', "`` DT NN VBZ JJ ''", "Roe"),
        ('" the dam is safe " .', "`` DT NN VBZ JJ '' .", "Roe"),
        ('" the dam is safe " !', "`` DT NN VBZ JJ '' .", "Roe"),
        ('" the dam is safe " ?', "`` DT NN VBZ JJ '' .", "Roe"),
        ('" the dam is safe " here', "`` DT NN VBZ JJ '' RB", ""),
        ('" the dam is safe . " here', "`` DT NN VBZ JJ . '' RB", "Roe"),
        ('" the dam is safe ! " here', "`` DT NN VBZ JJ . '' RB", "Roe"),
        ('" the dam is safe ? " here', "`` DT NN VBZ JJ . '' RB", "Roe"),
        ('" the dam be safe . "', "`` DT NN VB JJ . ''", ""),
    ],
)
def test_a_view_is_a_whole_clause(tail: str, tags: str, name: str) -> None:
    """It has a finite verb, and ends its sentence inside or right behind its marks."""
    assert viewer(FOR, (tail, tags)) == name


VIEWS = each("word view opinion eye mind judgment judgement telling account")


@pytest.mark.parametrize("noun", VIEWS)
def test_what_a_statement_is_in(noun: str) -> None:
    """Whose words, view or opinion it is in: "In Roe's view,", "In the view of Roe,"."""
    for named, name in ((f"{noun}s/{noun.upper()}", "Roe"), ("boats/boat", "")):
        assert viewer((f"In Roe 's {named} ,", "IN NNP POS NN ,", "prep:9 poss:4 case:2 pobj:1 punct:9")) == name
        of = "prep:10 det:3 pobj:1 prep:3 pobj:4 punct:10"
        assert viewer((f"In the {named} of Roe ,", "IN DT NN IN NNP ,", of)) == name


def test_whose_view() -> None:
    """An owner comes before "of"; another preposition, or nobody, owns none; "For Roe's view" is no view of Roe's."""
    both = "prep:11 poss:4 case:2 pobj:1 prep:4 pobj:5 punct:11"
    assert viewer(("In Roe 's view of Doe ,", "IN NNP POS NN IN NNP ,", both)) == "Roe"
    for link, relation, noun in (("on", "prep", "pobj"), ("of", "dep", "pobj"), ("of", "prep", "amod")):
        links = f"prep:10 det:3 pobj:1 {relation}:3 {noun}:4 punct:10"
        assert viewer((f"In the view {link} Roe ,", "IN DT NN IN NNP ,", links)) == ""
    assert viewer(("In the view ,", "IN DT NN ,", "prep:8 det:3 pobj:1 punct:8")) == ""


@pytest.mark.parametrize(("kind", "name"), [("", "Roe"), ("PERSON", "Roe"), ("ORG", "Roe"), ("GPE", ""), ("DATE", "")])
def test_names_that_have_views(kind: str, name: str) -> None:
    """A person, a body, or a name of unknown kind; a state or a day has none."""
    assert viewer(FOR, kind=kind) == name


def test_who_else_has_views() -> None:
    """One holder of a title, and a pronoun for a person; several holders, or another noun, have none."""
    links = "prep:8 det:3 pobj:1 punct:8"
    assert viewer(("For the minister ,", "IN DT NN ,", links)) == "minister"
    assert viewer(("For the ministers ,", "IN DT NNS ,", links)) == ""
    assert viewer(("For the boat ,", "IN DT NN ,", links)) == ""
    assert viewer(("For her ,", "IN PRP ,", FOR[2])) == "her"
    assert viewer(("For them ,", "IN PRP ,", FOR[2])) == ""


@pytest.mark.parametrize("pronoun", each("who whose which"))
def test_what_tells_who_a_viewer_is(pronoun: str) -> None:
    """A relative clause behind the name may have a verb; no other words before the quotation may."""
    links = "prep:9 pobj:1 nsubj:4 relcl:2 punct:9"
    assert viewer((f"For Roe {pronoun} left ,", "IN NNP WP VBD ,", links)) == "Roe"
    assert viewer(("For Roe when left ,", "IN NNP WRB VBD ,", links)) == ""
    assert viewer(("For Roe when leaving ,", "IN NNP WRB VBG ,", links)) == "Roe"
    before = "prep:11 nsubj:3 relcl:4 pobj:1 punct:4 dep:4 punct:11"
    assert viewer((f"For {pronoun} left Roe - now ,", "IN WP VBD NNP : RB ,", before)) == ""
