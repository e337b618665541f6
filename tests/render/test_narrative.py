"""The narrator: finished sentences with their place, and faults told with file, line and cure."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.plan import ChartKind, SentencePlan
from reportgen.domain.relation import Assessment
from reportgen.errors import TemplateError
from reportgen.render.narrative import Narrator
from reportgen.render.template.environment import environment_of
from reportgen.render.template.vocabulary import fields_of
from reportgen.render.views.offer import OFFERED
from reportgen.render.views.words import area_view
from tests.builders import (
    NORTHMOOR,
    VS_ENGLAND,
    VS_NEIGHBOURS,
    VS_REGION,
    figure,
    indicator,
    series,
    year,
)
from tests.render.builders_narrative import TEMPLATES, case_of

LOWER = (
    "percentage, low is better",
    "now 19.1 in 2022",
    "gap England 21.5, below, better",
    "gap Eastlands 22.0, below, better",
)


def write(folder: Path, text: str, lines: tuple[str, ...] = LOWER) -> str:
    """What a template with this text says."""
    (folder / "made.j2").write_text(text, encoding="utf-8")
    case = case_of(lines)
    return Narrator(folder, NORTHMOOR).write(SentencePlan("made", "made", case.plan_facts)).text


def fault(folder: Path, text: str) -> str:
    """The error that a template with this text deserves."""
    with pytest.raises(TemplateError) as caught:
        write(folder, text)
    return str(caught.value)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped templates in a folder of one's own."""
    return Path(shutil.copytree(TEMPLATES, tmp_path / "narrative"))


# --- sentences ------------------------------------------------------------------------------


def test_a_sentence_keeps_its_facts_its_template_and_the_line_its_text_begins_on() -> None:
    case = case_of(LOWER)
    plan = SentencePlan("re_referral.gap", "gap", case.plan_facts)
    sentence = Narrator(TEMPLATES, NORTHMOOR).write(plan)
    lines = (TEMPLATES / "gap.j2").read_text(encoding="utf-8").split("\n")
    assert sentence.id == "re_referral.gap"
    assert sentence.template == "narrative/gap.j2"
    assert "this was" in lines[sentence.line - 1]
    assert sentence.facts == case.plan_facts


def test_openings_rotate_and_make_the_same_claim() -> None:
    case = case_of(LOWER)
    narrator = Narrator(TEMPLATES, NORTHMOOR)
    texts = [
        narrator.write(SentencePlan("x", "gap", case.plan_facts, position)).text
        for position in range(4)
    ]
    claim = "was lower than England (21.5%) and Eastlands (22.0%), which is better."
    assert len(set(texts[:3])) == 3
    assert all(text.endswith(claim) for text in texts)
    assert texts[3] == texts[0]


def test_a_comparator_that_is_missing_leaves_whole_english() -> None:
    case = case_of(LOWER[:3])
    text = Narrator(TEMPLATES, NORTHMOOR).write(SentencePlan("x", "gap", case.plan_facts)).text
    assert text == "This was lower than England (21.5%), which is better."


def test_alt_text_of_a_trend_chart_names_each_line_and_where_it_begins_late() -> None:
    lines = (
        series([79, 85, 80, 77]),
        series([64, 66, None, 70], comparator=VS_ENGLAND),
        series([None, None, 90, 97], comparator=VS_REGION),
        series([None, None, None, 82], comparator=VS_NEIGHBOURS),
    )
    facts = IndicatorFacts(indicator(), year(2022), (), lines, Assessment.SIMILAR)
    assert Narrator(TEMPLATES, NORTHMOOR).alt_text(ChartKind.TREND, facts) == (
        "Line chart of the percentage of assessments completed in time, 2018/19 to 2021/22. "
        "Northmoor from 79.0% to 77.0%; England from 64.0% to 70.0%, with gaps where there is no "
        "figure; Eastlands from 90.0% in 2020/21 to 97.0% in 2021/22; the statistical neighbour "
        "average 82.0% in 2021/22."
    )


