"""A house's Word document, emptied: what is kept of it, what it gets, and how its numbers and names are used."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Pt

from briefing.errors import UsageError
from briefing.render.docx.house import House, open_house
from briefing.render.style import Sheet, of

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{MAIN}}}"
LOOK = of("memo")
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def blank() -> Any:
    """A document of Word's with one paragraph."""
    draft = Document()
    draft.add_paragraph("Old words")
    return draft


def saved(draft: Any) -> bytes:
    """Its file."""
    file = io.BytesIO()
    draft.save(file)
    return file.getvalue()


def opened(draft: Any) -> House:
    """The house of a document."""
    return open_house(saved(draft), LOOK, "en-GB")


def drop(draft: Any, *names: str) -> Any:
    """Take styles out of a document, by name."""
    for style in draft.styles.element.xpath("w:style"):
        if style.find(f"{W}name").get(f"{W}val") in names:
            style.getparent().remove(style)
    return draft


def style(house: House, name: str) -> Any:
    """A style of the document, by name."""
    (found,) = house.document.styles.element.xpath(f"w:style[w:name/@w:val='{name}']")
    return found


def letters(found: Any) -> set[str]:
    """What a style says of its letters and its spacing, and whether it is a heading for Word."""
    parts = found.xpath("w:rPr/* | w:pPr/w:spacing | w:pPr/w:outlineLvl")
    return {part.tag.removeprefix(W) for part in parts}


def test_text_is_as_large_as_the_house_has_it() -> None:
    """Styles for running text that are added say nothing of letters or the space around them."""
    names = ("Body Text", "List Bullet", "List Number", "Quote")
    house = opened(drop(blank(), *names))
    assert set(names) <= set(house.added)
    assert [letters(style(house, name)) for name in names] == [set()] * 4
    assert style(house, "Quote").xpath("w:pPr/w:ind/@w:left") == ["480"]
    assert style(house, "List Bullet").xpath("w:pPr/w:ind/@w:hanging") == ["240"]


def test_what_is_no_running_text_keeps_its_size() -> None:
    """Tables and captions stay smaller; colours and fonts are always the house's."""
    house = opened(blank())
    assert letters(style(house, "Table Text")) == {"sz", "szCs", "spacing"}
    assert letters(style(house, "Table Heading")) == {"b", "bCs", "sz", "szCs", "spacing"}
    assert letters(style(house, "Chart Title")) == {"b", "bCs", "sz", "szCs", "spacing"}


def test_a_heading_looks_like_those_of_the_house() -> None:
    """The heading of an annex takes all but its page break from the heading that it is based on."""
    annex = style(opened(blank()), "Annex Heading")
    assert letters(annex) == set()
    assert annex.xpath("w:basedOn/@w:val") == ["Heading1"]
    assert annex.xpath("w:pPr/w:pageBreakBefore")


def test_which_styles_are_added() -> None:
    """Those that are lacking, in our order; none of our variants for the front and the back."""
    house = opened(drop(blank(), "Quote", "Strong", "Title"))
    assert house.added == (
        *("Title", "Masthead", "Quote", "Annex Heading", "Table Text", "Table Heading", "Table Gap", "Chart Title"),
        *("Chart Label", "Chart Value", "Bibliography", "Strong", "Hyperlink", "Citation", "Masthead Label"),
        *("Handling", "Number", "Memo Table", "Chart Table"),
    )
    assert {"heading 1", "body text", "header"} <= house.known
    assert house.known.isdisjoint({"quote", "Heading 1", "masthead"})


def test_a_style_is_known_by_name_and_kind() -> None:
    """Capitals make no difference; a paragraph's "Strong" is no style of letters."""
    draft = drop(blank(), "Strong", "Title")
    shouted = '<w:style xmlns:w="{0}" w:type="paragraph" w:styleId="{1}"><w:name w:val="{2}"/></w:style>'
    draft.styles.element.append(parse_xml(shouted.format(MAIN, "Titel", "TITLE")))
    draft.styles.element.append(parse_xml(shouted.format(MAIN, "Fett", "Strong")))
    house = opened(draft)
    assert "Title" not in house.added
    assert "Strong" in house.added
    assert house.ids["Title"] == "Titel"
    assert "title" in house.known


