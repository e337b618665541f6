"""The letters of a page can be read on every paper of it, and its pictures stand inside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.render.pages import page as pages
from reportgen.render.style_checks import contrast_with_white

CSS = (Path(pages.__file__).parent / "preview.css").read_text(encoding="utf-8")
LETTERS = sorted(set(re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", CSS)))
PAPER = sorted(set(re.findall(r"background: (#[0-9a-f]{6})", CSS)))


def test_letters_and_paper_are_named() -> None:
    assert len(LETTERS) >= 4
    assert "#ffffff" in PAPER


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("letters", LETTERS)
def test_every_colour_of_letters_stands_out_from_every_paper(letters: str, paper: str) -> None:
    assert contrast_with_white(letters) / contrast_with_white(paper) >= 4.5  # WCAG 2.2, 1.4.3


def test_a_picture_is_an_address_that_holds_the_picture() -> None:
    assert pages.picture(b"abc") == "data:image/png;base64,YWJj"
