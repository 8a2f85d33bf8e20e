"""Speaker resolution: which mentions the words of a source may stand for, likeliest first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.understand.attribution.antecedents import MOST
from briefing.understand.attribution.speakers import SpeakerResolver
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.records import Mention, MentionKind, RoleMention, SourceMention
from tests.understand.parses import Parse, block_of, mention, parsed, texts, word

Name = tuple[str, MentionKind, dict[str, Any]]


def person(name: str, **more: Any) -> Name:
    """Name a person."""
    return name, "person", more


def body(name: str, **more: Any) -> Name:
    """Name an organisation, the subject of its sentence unless ``more`` says otherwise."""
    return name, "organisation", {"subject": True} | more


def source(parse: Parse, head: str, *names: Name, quoted: bool = False) -> tuple[SourceMention, list[str], ParsedBlock]:
    """Resolve the noun phrase of the last word ``head``; also the candidates' names."""
    block = block_of(parsed(*parse), start=100)
    mentions = sorted((mention(block, name, kind, **more) for name, kind, more in names), key=lambda m: m.span)
    quotations = [block.place(q.start, q.end) for q in block.quotes] if quoted else []
    resolver = SpeakerResolver(mentions, tuple(m.span[0] for m in mentions), quotations)
    token = [t for t in block.doc if t.text == head][-1]
    found = resolver.source_of(block, token)
    return found, [mentions[i].text for i in found.candidates], block


SHE = (
    "Jane Roe met/meet John Doe in the hall . She said/say it was/be late .",
    "NNP NNP VBD NNP NNP IN DT NN . PRP VBD PRP VBD/AUX JJ .",
    (
        "compound:2 nsubj:3 ROOT compound:5 dobj:3 prep:3 det:8 pobj:6 punct:3 nsubj:11 ROOT "
        "nsubj:13 ccomp:11 acomp:13 punct:11"
    ),
)
HE = (
    "Jane Roe met/meet John Doe in the hall . He said/say it was/be late .",
    "NNP NNP VBD NNP NNP IN DT NN . PRP VBD PRP VBD/AUX JJ .",
    (
        "compound:2 nsubj:3 ROOT compound:5 dobj:3 prep:3 det:8 pobj:6 punct:3 nsubj:11 ROOT "
        "nsubj:13 ccomp:11 acomp:13 punct:11"
    ),
)
BOTH = (person("Jane Roe", gender="she", subject=True), person("John Doe", gender="he"))


@pytest.mark.parametrize(
    ("parse", "pronoun", "names", "expected"),
    [
        (SHE, "She", BOTH, ["Jane Roe"]),
        (HE, "He", BOTH, ["John Doe"]),
        (HE, "He", (person("Jane Roe", subject=True), person("John Doe")), ["Jane Roe", "John Doe"]),
        (HE, "He", (body("Jane Roe"), person("John Doe")), ["John Doe"]),
        (
            (
                "Acme bought/buy Globex . It will close the mill .",
                "NNP VBD NNP . PRP MD VB DT NN .",
                "nsubj:2 ROOT dobj:2 punct:2 nsubj:7 aux:7 ROOT det:9 dobj:7 punct:7",
            ),
            "It",
            (body("Acme"), body("Globex", subject=False)),
            ["Acme"],
        ),
        (
            (
                "Norland fined/fin Acme . It will appeal .",
                "NNP VBD NNP . PRP MD VB .",
                "nsubj:2 ROOT dobj:2 punct:2 nsubj:7 aux:7 ROOT punct:7",
            ),
            "It",
            (("Norland", "state", {"subject": True}), body("Acme")),
            ["Acme", "Norland"],
        ),
        (
            (
                "Jane Roe met/meet Acme . They will appeal .",
                "NNP NNP VBD NNP . PRP MD VB .",
                "compound:2 nsubj:3 ROOT dobj:3 punct:3 nsubj:8 aux:8 ROOT punct:8",
            ),
            "They",
            (person("Jane Roe", subject=True), body("Acme")),
            ["Acme"],
        ),
        (
            (
                'Jane Roe spoke/speak . " I will stay . "',
                "NNP NNP VBD . `` PRP MD VB . ''",
                "compound:2 nsubj:3 ROOT punct:3 punct:8 nsubj:8 aux:8 ROOT punct:8 punct:8",
            ),
            "I",
            (person("Jane Roe", subject=True),),
            [],
        ),
        (
            (
                'Jane Roe spoke/speak . " We will stay . "',
                "NNP NNP VBD . `` PRP MD VB . ''",
                "compound:2 nsubj:3 ROOT punct:3 punct:8 nsubj:8 aux:8 ROOT punct:8 punct:8",
            ),
            "We",
            (body("Jane Roe"),),
            [],
        ),
    ],
)
def test_pronouns(parse: Parse, pronoun: str, names: tuple[Name, ...], expected: list[str]) -> None:
    """A person of the pronoun's gender, subjects first; for "it" and "they" bodies that acted; nobody for "I"."""
    found, candidates, _ = source(parse, pronoun, *names)
    assert (found.sort, found.mention, candidates) == ("pronoun", None, expected)


