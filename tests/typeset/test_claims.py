"""claims.json and run.json hold all that a later question needs: figures, cells, words, hashes."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reportgen.domain.document import Bullets, DataRow, Document, Heading, Paragraph, Sentence
from reportgen.domain.fact import Crossover, Fact, NeighbourRank, Pair, Streak
from reportgen.domain.fact_of_parts import Composition, PartShare
from reportgen.domain.relation import Direction, History, Portion, Relation
from reportgen.domain.source import Cell, InputFile
from reportgen.typeset.claims import claims_json
from reportgen.typeset.fact_evidence import evidence_of
from reportgen.typeset.figures_over import Behind
from reportgen.typeset.run_record import run_json
from reportgen.typeset.run_sets import sets_of, wording_tables
from reportgen.typeset.sentence_places import Place, places_of
from tests import builders as base
from tests.claims_file import said_of
from tests.typeset import builders

RECORD = builders.record(Path("outputs"))
COMMON: dict[str, Any] = {"indicator": base.indicator(), "area": base.NORTHMOOR, "rule": "made"}


def claim(**changes: Any) -> dict[str, Any]:
    document = builders.document()
    sentence = replace(document.sentences[0], **changes)
    only = replace(document, sentences=(sentence,))
    (told,) = said_of(json.loads(claims_json(only, RECORD)))
    found: dict[str, Any] = told
    return found


def test_a_claim_tells_why_it_was_chosen_and_what_its_indicator_is() -> None:
    told = claim(because="asked for", position=2)
    assert (told["because"], told["position"]) == ("asked for", 2)
    (indicator,) = told["indicators"]
    assert (indicator["code"], indicator["polarity"], indicator["unit"]) == ("IN_TIME", "high", "%")


def test_each_figure_has_owner_period_both_numbers_and_cells() -> None:
    own, other = claim()["facts"][0]["figures"]
    assert (own["of"], own["period"], own["shown"]) == ("Northmoor", "2021/22", "91.3")
    assert (other["of"], other["members"]) == ("Statistical neighbours (May 2025)", "3")
    assert (other["shown"], other["stored"]) == ("84.1", "84.136")
    assert other["cells"] == [f"made.xlsx, Data!H{row}" for row in (4, 9, 10, 11)]


def test_what_the_rule_found_stands_apart_from_the_figures() -> None:
    fact = claim()["facts"][0]
    assert fact["words"] == {"relation": "above", "size": "plain", "judgement": "better"}
    assert fact["numbers"]["difference"] == "7.2"
    assert fact["numbers"]["difference_stored"] == "7.164"


def test_a_known_rule_is_named_and_its_words_stand_in_the_record() -> None:
    assert claim()["facts"][0]["rule"] == "gap"
    (rule,) = json.loads(run_json(builders.document(), RECORD))["rules"]
    assert rule == {"name": "gap", "wording": builders.RULE}


def test_each_sentence_is_one_line() -> None:
    document = builders.document()
    first = document.sentences[0]
    both = replace(document, sentences=(first, replace(first, id="other")))
    lines = claims_json(both, RECORD).decode().splitlines()
    start = lines.index('"sentences": [')
    assert lines[start + 3] == "],"
    assert json.loads(lines[start + 2])["id"] == "other"


def test_the_other_figure_of_a_pair_names_its_indicator_and_periods() -> None:
    number = base.indicator(code="NUMBER")
    pair = Pair(
        **COMMON,
        period=base.year(2022),
        value=base.figure("91.3"),
        other=number,
        other_value=base.figure("120", 0),
        reference_period=base.year(2018),
        other_reference=base.figure("90", 0),
        direction=Direction.ROSE,
    )
    told = evidence_of(pair)["figures"]
    assert [(each["name"], each.get("indicator"), each["period"]) for each in told] == [
        ("value", None, "2022"),
        ("other_value", "NUMBER", "2022"),
        ("other_reference", "NUMBER", "2018"),
    ]


def test_parts_have_their_share_and_their_number() -> None:
    part = PartShare("aged 10 to 15", base.figure("40.0"), base.figure("12", 0))
    made = Composition(
        **COMMON,
        period=base.year(2022),
        dimension="age",
        value=base.figure("30", 0),
        parts=(part,),
        largest=1,
        portion=Portion.LARGEST,
    )
    told = [(each["of"], each["shown"]) for each in evidence_of(made)["figures"]]
    assert ("aged 10 to 15", "40.0") in told
    assert ("aged 10 to 15", "12") in told


def row(area: str, period: str, value: str, cell: str) -> DataRow:
    indicator = base.indicator()
    return DataRow(
        indicator_code=indicator.code,
        indicator=indicator.name,
        topic=indicator.topic,
        area=area,
        period=period,
        value=value,
        stored=value,
        unit="%",
        marker="",
        used_in="",
        cells=cell,
    )


def series(area: str) -> list[DataRow]:
    return [row(area, str(year), str(year % 100), f"{area}{year}") for year in range(2016, 2023)]


def over(fact: Fact, *others: Fact, rows: list[DataRow] | None = None) -> list[tuple[str, str]]:
    held = series("Northmoor") + series("England") if rows is None else rows
    return [(each["of"], each["period"]) for each in Behind(held, others).over(fact)]


def test_a_streak_rests_on_every_period_it_runs_over() -> None:
    streak = Streak(
        **COMMON,
        period=base.year(2022),
        steps=3,
        direction=Direction.ROSE,
        value=base.figure("22"),
        reference_period=base.year(2019),
        reference=base.figure("19"),
    )
    assert over(streak) == [("Northmoor", str(year)) for year in (2019, 2020, 2021, 2022)]


def test_a_crossover_rests_on_both_series_from_the_first_period_compared() -> None:
    crossover = Crossover(
        **COMMON,
        period=base.year(2022),
        comparator=base.VS_ENGLAND,
        value=base.figure("22"),
        reference=base.figure("22"),
        relation=Relation.ABOVE,
        history=History.CROSSED,
        first=base.year(2020),
        since=base.year(2021),
    )
    years = ("2020", "2021", "2022")
    assert over(crossover) == [(who, year) for who in ("Northmoor", "England") for year in years]


def test_a_place_among_neighbours_rests_on_the_figure_of_each() -> None:
    own = replace(base.figure("22"), evidence=(Cell("m.csv", "", "B1"),))
    rank = NeighbourRank(
        **COMMON,
        period=base.year(2022),
        comparator=base.VS_NEIGHBOURS,
        value=own,
        rank=1,
        ranked=3,
    )
    mean = replace(own, evidence=tuple(Cell("m.csv", "", name) for name in ("B2", "B3")))
    gap = replace(builders.gap(), reference=mean)
    rows = [row("Easthill", "2022", "20", "m.csv, B2"), row("Westhill", "2022", "21", "m.csv, B3")]
    assert over(rank, gap, rows=rows) == [("Easthill", "2022"), ("Westhill", "2022")]
    assert evidence_of(rank)["numbers"]["neighbours"] == "2"


def test_a_sentence_knows_its_section_and_what_it_is_there() -> None:
    sentences = {
        name: Sentence(name, f"{name} text.", "narrative/gap.j2", 1, (builders.gap(),))
        for name in ("a.key_message", "b.headline", "b.gap", "c.headline")
    }
    document: Document = replace(
        builders.document(),
        sentences=tuple(sentences.values()),
        blocks=(
            Heading(1, "Key messages", "key"),
            Bullets((paragraph(sentences["a.key_message"]),)),
            Heading(1, "Safety", "safety"),
            Heading(2, "b.headline text", "b"),
            paragraph(sentences["b.gap"]),
        ),
    )
    assert places_of(document) == {
        "a.key_message": Place("Key messages", "point in a list"),
        "b.headline": Place("Safety", "heading", "b"),
        "b.gap": Place("Safety", "sentence"),
    }


def paragraph(sentence: Sentence) -> Paragraph:
    return Paragraph(sentence.text, sentences=(sentence,))


def test_each_kind_of_thing_has_a_hash_that_a_readme_does_not_change() -> None:
    files = {"narrative/gap.j2": "1", "wording/tolerances.csv": "2", "narrative/README.md": "3"}
    inputs = [
        InputFile("made.xlsx", "our workbook", "4"),
        InputFile("inputs/catalogue/rules.csv", "workspace", "5"),
    ]
    numbered = list(enumerate(inputs))
    first = sets_of(files, inputs)
    assert sets_of({**files, "narrative/README.md": "other"}, inputs) == first
    changed = sets_of({**files, "wording/tolerances.csv": "other"}, inputs)
    assert [name for name in first if changed[name] != first[name]] == ["wording"]
    for place, name in enumerate(("data", "catalogue")):
        read = [replace(each, sha256="other") if n == place else each for n, each in numbered]
        assert [kind for kind in first if sets_of(files, read)[kind] != first[kind]] == [name]


@pytest.mark.parametrize("shown", ["7.50", "1000"])
def test_numbers_keep_their_zeros(shown: str) -> None:
    figure = replace(base.figure(Decimal(shown), 2 if "." in shown else 0))
    level = replace(builders.level(), value=figure)
    assert evidence_of(level)["figures"][0]["shown"] == shown


def test_the_tables_of_thresholds_are_told_row_by_row(tmp_path: Path) -> None:
    (tmp_path / "wording").mkdir()
    table = "of,over,little_below\nchange,year,2\nchange,month,1\n"
    (tmp_path / "wording" / "adverbs.csv").write_text(table, encoding="utf-8")
    assert wording_tables(tmp_path) == {
        "adverbs.csv": {
            "change, year": {"of": "change", "over": "year", "little_below": "2"},
            "change, month": {"of": "change", "over": "month", "little_below": "1"},
        }
    }
