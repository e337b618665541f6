"""A preview shows figures, facts and the very sentences of the report, and says where it fails."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.build import build_reports
from reportgen.errors import RequestError
from reportgen.workshop.preview.looking import Studio, preview_page
from tests.journeys.builders import REPOSITORY, SAMPLE, own_workspace
from tests.workshop.builders import small_request, spoilt_workspace, templates
from tests.workshop.pages import faults_of_page

CODE = "CPP_Total_Rateper10,000"
TYPO = ("gap.j2", "comparison.main", "comparison.mian")


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)


def test_the_preview_of_a_real_indicator_holds_its_figures_facts_and_sentences(
    tmp_path: Path,
) -> None:
    answer = templates("preview", CODE, "--html", tmp_path / "page.html", out=tmp_path)
    assert answer.code == 0, answer.wrong
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert faults_of_page(page) == []
    for words in (answer.said, page):
        assert "496.7" in words  # 2015/16, the first figure of the data row
        assert "559.6" in words  # England in 2017/18
        assert "Data!O29" in words  # the cell of the latest figure
        assert "told: headline, level" in words
        assert "left out: " in words
        assert "level.j2, line " in words
        assert "A joint place, the first" in words  # of the gallery
    assert str(tmp_path / "page.html") in answer.said


def test_the_sentences_of_a_preview_are_those_of_the_report(tmp_path: Path) -> None:
    request = small_request(tmp_path)
    (run, _) = build_reports(request)
    (shown,) = Studio(request).look(charts=False).indicators
    told = {each.text for each in shown.told}
    written = {each.text for each in run.document.sentences if each.template}
    assert written
    assert written - told == set()


def test_every_other_wording_is_shown_beside_the_chosen_one(tmp_path: Path) -> None:
    (shown,) = Studio(small_request(tmp_path)).look(charts=False).indicators
    told, others = ({each.template for each in part} for part in (shown.told, shown.others))
    assert {"headline.j2", "level.j2", "gap.j2"} <= told
    assert "change.j2" in told | others
    texts = [each.text for each in (*shown.told, *shown.others)]
    assert len(texts) == len(set(texts))


def test_a_typo_in_a_template_is_shown_with_file_and_line_and_the_rest_goes_on(
    tmp_path: Path,
) -> None:
    spoilt = spoilt_workspace(tmp_path, *TYPO)
    preview = Studio(small_request(tmp_path, spoilt)).look(charts=False)
    (shown,) = preview.indicators
    fault = next(each.fault for each in shown.told if each.template == "gap.j2")
    assert "narrative/gap.j2, line " in fault
    assert 'Did you mean "main"?' in fault
    assert next(each.text for each in shown.told if each.template == "level.j2")
    assert fault in preview.faults
    assert faults_of_page(preview_page(preview)) == []


def test_a_change_of_words_shows_at_the_next_look_without_reading_the_workbook_again(
    tmp_path: Path,
) -> None:
    spoilt = own_workspace(tmp_path)
    request = small_request(tmp_path, spoilt)
    studio = Studio(request)
    (tmp_path / "LAIT-create-your-own-table-2026-04-10.csv").unlink()
    path = spoilt / "templates" / "narrative" / "_words.j2"
    path.write_text(path.read_text("utf-8").replace("slightly", "a touch"), encoding="utf-8")
    (shown,) = studio.look(charts=False).indicators
    texts = " ".join(each.text for each in (*shown.told, *shown.others))
    assert "a touch" in texts
    assert "slightly" not in texts


def test_an_unknown_indicator_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match='Did you mean "ReReferral"'):
        Studio(small_request(tmp_path), "ReReferal")


@pytest.mark.parametrize(
    "name", ["rereferral", "Re-referrals within 12 months", "Child Protection / ReReferral"]
)
def test_an_indicator_is_found_by_code_label_or_topic_and_code(tmp_path: Path, name: str) -> None:
    (shown,) = Studio(small_request(tmp_path), name).look(charts=False).indicators
    assert shown.code == "ReReferral"


def test_what_the_outline_leaves_out_can_be_looked_at_too(tmp_path: Path) -> None:
    request = replace(small_request(tmp_path), outline="childrens_social_care")
    request = replace(request, workbooks=(SAMPLE,), areas=("Lancashire",))
    (shown,) = Studio(request, "CPP_Total_NumRef").look(charts=False).indicators
    assert "all_indicators" in shown.remark
    assert any(each.template == "level.j2" for each in (*shown.told, *shown.others))


def test_names_with_signs_of_mark_up_stay_words(tmp_path: Path) -> None:
    spoilt = spoilt_workspace(
        tmp_path, "level.j2", "has {{ moved_perfect", "<b>&has {{ moved_perfect"
    )
    page = preview_page(Studio(small_request(tmp_path, spoilt)).look(charts=False))
    assert "&lt;b&gt;&amp;has" in page
    assert "<b>" not in page