def test_no_more_candidates_than_are_looked_at() -> None:
    """The likeliest are kept."""
    parse = (
        "Ann , Bea , Cleo , Dora , Eva and Flo met/meet . She spoke/speak .",
        "NNP , NNP , NNP , NNP , NNP CC NNP VBD . PRP VBD .",
        (
            "nsubj:12 punct:1 npadvmod:1 punct:3 conj:3 punct:5 conj:5 punct:7 conj:7 cc:9 conj:9 "
            "ROOT punct:12 nsubj:15 ROOT punct:15"
        ),
    )
    names = [person(n, gender="she") for n in ("Ann", "Bea", "Cleo", "Dora", "Eva", "Flo")]
    _, candidates, _ = source(parse, "She", *names)
    assert len(candidates) == MOST
    assert candidates[0] == "Flo"


def test_a_name_inside_a_quotation_is_no_antecedent_outside() -> None:
    """Whom somebody quotes or names is not who goes on speaking."""
    parse = (
        'Jane Roe spoke/speak . " Ann Holt is/be right , " she said/say .',
        "NNP NNP VBD . `` NNP NNP VBZ/AUX JJ , '' PRP VBD .",
        (
            "compound:2 nsubj:3 ROOT punct:3 punct:13 compound:7 nsubj:8 ccomp:13 acomp:8 punct:13 "
            "punct:13 nsubj:13 ROOT punct:13"
        ),
    )
    names = (person("Jane Roe", gender="she"), person("Ann Holt", gender="she", subject=True))
    assert source(parse, "she", *names)[1] == ["Ann Holt", "Jane Roe"]
    assert source(parse, "she", *names, quoted=True)[1] == ["Jane Roe"]


def test_a_relative_pronoun_is_whom_it_describes() -> None:
    """In "Jane Roe, who said so" it is Jane Roe, at the place of "who"."""
    found, _, block = source(
        (
            "Jane Roe , who said/say the dam was/be safe , left .",
            "NNP NNP , WP VBD DT NN VBD/AUX JJ , JJ .",
            ("compound:2 nsubj:11 punct:2 nsubj:5 relcl:2 det:7 nsubj:8 ccomp:5 acomp:8 punct:2 ROOT punct:11"),
        ),
        "who",
        person("Jane Roe"),
    )
    assert (found.sort, found.mention, texts(block, found.spans)) == ("name", 0, ["who"])