@pytest.mark.parametrize(
    ("trend", "told"),
    [
        ("trend peak, from 53 in 2019, turn 56 in 2020, beyond", "peaks at 56% in 2019/20."),
        ("trend trough, from 53 in 2019, turn 50 in 2020, partly", "is lowest at 50% in 2019/20."),
        ("trend fluctuating, from 53 in 2019, low 50, high 56", "moves between 50% and 56%."),
    ],
)
def test_alt_text_says_since_when_a_line_turned_as_charts_begin_earlier(
    trend: str, told: str
) -> None:
    case = case_of(("percentage", "now 53 in 2022", trend))
    facts = IndicatorFacts(
        indicator(), year(2022), case.plan_facts, (series([70, 53, 56, 53]),), Assessment.SIMILAR
    )
    text = Narrator(TEMPLATES, NORTHMOOR).alt_text(ChartKind.TREND, facts)
    assert text.endswith(f"Since 2018/19 Northmoor's line {told}")


def test_alt_text_of_bars_gives_each_figure_and_the_ends_of_the_neighbours() -> None:
    lines = (series([77]), series([70], comparator=VS_ENGLAND))
    neighbours = ((NORTHMOOR, figure(60.0)), (NORTHMOOR, None), (NORTHMOOR, figure(91.0)))
    facts = IndicatorFacts(indicator(), year(2022), (), lines, Assessment.SIMILAR, neighbours)
    assert Narrator(TEMPLATES, NORTHMOOR).alt_text(ChartKind.BARS, facts) == (
        "Bar chart of the percentage of assessments completed in time, 2021/22. "
        "Northmoor 77.0%; England 70.0%. "
        "The statistical neighbours run from 60.0% (Northmoor) to 91.0% (Northmoor)."
    )


def test_a_sentence_without_facts_is_a_mistake_of_the_plan() -> None:
    with pytest.raises(ValueError, match="without facts"):
        Narrator(TEMPLATES, NORTHMOOR).write(SentencePlan("x", "gap", ()))


def test_changing_a_template_changes_the_next_narrator(folder: Path) -> None:
    assert write(folder, "Before.") == "Before."
    assert write(folder, "After.") == "After."


def test_line_breaks_and_blanks_before_signs_are_taken_out(folder: Path) -> None:
    assert write(folder, "\n the  {{ area.name }}\n , ( {{ opening }} ) .\r\n") == (
        "The Northmoor, (first)."
    )


# --- faults: place, found, expected, cure -----------------------------------------------------


def test_an_unknown_field_names_the_nearest_and_all_on_offer(folder: Path) -> None:
    said = fault(folder, "Text.\n\n{{ since_baseline.strat }}.")
    assert said.startswith(f"{(folder / 'made.j2').as_posix()}, line 3: the sentence asks for ")
    assert '"since_baseline.strat", which a change does not offer.' in said
    assert 'Did you mean "start"' in said
    assert "On offer: against, between, by," in said
    assert "then run: reportgen build" in said


def test_an_unknown_field_in_a_branch_not_taken_is_found_all_the_same(folder: Path) -> None:
    said = fault(folder, "{% if missing %}\n{{ missing.raeson }}\n{% endif %}Text.")
    assert "line 2" in said
    assert 'Did you mean "reason"' in said


def test_an_unknown_field_of_a_loop_variable_is_found(folder: Path) -> None:
    text = "{% for side in comparison.main.sides %}{{ side.virdict }}{% endfor %}Text."
    assert 'which a side does not offer.\nDid you mean "verdict"' in fault(folder, text)


def test_an_unknown_field_inside_a_macro_is_found_by_the_name_of_its_parameter(
    folder: Path,
) -> None:
    text = "{% macro far(change) %}{{ change.size }}{{ change.sise }}{% endmacro %}Text."
    assert 'Did you mean "size"' in fault(folder, text)


def test_an_unknown_name_offers_the_names_there_are(folder: Path) -> None:
    assert 'Did you mean "comparison"' in fault(folder, "{{ comparisn.always }}.")


def test_a_field_of_a_word_is_found(folder: Path) -> None:
    assert "which a word does not offer" in fault(folder, "{{ area.name.upper }}.")


def test_a_word_that_a_field_never_is_is_found(folder: Path) -> None:
    text = "{% if since_baseline.way == 'rises' %}Up{% else %}Down{% endif %}."
    said = fault(folder, text)
    assert 'compares "since_baseline.way" with "rises", which it never is.' in said
    assert "fell, rose, unchanged" in said


