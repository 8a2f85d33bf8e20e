"""Which attributions are claims, and with which words: on facts written by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.facts import Stance
from briefing.understand.dossier.claims import Claim, select_claims
from briefing.understand.entities.linking import link_entities
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.records import ArticleFacts, Assertion, Mention
from tests.dossiers import article
from tests.understand.attributions import attribution, facts_of, mentions_of, place


def claims_of(*facts: ArticleFacts) -> tuple[Claim, ...]:
    """Select the claims of articles whose entities are linked."""
    return select_claims(facts, Affiliations(link_entities(facts)))


Case = tuple[str, tuple[str, str, str], dict[str, Any], str, Stance]
"""Text; source, cue and content; more of the attribution; what is printed; the stance."""

SHOWN: list[Case] = [
    (
        "Norland said the port would stay closed.",
        ("Norland", "said", "the port would stay closed"),
        {},
        "the port would stay closed",
        "claims",
    ),
    (
        "Norland said it would not accept the levy.",
        ("Norland", "said", "it would not accept the levy"),
        {},
        "[Norland] would not accept the levy",
        "refuses",
    ),
    (
        "Norland warned it would not accept the levy.",
        ("Norland", "warned", "it would not accept the levy"),
        {"stance": "warns"},
        "[Norland] would not accept the levy",
        "warns",
    ),
    (
        "Norland opposes the new levy.",
        ("Norland", "opposes", "the new levy"),
        {"frame": "act", "stance": "opposes"},
        "Norland opposes the new levy",
        "opposes",
    ),
    (
        "Norland has shown no interest in a deal.",
        ("Norland", "has shown", "no interest in a deal"),
        {"frame": "act", "stance": "refuses", "lemma": "show"},
        "Norland has shown no interest in a deal",
        "refuses",
    ),
    (
        "Norland chose “a harbour of our own”.",
        ("Norland", "chose", "“a harbour of our own”"),
        {"frame": "act", "stance": "claims", "lemma": "choose", "quoted_share": 0.8},
        "Norland chose “a harbour of our own”",
        "claims",
    ),
    (
        "Norland’s demand for a new levy was heard.",
        ("Norland", "demand", "for a new levy"),
        {"frame": "noun", "stance": "demands"},
        "Norland’s demand for a new levy",
        "demands",
    ),
    (
        "Norland defends its fishing limits.",
        ("Norland", "defends", "its fishing limits"),
        {"frame": "act", "stance": "supports", "lemma": "defend"},
        "Norland defends its fishing limits",
        "supports",
    ),
    (
        "Norland may say that the port is empty.",
        ("Norland", "say", "the port is empty"),
        {"lemma": "say", "assertion": Assertion(("may",), "uncertain", "possible")},
        "the port is empty",
        "claims",
    ),
    (
        "Norland asked to be named as host.",
        ("Norland", "asked", "to be named as host"),
        {"frame": "act", "stance": "demands", "lemma": "ask"},
        "Norland asked to be named as host",
        "demands",
    ),
    (
        "Norland declined to pay the levy.",
        ("Norland", "declined", "to pay the levy"),
        {"frame": "act", "stance": "refuses", "lemma": "decline"},
        "Norland declined to pay the levy",
        "refuses",
    ),
]


@pytest.mark.parametrize(("text", "parts", "more", "printed", "stance"), SHOWN, ids=[case[0] for case in SHOWN])
def test_selects(text: str, parts: tuple[str, str, str], more: dict[str, Any], printed: str, stance: Stance) -> None:
    """What a party says, wants or refuses is a claim; plain "said" takes the stance of the words."""
    source = article(text)
    (claim,) = claims_of(facts_of(source, mentions_of(source, "Norland"), attribution(source, *parts, **more)))
    assert (claim.holder.party, claim.text, claim.stance) == ("Norland", printed, stance)


NOT_SHOWN: list[tuple[str, tuple[str, str, str], dict[str, Any]]] = [
    ("Norland said so again.", ("Norland", "said", "so again"), {}),
    (
        "Norland declined to comment on the levy.",
        ("Norland", "declined", "to comment on the levy"),
        {"frame": "act", "stance": "refuses", "lemma": "decline"},
    ),
    (
        "Norland did not want to comment on the levy.",
        ("Norland", "want", "to comment on the levy"),
        {"frame": "act", "stance": "refuses", "lemma": "want", "negated": True},
    ),
    (
        "Norland may find that the port is empty.",
        ("Norland", "find", "the port is empty"),
        {"lemma": "find", "assertion": Assertion(("may",), "uncertain", "possible")},
    ),
    (
        "Norland seems to think the port is empty.",
        ("Norland", "think", "the port is empty"),
        {"lemma": "think", "assertion": Assertion(("to",), "uncertain", "possible")},
    ),
    (
        "Norland asked not to be named in print.",
        ("Norland", "asked", "not to be named in print"),
        {"frame": "act", "stance": "demands", "lemma": "ask"},
    ),
    (
        "Norland did not wish to be quoted.",
        ("Norland", "wish", "to be quoted"),
        {"frame": "act", "stance": "refuses", "lemma": "wish", "negated": True},
    ),
    (
        "Norland defends the cup title today.",
        ("Norland", "defends", "the cup title today"),
        {"frame": "act", "stance": "supports", "lemma": "defend"},
    ),
    (
        "Norland met the envoys of the port.",
        ("Norland", "met", "the envoys of the port"),
        {"frame": "act", "stance": "claims", "lemma": "choose"},
    ),
    (
        "Norland saw the levy rise.",
        ("Norland", "saw", "the levy rise"),
        {"frame": "act", "stance": "claims", "lemma": "see"},
    ),
    (
        "Norland does not seek the levy.",
        ("Norland", "seek", "the levy"),
        {"frame": "act", "stance": "claims", "lemma": "seek", "negated": True},
    ),
    ("Norland said the port would close.", ("Norland", "said", "the port would close"), {"inside_quote": True}),
    ("Norland’s account of the levy was long.", ("Norland", "account", "of the levy"), {"frame": "noun"}),
    ("Somebody said the port would close.", ("Somebody", "said", "the port would close"), {"mention": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "more"), NOT_SHOWN, ids=[case[0] for case in NOT_SHOWN])
def test_leaves_out(text: str, parts: tuple[str, str, str], more: dict[str, Any]) -> None:
    """No comment, plain narration, a title, nobody known, two words: none of it shows where a party stands."""
    source = article(text)
    names = mentions_of(source, "Norland") if "Norland" in text else ()
    assert claims_of(facts_of(source, names, attribution(source, *parts, **more))) == ()


UNSAID = [
    Assertion(("to",), "positive", "expected"),
    Assertion(("to",), "positive", "wished"),
    Assertion((), "uncertain", "conditional"),
    Assertion(("had",), "uncertain", "question"),
    Assertion(("should",), "uncertain", "question"),
    Assertion((), "negative", "asserted"),
]


@pytest.mark.parametrize("assertion", UNSAID)
def test_what_was_not_said_is_no_claim(assertion: Assertion) -> None:
    """What is expected, wanted, supposed or asked, and what a clause above takes back, nobody has said."""
    assert claims_of(_said(assertion)) == ()


@pytest.mark.parametrize(
    "assertion",
    [Assertion(("would",), "uncertain", "conditional"), Assertion(("should",), "positive", "wished"), Assertion()],
)
def test_auxiliaries_are_printed(assertion: Assertion) -> None:
    """What somebody would or should say is printed with these words."""
    assert len(claims_of(_said(assertion))) == 1


def _said(assertion: Assertion) -> ArticleFacts:
    source = article("Norland said the port would stay closed.")
    said = attribution(source, "Norland", "said", "the port would stay closed", assertion=assertion)
    return facts_of(source, mentions_of(source, "Norland"), said)


def test_a_claim_knows_where_it_stands() -> None:
    """A claim keeps the passages of its source and cue, and how it was asserted."""
    source = article("Norland has said the port would stay closed.")
    assertion = Assertion(("has",), agreement="singular")
    statement = attribution(source, "Norland", "said", "the port would stay closed", assertion=assertion)
    (claim,) = claims_of(facts_of(source, mentions_of(source, "Norland"), statement))
    assert (claim.source, claim.cue) == (source.passage(0, 7), source.passage(12, 16))
    assert claim.passage.text == "the port would stay closed"
    assert claim.clause.text == source.text
    assert claim.assertion is assertion
    assert (claim.verb, claim.as_of, claim.inserted, claim.pronoun) == ("said", source.published, "", "")


def test_a_pronoun_is_replaced_and_kept() -> None:
    """The name stands in brackets, and the pronoun in its place is known."""
    source = article("Norland said it would not accept the levy.")
    statement = attribution(source, "Norland", "said", "it would not accept the levy")
    (claim,) = claims_of(facts_of(source, mentions_of(source, "Norland"), statement))
    assert (claim.inserted, claim.pronoun) == ("Norland", "it")


@pytest.mark.parametrize(("other", "replaced"), [("Ole Brandt", False), ("the levy", True)])
def test_a_pronoun_that_may_mean_somebody_else_stays(other: str, *, replaced: bool) -> None:
    """A person named between a speaker and the words may be meant just as well."""
    text = f"Lea Marsh criticised {other} again, noting she has given up nothing for the island."
    source = article(text)
    statement = attribution(source, "Lea Marsh", "noting", "she has given up nothing for the island")
    mentions = [
        Mention((start, start + len(name)), name, "person", sure=True)
        for name in ("Lea Marsh", "Ole Brandt")
        if (start := text.find(name)) >= 0
    ]
    (claim,) = claims_of(facts_of(source, tuple(mentions), statement))
    assert bool(claim.inserted) is replaced


REPEATED = article("Norland said it opposes the levy and wants a new pier, and Sudland opposes the levy.")


def test_a_deed_within_a_statement_is_claimed_once() -> None:
    """What stands within the same party's statement is no second claim; another party's is."""
    names = mentions_of(REPEATED, "Norland", "Sudland")
    says = attribution(REPEATED, "Norland", "said", "it opposes the levy and wants a new pier")
    deed = attribution(REPEATED, "it", "opposes", "the levy", frame="act", stance="opposes")
    other = attribution(
        REPEATED, "Sudland", "opposes", "the levy", frame="act", stance="opposes", mention=1,
        predicate=place(REPEATED, "opposes the levy."),
    )  # fmt: skip
    found = claims_of(facts_of(REPEATED, names, deed, says, other))
    assert [(c.holder.party, c.frame) for c in found] == [("Norland", "say"), ("Sudland", "act")]


HEARSAY = article("Sudland said Norland would back the levy, and Norland backs the new pier.")


@pytest.mark.parametrize(
    ("cue", "content", "parties"),
    [("would back", "the levy", ["Sudland"]), ("backs", "the new pier", ["Sudland", "Norland"])],
)
def test_what_others_say_somebody_might_do_is_hearsay(cue: str, content: str, parties: list[str]) -> None:
    """A deed that another source only expects of a party is not that party's claim."""
    names = mentions_of(HEARSAY, "Norland", "Sudland")
    says = attribution(HEARSAY, "Sudland", "said", "Norland would back the levy", mention=1)
    deed = attribution(HEARSAY, "Norland", cue, content, frame="act", stance="supports")
    assert [c.holder.party for c in claims_of(facts_of(HEARSAY, names, says, deed))] == parties


