"""The report as a web page: all of it, in order, for an eye, a keyboard and a screen reader."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from reportgen.domain.document import (
    Block,
    Bullets,
    Contents,
    Document,
    Figure,
    Heading,
    Landscape,
    Paragraph,
    Particulars,
    Reference,
    Table,
)
from reportgen.typeset.html_writer import html_page
from reportgen.typeset.sentence_marks import sentence_marks
from tests.typeset import builders

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" role="img"><title>In words.</title></svg>'


def page(document: Document) -> Any:
    return html.fromstring(written(document))


def written(document: Document) -> str:
    return html_page(document, builders.record(Path("unused"))).decode()


def only(*blocks: Block) -> Any:
    """The page of these blocks alone."""
    return page(builders.short(*blocks))


@pytest.fixture(scope="module")
def whole() -> Any:
    return page(builders.document())


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_the_same_document_gives_the_same_bytes() -> None:
    assert written(builders.document()) == written(builders.document())


def test_the_page_has_language_title_and_one_first_heading(whole: Any) -> None:
    title = "Children's services performance in Northmoor, 2021/22"
    assert whole.get("lang") == "en-GB"
    assert whole.findtext("head/title") == title
    assert [words(each) for each in whole.iter("h1")] == [title]


def test_the_landmarks_stand_in_order_after_a_skip_link(whole: Any) -> None:
    body = whole.find("body")
    assert [each.tag for each in body] == ["a", "header", "main", "footer"]
    assert body[0].get("href") == f"#{body.find('main').get('id')}"
    assert len(list(whole.iter("nav"))) == 1


def test_nothing_is_fetched_and_nothing_runs() -> None:
    document = builders.document(_figure())
    text = written(document)
    tree = html.fromstring(text)
    assert not list(tree.iter("script", "link", "iframe", "object", "form"))
    assert all(str(each.get("src")).startswith("data:") for each in tree.iter("img"))
    assert "@import" not in text
    assert "url(" not in text.replace("target-counter(attr(href url), page)", "")


def test_every_link_inside_the_page_finds_its_place_and_no_id_stands_twice(whole: Any) -> None:
    ids = [each.get("id") for each in whole.iter() if each.get("id")]
    links = [each.get("href") for each in whole.iter("a") if each.get("href").startswith("#")]
    assert len(ids) == len(set(ids))
    assert links
    assert {link[1:] for link in links} <= set(ids)


def test_every_word_of_every_block_is_on_the_page(whole: Any) -> None:
    told = words(whole)
    for block in builders.blocks():
        match block:
            case Heading() | Paragraph():
                assert block.text in told
            case Bullets():
                assert all(item.text in told for item in block.items)
            case Particulars():
                assert all(f"{label}{value}" in told for label, value in block.lines)
            case Table():
                cells = [cell for row in block.rows for cell in row]
                assert all(cell in told for cell in [block.caption, block.description, *cells])
            case Figure():
                assert block.caption in told


def test_headings_never_jump() -> None:
    levels = [1, 3, 3, 1, 2, 3]
    blocks = [Heading(level, f"H{place}", f"h{place}") for place, level in enumerate(levels)]
    found = [each.tag for each in only(*blocks).iter("h1", "h2", "h3", "h4", "h5")]
    assert found == ["h1", "h2", "h2", "h3", "h4", "h2", "h3", "h4"]  # the title, the contents


def test_contents_are_lists_in_lists_down_to_their_level() -> None:
    blocks = (Heading(1, "One", "a", "1.0"), Heading(2, "Inside", "b"), Heading(3, "Deep", "c"))
    nav = only(Contents(), *blocks, Heading(1, "Two", "d", "2.0")).find(".//nav")
    assert nav.get("aria-labelledby") == nav.find("h2").get("id")
    tops = nav.findall("ul/li")
    assert [words(each.find("a")) for each in tops] == ["1.0 One", "2.0 Two"]
    assert [words(each) for each in tops[0].findall("ul/li")] == ["Inside"]


def test_contents_that_begin_with_a_deeper_heading_lose_nothing() -> None:
    blocks = (Heading(2, "First", "a"), Heading(1, "Second", "b"), Heading(2, "Third", "c"))
    nav = only(Contents(), *blocks).find(".//nav")
    assert [words(each) for each in nav.iter("a")] == ["First", "Second", "Third"]


def test_a_paper_without_a_contents_list_gets_one_of_its_chief_headings() -> None:
    lines = Particulars((("Council", "Northmoor"),))
    main = only(lines, Heading(1, "One", "a"), Heading(2, "Inside", "b")).find(".//main")
    assert [each.tag for each in main] == ["h1", "dl", "nav", "h2", "h3"]
    assert [words(each) for each in main.find("nav").iter("a")] == ["One"]


def test_a_table_is_told_by_caption_headings_and_description(whole: Any) -> None:
    table = next(whole.iter("table"))
    caption = table.find("caption")
    assert words(caption) == "Table 1: Latest figures beside England, 2021/22"
    assert {each.get("scope") for each in table.findall("thead/tr/th")} == {"col"}
    assert {each.get("scope") for each in table.findall("tbody/tr/th")} == {"row"}
    (about,) = whole.xpath("//*[@id=$id]", id=table.get("aria-describedby"))
    assert words(about).startswith("One row for each indicator")


def test_a_table_scrolls_in_a_region_with_a_name_that_keys_can_reach(whole: Any) -> None:
    for table in whole.iter("table"):
        region = table.getparent()
        assert (region.get("role"), region.get("tabindex")) == ("region", "0")
        assert region.get("aria-labelledby") == table.find("caption").get("id")


def test_a_table_without_row_headings_or_description_claims_none() -> None:
    bare = replace(builders.table(), row_headers=False, description="")
    table = only(bare).find(".//table")
    assert not table.findall("tbody/tr/th")
    assert table.get("aria-describedby") is None


def test_a_small_table_is_whole_on_paper_a_wide_one_small_and_one_of_few_columns_slim() -> None:
    many = replace(builders.table("b"), rows=(("A name", *["x"] * 5),) * 13)
    talkative = replace(builders.table("c"), rows=(("word " * 300, *["x"] * 5),))
    wide = replace(builders.table("d"), columns=(("H", "text", 12),) * 8, rows=(("x",) * 8,))
    slim = replace(builders.table("e"), columns=(("H", "text", 50),) * 2, rows=(("x", "y"),))
    tables = only(builders.table(), many, talkative, wide, slim).iter("table")
    told = [each.get("class") for each in tables]
    assert told == ["short", None, None, "wide short", "slim short"]


def test_a_table_of_figures_alone_begins_at_its_newest_where_it_scrolls() -> None:
    figures = replace(
        builders.table("f"),
        columns=(("Area", "text", 40), ("2024", "number", 30), ("2025", "number", 30)),
        rows=(("Northmoor", "1", "2"),),
    )
    regions = only(figures, builders.table("g")).xpath("//*[@role='region']")
    assert [each.get("class") for each in regions] == ["table newest-last", "table"]


def test_a_line_end_in_a_cell_is_a_line_end() -> None:
    rows = (("One\ntwo", *["x"] * 5),)
    cell = only(builders.table(rows=rows)).find(".//tbody/tr/th")
    assert cell.find("br") is not None
    assert cell.text_content() == "Onetwo"


def test_a_chart_is_a_drawing_with_words_caption_and_the_way_to_its_figures() -> None:
    tree = only(_figure(table="status"), builders.table())
    figure = tree.find(".//figure")
    assert words(figure.find(".//svg/title")) == "In words."
    caption = figure.find("figcaption")
    assert words(caption).startswith("Figure 1: Percentage of assessments")
    assert words(caption).endswith("Figures in Table 1.")
    assert caption.find(".//a").get("href") == f"#{tree.find('.//table').getparent().get('id')}"


def test_a_chart_without_a_drawing_is_the_picture_with_its_alt_text() -> None:
    (image,) = only(builders.figure()).iter("img")
    assert image.get("src").startswith("data:image/png;base64,")
    assert image.get("alt") == builders.figure().alt


def test_a_chart_whose_table_is_not_told_has_no_link() -> None:
    assert only(_figure(table="elsewhere")).find(".//figcaption//a") is None


def test_a_reference_is_links_in_its_words() -> None:
    line = Reference("{0} and {1}.", ("status", "in_time_trend"))
    (paragraph,) = only(line, builders.table(), builders.figure()).find_class("source")
    assert words(paragraph) == "Table 1 and Figure 1."
    assert [each.get("href") for each in paragraph.iter("a")] == ["#status", "#in_time_trend"]


def test_numbers_of_headings_and_paragraphs_are_read_out() -> None:
    tree = only(Heading(1, "Purpose", "p", "3.0"), Paragraph("What it is for.", number="3.1"))
    assert words(tree.find(".//main/h2")) == "3.0 Purpose"
    assert words(tree.find_class("numbered")[0]) == "3.1 What it is for."


def test_what_stands_on_a_turned_page_stands_like_all_else() -> None:
    tree = only(Landscape((Heading(1, "Wide", "wide"), builders.table())))
    assert words(tree.find(".//main/h2")) == "Wide"
    assert tree.find(".//table") is not None


@pytest.mark.parametrize("style", ["gap", "prompt", "attribution", "lead", "source", "note"])
def test_a_role_has_a_look_of_its_own_that_the_style_sheet_knows(style: str) -> None:
    document = builders.short(Paragraph("Words.", style))
    (paragraph,) = page(document).find_class(style)
    assert words(paragraph) == "Words."
    assert f".{style}" in written(document)


def test_the_services_words_stand_together_as_a_quotation() -> None:
    said = (Paragraph("One.", "commentary"), Paragraph("Two.", "commentary"))
    tree = only(*said, Paragraph("Commentary by the head", "attribution"))
    (quoted,) = tree.iter("blockquote")
    assert [words(each) for each in quoted] == ["One.", "Two."]
    assert words(quoted.getnext()) == "Commentary by the head"


def test_an_open_line_of_the_particulars_is_marked() -> None:
    tree = only(Particulars((("Date", "[To be completed: the date]"), ("Item", "7")), ("Date",)))
    assert [words(each) for each in tree.find_class("gap")] == ["[To be completed: the date]"]


def test_a_draft_says_so_in_words_at_the_head_and_in_the_title() -> None:
    document = builders.document()
    marked = replace(document, properties=replace(document.properties, mark="DRAFT, of no use"))
    tree = page(marked)
    assert words(tree.find("body/header")).endswith("DRAFT, of no use")
    assert tree.findtext("head/title").startswith("DRAFT, of no use: ")
    assert "DRAFT" not in written(document)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "#nowhere", ""]
)
def test_an_address_that_is_no_web_page_stays_text(address: str) -> None:
    tree = only(Paragraph("Look here.", link=address, link_text="here"))
    assert words(tree.find(".//main/p")) == "Look here."
    assert not list(tree.find(".//main").iter("a"))


def test_a_web_address_is_a_link_round_its_words() -> None:
    tree = only(Paragraph("Look here.", link="https://example.org/?a=1&b=2", link_text="here"))
    (link,) = tree.find(".//main").iter("a")
    assert (link.get("href"), words(link)) == ("https://example.org/?a=1&b=2", "here")


def test_a_numbered_list_may_go_on_from_another() -> None:
    items = (Paragraph("One."),)
    lists = only(Bullets(items, numbered=True), Bullets(items, numbered=True, first=4)).iter("ol")
    assert [each.get("start") for each in lists] == [None, "4"]


def test_mark_up_in_any_text_stays_text() -> None:
    lines = ((HOSTILE, HOSTILE),)
    table = replace(
        builders.table("t"), caption=HOSTILE, description=HOSTILE, rows=((HOSTILE,) * 6,)
    )
    blocks: tuple[Block, ...] = (
        Contents(HOSTILE),
        Heading(1, HOSTILE, HOSTILE, HOSTILE),
        Paragraph(HOSTILE, number=HOSTILE, link=f"https://e.org/{HOSTILE.split()[0]}"),
        Bullets((Paragraph(HOSTILE),)),
        Particulars(lines),
        replace(table, columns=((HOSTILE, "text", 16),) * 6),
        replace(builders.figure("f"), caption=HOSTILE, alt=HOSTILE, table="t"),
        Reference("{0}" + HOSTILE, ("t",)),
    )
    document = builders.short(*blocks)
    properties = replace(
        document.properties, title=HOSTILE, author=HOSTILE, subject=HOSTILE, footer=HOSTILE
    )
    style = replace(document.style, font=HOSTILE, figure_label=HOSTILE, table_label=HOSTILE)
    tree = page(replace(document, properties=replace(properties, mark=HOSTILE), style=style))
    assert not list(tree.iter("script"))
    assert not [each for each in tree.iter() if each.get("onerror")]
    assert len(list(tree.iter("img"))) == 1
    assert tree.find(".//figure//img").get("alt") == HOSTILE
    assert tree.findtext("head/title") == f"{HOSTILE}: {HOSTILE}"


def test_a_font_that_is_no_name_is_left_out_of_the_style_sheet() -> None:
    def in_font(name: str) -> str:
        document = builders.document()
        return written(replace(document, style=replace(document.style, font=name)))

    assert '--font: "Gill Sans", Arial' in in_font("Gill Sans")
    assert "--font: Arial" in in_font("")
    assert "alert" not in in_font('x"; } </style><script>alert(1)</script>')


@pytest.mark.parametrize("alt", ["Northmoor Council", "", HOSTILE, '" onload="alert(1)'])
def test_a_logo_stands_at_the_head_with_its_words(alt: str, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(builders.png(20, 10))
    document = builders.document()
    marked = replace(document, style=replace(document.style, logo=logo, logo_alt=alt))
    (image,) = page(marked).find("body/header").iter("img")
    assert image.get("alt") == alt
    assert image.get("src").startswith("data:image/png;base64,")
    assert sorted(image.keys()) == ["alt", "class", "src"]


def test_ids_that_meet_are_kept_apart() -> None:
    tree = only(Heading(1, "A", "main"), Heading(1, "B", "t"), builders.table("t"))
    ids = [each.get("id") for each in tree.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


def _figure(table: str = "") -> Figure:
    return replace(builders.figure("drawn"), svg=SVG, table=table)


def test_each_sentence_is_found_by_the_name_of_its_bookmark_and_none_twice() -> None:
    made = builders.document()
    (one, *_) = made.sentences
    paragraph = Paragraph(f"First this. {one.text} Then more.", "body", (one,))
    twice = replace(made, blocks=(paragraph, paragraph), sentences=(one,))
    (mark,) = sentence_marks(twice).values()
    (found,) = page(twice).xpath(f"//*[@id='{mark}']")
    assert words(found) == " ".join(one.text.split())
    first, second = page(twice).xpath("//main/p")
    assert words(first) == words(second) == " ".join(paragraph.text.split())
