"""A remark that a sentence makes is not made again in the data notes."""

from __future__ import annotations

from dataclasses import replace

from reportgen.domain.document import Bullets, Heading, Paragraph, Reference, Table
from reportgen.domain.fact import Change, Note
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.domain.plan import Plan
from reportgen.render.paper.chosen_words import words_told
from tests.builders import within_year
from tests.render.builders_charts import desk_of, whole_plan
from tests.render.printed import chosen_words, data_notes


def _notes(plan: Plan) -> list[str]:
    blocks = data_notes(PartPlan(PartKind.DATA_NOTES), desk_of(plan))
    return [item.text for each in blocks if isinstance(each, Bullets) for item in each.items]


def test_a_remark_is_printed_only_of_indicators_whose_sentences_do_not_make_it() -> None:
    plan = whole_plan()
    kind = plan.sections[0].told[0].sentences[0].facts[0].kind
    remark = Note("earlier figures are not compared.", told_by=kind)
    status = tuple(replace(each, notes=(remark,)) for each in plan.status[:3])
    assert "Indicator I2: earlier figures are not compared." in _notes(
        replace(plan, status=(*status, *plan.status[3:]))
    )


def test_a_remark_is_printed_where_its_fact_is_not_among_those_told() -> None:
    plan = whole_plan()
    remark = Note("earlier figures are not compared.", told_by="series_start")
    status = (replace(plan.status[0], notes=(remark,)), *plan.status[1:])
    assert "Indicator I0: earlier figures are not compared." in _notes(replace(plan, status=status))


def _rules(status_table: bool) -> tuple[list[str], str]:
    """The names of the rules printed, and the line above them."""
    plan = whole_plan()
    rules = tuple((name, f"What {name} says.") for name in ("trend", "gap", "rounding"))
    desk = desk_of(replace(plan, rules=rules))
    desk = replace(desk, press=replace(desk.press, status_table=status_table))
    sentence = plan.sections[0].told[0].sentences[0]
    desk.scribe.paragraph([replace(sentence, facts=plan.status[0].facts)])
    blocks = list(data_notes(PartPlan(PartKind.DATA_NOTES), desk))
    table = next(each for each in blocks if isinstance(each, Table) and each.id == "tab-rules")
    line = next(each for each in blocks if isinstance(each, Reference))
    return [row[0] for row in table.rows], line.text


def test_beside_the_table_of_all_indicators_every_rule_stands() -> None:
    names, line = _rules(status_table=True)
    assert names == ["Shape of the path", "Comparisons", "Rounding"]
    assert "data.xlsx" not in line


def test_another_paper_prints_the_rules_its_readers_need_and_says_where_the_rest_are() -> None:
    names, line = _rules(status_table=False)
    assert names == ["Comparisons", "Rounding"]
    assert line.endswith(
        "data.xlsx, which is made with this report, names the rule behind each figure."
    )


def _sizes(said: str, status_table: bool = False, period: str = "") -> list[str]:
    """The words for size that a paper explains which says this of a change."""
    plan = whole_plan()
    words = ("slightly", "the verb alone", "slightly, in less than a year")
    desk = desk_of(replace(plan, words=tuple((word, "a", "b", "c") for word in words)))
    desk = replace(desk, press=replace(desk.press, status_table=status_table))
    change = next(fact for fact in plan.status[0].facts if isinstance(fact, Change))
    if period:
        change = replace(change, period=within_year(period))
    sentence = plan.sections[0].told[0].sentences[0]
    desk.scribe.paragraph([replace(sentence, id=said, facts=(change,))])
    return [row[0] for row in words_told(desk)]


def test_a_paper_that_uses_no_word_for_size_explains_none() -> None:
    assert _sizes("It has risen") == []
    assert _sizes("It has risen", status_table=True)


def test_words_for_short_times_are_explained_only_where_such_a_change_is_told() -> None:
    assert _sizes("Slightly higher") == ["slightly", "the verb alone"]
    assert _sizes("Slightly higher", period="Oct-19")[-1] == "slightly, in less than a year"


def test_one_rule_alone_is_a_sentence_and_no_table() -> None:
    desk = desk_of(replace(whole_plan(), rules=(("trend", "Shape."), ("rounding", "Half up."))))
    desk = replace(desk, press=replace(desk.press, status_table=False))
    desk.scribe.paragraph(whole_plan().sections[0].told[0].sentences)
    heading, said = chosen_words(desk)
    assert isinstance(heading, Heading)
    assert said == Paragraph("Half up.")