def test_whose_account_a_deed_is() -> None:
    """A deed is printed with the account that it is known from, where that stands right behind it."""
    source = article("Norland has offered a new pier, according to the Echo.")
    names = mentions_of(source, "Norland")
    says = attribution(
        source, "the Echo", "according to", "Norland has offered a new pier", mention=None, rule="according to"
    )
    deed = attribution(source, "Norland", "offered", "a new pier", frame="act", stance="offers")
    assert [c.text for c in claims_of(facts_of(source, names, says, deed))] == [
        "Norland has offered a new pier, according to the Echo"
    ]


def test_the_account_of_the_next_sentence() -> None:
    """Another sentence that opens with "according to" is no part of a deed."""
    source = article("Norland opposes the levy. According to the Echo, the pier is open.")
    names = mentions_of(source, "Norland")
    says = attribution(source, "the Echo", "According to", "the pier is open", mention=None, rule="according to")
    deed = attribution(source, "Norland", "opposes", "the levy", frame="act", stance="opposes")
    assert "Norland opposes the levy" in [c.text for c in claims_of(facts_of(source, names, says, deed))]


@pytest.mark.xfail(strict=True, reason="a deed that another source reports as done counts as the doer's own position")
def test_what_a_newspaper_has_heard_is_hearsay() -> None:
    """What a newspaper understands a firm to have offered is the paper's report, not the firm's position."""
    source = article("The Echo understands Norland has offered a new pier.")
    names = mentions_of(source, "Norland")
    says = attribution(source, "The Echo", "understands", "Norland has offered a new pier", mention=None)
    deed = attribution(source, "Norland", "has offered", "a new pier", frame="act", stance="offers")
    assert claims_of(facts_of(source, names, says, deed)) == ()