def test_ids_that_are_taken() -> None:
    """A style of the house that has our id under another name stays; ours gets an id of its own."""
    draft = drop(blank(), "Quote")
    draft.styles.element.xpath("w:style[@w:styleId='BodyText2']")[0].set(f"{W}styleId", "Quote")
    house = opened(draft)
    assert (house.ids["Quote"], house.ids["Masthead"], house.ids["BodyText"]) == (
        "BriefingQuote",
        "Masthead",
        "BodyText",
    )
    assert style(house, "Quote").get(f"{W}styleId") == "BriefingQuote"
    assert style(house, "Body Text 2").get(f"{W}styleId") == "Quote"


def test_added_styles_are_tied_to_those_of_the_house() -> None:
    """What they are based on, and what comes after them, is told by the house's ids."""
    draft = blank()
    for old, new in (("Normal", "Standard"), ("BodyText", "Fliess"), ("Heading1", "Heading-A")):
        draft.styles.element.xpath(f"w:style[@w:styleId='{old}']")[0].set(f"{W}styleId", new)
    house = opened(draft)
    assert style(house, "Table Text").xpath("w:basedOn/@w:val") == ["Standard"]
    assert style(house, "Table Heading").xpath("w:next/@w:val") == ["Fliess"]
    assert style(house, "Annex Heading").xpath("w:basedOn/@w:val") == ["Heading-A"]
    assert letters(style(house, "Annex Heading")) == set()
    assert house.ids["Normal"] == "Standard"


def test_there_is_one_default() -> None:
    """A style of ours that is added is not what all others begin with."""
    draft = drop(blank(), "Default Paragraph Font", "Normal Table")
    house = opened(draft)
    assert {"Default Paragraph Font", "Normal Table"} <= set(house.added)
    assert style(house, "Default Paragraph Font").get(f"{W}default") is None
    assert style(house, "Normal Table").get(f"{W}default") is None
    assert style(house, "Normal").get(f"{W}default") == "1"


def numbers(house: House) -> tuple[list[int], list[tuple[int, int]]]:
    """The kinds of list in a document, and its lists with the kind of each."""
    part = house.document.part.numbering_part.element
    lists = [(int(n.get(f"{W}numId")), int(n.xpath("w:abstractNumId/@w:val")[0])) for n in part.xpath("w:num")]
    tags = [child.tag.removeprefix(W) for child in part if child.tag in {f"{W}num", f"{W}abstractNum"}]
    assert tags == sorted(tags), "kinds come before lists"
    return [int(i) for i in part.xpath("w:abstractNum/@w:abstractNumId")], lists


