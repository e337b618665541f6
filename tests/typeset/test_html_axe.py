"""The web page in a real browser: axe-core finds nothing, and would find a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.document import Bullets, Heading, Landscape, Paragraph, Particulars
from reportgen.typeset.html_writer import html_page
from tests.typeset import builders
from tests.typeset.browser import LEAST_PASSES, axe

WIDTHS = (1280, 360)


@pytest.fixture(scope="module")
def sample() -> str:
    """A page with every kind of block and every role."""
    question = Paragraph("What explains the change?", "prompt")
    more = (
        Heading(1, "Numbered", "numbered", "3.0"),
        Paragraph(builders.TEXT, number="3.1"),
        Paragraph("[To be completed: the options]", "gap"),
        Particulars((("Urgency", "[To be completed: why]"), ("Late", "No")), open=("Urgency",)),
        Bullets((question, question)),
        Paragraph("The front door was changed.", "commentary"),
        Paragraph("Commentary by the head of service", "attribution"),
        Landscape((builders.table("wide"),)),
    )
    return html_page(builders.document(*more), builders.record(Path("unused"))).decode()


@pytest.mark.parametrize("width", WIDTHS)
def test_every_kind_of_block_is_clean_on_a_wide_and_a_narrow_screen(
    sample: str, width: int, tmp_path: Path
) -> None:
    found = axe(sample, tmp_path, width)
    assert found.violations == {}
    assert found.passes >= LEAST_PASSES


@pytest.mark.parametrize(
    ("sound", "faulty", "rule"),
    [
        (' lang="en-GB"', "", "html-has-lang"),
        (f' alt="{builders.figure().alt}"', "", "image-alt"),
        ("color: #383f43", "color: #b0b0b0", "color-contrast"),
        ("<h1>", "<p>", "page-has-heading-one"),
        (' tabindex="0"', "", "scrollable-region-focusable"),
        ('scope="row"', 'scope="bottom"', "scope-attr-valid"),
        ('id="recommendations"', 'id="purpose"', "duplicate-id"),
    ],
)
def test_a_fault_put_in_is_found(
    sample: str, sound: str, faulty: str, rule: str, tmp_path: Path
) -> None:
    assert sound in sample
    assert rule in axe(sample.replace(sound, faulty), tmp_path, WIDTHS[1]).violations