NAMED: list[tuple[Parse, str, tuple[Name, ...], str, str]] = [
    (
        ("Jane Roe said/say so .", "NNP NNP VBD RB .", "compound:2 nsubj:3 ROOT advmod:3 punct:3"),
        "Roe",
        (person("Jane Roe"),),
        "Jane Roe",
        "Jane Roe",
    ),
    (
        (
            "The mayor , Jane Roe , said/say so .",
            "DT NN , NNP NNP , VBD RB .",
            "det:2 nsubj:7 punct:2 compound:5 appos:2 punct:2 ROOT advmod:7 punct:7",
        ),
        "mayor",
        (person("Jane Roe"),),
        "Jane Roe",
        "The mayor",
    ),
    (
        ("The brewer Acme said/say so .", "DT NN NNP VBD RB .", "det:2 nsubj:4 appos:2 ROOT advmod:4 punct:4"),
        "brewer",
        (body("Acme"),),
        "Acme",
        "The brewer",
    ),
    (
        (
            "Jane Roe , the mayor , said/say so .",
            "NNP NNP , DT NN , VBD RB .",
            "compound:2 nsubj:7 punct:2 det:5 appos:2 punct:2 ROOT advmod:7 punct:7",
        ),
        "Roe",
        (person("Jane Roe"),),
        "Jane Roe",
        "Jane Roe",
    ),
]


@pytest.mark.parametrize(("parse", "head", "names", "name", "words"), NAMED)
def test_names(parse: Parse, head: str, names: tuple[Name, ...], name: str, words: str) -> None:
    """A source is the mention in it, or the one that a title or a trade stands beside."""
    found, _, block = source(parse, head, *names)
    assert found.sort == "name"
    assert found.mention is not None
    assert [names[found.mention][0], *texts(block, found.spans)] == [name, words]
    assert found.text == words


def test_a_name_that_ends_a_title() -> None:
    """A chief of a body is named behind it; "for" puts somebody else there."""
    chief = (
        "Chairman of the Council Jane Roe said/say so .",
        "NN IN DT NNP NNP NNP VBD RB .",
        "nsubj:7 prep:1 det:4 pobj:2 compound:6 appos:4 ROOT advmod:7 punct:7",
    )
    aide = (
        "Chairman for Jane Roe said/say so .",
        "NN IN NNP NNP VBD RB .",
        "nsubj:5 prep:1 compound:4 pobj:2 ROOT advmod:5 punct:5",
    )
    assert source(chief, "Chairman", person("Jane Roe"))[0].sort == "name"
    assert source(aide, "Chairman", person("Jane Roe"))[0].sort != "name"


