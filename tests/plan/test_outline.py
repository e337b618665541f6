"""Outlines: every fault is answered with file, line, what was expected, and a cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import OutlineError
from reportgen.plan.outline_reading import read_outline
from reportgen.plan.step import plan
from tests.plan.builders import FRONT, area_facts, outline_of, plain, planned, request_for

SHIPPED = Path(__file__).parents[2] / "templates"


def _fault(folder: Path, outline: str) -> OutlineError:
    request = request_for(folder, outline)
    with pytest.raises(OutlineError) as caught:
        read_outline(request.templates, "made")
    return caught.value


@pytest.mark.parametrize("name", ["childrens_social_care", "all_indicators"])
def test_each_shipped_outline_can_be_read(name: str) -> None:
    assert read_outline(SHIPPED, name).outline.sections


def test_an_unknown_outline_is_answered_with_those_on_offer() -> None:
    with pytest.raises(OutlineError) as caught:
        read_outline(SHIPPED, "childrens_social_car")
    assert caught.value.place == "templates/outlines"
    assert 'Did you mean "childrens_social_care"?' in caught.value.expected
    assert "all_indicators" in caught.value.expected


def test_a_name_with_a_path_reaches_no_other_folder(tmp_path: Path) -> None:
    request = request_for(tmp_path, outline_of("A"))
    with pytest.raises(OutlineError):
        read_outline(request.templates, "../outlines/made")


def test_a_file_that_is_no_text_is_refused_without_a_traceback(tmp_path: Path) -> None:
    request = request_for(tmp_path, outline_of("A"))
    (request.templates / "outlines" / "made.yaml").write_bytes(b"name: \xff\xfe")
    with pytest.raises(OutlineError, match="UTF-8"):
        read_outline(request.templates, "made")


@pytest.mark.parametrize("outline", ["", "just words", "- a\n- list\n"])
def test_a_file_without_keys_is_refused(tmp_path: Path, outline: str) -> None:
    assert _fault(tmp_path, outline).expected == "Expected keys with values."


def test_an_outline_that_was_changed_is_read_anew(tmp_path: Path) -> None:
    first = request_for(tmp_path, outline_of("A"))
    assert len(read_outline(first.templates, "made").outline.sections[0].indicators) == 1
    changed = request_for(tmp_path, outline_of("A", "B"))
    assert len(read_outline(changed.templates, "made").outline.sections[0].indicators) == 2


def test_an_unknown_key_is_answered_with_its_line_and_the_nearest_key(tmp_path: Path) -> None:
    outline = outline_of("A") + "        chart: [trend]\n"
    fault = _fault(tmp_path, outline.replace('- "A"', '- code: "A"'))
    assert fault.place == "templates/outlines/made.yaml, line 8"
    assert '"chart"' in fault.found
    assert 'Did you mean "charts"?' in fault.expected


@pytest.mark.parametrize(
    ("line", "place", "offer"),
    [
        ("titel: x\n", 4, '"title"'),
        ("key_messages: {moist: 3}\n", 4, '"most"'),
    ],
)
def test_keys_on_offer_are_those_of_the_place(
    tmp_path: Path, line: str, place: int, offer: str
) -> None:
    fault = _fault(tmp_path, outline_of("A", more=line))
    assert fault.place.endswith(f"line {place}")
    assert offer in fault.expected


def test_an_unknown_key_of_a_section_is_offered_those_of_sections(tmp_path: Path) -> None:
    fault = _fault(tmp_path, outline_of("A", section="    introductoin: x\n"))
    assert fault.place.endswith("line 6")
    assert '"introduction"' in fault.expected


def test_a_missing_key_is_named_with_what_lacks_it(tmp_path: Path) -> None:
    fault = _fault(tmp_path, outline_of("A").replace("purpose: To see how {area} does.\n", ""))
    assert fault.found == 'the outline has no "purpose".'


def test_an_unknown_kind_of_fact_is_answered_with_the_kinds_on_offer(tmp_path: Path) -> None:
    outline = outline_of("A").replace('- "A"', '- {code: "A", facts: [trends]}')
    fault = _fault(tmp_path, outline)
    assert fault.place.endswith("line 7")
    assert 'Did you mean "trend"?' in fault.expected


def test_yaml_that_breaks_off_names_the_line_of_the_break(tmp_path: Path) -> None:
    fault = _fault(tmp_path, FRONT + 'more: "never closed\n')
    assert "line 4" in fault.place or "line 5" in fault.place
    assert "cannot be read" in fault.found


def test_a_code_that_begins_with_a_percent_sign_unquoted_is_answered_with_quotes(
    tmp_path: Path,
) -> None:
    fault = _fault(tmp_path, outline_of("A").replace('"A"', "%_adopted"))
    assert fault.place.endswith("line 7")
    assert "quotes" in fault.cure


def test_a_key_written_twice_is_refused_with_its_line(tmp_path: Path) -> None:
    fault = _fault(tmp_path, outline_of("A", more="purpose: Again.\n"))
    assert fault.place.endswith("line 4")


def test_text_where_a_number_is_wanted_is_refused_in_words(tmp_path: Path) -> None:
    fault = _fault(tmp_path, outline_of("A", more="extras: two\n"))
    assert fault.place.endswith("line 4")
    assert fault.found == '"extras" is "two".'
    assert fault.expected == "Expected a whole number without quotes."


def test_a_code_that_is_a_number_is_answered_with_quotes(tmp_path: Path) -> None:
    fault = _fault(tmp_path, outline_of("A").replace('- "A"', "- code: 417"))
    assert "double quotes" in fault.expected


def test_more_than_six_key_messages_cannot_be_asked(tmp_path: Path) -> None:
    fault = _fault(tmp_path, outline_of("A", more="key_messages: {most: 7}\n"))
    assert "up to 6" in fault.expected


def test_an_unknown_place_in_the_title_is_refused(tmp_path: Path) -> None:
    fault = _fault(tmp_path, outline_of("A").replace("{period}", "{year}"))
    assert fault.place.endswith("line 2")
    assert '"{year}"' in fault.found
    assert "{period}" in fault.found


def test_an_empty_list_of_indicators_does_not_mean_all(tmp_path: Path) -> None:
    outline = f"{FRONT}sections:\n  - heading: Care\n    indicators: []\n"
    assert '"all"' in _fault(tmp_path, outline).found


def test_group_by_belongs_to_all_indicators_only(tmp_path: Path) -> None:
    fault = _fault(tmp_path, outline_of("A", section="    group_by: topic\n"))
    assert '"group_by"' in fault.found


def test_several_faults_are_told_by_the_first_with_the_lines_of_the_others(tmp_path: Path) -> None:
    fault = _fault(tmp_path, outline_of("A", more="extras: two\nform: shorter\n"))
    assert fault.place.endswith("line 4")
    assert "line 5" in fault.cure


def test_an_unknown_indicator_is_answered_with_line_and_nearest_code(tmp_path: Path) -> None:
    with pytest.raises(OutlineError) as caught:
        planned(tmp_path, outline_of("ReReferal"), plain("ReReferral"))
    assert caught.value.place == "templates/outlines/made.yaml, line 7"
    assert caught.value.expected == 'Did you mean "ReReferral"?'
    assert "reportgen inspect" in caught.value.cure


def test_an_unknown_pair_is_refused_as_well(tmp_path: Path) -> None:
    outline = outline_of("A").replace('- "A"', '- {code: "A", pair: "B"}')
    with pytest.raises(OutlineError, match='"B" is not known'):
        planned(tmp_path, outline, plain("A"))


def test_an_indicator_named_twice_is_refused_with_both_lines(tmp_path: Path) -> None:
    with pytest.raises(OutlineError) as caught:
        planned(tmp_path, outline_of("A", "A"), plain("A"))
    assert caught.value.place.endswith("line 8")
    assert "line 7" in caught.value.expected


def test_an_outline_that_finds_no_figures_at_all_is_refused(tmp_path: Path) -> None:
    request = request_for(tmp_path, outline_of("A"))
    with pytest.raises(OutlineError, match="none of its indicators has figures for Northmoor"):
        plan(area_facts(known=["A"]), request)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ("parts: []\n", '"parts" names none'),
        ("parts:\n  - contents\n  - contents\n", 'the part "contents" stands in the paper twice'),
        (
            "parts:\n" + "  - {part: words, name: risk, heading: Risk}\n" * 2,
            'the part "risk" stands in the paper twice',
        ),
    ],
)
def test_a_paper_has_parts_and_each_once(tmp_path: Path, parts: str, words: str) -> None:
    request = request_for(tmp_path, outline_of("A", more=parts))
    with pytest.raises(OutlineError, match=words):
        read_outline(request.templates, request.outline)


def test_a_text_may_be_named_like_a_part_and_subjects_stand_under_two_headings(
    tmp_path: Path,
) -> None:
    parts = "parts:\n  - commentary\n  - {part: words, name: commentary, heading: More}\n"
    parts += "  - {part: implications, heading: Priorities}\n  - implications\n"
    request = request_for(tmp_path, outline_of("A", more=parts))
    assert len(read_outline(request.templates, request.outline).outline.parts) == 4
