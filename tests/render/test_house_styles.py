"""House styles: the shipped one is whole, and every mistake names its line and its cure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.domain.house_style import LABELS, ChartColours, HouseStyle, Numbering
from reportgen.domain.paper import PartKind
from reportgen.errors import StyleError
from reportgen.render import house_styles
from reportgen.render.house_styles import Colours, StyleFile, house_style
from reportgen.render.style_checks import contrast_with_white
from tests.samples.make_house_logo import LOGO, logo_bytes

WITHOUT_HEADING = {"particulars", "front_sheet", "sections", "standing", "side_by_side", "words"}
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


def test_the_numbered_style_counts_paragraphs_and_has_a_logo_with_words() -> None:
    read = house_style(TEMPLATES, "numbered")
    assert read.numbering is Numbering.PARAGRAPHS
    assert read.logo == TEMPLATES / "house_styles" / "numbered" / "logo.png"
    assert read.logo_alt
    assert read.label("report_of", "Report of") == "Reporting officer"
    assert read.label("council", "Council") == "Council"


def test_the_committed_logo_is_what_the_script_draws() -> None:
    assert LOGO.read_bytes() == logo_bytes()


def test_the_numbered_styles_colours_are_told_apart_and_seen() -> None:
    colours = house_style(TEMPLATES, "numbered").colours
    drawn = [colours.area, colours.england, colours.region, colours.neighbours, *colours.other]
    assert len(set(drawn)) == len(drawn)
    assert min(map(contrast_with_white, drawn)) >= 3


@pytest.mark.parametrize(
    ("text", "line", "found", "expected"),
    [
        ("numbering: paragraph", 1, '"numbering" is "paragraph".', 'Did you mean "paragraphs"?'),
        ("labels:\n  reprt_of: Officer", 2, 'the key "reprt_of"', 'Did you mean "report_of"?'),
        ("labels:\n  wards:", 2, '"wards" is empty.', "Expected some text."),
        ("comparators: [region, englnd]", 1, '"englnd"', 'Did you mean "england"?'),
        ("comparators: [region, region]", 1, '"region, region"', "Expected each name once."),
        ("comparators: region", 1, '"comparators" is "region".', "Expected a list"),
        ("labels: none", 1, '"labels" is "none".', "Expected keys below it"),
        ("colours: red", 1, '"colours" is "red".', "Expected keys below it"),
        ("second_name:", 1, '"second_name" is empty.', "Expected some text."),
        ("logo: logo.png", 1, "has no words", "Expected logo_alt"),
        ("font: Arial\nlogo: crest.png\nlogo_alt: Crest", 2, "no such picture", "Expected the"),
        ("logo: ../crest.png\nlogo_alt: Crest", 1, "no such picture", "Expected the name"),
    ],
)
def test_each_key_is_checked_with_its_line(
    tmp_path: Path, text: str, line: int, found: str, expected: str
) -> None:
    with pytest.raises(StyleError) as caught:
        _style(tmp_path, f"{text}\n")
    assert caught.value.place.endswith(f"style.yaml, line {line}")
    assert found in caught.value.found
    assert expected in caught.value.expected
    assert caught.value.cure


def test_a_logo_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "templates" / "house_styles" / "northmoor"
    home.mkdir(parents=True)
    (home / "logo.png").write_text("<svg/>", encoding="utf-8")
    (home / "style.yaml").write_text("logo: logo.png\nlogo_alt: Crest\n", encoding="utf-8")
    with pytest.raises(StyleError, match="neither a PNG nor a JPEG"):
        house_style(tmp_path / "templates", "northmoor")


def test_a_template_may_end_in_dotx(tmp_path: Path) -> None:
    home = tmp_path / "templates" / "house_styles" / "northmoor"
    home.mkdir(parents=True)
    (home / "style.yaml").write_text("", encoding="utf-8")
    (home / "reference.dotx").write_bytes(b"")
    assert house_style(tmp_path / "templates", "northmoor").reference == home / "reference.dotx"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("england", "region", "neighbours"), ("neighbours", "england", "region")),
        (("england", "neighbours"), ("neighbours", "england")),
        (("region", "england"), ("region", "england")),
        (("england", "region", "neighbours", "Kent"), ("england", "region", "neighbours", "Kent")),
        ((), ()),
    ],
)
def test_the_order_of_comparators_is_the_houses_unless_the_request_has_its_own(
    asked: tuple[str, ...], told: tuple[str, ...]
) -> None:
    style = HouseStyle("x", Path("x"), comparators=("neighbours",))
    assert style.in_order(asked) == told


def test_every_label_that_a_paper_asks_for_is_on_offer_with_its_usual_words() -> None:
    paper = Path(house_styles.__file__).parent / "paper"
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(paper.glob("*.py")))
    asked = re.findall(r'_(?:given|asked)\(desk, "(\w+)", "([^"]+)"', text)
    assert len(asked) > 10
    assert [each for each in asked if LABELS.get(each[0]) != each[1]] == []
    assert [kind.value for kind in PartKind if kind.value not in {*LABELS, *WITHOUT_HEADING}] == []
