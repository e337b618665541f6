"""House styles: the shipped one is whole, and every mistake names its line and its cure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.domain.house_style import LABELS, ChartColours, HouseStyle, Numbering
from reportgen.errors import StyleError
from reportgen.render.house_styles import Colours, StyleFile, house_style
from reportgen.render.style_checks import contrast_with_white

TEMPLATES = Path(__file__).parents[2] / "templates"


def _style(folder: Path, text: str) -> HouseStyle:
    home = folder / "templates" / "house_styles" / "northmoor"
    home.mkdir(parents=True)
    (home / "style.yaml").write_text(text, encoding="utf-8")
    return house_style(folder / "templates", "northmoor")


def test_the_plain_style_is_the_style_without_any_file() -> None:
    read = house_style(TEMPLATES, "plain")
    assert read == HouseStyle("plain", TEMPLATES / "house_styles" / "plain" / "reference.docx")
    assert read.colours == ChartColours()


def test_an_empty_file_keeps_everything_of_the_plain_style(tmp_path: Path) -> None:
    assert _style(tmp_path, "# nothing yet\n").colours == ChartColours()


def test_one_colour_and_one_label_may_be_changed(tmp_path: Path) -> None:
    read = _style(tmp_path, 'figure_label: Chart\ncolours:\n  area: "#2073BC"\n')
    assert (read.figure_label, read.colours.area) == ("Chart", "#2073BC")
    assert read.colours.england == ChartColours().england
    assert read.reference.name == "reference.docx"


def test_an_unknown_style_offers_those_there_are() -> None:
    with pytest.raises(StyleError) as caught:
        house_style(TEMPLATES, "plane")
    assert caught.value.place == "templates/house_styles"
    assert 'Did you mean "plain"?' in caught.value.expected
    assert "On offer: numbered, plain" in caught.value.expected


def test_a_misspelt_key_names_its_line_and_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(StyleError) as caught:
        _style(tmp_path, 'font: Arial\ncolours:\n  area: "#12436D"\n  engalnd: "#F46A25"\n')
    assert caught.value.place == "templates/house_styles/northmoor/style.yaml, line 4"
    assert 'the key "engalnd"' in caught.value.found
    assert 'Did you mean "england"?' in caught.value.expected


def test_a_colour_that_cannot_be_read_names_its_line(tmp_path: Path) -> None:
    with pytest.raises(StyleError) as caught:
        _style(tmp_path, "colours:\n  area: dark blue\n")
    assert caught.value.place.endswith("style.yaml, line 2")
    assert caught.value.found == '"area" is "dark blue".'
    assert "six hexadecimal digits" in caught.value.expected


def test_a_colour_without_quotes_is_told_to_take_them(tmp_path: Path) -> None:
    with pytest.raises(StyleError) as caught:
        _style(tmp_path, "colours:\n  area: #12436D\n")
    assert caught.value.found == '"area" is empty.'
    assert "in quotes" in caught.value.expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('page_label: "Page {page} of {pagez}"', 'Did you mean "page" or "pages"?'),
        ('page_label: "Page {page of {pages}"', "Expected words without braces"),
        ('figure_label: "Figure {number}"', "Expected words without braces"),
    ],
)
def test_a_blank_that_nothing_fills_is_refused(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(StyleError) as caught:
        _style(tmp_path, f"font: Arial\n{text}\n")
    assert caught.value.place.endswith("style.yaml, line 2")
    assert caught.value.expected.startswith(expected)


@pytest.mark.parametrize("text", ["Page {page}", "{pages} pages", "p. {page}/{pages}", "No number"])
def test_the_footer_may_use_either_number_or_none(tmp_path: Path, text: str) -> None:
    assert _style(tmp_path, f'page_label: "{text}"\n').page_label == text


@pytest.mark.parametrize(
    ("text", "line", "least"),
    [
        ('  area: "#FFFFFF"', 2, "3:1 or more; this one has 1:1"),
        ('  area: "#12436D"\n  other: ["#3D3D3D", "#FFFF00"]', 3, "3:1 or more"),
        ('  text: "#8C8C8C"', 2, "4.5:1 or more; this one has 3.3:1"),
    ],
)
def test_a_colour_that_nobody_sees_on_paper_is_refused(
    tmp_path: Path, text: str, line: int, least: str
) -> None:
    with pytest.raises(StyleError) as caught:
        _style(tmp_path, f"colours:\n{text}\n")
    assert caught.value.place.endswith(f"style.yaml, line {line}")
    assert least in caught.value.expected


def test_the_colours_of_the_plain_style_pass_their_own_test() -> None:
    plain = ChartColours()
    names = ("area", "england", "region", "neighbours", "quiet")
    drawn = [*plain.other, *(getattr(plain, name) for name in names)]
    assert min(map(contrast_with_white, drawn)) >= 3
    assert contrast_with_white(plain.text) >= 4.5


@pytest.mark.parametrize("text", ["font: [\n", "- a\n- b\n", "font: Arial\n   colours: x\n"])
def test_yaml_that_breaks_off_is_an_error_with_a_cure(tmp_path: Path, text: str) -> None:
    with pytest.raises(StyleError) as caught:
        _style(tmp_path, text)
    assert "style.yaml, line" in caught.value.place
    assert caught.value.cure


def test_a_language_without_a_country_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match="en-GB"):
        _style(tmp_path, "language: English\n")


def test_the_readme_explains_every_key() -> None:
    told = (TEMPLATES / "house_styles" / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `(\w+)` \|", told, re.MULTILINE))
    assert named == {*StyleFile.model_fields, *Colours.model_fields, *LABELS, "plain", "numbered"}