def test_claims_are_in_the_order_of_the_text() -> None:
    """Articles come in their order, and the claims of each in the order of its text."""
    first = article("Norland opposes the levy. Sudland said the pier is open.", 1)
    second = article("Norland said the pier is open.", 2)
    found = claims_of(
        facts_of(
            first,
            mentions_of(first, "Norland", "Sudland"),
            attribution(first, "Sudland", "said", "the pier is open", mention=1),
            attribution(first, "Norland", "opposes", "the levy", frame="act", stance="opposes"),
        ),
        facts_of(
            second, mentions_of(second, "Norland"), attribution(second, "Norland", "said", "the pier is open")
        ),
    )  # fmt: skip
    assert [(c.article, c.holder.party) for c in found] == [("S1", "Norland"), ("S1", "Sudland"), ("S2", "Norland")]


def test_a_reason_that_only_the_text_before_tells_is_cut() -> None:
    """At the end of a paraphrase: "because of it"."""
    source = article("Norland said the port would close because of it.")
    said = attribution(source, "Norland", "said", "the port would close because of it")
    (claim,) = claims_of(facts_of(source, mentions_of(source, "Norland"), said))
    assert (claim.text, claim.passage.text) == ("the port would close", "the port would close")


def test_some_people_of_a_body_are_not_the_body() -> None:
    """A deed of a party's leaders is printed as theirs, and filed under the party."""
    source = article("The Norland leaders who in the longest winter of all those years rebuked the port left.")
    deed = attribution(source, "The Norland leaders", "rebuked", "rebuked the port", frame="act", stance="opposes")
    deed = replace(deed, source=replace(deed.source, sort="group"))
    (claim,) = claims_of(facts_of(source, mentions_of(source, "Norland"), deed))
    assert (claim.holder.party, claim.text) == ("Norland", "[Norland leaders] rebuked the port")