def numbering(*kinds: int) -> Any:
    """A document with lists of these kinds; each list has ten times the number of its kind."""
    draft = drop(blank(), "List Number")
    part = draft.part.numbering_part.element
    for child in list(part):
        part.remove(child)
    made = [f'<w:abstractNum xmlns:w="{MAIN}" w:abstractNumId="{n}"/>' for n in kinds]
    made += [f'<w:num xmlns:w="{MAIN}" w:numId="{10 * n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in kinds]
    for text in made:
        part.append(parse_xml(text))
    return draft


def test_our_lists_come_after_those_of_the_house() -> None:
    """They get the next numbers, and a style that is added names its list by the new one."""
    house = opened(numbering(3, 7))
    kinds, lists = numbers(house)
    assert (kinds, lists) == ([3, 7, 8, 9], [(30, 3), (70, 7), (71, 8), (72, 9)])
    assert style(house, "List Number").xpath(".//w:numId/@w:val") == ["72"]


@pytest.mark.parametrize("kinds", [(), (3,), (3, 7)])
def test_lists_keep_the_order_that_word_asks_for(kinds: tuple[int, ...]) -> None:
    """All kinds, all lists, and then what Word noted of them last."""
    draft = numbering(*kinds)
    draft.part.numbering_part.element.append(parse_xml(f'<w:numIdMacAtCleanup xmlns:w="{MAIN}" w:val="1"/>'))
    count = len(kinds) + 2
    found = [child.tag.removeprefix(W) for child in opened(draft).document.part.numbering_part.element]
    assert found == ["abstractNum"] * count + ["num"] * count + ["numIdMacAtCleanup"]


def test_numbers_of_lists_begin_at_one() -> None:
    """Where the house has no list, or no part for lists at all."""
    assert numbers(opened(numbering())) == ([1, 2], [(1, 1), (2, 2)])
    draft = drop(blank(), "List Bullet")
    (key,) = [k for k, r in draft.part.rels.items() if r.reltype.endswith("/numbering")]
    del draft.part.rels[key]
    house = opened(draft)
    assert numbers(house) == ([1, 2], [(1, 1), (2, 2)])
    assert style(house, "List Bullet").xpath(".//w:numId/@w:val") == ["1"]
    part = house.document.part.numbering_part
    assert (str(part.partname), part.content_type) == ("/word/numbering.xml", CONTENT_TYPE.WML_NUMBERING)
    again = Document(io.BytesIO(saved(house.document)))
    assert len(again.part.numbering_part.element.xpath("w:num")) == 2


@pytest.mark.parametrize(("place", "own"), [("header", True), ("footer", True), ("", False)])
def test_whether_it_has_a_header_or_footer(place: str, *, own: bool) -> None:
    """Either is one of its own."""
    draft = blank()
    if place:
        getattr(draft.sections[0], place).paragraphs[0].text = "Office of Examples"
    assert opened(draft).furnished is own


def test_its_sheet() -> None:
    """Paper and margins are those of the last section; unequal sides are evened out, and a fixed top has no sign."""
    draft = blank()
    page = draft.add_section()
    page.page_width, page.page_height, page.left_margin, page.right_margin = Pt(500), Pt(700), Pt(60), Pt(100)
    page.top_margin, page.bottom_margin = Pt(-33), Pt(-44)
    assert opened(draft).look.sheet == Sheet(500, 700, side=80, top=33, bottom=44)


def test_what_its_sheet_does_not_say() -> None:
    """Without a word on size or margins they are the usual ones."""
    draft = blank()
    for child in list(draft.element.body.sectPr):
        draft.element.body.sectPr.remove(child)
    assert opened(draft).look.sheet == Sheet(595.28, 841.89, side=57, top=49, bottom=46)


def test_a_document_without_a_section() -> None:
    """Word needs none: then the memo's own sheet is used."""
    draft = blank()
    draft.element.body.remove(draft.element.body.sectPr)
    house = opened(draft)
    assert house.look.sheet == Sheet(595.3, 841.9, side=57, top=49, bottom=46)
    assert [child.tag for child in house.document.element.body] == [f"{W}sectPr"]
    assert house.furnished is False


LOOSE = ("image", "hyperlink", "chart", "comments", "commentsExtended", "commentsIds", "people", "oleObject")
WHOLE = ("glossaryDocument", "webSettings", "footnotes", "customXml", "attachedTemplate")


def with_parts(*kinds: str) -> tuple[Any, list[str]]:
    """A document with a part of each kind, and the keys by which its text would name them."""
    draft = blank()
    names = [PackURI(f"/word/extra/{kind}.bin") for kind in kinds]
    parts = [Part(name, "application/octet-stream", b"x", draft.part.package) for name in names]
    return draft, [draft.part.relate_to(part, f"{KIND}/{kind}") for part, kind in zip(parts, kinds, strict=True)]


def test_parts_that_only_the_text_used() -> None:
    """They go with it; what belongs to the document as a whole is kept."""
    draft, keys = with_parts(*LOOSE, "package", "stylesWithEffects", *WHOLE)
    left = opened(draft).document.part.rels
    assert [key for key in keys if key in left] == keys[-len(WHOLE) :]


def test_parts_that_the_last_section_names() -> None:
    """They are still used, and stay."""
    draft, keys = with_parts("image", "package", "chart")
    names = f'<w:sectPr xmlns:w="{MAIN}" xmlns:r="{KIND}" r:id="{keys[0]}"><w:a r:embed="{keys[1]}"/></w:sectPr>'
    draft.element.body.sectPr.append(parse_xml(names))
    left = opened(draft).document.part.rels
    assert [key in left for key in keys] == [True, True, False]


def padded(total: int) -> bytes:
    """A document whose list of contents says that it unpacks to so many bytes."""
    whole = saved(blank())
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        rest = total - sum(info.file_size for info in archive.infolist())
    file = io.BytesIO(whole)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("padding.bin", b"")
        archive.infolist()[-1].file_size = rest
    return file.getvalue()


def test_how_large_it_may_be() -> None:
    """Up to 64 MiB unpacked, as its list of contents tells; what is over it is not unpacked at all."""
    limit = 67_108_864
    assert open_house(padded(limit), LOOK, "en-GB").document.styles is not None
    with pytest.raises(UsageError) as caught:
        open_house(padded(limit + 1), LOOK, "en-GB")
    assert caught.value.what == "the reference document unpacks to over 67,108,864 bytes"
    assert caught.value.hint == "Give a .docx that Word can open."


def test_what_is_no_document() -> None:
    """The message names what went wrong, and says what to do."""
    with pytest.raises(UsageError) as caught:
        open_house(b"plain words", LOOK, "en-GB")
    assert caught.value.what == "the reference document is no Word document (BadZipFile)"
    assert caught.value.hint == "Give a .docx that Word can open."