@pytest.mark.parametrize(
    "text",
    [
        "{% if level is none %}x{% endif %}Text.",
        "{% if level is defined %}x{% endif %}Text.",
        "{% if level is evven %}x{% endif %}Text.",
    ],
)
def test_asking_whether_something_is_none_or_defined_is_refused(folder: Path, text: str) -> None:
    assert "counts as false" in fault(folder, text)


@pytest.mark.parametrize("name", ["default('x')", "upper", "round"])
def test_only_the_two_filters_of_sentences_exist(folder: Path, name: str) -> None:
    text = f"{{% if missing %}}{{{{ area.name | {name} }}}}{{% endif %}}Text."
    said = fault(folder, text)
    assert f'no filter "{name.partition("(")[0]}"' in said
    assert "On offer: capitalised, with_article." in said


@pytest.mark.parametrize("sign", ["+", "-", "*", "/", "//", "%", "**"])
def test_a_sentence_that_computes_is_refused(folder: Path, sign: str) -> None:
    assert "never calculate" in fault(folder, f"{{{{ area.name {sign} area.name }}}}.")


@pytest.mark.parametrize("sign", ["+", "-", "*", "/", "//", "%", "**"])
def test_the_sandbox_refuses_to_compute_even_unread(sign: str) -> None:
    environment = environment_of(TEMPLATES)
    template = environment.from_string(f"{{{{ 'a' {sign} 'b' }}}}")
    with pytest.raises(TemplateError, match="never calculate"):
        template.render()


def test_a_number_written_into_a_template_is_refused(folder: Path) -> None:
    assert "take their figures from the facts" in fault(folder, "{{ 19.1 }}.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It was.\n\nIt was 5.", 'line 3: the text holds a figure of its own: "5."'),
        ("{{ 'about 19%' }}.", 'line 1: the text holds a figure of its own: "19%"'),
        ("{% if band %}\nTODO: say it{% endif %}It was.", 'unfinished work: "TODO"'),
    ],
)
def test_a_figure_or_a_note_in_the_words_of_a_template_is_refused(
    folder: Path, text: str, said: str
) -> None:
    assert said in fault(folder, text)


def test_a_remark_that_is_not_printed_may_hold_a_note(folder: Path) -> None:
    assert write(folder, "{# TODO 5 #}{{ area.name }}.") == "Northmoor."


def test_comparing_sizes_is_refused(folder: Path) -> None:
    assert "compares sizes" in fault(folder, "{% if area.name < 'M' %}x{% endif %}Text.")


def test_a_call_into_python_is_refused(folder: Path) -> None:
    assert "which a word does not offer" in fault(folder, "{{ area.name.__class__ }}.")
    assert "does not offer" in fault(folder, "{{ area.__class__ }}.")


def test_the_globals_of_jinja_are_gone(folder: Path) -> None:
    assert '"range", which is not on offer here' in fault(
        folder, "{% for x in range(9) %}x{% endfor %}."
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{% include 'gap.j2' %}", "include is not used"),
        ("{% block a %}x{% endblock %}", "block is not used"),
        ("{{ comparison['main'] }}.", "square brackets are not used"),
        ("{{ 'x' if missing }}.", 'no "else"'),
        ("{{ level }}.", "prints all of"),
        ("{{ level.provisional }}.", "is not a word"),
        ("{% for x in area.name %}{{ x }}{% endfor %}.", "is not a list"),
        ("{% from 'gap.j2' import relation %}Text.", 'no macro "relation"'),
        ("{% from '_wrods.j2' import judged %}Text.", 'Did you mean "_words.j2"'),
        ("{% macro far(chnage) %}x{% endmacro %}Text.", 'Did you mean "change"'),
        ("{{ area.name() }}.", "is not a macro"),
        ("{% from '_words.j2' import judged %}{{ judged() }}.", "it takes verdict"),
        (
            "{% from '_words.j2' import figure_of %}{{ figure_of(area) }}.",
            'takes an indicator as "indicator", and is given "area"',
        ),
    ],
)
def test_a_part_that_sentences_do_without_is_refused_by_name(
    folder: Path, text: str, found: str
) -> None:
    assert found in fault(folder, text)


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("One.\n{% if level %}\nTwo.\nThree.", 2, "the if opened on line 2 is never closed"),
        ("{% for a in b %}\n{% if c %}\n{% endfor %}", 3, '"endfor" closes or continues nothing'),
        ("One.\n{% endif %}", 2, "No if, for or macro is open there"),
        ("One.\n{% else %}", 2, "No if, for or macro is open there"),
        ("One.\n{{ area.name", 2, 'the "{{" on line 2 is never ended'),
        ("{# a note {% if %} #}\n{% if level %}", 2, "the if opened on line 2"),
        ("One.\n{{ area..name }}.", 2, "cannot be read here"),
    ],
)
def test_an_unclosed_tag_is_told_with_the_line_that_opened_it(
    folder: Path, text: str, line: int, found: str
) -> None:
    said = fault(folder, text)
    assert f"line {line}: " in said
    assert found in said


