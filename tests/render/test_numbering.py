"""Numbers of headings and paragraphs, as the document says them."""

from __future__ import annotations

from reportgen.domain.document import (
    Block,
    Bullets,
    Contents,
    Heading,
    Landscape,
    Paragraph,
    Reference,
    flat,
)
from reportgen.domain.house_style import Numbering
from reportgen.render.numbering import numbered

ONE, TWO = Heading(1, "One", "one"), Heading(1, "Two", "two")
BODY, LEAD = Paragraph("Words."), Paragraph("First words.", "lead")


def numbers(*blocks: Block) -> list[str]:
    """The number of each block that may have one."""
    made = flat(numbered(blocks, Numbering.PARAGRAPHS))
    return [each.number for each in made if isinstance(each, Heading | Paragraph | Reference)]


def test_headings_count_on_and_paragraphs_begin_anew_below_each() -> None:
    assert numbers(ONE, LEAD, BODY, TWO, BODY) == ["1.0", "1.1", "1.2", "2.0", "2.1"]


def test_sub_headings_sources_notes_prompts_and_gaps_have_none() -> None:
    roles = ("source", "note", "prompt", "gap", "attribution")
    below = Heading(2, "Below", "below")
    others: list[Block] = [below, *(Paragraph("Words.", role) for role in roles)]
    assert numbers(ONE, *others, BODY) == ["1.0", *[""] * 6, "1.1"]


def test_commentary_is_counted_with_the_text() -> None:
    assert numbers(ONE, BODY, Paragraph("Words.", "commentary")) == ["1.0", "1.1", "1.2"]


def test_a_reference_counts_where_it_is_running_text() -> None:
    references = (Reference("See {0}.", ("a",), "body"), Reference("Source, {0}.", ("a",)))
    assert numbers(ONE, *references) == ["1.0", "1.1", ""]


def test_turned_pages_count_on() -> None:
    assert numbers(ONE, BODY, Landscape((BODY, TWO, BODY)), BODY) == [
        "1.0",
        "1.1",
        "1.2",
        "2.0",
        "2.1",
        "2.2",
    ]


def test_what_stands_before_the_first_heading_has_no_number() -> None:
    assert numbers(BODY, Contents(), ONE, BODY) == ["", "1.0", "1.1"]


def test_a_paragraph_that_says_nothing_takes_no_number() -> None:
    assert numbers(ONE, Paragraph(" "), BODY) == ["1.0", "", "1.1"]


def test_items_of_a_list_have_none() -> None:
    (_, points) = numbered((ONE, Bullets((BODY,))), Numbering.PARAGRAPHS)
    assert points == Bullets((BODY,))


def test_a_style_without_numbers_leaves_every_block_as_it_is() -> None:
    blocks = (ONE, BODY, Landscape((BODY,)))
    assert numbered(blocks, Numbering.NONE) == blocks