def test_a_pronoun_that_the_text_does_not_name_is_told() -> None:
    """By its place; one that a name took the place of is none."""
    source = article("Norland said the port would take it.")
    said = attribution(source, "Norland", "said", "the port would take it", dangling=(place(source, "it.")[0],))
    (claim,) = claims_of(facts_of(source, mentions_of(source, "Norland"), said))
    assert claim.dangling
    said = replace(said, dangling=(place(source, "Norland")[0],))
    (claim,) = claims_of(facts_of(source, mentions_of(source, "Norland"), said))
    assert not claim.dangling


def test_who_passes_a_deed_on() -> None:
    """A deed that the article has from somebody else is printed with whose account it is."""
    source = article("Norland apologised for the port, Sudland said.")
    deed = attribution(source, "Norland", "apologised", "apologised for the port", frame="act", stance="accepts")
    told = attribution(source, "Sudland", "said", "Norland apologised for the port", mention=1)
    claims = claims_of(facts_of(source, mentions_of(source, "Norland", "Sudland"), deed, told))
    assert {(c.holder.party, c.via) for c in claims} == {("Norland", "Sudland"), ("Sudland", "")}
    unsaid = replace(told, assertion=Assertion(held=False))
    claims = claims_of(facts_of(source, mentions_of(source, "Norland", "Sudland"), deed, unsaid))
    assert [(c.holder.party, c.via) for c in claims] == [("Norland", "")]
