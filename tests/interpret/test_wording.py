"""The tables of words: what they must hold, what a slip in them is answered, what they say."""

from __future__ import annotations

import re
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.domain.relation import Size
from reportgen.errors import TemplateError
from reportgen.interpret.wording import read_wording
from reportgen.interpret.wording_known import FILES, KNOWN
from reportgen.interpret.wording_tables import Column, Of, Over, Scale

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "templates"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A templates folder of a council's own, to be changed."""
    shutil.copytree(SHIPPED / "wording", tmp_path / "templates" / "wording")
    return tmp_path / "templates"


def changed(own: Path, file: str, before: str, after: str) -> Path:
    path = own / "wording" / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    return own


def refusal(templates: Path) -> TemplateError:
    with pytest.raises(TemplateError) as refused:
        read_wording(templates)
    assert refused.value.cure
    return refused.value


def test_a_changed_table_is_read_anew_and_an_unchanged_one_is_not(own: Path) -> None:
    before = read_wording(own)
    assert read_wording(own) is before
    changed(own, "thresholds.csv", "record_fewest,8", "record_fewest,6")
    numbers = [each.number("record_fewest") for each in (before, read_wording(own))]
    assert numbers == [8, 6]


def test_a_table_saved_by_excel_with_blank_lines_spaces_and_own_columns_is_read(own: Path) -> None:
    path = own / "wording" / "trends.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines = [f"{lines[0]},remark", *(f"{line},ours" for line in lines[1:]), ",,,,", ""]
    text = "\r\n".join(lines).replace("step_share,70", " step_share , 70 ")
    path.write_text(text, encoding="utf-8-sig")
    assert read_wording(own).share("step_share") == Decimal("0.7")


def test_the_words_are_those_of_the_edges_they_begin_at() -> None:
    edges = read_wording(SHIPPED).edges(Column(Of.PREVIOUS, Over.MONTH), Scale.RELATIVE)
    amounts = ("1.9", "2", "5", "12", "20.9", "21")
    assert [edges.word(Decimal(each)) for each in amounts] == [
        *(Size.LITTLE, Size.SLIGHT, Size.PLAIN, Size.CONSIDERABLE, Size.CONSIDERABLE, Size.SHARP)
    ]


def test_a_strong_word_comes_no_later_over_a_shorter_time_and_little_no_sooner() -> None:
    wording = read_wording(SHIPPED)
    scales = (Scale.POINTS, Scale.WHOLE_POINTS, Scale.RELATIVE)
    for of in (Of.BASELINE, Of.PREVIOUS):
        for scale in scales:
            year, quarter, month = (
                wording.edges(Column(of, over), scale)
                for over in (Over.YEAR, Over.QUARTER, Over.MONTH)
            )
            assert (year.little, year.slight) == (month.little, month.slight)
            assert year.considerable > quarter.considerable > month.considerable >= month.slight
            assert year.sharp > quarter.sharp > month.sharp


@pytest.mark.parametrize(
    ("months", "over"),
    [(1, Over.MONTH), (2, Over.MONTH), (3, Over.QUARTER), (11, Over.QUARTER), (12, Over.YEAR)],
)
def test_the_row_goes_by_the_time_between_the_two_periods(months: int, over: Over) -> None:
    assert Column.change(since_baseline=True, months=months) == Column(Of.BASELINE, over)


def test_a_text_names_a_threshold_and_prints_it_with_its_unit() -> None:
    said = read_wording(SHIPPED).said
    assert said("at least {record_fewest}, {streak_fewest.bare}") == "at least eight periods, three"
    assert said("{turn_least_leg}, {partly_up_to}, {least_step}") == "a third, two thirds, half"
    assert said("{similar_percentage}, {step_share}") == "0.5 percentage points, 70 per cent"


def test_every_number_of_the_tables_is_asked_for_somewhere() -> None:
    program = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "reportgen").rglob("*.py")
        if path.name != "wording_known.py"
    )
    asked = set(re.findall(r'(?:number|share)\(\s*f?"(\w+)', program))
    unasked = [name for name in KNOWN if name not in asked and f'"{name}"' not in program]
    assert [name for name in unasked if not name.startswith("similar_")] == []


@pytest.mark.parametrize("name", FILES)
def test_a_missing_table_is_told_with_where_to_copy_it_from(own: Path, name: str) -> None:
    (own / "wording" / name).unlink()
    refused = refusal(own)
    assert f"the table {name} is not there" in refused.found
    assert "reportgen init NEW_FOLDER" in refused.cure


def test_a_renamed_table_is_recognised(own: Path) -> None:
    (own / "wording" / "trends.csv").rename(own / "wording" / "trend.csv")
    assert refusal(own).expected == 'Did you mean "trend.csv"?'