NOMINAL: list[tuple[Parse, str, tuple[Name, ...], str, list[str]]] = [
    (
        (
            "Jane Roe and Ann Holt met/meet . The minister spoke/speak .",
            "NNP NNP CC NNP NNP VBD . DT NN VBD .",
            "compound:2 nsubj:6 cc:2 compound:5 conj:2 ROOT punct:6 det:9 nsubj:10 ROOT punct:10",
        ),
        "minister",
        (person("Jane Roe", roles=(RoleMention("trade minister", (0, 1)),)), person("Ann Holt")),
        "nominal",
        ["Jane Roe"],
    ),
    (
        (
            "Jane Roe and Ann Holt met/meet . The admiral spoke/speak .",
            "NNP NNP CC NNP NNP VBD . DT NN VBD .",
            "compound:2 nsubj:6 cc:2 compound:5 conj:2 ROOT punct:6 det:9 nsubj:10 ROOT punct:10",
        ),
        "admiral",
        (person("Jane Roe"), person("Ann Holt", title="Admiral")),
        "nominal",
        ["Ann Holt"],
    ),
    (
        (
            "Acme sued/sue Globex . The company lost/lose .",
            "NNP VBD NNP . DT NN VBD .",
            "nsubj:2 ROOT dobj:2 punct:2 det:6 nsubj:7 ROOT punct:7",
        ),
        "company",
        (body("Acme"), body("Globex")),
        "nominal",
        ["Globex", "Acme"],
    ),
    (
        (
            "Dock Union sued/sue Globex . The union won/win .",
            "NNP NNP VBD NNP . DT NN VBD .",
            "compound:2 nsubj:3 ROOT dobj:3 punct:3 det:7 nsubj:8 ROOT punct:8",
        ),
        "union",
        (body("Dock Union"), body("Globex")),
        "nominal",
        ["Dock Union"],
    ),
    (
        (
            "The union won/win . Dock Union is/be old .",
            "DT NN VBD . NNP NNP VBZ/AUX JJ .",
            "det:2 nsubj:3 ROOT punct:3 compound:6 nsubj:7 ROOT acomp:7 punct:7",
        ),
        "union",
        (body("Dock Union"),),
        "nominal",
        ["Dock Union"],
    ),
    (
        (
            "Norland met/meet the Baltic League . The alliance won/win .",
            "NNP VBD DT NNP NNP . DT NN VBD .",
            "nsubj:2 ROOT det:5 compound:5 dobj:2 punct:2 det:8 nsubj:9 ROOT punct:9",
        ),
        "alliance",
        (("Baltic League", "bloc", {}), body("Norland")),
        "nominal",
        ["Baltic League"],
    ),
    (
        (
            "Ministers/minister , among them Jane Roe , left/leave .",
            "NNS , IN PRP NNP NNP , VBD .",
            "nsubj:8 punct:1 prep:6 pobj:3 compound:6 appos:1 punct:1 ROOT punct:8",
        ),
        "Ministers",
        (person("Jane Roe"),),
        "group",
        [],
    ),
    (
        (
            "Norland sued/sue Globex . The union won/win .",
            "NNP VBD NNP . DT NN VBD .",
            "nsubj:2 ROOT dobj:2 punct:2 det:6 nsubj:7 ROOT punct:7",
        ),
        "union",
        (body("Norland"), body("Globex")),
        "nominal",
        [],
    ),
    (
        (
            "Jane Roe left/leave . Her company lost/lose .",
            "NNP NNP VBD . PRP$ NN VBD .",
            "compound:2 nsubj:3 ROOT punct:3 poss:6 nsubj:7 ROOT punct:7",
        ),
        "company",
        (person("Jane Roe", gender="she"),),
        "nominal",
        ["Jane Roe"],
    ),
    (
        (
            "Jane Roe left/leave . The committee spoke/speak .",
            "NNP NNP VBD . DT NN VBD .",
            "compound:2 nsubj:3 ROOT punct:3 det:6 nsubj:7 ROOT punct:7",
        ),
        "committee",
        (person("Jane Roe"),),
        "nominal",
        [],
    ),
    (("A minister spoke/speak .", "DT NN VBD .", "det:2 nsubj:3 ROOT punct:3"), "minister", (), "unnamed", []),
    (("Officials/official spoke/speak .", "NNS VBD .", "nsubj:2 ROOT punct:2"), "Officials", (), "group", []),
    (
        ("Norland 's officials/official spoke/speak .", "NNP POS NNS VBD .", "poss:3 case:1 nsubj:4 ROOT punct:4"),
        "officials",
        (("Norland", "state", {}),),
        "group",
        [],
    ),
    (
        ("The report was/be long .", "DT NN VBD/AUX JJ .", "det:2 nsubj:3 ROOT acomp:3 punct:3"),
        "report",
        (),
        "none",
        [],
    ),
]


@pytest.mark.parametrize(("parse", "head", "names", "sort", "expected"), NOMINAL)
def test_nominals(parse: Parse, head: str, names: tuple[Name, ...], sort: str, expected: list[str]) -> None:
    """Who has the title; bodies with the noun in their names; for a company or a bloc whatever was named last."""
    found, candidates, _ = source(parse, head, *names)
    assert (found.sort, candidates) == (sort, expected)


def test_an_owner_is_kept() -> None:
    """Officials of a state are its own."""
    found, _, _ = source(
        ("Norland 's officials/official spoke/speak .", "NNP POS NNS VBD .", "poss:3 case:1 nsubj:4 ROOT punct:4"),
        "officials",
        ("Norland", "state", {}),
    )
    assert found.mention == 0