def test_a_fact_that_is_not_there_is_told_when_it_is_asked(folder: Path) -> None:
    said = fault(folder, "Text.\n{{ missing.reason }}.")
    assert "line 2" in said
    assert "of a fact that is not there" in said


def test_a_template_that_says_nothing_is_told(folder: Path) -> None:
    assert "says nothing for these facts" in fault(folder, "{% if missing %}x.{% endif %}")


def test_a_sentence_without_its_full_stop_is_told(folder: Path) -> None:
    assert "Expected a text that ends in a full stop" in fault(folder, "Text")


def test_a_sentence_that_never_ends_is_stopped(folder: Path) -> None:
    assert "more than 4,096 letters" in fault(folder, "word " * 2000 + ".")


def test_a_macro_that_calls_itself_is_stopped(folder: Path) -> None:
    text = "{% macro far(text) %}{{ far(text) }}{% endmacro %}{{ far('x') }}."
    assert "calls itself without end" in fault(folder, text)


def test_loops_may_not_lie_four_deep(folder: Path) -> None:
    start = "{% for side in comparison.main.sides %}" * 4
    assert "too deep" in fault(folder, start + "x" + "{% endfor %}" * 4)


def test_a_template_that_is_not_there_offers_the_nearest(folder: Path) -> None:
    case = case_of(LOWER)
    with pytest.raises(TemplateError) as caught:
        Narrator(folder, NORTHMOOR).write(SentencePlan("x", "gpa", case.plan_facts))
    assert 'no sentence template "gpa"' in str(caught.value)
    assert 'Did you mean "gap"' in str(caught.value)


def test_a_template_saved_in_another_encoding_is_told_with_its_line(folder: Path) -> None:
    (folder / "made.j2").write_bytes("One.\nCaf\xe9.".encode("cp1252"))
    case = case_of(LOWER)
    with pytest.raises(TemplateError, match="line 2: a character here is not UTF-8"):
        Narrator(folder, NORTHMOOR).write(SentencePlan("x", "made", case.plan_facts))


def test_the_readme_names_every_template_and_every_field_on_offer() -> None:
    readme = (TEMPLATES / "README.md").read_text(encoding="utf-8")
    for path in TEMPLATES.glob("*.j2"):
        assert f"`{path.name}`" in readme
    for name, kind in OFFERED.items():
        assert f"`{name}`" in readme
        fields = fields_of(kind) if isinstance(kind, type) else ()
        assert [field for field in fields if f"`{field}" not in readme] == []


@pytest.mark.parametrize("asked", ["area.name.upper", "area.__class__", "''.join"])
def test_the_sandbox_gives_nothing_but_fields_even_unread(asked: str) -> None:
    template = environment_of(TEMPLATES).from_string(f"{{{{ {asked} }}}}")
    with pytest.raises((SecurityError, UndefinedError)):
        template.render(area=area_view(NORTHMOOR))


def test_a_judgement_on_a_fact_without_polarity_is_not_said() -> None:
    case = case_of(("rate", "now 19.1 in 2022", "gap England 21.5, below, better"))
    text = Narrator(TEMPLATES, NORTHMOOR).write(SentencePlan("x", "gap", case.plan_facts)).text
    assert text == "This was below England (21.5)."


def test_a_line_of_enquiry_without_its_question_mark_is_told(folder: Path) -> None:
    (folder / "enquiry.j2").write_text("{#- ---\npurpose: Asks.\n--- -#}\nIt is told.", "utf-8")
    case = case_of(("rate", "level 19.1 in 2022"))
    with pytest.raises(TemplateError, match="Expected a text that ends in a question mark"):
        Narrator(folder, NORTHMOOR).write(SentencePlan("a", "enquiry", case.plan_facts))