def test_a_folder_of_an_older_reportgen_is_told_what_it_lacks(own: Path) -> None:
    shutil.rmtree(own / "wording")
    refused = refusal(own)
    assert refused.place == f"the folder {own / 'wording'}"
    assert "a folder of an older reportgen lacks it" in refused.expected
    assert "copy templates/wording from there" in refused.cure


@pytest.mark.parametrize(
    ("file", "before", "after", "place", "told"),
    [
        ("trends.csv", "step_share,", "step_shar,", "line 8", 'Did you mean "step_share"'),
        ("trends.csv", "step_share,70", "step_share,most", "line 8", 'value is "most"'),
        ("trends.csv", "step_share,70", "step_share,-70", "line 8", 'value is "-70"'),
        ("trends.csv", "step_share,70", "step_share,nan", "line 8", 'value is "nan"'),
        ("trends.csv", "step_share,70", "step_share,", "line 8", "value is empty"),
        ("trends.csv", "70,per cent", "70,points", "line 8", 'Expected "per cent"'),
        ("trends.csv", "trend_fewest,3", "trend_fewest,2", "line 2", "Expected 3 or more"),
        ("trends.csv", "trend_fewest,3", "trend_fewest,3.5", "line 2", "a whole number of periods"),
        ("trends.csv", "turn_cover", "step_share", "line 9", "again, after line 8"),
        ("trends.csv", "name,value", "name,valeu", "line 1", 'Did you mean "valeu"?'),
        ("trends.csv", "unit,meaning", "unit,unit", "line 1", 'column "unit" stands there twice'),
        ("adverbs.csv", "year,points", "years,points", "line 2", 'Did you mean "year"?'),
        ("adverbs.csv", "year,points", "any,points", "line 2", 'Expected one of: "year"'),
        ("adverbs.csv", "year,points,1,2", "year,points,3,2", "line 2", "slightly_below is 2"),
        ("adverbs.csv", "7.5,15", "7.5,5", "line 2", "sharply_from is 5, which is less than"),
        ("adverbs.csv", "year,whole points", "year,points", "line 3", "again, after line 2"),
    ],
)
def test_a_slip_is_told_with_file_line_and_cure(
    own: Path, file: str, before: str, after: str, place: str, told: str
) -> None:
    refused = refusal(changed(own, file, before, after))
    assert refused.place == f"{own / 'wording' / file}, {place}"
    assert told in f"{refused.found} {refused.expected}"


@pytest.mark.parametrize(
    ("file", "row", "told"),
    [
        ("tolerances.csv", "similar_rate,", '"similar_rate" is missing'),
        ("adverbs.csv", "gap to a comparator,any,per cent", '"any", "per cent" is missing'),
    ],
)
def test_a_missing_row_is_named(own: Path, file: str, row: str, told: str) -> None:
    path = own / "wording" / file
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(each for each in lines if not each.startswith(row)), encoding="utf-8")
    refused = refusal(own)
    assert refused.place == str(path)
    assert told in refused.found


def test_a_table_in_another_encoding_is_told_with_its_line(own: Path) -> None:
    path = own / "wording" / "trends.csv"
    text = path.read_text(encoding="utf-8").replace("fewest figures that", "fewest figures \u2013")
    path.write_bytes(text.encode("cp1252"))
    assert refusal(own).place == f"{path}, line 2"


@pytest.mark.parametrize(
    ("file", "before", "after", "line"),
    [
        ("tolerances.csv", "small_percentage_little,10", "small_percentage_little,30", 9),
        ("trends.csv", "less_steep_below,0.67", "less_steep_below,1.7", 16),
        ("trends.csv", "returned_up_to,110", "returned_up_to,50", 12),
        ("thresholds.csv", "very_small_count_below,10", "very_small_count_below,30", 17),
        ("thresholds.csv", "almost_all_from,95", "almost_all_from,40", 13),
    ],
)
def test_a_word_for_more_that_would_begin_before_a_word_for_less_ends_is_refused(
    own: Path, file: str, before: str, after: str, line: int
) -> None:
    found = refusal(changed(own, file, before, after))
    assert "which is less than" in found.found
    assert found.place.endswith(f"{file}, line {line}")


@pytest.mark.parametrize(("sign", "called"), [(";", "semicolons"), ("\t", "tabs")])
def test_a_table_saved_with_other_separators_is_told_so(own: Path, sign: str, called: str) -> None:
    path = own / "wording" / "thresholds.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",", sign), encoding="utf-8")
    found = refusal(own)
    assert found.found == f"its columns are separated by {called}."
    assert found.place.endswith("thresholds.csv, line 1")


def test_a_comma_inside_a_number_is_not_taken_for_two_numbers(own: Path) -> None:
    found = refusal(changed(own, "adverbs.csv", "points,1,2,7.5,15", "points,1,2,7,75,80"))
    assert found.found == "8 cells stand in this line, below 7 headings."
    assert found.place.endswith("adverbs.csv, line 2")