def test_what_describes_a_body_is_not_the_body() -> None:
    """The group that stalks Acme is another one."""
    parse = (
        "Globex grew/grow . The group stalking/stalk Acme spoke/speak .",
        "NNP VBD . DT NN VBG NNP VBD .",
        "nsubj:2 ROOT punct:2 det:5 nsubj:8 acl:5 dobj:6 ROOT punct:8",
    )
    assert source(parse, "group", body("Globex"), body("Acme"))[1] == ["Globex"]


def test_where_a_seat_of_government_is_named_its_president_is_nobody_else() -> None:
    """The president of a union is not "the president" of an article about the White House."""
    parse = (
        "Jane Roe met/meet White House aides/aide . The president spoke/speak .",
        "NNP NNP VBD NNP NNP NNS . DT NN VBD .",
        ("compound:2 nsubj:3 ROOT compound:5 compound:6 dobj:3 punct:3 det:9 nsubj:10 ROOT punct:10"),
    )
    chair = person("Jane Roe", roles=(RoleMention("the union's president", (0, 1)),))
    assert source(parse, "president", chair)[1] == ["Jane Roe"]
    assert source(parse, "president", chair, ("White House", "organisation", {}))[1] == []


def test_a_member_of_another_party_is_not_meant() -> None:
    """The Labour leader is not who leads the Conservatives."""
    parse = (
        "Jane Roe met/meet Ann Holt . The Labour leader spoke/speak .",
        "NNP NNP VBD NNP NNP . DT NNP NN VBD .",
        ("compound:2 nsubj:3 ROOT compound:5 dobj:3 punct:3 det:9 compound:9 nsubj:10 ROOT punct:10"),
    )
    names = (
        person("Jane Roe", roles=(RoleMention("Conservative leader", (0, 1)),)),
        person("Ann Holt", roles=(RoleMention("Labour leader", (0, 1)),)),
    )
    assert source(parse, "leader", *names)[1] == ["Ann Holt"]


def test_near_mentions_come_first() -> None:
    """Of two that are no subjects the nearer is likelier; a subject is worth about two sentences."""
    parse = (
        "Ann Holt came/come . Jane Roe met/meet Bea Lund . She spoke/speak .",
        "NNP NNP VBD . NNP NNP VBD NNP NNP . PRP VBD .",
        ("compound:2 nsubj:3 ROOT punct:3 compound:6 nsubj:7 ROOT compound:9 dobj:7 punct:7 nsubj:12 ROOT punct:12"),
    )
    plain = [person(n, gender="she") for n in ("Ann Holt", "Jane Roe", "Bea Lund")]
    assert source(parse, "She", *plain)[1] == ["Bea Lund", "Jane Roe", "Ann Holt"]
    subject = [plain[0], person("Jane Roe", gender="she", subject=True), plain[2]]
    assert source(parse, "She", *subject)[1] == ["Jane Roe", "Bea Lund", "Ann Holt"]


def test_a_subject_of_the_same_sentence_is_likeliest() -> None:
    """It is worth a sentence more than the subject of the sentence before."""
    parse = (
        "Ann Holt came/come . Jane Roe left/leave after she spoke/speak .",
        "NNP NNP VBD . NNP NNP VBD IN/SCONJ PRP VBD .",
        "compound:2 nsubj:3 ROOT punct:3 compound:6 nsubj:7 ROOT mark:10 nsubj:10 advcl:7 punct:7",
    )
    names = [person(n, gender="she", subject=True) for n in ("Ann Holt", "Jane Roe")]
    assert source(parse, "she", *names)[1] == ["Jane Roe", "Ann Holt"]


def test_what_a_main_clause_is_about_is_likelier() -> None:
    """Of two subjects of one sentence it is that of the main clause, even where the other one is nearer."""
    holt = Mention((0, 8), "Ann Holt", "person", sure=True, subject=True, main=True)
    lund = Mention((60, 68), "Bea Lund", "person", sure=True, subject=True)
    resolver = SpeakerResolver([holt, lund], (0, 60))
    assert resolver.before(110, 100) == [0, 1]
    aside = SpeakerResolver([replace(holt, main=False), lund], (0, 60))
    assert aside.before(110, 100) == [1, 0]


def test_far_subjects_lose() -> None:
    """A sentence is about a hundred and sixty characters; two of them are what a subject is worth."""
    mentions = [
        Mention((0, 8), "Ann Holt", "person", sure=True, subject=True, main=True),
        Mention((500, 508), "Bea Lund", "person", sure=True),
    ]
    resolver = SpeakerResolver(mentions, (0, 500))
    assert resolver.before(520, 510) == [1, 0]
    assert resolver.before(520 - 192, 510) == [0]
    near = SpeakerResolver([mentions[0], replace(mentions[1], span=(200, 208))], (0, 200))
    assert near.before(320, 310) == [0, 1]
    assert near.before(360, 310) == [0, 1]
    assert SpeakerResolver([mentions[0]], (0,)).before(8, 0) == [0]


def test_who_as_an_object_is_not_who_does_it() -> None:
    """Of "the man whom Roe met" the source is no relative subject."""
    parse = (
        "Jane Roe whom John met/meet left/leave .",
        "NNP NNP WP NNP VBD VBD .",
        "compound:2 nsubj:6 dobj:5 nsubj:5 relcl:2 ROOT punct:6",
    )
    assert source(parse, "whom", person("Jane Roe"))[0].sort != "name"


def test_mentions_inside_a_stretch() -> None:
    """Those that reach out of it are left out."""
    block = block_of(
        parsed(
            *(
                "Jane Roe met/meet John Doe .",
                "NNP NNP VBD NNP NNP .",
                "compound:2 nsubj:3 ROOT compound:5 dobj:3 punct:3",
            )
        )
    )
    mentions: list[Mention] = [mention(block, "Jane Roe"), mention(block, "John Doe")]
    resolver = SpeakerResolver(mentions, tuple(m.span[0] for m in mentions))
    assert resolver.within(0, 8) == [0]
    assert resolver.within(0, 7) == []
    assert resolver.within(1, 21) == [1]
    assert word(block.doc, "met").i == 2


def test_a_newcomer_is_who_speaks_next() -> None:
    """The paragraph is about Sarah Moss, so she speaks, not the mayor quoted before."""
    parse = (
        (
            "Ida Brand praised/praise the plan . For Sarah Moss , a nurse , the vote is/be about "
            "more . She spoke/speak ."
        ),
        "NNP NNP VBD DT NN . IN NNP NNP , DT NN , DT NN VBZ/AUX RB JJR . PRP VBD .",
        (
            "compound:2 nsubj:3 ROOT det:5 dobj:3 punct:3 prep:16 compound:9 pobj:7 punct:9 det:12 "
            "appos:9 punct:16 det:15 nsubj:16 ROOT advmod:18 attr:16 punct:16 nsubj:21 ROOT punct:21"
        ),
    )
    names = (person("Ida Brand", gender="she", subject=True), person("Sarah Moss", gender="she"))
    assert source(parse, "She", *names)[1][0] == "Sarah Moss"


def test_whom_we_met_is_who_speaks_next() -> None:
    """We met Denise Oak, so she assured us, not the subject of the sentence before."""
    parse = (
        ("Carla Mende said/say the ballot would go ahead . We met/meet Denise Oak on Friday . She spoke/speak ."),
        "NNP NNP VBD DT NN MD VB RB . PRP VBD NNP NNP IN NNP . PRP VBD .",
        (
            "compound:2 nsubj:3 ROOT det:5 nsubj:7 aux:7 ccomp:3 advmod:7 punct:3 nsubj:11 ROOT "
            "compound:13 dobj:11 prep:11 pobj:14 punct:11 nsubj:18 ROOT punct:18"
        ),
    )
    names = (person("Carla Mende", gender="she", subject=True), person("Denise Oak", gender="she"))
    assert source(parse, "She", *names)[1][0] == "Denise Oak"
